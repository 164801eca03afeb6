//! By when, and how much (时限、目标).

use time::Date;

use crate::entity::{Kind as EntityKind, Mention, Value};
use crate::lexicon::list;
use crate::text::{Span, Words, words};

use super::Reader;

/// By when, as written and as an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The words.
    pub span: Span,
    /// First day, where it could be resolved.
    pub from: Option<Date>,
    /// Last day, where it could be resolved.
    pub to: Option<Date>,
}

/// The time that a commitment names for itself: of those that lie ahead the last one with a limit (10月底前), else the
/// last that is not just the running year, else the first.
pub(crate) fn deadline(reader: &Reader<'_>, content: Span) -> Option<Deadline> {
    let ahead: Vec<&Mention> = dates(reader, content)
        .filter(|mention| lies_ahead(reader, mention) && !begins(reader, mention))
        .filter(|mention| !is_supposed(reader, content, mention.span.start))
        .collect();
    let bounded = |mention: &&&Mention| reader.words(whole(reader, mention)).ends_with(['前', '底', '内', '末']);
    let chosen = ahead
        .iter()
        .rev()
        .find(bounded)
        .or_else(|| ahead.iter().rev().find(|mention| is_limit(reader, mention)))
        .or_else(|| ahead.first());
    let Some(chosen) = chosen else {
        let span = within(reader, content)
            .or_else(|| after_event(reader, content))
            .or_else(|| before_season(reader, content))?;
        return Some(Deadline { span, from: None, to: None });
    };
    let (from, to) = interval(chosen);
    Some(Deadline { span: whole(reader, chosen), from, to })
}

/// 一个月内拿出方案, 在三个月内开工: a limit that runs from a day which the letter does not name. 受理后5日内办结 is how
/// things are always done.
fn within(reader: &Reader<'_>, content: Span) -> Option<Span> {
    const UNITS: Words = Words::of("天 日 周 个月 月 年 个工作日 工作日 个星期");
    const SERVED: Words = Words::of("办结 付款 支付 到账 受理 到场 答复 回复 反馈 送达 审核 处置");
    let spans = reader.mentions_in(content).iter().filter(|mention| mention.kind == EntityKind::Quantity);
    let mut ends = spans.filter_map(|mention| {
        let words = reader.words(mention.span);
        let after = reader.words(Span::new(mention.span.end, content.end));
        let word = ["之内", "以内", "内"].iter().find(|word| after.starts_with(**word))?;
        let before = reader.words(Span::new(content.start, mention.span.start));
        let always = before.ends_with('后') || before.ends_with("后的") || before.ends_with('每');
        let counts_time = UNITS.ends(words);
        // 问题5个工作日内办结: how long such things may take.
        let served = words.ends_with("工作日") && SERVED.occurs_in(after);
        (counts_time && !always && !served).then(|| Span::new(mention.span.start, mention.span.end + word.len()))
    });
    ends.next()
}

