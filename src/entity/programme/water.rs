//! Works that bring water from a place (引水工程): 引洮供水二期工程, 白龙江引水工程.

use super::super::class::{MARK, NUMERAL, STOP};
use super::super::scene::Scene;

/// Where the name begins that ends with 工程.
pub(super) fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    if scene.word(suffix) != "工程" {
        return None;
    }
    let mut at = suffix;
    // 二期.
    if at >= 2 && (scene.word(at - 1) == "期" && scene.is(at - 2, NUMERAL) || scene.word(at - 1) == "二期") {
        at -= if scene.word(at - 1) == "期" { 2 } else { 1 };
    }
    let brought = at.checked_sub(1)?;
    if !scene.is_one(brought, "水利枢纽 枢纽 引水 供水 调水 提水 输水 引调水 灌溉 补水 连通") {
        return None;
    }
    // 东庄水利枢纽工程.
    if scene.is_one(brought, "水利枢纽 枢纽") {
        let named = if scene.word(brought) == "枢纽" && scene.word_before(brought) == "水利" {
            brought - 1
        } else {
            brought
        };
        return scene.place_before(named);
    }
    let place = scene.place_before(brought);
    let near = (brought.saturating_sub(4)..brought).rev().take_while(|&at| !scene.is(at, MARK));
    let led = near.into_iter().find(|&at| scene.word(at) == "引" && at + 1 < brought);
    let river =
        place.filter(|_| scene.word(brought) != "供水" && scene.word_before(brought).ends_with(['江', '河', '湖']));
    led.filter(|&at| (at + 1..brought).all(|at| !scene.is(at, STOP))).or(river)
}
