//! Who signs, when, and who printed it (署名、成文日期、印发).

use crate::letter::day;
use crate::letter::field::FieldKind;
use crate::letter::frame::ends_as_body_name;
use crate::letter::zone::Zone;
use crate::scan::numeral;
use crate::text::Span;

use super::contact::fields;
use super::{Facts, Pages};

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    for paragraph in pages.of(&[Zone::Signature]) {
        let words = pages.words(paragraph);
        if let Some((day, span)) = day::find(words) {
            facts.date = facts.date.or(Some((day, span.shift(paragraph.start))));
            let before = Span::new(paragraph.start, paragraph.start + span.start).trim(pages.text);
            sign(pages, facts, before);
        } else {
            sign(pages, facts, paragraph);
        }
    }
    if facts.signature.is_empty() {
        // 承办单位：… in place of a signature.
        for paragraph in pages.of(&[Zone::Notes]) {
            for (kind, value) in fields(pages, paragraph) {
                if kind == FieldKind::Units
                    && facts.signature.is_empty()
                    && ends_as_body_name(pages.lexicon, pages.words(value))
                {
                    facts.signature = vec![value];
                }
            }
        }
    }
    for paragraph in pages.of(&[Zone::Imprint]) {
        imprint(pages, facts, paragraph);
    }
}

fn sign(pages: &Pages<'_>, facts: &mut Facts, span: Span) {
    for name in pages.names(span) {
        let words = pages.words(name);
        let bare = words.trim_end_matches("（盖章）").trim_end_matches("（章）").trim_end_matches("（公章）");
        if ends_as_body_name(pages.lexicon, bare) {
            facts.signature.push(Span::new(name.start, name.start + bare.len()));
        }
    }
}

/// `某局办公室  2023年6月28日印发`, `共印5份`; office and date may stand on lines of their own.
fn imprint(pages: &Pages<'_>, facts: &mut Facts, paragraph: Span) {
    let words = pages.words(paragraph);
    if let Some(at) = words.find("共印") {
        let rest = words.get(at + "共印".len()..).unwrap_or("");
        let digits = count(rest);
        if let Some((count, span)) = digits {
            facts.copies = Some((count, span.shift(paragraph.start + at + "共印".len())));
        }
    }
    let Some(printed) = words.find("印发") else { return };
    let head = words.get(..printed).unwrap_or("");
    if let Some((day, span)) = day::find(head) {
        facts.print_date = Some((day, span.shift(paragraph.start)));
        let office = Span::new(paragraph.start, paragraph.start + span.start).trim(pages.text);
        if office.is_empty() {
            facts.print_office = office_above(pages, paragraph);
        } else {
            facts.print_office = Some(office);
        }
    }
}

/// The body on the line above a date of printing.
fn office_above(pages: &Pages<'_>, below: Span) -> Option<Span> {
    let index = pages.paragraphs.iter().position(|paragraph| paragraph.span == below)?;
    let above = pages.paragraphs.get(index.checked_sub(1)?)?.span;
    ends_as_body_name(pages.lexicon, pages.words(above)).then_some(above)
}

/// The first number, where it stands at the start.
fn count(words: &str) -> Option<(u32, Span)> {
    let found = numeral::find(words).into_iter().next()?;
    let low = found.low?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded right before")]
    let count = (low.fract() == 0.0 && (0.0..1e6).contains(&low)).then_some(low as u32)?;
    Some((count, found.span))
}
