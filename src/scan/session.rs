//! Sessions of congresses, political conferences and party committees (届次): `区八届人大第四次会议`.

use super::cursor::Cursor;
use super::numeral;
use crate::text::chars::is_han;
use crate::text::{Span, Words, words};

/// Which body meets (会议主体).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assembly {
    /// 人民代表大会.
    Congress,
    /// 人民政治协商会议.
    Conference,
    /// 中国共产党的委员会.
    Party,
}

/// Of which tier the body is (行政层级).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// 全国.
    National,
    /// 省、自治区.
    Province,
    /// 市、州、盟; 直辖市 too.
    City,
    /// 县、区、旗.
    County,
    /// 乡、镇.
    Town,
}

/// A session (届次会议).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The event's whole name, as it is marked: 自治区政协十二届三次会议.
    pub span: Span,
    /// From 第 or the numeral of 届 to the end: 十二届三次会议.
    pub core: Span,
    /// 届.
    pub term: u32,
    /// 次; of 五中全会 the 五.
    pub meeting: u32,
    /// Whose session, where the name says so.
    pub assembly: Option<Assembly>,
    /// Its tier, where the name says so.
    pub tier: Option<Tier>,
    /// A sitting of a standing committee (常委会), not of the whole.
    pub standing: bool,
}

/// Parts that may stand between 届 and 第N次.
const BODIES: Words = Words::of(
    "全国人民代表大会 全国委员会 人民代表大会 常务委员会 中央委员会 全国人大 全国政协 委员会 常委会 人大 政协 \
     省委 市委 县委 区委 大会",
);

/// Parts that may stand between 次 and 会议.
const KINDS: Words = Words::of("全体委员 全体 人大 政协 常委 全委 代表 人民代表 （扩大） (扩大) 扩大");

/// How a session's name ends.
const ENDINGS: Words = Words::of("会议 人代会 全会 大会");

/// Words before the name that do not belong to it.
const STOPS: Words = Words::of(
    "关于 答复 提交 转交 交由 转来 交办 承办 办理 参加 出席 召开 收到 根据 按照 围绕 期间 对 在 的 于 和 及 与 向 \
     为 由 就 是 年 月 日 次 号 届 您 你 们 我 案 复 次 了 、",
);

/// The furthest that a name reaches to the left, in characters: 中国人民政治协商会议新疆维吾尔自治区.
const FURTHEST: usize = 24;

/// Every session named in the text, in order (找届次).
pub fn find(text: &str) -> Vec<Session> {
    let mut found: Vec<Session> = Vec::new();
    for (at, _) in text.match_indices('届') {
        let floor = found.last().map_or(0, |last| last.span.end);
        if let Some(session) = session(text, at, floor) {
            found.push(session);
        }
    }
    found
}

/// The session whose 届 stands at `at`.
fn session(text: &str, at: usize, floor: usize) -> Option<Session> {
    let (start, term) = term(text, at, floor)?;
    let mut cursor = Cursor::new(text, at);
    cursor.bump();
    let bodies = cursor;
    while {
        cursor.eat_space();
        cursor.eat_any(&BODIES).is_some() || eat_placed_body(&mut cursor)
    } {}
    let body = Span::new(bodies.at(), cursor.at()).slice(text);
    let meeting = meeting(&mut cursor)?;
    let left = left_edge(text, start, floor);
    let name = Span::new(left, cursor.at()).slice(text);
    Some(Session {
        span: Span::new(left, cursor.at()),
        core: Span::new(start, cursor.at()),
        term,
        meeting,
        assembly: assembly(name, body),
        tier: tier(name),
        standing: name.contains("常委") || name.contains("常务委员会"),
    })
}

/// Takes 邹城市委员会, 兴山县人民代表大会: a body with its place between 届 and 次.
fn eat_placed_body(cursor: &mut Cursor<'_>) -> bool {
    const LONGEST_PLACE: usize = 14;
    let mut ahead = *cursor;
    for _ in 0..LONGEST_PLACE {
        let Some(c) = ahead.eat_if(is_han) else { return false };
        let place = matches!(c, '省' | '市' | '区' | '县' | '州' | '旗' | '盟');
        if place && ahead.eat_any(words!("委员会 人民代表大会 人大 政协")).is_some() {
            *cursor = ahead;
            return true;
        }
    }
    false
}

