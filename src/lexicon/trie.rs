//! All words in one tree by characters (前缀树): one walk from each character finds every word that starts there.
//!
//! The longest word bounds the walk, so the time is proportional to the text. The tree comes laid out from the build;
//! making it ready is one pass, because a visitor waits for it.

use std::ops::Range;

use super::{Hit, WordId, to_u16, to_u32};

/// The characters that words are made of, each as what it adds to the one before.
static ALPHABET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/alphabet.bin"));
/// For each node how many children it has.
static COUNTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/counts.bin"));
/// For each child how far its character stands behind its sister's in the alphabet.
static LABELS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/labels.bin"));
/// Of which kind the word is that ends at a node, for those without children.
static ENDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/ends.bin"));
/// The same for all others, 0 where no word ends.
static INNER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/inner.bin"));

/// Node 0 is the root; the children of a node stand side by side, sorted by their characters.
#[derive(Debug)]
pub(super) struct Trie {
    /// Node of each first character; 0 where no word starts with it.
    roots: Vec<u16>,
    labels: Vec<u16>,
    /// For each node its first child; one more at the end.
    children: Vec<u16>,
    kinds: Vec<u16>,
}

impl Trie {
    /// Reads the tree level by level; in the files the nodes of a level go by their characters.
    pub(super) fn builtin() -> Self {
        let alphabet: Vec<u16> = steps(ALPHABET).map(to_u16).collect();
        let [mut counts, mut steps, mut ends, mut inner] = [COUNTS, LABELS, ENDS, INNER].map(Numbers);
        // Until all are read, a label is the place of the character in the alphabet.
        let mut tree = Self { roots: vec![0; 0x1_0000], labels: vec![0], children: vec![1], kinds: Vec::new() };
        let mut level = 0..1;
        while !level.is_empty() {
            let order = by_label(tree.labels.get(level.clone()).unwrap_or(&[]), level.start, alphabet.len());
            tree.kinds.resize(level.end, 0);
            let mut below = vec![0; level.len()];
            for &node in &order {
                let count = counts.next().unwrap_or(0);
                let kind = if count == 0 { ends.next() } else { inner.next() };
                set(&mut tree.kinds, node, to_u16(kind.unwrap_or(0)));
                set(&mut below, node - level.start, count);
            }
            let mut end = level.end;
            for count in below {
                end += count;
                tree.children.push(to_u16(end));
            }
            tree.labels.resize(end, 0);
            for node in order {
                let mut letter = 0;
                for child in tree.below(node) {
                    letter += steps.next().unwrap_or(0);
                    set(&mut tree.labels, child, to_u16(letter));
                }
            }
            level = level.end..end;
        }
        for label in &mut tree.labels {
            *label = alphabet.get(usize::from(*label)).copied().unwrap_or(0);
        }
        for node in tree.below(0) {
            let label = tree.labels.get(node).map_or(0, |&label| usize::from(label));
            set(&mut tree.roots, label, to_u16(node));
        }
        tree
    }

    /// The children of a node.
    fn below(&self, node: usize) -> Range<usize> {
        let bound = |node: usize| self.children.get(node).map_or(0, |&first| usize::from(first));
        bound(node)..bound(node + 1)
    }

    /// All words of a text by start and then by length. `covers` tells of a kind whether its words hide those inside.
    pub(super) fn find_all(&self, text: &str, covers: &[bool]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::with_capacity(text.len() / 2);
        // The furthest end of a covering word so far.
        let mut reach = 0;
        let mut next = 0;
        while let Some(rest) = text.as_bytes().get(next..).filter(|rest| !rest.is_empty()) {
            let (first, width) = character(rest);
            let start = next;
            next += width;
            if self.root(first) == 0 {
                continue;
            }
            let group = hits.len();
            let mut longest = 0;
            self.walk(rest, |length, word| {
                let hit =
                    Hit { start: to_u32(start), length: u8::try_from(length).unwrap_or(u8::MAX), word, inside: false };
                if covers.get(usize::from(word.kind)).is_some_and(|&covers| covers) {
                    longest = hit.end();
                }
                hits.push(hit);
            });
            for hit in hits.get_mut(group..).unwrap_or(&mut []) {
                hit.inside = reach >= hit.end() || longest > hit.end();
            }
            reach = reach.max(longest);
        }
        hits
    }

