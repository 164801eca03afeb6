//! Spans, characters and the cleaned view that maps back (文本). Knows nothing else.

pub mod chars;
mod span;

pub use span::{SourceSpan, Span};
