//! Which part of the letter a paragraph belongs to (功能区).

use crate::lexicon::{Lexicon, list};
use crate::scan::marker;
use crate::text::{Span, chars};

use super::day;
use super::field::{Field, FieldKind, label};
use super::frame::{
    asks_back, closes, ends_as_body_name, frames, has_any, is_class_mark, is_printed_paper, is_text, opens,
    signs_with_date,
};
use super::paragraphs::Paragraph;
use super::title;

/// A functional zone; the order is that of a letter (功能区).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// 版头 and whatever stands before the title.
    Masthead,
    /// 标题.
    Title,
    /// 称谓.
    Addressee,
    /// 开头: receipt and announcement.
    Opening,
    /// 正文.
    Body,
    /// 征询意见: asks for feedback on the reply itself.
    Request,
    /// 结语.
    Closing,
    /// 署名、成文日期.
    Signature,
    /// 附注、联系人.
    Notes,
    /// 附件说明.
    Attachments,
    /// 抄送.
    Copies,
    /// 印发.
    Imprint,
    /// The web page around the letter (网页杂项).
    Rubble,
    /// The proposal printed with the letter (所附建议、提案原文).
    Proposal,
}

impl Zone {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Masthead => "masthead",
            Self::Title => "title",
            Self::Addressee => "addressee",
            Self::Opening => "opening",
            Self::Body => "body",
            Self::Request => "request",
            Self::Closing => "closing",
            Self::Signature => "signature",
            Self::Notes => "notes",
            Self::Attachments => "attachments",
            Self::Copies => "cc",
            Self::Imprint => "imprint",
            Self::Rubble => "furniture",
            Self::Proposal => "proposal",
        }
    }

    /// Statements of the replying body stand only here.
    pub fn speaks(self) -> bool {
        matches!(self, Self::Opening | Self::Body | Self::Request | Self::Closing)
    }
}

/// The letter's skeleton: the zone of each paragraph and the places that facts are read from.
#[derive(Debug, Default)]
pub struct Skeleton {
    /// One for each paragraph.
    pub zones: Vec<Zone>,
    /// Paragraphs that make up the title.
    pub title: Vec<usize>,
    /// The addressee's paragraph, and the words in it up to the colon.
    pub addressee: Option<(usize, Span)>,
}

/// Finds the zones. Reads every paragraph a fixed number of times.
pub fn skeleton(lexicon: &Lexicon, text: &str, paragraphs: &[Paragraph]) -> Skeleton {
    let words = |index: usize| paragraphs.get(index).map_or("", |paragraph| paragraph.span.slice(text));
    let count = paragraphs.len();
    let title = title::find(lexicon, text, paragraphs);
    let after_title = title.last().map_or(0, |last| last + 1);
    let addressee = (after_title..count.min(after_title + 8))
        .take_while(|&index| index < after_title + 1 || !opens(lexicon, words(index.saturating_sub(1))))
        .find_map(|index| {
            addressee(lexicon, words(index))
                .map(|span| (index, span.shift(paragraphs.get(index).map_or(0, |paragraph| paragraph.span.start))))
        });
    let addressee_fills = addressee.is_some_and(|(index, span)| {
        let rest = paragraphs.get(index).and_then(|paragraph| text.get(span.end..paragraph.span.end)).unwrap_or("");
        is_greeting(rest)
    });
    let first_said = match addressee {
        Some((index, _)) if addressee_fills => index + 1,
        Some((index, _)) => index,
        None => (after_title..count).find(|&index| is_text(words(index))).unwrap_or(after_title),
    };
    let tail = tail_start(lexicon, text, paragraphs, first_said);
    let closing = (first_said..tail).rev().take_while(|&index| closes(lexicon, words(index))).last().unwrap_or(tail);
    // The opening ends with the announcement, or is the paragraph of the receipt.
    let opening_end = (first_said..closing.min(first_said + 4))
        .rev()
        .find(|&index| words(index).ends_with('：') && has_any(words(index), lexicon, list::REPLY_PHRASE))
        .or_else(|| (first_said..closing.min(first_said + 3)).find(|&index| opens(lexicon, words(index))))
        .map_or(first_said, |index| index + 1);
    let paper_end = paper_above(&words, title.first().copied().unwrap_or(0));
    let mut zones = Vec::with_capacity(count);
    let mut frame = Frame::default();
    for index in 0..count {
        let zone = if title.contains(&index) {
            Zone::Title
        } else if addressee.is_some_and(|(found, _)| found == index) && addressee_fills {
            Zone::Addressee
        } else if index < first_said {
            head_zone(lexicon, words(index), index < paper_end)
        } else if index < opening_end {
            Zone::Opening
        } else if index < closing {
            Zone::Body
        } else if index < tail {
            if asks_back(words(index)) { Zone::Request } else { Zone::Closing }
        } else {
            tail_zone(lexicon, words(index), words(index + 1), &mut frame)
        };
        zones.push(zone);
    }
    Skeleton { zones, title, addressee }
}

