//! Organisations (机构). The right end is an organ suffix, the left end a place or level word, or the boundary of the
//! clause: names come from words and grammar, not from a list of names.

mod bare;
mod bracket;
mod chain;
mod company;
mod county;
mod free;
mod full_name;
mod list_item;
mod quoted;
mod value;

use super::scene::Scene;
use super::{Kind, Mention};

pub(super) use county::before as county_before;
pub(super) use full_name::Offices;
pub(super) use value::value;

/// A stretch of words that is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    /// First word.
    pub(super) first: usize,
    /// One past the last word.
    pub(super) end: usize,
    /// A place by its last part: 五象新区 but not 五象新区管委会.
    pub(super) place: bool,
    /// The rule that found it.
    pub(super) rule: &'static str,
}

/// All names that begin with a place, a level word or a known body, and those that stand alone; places too, because
/// the same walk finds out which of the two a name is.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut index = 0;
    while index < scene.tokens.len() {
        let found = chain::read(scene, index)
            .or_else(|| list_item::read(scene, index, names.last()))
            .or_else(|| bare::read(scene, index));
        if let Some(name) = found {
            index = name.end;
            names.push(name);
        } else {
            index += 1;
        }
    }
    free::add(scene, &mut names);
    names
}

/// The mentions of names.
pub(super) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    find(scene)
        .into_iter()
        .map(|name| {
            let kind = if name.place { Kind::Place } else { Kind::Organisation };
            scene.mention(kind, name.first, name.end, name.rule)
        })
        .collect()
}
