//! From the letter as given to a view with one way of writing (字符归一).
//!
//! Full-width letters and digits become ASCII, half-width punctuation becomes full-width, look-alikes (radicals out of
//! PDF files, interpuncts, dashes) become one, blanks are dropped inside dates and spaced-out words, invisible
//! characters go. Nothing is lost: the view maps back, and what is shown is always the letter's own text.

use super::chars::{is_blank, is_break, is_han, is_invisible};
use super::view::{View, ViewBuilder};

include!(concat!(env!("OUT_DIR"), "/radical.rs"));

/// The ideograph that a radical stands for.
fn radical(character: char) -> Option<char> {
    // The tables hold nothing below the radicals.
    if character < '\u{2E80}' {
        return None;
    }
    let index = RADICALS.binary_search_by_key(&character, |&(radical, _)| radical).ok()?;
    RADICALS.get(index).map(|&(_, ideograph)| ideograph)
}

/// How often each kind of repair was made (修补计数).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repairs {
    /// Blanks dropped inside words, numbers and dates.
    pub spaces: u32,
    /// Radicals and compatibility forms read as the ideographs that they look like.
    pub radicals: u32,
    /// Half-width punctuation, full-width figures and other look-alikes read as the usual ones.
    pub characters: u32,
    /// Characters that do not show.
    pub invisible: u32,
    /// Line breaks put back into a letter that came on one line.
    pub flat: u32,
}

/// A gap of two blanks or more parts two fields of one line; one blank is just a blank.
pub const WIDE_GAP: char = '\t';

/// Reads the text once and gives the cleaned view. Lines end in `\n`; a wide gap is `\t`, a single blank ` `.
pub fn clean(source: &str) -> (View, Repairs) {
    let mut cleaner =
        Cleaner { out: ViewBuilder::with_capacity(source.len()), flat: is_flat(source), ..Cleaner::default() };
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = plain(rest);
        if plain.is_empty() {
            at += cleaner.odd(source, at);
        } else {
            cleaner.plain(plain, at);
            at += plain.len();
        }
    }
    (cleaner.out.finish(), cleaner.repairs)
}

/// The words at the start that stay as they are, whatever stands beside them: ideographs, letters and digits of ASCII,
/// the commonest full-width punctuation.
fn plain(text: &str) -> &str {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [0xE4..=0xE9, _, _, tail @ ..]
            | [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', tail @ ..]
            // 、。《》 ，（）：；
            | [0xE3, 0x80, 0x81 | 0x82 | 0x8A | 0x8B, tail @ ..]
            | [0xEF, 0xBC, 0x8C | 0x88 | 0x89 | 0x9A | 0x9B, tail @ ..] => tail,
            _ => break,
        };
    }
    text.get(..text.len() - rest.len()).unwrap_or("")
}

/// The whole letter came on one line: its line breaks are blanks now.
fn is_flat(source: &str) -> bool {
    const SHORTEST: usize = 300;
    if source.len() < SHORTEST || source.split(is_break).filter(|line| !line.trim().is_empty()).take(3).count() > 2 {
        return false;
    }
    let stops = source.matches(['。', '！']).count();
    source.split(is_blank).filter(|part| !part.is_empty()).take(3).count() >= 3 && stops >= 3
}

