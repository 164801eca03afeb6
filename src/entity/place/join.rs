//! Joins a division and the lower one right behind it (地名连写): 深圳市福田区, 广西南宁.

use super::super::class::{NOUN, PLACE, REGION, SHORT, UNKNOWN};
use super::super::scene::Scene;
use super::suffix;
use crate::lexicon::list;

/// Joins all neighbours of which the second lies in the first.
pub(super) fn join(scene: &mut Scene<'_>) {
    let mut first = 0;
    while first < scene.tokens.len() {
        let Some(mut end) = scene.place_end(first) else {
            first += 1;
            continue;
        };
        let begin = end;
        while let Some(next) = scene.place_end(end).filter(|_| lies_in(scene, end - 1, end)) {
            end = next;
        }
        if end > begin {
            scene.set_place(first, end);
        }
        first = end;
    }
}

fn lies_in(scene: &Scene<'_>, outer: usize, inner: usize) -> bool {
    if scene.is(outer, REGION) {
        // 河套合作区深圳园区: a part of the zone.
        return scene.place_end(inner).is_some_and(|end| suffix::has_flag(scene, end - 1, "part"));
    }
    if !scene.is(outer, PLACE | SHORT) {
        return false;
    }
    if !scene.is(inner, PLACE | SHORT) {
        return scene.is(inner, UNKNOWN | NOUN);
    }
    let (Some(outer), Some(inner)) = (codes(scene, outer), codes(scene, inner)) else { return false };
    let known = outer.trim_end_matches('0').len().next_multiple_of(2);
    let of = outer.get(..known).unwrap_or(outer);
    inner.split(',').any(|inner| inner.len() == 6 && inner != outer && inner.starts_with(of))
}

/// The codes that a division's name stands for.
fn codes(scene: &Scene<'_>, index: usize) -> Option<&'static str> {
    let word = scene.token(index).word?;
    let short = scene.lexicon.value(word, list::PLACE_SHORT);
    let full = short.and_then(|names| scene.lexicon.find(names.split('|').next()?)).unwrap_or(word);
    [list::PLACE_PROVINCE, list::PLACE_CITY, list::PLACE_COUNTY]
        .into_iter()
        .find_map(|list| scene.lexicon.value(full, list))
        .and_then(|value| value.split(';').next())
}
