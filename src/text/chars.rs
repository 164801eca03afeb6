//! Classes of characters (字符类别).

/// True for ideographs, with 〇 and 々 and the extension blocks that occur in names (汉字).
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇' | '々' | '〆'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// True for anything that shows as white space but a line break (空白).
pub fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\u{A0}' | '\u{3000}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{1680}'
    )
}

/// True for line breaks of every kind (换行).
pub fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// True for characters that do not show: controls, zero-width and direction marks, variation selectors (不可见字符).
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}' | '\u{AD}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E01EF}')
}

/// True for the dashes that join two ends of a range or a name (连接号).
pub fn is_dash(character: char) -> bool {
    matches!(character, '-' | '—' | '–' | '～' | '~' | '－' | '―' | '─' | '〜' | '∼')
}

/// True where a sentence ends (句末标点), `；` counted in because each item of a list is a unit.
pub fn ends_sentence(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '；')
}

/// True for punctuation between clauses (分句标点).
pub fn ends_clause(character: char) -> bool {
    matches!(character, '，' | '：') || ends_sentence(character)
}

/// True for closing quotes and brackets, which belong to what stands before them (右引号、右括号).
pub fn is_closer(character: char) -> bool {
    matches!(character, '”' | '’' | '》' | '〉' | '）' | '】' | '〕' | '」' | '』' | ')' | ']')
}

/// The characters that are no common ideographs, with their places: brackets and marks are among them, and nine tenths
/// of a letter are passed over.
pub(crate) fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut rest = text.as_bytes().get(at..)?;
        while let [0xE4..=0xE9, _, _, tail @ ..] = rest {
            rest = tail;
        }
        let start = text.len() - rest.len();
        let mark = text.get(start..)?.chars().next()?;
        at = start + mark.len_utf8();
        Some((start, mark))
    })
}
