//! What stands around an amount and bends its value (约数与界限): 近 超 约 以上 不低于.

use super::{Measure, money};
use crate::scan::cursor::Cursor;
use crate::scan::hanzi;
use crate::text::chars::is_blank;
use crate::text::{Span, Words, words};

/// What stands before the number and belongs to the mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Approach {
    None,
    /// 近.
    Below,
    /// 超 逾.
    Above,
    /// 约.
    About,
}

/// What stands after the unit and belongs to the mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    None,
    /// 多, 余 after the unit: `5年多`.
    More,
    /// 左右, which is not part of the mention.
    About,
    /// 以上.
    AtLeast,
    /// 以下, 以内.
    AtMost,
}

/// Which side a bound leaves closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// 不低于.
    AtLeast,
    /// 不超过.
    AtMost,
}

/// Where the mention begins, and what that adds.
pub(super) struct Before {
    pub(super) start: usize,
    pub(super) approach: Approach,
}

/// Where the mention ends, and what that adds.
pub(super) struct After {
    pub(super) end: usize,
    pub(super) suffix: Suffix,
    /// 半 stands with the unit: 两年半, 3个半小时.
    pub(super) half: bool,
}

/// Where the minus sign of a number stands: only ratios and temperatures go below nought.
pub(super) fn minus(number: Cursor<'_>, measure: Measure) -> Option<usize> {
    let signed = match measure {
        Measure::Money(_) => false,
        Measure::Ratio(_) => true,
        Measure::Quantity(unit) => matches!(unit.slice(number.text()), "℃" | "°C" | "摄氏度" | "度"),
    };
    let sign = number.before().filter(|c| signed && matches!(c, '-' | '－' | '−'))?;
    let head = number.back(sign.len_utf8());
    let joined =
        head.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | '％' | ')' | '年' | '月'));
    (!joined).then_some(head.at())
}

/// A word before the number, its meaning, and what must not stand before it: 附近, 节约, 赶超.
const APPROACHES: &[(&str, Approach, &str)] = &[
    ("大约", Approach::About, ""),
    ("将近", Approach::Below, ""),
    ("近", Approach::Below, "附靠接临邻最远亲贴就切走抵"),
    ("约", Approach::About, "节签合公契条预制相履违特邀简誓盟婚缔集期商"),
    ("超", Approach::Above, "赶反高入"),
    ("逾", Approach::Above, ""),
];

/// The mention's beginning: the number at `at` with 近, 约, 人民币 and the like before it.
pub(super) fn before(text: &str, at: usize, floor: usize, money: bool) -> Before {
    let start = if money { money::symbol(Cursor::new(text, at)).map_or(at, |(start, _)| start) } else { at };
    let mut head = Cursor::new(text, start.max(floor));
    if head.before().is_some_and(is_blank) {
        let width = head.before().map_or(0, char::len_utf8);
        head = Cursor::new(text, head.at() - width);
    }
    for &(word, approach, guard) in APPROACHES {
        if head.follows(word) {
            let begin = head.at() - word.len();
            let guarded = Cursor::new(text, begin).before().is_some_and(|c| guard.contains(c));
            if begin >= floor && !guarded {
                let begin = if money {
                    money::symbol(Cursor::new(text, begin)).map_or(begin, |(start, _)| start)
                } else {
                    begin
                };
                return Before { start: begin.max(floor), approach };
            }
        }
    }
    // 过 only before a multiplier that stands alone: 过亿元.
    let bare = Cursor::new(text, at).peek().is_some_and(|c| matches!(c, '百' | '千' | '万' | '亿'));
    let begin = head.at().saturating_sub('过'.len_utf8());
    if bare && head.follows("过") && begin >= floor && !head.follows_any(words!("超过 不过 通过 经过 越过"))
    {
        return Before { start: begin, approach: Approach::Above };
    }
    Before { start: start.max(floor), approach: Approach::None }
}

