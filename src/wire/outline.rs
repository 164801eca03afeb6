//! The section tree as nested nodes (章节树).

use crate::letter::outline::Section;
use crate::scan::marker::Level;

use super::convert::Converter;
use super::types;

/// Which sections stand below which.
pub(super) struct Sections {
    roots: Vec<usize>,
    children: Vec<Vec<usize>>,
}

impl Sections {
    pub(super) fn new(sections: &[Section]) -> Self {
        let mut roots = Vec::new();
        let mut children = vec![Vec::new(); sections.len()];
        for (index, section) in sections.iter().enumerate() {
            match section.parent.and_then(|parent| children.get_mut(parent)) {
                Some(siblings) => siblings.push(index),
                None => roots.push(index),
            }
        }
        Self { roots, children }
    }

    /// The id of a section in the result.
    #[expect(clippy::unused_self, reason = "ids go by place today; callers should not know")]
    pub(super) fn id(&self, section: usize) -> String {
        format!("n{}", section + 1)
    }
}

/// The nested nodes. No deeper than there are levels.
pub(super) fn tree(converter: &Converter<'_>, sections: &Sections) -> Vec<types::OutlineNode> {
    sections.roots.iter().filter_map(|&root| node(converter, sections, root)).collect()
}

fn node(converter: &Converter<'_>, sections: &Sections, index: usize) -> Option<types::OutlineNode> {
    let section = converter.letter.sections.get(index)?;
    let role = converter.letter.roles.get(index).copied().flatten();
    Some(types::OutlineNode {
        id: sections.id(index),
        level: level(section.marker.level),
        marker: converter.text(section.marker.span),
        heading: section.heading.map(|heading| converter.quote(heading)),
        span: converter.span(section.span),
        role: role
            .map(|role| types::SectionRole { kind: role.purpose.name(), evidence: converter.quote(role.evidence) }),
        children: sections.children.get(index)?.iter().filter_map(|&child| node(converter, sections, child)).collect(),
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::One => "1",
        Level::Two => "2",
        Level::Three => "3",
        Level::Four => "4",
        Level::Five => "5",
        Level::Inline => "i",
    }
}
