//! How the matter stands (办理结果): the class as printed, what the body suggests, and whether they go together under the
//! scheme that the reader chose.

mod body;
mod scheme;

pub use body::Inferred;
pub use scheme::Scheme;

use super::Finding;
use super::reply::Reply;
use crate::lexicon::list;
use crate::text::Span;

/// The outcome as printed and as told.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// `B`, 甲, 已采纳.
    pub printed: Option<Span>,
    /// What the body suggests.
    pub inferred: Option<Inferred>,
    /// What was compared, where a scheme was chosen.
    pub compared: Option<Compared>,
}

/// The printed class under a scheme.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The scheme's name.
    pub scheme: &'static str,
    /// What the body should be; empty where nothing is printed or the scheme has no such class.
    pub meaning: Vec<&'static str>,
    /// The body suggests something else.
    pub disagrees: bool,
}

/// Reads the outcome of a letter.
pub fn outcome(reply: &Reply<'_>, scheme: Option<&'static Scheme>) -> Outcome {
    let facts = &reply.letter.facts;
    let printed = facts.outcome_class.or(facts.outcome_words);
    let inferred = body::inferred(reply);
    let compared = scheme.map(|scheme| {
        let meaning = printed.map(|span| meaning(reply, scheme, span)).unwrap_or_default();
        let told = inferred.as_ref().map(|inferred| inferred.outcome);
        let disagrees = told.is_some_and(|told| !meaning.is_empty() && !meaning.contains(&told));
        Compared { scheme: scheme.name, meaning, disagrees }
    });
    Outcome { printed, inferred, compared }
}

/// Words mean the same in all schemes.
fn meaning(reply: &Reply<'_>, scheme: &Scheme, printed: Span) -> Vec<&'static str> {
    let words = reply.words(printed);
    let plain = reply.lexicon.find(words).and_then(|word| reply.lexicon.value(word, list::OUTCOME_WORD));
    match plain {
        Some(outcomes) => outcomes.split(' ').collect(),
        None => scheme.meaning(words).unwrap_or_default().to_vec(),
    }
}

/// The class printed says something else than the body (类别与正文不合).
pub(super) fn finding(letter_text: &str, outcome: &Outcome) -> Option<Finding> {
    let (compared, inferred) = (outcome.compared.as_ref()?, outcome.inferred.as_ref()?);
    compared.disagrees.then(|| Finding {
        code: "outcome.disagrees",
        span: outcome.printed,
        count: 1,
        detail: vec![
            ("printed", outcome.printed.map_or("", |span| span.slice(letter_text)).to_owned()),
            ("scheme", compared.scheme.to_owned()),
            ("meaning", compared.meaning.join(" ")),
            ("inferred", inferred.outcome.to_owned()),
        ],
    })
}
