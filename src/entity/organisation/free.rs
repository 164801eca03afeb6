//! Names that begin with neither a place nor a level word (无头的机构名): 华为技术有限公司, 红旗小学, 坞城派出所.

use super::super::class::{
    ACTION, BOUND, GENERIC, INNER, LATIN, LEVEL, MARK, NOUN, NUMERAL, PLAIN, PROGRAMME, PROPER, STOP, SUFFIX, TIGHT,
    UNKNOWN,
};
use super::super::scene::Scene;
use super::{Name, bracket, chain};

/// No content before the suffix is longer, in characters.
const LONGEST: usize = 16;

/// Adds the names that end in a suffix which no other name covers.
pub(super) fn add(scene: &Scene<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    let mut covered = names.iter().peekable();
    let mut floor = 0;
    for index in 0..scene.tokens.len() {
        while let Some(name) = covered.next_if(|name| name.end <= index) {
            floor = if name.place { floor } else { name.end };
        }
        let inside = covered.peek().is_some_and(|name| name.first <= index);
        if inside || !scene.is(index, SUFFIX) || scene.token(index).characters() < 2 {
            continue;
        }
        if let Some(first) = first_of_name(scene, index, floor) {
            let end = chain::extend(scene, first, bracket_end(scene, index + 1));
            floor = end;
            found.push(Name { first, end, place: false, rule: "entity/organisation/free" });
        }
    }
    names.append(&mut found);
    names.sort_by_key(|name| name.first);
}

fn bracket_end(scene: &Scene<'_>, end: usize) -> usize {
    if scene.word(end) == "（" { bracket::inside_name(scene, end, true).unwrap_or(end) } else { end }
}

/// Where the name begins that ends with this suffix, no further left than `floor`.
fn first_of_name(scene: &Scene<'_>, suffix: usize, floor: usize) -> Option<usize> {
    let kind = kind(scene.word(suffix))?;
    let mut first = suffix;
    let mut characters = 0;
    let mut unknown = 0;
    while first > floor {
        let token = scene.token(first - 1);
        if kind == Kind::Company && inside_company(scene, first - 1) {
            characters += 2;
            unknown += 2;
            first -= 2;
            continue;
        }
        if token.is(ACTION) && unknown >= 2 {
            break;
        }
        if scene.in_place.get(first - 1).copied().unwrap_or(false) || token.is(LEVEL) {
            return None;
        }
        if token.is(PROPER | INNER)
            && characters == 0
            && kind != Kind::Any
            && scene.before(first - 1).is(MARK | STOP)
            && token.is(PROPER)
        {
            // 振兴小学, 建设街道办事处: the word right before the suffix is the name.
            return (!token.is(INNER) || kind == Kind::Street).then_some(first - 1);
        }
        if token.is(MARK) || token.is(STOP) && !token.is(INNER | TIGHT) || token.is(PLAIN) && unknown >= 2 {
            break;
        }
        let bureau = kind == Kind::Company
            && (scene.is(first, NUMERAL) || matches!(scene.word(first), "局" | "建" | "冶" | "航"));
        if token.is(NUMERAL) && kind != Kind::Street && !bureau
            || token.is(LATIN) && token.span().slice(scene.text).bytes().all(|byte| byte.is_ascii_digit())
        {
            break;
        }
        if token.is(SUFFIX)
            && !token.is(NOUN | INNER)
            && !(kind == Kind::Company && token.characters() == 1 && scene.before(first - 1).is(NUMERAL))
        {
            break;
        }
        characters += token.characters();
        if characters > LONGEST {
            return None;
        }
        unknown += if token.is(UNKNOWN | LATIN | BOUND | PROGRAMME)
            || token.is(PROPER) && !token.is(INNER)
            || kind == Kind::Street && token.is(NUMERAL)
        {
            token.characters()
        } else {
            0
        };
        first -= 1;
    }
    if unknown == 0 && kind == Kind::Street && characters == 0 {
        return named_by_a_verb(scene, suffix, floor);
    }
    if scene.word(suffix + 1) == "（" && scene.word(suffix + 2) == "依托" && characters >= 2 {
        return Some(first);
    }
    let proper = match kind {
        Kind::Company | Kind::Any => unknown >= 2,
        Kind::Street => unknown >= 1 || characters == 2,
        Kind::Laboratory => characters >= 2,
        Kind::School => unknown >= 1 && characters >= 2,
    };
    let boundary = first == floor || scene.before(first).is(MARK | STOP | PLAIN | NOUN | INNER | LATIN);
    (proper && boundary && leading(scene, first)).then_some(first)
}

/// 华为, 中和: a function word behind an unknown character at the name's beginning.
fn inside_company(scene: &Scene<'_>, index: usize) -> bool {
    let function = matches!(scene.word(index), "为" | "和" | "之" | "以" | "同" | "中" | "对" | "来" | "上" | "通");
    function && index >= 2 && scene.is(index - 1, UNKNOWN) && scene.before(index - 1).is(MARK | STOP)
}

/// A name does not begin with a particle that only looks unknown.
fn leading(scene: &Scene<'_>, first: usize) -> bool {
    !matches!(scene.word(first), "性" | "等" | "所" | "式" | "型" | "化" | "式样")
}

/// 振兴街道办事处: a verb as a street's name, right behind a mark or a preposition.
fn named_by_a_verb(scene: &Scene<'_>, suffix: usize, floor: usize) -> Option<usize> {
    let first = suffix.checked_sub(1).filter(|&first| first >= floor)?;
    let token = scene.token(first);
    let before = scene.before(first);
    (token.is(ACTION | NOUN | STOP)
        && token.characters() == 2
        && !token.is(GENERIC)
        && (before.is(MARK) || before.is(STOP) && before.characters() == 1))
        .then_some(first)
}

/// How much of a name must be proper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Company,
    School,
    Laboratory,
    Street,
    Any,
}

fn kind(word: &str) -> Option<Kind> {
    const COMPANY: &[&str] = &["公司", "集团", "银行", "合作社"];
    const SCHOOL: &[&str] = &["大学", "学院", "中学", "小学", "学校", "幼儿园", "医院", "卫生院", "一中", "二中"];
    const STREET: &[&str] = &[
        "街道办事处",
        "街道办",
        "镇政府",
        "乡政府",
        "人民政府",
        "派出所",
        "居委会",
        "村委会",
        "卫生院",
        "管委会",
        "司法所",
        "党工委",
    ];
    const ANY: &[&str] = &[
        "研究院",
        "研究所",
        "设计院",
        "实验室",
        "协会",
        "商会",
        "学会",
        "基金会",
        "联盟",
        "出版社",
        "电视台",
        "日报社",
        "博物馆",
        "图书馆",
        "科学院",
        "交易所",
        "事务所",
        "志愿服务队",
        "救援队",
        "农场",
        "林场",
        "联合会",
        "促进会",
        "敬老院",
        "福利院",
        "研究中心",
        "创新中心",
        "国家实验室",
        "服务中心",
        "书院",
        "示范基地",
    ];
    let ends = |list: &[&str]| list.iter().any(|end| word.ends_with(end));
    if ["国家实验室", "国家重点实验室", "全国重点实验室"].contains(&word) {
        Some(Kind::Laboratory)
    } else if ends(STREET) {
        Some(Kind::Street)
    } else if ends(COMPANY) {
        Some(Kind::Company)
    } else if ends(SCHOOL) {
        Some(Kind::School)
    } else {
        ends(ANY).then_some(Kind::Any)
    }
}
