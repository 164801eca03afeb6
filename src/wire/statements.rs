//! Statements and items of the ledger with the letter's own offsets (陈述、承诺事项).

use crate::lexicon::rules;
use crate::statement::{self, Actor, Blank, Deadline, Item, Kind, Statement, Status};

use super::convert::Converter;
use super::outline::Sections;
use super::{types, values};

pub(super) fn statements(
    converter: &Converter<'_>,
    sections: &Sections,
    statements: &[Statement],
) -> Vec<types::Statement> {
    let convert = |(index, statement)| convert(converter, sections, index, statement);
    statements.iter().enumerate().map(convert).collect()
}

/// The id of a statement in the result.
fn id(index: usize) -> String {
    format!("s{}", index + 1)
}

fn convert(converter: &Converter<'_>, sections: &Sections, index: usize, statement: &Statement) -> types::Statement {
    types::Statement {
        id: id(index),
        span: converter.span(statement.span),
        text: converter.text(statement.span),
        kind: match statement.kind {
            Kind::Commitment => types::StatementKind::Commitment,
            Kind::Report => types::StatementKind::Report,
            Kind::Other => types::StatementKind::Other,
        },
        section: statement.section.map(|section| sections.id(section)),
        actors: actors(converter, &statement.actors),
        partners: statement.partners.iter().map(|partner| self::partner(converter, *partner)).collect(),
        action: statement.action.map(|span| converter.quote(span)),
        actions: statement.acts.iter().map(|act| action(converter, act)).collect(),
        deadline: statement.deadline.map(|found| deadline(converter, found)),
        targets: statement.targets.iter().map(|target| self::target(converter, *target)).collect(),
        strength: statement.strength.map(strength),
        testability: statement.blanks().map(|blanks| types::Testability {
            score: 4_u32.saturating_sub(u32::try_from(blanks.len()).unwrap_or(4)),
            missing: blanks.into_iter().map(Blank::name).collect(),
        }),
        condition: statement.condition.map(|span| converter.quote(span)),
        limits: statement.limits.iter().map(|&span| converter.quote(span)).collect(),
        refusal: statement.refusal.map(|refusal| types::Refusal {
            text: converter.text(refusal.span),
            span: converter.span(refusal.span),
            reason: refusal.reason,
        }),
        step: statement.step.name(),
        rule: statement.rule,
        evidence: statement
            .evidence
            .iter()
            .map(|evidence| types::Evidence {
                rule: evidence.rule,
                says: evidence.says.map_or("scope", crate::lexicon::Says::name),
                span: evidence.span.map(|span| converter.span(span)),
            })
            .collect(),
    }
}

/// Why each rule counts that fired on some sentence.
pub(super) fn reasons(statements: &[Statement]) -> types::Map<&'static str> {
    let fired = |id: &str| {
        let named = |statement: &Statement| {
            statement.rule == id || statement.evidence.iter().any(|evidence| evidence.rule == id)
        };
        statements.iter().any(named)
    };
    types::Map::new(rules().iter().filter(|rule| fired(rule.id)).map(|rule| (rule.id, rule.why)).collect())
}

fn actors(converter: &Converter<'_>, actors: &[Actor]) -> Vec<types::Actor> {
    let convert = |actor: &Actor| types::Actor {
        text: actor.span.map_or_else(|| "self".to_owned(), |span| converter.text(span)),
        is_self: actor.is_self,
        span: actor.span.map(|span| converter.span(span)),
        part: actor.part.map(statement::Part::name),
    };
    actors.iter().map(convert).collect()
}

fn partner(converter: &Converter<'_>, partner: statement::Partner) -> types::Partner {
    let types::Quote { text, span } = converter.quote(partner.span);
    types::Partner { text, span, relation: partner.relation.name() }
}

fn action(converter: &Converter<'_>, act: &statement::Act) -> types::Action {
    let types::Quote { text, span } = converter.quote(act.span);
    types::Action {
        text,
        span,
        verb: converter.quote(act.verb),
        object: act.object.map(|span| converter.quote(span)),
        status: match act.status {
            Status::Done => "done",
            Status::Ongoing => "ongoing",
            Status::Planned => "planned",
            Status::Requested => "requested",
        },
        again: act.again.iter().map(|&span| converter.span(span)).collect(),
    }
}

fn target(converter: &Converter<'_>, target: statement::Target) -> types::Target {
    let types::Quote { text, span } = converter.quote(target.span);
    let entity = target.mention.map(|mention| format!("e{}", mention + 1));
    types::Target { text, span, entity, comparator: target.comparator }
}

fn deadline(converter: &Converter<'_>, deadline: Deadline) -> types::Deadline {
    types::Deadline {
        text: converter.text(deadline.span),
        span: converter.span(deadline.span),
        from: deadline.from.map(values::iso),
        to: deadline.to.map(values::iso),
    }
}

fn strength(strength: statement::Strength) -> types::Strength {
    match strength {
        statement::Strength::Firm => types::Strength::Firm,
        statement::Strength::Soft => types::Strength::Soft,
        statement::Strength::Request => types::Strength::Request,
    }
}

pub(super) fn items(converter: &Converter<'_>, sections: &Sections, items: &[Item]) -> Vec<types::Item> {
    let words = |item: &Item| item.statements.iter().map(|&(_, span)| converter.text(span)).collect::<String>();
    let convert = |(index, item): (usize, &Item)| types::Item {
        id: format!("i{}", index + 1),
        text: words(item).trim().to_owned(),
        statements: item.statements.iter().map(|&(index, _)| id(index)).collect(),
        spans: item.statements.iter().map(|&(_, span)| converter.span(span)).collect(),
        section: item.section.map(|section| sections.id(section)),
        places: item.places.iter().map(|&span| converter.span(span)).collect(),
        actors: actors(converter, &item.actors),
        deadlines: item.deadlines.iter().map(|&found| deadline(converter, found)).collect(),
        strength: strength(item.strength),
        lead_in: item.lead.map(id),
        reports: item.reports.iter().copied().map(id).collect(),
    };
    items.iter().enumerate().map(convert).collect()
}
