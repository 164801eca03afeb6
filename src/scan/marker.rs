//! Numbering markers (序号): `一、` `（一）` `1.` `（1）` `①`, and the words that count: 一是 第一 首先 一方面.

use super::cursor::Cursor;
use super::hanset::Begins;
use super::hanzi;
use super::marker_word::{self, is_courtesy};
use super::numeral;
use crate::text::Span;
use crate::text::chars::{ends_clause, is_blank};

/// The level of a marker (层次): it follows the marker's kind, not its depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `一、`.
    One,
    /// `（一）`.
    Two,
    /// `1.`.
    Three,
    /// `（1）`.
    Four,
    /// `①`.
    Five,
    /// 一是 二是 and other words that run on inside a paragraph.
    Inline,
}

/// How a marker is written (序号写法).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkerForm {
    /// `一、`.
    HanComma,
    /// `（一）`.
    HanParenthesis,
    /// `1.`.
    ArabicDot,
    /// `1、`.
    ArabicComma,
    /// `1）`.
    ArabicHalfParenthesis,
    /// `（1）` `⑴`.
    ArabicParenthesis,
    /// `①`.
    Circled,
    /// 一是.
    Is,
    /// 一要.
    Must,
    /// 第一.
    Ordinal,
    /// 首先 其次 再次 最后.
    Sequence,
    /// 其一.
    Among,
    /// 一方面 另一方面.
    Side,
}

impl MarkerForm {
    /// The level that goes with the form.
    pub const fn level(self) -> Level {
        match self {
            Self::HanComma => Level::One,
            Self::HanParenthesis => Level::Two,
            Self::ArabicDot | Self::ArabicComma => Level::Three,
            Self::ArabicHalfParenthesis | Self::ArabicParenthesis => Level::Four,
            Self::Circled => Level::Five,
            _ => Level::Inline,
        }
    }
}

/// A numbering marker (序号).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker {
    /// The marker as printed: `一、`, `（一）`, 一是; of `第一，` without the comma.
    pub span: Span,
    /// Where its content begins, after 、 ， ： and spaces.
    pub content: usize,
    /// Its level.
    pub level: Level,
    /// Which one it is; 0 for 最后 where nothing before it tells.
    pub value: u32,
    /// How it is written.
    pub form: MarkerForm,
}

impl Marker {
    /// A marker of a form; the content follows at `cursor`, after punctuation and spaces.
    pub(crate) fn new(start: usize, mut cursor: Cursor<'_>, form: MarkerForm, value: u32) -> Self {
        let span = Span::new(start, cursor.at());
        for _ in 0..2 {
            cursor.eat_if(|c| matches!(c, '、' | '，' | '：' | '.' | '．' | ',' | ':'));
            cursor.eat_while(is_blank);
        }
        Self { span, content: cursor.at(), level: form.level(), value, form }
    }
}

/// The marker with which a line begins, after spaces (行首序号).
pub fn line_marker(line: &str) -> Option<Marker> {
    let mut cursor = Cursor::new(line, 0);
    cursor.eat_while(is_blank);
    numbered(cursor).or_else(|| marker_word::read(cursor)).map(|candidate| candidate.marker)
}

/// A marker, and how sure its own shape makes it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) marker: Marker,
    /// Counts only where another of its form goes with it.
    pub(crate) needs_partner: bool,
}

/// Every marker of a paragraph, in order (段内序号): at its beginning, after punctuation, and where a run goes on.
pub fn inline_markers(paragraph: &str) -> Vec<Marker> {
    let mut candidates = Vec::new();
    let mut next = 0;
    while let Some((at, c)) = BEGINS.next_in(paragraph, next) {
        next = at + c.len_utf8();
        let cursor = Cursor::new(paragraph, at);
        if let Some(candidate) = candidate(cursor, Boundary::before(cursor)) {
            next = candidate.marker.span.end;
            candidates.push(candidate);
        }
    }
    settle(&candidates)
}

/// What stands before a place where a marker may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Boundary {
    Start,
    /// After 。 ； ： and the like.
    Clause,
    /// After ， or 、.
    Comma,
    /// After a space behind a word.
    Space,
    Word,
}

impl Boundary {
    /// What stands before the head, closing quotes and spaces aside.
    fn before(cursor: Cursor<'_>) -> Self {
        let mut spaced = false;
        for c in cursor.head().chars().rev().take(64) {
            match c {
                '，' | ',' | '、' => return Self::Comma,
                ';' | ':' | '…' | '\n' => return Self::Clause,
                '”' | '’' | '）' | ')' => {}
                _ if ends_clause(c) => return Self::Clause,
                _ if is_blank(c) => spaced = true,
                _ => return if spaced { Self::Space } else { Self::Word },
            }
        }
        Self::Start
    }
}

