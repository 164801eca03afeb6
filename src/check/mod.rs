//! What a reader should know (发现): repairs made, numbering that does not add up, dates that stay open.

mod numbering;
mod repair;

use crate::letter::Letter;
use crate::text::Span;

/// Something found (发现). Spans are in the joined view.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Which kind, such as `numbering.gap`.
    pub code: &'static str,
    /// Where; none for what was counted over the whole letter.
    pub span: Option<Span>,
    /// How often.
    pub count: usize,
    /// Details, by name.
    pub detail: Vec<(&'static str, String)>,
}

/// All findings of a letter.
pub fn findings(letter: &Letter) -> Vec<Finding> {
    let mut found = repair::repairs(letter);
    found.extend(numbering::numbering(letter));
    found
}
