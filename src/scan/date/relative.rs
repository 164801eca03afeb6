//! Times told from the letter's own day (相对时间): 年底前 本月底 下周 今冬明春 上世纪90年代.

use super::part::{edge, inside_month, season_of};
use super::shape::{Edge, Moment, Month, Part, Reading, Year};
use crate::scan::cursor::Cursor;
use crate::scan::numeral;
use crate::text::words;

/// What stands before 年底 and 月底 where they end another word: 青年 每年 三年 个月.
const BEFORE_YEAR: &str =
    "青少老中成学周往常童壮丰百千万每全半多几数近历整逐经期隔一二三四五六七八九十两〇零0123456789";
const BEFORE_MONTH: &str = "个每数逐几岁一二三四五六七八九十两0123456789半满蜜";

/// Takes 年底 年初 年末 年内 年中 without a year.
pub(super) fn this_year(cursor: &mut Cursor<'_>) -> Option<Reading> {
    // 中年 is an age; 其中年内 is not.
    if cursor.before().is_some_and(|c| BEFORE_YEAR.contains(c)) && !cursor.follows("其中") {
        return None;
    }
    let mut ahead = *cursor;
    ahead.bump();
    let found = if ahead.starts_with("内") {
        let mut after = ahead;
        after.bump();
        if after.peek().is_some_and(|c| "外容部涵地陆需设控".contains(c)) {
            return None;
        }
        Edge::None
    } else if ahead.starts_with_any(words!("中前 中， 中完 中之前")) {
        ahead.bump();
        Edge::Middle
    } else {
        let found = edge(&mut ahead);
        if found == Edge::None {
            return None;
        }
        found
    };
    *cursor = ahead;
    Some(Reading::one(Moment::Calendar { year: Year::Absent, part: Part::Whole, edge: found }))
}

/// Takes 月底 月初 without a month.
pub(super) fn this_month(cursor: &mut Cursor<'_>) -> Option<Reading> {
    if cursor.before().is_some_and(|c| BEFORE_MONTH.contains(c)) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.bump();
    let found = edge(&mut ahead);
    if found == Edge::None {
        return None;
    }
    *cursor = ahead;
    let part = Part::Month(Month::Relative(0), super::shape::MonthPart::Whole);
    Some(Reading::one(Moment::Calendar { year: Year::Absent, part, edge: found }))
}

/// A word that tells a moment, with what must not stand around it.
struct Word {
    text: &'static str,
    before: &'static str,
    after: &'static str,
    moment: Told,
}

/// What such a word tells.
#[derive(Clone, Copy)]
enum Told {
    Month(i32),
    Quarter(i32),
    Week(i32),
    Day(i32),
}

const AFTER_WEEK: &str = "期边转岁年长围全密到知";

/// Longer words before the shorter ones that begin them.
const WORDS: &[Word] = &[
    Word { text: "上个月", before: "", after: "", moment: Told::Month(-1) },
    Word { text: "下个月", before: "", after: "", moment: Told::Month(1) },
    Word { text: "这个月", before: "", after: "", moment: Told::Month(0) },
    Word { text: "上月", before: "以网路", after: "球", moment: Told::Month(-1) },
    Word { text: "下月", before: "以", after: "球", moment: Told::Month(1) },
    Word { text: "本月", before: "基根资成", after: "", moment: Told::Month(0) },
    Word { text: "上个季度", before: "", after: "", moment: Told::Quarter(-1) },
    Word { text: "下个季度", before: "", after: "", moment: Told::Quarter(1) },
    Word { text: "上季度", before: "以", after: "", moment: Told::Quarter(-1) },
    Word { text: "下季度", before: "以", after: "", moment: Told::Quarter(1) },
    Word { text: "本季度", before: "基", after: "", moment: Told::Quarter(0) },
    Word { text: "上周", before: "以", after: AFTER_WEEK, moment: Told::Week(-1) },
    Word { text: "下周", before: "以", after: AFTER_WEEK, moment: Told::Week(1) },
    Word { text: "本周", before: "基", after: AFTER_WEEK, moment: Told::Week(0) },
    Word { text: "大前天", before: "", after: "", moment: Told::Day(-3) },
    Word { text: "大后天", before: "", after: "", moment: Told::Day(3) },
    Word { text: "今天", before: "到至", after: "", moment: Told::Day(0) },
    Word { text: "今日", before: "到至", after: "头", moment: Told::Day(0) },
    Word { text: "昨天", before: "", after: "", moment: Told::Day(-1) },
    Word { text: "昨日", before: "", after: "", moment: Told::Day(-1) },
    Word { text: "前天", before: "以之目当", after: "", moment: Told::Day(-2) },
    Word { text: "明天", before: "好的更说", after: "更", moment: Told::Day(1) },
    Word { text: "明日", before: "说证", after: "之", moment: Told::Day(1) },
    Word { text: "后天", before: "先以之", after: "性", moment: Told::Day(2) },
];

