//! Who acts (主体).

use crate::entity::Kind as EntityKind;
use crate::lexicon::{Says, list};
use crate::text::{Span, Words, chars, words};

use super::Reader;
use super::clause::Clause;
use super::party::Part;

/// Who acts, as the letter names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Where it is named; none where the subject is left out.
    pub span: Option<Span>,
    /// The writer itself.
    pub is_self: bool,
    /// Its part, where others act as well or in its place.
    pub part: Option<Part>,
}

impl Actor {
    fn named(span: Span, is_self: bool) -> Self {
        Self { span: Some(span), is_self, part: None }
    }

    /// The writer, where the subject is left out.
    fn writer() -> Self {
        Self { span: None, is_self: true, part: None }
    }
}

/// The subject of a clause.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject {
    pub(crate) span: Span,
    pub(crate) is_self: bool,
    /// A body or a place: it can act.
    pub(crate) acts: bool,
    /// Enterprises, residents: what they do is no act of government.
    pub(crate) public: bool,
}

/// Those who act in a commitment: charged in a bracket, named with 由, as the subject, or the writer.
pub(crate) fn actors(reader: &Reader<'_>, clauses: &[Clause]) -> Vec<Actor> {
    let charged = charged(reader, clauses);
    if !charged.is_empty() {
        return charged;
    }
    let mut found: Vec<Actor> = Vec::new();
    let mut add = |actor: Actor| {
        let same = |other: &Actor| match (other.span, actor.span) {
            (Some(a), Some(b)) => reader.words(a) == reader.words(b) || (actor.is_self && other.is_self),
            _ => other.is_self && actor.is_self,
        };
        if !found.iter().any(same) {
            found.push(actor);
        }
    };
    let promised_from = clauses.iter().rposition(Clause::is_ahead).unwrap_or(0);
    for (index, clause) in clauses.iter().enumerate() {
        // 县发改局已同意降价，7月起将…: who has done something is not by that the one who will do the rest.
        let elsewhere = index < promised_from && tells_before(reader, clause);
        if !elsewhere || carries_on(reader, clause, clauses.get(index + 1)) {
            doers(reader, clause).into_iter().for_each(&mut add);
        }
    }
    for span in clauses.iter().filter(|clause| clause.verb.is_some()).flat_map(|clause| companions(reader, clause.span))
    {
        if found.is_empty() {
            found.push(Actor::writer());
        }
        let named = |actor: &Actor| actor.span.is_some_and(|known| reader.words(known) == reader.words(span));
        if !found.iter().any(named) {
            found.push(Actor::named(span, false));
        }
    }
    if !found.is_empty()
        && !found.iter().any(|actor| actor.is_self)
        && clauses.iter().any(|clause| clause.verb.is_some() && joins_self(reader, clause.span))
    {
        found.push(Actor::writer());
    }
    if found.is_empty() {
        found.push(Actor::writer());
    }
    found
}

/// 2026年竣工（责任单位：区住建委、水土街道办事处）: the bodies that a list of works charges with an item.
fn charged(reader: &Reader<'_>, clauses: &[Clause]) -> Vec<Actor> {
    const LABELS: Words = Words::of("责任单位 责任部门 责任主体 牵头单位 牵头部门 承办单位 实施单位 落实单位");
    let (Some(first), Some(last)) = (clauses.first(), clauses.last()) else { return Vec::new() };
    let content = Span::new(first.span.start, last.span.end);
    let words = reader.words(content);
    LABELS
        .iter()
        .filter_map(|label| {
            let at = words.find(label)?;
            let opened = words.get(..at).is_some_and(|before| before.ends_with(['（', '(', '，', '；']));
            let colon = words
                .get(at + label.len()..)
                .and_then(|rest| rest.chars().next())
                .filter(|c| matches!(c, '：' | ':'))?;
            opened.then_some(content.start + at + label.len() + colon.len_utf8())
        })
        .flat_map(|start| named_from(reader, Span::new(start, content.end)))
        .map(|(span, is_self)| Actor::named(span, is_self))
        .collect()
}

/// Those who act in one clause: named with 由, or its subject.
fn doers(reader: &Reader<'_>, clause: &Clause) -> Vec<Actor> {
    let mut by = by_agents(reader, clause.span);
    if !by.is_empty() {
        // 我局配合 beside 由X牵头 acts as well.
        by.extend(helps_as_self(reader, clause.span).then(Actor::writer));
        return by;
    }
    let subject = subject(reader, clause.span).filter(|_| clause.is_ahead() || !clause.is_adverbial);
    match subject {
        Some(subject) if subject.is_self => vec![Actor::named(subject.span, true)],
        Some(subject) if subject.acts && clause.has(Says::Quote) => Vec::new(),
        Some(subject) if subject.acts => named_from(reader, Span::new(subject.span.start, clause.span.end))
            .into_iter()
            .map(|(span, _)| Actor::named(span, false))
            .collect(),
        _ => acts_as_self(reader, clause).then(Actor::writer).into_iter().collect(),
    }
}

