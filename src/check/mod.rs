//! What a reader should know (发现): repairs made, numbering that does not add up, figures that disagree; which points of
//! the proposal are answered, and whether the outcome printed is what the body tells.

mod figures;
mod numbering;
pub mod outcome;
pub mod questions;
mod repair;
mod reply;

pub use figures::{Check, Verdict, checks};
pub use outcome::Outcome;
pub use questions::Question;
pub use reply::Reply;

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

/// All findings of a letter. `checks` are those of its figures.
pub fn findings(letter: &Letter, checks: &[Check], questions: &[Question], outcome: &Outcome) -> Vec<Finding> {
    let mut found = repair::repairs(letter);
    found.extend(numbering::numbering(letter));
    found.extend(checks.iter().filter_map(disagreement));
    found.extend(questions::findings(letter.text(), questions));
    found.extend(outcome::finding(letter.text(), outcome));
    found
}

/// Figures that disagree, or go together on one reading only (数字不符).
fn disagreement(check: &Check) -> Option<Finding> {
    let code = match check.verdict {
        Verdict::Disagrees => "figure.disagrees",
        // Digits cut off instead of rounded are common and mislead nobody.
        Verdict::OneReading if check.reading != Some("truncated") => "figure.one_reading",
        _ => return None,
    };
    let mut detail = vec![("relation", check.relation.to_owned()), ("arithmetic", check.arithmetic.clone())];
    detail.extend(check.reading.map(|reading| ("reading", reading.to_owned())));
    Some(Finding { code, span: check.figures.last().copied(), count: 1, detail })
}
