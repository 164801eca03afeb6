//! A total and its parts (其中): none is more than the whole, nor are they together; what is left makes it up (其余).

use super::figure::{Figure, Unit};
use super::sum::{added, total};
use super::words::{is_noun, last_clause, peel};
use super::{Check, Page, REACH, Verdict};

/// Words of parts that may overlap: a woman may be a party member.
const OVERLAP: &[&str] = &[
    "女", "男", "老年", "老人", "残疾", "儿童", "学生", "妇女", "低保", "留守", "岁", "党员", "学历", "职称", "本科",
    "硕士", "博士", "专科", "以上", "以下", "获", "入选", "列入", "达", "重点", "困难", "持证", "已", "优秀",
];
/// Words of a figure that is a whole.
const WHOLE: &[&str] = &[
    "共", "总", "有", "计划", "任务", "受理", "收到", "排查", "发现", "梳理", "列入", "现存", "征集", "交办", "需",
    "应",
];
/// A measure more of the same whole: 改造148个，惠及居民3.7万户，其中….
const BETWEEN: &[&str] = &[
    "、", "，", "总", "建筑", "面积", "约", "惠及", "涉及", "受益", "覆盖", "居民", "群众", "投资", "投入", "资金",
    "共",
];

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
    if page.goes_on(whole_at) || matches!(whole.unit, Unit::Ratio(_)) {
        return None;
    }
    if items.iter().any(|item| item.before.contains('每')) || whole.label().contains('每') {
        return None;
    }
    if let Some(item) = items.iter().find(|item| item.range.above(whole.range)) {
        let arithmetic = format!("{} ＞ {}", page.said(item), page.said(whole));
        return Some(Check::told("parts", &[whole], item, arithmetic, Verdict::Disagrees, None));
    }
    if items.len() < 2 {
        return None;
    }
    if items.iter().any(|item| OVERLAP.iter().any(|word| item.before.contains(word))) {
        return None;
    }
    if complete && page.after(at).starts_with(['。', '；', '）', ')']) {
        return Some(total(page, "parts", &items, whole));
    }
    // 常住2.1万人，外出务工1.6万人: people may be counted twice.
    let people = matches!(&whole.unit, Unit::Quantity(unit) if unit == "人" || unit == "户");
    if people && items.iter().skip(1).any(|item| item.before.contains('，')) {
        return None;
    }
    let (sum, shown) = added(page, &items);
    let over = sum.above(whole.range);
    let arithmetic =
        format!("{shown} = {} {} {}", page.like(sum.said, whole), if over { '＞' } else { '≤' }, page.said(whole));
    let verdict = if over { Verdict::Disagrees } else { Verdict::Consistent };
    Some(Check::told("parts", &items, whole, arithmetic, verdict, None))
}

/// Whether parts begin with a figure, and whether the words say that they are all.
fn opener(page: &Page<'_>, at: usize) -> Option<bool> {
    let before = page.get(at)?.before.as_str();
    let (_, clause) = last_clause(before);
    if clause.starts_with("其中") || before.contains("，其中，") || before.contains("其中：") {
        return Some(false);
    }
    if clause.starts_with("分别为") || clause.starts_with("分别是") || clause.starts_with("分别有") {
        return (clause.chars().count() <= 16).then_some(true);
    }
    // 75个（城区28个、乡镇47个）.
    // ：甲5处、乙7处: like those, it may leave out the small ones.
    if is_bracketed(before) {
        return Some(false);
    }
    (before.starts_with('：') && before.matches('：').count() == 1 && !before.contains(['，', '。'])).then_some(false)
}

/// `个网点（城区`: the first item in brackets behind the whole.
fn is_bracketed(before: &str) -> bool {
    let (head, _) = last_clause(before);
    head.len() < before.len()
        && is_noun(head)
        && before.get(head.len()..).is_some_and(|rest| rest.starts_with(['（', '(']))
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
    let measure = |figure: &&Figure| peel(&figure.before, BETWEEN).is_empty();
    let between = first.checked_sub(1).and_then(|at| page.get(at)).filter(measure);
    same(1).or_else(|| between.and_then(|_| same(2))).or_else(|| {
        // 。其中，…: the whole stands in the sentence before.
        let opens = part.before.contains("。其中") || part.before.contains("；其中");
        first.checked_sub(1).filter(|&at| opens && page.get(at).is_some_and(|whole| whole.unit == part.unit))
    })
}

/// 共8个，已建3个，其余5个: the parts and what is left make the whole.
pub(super) fn rest(page: &Page<'_>, at: usize) -> Option<Check> {
    let left = page.get(at)?;
    let clause = left.label();
    let name = peel(clause, &["剩余", "其余", "余下", "剩下", "其他", "的", "尚有", "还有"]);
    let told = clause.starts_with("剩余")
        || clause.starts_with("其余")
        || clause.starts_with("余下")
        || clause.starts_with("剩下");
    // 采纳51条，未采纳17条: the two leave nothing over.
    let done = page.back(at, 1).map_or("", |done| peel(done.label(), &["其中", "目前", "已"]));
    let undone = clause.strip_prefix(['未', '不']).is_some_and(|left| !left.is_empty() && left == done);
    if !undone && (!told || name.chars().count() > 4) {
        return None;
    }
    let same: Vec<usize> = page
        .earlier(at)
        .take_while(|(_, figure)| figure.unit == left.unit)
        .take(if undone { 2 } else { REACH })
        .map(|(at, _)| at)
        .collect();
    let checks = same.iter().skip(1).filter_map(|&whole| {
        let mut items = page.items(whole + 1, at);
        items.pop();
        let named = page.get(whole)?;
        let is_whole = WHOLE.iter().any(|word| named.label().contains(word))
            || page.get(whole + 1).is_some_and(|first| first.before.contains("其中"));
        is_whole.then(|| {
            let (taken, shown) = added(page, &items);
            let mut figures = vec![named];
            figures.extend(&items);
            let sum = format!("{} − {}", page.said(named), shown.replace('+', "−"));
            page.check("rest", &figures, left, &sum, named.range.minus(taken), &[])
        })
    });
    let checks: Vec<Check> = checks.collect();
    checks.iter().find(|check| check.verdict != Verdict::Disagrees).or(checks.first()).cloned()
}
