//! What the cues say of each clause (分句的线索).

use crate::entity::Kind as EntityKind;
use crate::lexicon::{Cue, Says};
use crate::scan::cursor::Cursor;
use crate::sentence::{self, Sentence};
use crate::text::{Span, Words, words};

use super::Reader;
use super::verb::{verb, with_adverbs};

/// A clause with what was found in it.
#[derive(Debug, Clone)]
pub(crate) struct Clause {
    pub(crate) span: Span,
    /// What its cues say; a cue belongs to the clause of its anchor.
    pub(crate) says: Vec<(Says, &'static str)>,
    /// The first verb of action, with the adverbs and soft words before it.
    pub(crate) head: Option<Span>,
    /// The verb alone.
    pub(crate) verb: Option<Span>,
    /// It only sets the scene: 以…为基础, 按照…要求, …后.
    pub(crate) is_adverbial: bool,
    /// It names a time that lies ahead, and something that is to be done by then.
    pub(crate) due: bool,
}

impl Clause {
    pub(crate) fn has(&self, says: Says) -> bool {
        self.says.iter().any(|(found, _)| *found == says)
    }

    pub(crate) fn rule(&self, says: Says) -> Option<&'static str> {
        self.says.iter().find(|(found, _)| *found == says).map(|(_, rule)| *rule)
    }

    /// Says outright that something lies ahead.
    pub(crate) fn is_ahead(&self) -> bool {
        self.has(Says::Future) || self.due
    }
}

/// The clauses of a sentence, with their cues.
pub(crate) fn clauses(reader: &Reader<'_>, sentence: &Sentence, cues: &[Cue]) -> Vec<Clause> {
    let mut scene_ahead = false;
    let mut scene_past = false;
    let mut told_done = false;
    let spans = sentence::clauses(reader.text(), sentence.content);
    let own = by_clause(&spans, cues);
    spans
        .into_iter()
        .zip(own)
        .map(|(span, cues)| {
            // The first word of the future speaks for the others.
            let future = cues.iter().find(|cue| cue.rule.says == Says::Future && span.contains(cue.anchor));
            let lies_back = scene_past
                || future
                    .is_some_and(|cue| past_before(reader, span, cue.anchor) || asked_for(reader, span, cue.anchor));
            let says: Vec<(Says, &'static str)> = cues
                .iter()
                .filter(|cue| !titled(reader, span, cue))
                .filter(|cue| cue.rule.says != Says::Future || !lies_back)
                .map(|cue| (cue.rule.says, cue.rule.id))
                .collect();
            // 新品种权申请量达到…: before a measure a word of action is part of a noun.
            let measured = cues.iter().any(|cue| cue.rule.id == "statement/measure" && span.contains(cue.anchor));
            let verb = verb(reader, span).filter(|verb| {
                !measured
                    || !cues.iter().any(|cue| {
                        cue.rule.id == "statement/measure"
                            && verb.end <= cue.anchor.start + '量'.len_utf8()
                            && verb.end + '量'.len_utf8() * 2 >= cue.anchor.start
                    })
            });
            let head = verb.map(|verb| with_adverbs(reader, span, verb));
            // 完毕, 到位 behind a time ahead say what will be: only 已, 曾 and the like say that it is done.
            let done = says.iter().any(|&(says, rule)| {
                matches!(says, Says::Done | Says::Ongoing | Says::Background | Says::Quote | Says::Refusal)
                    && rule != "statement/result"
            });
            // 今年下半年，由…完成…: the time stands in a clause of its own.
            let retold = told_done && tells_of_document(reader, span);
            let done = done && !gives_word(reader, span);
            let due = !done
                && !retold
                && (super::deadline::is_due(reader, span)
                    || (scene_ahead && (verb.is_some() || super::target::is_measured(reader, span))));
            scene_ahead = super::deadline::is_time_ahead(reader, span);
            scene_past = super::deadline::is_time_past(reader, span);
            told_done |= verb.is_some() && says.iter().any(|&(says, _)| says == Says::Done)
                || !says.iter().any(|&(says, _)| says == Says::Future) && issues_document(reader, span);
            Clause { span, says, head, verb, is_adverbial: is_adverbial(reader, span), due }
        })
        .collect()
}

/// The cues of each clause, in their order: a cue belongs to the clause that its anchor begins in.
fn by_clause<'a>(spans: &[Span], cues: &'a [Cue]) -> Vec<Vec<&'a Cue>> {
    let mut own: Vec<Vec<&Cue>> = vec![Vec::new(); spans.len()];
    for cue in cues {
        let index = spans.partition_point(|span| span.end <= cue.anchor.start);
        if let Some(clause) =
            own.get_mut(index).filter(|_| spans.get(index).is_some_and(|span| span.start <= cue.anchor.start))
        {
            clause.push(cue);
        }
    }
    own
}

