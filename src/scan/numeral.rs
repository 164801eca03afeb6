//! Numerals, Arabic and Chinese, single and ranges (数词): `1.45万` `三四十` `20～30` `2000多` `数十亿`.
//!
//! Only the number itself is read; whether it counts anything is for [`amount`](super::amount) to say.

use super::arabic;
use super::cursor::{Cursor, eat_range_sign};
use super::hanzi;
use crate::text::Span;

/// How a numeral is written (数字写法).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumeralForm {
    /// `1,234.5`, also with a multiplier: `1.45万`.
    Arabic,
    /// `一百二十`.
    Chinese,
    /// Both kinds at the two ends of a range: `3至五`.
    Mixed,
}

/// A number or a range of numbers as written in the text (数词).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    /// Where it stands, with 多 余 几 and the multiplier.
    pub span: Span,
    /// Lower bound; `三四十` has 30. Absent only where a caller says so, as with 以下.
    pub low: Option<f64>,
    /// Upper bound; absent where open, as in `2000多`.
    pub high: Option<f64>,
    /// 多 余 几 数 stand in it, or two neighbouring digits (约数).
    pub approx: bool,
    /// Two ends with a dash or 至 between (范围).
    pub range: bool,
    /// Arabic or Chinese.
    pub form: NumeralForm,
    /// The multiplier as a number: 10000 for `1.45万`, 1 for none.
    pub multiplier: f64,
    /// Whether it is an integer in plain digits: no point, comma, multiplier or 多; leading zeros allowed.
    pub plain: bool,
}

/// One number without a range: what [`arabic`] and [`hanzi`] read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Single {
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// 多 余: no upper bound.
    pub(crate) open: bool,
    pub(crate) approx: bool,
    pub(crate) multiplier: f64,
    pub(crate) form: NumeralForm,
    pub(crate) plain: bool,
}

impl Single {
    /// A single Chinese digit.
    pub(crate) const fn plain(value: f64) -> Self {
        Self {
            low: value,
            high: value,
            open: false,
            approx: false,
            multiplier: 1.0,
            form: NumeralForm::Chinese,
            plain: true,
        }
    }

    /// The same number with the multiplier of the other end of its range: the 3 of `3—5万`.
    fn scaled(self, multiplier: f64) -> Self {
        Self { low: self.low * multiplier, high: self.high * multiplier, multiplier, ..self }
    }
}

/// Every numeral of the text, in order (找数词). `一` in 统一 is one too.
pub fn find(text: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut next = 0;
    while let Some((at, _)) = hanzi::BEGINS.next_in(text, next) {
        if let Some(numeral) = read(text, at) {
            next = numeral.span.end;
            found.push(numeral);
        } else {
            next = skip_digits(text, at);
        }
    }
    found
}

/// The numeral that begins at byte `at`.
pub fn read(text: &str, at: usize) -> Option<Numeral> {
    let mut cursor = Cursor::new(text, at);
    read_at(&mut cursor)
}

/// The numeral that fills the whole text: `二十三` `1.45万`.
pub fn parse(text: &str) -> Option<Numeral> {
    read(text, 0).filter(|numeral| numeral.span.end == text.len())
}

/// A whole text that is one integer without 多 or range: 届, 次, 序号 (`十三` → 13).
pub fn integer(text: &str) -> Option<u32> {
    let numeral = parse(text).filter(|numeral| !numeral.approx && !numeral.range)?;
    let value = numeral.low.filter(|low| low.fract() == 0.0 && *low <= f64::from(u32::MAX))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "integral and in range, checked above")]
    Some(value as u32)
}

/// The end of the run of digits and points at `at`, or of the character there, so that a failed try is not repeated inside it.
pub(crate) fn skip_digits(text: &str, at: usize) -> usize {
    let mut cursor = Cursor::new(text, at);
    if !cursor.bump().is_some_and(|c| c.is_ascii_digit()) {
        return cursor.at();
    }
    loop {
        cursor.eat_while(|c| c.is_ascii_digit());
        let mut ahead = cursor;
        if !(ahead.eat('.') && ahead.eat_if(|c| c.is_ascii_digit()).is_some()) {
            return cursor.at();
        }
        cursor = ahead;
    }
}

