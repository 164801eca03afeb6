//! `data/words/*.txt`: one list a file, one entry a line, columns parted by a tab: the word, and what the list says of
//! it.
//!
//! Header lines tell what is special: `#+ own 2` column 2 goes with the word alone, as codes and full names do;
//! `#+ short 3 place-short` column 3 is a list of its own whose value is column 1; `#+ note 2` column 2 is for people
//! and does not reach the engine.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::{DataError, files_below, read_file};

/// A list that a word stands in, and what the list says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) list: usize,
    /// The second column.
    pub(crate) value: String,
    /// The further columns, joined by `;`.
    pub(crate) flag: String,
}

/// All words with the lists that they stand in.
#[derive(Debug, Default)]
pub(crate) struct Words {
    lists: Vec<String>,
    /// Lists made of a column of another.
    derived: Vec<usize>,
    /// Lists whose values go with the word alone.
    own: Vec<usize>,
    entries: BTreeMap<String, Vec<Place>>,
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
            self.add(&word, Place { list, value: String::new(), flag: String::new() });
        }
        list
    }

    /// A word with its lists, in the order of the words.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &[Place])> {
        self.entries.iter().map(|(word, places)| (word.as_str(), places.as_slice()))
    }

    /// True for a list made of a column of another, which holds short forms.
    pub(crate) fn is_derived(&self, list: usize) -> bool {
        self.derived.contains(&list)
    }

    /// True where the list's values go with the word alone.
    pub(crate) fn is_own(&self, list: usize) -> bool {
        self.own.contains(&list)
    }

    fn add(&mut self, word: &str, place: Place) {
        let places = self.entries.entry(word.to_owned()).or_default();
        match places.iter_mut().find(|known| known.list == place.list) {
            Some(known) if place.value.is_empty() || known.value == place.value => {}
            Some(known) => {
                known.value.push('|');
                known.value.push_str(&place.value);
            }
            None => places.push(place),
        }
    }

    /// `pub mod list { pub const ACTION: ListId … }`: the lists that code may name; and how long their words are.
    pub(crate) fn emit_lists(&self) -> String {
        let mut out = String::from(
            "/// The word lists of `data/words`, by name (词表).\npub mod list {\n    use super::ListId;\n",
        );
        let named = self.lists.iter().filter(|name| !name.starts_with('=')).count();
        for (index, name) in self.lists.iter().enumerate().take(named) {
            let constant = name.replace('-', "_").to_uppercase();
            writeln!(out, "    /// `data/words/{name}.txt`.\n    pub const {constant}: ListId = ListId({index});")
                .expect("writing to a string");
        }
        let mut longest = vec![0; self.lists.len()];
        for (word, places) in self.entries() {
            for place in places {
                if let Some(longest) = longest.get_mut(place.list) {
                    *longest = word.len().max(*longest);
                }
            }
        }
        writeln!(
            out,
            "}}\n\n/// For each list the bytes of its longest word.\nconst LONGEST: [u8; {}] = {longest:?};",
            self.lists.len()
        )
        .expect("writing to a string");
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

/// What the header says of the columns, by number from 0.
#[derive(Default)]
struct Columns {
    /// Lists of their own.
    derived: Vec<(usize, usize)>,
    /// Left to people.
    notes: Vec<usize>,
}

impl Columns {
    fn read(&mut self, directive: &str, list: usize, words: &mut Words) -> Result<(), &'static str> {
        let mut parts = directive.split(' ');
        let (kind, column) = (parts.next(), parts.next().and_then(|column| column.parse::<usize>().ok()));
        match (kind, column.filter(|&column| column > 1), parts.next()) {
            (Some("short"), Some(column), Some(name)) => {
                let list = list_named(words, name);
                words.derived.push(list);
                self.derived.push((column - 1, list));
            }
            (Some("own"), Some(2), None) => words.own.push(list),
            (Some("note"), Some(column), None) => self.notes.push(column - 1),
            _ => return Err("expected `#+ own 2`, `#+ short COLUMN LIST` or `#+ note COLUMN`"),
        }
        Ok(())
    }

    fn holds(&self, column: usize) -> bool {
        column > 0 && !self.notes.contains(&column) && self.derived.iter().all(|&(derived, _)| derived != column)
    }
}

fn read_list(path: &Path, words: &mut Words) -> Result<(), DataError> {
    let text = read_file(path)?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return Err(DataError::new(path, 0, "expected a file name of lower-case letters and hyphens"));
    }
    let list = list_named(words, &name);
    let mut columns = Columns::default();
    let mut previous: Option<String> = None;
    for (index, line) in text.lines().enumerate() {
        let wrong = |expected: String| Err(DataError::new(path, index + 1, expected));
        if let Some(directive) = line.strip_prefix("#+ ") {
            columns.read(directive, list, words).map_err(|expected| DataError::new(path, index + 1, expected))?;
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        if line.is_empty() || line.trim() != line {
            return wrong("expected an entry without blanks around it, not an empty line".to_owned());
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let word = cells.first().copied().unwrap_or_default();
        if word.is_empty() || word.contains('=') {
            return wrong("expected a word before the first tab, without `=`".to_owned());
        }
        if let Some(previous) = previous.filter(|previous| previous.as_str() >= word) {
            return wrong(format!("expected entries sorted and unique, but {word} comes after {previous}"));
        }
        previous = Some(word.to_owned());
        let mut held = (0..cells.len()).filter(|&column| columns.holds(column)).filter_map(|column| cells.get(column));
        let value = held.next().map_or_else(String::new, |&value| value.to_owned());
        let flag = held.copied().collect::<Vec<_>>().join(";").trim_end_matches(';').to_owned();
        words.add(word, Place { list, value, flag });
        for &(column, list) in &columns.derived {
            for short in cells.get(column).copied().unwrap_or_default().split(',').filter(|short| !short.is_empty()) {
                words.add(short, Place { list, value: word.to_owned(), flag: String::new() });
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