/// 方案出台后60日内, 协议签订后30个工作日内: a limit that runs from something that happens once, event and all.
pub(crate) fn after_event(reader: &Reader<'_>, content: Span) -> Option<Span> {
    const ONCE: Words =
        Words::of("出台 下达 签订 批复 获批 到位 印发 完成 验收 移交 启动 开工 立项 拆除 腾退 确定 公布 批准");
    const LONGEST: usize = 14;
    let limits = reader.mentions_in(content).iter().filter(|mention| mention.kind == EntityKind::Quantity);
    limits.into_iter().find_map(|mention| {
        let rest = reader.words(Span::new(mention.span.end, content.end));
        let word = ["之内", "以内", "内"].iter().find(|word| rest.starts_with(**word))?;
        let before = reader.words(Span::new(content.start, mention.span.start));
        let event = before.strip_suffix("的").unwrap_or(before).strip_suffix('后')?;
        ONCE.ends(event).then_some(())?;
        let from = event
            .rfind(['，', '。', '；', '：', '将', '于', '在', ',', ';'])
            .map_or(0, |at| at + event.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
        let short = event.get(from..).is_some_and(|words| words.chars().count() <= LONGEST);
        short.then(|| Span::new(content.start + from, mention.span.end + word.len()))
    })
}

/// 若中央补助资金年内下达，再增加200套: the time belongs to what is supposed, not to what is promised.
fn is_supposed(reader: &Reader<'_>, content: Span, at: usize) -> bool {
    const SUPPOSES: Words = Words::of("若 如果 倘若 假如 一旦 如");
    const OTHER: Words = Words::of("如期 如下 如实 如数 如何 若干");
    let before = reader.words(Span::new(content.start, at));
    let clause = before.rsplit(['，', '；', '。', ',', ';']).next().unwrap_or(before).trim_start();
    let goes_on = reader.words(Span::new(at, content.end)).contains(['，', ',']);
    goes_on && SUPPOSES.starts(clause) && !OTHER.starts(clause)
}

/// 在麦收前填平: a season that names the time by itself.
fn before_season(reader: &Reader<'_>, content: Span) -> Option<Span> {
    reader.letter.hits.of_list(reader.lexicon, content, list::SEASON).find_map(|season| {
        let rest = reader.words(Span::new(season.end(), content.end));
        let word = BEFORE.prefix(rest)?;
        Some(Span::new(season.start(), season.end() + word.len()))
    })
}

/// Words that make a limit of a season.
const BEFORE: Words = Words::of("前 之前 来临前 到来前 开始前 结束前");

/// The time with the season behind it: 今年秋季 in 今年秋季开学前.
fn whole(reader: &Reader<'_>, mention: &Mention) -> Span {
    let season = reader.letter.hits.longest_at(reader.lexicon, mention.span.end, list::SEASON);
    let before = season.and_then(|season| {
        let rest = Span::new(season.end(), reader.text().len()).slice(reader.text());
        BEFORE.prefix(rest).map(|word| season.end() + word.len())
    });
    before.map_or(mention.span, |end| Span::new(mention.span.start, end))
}

/// The clause names a time ahead and something that is done by then.
pub(crate) fn is_due(reader: &Reader<'_>, clause: Span) -> bool {
    let completes = |after: usize| {
        reader.letter.hits.of_list(reader.lexicon, Span::new(after, clause.end), list::COMPLETION).next().is_some()
            || reader.letter.hits.of_list(reader.lexicon, Span::new(after, clause.end), list::ACTION).next().is_some()
    };
    let denied = || reader.words(clause).contains(['未', '不']) || reader.words(clause).contains("没有");
    // What stands behind a later time stands behind the first: to ask once is enough.
    dates(reader, clause)
        .find(|mention| is_limit(reader, mention))
        .is_some_and(|first| !denied() && completes(first.span.end))
}

/// The clause is a time ahead and nothing else.
pub(crate) fn is_time_ahead(reader: &Reader<'_>, clause: Span) -> bool {
    let clause = clause.trim(reader.text());
    dates(reader, clause).any(|mention| mention.span.len() + "之前".len() >= clause.len() && is_limit(reader, mention))
        || after_event(reader, clause).is_some_and(|limit| limit == clause)
}

/// The clause is a time that lies back and nothing else.
pub(crate) fn is_time_past(reader: &Reader<'_>, clause: Span) -> bool {
    let clause = clause.trim(reader.text());
    dates(reader, clause).any(|mention| mention.span == clause) && has_past(reader, clause)
}

/// A time that lies back.
pub(crate) fn has_past(reader: &Reader<'_>, span: Span) -> bool {
    let Some(today) = reader.today else { return dates(reader, span).any(|mention| says_past(reader, mention)) };
    dates(reader, span).filter(|mention| !lies_ahead(reader, mention)).any(|mention| {
        says_past(reader, mention) || interval(mention).1.or(interval(mention).0).is_some_and(|end| end <= today)
    })
}

fn says_past(reader: &Reader<'_>, mention: &Mention) -> bool {
    let words = reader.words(mention.span);
    words.starts_with("去年") || words.starts_with("上年") || words.starts_with("前年") || words.ends_with("以来")
}

/// Dates that stand in the running text, not in a plan's name.
fn dates<'a>(reader: &Reader<'a>, span: Span) -> impl Iterator<Item = &'a Mention> {
    let text = reader.text();
    reader.mentions_in(span).iter().filter(move |mention| {
        mention.kind == EntityKind::Date && {
            let before = Span::new(span.start, mention.span.start).slice(text);
            let after = Span::new(mention.span.end, span.end).slice(text);
            let plan = before.ends_with('“') && !after.trim_start_matches('”').starts_with(['期', '末', '时']);
            let after = after.trim_start_matches('”');
            let names = words!("规划 计划 行动 度工作 年度计划 版").starts(after);
            // 深化提升行动（2023—2025年）: the years of a plan in brackets behind its name.
            let framed = after.starts_with(['）', ')'])
                && words!("行动 计划 方案 规划 工程 纲要 》 ”").ends(before.trim_end_matches(['（', '(']))
                && before.ends_with(['（', '(']);
            !plan && !names && !framed && !belongs_to_noun(after)
        }
    })
}

