//! Names that the letter proves elsewhere (前后互证): without their ending, 潭门 where it has 潭门镇, 高平 of 高平市; and
//! bare ones, 查干诺尔 where a list ends in 两个牧场.

use super::super::class::{HOMONYM, MARK, NOUN, NUMERAL, PLACE, STOP, UNKNOWN, WEAK};
use super::super::scene::Scene;
use super::shelf::Shelf;
use super::suffix;

/// So many stems with the same first character are kept, so that the work grows with the text.
const MOST: usize = 4;

/// Marks them; `named` are the names told by their ending, from their first word to the ending; `proven` are bare ones.
pub(super) fn mark(scene: &mut Scene<'_>, named: &[(usize, usize)], proven: &[(usize, usize)]) {
    let stems = stems(scene, named, proven);
    if stems.is_empty() {
        return;
    }
    for index in 0..scene.tokens.len() {
        let Some(first) = scene.word(index).chars().next() else { continue };
        let end = stems.get(first).iter().find_map(|stem| end_of(scene, index, stem));
        if let Some(end) = end {
            scene.set_place(index, end);
        }
    }
}

/// The stems of the letter by their first character.
fn stems<'a>(scene: &Scene<'a>, named: &[(usize, usize)], proven: &[(usize, usize)]) -> Shelf<&'a str> {
    let mut stems = Shelf::new();
    let mut add = |stem: &'a str| {
        let Some(first) = stem.chars().next() else { return };
        let is_new = (2..=5).contains(&stem.chars().count()) && scene.lexicon.find(stem).is_none();
        stems.with(first, |known: &mut Vec<&str>| {
            if is_new && known.len() < MOST && !known.contains(&stem) {
                known.push(stem);
            }
        });
    };
    for &(first, end) in named {
        if end > first + 1 && matches!(suffix::kind(scene, end), "town" | "village") && !scene.is(end, WEAK) {
            add(scene.span(first, end).slice(scene.text));
        }
    }
    for &(first, end) in proven {
        add(scene.span(first, end).slice(scene.text));
    }
    for index in 0..scene.tokens.len() {
        let whole = scene.is(index, PLACE) && !scene.is(index, HOMONYM);
        if let Some(stem) = scene.word(index).strip_suffix(['市', '县', '区', '旗']).filter(|_| whole) {
            add(stem);
        }
    }
    stems
}

/// Where a stem that begins with this word ends, if the words around it leave it whole.
fn end_of(scene: &Scene<'_>, index: usize, stem: &str) -> Option<usize> {
    let start = scene.token(index).start();
    if scene.in_place(index) || !scene.text.get(start..)?.starts_with(stem) {
        return None;
    }
    let end = scene.index_at(start + stem.len() - 1) + 1;
    let whole = scene.token(end - 1).end() == start + stem.len() && !(index..end).any(|at| scene.in_place(at));
    let glued = |index: usize| {
        let token = scene.token(index);
        token.characters() == 1
            && token.is(UNKNOWN | NOUN | NUMERAL)
            && !token.is(STOP | MARK)
            && !scene.in_place(index)
    };
    let follows = glued(end) && !matches!(scene.word(end), "段" | "片" | "站");
    let before = index.checked_sub(1);
    // 安沙段; behind a river's name both are one stretch.
    let alone = before.is_none_or(|before| !scene.in_place(before));
    let stretch = usize::from(alone && scene.word(end) == "段");
    (whole && !follows && !before.is_some_and(glued)).then_some(end + stretch)
}
