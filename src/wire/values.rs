//! Mentions and their values (实体的值).

use time::Date;

use crate::entity::{Kind, Mention};

use super::convert::Converter;
use super::types;

/// All mentions, numbered in order.
pub(super) fn entities(converter: &Converter<'_>, mentions: &[Mention]) -> Vec<types::Entity> {
    mentions
        .iter()
        .enumerate()
        .map(|(index, mention)| types::Entity {
            id: format!("e{}", index + 1),
            kind: kind(mention.kind),
            span: converter.span(mention.span),
            text: converter.text(mention.span),
            value: None,
            rule: mention.rule.to_owned(),
        })
        .collect()
}

fn kind(kind: Kind) -> types::EntityType {
    match kind {
        Kind::Person => types::EntityType::Person,
        Kind::Organisation => types::EntityType::Organisation,
        Kind::Place => types::EntityType::Place,
        Kind::Date => types::EntityType::Date,
        Kind::Money => types::EntityType::Money,
        Kind::Ratio => types::EntityType::Ratio,
        Kind::Quantity => types::EntityType::Quantity,
        Kind::Document => types::EntityType::Document,
        Kind::DocumentNumber => types::EntityType::DocumentNumber,
        Kind::Programme => types::EntityType::Programme,
        Kind::Event => types::EntityType::Event,
        Kind::Phone => types::EntityType::Phone,
    }
}

/// `2023-06-28`.
pub(super) fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}
