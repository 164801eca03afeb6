//! The text as the finders see it (文面): words in order, brackets in pairs, places found so far.

use super::Context;
use super::class::Class;
use super::segment::{Token, segment};
use crate::lexicon::{Hits, Lexicon};
use crate::scan::bracket::{self, Pair};
use crate::text::Span;

/// What every finder reads. Words are named by their number; numbers past either end give [`Token::EDGE`].
pub(super) struct Scene<'a> {
    pub(super) text: &'a str,
    pub(super) lexicon: &'static Lexicon,
    pub(super) context: &'a Context,
    pub(super) tokens: Vec<Token>,
    pub(super) pairs: Vec<Pair>,
    /// For each word where a place that begins with it ends (exclusive); 0 where none does.
    pub(super) places: Vec<usize>,
    /// For each word whether a place covers it.
    pub(super) in_place: Vec<bool>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(text: &'a str, lexicon: &'static Lexicon, hits: &Hits, context: &'a Context) -> Self {
        let tokens = segment(text, lexicon, hits);
        let places = vec![0; tokens.len()];
        let in_place = vec![false; tokens.len()];
        Self { text, lexicon, context, tokens, pairs: bracket::find(text), places, in_place }
    }

    /// The word of a number.
    pub(super) fn token(&self, index: usize) -> Token {
        self.tokens.get(index).copied().unwrap_or(Token::EDGE)
    }

    /// The word before.
    pub(super) fn before(&self, index: usize) -> Token {
        index.checked_sub(1).map_or(Token::EDGE, |index| self.token(index))
    }

    /// The letters of a word.
    pub(super) fn word(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.span().slice(self.text))
    }

    /// The letters of the word before.
    pub(super) fn word_before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |index| self.word(index))
    }

    /// True where a word has one of these roles.
    pub(super) fn is(&self, index: usize, class: Class) -> bool {
        self.token(index).is(class)
    }

    /// The place of the words `[first, end)`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        let last = end.checked_sub(1).map_or(Token::EDGE, |last| self.token(last));
        Span::new(self.token(first).start(), last.end())
    }

    /// The number of the word that holds a byte, or of the next one.
    pub(super) fn index_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.end() <= byte)
    }

    /// Where the place that begins with this word ends.
    pub(super) fn place_end(&self, index: usize) -> Option<usize> {
        self.places.get(index).copied().filter(|&end| end > index)
    }

    /// The pair of brackets that opens at a byte.
    pub(super) fn pair_at(&self, byte: usize) -> Option<Pair> {
        let index = self.pairs.partition_point(|pair| pair.span.start < byte);
        self.pairs.get(index).copied().filter(|pair| pair.span.start == byte)
    }

    /// Marks the words `[first, end)` as a place.
    pub(super) fn set_place(&mut self, first: usize, end: usize) {
        if let Some(place) = self.places.get_mut(first) {
            *place = end;
        }
        if let Some(covered) = self.in_place.get_mut(first..end) {
            covered.fill(true);
        }
    }
}
