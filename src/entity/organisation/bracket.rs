//! Brackets that belong to a name (名称里的括号): 香港标准与检定中心（STC）, 香港中文大学（深圳）.

use super::super::class::{ANY_PLACE, LATIN, OFFICE, STOP, SUFFIX};
use super::super::scene::Scene;

/// Longer brackets explain and do not name, in words.
const MOST_WORDS: usize = 8;

/// Where the bracket that opens at this word ends, if it is part of the name.
pub(super) fn inside_name(scene: &Scene<'_>, open: usize, ended: bool) -> Option<usize> {
    if scene.word(open) != "（" {
        return None;
    }
    let pair = scene.pair_at(scene.token(open).start())?;
    let end = scene.index_at(pair.inner.end) + 1;
    if end > open + MOST_WORDS + 2 || end < open + 3 {
        return None;
    }
    let mut inner = open + 1..end - 1;
    let letters = pair.inner.slice(scene.text).bytes().any(|byte| byte.is_ascii_alphabetic());
    let latin = letters && inner.clone().all(|at| scene.is(at, LATIN));
    let place = inner.clone().all(|at| scene.is(at, ANY_PLACE) || scene.in_place(at));
    let noun = inner.len() == 1 && matches!(scene.word(open + 1), "基金" | "集团" | "筹" | "本部");
    let body = inner.all(|at| !scene.is(at, STOP)) && scene.is(end - 2, SUFFIX | OFFICE);
    let goes_on = scene.is(end, SUFFIX);
    (place || noun || (latin || body) && (ended || goes_on)).then_some(end)
}
