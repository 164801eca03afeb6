//! Figures listed one after another (并列的数字): 甲3个、乙5个和丙2个.

use super::figure::Figure;
use super::words::{first_clause, is_noun, is_plain};
use super::{Page, REACH};
use crate::text::{Words, words};

/// What may lead to the next item.
const JOINS: Words = Words::of("、 ， , 和 及 与 以及");
/// Words with which an item is no longer one of the list.
const LEAVES: Words =
    Words::of("其中 共 合计 总 比 较 每 占 达 同比 年均 增长 下降 减少 提高 由 从 率 分别 剩余 其余 另");

impl Page<'_> {
    /// Whether a figure goes on with a list: the same unit as the one before, and nothing but a name between.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let (Some(last), Some(next)) = (self.back(at, 1), self.get(at)) else { return false };
        let words = next.before.as_str();
        let name = JOINS.trim_start(words);
        last.unit == next.unit && (name.len() < words.len() && is_name(name) || item_noun(words))
    }

    /// The place where the list that ends with `at` begins.
    pub(super) fn list_start(&self, at: usize) -> usize {
        let mut first = at;
        while first + REACH > at && self.goes_on(first) {
            first -= 1;
        }
        first
    }

    /// Whether the words between a whole and its part say that it is one: 其中, 80个社区中.
    pub(super) fn among(&self, whole: usize, part: usize) -> bool {
        self.items(whole + 1, part).iter().any(|item| item.before.contains("其中"))
            || words!("有 已 的").trim_end(first_clause(self.after(whole))).ends_with('中')
    }

    pub(super) fn items(&self, from: usize, to: usize) -> Vec<&Figure> {
        self.figures.get(from..=to).unwrap_or(&[]).iter().collect()
    }
}

/// `个小区、城东`: the noun of the item before, then the name of the next.
fn item_noun(words: &str) -> bool {
    let noun = first_clause(words);
    words.get(noun.len()..).is_some_and(|rest| {
        let name = words!("、 ，").trim_start(rest);
        name.len() < rest.len() && is_noun(noun) && is_name(name) && !LEAVES.occurs_in(noun)
    })
}

/// The name of an item.
fn is_name(words: &str) -> bool {
    is_plain(words, 16, &['。', '；', '：', '，', '（', '）', '(', ')']) && !LEAVES.occurs_in(words)
}
