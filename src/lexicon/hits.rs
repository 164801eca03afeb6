//! Where words of the lists stand in a text (词命中).

use std::cmp::Reverse;

use super::{Lexicon, ListId, WordId, longest, to_u32};
use crate::sorting::sort_by_key;
use crate::text::Span;

/// A word of a list in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub(super) start: u32,
    /// Which word.
    pub word: WordId,
    pub(super) length: u8,
    /// It is only a part of a longer word of the lists: 请 in 邀请.
    pub(super) inside: bool,
}

impl Hit {
    /// Where it stands.
    pub fn span(self) -> Span {
        Span::new(self.start(), self.end())
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// It is only a part of a longer word of the lists, and so no sign by itself: 请 in 邀请.
    pub fn is_inside(self) -> bool {
        self.inside
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.start as usize + usize::from(self.length)
    }
}

/// All hits of a text, by start and then by length.
#[derive(Debug, Default)]
pub struct Hits {
    hits: Vec<Hit>,
    /// For each `STEP` bytes of the text the first hit that starts there or later.
    marks: Vec<u32>,
}

const STEP: usize = 16;

impl Hits {
    /// `hits` by start and then by length; `bytes` is the length of the text.
    pub(super) fn new(hits: Vec<Hit>, bytes: usize) -> Self {
        let mut marks = Vec::with_capacity(bytes / STEP + 2);
        for (index, hit) in hits.iter().enumerate() {
            while marks.len() * STEP <= hit.start() {
                marks.push(to_u32(index));
            }
        }
        marks.resize(bytes / STEP + 2, to_u32(hits.len()));
        Self { hits, marks }
    }

    /// All of them, by start.
    pub fn all(&self) -> &[Hit] {
        &self.hits
    }

    /// Those that start inside a span, by start.
    pub fn within(&self, span: Span) -> &[Hit] {
        self.hits.get(self.first_from(span.start)..self.first_from(span.end)).unwrap_or(&[])
    }

    /// Those that start at a place, shortest first.
    pub fn starting_at(&self, at: usize) -> &[Hit] {
        let rest = self.hits.get(self.first_from(at)..).unwrap_or(&[]);
        let count = rest.iter().take_while(|hit| hit.start() == at).count();
        rest.get(..count).unwrap_or(&[])
    }

    /// The number of the first hit that starts at a place or later.
    fn first_from(&self, at: usize) -> usize {
        let mark = self.marks.get(at / STEP).map_or(self.hits.len(), |&mark| mark as usize);
        let rest = self.hits.get(mark..).unwrap_or(&[]);
        mark + rest.iter().take_while(|hit| hit.start() < at).count()
    }

    /// The words of a list that end at a place, longest first.
    pub fn ending_at<'a>(&'a self, lexicon: &'a Lexicon, at: usize, list: ListId) -> impl Iterator<Item = Hit> + 'a {
        let near = Span::new(at.saturating_sub(longest(list)), at);
        self.within(near).iter().copied().filter(move |hit| hit.end() == at && lexicon.is(hit.word, list))
    }

    /// The words of a list that end in `(after, upto]`, the last end first.
    pub(super) fn ending_within(&self, lexicon: &Lexicon, after: usize, upto: usize, list: ListId) -> Vec<Hit> {
        let near = Span::new(after.saturating_sub(longest(list)), upto);
        let ends = |hit: &&Hit| hit.end() > after && hit.end() <= upto && lexicon.is(hit.word, list);
        let mut found: Vec<Hit> = self.within(near).iter().filter(ends).copied().collect();
        sort_by_key(&mut found, |hit| Reverse((hit.end(), hit.start())));
        found
    }

    /// The longest word of a list that starts at a place.
    pub fn longest_at(&self, lexicon: &Lexicon, at: usize, list: ListId) -> Option<Hit> {
        self.starting_at(at).iter().rev().copied().find(|hit| lexicon.is(hit.word, list))
    }

    /// The longest word of a list that ends at a place.
    pub fn longest_before(&self, lexicon: &Lexicon, at: usize, list: ListId) -> Option<Hit> {
        self.ending_at(lexicon, at, list).next()
    }

    /// The words of a list inside a span, by start.
    pub fn of_list<'a>(&'a self, lexicon: &'a Lexicon, span: Span, list: ListId) -> impl Iterator<Item = Hit> + 'a {
        self.within(span).iter().copied().filter(move |hit| hit.end() <= span.end && lexicon.is(hit.word, list))
    }
}
