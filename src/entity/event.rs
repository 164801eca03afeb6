//! Named meetings, contests, fairs (会议、赛事、展会): sessions by their shape, others by suffix with a name before it.

use super::class::{
    ACTION, ADVERB, EVENT_SUFFIX, FUNCTION, GENERIC, INNER, LATIN, LEVEL, MARK, NOUN, OFFICE, PROGRAMME,
    PROGRAMME_SUFFIX, STOP, UNKNOWN,
};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::list;
use crate::scan::bracket::BracketKind;
use crate::scan::session;
use crate::text::{Span, Words};

/// The furthest that a name reaches to the left of its suffix, in characters.
const LONGEST: usize = 30;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mention = |span, rule| Mention { kind: Kind::Event, span, value: None, rule };
    let mut found: Vec<Mention> =
        session::find(scene.text).into_iter().map(|session| mention(session.span, "entity/event/session")).collect();
    found.extend(party_congresses(scene.text).map(|span| mention(span, "entity/event/session")));
    for index in 0..scene.tokens.len() {
        if scene.is(index, EVENT_SUFFIX)
            && let Some(first) = first_of_name(scene, index)
        {
            found.push(scene.mention(Kind::Event, first, index + 1, "entity/event/suffix"));
        }
    }
    for pair in scene.pairs.iter().filter(|pair| pair.kind == BracketKind::Quote && pair.inner.len() >= 6) {
        let last = scene.index_at(pair.inner.end.saturating_sub(1));
        let campaign = matches!(scene.word(last), "年" | "月") || scene.is(last, PROGRAMME_SUFFIX);
        if campaign {
            continue;
        }
        let named = pair.inner.len() >= 18 && scene.is(last + 2, EVENT_SUFFIX);
        if named || ends_event(scene, last) || held(scene, scene.index_at(pair.span.start), last + 2) {
            found.push(mention(pair.inner, "entity/event/quotes"));
        }
    }
    found
}

/// 党的二十大: a congress of the party by its number, as it is always called.
fn party_congresses(text: &str) -> impl Iterator<Item = Span> + '_ {
    const NUMBERED: Words = Words::of("十六大 十七大 十八大 十九大 二十大 二十一大");
    text.match_indices("党的").filter_map(move |(at, lead)| {
        let number = at + lead.len();
        let name = NUMBERED.prefix(text.get(number..)?)?;
        Some(Span::new(at, number + name.len()))
    })
}

/// “…推介会”: the quotation says itself what it is.
fn ends_event(scene: &Scene<'_>, last: usize) -> bool {
    scene.is(last, EVENT_SUFFIX) && scene.token(last).characters() >= 2
}

/// 举办“…”活动.
#[inline(never)]
fn held(scene: &Scene<'_>, mut open: usize, after: usize) -> bool {
    if scene.word_before(open) == "了" {
        open -= 1;
    }
    let verb = open > 0 && scene.is_in(open - 1, list::EVENT_VERB);
    // “村晚”, but not 开展“敲门”活动.
    let short = after.saturating_sub(open) < 6 && !scene.is_one_before(open, "举办 举行 承办 主办");
    verb && !short && scene.is_one(after, "活动 大赛 论坛 比赛 赛事")
}

/// Where the name begins: at a place, a level word, 全省, 第N届 or a year, with nothing between that names do not hold.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    if scene.has_flag(suffix, list::EVENT_SUFFIX, "ceremony") {
        return None;
    }
    let (first, ordinal) = head_of_name(scene, suffix)?;
    if scene.has_flag(suffix, list::EVENT_SUFFIX, "ordinal") && !ordinal && scene.word(first) != "首届" {
        return None;
    }
    if scene.has_flag(suffix, list::EVENT_SUFFIX, "levelled") {
        // 全国两会 is held every year: the year before it is a time.
        return Some(if scene.word(suffix) == "两会" { suffix - 1 } else { first });
    }
    let content = scene.span(first, suffix);
    let short = scene.token(suffix).characters() == 1 && content.len() < 9;
    let held = first >= 2 && scene.is_in(first - 2, list::EVENT_VERB);
    let described = scene.word_before(first) == "的" && !ordinal && !held;
    let around = scene.is_one_before(first, "环 跨 沿");
    let named = content.len() >= 6 && !short && !described && !is_plain(scene, first, suffix, ordinal);
    named.then(|| if around { first - 1 } else { first })
}

