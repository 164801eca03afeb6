//! `data/words/*.txt`: one list a file, one entry a line, columns parted by a tab.
//!
//! A header line `#+ short 3 place-short` makes column 3 a list of its own whose value is column 1.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::{DataError, files_below, read_file};

/// All words with the lists that they stand in, and the value that each list gives them.
#[derive(Debug, Default)]
pub(crate) struct Words {
    lists: Vec<String>,
    /// Word → (list, value) pairs.
    entries: BTreeMap<String, Vec<(usize, String)>>,
}

impl Words {
    /// The number of a list, by its name.
    pub(crate) fn list(&self, name: &str) -> Option<usize> {
        self.lists.iter().position(|list| list == name)
    }

    /// A list made of words that a rule names itself.
    pub(crate) fn inline_list(&mut self, words: &[String]) -> usize {
        let mut sorted = words.to_vec();
        sorted.sort();
        sorted.dedup();
        let name = format!("={}", sorted.join("|"));
        if let Some(list) = self.list(&name) {
            return list;
        }
        self.lists.push(name);
        let list = self.lists.len() - 1;
        for word in sorted {
            self.add(&word, list, "");
        }
        list
    }

    fn add(&mut self, word: &str, list: usize, value: &str) {
        let places = self.entries.entry(word.to_owned()).or_default();
        match places.iter_mut().find(|(known, _)| *known == list) {
            Some((_, known)) if value.is_empty() || known == value => {}
            Some((_, known)) => {
                known.push('|');
                known.push_str(value);
            }
            None => places.push((list, value.to_owned())),
        }
    }

    /// `pub mod list { pub const ACTION: ListId … }`: the lists that code may name.
    pub(crate) fn emit_lists(&self) -> String {
        let mut out = String::from(
            "/// The word lists of `data/words`, by name (词表).\npub mod list {\n    use super::ListId;\n",
        );
        for (index, name) in self.lists.iter().enumerate().filter(|(_, name)| !name.starts_with('=')) {
            let constant = name.replace('-', "_").to_uppercase();
            writeln!(out, "    /// `data/words/{name}.txt`.\n    pub const {constant}: ListId = ListId({index});")
                .expect("writing to a string");
        }
        writeln!(out, "}}\n\npub(super) const LIST_NAMES: &[&str] = &{:?};", self.lists).expect("writing to a string");
        out
    }

    /// One line a word, sorted: `word TAB list=value TAB list`.
    pub(crate) fn emit_words(&self) -> String {
        let mut out = String::new();
        for (word, places) in &self.entries {
            out.push_str(word);
            for (list, value) in places {
                write!(out, "\t{list}").expect("writing to a string");
                if !value.is_empty() {
                    write!(out, "={value}").expect("writing to a string");
                }
            }
            out.push('\n');
        }
        out
    }
}

pub(crate) fn read(folder: &Path) -> Result<Words, Vec<DataError>> {
    let mut words = Words::default();
    let mut errors = Vec::new();
    for path in files_below(folder, "txt") {
        if let Err(error) = read_list(&path, &mut words) {
            errors.push(error);
        }
    }
    if errors.is_empty() { Ok(words) } else { Err(errors) }
}

fn read_list(path: &Path, words: &mut Words) -> Result<(), DataError> {
    let text = read_file(path)?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return Err(DataError::new(path, 0, "expected a file name of lower-case letters and hyphens"));
    }
    let list = list_named(words, &name);
    let mut derived: Vec<(usize, usize)> = Vec::new();
    let mut previous: Option<String> = None;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if let Some(directive) = line.strip_prefix("#+ ") {
            let mut parts = directive.split(' ');
            match (parts.next(), parts.next().and_then(|column| column.parse::<usize>().ok()), parts.next()) {
                (Some("short"), Some(column), Some(name)) if column > 1 => {
                    let target = list_named(words, name);
                    derived.push((column - 1, target));
                }
                _ => return Err(DataError::new(path, number, "expected `#+ short COLUMN LIST`")),
            }
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        if line.is_empty() || line.trim() != line {
            return Err(DataError::new(path, number, "expected an entry without blanks around it, not an empty line"));
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let word = columns.first().copied().unwrap_or_default();
        if word.is_empty() || word.contains('=') {
            return Err(DataError::new(path, number, "expected a word before the first tab, without `=`"));
        }
        if previous.as_deref().is_some_and(|previous| previous >= word) {
            return Err(DataError::new(
                path,
                number,
                format!("expected entries sorted and unique, but {word} comes after {}", previous.unwrap_or_default()),
            ));
        }
        previous = Some(word.to_owned());
        let derived_columns: Vec<usize> = derived.iter().map(|&(column, _)| column).collect();
        let value = columns
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(column, _)| !derived_columns.contains(column))
            .map(|(_, value)| *value)
            .collect::<Vec<_>>()
            .join(";");
        words.add(word, list, value.trim_end_matches(';'));
        for &(column, target) in &derived {
            for short in columns.get(column).copied().unwrap_or_default().split(',').filter(|short| !short.is_empty()) {
                words.add(short, target, word);
            }
        }
    }
    Ok(())
}

fn list_named(words: &mut Words, name: &str) -> usize {
    words.list(name).unwrap_or_else(|| {
        words.lists.push(name.to_owned());
        words.lists.len() - 1
    })
}
