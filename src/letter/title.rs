//! The letter's title (标题), over several lines or without a number.

use crate::lexicon::{Lexicon, list};
use crate::text::{chars, words};

use super::field::label;
use super::frame::{ends_as_body_name, opens};
use super::paragraphs::Paragraph;

/// A title never runs over more lines than this.
const MOST_LINES: usize = 5;
/// How many paragraphs may stand above it: the rubble of a web page, or the proposal.
const FURTHEST: usize = 60;

/// The paragraphs that make up the title. Where a web page prints it twice, the one next to the letter counts. The
/// proposal may be printed above: then the title stands below text, and the words of receipt follow it.
pub(super) fn find(lexicon: &Lexicon, text: &str, paragraphs: &[Paragraph]) -> Vec<usize> {
    let words = |index: usize| paragraphs.get(index).map_or("", |paragraph| paragraph.span.slice(text));
    let limit = paragraphs.len().min(FURTHEST);
    let mut found: Vec<usize> = Vec::new();
    let mut below_text = false;
    let mut index = 0;
    while index < limit {
        if is_body_text(words(index)) {
            if !found.is_empty() {
                break;
            }
            below_text = true;
        }
        let title = title_at(lexicon, &words, index, limit).filter(|lines| {
            let after = lines.last().map_or(index, |last| last + 1);
            !below_text || (after..paragraphs.len().min(after + 4)).any(|next| opens(lexicon, words(next)))
        });
        if let Some(lines) = title {
            index = lines.last().map_or(index, |last| last + 1);
            found = lines;
        } else {
            index += 1;
        }
    }
    // The issuing body on the line right above 关于 belongs to the title.
    if let Some(&first) = found.first()
        && let Some(above) = first.checked_sub(1)
        && paragraphs.get(first).is_some_and(|paragraph| paragraph.blank_before == 0)
        && starts_matter(words(first))
        && ends_as_body_name(lexicon, words(above))
        && label(lexicon, words(above)).is_none()
    {
        found.insert(0, above);
    }
    found
}

/// A sentence: the letter itself has begun.
fn is_body_text(words: &str) -> bool {
    words.contains('。')
        || (words.contains('，') && words.chars().count() > 60)
        || words.ends_with('：') && words.contains('，')
}

/// The line names what is answered: 关于…, 对….
pub(super) fn starts_matter(words: &str) -> bool {
    words!("关于 对 就").starts(words)
}

/// A title that begins on a line: it names its matter (关于, 对) and its last line ends as titles do.
fn title_at<'a>(
    lexicon: &Lexicon,
    words: &impl Fn(usize) -> &'a str,
    start: usize,
    limit: usize,
) -> Option<Vec<usize>> {
    let first = words(start);
    if label(lexicon, first).is_some() || !names_matter(first) {
        return None;
    }
    let mut lines = Vec::new();
    let mut whole = String::new();
    for index in start..limit.min(start + MOST_LINES) {
        let line = words(index);
        if index > start && (label(lexicon, line).is_some() || line.ends_with('：') || line.contains('。')) {
            break;
        }
        lines.push(index);
        whole.push_str(line);
        if whole.chars().count() > 160 {
            return None;
        }
        if ends_title(lexicon, &whole) {
            // 关于…的建议 / 的答复: the next line may still belong to it.
            while let Some(next) = lines.last().map(|last| last + 1).filter(|&next| next < limit) {
                let rest = words(next);
                if rest.chars().count() <= 6 && lexicon.contains(packed(rest).as_str(), list::TITLE_ENDING) {
                    lines.push(next);
                } else {
                    break;
                }
            }
            return Some(lines);
        }
    }
    None
}

/// 关于…, 对…第N号建议, or the number and 答复 alone.
fn names_matter(words: &str) -> bool {
    let paper = words!("会议 届 号 建议 提案").occurs_in(words);
    words.contains("关于")
        || (words.contains('对') && paper)
        || (words.contains('第') && words.contains('号') && words.contains("答复"))
}

/// Ends with a title word, a note in brackets or a class mark left aside.
fn ends_title(lexicon: &Lexicon, words: &str) -> bool {
    let bare = without_note(words);
    let packed = packed(bare);
    lexicon.suffix(&packed, list::TITLE_ENDING).is_some_and(|start| start > 0) && !bare.contains('。')
}

fn packed(words: &str) -> String {
    words.chars().filter(|&character| !chars::is_blank(character)).collect()
}

/// The title without a mark behind it: `…的答复（A类）`, `…的答复 B类 同意公开`.
pub(super) fn without_note(words: &str) -> &str {
    let mut bare = words.trim_end();
    if bare.ends_with('）')
        && let Some(open) = bare.rfind('（')
        && bare.get(open..).is_some_and(|note| note.chars().count() <= 16)
    {
        bare = bare.get(..open).unwrap_or(bare).trim_end();
    }
    bare
}