/// A clause before the promise that tells what someone else has done, is doing or has to do: 须由省里统一规划，我们将….
fn tells_before(reader: &Reader<'_>, clause: &Clause) -> bool {
    let told = clause.has(Says::Done) || clause.has(Says::Ongoing);
    let words = reader.words(clause.span);
    let charged = words!("须由 需由 应由").occurs_in(words);
    !clause.is_ahead() && (told || charged) && !names_self(reader, clause.span)
}

/// 区商务局已复函，将把…: the promise has the subject of the clause before it, where that is a body and no road.
fn carries_on(reader: &Reader<'_>, told: &Clause, promise: Option<&Clause>) -> bool {
    const SIGNS: Words = Words::of("将 并将 还将 也将 拟 计划 即将");
    let place = |span: Span| {
        reader.mentions_in(span).iter().any(|mention| mention.span == span && mention.kind == EntityKind::Place)
    };
    subject(reader, told.span).is_some_and(|subject| !place(subject.span))
        && promise.is_some_and(|clause| SIGNS.starts(reader.words(clause.span)))
}

/// 所需费用我镇给予补助: the writer stands behind what it acts on.
fn acts_as_self(reader: &Reader<'_>, clause: &Clause) -> bool {
    let Some(head) = clause.head.filter(|_| !clause.is_adverbial) else { return false };
    let before = reader.words(Span::new(clause.span.start, head.start));
    let end = clause.span.start + before.trim_end_matches(['将', '也', '还']).len();
    reader
        .letter
        .hits
        .longest_before(reader.lexicon, end, list::SELF)
        .is_some_and(|hit| hit.start() > clause.span.start)
}

/// 州发改委将会同我们核定, 市公安局将与我局共同开展: the writer acts as well.
fn joins_self(reader: &Reader<'_>, clause: Span) -> bool {
    let words = reader.words(clause);
    ["会同", "联合", "与", "和"].iter().any(|word| {
        words.match_indices(word).any(|(at, _)| {
            reader.letter.hits.longest_at(reader.lexicon, clause.start + at + word.len(), list::SELF).is_some_and(
                |hit| {
                    *word == "会同"
                        || *word == "联合"
                        || Span::new(hit.end(), clause.end)
                            .slice(reader.text())
                            .starts_with(['共', '一', '联', '协', '合'])
                },
            )
        })
    })
}

/// 由市发展改革委牵头, 由甲局、乙局分别修订: the bodies between 由 and the verb.
fn by_agents(reader: &Reader<'_>, clause: Span) -> Vec<Actor> {
    let words = reader.words(clause);
    let Some(at) = words.find('由').filter(|&at| !words.get(at..).is_some_and(|rest| rest.starts_with("由于")))
    else {
        return Vec::new();
    };
    if words.get(..at).is_some_and(|before| {
        before.ends_with('自') || before.ends_with('经') || before.ends_with('理') || before.ends_with("交")
    }) {
        return Vec::new();
    }
    let start = clause.start + at + '由'.len_utf8();
    named_from(reader, Span::new(start, clause.end))
        .into_iter()
        .map(|(span, is_self)| Actor::named(span, is_self))
        .collect()
}

/// 由市发改委牵头、我局配合: the writer acts as well.
fn helps_as_self(reader: &Reader<'_>, clause: Span) -> bool {
    let words = reader.words(clause);
    words.match_indices('、').any(|(at, mark)| {
        reader.letter.hits.longest_at(reader.lexicon, clause.start + at + mark.len(), list::SELF).is_some()
    })
}

/// 会同县人社局开展培训, 与县司法局共建服务站: bodies that act together with the writer.
fn companions(reader: &Reader<'_>, clause: Span) -> Vec<Span> {
    const SHARED: Words = Words::of("共同 共建 联合 一道 一起");
    let words = reader.words(clause);
    let behind = |word: &str| words.find(word).map(|at| clause.start + at + word.len());
    let named = |start: usize| named_from(reader, Span::new(start, clause.end));
    let drawn_in = ["会同", "联合"].into_iter().filter_map(behind).flat_map(named);
    let beside = ["与", "和", "同"].into_iter().filter_map(behind).map(named).filter(|names| {
        let rest = names.last().map_or("", |(last, _)| reader.words(Span::new(last.end, clause.end)));
        // 与某大学共建: a school is drawn in, and does not act for the government.
        let school = names.iter().any(|(span, _)| reader.words(*span).ends_with(['学', '院']));
        SHARED.starts(rest) && !school
    });
    drawn_in
        .chain(beside.flatten())
        .filter(|(span, is_self)| !is_self && is_body(reader, *span))
        .map(|(span, _)| span)
        .collect()
}

