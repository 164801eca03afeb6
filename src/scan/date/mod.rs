//! Dates and periods (时间): every mention that a calendar can hold, and what it means.
//!
//! [`find`] marks them as the annotation guideline does: one mark for a whole range; 以来 前 底 初 内 belong to it,
//! 期间 起 左右 do not; a duration (三年, 10天) is none. [`resolve`] puts them on the calendar against the letter's day.

mod bound;
mod damaged;
mod festival;
mod iso;
mod part;
mod period;
mod plan;
mod relative;
mod resolve;
mod shape;
#[cfg(test)]
mod tests;
mod year;

pub use damaged::damaged_date;
pub use resolve::{Anchor, Precision, Resolved, resolve};
pub use shape::{Bound, DateKind, DateShape, Edge, Festival, Moment, Month, MonthPart, Part, Season, Unit, Year};

use shape::Reading;

use super::cursor::{Cursor, eat_range_sign};
use super::hanset::Begins;
use super::hanzi;
use super::numeral::skip_digits;
use crate::text::chars::is_dash;
use crate::text::{Span, words};

/// A mention of a date or a period (时间).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMention {
    /// As the guideline marks it: of `“十四五”末` the 十四五.
    pub span: Span,
    /// With what belongs to the time but stands outside a closing quotation mark: `十四五”末`, `五一”前`.
    pub extent: Span,
    /// What it says.
    pub shape: DateShape,
}

/// Every mention of a date or period in the text, in order (找时间).
pub fn find(text: &str) -> Vec<DateMention> {
    let mut found = Vec::new();
    let mut next = 0;
    // Where a date that comes every year ended; 每年6月、12月 goes on after it.
    let mut recurring = 0;
    while let Some((at, c)) = BEGINS.next_in(text, next) {
        if let Some(mention) = read(text, at, c) {
            next = mention.extent.end;
            if is_recurring(text, &mention, recurring) {
                recurring = next;
            } else {
                found.push(mention);
            }
        } else {
            next = skip_digits(text, at);
        }
    }
    found
}

/// The characters with which a mention may begin.
static BEGINS: Begins = Begins::of(
    "一二三四五六七八九十两零今去明后前本上下来昨大当同次翌年第首月近最过未接这农正腊春元国除端中清重劳",
    "0123456789",
    &['〇', '○'],
);

/// Whether the first character of a text is one with which a mention may begin.
pub fn may_begin(text: &str) -> bool {
    text.chars().next().is_some_and(|first| BEGINS.has(first))
}

/// Whether the character after `c` lets a mention begin: most 上 and 中 end here.
fn may_go_on(c: char, next: char) -> bool {
    match c {
        '今' => "年天日春夏秋冬明后、".contains(next),
        '去' => "年春夏秋冬今".contains(next),
        '明' => "年天日春夏秋冬后、".contains(next),
        '后' => "年天半".contains(next),
        '前' => matches!(next, '年' | '天' | '半') || next.is_ascii_digit() || hanzi::starts(next),
        '本' => "年月周季世".contains(next),
        '上' | '下' => "半个月年周季一世".contains(next),
        '来' | '翌' => next == '年',
        '昨' => "年天日".contains(next),
        '大' => matches!(next, '前' | '后'),
        '当' | '同' | '次' => matches!(next, '年' | '月'),
        '年' => "底初末内中".contains(next),
        '月' => "底初末".contains(next),
        '第' => "一二三四1234".contains(next),
        '首' => next == '季',
        '近' => next.is_ascii_digit() || matches!(next, ' ' | '的' | '半') || hanzi::starts(next),
        '最' => next == '近',
        '过' => next == '去',
        '未' => next == '来',
        '接' => next == '下',
        '这' => next == '个',
        '农' => next == '历',
        '正' | '腊' => next == '月',
        '春' => next == '节',
        '元' => matches!(next, '旦' | '宵'),
        '国' => matches!(next, '庆' | '际'),
        '除' => next == '夕',
        '端' => next == '午',
        '中' => next == '秋',
        '清' => next == '明',
        '重' => next == '阳',
        '劳' => next == '动',
        _ if c.is_ascii_digit() => true,
        _ => {
            "年月季周天个世至到、和及 OＯ◯".contains(next)
                || next.is_ascii_digit()
                || is_dash(next)
                || hanzi::starts(next)
        }
    }
}

