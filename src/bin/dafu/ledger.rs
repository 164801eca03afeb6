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
    /// Files, or folders of letters; `-` is standard input.
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
    Jsonl,
}

impl ValueEnum for LedgerFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Csv, Self::Markdown, Self::Json, Self::Jsonl]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
        }))
    }
}

/// One ledger of all letters; each row names its letter where there are several.
pub(crate) fn write(ledger: &Ledger, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut letters = input::Letters::new(&ledger.files, ledger.encoding, language);
    let several = letters.several();
    let mut rows = Vec::new();
    for letter in letters.by_ref() {
        let Ok(text) = letter.text else { continue };
        let analysis = dafu::analyze(&text, &ledger.options);
        let source = if several { &letter.name } else { "" };
        rows.extend(ledger::rows(&analysis, source, ledger.columns));
    }
    match ledger.format {
        LedgerFormat::Csv => out.write_all(ledger::csv(&rows).as_bytes())?,
        LedgerFormat::Markdown => out.write_all(ledger::markdown(&rows).as_bytes())?,
        LedgerFormat::Json => json::pretty(&rows, out)?,
        LedgerFormat::Jsonl => rows.iter().try_for_each(|row| json::compact(row, out))?,
    }
    Ok(letters.outcome())
}
