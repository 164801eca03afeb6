//! Full names of offices that are named in short (部门全称): 省科技厅 is 贵州省科学技术厅 where the letter has that too.

use super::super::class::{LEVEL, OFFICE};
use super::super::scene::Scene;
use super::super::{Kind, Mention};
use crate::lexicon::list;
use crate::sorting::sort_by_key;
use crate::text::Span;

/// The offices that the letter names with their place, by level and full name, sorted; the name is none where two
/// places share them.
#[derive(Debug)]
pub(in super::super) struct Offices<'a> {
    by_office: Vec<((&'static str, &'a str), Option<&'a str>)>,
}

impl<'a> Offices<'a> {
    /// Reads the bodies that are named with a place.
    pub(in super::super) fn read(scene: &Scene<'a>, mentions: &[Mention]) -> Self {
        let mut by_office = Vec::new();
        for mention in mentions.iter().filter(|mention| mention.kind == Kind::Organisation) {
            let first = scene.index_at(mention.span.start);
            let Some(end) = scene.place_end(first) else { continue };
            let Some(level) = level(scene.word(end - 1)) else { continue };
            let Some(office) = office(scene, end, mention.span) else { continue };
            by_office.push(((level, office), Some(mention.span.slice(scene.text))));
        }
        sort_by_key(&mut by_office, |&(office, _)| office);
        by_office.dedup_by(|next, known| {
            let same = next.0 == known.0;
            known.1 = known.1.filter(|_| !same || next.1 == known.1);
            same
        });
        Self { by_office }
    }

    /// The full name of 省科技厅, 市政府.
    pub(in super::super) fn full_name(&self, scene: &Scene<'_>, span: Span) -> Option<String> {
        let first = scene.index_at(span.start);
        let level = scene.is(first, LEVEL).then(|| level(scene.word(first))).flatten()?;
        let office = office(scene, first + 1, span)?;
        let found = self.by_office.binary_search_by_key(&(level, office), |&(office, _)| office).ok()?;
        self.by_office.get(found)?.1.map(str::to_owned)
    }
}

/// The full name of the office that fills the rest of a name.
fn office<'a>(scene: &Scene<'a>, at: usize, span: Span) -> Option<&'a str> {
    let token = scene.token(at);
    if !token.is(OFFICE) && scene.word(at) != "政府" && scene.word(at) != "人民政府" || token.end() != span.end {
        return None;
    }
    if scene.word(at) == "政府" {
        return Some("人民政府");
    }
    let full = token.word.and_then(|word| scene.lexicon.value(word, list::ORGAN_SHORT)).filter(|full| !full.is_empty());
    Some(full.unwrap_or(scene.word(at)))
}

/// The level that a place or a level word ends in.
fn level(word: &str) -> Option<&'static str> {
    ["自治区", "自治州", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡"]
        .into_iter()
        .find(|level| word.ends_with(level))
        .map(|level| match level {
            "自治州" => "州",
            other => other,
        })
}