/// The words addressed, up to the colon or the end of a short line: `某某、某某等3名代表`.
fn addressee(lexicon: &Lexicon, words: &str) -> Option<Span> {
    const WIDEST: usize = 90;
    let colon = words.find('：');
    let limit = colon.unwrap_or(words.len());
    let head = words.get(..limit)?;
    let characters = head.chars().count();
    if !(3..=WIDEST).contains(&characters)
        || head.contains(['。', '《', '；', '？', '“'])
        || label(lexicon, words).is_some()
    {
        return None;
    }
    if marker::line_marker(words).is_some() {
        return None;
    }
    // 某某代表您好：, 某某委员，您好：, 某某代表，你在…
    let head = head
        .trim_end_matches(['！', '，'])
        .trim_end_matches("您好")
        .trim_end_matches("你好")
        .trim_end_matches("你们好")
        .trim_end_matches(['！', '，', ' ', '\t']);
    let role = roles_end(lexicon, head);
    let body = is_body_name(lexicon, head);
    if colon.is_some() {
        return (role.is_some() || body).then(|| Span::new(0, head.len()));
    }
    // Without its colon a line counts only where it is all there is and ends with the role.
    let fits = is_greeting(words.get(head.len()..).unwrap_or(""));
    (fits && role == Some(head.len()) && characters <= 40 && !head.contains(['，', '！']))
        .then(|| Span::new(0, head.len()))
}

/// Nothing but `您好` and marks stands behind the names.
fn is_greeting(words: &str) -> bool {
    let bare = words.trim_matches(['：', '！', '，', '。', '.', ',', ';', '；', ' ', '\t']);
    matches!(bare, "" | "您好" | "你好" | "你们好" | "您们好")
}

/// Where the last role word ends, if nothing but a bracket follows it.
fn roles_end(lexicon: &Lexicon, head: &str) -> Option<usize> {
    let bare = head.trim_end_matches(['）', '（', ' ']);
    let found = lexicon.suffix(bare, list::ADDRESSEE_ROLE)?;
    (found < bare.len()).then_some(bare.len())
}

/// 民盟某市委会, 市工商联, 某镇代表团: names of bodies parted by 、.
fn is_body_name(lexicon: &Lexicon, head: &str) -> bool {
    !head.contains('，')
        && head.split('、').all(|name| {
            let name = name.trim_start_matches("尊敬的").trim();
            name.chars().count() >= 3
                && lexicon.suffix(name, list::ORGAN_SUFFIX).is_some()
                && name.chars().all(|character| chars::is_han(character) || character == '（' || character == '）')
        })
}

/// Where the frame below the text begins: the first line of a signature or of a field.
fn tail_start(lexicon: &Lexicon, text: &str, paragraphs: &[Paragraph], from: usize) -> usize {
    let words = |index: usize| paragraphs.get(index).map_or("", |paragraph| paragraph.span.slice(text));
    (from..paragraphs.len())
        .find(|&index| {
            index > from && frames(lexicon, words(index)) && {
                // Frame lines follow each other: a line of the body that merely looks like one is followed by text.
                let next_text = (index + 1..paragraphs.len())
                    .take(2)
                    .filter(|&next| is_text(words(next)) && !frames(lexicon, words(next)))
                    .count();
                next_text == 0
                    || is_printed_paper(lexicon, words(index))
                    || followed_by_paper(lexicon, text, paragraphs, index)
            }
        })
        .unwrap_or(paragraphs.len())
}

/// Behind a signature the proposal itself may be printed.
fn followed_by_paper(lexicon: &Lexicon, text: &str, paragraphs: &[Paragraph], index: usize) -> bool {
    paragraphs.iter().skip(index + 1).take(4).any(|paragraph| is_printed_paper(lexicon, paragraph.span.slice(text)))
        || (ends_as_body_name(lexicon, paragraphs.get(index).map_or("", |paragraph| paragraph.span.slice(text)))
            && paragraphs.get(index + 1).is_some_and(|paragraph| day::is_date_line(paragraph.span.slice(text))))
}

/// Where the proposal printed above the title ends: behind the last text there; 0 where none is printed.
fn paper_above<'a>(words: &impl Fn(usize) -> &'a str, title: usize) -> usize {
    (0..title).rev().find(|&index| words(index).contains('。') && is_text(words(index))).map_or(0, |last| last + 1)
}

fn head_zone(lexicon: &Lexicon, words: &str, in_paper: bool) -> Zone {
    match label(lexicon, words) {
        _ if in_paper => Zone::Proposal,
        Some(Field { kind: FieldKind::Rubble, .. }) => Zone::Rubble,
        _ => Zone::Masthead,
    }
}

/// How far the frame below the text has come.
#[derive(Default)]
struct Frame {
    /// A signature or its date was seen.
    signed: bool,
    /// What follows is attached, not the letter's own.
    attached: bool,
}

fn tail_zone(lexicon: &Lexicon, words: &str, next: &str, frame: &mut Frame) -> Zone {
    if let Some(field) = label(lexicon, words.trim_start_matches('（')) {
        frame.attached = field.kind == FieldKind::Attachment;
        return match field.kind {
            FieldKind::Attachment => Zone::Attachments,
            FieldKind::Cc | FieldKind::To => Zone::Copies,
            FieldKind::Copies | FieldKind::Imprint => Zone::Imprint,
            FieldKind::Rubble => Zone::Rubble,
            _ => Zone::Notes,
        };
    }
    let prints = |words: &str| words.contains("印发") && words.chars().count() <= 50 && !words.contains('。');
    let body_name = ends_as_body_name(lexicon, words);
    // The printing office may stand on the line above its date.
    if prints(words) || (body_name && prints(next) && day::find(next).is_some_and(|(_, found)| found.start == 0)) {
        return Zone::Imprint;
    }
    if words.starts_with('（') || is_class_mark(words) {
        return Zone::Notes;
    }
    let signs = body_name || day::is_date_line(words) || signs_with_date(lexicon, words);
    // 附件：… stands above the signature; what is attached, below it.
    if signs && !(frame.attached && frame.signed) {
        frame.signed = true;
        frame.attached = false;
        return Zone::Signature;
    }
    if is_printed_paper(lexicon, words) || is_text(words) {
        frame.attached = true;
    }
    if frame.attached { Zone::Proposal } else { Zone::Notes }
}
