//! Departments named without their level (不带级别词的部门): 农业农村局将在年内…

use super::super::class::{LEVEL, NOUN, OFFICE, UNKNOWN};
use super::super::scene::Scene;
use super::Name;

/// The department that begins with this word.
pub(super) fn read(scene: &Scene<'_>, first: usize) -> Option<Name> {
    let token = scene.token(first);
    let word = scene.word(first);
    let department = token.is(OFFICE)
        && token.characters() >= 3
        && ["局", "厅", "委员会", "委"].iter().any(|end| word.ends_with(end))
        && !matches!(word, "管理委员会");
    let free = !scene.before(first).is(UNKNOWN | NOUN | LEVEL)
        && !matches!(scene.word_before(first), "各级" | "各" | "各地" | "该" | "本" | "我" | "原");
    (department && free).then_some(Name { first, end: first + 1, place: false, rule: "entity/organisation/department" })
}
