//! What is turned down, and the class of the reason (不予采纳的理由).

use crate::lexicon::{Cue, Says, list};
use crate::sentence::Sentence;
use crate::text::Span;

use super::Reader;

/// What is turned down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// The words that turn it down.
    pub span: Span,
    /// `money` `plan` `policy` `authority` `land` `technique` `other`.
    pub reason: &'static str,
}

/// The refusal of a sentence; the reason is read from the whole sentence.
pub(crate) fn refusal(reader: &Reader<'_>, sentence: &Sentence, cues: &[Cue]) -> Option<Refusal> {
    let span = cues.iter().filter(|cue| cue.rule.says == Says::Refusal).map(|cue| cue.span).reduce(Span::join)?;
    let reason = reader
        .letter
        .hits
        .of_list(reader.lexicon, sentence.content, list::REFUSAL_REASON)
        .find_map(|hit| reader.lexicon.value(hit.word, list::REFUSAL_REASON))
        .unwrap_or("other");
    Some(Refusal { span, reason })
}
