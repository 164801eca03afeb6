//! Numbers of suggestions and proposals (建议、提案编号): `第20200208号` `第13、53号` `BH035号`.

use super::cursor::Cursor;
use super::hanset::Begins;
use super::hanzi;
use crate::text::chars::is_han;
use crate::text::{Span, Words, words};

/// The number of a paper (编号).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProposalNumber {
    /// With 第 and 号.
    pub span: Span,
    /// The number alone, letters included: `20200208`, `DH123`, `13、53`.
    pub number: Span,
    /// The year that begins it, where one does: 2020 of `20200208`.
    pub year: Option<u16>,
    /// 号 or the digits are lost: `第30` at the end of a line.
    pub damaged: bool,
}

/// What follows 号 where the number is of something else.
const OTHERS: Words = Words::of("令 文 公告 楼 线 院 门 栋 地块 公路 路 馆 机 台风 井 桥 煤");

/// Words that name the number: `编号：062号`.
const LABELS: Words = Words::of("自编号 编号 提案号 建议号 案号");

/// What a number without 第 is followed by.
const PAPERS: Words = Words::of("提案 建议 议案 代表建议 委员提案 党派提案 集体提案 重点");

/// The characters with which a number may begin.
static BEGINS: Begins = Begins::of("第自编提建案", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", &[]);

/// Every number of a paper in a title or an opening sentence, in order (找编号). Meant for those two: in running
/// text `第3号` numbers other things too.
pub fn find(text: &str) -> Vec<ProposalNumber> {
    let mut found = Vec::new();
    let mut next = 0;
    while let Some((at, c)) = BEGINS.next_in(text, next) {
        next = at + c.len_utf8();
        let hit = match c {
            '第' => ordinal(text, at),
            '自' | '编' | '提' | '建' | '案' => labelled(text, at),
            'A'..='Z' | '0'..='9' => {
                let mut run = Cursor::new(text, at);
                run.eat_while(|c| c.is_ascii_alphanumeric());
                next = run.at();
                bare(text, at)
            }
            _ => None,
        };
        if let Some(number) = hit {
            next = number.span.end;
            found.push(number);
        }
    }
    found
}

/// `第91号` and its variants, from 第.
fn ordinal(text: &str, at: usize) -> Option<ProposalNumber> {
    let mut cursor = Cursor::new(text, at);
    if cursor.follows_any(words!("〕 】 ] ﹞")) || cursor.follows("〕 ") {
        return None;
    }
    cursor.bump();
    cursor.eat_space();
    let start = cursor.at();
    if !eat_number(&mut cursor) {
        if !cursor.eat('号') {
            return None;
        }
        return Some(ProposalNumber {
            span: Span::new(at, cursor.at()),
            number: Span::new(start, start),
            year: None,
            damaged: true,
        });
    }
    finish(text, Span::new(at, start), cursor)
}

/// `编号：B〔2017〕062号`, `自编号027号`.
fn labelled(text: &str, at: usize) -> Option<ProposalNumber> {
    let mut cursor = Cursor::new(text, at);
    cursor.eat_any(&LABELS)?;
    cursor.eat_space();
    cursor.eat_if(|c| matches!(c, ':' | '：' | '为'));
    cursor.eat_space();
    let ordinal = cursor.eat('第');
    cursor.eat_space();
    let start = cursor.at();
    eat_number(&mut cursor).then_some(())?;
    let end = cursor.at();
    if cursor.eat_if(|c| matches!(c, '〔' | '[' | '(' | '（')).is_some() {
        let inside = cursor.eat_while(|c| c.is_ascii_digit()) == 4;
        let closed = cursor.eat_if(|c| matches!(c, '〕' | ']' | ')' | '）')).is_some();
        if !(inside && closed && cursor.eat_while(|c| c.is_ascii_digit()) > 0) {
            cursor = Cursor::new(text, end);
        }
    }
    let number = Span::new(start, cursor.at());
    if !number.slice(text).contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    cursor.eat_space();
    let damaged = !cursor.eat('号') && ordinal;
    let span = Span::new(at, cursor.at());
    Some(ProposalNumber { span, number, year: year(number.slice(text)), damaged })
}

/// `DH123号` and `20200208号提案`, without 第.
fn bare(text: &str, at: usize) -> Option<ProposalNumber> {
    let mut cursor = Cursor::new(text, at);
    if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '〕' | '】' | ']' | '.' | '-' | '类'))
    {
        return None;
    }
    let letters = cursor.eat_while(|c| c.is_ascii_uppercase());
    let digits = cursor.eat_while(|c| c.is_ascii_digit());
    if letters > 3 || !(1..=10).contains(&digits) {
        return None;
    }
    let number = Span::new(at, cursor.at());
    cursor.eat_space();
    let named = cursor.eat('号');
    let mut after = cursor;
    after.eat_space();
    after.eat_any(words!("代表 委员"));
    if !named || !(after.starts_with_any(&PAPERS) || (letters > 0 && !cursor.starts_with_any(&OTHERS))) {
        return None;
    }
    Some(ProposalNumber {
        span: Span::new(at, cursor.at()),
        number,
        year: year(number.slice(text)),
        damaged: letters == 0,
    })
}

