//! What the clauses of a sentence tell (句意): an act, a state, a difficulty, a topic, a time that lies back.

use crate::entity::Kind as EntityKind;
use crate::lexicon::{Says, list};
use crate::sentence::Sentence;
use crate::text::{Span, Words, chars, words};

use super::clause::Clause;
use super::{Reader, actor};

/// Some clause tells an act; one that only sets the scene counts where nothing else is told.
pub(super) fn acts(clauses: &[Clause]) -> bool {
    let told = |clause: &&Clause| !clause.is_adverbial;
    let with_verb = |clause: &Clause| clause.verb.is_some();
    if clauses.iter().any(|clause| told(&clause)) {
        clauses.iter().filter(told).any(with_verb)
    } else {
        clauses.iter().any(with_verb)
    }
}

/// 我们完全赞同: the writer agrees, and tells of no act.
pub(super) fn agrees(reader: &Reader<'_>, clause: &Clause) -> bool {
    let words = reader.words(clause.span);
    words!("赞同 赞成 认同 同感 理解您 理解你").occurs_in(words)
}

/// The verb is only needed, denied or handed to someone: 需要各方合力解决, 未能调增, 信号灯由县住建局负责建设.
pub(super) fn tells_no_act(reader: &Reader<'_>, clause: &Clause) -> bool {
    const NEEDS: Words = Words::of("要 需 应 应当 必须 须");
    // 治理停车需要各方出力: the need may stand behind a word of action; 需要改造的管网 only tells which.
    const CALLS: Words = Words::of("需要 亟需 亟待 有待 需报 须报 需经 须经 需由 须由 约需 共需 尚需");
    const DENIALS: Words = Words::of("未 未能 没有 没能 尚未 从未 不 不能 不得 不宜 无法 难以");
    const CHARGED: Words =
        Words::of("负责 主办 承办 协办 会办 下达 审批 核定 主管 监管 承担 自主 规定 分担 自筹 筹措 负担");
    if clause.has(Says::Done) || clause.has(Says::Ongoing) {
        return false;
    }
    let (Some(head), Some(verb)) = (clause.head, clause.verb) else { return false };
    // 不断 denies nothing.
    let adverbs = reader.words(Span::new(head.start, verb.start)).replace("主要", "").replace("不断", "");
    let before = reader.words(Span::new(clause.span.start, head.start));
    let needed = (NEEDS.starts(&adverbs) || NEEDS.ends(before)) && !before.ends_with("主要");
    // 建成后可解决3万人出行: what a thing is good for.
    let able = adverbs.starts_with(['可', '能']) || before.ends_with(['可', '能']);
    let denied = DENIALS.starts(&adverbs) || DENIALS.ends(before);
    let words = reader.words(clause.span);
    let called = CALLS.rfind(words).and_then(|(at, _)| words.get(at..)).is_some_and(|rest| !rest.contains('的'));
    let by = words.find('由').filter(|&at| !words.get(at..).is_some_and(|rest| rest.starts_with("由于")));
    let charged = by.and_then(|at| words.get(at..)).is_some_and(|rest| CHARGED.occurs_in(rest))
        || words!("主办 承办 协办 会办").ends(words);
    needed || called || able || denied || charged
}

/// 我局, 本镇 is the subject. 全县接待游客…: the land does nothing.
pub(super) fn writer_acts(reader: &Reader<'_>, clause: &Clause) -> bool {
    let subject = actor::subject(reader, clause.span).filter(|subject| subject.is_self);
    subject.is_some_and(|subject| reader.words(subject.span).starts_with(['我', '本', '咱']))
}

/// 已通光纤, 正在会签: 已 or 正在 stands before what is no state.
pub(super) fn comes_about(reader: &Reader<'_>, clause: &Clause) -> bool {
    const STATES: Words = Words::of("已有 已是 已无 已不 已达 已久 已满 已成为 已超 已经是 已经不");
    let words = reader.words(clause.span);
    let aspect =
        (clause.has(Says::Done) && words.contains('已')) || (clause.has(Says::Ongoing) && words.contains("正在"));
    let no_state = !clause.has(Says::State) && !clause.has(Says::Quote) && !clause.has(Says::Courtesy);
    aspect && no_state && !STATES.occurs_in(words)
}

/// 支付限额由200元调整为260元: one figure has become another.
pub(super) fn changed(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    clauses.iter().filter(|clause| !clause.is_adverbial).any(|clause| {
        let from = reader.words(clause.span).find('由').map_or(clause.span.end, |at| clause.span.start + at);
        reader.mentions_in(Span::new(from, clause.span.end)).windows(2).any(|pair| {
            let [first, second] = pair else { return false };
            let measures = matches!(first.kind, EntityKind::Quantity | EntityKind::Money | EntityKind::Ratio);
            let between = reader.words(Span::new(first.span.end, second.span.start));
            measures && first.kind == second.kind && between.ends_with(['为', '到', '至'])
        })
    })
}

