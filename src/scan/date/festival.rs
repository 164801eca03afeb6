//! Festivals (节日), and the days of 春节, which moves.

use super::shape::Festival;
use crate::scan::cursor::Cursor;
use crate::text::{Words, words};
use time::Date;

/// Names and days; longer names before the shorter ones that begin them.
const NAMES: &[(&str, Festival)] = &[
    ("元旦", Festival::Fixed(1, 1)),
    ("春节", Festival::FromSpring(0)),
    ("除夕", Festival::FromSpring(-1)),
    ("元宵", Festival::FromSpring(14)),
    ("五一劳动节", Festival::Fixed(5, 1)),
    ("五一国际劳动节", Festival::Fixed(5, 1)),
    ("国际劳动节", Festival::Fixed(5, 1)),
    ("劳动节", Festival::Fixed(5, 1)),
    ("五一", Festival::Fixed(5, 1)),
    ("六一", Festival::Fixed(6, 1)),
    ("七一", Festival::Fixed(7, 1)),
    ("八一", Festival::Fixed(8, 1)),
    ("国庆", Festival::Fixed(10, 1)),
    ("十一", Festival::Fixed(10, 1)),
    ("端午", Festival::Moving),
    ("中秋", Festival::Moving),
    ("清明", Festival::Moving),
    ("重阳", Festival::Moving),
];

/// What a festival without a year must be followed by, lest 五一路 and 春节晚会 count.
const AFTER: Words = Words::of("前 之前 以前 期间 后 以后 之后 假期 长假 小长假 黄金周 当天 ”前 ”期间");

/// Takes the name of a festival, with 节.
pub(super) fn named(cursor: &mut Cursor<'_>) -> Option<Festival> {
    let (name, festival) = NAMES.iter().find(|(name, _)| cursor.starts_with(name))?;
    let mut ahead = *cursor;
    ahead.eat_str(name);
    if !name.ends_with('节') {
        ahead.eat('节');
    }
    if ahead.starts_with_any(words!("路 广场 街 小区 村 社区 大道 国 届 级")) {
        return None;
    }
    *cursor = ahead;
    Some(*festival)
}

/// Takes a festival that stands without a year.
pub(super) fn standing_alone(cursor: &mut Cursor<'_>) -> Option<Festival> {
    let mut ahead = *cursor;
    let numbered = ahead.starts_with_any(words!("五一 六一 七一 八一 十一"));
    if numbered && ahead.before().is_some_and(|c| "二三四五六七八九十第".contains(c)) {
        return None;
    }
    let festival = named(&mut ahead)?;
    if !ahead.starts_with_any(&AFTER) || ahead.starts_with_any(words!("前三 前五 前两 前几")) {
        return None;
    }
    *cursor = ahead;
    Some(festival)
}

/// Month and day of 春节 from 2000 on: the second new moon after the winter solstice, as every Chinese almanac
/// prints it (the Purple Mountain Observatory's calendar).
const SPRING: [(u8, u8); 36] = [
    (2, 5),
    (1, 24),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 9),
    (1, 29),
    (2, 18),
    (2, 7),
    (1, 26),
    (2, 14),
    (2, 3),
    (1, 23),
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
];

/// The day of a festival in a year, where a table or the festival itself fixes it.
pub(super) fn day(festival: Festival, year: i32) -> Option<Date> {
    match festival {
        Festival::Fixed(month, day) => date(year, month, day),
        Festival::FromSpring(offset) => {
            let index = usize::try_from(year.checked_sub(2000)?).ok()?;
            let &(month, day) = SPRING.get(index)?;
            date(year, month, day)?.checked_add(time::Duration::days(i64::from(offset)))
        }
        Festival::Moving => None,
    }
}

/// A civil date.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, time::Month::try_from(month).ok()?, day).ok()
}