/// Takes the number: digits, letters before them, several with 、 between, or Chinese numerals.
fn eat_number(cursor: &mut Cursor<'_>) -> bool {
    let start = *cursor;
    for _ in 0..4 {
        if cursor.eat_if(|c| is_han(c) && !hanzi::starts(c) && !"届次号条章批期届季".contains(c)).is_none() {
            break;
        }
    }
    cursor.eat_while(|c| c.is_ascii_alphabetic());
    cursor.eat('-');
    if cursor.eat_while(|c| c.is_ascii_digit()) == 0 {
        *cursor = start;
        let letters = cursor.eat_while(|c| c.is_ascii_uppercase());
        if (1..=3).contains(&letters) && cursor.starts_with_any(words!("〔 [ ( （")) {
            return true;
        }
        *cursor = start;
        return hanzi::single(cursor).is_some_and(|number| number.plain);
    }
    for _ in 0..20 {
        let mut ahead = *cursor;
        ahead.eat_space();
        let joined = ahead.eat_if(|c| matches!(c, '、' | ',' | '，' | '和' | '及' | '/' | '-')).is_some();
        ahead.eat_space();
        ahead.eat('第');
        ahead.eat_while(|c| c.is_ascii_uppercase());
        if !joined || ahead.eat_while(|c| c.is_ascii_digit()) == 0 {
            break;
        }
        *cursor = ahead;
    }
    true
}

/// The end of an ordinal: 号, or nothing where it is lost.
fn finish(text: &str, front: Span, cursor: Cursor<'_>) -> Option<ProposalNumber> {
    let number = Span::new(front.end, cursor.at());
    let digits = number.slice(text).contains(|c: char| c.is_ascii_digit());
    let mut ahead = cursor;
    ahead.eat_space();
    if ahead.eat('号') {
        if ahead.starts_with_any(&OTHERS) {
            return None;
        }
        let span = Span::new(front.start, ahead.at());
        return Some(ProposalNumber { span, number, year: year(number.slice(text)), damaged: false });
    }
    // 号 lost: only at the end of the line, or straight before the kind of paper.
    let lost = digits && (cursor.rest().trim_start().is_empty() || ahead.starts_with_any(&PAPERS));
    lost.then(|| ProposalNumber {
        span: Span::new(front.start, number.end),
        number,
        year: year(number.slice(text)),
        damaged: true,
    })
}

/// The year in front of a long number.
fn year(number: &str) -> Option<u16> {
    let digits = number.trim_start_matches(|c: char| !c.is_ascii_digit());
    let year = digits.get(..4).and_then(|year| year.parse().ok()).filter(|year| (1990..=2099).contains(year))?;
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    (whole >= 6 || digits.get(4..).is_some_and(|rest| rest.starts_with(['〕', ']', ')', '）']))).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn finds_numbers() {
        let cases: &[(&str, &str, &str, Option<u16>)] = &[
            ("会议第20200208号提案答复的函", "第20200208号", "20200208", Some(2020)),
            ("第01号建议", "第01号", "01", None),
            ("第 91 号", "第 91 号", "91", None),
            ("代表建议 第 20240221 号的主办意见", "第 20240221 号", "20240221", Some(2024)),
            ("关于DH123号提案", "DH123号", "DH123", None),
            ("第BH035号建议", "第BH035号", "BH035", None),
            ("第13、53号提案", "第13、53号", "13、53", None),
            ("(编号:B〔2017〕062号)", "编号:B〔2017〕062号", "B〔2017〕062", Some(2017)),
            ("自编号027号", "自编号027号", "027", None),
            ("您《关于修路的提案》（第57号提案）", "第57号", "57", None),
            ("对市九届人大四次会议第112号建议的答复", "第112号", "112", None),
            ("第一百一十二号建议", "第一百一十二号", "一百一十二", None),
            ("第2021122号代表建议", "第2021122号", "2021122", Some(2021)),
            ("第4404号（教育类410号）提案答复的函", "第4404号", "4404", None),
            ("第次会议第30", "第30", "30", None),
            ("会议第1020提案", "第1020", "1020", None),
            ("20230145号提案的答复", "20230145号", "20230145", Some(2023)),
            ("提案编号：20220031", "编号：20220031", "20220031", Some(2022)),
            ("第闭会12号建议", "第闭会12号", "闭会12", None),
            ("第A017号", "第A017号", "A017", None),
        ];
        for &(text, span, number, year) in cases {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text} {found:?}");
            let hit = found[0];
            assert_eq!((hit.span.slice(text), hit.number.slice(text), hit.year), (span, number, year), "{text}");
        }
    }

    #[test]
    fn passes_over_others() {
        for text in [
            "财政部令第12号令",
            "建提复字〔2023〕第29号",
            "第三次会议",
            "第3号楼",
            "岳交函〔2024〕86号",
            "3号线",
            "第十七届",
            "第五批",
            "12345号",
            "提案、建议编写",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
