//! Files as text (读取文件): which, from where, and what to say where one cannot be read.

mod decode;
mod folder;
mod letters;
pub(crate) mod progress;

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};

use crate::language::Language;

pub(crate) use decode::Decoded;
use decode::decode;
pub(crate) use letters::Letters;

/// The name to show.
pub(crate) fn name(file: &OsStr) -> String {
    file.to_string_lossy().into_owned()
}

/// A file that could not be read and why, as a sentence.
pub(crate) fn complaint(file: &OsStr, reason: &str, language: Language) -> String {
    let name = name(file);
    match language {
        Language::Chinese => format!("读不了 {name}：{reason}"),
        Language::English => format!("cannot read {name}: {reason}"),
    }
}

/// Opens a file, or standard input for `-`.
pub(crate) fn open(file: &OsStr, language: Language) -> Result<Box<dyn BufRead>, String> {
    if file == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = File::open(file).map_err(|error| unreadable(&error, language))?;
    Ok(Box::new(BufReader::new(opened)))
}

/// Reads a whole file; `encoding` is taken at its word, else it is guessed.
pub(crate) fn read(
    file: &OsStr,
    encoding: Option<&'static encoding_rs::Encoding>,
    language: Language,
) -> Result<Decoded, String> {
    let mut bytes = Vec::new();
    open(file, language)?.read_to_end(&mut bytes).map_err(|error| unreadable(&error, language))?;
    decode(&bytes, encoding, language)
}

/// What stands in the way of reading, and what to do about it.
pub(crate) fn unreadable(error: &io::Error, language: Language) -> String {
    match error.kind() {
        ErrorKind::NotFound => {
            language.pick("没有这个文件，请检查路径", "there is no such file; check the path").to_owned()
        }
        ErrorKind::PermissionDenied => language.pick("没有读取权限", "permission to read it is missing").to_owned(),
        ErrorKind::IsADirectory => {
            language.pick("是文件夹，请给出其中的文件", "it is a folder; name the files in it").to_owned()
        }
        _ => error.to_string(),
    }
}
