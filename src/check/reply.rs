//! What the readers of questions and of the outcome look at (答复的内容).

use crate::letter::Letter;
use crate::letter::zone::Zone;
use crate::lexicon::{Lexicon, Says};
use crate::sentence::Sentence;
use crate::statement::{Kind, Statement, Strength};
use crate::text::{Span, Words};

/// A letter with what its sentences are; there is one statement for each sentence.
#[derive(Clone, Copy)]
pub struct Reply<'a> {
    /// The words.
    pub lexicon: &'a Lexicon,
    /// Structure and facts.
    pub letter: &'a Letter,
    /// The sentences.
    pub sentences: &'a [Sentence],
    /// What each of them is.
    pub statements: &'a [Statement],
}

impl<'a> Reply<'a> {
    pub(super) fn words(&self, span: Span) -> &'a str {
        span.slice(self.letter.text())
    }

    /// The sentences of opening and body with their statements, by number.
    pub(super) fn told(&self) -> impl Iterator<Item = (usize, &'a Sentence, &'a Statement)> {
        let both = self.sentences.iter().zip(self.statements).enumerate();
        both.filter(|(_, (sentence, _))| matches!(sentence.zone, Zone::Opening | Zone::Body))
            .map(|(index, (sentence, statement))| (index, sentence, statement))
    }

    /// The numbers of the statements that begin inside a span.
    pub(super) fn within(&self, span: Span) -> std::ops::Range<usize> {
        let first = |at: usize| self.statements.partition_point(|statement| statement.span.start < at);
        first(span.start)..first(span.end)
    }
}

/// Something that counted for a statement speaks for this.
pub(super) fn says(statement: &Statement, wanted: Says) -> bool {
    statement.evidence.iter().any(|evidence| evidence.says == Some(wanted))
}

/// Turned down (不予采纳), though something may be promised in its place.
pub(super) fn refuses(statement: &Statement) -> bool {
    statement.refusal.is_some() || (statement.kind == Kind::Commitment && says(statement, Says::Refusal))
}

/// A commitment of the writer; a wish to the proposer is none.
pub(super) fn promises(statement: &Statement) -> bool {
    statement.kind == Kind::Commitment && statement.strength != Some(Strength::Request)
}

/// Neither promise nor report nor refusal, but the answer's own words: no heading, no courtesy, no quotation.
pub(super) fn explains(statement: &Statement) -> bool {
    const SILENT: Words = Words::of("zone/ outline/ statement/announce statement/lead-in statement/quote");
    statement.kind == Kind::Other
        && statement.refusal.is_none()
        && !SILENT.starts(statement.rule)
        && !says(statement, Says::Courtesy)
}