/// The numeral before 届, with 第 where there is one; its place and value.
fn term(text: &str, at: usize, floor: usize) -> Option<(usize, u32)> {
    let head = text.get(floor..at)?;
    let trimmed = head.trim_end_matches(' ');
    let digits = trimmed.trim_end_matches(|c: char| c.is_ascii_digit() || "〇零一二三四五六七八九十百".contains(c));
    let value = numeral::integer(trimmed.get(digits.len()..)?).filter(|value| (1..200).contains(value))?;
    let before = digits.trim_end_matches(' ');
    let start = if before.ends_with('第') { before.len() - '第'.len_utf8() } else { digits.len() };
    Some((floor + start, value))
}

/// Takes `第四次会议`, `三次全体会议`, `五中全会`; the number of the meeting.
fn meeting(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.eat_space();
    cursor.eat('第');
    cursor.eat_space();
    let start = cursor.at();
    let count = cursor.eat_while(|c| c.is_ascii_digit() || "零一二三四五六七八九十".contains(c));
    let digits = Span::new(start, cursor.at());
    if count == 0 || count > 4 {
        return None;
    }
    let value = numeral::integer(digits.slice(cursor.head()))?;
    cursor.eat_space();
    if cursor.eat_str("中全会") {
        return Some(value);
    }
    if !cursor.eat('次') {
        return None;
    }
    let bare = *cursor;
    while cursor.eat_any(&KINDS).is_some() {}
    cursor.eat_space();
    if cursor.eat_any(&ENDINGS).is_some() {
        return Some(value);
    }
    *cursor = bare;
    (bare.starts_with_any(words!("第 会 提案 建议")) || bare.starts_with(" 第")).then(|| {
        cursor.eat('会');
        value
    })
}

/// How far the name reaches to the left of `start`: place, tier and body words.
fn left_edge(text: &str, start: usize, floor: usize) -> usize {
    let head = Cursor::new(text, start);
    let gap = usize::from(head.before() == Some(' '));
    let head = Cursor::new(text, start - gap);
    if !head.before().is_some_and(|c| "省市县区州旗镇乡盟协大委国会部府".contains(c)) && !head.follows("党的")
    {
        return start;
    }
    let mut left = head.at();
    for (taken, c) in head.head().chars().rev().enumerate() {
        let at = left - c.len_utf8();
        if at < floor || taken >= FURTHEST || !is_han(c) {
            break;
        }
        left = at;
    }
    let run = Span::new(left, head.at()).slice(text);
    if let Some(at) = run.rfind("中国人民政治协商会议").or_else(|| run.rfind("党的")).or_else(|| run.rfind("中共"))
    {
        return left + at;
    }
    let stop = last_stop(run).unwrap_or(0);
    let edge = left + stop;
    if edge == head.at() { start } else { edge }
}

/// Where the last `stop` of `run` ends; 和平 向阳 and the like begin names of places.
fn last_stop(run: &str) -> Option<usize> {
    const NAMES: Words = Words::of("和平 和田 和县 和政 和顺 向阳 复兴 于都 于田 于洪 日照 月湖 为民 日喀则");
    let parts = |&(at, _): &(usize, usize)| !run.get(at..).is_some_and(|rest| NAMES.starts(rest));
    STOPS.all_in(run).into_iter().filter(parts).map(|(_, end)| end).max()
}

/// Whose session: told by the name, or by 委员会 straight after 届.
fn assembly(name: &str, body: &str) -> Option<Assembly> {
    if name.contains("政协") || name.contains("政治协商") {
        Some(Assembly::Conference)
    } else if name.contains("人大") || name.contains("人民代表大会") || name.contains("人代会") {
        Some(Assembly::Congress)
    } else if words!("党委 党的 中共 全会 省委 市委 县委 区委").occurs_in(name) {
        Some(Assembly::Party)
    } else {
        body.contains("委员会").then_some(Assembly::Conference)
    }
}

/// The tier: of 湖南省岳阳市 the last one.
fn tier(name: &str) -> Option<Tier> {
    if name.contains("全国") || name.contains("党的") || name.contains("中央委员会") {
        return Some(Tier::National);
    }
    let head = name.split(['届', '第']).next().unwrap_or("");
    let head = head.split("自治区").last().filter(|_| !head.ends_with("自治区")).unwrap_or("省");
    let towards = head.chars().rev().find_map(|c| match c {
        '省' => Some(Tier::Province),
        '市' | '州' | '盟' => Some(Tier::City),
        '县' | '区' | '旗' => Some(Tier::County),
        '镇' | '乡' => Some(Tier::Town),
        _ => None,
    });
    if towards.is_none() && name.contains("自治区") { Some(Tier::Province) } else { towards }
}

