//! What the cues say of each clause (分句的线索).

use crate::lexicon::{Cue, Says, list};
use crate::sentence::{self, Sentence};
use crate::text::{Span, chars};

use super::Reader;

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
    sentence::clauses(reader.text(), sentence.content)
        .into_iter()
        .map(|span| {
            let says: Vec<(Says, &'static str)> = cues
                .iter()
                .filter(|cue| span.contains(cue.anchor) || (cue.anchor.start >= span.start && cue.anchor.start < span.end))
                .map(|cue| (cue.rule.says, cue.rule.id))
                .collect();
            let verb = verb(reader, span);
            let head = verb.map(|verb| with_adverbs(reader, span, verb));
            // 完毕, 到位 behind a time ahead say what will be: only 已, 曾 and the like say that it is done.
            let done = says.iter().any(|&(says, rule)| {
                matches!(says, Says::Done | Says::Ongoing | Says::Background | Says::Quote | Says::Refusal) && rule != "statement/result"
            });
            let due = !done && super::deadline::is_due(reader, span);
            Clause { span, says, head, verb, is_adverbial: is_adverbial(reader, span), due }
        })
        .collect()
}

/// The first word of action that is used as a verb: not before 的, not behind 的, not in a name or a quotation.
fn verb(reader: &Reader<'_>, span: Span) -> Option<Span> {
    let text = reader.text();
    let mut found: Option<Span> = None;
    for hit in reader.letter.hits.of_list(reader.lexicon, span, list::ACTION) {
        let place = hit.span();
        if let Some(verb) = found {
            // The longest word at the same place.
            if place.start == verb.start {
                found = Some(place);
                continue;
            }
            break;
        }
        let before = Span::new(span.start, place.start).slice(text);
        let after = Span::new(place.end, span.end).slice(text);
        let named = reader.mentions_in(span).iter().any(|mention| mention.span.contains(place));
        let quoted = before.matches('“').count() > before.matches('”').count() || before.matches('《').count() > before.matches('》').count();
        let of = before.ends_with('的') || (after.starts_with('的') && !after.starts_with("的同时"));
        let noun = ["情况", "工作", "中心", "部门", "单位", "机构", "能力", "水平", "机制", "体系", "方案", "计划", "项目", "资金", "人员"]
            .iter()
            .any(|noun| after.starts_with(noun))
            && place.slice(text).chars().count() == 2
            && before.chars().next_back().is_some_and(|last| chars::is_han(last) && !"将已在要会再并我局们市县区".contains(last))
            && found.is_none()
            && reader.letter.hits.of_list(reader.lexicon, Span::new(place.end, span.end), list::ACTION).next().is_some();
        if !named && !quoted && !of && !noun {
            found = Some(place);
        }
    }
    found
}

/// The verb with the adverbs and soft words that stand before it.
fn with_adverbs(reader: &Reader<'_>, clause: Span, verb: Span) -> Span {
    let mut start = verb.start;
    loop {
        let before = [list::ADVERB, list::SOFT]
            .into_iter()
            .filter_map(|list| reader.letter.hits.longest_before(reader.lexicon, start, list))
            .map(crate::lexicon::Hit::start)
            .filter(|&at| at >= clause.start)
            .min();
        match before {
            Some(at) if at < start => start = at,
            _ => return Span::new(start, verb.end),
        }
    }
}

/// Sets the scene and tells no act of its own.
fn is_adverbial(reader: &Reader<'_>, span: Span) -> bool {
    const ENDS: &[&str] = &[
        "为契机", "为基础", "为抓手", "为重点", "为导向", "为目标", "为牵引", "为引领", "为核心", "为主线", "为依托", "为载体", "为突破口", "的基础上", "的同时", "的前提下",
        "的要求", "的原则", "要求", "的思路", "的方式", "的模式", "的情况下", "过程中", "方面", "期间", "之际", "之机", "时", "后", "之后", "以来",
    ];
    const STARTS: &[&str] = &["按照", "根据", "依据", "围绕", "针对", "结合", "为了", "为进一步", "为贯彻", "为解决", "鉴于", "随着", "本着", "依托", "立足", "遵循", "为保障", "为确保", "为加强", "为有效", "为切实", "为方便", "为加快", "为推动", "为推进", "为提升", "为提高"];
    let words = reader.words(span).trim();
    let starts = STARTS.iter().any(|start| words.starts_with(start)) || (words.starts_with('以') && !words.starts_with("以上") && !words.starts_with("以及"));
    let ends = ENDS.iter().any(|end| words.ends_with(end));
    starts && !words.contains('将') || ends
}
