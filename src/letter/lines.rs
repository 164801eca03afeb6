//! Lines of the cleaned view (行).

use crate::text::{Span, View, WIDE_GAP, chars};

/// A line that holds something.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Its words, without blanks at either end, in the cleaned view.
    pub span: Span,
    /// How far it is set in, in half characters; a paragraph's first line usually is by four.
    pub indent: usize,
    /// How many empty lines stand before it.
    pub blank_before: usize,
    /// How many characters it has.
    pub width: usize,
    /// How far right it reaches on the page, in half characters, indent included.
    pub reach: usize,
    /// It stood on one line with the paragraph before it, parted by its indent only.
    pub run_on: bool,
}

impl Line {
    /// How far right it reaches, in characters, indent included.
    pub fn characters(&self) -> usize {
        self.width + self.indent / 2
    }

    /// It is set in further than the first line of a paragraph: centred, or flush right like a signature. Such a line
    /// was placed, not cut.
    pub fn is_placed(&self) -> bool {
        const DEEPEST_FIRST_LINE: usize = 8;
        self.indent > DEEPEST_FIRST_LINE
    }
}

/// All lines that hold something, in order.
pub(super) fn lines(view: &View, source: &str) -> Vec<Line> {
    let text = view.text();
    let mut found = Vec::new();
    let mut blank_before = 0;
    let mut at = 0;
    for (span, run_on) in text.split('\n').flat_map(|words| {
        let line = Span::new(at, at + words.len());
        at += words.len() + 1;
        paragraphs_of(line, text).into_iter().enumerate().map(|(part, span)| (span, part > 0))
    }) {
        if span.is_empty() {
            blank_before += 1;
            continue;
        }
        let start = view.to_source(Span::new(span.start, span.end)).start;
        let indent: usize = source
            .get(..start)
            .unwrap_or("")
            .chars()
            .rev()
            .take_while(|&character| chars::is_blank(character) || chars::is_invisible(character))
            .filter(|&character| !chars::is_invisible(character))
            .map(|character| if character == '\u{3000}' { 2 } else { 1 })
            .sum();
        let width = span.slice(text).chars().count();
        let narrow = span.slice(text).chars().filter(char::is_ascii).count();
        found.push(Line { span, indent, blank_before, width, reach: indent + 2 * width - narrow, run_on });
        blank_before = 0;
    }
    found
}

/// The paragraphs of a line: a web page may run them together, and then only the indent of each is left, a wide gap
/// behind the end of a sentence or behind 如下：.
fn paragraphs_of(line: Span, text: &str) -> Vec<Span> {
    let words = line.slice(text);
    let mut parts = Vec::new();
    let mut start = 0;
    for (gap, _) in words.match_indices(WIDE_GAP) {
        let before = words.get(..gap).unwrap_or("").trim_end_matches(chars::is_closer);
        if before.ends_with(['。', '！', '？']) || before.ends_with("如下：") {
            parts.push(Span::new(line.start + start, line.start + gap).trim(text));
            start = gap;
        }
    }
    parts.push(Span::new(line.start + start, line.end).trim(text));
    parts
}