#[cfg(test)]
mod tests {
    use super::{Assembly, Tier, find};
    use Assembly::{Conference, Congress, Party};
    use Tier::{City, County, National, Province, Town};

    /// Text, event, 届, 次, whose, tier.
    type Case = (&'static str, &'static str, u32, u32, Option<Assembly>, Option<Tier>);

    #[test]
    fn finds_sessions() {
        let cases: &[Case] = &[
            ("关于对市九届人大四次会议第112号建议", "市九届人大四次会议", 9, 4, Some(Congress), Some(City)),
            ("对市政协八届二次会议第35号提案", "市政协八届二次会议", 8, 2, Some(Conference), Some(City)),
            ("关于自治区政协十二届三次会议第", "自治区政协十二届三次会议", 12, 3, Some(Conference), Some(Province)),
            ("区科创局关于区八届人大第四次会议代表", "区八届人大第四次会议", 8, 4, Some(Congress), Some(County)),
            ("关于省政协十三届一次会议 第1020号", "省政协十三届一次会议", 13, 1, Some(Conference), Some(Province)),
            ("你们在县十七届人大二次会议上", "县十七届人大二次会议", 17, 2, Some(Congress), Some(County)),
            ("在十三届一次会议上", "十三届一次会议", 13, 1, None, None),
            ("第十七届第四次会议", "第十七届第四次会议", 17, 4, None, None),
            (
                "对政协达州市第五届委员会第一次会议第9号",
                "政协达州市第五届委员会第一次会议",
                5,
                1,
                Some(Conference),
                Some(City),
            ),
            (
                "关于政协第十四届全国委员会第三次会议第01819号",
                "政协第十四届全国委员会第三次会议",
                14,
                3,
                Some(Conference),
                Some(National),
            ),
            (
                "政协十三届全国委员会第四次会议",
                "政协十三届全国委员会第四次会议",
                13,
                4,
                Some(Conference),
                Some(National),
            ),
            ("十四届全国人大二次会议第1234号建议", "十四届全国人大二次会议", 14, 2, Some(Congress), Some(National)),
            (
                "对沙河市第十七届人民代表大会第三次会议第31号",
                "沙河市第十七届人民代表大会第三次会议",
                17,
                3,
                Some(Congress),
                Some(City),
            ),
            ("自治区十三届人大四次会议第2021122号", "自治区十三届人大四次会议", 13, 4, Some(Congress), Some(Province)),
            ("县十四届人大常委会第22次会议", "县十四届人大常委会第22次会议", 14, 22, Some(Congress), Some(County)),
            ("自治区党委十一届六次全会明确", "自治区党委十一届六次全会", 11, 6, Some(Party), Some(Province)),
            ("党的十九届五中全会精神", "党的十九届五中全会", 19, 5, Some(Party), Some(National)),
            ("镇五届三次人代会", "镇五届三次人代会", 5, 3, Some(Congress), Some(Town)),
            ("区第18届人大第3次会议", "区第18届人大第3次会议", 18, 3, Some(Congress), Some(County)),
            ("2023年市七届人大三次会议", "市七届人大三次会议", 7, 3, Some(Congress), Some(City)),
            ("和平区六届人大二次会议", "和平区六届人大二次会议", 6, 2, Some(Congress), Some(County)),
            ("提交市政协十届二次会议的", "市政协十届二次会议", 10, 2, Some(Conference), Some(City)),
            ("县政协十届三次第18号提案", "县政协十届三次", 10, 3, Some(Conference), Some(County)),
            ("市第 十六 届 人大 第 三 次 会议", "市第 十六 届 人大 第 三 次 会议", 16, 3, Some(Congress), Some(City)),
            (
                "中国人民政治协商会议广西壮族自治区第十三届委员会第一次会议",
                "中国人民政治协商会议广西壮族自治区第十三届委员会第一次会议",
                13,
                1,
                Some(Conference),
                Some(Province),
            ),
        ];
        for &(text, wanted, term, meeting, assembly, tier) in cases {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            let session = found[0];
            assert_eq!(session.span.slice(text), wanted, "{text}");
            assert_eq!((session.term, session.meeting), (term, meeting), "{text}");
            assert_eq!((session.assembly, session.tier), (assembly, tier), "{text}");
        }
    }

    #[test]
    fn passes_over_others() {
        for text in ["多次会议", "第十届运动会", "应届毕业生", "本届政府", "往届二次会议", "第三次会议", "九届", "届"]
        {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
