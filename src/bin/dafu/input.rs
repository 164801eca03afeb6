//! Files as text (读取文件).

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

use dafu::text::encoding::{Encoding, guess};

use crate::language::Language;

/// A file as text, with what the reader should know about how it was read.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) note: Option<String>,
}

/// The name to show.
pub(crate) fn name(file: &OsStr) -> String {
    file.to_string_lossy().into_owned()
}

/// The files, folders replaced by the `.txt` files below them.
pub(crate) fn letters(files: &[OsString]) -> Vec<OsString> {
    files.iter().flat_map(|file| letters_in(file).unwrap_or_else(|| vec![file.clone()])).collect()
}

/// The `.txt` files below a folder, sorted; none where it is no folder that can be read.
fn letters_in(folder: &OsStr) -> Option<Vec<OsString>> {
    let mut paths: Vec<_> = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let letter = |path: &Path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"));
    Some(
        paths
            .into_iter()
            .flat_map(|path| match letters_in(path.as_os_str()) {
                Some(inner) => inner,
                None if letter(&path) => vec![path.into_os_string()],
                None => Vec::new(),
            })
            .collect(),
    )
}

/// Says on the terminal that a file could not be read, and why.
pub(crate) fn complain(file: &OsStr, reason: &str, language: Language) {
    eprintln!("dafu: {}", complaint(file, reason, language));
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

fn decode(
    bytes: &[u8],
    encoding: Option<&'static encoding_rs::Encoding>,
    language: Language,
) -> Result<Decoded, String> {
    let Some(guess) = guess(bytes) else {
        return Err(language
            .pick(
                "不是文字文件；Word、WPS 文件请另存为 .txt，或复制全文后粘贴",
                "it is not text; save a Word or WPS file as .txt, or paste its text",
            )
            .to_owned());
    };
    let table = encoding.unwrap_or(match guess.encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Gb18030 => encoding_rs::GB18030,
    });
    let unmarked = bytes.get(guess.mark..).unwrap_or_default();
    let lossy = encoding.is_some() || guess.damaged;
    let text = if lossy {
        Some(table.decode_without_bom_handling(unmarked).0)
    } else {
        table.decode_without_bom_handling_and_without_replacement(unmarked)
    };
    let Some(text) = text else {
        return Err(language
            .pick("看不出文字编码；请在编辑器中另存为 UTF-8", "its encoding is unknown; save it as UTF-8 in an editor")
            .to_owned());
    };
    let note = if lossy && text.contains(char::REPLACEMENT_CHARACTER) {
        Some(language.pick("有的字节读不出，显示为 �", "some bytes are unreadable and stand as �").to_owned())
    } else if guess.certain || encoding.is_some() {
        None
    } else {
        let name = table.name();
        Some(match language {
            Language::Chinese => format!("按 {name} 读取；若是乱码，请用 --encoding 指定编码"),
            Language::English => format!("read as {name}; if the text is garbled, name the encoding with --encoding"),
        })
    };
    Ok(Decoded { text: text.into_owned(), note })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> String {
        decode(bytes, None, Language::Chinese).expect("text").text
    }

    #[test]
    fn the_same_letter_in_every_encoding_is_the_same_text() {
        let letter = "关于绿化的答复\n张委员：\n　　您好。一、已办。\n";
        let (gb18030, ..) = encoding_rs::GB18030.encode(letter);
        let little: Vec<u8> = letter.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = [0xFEFF].into_iter().chain(letter.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        for bytes in
            [letter.as_bytes(), gb18030.as_ref(), &little, &big, &[b"\xEF\xBB\xBF", letter.as_bytes()].concat()]
        {
            assert_eq!(text_of(bytes), letter);
        }
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let reason = decode(&[0x89, 0, 1, 2], None, Language::Chinese).expect_err("no text");
        assert!(reason.contains("不是文字文件"), "{reason}");
        let reason = decode(&[0x20, 0xFF, 0xFF], None, Language::English).expect_err("no encoding");
        assert!(reason.contains("save it as UTF-8"), "{reason}");
    }
}
