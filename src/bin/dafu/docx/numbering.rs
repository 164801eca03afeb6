//! The markers that Word prints and does not store in the text (自动编号): 一、 （一） 1.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::lists::{Level, ListCounter};
use super::styles::{Numbered, Styles};
use super::tree::{at, attribute, elements, inside, is_on, number, value_at};

/// What a list changes of a level that it shares.
struct Override {
    start: Option<u32>,
    level: Option<Level>,
}

/// A list: which count it shares, and what it changes of it.
struct List<'a> {
    shared: &'a str,
    overrides: HashMap<usize, Override>,
}

#[derive(Default)]
struct Shared<'a> {
    levels: Vec<Level>,
    /// The level that a paragraph style stands for.
    styles: HashMap<&'a str, usize>,
}

/// The lists of a document, and how far each has come.
pub(super) struct Numbering<'a> {
    lists: HashMap<&'a str, List<'a>>,
    shared: HashMap<&'a str, Shared<'a>>,
    counter: ListCounter,
    /// Levels of a list that began anew already.
    begun: HashSet<(&'a str, usize)>,
}

impl<'a> Numbering<'a> {
    pub(super) fn read(root: Option<Node<'a, '_>>, styles: &Styles<'a>) -> Self {
        let mut lists: HashMap<&str, List> = inside(root, "num")
            .map(|list| {
                let shared = value_at(Some(list), &["abstractNumId"]).unwrap_or_default();
                let overrides = inside(Some(list), "lvlOverride").map(read_override).collect();
                (attribute(Some(list), "numId").unwrap_or_default(), List { shared, overrides })
            })
            .collect();
        let id = |shared| attribute(Some(shared), "abstractNumId").unwrap_or_default();
        // Some lists only say that they look like the one of a style.
        let links: HashMap<&str, &str> = inside(root, "abstractNum")
            .filter_map(|shared| {
                let list = styles.list_of(value_at(Some(shared), &["numStyleLink"])?)?;
                Some((id(shared), lists.get(list)?.shared))
            })
            .collect();
        for list in lists.values_mut() {
            list.shared = links.get(list.shared).unwrap_or(&list.shared);
        }
        let shared = inside(root, "abstractNum").map(|shared| (id(shared), read_shared(shared))).collect();
        Self { lists, shared, counter: ListCounter::default(), begun: HashSet::new() }
    }

    /// The marker of the next paragraph; empty where its list is none.
    pub(super) fn marker(&mut self, numbered: Numbered) -> String {
        let Some((id, list)) = self.lists.get_key_value(numbered.list) else { return String::new() };
        let Some(shared) = self.shared.get(list.shared) else { return String::new() };
        let of_style = || numbered.style.and_then(|style| shared.styles.get(style)).copied();
        let level = numbered.level.or_else(of_style).unwrap_or(0);
        let levels: Vec<Level> = shared
            .levels
            .iter()
            .enumerate()
            .map(|(index, own)| {
                let changed = list.overrides.get(&index);
                let level = changed.and_then(|changed| changed.level.as_ref()).unwrap_or(own).clone();
                let start = changed.and_then(|changed| changed.start).unwrap_or(level.start);
                Level { start, ..level }
            })
            .collect();
        let first = self.begun.insert((id, level));
        let begin = list.overrides.get(&level).and_then(|changed| changed.start).filter(|_| first);
        self.counter.next(list.shared, level, &levels, begin)
    }
}

fn read_override(element: Node) -> (usize, Override) {
    let level = inside(Some(element), "lvl").next().map(read_level);
    let start = number(value_at(Some(element), &["startOverride"]));
    (index_of(element).unwrap_or(0), Override { start, level })
}

fn read_shared<'a>(element: Node<'a, '_>) -> Shared<'a> {
    let mut shared = Shared::default();
    for level in elements(element).filter(|child| child.tag_name().name() == "lvl") {
        let index = index_of(level).unwrap_or(shared.levels.len());
        if index > 8 {
            continue;
        }
        if shared.levels.len() <= index {
            shared.levels.resize(index + 1, Level::blank());
        }
        if let Some(place) = shared.levels.get_mut(index) {
            *place = read_level(level);
        }
        if let Some(style) = value_at(Some(level), &["pStyle"]) {
            shared.styles.insert(style, index);
        }
    }
    shared
}

fn read_level(element: Node) -> Level {
    let level = Some(element);
    // Newer formats stand in a choice, with an older one to fall back to.
    let format = value_at(level, &["numFmt"]).or_else(|| value_at(level, &["AlternateContent", "Fallback", "numFmt"]));
    Level {
        start: number(value_at(level, &["start"])).unwrap_or(0),
        format: format.unwrap_or("decimal").to_owned(),
        text: value_at(level, &["lvlText"]).unwrap_or_default().to_owned(),
        gap: value_at(level, &["suff"]) != Some("nothing"),
        restart: number(value_at(level, &["lvlRestart"])).map(|level| level as usize),
        digits: at(level, &["isLgl"]).is_some_and(|legal| is_on(attribute(Some(legal), "val").unwrap_or("1"))),
    }
}

fn index_of(element: Node) -> Option<usize> {
    number(attribute(Some(element), "ilvl")).map(|level| level as usize)
}
