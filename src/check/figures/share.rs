//! A part as a share of its whole (占比): 其中30个，占25%; 占总投资的63%; 完成年度任务的80%.

use super::figure::{Figure, Unit};
use super::sum::added;
use super::words::{first_clause, is_noun, last_clause};
use super::{Check, Interval, Page, REACH, Verdict};
use crate::text::{Words, words};

/// What names the whole without telling which.
const GENERAL: Words = Words::of("全部 总数 总量 总额 总体 年度 全年 总 数量 数 量 额 比重 比例 比 为 的 已");
const ENDS: Words = Words::of("的比重 的比例 的 比重 比例 为 约");

pub(super) fn share(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    if !matches!(written.unit, Unit::Ratio("percent" | "fraction")) {
        return None;
    }
    inside(page, at).or_else(|| of_named(page, at)).or_else(|| respectively(page, at)).or_else(|| over(page, written))
}

/// 占120%: more than the whole.
fn over(page: &Page<'_>, written: &Figure) -> Option<Check> {
    let bare = GENERAL.trim_start(written.label().strip_prefix('占')?).is_empty();
    let over = written.is_percent() && written.range.above(Interval::exact(100.0));
    let arithmetic = [page.said(written), " ＞ 100%"].concat();
    (bare && over).then(|| Check::told("share", &[], written, arithmetic, Verdict::Disagrees))
}

/// 30个，占全部120个的25%.
fn inside(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let (whole, part) = (page.back(at, 1)?, page.back(at, 2)?);
    let (head, clause) = last_clause(&whole.before);
    let read = clause.starts_with('占') && is_noun(head) && whole.unit == part.unit;
    let noun = ENDS.trim_end(&written.before);
    (read && noun.len() < written.before.len() && is_noun(noun)).then(|| of(page, &[part], whole, written))
}

/// Parts against their whole.
pub(super) fn of(page: &Page<'_>, parts: &[&Figure], whole: &Figure, written: &Figure) -> Check {
    let (sum, shown) = added(page, parts, " + ");
    let (open, close) = if parts.len() > 1 { ("（", "）") } else { ("", "") };
    let shown = [open, &shown, close, " ÷ ", page.said(whole)].concat();
    let value = sum.over(whole.range).times(if written.is_percent() { 100.0 } else { 1.0 });
    let mut figures = parts.to_vec();
    figures.push(whole);
    page.check("share", &figures, written, &shown, value, &[])
}

/// 其中30个，占25%; 占总投资的63%; 完成任务的80%: the whole stands before.
fn of_named(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let (head, clause) = last_clause(&written.before);
    let named = words!("占 完成了 完成 达到 为 是").trim_start(clause);
    let takes = clause.starts_with('占');
    let named = ENDS.trim_end(named);
    let core = GENERAL.trim_end(GENERAL.trim_start(named));
    // 占全县的25%: the whole is told nowhere near.
    let elsewhere = words!("全 我 本 该 其").starts(core);
    let told = takes || named.len() < clause.len() && words!("任务 计划 目标 投资").occurs_in(named);
    if elsewhere || !told || !is_noun(head) {
        return None;
    }
    let part_at = at.checked_sub(1)?;
    let part = page.back(at, 1)?;
    let first = page.list_start(part_at);
    let mut found: Option<Check> = None;
    for (place, figure) in page.earlier(part_at) {
        let label = figure.label();
        let known = if core.is_empty() {
            page.among(place, part_at) || (!named.is_empty() && words!("共 总").occurs_in(label))
        } else {
            label.contains(core) || first_clause(page.after(place)).contains(core)
        };
        if !known || figure.unit != part.unit || (takes && part.range.above(figure.range)) {
            continue;
        }
        let before = found.is_none();
        for from in (first.max(place + 1)..=part_at).rev() {
            Check::better(&mut found, of(page, &page.items(from, part_at), figure, written));
        }
        // 普惠园175446人，占67.26%，其中公办65570人，占25.2%: both may be shares of a whole before.
        let shared = page.get(place + 1).is_some_and(|next| next.is_percent() && next.label().starts_with('占'));
        if before && shared && found.as_ref().is_some_and(|check| check.verdict == Verdict::Disagrees) {
            found = None;
        }
    }
    found
}

/// 其中甲30个、乙60个，分别占25%、50%. Each share goes with the part in its place.
fn respectively(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let first = page.list_start(at);
    if !page.get(first)?.label().starts_with("分别占") {
        return None;
    }
    let mut shares = at - first + 1;
    while shares < REACH && page.goes_on(first + shares) {
        shares += 1;
    }
    let part = page.get(at.checked_sub(shares)?)?;
    let start = first.checked_sub(shares)?;
    let among = page.get(start)?.before.contains("其中");
    let whole = page.back(at, at - start + 1).filter(|whole| among && whole.unit == part.unit)?;
    Some(of(page, &[part], whole, written))
}
