//! Where a name begins whose characters are words as well (专名起点): 有庆镇, 七里铺村, 巩乃斯河. Of the places where it may
//! begin the one is taken for which most speaks: what stands before it, how long it is, what words it would run over.

use super::super::class::{
    ACTION, FUNCTION, GIVEN, INNER, LATIN, LEVEL, MARK, NATIONAL, NOUN, NUMERAL, PLACE_SUFFIX, PROPER, ROLE, STOP,
    SUFFIX, UNKNOWN, WEAK,
};
use super::super::scene::Scene;
use super::super::segment::Token;
use super::suffix::{LONGEST, kind};
use crate::lexicon::list;

/// What a beginning must reach where something else told the name.
const SHARED: i32 = 0;

/// The best beginning of the name that ends with this suffix; `read` is the one that the plain reading gives.
pub(super) fn best(scene: &Scene<'_>, suffix: usize, read: Option<usize>) -> Option<usize> {
    let mut best = (if read.is_some() { SHARED } else { alone(scene, suffix) } - 1, None);
    let (mut characters, mut inside, mut own) = (0, 0, false);
    for first in (suffix.saturating_sub(LONGEST)..suffix).rev() {
        let token = scene.token(first);
        // 吉 in 吉里于孜镇 is no 吉林.
        if scene.in_place(first) && token.characters() > 1 || token.is(MARK) {
            break;
        }
        characters += token.characters();
        // An ending that is a common noun too is no proof that a function word is none.
        let stop = scene.is(suffix, WEAK) && token.is(STOP);
        inside += weight(scene, first) - i32::from(stop);
        own |= (token.is(UNKNOWN | GIVEN) || lends_name(scene, first, suffix)) && !token.is(STOP);
        if characters > LONGEST || inside < -6 {
            break;
        }
        let score = edge(scene, first) + inside + length(scene, characters, suffix);
        let led = !scene.is(suffix, WEAK) || edge(scene, first) >= 3 && characters > 1;
        if own && led && score > best.0 || read == Some(first) && score >= best.0 {
            best = (score, Some(first));
        }
    }
    best.1
}

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
    if scene.is(suffix, WEAK) || single(scene.token(suffix)) { 4 } else { 1 }
}

/// A single character.
fn single(token: Token) -> bool {
    token.characters() == 1
}

/// The ending of a town or a village.
fn is_settled(scene: &Scene<'_>, suffix: usize) -> bool {
    matches!(kind(scene, suffix), "town" | "village")
}

/// A character that is no word stands before this one, and no other before that: a cut would leave it over.
fn leaves_one(scene: &Scene<'_>, index: usize) -> bool {
    let unknown = |token: Token| single(token) && token.is(UNKNOWN) && !token.is(STOP);
    index > 1 && unknown(scene.before(index)) && !scene.in_place(index - 1) && !unknown(scene.before(index - 1))
}

/// Names have two characters before their ending or three, seldom one.
fn length(scene: &Scene<'_>, characters: usize, suffix: usize) -> i32 {
    match characters {
        1 if is_settled(scene, suffix) => -3,
        2 => 2,
        3 => 1,
        4 => 0,
        1 if kind(scene, suffix) == "water" => 0,
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
        if before.is(STOP | SUFFIX | ROLE) && !is_listed(scene, index) { 3 } else { 1 }
    } else if before.is(STOP) || LEADS.contains(scene.word(index)) {
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
    if token.is(LEVEL | LATIN | ROLE | NATIONAL) || is_settled(scene, index) {
        return -5;
    }
    if token.characters() == 1 {
        let lead = LEADS.contains(scene.word(index));
        return match (token.is(STOP) || lead, works(scene, index)) {
            (false, _) if token.is(NUMERAL) => -2,
            (false, _) => i32::from(FOREIGN.contains(scene.word(index))),
            (true, true) if lead => -5,
            (true, false) => -1,
            (true, true) if !token.is(FUNCTION) => -1,
            (true, true) => -3,
        };
    }
    if token.is(PROPER | GIVEN | PLACE_SUFFIX) {
        0
    } else if is_listed(scene, index) && !token.is(FUNCTION | SUFFIX) {
        -2
    } else if token.is(FUNCTION | SUFFIX) {
        -6
    } else if scene.is_in(index, list::COMMON_VERB) && !token.is(NOUN | INNER) {
        -7
    } else if token.is(STOP) && !token.is(NOUN | INNER) {
        -4
    } else if token.is(NOUN) && !token.is(ACTION) && scene.is(index + 1, UNKNOWN) {
        // 观音亭广场.
        0
    } else if leaves_one(scene, index) {
        // 云岭子自然保护区.
        -1
    } else {
        -3
    }
}

/// 、打鼓岭村: no verb begins behind a place in a list.
fn is_listed(scene: &Scene<'_>, index: usize) -> bool {
    index > 1 && scene.word(index - 1) == "、" && scene.in_place(index - 2)
}

/// Characters by which names of other languages are written.
const FOREIGN: &str = "阿尔克勒巴图乌库布吐斯孜苏喀什伊格嘎措玛扎哈";

/// Words that lead a name in: none of them begins one or stands in it.
const LEADS: &str = "距含比未用的地得了着过在到从自由向往对以为将把被让给按据经沿至赴该此各每本全我你您";

/// Behind them no other word of one character does its work.
const PREPOSITIONS: &str = "的在到从自由往对于以把被让按据经沿至赴、";

/// True where a word of one character can do its work as a word: a measure counts, a word of place has its place.
pub(super) fn works(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    if matches!(scene.word(index), "的" | "了" | "着") {
        return true;
    }
    let hangs = single(before) && before.is(STOP) && !works_alone(scene, index - 1);
    works_alone(scene, index) && (!hangs || LEADS.contains(scene.word(index)))
}

fn works_alone(scene: &Scene<'_>, index: usize) -> bool {
    let (word, before) = (scene.word(index), scene.before(index));
    // 巩乃斯河.
    if !LEADS.contains(word) && leaves_one(scene, index) {
        return false;
    }
    // 到同心岭村, 、向阳坪镇: no preposition behind another or within a list.
    let led = PREPOSITIONS.contains(scene.word_before(index)) && single(before);
    if led && scene.is(index, FUNCTION) {
        return false;
    }
    let opens = before.is(MARK) || single(before) && (LEADS.contains(scene.word_before(index)) || before.is(FUNCTION));
    match word {
        "年" | "月" | "日" | "个" | "位" | "次" | "届" => before.is(LATIN | NUMERAL),
        "里" | "上" | "下" | "前" | "后" | "内" | "外" | "中" | "旁" | "边" | "间" | "底" => {
            // 江边乡.
            let named = is_settled(scene, index + 1) && before.is(PLACE_SUFFIX) && single(before);
            !opens && !named && !before.is(NUMERAL)
        }
        "和" | "与" | "及" | "等" | "者" | "化" | "性" | "型" | "式" | "级" | "类" | "们" => !opens,
        // 库布其沙漠: they stand behind words.
        "他" | "其" | "也" | "乃" => !before.is(UNKNOWN),
        "这" | "那" | "某" | "几" => scene.is(index + 1, NUMERAL | NOUN),
        _ => true,
    }
}
