//! Mentions with their places and values (实体).

use crate::lexicon::{Hits, Lexicon};
use crate::scan::date::Anchor;
use crate::text::Span;

pub use crate::lexicon::Slot as Kind;

/// A mention (提及). The value is worked out apart from the finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Its kind.
    pub kind: Kind,
    /// Where it stands in the joined view.
    pub span: Span,
    /// What it means, where that is known.
    pub value: Option<Value>,
    /// The rule that found it, such as `entity/organisation-suffix`.
    pub rule: &'static str,
}

/// What the letter's structure already told: places whose kind is certain, and the day to count from.
#[derive(Debug, Default)]
pub struct Context {
    /// The paragraphs; no mention crosses from one into another.
    pub paragraphs: Vec<Span>,
    /// Addressees, signers, contacts, signatures, the proposal's title …, by place.
    pub known: Vec<(Kind, Span)>,
    /// The letter's own day, for relative dates, with the name of what it was taken from (`letter_date` …).
    pub anchor: Option<(Anchor, &'static str)>,
}

/// All mentions, in order, none inside another.
pub fn mentions(_text: &str, _lexicon: &Lexicon, _hits: &Hits, _context: &Context) -> Vec<Mention> {
    Vec::new()
}

/// What a mention means.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {}
