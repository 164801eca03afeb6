//! Telephone numbers (电话号码): mobile, landline, 400, with extension, masked, several in a row.

use super::cursor::Cursor;
use super::hanset::Begins;
use crate::text::chars::{is_blank, is_dash};
use crate::text::{Span, Words, words};

/// Which kind of number (号码种类).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// 手机.
    Mobile,
    /// 固定电话 with its area code.
    Landline,
    /// 400 and 800 numbers.
    Service,
    /// 固定电话 without area code, or another number that only its label makes one.
    Local,
    /// 短号: `12345` after 电话.
    Short,
}

/// A telephone number (电话号码).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phone {
    /// The whole, with area code and extension.
    pub span: Span,
    /// Its kind.
    pub kind: PhoneKind,
    /// The extension's digits (分机), where there is one.
    pub extension: Option<Span>,
    /// Digits are hidden: `138****1234`.
    pub masked: bool,
}

/// Words that announce a number.
const LABELS: Words = Words::of("电话 手机 座机 传真 联系方式 联系人 号码 热线 Tel TEL tel ☎");

/// How far before a number its label is looked for, in characters.
const LABEL_REACH: usize = 18;

/// Every telephone number of the text, in order (找电话). Seven or eight bare digits count only near a word such as
/// 电话, or straight after another number.
pub fn find(text: &str) -> Vec<Phone> {
    scan(text, false)
}

/// The same in the words after a label (`电话：` and the like), where bare digits are a number too.
pub fn find_labelled(text: &str) -> Vec<Phone> {
    scan(text, true)
}

/// The characters with which a number may begin.
static BEGINS: Begins = Begins::of("", "0123456789(+", &['（']);

fn scan(text: &str, labelled: bool) -> Vec<Phone> {
    let mut found: Vec<Phone> = Vec::new();
    let mut next = 0;
    while let Some((at, _)) = BEGINS.next_in(text, next) {
        let cursor = Cursor::new(text, at);
        let mut run = cursor;
        if run.bump().is_some_and(|c| c.is_ascii_digit()) {
            run.eat_while(|c| c.is_ascii_digit());
        }
        next = run.at();
        if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '*')) {
            continue;
        }
        let near = || labelled || follows_label(cursor) || follows_number(text, found.last(), at);
        if let Some(phone) = number(cursor, near) {
            next = next.max(phone.span.end);
            found.push(phone);
        }
    }
    found
}

/// Whether a label stands close before, in the same sentence.
fn follows_label(cursor: Cursor<'_>) -> bool {
    let mut start = cursor.at();
    for c in cursor.head().chars().rev().take(LABEL_REACH) {
        if matches!(c, '。' | '；' | '！' | '？' | '\n') {
            break;
        }
        start -= c.len_utf8();
    }
    let window = Span::new(start, cursor.at()).slice(cursor.head());
    LABELS.occurs_in(window)
}

/// Whether only a separator parts this number from the last one.
fn follows_number(text: &str, last: Option<&Phone>, at: usize) -> bool {
    last.is_some_and(|last| {
        let between = Span::new(last.span.end, at).slice(text);
        between.len() <= 6 && between.chars().all(|c| matches!(c, '、' | '/' | '，' | ',' | '或' | '；' | ';' | ' '))
    })
}

/// The number at the head; `near` says whether a bare one counts.
fn number(cursor: Cursor<'_>, near: impl Fn() -> bool) -> Option<Phone> {
    let dashed = cursor.before().is_some_and(is_dash);
    if dashed && cursor.head().chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    prefixed(cursor).or_else(|| bare(cursor).filter(|_| near()))
}

