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
pub fn mentions(text: &str, _lexicon: &Lexicon, _hits: &Hits, context: &Context) -> Vec<Mention> {
    crate::scan::date::find(text)
        .into_iter()
        .map(|date| {
            let resolved = crate::scan::date::resolve(&date.shape, context.anchor.map(|(anchor, _)| anchor));
            let value = resolved.map(|days| Value::Date(DateValue { from: days.from, to: days.to }));
            Mention { kind: Kind::Date, span: date.span, value, rule: "entity/date" }
        })
        .collect()
}

/// What a mention means.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Of a date.
    Date(DateValue),
}

/// Days on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateValue {
    /// First day.
    pub from: Option<time::Date>,
    /// Last day.
    pub to: Option<time::Date>,
}
