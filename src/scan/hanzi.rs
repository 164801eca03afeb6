//! Numbers in Chinese numerals (汉字数字): `一百二十` `三四十` `十几` `二〇二三` `一点四五亿`.

use super::cursor::Cursor;
use super::hanset::{Begins, HanSet};
use super::hanzi_reader::Reader;
use super::numeral::Single;
use crate::text::Words;

/// What makes 千 part of a unit: 千瓦 千克 千伏 千米.
pub(crate) const AFTER_KILO: Words = Words::of("瓦 克 伏 米 卡 帕 赫 兆 焦 字节");

/// The value of a digit (一 … 九), also in its formal shape (壹 … 玖).
pub(crate) fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' | '兩' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The value of 十 百 千.
pub(super) fn small_unit(c: char) -> Option<u64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    }
}

/// The value of 万 亿.
pub(super) fn large_unit(c: char) -> Option<u64> {
    match c {
        '万' | '萬' => Some(10_000),
        '亿' | '億' => Some(100_000_000),
        _ => None,
    }
}

/// The Han characters with which a numeral may begin; 〇 and ○ are none of them.
const STARTS_HAN: &str = "零一壹二两贰兩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億廿卅几数上";

/// The characters with which a numeral of any kind may begin.
pub(crate) static BEGINS: Begins = Begins::of(STARTS_HAN, "0123456789", &['〇', '○']);

/// Whether a Chinese numeral may begin with this character.
pub(crate) fn starts(c: char) -> bool {
    static STARTS: HanSet = HanSet::of(STARTS_HAN);
    STARTS.has(c) || matches!(c, '〇' | '○')
}

/// Whether a numeral that has begun may go on with this character.
fn goes_on(c: char) -> bool {
    static GOES_ON: HanSet = HanSet::of("零一壹二两贰兩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億廿卅几多余来点");
    GOES_ON.has(c) || matches!(c, '〇' | '○')
}

/// An integer as a double.
#[expect(clippy::cast_precision_loss, reason = "numerals of letters lie far below 2^53")]
pub(crate) fn float(value: u64) -> f64 {
    value as f64
}

/// Takes a number that begins with a Chinese numeral.
pub(crate) fn single(cursor: &mut Cursor<'_>) -> Option<Single> {
    // Most are a single digit before something else.
    let mut ahead = *cursor;
    let first = ahead.bump()?;
    if !ahead.peek().is_some_and(goes_on)
        && let Some(value) = digit(first)
    {
        *cursor = ahead;
        return Some(Single::plain(float(value)));
    }
    let mut reader = Reader::default();
    reader.begin(cursor)?;
    while reader.step(cursor) {}
    reader.finish(cursor)
}

/// Takes 百 千 万 亿 and their products standing alone, as in `亿元以上`.
pub(crate) fn bare(cursor: &mut Cursor<'_>) -> Option<f64> {
    let mut value = 1_u64;
    let mut count = 0;
    while let Some(unit) =
        cursor.eat_if(|c| "百千万亿".contains(c)).and_then(|c| small_unit(c).or_else(|| large_unit(c)))
    {
        value = value.saturating_mul(unit);
        count += 1;
        if count > 3 {
            return None;
        }
    }
    (count > 0).then(|| float(value))
}
