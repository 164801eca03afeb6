//! The repairs, as findings (修补).

use super::Finding;
use crate::letter::Letter;
use crate::scan::{date, docnum};
use crate::sorting::sort_by_key;
use crate::text::Span;

pub(super) fn repairs(letter: &Letter) -> Vec<Finding> {
    let at = |code: &'static str, places: &[usize]| {
        places
            .iter()
            .map(|&place| Finding { code, span: Some(Span::new(place, place)), count: 1, detail: Vec::new() })
            .collect::<Vec<_>>()
    };
    let counted = |code: &'static str, count: u32| {
        (count > 0).then(|| Finding { code, span: None, count: count as usize, detail: Vec::new() })
    };
    let mut found = at("repair.page_break", &letter.page_breaks);
    found.extend(at("repair.line_wrap", &letter.line_wraps));
    found.extend(at("repair.run_together", &letter.run_together));
    found.extend(counted("repair.flat", letter.repairs.flat));
    let furniture = u32::try_from(letter.furniture.len()).unwrap_or(u32::MAX);
    found.extend(counted("repair.furniture", furniture));
    found.extend(counted("repair.space", letter.repairs.spaces));
    found.extend(counted("repair.character", letter.repairs.characters));
    found.extend(counted("repair.radical", letter.repairs.radicals));
    found.extend(counted("repair.invisible", letter.repairs.invisible));
    found.extend(misread(letter).into_iter().map(|span| Finding {
        code: "repair.misread",
        span: Some(span),
        count: 1,
        detail: Vec::new(),
    }));
    found
}

/// Numbers, dates, titles and markers that were read though a sign of them is wrong or lost: 【2024】, 2O24年, 〈关于…〉, —、.
fn misread(letter: &Letter) -> Vec<Span> {
    let (facts, text) = (&letter.facts, letter.text());
    let number = facts
        .document_number
        .filter(|number| docnum::find(number.slice(text)).first().is_none_or(|found| found.damaged));
    let dates = [facts.date, facts.print_date].into_iter().flatten().map(|(_, span)| span);
    let dates = dates.filter(|date| {
        let words = date.slice(text);
        words.contains(['O', 'o', '曰']) || date::find(words).is_empty()
    });
    let title = facts
        .proposal
        .title
        .filter(|title| text.get(..title.start).is_some_and(|before| before.ends_with(['〈', '<'])));
    let markers = letter.sections.iter().map(|section| section.marker.span);
    let markers = markers.filter(|marker| marker.slice(text).starts_with(['—', '-']));
    let mut found: Vec<Span> = number.into_iter().chain(dates).chain(title).chain(markers).collect();
    sort_by_key(&mut found, |span| span.start);
    found
}
