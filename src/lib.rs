//! dafu 答复: reads Chinese reply letters (提案、建议答复函).
//!
//! A letter goes in, its particulars, section tree, entities and commitments come out. Data flows one way, in the
//! order of the modules below; a module uses only those above it.

pub mod text;

pub mod scan;

pub mod lexicon;

pub mod entity;

pub mod wire;

pub mod analysis;

pub use analysis::{Options, analyze};
