//! Mentions that are told by their shape alone (形式实体): times, telephone and document numbers.

use super::scene::Scene;
use super::value::{DateValue, Value};
use super::{Kind, Mention};
use crate::lexicon::list;
use crate::scan::date::{self, Precision};
use crate::scan::{docnum, phone};
use crate::text::{Span, Words};

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = dates(scene);
    found.extend(phone::find(scene.text).into_iter().map(|phone| plain(Kind::Phone, phone.span, "entity/phone")));
    let numbers = docnum::find(scene.text).into_iter();
    found.extend(numbers.map(|number| plain(Kind::DocumentNumber, number.span, "entity/document-number")));
    found
}

fn plain(kind: Kind, span: Span, rule: &'static str) -> Mention {
    Mention { kind, span, value: None, rule }
}

fn dates(scene: &Scene<'_>) -> Vec<Mention> {
    let (anchor, basis) = scene.context.anchor.unzip();
    let mention = |date: date::DateMention| {
        let value = date::resolve(&date.shape, anchor).map(|days| {
            Value::Date(DateValue {
                from: days.from,
                to: days.to,
                precision: precision(days.precision),
                anchor: basis.filter(|_| days.anchored),
            })
        });
        Mention { kind: Kind::Date, span: with_season(scene, date.span), value, rule: "entity/date" }
    };
    date::find(scene.text).into_iter().map(mention).collect()
}

/// 2024年主汛期前, 今年秋季开学前: a season behind the year and 前 make one time with it.
fn with_season(scene: &Scene<'_>, span: Span) -> Span {
    const LONGEST: usize = 5;
    const BEFORE: Words = Words::of("来临前 到来前 开始前 之前 前");
    let Some(rest) = scene.text.get(span.end..) else { return span };
    let ends = rest.char_indices().map(|(at, character)| at + character.len_utf8()).take(LONGEST);
    let season = ends.filter(|&end| scene.lexicon.contains(rest.get(..end).unwrap_or(""), list::SEASON)).last();
    let before = season.and_then(|end| Some(end + BEFORE.prefix(rest.get(end..)?)?.len()));
    before.map_or(span, |end| Span::new(span.start, span.end + end))
}

/// The value of a day that the letter's structure found, damaged ones too: `2023614`.
pub(super) fn known_date(scene: &Scene<'_>, span: Span) -> Option<Value> {
    let (anchor, basis) = scene.context.anchor.unzip();
    let date = date::damaged_date(span.slice(scene.text))?;
    let days = date::resolve(&date.shape, anchor)?;
    Some(Value::Date(DateValue {
        from: days.from,
        to: days.to,
        precision: precision(days.precision),
        anchor: basis.filter(|_| days.anchored),
    }))
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::HalfYear => "half_year",
        Precision::Year => "year",
        Precision::Plan => "plan",
        Precision::Range => "range",
    }
}
