//! Named plans, projects, funds, awards, systems and platforms (计划、工程、基金、奖项、平台).

use super::class::{
    ABBREVIATION, ADVERB, BOUND, LATIN, LEVEL, MARK, NUMERAL, PROGRAMME, PROGRAMME_SUFFIX, STOP, UNKNOWN,
};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::{ListId, list};
use crate::scan::bracket::{BracketKind, Pair};
use crate::text::Span;

const SUFFIXES: ListId = list::PROGRAMME_SUFFIX;

/// The furthest that a name without quotes reaches to the left of its suffix, in characters.
const LONGEST: usize = 24;

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
    let quotes = |pair: &&Pair| matches!(pair.kind, BracketKind::Quote | BracketKind::InnerQuote);
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
    if !(2..=24).contains(&characters) || words.contains(SENTENCE) || scene.lexicon.contains(words, list::TERM) {
        return None;
    }
    if quoted_name(scene, pair, characters) {
        return Some((pair.inner, "entity/programme/quotes"));
    }
    // “清四乱”专项行动.
    let after = scene.index_at(pair.span.end);
    let continued = scene.has_flag(after, SUFFIXES, "tail") && characters <= 12;
    continued.then(|| (Span::new(pair.span.start, scene.token(after).end()), "entity/programme/quoted-beginning"))
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
    flag("quoted") && (3..=8).contains(&characters) || flag("counted") && scene.is(last - 1, LATIN | NUMERAL)
}

/// 科技入黔, 英才聚桂.
fn goes_to_place(scene: &Scene<'_>, verb: usize) -> bool {
    matches!(scene.word(verb), "入" | "来" | "聚" | "进" | "兴" | "强") && scene.is(verb + 1, BOUND | ABBREVIATION)
}

/// Where an unquoted name begins: at a place, or behind a verb that such names follow, with proper words between.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let placed = scene.has_flag(suffix, SUFFIXES, "placed");
    if scene.token(suffix).characters() < 2 || scene.has_flag(suffix, SUFFIXES, "strict") && !placed {
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
            best = Some(first);
            at = first;
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
    let inner = token.is(ADVERB) || scene.is_in(index, list::PROGRAMME_INNER);
    token.is(MARK | LEVEL) || token.is(STOP) && !inner
}
