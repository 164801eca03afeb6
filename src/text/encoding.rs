//! Which encoding a file is in (编码猜测): looks at bytes, decodes nothing. The browser and the command line bring
//! their own tables, so that both read the same file as the same text.

/// An encoding that letters come in (编码).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// What the web and new editors write.
    Utf8,
    /// What `记事本` calls Unicode.
    Utf16Le,
    /// The same with the bytes of each unit in the other order.
    Utf16Be,
    /// The national standard; GBK and GB2312 are parts of it.
    Gb18030,
    /// What Hong Kong, Macau and Taiwan wrote before Unicode.
    Big5,
}

impl Encoding {
    /// The name that a browser's `TextDecoder` knows it by.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        }
    }
}

/// How to read a file (读法).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// The likeliest encoding.
    pub encoding: Encoding,
    /// Bytes of the byte order mark at the start, which are no part of the text.
    pub mark: usize,
    /// False where another encoding is possible; the reader should look at the text.
    pub certain: bool,
    /// The file may hold bytes that the encoding does not know; they are to be shown as �, all else can be read.
    pub damaged: bool,
}

/// Byte order marks, and what follows them.
const MARKS: [(&[u8], Encoding); 4] = [
    (&[0xEF, 0xBB, 0xBF], Encoding::Utf8),
    (&[0xFF, 0xFE], Encoding::Utf16Le),
    (&[0xFE, 0xFF], Encoding::Utf16Be),
    (&[0x84, 0x31, 0x95, 0x33], Encoding::Gb18030),
];

/// Guesses the encoding; `None` where the bytes are no text at all, such as those of a picture or a Word file.
/// The time taken grows with the length and no faster.
pub fn guess(bytes: &[u8]) -> Option<Guess> {
    if let Some((mark, encoding)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        let damaged = *encoding == Encoding::Utf8 && std::str::from_utf8(bytes).is_err();
        return Some(Guess { encoding: *encoding, mark: mark.len(), certain: true, damaged });
    }
    let plain = |encoding, certain| Guess { encoding, mark: 0, certain, damaged: false };
    // 一 and every ASCII character hold a zero byte in UTF-16; in other text one is a slip of a converter.
    let zeros = bytes.split(|&byte| byte == 0).count() - 1;
    if zeros > 0
        && let Some(encoding) = utf16(bytes)
    {
        return Some(plain(encoding, true));
    }
    if zeros * 10 > bytes.len() {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(plain(Encoding::Utf8, zeros == 0 && !only_two_byte_letters(text)));
    }
    if mostly_utf8(bytes) {
        return Some(Guess { encoding: Encoding::Utf8, mark: 0, certain: false, damaged: true });
    }
    let (pairs, gb18030, big5) = common_characters(bytes);
    // Which codes of Big5 are taken only its tables know.
    Some(if big5 * 10 >= pairs * 8 && gb18030 * 10 < pairs * 6 {
        Guess { encoding: Encoding::Big5, mark: 0, certain: false, damaged: true }
    } else {
        plain(Encoding::Gb18030, gb18030 * 10 >= pairs * 9)
    })
}

/// A few Chinese words in GB18030 happen to be well-formed UTF-8: `模` then reads as `ģ`.
fn only_two_byte_letters(text: &str) -> bool {
    !text.is_ascii() && text.chars().all(|letter| letter.len_utf8() <= 2)
}

/// Which of the two orders makes Chinese or ASCII of nearly every unit.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || units.is_empty() {
        return None;
    }
    let little = units.iter().filter(|unit| usual(u16::from_le_bytes(**unit))).count();
    let big = units.iter().filter(|unit| usual(u16::from_be_bytes(**unit))).count();
    let (most, encoding) = if little >= big { (little, Encoding::Utf16Le) } else { (big, Encoding::Utf16Be) };
    (most * 10 >= units.len() * 9).then_some(encoding)
}

/// White space, ASCII, punctuation, Chinese characters and their full-width company.
fn usual(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0xFF | 0x2000..=0x27BF | 0x3000..=0x303F | 0x3400..=0x9FFF
        | 0xFF00..=0xFFEF)
}

/// One bad byte in a file, or an end in mid-character, does not make it GB18030: at least nine in ten of the
/// characters beyond ASCII must be well-formed.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| letter.len_utf8() > 2).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && good >= bad * 9
}

