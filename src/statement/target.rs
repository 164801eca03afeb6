//! To what measurable end (目标): figures with what they measure against, and ends without a figure.

use crate::entity::Kind as EntityKind;
use crate::sentence::Sentence;
use crate::text::{Span, Words};

use super::Reader;
use super::deadline::Deadline;

/// A measurable end (目标).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The figure, or the words where there is none.
    pub span: Span,
    /// Index of the mention that is the figure.
    pub mention: Option<usize>,
    /// How it is to be measured: 不低于, 新建; none where the words do not say.
    pub comparator: Option<&'static str>,
}

/// Words before a figure and what they make of it, the longer before the shorter.
const BEFORE: &[(&str, Words)] = &[
    ("at_least", Words::of("不低于 不少于 不小于 不低於 至少 超过 高于 多于 大于")),
    ("at_most", Words::of("不超过 不高于 不大于 不多于 低于 少于 控制在 压缩在")),
    (
        "falls_to",
        Words::of("降至 降到 降低到 降低至 下降到 下降至 压减到 压减至 缩短到 缩短至 压缩到 压缩至 减少到 减至 降为"),
    ),
    (
        "reaches",
        Words::of("达到 达 提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 扩大至 增长到 升至 调整为 实现"),
    ),
    ("adds", Words::of("新增 新建 新改建 新装 增设 增加 增建 加装 添置 购置 新购 再建 再装 补种 扩建")),
    ("cuts", Words::of("减少 压减 压降 降低 下降 削减 缩短")),
];

/// Words behind a figure.
const BEHIND: &[(&str, Words)] = &[("at_least", Words::of("以上 及以上")), ("at_most", Words::of("以内 以下 之内"))];

/// Ends that can be checked without a figure.
const WORDS: &[(&str, Words)] = &[
    ("not_falling", Words::of("只增不减 不降低 不减少 不下降 只升不降")),
    ("not_rising", Words::of("只减不增 不增加 不反弹 零增长")),
    ("all", Words::of("全覆盖 全部覆盖 清零 动态清零 见底清零")),
];

/// How far before a figure its comparator may stand, in characters: 新建改建农村公路12公里.
const REACH: usize = 10;

/// The figures of a promise with what they are measured against: counts, amounts and shares, not the time it has.
pub(crate) fn targets(reader: &Reader<'_>, sentence: &Sentence, deadline: Option<Deadline>) -> Vec<Target> {
    let within = |span: Span| deadline.is_some_and(|deadline| deadline.span.contains(span));
    let first = reader.mentions.partition_point(|mention| mention.span.start < sentence.content.start);
    let mut from = sentence.content.start;
    let mut found: Vec<Target> = Vec::new();
    for (offset, mention) in reader.mentions_in(sentence.content).iter().enumerate() {
        let measures = matches!(mention.kind, EntityKind::Quantity | EntityKind::Money | EntityKind::Ratio);
        if measures && !within(mention.span) && !counts_steps(reader, mention.span, sentence.content.end) {
            let comparator = comparator(reader, mention.span, from, sentence.content.end);
            found.push(Target { span: mention.span, mention: Some(first + offset), comparator });
        }
        from = mention.span.end;
    }
    let words = reader.words(sentence.content);
    for (comparator, ends) in WORDS {
        let at = ends.find(words).map(|(start, end)| Span::new(start, end));
        found.extend(at.map(|span| Target {
            span: span.shift(sentence.content.start),
            mention: None,
            comparator: Some(comparator),
        }));
    }
    found
}

/// 大班额全部清零, 占比提高到60%以上: a clause that says how far something is to come, whatever the verb.
pub(super) fn is_measured(reader: &Reader<'_>, clause: Span) -> bool {
    let words = reader.words(clause);
    let figure = || {
        let measures = [EntityKind::Quantity, EntityKind::Money, EntityKind::Ratio];
        reader.mentions_in(clause).iter().any(|mention| measures.contains(&mention.kind))
    };
    let bound =
        |(name, words_before): &(&str, Words)| *name != "adds" && *name != "cuts" && words_before.occurs_in(words);
    WORDS.iter().any(|(_, ends)| ends.occurs_in(words)) || (BEFORE.iter().any(bound) && figure())
}

/// 三项工作, 五个方面: how the text is divided, and nothing that could be measured.
fn counts_steps(reader: &Reader<'_>, figure: Span, limit: usize) -> bool {
    const STEPS: Words = Words::of("工作 措施 举措 方面 环节 内容 要求");
    let behind = reader.words(Span::new(figure.end, limit));
    let own = reader.words(figure);
    STEPS.ends(own) || (own.ends_with(['项', '个', '大', '条']) && STEPS.starts(behind))
}

/// The words before the figure count back to the mention before it, the nearest first.
fn comparator(reader: &Reader<'_>, figure: Span, from: usize, limit: usize) -> Option<&'static str> {
    let behind = reader.words(Span::new(figure.end, limit));
    let own = reader.words(figure);
    let after = BEHIND.iter().find(|(_, words)| words.starts(behind) || words.ends(own));
    if let Some((name, _)) = after {
        return Some(name);
    }
    let inside = BEFORE.iter().find(|(_, words)| words.starts(own));
    if let Some((name, _)) = inside {
        return Some(name);
    }
    let before = reader.words(Span::new(from.min(figure.start), figure.start));
    let skipped = before.chars().count().saturating_sub(REACH);
    let before = before.char_indices().nth(skipped).and_then(|(at, _)| before.get(at..)).unwrap_or("");
    let before = before.rsplit(['，', '。', '；', '、', '：']).next().unwrap_or(before);
    let place = |words: &Words| words.rfind(before).map(|(start, end)| (end, end - start));
    BEFORE.iter().filter_map(|(name, words)| place(words).map(|place| (place, *name))).max().map(|(_, name)| name)
}
