//! Places (地点): divisions and regions by name, 简称 where they stand for a place, towns, roads and the like by their
//! ending, stretches of numbered roads.

mod abbreviation;
mod border;
mod echo;
mod gazetteer;
mod join;
mod list_item;
mod locative;
mod road;
mod series;
mod shelf;
mod start;
mod stem;
mod suffix;
mod toponym;
mod value;
mod zone;

use super::class::{ANY_PLACE, BOUND, LATIN, PLACE_SUFFIX};
use super::scene::Scene;

pub(super) use value::value;

/// Notes in the scene where places begin and end; what they become is decided by the names that they stand in.
pub(super) fn mark(scene: &mut Scene<'_>) {
    let mut index = 0;
    while index < scene.tokens.len() {
        if let Some(end) = abbreviation::listed(scene, index) {
            scene.set_place(index, end);
            index = end;
            continue;
        }
        if !scene.is(index, ANY_PLACE | BOUND | PLACE_SUFFIX | LATIN) {
            index += 1;
            continue;
        }
        let end = road::read(scene, index)
            .or_else(|| abbreviation::road(scene, index))
            .or_else(|| gazetteer::read(scene, index))
            .or_else(|| abbreviation::read(scene, index));
        if let Some(end) = end {
            let end = join::ground(scene, end).unwrap_or(end);
            scene.set_place(index, end);
            index = end;
        } else {
            index += 1;
        }
    }
    let mut named = suffix::mark(scene);
    echo::mend(scene, &mut named);
    let mut proven = Vec::new();
    series::mark(scene, &mut proven);
    locative::mark(scene, &mut proven);
    stem::mark(scene, &named, &proven);
    join::join(scene);
}
