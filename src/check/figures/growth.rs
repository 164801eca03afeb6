//! From A to B, by so much (增减): 由A增至B，增长了N倍, 年均增长N%.

use crate::text::{Words, words};
use time::Date;

use super::figure::{Figure, Unit};
use super::interval::Interval;
use super::tell::number;
use super::words::{change_first, change_last, is_noun, last_clause};
use super::{Check, Page, Verdict};

/// What a figure of change says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Delta {
    pub(super) up: bool,
    pub(super) annual: bool,
    /// 是原来的N倍: the quotient itself.
    pub(super) whole: bool,
}

const ANNUAL: Words = Words::of("年均 平均每年 每年平均 年平均 年复合");
const BEFORE_VERB: Words = Words::of("实际 净 共 累计 总体 整体 分别均");
const AFTER_VERB: Words = Words::of("了 幅度 幅 速度 率 比例 为 约 达 将 近");
/// What two years are set against each other with.
pub(super) const AGAINST: Words = Words::of("同比 比 较 上年度 上年 去年 前年 上一年 同期 年 的 底 末 相 ，");

/// `，增长了`: whether the words say nothing but that the figure behind them is a change.
pub(super) fn delta(page: &Page<'_>, at: usize, against: &Words) -> Option<Delta> {
    let (head, clause) = last_clause(&page.get(at)?.before);
    if clause.len() == page.get(at)?.before.len() || !is_noun(head) {
        return None;
    }
    if let Some(of) = words!("是 为 达到 达 相当于").strip_prefix(clause) {
        let base = words!("原来 上年同期 去年同期 上年 去年 年").trim_start(of);
        let whole = base == "的" && page.get(at)?.unit == Unit::Ratio("multiple");
        return whole.then_some(Delta { up: true, annual: false, whole });
    }
    let clause = BEFORE_VERB.trim_start(against.trim_start(clause));
    let bare = ANNUAL.trim_start(clause);
    let (rest, up) = change_first(page.lexicon, bare)?;
    // 增长速度, 复合增长率.
    let rest = change_first(page.lexicon, rest).map_or(rest, |(rest, _)| rest);
    AFTER_VERB.trim_start(rest).is_empty().then_some(Delta { up, annual: bare.len() < clause.len(), whole: false })
}

/// Whether the words lead from a figure to one that it became: `增加到`, `，提高至`. Says whether it went up.
fn becomes(page: &Page<'_>, at: usize) -> Option<bool> {
    let from = page.back(at, 1)?;
    let to = page.get(at)?;
    if from.unit != to.unit {
        return None;
    }
    let words = words!("的 现在 目前 如今 今年 全年 年").trim_end(&to.before);
    let words = words.strip_suffix(['到', '至', '为', '成'])?;
    let (rest, up) = change_last(page.lexicon, words)?;
    let source = from.label();
    let told = words!("由 从 原来").occurs_in(source);
    (rest.is_empty() || (told && is_noun(rest.trim_start_matches('，')))).then_some(up)
}

/// 由A增至B，增长N: the change against its two ends.
pub(super) fn growth(page: &Page<'_>, at: usize) -> Option<Check> {
    let change = delta(page, at, words!("同比"))?;
    // 增长了62.6倍，年均增长21%: both go with the same pair.
    let mut end = at.checked_sub(1)?;
    while end + 3 > at && end > 0 && delta(page, end, words!("同比")).is_some() {
        end -= 1;
    }
    becomes(page, end)?;
    let from = page.back(at, at - end + 1)?;
    let to = page.get(end)?;
    if change.annual {
        annual(page, from, to, page.get(at)?, change)
    } else {
        compared(page, "growth", from, to, page.get(at)?, change)
    }
}

/// The change from one figure to the other, as far as its unit says what is meant.
pub(super) fn compared(
    page: &Page<'_>,
    relation: &'static str,
    from: &Figure,
    to: &Figure,
    written: &Figure,
    change: Delta,
) -> Option<Check> {
    let (a, b) = (page.said(from), page.said(to));
    let (less, more) = if change.up { (from, to) } else { (to, from) };
    let step = more.range.minus(less.range);
    let quotient = if change.up { [b, " ÷ ", a, " − 1"].concat() } else { ["1 − ", b, " ÷ ", a].concat() };
    // B/A − 1: narrower than (B − A)/A, where A would count twice.
    let whole = to.range.over(from.range);
    let share = if change.up { whole.shift(-1.0) } else { whole.times(-1.0).shift(1.0) };
    let to_that = |whole| change.up.then_some(("increase_to", whole));
    let (sum, plain, reading) = match &written.unit {
        _ if is_step(from, written) => (page.pair(more, " − ", less), step, None),
        Unit::Ratio("percent") if from.is_percent() => (quotient, share.times(100.0), Some(("points", step))),
        Unit::Ratio("percent") => (quotient, share.times(100.0), to_that(whole.times(100.0))),
        Unit::Ratio("multiple") if change.whole => (page.pair(to, " ÷ ", from), whole, None),
        Unit::Ratio("multiple") if change.up => (quotient, share, to_that(whole)),
        Unit::Ratio("fraction") => (quotient, share, None),
        _ => return None,
    };
    Some(page.check(relation, &[from, to], written, &sum, plain, reading.as_slice()))
}