/// A body of government by its name, no company and no school.
fn is_body(reader: &Reader<'_>, span: Span) -> bool {
    let organisation = reader
        .mentions_in(Span::new(span.start, span.start + 1))
        .iter()
        .any(|mention| mention.span == span && mention.kind == EntityKind::Organisation);
    organisation && reader.words(span).ends_with(['局', '委', '厅', '部', '办', '府', '会', '署', '处', '院', '队'])
}

/// The names that stand in a row at the start of a span.
pub(super) fn named_from(reader: &Reader<'_>, span: Span) -> Vec<(Span, bool)> {
    let mut found = Vec::new();
    let mut at = span.start;
    while at < span.end {
        let Some((name, is_self)) = name_at(reader, at, span.end) else { break };
        found.push((name, is_self));
        at = name.end;
        let rest = Span::new(at, span.end).slice(reader.text());
        let joint = ["、", "和", "与", "及", "以及", "会同", "联合"].iter().find(|joint| rest.starts_with(**joint));
        match joint {
            Some(joint) => at += joint.len(),
            None => break,
        }
    }
    found
}

/// A name that starts at a place: a mention that can act, the writer, or a noun for a body.
fn name_at(reader: &Reader<'_>, at: usize, limit: usize) -> Option<(Span, bool)> {
    let mention = reader.mentions_in(Span::new(at, at + 1)).iter().find(|mention| {
        // 西环路、操场城街两侧: roads do nothing; 古州街道 is no road.
        let words = reader.words(mention.span);
        let road = words.ends_with(['路', '街', '巷', '桥']) || words.ends_with("大道") || words.ends_with("高速");
        let acts = mention.kind == EntityKind::Organisation || mention.kind == EntityKind::Place && !road;
        mention.span.start == at && acts
    });
    if let Some(mention) = mention {
        return Some((with_suffix(reader, mention.span, limit), false));
    }
    if let Some(bodies) = counted_bodies(reader, at, limit) {
        return Some((bodies, false));
    }
    let hit = |list| {
        reader
            .letter
            .hits
            .longest_at(reader.lexicon, at, list)
            .map(crate::lexicon::Hit::span)
            .filter(|span| span.end <= limit)
    };
    hit(list::SELF).map(|span| (span, true)).or_else(|| {
        hit(list::AGENT_NOUN)
            .map(|span| (referred(reader, span).unwrap_or_else(|| with_suffix(reader, span, limit)), false))
    })
}

/// 该局: the body named last before it.
fn referred(reader: &Reader<'_>, span: Span) -> Option<Span> {
    const FARTHEST: usize = 600;
    if !reader.words(span).starts_with('该') {
        return None;
    }
    reader
        .mentions_in(Span::new(span.start.saturating_sub(FARTHEST), span.start))
        .iter()
        .rfind(|mention| mention.kind == EntityKind::Organisation)
        .map(|mention| mention.span)
}

/// 大冲村 with 供水站 behind it, 各街道 with 办事处: the body that belongs to it.
fn with_suffix(reader: &Reader<'_>, span: Span, limit: usize) -> Span {
    suffix_at(reader, span.end, limit).map_or(span, |end| Span::new(span.start, end))
}

/// Where the ending of a body's name ends that starts at a place.
fn suffix_at(reader: &Reader<'_>, at: usize, limit: usize) -> Option<usize> {
    reader
        .letter
        .hits
        .longest_at(reader.lexicon, at, list::ORGAN_SUFFIX)
        .filter(|hit| hit.end() <= limit && hit.end() - hit.start() > '局'.len_utf8())
        .map(crate::lexicon::Hit::end)
}

