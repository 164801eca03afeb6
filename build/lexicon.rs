//! The words as the engine holds them (词典成品): a tree by characters, and for each word its kind.
//!
//! Words that stand in the same lists with the same values are of one kind; there are few kinds, so what has to be
//! asked of a word again and again is worked out once for each kind. What differs from word to word (codes, full names)
//! is a line of `own.txt`. A short form holds only the endings of its full names: 岳阳 `市|县`.

#![expect(clippy::indexing_slicing, reason = "a bug here stops the build and reaches nobody")]

use std::collections::{BTreeMap, VecDeque};

use crate::words::{Place, Words};

/// A word as the tree takes it.
struct Entry {
    units: Vec<u16>,
    kind: usize,
    /// The values that are its own.
    own: Vec<String>,
}

/// The files that the engine includes, by name.
pub(crate) fn emit(words: &Words) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let kinds = Kinds::new(words);
    let entries = words
        .entries()
        .zip(&kinds.of_words)
        .map(|((word, places), &kind)| Ok(Entry { units: units(word)?, kind, own: own_values(words, word, places) }))
        .collect::<Result<Vec<_>, String>>()?;
    let mut labels = Vec::new();
    let mut nodes = Vec::new();
    let mut own = Vec::new();
    // Level by level: a node is the range of the words that begin with its characters.
    let mut queue = VecDeque::from([(entries.as_slice(), 0)]);
    while let Some((mut range, depth)) = queue.pop_front() {
        let mut kind = 0;
        if let Some((first, rest)) = range.split_first().filter(|(first, _)| first.units.len() == depth) {
            own.extend(first.own.iter().map(String::as_str));
            kind = first.kind;
            range = rest;
        }
        let mut children = 0;
        while let Some(label) = range.first().and_then(|entry| entry.units.get(depth)) {
            let same = range.iter().take_while(|entry| entry.units.get(depth) == Some(label)).count();
            let (child, rest) = range.split_at(same);
            labels.extend(label.to_le_bytes());
            queue.push_back((child, depth + 1));
            children += 1;
            range = rest;
        }
        number(&mut nodes, children);
        number(&mut nodes, kind);
    }
    if labels.len() / 2 >= usize::from(u16::MAX) {
        return Err(format!("expected a tree of fewer than 65535 nodes, but the words make {}", labels.len() / 2));
    }
    Ok(vec![
        ("labels.bin", labels),
        ("nodes.bin", nodes),
        ("kinds.bin", kinds.emit()),
        ("fixed.txt", kinds.fixed.join("\n").into_bytes()),
        ("own.txt", own.join("\n").into_bytes()),
    ])
}

/// The values of a word that go with it alone, in the order of its lists.
fn own_values(words: &Words, word: &str, places: &[Place]) -> Vec<String> {
    places.iter().filter(|place| fixed_value(words, word, place).is_none()).map(|place| place.value.clone()).collect()
}

/// The characters of a word, all of the basic plane.
fn units(word: &str) -> Result<Vec<u16>, String> {
    word.chars()
        .map(|character| {
            u16::try_from(u32::from(character)).map_err(|_| format!("expected characters of the basic plane in {word}"))
        })
        .collect()
}

/// What a list says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    None,
    Own,
    /// Line of `fixed.txt`.
    Fixed(usize),
}

/// The kinds, numbered from 1 by how many words they have.
struct Kinds {
    /// Of each word.
    of_words: Vec<usize>,
    /// The lists of each kind in their order, with value and flag.
    lists: Vec<Vec<(usize, Value, Value)>>,
    fixed: Vec<String>,
}

impl Kinds {
    fn new(words: &Words) -> Self {
        let mut kinds = Self { of_words: Vec::new(), lists: Vec::new(), fixed: Vec::new() };
        let described: Vec<_> = words
            .entries()
            .map(|(word, places)| places.iter().map(|place| kinds.describe(words, word, place)).collect::<Vec<_>>())
            .collect();
        let mut counts: BTreeMap<&Vec<_>, usize> = BTreeMap::new();
        for kind in &described {
            *counts.entry(kind).or_default() += 1;
        }
        let mut sorted: Vec<_> = counts.into_iter().collect();
        sorted.sort_by_key(|&(_, count)| usize::MAX - count);
        let numbers: BTreeMap<_, _> = sorted.iter().enumerate().map(|(index, &(kind, _))| (kind, index + 1)).collect();
        kinds.of_words = described.iter().map(|kind| numbers[kind]).collect();
        kinds.lists = sorted.into_iter().map(|(kind, _)| kind.clone()).collect();
        kinds
    }

    fn describe(&mut self, words: &Words, word: &str, place: &Place) -> (usize, Value, Value) {
        match fixed_value(words, word, place) {
            Some(value) => {
                let whole = format!("{value};{}", place.flag);
                (place.list, self.fixed(whole.trim_end_matches(';')), Value::None)
            }
            None => (place.list, Value::Own, self.fixed(&place.flag)),
        }
    }

    fn fixed(&mut self, value: &str) -> Value {
        if value.is_empty() {
            return Value::None;
        }
        let index = self.fixed.iter().position(|known| known == value).unwrap_or_else(|| {
            self.fixed.push(value.to_owned());
            self.fixed.len() - 1
        });
        Value::Fixed(index)
    }

    /// For each kind how many lists, and of each list its number, value and flag; 0 is none, 1 the word's own.
    fn emit(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for kind in &self.lists {
            number(&mut out, kind.len());
            for &(list, value, flag) in kind {
                number(&mut out, list);
                for value in [value, flag] {
                    number(
                        &mut out,
                        match value {
                            Value::None => 0,
                            Value::Own => 1,
                            Value::Fixed(index) => index + 2,
                        },
                    );
                }
            }
        }
        out
    }
}

/// The value, where it does not go with the word alone.
fn fixed_value(words: &Words, word: &str, place: &Place) -> Option<String> {
    if place.value.is_empty() {
        return Some(String::new());
    }
    if words.is_derived(place.list) {
        return endings(word, &place.value);
    }
    (!words.is_own(place.list)).then(|| place.value.clone())
}

/// `+市|县`: what the full names add to a short form, where every one begins with it.
fn endings(word: &str, names: &str) -> Option<String> {
    let endings: Option<Vec<&str>> =
        names.split('|').map(|name| name.strip_prefix(word).filter(|ending| !ending.is_empty())).collect();
    endings.map(|endings| format!("+{}", endings.join("|")))
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(u8::try_from(value & 0x7f | 0x80).expect("eight bits"));
        value >>= 7;
    }
    out.push(u8::try_from(value).expect("seven bits"));
}
