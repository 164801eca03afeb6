//! From a time expression to days on the calendar (时间归一): against the letter's own day, never guessed.

use super::festival::{self, date};
use super::plan;
use super::shape::{Bound, DateKind, DateShape, Edge, Festival, Moment, Month, MonthPart, Part, Season, Unit, Year};
use time::{Date, Duration};

/// The letter's own day, as far as it is known (基准日).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// 年.
    pub year: i32,
    /// 月.
    pub month: Option<u8>,
    /// 日.
    pub day: Option<u8>,
}

/// How fine a resolved date is (精度).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// 日.
    Day,
    /// 月.
    Month,
    /// 季度.
    Quarter,
    /// 半年.
    HalfYear,
    /// 年.
    Year,
    /// 五年规划.
    Plan,
    /// Anything else from one day to another.
    Range,
}

/// Days on the calendar, both included (归一结果).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// First day; none where open, as in 年底前.
    pub from: Option<Date>,
    /// Last day; none where open, as in 2022年以来.
    pub to: Option<Date>,
    /// How fine the expression itself is.
    pub precision: Precision,
    /// Whether the letter's day was needed.
    pub anchored: bool,
}

/// A stretch of days.
#[derive(Debug, Clone, Copy)]
struct Days {
    from: Date,
    to: Date,
    precision: Precision,
}

/// The days that an expression means; none where it needs the letter's day and that is not known, or where no
/// calendar here can tell (去年同期, 中秋前).
pub fn resolve(shape: &DateShape, anchor: Option<Anchor>) -> Option<Resolved> {
    let days = match shape.kind {
        DateKind::Moment(moment) => bounded_days(moment, shape.bound, anchor)?,
        DateKind::Range(first, last) => range(first, last, anchor)?,
        DateKind::Recent(count, unit) => counted(-i32::from(count), unit, anchor?)?,
        DateKind::Coming(count, unit) => counted(i32::from(count), unit, anchor?)?,
    };
    let (from, to) = match shape.bound {
        Bound::Within => (Some(days.from), Some(days.to)),
        Bound::Since => (Some(days.from), None),
        Bound::Before => (None, Some(days.to)),
        Bound::After => (Some(days.to.next_day()?), None),
    };
    Some(Resolved { from, to, precision: days.precision, anchored: needs_anchor(&shape.kind) })
}

/// Whether the letter's day decides the meaning.
fn needs_anchor(kind: &DateKind) -> bool {
    let needs = |moment: &Moment| match moment {
        Moment::Calendar { year, part, .. } => {
            !matches!(year, Year::Absolute(_))
                || matches!(part, Part::RelativeQuarter(_) | Part::Month(Month::Relative(_), _))
        }
        Moment::Week(_) | Moment::Day(_) => true,
        Moment::Plan { .. } | Moment::Decade(_) | Moment::MidCentury(_) => false,
    };
    match kind {
        DateKind::Moment(moment) => needs(moment),
        DateKind::Range(first, last) => needs(first) || needs(last),
        DateKind::Recent(..) | DateKind::Coming(..) => true,
    }
}

/// The days of one moment; 10月以来 in a letter of March is last year's, and a festival's 前 ends on its eve.
fn bounded_days(moment: Moment, bound: Bound, anchor: Option<Anchor>) -> Option<Days> {
    let mut days = days(moment, anchor)?;
    if let Moment::Calendar { year: Year::Absent, part: Part::Month(Month::Number(month), _), .. } = moment
        && bound == Bound::Since
        && anchor.and_then(|anchor| anchor.month).is_some_and(|now| month > now)
    {
        let last_year = anchor.map(|anchor| Anchor { year: anchor.year - 1, ..anchor });
        days = self::days(moment, last_year)?;
    }
    if let Moment::Calendar { part: Part::Festival(_), .. } = moment
        && bound == Bound::Before
    {
        days.to = days.to.previous_day()?;
    }
    Some(days)
}