/// 两镇政府, 各区县残联: bodies counted and not named.
fn counted_bodies(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Span> {
    const MOST_LEVELS: usize = 3;
    let rest = Span::new(at, limit.max(at)).slice(reader.text());
    let counted = rest.strip_prefix(['各', '两', '三', '四', '五', '六'])?;
    let mut from = limit.max(at) - counted.len();
    for level in counted.chars().take(MOST_LEVELS) {
        if let Some(end) = suffix_at(reader, from, limit) {
            return Some(Span::new(at, end));
        }
        if !"乡镇县区市州盟旗村省".contains(level) {
            return None;
        }
        from += level.len_utf8();
    }
    None
}

/// The subject at the start of a clause, behind openers, times, markers and connectives.
pub(crate) fn subject(reader: &Reader<'_>, clause: Span) -> Option<Subject> {
    /// 大部分村民: how many of them.
    const PARTS: Words = Words::of("绝大多数 绝大部分 大多数 大部分 多数 少数 部分 个别 不少 一些 有的 广大");
    let text = reader.text();
    let at = skip_scene(reader, clause);
    if let Some((span, is_self)) = name_at(reader, at, clause.end) {
        let tail = Span::new(span.end, clause.end).slice(text);
        // 我市企业, 县医院门前: the name only describes what follows.
        let rest = tail.trim_start_matches(['、']);
        let described = reader.letter.hits.longest_at(reader.lexicon, span.end, list::PUBLIC_NOUN).is_some();
        // What another territory does is no act of the writer's government.
        let foreign = ["香港", "澳门", "台湾"].iter().any(|place| span.slice(text) == *place)
            || reader.lexicon.contains(span.slice(text), list::PLACE_COUNTRY);
        if described || foreign {
            return Some(Subject { span, is_self: false, acts: false, public: true });
        }
        let place = reader
            .mentions_in(Span::new(at, at + 1))
            .iter()
            .any(|mention| mention.span == span && mention.kind == EntityKind::Place);
        let acts = is_self
            || can_follow_subject(reader, span.end, clause.end)
            || rest.len() < tail.len()
            || (!place && !describes(tail));
        return Some(Subject { span, is_self, acts, public: false });
    }
    let part = Span::new(at, clause.end).slice(text);
    let at = at + PARTS.prefix(part).map_or(0, str::len);
    let public = reader.letter.hits.longest_at(reader.lexicon, at, list::PUBLIC_NOUN).map(crate::lexicon::Hit::span);
    if let Some(span) = public {
        return Some(Subject { span, is_self: false, acts: false, public: true });
    }
    // Any other words before 将 are the subject: 该项目将…, …交流合作将….
    let words = Span::new(at, clause.end).slice(text);
    let will = words.find('将').filter(|&found| found > 0)?;
    Some(Subject { span: Span::new(at, at + will), is_self: false, acts: false, public: false })
}

/// 小学门口的摊点, 医院周边: the name only tells where.
fn describes(tail: &str) -> bool {
    words!("门口 门前 周边 附近 南侧 北侧 东侧 西侧 路段 的 一带 沿线 片区 旁").starts(tail)
}

/// A verb, an adverb, 将 or a preposition: what stands before it is a subject.
fn can_follow_subject(reader: &Reader<'_>, at: usize, limit: usize) -> bool {
    let rest = Span::new(at, limit).slice(reader.text());
    rest.starts_with(['将', '、', '和', '已', '拟'])
        || words!("计划 打算 准备").starts(rest)
        || [list::ACTION, list::ADVERB]
            .into_iter()
            .any(|list| reader.letter.hits.longest_at(reader.lexicon, at, list).is_some())
}

/// The place where the subject may begin: behind 下一步, times, connectives.
fn skip_scene(reader: &Reader<'_>, clause: Span) -> usize {
    const CONNECTIVES: Words =
        Words::of("同时 此外 另外 其中 对此 为此 因此 并 且 而且 目前 近期 下面 首先 其次 最后 再次 例如 届时 另 经与");
    let text = reader.text();
    let mut at = clause.start;
    loop {
        let rest = Span::new(at, clause.end).slice(text);
        let blank =
            rest.len() - rest.trim_start_matches(|character| chars::is_blank(character) || character == '“').len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let date = reader
            .mentions_in(Span::new(at, at + 1))
            .iter()
            .find(|mention| mention.span.start == at && mention.kind == EntityKind::Date);
        if let Some(date) = date {
            at = date.span.end;
            continue;
        }
        if let Some(opener) = reader.letter.hits.longest_at(reader.lexicon, at, list::OPENER) {
            at = opener.end();
            continue;
        }
        if let Some(word) = CONNECTIVES.prefix(rest) {
            at += word.len();
            continue;
        }
        return at;
    }
}

/// The clause names the writer as its subject.
pub(crate) fn names_self(reader: &Reader<'_>, clause: Span) -> bool {
    subject(reader, clause).is_some_and(|subject| subject.is_self)
}
