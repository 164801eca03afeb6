//! What the proposal asks, against what answers it (问与答). Nothing is guessed: without a point told there is none, and
//! what only shared words tie together says so.

mod answer;
mod body;
mod company;
mod listed;
mod ordinal;
mod paper;
mod phrase;
mod point;
mod topic;

pub use answer::{Answer, Basis};
pub use point::Source;

use super::Finding;
use super::reply::Reply;
use crate::letter::zone::Zone;
use crate::text::{Span, clean};

use point::Point;

/// A point with what answers it.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where the point stands; none where it was given beside the letter.
    pub span: Option<Span>,
    /// Its words where it was given beside the letter.
    pub given: Option<String>,
    /// Where it was read.
    pub source: Source,
    /// The parts that answer it, by number.
    pub sections: Vec<usize>,
    /// The statements that answer it, by number.
    pub statements: Vec<usize>,
    /// What they amount to, the main one first.
    pub verdicts: Vec<Answer>,
    /// How the answers were found; none where there are none.
    pub basis: Option<Basis>,
    /// Found by shared words or by the company of headings.
    pub inferred: bool,
}

/// The points of a letter with their answers. `proposal` is the paper's own text where the caller has it.
pub fn questions(reply: &Reply<'_>, proposal: Option<&str>) -> Vec<Question> {
    let given = proposal.map(|words| clean(words).0);
    let given = given.as_ref().map_or("", |view| view.text());
    let listed = listed::points(reply);
    let found = body::points(reply, &listed.covered, listed.announced);
    let mut asked = papers(reply, given);
    asked.extend(if asked.len() == listed.points.len() { Vec::new() } else { listed.points });
    answer::settle(reply, asked, found)
}

/// The points of the paper itself: as the caller gave it, else as it is printed in the page.
fn papers<'a>(reply: &Reply<'a>, given: &'a str) -> Vec<Point<'a>> {
    let text = reply.letter.text();
    let mut lines = Vec::new();
    let mut at = 0;
    for line in given.split('\n') {
        lines.push((at, line));
        at += line.len() + 1;
    }
    if given.is_empty() {
        let printed = reply.letter.paragraphs.iter().zip(&reply.letter.skeleton.zones);
        let printed = printed.filter(|(_, zone)| **zone == Zone::Proposal);
        let lines = printed.map(|(paragraph, _)| (paragraph.span.start, paragraph.span.slice(text)));
        return paper::points(lines).into_iter().map(|span| Point::new(text, span, Source::Proposal)).collect();
    }
    let points = paper::points(lines.into_iter()).into_iter();
    points.map(|span| Point { span: None, ..Point::new(given, span, Source::Proposal) }).collect()
}

/// Points that nothing in the letter speaks to (未见回应).
pub(super) fn findings(letter_text: &str, questions: &[Question]) -> impl Iterator<Item = Finding> {
    questions.iter().filter(|question| question.verdicts.first() == Some(&Answer::NotAddressed)).map(|question| {
        let words = question.span.map_or("", |span| span.slice(letter_text));
        let words = question.given.as_deref().unwrap_or(words);
        Finding {
            code: "question.not_addressed",
            span: question.span,
            count: 1,
            detail: vec![("point", words.to_owned())],
        }
    })
}