/// Takes one number, Arabic or Chinese.
pub(crate) fn single(cursor: &mut Cursor<'_>) -> Option<Single> {
    if cursor.peek()?.is_ascii_digit() { arabic::single(cursor) } else { hanzi::single(cursor) }
}

/// Takes a number or a range.
pub(crate) fn read_at(cursor: &mut Cursor<'_>) -> Option<Numeral> {
    let start = cursor.at();
    let first = single(cursor)?;
    let mut ahead = *cursor;
    if let Some(second) = second_end(&mut ahead)
        && let Some((low, high)) = ordered(first, second)
    {
        *cursor = ahead;
        return Some(range(Span::new(start, ahead.at()), low, high));
    }
    Some(Numeral {
        span: Span::new(start, cursor.at()),
        low: Some(first.low),
        high: (!first.open).then_some(first.high),
        approx: first.approx,
        range: false,
        form: first.form,
        multiplier: first.multiplier,
        plain: first.plain,
    })
}

/// Takes the sign and the second number of a range; not where a third follows, as in `2023-06-20`.
fn second_end(cursor: &mut Cursor<'_>) -> Option<Single> {
    if !eat_range_sign(cursor) {
        return None;
    }
    let second = single(cursor)?;
    let mut ahead = *cursor;
    let third = eat_range_sign(&mut ahead) && ahead.peek().is_some_and(|c| c.is_ascii_digit());
    (!third).then_some(second)
}

/// The two ends of a range with a shared multiplier written out; none where they do not ascend.
fn ordered(first: Single, second: Single) -> Option<(Single, Single)> {
    let shared = first.multiplier < second.multiplier && first.low < second.low / second.multiplier;
    let first = if shared { first.scaled(second.multiplier) } else { first };
    (first.low < second.low).then_some((first, second))
}

/// A range from its two ends.
fn range(span: Span, low: Single, high: Single) -> Numeral {
    Numeral {
        span,
        low: Some(low.low),
        high: (!high.open).then_some(high.high),
        approx: low.approx || high.approx,
        range: true,
        form: if low.form == high.form { low.form } else { NumeralForm::Mixed },
        multiplier: high.multiplier,
        plain: low.plain && high.plain,
    }
}

#[cfg(test)]
mod tests {
    use super::{find, integer, parse};

