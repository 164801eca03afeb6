//! Sentences and clauses inside each paragraph (句、分句).

use crate::letter::Letter;
use crate::letter::zone::Zone;
use crate::scan::marker::Level;
use crate::text::{Span, chars};

/// A sentence; `；` ends one too, because each item of a list is a unit of its own.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// With its marker and its closing mark.
    pub span: Span,
    /// Without marker and closing mark.
    pub content: Span,
    /// The paragraph that it stands in.
    pub paragraph: usize,
    /// The zone of that paragraph.
    pub zone: Zone,
    /// The innermost section around it.
    pub section: Option<usize>,
    /// It is a heading that stands on a line of its own.
    pub is_heading: bool,
    /// It is the first sentence of an item and its heading.
    pub is_run_in_heading: bool,
    /// It begins with the marker of an item.
    pub opens_item: bool,
    /// Where markers of items stand inside it (`…：一是…`): what stands before is a lead-in.
    pub inner_markers: Vec<usize>,
}

/// All sentences of the letter, in order. Together they hold every word of every paragraph.
pub fn sentences(letter: &Letter) -> Vec<Sentence> {
    let text = letter.text();
    let mut found = Vec::new();
    let mut section = 0;
    for (index, (paragraph, zone)) in letter.paragraphs.iter().zip(&letter.skeleton.zones).enumerate() {
        // Sections that start in this paragraph.
        let first = section;
        while letter.sections.get(section).is_some_and(|found| found.span.start < paragraph.span.end) {
            section += 1;
        }
        let own = letter.sections.get(first..section).unwrap_or(&[]);
        let items: Vec<usize> = own
            .iter()
            .filter(|section| section.marker.level == Level::Inline)
            .map(|section| section.marker.span.start)
            .collect();
        for span in cut(text, paragraph.span, &items) {
            // Both lists are in order of the text: a paragraph may hold thousands of items.
            let opened = own
                .binary_search_by_key(&span.start, |section| section.marker.span.start)
                .ok()
                .and_then(|index| own.get(index));
            let inside = items.partition_point(|&at| at <= span.start)..items.partition_point(|&at| at < span.end);
            let start = opened.map_or(span.start, |section| section.marker.content.min(span.end));
            let bare = without_marks(Span::new(start, span.end).slice(text));
            let content_end = start + bare.len();
            let heading_line = opened.is_some_and(|section| {
                section.heading.is_some_and(|heading| heading.end + '。'.len_utf8() >= paragraph.span.end)
                    && section.marker.level != Level::Inline
            });
            found.push(Sentence {
                span,
                content: Span::new(start, content_end.max(start)),
                paragraph: index,
                zone: *zone,
                section: letter.section_at(span.start),
                is_heading: heading_line,
                is_run_in_heading: opened
                    .is_some_and(|section| section.heading.is_some_and(|heading| heading.end <= span.end)),
                opens_item: opened.is_some(),
                inner_markers: items.get(inside).unwrap_or(&[]).to_vec(),
            });
        }
    }
    found
}

/// The words without the marks that end them; a quote or bracket that opens inside keeps its partner.
fn without_marks(words: &str) -> &str {
    const MOST_CLOSERS: usize = 8;
    let mut bare = words;
    for _ in 0..MOST_CLOSERS {
        bare = bare.trim_end_matches(|character| chars::ends_clause(character) || chars::is_blank(character));
        let Some(closer) = bare.chars().next_back().filter(|&last| chars::is_closer(last)) else { return bare };
        let opener = match closer {
            '”' => '“',
            '’' => '‘',
            '》' => '《',
            '〉' => '〈',
            '）' => '（',
            '】' => '【',
            '〕' => '〔',
            _ => return bare,
        };
        if bare.matches(opener).count() >= bare.matches(closer).count() {
            return bare;
        }
        bare = bare.strip_suffix(closer).unwrap_or(bare);
    }
    bare
}

/// Cuts a paragraph behind 。！？； and their closers, never inside brackets, and before an item after a comma.
fn cut(text: &str, paragraph: Span, items: &[usize]) -> Vec<Span> {
    const LONGEST_BRACKET: usize = 600;
    let words = paragraph.slice(text);
    let mut spans = Vec::new();
    let mut start = 0;
    let mut opened: Option<usize> = None;
    let mut rest = words.char_indices().peekable();
    let mut push = |from: usize, to: usize| {
        let span = Span::new(paragraph.start + from, paragraph.start + to).trim(text);
        if !span.is_empty() {
            spans.push(span);
        }
    };
    while let Some((at, character)) = rest.next() {
        match character {
            '（' | '《' => opened = opened.or(Some(at)),
            '）' | '》' => opened = None,
            _ => {}
        }
        // A bracket that never closes does not hold the rest of the paragraph together.
        if opened.is_some_and(|open| at - open > LONGEST_BRACKET) {
            opened = None;
        }
        let mut end = at + character.len_utf8();
        if chars::ends_sentence(character) && opened.is_none() {
            while let Some((next, closer)) = rest.next_if(|&(_, next)| chars::is_closer(next)) {
                end = next + closer.len_utf8();
            }
            push(start, end);
            start = end;
        } else if character == '，' && items.binary_search(&(paragraph.start + end)).is_ok() {
            push(start, end);
            start = end;
        }
    }
    push(start, words.len());
    spans
}

/// The clauses of a span: parted by ，；：。！？ outside brackets and quotes that stay short.
pub fn clauses(text: &str, span: Span) -> Vec<Span> {
    let words = span.slice(text);
    let mut found = Vec::new();
    let mut start = 0;
    let mut depth = 0_i32;
    for (at, character) in chars::marks(words) {
        match character {
            '《' | '（' => depth += 1,
            '》' | '）' => depth = (depth - 1).max(0),
            _ if chars::ends_clause(character) && depth == 0 => {
                found.push(Span::new(span.start + start, span.start + at));
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    found.push(Span::new(span.start + start, span.end));
    found.retain(|clause| !clause.is_empty());
    found
}
