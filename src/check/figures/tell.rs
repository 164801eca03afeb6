//! The arithmetic in words (算式).

use super::figure::{Figure, Unit, ten};
use super::interval::Interval;
use super::{Check, Page, Verdict, judge};

/// A number with at most so many digits behind the point. Whole numbers only, because the printing of fractions would
/// cost the engine more than all checks together.
pub(super) fn number(value: f64, digits: usize) -> String {
    const MOST: f64 = 9e15;
    let digits = digits.min(6);
    let scaled = (value.abs() * ten(digits)).round();
    if scaled.is_nan() || scaled > MOST {
        return "…".to_owned();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not below nought and below 2^53"
    )]
    let (scaled, unit) = (scaled as u64, ten(digits) as u64);
    let mut said = if value < 0.0 && scaled > 0 { "-".to_owned() } else { String::new() };
    said += &(scaled / unit).to_string();
    let behind = format!("{:0digits$}", scaled % unit);
    let behind = behind.trim_end_matches('0');
    if digits > 0 && !behind.is_empty() {
        said.push('.');
        said += behind;
    }
    said
}

impl Page<'_> {
    /// A value as a figure writes its own: with the same multiplier and unit, one digit finer where that is rounded.
    pub(super) fn like(&self, value: f64, figure: &Figure) -> String {
        if figure.unit == Unit::Ratio("fraction") {
            return number(value, 3);
        }
        let finer = usize::from(figure.range.high > figure.range.low);
        number(value / figure.scale, figure.decimals + finer) + figure.suffix.slice(self.text)
    }

    /// Two figures with a sign between.
    pub(super) fn pair(&self, one: &Figure, sign: &str, next: &Figure) -> String {
        [self.said(one), sign, self.said(next)].concat()
    }

    /// The check of `written` against what comes of `figures`; `sum` shows how.
    pub(super) fn check(
        &self,
        relation: &'static str,
        figures: &[&Figure],
        written: &Figure,
        sum: &str,
        plain: Interval,
        readings: &[(&'static str, Interval)],
    ) -> Check {
        let (verdict, reading) = judge(written, plain, readings);
        let came = if plain.is_bounded() { self.like(plain.said, written) } else { "？".to_owned() };
        let arithmetic = [sum, " = ", &came, "，写作", self.said(written)].concat();
        Check { reading, ..Check::told(relation, figures, written, arithmetic, verdict) }
    }
}

impl Check {
    /// A check whose verdict is known.
    pub(super) fn told(
        relation: &'static str,
        figures: &[&Figure],
        written: &Figure,
        arithmetic: String,
        verdict: Verdict,
    ) -> Self {
        let mut spans = Vec::with_capacity(figures.len() + 1);
        for figure in figures {
            spans.push(figure.span);
        }
        spans.push(written.span);
        Self { relation, verdict, figures: spans, arithmetic, reading: None }
    }

    /// The first that agrees, else the first: one way to read the words is enough.
    pub(super) fn better(found: &mut Option<Self>, next: Self) {
        let holds = |check: &Self| check.verdict != Verdict::Disagrees;
        if !found.as_ref().is_some_and(|found| holds(found) || !holds(&next)) {
            *found = Some(next);
        }
    }
}