/// Bounds before a mention that are not part of it; longer before the shorter ones that end them.
const COMPARATORS: &[(&str, Side)] = &[
    ("不低于", Side::AtLeast),
    ("不少于", Side::AtLeast),
    ("不小于", Side::AtLeast),
    ("不得低于", Side::AtLeast),
    ("不得少于", Side::AtLeast),
    ("不超过", Side::AtMost),
    ("不得超过", Side::AtMost),
    ("未超过", Side::AtMost),
    ("不高于", Side::AtMost),
    ("不多于", Side::AtMost),
    ("不大于", Side::AtMost),
    ("不足", Side::AtMost),
    ("不到", Side::AtMost),
    ("至少", Side::AtLeast),
    ("最少", Side::AtLeast),
    ("最低", Side::AtLeast),
    ("超过", Side::AtLeast),
    ("高于", Side::AtLeast),
    ("大于", Side::AtLeast),
    ("多于", Side::AtLeast),
    ("突破", Side::AtLeast),
    ("至多", Side::AtMost),
    ("最多", Side::AtMost),
    ("最高", Side::AtMost),
    ("低于", Side::AtMost),
    ("少于", Side::AtMost),
    ("小于", Side::AtMost),
];

/// The bound straight before `start`, perhaps with 可达 or a space between.
pub(super) fn comparator(text: &str, start: usize, floor: usize) -> Option<(Span, Side)> {
    let mut head = Cursor::new(text, start);
    if head.before().is_some_and(is_blank) {
        let width = head.before().map_or(0, char::len_utf8);
        head = Cursor::new(text, head.at() - width);
    }
    for between in ["可达", "达", "为", "给予"] {
        if head.follows(between) {
            head = Cursor::new(text, head.at() - between.len());
            break;
        }
    }
    let &(word, side) = COMPARATORS.iter().find(|(word, _)| head.follows(word))?;
    let begin = head.at() - word.len();
    (begin >= floor).then(|| (Span::new(begin, head.at()), side))
}

/// Units after which 多 and 半 may stand.
const MEASURED: Words = Words::of("年 天 月 小时 分钟 公里 米 岁 周 学期 吨 斤");

/// The mention's end: after the unit 以上, 以下, 以内, 多, 半.
pub(super) fn after(mut cursor: Cursor<'_>, measure: Measure) -> After {
    let mut half = false;
    if let Measure::Quantity(unit) = measure {
        let unit = unit.slice(cursor.text());
        half = unit.contains('半');
        if unit.contains('多') {
            return After { end: cursor.at(), suffix: Suffix::More, half };
        }
        let mut ahead = cursor;
        let measured = !half && MEASURED.ends(unit);
        match ahead.bump() {
            Some('多' | '余') if measured && !ahead.peek().is_some_and(|c| "次样个家种项位名元方年".contains(c)) =>
            {
                return After { end: ahead.at(), suffix: Suffix::More, half };
            }
            Some('半') if measured && !ahead.peek().is_some_and(|c| "数径导山".contains(c)) => {
                cursor = ahead;
                half = true;
            }
            _ => {}
        }
    }
    let end = cursor.at();
    let mut ahead = cursor;
    ahead.eat_any(words!("（含） (含) 含"));
    if ahead.eat_any(words!("及以上 或以上 以上")).is_some() && !ahead.starts_with_any(words!("述 级")) {
        return After { end: ahead.at(), suffix: Suffix::AtLeast, half };
    }
    let mut ahead = cursor;
    ahead.eat_any(words!("（含） (含)"));
    if ahead.eat_any(words!("及以下 以下 以内")).is_some()
        && !ahead.peek().is_some_and(|c| "简称统几各".contains(c) || hanzi::digit(c).is_some())
    {
        return After { end: ahead.at(), suffix: Suffix::AtMost, half };
    }
    let about = cursor.starts_with_any(words!("左右 上下"));
    After { end, suffix: if about { Suffix::About } else { Suffix::None }, half }
}
