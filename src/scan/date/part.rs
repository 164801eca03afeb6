//! Parts of a year (年内时段): months, days, quarters, halves, 旬, 初 and 底.

use super::festival;
use super::shape::{Edge, Moment, Month, MonthPart, Part, Reading, Season, Year};
use crate::scan::cursor::{Cursor, eat_range_sign};
use crate::scan::hanzi;
use crate::scan::numeral;
use crate::text::chars::is_han;
use crate::text::{Words, words};

/// What follows 初 底 末 中 where they begin another word: 初步 底数 末端 中秋.
const AFTER_START: &str = "步中期级心始次创衷选审稿评设定一二三四夏冬春秋核见见显具";
const AFTER_END: &str = "数线座层气图商部端梢期位子盘稿价料";
const AFTER_MIDDLE: &str = "秋心国央学考医期标部小型等间层共西东外华";

/// What makes 月 part of another word: 12月龄, 月薪.
const AFTER_MONTH: Words = Words::of("龄 嫂 薪 租 饼 球 刊");

/// Takes what follows a year: a month with days, a quarter, 上半年, 底 …; none where nothing does.
pub(super) fn after_year(cursor: &mut Cursor<'_>, year: Year) -> Option<Reading> {
    let mut ahead = *cursor;
    ahead.eat_space();
    let reading = shared(&mut ahead, year).or_else(|| {
        season(&mut ahead)
            .or_else(|| festival::named(&mut ahead).map(Part::Festival))
            .or_else(|| vague(&mut ahead))
            .map(|part| Reading::one(Moment::part(year, part)))
    });
    let reading = reading.or_else(|| {
        let edge = year_edge(&mut ahead)?;
        Some(Reading::one(Moment::Calendar { year, part: Part::Whole, edge }))
    })?;
    *cursor = ahead;
    Some(reading)
}

/// Takes a part that may stand without a year: 8月31日, 第四季度, 上半年, 前三季度.
pub(super) fn standing_alone(cursor: &mut Cursor<'_>) -> Option<Reading> {
    shared(cursor, Year::Absent)
}

/// Takes months, quarters and halves with their 初 and 底.
fn shared(cursor: &mut Cursor<'_>, year: Year) -> Option<Reading> {
    let mut ahead = *cursor;
    let reading = half(&mut ahead)
        .or_else(|| first_so_many(&mut ahead))
        .map(|part| Reading::one(with_edge(&mut ahead, year, part)))
        .or_else(|| quarter(&mut ahead, year))
        .or_else(|| month(&mut ahead, year))?;
    *cursor = ahead;
    Some(reading)
}

/// The part with 初 or 底 where one follows.
fn with_edge(cursor: &mut Cursor<'_>, year: Year, part: Part) -> Moment {
    let edge = edge(cursor);
    Moment::Calendar { year, part, edge }
}

/// Takes 底 初 末 after anything.
pub(super) fn edge(cursor: &mut Cursor<'_>) -> Edge {
    let mut ahead = *cursor;
    let (edge, guard) = match ahead.bump() {
        Some('底' | '末') => (Edge::End, AFTER_END),
        Some('初') => (Edge::Start, AFTER_START),
        _ => return Edge::None,
    };
    if ahead.peek().is_some_and(|c| guard.contains(c)) {
        return Edge::None;
    }
    *cursor = ahead;
    edge
}

/// Takes 底 年底 初 年初 中 年内 after a year; 年内 says no more than the year.
fn year_edge(cursor: &mut Cursor<'_>) -> Option<Edge> {
    let mut ahead = *cursor;
    let again = ahead.eat('年');
    let mut found = edge(&mut ahead);
    if found == Edge::None {
        let mut middle = ahead;
        if middle.eat('中') && !middle.peek().is_some_and(|c| is_han(c) && (AFTER_MIDDLE.contains(c) || c != '前')) {
            ahead = middle;
            found = Edge::Middle;
        } else if !(again && ahead.starts_with("内")) {
            return None;
        }
    }
    *cursor = ahead;
    Some(found)
}

/// Takes 上半年 下半年.
fn half(cursor: &mut Cursor<'_>) -> Option<Part> {
    let word = cursor.eat_any(words!("上半年 下半年 前半年 后半年"))?;
    Some(Part::Half(if word == "上半年" || word == "前半年" { 1 } else { 2 }))
}

