//! A changed copy of a text that knows where each of its characters came from (可回指的副本).

use super::span::{SourceSpan, Span};

/// A piece of the view that came from one piece of the source.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// Where it starts in the view.
    at: usize,
    /// Where it starts in the source.
    source: usize,
    /// How many bytes of the source it stands for. Where view and source have the same length, the run maps byte
    /// by byte; else it is one character that was replaced by one of another length and maps as a whole.
    source_len: usize,
}

impl Run {
    /// Where a place of the view stands in the source; `whole` tells where in a character that was replaced. `len` is
    /// the length of the run in the view.
    fn source_at(&self, len: usize, place: usize, whole: usize) -> usize {
        self.source + if len == self.source_len { (place - self.at).min(len) } else { whole }
    }
}

/// True where a line ends inside these words.
pub fn has_break(words: &str) -> bool {
    words.bytes().any(|byte| matches!(byte, b'\n' | b'\r'))
}

/// A cleaned copy with the way back. Offsets of the copy go to offsets of the source by looking up a run.
#[derive(Debug, Clone, Default)]
pub struct View {
    text: String,
    runs: Vec<Run>,
}

impl View {
    /// The cleaned text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a span of the view stands in the source: from the first to the last character that it came from. An empty
    /// one is the gap between two characters, with what was left out there.
    pub fn to_source(&self, span: Span) -> SourceSpan {
        let first = self.find(span.start);
        let start = first.map_or(0, |(run, len)| run.source_at(len, span.start, 0));
        if span.is_empty() {
            let before = span.start.checked_sub(1).and_then(|last| self.find(last));
            let end_before = before.map_or(0, |(run, len)| run.source_at(len, span.start, run.source_len));
            return SourceSpan { start: end_before.min(start), end: start };
        }
        let last = first.filter(|(run, len)| span.end <= run.at + len).or_else(|| self.find(span.end - 1));
        let end = last.map_or(start, |(run, len)| run.source_at(len, span.end, run.source_len));
        SourceSpan { start, end: end.max(start) }
    }

    /// The source of a span that came from it character by character; none where anything was replaced or dropped.
    pub fn unchanged<'s>(&self, span: Span, source: &'s str) -> Option<&'s str> {
        let (run, len) =
            self.find(span.start).filter(|(run, len)| *len == run.source_len && span.end <= run.at + len)?;
        let start = run.source_at(len, span.start, 0);
        source.get(start..start + span.len())
    }

    /// The pieces of the source that a span of the view came from; neighbours are joined where only a replaced
    /// character or a dropped blank stands between them, pieces are parted where a line break was taken out.
    pub fn pieces(&self, span: Span, source: &str) -> Vec<SourceSpan> {
        let mut pieces: Vec<SourceSpan> = Vec::new();
        let first = self.runs.partition_point(|run| run.at <= span.start).saturating_sub(1);
        for (index, run) in self.runs.iter().enumerate().skip(first) {
            if run.at >= span.end {
                break;
            }
            let run_end = self.runs.get(index + 1).map_or(self.text.len(), |next| next.at);
            let part = Span::new(run.at.max(span.start), run_end.min(span.end));
            if part.is_empty() {
                continue;
            }
            let len = run_end - run.at;
            let start = run.source_at(len, part.start, 0);
            let end = run.source_at(len, part.end, run.source_len).max(start);
            match pieces.last_mut() {
                Some(last) if !has_break(source.get(last.end..start).unwrap_or("\n")) => last.end = end,
                _ => pieces.push(SourceSpan { start, end }),
            }
        }
        pieces
    }

    /// The run that holds a byte of the view, with its length in the view.
    fn find(&self, at: usize) -> Option<(Run, usize)> {
        let index = self.runs.partition_point(|run| run.at <= at).checked_sub(1)?;
        let run = *self.runs.get(index)?;
        let end = self.runs.get(index + 1).map_or(self.text.len(), |next| next.at);
        Some((run, end - run.at))
    }
}

/// Builds a view from left to right.
#[derive(Debug, Default)]
pub struct ViewBuilder {
    view: View,
}

impl ViewBuilder {
    /// An empty view with room for `bytes`.
    pub fn with_capacity(bytes: usize) -> Self {
        Self { view: View { text: String::with_capacity(bytes), runs: Vec::new() } }
    }

    /// The text built so far.
    pub fn text(&self) -> &str {
        &self.view.text
    }

    /// Adds a character that stands for the source character at `source`.
    pub fn push(&mut self, character: char, source: usize, source_len: usize) {
        let len = character.len_utf8();
        self.extend(len, source, source_len);
        self.view.text.push(character);
    }

    /// Adds words of the source as they are.
    pub fn push_str(&mut self, words: &str, source: usize) {
        self.extend(words.len(), source, words.len());
        self.view.text.push_str(words);
    }

    /// Makes room for `len` bytes: the last run goes on where it can.
    fn extend(&mut self, len: usize, source: usize, source_len: usize) {
        let at = self.view.text.len();
        match self.view.runs.last_mut() {
            Some(run)
                if len == source_len && run.source_len == at - run.at && run.source + run.source_len == source =>
            {
                run.source_len += source_len;
            }
            _ => self.view.runs.push(Run { at, source, source_len }),
        }
    }

    /// Adds a stretch of another view of the same source, unchanged.
    pub fn push_view(&mut self, other: &View, span: Span) {
        let first = other.runs.partition_point(|run| run.at <= span.start).saturating_sub(1);
        for (index, run) in other.runs.iter().enumerate().skip(first) {
            if run.at >= span.end {
                break;
            }
            let end = other.runs.get(index + 1).map_or(other.text.len(), |next| next.at);
            let part = Span::new(run.at.max(span.start), end.min(span.end));
            if part.is_empty() {
                continue;
            }
            let at = self.view.text.len();
            self.view.text.push_str(part.slice(&other.text));
            let found = other.to_source(part);
            self.view.runs.push(Run { at, source: found.start, source_len: found.end - found.start });
        }
    }

    /// The finished view.
    pub fn finish(self) -> View {
        self.view
    }
}