/// Takes 上月 本月 下周 今天 and what follows them: 本月底, 上月15日.
pub(super) fn word(cursor: &mut Cursor<'_>) -> Option<Reading> {
    let word = WORDS.iter().find(|word| cursor.starts_with(word.text))?;
    if cursor.before().is_some_and(|c| word.before.contains(c)) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.eat_str(word.text);
    if ahead.peek().is_some_and(|c| word.after.contains(c)) {
        return None;
    }
    *cursor = ahead;
    let moment = match word.moment {
        Told::Month(offset) => return Some(inside_month(cursor, Year::Absent, Month::Relative(offset))),
        Told::Quarter(offset) => {
            let edge = edge(cursor);
            Moment::Calendar { year: Year::Absent, part: Part::RelativeQuarter(offset), edge }
        }
        Told::Week(offset) => {
            weekday(cursor);
            Moment::Week(offset)
        }
        Told::Day(offset) => Moment::Day(offset),
    };
    Some(Reading::one(moment))
}

/// Takes the day of a week: 下周三, 本周末. The week is as near as a letter needs.
fn weekday(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    let day = ahead.eat_if(|c| "一二三四五六日末".contains(c));
    if day.is_some() && !ahead.peek().is_some_and(|c| "个项次批种场是".contains(c)) {
        *cursor = ahead;
    }
}

/// Takes 今冬明春 去冬今春 今秋 今明两年 明后两年.
pub(super) fn season(cursor: &mut Cursor<'_>) -> Option<Reading> {
    let mut ahead = *cursor;
    if let Some(word) = ahead.eat_any(words!("今明两年 今、明两年 明后两年 明、后两年 去今两年"))
    {
        *cursor = ahead;
        let first = match word {
            "今明两年" | "今、明两年" => 0,
            "去今两年" => -1,
            _ => 1,
        };
        return Some(Reading::two(Moment::year(Year::Relative(first)), Moment::year(Year::Relative(first + 1))));
    }
    let first = year_and_season(&mut ahead)?;
    *cursor = ahead;
    Some(match year_and_season(&mut ahead) {
        Some(last) => {
            *cursor = ahead;
            Reading::two(first, last)
        }
        None => Reading::one(first),
    })
}

/// Takes 今冬, 明春.
fn year_and_season(cursor: &mut Cursor<'_>) -> Option<Moment> {
    let mut ahead = *cursor;
    let offset = match ahead.bump()? {
        '今' => 0,
        '明' => 1,
        '去' => -1,
        _ => return None,
    };
    let season = season_of(ahead.bump()?)?;
    *cursor = ahead;
    Some(Moment::part(Year::Relative(offset), Part::Season(season)))
}

/// Takes 上世纪90年代, 20世纪80年代, 90年代, 2020年代, 本世纪中叶.
pub(super) fn decade(cursor: &mut Cursor<'_>) -> Option<Reading> {
    let mut ahead = *cursor;
    if ahead.eat_any(words!("本世纪中叶 21世纪中叶")).is_some() {
        *cursor = ahead;
        return Some(Reading::one(Moment::MidCentury(2050)));
    }
    let century = century(&mut ahead);
    let number = numeral::single(&mut ahead).filter(|number| number.plain && (number.low / 10.0).fract() == 0.0)?;
    if !ahead.eat_str("年代") || cursor.before().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "below 2100, checked in each arm")]
    let first = match (century, number.low) {
        (Some(century), decade) if decade < 100.0 => century + decade as i32,
        (None, decade) if (10.0..100.0).contains(&decade) => 1900 + decade as i32 + if decade < 30.0 { 100 } else { 0 },
        (None, decade) if (1800.0..2100.0).contains(&decade) => decade as i32,
        _ => return None,
    };
    ahead.eat_any(words!("末期 初期 中期 末 初"));
    *cursor = ahead;
    Some(Reading::one(Moment::Decade(first)))
}

/// Takes 上世纪, 本世纪, 20世纪; its first year.
fn century(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    let first = if ahead.eat_str("上世纪") {
        1900
    } else if ahead.eat_str("本世纪") {
        2000
    } else {
        let number =
            numeral::single(&mut ahead).filter(|number| number.plain && (15.0..=21.0).contains(&number.low))?;
        if !ahead.eat_str("世纪") {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "between 15 and 21, checked above")]
        let number = number.low as i32;
        (number - 1) * 100
    };
    *cursor = ahead;
    Some(first)
}
