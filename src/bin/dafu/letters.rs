//! `dafu analyze FILE…`: letters from files (读文件).

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::{self, BufWriter, Write};

use dafu::wire::types::Analysis;
use serde::{Serialize, Serializer};

use crate::Outcome;
use crate::arguments::{Format, Letters};
use crate::language::Language;
use crate::{input, json, summary};

/// One file gives its analysis; several give an array with the name of each.
pub(crate) fn analyze(letters: &Letters, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut out = BufWriter::new(out);
    let reader = Reader { letters, language, failed: Cell::new(false) };
    match (letters.format, letters.files.as_slice()) {
        (Format::Text, files) => reader.summaries(files, &mut out)?,
        (Format::Json, [file]) => {
            if let Ok(analysis) = reader.read(file) {
                reader.print(&analysis, &mut out)?;
            }
        }
        (Format::Json, _) => reader.print(&reader, &mut out)?,
    }
    out.flush()?;
    Ok(if reader.failed.get() { Outcome::Partial } else { Outcome::Complete })
}

/// Reads one file after the other; only one letter is in memory at a time.
struct Reader<'a> {
    letters: &'a Letters,
    language: Language,
    failed: Cell<bool>,
}

impl Reader<'_> {
    /// The reason of a failure also goes to the terminal, at once.
    fn read(&self, file: &OsStr) -> Result<Analysis, String> {
        match input::read(file, self.letters.encoding, self.language) {
            Ok(decoded) => {
                if let Some(note) = decoded.note {
                    eprintln!("dafu: {}: {note}", input::name(file));
                }
                Ok(dafu::analyze(&decoded.text, &self.letters.options))
            }
            Err(reason) => {
                self.failed.set(true);
                input::complain(file, &reason, self.language);
                Err(reason)
            }
        }
    }

    fn print(&self, value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
        if self.letters.compact { json::compact(value, out) } else { json::pretty(value, out) }
    }

    fn summaries(&self, files: &[impl AsRef<OsStr>], out: &mut impl Write) -> io::Result<()> {
        for (position, file) in files.iter().enumerate() {
            let Ok(analysis) = self.read(file.as_ref()) else {
                continue;
            };
            if position > 0 {
                writeln!(out)?;
            }
            if files.len() > 1 {
                writeln!(out, "== {} ==", input::name(file.as_ref()))?;
            }
            summary::write(&analysis, self.language, out)?;
        }
        Ok(())
    }
}

/// The array of several files, made while it is written.
impl Serialize for Reader<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.letters.files.iter().map(|file| {
            let name = input::name(file);
            match self.read(file) {
                Ok(analysis) => Entry { file: name, analysis: Some(analysis), error: None },
                Err(error) => Entry { file: name, analysis: None, error: Some(error) },
            }
        }))
    }
}

#[derive(Serialize)]
struct Entry {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    analysis: Option<Analysis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}
