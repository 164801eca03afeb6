//! Questions with their answers, and the outcome (问与答、办理结果).

use crate::check::questions::{self, Basis, Source};
use crate::check::{Outcome, Question};

use super::convert::Converter;
use super::{outline, types};

pub(super) fn questions(
    converter: &Converter<'_>,
    sections: &outline::Sections,
    found: &[Question],
) -> Vec<types::Question> {
    found
        .iter()
        .enumerate()
        .map(|(index, question)| types::Question {
            id: format!("q{}", index + 1),
            text: question.span.map_or_else(|| question.given.clone().unwrap_or_default(), |span| converter.text(span)),
            span: question.span.map(|span| converter.span(span)),
            source: match question.source {
                Source::Heading => types::QuestionSource::Heading,
                Source::Quoted => types::QuestionSource::Quoted,
                Source::Listed => types::QuestionSource::Listed,
                Source::Proposal => types::QuestionSource::Proposal,
            },
            sections: question.sections.iter().map(|&section| sections.id(section)).collect(),
            answers: ids(&question.statements),
            verdicts: question.verdicts.iter().map(|&verdict| answer(verdict)).collect(),
            basis: question.basis.map(|basis| match basis {
                Basis::Position => "position",
                Basis::Ordinal => "ordinal",
                Basis::Words => "words",
            }),
            inferred: question.inferred,
        })
        .collect()
}

fn answer(answer: questions::Answer) -> types::Answer {
    match answer {
        questions::Answer::Done => types::Answer::Done,
        questions::Answer::Planned => types::Answer::Planned,
        questions::Answer::Explained => types::Answer::Explained,
        questions::Answer::Refused => types::Answer::Refused,
        questions::Answer::NotAddressed => types::Answer::NotAddressed,
    }
}

/// Statements by their numbers.
fn ids(statements: &[usize]) -> Vec<String> {
    statements.iter().map(|index| format!("s{}", index + 1)).collect()
}

pub(super) fn outcome(converter: &Converter<'_>, found: &Outcome) -> types::Outcome {
    let compared = found.compared.as_ref();
    types::Outcome {
        printed: found.printed.map(|span| converter.quote(span)),
        inferred: found.inferred.as_ref().map(|inferred| types::InferredOutcome {
            value: inferred.outcome,
            inferred: true,
            rule: inferred.rule,
            statements: ids(&inferred.statements),
        }),
        scheme: compared.map(|compared| compared.scheme),
        meaning: compared.map(|compared| compared.meaning.clone()),
        disagrees: compared.map(|compared| compared.disagrees),
    }
}
