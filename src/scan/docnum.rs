//! Document numbers (发文字号): `国发〔2022〕2号`, with wrong, missing or half-lost brackets too.

use super::cursor::Cursor;
use super::hanset::Begins;
use crate::text::chars::is_han;
use crate::text::{Span, Words, words};

/// A document number (发文字号).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentNumber {
    /// The whole, from the issuer's code to 号.
    pub span: Span,
    /// The issuer's code (机关代字) as printed: 岳交函; may be empty.
    pub code: Span,
    /// 年份.
    pub year: Option<u16>,
    /// 顺序号; absent in `〔2022〕号`.
    pub serial: Option<u32>,
    /// A bracket or 号 is missing or of another kind than 〔〕.
    pub damaged: bool,
}

/// The longest code looked for, in characters: 广西壮族自治区科学技术厅函 has 13.
const LONGEST_CODE: usize = 16;

/// Words that cannot belong to a code: it begins after the last of them.
const STOPS: Words = Words::of(
    "文件 印发 根据 按照 依据 遵照 执行 转发 出台 下发 发布 下达 收到 文号 通知 意见 方案 办法 规定 决定 关于 号 \
     的 了 见 与 及 以 由 据 在 为 是 从 第 等 按 省厅 市局 县局 我局 我厅 我市 我县 国务院 省政府 市政府 区政府 \
     县政府",
);

/// Words that part the papers of one year into series, before the serial: 〔2024〕会办3号, 〔2023〕提字第5号.
const SERIES: Words =
    Words::of("会办 主办 协办 分办 提案字 建议字 提案 建议 提字 建字 议字 复字 函字 提 建 议 复 函 字");

/// The brackets that may stand around a year.
static BEGINS: Begins = Begins::of("", "[(", &['〔', '﹝', '【', '［', '〈', '（', '〕', '﹞']);

/// Every document number of the text, in order (找发文字号).
pub fn find(text: &str) -> Vec<DocumentNumber> {
    let mut found: Vec<DocumentNumber> = Vec::new();
    let mut next = 0;
    let mut from = 0;
    while let Some((at, c)) = BEGINS.next_in(text, from) {
        from = at + c.len_utf8();
        let hit = match c {
            '〔' | '﹝' | '【' | '[' | '［' | '〈' | '(' | '（' => opened(text, at, c, next),
            '〕' | '﹞' => unopened(text, at, next),
            _ => None,
        };
        if let Some(number) = hit {
            next = number.span.end;
            from = next;
            found.push(number);
        }
    }
    found
}

/// A number whose year stands behind the opening bracket at `at`.
fn opened(text: &str, at: usize, open: char, floor: usize) -> Option<DocumentNumber> {
    let hexagon = matches!(open, '〔' | '﹝');
    let mut cursor = Cursor::new(text, at + open.len_utf8());
    cursor.eat_space();
    let year = year(&mut cursor)?;
    let mut ahead = cursor;
    ahead.eat_space();
    ahead.eat('年');
    let closed = ahead.eat_if(|c| closes(open, c)).is_some();
    if closed {
        cursor = ahead;
    } else if !hexagon {
        return None;
    }
    let (serial, ended) = serial(&mut cursor, closed)?;
    if !hexagon && !ended {
        return None;
    }
    let code = code(text, at, floor);
    if code.is_empty() && !hexagon {
        return None;
    }
    let start = if code.is_empty() { at } else { code.start };
    let damaged = !(open == '〔' && closed && ended && serial.is_some());
    Some(DocumentNumber { span: Span::new(start, cursor.at()), code, year: Some(year), serial, damaged })
}

/// A number that lost its opening bracket: `岳交函2024〕86号`.
fn unopened(text: &str, at: usize, floor: usize) -> Option<DocumentNumber> {
    let digits = at.checked_sub(4)?;
    let mut before = Cursor::new(text, digits);
    if before.before().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let year = year(&mut before).filter(|_| before.at() == at)?;
    let mut cursor = Cursor::new(text, at);
    cursor.bump();
    let (serial, ended) = serial(&mut cursor, true)?;
    let code = code(text, digits, floor);
    (ended && !code.is_empty()).then(|| DocumentNumber {
        span: Span::new(code.start, cursor.at()),
        code,
        year: Some(year),
        serial,
        damaged: true,
    })
}

/// Takes four digits of a year.
fn year(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut value = 0;
    for _ in 0..4 {
        let digit = cursor.eat_if(|c| c.is_ascii_digit())?.to_digit(10)?;
        value = value * 10 + digit;
    }
    u16::try_from(value).ok().filter(|year| (1949..=2100).contains(year))
}

/// Whether `c` may close what `open` opened: extraction mixes the widths.
fn closes(open: char, c: char) -> bool {
    match open {
        '〔' | '﹝' => matches!(c, '〕' | '﹞' | ']' | '］' | '）' | ')' | '】'),
        '【' => c == '】',
        '[' | '［' => matches!(c, ']' | '］'),
        '〈' => c == '〉',
        _ => matches!(c, ')' | '）'),
    }
}

