//! How firmly (强度): the first predicate decides.

use crate::lexicon::list;
use crate::text::Span;

use super::Reader;
use super::classify::Verdict;
use super::clause::Clause;

/// How firmly something is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// 明确.
    Firm,
    /// 努力方向.
    Soft,
    /// 请求.
    Request,
}

/// The strength of a commitment.
pub(crate) fn strength(reader: &Reader<'_>, clauses: &[Clause], verdict: &Verdict) -> Strength {
    if verdict.request {
        return Strength::Request;
    }
    let candidates = || clauses.iter().filter(|clause| clause.head.is_some() && !clause.is_adverbial);
    let main = candidates()
        .find(|clause| clause.is_ahead())
        .or_else(|| candidates().next())
        .or_else(|| clauses.iter().find(|clause| clause.head.is_some()));
    let Some(clause) = main else { return Strength::Firm };
    let Some(head) = clause.head else { return Strength::Firm };
    // A soft word right before the predicate, or the predicate itself.
    let soft = reader.letter.hits.of_list(reader.lexicon, Span::new(head.start, head.end), list::SOFT).next().is_some();
    if soft { Strength::Soft } else { Strength::Firm }
}