/// How many pairs stand beyond ASCII, and how many of them are punctuation or common characters, read as GB18030 (3,755 of
/// them) and as Big5 (5,401). Both have these in front, and each reads most of the other's as rare ones.
fn common_characters(bytes: &[u8]) -> (usize, usize, usize) {
    let (mut pairs, mut gb18030, mut big5) = (0_usize, 0_usize, 0_usize);
    let mut rest = bytes.iter();
    while let Some(&lead) = rest.next() {
        if lead < 0x80 {
            continue;
        }
        let trail = rest.next().copied().unwrap_or(0);
        pairs += 1;
        gb18030 += usize::from(matches!(lead, 0xA1..=0xA3 | 0xB0..=0xD7) && trail >= 0xA1);
        big5 += usize::from(matches!(lead, 0xA1..=0xC6) && matches!(trail, 0x40..=0x7E | 0xA1..=0xFE));
    }
    (pairs, gb18030, big5)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "关于市政协第1号提案答复的函\n张委员：\n　　您提出的《关于一河两岸绿化的建议》收悉。\n";
    /// `关于绿化的建议` in GBK.
    const GBK: [u8; 14] = [0xB9, 0xD8, 0xD3, 0xDA, 0xC2, 0xCC, 0xBB, 0xAF, 0xB5, 0xC4, 0xBD, 0xA8, 0xD2, 0xE9];

    fn utf16_bytes(bytes_of: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        LETTER.encode_utf16().flat_map(bytes_of).collect()
    }

    fn of(bytes: &[u8]) -> (Encoding, bool) {
        let guess = guess(bytes).expect("text");
        (guess.encoding, guess.certain)
    }

    #[test]
    fn well_formed_utf8_is_certain() {
        assert_eq!(of(LETTER.as_bytes()), (Encoding::Utf8, true));
        assert_eq!(of(b""), (Encoding::Utf8, true));
        assert_eq!(of(b"plain"), (Encoding::Utf8, true));
    }

    #[test]
    fn a_mark_decides_and_is_no_text() {
        let marked = [&[0xEF, 0xBB, 0xBF], LETTER.as_bytes()].concat();
        assert_eq!(guess(&marked), Some(Guess { encoding: Encoding::Utf8, mark: 3, certain: true, damaged: false }));
        assert_eq!(guess(&[0xFE, 0xFF]).map(|guess| (guess.encoding, guess.mark)), Some((Encoding::Utf16Be, 2)));
        assert_eq!(guess(&[0x84, 0x31, 0x95, 0x33]).map(|guess| guess.mark), Some(4));
    }

    #[test]
    fn utf16_without_a_mark_is_known_by_its_zeros() {
        assert_eq!(of(&utf16_bytes(u16::to_le_bytes)), (Encoding::Utf16Le, true));
        assert_eq!(of(&utf16_bytes(u16::to_be_bytes)), (Encoding::Utf16Be, true));
    }

    #[test]
    fn a_stray_zero_does_not_spoil_a_letter() {
        assert_eq!(of(LETTER.replace('张', "张\0").as_bytes()), (Encoding::Utf8, false));
    }

    #[test]
    fn common_characters_make_gb18030_certain() {
        assert_eq!(of(&GBK), (Encoding::Gb18030, true));
        // 镕喆 in GBK: rare in both.
        assert_eq!(of(&[0xE9, 0x46, 0x86, 0xB4]), (Encoding::Gb18030, false));
    }

    #[test]
    fn characters_common_in_big5_only_make_it_likely() {
        // 台北市 in Big5.
        assert_eq!(of(&[0xA5, 0x78, 0xA5, 0x5F, 0xA5, 0xAB]), (Encoding::Big5, false));
    }

    #[test]
    fn a_word_that_is_both_is_uncertain() {
        assert_eq!(of(&[0xC4, 0xA3]), (Encoding::Utf8, false));
    }

    #[test]
    fn a_cut_utf8_file_stays_utf8() {
        let cut = &LETTER.as_bytes()[..LETTER.len() - 2];
        assert_eq!(guess(cut), Some(Guess { encoding: Encoding::Utf8, mark: 0, certain: false, damaged: true }));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(guess(b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0"), None);
        assert_eq!(guess(&[0x89, b'P', b'N', b'G', 0, 1, 2]), None);
    }
}
