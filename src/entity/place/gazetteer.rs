//! Divisions, regions and countries by name (地名词典).

use super::super::class::{ANY_PLACE, HOMONYM, INNER, LEVEL, PLACE, REGION, SHORT, UNKNOWN};
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
    if token.is(SHORT) && before.is(INNER | UNKNOWN) && is_river(scene, index) {
        return None;
    }
    let district = token.is(REGION) && scene.is(index + 1, LEVEL) && scene.word(index + 1) == "区";
    Some(if district { index + 2 } else { index + 1 })
}

/// 东沙河: a river that only looks like the city of 沙河.
fn is_river(scene: &Scene<'_>, index: usize) -> bool {
    let turned =
        matches!(scene.word_before(index), "东" | "西" | "南" | "北" | "大" | "小" | "新" | "老" | "上" | "下");
    turned && scene.word(index).ends_with(['河', '江', '湖', '山', '溪', '川'])
}
