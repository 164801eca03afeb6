//! Against another year (同比): B，比2020年的A增长N; A in one year, B in the next, 增长N.

use crate::text::{Words, words};
use time::Date;

use super::figure::Figure;
use super::growth::{AGAINST, Delta, compared, delta};
use super::words::{change_first, is_noun, last_clause};
use super::{Check, Page};

/// Words before a label that do not tell what is counted.
const BARE: Words = Words::of("为 达 到 共 约 有 是 已 了");

pub(super) fn compare(page: &Page<'_>, at: usize) -> Option<Check> {
    stated(page, at).or_else(|| by_difference(page, at)).or_else(|| by_year(page, at))
}

/// B，比2020年的A增长N: the base stands between the two.
fn stated(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let (to, from) = (page.back(at, 2)?, page.back(at, 1)?);
    let (head, clause) = last_clause(&from.before);
    let base = clause.strip_prefix(['比', '较'])?;
    let named = words!("上年度 上年 去年 上一年 前一年 同期 原来 原有 年 的 底 末 期").trim_start(base);
    let (rest, up) = change_first(page.lexicon, &written.before)?;
    let read = named.is_empty() && is_noun(head) && words!("了 近 约").trim_start(rest).is_empty();
    (read && to.unit == from.unit)
        .then(|| compared(page, "comparison", from, to, written, Delta { up, annual: false, whole: false }))?
}

/// B，比上年增加D，增长N%: the base is what is left without D.
fn by_difference(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at).filter(|written| written.is_percent())?;
    let change = delta(page, at, words!("")).filter(|change| !change.annual && !change.whole)?;
    let (to, more) = (page.back(at, 2)?, page.back(at, 1)?);
    let same = to.unit == more.unit && !to.is_percent() && delta(page, at - 1, &AGAINST) == Some(change);
    same.then(|| {
        let base = if change.up { to.range.minus(more.range) } else { to.range.plus(more.range) };
        let sign = if change.up { " − " } else { " + " };
        let (b, d) = (page.said(to), page.said(more));
        let sum = [d, " ÷（", b, sign, d, "）"].concat();
        page.check("comparison", &[to, more], written, &sum, more.range.over(base).times(100.0), &[])
    })
}

/// 2022年接待A，2023年接待B，增长N: the same label, one year apart.
fn by_year(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let change = delta(page, at, &AGAINST).filter(|change| !change.annual)?;
    let to = page.back(at, 1)?;
    let dates = to.date.or(to.when)?;
    let base = written.date;
    let years = match base {
        Some((first, last)) if first.year() == last.year() => dates.0.year() - first.year(),
        Some(_) => return None,
        None => 1,
    };
    for by in 2..=super::REACH.min(at) {
        let from = page.get(at - by)?;
        let back = from.date.and_then(|from| apart(from, dates));
        if from.unit == to.unit && back == Some(years) && alike(label(from), label(to), by == 2) {
            return compared(page, "comparison", from, to, written, change);
        }
    }
    None
}

/// Whether two labels name the same; the second may leave out what goes without saying.
fn alike(first: &str, then: &str, beside: bool) -> bool {
    first.ends_with(then) && (then.chars().count() > 1 || beside) || then.ends_with(first) && first.chars().count() > 2
}

fn label(figure: &Figure) -> &str {
    BARE.trim_end(BARE.trim_start(figure.label()))
}

/// How many years lie between two periods of the calendar that are otherwise the same.
fn apart(first: (Date, Date), then: (Date, Date)) -> Option<i32> {
    let day = |date: Date| (date.month(), date.day());
    let same = day(first.0) == day(then.0) && day(first.1) == day(then.1) && first.0.year() == first.1.year();
    same.then(|| then.0.year() - first.0.year()).filter(|years| *years > 0)
}
