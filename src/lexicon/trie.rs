//! All words in one tree by characters (前缀树): one walk from each character finds every word that starts there.
//!
//! The longest word bounds the walk, so the time is proportional to the text. The tree comes laid out from the build;
//! making it ready is one pass, because a visitor waits for it.

use super::{Hit, WordId, to_u32};

/// The characters of all nodes but the root, level by level, two bytes each.
static LABELS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/labels.bin"));
/// For each node how many children it has and of which kind the word is that ends there, 0 where none does.
static NODES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/nodes.bin"));

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
    pub(super) fn builtin() -> Self {
        let mut labels = vec![0];
        labels.extend(LABELS.as_chunks::<2>().0.iter().map(|&bytes| u16::from_le_bytes(bytes)));
        let mut numbers = Numbers(NODES);
        let mut children = Vec::with_capacity(labels.len() + 1);
        let mut kinds = Vec::with_capacity(labels.len());
        let mut next = 1;
        while let (Some(count), Some(kind)) = (numbers.next(), numbers.next()) {
            children.push(next);
            kinds.push(kind);
            next += count;
        }
        children.push(next);
        let mut roots = vec![0; 0x1_0000];
        for node in 1..children.get(1).copied().unwrap_or(1) {
            let label = labels.get(usize::from(node)).map_or(0, |&label| usize::from(label));
            if let Some(root) = roots.get_mut(label) {
                *root = node;
            }
        }
        Self { roots, labels, children, kinds }
    }

    /// All words of a text by start and then by length. `covers` tells of a kind whether its words hide those inside.
    pub(super) fn find_all(&self, text: &str, covers: &[bool]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::with_capacity(text.len() / 2);
        // The furthest end of a covering word so far.
        let mut reach = 0;
        for (start, first) in text.char_indices() {
            if self.root(first) == 0 {
                continue;
            }
            let group = hits.len();
            let mut longest = 0;
            self.walk(text.get(start..).unwrap_or(""), |length, word| {
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
    pub(super) fn walk(&self, text: &str, mut found: impl FnMut(usize, WordId)) {
        let mut characters = text.chars();
        let Some(first) = characters.next() else { return };
        let mut node = self.root(first);
        let mut end = first.len_utf8();
        while node != 0 {
            if let Some(&kind) = self.kinds.get(usize::from(node)).filter(|&&kind| kind != 0) {
                found(end, WordId { node, kind });
            }
            let Some(next) = characters.next() else { return };
            node = self.child(node, next);
            end += next.len_utf8();
        }
    }

    /// The word that a text is as a whole.
    pub(super) fn find(&self, text: &str) -> Option<WordId> {
        let mut characters = text.chars();
        let mut node = self.root(characters.next()?);
        for next in characters {
            if node == 0 {
                return None;
            }
            node = self.child(node, next);
        }
        self.kinds.get(usize::from(node)).copied().filter(|&kind| kind != 0).map(|kind| WordId { node, kind })
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

    fn root(&self, first: char) -> u16 {
        self.roots.get(first as usize).copied().unwrap_or(0)
    }

    /// The child that a character leads to; 0 where there is none.
    fn child(&self, node: u16, next: char) -> u16 {
        let node = usize::from(node);
        let (Some(&first), Some(&last)) = (self.children.get(node), self.children.get(node + 1)) else { return 0 };
        let labels = self.labels.get(usize::from(first)..usize::from(last)).unwrap_or(&[]);
        let position = u16::try_from(u32::from(next)).ok().and_then(|next| labels.binary_search(&next).ok());
        position.and_then(|position| u16::try_from(position).ok()).map_or(0, |position| first + position)
    }
}

/// Numbers of seven bits a byte, the lowest first.
pub(super) struct Numbers(pub(super) &'static [u8]);

impl Iterator for Numbers {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u16::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }
}
