//! Funnels (办理漏斗): 受理100件、办结98件，办结率98%; never more done than there was to do.

use super::figure::Figure;
use super::share::of;
use super::words::{first_clause, is_noun, is_plain, last_clause};
use super::{Check, Page, Verdict};
use crate::text::{Words, words};

const FILLERS: Words = Words::of("其中 目前 现 已 全部 均 共 累计 按期 按时 实际 预计 年度 了 经 至今 截至 的 可 到位");
const RECEIVED: Words = Words::of("受理 收到 排查 发现 梳理 交办 征集 接到 摸排");
const DONE: Words = Words::of("办结 整改 完成整改 完成 答复 化解 销号 处理 解决 办理 处置");
const BUILT: Words = Words::of("建成 完工 竣工 改造 完成改造 完成建设 新建 新增 投用");

/// 办结率98%: what is done against what there was to do.
pub(super) fn rate(page: &Page<'_>, at: usize) -> Option<Check> {
    let written = page.get(at).filter(|written| written.is_percent())?;
    let (head, clause) = last_clause(&written.before);
    let stem = words!("为 约 均 已 仅").trim_end(clause).strip_suffix('率')?;
    let alone = clause.len() < written.before.len() && (2..=6).contains(&stem.chars().count());
    if !alone || !is_noun(stem) || !is_aside(head) {
        return None;
    }
    let core = stem.char_indices().rev().nth(1).and_then(|(at, _)| stem.get(at..))?;
    // 整改完成率 is of what was 整改.
    let first = stem.char_indices().nth(2).and_then(|(at, _)| stem.get(..at)).unwrap_or(core);
    if let Some((part, whole)) = beside(page, at, core) {
        return Some(Check { relation: "rate", ..of(page, &[part], whole, written) });
    }
    let check = of_core(page, at, core).or_else(|| of_core(page, at, first))?;
    Some(Check { relation: "rate", ..check })
}

/// Each figure that counts what the rate is of against each before it that may be its whole.
fn of_core(page: &Page<'_>, at: usize, core: &str) -> Option<Check> {
    let written = page.get(at)?;
    let mut found = None;
    for (part_at, part) in page.earlier(at).take(3) {
        if !counts(page, part_at, part, core) {
            continue;
        }
        // 整改隐患110处: 隐患 has to be what the whole counts too.
        let label = FILLERS.trim_end(FILLERS.trim_start(part.label()));
        let noun = FILLERS.trim_end(FILLERS.trim_start(label.trim_start_matches(core).trim_end_matches(core)));
        for (place, whole) in page.earlier(part_at).take(4) {
            let label = whole.label();
            let known = noun.is_empty() || label.contains(noun) || first_clause(page.after(place)).contains(noun);
            let other = words!("应 需").starts(label) || !counts(page, place, whole, core);
            if known && other && whole.unit == part.unit {
                // 逮捕25人，不捕24人，不捕率48.98%: the two make the whole.
                if written.range.meets(part.range.over(part.range.plus(whole.range)).times(100.0)) {
                    return None;
                }
                Check::better(&mut found, of(page, &[part], whole, written));
            }
        }
    }
    found
}

/// What may stand between a part and the rate of it: one clause more, without a number.
fn is_aside(words: &str) -> bool {
    is_plain(words, 16, &['。', '；', '，'])
}

/// 80个社区中，68个已建成，覆盖率85%; 行政村共320个，已通客车的行政村312个，通车率97.5%.
fn beside<'a>(page: &'a Page<'_>, at: usize, core: &str) -> Option<(&'a Figure, &'a Figure)> {
    let (part, whole) = (page.back(at, 1)?, page.back(at, 2)?);
    let related = part.label().chars().chain(first_clause(page.after(at - 1)).chars()).any(|c| core.contains(c));
    // 涉及主办单位29家，回复率100%: not of those.
    let among = page.among(at - 2, at - 1) && (related || core == "覆盖" || !part.before.contains("其中"));
    let noun = words!("共有 共 有 现").trim_end(whole.label());
    let end = noun.char_indices().rev().nth(1).and_then(|(at, _)| noun.get(at..));
    let named = related && end.is_some_and(|end| part.label().ends_with(end));
    let due = words!("计划 任务 目标").occurs_in(whole.label());
    let named = named || core == "完成" && due && BUILT.has(FILLERS.trim_start(part.label()));
    let other = !counts(page, at - 2, whole, core);
    (part.unit == whole.unit && other && (named || among && !part.range.above(whole.range))).then_some((part, whole))
}

/// Whether a figure counts what a rate is of: the 办结 of 办结98件.
fn counts(page: &Page<'_>, at: usize, figure: &Figure, core: &str) -> bool {
    figure.label().contains(core) || first_clause(page.after(at)).starts_with(core)
}

/// 受理100件，办结120件.
pub(super) fn funnel(page: &Page<'_>, at: usize) -> Option<Check> {
    let (whole, done) = (page.back(at, 1)?, page.get(at)?);
    let told = RECEIVED.occurs_in(whole.label())
        && DONE.has(FILLERS.trim_start(done.label()))
        && is_noun(last_clause(&done.before).0)
        && whole.unit == done.unit;
    (told && done.range.above(whole.range))
        .then(|| Check::told("rate", &[whole], done, page.pair(done, " ＞ ", whole), Verdict::Disagrees))
}
