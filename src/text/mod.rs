//! Spans, characters and the cleaned view that maps back (文本). Knows nothing else.

pub mod chars;
mod clean;
pub mod encoding;
mod span;
mod utf16;
mod view;
mod words;

pub use clean::{Repairs, WIDE_GAP, clean};
pub use span::{SourceSpan, Span};
pub use utf16::Utf16Map;
pub use view::{View, ViewBuilder, has_break};
pub(crate) use words::{Words, words};
