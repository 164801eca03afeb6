//! What a line of the frame around the text is (版头、落款的行): a body's name, a date, a mark, words of courtesy.

use crate::lexicon::{Lexicon, ListId, list};
use crate::scan::marker;
use crate::text::words;

use super::day;
use super::field::{Field, FieldKind, label};

/// A sentence or more, not a line of the frame.
pub(super) fn is_text(words: &str) -> bool {
    words.contains(['。', '，', '；']) && words.chars().count() > 12
}

pub(super) fn has_any(words: &str, lexicon: &Lexicon, list: ListId) -> bool {
    words.char_indices().any(|(at, _)| lexicon.prefix(words.get(at..).unwrap_or(""), list).is_some())
}

/// The paragraph tells of the receipt or announces the answer.
pub(super) fn opens(lexicon: &Lexicon, words: &str) -> bool {
    has_any(words, lexicon, list::RECEIPT) || has_any(words, lexicon, list::REPLY_PHRASE)
}

/// `附：…的建议`, `附件`, `原提案`: the paper answered is printed behind.
pub(super) fn is_printed_paper(lexicon: &Lexicon, words: &str) -> bool {
    matches!(label(lexicon, words), Some(Field { kind: FieldKind::Attachment, .. }))
        || words!("原建议 原提案 建议原文 提案原文 建议内容 提案内容").starts(words.trim_start_matches(['（', '【']))
}

/// A line of the frame: signature, date, field, note in brackets, class mark, web rubble.
pub(super) fn frames(lexicon: &Lexicon, words: &str) -> bool {
    label(lexicon, words).is_some()
        || is_note(lexicon, words)
        || day::is_date_line(words)
        || (ends_as_body_name(lexicon, words) && words.chars().count() <= 40)
        || signs_with_date(lexicon, words)
        || is_class_mark(words)
        || (words.ends_with("印发") && words.chars().count() <= 50)
}

/// `某某局  2024年5月9日` on one line.
pub(super) fn signs_with_date(lexicon: &Lexicon, words: &str) -> bool {
    // A name of 40 characters and a date are never as long.
    const LONGEST: usize = 400;
    if words.len() > LONGEST {
        return false;
    }
    words
        .split_once(['\t', ' '])
        .is_some_and(|(name, rest)| ends_as_body_name(lexicon, name) && day::is_date_line(rest.trim()))
        || day::find(words).is_some_and(|(_, found)| {
            found.end + 3 >= words.len()
                && words
                    .get(..found.start)
                    .is_some_and(|name| ends_as_body_name(lexicon, name.trim()) && name.chars().count() <= 40)
        })
}

/// A name of a body and nothing else (署名).
pub(super) fn ends_as_body_name(lexicon: &Lexicon, words: &str) -> bool {
    let words = words.trim_end_matches("（盖章）").trim_end_matches("（章）").trim();
    // 县农业农村局（畜牧兽医局）: one body under two names.
    let words = match words.strip_suffix('）').and_then(|words| words.rsplit_once('（')) {
        Some((name, other)) if lexicon.suffix(other, list::ORGAN_SUFFIX).is_some() => name,
        _ => words,
    };
    words.chars().count() >= 3
        && (lexicon.suffix(words, list::ORGAN_SUFFIX).is_some() || lexicon.contains(words, list::ORGAN_NATIONAL))
        && !words.contains(['，', '。', '：', '；', '、', '《', '“', '！', '？'])
        && marker::line_marker(words).is_none()
}

/// （此件公开发布）, （联系人：…）.
fn is_note(lexicon: &Lexicon, words: &str) -> bool {
    let Some(inner) = words.strip_prefix('（') else { return false };
    label(lexicon, inner).is_some() || words!("此件 公开 主动公开 依申请公开 不予公开 本件 此文").starts(inner)
}

/// `B`, `（A类）`, `B类`.
pub(super) fn is_class_mark(words: &str) -> bool {
    let bare = words.trim_matches(['（', '）', '【', '】', ' ']).trim_end_matches("类");
    matches!(bare, "A" | "B" | "C" | "D" | "甲" | "乙" | "丙" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2")
}

/// A paragraph of courtesy at the end (结语). Thanks that come first (首先感谢…) open what is said.
pub(super) fn closes(lexicon: &Lexicon, words: &str) -> bool {
    if words.starts_with("首先") {
        return false;
    }
    let count = words.chars().count();
    let starts = || {
        words
            .char_indices()
            .take(8)
            .any(|(at, _)| lexicon.prefix(words.get(at..).unwrap_or(""), list::COURTESY).is_some())
    };
    // 我委已安排资金260万元。…请一如既往地监督: figures are told in the body, however it ends.
    let figures = words.contains(|character: char| character.is_ascii_digit());
    let polite = || !figures && has_any(words, lexicon, list::COURTESY_INSIDE);
    count <= 150 && starts() || count <= 120 && polite() || asks_back(words)
}

/// Asks for an opinion on the reply: 请填写反馈表, 以上答复您是否满意.
pub(super) fn asks_back(words: &str) -> bool {
    words.chars().count() <= 120
        && words!("是否满意 反馈意见表 征询意见表 征求意见表 反馈表 敬请反馈 请将意见 测评表").occurs_in(words)
}
