//! The small grammar between figures (数字之间的话): only what is read to its last word counts.

use crate::lexicon::{Lexicon, list};
use crate::text::Words;

/// Bounds and adverbs straight before a figure.
pub(super) const BOUNDS: Words =
    Words::of("不低于 不少于 不超过 不足 不到 至少 超过 高于 低于 突破 高达 仅为 仅有 仅 只有 达到了 达到 达");

/// Marks that end a clause or part two items of a list.
pub(super) const MARKS: &[char] = &['，', ',', '、', '（', '(', '）', ')', '：', ':', '；', ';', '。', '！', '？'];

/// What stands before the last mark, and the clause behind it.
pub(super) fn last_clause(words: &str) -> (&str, &str) {
    words.rfind(MARKS).map_or(("", words), |at| {
        let (head, clause) = words.split_at_checked(at).unwrap_or((words, ""));
        (head, clause.trim_start_matches(MARKS))
    })
}

/// The words up to the first mark.
pub(super) fn first_clause(words: &str) -> &str {
    words.split(MARKS).next().unwrap_or("")
}

/// Whether the words are at most the noun that a figure counts: short, one clause, no number in it.
pub(super) fn is_noun(words: &str) -> bool {
    is_plain(words, 8, MARKS)
}

/// Whether there are at most so many characters, without digits and without any of `marks`.
pub(super) fn is_plain(words: &str, most: usize, marks: &[char]) -> bool {
    words.chars().count() <= most && !words.chars().any(|c| c.is_ascii_digit() || marks.contains(&c))
}

/// A verb of change at the beginning: what stands behind it, and whether it goes up (增减动词).
pub(super) fn change_first<'a>(lexicon: &Lexicon, words: &'a str) -> Option<(&'a str, bool)> {
    let (verb, rest) = words.split_at_checked(lexicon.prefix(words, list::CHANGE)?)?;
    Some((rest, is_up(lexicon, verb)))
}

/// A verb of change at the end: what stands before it, and whether it goes up.
pub(super) fn change_last<'a>(lexicon: &Lexicon, words: &'a str) -> Option<(&'a str, bool)> {
    let (rest, verb) = words.split_at_checked(lexicon.suffix(words, list::CHANGE)?)?;
    Some((rest, is_up(lexicon, verb)))
}

fn is_up(lexicon: &Lexicon, verb: &str) -> bool {
    lexicon.find(verb).and_then(|word| lexicon.value(word, list::CHANGE)) == Some("up")
}