/// 游客大幅增长，配套跟不上的矛盾日益显现: what the sentence comes to is a difficulty.
pub(super) fn ends_in_trouble(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const TROUBLES: Words = Words::of("矛盾 压力 短板 隐患 困难 问题 难度");
    const SHOWS: Words = Words::of("显现 凸显 突出 大 加大 增大 严重 明显 不容忽视");
    let told = clauses.iter().any(|clause| clause.rule(Says::Done) == Some("statement/done") && clause.verb.is_some());
    let last = clauses.last().map_or("", |clause| reader.words(clause.span));
    !told
        && !clauses.iter().any(|clause| writer_acts(reader, clause))
        && TROUBLES.occurs_in(last)
        && SHOWS.ends(last.trim_end_matches(chars::is_closer))
}

/// The sentence counts what there is: 全市有企业73家，管理小区410个. What follows goes on about the same.
pub(super) fn counts_what_is(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const BEING: Words = Words::of("现有 共有 现存 有");
    let first = clauses.iter().find(|clause| {
        !clause.is_adverbial && reader.mentions_in(clause.span).iter().all(|mention| mention.span != clause.span)
    });
    first.is_some_and(|clause| {
        clause.verb.is_none()
            && reader
                .letter
                .hits
                .of_list(reader.lexicon, clause.span, list::COPULA)
                .any(|hit| BEING.has(reader.words(hit.span())))
            && !clauses.iter().any(|other| {
                other.has(Says::Done) && other.rule(Says::Done) == Some("statement/done") && other.verb.is_some()
            })
    })
}

/// 该圩位于左岸，堤长7公里，保护农田万亩: the sentence sets out to say what a thing is like, and nobody acts in it.
pub(super) fn describes_a_thing(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    let Some(first) = clauses.iter().find(|clause| !clause.is_adverbial) else { return false };
    let acts = |clause: &Clause| {
        let told = clause.says.iter().any(|&(says, rule)| says == Says::Ongoing || rule == "statement/done");
        let completed = || {
            let verb = clause.verb.map_or("", |verb| reader.words(verb));
            reader.lexicon.contains(verb, list::COMPLETION)
        };
        clause.verb.is_some()
            && (told || completed() || actor::subject(reader, clause.span).is_some_and(|subject| subject.acts))
    };
    let whole = !reader.words(first.span).contains('的');
    whole && first.has(Says::State) && first.verb.is_none() && !clauses.iter().any(acts)
}

/// The rule that a clause ahead rests on.
pub(super) fn future_rule(clause: &Clause) -> &'static str {
    clause.rule(Says::Future).unwrap_or("statement/deadline")
}

/// The clause tells of an act of the writer or of a body: not what a thing will bring about.
pub(super) fn speaks_for_itself(reader: &Reader<'_>, clause: &Clause) -> bool {
    let Some(head) = clause.verb else {
        return actor::subject(reader, clause.span).is_none_or(|subject| subject.acts) || clause.due;
    };
    let effect = reader.lexicon.contains(reader.words(head), list::EFFECT);
    !effect || actor::subject(reader, clause.span).is_none_or(|subject| subject.acts)
}

