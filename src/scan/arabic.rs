//! Numbers in Arabic digits with their multiplier (阿拉伯数字): `1,234.5` `1.45万` `480余万` `3万5千`.

use super::cursor::Cursor;
use super::hanzi;
use super::numeral::{NumeralForm, Single};
use crate::text::words;

/// More digits than this are an identifier, not a number: a double holds 15 exactly.
const MOST_DIGITS: usize = 15;

/// Takes a number that begins with a digit.
pub(crate) fn single(cursor: &mut Cursor<'_>) -> Option<Single> {
    let start = *cursor;
    let number = digits(cursor)?;
    let mut open = eat_more_before_multiplier(cursor);
    let exponent = eat_multiplier(cursor);
    let multiplier = ten_to(exponent);
    let mut value = number.value(exponent);
    let mut high = value;
    if exponent >= 4 {
        value += rest_of_mixed(cursor, exponent);
        high = value;
    }
    let mut several = false;
    if !open {
        if eat_several(cursor) {
            several = true;
            high += 9.0 * multiplier;
            value += multiplier;
        } else {
            open = eat_more(cursor);
        }
    }
    let plain = number.plain && exponent == 0 && !open && !several && cursor.at() - start.at() == number.count;
    let approx = open || several;
    Some(Single { low: value, high, open, approx, multiplier, form: NumeralForm::Arabic, plain })
}

/// Digits read, as an integer and the place of its point.
struct Digits {
    mantissa: u64,
    decimals: u32,
    count: usize,
    plain: bool,
}

impl Digits {
    /// The value times ten to the power of `exponent`, rounded once only, so that `16.32亿` is an integer.
    fn value(&self, exponent: u32) -> f64 {
        let mantissa = hanzi::float(self.mantissa);
        if exponent >= self.decimals {
            mantissa * ten_to(exponent - self.decimals)
        } else {
            mantissa / ten_to(self.decimals - exponent)
        }
    }
}

/// Ten to the power of `exponent`, exact up to 22.
fn ten_to(exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// Takes digits with thousands commas and one decimal point; none for `1.2.3` and for identifiers.
fn digits(cursor: &mut Cursor<'_>) -> Option<Digits> {
    let start = *cursor;
    let mut mantissa = 0;
    let mut count = eat_digits(cursor, &mut mantissa);
    let mut plain = true;
    if (1..=3).contains(&count) && !start.starts_with("0") {
        while let Some(group) = thousands(cursor) {
            mantissa = mantissa * 1000 + group;
            count += 3;
            plain = false;
            if count > MOST_DIGITS {
                return None;
            }
        }
    }
    let mut decimals = 0;
    let mut ahead = *cursor;
    if ahead.eat('.') && ahead.peek().is_some_and(|c| c.is_ascii_digit()) {
        let places = eat_digits(&mut ahead, &mut mantissa);
        decimals = u32::try_from(places).unwrap_or(u32::MAX);
        count += places;
        plain = false;
        *cursor = ahead;
        if ahead.eat('.') && ahead.peek().is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
    }
    (count > 0 && count <= MOST_DIGITS).then_some(Digits { mantissa, decimals, count, plain })
}

/// Takes a run of digits onto `mantissa`; how many.
fn eat_digits(cursor: &mut Cursor<'_>, mantissa: &mut u64) -> usize {
    let mut count = 0;
    while let Some(digit) = cursor.eat_if(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
        *mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
        count += 1;
    }
    count
}

/// Takes `,ddd` where no fourth digit follows; the comma may have been made full-width.
fn thousands(cursor: &mut Cursor<'_>) -> Option<u64> {
    let mut ahead = *cursor;
    ahead.eat_if(|c| matches!(c, ',' | '，'))?;
    let mut group = 0;
    let mut count = 0;
    while let Some(digit) = ahead.eat_if(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
        group = group * 10 + u64::from(digit);
        count += 1;
        if count > 3 {
            return None;
        }
    }
    (count == 3).then(|| {
        *cursor = ahead;
        group
    })
}

/// Takes 多 余 between digits and multiplier: `480余万`.
fn eat_more_before_multiplier(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.eat_space();
    let found = ahead.eat('多') || ahead.eat('余');
    let found = found && ahead.peek().is_some_and(|c| matches!(c, '百' | '千' | '万' | '萬' | '亿' | '億'));
    if found {
        *cursor = ahead;
    }
    found
}

/// Takes 百 千 万 亿 and their products; the power of ten.
fn eat_multiplier(cursor: &mut Cursor<'_>) -> u32 {
    let mut exponent = 0;
    loop {
        let mut ahead = *cursor;
        if exponent == 0 {
            ahead.eat_space();
        }
        let power = match ahead.bump() {
            Some('百' | '佰') if exponent == 0 && !ahead.starts_with_any(words!("分 货 姓 合")) => 2,
            Some('千' | '仟') if exponent == 0 && !ahead.starts_with_any(&hanzi::AFTER_KILO) => 3,
            Some('万' | '萬') if exponent < 4 => 4,
            Some('亿' | '億') if exponent <= 7 => 8,
            _ => return exponent,
        };
        exponent += power;
        *cursor = ahead;
    }
}

/// Takes the rest of `3万5千` and `1亿3000万`: smaller multiples straight after.
fn rest_of_mixed(cursor: &mut Cursor<'_>, mut exponent: u32) -> f64 {
    let mut sum = 0.0;
    loop {
        let mut ahead = *cursor;
        let Some(part) = digits(&mut ahead) else { return sum };
        let power = eat_multiplier(&mut ahead);
        if power == 0 || power >= exponent || part.decimals > 0 {
            return sum;
        }
        sum += part.value(power);
        exponent = power;
        *cursor = ahead;
    }
}

/// Takes 几 after a round number: `30几`.
fn eat_several(cursor: &mut Cursor<'_>) -> bool {
    cursor.follows("0") && cursor.eat('几')
}

/// Takes 多 or 余 after the number; not the 多 of 多元化 and the like.
fn eat_more(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.eat_space();
    let found = (ahead.eat('多') && !ahead.starts_with_any(words!("元化 样 方面"))) || ahead.eat('余');
    if found {
        *cursor = ahead;
    }
    found
}
