//! Amounts (数额): money, ratios and quantities with their values.
//!
//! One walk over the text reads every number and asks what follows it: a percent sign, a currency, a unit. What 近 超
//! 约 余 以上 add belongs to the mention; what 不低于 adds is kept apart. Dates, document numbers and the like come
//! first: their places are passed in and left alone.

mod guard;
mod modifier;
mod money;
mod ratio;
#[cfg(test)]
mod tests;

use modifier::{Approach, Side, Suffix};

use super::cursor::{Cursor, eat_range_sign};
use super::hanzi;
use super::numeral::{self, Numeral, NumeralForm, skip_digits};
use crate::text::{Span, words};

/// What a ratio is (比例种类).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RatioKind {
    /// `21%`, 百分之五十, 九成; the value of `21%` is 21.
    Percent,
    /// `17.3个百分点`.
    PercentagePoint,
    /// 三分之一, `1:3`.
    Fraction,
    /// `62.6倍`.
    Multiple,
}

/// What is counted (计量对象).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Money, with its ISO 4217 code (金额).
    Money(&'static str),
    /// A ratio (比例).
    Ratio(RatioKind),
    /// A quantity, with the place of its unit (数量).
    Quantity(Span),
}

/// An amount (数额).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// As the guideline marks it, with 近 超 约 余 以上.
    pub span: Span,
    /// Money, ratio or quantity.
    pub measure: Measure,
    /// Lower bound, multiplied out: `近6300万元` has none.
    pub low: Option<f64>,
    /// Upper bound: `2000多` has none.
    pub high: Option<f64>,
    /// 近 约 余 多 几 左右 stand with it.
    pub approx: bool,
    /// A bound that stands before the mention and is not part of it: 不低于, 最高, 超过.
    pub comparator: Option<Span>,
}

/// The words that make a number an amount, looked up by place; the lexicon has found them all beforehand.
pub trait Words {
    /// Length in bytes of the longest unit or measure word (单位、量词) that begins at byte `at` of the text.
    fn unit(&self, at: usize) -> Option<usize>;
    /// Length in bytes and ISO 4217 code of the longest currency (币种) that begins at byte `at` of the text.
    fn currency(&self, at: usize) -> Option<(usize, &'static str)>;
}

/// Every amount of the text, in order (找数额). `taken` holds the places, in order, that are something else: dates,
/// document numbers, telephone numbers, numbering.
pub fn find(text: &str, words: &dyn Words, taken: &[Span]) -> Vec<Amount> {
    let reader = Reader { text, words };
    let mut found: Vec<Found> = Vec::new();
    let mut taken = taken.iter().copied().peekable();
    let mut next = 0;
    let mut floor = 0;
    while let Some((at, c)) = hanzi::BEGINS.next_in(text, next) {
        while taken.next_if(|span| span.end <= at).is_some() {}
        if let Some(span) = taken.peek().filter(|span| span.start <= at) {
            next = span.end;
            floor = span.end;
            continue;
        }
        let limit = taken.peek().map_or(text.len(), |span| span.start);
        if let Some(hit) = reader.read(at, c, floor).filter(|hit| hit.amount.span.end <= limit) {
            next = hit.amount.span.end;
            floor = next;
            found.push(hit);
        } else {
            next = skip_digits(text, at);
        }
    }
    guard::settle(text, &found)
}

/// An amount, and whether it counts only beside others: 一个, 一座.
#[derive(Debug, Clone, Copy)]
struct Found {
    amount: Amount,
    article: bool,
}

/// What stands behind a number and makes it an amount.
#[derive(Debug, Clone, Copy)]
struct Tail {
    end: usize,
    measure: Measure,
    /// What to multiply the number by: 10 for 成.
    factor: f64,
    /// 角 and 分 after 元, in hundredths.
    change: f64,
}

/// The text and its words.
struct Reader<'a> {
    text: &'a str,
    words: &'a dyn Words,
}

