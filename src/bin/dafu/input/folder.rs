//! What to read of a folder (文件夹).

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Endings of files that may hold a letter. Those that cannot be read here are named with what to do, so that no letter of
/// a folder is missed in silence; anything else, such as a spreadsheet beside them, is none.
const LETTERS: [&str; 18] = [
    "txt", "text", "md", "docx", "doc", "wps", "odt", "ofd", "pdf", "rtf", "html", "htm", "zip", "png", "jpg", "jpeg",
    "tif", "tiff",
];

/// What is to be read, in order.
pub(super) enum Found {
    Letter(OsString),
    /// A folder with nothing in it that may be a letter.
    NoLetters(OsString),
    /// A folder that may not be looked into.
    Closed(OsString, io::Error),
}

/// The files, each folder replaced by the letters below it in order of their names.
pub(super) fn letters(files: &[OsString]) -> Vec<Found> {
    files
        .iter()
        .flat_map(|file| {
            let path = Path::new(file);
            if !path.is_dir() {
                return vec![Found::Letter(file.clone())];
            }
            let found = below(path);
            if found.is_empty() { vec![Found::NoLetters(file.clone())] } else { found }
        })
        .collect()
}

fn below(folder: &Path) -> Vec<Found> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) => return vec![Found::Closed(folder.into(), error)],
    };
    let mut entries: Vec<(PathBuf, bool)> = listed
        .flatten()
        // A link to a folder above would never end.
        .map(|entry| (entry.path(), entry.file_type().is_ok_and(|kind| kind.is_dir())))
        .collect();
    entries.sort();
    let inner = entries.into_iter().flat_map(|(path, is_folder)| match is_folder {
        true => below(&path),
        false if is_letter(&path) => vec![Found::Letter(path.into_os_string())],
        false => Vec::new(),
    });
    inner.collect()
}

fn is_letter(path: &Path) -> bool {
    let hidden = path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with(['.', '~']));
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    !hidden && LETTERS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}