    /// The words that a text begins with, shortest first, with their lengths.
    pub(super) fn walk(&self, text: &[u8], mut found: impl FnMut(usize, WordId)) {
        let (first, mut end) = character(text);
        let mut node = self.root(first);
        while node != 0 {
            if let Some(&kind) = self.kinds.get(usize::from(node)).filter(|&&kind| kind != 0) {
                found(end, WordId { node, kind });
            }
            let (next, width) = character(text.get(end..).unwrap_or(&[]));
            node = self.child(node, next);
            end += width;
        }
    }

    /// The word that a text is as a whole.
    pub(super) fn find(&self, text: &str) -> Option<WordId> {
        let mut whole = None;
        self.walk(text.as_bytes(), |end, word| {
            if end == text.len() {
                whole = Some(word);
            }
        });
        whole
    }

    /// Every word, in the order of the tree.
    pub(super) fn words(&self) -> impl Iterator<Item = WordId> {
        (0_u16..).zip(&self.kinds).filter(|&(_, &kind)| kind != 0).map(|(node, &kind)| WordId { node, kind })
    }

    /// The characters of a word.
    pub(super) fn letters(&self, word: WordId) -> String {
        let mut letters = Vec::new();
        let mut node = usize::from(word.node);
        while node != 0 {
            letters.extend(self.labels.get(node).and_then(|&label| char::from_u32(u32::from(label))));
            // Children stand in the order of their parents.
            node = self.children.partition_point(|&first| usize::from(first) <= node).saturating_sub(1);
        }
        letters.iter().rev().collect()
    }

    fn root(&self, first: u16) -> u16 {
        self.roots.get(usize::from(first)).copied().unwrap_or(0)
    }

    /// The child that a character leads to; 0 where there is none.
    fn child(&self, node: u16, next: u16) -> u16 {
        let Range { start: mut low, end: mut high } = self.below(usize::from(node));
        // Written out: in a program built small, the standard library's search is a call for each step.
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.labels.get(middle) {
                Some(&label) if label == next => return to_u16(middle),
                Some(&label) if label < next => low = middle + 1,
                _ => high = middle,
            }
        }
        0
    }
}

/// The first character of a text and its bytes; 0 for those beyond the basic plane, which no word holds, and at the end.
fn character(text: &[u8]) -> (u16, usize) {
    let low = |byte: u8| u16::from(byte & 0x3f);
    match *text {
        [] => (0, 0),
        [first @ 0..=0x7f, ..] => (u16::from(first), 1),
        [first @ 0xe0..=0xef, second, third, ..] => (u16::from(first & 0xf) << 12 | low(second) << 6 | low(third), 3),
        [first @ 0xc0..=0xdf, second, ..] => (u16::from(first & 0x1f) << 6 | low(second), 2),
        [_, ..] => (0, 4),
    }
}

/// The nodes of a level by their labels; `first` is the number of the first, labels are below `count`. They are counted,
/// not compared: this runs while a visitor waits, before the browser has made anything fast.
fn by_label(labels: &[u16], first: usize, count: usize) -> Vec<usize> {
    let mut places = vec![0; count + 1];
    for &label in labels {
        if let Some(place) = places.get_mut(usize::from(label) + 1) {
            *place += 1;
        }
    }
    let mut sum = 0;
    for place in &mut places {
        sum += *place;
        *place = sum;
    }
    let mut order = vec![0; labels.len()];
    for (&label, node) in labels.iter().zip(first..) {
        if let Some(place) = places.get_mut(usize::from(label)) {
            set(&mut order, *place, node);
            *place += 1;
        }
    }
    order
}

fn set<T>(values: &mut [T], index: usize, value: T) {
    if let Some(place) = values.get_mut(index) {
        *place = value;
    }
}

/// Rising numbers from what each adds to the one before.
pub(super) fn steps(bytes: &'static [u8]) -> impl Iterator<Item = usize> {
    Numbers(bytes).scan(0, |sum, step| {
        *sum += step;
        Some(*sum)
    })
}

/// Numbers of seven bits a byte, the lowest first.
pub(super) struct Numbers(pub(super) &'static [u8]);

impl Iterator for Numbers {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }
}
