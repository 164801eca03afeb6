//! How firmly (强度): the first predicate decides.

use crate::lexicon::list;
use crate::text::{Span, Words, words};

use super::Reader;
use super::classify::Verdict;
use super::clause::Clause;

/// How firmly something is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// 明确.
    Firm,
    /// 努力方向.
    Soft,
    /// 请求.
    Request,
}

/// The strength of a commitment.
pub(crate) fn strength(reader: &Reader<'_>, clauses: &[Clause], verdict: &Verdict) -> Strength {
    if verdict.request {
        return Strength::Request;
    }
    let candidates = || clauses.iter().filter(|clause| clause.head.is_some() && !clause.is_adverbial);
    let main = candidates()
        .find(|clause| clause.is_ahead())
        .or_else(|| candidates().next())
        .or_else(|| clauses.iter().find(|clause| clause.head.is_some()));
    let Some(clause) = main else { return Strength::Firm };
    let Some(head) = clause.head else { return Strength::Firm };
    // A soft word right before the predicate, or the predicate itself; or one before the preposition that leads to it.
    let before = Span::new(clause.span.start, head.start);
    let led = reader.words(before).find(['与', '向', '同', '为', '对', '把']).is_some_and(|at| {
        let adverb = Span::new(clause.span.start, clause.span.start + at);
        reader
            .letter
            .hits
            .longest_before(reader.lexicon, adverb.end, list::SOFT)
            .is_some_and(|hit| hit.start() >= adverb.start)
    });
    // 力争国庆前建成, 争取列入规划: what is to come of it is only aimed at. 适时扩大: the act waits for its time.
    let aimed = clauses.iter().any(|clause| {
        let words = reader.words(clause.span).trim_start_matches("积极").trim_start_matches('并');
        words!("力争 争取 适时").starts(words)
    });
    // 鼓励小区成立业主大会，到2026年覆盖八成.
    let encouraged = candidates().next().is_some_and(|first| reader.words(first.span).starts_with("鼓励"));
    let soft = encouraged || is_soft(reader, head) || led || aimed || only_leads(reader, clauses, clause);
    if soft { Strength::Soft } else { Strength::Firm }
}

/// A word of 努力方向 stands there.
fn is_soft(reader: &Reader<'_>, span: Span) -> bool {
    reader.letter.hits.of_list(reader.lexicon, span, list::SOFT).next().is_some()
}

/// 会同财政局研究…, 组织专家开展课题研究, 借鉴外地做法，研究推行…, 向上反映，争取列入…: the first predicate only leads
/// to the one that tells what is to come of it.
fn only_leads(reader: &Reader<'_>, clauses: &[Clause], main: &Clause) -> bool {
    const STEPS: Words = Words::of("会同 联合 配合 组织 协调 开展 进行 邀请 委托");
    const MANNERS: Words = Words::of("结合 借鉴 参照 依托 借助 围绕");
    const REPORTS: Words = Words::of("反映 汇报 上报 转达 报告 请示 呈报 向上反映");
    let Some(verb) = main.verb else { return false };
    let next = || clauses.iter().find(|clause| clause.span.start >= main.span.end);
    if MANNERS.has(reader.words(verb)) {
        let soft = |clause: &Clause| clause.head.is_some_and(|head| is_soft(reader, head));
        return next().is_some_and(|clause| studies(reader, clause.span) || soft(clause));
    }
    if STEPS.has(reader.words(verb)) {
        return studies(reader, Span::new(verb.end, main.span.end));
    }
    REPORTS.has(reader.words(verb))
        && next().is_some_and(|clause| words!("争取 力争 积极争取").starts(reader.words(clause.span).trim()))
}

/// 研究 as what is done: not 研究院, 研究成果, 科学研究.
fn studies(reader: &Reader<'_>, span: Span) -> bool {
    const NAMES: &[char] = &['院', '所', '生', '会', '员', '中', '机', '成', '基', '项', '人', '的'];
    const FIELDS: Words = Words::of("科学 技术 学术 基础 的");
    let words = reader.words(span);
    words.match_indices("研究").any(|(at, study)| {
        let (before, after) = words.split_at(at);
        !FIELDS.ends(before) && !after.get(study.len()..).is_some_and(|rest| rest.starts_with(NAMES))
    })
}
