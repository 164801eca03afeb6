//! Joins a division and the lower one right behind it (地名连写): 深圳市福田区, 广西南宁.

use super::super::class::{PLACE, REGION, SHORT};
use super::super::scene::Scene;
use crate::lexicon::list;

/// Joins all neighbours of which the second lies in the first.
pub(super) fn join(scene: &mut Scene<'_>) {
    let mut first = 0;
    while first < scene.tokens.len() {
        let Some(mut end) = scene.place_end(first) else {
            first += 1;
            continue;
        };
        while let Some(next) = scene.place_end(end).filter(|_| lies_in(scene, end - 1, end)) {
            end = next;
        }
        scene.set_place(first, end);
        first = end;
    }
}

fn lies_in(scene: &Scene<'_>, outer: usize, inner: usize) -> bool {
    if scene.is(outer, REGION) {
        // 河套合作区深圳园区: a part of the zone.
        let end = scene.place_end(inner).unwrap_or(inner);
        return matches!(scene.word_before(end), "园区" | "片区" | "新片区" | "分园");
    }
    if !scene.is(outer, PLACE | SHORT) {
        return false;
    }
    if !scene.is(inner, PLACE | SHORT) {
        return scene.token(inner).is(super::super::class::UNKNOWN | super::super::class::NOUN);
    }
    let (Some(outer), Some(inner)) = (code(scene, outer), code(scene, inner)) else { return false };
    let of = outer.trim_end_matches('0');
    let of = if of.len() % 2 == 1 { outer.get(..of.len() + 1).unwrap_or(outer) } else { of };
    inner.split(',').any(|inner| inner.len() == 6 && inner != outer && inner.starts_with(of))
}

/// The codes that a division's name stands for.
fn code<'a>(scene: &Scene<'a>, index: usize) -> Option<&'a str> {
    let word = scene.token(index).word?;
    let full = scene
        .lexicon
        .full_names(word, list::PLACE_SHORT)
        .first()
        .and_then(|name| scene.lexicon.find(name))
        .unwrap_or(word);
    [list::PLACE_PROVINCE, list::PLACE_CITY, list::PLACE_COUNTY]
        .into_iter()
        .find_map(|list| scene.lexicon.value(full, list))
}
