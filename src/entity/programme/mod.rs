//! Named plans, projects, funds, awards, systems and platforms (计划、工程、基金、奖项、平台).

mod theme;
mod water;

use super::class::{
    ABBREVIATION, ACTION, ADVERB, BOUND, FUNCTION, INNER, LATIN, LEVEL, MARK, NOUN, NUMERAL, PROGRAMME,
    PROGRAMME_SUFFIX, STOP, UNKNOWN,
};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::{ListId, list};
use crate::scan::bracket::{BracketKind, Pair};
use crate::text::Span;

const SUFFIXES: ListId = list::PROGRAMME_SUFFIX;

/// The furthest that a name without quotes reaches to the left of its suffix, in characters.
const LONGEST: usize = 24;

/// A quotation of more bytes is no name. Asked first: of nested quotes each would be read again for those around it.
const LONGEST_QUOTE: usize = 24 * 4;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for index in 0..scene.tokens.len() {
        if scene.is(index, PROGRAMME) {
            let extended = scene.has_flag(index + 1, SUFFIXES, "extends");
            let end = if extended { index + 2 } else { index + 1 };
            found.push(scene.mention(Kind::Programme, index, end, "entity/programme/known"));
        } else if scene.is(index, PROGRAMME_SUFFIX)
            && let Some(first) = first_of_name(scene, index)
        {
            found.push(scene.mention(Kind::Programme, first, index + 1, "entity/programme/suffix"));
        }
    }
    let quotes = |pair: &&Pair| {
        pair.inner.len() <= LONGEST_QUOTE && matches!(pair.kind, BracketKind::Quote | BracketKind::InnerQuote)
    };
    for pair in scene.pairs.iter().filter(quotes) {
        if let Some((span, rule)) = quoted(scene, pair) {
            found.push(Mention { kind: Kind::Programme, span, value: None, rule });
        }
    }
    found
}

/// A quotation that is a name, or the beginning of one.
fn quoted(scene: &Scene<'_>, pair: &Pair) -> Option<(Span, &'static str)> {
    const SENTENCE: [char; 8] = ['，', '。', '：', '；', '、', '+', '《', '？'];
    let words = pair.inner.slice(scene.text);
    let characters = words.chars().count();
    if !(2..=24).contains(&characters) || words.contains(SENTENCE) {
        return None;
    }
    let term = scene.lexicon.contains(words, list::TERM);
    if !term && quoted_name(scene, pair, characters) {
        return Some((pair.inner, "entity/programme/quotes"));
    }
    let kind = kind_behind(scene, scene.index_at(pair.span.end));
    let named = match kind {
        // “黑中介” in 打击“黑中介”行动 is what it is against.
        Some(Behind::Work) => (2..=12).contains(&characters) && !is_fought(scene, pair) && !term,
        // “一网统管” is a slogan, but its platform a name.
        Some(Behind::Platform) => (3..=12).contains(&characters) && (!term || words.contains(['网', '码'])),
        None => false,
    };
    (named && !is_adjective(words)).then_some((pair.inner, "entity/programme/quoted-before-kind"))
}

/// What a quotation is said to be by the words behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// “清四乱”专项行动.
    Work,
    /// “陇上供水”微信缴费平台.
    Platform,
}

/// The kind of thing that the words behind a quotation name; a word or two may describe it.
fn kind_behind(scene: &Scene<'_>, after: usize) -> Option<Behind> {
    for at in after..after + 3 {
        if scene.has_flag(at, SUFFIXES, "online") {
            return Some(Behind::Platform);
        }
        if scene.has_flag(at, SUFFIXES, "tail") && at < after + 2 {
            return Some(Behind::Work);
        }
        // “共享农机”项目, “邻里管家”试点.
        if matches!(scene.word(at), "项目" | "试点" | "示范项目") && at == after {
            return Some(Behind::Work);
        }
        if scene.word(at) == "活动" && at == after && matches!(scene.word(after - 2), "年" | "月") {
            // “种业监管执法年”活动.
            return Some(Behind::Work);
        }
        let verb = scene.is(at, STOP) && !scene.is(at, NOUN | INNER) && scene.token(at).characters() < 2;
        if scene.is(at, MARK | LEVEL | FUNCTION) || verb {
            return None;
        }
    }
    None
}

/// “一站式”服务平台: the quotation only describes.
fn is_adjective(words: &str) -> bool {
    // 一户一档, 一企一策: a way of working.
    let each = words.starts_with('一') && words.chars().nth(2) == Some('一') && words.chars().count() == 4;
    each || words.ends_with(['式', '型', '化', '级', '性']) || words.starts_with("互联网")
}

