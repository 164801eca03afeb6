//! Where words of the lists stand in a text (词命中).

use super::{Lexicon, ListId, WordId};
use crate::text::Span;

/// A word of a list in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Which word.
    pub word: WordId,
    /// It is only a part of a longer word of the lists: 请 in 邀请.
    pub(super) inside: bool,
}

impl Hit {
    /// Where it stands.
    pub fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
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
        self.end as usize
    }
}

/// All hits of a text, by start and then by length.
#[derive(Debug, Default)]
pub struct Hits {
    by_start: Vec<Hit>,
    by_end: Vec<Hit>,
}

impl Hits {
    /// `covers` tells of a word whether it stands in a list of its own right, and so can cover others.
    pub(super) fn new(mut by_start: Vec<Hit>, covers: impl Fn(WordId) -> bool) -> Self {
        let mut reach = 0;
        let mut index = 0;
        while let Some(start) = by_start.get(index).map(|hit| hit.start) {
            let same = by_start.get(index..).unwrap_or(&[]).iter().take_while(|hit| hit.start == start).count();
            let group = by_start.get_mut(index..index + same).unwrap_or(&mut []);
            let longest = group.iter().filter(|hit| covers(hit.word)).map(|hit| hit.end).max().unwrap_or(0);
            for hit in group.iter_mut() {
                hit.inside = reach >= hit.end || longest > hit.end;
            }
            reach = reach.max(longest);
            index += same;
        }
        let mut by_end = by_start.clone();
        by_end.sort_by_key(|hit| (hit.end, hit.start));
        Self { by_start, by_end }
    }

    /// All of them, by start.
    pub fn all(&self) -> &[Hit] {
        &self.by_start
    }

    /// Those that start inside a span, by start.
    pub fn within(&self, span: Span) -> &[Hit] {
        let first = self.by_start.partition_point(|hit| hit.start() < span.start);
        let last = self.by_start.partition_point(|hit| hit.start() < span.end);
        self.by_start.get(first..last).unwrap_or(&[])
    }

    /// Those that start at a place, shortest first.
    pub fn starting_at(&self, at: usize) -> &[Hit] {
        self.within(Span::new(at, at + 1))
    }

    /// Those that end in `(after, upto]`, by end.
    pub fn ending_within(&self, after: usize, upto: usize) -> &[Hit] {
        let first = self.by_end.partition_point(|hit| hit.end() <= after);
        let last = self.by_end.partition_point(|hit| hit.end() <= upto);
        self.by_end.get(first..last).unwrap_or(&[])
    }

    /// Those that end at a place, longest first.
    pub fn ending_at(&self, at: usize) -> &[Hit] {
        self.ending_within(at.saturating_sub(1), at)
    }

    /// The longest word of a list that starts at a place.
    pub fn longest_at(&self, lexicon: &Lexicon, at: usize, list: ListId) -> Option<Hit> {
        self.starting_at(at).iter().rev().copied().find(|hit| lexicon.is(hit.word, list))
    }

    /// The longest word of a list that ends at a place.
    pub fn longest_before(&self, lexicon: &Lexicon, at: usize, list: ListId) -> Option<Hit> {
        self.ending_at(at).iter().copied().find(|hit| lexicon.is(hit.word, list))
    }

    /// The words of a list inside a span, by start.
    pub fn of_list<'a>(&'a self, lexicon: &'a Lexicon, span: Span, list: ListId) -> impl Iterator<Item = Hit> + 'a {
        self.within(span).iter().copied().filter(move |hit| hit.end() <= span.end && lexicon.is(hit.word, list))
    }
}
