//! Places told by their ending (通名): 加义镇, 红旗小区, 安定大街, 岳阳站, 屈原管理区.

use super::super::class::{
    ACTION, ANY_PLACE, Class, GENERIC, INNER, LATIN, LEVEL, MARK, NOUN, NUMERAL, PLACE_SUFFIX, STOP, SUFFIX, UNKNOWN, WEAK,
};
use super::super::scene::Scene;

/// A name before the ending is at most this long, in characters.
const LONGEST: usize = 5;

/// Adds the places that end in a place suffix, and joins those that follow one another.
pub(super) fn mark(scene: &mut Scene<'_>) {
    for index in 0..scene.tokens.len() {
        if !scene.is(index, PLACE_SUFFIX) {
            continue;
        }
        if let Some(first) = first_of_name(scene, index) {
            scene.set_place(first, index + 1);
        }
    }
}

/// Where the name begins that ends with this suffix.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    if spoiled_after(scene, suffix) {
        return None;
    }
    let weak = scene.is(suffix, WEAK);
    let mut first = suffix;
    let mut characters = 0;
    let mut unknown = 0;
    let mut after_place = false;
    loop {
        let Some(before) = first.checked_sub(1) else { break };
        let token = scene.token(before);
        if in_place(scene, before) {
            after_place = true;
            break;
        }
        if token.is(UNKNOWN | NUMERAL) || token.is(LATIN) && token.span().len() <= 3 {
            unknown += usize::from(token.is(UNKNOWN | LATIN));
        } else if !(token.is(NOUN | INNER | STOP) && may_be_proper(scene, before, characters, weak)) {
            break;
        } else {
            characters += token.characters();
            first = before;
            break;
        }
        characters += token.characters();
        if characters > LONGEST {
            return None;
        }
        first = before;
    }
    let boundary = after_place || is_boundary(scene, first);
    if characters == 0 {
        return after_place.then(|| place_before(scene, first)).flatten().filter(|_| !weak || station(scene, suffix));
    }
    if !boundary || scene.is(first, GENERIC) && first + 1 == suffix {
        return None;
    }
    if characters == 1 && (weak || !after_place && scene.token(suffix).characters() > 1) {
        return None;
    }
    if unknown == 0 && !after_place && (weak || scene.token(first).is(NUMERAL)) && !proper_noun_ok(scene, first, suffix) {
        return None;
    }
    Some(if after_place { place_before(scene, first).unwrap_or(first) } else { first })
}

/// 岳阳站, 长沙火车站: the name is the place's own.
fn station(scene: &Scene<'_>, suffix: usize) -> bool {
    matches!(scene.word(suffix), "站" | "火车站" | "高铁站" | "汽车站" | "机场" | "国际机场" | "港" | "园区" | "片区" | "开发区" | "大桥" | "高新区" | "经开区" | "口岸" | "工业园" | "工业园区")
}

/// 红旗小区: the one word before may be a name though it is a common noun.
fn proper_noun_ok(scene: &Scene<'_>, first: usize, suffix: usize) -> bool {
    let kind = matches!(scene.word(suffix), "小区" | "社区" | "广场" | "公园" | "大桥" | "公寓" | "大厦" | "新区");
    kind && first + 1 == suffix && scene.token(first).characters() == 2 && !scene.is(first, GENERIC | STOP | INNER)
}

/// The first word of the place that ends right before this one.
fn place_before(scene: &Scene<'_>, index: usize) -> Option<usize> {
    (index.saturating_sub(12)..index).rev().find(|&first| scene.place_end(first) == Some(index))
}

fn in_place(scene: &Scene<'_>, index: usize) -> bool {
    scene.in_place.get(index).copied().unwrap_or(false)
}

/// A common word of two characters as a name: 安定大街, 振兴街道. Only right before the suffix, at a boundary.
fn may_be_proper(scene: &Scene<'_>, index: usize, taken: usize, weak: bool) -> bool {
    const NEVER: Class = GENERIC | LEVEL | SUFFIX | MARK;
    let token = scene.token(index);
    let verb = token.is(STOP);
    taken == 0
        && token.characters() == 2
        && !token.is(NEVER)
        && !(verb && weak)
        && !(verb && !token.is(ACTION))
        && is_boundary(scene, index)
        && (!verb || strong_boundary(scene, index))
}

/// Something that no name runs over stands before this word.
fn is_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK | STOP | NOUN | INNER | ANY_PLACE | SUFFIX | LATIN) || before.is(LEVEL)
}

/// A mark or a function word of one character stands before this word.
fn strong_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK) || before.is(STOP) && before.characters() == 1
}

/// The suffix goes on to another word: 镇级, 路面; or it is counted: 村民.
fn spoiled_after(scene: &Scene<'_>, suffix: usize) -> bool {
    matches!(scene.word(suffix + 1), "级" | "域" | "面" | "民" | "内" if scene.token(suffix).characters() == 1)
        && !matches!(scene.word(suffix + 1), "内")
}
