//! Where a name begins whose characters are words as well (专名起点): 有庆镇, 七里铺村, 巩乃斯河. Of the places where it may
//! begin the one is taken for which most speaks: what stands before it, how long it is, what words it would run over.

use super::super::class::{
    FUNCTION, GIVEN, INNER, LATIN, LEVEL, MARK, NATIONAL, NOUN, NUMERAL, PROPER, ROLE, STOP, SUFFIX, UNKNOWN,
};
use super::super::scene::Scene;
use super::super::segment::Token;
use super::suffix::{LONGEST, kind};

/// What a beginning must reach where nothing else told the name, and where something did.
const ALONE: i32 = 4;
const SHARED: i32 = 0;

/// The best beginning of the name that ends with this suffix; `read` is the one that the plain reading gives.
pub(super) fn best(scene: &Scene<'_>, suffix: usize, read: Option<usize>) -> Option<usize> {
    let mut best = (if read.is_some() { SHARED } else { ALONE } - 1, None);
    let (mut characters, mut inside, mut own) = (0, 0, false);
    for first in (suffix.saturating_sub(LONGEST)..suffix).rev() {
        let token = scene.token(first);
        // 吉 in 吉里于孜镇 is no 吉林.
        if scene.in_place(first) && token.characters() > 1 || token.is(MARK) {
            break;
        }
        characters += token.characters();
        inside += weight(scene, first);
        own |= token.is(UNKNOWN | GIVEN) && !token.is(STOP);
        if characters > LONGEST || inside < -6 {
            break;
        }
        let score = edge(scene, first) + inside + length(scene, characters, suffix);
        if own && score > best.0 || read == Some(first) && score >= best.0 {
            best = (score, Some(first));
        }
    }
    best.1
}

/// Names have two characters before their ending or three, seldom one.
fn length(scene: &Scene<'_>, characters: usize, suffix: usize) -> i32 {
    match characters {
        1 if matches!(kind(scene, suffix), "town" | "village") => -3,
        1 => 0,
        2 => 2,
        3 => 1,
        4 => 0,
        _ => -2,
    }
}

/// How much what stands before a word says that a name begins with it.
fn edge(scene: &Scene<'_>, first: usize) -> i32 {
    let Some(index) = first.checked_sub(1) else { return 4 };
    let before = scene.token(index);
    if before.is(MARK) || scene.place_before(first).is_some() {
        4
    } else if before.characters() > 1 {
        if before.is(STOP | SUFFIX | ROLE) { 3 } else { 1 }
    } else if before.is(STOP) {
        match (works(scene, index), before.is(FUNCTION)) {
            (true, true) => 3,
            (true, false) => 1,
            (false, _) => -3,
        }
    } else if before.is(LEVEL) {
        2
    } else if before.is(LATIN | NUMERAL) {
        // 3.沈庄.
        if scene.word(index).ends_with('.') { 4 } else { 0 }
    } else {
        -4
    }
}

/// What it costs a name to hold a word.
fn weight(scene: &Scene<'_>, index: usize) -> i32 {
    let token = scene.token(index);
    if token.is(LEVEL | LATIN | ROLE | NATIONAL) || matches!(kind(scene, index), "town" | "village") {
        return -5;
    }
    if token.characters() == 1 {
        return match (token.is(STOP), works(scene, index)) {
            (false, _) => 0,
            (true, _) if !token.is(FUNCTION) => -1,
            (true, false) => -2,
            (true, true) if LEADS.contains(scene.word(index)) => -5,
            (true, true) => -3,
        };
    }
    if token.is(PROPER | GIVEN) {
        0
    } else if token.is(FUNCTION | SUFFIX) {
        -6
    } else if token.is(STOP) && !token.is(NOUN | INNER) {
        -4
    } else {
        -3
    }
}

/// Words that lead a name in: none of them begins one or stands in it.
const LEADS: &str = "的地得了着过在到从自由向往对以为将把被让给按据经沿至赴该此各每本全我你您";

/// True where a word of one character can do its work as a word: a measure counts, a word of place has its place.
fn works(scene: &Scene<'_>, index: usize) -> bool {
    let (word, before) = (scene.word(index), scene.before(index));
    // 巩乃斯: a cut would leave a single character over that is no word.
    let single = |token: Token| token.characters() == 1 && token.is(UNKNOWN) && !token.is(STOP);
    if !LEADS.contains(word) && single(before) && index > 1 && !scene.in_place(index - 1) && !single(scene.before(index - 1)) {
        return false;
    }
    let opens = before.is(MARK) || LEADS.contains(scene.word_before(index)) && before.characters() == 1;
    match word {
        "年" | "月" | "日" | "个" | "位" | "次" | "届" => before.is(LATIN | NUMERAL),
        "里" | "上" | "下" | "前" | "后" | "内" | "外" | "中" | "旁" | "边" | "间" | "底" => {
            !opens && !before.is(NUMERAL)
        }
        "和" | "与" | "及" | "等" | "者" | "化" | "性" | "型" | "式" | "级" | "类" | "们" => !opens,
        "这" | "那" | "某" | "几" => scene.is(index + 1, NUMERAL | NOUN),
        _ => true,
    }
}
