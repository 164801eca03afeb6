//! Shapes and their values (形式): pure functions on a text that is already cleaned. Finding a mention and resolving
//! its value are two steps.

pub mod amount;
mod arabic;
pub mod bracket;
pub(crate) mod cursor;
pub mod date;
pub mod docnum;
pub(crate) mod hanset;
mod hanzi;
mod hanzi_reader;
pub mod marker;
mod marker_word;
pub mod numeral;
pub mod phone;
pub mod propnum;
pub mod session;