/// The furthest word to the left that a name may begin with, and whether it is an ordinal or a year.
fn head_of_name(scene: &Scene<'_>, suffix: usize) -> Option<(usize, bool)> {
    let mut at = suffix;
    let mut best = None;
    let mut characters = 0;
    while let Some(before) = at.checked_sub(1) {
        characters += scene.token(before).characters();
        // …文化旅游节和第十六届…: two names.
        let joined = scene.is(before, EVENT_SUFFIX) && scene.is_one(at, "和 与 及");
        if characters > LONGEST || joined {
            break;
        }
        match part(scene, before, best.is_some()) {
            Part::Head(first) => {
                best = Some((first, false));
                at = first;
            }
            Part::Ordinal(first) => {
                best = Some((first, true));
                at = first;
            }
            // “春风行动”招聘会: the quotation has a name of its own.
            Part::Quoted(_) if scene.is(before - 1, PROGRAMME_SUFFIX | PROGRAMME) => break,
            // “吉林肉牛走进长三角”推介会.
            Part::Quoted(open) if best.is_none() && at == suffix && scene.span(open, at).len() >= 24 => break,
            Part::Quoted(open) => {
                // “才聚烟台”校园招聘会: the quotation may begin the name.
                best = best.or(Some((open, false)));
                at = open;
            }
            Part::Content => at = before,
            // 第六届李时珍蕲艾健康产业发展大会: behind an ordinal any character may stand.
            Part::Boundary if best.is_none() && token_is_character(scene, before) && follows_ordinal(scene, before) => {
                at = before;
            }
            Part::Boundary => {
                best = best.or_else(|| continues(scene, at, suffix));
                break;
            }
        }
    }
    best.map(|(first, ordinal)| (unlisted_place(scene, first), ordinal))
}

/// A single character and no mark.
fn token_is_character(scene: &Scene<'_>, index: usize) -> bool {
    scene.token(index).characters() == 1 && !scene.is(index, MARK | LATIN) && !scene.is_one(index, "的 在 和 与 及")
}

/// 第六届 or 首届 stands a few words before this one, and no mark between.
#[inline(never)]
fn follows_ordinal(scene: &Scene<'_>, index: usize) -> bool {
    let near = (index.saturating_sub(6)..index).rev().take_while(|&at| !scene.is(at, MARK | LEVEL));
    near.into_iter().any(|at| scene.word(at) == "届" && ordinal_before(scene, at) < at || scene.word(at) == "首届")
}

/// 清水江独木龙舟大赛、苗疆山地自行车越野赛: an event of a list needs no head of its own.
#[inline(never)]
fn continues(scene: &Scene<'_>, at: usize, suffix: usize) -> Option<(usize, bool)> {
    let listed = at >= 2 && scene.word(at - 1) == "、" && scene.is(at - 2, EVENT_SUFFIX);
    let own = scene.is(at, UNKNOWN) && scene.span(at, suffix).len() >= 12;
    (listed && own && scene.token(suffix).characters() >= 3).then_some((at, false))
}

/// 青禾国际露营大会: a place that no list has before 国际.
#[inline(never)]
fn unlisted_place(scene: &Scene<'_>, first: usize) -> usize {
    let unknown = |at: usize| scene.is(at, UNKNOWN) && !scene.is(at, STOP) && !scene.in_place(at);
    let two = first >= 2 && unknown(first - 1) && unknown(first - 2) && scene.word(first) == "国际";
    if two && scene.before(first - 2).is(MARK | STOP) { first - 2 } else { first }
}

/// What a word to the left of a suffix is to the name.
enum Part {
    /// May begin it.
    Head(usize),
    /// 第十六届, 2023年.
    Ordinal(usize),
    /// A quotation that begins here.
    Quoted(usize),
    Content,
    Boundary,
}

