//! `data/chars/radical.txt`: `radical TAB ideograph` a line.

use std::fmt::Write as _;
use std::path::Path;

use crate::{DataError, read_file};

pub(crate) fn read(path: &Path) -> Result<Vec<(char, char)>, DataError> {
    let text = read_file(path)?;
    let mut pairs = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let mut columns = line.split('\t').map(|column| {
            let mut characters = column.chars();
            (characters.next(), characters.next().is_none())
        });
        match (columns.next(), columns.next(), columns.next()) {
            (Some((Some(radical), true)), Some((Some(ideograph), true)), None) => pairs.push((radical, ideograph)),
            _ => return Err(DataError::new(path, index + 1, "expected one radical, a tab and one ideograph")),
        }
    }
    pairs.sort_unstable();
    Ok(pairs)
}

pub(crate) fn emit(pairs: &[(char, char)]) -> String {
    let mut out = String::from(
        "/// The ideograph that a radical or compatibility form stands for.\nfn radical(character: char) -> Option<char> {\n    match character {\n",
    );
    for (radical, ideograph) in pairs {
        writeln!(out, "        {radical:?} => Some({ideograph:?}),").expect("writing to a string");
    }
    out.push_str("        _ => None,\n    }\n}\n");
    out
}