/// Whether a change is told as a difference: in the unit of what changed, or 百分点.
fn is_step(from: &Figure, written: &Figure) -> bool {
    if from.is_percent() { written.unit == Unit::Ratio("percentage_point") } else { written.unit == from.unit }
}

/// The years between the two ends, where the letter tells them.
fn years(from: &Figure, to: &Figure) -> Option<u32> {
    let between = |one: i32, next: i32| u32::try_from(next - one).ok().filter(|years| (2..=60).contains(years));
    let range = |dates: Option<(Date, Date)>| dates.and_then(|(first, last)| between(first.year(), last.year()));
    match (from.date, to.date) {
        (Some((_, first)), Some((_, last))) => between(first.year(), last.year()),
        (_, None) => range(from.date).or_else(|| range(from.when)),
        _ => None,
    }
}

/// 年均增长N%.
fn annual(page: &Page<'_>, from: &Figure, to: &Figure, written: &Figure, change: Delta) -> Option<Check> {
    let Some(years) = years(from, to) else {
        let arithmetic = page.pair(from, " → ", to) + "，年数未写";
        return Some(Check::told("annual", &[from, to], written, arithmetic, Verdict::Unchecked));
    };
    let step = if change.up { to.range.minus(from.range) } else { from.range.minus(to.range) };
    let each = |years: u32| step.times(1.0 / f64::from(years));
    if is_step(from, written) {
        let (more, less) = if change.up { (to, from) } else { (from, to) };
        let sum = ["（", &page.pair(more, " − ", less), "）÷ ", &years.to_string(), "年"].concat();
        return Some(page.check(
            "annual",
            &[from, to],
            written,
            &sum,
            each(years),
            &[("years_inclusive", each(years + 1))],
        ));
    }
    if !written.is_percent() {
        return None;
    }
    let sign = if change.up { 0.01 } else { -0.01 };
    let factor = |rate: Interval, years: u32| rate.times(sign).shift(1.0).power(years);
    let whole = to.range.over(from.range);
    let average = whole.shift(-1.0).times(100.0 * sign.signum() / f64::from(years));
    let (verdict, reading) = if !whole.is_bounded() || !written.range.is_bounded() {
        (Verdict::Unchecked, None)
    } else if factor(written.range, years).meets(whole) {
        (Verdict::Consistent, None)
    } else {
        let readings = [
            ("years_inclusive", factor(written.range, years + 1).meets(whole)),
            ("simple_average", written.range.meets(average)),
            ("truncated", factor(written.cut, years).meets(whole)),
        ];
        let reading = readings.iter().find(|(_, holds)| *holds).map(|(name, _)| *name);
        (if reading.is_some() { Verdict::OneReading } else { Verdict::Disagrees }, reading)
    };
    let quotient = page.pair(to, " ÷ ", from);
    let arithmetic = [
        quotient.as_str(),
        " = ",
        &number(whole.said, 3),
        if change.up { "倍，（1+" } else { "倍，（1−" },
        page.said(written),
        "）的",
        &years.to_string(),
        "次方 = ",
        &number(factor(written.range, years).said, 3),
    ]
    .concat();
    Some(Check { reading, ..Check::told("annual", &[from, to], written, arithmetic, verdict) })
}

/// 由90%提高到80%: the verb says one way, the figures the other.
pub(super) fn direction(page: &Page<'_>, at: usize) -> Option<Check> {
    let up = becomes(page, at)?;
    let (from, to) = (page.back(at, 1)?, page.get(at)?);
    let wrong = if up { from.range.above(to.range) } else { to.range.above(from.range) };
    let arithmetic = page.pair(from, if up { " ＞ " } else { " ＜ " }, to);
    wrong.then(|| Check::told("direction", &[from], to, arithmetic, Verdict::Disagrees))
}