/// What stands in quotes is what the work is against: 打击“黑中介”行动, “僵尸车”清理行动.
fn is_fought(scene: &Scene<'_>, pair: &Pair) -> bool {
    let fights = |word: &str| {
        matches!(word, "打击" | "整治" | "查处" | "治理" | "清理" | "严打" | "取缔" | "防范" | "处置" | "清除" | "拆除")
    };
    let (before, after) = (scene.index_at(pair.span.start), scene.index_at(pair.span.end));
    fights(scene.word_before(before)) || fights(scene.word(after))
}

fn quoted_name(scene: &Scene<'_>, pair: &Pair, characters: usize) -> bool {
    let first = scene.index_at(pair.inner.start);
    let last = scene.index_at(pair.inner.end.saturating_sub(1));
    if characters <= 8 && (first..last).any(|at| goes_to_place(scene, at)) {
        return true;
    }
    let flag = |flag| scene.has_flag(last, SUFFIXES, flag);
    if !scene.is(last, PROGRAMME_SUFFIX) || last == first || flag("never") {
        return false;
    }
    if scene.token(last).characters() > 1 {
        return characters >= 4;
    }
    // 中国非物质文化遗产网.
    let most = if scene.place_end(first).is_some() || scene.word(first) == "中国" { 16 } else { 8 };
    flag("quoted") && (3..=most).contains(&characters) || flag("counted") && scene.is(last - 1, LATIN | NUMERAL)
}

/// 科技入黔, 英才聚桂.
fn goes_to_place(scene: &Scene<'_>, verb: usize) -> bool {
    matches!(scene.word(verb), "入" | "来" | "聚" | "进" | "兴" | "强") && scene.is(verb + 1, BOUND | ABBREVIATION)
}

/// Where an unquoted name begins: at a place, or behind a verb that such names follow, with proper words between.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let placed = scene.has_flag(suffix, SUFFIXES, "placed");
    if scene.token(suffix).characters() < 2 {
        return None;
    }
    if let Some(first) = water::first_of_name(scene, suffix).or_else(|| theme::first_of_name(scene, suffix)) {
        return Some(first);
    }
    if scene.has_flag(suffix, SUFFIXES, "strict") && !placed {
        return None;
    }
    let mut at = suffix;
    let mut best = None;
    let mut characters = 0;
    let mut unknown = 0;
    while let Some(before) = at.checked_sub(1) {
        let token = scene.token(before);
        characters += token.characters();
        if characters > LONGEST {
            break;
        }
        if let Some(first) = scene.place_before(before + 1) {
            // 贵州建设创新平台: a place and a verb.
            if scene.is(at, ACTION) {
                break;
            }
            best = Some(first);
            at = first;
        } else if placed && is_level_head(scene, before) {
            // 市政务数据共享交换平台.
            if scene.span(at, suffix).len() >= 12 && !scene.is(at, STOP) {
                best = best.or(Some(before));
            }
            break;
        } else if scene.is_in(before, list::PROGRAMME_VERB) {
            if unknown >= 2 && characters >= 6 {
                best = best.or(Some(at));
            }
            break;
        } else if let Some(open) = quotation_before(scene, before) {
            at = open;
        } else if is_boundary(scene, before) {
            break;
        } else {
            unknown += if token.is(UNKNOWN | LATIN) { token.characters() } else { 0 };
            at = before;
        }
    }
    let long = |first: &usize| scene.span(*first, suffix + 1).len() >= 18;
    best.filter(long).filter(|_| unknown >= 1 || placed)
}

/// A level word begins a name here, and does not end one.
fn is_level_head(scene: &Scene<'_>, index: usize) -> bool {
    let level = matches!(scene.word(index), "省" | "市" | "县" | "区" | "州" | "自治区" | "旗");
    level && scene.before(index).is(MARK | STOP) && !scene.is(index + 1, STOP)
}

/// “一站式”服务平台: the quotation that ends with this word.
fn quotation_before(scene: &Scene<'_>, close: usize) -> Option<usize> {
    if scene.word(close) != "”" {
        return None;
    }
    (close.saturating_sub(6)..close).rev().find(|&at| scene.word(at) == "“")
}

/// Something that no name of a programme runs over.
fn is_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let nominal = token.is(NOUN | INNER) && token.characters() > 1 && !token.is(FUNCTION);
    let inner = nominal || token.is(ADVERB) || scene.is_in(index, list::PROGRAMME_INNER);
    token.is(MARK | LEVEL) || token.is(STOP) && !inner
}
