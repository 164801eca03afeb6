//! The day on a line of the frame (成文日期、印发日期), also where digits or marks were lost.

use time::{Date, Month};

use crate::scan::date::{self, Precision};
use crate::text::Span;

/// A day written as `2024-06-28` and nothing else.
pub fn iso(words: &str) -> Option<Date> {
    let mut parts = words.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = |part: &str, width: usize| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !(plain(year, 4) && plain(month, 2) && plain(day, 2)) {
        return None;
    }
    calendar(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The line holds a date and nothing else.
pub fn is_date_line(words: &str) -> bool {
    // No date is as long; most lines are told apart here or by their first character.
    const LONGEST: usize = 120;
    let bare = words.trim_matches(['（', '）', ' ', '\t']).trim_start_matches("日期：");
    if bare.len() > LONGEST || !date::may_begin(bare) {
        return false;
    }
    find(bare)
        .is_some_and(|(_, span)| span.start == 0 && bare.get(span.end..).is_some_and(|rest| rest.chars().count() <= 1))
}

/// The last whole date of a line, also one whose marks or digits were lost.
pub fn find(words: &str) -> Option<(Date, Span)> {
    let day = |found: &date::DateMention| {
        let days = date::resolve(&found.shape, None).filter(|days| days.precision == Precision::Day)?;
        Some((days.from.filter(|from| Some(*from) == days.to)?, found.span))
    };
    date::find(words).iter().rev().find_map(day).or_else(|| date::damaged_date(words).as_ref().and_then(day))
}

fn calendar(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_day_in_every_writing() {
        for (words, day) in [
            ("2024年6月26日", "2024-06-26"),
            ("二〇二三年十二月二十一日", "2023-12-21"),
            ("二OO七年五月十日", "2007-05-10"),
            ("2O23年9月11日", "2023-09-11"),
            ("2023614", "2023-06-14"),
            ("202293", "2022-09-03"),
            ("2025 915", "2025-09-15"),
            ("2018年7月3", "2018-07-03"),
            ("2023-06-20", "2023-06-20"),
            ("某某县民政局  2023年6月15日", "2023-06-15"),
        ] {
            let (found, _) = find(words).unwrap();
            assert_eq!(format!("{}-{:02}-{:02}", found.year(), u8::from(found.month()), found.day()), day, "{words}");
        }
        assert!(find("电话20230614123").is_none());
        assert!(find("第20200208号").is_none() || !is_date_line("第20200208号"));
    }
}
