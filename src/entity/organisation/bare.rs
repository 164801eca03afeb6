//! Departments named without their level (不带级别词的部门): 农业农村局将在年内…

use super::super::class::{LEVEL, NOUN, OFFICE, UNKNOWN};
use super::super::scene::Scene;
use super::Name;

/// The department that begins with this word.
pub(super) fn read(scene: &Scene<'_>, first: usize) -> Option<Name> {
    let token = scene.token(first);
    if !token.is(OFFICE) || token.characters() < 3 || scene.before(first).is(UNKNOWN | NOUN | LEVEL) {
        return None;
    }
    let word = scene.word(first);
    let department = word.ends_with(['局', '厅', '委']) || word.ends_with("委员会") && word != "管理委员会";
    let described = scene.is_one_before(first, "各级 各 设区市 县区 市县 县市 各地 该 本 我 原");
    (department && !described).then_some(Name {
        first,
        end: first + 1,
        place: false,
        rule: "entity/organisation/department",
    })
}
