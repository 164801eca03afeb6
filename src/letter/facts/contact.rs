//! Whom to call (联系人、电话), and to whom copies go (抄送).

use crate::letter::field::{FieldKind, label};
use crate::letter::frame::ends_as_body_name;
use crate::letter::zone::Zone;
use crate::lexicon::list;
use crate::scan::phone;
use crate::text::{Span, chars};

use super::{Facts, Pages};

const FRAME: &[Zone] = &[
    Zone::Notes,
    Zone::Signature,
    Zone::Copies,
    Zone::Imprint,
    Zone::Attachments,
    Zone::Closing,
    Zone::Masthead,
    Zone::Rubble,
];

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    for paragraph in pages.of(FRAME) {
        for (kind, value) in fields(pages, paragraph) {
            match kind {
                FieldKind::Contact => {
                    facts.contact_name = facts.contact_name.or_else(|| name(pages, value));
                    facts.contact_phone = facts.contact_phone.or_else(|| number(pages, value));
                }
                FieldKind::Phone | FieldKind::Units => {
                    let phone = number(pages, value);
                    facts.contact_name = facts.contact_name.or_else(|| phone.and_then(|_| behind_body(pages, value)));
                    facts.contact_phone = facts.contact_phone.or(phone);
                }
                FieldKind::Cc => facts.cc.extend(copies_to(pages, value)),
                _ => {}
            }
        }
    }
}

/// All labelled fields of a line: each value runs to the next label.
pub(super) fn fields(pages: &Pages<'_>, paragraph: Span) -> Vec<(FieldKind, Span)> {
    let words = pages.words(paragraph);
    let mut starts: Vec<(FieldKind, usize, usize)> = Vec::new();
    let mut boundary = true;
    let mut skip_to = 0;
    for (at, character) in words.char_indices() {
        // No label begins with one of these; asking at each would read a run of them again and again.
        let parts = matches!(character, '（' | '【' | '[' | '·' | '；' | '，' | ' ' | '\t' | '。' | '|' | '、');
        if at >= skip_to
            && !parts
            && (boundary || !chars::is_han(character))
            && let Some(field) = label(pages.lexicon, words.get(at..).unwrap_or(""))
        {
            starts.push((field.kind, at, at + field.value));
            skip_to = at + field.value;
        }
        boundary = !chars::is_han(character);
    }
    starts
        .iter()
        .enumerate()
        .map(|(index, &(kind, _, value))| {
            let end = starts.get(index + 1).map_or(words.len(), |next| next.1);
            (kind, Span::new(paragraph.start + value, paragraph.start + end).trim(pages.text))
        })
        .collect()
}

/// The name at the start of a value: Han characters and ·, up to a blank, a mark or a digit. The section of the office
/// may stand before it: 养老服务科　蒲娟.
pub(super) fn name(pages: &Pages<'_>, value: Span) -> Option<Span> {
    let section = pages.words(value).split([' ', '\t']).next().filter(|first| is_section(pages, first));
    let value = Span::new(value.start + section.map_or(0, str::len), value.end).trim(pages.text);
    let words = pages.words(value);
    let surname = words.chars().next().map_or(0, char::len_utf8);
    // 岳 长河: a blank behind the surname.
    let spaced = words.get(surname..).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|given| {
        (1..=2).contains(&given.chars().take_while(|&character| chars::is_han(character)).count())
    });
    let from = if spaced { surname + 1 } else { 0 };
    let end = words
        .char_indices()
        .skip_while(|&(at, _)| at < from)
        .find(|&(_, character)| !(chars::is_han(character) || character == '·' || matches!(character, '×' | '*')))
        .map_or(words.len(), |(at, _)| at);
    let bare = words.get(..end)?.trim_end_matches("电话").trim_end_matches("联系");
    let count = bare.chars().count();
    (2..=12).contains(&count).then(|| Span::new(value.start, value.start + bare.len()))
}

/// 联系单位及电话：某局某科　李雷　0735-…: a name stands between the body and its number.
fn behind_body(pages: &Pages<'_>, value: Span) -> Option<Span> {
    let body = pages.words(value).split([' ', '\t']).next().filter(|first| is_section(pages, first))?;
    let rest = Span::new(value.start + body.len(), value.end).trim(pages.text);
    let surname = pages.lexicon.prefix(pages.words(rest), list::SURNAME).is_some();
    name(pages, rest).filter(|name| surname && (2..=4).contains(&pages.words(*name).chars().count()))
}

/// 养老服务科, 办公室, 县水利局建管股: a part of an office, or the office.
fn is_section(pages: &Pages<'_>, words: &str) -> bool {
    words.chars().count() >= 3
        && (words.ends_with(['科', '股', '处', '室', '司']) || ends_as_body_name(pages.lexicon, words))
}

fn number(pages: &Pages<'_>, value: Span) -> Option<Span> {
    let words = pages.words(value);
    // 联系单位及电话：某局办公室 0735-…: the body stands before the number.
    let found = phone::find_labelled(words).into_iter().next().or_else(|| phone::find(words).into_iter().next());
    found.map(|found| found.span.shift(value.start))
}

/// `省政府办公厅、省政协提案委员会（2）。` as names; a count of copies in brackets is left out.
fn copies_to(pages: &Pages<'_>, value: Span) -> Vec<Span> {
    pages
        .names(value)
        .into_iter()
        .map(|name| {
            let words = pages.words(name);
            let bare = words
                .find('（')
                .filter(|&at| {
                    words.get(at..).is_some_and(|note| note.contains(|character: char| character.is_ascii_digit()))
                })
                .and_then(|at| words.get(..at))
                .unwrap_or(words);
            Span::new(name.start, name.start + bare.trim_end_matches('等').len())
        })
        .filter(|name| name.len() >= "某局".len())
        .collect()
}
