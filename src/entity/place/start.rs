//! Where a name begins whose characters are words as well (专名起点): 有庆镇, 七里铺村, 巩乃斯河. Of the places where it may
//! begin the one is taken for which most speaks: what stands before it, how long it is, what words it would run over.

use super::super::class::{
    ACTION, COMMON_SURNAME, FUNCTION, GENERIC, GIVEN, INNER, LATIN, LEVEL, MARK, NATIONAL, NOUN, NUMERAL, PLACE_SUFFIX,
    PROPER, ROLE, STOP, SUFFIX, SURNAME, UNKNOWN, WEAK,
};
use super::super::scene::Scene;
use super::border::{STRICT, edge, faces, is_listed, leads, leaves_one, opens, single, works};
use super::suffix::{has_flag, kind};
use super::toponym;
use crate::lexicon::list;

/// No name is longer, in characters: 奥依亚依拉克镇.
const LONGEST: usize = 6;

/// What a beginning must reach where something else told the name.
const SHARED: i32 = 0;

/// The best beginning of the name that ends with this suffix; `read` is the one that the plain reading gives.
pub(super) fn best(scene: &Scene<'_>, suffix: usize, read: Option<usize>) -> Option<usize> {
    let mut best = (if read.is_some() { SHARED } else { alone(scene, suffix) } - 1, None);
    // What the words behind the first one are worth, and all of them.
    let (mut characters, mut behind, mut own) = (0, 0, false);
    for first in (suffix.saturating_sub(LONGEST)..suffix).rev() {
        let token = scene.token(first);
        // 吉 in 吉里于孜镇 is no 吉林.
        let ended = scene.in_place(first) && (!single(token) || scene.is(first, PLACE_SUFFIX));
        if ended || token.is(MARK) {
            break;
        }
        characters += token.characters();
        // An ending that is a common noun too is no proof that a function word is none.
        let stop = i32::from(scene.is(suffix, WEAK) && token.is(STOP) && works(scene, first));
        let mut inside = behind + weight(scene, first, true) - stop;
        behind += weight(scene, first, false) - stop;
        let edge = edge(scene, first);
        // 老军营镇, 北连和平路.
        let town = kind(scene, suffix) == "town" && characters > 1;
        let called = single(token) && (town || !token.is(GENERIC)) && toponym(scene, first, true) > 0
            || token.is(PROPER) && !token.is(GENERIC) && !scene.is(suffix, WEAK) && edge > 3;
        own |= (token.is(UNKNOWN | GIVEN) || lends_name(scene, first, suffix) || called) && !token.is(STOP);
        // 从江高铁站.
        if characters == 2 && edge > 3 && is_county(scene, first, suffix) {
            (inside, own, behind) = (2, true, 0);
        }
        if characters > LONGEST || behind < -12 {
            break;
        }
        if is_counted(scene, first) || faces(scene, first) {
            continue;
        }
        // 东起新桥片区.
        own |= edge > 4 || characters > 1 && inside > 2;
        let score = edge + inside + length(scene, characters, suffix);
        let led = !scene.is(suffix, WEAK)
            || read.is_some()
            || edge >= 3 && characters > 1 && !(token.is(FUNCTION) && works(scene, first));
        if own && led && score > best.0 || read == Some(first) && score >= best.0 {
            best = (score, Some(first));
        }
    }
    best.1
}

/// The characters of the name are such as places are called by: 骨灰楼 and 监测村 are none. The more an ending is a common
/// noun, the more they must be; roads and estates are called by any word.
pub(super) fn is_worth(scene: &Scene<'_>, first: usize, suffix: usize) -> bool {
    let any = kind(scene, suffix) == "road" || scene.is(suffix, WEAK);
    let worth = |at: usize| {
        let token = scene.token(at);
        match (single(token), token.is(LATIN | PROPER | GIVEN)) {
            (_, true) => 4,
            (true, _) if token.is(NUMERAL) || matches!(scene.word(at), "组" | "级") => 0,
            (false, _) if any || token.is(STOP) && !token.is(ACTION) => 4,
            _ => toponym(scene, at, at == first),
        }
    };
    let least = match (scene.is(suffix, WEAK), has_flag(scene, suffix, "noun")) {
        // 清净寺.
        (true, false) if kind(scene, suffix) == "scenic" && single(scene.token(suffix)) => -3,
        (true, false) => 0,
        (_, true) => -3,
        _ if first + 1 == suffix && single(scene.token(first)) => -1,
        _ => -3,
    };
    (first..suffix).map(worth).sum::<i32>() >= least
}

/// The short name of a county, which words make up as well.
fn is_county(scene: &Scene<'_>, first: usize, end: usize) -> bool {
    let mut name = String::from(scene.span(first, end).slice(scene.text));
    name.push('县');
    scene.lexicon.contains(&name, list::PLACE_COUNTY)
}

