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

    /// Where a span of the view stands in the source: from the first to the last character that it came from.
    pub fn to_source(&self, span: Span) -> SourceSpan {
        let start = self.find(span.start).map_or(0, |(run, len)| {
            if len == run.source_len { run.source + (span.start - run.at).min(len) } else { run.source }
        });
        if span.is_empty() {
            return SourceSpan { start, end: start };
        }
        let end = self.find(span.end - 1).map_or(start, |(run, len)| {
            if len == run.source_len { run.source + (span.end - run.at).min(len) } else { run.source + run.source_len }
        });
        SourceSpan { start, end: end.max(start) }
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
            let end = self.runs.get(index + 1).map_or(self.text.len(), |next| next.at);
            let part = Span::new(run.at.max(span.start), end.min(span.end));
            if part.is_empty() {
                continue;
            }
            let found = self.to_source(part);
            match pieces.last_mut() {
                Some(last) if !source.get(last.end..found.start).unwrap_or("\n").contains(['\n', '\r']) => {
                    last.end = found.end;
                }
                _ => pieces.push(found),
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
        let at = self.view.text.len();
        let len = character.len_utf8();
        let previous_end = at;
        let goes_on = self.view.runs.last().is_some_and(|run| {
            run.source_len == previous_end - run.at && run.source + run.source_len == source && len == source_len
        });
        self.view.text.push(character);
        if goes_on {
            if let Some(run) = self.view.runs.last_mut() {
                run.source_len += source_len;
            }
        } else {
            self.view.runs.push(Run { at, source, source_len });
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
