//! Counties that no list has, or whose name is a word as well (名录外的县): 青禾县顺达养护有限公司, 会同县财政局.

use super::super::class::{LATIN, LEVEL, MARK, NOUN, NUMERAL, PROPER, STOP, UNKNOWN};
use super::super::scene::Scene;
use crate::lexicon::list;

/// Where the county that begins with this word ends; behind a name or a brand nothing needs to part the two.
#[inline(never)]
pub(super) fn end(scene: &Scene<'_>, first: usize, inside: bool) -> Option<usize> {
    let token = scene.token(first);
    // 澜江县, where 澜江 alone is a river.
    if let Some(end) = scene.place_end(first) {
        let division = scene.word(end - 1).ends_with(['省', '市', '县', '区', '州', '镇', '乡', '村']);
        return (!division && matches!(scene.word(end), "县" | "旗")).then_some(end + 1);
    }
    if token.is(MARK | LEVEL) || scene.in_place(first) {
        return None;
    }
    let level = (first + 1..first + 4).find(|&at| !is_stem(scene, at))?;
    if !matches!(scene.word(level), "县" | "市" | "区" | "旗") || scene.in_place(level) {
        return None;
    }
    let known = scene.lexicon.contains(scene.span(first, level + 1).slice(scene.text), list::PLACE_COUNTY);
    if known && (first == 0 || matches!(scene.word_before(first), "：" | "\n" | "　")) {
        return Some(level + 1);
    }
    let parted = inside || scene.before(first).is(MARK | STOP);
    let letters = scene.span(first, level).len();
    let stem = is_stem(scene, first) && (6..=9).contains(&letters);
    (stem && parted).then_some(level + 1)
}

/// A character that is no word, or a word that places are called by.
fn is_stem(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let other = token.is(MARK | LEVEL | STOP | LATIN | NUMERAL) || scene.in_place(index);
    let single = token.characters() == 1 && (token.is(UNKNOWN) || !token.is(NOUN));
    !other && (single || token.is(PROPER) && !token.is(NOUN))
}

/// Where the county begins that ends right before this word.
#[inline(never)]
pub(in super::super) fn before(scene: &Scene<'_>, index: usize) -> Option<usize> {
    (index.saturating_sub(4)..index).find(|&first| end(scene, first, false) == Some(index))
}
