//! What the heading of an item is (标题句): a line of its own, a run-in sentence, or nothing.

use crate::scan::marker::Level;
use crate::text::chars::marks;
use crate::text::{Span, Words};

/// A run-in heading is no longer than this many characters.
const LONGEST_RUN_IN: usize = 40;
/// An inline item's heading is shorter still.
const LONGEST_INLINE: usize = 30;
/// A heading line may be as long as this.
const LONGEST_LINE: usize = 70;

/// The heading in the words behind a marker. `below`: the section's body stands in paragraphs of its own;
/// `split`: another marker follows in the same paragraph.
pub(super) fn heading(words: &str, level: Level, below: bool, split: bool) -> Option<Span> {
    let length = words.chars().count();
    let end = first_stop(words);
    match end {
        None if level == Level::Inline || split => None,
        None => (length > 0 && length <= LONGEST_LINE && !words.ends_with('，')).then(|| Span::new(0, words.len())),
        Some((stop, mark)) => {
            let first = words.get(..stop)?;
            let rest = words.get(stop + mark.len_utf8()..)?.trim_start_matches(crate::text::chars::is_closer).trim();
            let count = first.chars().count();
            if rest.is_empty() && split && level != Level::Inline {
                // The items of the section follow in the same paragraph.
                return (count <= LONGEST_RUN_IN && matches!(mark, '。' | '：') && names_topic(first))
                    .then(|| Span::new(0, stop));
            }
            if rest.is_empty() {
                // One sentence: a heading only where its body stands below it.
                let alone =
                    below && !split && count <= LONGEST_LINE && matches!(mark, '。' | '：') && names_topic(first);
                return (alone && level != Level::Inline && count <= LONGEST_RUN_IN).then(|| Span::new(0, stop));
            }
            // 提升服务质量，年内培训讲解员1200名。 tells what is done; a rest behind it makes it no heading.
            if level == Level::Inline && first.contains('，') && first.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let limit = if level == Level::Inline { LONGEST_INLINE } else { LONGEST_RUN_IN };
            let fits = match mark {
                '。' => count <= limit,
                '：' => {
                    level != Level::Inline && count <= limit && (first.starts_with("关于") || !first.contains('，'))
                }
                _ => false,
            };
            (fits && names_topic(first)).then(|| Span::new(0, stop))
        }
    }
}

/// The first mark that ends a sentence or opens what follows, outside quotes and brackets.
fn first_stop(words: &str) -> Option<(usize, char)> {
    let mut depth = 0_i32;
    for (at, character) in marks(words) {
        match character {
            '“' | '《' | '（' | '‘' => depth += 1,
            '”' | '》' | '）' | '’' => depth -= 1,
            '。' | '；' | '！' | '？' | '：' if depth <= 0 => return Some((at, character)),
            _ => {}
        }
    }
    None
}

/// A heading names its topic; a sentence that tells who did something is content.
fn names_topic(words: &str) -> bool {
    const TELLS: Words = Words::of(
        "我局 我市 我县 我区 我厅 我委 我办 我部 我镇 我省 我院 我们 本局 目前 近年 今年 去年 截至 经 由于 已 您 你",
    );
    // 已做工作, 目前进展: short words of time name a topic too.
    const SHORT: usize = 8;
    let starts = TELLS.starts(words) && !words.starts_with("经济") && words.chars().count() > SHORT;
    let dated =
        words.starts_with(|character: char| character.is_ascii_digit()) && words.contains('年') && words.contains('，');
    // （一）房子有了着落。 sums up what follows, and is too short to tell it.
    let sums_up = words.chars().count() <= SHORT && !words.contains(|c: char| c.is_ascii_digit());
    !starts && !dated && (sums_up || !words.contains('了'))
}
