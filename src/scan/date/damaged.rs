//! Dates that extraction broke (残缺日期): `2023614` `202293` `2025 915` `20224月` `2018年7月3`.

use super::iso::{day_of, figures, month_of};
use super::shape::{Bound, DateKind, DateShape, Moment, Reading};
use super::{DateMention, find};
use crate::scan::cursor::Cursor;
use crate::text::Span;
use crate::text::chars::is_blank;

/// The date that a line consists of, as a signature's does, sound or broken (成文日期行). 年 月 日 may be lost, and
/// spaces may stand anywhere; where the digits can be cut in more than one way (`2023111`), none is chosen.
pub fn damaged_date(line: &str) -> Option<DateMention> {
    // No signature's date is as long; a paragraph is not searched for one.
    const LONGEST: usize = 90;
    if line.trim_matches(is_blank).len() > LONGEST {
        return None;
    }
    let start = line.len() - line.trim_start_matches(is_blank).len();
    let end = line.trim_end_matches(|c: char| is_blank(c) || matches!(c, '.' | '。' | '，' | '日' | '号')).len();
    let span = Span::new(start, line.trim_end_matches(is_blank).len());
    if let Some(mention) = find(line).into_iter().next().filter(|mention| mention.span == span) {
        return Some(mention);
    }
    let moment = broken(Span::new(start, end).slice(line))?;
    let shape = DateShape { kind: DateKind::Moment(moment), bound: Bound::Within };
    Some(DateMention { span, extent: span, shape })
}

/// The day in a line of digits with some of its words left.
fn broken(words: &str) -> Option<Moment> {
    let mut groups: Vec<&str> = Vec::new();
    for group in words.split(|c: char| is_blank(c) || matches!(c, '年' | '月' | '.' | '-' | '/' | '、')) {
        if group.bytes().any(|byte| !byte.is_ascii_digit()) || groups.len() > 5 {
            return None;
        }
        if !group.is_empty() {
            groups.push(group);
        }
    }
    match groups.as_slice() {
        [all] if (5..=8).contains(&all.len()) => cut(all.get(..4)?, all.get(4..)?, words.ends_with('月')),
        [year, rest] if year.len() == 4 && !words.ends_with('月') => cut(year, rest, false),
        [glued, day] if (5..=6).contains(&glued.len()) => {
            day_of(value(glued.get(..4)?)?, value(glued.get(4..)?)?, value(day)?)
        }
        [year, month, day] => day_of(value(year)?, value(month)?, value(day)?),
        _ => None,
    }
    .filter(|_| words.starts_with(['1', '2']))
}

/// Cuts what follows the year into month and day, where there is one way only.
fn cut(year: &str, rest: &str, month_named: bool) -> Option<Moment> {
    let year = value(year).filter(|year| (1990..=2100).contains(year))?;
    if month_named {
        return month_of(year, value(rest)?);
    }
    let mut ways = (1..=2).filter_map(|width| {
        let (month, day) = (rest.get(..width)?, rest.get(width..)?);
        let padded = rest.len() == 4 || !(month.starts_with('0') || day.starts_with('0'));
        day_of(year, value(month)?, value(day)?).filter(|_| padded)
    });
    let first = ways.next()?;
    ways.next().is_none().then_some(first)
}

/// One or two digits, or four, as a number.
fn value(digits: &str) -> Option<i32> {
    (1..=4).contains(&digits.len()).then(|| digits.parse().ok()).flatten()
}

/// Takes `20224月`: a month that lost its 年, in running text.
pub(super) fn glued_month(cursor: &mut Cursor<'_>) -> Option<Reading> {
    if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/')) {
        return None;
    }
    let mut ahead = *cursor;
    let glued = figures(&mut ahead, 5, 6)?;
    let digits = ahead.at() - cursor.at();
    let divisor = if digits == 5 { 10 } else { 100 };
    let (year, month) = (glued / divisor, glued % divisor);
    if !(1990..=2100).contains(&year) || !ahead.eat('月') {
        return None;
    }
    let moment = month_of(year, month)?;
    *cursor = ahead;
    Some(Reading::one(moment))
}
