//! Divisions, regions and countries by name (地名词典).

use super::super::class::{ANY_PLACE, HOMONYM, INNER, LEVEL, MARK, PLACE, REGION, SHORT, STOP, UNKNOWN};
use super::super::scene::Scene;

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let token = scene.token(index);
    if !token.is(ANY_PLACE) || token.characters() < 2 {
        return None;
    }
    let before = scene.before(index);
    // 城区 and 会同县 are counties only behind the city that they lie in, or in a list of such.
    if token.is(HOMONYM) && !before.is(PLACE | SHORT) && scene.word_before(index) != "、" {
        return None;
    }
    if ends_longer_name(scene, index) {
        return None;
    }
    let district = token.is(REGION) && scene.is(index + 1, LEVEL) && scene.word(index + 1) == "区";
    Some(if district { index + 2 } else { index + 1 })
}

/// 东沙河, 锦丰镇: a river or a town that only ends like the city of 沙河 or 丰镇.
pub(super) fn ends_longer_name(scene: &Scene<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let character = scene.token(before);
    let glued = character.characters() == 1 && character.is(INNER | UNKNOWN) && !character.is(STOP | MARK);
    let bounded = scene.before(before).is(MARK | STOP | ANY_PLACE);
    let ending = ['河', '江', '湖', '山', '溪', '川', '镇'];
    glued && bounded && scene.is(index, SHORT) && scene.word(index).ends_with(ending)
}
