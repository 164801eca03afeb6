//! Puts a Chinese numeral together, character by character (汉字数字的组合).

use super::cursor::Cursor;
use super::hanzi::{digit, float, large_unit, small_unit};
use super::numeral::{NumeralForm, Single};
use crate::text::words;

/// A longer run of digits is no number.
const MOST_DIGITS: usize = 15;

/// What stands before a bare 百 千 万 亿 that counts: `近百家` `超亿元`.
const BEFORE_BARE: &[char] = &['近', '超', '过', '逾', '约', '达', '破', '满', '足'];

/// What ends in 数 or 上 and is followed by a number of its own: `人数十分有限` `以上百分之五`.
const BEFORE_VAGUE: &[char] = &[
    '人', '总', '户', '次', '个', '件', '分', '指', '系', '参', '函', '倍', '少', '多', '大', '票', '岁', '天', '年',
    '月', '字', '额', '基', '位', '代', '级', '以', '网', '线', '路', '身', '会', '本', '之', '地', '加', '车', '向',
];

/// A value that may be two neighbouring ones: the 三四 of `三四十`.
#[derive(Debug, Clone, Copy, Default)]
struct Pair {
    low: u64,
    high: u64,
}

impl Pair {
    fn plus(self, other: Self) -> Self {
        Self { low: self.low.saturating_add(other.low), high: self.high.saturating_add(other.high) }
    }

    fn times(self, factor: u64) -> Self {
        Self { low: self.low.saturating_mul(factor), high: self.high.saturating_mul(factor) }
    }
}

/// What has been read of one number so far.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// Closed by 万 or 亿.
    total: Pair,
    /// Since the last 万 or 亿.
    section: Pair,
    /// Digits not yet multiplied.
    digits: Option<Pair>,
    /// The last 十 百 千 of this section.
    small: Option<u64>,
    /// The last 万 or 亿.
    large: Option<u64>,
    /// The last multiplier of any kind, for `三千五`; 10 after 零, so that `一百零五` is 105.
    last: u64,
    /// What 点 led to: integer, what to divide it by, multiplier.
    decimal: Option<(u64, u64, u64)>,
    open: bool,
    approx: bool,
    ended: bool,
}

impl Reader {
    /// Takes what only a beginning can be: 数十 几百 上千, a bare 百.
    pub(super) fn begin(&mut self, cursor: &mut Cursor<'_>) -> Option<()> {
        let before = cursor.before();
        let mut ahead = *cursor;
        let first = ahead.bump()?;
        let vague = matches!(first, '数' | '几' | '上');
        if vague {
            let unit = ahead.peek().filter(|&c| small_unit(c).is_some() || large_unit(c).is_some())?;
            let named = first != '几' && before.is_some_and(|c| BEFORE_VAGUE.contains(&c));
            if named || (first == '上' && unit == '十') {
                return None;
            }
            self.approx = true;
            self.open = first == '上';
            self.digits = Some(if first == '上' { Pair { low: 1, high: 1 } } else { Pair { low: 2, high: 9 } });
            *cursor = ahead;
        } else if matches!(first, '百' | '佰' | '千' | '仟' | '万' | '萬' | '亿' | '億') {
            let mut after = ahead;
            after.eat_up_to(4, |c| small_unit(c).is_some() || large_unit(c).is_some());
            let led = before.is_some_and(|c| BEFORE_BARE.contains(&c));
            if !led && !after.starts_with_any(words!("余 多")) {
                return None;
            }
            self.digits = Some(Pair { low: 1, high: 1 });
        }
        Some(())
    }

    /// Takes one more part; false at the end of the number.
    pub(super) fn step(&mut self, cursor: &mut Cursor<'_>) -> bool {
        if self.ended {
            return false;
        }
        let mut ahead = *cursor;
        let Some(c) = ahead.bump() else { return false };
        let taken = if digit(c).is_some() {
            ahead = *cursor;
            self.take_digits(&mut ahead)
        } else if let Some(unit) = small_unit(c) {
            self.take_small(unit, &ahead)
        } else if let Some(unit) = large_unit(c) {
            self.take_large(unit)
        } else {
            match c {
                '廿' | '卅' => self.take_score(if c == '廿' { 20 } else { 30 }),
                '几' => self.take_several(),
                '多' | '余' | '来' => self.take_more(c, &ahead),
                '点' => self.take_point(&mut ahead),
                _ => false,
            }
        };
        if taken {
            *cursor = ahead;
        }
        taken
    }

    /// Takes a run of digits: one, two neighbours, or a string such as 二〇二三.
    fn take_digits(&mut self, cursor: &mut Cursor<'_>) -> bool {
        if self.digits.is_some() {
            return false;
        }
        let begun = self.last > 0;
        if begun && cursor.peek() == Some('零') {
            cursor.bump();
            self.last = 10;
            if cursor.peek().and_then(digit).is_none() {
                return cursor.peek() == Some('十');
            }
        }
        let mut value = 0_u64;
        let mut count = 0_usize;
        let mut previous = 0;
        let mut pair = None;
        while let Some(next) =
            cursor.eat_if(|c| digit(c).is_some() && (c != '两' || count == 0 || previous == 1)).and_then(digit)
        {
            if count == MOST_DIGITS {
                return false;
            }
            let neighbours = next == previous + 1 || (previous, next) == (3, 5);
            pair = (count == 1 && previous > 0 && neighbours).then_some(Pair { low: previous, high: next });
            value = value.saturating_mul(10).saturating_add(next);
            previous = next;
            count += 1;
        }
        self.approx |= pair.is_some();
        self.ended = count > 1 && pair.is_none() && value > 9;
        self.digits = Some(pair.unwrap_or(Pair { low: value, high: value }));
        true
    }