/// 待…后予以整治: the clause of the condition or one behind it tells what will be done.
pub(super) fn conditional(reader: &Reader<'_>, clauses: &[Clause]) -> Option<&'static str> {
    let at = clauses.iter().position(|clause| clause.has(Says::Condition))?;
    // 建成后，可解决3万人出行: when, and what it will bring.
    let enables = |clause: &Clause| clause.is_adverbial || reader.words(clause.span).starts_with(['可', '能']);
    let told = clauses.iter().skip(at).any(|clause| {
        // 方案出台后，及时落实到位: what is said to be complete is so by then.
        let done = clause.says.iter().any(|&(says, rule)| says == Says::Done && rule != "statement/result");
        clause.verb.is_some() && !done && !clause.has(Says::Ongoing) && !enables(clause)
    });
    // 等路修好以后再栽灯杆: whatever the verb.
    let then = clauses.get(at).map(|clause| reader.words(clause.span)).is_some_and(|words| {
        words.split_once("后再").is_some_and(|(_, rest)| !rest.is_empty() && !rest.starts_with('次'))
    });
    let follows = told || then;
    follows.then(|| clauses.get(at)?.rule(Says::Condition))?
}

/// 关于提高补贴标准的问题。关于设立专项基金。: a topic on its own, with a marker or without.
pub(super) fn is_topic(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    const LONGEST: usize = 30;
    let words = reader.words(sentence.content);
    let named = words!("的问题 的建议 的意见 方面 的情况").ends(words);
    // 关于管网改造我局已完成设计 goes on to tell.
    let bare = words.chars().count() <= LONGEST && !words.contains(['已', '将', '我', '正', '拟', '：', ',']);
    words.starts_with("关于") && (named || bare) && !words.contains('，')
}

/// 关于…, 对…的问题, 4.监测。, 发票办理情况。: names a topic and tells nothing.
pub(super) fn names_only(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    const KINDS: Words = Words::of("措施 安排 来源 范围 考虑 问题 原因 现状 成效 标准 对象 政策");
    const MATTERS: Words =
        Words::of("办理情况 落实情况 开展情况 进展情况 完成情况 推进情况 建设情况 基本情况 工作情况");
    let words = reader.words(sentence.content);
    let topic = words.starts_with("关于") || words.starts_with("针对");
    let word = reader.letter.hits.longest_at(reader.lexicon, sentence.content.start, list::ACTION);
    let bare = word.is_some_and(|hit| hit.end() == sentence.content.end);
    // 应急措施, 资金来源: a noun of four characters at most; 完善应急措施 tells an act.
    let short = words.trim_end_matches('。');
    let kind = short.chars().count() <= 4 && KINDS.ends(short);
    (topic || bare || kind || MATTERS.ends(words)) && !words.contains('，')
}

/// Only says that a list follows.
pub(super) fn announces_only(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause]) -> bool {
    let words = reader.words(sentence.span);
    let colon = words.ends_with('：');
    if !colon && sentence.inner_markers.is_empty() && !clauses.iter().any(|clause| clause.has(Says::Announce)) {
        return false;
    }
    let Some(last) = clauses.last() else { return false };
    if !sentence.inner_markers.is_empty() {
        return false;
    }
    let bare = colon && (words.chars().count() <= 12 || last.has(Says::Announce) || last.verb.is_none());
    if colon && words.chars().count() <= 12 {
        return true;
    }
    // 我市将认真吸纳贵委意见，做好以下工作：
    let attitude = |clause: &Clause| {
        let words = reader.words(clause.span);
        words!("意见 建议 要求 精神").ends(words)
            && words!("吸纳 采纳 吸收 借鉴 按照 落实 重视 贯彻 结合 围绕").occurs_in(words)
    };
    let scene = |clause: &Clause| {
        clause.is_adverbial || clause.has(Says::Announce) || clause.has(Says::Quote) || clause.has(Says::State)
    };
    // 我部将会同有关部门，重点做好以下工作：
    let joins = |clause: &Clause| {
        clause.verb.is_some_and(|verb| words!("会同 联合").has(reader.words(verb)))
            && words!("部门 单位 方面 机构 局 厅 委 办 政府").ends(reader.words(clause.span))
    };
    let tells = |clause: &&Clause| !scene(clause) && !attitude(clause) && !joins(clause) && clause.verb.is_some();
    (bare || last.has(Says::Announce)) && !clauses.iter().any(|clause| tells(&clause))
}

/// In the opening only what was done for the reply counts: not the receipt, not who leads, not 经研究.
pub(super) fn acts_in_opening(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const FORMAL: Words = Words::of(
        "收悉 收到 收到后 如下 主办 会办 协办 会办单位 协办单位 办理 办理提案 办理建议 重视 很有针对性 答复 牵头 \
         进行了研究 进行了认真研究 开会研究 收到了",
    );
    clauses.iter().any(|clause| {
        let words = reader.words(clause.span).trim();
        clause.verb.is_some()
            && !clause.has(Says::Quote)
            && !clause.is_adverbial
            && !words.starts_with('经')
            && !words.starts_with("现")
            && !FORMAL.ends(words)
    })
}

/// A time that lies back stands in the sentence.
pub(super) fn past(reader: &Reader<'_>, sentence: &Sentence) -> Option<&'static str> {
    super::deadline::has_past(reader, sentence.content).then_some("statement/past-date")
}

/// 今年2月，省里配发电话58部: the sentence sets out from a time that lies back.
pub(super) fn begins_in_past(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    let content = sentence.content.trim(reader.text());
    let first = reader.mentions_in(content).first().filter(|mention| mention.span.start == content.start);
    first.is_some_and(|mention| {
        mention.kind == EntityKind::Date
            && !Span::new(mention.span.end, content.end).slice(reader.text()).starts_with(['的', '起'])
            && super::deadline::has_past(reader, mention.span)
    })
}

/// Says how things are and does nothing: every clause with a verb is also one of being.
pub(super) fn states_only(clauses: &[Clause]) -> bool {
    clauses.iter().all(|clause| {
        clause.verb.is_none()
            || (clause.has(Says::State)
                && clause.head.is_some_and(|head| head.start > clause.span.start + 12)
                && !clause.has(Says::Intent))
    })
}

/// Someone acts who is neither the writer nor a body: enterprises, residents.
pub(super) fn of_the_public(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    let first = clauses.iter().find(|clause| !clause.is_adverbial && clause.verb.is_some());
    let by_public = |clause: &Clause| {
        let by = reader.words(clause.span).find('由').map(|at| clause.span.start + at + '由'.len_utf8());
        by.is_some_and(|at| reader.letter.hits.longest_at(reader.lexicon, at, list::PUBLIC_NOUN).is_some())
    };
    first.is_some_and(|clause| {
        actor::subject(reader, clause.span).is_some_and(|subject| subject.public) || by_public(clause)
    }) && !clauses.iter().any(|clause| actor::names_self(reader, Span::new(clause.span.start, clause.span.end)))
}
