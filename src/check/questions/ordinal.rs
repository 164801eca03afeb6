//! Which of the proposer's points some words name by number (第几点): 第四、第五, 关于第二条建议; and how many there are.

use crate::scan::hanset::Begins;
use crate::scan::numeral;
use crate::text::Words;

/// What points are called.
pub(super) const NOUNS: Words = Words::of("建议 问题 意见 诉求 提议 要求 请求");
const UNITS: Words = Words::of("点 条 个 项 方面 大 类");
static DIGITS: Begins = Begins::of("一二两三四五六七八九十", "0123456789", &[]);
/// No letter asks more.
const MOST: usize = 10;

fn is_digit(character: char) -> bool {
    DIGITS.has(character)
}

/// The number at the head, with what follows it.
fn number(words: &str) -> Option<(u32, &str)> {
    let length = words.find(|character| !is_digit(character)).unwrap_or(words.len());
    let value = numeral::integer(words.get(..length).filter(|digits| !digits.is_empty() && digits.len() <= 9)?)?;
    Some((value, words.get(length..)?))
}

/// The numbers that words begin with: 第二点建议, 第四、第五：. A lone 第一 is none: it counts the writer's own items too.
pub(super) fn read(words: &str) -> Option<Vec<u32>> {
    let mut rest = words.strip_prefix('第')?;
    let mut numbers = Vec::new();
    loop {
        let (value, after) = number(rest)?;
        numbers.push(value);
        rest = after;
        let next =
            rest.strip_prefix(['、', '，', '和', '与', '及']).map(|next| next.strip_prefix('第').unwrap_or(next));
        match next.filter(|next| numbers.len() < MOST && number(next).is_some()) {
            Some(next) => rest = next,
            None => break,
        }
    }
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['，', '：', '、', '。']);
    let unit = UNITS.strip_prefix(rest);
    let named = unit.is_some_and(|rest| ends(rest) || NOUNS.starts(rest));
    (named || (numbers.len() > 1 && ends(rest))).then_some(numbers)
}

/// How many points some words tell of, and where they do: 三点建议, 3大问题, 五个方面的建议.
pub(super) fn count(words: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    while let Some((place, digit)) = DIGITS.next_in(words, at) {
        at = place;
        if let Some((value, after)) = number(words.get(at..)?)
            && let Some(after) = UNITS.strip_prefix(after)
        {
            let after = after.strip_prefix("方面").unwrap_or(after);
            let after = after.strip_prefix('的').unwrap_or(after);
            let named = NOUNS.starts(after);
            if named && !words.get(..at).is_some_and(|before| before.ends_with('第')) {
                return Some((usize::try_from(value).ok()?, at));
            }
        }
        at += digit.len_utf8();
    }
    None
}