/// The characters with which a marker may begin.
static BEGINS: Begins = Begins::of(
    "一二三四五六七八九十第首其再最另",
    "0123456789(",
    &[
        '—', '（', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮', '⑯', '⑰', '⑱', '⑲', '⑳',
        '⑴', '⑵', '⑶', '⑷', '⑸', '⑹', '⑺', '⑻', '⑼', '⑽', '⒈', '⒉', '⒊', '⒋', '⒌', '⒍', '⒎', '⒏', '⒐', '㈠', '㈡',
        '㈢', '㈣', '㈤', '㈥', '㈦', '㈧', '㈨', '㈩', '❶', '❷', '❸', '❹', '❺', '❻', '❼', '❽', '❾', '❿',
    ],
);

/// A marker at the head, where what stands before it allows one.
fn candidate(cursor: Cursor<'_>, boundary: Boundary) -> Option<Candidate> {
    let found = match boundary {
        Boundary::Start | Boundary::Clause | Boundary::Space => numbered(cursor).or_else(|| marker_word::read(cursor)),
        // ①…②… needs no punctuation; of other figures only （1） is numbering after a comma: 下步，（1）…；（2）…
        Boundary::Comma => enclosed_figure(cursor).or_else(|| marker_word::read(cursor)),
        Boundary::Word => circled(cursor).or_else(|| marker_word::is_or_must(cursor)),
    }?;
    let inside = boundary == Boundary::Word && found.marker.form != MarkerForm::Circled;
    if inside && marker_word::part_of_word(cursor) {
        return None;
    }
    let unsure = matches!(boundary, Boundary::Space | Boundary::Word)
        || found.marker.form == MarkerForm::Circled
        || (boundary == Boundary::Comma && found.marker.form == MarkerForm::ArabicParenthesis);
    let needs_partner = found.needs_partner || (unsure && boundary != Boundary::Start && boundary != Boundary::Clause);
    Some(Candidate { needs_partner, ..found })
}

/// ① or （1） at the head.
fn enclosed_figure(cursor: Cursor<'_>) -> Option<Candidate> {
    let parenthesised = || numbered(cursor).filter(|found| found.marker.form == MarkerForm::ArabicParenthesis);
    circled(cursor).or_else(parenthesised)
}

/// ① at the head.
fn circled(cursor: Cursor<'_>) -> Option<Candidate> {
    let (form, _) = enclosed(cursor.peek()?)?;
    (form == MarkerForm::Circled).then(|| numbered(cursor)).flatten()
}

/// Drops the candidates that needed a partner and have none, and numbers 最后.
fn settle(candidates: &[Candidate]) -> Vec<Marker> {
    let mut kept: Vec<Marker> = Vec::new();
    // The last kept marker of each form.
    let mut last = [0_u32; 13];
    for (index, candidate) in candidates.iter().enumerate() {
        let mut marker = candidate.marker;
        let slot = last.get_mut(marker.form as usize);
        let previous = slot.as_deref().copied().unwrap_or(0);
        if candidate.needs_partner {
            let goes_on = previous > 0 && (marker.value == 0 || marker.value == previous + 1);
            let begins = marker.value == 1 && leads(candidates.get(index + 1..).unwrap_or(&[]), marker.form);
            if !goes_on && !begins {
                continue;
            }
        }
        if marker.value == 0 && previous > 0 {
            marker.value = previous + 1;
        }
        if let Some(slot) = slot {
            *slot = marker.value;
        }
        kept.push(marker);
    }
    kept
}

/// Whether the second of a form is among the next few candidates.
fn leads(after: &[Candidate], form: MarkerForm) -> bool {
    let mut same = after.iter().take(40).filter(|candidate| candidate.marker.form == form);
    same.next().is_some_and(|candidate| matches!(candidate.marker.value, 0 | 2 | 3))
}

/// A marker in figures: `一、` `（一）` `1.` `1）` `（1）` `①`.
fn numbered(cursor: Cursor<'_>) -> Option<Candidate> {
    let start = cursor.at();
    let first = cursor.peek()?;
    let (form, value, cursor) = match first {
        '（' | '(' => parenthesised(cursor)?,
        '0'..='9' => arabic(cursor)?,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' => han(cursor)?,
        '—' | '-' => dash(cursor)?,
        _ => {
            let (form, value) = enclosed(first)?;
            let mut cursor = cursor;
            cursor.bump();
            (form, value, cursor)
        }
    };
    Some(Candidate { marker: Marker::new(start, cursor, form, value), needs_partner: false })
}

/// `（一）` or `（1）`; the halves may be of different width.
fn parenthesised(mut cursor: Cursor<'_>) -> Option<(MarkerForm, u32, Cursor<'_>)> {
    cursor.bump();
    cursor.eat_space();
    let (value, arabic) = match eat_han(&mut cursor) {
        Some(value) => (value, false),
        None => (eat_arabic(&mut cursor)?, true),
    };
    cursor.eat_space();
    cursor.eat_if(|c| matches!(c, '）' | ')'))?;
    let form = if arabic { MarkerForm::ArabicParenthesis } else { MarkerForm::HanParenthesis };
    Some((form, value, cursor))
}