/// A number that its own beginning shows: mobile, area code, 400.
fn prefixed(start: Cursor<'_>) -> Option<Phone> {
    let mut cursor = start;
    if cursor.eat_any(words!("+86 0086 86-")).is_some() || cursor.eat_str("86 ") {
        cursor.eat_if(|c| is_dash(c) || c == ' ');
    }
    let kind = if eat_mobile(&mut cursor) {
        PhoneKind::Mobile
    } else if eat_service(&mut cursor) {
        PhoneKind::Service
    } else if eat_landline(&mut cursor) {
        PhoneKind::Landline
    } else {
        return None;
    };
    let extension = if kind == PhoneKind::Mobile { None } else { eat_extension(&mut cursor) };
    finish(start, cursor, kind, extension)
}

/// A number that only its label shows: seven or eight digits, a short one, or one from abroad.
fn bare(start: Cursor<'_>) -> Option<Phone> {
    let mut cursor = start;
    let digits = eat_digits(&mut cursor);
    if (7..=8).contains(&digits) && !start.starts_with("0") && !start.starts_with("1") {
        let extension = eat_extension(&mut cursor);
        return finish(start, cursor, PhoneKind::Local, extension);
    }
    if digits == 4 {
        let mut ahead = cursor;
        if ahead.eat_if(is_dash).is_some() && eat_digits(&mut ahead) == 4 && !ahead.starts_with_any(words!("年 -")) {
            return finish(start, ahead, PhoneKind::Local, None).filter(|_| !is_years(start));
        }
    }
    let announced = is_announced(start);
    if announced && (3..=6).contains(&digits) && start.starts_with_any(words!("1 9")) {
        return finish(start, cursor, PhoneKind::Short, None);
    }
    if announced { foreign(start) } else { None }
}

/// Whether a label stands straight before, but for colon, 是 and spaces.
fn is_announced(cursor: Cursor<'_>) -> bool {
    const STRAIGHT: Words = Words::of("电话 热线 电话号 号码 手机 传真 Tel TEL tel");
    let mut head = cursor;
    for _ in 0..4 {
        match head.before() {
            Some(c) if is_blank(c) || matches!(c, '：' | ':' | '是' | '为' | '.') => head = head.back(c.len_utf8()),
            _ => break,
        }
    }
    head.follows_any(&STRAIGHT)
}

/// Whether `2021-2023` stands there.
fn is_years(cursor: Cursor<'_>) -> bool {
    cursor.starts_with_any(words!("19 20"))
}

/// Groups of digits with single separators, nine to fifteen in all: `+44 7123 123456`.
fn foreign(start: Cursor<'_>) -> Option<Phone> {
    let mut cursor = start;
    cursor.eat('+');
    let mut total = 0;
    let mut end = cursor;
    for _ in 0..8 {
        while cursor.eat_if(|c| matches!(c, '(' | ')' | ' ' | '/') || is_dash(c)).is_some() {}
        let digits = eat_digits(&mut cursor);
        if digits == 0 {
            break;
        }
        total += digits;
        end = cursor;
    }
    if (9..=15).contains(&total) { finish(start, end, PhoneKind::Local, None) } else { None }
}

/// The number from `start` to `cursor`, where no digit follows.
fn finish(start: Cursor<'_>, cursor: Cursor<'_>, kind: PhoneKind, extension: Option<Span>) -> Option<Phone> {
    if cursor.peek().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | '号' | '万' | '元' | '亿' | '年'))
    {
        return None;
    }
    let span = Span::new(start.at(), cursor.at());
    let masked = span.slice(cursor.head()).contains(is_mask);
    Some(Phone { span, kind, extension, masked })
}

/// What hides a digit.
fn is_mask(c: char) -> bool {
    matches!(c, '*' | '×' | 'x' | 'X' | '＊')
}

/// Takes digits, a run of which may be hidden behind the third; how many.
fn eat_digits(cursor: &mut Cursor<'_>) -> usize {
    let open = cursor.eat_up_to(20, |c| c.is_ascii_digit());
    if open == 0 || !cursor.starts_with_any(words!("* × xx XX ＊")) {
        return open;
    }
    let hidden = cursor.eat_up_to(12, is_mask);
    open + hidden + cursor.eat_up_to(12, |c| c.is_ascii_digit())
}

