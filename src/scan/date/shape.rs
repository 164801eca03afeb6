//! What a time expression says, before any calendar is asked (时间表达的结构).

/// A year (年).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Year {
    /// 2023年.
    Absolute(i32),
    /// So many years after the letter's: 去年 is -1.
    Relative(i32),
    /// So many years after one named before: 当年 is 0, 次年 1. Only a range can resolve it.
    Same(i32),
    /// Not said: 年底前, 8月31日.
    Absent,
}

/// A month (月).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Month {
    /// 1 to 12.
    Number(u8),
    /// So many months after the letter's: 上月 is -1.
    Relative(i32),
}

/// Which part of a month (月内时段).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthPart {
    /// All of it.
    Whole,
    /// A day, 1 to 31.
    Day(u8),
    /// 上旬.
    First,
    /// 中旬.
    Middle,
    /// 下旬.
    Last,
    /// 中下旬.
    Rest,
}

/// 季节.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// 春.
    Spring,
    /// 夏.
    Summer,
    /// 秋.
    Autumn,
    /// 冬.
    Winter,
}

/// A festival (节日).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Festival {
    /// On the same day every year: month and day.
    Fixed(u8, u8),
    /// So many days after 春节: 除夕 is -1, 元宵 14.
    FromSpring(i8),
    /// One that moves and that no table here holds: 端午 中秋 清明.
    Moving,
}

/// Which part of a year (年内时段).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// All of it.
    Whole,
    /// 上半年 1, 下半年 2.
    Half(u8),
    /// 1 to 4.
    Quarter(u8),
    /// So many quarters after the letter's: 上季度 is -1.
    RelativeQuarter(i32),
    /// 前三季度.
    FirstQuarters(u8),
    /// 前5个月.
    FirstMonths(u8),
    /// A season.
    Season(Season),
    /// A festival.
    Festival(Festival),
    /// A month, or days in it.
    Month(Month, MonthPart),
    /// What only another calendar or another report fixes: 农历正月十五, 汛期, 去年同期.
    Vague,
}

/// An edge of a stretch of time (首尾).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// All of it.
    None,
    /// 初.
    Start,
    /// 中.
    Middle,
    /// 底, 末.
    End,
}

/// One point or stretch of time (时点).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// A year or part of it.
    Calendar {
        /// The year.
        year: Year,
        /// Which part of it.
        part: Part,
        /// 初 底 末 of that part.
        edge: Edge,
    },
    /// A five-year plan (五年规划): 十四五 is 14.
    Plan {
        /// Its number.
        number: u8,
        /// 初 末 of it.
        edge: Edge,
    },
    /// Ten years (年代) from this one.
    Decade(i32),
    /// 本世纪中叶: the year that ends it.
    MidCentury(i32),
    /// So many weeks after the letter's: 下周 is 1.
    Week(i32),
    /// So many days after the letter's: 明天 is 1.
    Day(i32),
}

impl Moment {
    /// A year as a whole.
    pub(super) const fn year(year: Year) -> Self {
        Self::Calendar { year, part: Part::Whole, edge: Edge::None }
    }

    /// A part of a year.
    pub(super) const fn part(year: Year, part: Part) -> Self {
        Self::Calendar { year, part, edge: Edge::None }
    }
}

/// A unit of the calendar (历法单位).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 年.
    Year,
    /// 个月.
    Month,
    /// 周.
    Week,
    /// 天, 日.
    Day,
}

/// Point, range, or a stretch counted from the letter (时间类别).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// One moment.
    Moment(Moment),
    /// From one to the other, both included.
    Range(Moment, Moment),
    /// 近三年: so many units up to the letter.
    Recent(u16, Unit),
    /// 未来两年内: so many units from the letter.
    Coming(u16, Unit),
}

/// On which side of the moment (界限).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Within it.
    Within,
    /// 以来: from its beginning on.
    Since,
    /// 前, 之前, 以前: up to its end; before a festival, up to its eve.
    Before,
    /// 以后, 之后: from its end on.
    After,
}

/// A time expression (时间表达).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateShape {
    /// Point, range or counted stretch.
    pub kind: DateKind,
    /// Before, since or within it.
    pub bound: Bound,
}

/// What was read at one place: a moment, or two where one word serves both (4月25-27日).
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub(super) first: Moment,
    pub(super) last: Option<Moment>,
}

impl Reading {
    pub(super) const fn one(first: Moment) -> Self {
        Self { first, last: None }
    }

    pub(super) const fn two(first: Moment, last: Moment) -> Self {
        Self { first, last: Some(last) }
    }
}