impl Reader<'_> {
    /// The amount whose number begins at `at`; nothing before `floor` belongs to it.
    fn read(&self, at: usize, c: char, floor: usize) -> Option<Found> {
        let start = Cursor::new(self.text, at);
        if matches!(c, '百' | '千' | '万' | '亿') {
            if let Some(fraction) = ratio::per_hundred(start) {
                return Some(self.finish(at, floor, fraction.number, fraction.tail, false));
            }
            if let Some(found) = self.bare_money(start, floor) {
                return Some(found);
            }
        }
        if guard::inside_something(start) {
            return None;
        }
        let mut cursor = start;
        let number = numeral::read_at(&mut cursor)?;
        if let Some(fraction) = ratio::fraction(start, cursor, &number) {
            return Some(self.finish(at, floor, fraction.number, fraction.tail, false));
        }
        let tail = self.tail(start, cursor, &number)?;
        let (number, tail) = self.other_end(start, number, tail).unwrap_or((number, tail));
        let article = matches!(tail.measure, Measure::Quantity(_)) && guard::is_article(start, &number, tail);
        Some(self.finish(at, floor, number, tail, article))
    }

    /// What follows the number: a ratio's sign, a currency, a unit.
    fn tail(&self, start: Cursor<'_>, cursor: Cursor<'_>, number: &Numeral) -> Option<Tail> {
        let mut after = cursor;
        after.eat_space();
        ratio::tail(start, after, number)
            .or_else(|| money::tail(start, after, number, self.words))
            .or_else(|| self.quantity(start, after, number))
            .or_else(|| money::symbol(start).map(|(_, code)| Tail::new(cursor.at(), Measure::Money(code))))
    }

    /// A unit after the number, also 个多月 and 个半小时.
    fn quantity(&self, start: Cursor<'_>, after: Cursor<'_>, number: &Numeral) -> Option<Tail> {
        let length = self.words.unit(after.at())?;
        let mut unit = Span::new(after.at(), after.at() + length);
        let mut cursor = Cursor::new(self.text, unit.end);
        if unit.slice(self.text) == "个" && cursor.eat_if(|c| matches!(c, '多' | '半')).is_some() {
            let whole = cursor.eat_any(words!("月 小时 星期 学期 世纪"));
            unit = whole.map_or(unit, |_| Span::new(unit.start, cursor.at()));
        }
        if guard::no_quantity(start, number, unit, self.text) {
            return None;
        }
        // 台/套, 盏次 and the like, where the list does not hold the pair.
        let mut cursor = Cursor::new(self.text, unit.end);
        if cursor.eat('次')
            && !unit.slice(self.text).ends_with('次')
            && !cursor.peek().is_some_and(|c| "级序要生日品".contains(c))
        {
            unit = Span::new(unit.start, cursor.at());
        }
        let mut cursor = Cursor::new(self.text, unit.end);
        if cursor.eat('/')
            && let Some(length) = self.words.unit(cursor.at())
        {
            unit = Span::new(unit.start, cursor.at() + length);
        }
        Some(Tail::new(unit.end, Measure::Quantity(unit)))
    }

    /// The second half of `50万元至80万元`, `63%～68%`: the same measure on both ends.
    fn other_end(&self, start: Cursor<'_>, number: Numeral, tail: Tail) -> Option<(Numeral, Tail)> {
        if number.range || number.high.is_none() {
            return None;
        }
        let mut cursor = Cursor::new(self.text, tail.end);
        // 从2家到12家 tells a change, not a range.
        let changes = start.follows_any(words!("从 由")) && cursor.starts_with("到");
        if changes || !eat_range_sign(&mut cursor) {
            return None;
        }
        let second = numeral::read_at(&mut cursor).filter(|second| !second.range)?;
        let other = self.tail(start, cursor, &second)?;
        let same = match (tail.measure, other.measure) {
            (Measure::Quantity(first), Measure::Quantity(second)) => first.slice(self.text) == second.slice(self.text),
            (first, second) => first == second,
        };
        (same && number.low < second.low).then(|| {
            let joined = Numeral {
                span: number.span.join(second.span),
                high: second.high,
                approx: number.approx || second.approx,
                range: true,
                ..number
            };
            (joined, Tail { end: other.end, ..tail })
        })
    }

    /// `亿元以上`: a multiplier alone, which counts only with its bound.
    fn bare_money(&self, start: Cursor<'_>, floor: usize) -> Option<Found> {
        let mut cursor = start;
        if guard::inside_something(start) {
            return None;
        }
        let value = hanzi::bare(&mut cursor)?;
        let (length, code) = self.words.currency(cursor.at())?;
        let end = cursor.at() + length;
        if !Cursor::new(self.text, end).starts_with_any(words!("以上 以下")) {
            return None;
        }
        let number = Numeral {
            span: Span::new(start.at(), cursor.at()),
            low: Some(value),
            high: Some(value),
            approx: false,
            range: false,
            form: NumeralForm::Chinese,
            multiplier: value,
            plain: false,
        };
        Some(self.finish(start.at(), floor, number, Tail::new(end, Measure::Money(code)), false))
    }

    /// The amount with what stands before and after it, and the value that this makes.
    fn finish(&self, at: usize, floor: usize, number: Numeral, tail: Tail, article: bool) -> Found {
        let money = matches!(tail.measure, Measure::Money(_));
        let mut before = modifier::before(self.text, at, floor, money);
        let after = modifier::after(Cursor::new(self.text, tail.end), tail.measure);
        let half = if after.half { 0.5 } else { 0.0 };
        let comparator = modifier::comparator(self.text, before.start, floor);
        // Hundredths are added before dividing: 640143.17 comes out exact.
        let value = |number: f64| {
            if tail.change > 0.0 { (number * 100.0 + tail.change) / 100.0 } else { number * tail.factor + half }
        };
        let mut low = number.low.map(value);
        let mut high = number.high.map(value);
        let mut approx = number.approx;
        if let Some(sign) = modifier::minus(Cursor::new(self.text, at), tail.measure).filter(|&sign| sign >= floor) {
            before.start = before.start.min(sign);
            (low, high) = (high.map(|high| -high), low.map(|low| -low));
        }
        match before.approach {
            Approach::None => {}
            Approach::Below => (low, approx) = (number.range.then_some(low).flatten(), true),
            Approach::Above => (high, approx) = (None, true),
            Approach::About => approx = true,
        }
        if self.text.get(..tail.end).is_some_and(|head| head.ends_with(['多', '余'])) {
            (high, approx) = (None, true);
        }
        match after.suffix {
            Suffix::None => {}
            Suffix::More => (high, approx) = (None, true),
            Suffix::About => approx = true,
            Suffix::AtLeast => high = None,
            Suffix::AtMost => (low, high) = (None, high.or(low)),
        }
        match comparator {
            Some((_, Side::AtLeast)) => high = None,
            Some((_, Side::AtMost)) => (low, high) = (None, high.or(low)),
            None => {}
        }
        Found {
            amount: Amount {
                span: Span::new(before.start, after.end),
                measure: tail.measure,
                low,
                high,
                approx,
                comparator: comparator.map(|(span, _)| span),
            },
            article: article && before.approach == Approach::None && after.suffix == Suffix::None,
        }
    }
}

impl Tail {
    fn new(end: usize, measure: Measure) -> Self {
        Self { end, measure, factor: 1.0, change: 0.0 }
    }
}
