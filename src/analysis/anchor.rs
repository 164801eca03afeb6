//! The day that 今年 and 年底前 count from (时间基准): the letter's own, else the best stand-in, with its name.

use time::{Date, Month};

use crate::letter::Letter;
use crate::scan::date::{self, Anchor, Precision};
use crate::scan::docnum;

use super::Options;

/// A day and what it was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterDay {
    /// The day; where only the year is known, the middle of it.
    pub date: Date,
    /// Month and day are known.
    pub exact: bool,
    /// `letter_date` `print_date` `document_number` `proposal_number` `session` `reference_date` `latest_event`.
    pub basis: &'static str,
}

impl LetterDay {
    /// The anchor for resolving dates.
    pub fn anchor(self) -> Anchor {
        let known = |part: u8| self.exact.then_some(part);
        Anchor { year: self.date.year(), month: known(u8::from(self.date.month())), day: known(self.date.day()) }
    }
}

/// The year of the latest day or month that the letter tells of without looking ahead to it: it was written in that
/// year or soon after. Bare years and times with a limit (2025年底前) are left out, since plans name those.
fn latest_year(letter: &Letter) -> Option<i32> {
    let text = letter.text();
    date::find(text)
        .iter()
        .filter(|found| !found.span.slice(text).ends_with(['前', '内', '底', '末']))
        .filter(|found| letter.zone_at(found.span.start).speaks())
        .filter_map(|found| date::resolve(&found.shape, None))
        .filter(|days| matches!(days.precision, Precision::Day | Precision::Month))
        .filter_map(|days| Some(days.to?.year()))
        .max()
}

/// The year of a session of the national assemblies (全国人大、全国政协): since 1978 a term is five years and its first
/// session is held in March of the year that ends in 3 or 8. Local terms begin in different years and tell nothing.
fn session_year(letter: &Letter) -> Option<i32> {
    let proposal = &letter.facts.proposal;
    let ((term, span), (meeting, _)) = (proposal.session_term?, proposal.session_meeting?);
    let national = ["全国人大", "全国人民代表大会", "全国政协", "全国委员会"];
    let words = span.slice(letter.text());
    let named = national.iter().any(|body| words.contains(body));
    let (term, meeting) = (i32::try_from(term).ok()?, i32::try_from(meeting).ok()?);
    let is_session = (5..=30).contains(&term) && (1..=5).contains(&meeting);
    (named && is_session).then_some(1952 + 5 * term + meeting)
}

/// 成文日期, then 印发日期, then the caller's day, then the year in 发文字号, then the year in the proposal's number, then
/// that of the session, then the year of the latest event told of.
pub(super) fn letter_day(letter: &Letter, options: &Options) -> Option<LetterDay> {
    let facts = &letter.facts;
    let exact = |date: Date, basis| LetterDay { date, exact: true, basis };
    let of_year = |year: i32, basis| {
        Date::from_calendar_date(year, Month::July, 1).ok().map(|date| LetterDay { date, exact: false, basis })
    };
    facts
        .date
        .map(|(date, _)| exact(date, "letter_date"))
        .or_else(|| facts.print_date.map(|(date, _)| exact(date, "print_date")))
        .or_else(|| options.reference_date.map(|date| exact(date, "reference_date")))
        .or_else(|| {
            let number = facts.document_number?.slice(letter.text());
            let year = docnum::find(number).first()?.year?;
            of_year(i32::from(year), "document_number")
        })
        .or_else(|| {
            let number = facts.proposal.number?.slice(letter.text());
            let year: i32 = number.get(..4).filter(|_| number.len() >= 6)?.parse().ok()?;
            (1990..=2100).contains(&year).then(|| of_year(year, "proposal_number"))?
        })
        .or_else(|| of_year(session_year(letter)?, "session"))
        .or_else(|| of_year(latest_year(letter)?, "latest_event"))
}
