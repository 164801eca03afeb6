//! Money (金额): what follows or precedes a number and makes it an amount of money.

use super::{Measure, Tail, Words};
use crate::scan::cursor::Cursor;
use crate::scan::numeral::{self, Numeral, NumeralForm};
use crate::text::chars::{is_blank, is_han};
use crate::text::{Span, words};

/// Currency signs and names that stand before the number; longer before the shorter ones that end them.
const SYMBOLS: &[(&str, &str)] = &[
    ("人民币", "CNY"),
    ("新台币", "TWD"),
    ("港币", "HKD"),
    ("US$", "USD"),
    ("HK$", "HKD"),
    ("RMB", "CNY"),
    ("CNY", "CNY"),
    ("USD", "USD"),
    ("￥", "CNY"),
    ("¥", "CNY"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
];

/// What follows 元 where it is part of a word: 多元化, 元素, 元旦.
const AFTER_YUAN: &str = "化素旦宵件首老朝宇结论方程里音凶勋气帅";

/// What may follow 元 after a single Chinese digit: a sum of money, not 二元结构.
const AFTER_SINGLE: &str = "的钱整以票补起每左一人至到和及";

/// A currency after the number; not the 元 of 二元结构, not 角 alone.
pub(super) fn tail(start: Cursor<'_>, after: Cursor<'_>, number: &Numeral, words: &dyn Words) -> Option<Tail> {
    let mut cursor = after;
    let code = if let Some((length, code)) = words.currency(after.at()) {
        let name = Span::new(after.at(), after.at() + length);
        let words = name.slice(after.text());
        if words.starts_with('角') {
            return None;
        }
        cursor = Cursor::new(after.text(), name.end);
        if words == "元" && !is_money(number, cursor) {
            return None;
        }
        code
    } else if told_by_yuan(&mut cursor, number) {
        "CNY"
    } else {
        return None;
    };
    let change = if number.range { 0.0 } else { small_change(&mut cursor) };
    cursor.eat('整');
    // 人民币 before the number tells nothing new; 港币 before 元 does.
    let code = symbol(start).map_or(code, |(_, before)| if code == "CNY" { before } else { code });
    Some(Tail { change, ..Tail::new(cursor.at(), Measure::Money(code)) })
}

/// Whether 元 after this number is money.
fn is_money(number: &Numeral, after: Cursor<'_>) -> bool {
    let next = after.peek();
    if next.is_some_and(|c| AFTER_YUAN.contains(c)) {
        return false;
    }
    let single = number.form == NumeralForm::Chinese && number.low.is_some_and(|low| low < 10.0) && !number.range;
    !single || next.is_none_or(|c| !is_han(c) || AFTER_SINGLE.contains(c)) || small_change(&mut after.clone()) > 0.0
}

/// Takes 圆整 after formal numerals, 块钱, and the 块 of `十块三毛`.
fn told_by_yuan(cursor: &mut Cursor<'_>, number: &Numeral) -> bool {
    if cursor.eat('圆') {
        return cursor.starts_with("整") || formal(number.span.slice(cursor.text()));
    }
    cursor.eat('块') && (cursor.eat('钱') || small_change(&mut cursor.clone()) > 0.0)
}

/// Whether a numeral is written in the formal characters of bills.
fn formal(words: &str) -> bool {
    words.contains(['壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟', '萬'])
}

/// Takes 三角五分 after 元; its worth in hundredths.
fn small_change(cursor: &mut Cursor<'_>) -> f64 {
    let mut worth = 0.0;
    for (unit, each) in [(words!("角 毛"), 10.0), (words!("分"), 1.0)] {
        let mut ahead = *cursor;
        let number = numeral::single(&mut ahead).filter(|number| number.plain && number.low < 10.0);
        if let Some(number) = number
            && ahead.eat_any(unit).is_some()
            && !ahead.peek().is_some_and(|c| "之钟类级析别洲形落".contains(c))
        {
            worth += number.low * each;
            *cursor = ahead;
        }
    }
    if worth > 0.0 {
        cursor.eat('钱');
    }
    worth
}

/// A currency sign or name straight before the number: its place and code.
pub(super) fn symbol(number: Cursor<'_>) -> Option<(usize, &'static str)> {
    let mut head = number;
    if head.before().is_some_and(is_blank) {
        let width = head.before().map_or(0, char::len_utf8);
        head = head.back(width);
    }
    let &(name, code) = SYMBOLS.iter().find(|(name, _)| head.follows(name))?;
    Some((head.at() - name.len(), code))
}
