//! Divisions, regions and countries by name (地名词典).

use super::super::class::{ANY_PLACE, COUNTRY, GENERIC, MARK, PLACE, REGION, STOP, UNKNOWN};
use super::super::scene::Scene;
use crate::lexicon::list;

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let token = scene.token(index);
    if !token.is(ANY_PLACE) || token.characters() < 2 {
        return None;
    }
    if needs_boundary(scene, index) && !has_boundary(scene, index) {
        return None;
    }
    Some(index + 1)
}

/// 城区, 会同县: full names that common words make up as well.
fn needs_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let Some(word) = scene.token(index).word else { return false };
    scene.lexicon.value(word, list::PLACE_COUNTY).is_some_and(|value| value.ends_with("bound"))
}

fn has_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK | PLACE | STOP | REGION | COUNTRY) && !before.is(GENERIC | UNKNOWN)
}
