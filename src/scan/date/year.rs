//! Years (年份): `2023年` `二〇〇七年` `07年` `2021—2023年` `2016-2020`, and those counted from the letter: 去年.

use super::shape::Year;
use crate::scan::cursor::{Cursor, eat_range_sign};
use crate::scan::hanzi;
use crate::scan::numeral;
use crate::text::chars::is_han;
use crate::text::{Words, words};

/// A year, or two where one 年 serves both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    pub(super) first: Year,
    pub(super) last: Option<Year>,
}

/// What follows 年 where the number before it counts years: `2000年历史`.
const AFTER_COUNT: Words = Words::of("历史 的历史 以上 多 文明 左右 古 老 时间 期 级 生");

/// What a two-digit year is followed by; without it `15年` is a duration.
const AFTER_SHORT: Words = Words::of("底 初 末 上半年 下半年 第 一季度 二季度 三季度 四季度 春节");

/// Takes a year in figures with its 年 and 度, or a range of bare years.
pub(super) fn absolute(cursor: &mut Cursor<'_>) -> Option<Years> {
    if cursor.peek()?.is_ascii_digit() { arabic(cursor) } else { chinese(cursor) }
}

/// Whether nothing before the figures makes them part of something longer.
fn stands_alone(cursor: &Cursor<'_>) -> bool {
    !cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | '第' | '号'))
        && !cursor.follows_any(words!("No no"))
}

/// Takes `2023年`, `2021—2023年`, `2016-2020`, `2014以来`, `07年`.
fn arabic(cursor: &mut Cursor<'_>) -> Option<Years> {
    if !stands_alone(cursor) {
        return None;
    }
    let mut ahead = *cursor;
    let (count, value) = digits(&mut ahead);
    let first = Year::Absolute(match count {
        4 if (1800..=2100).contains(&value) || ((1000..1800).contains(&value) && dated(ahead)) => value,
        2 => return short(cursor, ahead, value),
        _ => return None,
    });
    if eat_year_word(&mut ahead) {
        if ahead.starts_with_any(&AFTER_COUNT) && value % 100 == 0 {
            return None;
        }
        *cursor = ahead;
        return Some(Years { first, last: None });
    }
    if let Some(last) = other_end(&mut ahead, value) {
        *cursor = ahead;
        return Some(Years { first, last: Some(Year::Absolute(last)) });
    }
    let mut since = ahead;
    since.eat_space();
    if since.starts_with_any(words!("以来 以前 以后")) && !cursor.follows_any(words!("编号 代码")) {
        *cursor = ahead;
        return Some(Years { first, last: None });
    }
    None
}

/// Takes 年, also after a space, and 度.
fn eat_year_word(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.eat_space();
    let found = ahead.eat('年') && !ahead.starts_with("代");
    if found {
        ahead.eat('度');
        *cursor = ahead;
    }
    found
}

/// Takes a run of digits; how many and what they say. A letter O among them is a zero: 2O23年.
fn digits(cursor: &mut Cursor<'_>) -> (usize, i32) {
    let mut value = 0_i32;
    let mut count = 0;
    let digit = |c: char| if matches!(c, 'O' | 'o' | '〇' | '○') { Some(0) } else { c.to_digit(10) };
    while let Some(digit) = cursor.eat_if(|c| digit(c).is_some()).and_then(digit) {
        if count < 8 {
            value = value * 10 + i32::try_from(digit).unwrap_or(0);
        }
        count += 1;
    }
    (count, value)
}

