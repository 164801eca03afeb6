//! Ratios (比例): percent signs, 百分点, 倍, 成, 折, fractions, proportions.

use super::{Measure, RatioKind, Tail};
use crate::scan::cursor::{Cursor, eat_range_sign};
use crate::scan::hanzi;
use crate::scan::numeral::{self, Numeral, NumeralForm};
use crate::text::{Span, words};

/// What follows 成 and 折 where they begin another word.
const AFTER_TENTH: &str = "立效果员本为功长熟人绩都品型就片套年份分批不因交语活文色见";
const AFTER_DISCOUNT: &str = "算旧合射叠腾中线子扣断返磨服";

/// A fraction with its value.
pub(super) struct Fraction {
    pub(super) number: Numeral,
    pub(super) tail: Tail,
}

/// What follows a number and makes it a ratio.
pub(super) fn tail(start: Cursor<'_>, after: Cursor<'_>, number: &Numeral) -> Option<Tail> {
    let mut cursor = after;
    if let Some(sign) = cursor.eat_if(|c| matches!(c, '%' | '％' | '‰' | '﹪')) {
        let factor = if sign == '‰' { 0.1 } else { 1.0 };
        return Some(Tail { factor, ..of(cursor, RatioKind::Percent) });
    }
    if cursor.eat_any(words!("个百分点 百分点")).is_some() {
        return Some(of(cursor, RatioKind::PercentagePoint));
    }
    if cursor.eat_any(words!("个成倍 倍")).is_some() {
        if cursor.starts_with_any(words!("率 数")) {
            return None;
        }
        let mut more = cursor;
        if more.eat_if(|c| matches!(c, '多' | '余')).is_some() && !more.starts_with_any(words!("样 元")) {
            cursor = more;
        }
        return Some(of(cursor, RatioKind::Multiple));
    }
    if number.low.is_some_and(|low| (1.0..=10.0).contains(&low)) && cursor.eat('成') {
        cursor.eat('半');
        let word = cursor.peek().is_some_and(|c| AFTER_TENTH.contains(c));
        return (!word && !start.follows_any(words!("组 落 建 第")))
            .then(|| Tail { factor: 10.0, ..of(cursor, RatioKind::Percent) });
    }
    if number.low.is_some_and(|low| (1.0..100.0).contains(&low)) && cursor.eat('折') {
        let word = cursor.peek().is_some_and(|c| AFTER_DISCOUNT.contains(c));
        let factor = if number.low.is_some_and(|low| low < 10.0) { 10.0 } else { 1.0 };
        return (!word).then(|| Tail { factor, ..of(cursor, RatioKind::Percent) });
    }
    proportion(start, after, number)
}

/// A ratio that ends at the head.
fn of(cursor: Cursor<'_>, kind: RatioKind) -> Tail {
    Tail::new(cursor.at(), Measure::Ratio(kind))
}

/// `1:3`, only where 比 is near.
fn proportion(start: Cursor<'_>, after: Cursor<'_>, number: &Numeral) -> Option<Tail> {
    let mut cursor = after;
    cursor.eat_if(|c| matches!(c, ':' | '：' | '∶' | '︰'))?;
    let second = numeral::single(&mut cursor)?;
    let mut window = start;
    for _ in 0..8 {
        window = window.back(window.before().map_or(0, char::len_utf8));
    }
    let near = Span::new(window.at(), start.at()).slice(start.text());
    let named = near.contains('比') || cursor.starts_with_any(words!("的比例 比例 配套 的配比"));
    (named && !number.range && second.low > 0.0 && !cursor.starts_with_any(words!(": ：")))
        .then(|| Tail { factor: 1.0 / second.low, ..of(cursor, RatioKind::Fraction) })
}

/// 百分之五十, 千分之三.
pub(super) fn per_hundred(start: Cursor<'_>) -> Option<Fraction> {
    let mut cursor = start;
    let word = cursor.eat_any(words!("百分之 千分之 万分之"))?;
    if start
        .before()
        .is_some_and(|c| c.is_ascii_digit() || hanzi::digit(c).is_some() || matches!(c, '十' | '百' | '千'))
    {
        return None;
    }
    let (factor, kind) = match word {
        "百分之" => (1.0, RatioKind::Percent),
        "千分之" => (0.001, RatioKind::Fraction),
        _ => (0.0001, RatioKind::Fraction),
    };
    parts(start, cursor, word, factor, kind)
}

/// 三分之一, `1/3`: what follows the plain number from `start` to `after`.
pub(super) fn fraction(start: Cursor<'_>, after: Cursor<'_>, number: &Numeral) -> Option<Fraction> {
    let mut cursor = after;
    let whole = number.low.filter(|whole| number.plain && !number.range && *whole > 0.0)?;
    if cursor.eat_str("分之") {
        let part = numeral::single(&mut cursor).filter(|part| !part.open)?;
        return Some(made(start, cursor, part.low / whole, RatioKind::Fraction));
    }
    // 1/3, not 6/14 or 2023/6/14.
    if number.form == NumeralForm::Arabic && cursor.eat_if(|c| matches!(c, '/' | '／')).is_some() {
        let part = numeral::single(&mut cursor).filter(|part| part.plain && part.form == NumeralForm::Arabic)?;
        let proper = whole < part.low && part.low <= 10.0;
        let more = cursor.peek().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.'));
        return (proper && !more).then(|| made(start, cursor, whole / part.low, RatioKind::Fraction));
    }
    None
}

/// The number behind 百分之, with the other end of a range.
fn parts(
    start: Cursor<'_>,
    mut cursor: Cursor<'_>,
    word: &'static str,
    factor: f64,
    kind: RatioKind,
) -> Option<Fraction> {
    if cursor.eat('百') {
        return Some(made(start, cursor, 100.0, kind));
    }
    let number = numeral::read_at(&mut cursor)?;
    let mut found = made(start, cursor, 0.0, kind);
    found.number = Numeral { span: Span::new(start.at(), cursor.at()), ..number };
    found.tail.factor = factor;
    let mut ahead = cursor;
    if !number.range
        && eat_range_sign(&mut ahead)
        && ahead.eat_str(word)
        && let Some(second) = numeral::single(&mut ahead).filter(|second| Some(second.low) > number.low)
    {
        found.number.high = Some(second.high);
        found.number.range = true;
        found.tail.end = ahead.at();
    }
    Some(found)
}

/// A fraction of one value.
fn made(start: Cursor<'_>, end: Cursor<'_>, value: f64, kind: RatioKind) -> Fraction {
    Fraction {
        number: Numeral {
            span: Span::new(start.at(), end.at()),
            low: Some(value),
            high: Some(value),
            approx: false,
            range: false,
            form: NumeralForm::Chinese,
            multiplier: 1.0,
            plain: false,
        },
        tail: of(end, kind),
    }
}