/// The mention that begins at `at` with `c`.
fn read(text: &str, at: usize, c: char) -> Option<DateMention> {
    let mut cursor = Cursor::new(text, at);
    let mut next = cursor;
    next.bump();
    if !next.peek().is_some_and(|next| may_go_on(c, next)) {
        return None;
    }
    if let Some(kind) = counted(&mut cursor, c) {
        let span = Span::new(at, cursor.at());
        return Some(DateMention { span, extent: span, shape: DateShape { kind, bound: Bound::Within } });
    }
    let reading = moment(&mut cursor, c)?;
    let mut ahead = cursor;
    let mut first = reading.first;
    let mut last = reading.last;
    if eat_range_sign(&mut ahead)
        && let Some(other) = second_end(&mut ahead, last.unwrap_or(first))
    {
        first = reading.first;
        last = Some(other);
        cursor = ahead;
    }
    let bound = bound::find(&mut cursor);
    let kind = last.map_or(DateKind::Moment(first), |last| DateKind::Range(first, last));
    if stands_for_less(first, last, bound) {
        return None;
    }
    let span = Span::new(at, cursor.at());
    Some(quoted(cursor, span, DateShape { kind, bound }))
}

/// A stretch counted from the letter's day.
fn counted(cursor: &mut Cursor<'_>, c: char) -> Option<DateKind> {
    match c {
        '近' | '最' | '过' | '未' | '今' | '接' | '下' => period::find(cursor),
        '一'..='龥' if hanzi::starts(c) => period::years_past(cursor).or_else(|| period::years_aimed(cursor)),
        '0'..='9' => period::years_past(cursor).or_else(|| period::years_aimed(cursor)),
        _ => None,
    }
}

/// Takes one moment with what follows it in the year.
fn moment(cursor: &mut Cursor<'_>, c: char) -> Option<Reading> {
    match c {
        '农' | '正' | '腊' => lunar(cursor),
        '0'..='9' => iso::find(cursor).or_else(|| damaged::glued_month(cursor)).or_else(|| figures(cursor)),
        '年' => relative::this_year(cursor),
        '月' => relative::this_month(cursor),
        '第' | '首' => part::standing_alone(cursor),
        '春' | '元' | '国' | '除' | '端' | '清' | '重' | '劳' | '中' => festival(cursor),
        _ => words(cursor).or_else(|| figures(cursor)),
    }
}

/// Takes a moment that begins with a numeral: a year, a plan, a decade, a month, a quarter.
fn figures(cursor: &mut Cursor<'_>) -> Option<Reading> {
    if let Some(years) = year::absolute(cursor) {
        return Some(match years.last {
            Some(last) => pair(cursor, years.first, last),
            None => part::after_year(cursor, years.first).unwrap_or(Reading::one(Moment::year(years.first))),
        });
    }
    plan::find(cursor)
        .or_else(|| relative::decade(cursor))
        .or_else(|| festival(cursor))
        .or_else(|| lunar(cursor))
        .or_else(|| alone(cursor))
}

/// Two years that one 年 serves, the second perhaps with a part: 2021—2023年底.
fn pair(cursor: &mut Cursor<'_>, first: Year, last: Year) -> Reading {
    let last =
        part::after_year(cursor, last).map_or(Moment::year(last), |reading| reading.last.unwrap_or(reading.first));
    Reading::two(Moment::year(first), last)
}

/// Takes a month or quarter without a year, where nothing before it makes it part of something else.
fn alone(cursor: &mut Cursor<'_>) -> Option<Reading> {
    let before = cursor.before();
    let joined = before.is_some_and(|c| {
        c.is_ascii_alphanumeric()
            || matches!(c, '.' | '第' | '〇' | '零' | '几' | '数' | '百' | '千' | '万')
            || hanzi::digit(c).is_some()
            || c == '十'
    });
    if joined {
        return None;
    }
    let start = *cursor;
    let reading = part::standing_alone(cursor)?;
    let whole = cursor.follows("月") && !start.peek().is_some_and(|c| c.is_ascii_digit());
    if whole && part_of_name(start, *cursor) {
        return None;
    }
    Some(reading)
}

/// Whether a month in Chinese numerals belongs to a name or a habit: 三月三, 一月一调度, 五月花.
fn part_of_name(start: Cursor<'_>, cursor: Cursor<'_>) -> bool {
    cursor.starts_with_any(words!("三 革 花 天 婆 节 香 星 一 之 内 会 桥 村"))
        && !cursor.starts_with_any(words!("内完成 内前 节前 之前"))
        || start.follows_any(words!("每 逐 按 满 经 历 蜜"))
}

