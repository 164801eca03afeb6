//! What stands above and beside the title: 发文字号, 签发人, 发文机关标志, 办理类别, 公开属性.

use crate::letter::field::FieldKind;
use crate::letter::frame::{ends_as_body_name, is_class_mark};
use crate::letter::zone::Zone;
use crate::lexicon::list;
use crate::scan::docnum;
use crate::text::{Span, chars};

use super::contact::{fields, name};
use super::{Facts, Pages};

const HEAD: &[Zone] = &[Zone::Masthead, Zone::Title, Zone::Rubble];
const FRAME: &[Zone] = &[
    Zone::Masthead,
    Zone::Title,
    Zone::Rubble,
    Zone::Closing,
    Zone::Signature,
    Zone::Notes,
    Zone::Attachments,
    Zone::Copies,
    Zone::Imprint,
];

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    for paragraph in pages.of(HEAD) {
        let words = pages.words(paragraph);
        let number = docnum::find(words)
            .into_iter()
            .find(|found| !words.get(..found.span.start).is_some_and(|before| before.contains(['《', '“'])));
        if facts.document_number.is_none() {
            facts.document_number = number.map(|found| found.span.shift(paragraph.start));
        }
    }
    for paragraph in pages.of(&[Zone::Masthead]) {
        let words = pages.words(paragraph);
        let bare = words.strip_suffix("文件").unwrap_or(words);
        if facts.issuing_body.is_none() && ends_as_body_name(pages.lexicon, bare) && fields(pages, paragraph).is_empty()
        {
            facts.issuing_body = Some(paragraph);
        }
    }
    for paragraph in pages.of(FRAME) {
        for (kind, value) in fields(pages, paragraph) {
            match kind {
                FieldKind::Signer => facts.signer = facts.signer.or_else(|| name(pages, value)),
                FieldKind::Class => {
                    facts.outcome_class = facts.outcome_class.or_else(|| class(pages, value));
                    facts.outcome_words = facts.outcome_words.or_else(|| class_words(pages, value));
                }
                FieldKind::Disclosure => facts.disclosure = facts.disclosure.or_else(|| disclosure(pages, value)),
                _ => {}
            }
        }
        let words = pages.words(paragraph);
        if facts.outcome_class.is_none()
            && (is_class_mark(words.rsplit('\t').next().unwrap_or(words)) || words.contains('类'))
        {
            facts.outcome_class = floating_class(pages, paragraph);
        }
        if facts.disclosure.is_none() {
            facts.disclosure = note(pages, paragraph);
        }
    }
}

/// The class letter that a value begins with: `（C）`, `A类`, `B`, `甲`. `提案` is the kind of paper, no class.
fn class(pages: &Pages<'_>, value: Span) -> Option<Span> {
    let words = pages.words(value);
    let bare = words.trim_start_matches(['（', '“', '[', '【', ' ']);
    let start = value.start + words.len() - bare.len();
    let length = class_length(bare)?;
    Some(Span::new(start, start + length))
}

/// 已采纳, 留作参考: a class in words, and nothing that goes on.
fn class_words(pages: &Pages<'_>, value: Span) -> Option<Span> {
    let words = pages.words(value);
    let bare = words.trim_start_matches(['（', '“', ' ']);
    let start = value.start + words.len() - bare.len();
    let length = pages.lexicon.prefix(bare, list::OUTCOME_WORD)?;
    let stands_alone = !bare.get(length..)?.starts_with(chars::is_han);
    stands_alone.then(|| Span::new(start, start + length))
}

/// `A`, `B2`, `甲`, and nothing that goes on as a word.
fn class_length(words: &str) -> Option<usize> {
    let mut characters = words.chars();
    let first = characters.next().filter(|first| matches!(first, 'A'..='D' | '甲' | '乙' | '丙' | '丁'))?;
    let mut length = first.len_utf8();
    let mut next = characters.next();
    if first.is_ascii() && next.is_some_and(|next| next.is_ascii_digit()) {
        length += 1;
        next = characters.next();
    }
    next.is_none_or(|next| {
        matches!(next, '类' | '）' | '”' | ']' | '】' | ' ' | '\t' | '，' | '。' | '；' | '级' | '、')
    })
    .then_some(length)
}

/// `（A类）`, `…号（B类）`, `…60号 B类 同意公开`, a lone `B`.
fn floating_class(pages: &Pages<'_>, paragraph: Span) -> Option<Span> {
    let words = pages.words(paragraph);
    // 赣农建字〔2025〕63号　　　　B
    let field = words.rsplit_once('\t').map_or(words, |(_, last)| last);
    if is_class_mark(field) {
        return class(pages, Span::new(paragraph.end - field.len(), paragraph.end));
    }
    words.match_indices('类').find_map(|(at, _)| {
        let before = words.get(..at)?;
        let digit = before.ends_with(|character: char| character.is_ascii_digit());
        let letter_at = before.char_indices().rev().nth(usize::from(digit)).map(|(at, _)| at)?;
        let preceded = words
            .get(..letter_at)?
            .chars()
            .next_back()
            .is_none_or(|character| !character.is_alphanumeric() || character == '号');
        let length = class_length(words.get(letter_at..)?)?;
        preceded.then(|| Span::new(paragraph.start + letter_at, paragraph.start + letter_at + length))
    })
}

fn disclosure(pages: &Pages<'_>, value: Span) -> Option<Span> {
    let words = pages.words(value);
    let bare = words.trim_start_matches(['（', ' ']).trim_end_matches(['）', '。', ' ']);
    let start = value.start + words.find(bare)?;
    let end = bare.find(['\t', ' ', '）', '；', '，']).unwrap_or(bare.len());
    (end > 0).then(|| Span::new(start, start + end))
}

/// `（此件公开发布）`, `（依申请公开）`, `… 同意公开`.
fn note(pages: &Pages<'_>, paragraph: Span) -> Option<Span> {
    let words = pages.words(paragraph);
    if words.chars().count() > 60 {
        return None;
    }
    // 法定主动公开内容 names a column of the web page.
    let stands_alone =
        |before: &str, after: &str| !before.ends_with(chars::is_han) && !after.starts_with(chars::is_han);
    words.char_indices().find_map(|(at, _)| {
        let end = at + pages.lexicon.prefix(words.get(at..)?, list::DISCLOSURE)?;
        stands_alone(words.get(..at)?, words.get(end..)?)
            .then(|| Span::new(paragraph.start + at, paragraph.start + end))
    })
}
