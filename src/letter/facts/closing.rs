//! The courtesy phrase (结语).

use crate::letter::zone::Zone;
use crate::lexicon::list;
use crate::text::{Span, chars, words};

use super::{Facts, Pages};

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    let closing = pages.of(&[Zone::Closing]).min_by_key(|&paragraph| rank(pages.words(paragraph)));
    if let Some(paragraph) = closing.or_else(|| pages.of(&[Zone::Request]).next()) {
        facts.closing = Some(courteous_part(pages, paragraph));
        return;
    }
    // In a letter of one paragraph the courtesy is its last sentence.
    let last = pages.of(&[Zone::Opening, Zone::Body]).next_back();
    facts.closing = last.and_then(|paragraph| last_sentences(pages, paragraph));
}

/// Of several closing paragraphs the one of thanks is the courtesy, then good wishes, then 特此答复; the first of a kind.
fn rank(words: &str) -> usize {
    const KINDS: [&[&str]; 3] = [&["感谢", "谢谢", "致谢"], &["祝"], &["特此", "此复", "专此"]];
    KINDS.iter().position(|kind| kind.iter().any(|word| words.contains(word))).unwrap_or(KINDS.len())
}

/// From the first sentence that begins with courtesy; the whole paragraph where none does.
fn courteous_part(pages: &Pages<'_>, paragraph: Span) -> Span {
    let words = pages.words(paragraph);
    let begins = |&from: &usize| {
        let rest = words.get(from..).unwrap_or("");
        let rest = words!("最后， 在此， 同时，").strip_prefix(rest).unwrap_or(rest);
        pages.lexicon.prefix(rest, list::COURTESY).is_some()
    };
    let ends = chars::marks(words).filter(|&(_, mark)| chars::ends_sentence(mark));
    let mut starts = [0].into_iter().chain(ends.map(|(at, mark)| at + mark.len_utf8()));
    starts.find(begins).map_or(paragraph, |start| Span::new(paragraph.start + start, paragraph.end))
}

/// The courteous sentences at the end of a paragraph.
fn last_sentences(pages: &Pages<'_>, paragraph: Span) -> Option<Span> {
    let words = pages.words(paragraph);
    let mut found = None;
    let mut end = words.len();
    for (at, character) in words.char_indices().rev() {
        let next = at + character.len_utf8();
        if !matches!(character, '。' | '！' | '？') || next >= words.trim_end_matches(chars::is_closer).len() {
            continue;
        }
        if words.get(next..end).is_none_or(|sentence| pages.lexicon.prefix(sentence, list::COURTESY).is_none()) {
            break;
        }
        found = Some(Span::new(paragraph.start + next, paragraph.end));
        end = next;
    }
    found
}
