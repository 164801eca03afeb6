//! A part as a share of its whole (占比): 其中30个，占25%; 占总投资的63%; 完成年度任务的80%.

use super::figure::{Figure, Unit};
use super::sum::added;
use super::words::{first_clause, is_noun, last_clause, peel, peel_end};
use super::{Check, Interval, Page, Verdict};

/// What names the whole without telling which.
const GENERAL: &[&str] = &[
    "全部", "总数", "总量", "总额", "总体", "年度", "全年", "总", "数量", "数", "量", "额", "比重", "比例", "比", "为",
    "的", "已",
];
const ENDS: &[&str] = &["的比重", "的比例", "的", "比重", "比例", "为", "约"];

pub(super) fn share(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    if !matches!(written.unit, Unit::Ratio("percent" | "fraction")) {
        return None;
    }
    inside(page, at).or_else(|| of_named(page, at)).or_else(|| respectively(page, at)).or_else(|| {
        // 占120%: more than the whole.
        let over = written.is_percent() && written.range.above(Interval::new(0.0, 100.0, 100.0));
        (over && peel(peel(written.label(), &["占"]), GENERAL).is_empty() && written.label().starts_with('占')).then(
            || {
                let arithmetic = format!("{} ＞ 100%", page.said(written));
                Check::told("share", &[], written, arithmetic, Verdict::Disagrees, None)
            },
        )
    })
}

/// 30个，占全部120个的25%.
fn inside(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let (whole, part) = (page.back(at, 1)?, page.back(at, 2)?);
    let (head, clause) = last_clause(&whole.before);
    let read = clause.starts_with('占') && is_noun(head) && whole.unit == part.unit;
    let noun = peel_end(&written.before, ENDS);
    (read && noun.len() < written.before.len() && is_noun(noun)).then(|| of(page, &[part], whole, written))
}

/// Parts against their whole.
pub(super) fn of(page: &Page<'_>, parts: &[&Figure], whole: &Figure, written: &Figure) -> Check {
    let (value, shown) = quotient(page, parts, whole);
    let value = if written.is_percent() { value.times(100.0) } else { value };
    let mut figures = parts.to_vec();
    figures.push(whole);
    page.check("share", &figures, written, &shown, value, &[])
}

fn quotient(page: &Page<'_>, parts: &[&Figure], whole: &Figure) -> (Interval, String) {
    let (sum, shown) = added(page, parts);
    let shown = if parts.len() > 1 { format!("（{shown}）") } else { shown };
    (sum.over(whole.range), format!("{shown} ÷ {}", page.said(whole)))
}

/// 其中30个，占25%; 占总投资的63%; 完成任务的80%: the whole stands before.
fn of_named(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let (head, clause) = last_clause(&written.before);
    let named = ["占", "完成了", "完成", "达到", "为", "是"].iter().find_map(|verb| clause.strip_prefix(verb))?;
    let takes = clause.starts_with('占');
    let named = peel_end(named, ENDS);
    let core = peel_end(peel(named, GENERAL), GENERAL);
    // 占全县的25%: the whole is told nowhere near.
    if core.starts_with(['全', '我', '本', '该', '其']) {
        return None;
    }
    if !is_noun(head) || (!takes && !["任务", "计划", "目标", "投资"].iter().any(|word| named.contains(word))) {
        return None;
    }
    let part_at = at.checked_sub(1)?;
    let part = page.back(at, 1)?;
    let whole = |&(place, figure): &(usize, &Figure)| {
        let among = page.among(place, part_at);
        let label = figure.label();
        figure.unit == part.unit
            && !(takes && part.range.above(figure.range))
            && if core.is_empty() {
                among || (!named.is_empty() && label.contains(['共', '总']))
            } else {
                label.contains(core) || first_clause(page.after(place)).contains(core)
            }
    };
    let first = page.list_start(part_at);
    let mut found: Option<Check> = None;
    for (place, figure) in page.earlier(part_at).filter(whole) {
        for from in (first.max(place + 1)..=part_at).rev() {
            let check = of(page, &page.items(from, part_at), figure, written);
            if check.verdict != Verdict::Disagrees {
                return Some(check);
            }
            found = found.or(Some(check));
        }
    }
    found
}

/// 其中甲30个、乙60个，分别占25%、50%. Each share goes with the part in its place.
fn respectively(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at)?;
    let first = (0..8)
        .map_while(|by| at.checked_sub(by))
        .find(|&place| page.get(place).is_some_and(|figure| last_clause(&figure.before).1.starts_with("分别占")))?;
    let shares = (first..first + 8).take_while(|&place| place == first || page.goes_on(place)).count();
    let part = page.get(at.checked_sub(shares)?)?;
    let start = first.checked_sub(shares)?;
    let among = page.get(start)?.before.contains("其中");
    let whole = page.back(at, at - start + 1).filter(|whole| among && whole.unit == part.unit)?;
    (at < first + shares).then(|| of(page, &[part], whole, written))
}
