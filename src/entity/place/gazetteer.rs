//! Divisions, regions and countries by name (地名词典).

use super::super::class::{ANY_PLACE, HOMONYM, INNER, LEVEL, PLACE, REGION, SHORT, UNKNOWN};
use super::super::scene::Scene;

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let token = scene.token(index);
    if !token.is(ANY_PLACE) || token.characters() < 2 {
        return None;
    }
    // 城区 and 会同县 are counties only behind the city that they lie in, or in a list of such.
    if token.is(HOMONYM) && !scene.before(index).is(PLACE | SHORT) && scene.word_before(index) != "、" {
        return None;
    }
    // 东沙河: a river that only looks like the city of 沙河.
    let before = scene.before(index);
    let river = token.is(SHORT)
        && before.is(INNER | UNKNOWN)
        && matches!(scene.word_before(index), "东" | "西" | "南" | "北" | "大" | "小" | "新" | "老" | "上" | "下");
    if river && ["河", "江", "湖", "山", "溪", "川"].iter().any(|end| scene.word(index).ends_with(end)) {
        return None;
    }
    let region_district = token.is(REGION) && scene.word(index + 1) == "区" && scene.is(index + 1, LEVEL);
    Some(if region_district { index + 2 } else { index + 1 })
}