/// Takes exactly `count` digits.
fn eat_exactly(cursor: &mut Cursor<'_>, count: usize) -> bool {
    let mut ahead = *cursor;
    let found =
        ahead.eat_up_to(count, |c| c.is_ascii_digit()) == count && !ahead.peek().is_some_and(|c| c.is_ascii_digit());
    if found {
        *cursor = ahead;
    }
    found
}

/// Takes `13812345678`, `138 1234 5678`, `138****5678`.
fn eat_mobile(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if !ahead.eat('1') || ahead.eat_if(|c| matches!(c, '3'..='9')).is_none() {
        return false;
    }
    let mut grouped = ahead;
    let whole = eat_digits(&mut ahead) == 9;
    let separate = |cursor: &mut Cursor<'_>| cursor.eat_if(|c| is_dash(c) || c == ' ').is_some();
    let found = whole
        || (grouped.eat_if(|c| c.is_ascii_digit()).is_some()
            && separate(&mut grouped)
            && eat_exactly(&mut grouped, 4)
            && separate(&mut grouped)
            && eat_exactly(&mut grouped, 4));
    if found {
        *cursor = if whole { ahead } else { grouped };
    }
    found
}

/// Takes `400-123-4567`, `4001234567`.
fn eat_service(cursor: &mut Cursor<'_>) -> bool {
    if !cursor.starts_with_any(words!("400 800")) {
        return false;
    }
    let mut ahead = *cursor;
    let mut total = 0;
    for _ in 0..4 {
        let digits = ahead.eat_up_to(11, |c| c.is_ascii_digit());
        total += digits;
        if digits == 0 || total >= 10 {
            break;
        }
        ahead.eat_if(|c| is_dash(c) || c == ' ');
    }
    if total == 10 {
        *cursor = ahead;
    }
    total == 10
}

/// Takes `0730-8880123`, `(0730)8880123`, `0730 8880123`, `07308880123`.
fn eat_landline(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let bracket = ahead.eat_if(|c| matches!(c, '(' | '（')).is_some();
    ahead.eat_space();
    if !ahead.eat('0') {
        return false;
    }
    let short = ahead.starts_with("10") || ahead.starts_with("2");
    if ahead.eat_if(|c| matches!(c, '1'..='9')).is_none() {
        return false;
    }
    let rest = if short { 1 } else { 2 };
    if ahead.eat_up_to(rest, |c| c.is_ascii_digit()) != rest {
        return false;
    }
    ahead.eat_space();
    if bracket && ahead.eat_if(|c| matches!(c, ')' | '）')).is_none() {
        return false;
    }
    ahead.eat_space();
    ahead.eat_if(is_dash);
    ahead.eat_if(is_dash);
    ahead.eat_space();
    let mut whole = ahead;
    let count = eat_digits(&mut whole);
    let mut split = ahead;
    let first = if eat_exactly(&mut split, 3) { 3 } else { 4 };
    let in_two = (first == 3 || eat_exactly(&mut split, 4))
        && split.eat_if(|c| is_dash(c) || c == ' ').is_some()
        && (eat_exactly(&mut split, 4) || (first == 4 && eat_exactly(&mut split, 3)));
    if (7..=8).contains(&count) {
        *cursor = whole;
    } else if in_two {
        *cursor = split;
    } else {
        return false;
    }
    true
}

/// Takes an extension: `-8012`, 转8012, `转 801`.
fn eat_extension(cursor: &mut Cursor<'_>) -> Option<Span> {
    let mut ahead = *cursor;
    ahead.eat_space();
    let named = ahead.eat_any(words!("转分机 转 分机")).is_some();
    if !named {
        ahead = *cursor;
        ahead.eat_if(is_dash)?;
    }
    ahead.eat_space();
    let start = ahead.at();
    let count = ahead.eat_up_to(7, |c| c.is_ascii_digit());
    let fits = if named { (1..=6).contains(&count) } else { (2..=5).contains(&count) };
    fits.then(|| {
        *cursor = ahead;
        Span::new(start, ahead.at())
    })
}

