//! A figure (数字): a mention of money, quantity or ratio with what its written precision leaves open.

use time::Date;

use super::interval::Interval;
use super::words;
use crate::entity::{Mention, Value};
use crate::scan::numeral;
use crate::text::chars::is_blank;
use crate::text::{Span, Words};

/// What is counted (计量): figures compare only where this is the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unit {
    Money(&'static str),
    Ratio(&'static str),
    Quantity(String),
}

/// A figure with its place, its room and the words before it.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) span: Span,
    pub(super) unit: Unit,
    /// What it may be where its last digit was rounded: `28.8亿` is 28.75亿 to 28.85亿.
    pub(super) range: Interval,
    /// What it may be where its digits were cut off: `28.8亿` is 28.8亿 to 28.9亿.
    pub(super) cut: Interval,
    /// Digits behind the point.
    pub(super) decimals: usize,
    /// What its number is multiplied by, and where multiplier and unit stand: 1e8 and `亿元`.
    pub(super) scale: f64,
    pub(super) suffix: Span,
    /// What stands between the figure before and this one, without dates and blanks.
    pub(super) before: String,
    /// The last date among those words.
    pub(super) date: Option<(Date, Date)>,
    /// The last date before it in its sentence.
    pub(super) when: Option<(Date, Date)>,
    /// The number of its sentence.
    pub(super) sentence: usize,
}

/// Units of which a whole number is a rounded measure; of all others it is a count and exact.
const MEASURES: Words = Words::of("米 里 亩 顷 吨 斤 克 升 度 瓦 伏 瓦时");

impl Figure {
    /// The figure of a mention; none where it has no value.
    pub(super) fn read(text: &str, mention: &Mention) -> Option<Self> {
        let (unit, low, high) = match mention.value.as_ref()? {
            Value::Money(money) => (Unit::Money(money.currency), money.low, money.high),
            Value::Ratio(ratio) => (Unit::Ratio(ratio.kind), ratio.low, ratio.high),
            Value::Quantity(quantity) => {
                let unit = if matches!(quantity.unit.as_str(), "名" | "位") { "人" } else { &quantity.unit };
                (Unit::Quantity(unit.to_owned()), quantity.low, quantity.high)
            }
            _ => return None,
        };
        let said = mention.span.slice(text);
        let after = text.get(mention.span.end..).unwrap_or("");
        let skipped = said.len() - said.trim_start_matches("百分之").len();
        let numeral = numeral::find(said.get(skipped..)?).into_iter().next()?;
        let place = numeral.span.shift(mention.span.start + skipped);
        let digits = place.slice(text);
        let decimals =
            digits.split_once(['.', '．']).map_or(0, |(_, rest)| rest.chars().take_while(char::is_ascii_digit).count());
        let value = low.or(high)?;
        let factor = numeral.low.filter(|&low| low > 0.0).map_or(1.0, |low| (value / low).abs());
        let step = factor * numeral.multiplier / ten(decimals);
        let number = digits.trim_start_matches(|c: char| c.is_ascii_digit() || ".．,，".contains(c)).len();
        let (scale, suffix) = if number < digits.len() {
            (factor * numeral.multiplier, Span::new(place.end - number, mention.span.end))
        } else {
            (factor, Span::new(place.end, mention.span.end))
        };
        let about = said.contains('约')
            || unit == Unit::Ratio("fraction")
            || after.starts_with("左右")
            || after.starts_with("上下");
        let exact = match &unit {
            Unit::Quantity(name) => {
                let measured = name.ends_with(|c: char| c.is_ascii()) || MEASURES.ends(name);
                !measured && decimals == 0 && numeral.multiplier <= 1.0
            }
            _ => false,
        };
        // 3亿 without 近 or 约 is meant as it stands, to the next digit.
        let single = scale >= 1e4 && digits.len() - number == 1 && !matches!(unit, Unit::Ratio(_));
        let half = if exact { 0.0 } else { step / if single { 20.0 } else { 2.0 } };
        let approx = said.contains(['多', '余', '超', '逾', '近', '过', '几', '数']);
        let open = |low: f64, high: f64| Interval::new(low, value, high);
        let (range, cut) = match (low, high) {
            (Some(low), Some(high)) if about || (approx && low < high) => {
                let range = open(low * 0.9 - half, high * 1.1 + half);
                (range, range)
            }
            (Some(low), Some(high)) if low < high => (open(low - half, high + half), open(low, high)),
            (Some(low), Some(high)) => {
                // Cut off digits are worth a thought only where they are small beside the figure.
                let lost = if half * 40.0 <= value { 1.999 * half } else { 0.0 };
                (open(low - half, high + half), open(low, high + lost))
            }
            (Some(low), None) => {
                let high = if approx { low + lead(low) } else { f64::INFINITY };
                (open(low - half, high), open(low, high))
            }
            (None, Some(high)) => {
                let low = if approx { high - lead(high) } else { f64::NEG_INFINITY };
                (open(low, high + half), open(low, high))
            }
            (None, None) => return None,
        };
        Some(Self {
            span: mention.span,
            unit,
            range,
            cut,
            decimals,
            scale,
            suffix,
            before: String::new(),
            date: None,
            when: None,
            sentence: 0,
        })
    }

    pub(super) fn is_percent(&self) -> bool {
        self.unit == Unit::Ratio("percent")
    }

    /// The last clause before it: what it counts, where the words say so (计数对象).
    pub(super) fn label(&self) -> &str {
        words::last_clause(&self.before).1
    }
}

/// Characters on either side of a long gap that are kept.
const NEAR: usize = 60;

/// Words between two figures, without blanks, `左右`, and the bounds 不低于 and the like that the value already holds.
pub(super) fn tidy(words: &str) -> String {
    let mut tidied: String = words.chars().filter(|&c| !is_blank(c) && c != '\n').collect();
    for about in ["左右", "上下"] {
        if let Some(rest) = tidied.strip_prefix(about) {
            tidied = rest.to_owned();
        }
    }
    // Between figures far apart only what stands beside them matters, and that it is far.
    if let (Some((near, _)), Some((far, _))) =
        (tidied.char_indices().nth(NEAR), tidied.char_indices().rev().nth(NEAR).filter(|(far, _)| *far > NEAR * 4))
    {
        let parts = [tidied.get(..near), tidied.get(far..)].map(Option::unwrap_or_default);
        tidied = parts.join("。");
    }
    let bare = words::BOUNDS.trim_end(&tidied).len();
    tidied.truncate(bare);
    tidied
}

/// A power of ten.
pub(super) fn ten(digits: usize) -> f64 {
    (0..digits).fold(1.0, |made, _| made * 10.0)
}

/// One in the first digit of a number: 1000 for 6300.
fn lead(value: f64) -> f64 {
    let mut unit = 1.0;
    while unit * 10.0 <= value.abs() {
        unit *= 10.0;
    }
    while unit > value.abs() && unit > 1e-6 {
        unit /= 10.0;
    }
    unit
}
