//! The section tree (章节树), from numbering alone: any order of markers gives a tree.

use crate::scan::marker::{self, Level, Marker, MarkerForm};
use crate::text::{Span, chars};

use super::heading;
use super::paragraphs::Paragraph;
use super::zone::Zone;

/// A section or an item (章节、条目).
#[derive(Debug, Clone)]
pub struct Section {
    /// Its marker; the span is in the joined view.
    pub marker: Marker,
    /// Its heading, without marker and closing mark.
    pub heading: Option<Span>,
    /// From the marker to the end of the section.
    pub span: Span,
    /// The paragraph that it begins in.
    pub paragraph: usize,
    /// Index of the section around it.
    pub parent: Option<usize>,
}

/// All sections in order of the text; parents stand before their children.
pub fn outline(text: &str, paragraphs: &[Paragraph], zones: &[Zone]) -> Vec<Section> {
    let mut found: Vec<(Marker, usize)> = Vec::new();
    for (index, (paragraph, zone)) in paragraphs.iter().zip(zones).enumerate() {
        if !matches!(zone, Zone::Opening | Zone::Body) {
            continue;
        }
        let words = paragraph.span.slice(text);
        let first = marker::line_marker(words);
        let from = first.as_ref().map_or(0, |first| first.span.end);
        found.extend(first.map(|first| (shifted(first, paragraph.span.start), index)));
        found.extend(
            marker::inline_markers(words)
                .into_iter()
                .filter(|inline| inline.span.start >= from)
                .map(|inline| (shifted(inline, paragraph.span.start), index)),
        );
    }
    // 一方面…另一方面 parts one thought; it numbers nothing.
    found.retain(|(marker, _)| marker.form != MarkerForm::Side);
    let found = keep_runs(&found);
    let body_end = paragraphs
        .iter()
        .zip(zones)
        .filter(|(_, zone)| matches!(zone, Zone::Opening | Zone::Body))
        .map(|(paragraph, _)| paragraph.span.end)
        .next_back()
        .unwrap_or(0);
    let mut sections = tree(&found, paragraphs, body_end);
    for index in 0..sections.len() {
        let heading = heading_of(text, paragraphs, zones, &sections, index);
        if let Some(section) = sections.get_mut(index) {
            section.heading = heading;
        }
    }
    drop_stray_headings(text, &mut sections);
    sections
}

/// Behind the last item of a run stands the rest of the paragraph or of the section. Where its fellows end with `；`
/// the item ends with its first sentence; and a line of its own is no heading where those of its fellows are none.
fn drop_stray_headings(text: &str, sections: &mut [Section]) {
    for index in 0..sections.len() {
        let Some(section) = sections.get(index) else { continue };
        let fellow = |other: &&Section| other.parent == section.parent && other.marker.form == section.marker.form;
        let last = !sections.iter().skip(index + 1).take(40).any(|other| fellow(&other));
        let before: Vec<&Section> = sections.iter().take(index).rev().take(40).filter(fellow).collect();
        let plain = !before.is_empty() && before.iter().all(|other| other.heading.is_none());
        let listed = before.first().is_some_and(|other| other.span.trim(text).slice(text).ends_with('；'));
        let stray = last && plain && (listed || section.marker.level != Level::Inline);
        if stray && let Some(section) = sections.get_mut(index) {
            section.heading = None;
        }
    }
}

fn shifted(mut marker: Marker, by: usize) -> Marker {
    marker.span = marker.span.shift(by);
    marker.content += by;
    marker
}

/// Words that are markers only in company: 首先 and 第一 at the start of a line count where another of their form is
/// near. Inside a paragraph the reader of markers has seen to that.
fn keep_runs(found: &[(Marker, usize)]) -> Vec<(Marker, usize)> {
    const NEAR: usize = 12;
    let in_company = |at: usize, marker: &Marker, paragraph: usize| {
        let near = |other: &&(Marker, usize)| other.1.abs_diff(paragraph) <= NEAR && other.0.form == marker.form;
        let before = found.iter().take(at).rev().take(NEAR).find(near);
        let after = found.iter().skip(at + 1).take(NEAR).find(near);
        before.is_some_and(|(other, _)| other.value != marker.value)
            || after.is_some_and(|(other, _)| other.value != marker.value)
    };
    found
        .iter()
        .enumerate()
        .filter(|&(at, (marker, paragraph))| !is_word(marker.form) || in_company(at, marker, *paragraph))
        .map(|(_, kept)| *kept)
        .collect()
}

/// Forms that are words of the language as well.
fn is_word(form: MarkerForm) -> bool {
    matches!(form, MarkerForm::Ordinal | MarkerForm::Sequence | MarkerForm::Among)
}

/// Levels follow the kind of the marker; an item goes below the nearest marker before it of a higher kind.
fn tree(found: &[(Marker, usize)], paragraphs: &[Paragraph], body_end: usize) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::with_capacity(found.len());
    let mut open: Vec<usize> = Vec::new();
    for (index, &(marker, paragraph)) in found.iter().enumerate() {
        while let Some(&top) = open.last() {
            let higher = sections.get(top).is_some_and(|section| section.marker.level < marker.level);
            if higher {
                break;
            }
            open.pop();
        }
        let parent = open.last().copied();
        let next = found
            .iter()
            .skip(index + 1)
            .find(|(other, _)| other.level <= marker.level)
            .map_or(body_end, |(other, _)| other.span.start);
        // An inline item ends with its paragraph; a section goes on to the next of its own or a higher kind.
        let end = if marker.level == Level::Inline {
            next.min(paragraphs.get(paragraph).map_or(next, |paragraph| paragraph.span.end))
        } else {
            next
        };
        let end = parent.and_then(|parent| sections.get(parent)).map_or(end, |parent| end.min(parent.span.end));
        sections.push(Section {
            marker,
            heading: None,
            span: Span::new(marker.span.start, end.max(marker.span.end)),
            paragraph,
            parent,
        });
        open.push(index);
    }
    sections
}

fn heading_of(
    text: &str,
    paragraphs: &[Paragraph],
    zones: &[Zone],
    sections: &[Section],
    index: usize,
) -> Option<Span> {
    let section = sections.get(index)?;
    let paragraph = paragraphs.get(section.paragraph)?;
    let next_marker =
        sections.get(index + 1).filter(|next| next.paragraph == section.paragraph).map(|next| next.marker.span.start);
    let own = Span::new(section.marker.content, next_marker.unwrap_or(paragraph.span.end)).trim(text);
    // Body of its own stands below: the next paragraph has no marker and still belongs to the section.
    let body_below = next_marker.is_none()
        && paragraphs.get(section.paragraph + 1).is_some_and(|next| next.span.start < section.span.end)
        && zones.get(section.paragraph + 1).is_some_and(|zone| *zone == Zone::Body)
        && sections.get(index + 1).is_none_or(|next| next.paragraph > section.paragraph + 1);
    let children =
        sections.get(index + 1).is_some_and(|next| next.parent == Some(index) && next.paragraph > section.paragraph);
    let found = heading::heading(own.slice(text), section.marker.level, body_below || children, next_marker.is_some())?;
    Some(trim_end(text, found.shift(own.start))).filter(|heading| !heading.is_empty())
}

fn trim_end(text: &str, span: Span) -> Span {
    let words = span.slice(text);
    let bare = words.trim_end_matches(|character| chars::ends_clause(character) || chars::is_blank(character));
    Span::new(span.start, span.start + bare.len())
}
