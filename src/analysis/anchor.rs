//! The day that 今年 and 年底前 count from (时间基准): the letter's own, else the best stand-in, with its name.

use time::{Date, Month};

use crate::letter::Letter;
use crate::scan::date::Anchor;
use crate::scan::docnum;

use super::Options;

/// A day and what it was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterDay {
    /// The day; where only the year is known, the middle of it.
    pub date: Date,
    /// Month and day are known.
    pub exact: bool,
    /// `letter_date` `print_date` `document_number` `proposal_number` `reference_date`.
    pub basis: &'static str,
}

impl LetterDay {
    /// The anchor for resolving dates.
    pub fn anchor(self) -> Anchor {
        let known = |part: u8| self.exact.then_some(part);
        Anchor { year: self.date.year(), month: known(u8::from(self.date.month())), day: known(self.date.day()) }
    }
}

/// 成文日期, then 印发日期, then the caller's day, then the year in 发文字号, then the year in the proposal's number.
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
}