/// From the first day of one moment to the last of another; 11月至次年3月 counts on from the first.
fn range(first: Moment, last: Moment, anchor: Option<Anchor>) -> Option<Days> {
    let begin = days(first, anchor)?;
    let same = match last {
        Moment::Calendar { year: Year::Same(offset), part, edge } => {
            Moment::Calendar { year: Year::Absolute(begin.from.year() + offset), part, edge }
        }
        _ => last,
    };
    let mut end = days(same, anchor)?;
    if end.to < begin.from
        && let Moment::Calendar { year, part, edge } = last
        && let Moment::Calendar { year: begun, .. } = first
        && year == begun
    {
        let next = Moment::Calendar { year: Year::Absolute(end.from.year() + 1), part, edge };
        end = days(next, anchor)?;
    }
    (begin.from <= end.to).then_some(Days { from: begin.from, to: end.to, precision: Precision::Range })
}

/// The days of one moment.
fn days(moment: Moment, anchor: Option<Anchor>) -> Option<Days> {
    match moment {
        Moment::Calendar { year, part, edge } => {
            let year = match year {
                Year::Absolute(year) => year,
                Year::Relative(offset) => anchor?.year.checked_add(offset)?,
                Year::Absent => anchor?.year,
                Year::Same(_) => return None,
            };
            in_year(year, part, edge, anchor)
        }
        Moment::Plan { number, edge } => {
            let (first, last) = plan::years(number, edge);
            let precision = if first == last { Precision::Year } else { Precision::Plan };
            years(first, last, precision)
        }
        Moment::Decade(first) => years(first, first + 9, Precision::Range),
        Moment::MidCentury(year) => years(year, year, Precision::Year),
        Moment::Week(offset) => {
            let today = today(anchor?)?;
            let monday = today.checked_sub(Duration::days(i64::from(today.weekday().number_days_from_monday())))?;
            let from = monday.checked_add(Duration::days(i64::from(offset) * 7))?;
            Some(Days { from, to: from.checked_add(Duration::days(6))?, precision: Precision::Range })
        }
        Moment::Day(offset) => {
            let day = today(anchor?)?.checked_add(Duration::days(i64::from(offset)))?;
            Some(Days { from: day, to: day, precision: Precision::Day })
        }
    }
}

/// Whole years.
fn years(first: i32, last: i32, precision: Precision) -> Option<Days> {
    Some(Days { from: date(first, 1, 1)?, to: date(last, 12, 31)?, precision })
}

/// Whole months of a year.
fn months(year: i32, first: u8, last: u8, precision: Precision) -> Option<Days> {
    Some(Days { from: date(year, first, 1)?, to: date(year, last, length(year, last)?)?, precision })
}

/// Days in a month.
fn length(year: i32, month: u8) -> Option<u8> {
    Some(time::Month::try_from(month).ok()?.length(year))
}

/// The days of a part of a year.
fn in_year(year: i32, part: Part, edge: Edge, anchor: Option<Anchor>) -> Option<Days> {
    let (first, last, precision) = match part {
        Part::Whole => (1, 12, Precision::Year),
        Part::Half(half) => (half * 6 - 5, half * 6, Precision::HalfYear),
        Part::Quarter(quarter) => (quarter * 3 - 2, quarter * 3, Precision::Quarter),
        Part::FirstQuarters(count) => (1, count * 3, Precision::Range),
        Part::FirstMonths(count) => (1, count, Precision::Range),
        Part::RelativeQuarter(offset) => {
            let now = i32::from(anchor?.month?) - 1;
            let quarter = year * 4 + now / 3 + offset;
            let first = u8::try_from(quarter.rem_euclid(4) * 3 + 1).ok()?;
            return edge_of(quarter.div_euclid(4), first, first + 2, Precision::Quarter, edge);
        }
        Part::Season(season) => return in_season(year, season),
        Part::Festival(festival) => return on_festival(year, festival),
        Part::Month(month, inside) => {
            let (year, month) = month_of(year, month, anchor)?;
            return in_month(year, month, inside, edge);
        }
        Part::Vague => return None,
    };
    edge_of(year, first, last, precision, edge)
}

