//! A read head (读头): looks ahead in a text a few characters at a time, never by hand-made slices.

use super::hanset::code;
use crate::text::Words;
use crate::text::chars::{is_blank, is_dash};

/// A place in a text and what can be read from there. Copy it to try something and throw the copy away.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// A read head at byte `at`; past the end, or inside a character, nothing can be read.
    pub(crate) const fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// Byte offset.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// The whole text.
    pub(crate) const fn text(&self) -> &'a str {
        self.text
    }

    /// The head moved back by so many bytes.
    pub(crate) const fn back(&self, bytes: usize) -> Self {
        Self { text: self.text, at: self.at.saturating_sub(bytes) }
    }

    /// Everything after the head.
    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Everything before the head.
    pub(crate) fn head(&self) -> &'a str {
        self.text.get(..self.at).unwrap_or("")
    }

    /// The next character.
    pub(crate) fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at..)? {
            [byte @ 0..=0x7f, ..] => Some(char::from(*byte)),
            [first @ 0xe0..=0xef, second, third, ..] => char::from_u32(code(*first, *second, *third)),
            _ => self.rest().chars().next(),
        }
    }

    /// The character just before.
    pub(crate) fn before(&self) -> Option<char> {
        match self.text.as_bytes().get(..self.at)? {
            [.., byte @ 0..=0x7f] => Some(char::from(*byte)),
            [.., first @ 0xe0..=0xef, second, third] => char::from_u32(code(*first, *second, *third)),
            _ => self.head().chars().next_back(),
        }
    }

    /// Takes the next character.
    pub(crate) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Takes the next character where it passes.
    pub(crate) fn eat_if(&mut self, pass: impl Fn(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|&next| pass(next))?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Takes `wanted` where it comes next.
    pub(crate) fn eat(&mut self, wanted: char) -> bool {
        self.eat_if(|next| next == wanted).is_some()
    }

    /// Takes `words` where they come next.
    pub(crate) fn eat_str(&mut self, words: &str) -> bool {
        let found = self.starts_with(words);
        if found {
            self.at += words.len();
        }
        found
    }

    /// Takes the first of `choices` that comes next: put the longer before the shorter.
    pub(crate) fn eat_any(&mut self, choices: &Words) -> Option<&'static str> {
        let found = choices.prefix(self.text.get(self.at..)?)?;
        self.at += found.len();
        Some(found)
    }

    /// Takes every character that passes; how many.
    pub(crate) fn eat_while(&mut self, pass: impl Fn(char) -> bool) -> usize {
        let mut taken = 0;
        while self.eat_if(&pass).is_some() {
            taken += 1;
        }
        taken
    }

    /// Takes up to `most` characters that pass; how many. A longer run is left where `most` ends.
    pub(crate) fn eat_up_to(&mut self, most: usize, pass: impl Fn(char) -> bool) -> usize {
        let mut taken = 0;
        while taken < most && self.eat_if(&pass).is_some() {
            taken += 1;
        }
        taken
    }

    /// Takes one stray space, such as extraction leaves.
    pub(crate) fn eat_space(&mut self) -> bool {
        self.eat_if(is_blank).is_some()
    }

    /// Whether `words` come next.
    pub(crate) fn starts_with(&self, words: &str) -> bool {
        let Some(rest) = self.text.as_bytes().get(self.at..) else { return false };
        // Han characters differ in their last two bytes: look there before comparing all.
        match (rest, words.as_bytes()) {
            ([_, second, third, ..], [_, wanted_second, wanted_third, ..]) => {
                third == wanted_third && second == wanted_second && rest.starts_with(words.as_bytes())
            }
            (rest, words) => rest.starts_with(words),
        }
    }

    /// Whether one of `choices` comes next.
    pub(crate) fn starts_with_any(&self, choices: &Words) -> bool {
        self.text.get(self.at..).is_some_and(|rest| choices.starts(rest))
    }

    /// Whether `words` stand just before.
    pub(crate) fn follows(&self, words: &str) -> bool {
        let Some(head) = self.text.as_bytes().get(..self.at) else { return false };
        match (head, words.as_bytes()) {
            ([.., second, third], [.., wanted_second, wanted_third]) => {
                third == wanted_third && second == wanted_second && head.ends_with(words.as_bytes())
            }
            (head, words) => head.ends_with(words),
        }
    }

    /// Whether one of `choices` stands just before.
    pub(crate) fn follows_any(&self, choices: &Words) -> bool {
        self.text.get(..self.at).is_some_and(|head| choices.ends(head))
    }
}

/// Takes what stands between the two ends of a range: a dash (also doubled), 至 or 到, with stray spaces.
pub(crate) fn eat_range_sign(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.eat_space();
    let found = if ahead.eat_if(is_dash).is_some() {
        ahead.eat_if(is_dash);
        true
    } else {
        ahead.eat('至') || ahead.eat('到')
    };
    if found {
        ahead.eat_space();
        *cursor = ahead;
    }
    found
}
