//! What follows a moment and belongs to it (时间界限): 以来 之前 前 以后 内.

use super::shape::Bound;
use crate::scan::cursor::Cursor;
use crate::scan::hanzi;
use crate::text::words;

/// What follows 前 where it begins another word: 前期 前后 前往 前三季度.
const AFTER_BEFORE: &str = "后期往来景端沿置提列进述任台方身瞻驱线半几排言车苏";

/// What follows 内 where it begins another word.
const AFTER_WITHIN: &str = "外容部涵地陆需设控蒙河镇生涝";

/// Takes 以来 前 之前 以后 内; within where nothing follows.
pub(super) fn find(cursor: &mut Cursor<'_>) -> Bound {
    let mut ahead = *cursor;
    ahead.eat_space();
    let bound = if ahead.eat_str("以来") {
        Bound::Since
    } else if ahead.eat_any(words!("之前 以前 前夕")).is_some() {
        Bound::Before
    } else if ahead.eat_any(words!("以后 之后")).is_some() {
        Bound::After
    } else if ahead.eat('前') {
        // 7月底前提请市政府研究.
        let given = ahead.starts_with_any(words!("提请 提交 提出 提供 提报 提升 提高"));
        if !given
            && ahead.peek().is_some_and(|c| {
                AFTER_BEFORE.contains(c) || (hanzi::digit(c).is_some() && c != '一') || c.is_ascii_digit()
            })
        {
            return Bound::Within;
        }
        Bound::Before
    } else {
        if ahead.eat_any(words!("之内 以内")).is_none()
            && (!ahead.eat('内') || ahead.peek().is_some_and(|c| AFTER_WITHIN.contains(c)))
        {
            return Bound::Within;
        }
        Bound::Within
    };
    *cursor = ahead;
    bound
}