/// 明年城建计划, 下一年度预算: the year of a plan and no time by which.
fn belongs_to_noun(after: &str) -> bool {
    const KINDS: Words = Words::of("城建 建设 投资 政府投资 财政 部门 本级 项目 养护 改造 维修 重点");
    const PLANS: Words = Words::of("计划 预算 规划 盘子 要点 项目库");
    let rest = after.strip_prefix('度').unwrap_or(after);
    let rest = KINDS.strip_prefix(rest).unwrap_or(rest);
    PLANS.starts(rest)
}

/// 拟从明年起: a year in which it begins, not by which it is done. 自10月1日起 is a day by which it is.
fn begins(reader: &Reader<'_>, mention: &Mention) -> bool {
    let text = reader.text();
    let from = Span::new(0, mention.span.start).slice(text).ends_with(['从', '自']);
    from && reader.words(mention.span).ends_with('年')
        && Span::new(mention.span.end, text.len()).slice(text).starts_with('起')
}

/// 截至2024年底: as of a day, not by a day.
fn is_as_of(reader: &Reader<'_>, mention: &Mention) -> bool {
    let before = Span::new(0, mention.span.start).slice(reader.text());
    words!("截至 截止 截止到").ends(before)
}

/// The mention's interval.
fn interval(mention: &Mention) -> (Option<Date>, Option<Date>) {
    match &mention.value {
        Some(Value::Date(value)) => (value.from, value.to),
        _ => (None, None),
    }
}

/// A time ahead that by itself says that something is still to come: the running year does not.
fn is_limit(reader: &Reader<'_>, mention: &Mention) -> bool {
    let words = reader.words(whole(reader, mention));
    let running = match (reader.today, interval(mention)) {
        // 上半年 in a letter of June tells what has been done.
        (Some(today), (Some(from), Some(to))) => {
            let days = (to - from).whole_days();
            from <= today && (days > 200 || (days > 100 && (today - from).whole_days() * 2 > days))
        }
        (None, _) => words.ends_with('年') && !words.starts_with("明年"),
        _ => false,
    };
    let bounded = words.ends_with(['前', '内', '底', '末']);
    lies_ahead(reader, mention) && (bounded || !running) && !words.starts_with('近')
}

/// The time ends after the letter's day; without a day, the words themselves must look ahead.
fn lies_ahead(reader: &Reader<'_>, mention: &Mention) -> bool {
    const AHEAD: Words = Words::of(
        "明年 后年 来年 年底前 年内 月底前 底前 下半年 季度前 今年底 年底 未来 今后 下个月 下月 春节前 国庆前 \
         本月底 年末",
    );
    let words = reader.words(mention.span);
    if words.ends_with("以来") || says_past(reader, mention) {
        return false;
    }
    // 近两年之内 in a promise counts from the letter on, whatever 近两年 means elsewhere.
    if words.starts_with('近') && words.ends_with('内') {
        return true;
    }
    // 截至6月底 in a letter of 25 June counts what is there; a state of affairs is told of a day far ahead only as a promise.
    if is_as_of(reader, mention) {
        let end = interval(mention).1.or(interval(mention).0);
        return reader.today.zip(end).is_some_and(|(today, end)| (end - today).whole_days() > 60);
    }
    match (reader.today, interval(mention)) {
        (Some(today), (_, Some(to))) => to > today,
        (Some(today), (Some(from), None)) => from > today,
        _ => AHEAD.occurs_in(words) || words.ends_with('前'),
    }
}
