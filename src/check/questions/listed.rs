//! Points that the letter lists as the proposer's (所列各点): 您提出三点建议：一是…；二是….

use super::ordinal;
use super::phrase::asks;
use super::point::{Point, Source};
use crate::check::reply::Reply;
use crate::letter::outline::Section;
use crate::lexicon::{Says, list};
use crate::scan::marker::Level;
use crate::sentence::Sentence;
use crate::statement::Statement;
use crate::text::{Span, Words, chars, words};

/// Points that are listed, and the places taken up by the lists.
#[derive(Debug, Default)]
pub(super) struct Listed<'a> {
    pub(super) points: Vec<Point<'a>>,
    /// From the lead-in to the last item.
    pub(super) covered: Vec<Span>,
    /// How many points the letter says that it answers: 现就您提出的三点建议答复如下.
    pub(super) announced: Option<usize>,
}

/// A letter lists no more.
const MOST: usize = 20;
/// The next item is found among so many sections.
const NEAR: usize = 100;

pub(super) fn points<'a>(reply: &Reply<'a>) -> Listed<'a> {
    let mut listed = Listed::default();
    for (_, sentence, statement) in reply.told() {
        if listed.covered.iter().any(|covered| covered.contains(sentence.span)) || listed.points.len() >= MOST {
            continue;
        }
        let lead_end = sentence.inner_markers.first().copied().unwrap_or(sentence.content.end);
        let lead = Span::new(sentence.content.start, lead_end);
        if !is_lead(reply, statement, lead) {
            continue;
        }
        let found = items(reply, sentence, lead);
        if let Some(last) = found.last().and_then(|item| item.span) {
            listed.covered.push(Span::new(sentence.span.start, last.end));
            listed.points.extend(found);
        } else if let Some(counted) = ordinal::count(reply.words(lead)) {
            let inside = enumerated(reply, lead, counted);
            if inside.is_empty() && replies(reply, lead) {
                listed.announced = listed.announced.or(Some(counted.0));
            } else if !inside.is_empty() {
                listed.covered.push(sentence.span);
                listed.points.extend(inside);
            }
        }
    }
    listed
}

fn replies(reply: &Reply<'_>, lead: Span) -> bool {
    reply.letter.hits.of_list(reply.lexicon, lead, list::REPLY_PHRASE).next().is_some()
}

/// The words before the first item say that the proposer asks: 您建议：, 共提出3大问题：.
fn is_lead(reply: &Reply<'_>, statement: &Statement, lead: Span) -> bool {
    const TELLS: Words = Words::of("提出 反映 提到 涉及 包括 归纳 建议");
    let words = reply.words(lead);
    let own = reply.letter.hits.of_list(reply.lexicon, lead, list::SELF).next().is_some();
    let quotes = statement
        .evidence
        .iter()
        .any(|evidence| evidence.says == Some(Says::Quote) && evidence.span.is_some_and(|span| lead.contains(span)));
    let counts = ordinal::count(words).is_some() && TELLS.occurs_in(words);
    let named = words.contains(['您', '你', '贵']) || words!("委员 代表 提案").occurs_in(words);
    (quotes || (counts && (named || !own))) && (!own || replies(reply, lead))
}

/// The items behind the lead-in: a run of one form that counts from one.
fn items<'a>(reply: &Reply<'a>, sentence: &Sentence, lead: Span) -> Vec<Point<'a>> {
    let letter = reply.letter;
    let words = reply.words(lead);
    let first = letter.sections.partition_point(|section| section.marker.span.start < lead.end);
    let mut found = Vec::new();
    let Some(begin) = letter.sections.get(first).filter(|section| section.marker.value == 1) else { return found };
    let inside = begin.paragraph == sentence.paragraph;
    let between = reply.words(Span::new(lead.start, begin.marker.span.start)).trim_end();
    let near = begin.marker.span.start.saturating_sub(lead.end) <= '：'.len_utf8() + 1;
    let follows = near && between.ends_with(['：', '，', '、', '，', '是']);
    // Behind 答复如下 stand the answers.
    if !follows || replies(reply, lead) || (!inside && !reply.words(sentence.span).ends_with('：')) {
        return found;
    }
    if !inside && !words.contains(['您', '你']) && ordinal::count(words).is_none() {
        return found;
    }
    let near = letter.sections.iter().skip(first).take(NEAR);
    for section in near.filter(|section| section.parent == begin.parent) {
        let expected = u32::try_from(found.len() + 1).unwrap_or(u32::MAX);
        let fits = section.marker.form == begin.marker.form
            && section.marker.value == expected
            && (if inside { section.paragraph == sentence.paragraph } else { is_short(reply, section) });
        if !fits || found.len() >= MOST {
            break;
        }
        found.extend(item(reply, section));
    }
    found
}

/// An item that stands in a paragraph of its own and holds nothing but the point.
fn is_short(reply: &Reply<'_>, section: &Section) -> bool {
    const LONGEST: usize = 120;
    let paragraph = reply.letter.paragraphs.get(section.paragraph);
    paragraph.is_some_and(|paragraph| {
        let words = reply.words(paragraph.span);
        words.chars().count() <= LONGEST
            && words.matches('。').count() <= 1
            && section.marker.level != Level::One
            && reply.letter.hits.of_list(reply.lexicon, paragraph.span, list::SELF).next().is_none()
    })
}

/// The words behind a marker, up to the end of the sentence.
fn item<'a>(reply: &Reply<'a>, section: &Section) -> Option<Point<'a>> {
    let words = reply.words(Span::new(section.marker.content, section.span.end));
    let end = words.find(chars::ends_sentence).unwrap_or(words.len());
    let words = words.get(..end)?.lines().next()?.trim_end_matches(['，', '、', ' ']);
    let words = words.strip_suffix("，以及").unwrap_or(words);
    let span = Span::new(section.marker.content, section.marker.content + words.len());
    asks(words).then(|| Point::new(reply.letter.text(), span, Source::Listed))
}

/// 您提出了加密班次、更换车辆和培训司机三点建议: as many parts as are counted.
fn enumerated<'a>(reply: &Reply<'a>, lead: Span, (count, end): (usize, usize)) -> Vec<Point<'a>> {
    let words = reply.words(lead);
    let mut found = Vec::new();
    let tells = ["提出了", "提出的", "提出", "反映的", "反映"];
    let Some(start) = tells.iter().find_map(|verb| words.get(..end)?.rfind(verb).map(|at| at + verb.len())) else {
        return found;
    };
    let mut start = start;
    while let Some(rest) = words.get(start..end).filter(|rest| !rest.is_empty() && found.len() <= count) {
        let length = rest.find(['、', '和', '及', '，']).unwrap_or(rest.len());
        let part = rest.get(..length).unwrap_or("").trim_end_matches(['等', '的', '这', '以']);
        if asks(part) {
            let at = lead.start + start;
            found.push(Point::new(reply.letter.text(), Span::new(at, at + part.len()), Source::Listed));
        }
        start += length + rest.get(length..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    if found.len() == count && count > 1 { found } else { Vec::new() }
}