/// Months, or the first or last of them for 初 and 底; 年中 is June and July.
fn edge_of(year: i32, first: u8, last: u8, precision: Precision, edge: Edge) -> Option<Days> {
    match edge {
        Edge::None => months(year, first, last, precision),
        Edge::Start => months(year, first, first, Precision::Month),
        Edge::Middle => months(year, 6, 7, Precision::Range),
        Edge::End => months(year, last, last, Precision::Month),
    }
}

/// Three months of a season; winter runs into the next year.
fn in_season(year: i32, season: Season) -> Option<Days> {
    match season {
        Season::Spring => months(year, 3, 5, Precision::Range),
        Season::Summer => months(year, 6, 8, Precision::Range),
        Season::Autumn => months(year, 9, 11, Precision::Range),
        Season::Winter => {
            let end = months(year + 1, 1, 2, Precision::Range)?;
            Some(Days { from: date(year, 12, 1)?, ..end })
        }
    }
}

/// The day of a festival.
fn on_festival(year: i32, festival: Festival) -> Option<Days> {
    let day = festival::day(festival, year)?;
    Some(Days { from: day, to: day, precision: Precision::Day })
}

/// Year and number of a month; 上月 in January is last December.
fn month_of(year: i32, month: Month, anchor: Option<Anchor>) -> Option<(i32, u8)> {
    match month {
        Month::Number(month) => Some((year, month)),
        Month::Relative(offset) => {
            let months = year * 12 + i32::from(anchor?.month?) - 1 + offset;
            Some((months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?))
        }
    }
}

/// The days of a part of a month: 初 and 上旬 the first ten, 底 and 下旬 those from the 21st.
fn in_month(year: i32, month: u8, inside: MonthPart, edge: Edge) -> Option<Days> {
    let end = length(year, month)?;
    let (first, last) = match (inside, edge) {
        (MonthPart::Day(day), _) => {
            let day = date(year, month, day)?;
            return Some(Days { from: day, to: day, precision: Precision::Day });
        }
        (MonthPart::Whole, Edge::None) => return months(year, month, month, Precision::Month),
        (MonthPart::First, _) | (MonthPart::Whole, Edge::Start) => (1, 10),
        (MonthPart::Middle, _) | (MonthPart::Whole, Edge::Middle) => (11, 20),
        (MonthPart::Rest, _) => (11, end),
        (MonthPart::Last, _) | (MonthPart::Whole, Edge::End) => (21, end),
    };
    Some(Days { from: date(year, month, first)?, to: date(year, month, last)?, precision: Precision::Range })
}

/// The letter's day itself.
fn today(anchor: Anchor) -> Option<Date> {
    date(anchor.year, anchor.month?, anchor.day?)
}

/// A stretch from the letter's day: by days where the day is known, by whole years where only the year is.
fn counted(count: i32, unit: Unit, anchor: Anchor) -> Option<Days> {
    if anchor.month.is_none() && unit == Unit::Year {
        let other = anchor.year.checked_add(count)?;
        return years(anchor.year.min(other), anchor.year.max(other), Precision::Range);
    }
    let now = date(anchor.year, anchor.month?, anchor.day.unwrap_or(1))?;
    let other = match unit {
        Unit::Year => shift_months(now, count.checked_mul(12)?)?,
        Unit::Month => shift_months(now, count)?,
        Unit::Week => now.checked_add(Duration::weeks(i64::from(count)))?,
        Unit::Day => now.checked_add(Duration::days(i64::from(count)))?,
    };
    Some(Days { from: now.min(other), to: now.max(other), precision: Precision::Range })
}

/// The same day so many months on, or the month's last day.
fn shift_months(day: Date, count: i32) -> Option<Date> {
    let months = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + count;
    let (year, month) = (months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?);
    date(year, month, day.day().min(length(year, month)?))
}