/// A full-width blank is as wide as a character: two of them, or three narrow ones, are a gap.
fn blank_width(character: char) -> u32 {
    match character {
        '\u{3000}' | '\t' => 2,
        _ if is_blank(character) => 1,
        _ => 0,
    }
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing remembered about the line so far")]
struct Cleaner {
    out: ViewBuilder,
    repairs: Repairs,
    /// Blanks stand for line breaks.
    flat: bool,
    /// The last two characters of the view.
    last: Option<char>,
    before_last: Option<char>,
    /// The last character was joined to the one before it over a dropped blank (联 系 → 联系).
    spaced_run: bool,
    /// The next character will be joined so.
    spaced_next: bool,
    /// An opening straight double or single quote waits for its partner on this line.
    double_open: bool,
    single_open: bool,
}

impl Cleaner {
    /// Takes words that stay as they are.
    fn plain(&mut self, words: &str, at: usize) {
        self.out.push_str(words, at);
        let mut last = words.chars().rev();
        self.spaced_run = std::mem::take(&mut self.spaced_next);
        let (after, before) = (last.next(), last.next());
        // Only the first of them can have been joined to what stands before.
        self.spaced_run &= before.is_none();
        self.before_last = before.or(self.last);
        self.last = after;
    }

    /// Takes one character that may change, a stretch of blanks or a line break; how many bytes it took.
    fn odd(&mut self, source: &str, at: usize) -> usize {
        let mut rest = source.get(at..).unwrap_or("").char_indices().peekable();
        let Some((_, character)) = rest.next() else { return 0 };
        let mut len = character.len_utf8();
        if is_invisible(character) {
            self.repairs.invisible += 1;
        } else if is_break(character) {
            if character == '\r' && rest.next_if(|&(_, next)| next == '\n').is_some() {
                len += 1;
            }
            self.line_break(at, len);
        } else if is_blank(character) {
            let mut width = blank_width(character);
            while let Some((next_at, next)) = rest.next_if(|&(_, next)| is_blank(next) || is_invisible(next)) {
                width += blank_width(next);
                len = next_at + next.len_utf8();
            }
            self.blank(at, at + len, width, source.get(at + len..).unwrap_or(""));
        } else {
            self.visible(character, at, rest.peek().map(|&(_, next)| next));
        }
        len
    }

    fn push(&mut self, character: char, at: usize, len: usize) {
        self.out.push(character, at, len);
        self.before_last = self.last;
        self.last = Some(character);
    }

    fn line_break(&mut self, at: usize, len: usize) {
        self.push('\n', at, len);
        self.spaced_run = false;
        self.spaced_next = false;
        self.double_open = false;
        self.single_open = false;
    }

    fn blank(&mut self, at: usize, end: usize, width: u32, rest: &str) {
        let mut following = rest.chars().filter(|&character| !is_invisible(character));
        let (next, after_next) = (following.next(), following.next());
        let (Some(last), Some(next)) = (self.last, next) else {
            return;
        };
        if last == '\n' || is_break(next) {
            return;
        }
        if self.flat && (width >= 3 || matches!(last, '。' | '：' | '！' | '？' | '；')) {
            self.repairs.flat += 1;
            self.line_break(at, end - at);
            return;
        }
        // 电    话：is one label however wide the gap.
        let label = matches!(after_next, Some('：' | ':'))
            && is_han(last)
            && is_han(fold(next))
            && !self.before_last.is_some_and(is_han);
        if width >= 3 && !label {
            self.spaced_run = false;
            self.push(WIDE_GAP, at, end - at);
            return;
        }
        let digit_edge = ((last.is_ascii_digit() || last == '%') && is_han(fold(next)))
            || (is_han(last) && fold(next).is_ascii_digit());
        // 2024 年 6 月 1 9 日: the day has its two figures parted.
        let parted_day = last.is_ascii_digit()
            && fold(next).is_ascii_digit()
            && !self.before_last.is_some_and(|before| before.is_ascii_digit())
            && matches!(after_next.filter(|after| !is_blank(*after)).or_else(|| following.next()), Some('日' | '月'));
        let punctuation_edge = is_cjk_punctuation(last) || is_cjk_punctuation(widen(fold(next)));
        let alone_before = self.spaced_run || !self.before_last.is_some_and(is_han);
        let alone_after = !after_next.is_some_and(|character| is_han(fold(character)));
        let spaced_word = is_han(last) && is_han(fold(next)) && alone_before && alone_after;
        if digit_edge || spaced_word || parted_day {
            self.repairs.spaces += 1;
        }
        self.spaced_next = spaced_word;
        if !(digit_edge || spaced_word || parted_day || punctuation_edge) {
            if self.flat {
                self.repairs.flat += 1;
                self.line_break(at, end - at);
                return;
            }
            // Two narrow blanks still part two fields: 日期:2023-06-20  来源:…
            self.push(if width >= 2 { WIDE_GAP } else { ' ' }, at, end - at);
        }
    }

    fn visible(&mut self, character: char, at: usize, next: Option<char>) {
        let len = character.len_utf8();
        self.spaced_run = std::mem::take(&mut self.spaced_next);
        if is_han(character) && !('\u{F900}'..='\u{FAFF}').contains(&character) {
            self.push(character, at, len);
            return;
        }
        if let Some(ideograph) = radical(character) {
            self.repairs.radicals += 1;
            self.push(ideograph, at, len);
            return;
        }
        let folded = self.unify(fold(character), next);
        self.repairs.characters += u32::from(folded != character);
        self.push(folded, at, len);
    }

    /// One way of writing for punctuation, which depends on what stands beside it.
    fn unify(&mut self, character: char, next: Option<char>) -> char {
        let digit_before = self.last.is_some_and(|last| last.is_ascii_digit());
        let digit_after = next.is_some_and(|next| fold(next).is_ascii_digit());
        let latin_before = self.last.is_some_and(|last| last.is_ascii_alphanumeric());
        let latin_after = next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '/');
        match character {
            ',' if digit_before && digit_after => ',',
            ':' if latin_before && latin_after => ':',
            ';' | '!' | '?' if latin_before && latin_after => character,
            ',' | ';' | ':' | '!' | '?' | '(' | ')' => widen(character),
            '"' => {
                self.double_open = !self.double_open;
                if self.double_open { '“' } else { '”' }
            }
            '\'' if !latin_before || self.single_open => {
                self.single_open = !self.single_open;
                if self.single_open { '‘' } else { '’' }
            }
            other => other,
        }
    }
}

/// Full-width letters and digits to ASCII, and one form for look-alikes; nothing that depends on the neighbours.
fn fold(character: char) -> char {
    match character {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．' | '％' | '＋' | '－' | '／' | '＝' | '［' | '］' | '＊' => {
            u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(character)
        }
        '「' | '〝' | '＂' => '“',
        '」' | '〞' => '”',
        '『' => '‘',
        '』' => '’',
        '\u{2329}' => '〈',
        '\u{232A}' => '〉',
        '﹝' | '〘' => '〔',
        '﹞' | '〙' => '〕',
        '︰' | '∶' | '﹕' | '꞉' => '：',
        '﹔' => '；',
        '﹐' => '，',
        '•' | '‧' | '・' | '･' | '∙' | '⋅' => '·',
        '–' | '―' | '─' | '━' | '‒' | '︱' => '—',
        '‐' | '‑' | '−' | '﹣' => '-',
        '~' | '〜' | '∼' | '˜' | '﹏' => '～',
        '｡' => '。',
        '､' => '、',
        other => other,
    }
}

/// Half-width punctuation to the full-width form that Chinese text uses.
fn widen(character: char) -> char {
    match character {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '!' => '！',
        '?' => '？',
        '(' => '（',
        ')' => '）',
        other => other,
    }
}

fn is_cjk_punctuation(character: char) -> bool {
    matches!(
        character,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '（'
            | '）'
            | '《'
            | '》'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '〔'
            | '〕'
            | '【'
            | '】'
            | '〈'
            | '〉'
            | '…'
            | '·'
    )
}
