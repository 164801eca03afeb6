//! What to read of a folder (文件夹).

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

/// Endings of files that may hold a letter. Those that cannot be read here are named with what to do, so that no letter of
/// a folder is missed in silence; anything else, such as a spreadsheet beside them, is none.
const LETTERS: [&str; 18] = [
    "txt", "text", "md", "docx", "doc", "wps", "odt", "ofd", "pdf", "rtf", "html", "htm", "zip", "png", "jpg", "jpeg",
    "tif", "tiff",
];

/// The files, each folder replaced by the letters below it in order of their names.
pub(super) fn letters(files: &[OsString]) -> Vec<OsString> {
    files.iter().flat_map(|file| below(Path::new(file)).unwrap_or_else(|| vec![file.clone()])).collect()
}

/// The letters below a folder; none where it is no folder that can be read.
fn below(folder: &Path) -> Option<Vec<OsString>> {
    let mut entries: Vec<(PathBuf, bool)> = fs::read_dir(folder)
        .ok()?
        .flatten()
        // A link to a folder above would never end.
        .map(|entry| (entry.path(), entry.file_type().is_ok_and(|kind| kind.is_dir())))
        .collect();
    entries.sort();
    let inner = entries.into_iter().flat_map(|(path, is_folder)| match is_folder {
        true => below(&path).unwrap_or_default(),
        false if is_letter(&path) => vec![path.into_os_string()],
        false => Vec::new(),
    });
    Some(inner.collect())
}

fn is_letter(path: &Path) -> bool {
    let hidden = path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with(['.', '~']));
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    !hidden && LETTERS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}