/// 万头牧场: a number and a measure.
pub(super) fn is_counted(scene: &Scene<'_>, first: usize) -> bool {
    // 七级镇.
    let graded = scene.word(first + 1) == "级" && is_settled(scene, first + 2);
    scene.is(first, NUMERAL) && MEASURES.contains(scene.word(first + 1)) && !graded
}

/// Measures that are no words of the lists.
const MEASURES: &str = "条头只亩座个处段片所家级批期";

/// 大坝村, 南大桥广场, 引河路: a village is called by the dam, a square by the bridge, a road by the river.
fn lends_name(scene: &Scene<'_>, index: usize, suffix: usize) -> bool {
    let built = scene.is(index, PLACE_SUFFIX) && !single(scene.token(index));
    let settled = single(scene.token(suffix)) && is_settled(scene, suffix);
    let river = single(scene.token(index)) && matches!(kind(scene, index), "water" | "mountain");
    built && (settled || scene.word(suffix) == "广场")
        || river && (is_settled(scene, suffix) || kind(scene, suffix) == "road")
}

/// What a beginning must reach by itself: the surer the ending, the less.
fn alone(scene: &Scene<'_>, suffix: usize) -> i32 {
    match (scene.is(suffix, WEAK), single(scene.token(suffix))) {
        // 麻垛至刘老家公路 is a road between the two.
        (true, false) if kind(scene, suffix) == "road" => 5,
        (true, true) => 4,
        (false, false) => 1,
        _ => 3,
    }
}

/// The ending of a town or a village.
pub(super) fn is_settled(scene: &Scene<'_>, suffix: usize) -> bool {
    matches!(kind(scene, suffix), "town" | "village")
}

/// Names have two characters before their ending or three, seldom one.
fn length(scene: &Scene<'_>, characters: usize, suffix: usize) -> i32 {
    match characters {
        // 张庄, 苏村.
        1 if is_settled(scene, suffix) && scene.is(suffix - 1, COMMON_SURNAME) => -1,
        1 if is_settled(scene, suffix) => -3,
        2 => 2,
        3 => 1,
        4 => -1,
        1 if kind(scene, suffix) == "water" => 0,
        _ => -2,
    }
}

/// What the characters of a word are worth to a name, at its beginning or further on.
pub(super) fn toponym(scene: &Scene<'_>, index: usize, first: bool) -> i32 {
    let characters = scene.word(index).chars().enumerate();
    characters.map(|(at, character)| toponym::weight(character, first && at == 0)).sum()
}

/// What it costs a name to hold a word.
fn weight(scene: &Scene<'_>, index: usize, first: bool) -> i32 {
    let token = scene.token(index);
    let bounds = is_settled(scene, index) && !matches!(scene.word(index), "寨" | "庄" | "屯");
    // 砂石路.
    let described =
        !single(token) && token.is(GENERIC) && !token.is(PROPER | PLACE_SUFFIX) && scene.is(index + 1, PLACE_SUFFIX);
    // 州门司镇.
    let initial = first && scene.word(index) == "州" && scene.before(index).is(MARK | STOP);
    if token.is(LEVEL | LATIN | ROLE | NATIONAL) && !initial || bounds || described {
        return -5;
    }
    if first && opens(scene, index) {
        return -20;
    }
    if token.characters() == 1 {
        let lead = leads(scene, index);
        // 诸王村和辛庄.
        if matches!(scene.word(index), "和" | "与" | "及")
            && index > 0
            && scene.in_place(index - 1)
            && scene.is(index - 1, PLACE_SUFFIX)
        {
            return -20;
        }
        return match (token.is(STOP) || lead, works(scene, index)) {
            (false, _) if token.is(NUMERAL) => (toponym(scene, index, first) - 2).clamp(-2, 0),
            (false, _) => toponym(scene, index, first),
            (true, true) if STRICT.contains(scene.word(index)) => -20,
            (true, true) if lead => -5,
            (true, false) => -1,
            (true, true) if !token.is(FUNCTION) => -1,
            (true, true) => -3,
        };
    }
    if token.is(PROPER | GIVEN | PLACE_SUFFIX | SURNAME) {
        0
    } else if is_listed(scene, index) && !token.is(FUNCTION | SUFFIX) {
        -2
    } else if token.is(FUNCTION | SUFFIX) {
        -6
    } else if token.is(ACTION) || scene.is_in(index, list::COMMON_VERB) && !token.is(NOUN | INNER) {
        -8
    } else if token.is(STOP) && !token.is(NOUN | INNER) {
        -6
    } else if token.is(NOUN) && scene.is(index + 1, UNKNOWN) {
        // 观音亭广场.
        0
    } else if leaves_one(scene, index) {
        // 云岭子自然保护区.
        -1
    } else {
        // 磨盘山公园: a word of such characters costs less.
        (toponym(scene, index, first) - 3).clamp(-4, -1)
    }
}
