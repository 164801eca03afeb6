//! Mentions and their values (实体的值).

use time::Date;

use crate::entity::{self, Kind, Mention};

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
            value: mention.value.as_ref().map(value),
            rule: mention.rule,
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

fn value(value: &entity::Value) -> types::Value {
    let number = |found: Option<f64>| found.map(types::Number);
    match value {
        entity::Value::Date(date) => types::Value::Date(types::DateValue {
            from: date.from.map(iso),
            to: date.to.map(iso),
            precision: date.precision,
            anchor: date.anchor,
        }),
        entity::Value::Money(money) => types::Value::Money(types::MoneyValue {
            low: number(money.low),
            high: number(money.high),
            approx: money.approx,
            currency: money.currency,
        }),
        entity::Value::Ratio(ratio) => types::Value::Ratio(types::RatioValue {
            low: number(ratio.low),
            high: number(ratio.high),
            kind: ratio.kind,
        }),
        entity::Value::Quantity(quantity) => types::Value::Quantity(types::QuantityValue {
            low: number(quantity.low),
            high: number(quantity.high),
            approx: quantity.approx,
            unit: quantity.unit.clone(),
        }),
        entity::Value::Place(place) => {
            types::Value::Place(types::PlaceValue { names: place.names.clone(), code: place.code.clone() })
        }
        entity::Value::Document(document) => types::Value::Document(types::DocumentValue {
            title: document.title.clone(),
            alias: document.alias.clone(),
            number: document.number.clone(),
        }),
        entity::Value::Person(person) => {
            types::Value::Person(types::PersonValue { role: person.role.clone(), body: person.body.clone() })
        }
        entity::Value::Organisation(organisation) => types::Value::Organisation(types::OrganisationValue {
            full_name: organisation.full_name.clone(),
            level: organisation.level,
            region: organisation.region.clone(),
        }),
        entity::Value::Alias(alias) => types::Value::Alias(types::AliasValue { full_name: alias.full_name.clone() }),
    }
}

/// `2023-06-28`.
pub(super) fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}