/// Takes 前三季度, 前三个季度, 前5个月.
fn first_so_many(cursor: &mut Cursor<'_>) -> Option<Part> {
    let mut ahead = *cursor;
    if !ahead.eat('前') || cursor.before().is_some_and(|c| "提之以目当此先日".contains(c)) {
        return None;
    }
    let count = small(&mut ahead, 12)?;
    let counted = ahead.eat('个');
    let part = if ahead.eat_str("季度") && count <= 4 {
        Part::FirstQuarters(count)
    } else if counted && ahead.eat('月') {
        Part::FirstMonths(count)
    } else {
        return None;
    };
    *cursor = ahead;
    Some(part)
}

/// Takes 第四季度, 一季度, 首季度, 三、四季度, 一至三季度.
fn quarter(cursor: &mut Cursor<'_>, year: Year) -> Option<Reading> {
    let mut ahead = *cursor;
    if ahead.eat_str("首季度") {
        *cursor = ahead;
        return Some(Reading::one(with_edge(cursor, year, Part::Quarter(1))));
    }
    ahead.eat('第');
    let pair = |c: char| matches!(c, '二' | '三' | '四');
    let first = quarter_number(&mut ahead)?;
    let joined = eat_range_sign(&mut ahead) || ahead.eat_if(|c| matches!(c, '、' | '和' | '及')).is_some();
    let mut last = None;
    if joined || ahead.peek().is_some_and(pair) {
        ahead.eat('第');
        last = Some(quarter_number(&mut ahead).filter(|&last| last > first)?);
    }
    if !ahead.eat_str("季度") {
        return None;
    }
    *cursor = ahead;
    Some(match last {
        None => Reading::one(with_edge(cursor, year, Part::Quarter(first))),
        Some(last) => {
            let last = with_edge(cursor, year, Part::Quarter(last));
            Reading::two(Moment::part(year, Part::Quarter(first)), last)
        }
    })
}

/// Takes one of 一 二 三 四 1 2 3 4.
fn quarter_number(cursor: &mut Cursor<'_>) -> Option<u8> {
    let c = cursor.eat_if(|c| matches!(c, '一' | '二' | '三' | '四' | '1'..='4'))?;
    Some(match c {
        '一' | '1' => 1,
        '二' | '2' => 2,
        '三' | '3' => 3,
        _ => 4,
    })
}

/// Takes a month with its days: 9月, 12月份, 9-10月, 4月25-27日, 6月中旬, 10月底.
pub(super) fn month(cursor: &mut Cursor<'_>, year: Year) -> Option<Reading> {
    let mut ahead = *cursor;
    let first = small(&mut ahead, 12)?;
    if first == 0 {
        return None;
    }
    let mut other = None;
    let mut sign = ahead;
    if eat_range_sign(&mut sign) || sign.eat_if(|c| matches!(c, '、' | '和')).is_some() {
        let last = small(&mut sign, 12).filter(|&last| last > first)?;
        if !sign.starts_with("月") {
            return None;
        }
        other = Some(last);
        ahead = sign;
    }
    ahead.eat_space();
    if !ahead.eat('月') || ahead.starts_with_any(&AFTER_MONTH) {
        return None;
    }
    ahead.eat('份');
    *cursor = ahead;
    if let Some(last) = other {
        let last = with_edge(cursor, year, Part::Month(Month::Number(last), MonthPart::Whole));
        return Some(Reading::two(Moment::part(year, Part::Month(Month::Number(first), MonthPart::Whole)), last));
    }
    Some(inside_month(cursor, year, Month::Number(first)))
}

/// Takes what follows a month: days, 旬, 底; the whole month where nothing does.
pub(super) fn inside_month(cursor: &mut Cursor<'_>, year: Year, month: Month) -> Reading {
    let moment = |part| Moment::part(year, Part::Month(month, part));
    let mut ahead = *cursor;
    ahead.eat_space();
    if let Some((first, mut last)) = days(&mut ahead) {
        *cursor = ahead;
        // 3月5日、6日: the later days name no month of their own.
        for _ in 0..8 {
            let more = if ahead.eat('、') { days(&mut ahead) } else { None };
            let Some((next, to)) = more.filter(|&(next, _)| next > last.unwrap_or(first)) else { break };
            last = Some(to.unwrap_or(next));
            *cursor = ahead;
        }
        let first = moment(MonthPart::Day(first));
        return Reading { first, last: last.map(|last| moment(MonthPart::Day(last))) };
    }
    if let Some(word) = ahead.eat_any(words!("上旬 中旬 下旬 中下旬 月底 月初 月末 上中旬")) {
        let edge = match word {
            "月底" | "月末" => Some(Edge::End),
            "月初" => Some(Edge::Start),
            _ => None,
        };
        *cursor = ahead;
        if let Some(edge) = edge {
            return Reading::one(Moment::Calendar { year, part: Part::Month(month, MonthPart::Whole), edge });
        }
        return Reading::one(moment(match word {
            "上旬" | "上中旬" => MonthPart::First,
            "中旬" => MonthPart::Middle,
            "中下旬" => MonthPart::Rest,
            _ => MonthPart::Last,
        }));
    }
    Reading::one(with_edge(cursor, year, Part::Month(month, MonthPart::Whole)))
}

