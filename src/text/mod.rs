//! Spans, lines and the cleaned view that maps back (文本). Knows nothing else.

pub mod encoding;
