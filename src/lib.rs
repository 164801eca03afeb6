//! dafu 答复: reads Chinese reply letters (提案、建议答复函).
//!
//! A letter goes in, its particulars, section tree, entities and commitments come out. Data flows one way, in the
//! order of the modules below; a module uses only those above it.

mod sorting;

pub mod text;

pub mod scan;

pub mod lexicon;

pub mod letter;

pub mod sentence;

pub mod entity;

pub mod statement;

pub mod check;

pub mod analysis;

pub mod wire;

pub mod export;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use analysis::Options;
pub use wire::analyze;

/// The examples of the README run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