/// Takes `25日`, `25-27日`, `25、26日`, `十五` at the end of a clause.
pub(super) fn days(cursor: &mut Cursor<'_>) -> Option<(u8, Option<u8>)> {
    let mut ahead = *cursor;
    let chinese = !ahead.peek()?.is_ascii_digit();
    let first = small(&mut ahead, 31).filter(|&day| day > 0)?;
    let mut last = None;
    for _ in 0..8 {
        let mut sign = ahead;
        if !(eat_range_sign(&mut sign) || sign.eat_if(|c| matches!(c, '、' | '和')).is_some()) {
            break;
        }
        let Some(next) = small(&mut sign, 31).filter(|&next| next > last.unwrap_or(first)) else { break };
        if !sign.peek().is_some_and(|c| matches!(c, '日' | '号' | '曰' | '、' | '和' | ' ')) {
            break;
        }
        last = Some(next);
        ahead = sign;
    }
    let mut named = ahead;
    named.eat_space();
    if named.eat_if(|c| matches!(c, '日' | '号' | '曰')).is_some() {
        *cursor = named;
        return Some((first, last));
    }
    let bare =
        chinese && last.is_none() && first >= 10 && !ahead.peek().is_some_and(|c| is_han(c) || c.is_ascii_digit());
    bare.then(|| {
        *cursor = ahead;
        (first, None)
    })
}

/// Takes a season with 季 or 天: 秋季.
fn season(cursor: &mut Cursor<'_>) -> Option<Part> {
    let mut ahead = *cursor;
    let season = season_of(ahead.bump()?)?;
    if !(ahead.eat('季') || ahead.eat('天')) {
        return None;
    }
    ahead.eat_str("学期");
    *cursor = ahead;
    Some(Part::Season(season))
}

/// The season of 春 夏 秋 冬.
pub(super) fn season_of(c: char) -> Option<Season> {
    Some(match c {
        '春' => Season::Spring,
        '夏' => Season::Summer,
        '秋' => Season::Autumn,
        '冬' => Season::Winter,
        _ => return None,
    })
}

/// Takes what no calendar here can hold: 同期, 汛期, 农历 days.
fn vague(cursor: &mut Cursor<'_>) -> Option<Part> {
    if cursor.eat_any(words!("同期 汛期 暑假 寒假 暑期")).is_some() || lunar(cursor) {
        return Some(Part::Vague);
    }
    None
}

/// Takes a day of the farmers' calendar: 农历正月十五, 八月初三, 腊月.
pub(super) fn lunar(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    // 三月初一, 正月十五; a month alone or with 日 is of the common calendar.
    let named = ahead.eat_str("农历");
    let month = if ahead.eat_any(words!("正月 腊月 冬月")).is_some() {
        true
    } else {
        small(&mut ahead, 12).is_some() && ahead.eat('月')
    };
    let first_days = ahead.eat('初');
    let day = small(&mut ahead, 30).is_some();
    let found =
        month && (named || first_days || (day && cursor.starts_with_any(words!("正月 腊月")))) && (day || !first_days);
    if found {
        ahead.eat('日');
        *cursor = ahead;
    }
    found
}

/// Takes a plain integer up to `most`, in at most two digits or Chinese numerals.
pub(super) fn small(cursor: &mut Cursor<'_>, most: u8) -> Option<u8> {
    let mut ahead = *cursor;
    let value = if ahead.peek()?.is_ascii_digit() {
        let mut value = 0;
        let mut count = 0;
        while let Some(digit) = ahead.eat_if(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
            value = value * 10 + digit;
            count += 1;
            if count > 2 {
                return None;
            }
        }
        value
    } else {
        let start = ahead.at();
        let count = ahead.eat_up_to(4, |c| hanzi::digit(c).is_some() || matches!(c, '十' | '廿' | '卅'));
        if count > 3 {
            return None;
        }
        numeral::integer(crate::text::Span::new(start, ahead.at()).slice(ahead.head()))?
    };
    let value = u8::try_from(value).ok().filter(|&value| value <= most)?;
    *cursor = ahead;
    Some(value)
}
