//! Parts first, then their sum (合计): 甲3个、乙5个，共8个.

use super::figure::{Figure, Unit};
use super::words::{is_noun, last_clause};
use super::{Check, Interval, Page};
use crate::text::{Words, words};

pub(super) fn sum(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let (head, clause) = last_clause(&written.before);
    let rest = words!("共计 合计 总计 一共 总共 共").trim_start(clause);
    if rest.len() == clause.len() || !words!("达 为 有 约").trim_start(rest).is_empty() || !is_noun(head) {
        return None;
    }
    let last = at.checked_sub(1).filter(|_| page.back(at, 1).is_some_and(|last| last.unit == written.unit))?;
    // A list may have begun earlier than the sum does: some end of it has to fit.
    let first = page.list_start(last);
    if first == last || written.range.meets(page.get(last)?.range) {
        return None;
    }
    let mut found = None;
    for from in first..last {
        Check::better(&mut found, total(page, "sum", &page.items(from, last), written));
    }
    found
}

/// 12个村，每村20万元，共240万元.
pub(super) fn product(page: &Page<'_>, at: usize) -> Option<Check> {
    let (count, each, written) = (page.back(at, 2)?, page.back(at, 1)?, page.get(at)?);
    let (_, clause) = last_clause(&written.before);
    if clause.ends_with('均') {
        return average(page, at, clause);
    }
    let (_, per) = each.label().split_once('每')?;
    let per = words!("个 名").trim_start(per);
    let Unit::Quantity(unit) = &count.unit else { return None };
    let noun = per.chars().next();
    let counted = noun.is_none_or(|noun| unit.starts_with(noun) || page.after(at - 2).starts_with(noun));
    let rest = words!("共计 合计 总计 共").trim_start(clause);
    let told = rest.len() < clause.len() && PAID.trim_start(rest).is_empty();
    // 25个村每村50万元，其余75个村每村20万元: the sum is of both.
    let more = page.earlier(at - 1).any(|(_, figure)| figure.before.contains('每'));
    // People and things may come to the sum from elsewhere; money is what it is.
    let money = matches!(written.unit, Unit::Money(_)) && written.range.is_bounded();
    (told && money && counted && !more && each.unit == written.unit && per.chars().count() <= 4).then(|| {
        let sum = page.pair(count, " × ", each);
        page.check("product", &[count, each], written, &sum, count.range.by(each.range), &[])
    })
}

/// What is done with money that is so much for each.
const PAID: Words = Words::of("发放 补助 奖励 奖补 拨付 支付 安排 补贴 资金 需");

/// 发放2160万元，惠及1.2万户，户均1800元.
fn average(page: &Page<'_>, at: usize, clause: &str) -> Option<Check> {
    let (total, count, written) = (page.back(at, 2)?, page.back(at, 1)?, page.get(at)?);
    let Unit::Quantity(unit) = &count.unit else { return None };
    let told = clause.strip_suffix('均').is_some_and(|noun| unit.starts_with(noun) && !noun.is_empty());
    (told && total.unit == written.unit).then(|| {
        let sum = page.pair(total, " ÷ ", count);
        page.check("product", &[total, count], written, &sum, total.range.over(count.range), &[])
    })
}

/// Items against their sum.
pub(super) fn total(page: &Page<'_>, relation: &'static str, items: &[&Figure], written: &Figure) -> Check {
    let (plain, shown) = added(page, items, " + ");
    page.check(relation, items, written, &shown, plain, &[])
}

/// The sum of some figures, and how it is written.
pub(super) fn added(page: &Page<'_>, items: &[&Figure], sign: &str) -> (Interval, String) {
    let mut sum = Interval::exact(0.0);
    let mut shown = String::new();
    for item in items {
        sum = sum.plus(item.range);
        shown += if shown.is_empty() { "" } else { sign };
        shown += page.said(item);
    }
    (sum, shown)
}