/// Takes the second year of `2021—2023年`, `2021-23年`, `2016-2020`, `2021、2022年`.
fn other_end(cursor: &mut Cursor<'_>, first: i32) -> Option<i32> {
    let mut ahead = *cursor;
    let joined = eat_range_sign(&mut ahead);
    if !joined {
        ahead.eat_if(|c| matches!(c, '、' | '和' | '及' | '与' | '/'))?;
    }
    let (count, mut value) = digits(&mut ahead);
    // 2019、2020、2021年: 年 serves them all.
    for _ in 0..8 {
        let mut more = ahead;
        if joined || count != 4 || more.eat_if(|c| matches!(c, '、' | '和' | '及')).is_none() {
            break;
        }
        let (digits, next) = digits(&mut more);
        if digits != 4 || next <= value {
            break;
        }
        value = next;
        ahead = more;
    }
    let last = match count {
        4 => value,
        2 => first - first % 100 + value,
        _ => return None,
    };
    if last <= first || last - first > 60 || !(1900..=2100).contains(&last) {
        return None;
    }
    let mut named = ahead;
    if eat_year_word(&mut named) || named.eat_str("学年") {
        named.eat_str("学年");
        named.eat('度');
        *cursor = named;
        return Some(last);
    }
    let plausible = count == 4 && joined && (1949..=2060).contains(&first) && last <= 2060;
    let counted = ahead
        .peek()
        .is_some_and(|c| c.is_ascii_alphanumeric() || "元万亿个人家户名米平公吨件项套台%％‰号-—.℃度千百".contains(c));
    (plausible && !counted).then(|| {
        *cursor = ahead;
        last
    })
}

/// A year of two digits: only with 0 in front, or with a month or 底 behind.
fn short<'a>(cursor: &mut Cursor<'a>, mut ahead: Cursor<'a>, value: i32) -> Option<Years> {
    let zero = cursor.starts_with("0") || goes_on_with_years(cursor);
    if !eat_year_word(&mut ahead) || !(zero || month_follows(ahead) || ahead.starts_with_any(&AFTER_SHORT)) {
        return None;
    }
    *cursor = ahead;
    Some(Years { first: Year::Absolute(century(value)), last: None })
}

/// Whether full years are listed before: the 23年 of `2022年、23年`.
fn goes_on_with_years(cursor: &Cursor<'_>) -> bool {
    let mut head = cursor.head();
    for _ in 0..6 {
        let Some(before) = head.strip_suffix("年、").or_else(|| head.strip_suffix("年和")) else { return false };
        let year = before.trim_end_matches(|c: char| c.is_ascii_digit());
        match before.len() - year.len() {
            4 => return true,
            2 => head = year,
            _ => return false,
        }
    }
    false
}

/// The century of two digits: 98年 and 07年.
fn century(value: i32) -> i32 {
    if value > 50 { 1900 + value } else { 2000 + value }
}

/// Whether 年 and a month come next.
fn dated(mut cursor: Cursor<'_>) -> bool {
    eat_year_word(&mut cursor) && month_follows(cursor)
}

/// Whether a month comes next.
fn month_follows(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_space();
    let month = numeral::single(&mut cursor).is_some_and(|number| number.plain && (1.0..=12.0).contains(&number.low));
    month && cursor.peek() == Some('月')
}

/// Takes `二〇〇七年`, `二OO七年`, `两千零四年`, `零八年`.
fn chinese(cursor: &mut Cursor<'_>) -> Option<Years> {
    if cursor.before().is_some_and(|c| hanzi::digit(c).is_some() || "十百千万第几数".contains(c)) {
        return None;
    }
    let mut ahead = *cursor;
    let mut value = 0;
    let mut count = 0;
    while let Some(digit) = ahead.eat_if(|c| year_digit(c).is_some()).and_then(year_digit) {
        value = if count < 8 { value * 10 + digit } else { value };
        count += 1;
    }
    let year = match count {
        4 if (1800..=2100).contains(&value) && eat_year_word(&mut ahead) => value,
        4 if (1949..=2100).contains(&value) => return chinese_range(cursor, ahead, value),
        2 => {
            let zero = cursor.starts_with_any(words!("零 〇 ○"));
            if !eat_year_word(&mut ahead) || !(zero || month_follows(ahead) || ahead.starts_with_any(&AFTER_SHORT)) {
                return None;
            }
            century(value)
        }
        0 | 1 if cursor.starts_with_any(words!("两千 二千")) => thousands(cursor, &mut ahead)?,
        _ => return None,
    };
    *cursor = ahead;
    Some(Years { first: Year::Absolute(year), last: None })
}