#[cfg(test)]
mod tests {
    use super::{PhoneKind, find, find_labelled};

    fn numbers(text: &str) -> Vec<&str> {
        find(text).iter().map(|phone| phone.span.slice(text)).collect()
    }

    #[test]
    fn finds_numbers() {
        let cases: &[(&str, &[&str])] = &[
            ("联系电话：0730-8880123）", &["0730-8880123"]),
            ("联系电话：23949461)", &["23949461"]),
            ("电话:0311-83000017", &["0311-83000017"]),
            ("电话：(010)37283893", &["(010)37283893"]),
            ("联系电话： （0351）89082910", &["（0351）89082910"]),
            ("电话 0771 5555012", &["0771 5555012"]),
            ("电话：07715555012", &["07715555012"]),
            ("手机13800005678", &["13800005678"]),
            ("请拨打138-0000-5678咨询", &["138-0000-5678"]),
            ("电话：138****1234", &["138****1234"]),
            ("电话：0771-555****", &["0771-555****"]),
            ("热线400-800-1234", &["400-800-1234"]),
            ("客服4008001234", &["4008001234"]),
            ("电话：0771-5555012转801", &["0771-5555012转801"]),
            ("电话：0771-5555012-801", &["0771-5555012-801"]),
            ("电话：0771-5555012、5555013", &["0771-5555012", "5555013"]),
            ("电话：0771-5555012/13800005678", &["0771-5555012", "13800005678"]),
            ("联系人及电话：张某 5555012", &["5555012"]),
            ("拨打电话12345反映", &["12345"]),
            ("+86 13800005678", &["+86 13800005678"]),
            ("他手机号多少？18702812943. 还有一个是17209374283 ", &["18702812943", "17209374283"]),
            ("电话：+44 7123 123456", &["+44 7123 123456"]),
            ("Tel: +86-771-5555012", &["+86-771-5555012"]),
            ("（联系人：张某；联系电话：0851-88554020）", &["0851-88554020"]),
            ("电话：0755—8888 0123", &["0755—8888 0123"]),
            ("电话：0763-780 0192）", &["0763-780 0192"]),
        ];
        for &(text, wanted) in cases {
            assert_eq!(numbers(text), wanted, "{text}");
        }
    }

    #[test]
    fn passes_over_others() {
        for text in [
            "12345热线受理",
            "第20200208号提案",
            "身份证号140302197706220124",
            "邮编530000",
            "2023-06-20",
            "2021-2023年",
            "投资23949461元",
            "共1043个",
            "面积0.85平方公里",
            "国发〔2022〕2号",
            "编号13800005678901",
            "联系群众2023-2024年",
        ] {
            assert_eq!(numbers(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn takes_bare_digits_after_a_label() {
        assert_eq!(find_labelled("8880123").len(), 1);
        assert_eq!(find("8880123").len(), 0);
        assert_eq!(find_labelled("12").len(), 0);
    }

    #[test]
    fn tells_kind_extension_and_mask() {
        let text = "电话：0771-5555012转801";
        let phone = find(text)[0];
        assert_eq!(phone.kind, PhoneKind::Landline);
        assert_eq!(phone.extension.map(|span| span.slice(text)), Some("801"));
        assert!(find("手机138****1234")[0].masked);
        assert_eq!(find("手机13800005678")[0].kind, PhoneKind::Mobile);
    }

    #[test]
    fn takes_linear_time() {
        for unit in ["1", "(0", "0771-", "1、", "电话"] {
            find(&unit.repeat(200_000));
        }
    }
}
