//! The text as the finders see it (文面): words in order, brackets in pairs, places found so far.

use super::class::{Class, flags};
use super::segment::{Token, segment};
use super::{Context, Kind, Mention};
use crate::lexicon::{Hits, Lexicon, ListId};
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
    places: Vec<u32>,
    /// For each word the first word of the place that covers it, plus one; 0 where none does.
    covers: Vec<u32>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(text: &'a str, lexicon: &'static Lexicon, hits: &Hits, context: &'a Context) -> Self {
        let tokens = segment(text, lexicon, hits);
        let (places, covers) = (vec![0; tokens.len()], vec![0; tokens.len()]);
        Self { text, lexicon, context, tokens, pairs: bracket::find(text), places, covers }
    }

    /// The word of a number.
    pub(super) fn token(&self, index: usize) -> Token {
        self.tokens.get(index).copied().unwrap_or(Token::EDGE)
    }

    /// The word before.
    #[inline(never)]
    pub(super) fn before(&self, index: usize) -> Token {
        index.checked_sub(1).map_or(Token::EDGE, |index| self.token(index))
    }

    /// The letters of a word.
    pub(super) fn word(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.span().slice(self.text))
    }

    /// The letters of the word before.
    #[inline(never)]
    pub(super) fn word_before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |index| self.word(index))
    }

    /// True where a word has one of these roles.
    #[inline(never)]
    pub(super) fn is(&self, index: usize, class: Class) -> bool {
        self.tokens.get(index).unwrap_or(&Token::EDGE).class & class != 0
    }

    /// True where a word is one of a few, written with blanks between: smaller than a comparison with each.
    #[inline(never)]
    pub(super) fn is_one(&self, index: usize, words: &str) -> bool {
        let word = self.word(index);
        !word.is_empty() && words.split(' ').any(|one| one == word)
    }

    /// The same of the word before.
    #[inline(never)]
    pub(super) fn is_one_before(&self, index: usize, words: &str) -> bool {
        index.checked_sub(1).is_some_and(|index| self.is_one(index, words))
    }

    /// True where a word stands in a list.
    #[inline(never)]
    pub(super) fn is_in(&self, index: usize, list: ListId) -> bool {
        match self.token(index).word {
            Some(word) => self.lexicon.is(word, list),
            None => self.lexicon.contains(self.word(index), list),
        }
    }

    /// What a list says of a word.
    #[inline(never)]
    pub(super) fn value(&self, index: usize, list: ListId) -> Option<&'static str> {
        self.lexicon.value(self.token(index).word?, list)
    }

    /// True where a list marks a word so.
    #[inline(never)]
    pub(super) fn has_flag(&self, index: usize, list: ListId, flag: &str) -> bool {
        self.value(index, list).is_some_and(|value| flags(value).any(|found| found == flag))
    }

    /// The place of the words `[first, end)`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        let last = end.checked_sub(1).map_or(Token::EDGE, |last| self.token(last));
        Span::new(self.token(first).start(), last.end())
    }

    /// A mention of the words `[first, end)`.
    pub(super) fn mention(&self, kind: Kind, first: usize, end: usize, rule: &'static str) -> Mention {
        Mention { kind, span: self.span(first, end), value: None, rule }
    }

    /// The number of the word that holds a byte, or of the next one.
    pub(super) fn index_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.end() <= byte)
    }

    /// Where the place that begins with this word ends.
    #[inline(never)]
    pub(super) fn place_end(&self, index: usize) -> Option<usize> {
        self.places.get(index).map(|&end| end as usize).filter(|&end| end > index)
    }

    /// True where a place covers this word.
    #[inline(never)]
    pub(super) fn in_place(&self, index: usize) -> bool {
        self.covers.get(index).is_some_and(|&first| first > 0)
    }

    /// The first word of the place that ends right before this one.
    #[inline(never)]
    pub(super) fn place_before(&self, index: usize) -> Option<usize> {
        let first = *self.covers.get(index.checked_sub(1)?)?;
        (first as usize).checked_sub(1).filter(|&first| self.place_end(first) == Some(index))
    }

    /// The pair of brackets that opens at a byte.
    #[inline(never)]
    pub(super) fn pair_at(&self, byte: usize) -> Option<Pair> {
        let index = self.pairs.partition_point(|pair| pair.span.start < byte);
        self.pairs.get(index).copied().filter(|pair| pair.span.start == byte)
    }

    /// Marks the words `[first, end)` as a place.
    pub(super) fn set_place(&mut self, first: usize, end: usize) {
        let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        if let Some(place) = self.places.get_mut(first) {
            *place = number(end);
        }
        if let Some(covers) = self.covers.get_mut(first..end) {
            covers.fill(number(first) + 1);
        }
    }

    /// Takes back the place that begins with a word.
    pub(super) fn clear_place(&mut self, first: usize) {
        let end = self.place_end(first).unwrap_or(first);
        if let Some(covers) = self.covers.get_mut(first..end) {
            covers.fill(0);
        }
        if let Some(place) = self.places.get_mut(first) {
            *place = 0;
        }
    }
}
