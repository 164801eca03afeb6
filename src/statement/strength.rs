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
    // A soft word right before the predicate, or the predicate itself; or one before the preposition that leads to it.
    let before = Span::new(clause.span.start, head.start);
    let soft_hit = |span: Span| reader.letter.hits.of_list(reader.lexicon, span, list::SOFT).next().is_some();
    let led = reader.words(before).find(['与', '向', '同', '为', '对']).is_some_and(|at| {
        let adverb = Span::new(clause.span.start, clause.span.start + at);
        reader
            .letter
            .hits
            .longest_before(reader.lexicon, adverb.end, list::SOFT)
            .is_some_and(|hit| hit.start() >= adverb.start)
    });
    // 力争国庆前建成: the time itself is only aimed at. 适时扩大: the act waits for its time.
    let aimed = clauses.iter().any(|clause| {
        let words = reader.words(clause.span).trim_start_matches("积极");
        let aims = words.strip_prefix("力争").or_else(|| words.strip_prefix("争取"));
        let dated = aims.is_some_and(|rest| {
            rest.starts_with(|character: char| character.is_ascii_digit() || "到今明年在国".contains(character))
        });
        dated || words.starts_with("适时") || reader.words(clause.span).starts_with("积极争取")
    });
    let soft = soft_hit(head) || led || aimed;
    if soft { Strength::Soft } else { Strength::Firm }
}
