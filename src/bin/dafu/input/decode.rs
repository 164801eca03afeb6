//! The bytes of a file as text (解码), by what they are and not by what the file is called.

use dafu::text::encoding::{Encoding, guess};

use crate::docx::{self, LeftOut, Refusal};
use crate::language::Language;

/// A file as text, with what the reader should know about how it was read.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) note: Option<String>,
}

/// Kinds that are not read here, by how their files begin: name, and what to do instead in both languages.
const KINDS: [(&[u8], &str, [&str; 2]); 7] = [
    (b"%PDF", "PDF", PAGE),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ".doc / .wps", SAVE),
    (b"{\\rtf", "RTF", SAVE),
    (b"\x89PNG", "PNG", PICTURE),
    (b"\xFF\xD8\xFF", "JPEG", PICTURE),
    (b"II*\0", "TIFF", PICTURE),
    (b"MM\0*", "TIFF", PICTURE),
];
const PAGE: [&str; 2] = ["请用网页版打开，或复制全文存为 .txt", "open it in the page, or save its text as .txt"];
const SAVE: [&str; 2] =
    ["请用 Word 或 WPS 另存为 .docx，或用网页版打开", "save it as .docx in Word or WPS, or open it in the page"];
const PICTURE: [&str; 2] = ["图片里没有文字可读，请先识别成文字", "a picture has no text; have it recognised first"];

/// Text in its encoding, or a Word document; `encoding` is taken at its word, else it is guessed.
pub(super) fn decode(
    bytes: &[u8],
    encoding: Option<&'static encoding_rs::Encoding>,
    language: Language,
) -> Result<Decoded, String> {
    if docx::is_zip(bytes) {
        let reading = docx::read(bytes).map_err(|refusal| refused(refusal, language))?;
        return Ok(Decoded { text: reading.text, note: left_out(&reading.left_out, language) });
    }
    if let Some((_, name, [chinese, english])) = KINDS.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Err(language
            .pick(format!("命令行不读 {name}：{chinese}"), format!("the command does not read {name}: {english}")));
    }
    let decoded = plain(bytes, encoding, language)?;
    let start = decoded.text.trim_start().get(..9).unwrap_or_default().to_ascii_lowercase();
    if start == "<!doctype" || start.starts_with("<html") {
        let [chinese, english] = PAGE;
        return Err(
            language.pick(format!("命令行不读网页：{chinese}"), format!("the command reads no HTML: {english}"))
        );
    }
    Ok(decoded)
}

fn refused(refusal: Refusal, language: Language) -> String {
    let (chinese, english) = match refusal {
        Refusal::NoDocument => (
            "不是 Word 文件；.odt、.ofd 和压缩包请用网页版打开，或另存为 .docx",
            "it is no Word document; open .odt, .ofd and .zip in the page, or save it as .docx",
        ),
        Refusal::Scan => {
            ("里面只有图片，没有文字，请先识别成文字", "it holds pictures and no text; have it recognised first")
        }
        Refusal::Damaged => ("文件不完整或已损坏，请重新下载", "it is cut off or damaged; fetch it again"),
        Refusal::Locked => ("文件有密码，请去掉密码后再读", "it has a password; take that off first"),
        Refusal::Bomb => ("解压后过大，像是压缩炸弹，已拒绝", "too much comes out of it, as from a zip bomb"),
        Refusal::Hostile => {
            ("里面的 XML 带有文档类型定义，或嵌套过深，已拒绝", "its XML has a document type or is nested too deep")
        }
    };
    language.pick(chinese, english).to_owned()
}

