//! What paragraphs take from their style (样式): numbers may come from there.

use std::collections::HashMap;

use roxmltree::Node;

use super::tree::{at, attribute, inside, is_on, switch, value_at};

/// A chain of styles that is longer goes in a circle.
const CHAIN: usize = 50;

struct Style<'a> {
    base: Option<&'a str>,
    list: Option<&'a str>,
    level: Option<&'a str>,
    hidden: Option<bool>,
}

/// The styles of a document by name.
pub(super) struct Styles<'a> {
    styles: HashMap<&'a str, Style<'a>>,
    /// The style of a paragraph that names none.
    usual: Option<&'a str>,
}

/// Where a paragraph stands in a list, as it or its style tells (编号位置).
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbered<'a> {
    pub(super) list: &'a str,
    /// None where only the style names the list.
    pub(super) level: Option<usize>,
    pub(super) style: Option<&'a str>,
}

impl<'a> Styles<'a> {
    pub(super) fn read(root: Option<Node<'a, '_>>) -> Self {
        let name = |style| attribute(Some(style), "styleId");
        let styles = inside(root, "style").map(|style| {
            let place = at(Some(style), &["pPr", "numPr"]);
            let own = Style {
                base: value_at(Some(style), &["basedOn"]),
                list: value_at(place, &["numId"]),
                level: value_at(place, &["ilvl"]),
                hidden: switch(at(Some(style), &["rPr", "vanish"])),
            };
            (name(style).unwrap_or_default(), own)
        });
        let usual = inside(root, "style").find(|style| {
            let default = attribute(Some(*style), "default").unwrap_or("0");
            attribute(Some(*style), "type") == Some("paragraph") && is_on(default)
        });
        Self { styles: styles.collect(), usual: usual.and_then(name) }
    }

    /// The list that a style belongs to.
    pub(super) fn list_of(&self, name: &str) -> Option<&'a str> {
        self.chain(name).find_map(|(_, style)| style.list)
    }

    /// Whether text of this style is not printed.
    pub(super) fn hides(&self, name: Option<&str>) -> bool {
        name.and_then(|name| self.chain(name).find_map(|(_, style)| style.hidden)).unwrap_or(false)
    }

    /// Where a paragraph with these properties stands in a list; none where it has no number.
    pub(super) fn numbered<'b>(&'b self, properties: Option<Node<'b, '_>>) -> Option<Numbered<'b>> {
        let named = value_at(properties, &["pStyle"]).or(self.usual).unwrap_or_default();
        let own = at(properties, &["numPr"]);
        let from = self.chain(named).find(|(_, style)| style.list.is_some());
        let list = value_at(own, &["numId"]).or(from.and_then(|(_, style)| style.list)).filter(|list| *list != "0")?;
        let level = value_at(own, &["ilvl"]).or_else(|| self.chain(named).find_map(|(_, style)| style.level));
        let level = level.and_then(|level| level.parse().ok()).filter(|level| *level <= 8);
        Some(Numbered { list, level, style: from.map(|(name, _)| name) })
    }

    /// A style and what it is based on, nearest first; a circle is walked a while.
    fn chain(&self, name: &str) -> impl Iterator<Item = (&'a str, &Style<'a>)> {
        let entry = |name: &str| self.styles.get_key_value(name).map(|(name, style)| (*name, style));
        std::iter::successors(entry(name), move |(_, style)| style.base.and_then(entry)).take(CHAIN)
    }
}
