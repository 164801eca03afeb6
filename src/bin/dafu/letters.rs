//! `dafu analyze FILE…`: letters from files (读文件).

use std::cell::RefCell;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use dafu::wire::types::Analysis;
use serde::{Serialize, Serializer};

use crate::Outcome;
use crate::arguments::{Format, Letters};
use crate::language::Language;
use crate::{input, json, summary};

/// One file gives its analysis; several, or a folder, give an array with the name of each.
pub(crate) fn analyze(asked: &Letters, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut out = BufWriter::new(out);
    let mut letters = input::Letters::new(&asked.files, asked.encoding, language);
    let alone = matches!(asked.files.as_slice(), [file] if !Path::new(file).is_dir());
    match asked.format {
        Format::Text => summaries(&mut letters, asked, language, &mut out)?,
        Format::Json if alone => {
            if let Some(text) = letters.next().and_then(|letter| letter.text.ok()) {
                print(&dafu::analyze(&text, &asked.options), asked, &mut out)?;
            }
        }
        Format::Json => print(&Entries { letters: RefCell::new(&mut letters), asked }, asked, &mut out)?,
    }
    out.flush()?;
    Ok(letters.outcome())
}

fn print(value: &impl Serialize, asked: &Letters, out: &mut impl Write) -> io::Result<()> {
    if asked.compact { json::compact(value, out) } else { json::pretty(value, out) }
}

fn summaries(
    letters: &mut input::Letters,
    asked: &Letters,
    language: Language,
    out: &mut impl Write,
) -> io::Result<()> {
    let several = letters.several();
    let mut first = true;
    for letter in letters {
        let Ok(text) = letter.text else { continue };
        if !std::mem::replace(&mut first, false) {
            writeln!(out)?;
        }
        if several {
            writeln!(out, "== {} ==", letter.name)?;
        }
        summary::write(&dafu::analyze(&text, &asked.options), language, out)?;
    }
    Ok(())
}

/// The array of several letters, made while it is written: only one letter is in memory at a time.
struct Entries<'a> {
    letters: RefCell<&'a mut input::Letters>,
    asked: &'a Letters,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut letters = self.letters.borrow_mut();
        serializer.collect_seq(letters.by_ref().map(|letter| match letter.text {
            Ok(text) => {
                let analysis = Some(dafu::analyze(&text, &self.asked.options));
                Entry { file: letter.name, analysis, error: None }
            }
            Err(error) => Entry { file: letter.name, analysis: None, error: Some(error) },
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
