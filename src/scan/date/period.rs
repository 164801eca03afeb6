//! Stretches counted from the letter's day (相对时段): 近三年 未来两年内 今后三年 五年来 力争三年内.

use super::shape::{DateKind, Unit};
use crate::scan::cursor::Cursor;
use crate::scan::numeral;
use crate::text::chars::is_han;
use crate::text::{Words, words};

/// Words that look back; longer first.
const RECENT: Words = Words::of("最近 过去 近");

/// Words that look ahead.
const COMING: Words = Words::of("接下来的 接下来 在未来的 未来的 未来 今后的 今后 下一个");

/// Takes 近三年, 近两年之内, 未来3-5年内; not 近年来, 近几年, 近20多年.
pub(super) fn find(cursor: &mut Cursor<'_>) -> Option<DateKind> {
    let mut ahead = *cursor;
    let coming = ahead.eat_any(&COMING).is_some();
    if !coming {
        if cursor.before().is_some_and(|c| "附靠接临邻最远亲将".contains(c)) && ahead.starts_with("近") {
            return None;
        }
        ahead.eat_any(&RECENT)?;
    }
    ahead.eat_if(|c| c == '的');
    ahead.eat_space();
    let (count, unit) = counted(&mut ahead)?;
    if ahead.starts_with_any(words!("时间 左右 多 余 龄 期 级 前 后 历史")) {
        return None;
    }
    if ahead.eat_any(words!("以来 来")).is_none() {
        ahead
            .eat_any(words!("之内 以内"))
            .or_else(|| (!ahead.starts_with_any(words!("内部 内外"))).then(|| ahead.eat_any(words!("内")))?);
    }
    *cursor = ahead;
    Some(if coming { DateKind::Coming(count, unit) } else { DateKind::Recent(count, unit) })
}

/// Takes 五年来, from its numeral.
pub(super) fn years_past(cursor: &mut Cursor<'_>) -> Option<DateKind> {
    if cursor.before().is_some_and(|c| "近几数多第去后未".contains(c) || c.is_ascii_digit()) {
        return None;
    }
    let mut ahead = *cursor;
    let (count, unit) = counted(&mut ahead)?;
    if unit != Unit::Year || !ahead.eat('来') || ahead.starts_with_any(words!("临 看 到 自")) {
        return None;
    }
    *cursor = ahead;
    Some(DateKind::Recent(count, unit))
}

/// Takes 三年内 in 力争三年内 and at the start of a clause, from its numeral: an aim counts from the letter. 失信后两年内 is so long and no time.
pub(super) fn years_aimed(cursor: &mut Cursor<'_>) -> Option<DateKind> {
    let aimed = cursor.follows_any(words!("力争 争取 确保 力争用 争取用"));
    if !aimed && !cursor.follows_any(words!("， ； ： ,")) {
        return None;
    }
    let mut ahead = *cursor;
    let (count, unit) = counted(&mut ahead)?;
    ahead.eat_any(words!("之内 以内 内"))?;
    // 被处罚的，三年内不得申报 is a rule.
    if unit != Unit::Year || !aimed && ahead.peek().is_none_or(|c| !is_han(c) || "不未无有曾没仍均都".contains(c))
    {
        return None;
    }
    *cursor = ahead;
    Some(DateKind::Coming(count, unit))
}

/// Takes a number and its unit: 三年, 3个月, 两周; of 3-5年 the 5.
fn counted(cursor: &mut Cursor<'_>) -> Option<(u16, Unit)> {
    let mut ahead = *cursor;
    if ahead.eat_str("半年") {
        *cursor = ahead;
        return Some((6, Unit::Month));
    }
    let number = numeral::read_at(&mut ahead).filter(|number| !number.approx || number.high.is_some())?;
    if number.multiplier > 1.0 {
        return None;
    }
    ahead.eat_space();
    let unit = if ahead.eat_str("个月") {
        Unit::Month
    } else if ahead.eat_str("年") {
        Unit::Year
    } else if ahead.eat_str("周") {
        Unit::Week
    } else if ahead.eat_str("天") {
        Unit::Day
    } else {
        return None;
    };
    let count = number.high.filter(|high| high.fract() == 0.0 && (1.0..=200.0).contains(high))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 200, checked above")]
    let count = count as u16;
    *cursor = ahead;
    Some((count, unit))
}