    #[test]
    fn reads_values() {
        let cases: &[(&str, f64, Option<f64>)] = &[
            ("0", 0.0, Some(0.0)),
            ("1,234.5", 1234.5, Some(1234.5)),
            ("12,345,678", 12_345_678.0, Some(12_345_678.0)),
            ("1.45万", 14_500.0, Some(14_500.0)),
            ("28.8亿", 2_880_000_000.0, Some(2_880_000_000.0)),
            ("16.32亿", 1_632_000_000.0, Some(1_632_000_000.0)),
            ("1.2万亿", 1.2e12, Some(1.2e12)),
            ("5千万", 5e7, Some(5e7)),
            ("3百", 300.0, Some(300.0)),
            ("3万5千", 35_000.0, Some(35_000.0)),
            ("1亿3000万", 1.3e8, Some(1.3e8)),
            ("2000多", 2000.0, None),
            ("480余万", 4_800_000.0, None),
            ("10多亿", 1e9, None),
            ("2.5万多", 25_000.0, None),
            ("30几", 31.0, Some(39.0)),
            ("十", 10.0, Some(10.0)),
            ("十三", 13.0, Some(13.0)),
            ("两", 2.0, Some(2.0)),
            ("廿三", 23.0, Some(23.0)),
            ("三十", 30.0, Some(30.0)),
            ("一百二十", 120.0, Some(120.0)),
            ("一百零五", 105.0, Some(105.0)),
            ("一百一十五", 115.0, Some(115.0)),
            ("一千零五", 1005.0, Some(1005.0)),
            ("一千零五十", 1050.0, Some(1050.0)),
            ("三千五", 3500.0, Some(3500.0)),
            ("两万三千四百五十六", 23_456.0, Some(23_456.0)),
            ("三千万", 3e7, Some(3e7)),
            ("一亿二千万", 1.2e8, Some(1.2e8)),
            ("十二亿三千四百万", 1.234e9, Some(1.234e9)),
            ("十万零八百", 100_800.0, Some(100_800.0)),
            ("二〇二三", 2023.0, Some(2023.0)),
            ("二○○七", 2007.0, Some(2007.0)),
            ("一九九八", 1998.0, Some(1998.0)),
            ("三点五", 3.5, Some(3.5)),
            ("一点四五亿", 1.45e8, Some(1.45e8)),
            ("壹佰贰拾", 120.0, Some(120.0)),
            ("十几", 11.0, Some(19.0)),
            ("二十几", 21.0, Some(29.0)),
            ("几十", 20.0, Some(90.0)),
            ("数十", 20.0, Some(90.0)),
            ("数百万", 2e6, Some(9e6)),
            ("数十亿", 2e9, Some(9e9)),
            ("上千", 1000.0, None),
            ("上千万", 1e7, None),
            ("百余", 100.0, None),
            ("十余", 10.0, None),
            ("三百多", 300.0, None),
            ("三百余万", 3e6, None),
            ("两三", 2.0, Some(3.0)),
            ("三五", 3.0, Some(5.0)),
            ("三四十", 30.0, Some(40.0)),
            ("七八百", 700.0, Some(800.0)),
            ("十七八", 17.0, Some(18.0)),
            ("五六千", 5000.0, Some(6000.0)),
            ("20～30", 20.0, Some(30.0)),
            ("3-5", 3.0, Some(5.0)),
            ("20——30", 20.0, Some(30.0)),
            ("100 - 150", 100.0, Some(150.0)),
            ("三至五", 3.0, Some(5.0)),
            ("三到五", 3.0, Some(5.0)),
            ("3—5万", 30_000.0, Some(50_000.0)),
            ("500-1000万", 5e6, Some(1e7)),
            ("5000至1万", 5000.0, Some(10_000.0)),
            ("50万至80万", 500_000.0, Some(800_000.0)),
            ("十五至二十", 15.0, Some(20.0)),
        ];
        for &(text, low, high) in cases {
            let numeral = parse(text).unwrap_or_else(|| panic!("{text} is no numeral"));
            assert_eq!((numeral.low, numeral.high), (Some(low), high), "{text}");
        }
    }

    #[test]
    fn says_what_is_approximate() {
        for text in ["三四十", "十几", "2000多", "数十亿", "上千万", "480余万"] {
            assert!(parse(text).is_some_and(|numeral| numeral.approx), "{text}");
        }
        for text in ["20～30", "1.45万", "三十", "二〇二三"] {
            assert!(parse(text).is_some_and(|numeral| !numeral.approx), "{text}");
        }
    }

    #[test]
    fn finds_in_running_text() {
        let cases: &[(&str, &[&str])] = &[
            ("建成服务站1043个、线路18条", &["1043", "18"]),
            ("新增泊位20—30个", &["20—30"]),
            ("人数十分有限", &["十"]),
            ("家家户户、千家万户、百姓", &[]),
            ("装机5千瓦，电压220千伏", &["5", "220"]),
            ("100万千瓦时", &["100万"]),
            ("2023-06-20", &["2023", "06-20"]),
            ("见1.2.3节", &[]),
            ("有三点一是人手", &["三", "一"]),
            ("超亿元、近百家、过千户", &["亿", "百", "千"]),
            ("统筹二十来家企业", &["二十来"]),
            ("二十来自外地", &["二十"]),
        ];
        for &(text, wanted) in cases {
            let found: Vec<&str> = find(text).iter().map(|numeral| numeral.span.slice(text)).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn reads_whole_integers() {
        assert_eq!(integer("十三"), Some(13));
        assert_eq!(integer("012"), Some(12));
        assert_eq!(integer("一百零二"), Some(102));
        assert_eq!(integer("十几"), None);
        assert_eq!(integer("3个"), None);
        assert_eq!(integer(""), None);
    }
}
