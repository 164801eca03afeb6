//! `dafu ledger`: the promises of one letter or many as one ledger (承诺事项台账).

use std::ffi::OsString;
use std::io::{self, Write};

use clap::ValueEnum;
use clap::builder::PossibleValue;
use dafu::export::ledger::{self, Options};

use crate::Outcome;
use crate::language::Language;
use crate::{input, json};

/// What is asked for.
pub(crate) struct Ledger {
    /// Files, or folders with `.txt` files; `-` is standard input.
    pub(crate) files: Vec<OsString>,
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
    pub(crate) options: dafu::Options,
    pub(crate) format: LedgerFormat,
    pub(crate) columns: Options,
}

/// How the ledger is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LedgerFormat {
    Csv,
    Markdown,
    Json,
}

impl ValueEnum for LedgerFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Csv, Self::Markdown, Self::Json]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }))
    }
}

/// One ledger of all letters; each row names its letter where there are several.
pub(crate) fn write(ledger: &Ledger, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut outcome = Outcome::Complete;
    let files = input::letters(&ledger.files);
    let mut rows = Vec::new();
    for file in &files {
        match input::read(file, ledger.encoding, language) {
            Ok(decoded) => {
                let analysis = dafu::analyze(&decoded.text, &ledger.options);
                let source = if files.len() > 1 { input::name(file) } else { String::new() };
                rows.extend(ledger::rows(&analysis, &source, ledger.columns));
            }
            Err(reason) => {
                input::complain(file, &reason, language);
                outcome = Outcome::Partial;
            }
        }
    }
    match ledger.format {
        LedgerFormat::Csv => out.write_all(ledger::csv(&rows).as_bytes())?,
        LedgerFormat::Markdown => out.write_all(ledger::markdown(&rows).as_bytes())?,
        LedgerFormat::Json => json::pretty(&rows, out)?,
    }
    Ok(outcome)
}
