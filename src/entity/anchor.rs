//! Stand-in until the date scanner lands.

/// The letter's own day.
#[derive(Debug, Clone, Copy)]
pub struct Anchor;