/// Takes `两千零四年`; of `两千年` only where a month follows.
fn thousands<'a>(cursor: &Cursor<'a>, ahead: &mut Cursor<'a>) -> Option<i32> {
    *ahead = *cursor;
    let number = hanzi::single(ahead).filter(|number| number.plain && (2000.0..2100.0).contains(&number.low))?;
    let dated = number.low > 2000.0 || dated(*ahead);
    #[expect(clippy::cast_possible_truncation, reason = "between 2000 and 2100, checked above")]
    (dated && eat_year_word(ahead)).then_some(number.low as i32)
}

/// Takes the second year of `二〇二一至二〇二三年`.
fn chinese_range<'a>(cursor: &mut Cursor<'a>, mut ahead: Cursor<'a>, first: i32) -> Option<Years> {
    if !eat_range_sign(&mut ahead) {
        return None;
    }
    let mut last = 0;
    let mut count = 0;
    while let Some(digit) = ahead.eat_if(|c| year_digit(c).is_some()).and_then(year_digit) {
        last = if count < 8 { last * 10 + digit } else { last };
        count += 1;
    }
    if count != 4 || last <= first || last > 2100 || !eat_year_word(&mut ahead) {
        return None;
    }
    *cursor = ahead;
    Some(Years { first: Year::Absolute(first), last: Some(Year::Absolute(last)) })
}

/// A digit of a year written out: 〇 also as 零, ○, letter O or figure 0.
fn year_digit(c: char) -> Option<i32> {
    match c {
        'O' | 'o' | 'Ｏ' | '0' | '◯' => Some(0),
        '两' | '兩' => None,
        '1'..='9' => c.to_digit(10).and_then(|digit| i32::try_from(digit).ok()),
        _ => hanzi::digit(c).and_then(|digit| i32::try_from(digit).ok()),
    }
}

/// A word for a year, and what must not stand around it.
struct Word {
    text: &'static str,
    year: Year,
    /// Characters before it that make another word: 说明年, 以上年龄.
    before: &'static str,
    /// Characters after it: 本年级.
    after: &'static str,
}

/// Longer words before the shorter ones that begin them.
const WORDS: &[Word] = &[
    Word { text: "今年", year: Year::Relative(0), before: "", after: "" },
    Word { text: "去年", year: Year::Relative(-1), before: "过", after: "" },
    Word { text: "明年", year: Year::Relative(1), before: "说证表标声发阐指", after: "" },
    Word {
        text: "后年", year: Year::Relative(2), before: "今以之先最前年其然落此月日", after: "产均龄度"
    },
    Word { text: "前年", year: Year::Relative(-2), before: "目以之当提日先此生年", after: "产均龄度" },
    Word { text: "大前年", year: Year::Relative(-3), before: "", after: "" },
    Word { text: "上一年", year: Year::Relative(-1), before: "以", after: "级" },
    Word { text: "下一年", year: Year::Relative(1), before: "以", after: "级" },
    Word { text: "上年", year: Year::Relative(-1), before: "以网线路早晚", after: "级龄纪产均" },
    Word { text: "下年度", year: Year::Relative(1), before: "以", after: "" },
    Word { text: "本年", year: Year::Relative(0), before: "基根资成样版日", after: "级龄均产鉴" },
    Word { text: "来年", year: Year::Relative(1), before: "以年近未本原将从往", after: "均产龄度" },
    Word { text: "昨年", year: Year::Relative(-1), before: "", after: "" },
    Word { text: "当年", year: Year::Same(0), before: "相应", after: "轻" },
    Word { text: "同年", year: Year::Same(0), before: "不", after: "级龄" },
    Word {
        text: "次年",
        year: Year::Same(1),
        before: "每层多首几人频一二三四五六七八九十两0123456789",
        after: "级龄度检审",
    },
    Word { text: "翌年", year: Year::Same(1), before: "", after: "" },
];

/// Takes a year told from the letter's own: 今年 去年 上年度.
pub(super) fn relative(cursor: &mut Cursor<'_>) -> Option<Year> {
    let before = cursor.before();
    let word = WORDS.iter().find(|word| cursor.starts_with(word.text))?;
    if before.is_some_and(|c| word.before.contains(c)) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.eat_str(word.text);
    let degree = ahead.eat('度');
    if !degree && ahead.peek().is_some_and(|c| is_han(c) && word.after.contains(c)) {
        return None;
    }
    *cursor = ahead;
    Some(word.year)
}
