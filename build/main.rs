//! Compiles `data/` into tables that the engine holds (词表与规则编译).
//!
//! A bad entry stops the build with the file, the line and what was expected there.

mod lexicon;
mod pattern;
mod radicals;
mod rules;
mod schemes;
mod toponyms;
mod words;

use std::path::{Path, PathBuf};
use std::{env, fmt, fs};

/// What is wrong with a data file, and where.
#[derive(Debug)]
pub(crate) struct DataError {
    file: PathBuf,
    line: usize,
    expected: String,
}

impl DataError {
    pub(crate) fn new(file: &Path, line: usize, expected: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, expected: expected.into() }
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.expected)
    }
}

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    if let Err(errors) = compile() {
        for error in errors {
            println!("cargo::error={error}");
        }
        std::process::exit(1);
    }
}

fn compile() -> Result<(), Vec<DataError>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let radicals = radicals::read(Path::new("data/chars/radical.txt")).map_err(|error| vec![error])?;
    let toponyms = toponyms::read(Path::new("data/chars/toponym.txt")).map_err(|error| vec![error])?;
    let mut words = words::read(Path::new("data/words"))?;
    let rules = rules::read(Path::new("data/rules"), &mut words)?;
    let schemes = schemes::emit(Path::new("data/schemes")).map_err(|error| vec![error])?;
    for (name, text) in [
        ("radical.rs", radicals::emit(&radicals)),
        ("toponym.rs", toponyms::emit(&toponyms)),
        ("rules.rs", rules::emit(&rules)),
        ("lists.rs", words.emit_lists()),
        ("schemes.rs", schemes),
    ] {
        fs::write(out.join(name), text).expect("OUT_DIR is writable");
    }
    let files = lexicon::emit(&words).map_err(|expected| vec![DataError::new(Path::new("data/words"), 0, expected)])?;
    for (name, bytes) in files {
        fs::write(out.join(name), bytes).expect("OUT_DIR is writable");
    }
    Ok(())
}

/// The files below a folder with this ending, sorted, so that the build is the same everywhere.
pub(crate) fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Reads a file that must be there.
pub(crate) fn read_file(path: &Path) -> Result<String, DataError> {
    fs::read_to_string(path)
        .map_err(|error| DataError::new(path, 0, format!("expected a readable UTF-8 file: {error}")))
}
