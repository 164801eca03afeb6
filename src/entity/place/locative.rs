//! Names behind 在 and before a verb (在某处做某事): 在北闸口、文景苑设便民菜点, 在哈尔墩建设预冷点.

use super::super::class::{
    ACTION, COMMON_SURNAME, FUNCTION, GENERIC, LATIN, LEVEL, MARK, NOUN, NUMERAL, PLACE_SUFFIX, ROLE, STOP, SURNAME,
    UNKNOWN,
};
use super::super::scene::Scene;
use super::suffix::is_character;
use crate::lexicon::list;

/// No list is read further, in names.
const MOST: usize = 8;

/// No name is longer, in characters.
const LONGEST: usize = 5;

/// Marks them and notes those that nothing else told.
pub(super) fn mark(scene: &mut Scene<'_>, proven: &mut Vec<(usize, usize)>) {
    for index in 0..scene.tokens.len() {
        match scene.word(index) {
            "在" => mark_from(scene, index + 1, proven),
            "位于" | "地处" | "坐落于" | "坐落在" | "毗邻" => mark_before(scene, index, proven),
            "至" => mark_ends(scene, index, proven),
            _ => {}
        }
    }
}

/// 王家岔至新庄子道路: both ends of a road.
fn mark_ends(scene: &mut Scene<'_>, to: usize, proven: &mut Vec<(usize, usize)>) {
    let inside = |at: usize| {
        is_character(scene, at) && !scene.is(at, MARK | LEVEL | NUMERAL | LATIN) || scene.word(at).ends_with('家')
    };
    let first = to
        - (1..=LONGEST)
            .take_while(|back| to.checked_sub(*back).is_some_and(|at| inside(at) && !scene.in_place(at)))
            .count();
    let end = to + 1 + (to + 1..=to + LONGEST).take_while(|&at| inside(at) && !scene.in_place(at)).count();
    let edge = scene.before(first).is(MARK | STOP)
        && matches!(scene.word(end), "道路" | "公路" | "段" | "路段" | "沿线")
        || scene.before(first).is(MARK | STOP) && scene.is(end, LATIN) && scene.word(end + 1).ends_with("公里");
    for (first, end) in [(first, to), (to + 1, end)] {
        let unknown = (first..end).filter(|&at| scene.is(at, UNKNOWN | SURNAME)).count();
        if edge && unknown >= 1 && scene.span(first, end).len() >= 6 {
            proven.push((first, end));
            scene.set_place(first, end);
        }
    }
}

/// 高庙坝位于生态保护红线内: what lies somewhere is a place.
fn mark_before(scene: &mut Scene<'_>, end: usize, proven: &mut Vec<(usize, usize)>) {
    let mut first = end;
    while first > 0 && end - first <= LONGEST && is_named_by(scene, first - 1) {
        first -= 1;
    }
    let bounded = scene.before(first).is(MARK) || scene.word_before(first) == "的";
    if bounded && (3..=LONGEST).contains(&(end - first)) {
        proven.push((first, end));
        scene.set_place(first, end);
    }
}

/// A character of a name that is no word by itself.
fn is_named_by(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    token.characters() == 1
        && token.is(UNKNOWN | SURNAME | PLACE_SUFFIX)
        && !token.is(STOP | MARK | LEVEL | NUMERAL)
        && !scene.in_place(index)
}

/// Marks the names that begin here, up to the verb.
fn mark_from(scene: &mut Scene<'_>, mut first: usize, proven: &mut Vec<(usize, usize)>) {
    let mut names = Vec::new();
    for _ in 0..MOST {
        let Some(end) = scene.place_end(first).or_else(|| name_end(scene, first)) else { return };
        names.push((first, end));
        if matches!(scene.word(end), "、" | "和" | "与" | "及") {
            first = end + 1;
            continue;
        }
        if !acts(scene, end) {
            return;
        }
        break;
    }
    for (first, end) in names {
        if scene.place_end(first).is_none() {
            proven.push((first, end));
            scene.set_place(first, end);
        }
    }
}

/// Where the name ends that begins with this word: characters that are no words, and a word in their middle at most.
fn name_end(scene: &Scene<'_>, first: usize) -> Option<usize> {
    const INSIDE: &str = "内外旁边侧处间前后上下里口门点位期中时";
    let mut end = first;
    let mut characters = 0;
    let mut unknown = 0;
    while is_character(scene, end) && !scene.is(end, MARK) && !scene.in_place(end) && !acts(scene, end) {
        let token = scene.token(end);
        if token.is(LEVEL | NUMERAL | LATIN | ROLE) || token.is(GENERIC) && end == first {
            return None;
        }
        unknown += usize::from(token.is(UNKNOWN | SURNAME) && !token.is(STOP | GENERIC));
        characters += token.characters();
        end += 1;
    }
    let family = scene.word(end) == "老家" && scene.is(end - 1, COMMON_SURNAME);
    if family && end == first + 1 {
        (characters, unknown, end) = (3, 2, end + 1);
    }
    let last = scene.word(end.checked_sub(1)?);
    let named = unknown >= 2 && (2..=LONGEST).contains(&characters);
    let inside = INSIDE.contains(last) && !(last == "口" && characters >= 3);
    (named && !inside).then_some(end)
}

/// A verb of building, holding or trying begins here.
fn acts(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let verb = token.is(ACTION) || scene.is_in(index, list::COMMON_VERB) && !token.is(FUNCTION);
    let done = scene.is_in(index, list::COMPLETION) && token.characters() > 1;
    done || verb && token.characters() > 1 && !token.is(PLACE_SUFFIX) && (token.is(ACTION) || !token.is(NOUN))
        || matches!(scene.word(index), "设" | "建" | "装" | "试点")
}