/// Takes `第29号`, `86 号`, `号`, or bare digits; the serial, and whether 号 ended it.
fn serial(cursor: &mut Cursor<'_>, closed: bool) -> Option<(Option<u32>, bool)> {
    let mut ahead = *cursor;
    ahead.eat_space();
    if closed {
        let mut series = ahead;
        series.eat_any(&SERIES);
        series.eat('第');
        series.eat_space();
        if series.peek().is_some_and(|c| c.is_ascii_digit()) {
            ahead = series;
        }
    }
    let mut value = 0_u32;
    let mut count = 0;
    while let Some(digit) = ahead.eat_if(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(digit);
        count += 1;
    }
    if count > 6 {
        return None;
    }
    let bare = ahead;
    let mut part = ahead;
    if count > 0 && (part.eat('-') || part.eat('—')) && part.eat_while(|c| c.is_ascii_digit()) > 0 {
        ahead = part;
    }
    ahead.eat_space();
    if ahead.eat('号') {
        *cursor = ahead;
        return Some(((count > 0).then_some(value), true));
    }
    (count > 0).then(|| {
        *cursor = bare;
        (Some(value), false)
    })
}

/// The code that ends at `end`: Han characters back to punctuation or a word that cannot belong to it.
fn code(text: &str, end: usize, floor: usize) -> Span {
    let mut head = Cursor::new(text, end);
    let after_colon = head.follows_any(words!("字: 字："));
    if after_colon || head.before() == Some(' ') {
        let width = head.before().map_or(0, char::len_utf8);
        head = Cursor::new(text, end - width);
    }
    let end = if after_colon { end } else { head.at() };
    let mut start = head.at();
    for (taken, c) in head.head().chars().rev().enumerate() {
        let at = start - c.len_utf8();
        if at < floor || taken >= LONGEST_CODE || !(is_han(c) || c.is_ascii_uppercase()) {
            break;
        }
        start = at;
    }
    let start = after_last_stop(Span::new(start, head.at()).slice(text), start, floor);
    Span::new(start, if start == head.at() { start } else { end })
}

/// Where the code begins inside `run`, which begins at `start`; another number may have ended at `floor`.
fn after_last_stop(run: &str, start: usize, floor: usize) -> usize {
    let stop = STOPS.rfind(run).map_or(0, |(_, end)| end);
    // 和 may begin a code (和政办发), so it stops one only after something else.
    let and =
        run.rfind('和').filter(|&at| at > 0 || (floor > 0 && floor == start)).map_or(0, |at| at + '和'.len_utf8());
    start + stop.max(and)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn finds_numbers() {
        let cases: &[(&str, &str, u16, Option<u32>)] = &[
            ("（国发〔2022〕2号）文件", "国发〔2022〕2号", 2022, Some(2)),
            ("岳交函〔2024〕86号", "岳交函〔2024〕86号", 2024, Some(86)),
            ("某民发【2024】275号", "某民发【2024】275号", 2024, Some(275)),
            ("某〔2023〕116 号", "某〔2023〕116 号", 2023, Some(116)),
            ("某财函〔2024〕会办3 号", "某财函〔2024〕会办3 号", 2024, Some(3)),
            ("某民〔2023〕提字第5号", "某民〔2023〕提字第5号", 2023, Some(5)),
            ("建提复字〔2023〕第29号", "建提复字〔2023〕第29号", 2023, Some(29)),
            ("某政建复〔2022〕号", "某政建复〔2022〕号", 2022, None),
            ("某水函〔202527", "某水函〔202527", 2025, Some(27)),
            ("某农函〔202126号", "某农函〔202126号", 2021, Some(26)),
            ("建议字:〔2023〕8号", "建议字:〔2023〕8号", 2023, Some(8)),
            ("按照桂科计字〔2021〕12号要求", "桂科计字〔2021〕12号", 2021, Some(12)),
            ("根据市政府印发的岳政办发〔2023〕19号", "岳政办发〔2023〕19号", 2023, Some(19)),
            ("见湘政发[2023]5号", "湘政发[2023]5号", 2023, Some(5)),
            ("云教函(2023)17号", "云教函(2023)17号", 2023, Some(17)),
            ("市建函〈2023〉7号", "市建函〈2023〉7号", 2023, Some(7)),
            ("县卫函﹝2020﹞9号", "县卫函﹝2020﹞9号", 2020, Some(9)),
            ("和政办发〔2021〕4号", "和政办发〔2021〕4号", 2021, Some(4)),
            ("岳交函2024〕86号", "岳交函2024〕86号", 2024, Some(86)),
            ("文号：辽住建〔2019〕33号", "辽住建〔2019〕33号", 2019, Some(33)),
            ("《通知》（人社厅函〔2022〕88号）", "人社厅函〔2022〕88号", 2022, Some(88)),
            ("按省厅闽教综〔2021〕7号要求", "闽教综〔2021〕7号", 2021, Some(7)),
            ("甘发改投资〔2022〕12-1号", "甘发改投资〔2022〕12-1号", 2022, Some(12)),
            ("教提案 〔2023〕 第 15 号", "教提案 〔2023〕 第 15 号", 2023, Some(15)),
        ];
        for &(text, wanted, year, serial) in cases {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            let number = found[0];
            assert_eq!((number.span.slice(text), number.year, number.serial), (wanted, Some(year), serial), "{text}");
        }
    }

    #[test]
    fn finds_several() {
        let text = "国发〔2022〕5号和湘政发〔2022〕9号、岳政发〔2023〕1号";
        let found: Vec<&str> = find(text).iter().map(|number| number.span.slice(text)).collect();
        assert_eq!(found, ["国发〔2022〕5号", "湘政发〔2022〕9号", "岳政发〔2023〕1号"]);
    }

    #[test]
    fn passes_over_others() {
        for text in [
            "财政部令第12号",
            "（2023）提案5件",
            "第39号建议",
            "行动方案（2021—2023年）",
            "(2023年)第5号",
            "（2023）",
            "[2023]年5号",
            "编号〔20〕3号",
            "",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
