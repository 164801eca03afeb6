//! Offices behind another name in a list (并列的部门): 省教育厅、科技厅; 深圳市财政局和科技创新委员会.

use super::super::class::OFFICE;
use super::super::scene::Scene;
use super::Name;

/// The office that begins with this word, where a name and a joint stand right before it.
pub(super) fn read(scene: &Scene<'_>, first: usize, previous: Option<&Name>) -> Option<Name> {
    let token = scene.token(first);
    if !token.is(OFFICE) || token.characters() < 3 {
        return None;
    }
    let joined = previous.is_some_and(|name| !name.place && name.end + 1 == first);
    let joint = matches!(scene.word_before(first), "、" | "和" | "与" | "及" | "以及");
    (joined && joint).then_some(Name { first, end: first + 1, place: false, rule: "entity/organisation/list" })
}