/// 页眉页脚 1 处、批注 2 条未读入; none where all was read.
fn left_out(left_out: &LeftOut, language: Language) -> Option<String> {
    let LeftOut { headers, comments, deletions, hidden, pictures, objects } = *left_out;
    let names = [
        (headers, "页眉页脚", "处", "headers and footers"),
        (comments, "批注", "条", "comments"),
        (deletions, "删除的修订", "处", "deletions"),
        (hidden, "隐藏的文字", "处", "hidden passages"),
        (pictures, "图片", "张", "pictures"),
        (objects, "嵌入的对象", "个", "objects"),
    ];
    let found = names.iter().filter(|(count, ..)| *count > 0);
    let told: Vec<String> = found
        .map(|(count, chinese, measure, english)| {
            language.pick(format!("{chinese} {count} {measure}"), format!("{count} {english}"))
        })
        .collect();
    let list = told.join(language.pick("、", ", "));
    (!told.is_empty()).then(|| language.pick(format!("{list}未读入"), format!("not read: {list}")))
}

fn plain(
    bytes: &[u8],
    encoding: Option<&'static encoding_rs::Encoding>,
    language: Language,
) -> Result<Decoded, String> {
    let Some(guess) = guess(bytes) else {
        return Err(language
            .pick(
                "不是文字文件，也不是 Word 文件；请另存为 .txt 或 .docx",
                "it is neither text nor a Word document; save it as .txt or .docx",
            )
            .to_owned());
    };
    let table = encoding.unwrap_or(match guess.encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Gb18030 => encoding_rs::GB18030,
        Encoding::Big5 => encoding_rs::BIG5,
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

    /// An invented letter in traditional characters.
    const TRADITIONAL: &str = "關於市政協第12號提案的答覆\n李明華委員：\n　　您提出的《關於改善濱海路照明的提案》收悉，現答覆如下：\n　　我局將於2024年底前安裝路燈80盞，並加強巡查養護。\n";

    #[test]
    fn big5_is_guessed_and_said_to_be_a_guess() {
        let (big5, _, lost) = encoding_rs::BIG5.encode(TRADITIONAL);
        assert!(!lost, "it can be written in Big5");
        let decoded = decode(&big5, None, Language::Chinese).expect("text");
        assert_eq!(decoded.text, TRADITIONAL);
        assert!(decoded.note.is_some_and(|note| note.contains("Big5")));
        // The same characters in GB18030 stay what they are.
        let (gb18030, ..) = encoding_rs::GB18030.encode(TRADITIONAL);
        assert_eq!(text_of(&gb18030), TRADITIONAL);
    }

    #[test]
    fn no_invented_letter_in_gb18030_is_taken_for_big5() {
        let letters =
            std::fs::read_dir("tests/letters").expect("letters").flatten().map(|entry| entry.path().join("letter.txt"));
        let mut count = 0;
        for letter in letters.filter_map(|path| std::fs::read_to_string(path).ok()) {
            let letter = letter.trim_start_matches('\u{FEFF}');
            // Whole, and as short as its first line.
            for text in [letter, letter.lines().next().unwrap_or_default()] {
                let (bytes, ..) = encoding_rs::GB18030.encode(text);
                let (big5, utf8) = (encoding_rs::BIG5.encode(text), text.is_ascii());
                assert!(utf8 || text_of(&bytes) == text, "{text}");
                if !big5.2 && !utf8 {
                    assert_eq!(text_of(&big5.0), text, "in Big5");
                }
                count += 1;
            }
        }
        assert!(count > 300, "{count}");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let reason = decode(&[0x89, 0, 1, 2], None, Language::Chinese).expect_err("no text");
        assert!(reason.contains("不是文字文件"), "{reason}");
        for (bytes, told) in [
            (&b"%PDF-1.7 \x00"[..], "命令行不读 PDF"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "另存为 .docx"),
            (b"\n<!DOCTYPE html><p>", "命令行不读网页"),
            (b"PK\x03\x04 and no more", "已损坏"),
        ] {
            let reason = decode(bytes, None, Language::Chinese).expect_err("no text");
            assert!(reason.contains(told), "{reason}");
        }
        let reason = decode(&[0x20, 0xFF, 0xFF], None, Language::English).expect_err("no encoding");
        assert!(reason.contains("save it as UTF-8"), "{reason}");
    }
}