    /// 十 百 千 after digits, or a bare 十.
    fn take_small(&mut self, unit: u64, after: &Cursor<'_>) -> bool {
        if self.small.is_some_and(|small| small <= unit) {
            return false;
        }
        if unit == 1000 && after.starts_with_any(words!("瓦 伏 克")) {
            return false;
        }
        let digits = match self.digits.take() {
            Some(digits) => digits,
            None if unit == 10 => Pair { low: 1, high: 1 },
            None => return false,
        };
        self.section = self.section.plus(digits.times(unit));
        self.small = Some(unit);
        self.last = unit;
        true
    }

    /// 万 亿 after whatever has been read.
    fn take_large(&mut self, unit: u64) -> bool {
        if self.digits.is_none() && self.small.is_none() && self.large.is_none() {
            return false;
        }
        if self.large.is_some_and(|large| large <= unit && (unit != 100_000_000 || large == unit)) {
            return false;
        }
        let section = self.section.plus(self.digits.take().unwrap_or_default());
        self.total = if unit == 100_000_000 {
            self.total.plus(section).times(unit)
        } else {
            self.total.plus(section.times(unit))
        };
        self.section = Pair::default();
        self.small = None;
        self.large = Some(unit);
        self.last = unit;
        true
    }

    /// 廿 卅.
    fn take_score(&mut self, value: u64) -> bool {
        if self.last > 0 || self.digits.is_some() {
            return false;
        }
        self.section = Pair { low: value, high: value };
        self.small = Some(10);
        self.last = 10;
        true
    }

    /// 几 after 十 百 …: `十几`.
    fn take_several(&mut self) -> bool {
        if self.last == 0 || self.digits.is_some() {
            return false;
        }
        let step = self.last / 10;
        self.section = self.section.plus(Pair { low: step, high: 9 * step });
        self.approx = true;
        self.ended = true;
        true
    }

    /// 多 余 来 after 十 百 …, before or after 万 亿.
    fn take_more(&mut self, c: char, after: &Cursor<'_>) -> bool {
        let next = after.peek();
        let multiplier = next.and_then(large_unit).is_some();
        if self.last == 0 || self.digits.is_some() || self.open {
            return false;
        }
        if c == '来' && !multiplier && next.is_none_or(|next| "自到源信函访说看了宾，。；、".contains(next))
        {
            return false;
        }
        self.open = true;
        self.approx = true;
        self.ended = !multiplier;
        true
    }

    /// The decimals of `一点四五`; not 三点一是, not a time of day.
    fn take_point(&mut self, cursor: &mut Cursor<'_>) -> bool {
        if self.last > 10 || self.approx || (self.digits.is_none() && self.last == 0) {
            return false;
        }
        let mut value = 0_u64;
        let mut divisor = 1_u64;
        while let Some(next) = cursor.eat_if(|c| digit(c).is_some() && c != '两').and_then(digit) {
            if divisor > 1_000_000_000 {
                return false;
            }
            value = value * 10 + next;
            divisor *= 10;
        }
        if divisor == 1 || cursor.starts_with_any(words!("十 分 刻 是 线 要")) {
            return false;
        }
        let whole = self.section.plus(self.digits.take().unwrap_or_default());
        let mantissa = whole.low.saturating_mul(divisor).saturating_add(value);
        let multiplier = cursor.eat_if(|c| large_unit(c).is_some()).and_then(large_unit).unwrap_or(1);
        self.decimal = Some((mantissa, divisor, multiplier));
        self.ended = true;
        true
    }

    /// The number, where anything was read.
    pub(super) fn finish(mut self, cursor: &mut Cursor<'_>) -> Option<Single> {
        if let Some((mantissa, divisor, multiplier)) = self.decimal {
            let value = float(mantissa.saturating_mul(multiplier)) / float(divisor);
            let open = multiplier > 1 && cursor.eat_if(|c| matches!(c, '多' | '余')).is_some();
            return Some(Single {
                low: value,
                high: value,
                open,
                approx: open,
                multiplier: float(multiplier),
                form: NumeralForm::Chinese,
                plain: false,
            });
        }
        if self.last == 0 && self.digits.is_none() {
            return None;
        }
        if let Some(digits) = self.digits.take() {
            let colloquial = self.last >= 100 && digits.high < 10;
            self.section = self.section.plus(digits.times(if colloquial { self.last / 10 } else { 1 }));
        }
        let value = self.total.plus(self.section);
        // 百 and 千 after one digit may serve both ends of a range: 两到三百.
        let shared = self
            .small
            .filter(|&unit| unit >= 100 && value.high < 10 * unit && value.low.is_multiple_of(unit))
            .unwrap_or(1);
        Some(Single {
            low: float(value.low),
            high: float(value.high),
            open: self.open,
            approx: self.approx,
            multiplier: float(self.large.unwrap_or(shared)),
            form: NumeralForm::Chinese,
            plain: !self.approx,
        })
    }
}
