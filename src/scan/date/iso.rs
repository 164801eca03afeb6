//! Dates in figures alone (数字日期): `2023-06-20` `2023.6.14` `2023/6/14`.

use super::festival::date;
use super::shape::{Moment, Month, MonthPart, Part, Reading, Year};
use crate::scan::cursor::{Cursor, eat_range_sign};
use crate::text::chars::is_dash;

/// Takes a date in figures, or two with a dash between.
pub(super) fn find(cursor: &mut Cursor<'_>) -> Option<Reading> {
    if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/')) {
        return None;
    }
    let mut ahead = *cursor;
    let year = figures(&mut ahead, 4, 4).filter(|year| (1900..=2100).contains(year))?;
    let separator = separator(&mut ahead)?;
    let month = figures(&mut ahead, 1, 2)?;
    let month_end = ahead;
    if let Some(day) = day(&mut ahead, separator) {
        let first = day_of(year, month, day)?;
        let padded = ahead.at() - cursor.at() == 10 && cursor.at() + 7 == month_end.at();
        if separator == ' ' && !padded {
            return None;
        }
        if ahead.peek().is_some_and(|c| c.is_ascii_digit()) || (separator == '.' && decimal_follows(ahead)) {
            return None;
        }
        *cursor = ahead;
        return Some(match second(&mut ahead, year, separator) {
            Some(last) => {
                *cursor = ahead;
                Reading::two(first, last)
            }
            None => Reading::one(first),
        });
    }
    let padded = month_end.at() - cursor.at() == 7 && separator != ' ';
    if padded { year_and_month(cursor, month_end, year, month, separator) } else { None }
}

/// Takes the day behind its separator, perhaps after a stray space.
fn day(cursor: &mut Cursor<'_>, separator: char) -> Option<i32> {
    cursor.eat_if(|c| same(c, separator))?;
    cursor.eat_space();
    figures(cursor, 1, 2)
}

/// `2023-06`, `2023/06`; with a point only as a range: `1999.08-2002.02`.
fn year_and_month<'a>(
    cursor: &mut Cursor<'a>,
    mut ahead: Cursor<'a>,
    year: i32,
    month: i32,
    separator: char,
) -> Option<Reading> {
    let first = month_of(year, month)?;
    if ahead.peek().is_some_and(|c| c.is_ascii_alphanumeric() || "万亿元%％个年".contains(c)) {
        return None;
    }
    let end = ahead;
    if eat_range_sign(&mut ahead)
        && let Some(year) = figures(&mut ahead, 4, 4)
        && ahead.eat_if(|c| same(c, separator)).is_some()
        && let Some(last) = figures(&mut ahead, 2, 2).and_then(|month| month_of(year, month))
    {
        *cursor = ahead;
        return Some(Reading::two(first, last));
    }
    (separator != '.').then(|| {
        *cursor = end;
        Reading::one(first)
    })
}

/// Takes the second date of `2023.6.1-6.30`.
fn second(cursor: &mut Cursor<'_>, year: i32, separator: char) -> Option<Moment> {
    if !eat_range_sign(cursor) {
        return None;
    }
    let mut ahead = *cursor;
    if let Some(year) = figures(&mut ahead, 4, 4)
        && ahead.eat_if(|c| same(c, separator)).is_some()
        && let Some(month) = figures(&mut ahead, 1, 2)
        && ahead.eat_if(|c| same(c, separator)).is_some()
        && let Some(day) = figures(&mut ahead, 1, 2)
    {
        *cursor = ahead;
        return day_of(year, month, day);
    }
    if matches!(separator, '-' | ' ') {
        return None;
    }
    let month = figures(cursor, 1, 2)?;
    cursor.eat_if(|c| same(c, separator))?;
    let day = figures(cursor, 1, 2)?;
    day_of(year, month, day).filter(|_| !decimal_follows(*cursor))
}

/// Whether a point and a digit come next.
fn decimal_follows(mut cursor: Cursor<'_>) -> bool {
    cursor.eat('.') && cursor.peek().is_some_and(|c| c.is_ascii_digit())
}

/// Takes - . / or another dash.
fn separator(cursor: &mut Cursor<'_>) -> Option<char> {
    let c = cursor.eat_if(|c| is_dash(c) || matches!(c, '.' | '/' | ' '))?;
    if c != ' ' {
        cursor.eat_space();
    }
    Some(if is_dash(c) { '-' } else { c })
}

/// Whether `c` is that separator.
fn same(c: char, separator: char) -> bool {
    c == separator || (separator == '-' && is_dash(c))
}

/// Takes between `least` and `most` digits, all that there are.
pub(super) fn figures(cursor: &mut Cursor<'_>, least: usize, most: usize) -> Option<i32> {
    let mut ahead = *cursor;
    let mut value = 0_i32;
    let mut count = 0;
    while let Some(digit) = ahead.eat_if(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
        count += 1;
        if count > most {
            return None;
        }
        value = value * 10 + i32::try_from(digit).unwrap_or(0);
    }
    (count >= least).then(|| {
        *cursor = ahead;
        value
    })
}

/// A day that the calendar has.
pub(super) fn day_of(year: i32, month: i32, day: i32) -> Option<Moment> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    date(year, month, day)?;
    Some(Moment::part(Year::Absolute(year), Part::Month(Month::Number(month), MonthPart::Day(day))))
}

/// A month that the calendar has.
pub(super) fn month_of(year: i32, month: i32) -> Option<Moment> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    Some(Moment::part(Year::Absolute(year), Part::Month(Month::Number(month), MonthPart::Whole)))
}
