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
    /// Characters that do not show.
    pub invisible: u32,
}

/// A gap of two blanks or more parts two fields of one line; one blank is just a blank.
pub(super) const WIDE_GAP: char = '\t';

/// Reads the text once and gives the cleaned view. Lines end in `\n`; a wide gap is `\t`, a single blank ` `.
pub fn clean(source: &str) -> (View, Repairs) {
    let mut cleaner =
        Cleaner { out: ViewBuilder::with_capacity(source.len()), flat: is_flat(source), ..Cleaner::default() };
    let mut rest = source.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        if is_invisible(character) {
            cleaner.repairs.invisible += 1;
        } else if is_break(character) {
            let mut len = character.len_utf8();
            if character == '\r' && rest.next_if(|&(_, next)| next == '\n').is_some() {
                len += 1;
            }
            cleaner.line_break(at, len);
        } else if is_blank(character) {
            let mut end = at + character.len_utf8();
            let mut width = blank_width(character);
            while let Some((next_at, next)) = rest.next_if(|&(_, next)| is_blank(next) || is_invisible(next)) {
                width += blank_width(next);
                end = next_at + next.len_utf8();
            }
            cleaner.blank(at, end, width, source.get(end..).unwrap_or(""));
        } else {
            let next = rest.peek().map(|&(_, next)| next);
            cleaner.visible(character, at, next);
        }
    }
    (cleaner.out.finish(), cleaner.repairs)
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
            self.line_break(at, end - at);
            return;
        }
        if width >= 3 {
            self.spaced_run = false;
            self.push(WIDE_GAP, at, end - at);
            return;
        }
        let digit_edge = (last.is_ascii_digit() && is_han(fold(next))) || (is_han(last) && fold(next).is_ascii_digit());
        let punctuation_edge = is_cjk_punctuation(last) || is_cjk_punctuation(widen(fold(next)));
        let alone_before = self.spaced_run || !self.before_last.is_some_and(is_han);
        let alone_after = !after_next.is_some_and(|character| is_han(fold(character)));
        let spaced_word = is_han(last) && is_han(fold(next)) && alone_before && alone_after;
        if digit_edge || spaced_word {
            self.repairs.spaces += 1;
        }
        self.spaced_next = spaced_word;
        if !(digit_edge || spaced_word || punctuation_edge) {
            if self.flat {
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
