//! Money, ratios and quantities (金额、比例、数量), read where no date, number of a document or marker stands.

use std::cell::Cell;

use super::scene::Scene;
use super::value::{MoneyValue, QuantityValue, RatioValue, Value};
use super::{Kind, Mention};
use crate::lexicon::{Hit, Hits, Lexicon, ListId, list};
use crate::scan::amount::{self, Amount, Measure, RatioKind, Words};
use crate::scan::marker;
use crate::sorting::sort_by_key;
use crate::text::Span;

/// All of them. `shapes` are the mentions that come before: dates, telephone and document numbers.
pub(super) fn find(scene: &Scene<'_>, hits: &Hits, shapes: &[Mention]) -> Vec<Mention> {
    let words = Units { lexicon: scene.lexicon, hits: hits.all(), passed: Cell::new(0) };
    let mut taken: Vec<Span> = shapes.iter().map(|mention| mention.span).collect();
    for paragraph in &scene.context.paragraphs {
        let marker = marker::line_marker(paragraph.slice(scene.text));
        taken.extend(marker.map(|marker| marker.span.shift(paragraph.start)));
    }
    sort_by_key(&mut taken, |&span| span);
    let amounts = amount::find(scene.text, &words, &taken).into_iter();
    // 三部门联合印发: 部 is no measure word there.
    let whole = |amount: &Amount| {
        amount.span.slice(scene.text) != "十字"
            && !scene.text.get(amount.span.end..).is_some_and(|rest| rest.starts_with('门'))
    };
    amounts.filter(whole).map(|amount| mention(scene, &amount)).collect()
}

/// Units and currencies, as the lexicon found them. The reader walks the text from left to right, so the search goes
/// on where the last one ended.
struct Units<'a> {
    lexicon: &'static Lexicon,
    hits: &'a [Hit],
    passed: Cell<usize>,
}

impl Units<'_> {
    /// The longest word of a list that begins at a place.
    fn longest_at(&self, at: usize, list: ListId) -> Option<Hit> {
        let mut first = self.passed.get();
        if self.hits.get(first).is_some_and(|hit| hit.start() > at) {
            first = self.hits.get(..first).map_or(0, |passed| passed.partition_point(|hit| hit.start() < at));
        } else {
            while self.hits.get(first).is_some_and(|hit| hit.start() < at) {
                first += 1;
            }
        }
        self.passed.set(first);
        let here = self.hits.get(first..).unwrap_or(&[]).iter().take_while(|hit| hit.start() == at);
        here.filter(|hit| self.lexicon.is(hit.word, list)).last().copied()
    }
}

impl Words for Units<'_> {
    fn unit(&self, at: usize) -> Option<usize> {
        self.longest_at(at, list::UNIT).map(|hit| hit.span().len())
    }

    fn currency(&self, at: usize) -> Option<(usize, &'static str)> {
        let hit = self.longest_at(at, list::CURRENCY)?;
        Some((hit.span().len(), self.lexicon.value(hit.word, list::CURRENCY)?))
    }
}

fn mention(scene: &Scene<'_>, amount: &Amount) -> Mention {
    let &Amount { span, low, high, approx, .. } = amount;
    let (kind, value, rule) = match amount.measure {
        Measure::Money(currency) => {
            (Kind::Money, Value::Money(MoneyValue { low, high, approx, currency }), "entity/money")
        }
        Measure::Ratio(kind) => {
            (Kind::Ratio, Value::Ratio(RatioValue { low, high, kind: ratio(kind) }), "entity/ratio")
        }
        Measure::Quantity(unit) => {
            let unit = unit.slice(scene.text).to_owned();
            (Kind::Quantity, Value::Quantity(QuantityValue { low, high, approx, unit }), "entity/quantity")
        }
    };
    Mention { kind, span, value: Some(value), rule }
}

fn ratio(kind: RatioKind) -> &'static str {
    match kind {
        RatioKind::Percent => "percent",
        RatioKind::PercentagePoint => "percentage_point",
        RatioKind::Fraction => "fraction",
        RatioKind::Multiple => "multiple",
    }
}
