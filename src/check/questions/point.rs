//! A point before it is settled what answers it (建议点).

use crate::text::Span;

/// Where a point was read (出处).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// 关于…的建议 at the head of a part.
    Heading,
    /// 您提出的…, 您建议….
    Quoted,
    /// 您提出三点建议：一是….
    Listed,
    /// The proposal's own text.
    Proposal,
}

/// A point that is asked.
#[derive(Debug, Clone)]
pub(super) struct Point<'a> {
    pub(super) words: &'a str,
    /// In the letter; none where the words come from elsewhere.
    pub(super) span: Option<Span>,
    pub(super) source: Source,
    /// What stands behind it in the letter and so answers it.
    pub(super) reach: Option<Span>,
    /// The part that it heads.
    pub(super) section: Option<usize>,
    /// The numbers by which it names points told before.
    pub(super) numbers: Vec<u32>,
    /// Taken for a point by its company.
    pub(super) inferred: bool,
}

impl<'a> Point<'a> {
    pub(super) fn new(text: &'a str, span: Span, source: Source) -> Self {
        Self {
            words: span.slice(text),
            span: Some(span),
            source,
            reach: None,
            section: None,
            numbers: Vec::new(),
            inferred: false,
        }
    }
}