fn part(scene: &Scene<'_>, index: usize, headed: bool) -> Part {
    let token = scene.token(index);
    let word = scene.word(index);
    if let Some(first) = scene.place_before(index + 1) {
        return Part::Head(first);
    }
    if token.is(LEVEL) || scene.is_in(index, list::EVENT_HEAD) {
        return Part::Head(index);
    }
    if matches!(word, "届" | "年" | "年度" | "次") {
        let first = ordinal_before(scene, index);
        return if first < index { Part::Ordinal(first) } else { Part::Boundary };
    }
    if word == "）" {
        return bracketed_place(scene, index).map_or(Part::Boundary, Part::Head);
    }
    if token.is(LATIN) && word.len() == 4 && word.starts_with("20") {
        return Part::Ordinal(index);
    }
    if word == "”" {
        let open = (index.saturating_sub(8)..index).rev().find(|&at| scene.word(at) == "“");
        return open.map_or(Part::Boundary, Part::Quoted);
    }
    let joint = matches!(word, "·" | "-" | "—");
    // 全国农村供水规模化发展现场会: a verb used as a noun, but not before the head of the name.
    let noun = token.is(NOUN | INNER) && !token.is(FUNCTION) || token.is(GENERIC);
    let nominal = !headed && noun && token.characters() > 1;
    // 紧密型, 规模化.
    let adjective = token.characters() > 1 && scene.is_one(index + 1, "型 化 性 式");
    // 农田改造现场会.
    let ends =
        scene.is(index + 1, EVENT_SUFFIX) || scene.word(index + 1) == "工作" && scene.is(index + 2, EVENT_SUFFIX);
    let subject = ends && token.is(ACTION) && !scene.is_in(index, list::EVENT_VERB);
    // 全国青少年节水知识大赛.
    let people = !headed && token.characters() > 1 && scene.is_in(index, list::PUBLIC_NOUN);
    let inner = nominal || adjective || subject || people || scene.is_in(index, list::EVENT_INNER);
    let boundary = token.is(MARK) && !joint || token.is(OFFICE) || token.is(STOP) && !inner;
    if boundary { Part::Boundary } else { Part::Content }
}

/// Where 第十六 before 届, 2023 before 年 begins.
fn ordinal_before(scene: &Scene<'_>, end: usize) -> usize {
    let number = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || "第一二三四五六七八九十百首".contains(c))
    };
    let mut first = end;
    while first > 0 && number(scene.word(first - 1)) {
        first -= 1;
    }
    first
}

/// 中国（寿光）: a place in brackets and the word before.
fn bracketed_place(scene: &Scene<'_>, close: usize) -> Option<usize> {
    let open = (close.saturating_sub(4)..close).rev().find(|&at| scene.word(at) == "（")?;
    let head = open.checked_sub(1)?;
    let begins = scene.is_in(head, list::EVENT_HEAD) || scene.place_end(head).is_some();
    (begins && scene.place_end(open + 1) == Some(close)).then_some(head)
}

/// 全市工作会议, 市专题会: a place and a kind of meeting, but no name.
fn is_plain(scene: &Scene<'_>, first: usize, suffix: usize, ordinal: bool) -> bool {
    let unknown = (first..suffix).any(|at| scene.is(at, UNKNOWN | LATIN));
    let plain = |at: usize| scene.is(at, LEVEL | ADVERB) || scene.in_place(at) || scene.is_in(at, list::EVENT_HEAD);
    let content = (first..suffix).filter(|&at| !plain(at)).count();
    // 香港美食展: the ending itself says what it is about.
    let themed = scene.has_flag(suffix, list::EVENT_SUFFIX, "themed");
    // 中央农村工作会议.
    let central = scene.is_one(first, "中央 全国") && content > 0;
    let meeting = scene.has_flag(suffix, list::EVENT_SUFFIX, "meeting") && !central;
    !unknown
        && !themed
        && (content == 0 || meeting && content <= 1 + usize::from(ordinal) && scene.span(first + 1, suffix).len() < 12)
}
