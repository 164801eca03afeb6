//! 简称 that stand for a place only among certain neighbours (单字简称): 来桂, 赴港, 与港方.

use super::super::class::{ABBREVIATION, BOUND, MARK, STOP, UNKNOWN};
use super::super::scene::Scene;

/// After these words a single 简称 is a place.
const BEFORE: &[&str] = &[
    "入", "来", "赴", "在", "到", "驻", "返", "离", "援", "抵", "访", "留", "出", "回", "至", "进", "落户", "前往",
    "抵达", "来到", "融入", "扎根",
];

/// Before these characters too: 港方.
const AFTER: &[&str] = &["方", "两地", "两省", "双方", "各地"];

/// Words that only look like 来 + 简称 and the like.
const AFTER_SPOILS: &[&str] = &["口", "珠", "务", "币", "元", "剧", "菜", "酒", "江", "河"];

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    if !scene.is(index, BOUND | ABBREVIATION) {
        return None;
    }
    let run = (index..index + 5)
        .take_while(|&at| scene.is(at, BOUND | ABBREVIATION) && scene.token(at).characters() == 1)
        .count();
    let long = scene.token(index).characters() > 1;
    let end = index + run.max(1);
    if (run >= 3 || long && run == 0) && edges(scene, index, end) {
        return Some(end);
    }
    let single = run == 1 && !AFTER_SPOILS.contains(&scene.word(end));
    let after = AFTER.contains(&scene.word(end));
    (single && (BEFORE.contains(&scene.word_before(index)) && edges(scene, index, end) || after)).then_some(end)
}

/// No unknown character touches it, with which it could be a word that the lists lack.
fn edges(scene: &Scene<'_>, index: usize, end: usize) -> bool {
    let before = scene.before(index);
    (!before.is(UNKNOWN) || before.is(STOP | MARK) || BEFORE.contains(&scene.word_before(index)))
        && !scene.is(end, UNKNOWN)
}