/// 去年我局将5座码头打包申报: behind a time that lies back 将 is the preposition. 2021年印发的办法将…: the time
/// belongs to a noun.
fn past_before(reader: &Reader<'_>, clause: Span, anchor: Span) -> bool {
    let before = Span::new(clause.start, anchor.start.max(clause.start));
    !reader.words(before).contains(['的', '《']) && super::deadline::has_past(reader, before)
}

/// 我局已要求卫生院将配送周期缩短为7天: what was asked of somebody, and not what the writer will do.
fn asked_for(reader: &Reader<'_>, clause: Span, anchor: Span) -> bool {
    const ASKED: Words = Words::of("已要求 已责成 已责令 已督促 已通知 已委托 已指导 已协调");
    let before = reader.words(Span::new(clause.start, anchor.end.max(clause.start)));
    ASKED.occurs_in(before)
}

/// 会同省财政厅印发《方案》: what it says is no promise of this letter.
fn issues_document(reader: &Reader<'_>, clause: Span) -> bool {
    const ISSUES: Words = Words::of("印发 出台 发布 下发 公布 颁布 联合印发 制定 修订");
    let documents = reader.mentions_in(clause).iter().filter(|mention| mention.kind == EntityKind::Document);
    documents.into_iter().any(|document| {
        let before = reader.words(Span::new(clause.start, document.span.start)).trim_end_matches('了');
        ISSUES.ends(before)
    })
}

/// 印发了《细则》，于7月起试行，明确到年底前全部达标: a clause that goes on about what was issued, and promises nothing.
fn tells_of_document(reader: &Reader<'_>, clause: Span) -> bool {
    const CONTENT: Words = Words::of("明确 要求 规定 约定 并明确 并要求");
    const IN_FORCE: Words = Words::of("试行 施行 实施 执行 生效 有效");
    let words = reader.words(clause);
    let begins = words.find('起').and_then(|at| words.get(at + '起'.len_utf8()..));
    let in_force = begins.is_some_and(|rest| IN_FORCE.starts(rest.trim_start_matches("正式")));
    in_force || words.starts_with("有效期") || CONTENT.starts(words)
}

/// 已承诺在6月底前完成: what was done is that somebody gave his word.
fn gives_word(reader: &Reader<'_>, clause: Span) -> bool {
    const GIVES: Words = Words::of("承诺 答应 表示 商定 议定");
    let words = reader.words(clause);
    GIVES.occurs_in(words)
}

/// Words inside a title say nothing of the sentence around it. 国务院印发《意见》: the body itself says that a policy is
/// retold, but not where 科技部、省政府共同印发 what the writer's own government took part in.
fn titled(reader: &Reader<'_>, clause: Span, cue: &Cue) -> bool {
    use crate::entity::Kind;
    const LONGEST: usize = 400;
    let place = cue.anchor;
    let body = cue.rule.says == Says::Background && !reader.words(clause).contains("共同");
    reader.mentions_in(Span::new(place.start.saturating_sub(LONGEST), place.end)).iter().any(|mention| {
        let title = matches!(mention.kind, Kind::Document | Kind::Programme | Kind::Event);
        (title || mention.kind == Kind::Organisation && !body) && mention.span.contains(place)
    })
}

/// Sets the scene and tells no act of its own.
fn is_adverbial(reader: &Reader<'_>, span: Span) -> bool {
    const ENDS: Words = Words::of(
        "为契机 为基础 为抓手 为重点 为导向 为目标 为牵引 为引领 为核心 为主线 为依托 为载体 为突破口 的基础上 \
         的同时 的前提下 的要求 的原则 要求 的思路 的方式 的模式 的情况下 过程中 方面 期间 之际 之机 时 后 之后 \
         以来",
    );
    const STARTS: Words = Words::of(
        "按照 根据 依据 对照 围绕 针对 结合 为了 为进一步 为贯彻 为解决 鉴于 随着 本着 依托 立足 遵循 为保障 \
         为确保 为加强 为有效 为切实 为方便 为加快 为推动 为推进 为提升 为提高",
    );
    let words = reader.words(span).trim();
    let starts = Cursor::new(words, 0).starts_with_any(&STARTS)
        || (words.starts_with('以') && !words.starts_with("以上") && !words.starts_with("以及"));
    let ends = Cursor::new(words, words.len()).follows_any(&ENDS);
    // 对有困难的县，…: names whom it is about.
    let about =
        || words.starts_with('对') && !words!("进行 实行 实施 开展 予以 给予 加强 逐一 全部 统一").occurs_in(words);
    // 从各地反映看, 受地块细碎的限制: where one looks from, and what holds one back.
    let seen = || words.starts_with('从') && words.ends_with('看');
    let hindered = || words.starts_with('受') && words!("限制 制约 影响 约束").ends(words);
    ends || seen() || hindered() || (starts || about()) && !words.contains('将')
}
