//! `data/chars/radical.txt`: `radical TAB ideograph` a line.

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

/// A sorted table, searched by halves.
pub(crate) fn emit(pairs: &[(char, char)]) -> String {
    format!(
        "/// Radicals and compatibility forms with the ideograph each stands for, sorted.\nstatic RADICALS: &[(char, char)] = &{pairs:?};\n"
    )
}