/// Takes words that tell a year, a month, a week, a day or a season.
fn words(cursor: &mut Cursor<'_>) -> Option<Reading> {
    if let Some(reading) = relative::season(cursor) {
        return Some(reading);
    }
    if let Some(year) = year::relative(cursor) {
        let reading = part::after_year(cursor, year);
        if matches!(year, Year::Same(_)) && reading.is_none() {
            return None;
        }
        return Some(reading.unwrap_or(Reading::one(Moment::year(year))));
    }
    if let Some(reading) = same_month(cursor) {
        return Some(reading);
    }
    relative::word(cursor)
        .or_else(|| relative::decade(cursor))
        .or_else(|| matches!(cursor.peek(), Some('前' | '上' | '下')).then(|| part::standing_alone(cursor)).flatten())
}

/// Takes 当月底, 次月10日: a month named before, so only where days follow.
fn same_month(cursor: &mut Cursor<'_>) -> Option<Reading> {
    let mut ahead = *cursor;
    ahead.eat_any(words!("当月 同月 次月"))?;
    let end = ahead.at();
    part::inside_month(&mut ahead, Year::Same(0), Month::Relative(0));
    (ahead.at() > end).then(|| {
        *cursor = ahead;
        Reading::one(Moment::part(Year::Same(0), Part::Vague))
    })
}

/// Takes a day of the farmers' calendar.
fn lunar(cursor: &mut Cursor<'_>) -> Option<Reading> {
    part::lunar(cursor).then(|| Reading::one(Moment::part(Year::Absent, Part::Vague)))
}

/// Takes a festival without a year.
fn festival(cursor: &mut Cursor<'_>) -> Option<Reading> {
    festival::standing_alone(cursor).map(|festival| Reading::one(Moment::part(Year::Absent, Part::Festival(festival))))
}

/// Takes the far end of a range, with the year and month of the near one where it names none.
fn second_end(cursor: &mut Cursor<'_>, first: Moment) -> Option<Moment> {
    let c = cursor.peek()?;
    let mut ahead = *cursor;
    if let Some(reading) = moment(&mut ahead, c) {
        *cursor = ahead;
        return Some(inherit(reading.last.unwrap_or(reading.first), first));
    }
    let Moment::Calendar { year, part: Part::Month(month, MonthPart::Day(_)), .. } = first else { return None };
    let (day, last) = part::days(cursor)?;
    Some(Moment::part(year, Part::Month(month, MonthPart::Day(last.unwrap_or(day)))))
}

/// The moment with the year of another where it has none.
fn inherit(moment: Moment, from: Moment) -> Moment {
    match (moment, from) {
        (Moment::Calendar { year: Year::Absent, part, edge }, Moment::Calendar { year, .. }) => {
            Moment::Calendar { year, part, edge }
        }
        _ => moment,
    }
}

/// Whether 每年 stands before a part of a year: it comes every year, so it is no date. `last` is where another such
/// one ended.
fn is_recurring(text: &str, mention: &DateMention, last: usize) -> bool {
    let (DateKind::Moment(first) | DateKind::Range(first, _)) = mention.shape.kind else { return false };
    let at = mention.span.start;
    matches!(first, Moment::Calendar { year: Year::Absent, .. })
        && (Cursor::new(text, at).follows_any(words!("每年 每年的 历年 每"))
            || (last > 0 && matches!(Span::new(last, at).slice(text), "、" | "和" | "及" | "，")))
}

/// Whether a word was read as a date that alone is none: 目前, 前年前.
fn stands_for_less(first: Moment, last: Option<Moment>, bound: Bound) -> bool {
    matches!(first, Moment::Day(0)) && last.is_none() && bound == Bound::After
}

/// The mention, with what follows a closing quotation mark taken into its extent and bound.
fn quoted(cursor: Cursor<'_>, span: Span, mut shape: DateShape) -> DateMention {
    let mut ahead = cursor;
    let marked =
        matches!(shape.kind, DateKind::Moment(Moment::Plan { .. } | Moment::Calendar { part: Part::Festival(_), .. }));
    if !marked || ahead.eat_if(|c| matches!(c, '”' | '"' | '’')).is_none() {
        return DateMention { span, extent: span, shape };
    }
    let closed = ahead.at();
    let edge = part::edge(&mut ahead);
    if let DateKind::Moment(Moment::Plan { number, .. }) = shape.kind
        && edge != Edge::None
    {
        shape.kind = DateKind::Moment(Moment::Plan { number, edge });
    }
    shape.bound = bound::find(&mut ahead);
    let end = if ahead.at() > closed { ahead.at() } else { span.end };
    DateMention { span, extent: Span::new(span.start, end), shape }
}