/// `1.` `1．` `1、` `1）`; not `1.5`, `2023.6`, `1、2号楼`.
fn arabic(mut cursor: Cursor<'_>) -> Option<(MarkerForm, u32, Cursor<'_>)> {
    if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '—' | '～' | '/' | '第'))
    {
        return None;
    }
    let value = eat_arabic(&mut cursor)?;
    cursor.eat_space();
    let form = match cursor.bump()? {
        '.' | '．' => MarkerForm::ArabicDot,
        '、' => MarkerForm::ArabicComma,
        '）' | ')' => MarkerForm::ArabicHalfParenthesis,
        _ => return None,
    };
    let mut after = cursor;
    let close = after.peek().is_some_and(|c| c.is_ascii_digit());
    match form {
        MarkerForm::ArabicComma if close && listed(&mut after, Some(value)) => None,
        MarkerForm::ArabicDot if close && !year_follows(after) => None,
        _ => Some((form, value, cursor)),
    }
}

/// Whether a year opens the content of `1.2023年…`.
fn year_follows(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_while(|c| c.is_ascii_digit()) == 4 && cursor.eat('年')
}

/// `一、` and its slips `一，` `一.` `一）`; not `一、二、三产业`.
fn han(mut cursor: Cursor<'_>) -> Option<(MarkerForm, u32, Cursor<'_>)> {
    let before = cursor.before();
    if before.is_some_and(|c| c.is_ascii_digit() || hanzi::starts(c) || matches!(c, '第' | '之' | '前' | '—')) {
        return None;
    }
    let value = eat_han(&mut cursor)?;
    let form = match cursor.bump()? {
        '、' | '.' | '．' => MarkerForm::HanComma,
        '）' | ')' => MarkerForm::HanParenthesis,
        _ => return None,
    };
    (!listed(&mut cursor.clone(), None)).then_some((form, value, cursor))
}

/// `—、`: a scanner takes 一 for a dash.
fn dash(mut cursor: Cursor<'_>) -> Option<(MarkerForm, u32, Cursor<'_>)> {
    cursor.bump();
    cursor.eat('、').then_some((MarkerForm::HanComma, 1, cursor))
}

/// Whether another number of a list follows: 二、三产业, 二级, 2号楼. `arabic` is the first, where both are in figures:
/// 1、2月 is a list, 1、10月底前 an item with its date.
fn listed(after: &mut Cursor<'_>, arabic: Option<u32>) -> bool {
    let number = if arabic.is_some() { eat_arabic(after) } else { eat_han(after) };
    number.zip(after.peek()).is_some_and(|(number, unit)| match unit {
        '年' | '月' | '日' => arabic.is_none_or(|first| number == first + 1),
        _ => "、，和及至或-—～级类线产期批季等届次号标楼区队组层审院者轮档".contains(unit),
    })
}

/// Takes a Chinese numeral up to 九十九.
fn eat_han(cursor: &mut Cursor<'_>) -> Option<u32> {
    let start = *cursor;
    let count = cursor.eat_up_to(4, |c| "一二三四五六七八九十".contains(c));
    let words = Span::new(start.at(), cursor.at());
    (1..=3)
        .contains(&count)
        .then(|| numeral::integer(words.slice(cursor.head())))
        .flatten()
        .filter(|&value| value < 100)
}

/// Takes one or two digits without a leading zero.
fn eat_arabic(cursor: &mut Cursor<'_>) -> Option<u32> {
    let first = cursor.eat_if(|c| matches!(c, '1'..='9'))?.to_digit(10)?;
    let second = cursor.eat_if(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10));
    if cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    Some(second.map_or(first, |second| first * 10 + second))
}

/// Form and value of ① ⑴ ⒈ ㈠ ❶.
fn enclosed(c: char) -> Option<(MarkerForm, u32)> {
    let (form, first) = match c {
        '①'..='⑳' => (MarkerForm::Circled, '①'),
        '❶'..='❿' => (MarkerForm::Circled, '❶'),
        '➀'..='➉' => (MarkerForm::Circled, '➀'),
        '⑴'..='⒇' => (MarkerForm::ArabicParenthesis, '⑴'),
        '⒈'..='⒛' => (MarkerForm::ArabicDot, '⒈'),
        '㈠'..='㈩' => (MarkerForm::HanParenthesis, '㈠'),
        _ => return None,
    };
    Some((form, u32::from(c) - u32::from(first) + 1))
}

/// Whether the words after a marker are thanks: 首先感谢您 (客套).
pub(crate) fn thanks_follow(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_if(|c| matches!(c, '，' | ',' | '、' | '：'));
    is_courtesy(cursor)
}
