//! What is asked in some words (所提内容): the topic without 关于, quotes and 的建议.

use super::ordinal::NOUNS;
use crate::text::{Span, Words, chars, words};

/// Words that open the name of a point.
pub(super) const ABOUT: Words = Words::of("关于 针对 对于 有关 就 对");
/// Other names for what was said: they close a quoted point and are none themselves.
const NAMES: Words = Words::of(
    "设想 想法 思路 情况 现象 提案 议案 愿望 难题 呼声 困难 举措 措施 主张 需求 困惑 办法 做法 观点 看法 见解 \
     对策 一事 事宜 事项",
);
/// Said of any proposal: nothing is asked by them.
const EMPTY: Words = Words::of(
    "宝贵 合理化 合理 中肯 具体 以上 上述 这些 这 那些 几 一些 相关 有关 建设性 针对性 有价值 诸多 各项 许多 很多 富有 \
                     有益 良好 很好 好 热点 难点 重点 突出 意见 建议 问题 要求 诉求 提案 议案 办法 观点 看法 和 与 及 、 的 个 点 条 项 方面 \
                     一 二 两 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9 很 非常 十分 在 中 内容 情况 下列 下面 如下 主要 其他 其它 等 \
                     所提 对 您 你们 代表 委员",
);
/// Said about the point and no part of it: no point begins so.
const PREDICATE: Words =
    Words::of("非常 十分 具有 是 符合 切合 切中 确实 都 均 对我 属实 我 已 也 很 答复 回复 说明 作 现 高度");
/// What is said behind 建议 or 问题, where these close the point.
const BEHIND: Words =
    Words::of("的 与 暂 未 不 将 正 纳入 客观 值得 切实 较 比较 存在 需 须 可 无 有 主要 涉及 由 在 因 受");
/// Things that are only described, and not asked for.
const DESCRIBES: Words = Words::of("位于 地处 起自 坐落");

/// How the words of a point end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
    /// With the clause.
    Open,
    /// 现象, 一事: as what was said may.
    Named,
    /// 建议, 问题, or a quote: as a heading must.
    Heading,
}

/// The point in a heading or in what follows 您提出的, and how it ends.
pub(super) fn topic(text: &str, span: Span) -> Option<(Span, Close)> {
    let mut words = span.slice(text).trim_start_matches(['的', '了', '要']);
    words = words!("关于 针对 对于 有关").trim_start(words);
    let start = span.end - words.len();
    if let Some(inside) = words.strip_prefix(['“', '‘']) {
        let inside = inside.get(..closer(inside)?)?;
        let at = start + words.len() - words.trim_start_matches(['“', '‘']).len();
        return asks(inside).then(|| (Span::new(at, at + inside.len()), Close::Heading));
    }
    if words.starts_with('《') {
        return None;
    }
    let (end, close) = noun(words).unwrap_or((words.len(), Close::Open));
    let found = Span::new(start, start + end);
    (asks(found.slice(text)) && !PREDICATE.starts(words)).then_some((found, close))
}

/// Where the quote ends that some words stand in.
fn closer(words: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, character) in chars::marks(words) {
        match character {
            '“' | '‘' => depth += 1,
            '”' | '’' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Where the topic ends in front of the word that closes it: 校车[的建议], 学位问题.
fn noun(words: &str) -> Option<(usize, Close)> {
    let nouns = NOUNS.all_in(words).into_iter().map(|place| (place, Close::Heading));
    let names = NAMES.all_in(words).into_iter().map(|place| (place, Close::Named));
    let closes = |((at, end), close): ((usize, usize), Close)| {
        let (before, after) = (words.get(..at)?, words.get(end..)?);
        let bare = before.strip_suffix('的').unwrap_or(before);
        let belongs = bare.len() < before.len();
        let ends = after.is_empty() || BEHIND.starts(after) || PREDICATE.starts(after);
        // 学位问题 and 上学困难 are what is asked; a bare 建议 only says that it is.
        let said = words!("建议 意见 提议 诉求 提案 议案").has(words.get(at..end)?);
        let kept = !belongs && !before.is_empty() && !said;
        (belongs || ends).then_some((at, if kept { end } else { bare.len() }, close))
    };
    let first = nouns.chain(names).filter_map(closes).min_by_key(|&(at, ..)| at);
    first.map(|(_, end, close)| (end, close))
}

/// Something is asked by these words: 加装路灯, but not 宝贵意见 and not 第3号.
pub(super) fn asks(words: &str) -> bool {
    const LONGEST: usize = 900;
    EMPTY.trim_start(words).chars().filter(|&character| chars::is_han(character)).count() >= 2
        && words.len() <= LONGEST
        && !DESCRIBES.occurs_in(words)
        && !(words.starts_with('第') && words.contains('号'))
}
