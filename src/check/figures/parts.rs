//! A total and its parts (其中): none is more than the whole, nor are they together; what is left makes it up (其余).

use super::figure::{Figure, Unit};
use super::growth::AGAINST;
use super::sum::{added, total};
use super::words::{change_first, is_noun, last_clause};
use super::{Check, Interval, Page, REACH, Verdict};
use crate::text::{Words, words};

/// Words of parts that may overlap: a woman may be a party member.
const OVERLAP: Words = Words::of(
    "女 男 老年 老人 残疾 儿童 学生 妇女 低保 留守 岁 党员 学历 职称 本科 硕士 博士 专科 以上 以下 获 入选 列入 \
     达 重点 困难 持证 已 优秀 余额 结余 累计 新增 现有 目前 到位 支出",
);
/// Words of a figure that is a whole.
const WHOLE: Words = Words::of("共 总 有 计划 任务 受理 收到 排查 发现 梳理 列入 现存 征集 交办 需 应");
/// A measure more of the same whole: 改造148个，惠及居民3.7万户，其中….
const BETWEEN: Words = Words::of("、 ， 总 建筑 面积 约 惠及 涉及 受益 覆盖 居民 群众 投资 投入 资金 共");

/// 其中甲3个、乙5个; 分别为3个、5个; ：甲3个、乙5个。 Said once, at the last of them.
pub(super) fn parts(page: &Page<'_>, at: usize) -> Option<Check> {
    if page.goes_on(at + 1) {
        return None;
    }
    let mut first = page.list_start(at);
    // The whole itself may look like the first of the list: 共8个，其中…
    while first < at && opener(page, first).is_none() {
        first += 1;
    }
    let complete = opener(page, first)?;
    let items = page.items(first, at);
    let whole_at = owner(page, first)?;
    let whole = page.get(whole_at)?;
    // 建议42件、提案58件，其中主办76件: the whole is a list itself.
    // 增收2546万元。其中…: a change is no whole.
    let changed = change_first(page.lexicon, AGAINST.trim_start(whole.label())).is_some();
    if page.goes_on(whole_at) || matches!(whole.unit, Unit::Ratio(_)) || changed {
        return None;
    }
    let mut unsure = items.len() < 2;
    for item in &items {
        if item.before.contains('每') || whole.label().contains('每') {
            return None;
        }
        if item.range.above(whole.range) {
            let arithmetic = page.pair(item, " ＞ ", whole);
            return Some(Check::told("parts", &[whole], item, arithmetic, Verdict::Disagrees));
        }
        unsure |= OVERLAP.occurs_in(&item.before);
    }
    if unsure {
        return None;
    }
    if complete && words!("。 ； ） )").starts(page.after(at)) {
        return Some(total(page, "parts", &items, whole));
    }
    // 常住2.1万人，外出务工1.6万人: people may be counted twice.
    let people = matches!(&whole.unit, Unit::Quantity(unit) if unit == "人" || unit == "户");
    if people && items.iter().skip(1).any(|item| item.before.contains('，')) {
        return None;
    }
    let (sum, shown) = added(page, &items, " + ");
    let (verdict, sign) =
        if sum.above(whole.range) { (Verdict::Disagrees, " ＞ ") } else { (Verdict::Consistent, " ≤ ") };
    let arithmetic = [&shown, " = ", &page.like(sum.said, whole), sign, page.said(whole)].concat();
    Some(Check::told("parts", &items, whole, arithmetic, verdict))
}

/// Whether parts begin with a figure, and whether the words say that they are all.
fn opener(page: &Page<'_>, at: usize) -> Option<bool> {
    let before = page.get(at)?.before.as_str();
    let (_, clause) = last_clause(before);
    if clause.starts_with("其中") || words!("，其中， 其中：").occurs_in(before) {
        return Some(false);
    }
    if words!("分别为 分别是 分别有").starts(clause) {
        return (clause.chars().count() <= 16).then_some(true);
    }
    // 75个（城区28个、乡镇47个）.
    // ：甲5处、乙7处: like those, it may leave out the small ones.
    if is_bracketed(before) {
        return Some(false);
    }
    before.strip_prefix('：').is_some_and(|rest| !words!("： ， 。").occurs_in(rest)).then_some(false)
}

/// `个网点（城区`: the first item in brackets behind the whole.
fn is_bracketed(before: &str) -> bool {
    let (head, clause) = last_clause(before);
    // 444项（拆分后共569项）: the same counted another way.
    head.len() < before.len()
        && is_noun(head)
        && !words!("共 后 另 总 累计").occurs_in(clause)
        && before.get(head.len()..).is_some_and(|rest| words!("（ (").starts(rest))
}

/// The whole that parts belong to: the figure before, of their unit.
fn owner(page: &Page<'_>, first: usize) -> Option<usize> {
    let part = page.get(first)?;
    let (_, clause) = last_clause(&part.before);
    if clause.starts_with("分别") || part.before.starts_with('：') || is_bracketed(&part.before) {
        return page.back(first, 1).filter(|whole| whole.unit == part.unit).map(|_| first - 1);
    }
    // 厂房23处、1.6万平方米，其中…14处: one measure more may stand between.
    let same = |by: usize| page.back(first, by).filter(|whole| whole.unit == part.unit).map(|_| first - by);
    let measure = |figure: &&Figure| BETWEEN.trim_start(&figure.before).is_empty();
    let between = first.checked_sub(1).and_then(|at| page.get(at)).filter(measure);
    same(1).or_else(|| between.and_then(|_| same(2))).or_else(|| {
        // 。其中，…: the whole stands in the sentence before.
        let opens = words!("。其中 ；其中").occurs_in(&part.before);
        first.checked_sub(1).filter(|&at| opens && page.get(at).is_some_and(|whole| whole.unit == part.unit))
    })
}

/// 共8个，已建3个，其余5个: the parts and what is left make the whole.
pub(super) fn rest(page: &Page<'_>, at: usize) -> Option<Check> {
    let left = page.get(at)?;
    let clause = left.label();
    let name = words!("剩余 其余 余下 剩下 其他 的 尚有 还有").trim_start(clause);
    let told = words!("剩余 其余 余下 剩下").starts(clause);
    // 采纳51条，未采纳17条: the two leave nothing over.
    let done = page.back(at, 1).map_or("", |done| words!("其中 目前 已").trim_start(done.label()));
    let undone = clause.strip_prefix(['未', '不']).is_some_and(|left| !left.is_empty() && left == done);
    if !undone && (!told || name.chars().count() > 4) {
        return None;
    }
    let mut found = None;
    let mut taken = Interval::exact(0.0);
    for (place, whole) in page.earlier(at).take(if undone { 2 } else { REACH }) {
        if whole.unit != left.unit {
            break;
        }
        let among = page.get(place + 1).is_some_and(|first| first.before.contains("其中"));
        if place + 1 < at && (among || WHOLE.occurs_in(whole.label())) {
            let mut figures = page.items(place, at);
            figures.pop();
            let (_, sum) = added(page, &figures, " − ");
            Check::better(&mut found, page.check("rest", &figures, left, &sum, whole.range.minus(taken), &[]));
        }
        taken = taken.plus(whole.range);
    }
    found
}
