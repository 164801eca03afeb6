//! All words in one tree by characters (前缀树): one walk from each character finds every word that starts there.
//!
//! The longest word bounds the walk, so the time is proportional to the text. Built from the sorted list in one go,
//! level by level, because a visitor waits for it.

use std::collections::VecDeque;

use super::{Hit, WordId};

#[derive(Debug, Default, Clone, Copy)]
struct Node {
    first_child: u32,
    children: u32,
    /// Number of the word that ends here, plus one; 0 where none does.
    word: u32,
}

#[derive(Debug, Default)]
pub(super) struct Trie {
    /// Node of each first character of the basic plane; 0 where no word starts with it.
    roots: Vec<u32>,
    /// Node 0 is the root; the children of a node stand side by side, sorted by their label.
    nodes: Vec<Node>,
    labels: Vec<char>,
}

impl Trie {
    pub(super) fn from_sorted(words: &[&str]) -> Self {
        let mut trie = Self { roots: vec![0; 0x1_0000], nodes: vec![Node::default()], labels: vec!['\0'] };
        let mut queue = VecDeque::from([(0_usize, 0..words.len(), 0_usize)]);
        while let Some((node, range, depth)) = queue.pop_front() {
            let mut index = range.start;
            let ends_here = words.get(index).is_some_and(|word| word.len() == depth);
            if ends_here && depth > 0 {
                trie.set(node, |found| found.word = to_u32(index) + 1);
                index += 1;
            }
            let first_child = to_u32(trie.nodes.len());
            let mut children = 0;
            while index < range.end {
                let Some(label) = character_at(words, index, depth) else { break };
                let start = index;
                while index < range.end && character_at(words, index, depth) == Some(label) {
                    index += 1;
                }
                let child = trie.nodes.len();
                trie.nodes.push(Node::default());
                trie.labels.push(label);
                children += 1;
                if let Some(root) = (depth == 0).then(|| trie.roots.get_mut(label as usize)).flatten() {
                    *root = to_u32(child);
                }
                queue.push_back((child, start..index, depth + label.len_utf8()));
            }
            trie.set(node, |found| (found.first_child, found.children) = (first_child, children));
        }
        trie
    }

    pub(super) fn find_all(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::with_capacity(text.len() / 4);
        for (start, first) in text.char_indices() {
            if self.roots.get(first as usize).is_some_and(|&node| node != 0) {
                self.walk(text.get(start..).unwrap_or(""), |end, word| {
                    hits.push(Hit { start: to_u32(start), end: to_u32(start + end), word, inside: false });
                });
            }
        }
        hits
    }

    /// The words that a text begins with, shortest first, with where they end.
    pub(super) fn find_at(&self, text: &str) -> Vec<(usize, WordId)> {
        let mut found = Vec::new();
        self.walk(text, |end, word| found.push((end, word)));
        found
    }

    fn walk(&self, text: &str, mut found: impl FnMut(usize, WordId)) {
        let mut characters = text.chars();
        let Some(first) = characters.next() else { return };
        let mut node = self.roots.get(first as usize).map_or(0, |&node| node as usize);
        let mut end = first.len_utf8();
        while node != 0 {
            let Some(here) = self.nodes.get(node) else { return };
            if let Some(word) = here.word.checked_sub(1) {
                found(end, WordId(word));
            }
            let range = here.first_child as usize..(here.first_child + here.children) as usize;
            let Some(next) = characters.next() else { return };
            let Some(position) = self.labels.get(range.clone()).and_then(|labels| labels.binary_search(&next).ok())
            else {
                return;
            };
            node = range.start + position;
            end += next.len_utf8();
        }
    }

    fn set(&mut self, node: usize, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(node) {
            change(node);
        }
    }
}

fn character_at(words: &[&str], index: usize, depth: usize) -> Option<char> {
    words.get(index)?.get(depth..)?.chars().next()
}

/// Positions fit: texts above four gigabytes do not reach the engine.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
