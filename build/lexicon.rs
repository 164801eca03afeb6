//! The words as the engine holds them (词典成品): a tree by characters, and for each word its kind.
//!
//! Words that stand in the same lists with the same values are of one kind; there are few kinds, so what has to be
//! asked of a word again and again is worked out once for each kind. What differs from word to word is a line of
//! `own.txt` (full names) or a number (codes). A short form holds only the endings of its full names: 岳阳 `市|县`.
//!
//! The files travel compressed, so what is alike stands together: nodes of one depth go by their character, since what
//! follows 县 or 市 and what ends with it is much the same everywhere.

#![expect(clippy::indexing_slicing, reason = "a bug here stops the build and reaches nobody")]

use std::collections::{BTreeMap, BTreeSet};

use crate::words::{Place, Words};

/// A word as the tree takes it.
struct Entry {
    units: Vec<u16>,
    kind: usize,
    /// The values that are its own.
    own: Vec<String>,
}

/// A node of the tree: the words that begin with its characters.
#[derive(Clone, Copy)]
struct Node<'a> {
    /// The last of them.
    label: u16,
    entries: &'a [Entry],
}

impl<'a> Node<'a> {
    /// The word that ends here.
    fn word(self, depth: usize) -> Option<&'a Entry> {
        self.entries.first().filter(|first| first.units.len() == depth)
    }

    /// The nodes below, by character.
    fn children(self, depth: usize) -> impl Iterator<Item = Node<'a>> {
        let longer = self.entries.get(usize::from(self.word(depth).is_some())..).unwrap_or(&[]);
        let groups = longer.chunk_by(move |one, next| one.units[depth] == next.units[depth]);
        groups.map(move |entries| Node { label: entries[0].units[depth], entries })
    }
}

/// The streams of numbers that the tree is laid down in.
#[derive(Default)]
struct Streams {
    /// Of each node, how many children it has.
    counts: Vec<u8>,
    /// Of each child, how far its character stands behind its sister's in the alphabet.
    labels: Vec<u8>,
    /// The kinds of words that nothing follows.
    ends: Vec<u8>,
    /// The kinds at all other nodes, 0 where no word ends.
    inner: Vec<u8>,
}

impl Streams {
    fn push(&mut self, node: Node<'_>, depth: usize, alphabet: &[u16]) {
        let mut before = 0;
        let mut count = 0;
        for child in node.children(depth) {
            let letter = alphabet.binary_search(&child.label).expect("it was made of all labels");
            number(&mut self.labels, letter - before);
            before = letter;
            count += 1;
        }
        number(&mut self.counts, count);
        let kinds = if count == 0 { &mut self.ends } else { &mut self.inner };
        number(kinds, node.word(depth).map_or(0, |word| word.kind));
    }
}

/// The files that the engine includes, by name.
pub(crate) fn emit(words: &Words) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let kinds = Kinds::new(words);
    let entries = words
        .entries()
        .zip(&kinds.of_words)
        .map(|((word, places), &kind)| Ok(Entry { units: units(word)?, kind, own: own_values(words, word, places) }))
        .collect::<Result<Vec<_>, String>>()?;
    let alphabet: BTreeSet<u16> = entries.iter().flat_map(|entry| entry.units.iter().copied()).collect();
    let alphabet: Vec<u16> = alphabet.into_iter().collect();
    let mut streams = Streams::default();
    let mut own = Vec::new();
    let mut count = 0;
    let mut level = vec![Node { label: 0, entries: &entries }];
    for depth in 0.. {
        if level.is_empty() {
            break;
        }
        count += level.len();
        own.extend(level.iter().filter_map(|node| node.word(depth)).flat_map(|word| &word.own));
        let next = level.iter().flat_map(|node| node.children(depth)).collect();
        level.sort_by_key(|node| node.label);
        for &node in &level {
            streams.push(node, depth, &alphabet);
        }
        level = next;
    }
    if count > usize::from(u16::MAX) {
        return Err(format!("expected a tree of fewer than 65536 nodes, but the words make {count}"));
    }
    let own = Own::new(&own);
    Ok(vec![
        ("alphabet.bin", steps(alphabet.into_iter().map(usize::from))),
        ("labels.bin", streams.labels),
        ("counts.bin", streams.counts),
        ("ends.bin", streams.ends),
        ("inner.bin", streams.inner),
        ("kinds.bin", kinds.emit()),
        ("fixed.txt", kinds.fixed.join("\n").into_bytes()),
        ("codes.bin", own.codes),
        ("own.bin", own.numbers),
        ("own.txt", own.lines.join("\n").into_bytes()),
    ])
}

/// The values that go with one word alone.
struct Own<'a> {
    /// All codes of six digits, sorted.
    codes: Vec<u8>,
    /// Of each value the number of its code, from 1; 0 for a line of its own.
    numbers: Vec<u8>,
    lines: Vec<&'a str>,
}

impl<'a> Own<'a> {
    fn new(values: &[&'a String]) -> Self {
        let code = |value: &str| value.parse::<usize>().ok().filter(|_| value.len() == 6);
        let codes: BTreeSet<usize> = values.iter().filter_map(|value| code(value)).collect();
        let codes: Vec<usize> = codes.into_iter().collect();
        let mut numbers = Vec::new();
        let mut lines = Vec::new();
        for value in values {
            let place = code(value).and_then(|code| codes.binary_search(&code).ok());
            number(&mut numbers, place.map_or(0, |place| place + 1));
            if place.is_none() {
                lines.push(value.as_str());
            }
        }
        Self { codes: steps(codes.into_iter()), numbers, lines }
    }
}

/// Rising numbers, each as what it adds to the one before.
fn steps(rising: impl Iterator<Item = usize>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut before = 0;
    for value in rising {
        number(&mut out, value - before);
        before = value;
    }
    out
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
