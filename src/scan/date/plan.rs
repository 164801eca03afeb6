//! Five-year plans (五年规划): 十四五 is 2021 to 2025.

use super::part::edge;
use super::shape::{Edge, Moment, Reading};
use crate::scan::cursor::Cursor;
use crate::text::words;

/// Plans by the name they are called: all from 十一五 on; earlier ones only in quotes with 期间 and the like behind.
const NAMES: &[(&str, u8)] =
    &[("十一五", 11), ("十二五", 12), ("十三五", 13), ("十四五", 14), ("十五五", 15), ("十六五", 16)];
const EARLY: &[(&str, u8)] = &[("十五", 10), ("九五", 9), ("八五", 8), ("七五", 7), ("六五", 6)];

/// Takes 十四五, also with 末 where no quotation mark parts them.
pub(super) fn find(cursor: &mut Cursor<'_>) -> Option<Reading> {
    if cursor.before().is_some_and(|c| "一二三四五六七八九十百零第两".contains(c)) {
        return None;
    }
    let mut ahead = *cursor;
    let (_, number) = NAMES.iter().find(|(name, _)| ahead.eat_str(name)).or_else(|| early(&mut ahead))?;
    if ahead.starts_with_any(words!("个 号 岁 年级 名 人")) {
        return None;
    }
    let edge = edge(&mut ahead);
    *cursor = ahead;
    Some(Reading::one(Moment::Plan { number: *number, edge }))
}

/// Takes 九五 in quotes.
fn early(cursor: &mut Cursor<'_>) -> Option<&'static (&'static str, u8)> {
    let quoted = cursor.follows("“");
    let found = EARLY.iter().find(|(name, _)| quoted && cursor.starts_with(name))?;
    let mut ahead = *cursor;
    ahead.eat_str(found.0);
    if !(ahead.starts_with_any(words!("”期间 ”时期 ”规划 ”计划 ”末 ”以来"))) {
        return None;
    }
    *cursor = ahead;
    Some(found)
}

/// The first and last year of a plan: from the third on they follow each other.
pub(super) fn years(number: u8, edge: Edge) -> (i32, i32) {
    let first = 1966 + 5 * (i32::from(number) - 3);
    match edge {
        Edge::None | Edge::Middle => (first, first + 4),
        Edge::Start => (first, first),
        Edge::End => (first + 4, first + 4),
    }
}
