//! `data/schemes/*.txt`: what the printed classes of an outcome mean in a scheme (办理结果分类), a class a line: its
//! letter, a tab, and what the body should then be.

use std::fmt::Write as _;
use std::path::Path;

use crate::{DataError, files_below, read_file};

const OUTCOMES: [&str; 5] = ["solved", "in_progress", "planned", "explained_only", "refused"];

/// The table of all schemes, by the name of the file.
pub(crate) fn emit(folder: &Path) -> Result<String, DataError> {
    let mut out = String::from(
        "/// The schemes of `data/schemes`, by name, each with its classes (分类办法).\nstatic SCHEMES: &[Scheme] = &[\n",
    );
    for path in files_below(folder, "txt") {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        writeln!(out, "    Scheme {{ name: {name:?}, classes: &[").expect("writing to a string");
        for (index, line) in read_file(&path)?.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let (class, outcomes) = line.split_once('\t').unwrap_or_default();
            let outcomes: Vec<&str> = outcomes.split(' ').collect();
            if class.chars().count() != 1 || !outcomes.iter().all(|outcome| OUTCOMES.contains(outcome)) {
                let expected = format!("expected a letter, a tab and some of {}", OUTCOMES.join(" "));
                return Err(DataError::new(&path, index + 1, expected));
            }
            writeln!(out, "        ({class:?}, &{outcomes:?}),").expect("writing to a string");
        }
        out.push_str("    ] },\n");
    }
    out.push_str("];\n");
    Ok(out)
}
