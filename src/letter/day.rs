//! The day on a line of the frame (成文日期、印发日期), also where digits or marks were lost.

use time::{Date, Month};

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
    let bare = words.trim_matches(['（', '）', ' ', '\t', '日', '期', '：']);
    find(bare)
        .is_some_and(|(_, span)| span.start == 0 && bare.get(span.end..).is_some_and(|rest| rest.chars().count() <= 1))
}

/// The last whole date of a line.
pub fn find(words: &str) -> Option<(Date, Span)> {
    let starts = words.char_indices().filter(|&(at, character)| {
        begins_year(character)
            && !words.get(..at).and_then(|before| before.chars().next_back()).is_some_and(begins_year)
    });
    starts.filter_map(|(at, _)| date_at(words.get(at..)?).map(|(day, length)| (day, Span::new(at, at + length)))).last()
}

fn begins_year(character: char) -> bool {
    character.is_ascii_digit() || digit(character).is_some()
}

/// A date at the start of the words: the day and how many bytes it takes.
fn date_at(words: &str) -> Option<(Date, usize)> {
    let mut reader = Reader { words, at: 0 };
    let year = reader.year()?;
    if !(1949..=2100).contains(&year) {
        return None;
    }
    let after_year = reader.at;
    reader.skip(&[' ']);
    if let Some(found) = reader.marked_month_and_day() {
        let (month, day) = found;
        return Some((calendar(year, month, day)?, reader.at));
    }
    reader.at = after_year;
    reader.glued_month_and_day().and_then(|(month, day)| Some((calendar(year, month, day)?, reader.at)))
}

fn calendar(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

struct Reader<'a> {
    words: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.words.get(self.at..).unwrap_or("")
    }

    fn skip(&mut self, marks: &[char]) -> bool {
        let rest = self.rest();
        let bare = rest.trim_start_matches(marks);
        let moved = rest.len() - bare.len();
        self.at += moved;
        moved > 0
    }

    /// Four digits, in any writing: 2023, 二〇二三, 二OO七.
    fn year(&mut self) -> Option<i32> {
        let mut year = 0;
        for _ in 0..4 {
            let character = self.rest().chars().next()?;
            year = year * 10 + i32::from(digit(character)?);
            self.at += character.len_utf8();
        }
        Some(year)
    }

    /// `年6月14日`, `-06-14`, `.6.14`, `/6/14`; the 日 may be cut.
    fn marked_month_and_day(&mut self) -> Option<(u8, u8)> {
        if !self.skip(&['年', '-', '.', '/', '—']) {
            return None;
        }
        self.skip(&[' ']);
        let month = self.number()?;
        self.skip(&[' ']);
        if !self.skip(&['月', '-', '.', '/', '—']) {
            return None;
        }
        self.skip(&[' ']);
        let day = self.number()?;
        self.skip(&[' ']);
        if self.rest().starts_with(['日', '号', '曰']) {
            self.at += '日'.len_utf8();
        }
        Some((month, day))
    }

    /// `2023614`, `20230614`, `202293`, `2025 915`: the marks are lost and the digits stand together.
    fn glued_month_and_day(&mut self) -> Option<(u8, u8)> {
        self.skip(&[' ']);
        let digits: Vec<u8> = self.rest().bytes().take_while(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
        let whole =
            |part: &[u8]| part.iter().fold(0_u8, |value, digit| value.saturating_mul(10).saturating_add(*digit));
        // Where the digits can be cut in two ways, the month of one digit is read first.
        let cut = match digits.len() {
            2 => 1,
            3 if digits.first() == Some(&1) && whole(digits.get(..2)?) <= 12 && whole(digits.get(1..)?) > 31 => 2,
            3 => 1,
            4 => 2,
            _ => return None,
        };
        let (month, day) = (whole(digits.get(..cut)?), whole(digits.get(cut..)?));
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| {
            self.at += digits.len();
            (month, day)
        })
    }

    /// One or two digits, or a Chinese numeral up to 三十一.
    fn number(&mut self) -> Option<u8> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).take(2).count();
        if digits > 0 {
            let value = self.rest().get(..digits)?.parse().ok();
            self.at += digits;
            return value;
        }
        let mut value = 0_u8;
        let mut seen = false;
        for character in self.rest().to_owned().chars() {
            match (character, digit(character)) {
                ('十', _) => value = value.max(1) * 10,
                ('廿', _) => value = 20,
                ('卅', _) => value = 30,
                (_, Some(digit)) if value % 10 == 0 => value += digit,
                _ => break,
            }
            seen = true;
            self.at += character.len_utf8();
        }
        seen.then_some(value)
    }
}

/// The value of a digit in any writing; the letter O and rings stand for 〇.
fn digit(character: char) -> Option<u8> {
    Some(match character {
        '0'..='9' => u8::try_from(character.to_digit(10)?).ok()?,
        '〇' | '○' | 'O' | 'o' | '零' | '◯' | 'Ｏ' | '０' => 0,
        '一' | '元' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
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
