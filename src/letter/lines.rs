//! Lines of the cleaned view (行).

use crate::text::{Span, View, chars};

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
    for words in text.split('\n') {
        let span = Span::new(at, at + words.len()).trim(text);
        at += words.len() + 1;
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
            .take_while(|&character| chars::is_blank(character))
            .map(|character| if character == '\u{3000}' { 2 } else { 1 })
            .sum();
        let width = span.slice(text).chars().count();
        let narrow = span.slice(text).chars().filter(char::is_ascii).count();
        found.push(Line { span, indent, blank_before, width, reach: indent + 2 * width - narrow });
        blank_before = 0;
    }
    found
}
