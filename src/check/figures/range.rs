//! Ranges that run backwards (区间颠倒): 80万元至50万元.

use crate::text::words;

use super::{Check, Page, Verdict};

pub(super) fn range(page: &Page<'_>, at: usize) -> Option<Check> {
    let (first, last) = (page.back(at, 1)?, page.get(at)?);
    let joined = matches!(last.before.as_str(), "至" | "到" | "-" | "—" | "——" | "～" | "~" | "－" | "–");
    let told = joined
        && first.unit == last.unit
        && first.range.above(last.range)
        && !words!("由 从 降 减 缩").occurs_in(first.label());
    told.then(|| Check::told("range", &[first], last, page.pair(first, " ＞ ", last), Verdict::Disagrees))
}
