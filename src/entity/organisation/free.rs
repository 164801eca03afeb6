//! Names that begin with neither a place nor a level word (无头的机构名): 华为技术有限公司, 红旗小学, 坞城派出所.

use super::super::class::{
    ACTION, BOUND, COMPANY, Class, INNER, INSTITUTE, LABORATORY, LATIN, LEVEL, MARK, NOUN, NUMERAL, PLAIN, PROGRAMME,
    PROPER, SCHOOL, STOP, STREET, SUFFIX, SURNAME, TIED, TIGHT, UNKNOWN,
};
use super::super::scene::Scene;
use super::super::segment::Token;
use super::{Name, bracket, chain};
use crate::sorting::sort_by_key;

/// No content before the suffix is longer, in characters.
const LONGEST: usize = 16;

/// Adds the names that end in a suffix which no other name covers.
pub(super) fn add(scene: &Scene<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    let mut covered = names.iter().peekable();
    let mut floor = 0;
    for index in 0..scene.tokens.len() {
        if !scene.is(index, SUFFIX) || scene.token(index).characters() < 2 {
            continue;
        }
        while let Some(name) = covered.next_if(|name| name.end <= index) {
            floor = if name.place { floor } else { name.end.max(floor) };
        }
        if covered.peek().is_some_and(|name| name.first <= index) {
            continue;
        }
        if let Some(first) = first_of_name(scene, index, floor) {
            let bracket = bracket::inside_name(scene, index + 1, true).unwrap_or(index + 1);
            let end = chain::extend(scene, first, bracket);
            floor = end;
            found.push(Name { first, end, place: false, rule: "entity/organisation/free" });
        }
    }
    names.append(&mut found);
    sort_by_key(names, |name| name.first);
}

/// Where the name begins that ends with this suffix, no further left than `floor`.
fn first_of_name(scene: &Scene<'_>, suffix: usize, floor: usize) -> Option<usize> {
    let kind = scene.token(suffix).class & (STREET | COMPANY | SCHOOL | INSTITUTE | LABORATORY | TIED);
    if kind == 0 {
        return None;
    }
    if let Some(first) = named_by_word(scene, suffix, floor, kind) {
        return Some(first);
    }
    let content = Content::read(scene, suffix, floor, kind)?;
    let first = content.first;
    if content.characters == 0 {
        return None;
    }
    // 转化医学研究中心（依托某大学）: the letter itself says that it is one.
    let based = scene.word(suffix + 1) == "（" && scene.word(suffix + 2) == "依托";
    let boundary = first == floor || scene.before(first).is(MARK | STOP | PLAIN | NOUN | INNER | LATIN);
    // 闲置村委会.
    if kind & STREET != 0 && scene.is(first, PLAIN | ACTION) {
        return None;
    }
    let begins = !matches!(scene.word(first), "性" | "等" | "所" | "式" | "型" | "化");
    (based && content.characters >= 2 || boundary && begins && content.is_proper(kind)).then_some(first)
}

/// 红旗小学, 振兴街道办事处: the one word right before the suffix is the name.
fn named_by_word(scene: &Scene<'_>, suffix: usize, floor: usize, kind: Class) -> Option<usize> {
    let first = suffix.checked_sub(1).filter(|&first| first >= floor)?;
    let token = scene.token(first);
    let before = scene.before(first);
    let street = kind & STREET != 0;
    let proper = token.is(PROPER) && kind & (STREET | COMPANY | SCHOOL) != 0 && (street || !token.is(INNER));
    if proper && before.is(MARK | STOP) {
        return Some(first);
    }
    // 解放街道办事处; 利用村委会 is a verb and its object.
    let street = street && !scene.word(suffix).ends_with("委会");
    let verb = street && token.is(STOP) && token.characters() == 2 && scene.is(first, ACTION | STOP);
    (verb && (before.is(MARK) || before.is(STOP) && before.characters() == 1)).then_some(first)
}

/// The words before a suffix that belong to the name.
struct Content {
    first: usize,
    characters: usize,
    /// Characters that make it proper: those of no word, brands, letters.
    unknown: usize,
    /// Latin letters or a known programme stand in it: CEPA示范基地.
    letters: bool,
}

impl Content {
    /// Walks left to the boundary of the name; none where a name with a head covers it, or no boundary is near.
    fn read(scene: &Scene<'_>, suffix: usize, floor: usize, kind: Class) -> Option<Self> {
        let mut content = Self { first: suffix, characters: 0, unknown: 0, letters: false };
        while content.first > floor {
            let before = content.first - 1;
            let token = scene.token(before);
            if kind & COMPANY != 0 && is_name_of_two(scene, before) || kind & SCHOOL != 0 && is_family(scene, before) {
                content.characters += 2;
                content.unknown += 2;
                content.first -= 2;
                continue;
            }
            if token.is(ACTION) && content.unknown >= 2 {
                break;
            }
            if scene.in_place(before) || token.is(LEVEL) {
                return None;
            }
            if content.is_boundary(scene, token, kind) {
                break;
            }
            content.characters += token.characters();
            if content.characters > LONGEST {
                return None;
            }
            content.letters |= token.is(LATIN | PROGRAMME) && token.span().len() >= 3;
            if is_proper(token, kind) {
                content.unknown += token.characters();
            }
            content.first = before;
        }
        Some(content)
    }

    fn is_boundary(&self, scene: &Scene<'_>, token: Token, kind: Class) -> bool {
        // 亚热带农业生物资源保护与利用国家重点实验室.
        let joint =
            kind & LABORATORY != 0 && self.characters > 0 && matches!(scene.word(self.first - 1), "与" | "和" | "及");
        if joint && scene.before(self.first - 1).is(NOUN | INNER) {
            return false;
        }
        if token.is(MARK) || token.is(STOP) && !token.is(INNER | TIGHT) || token.is(PLAIN) && self.unknown >= 2 {
            return true;
        }
        let digits = || token.span().slice(scene.text).bytes().all(|byte| byte.is_ascii_digit());
        // 中铁十二局集团有限公司.
        let bureau = kind & COMPANY != 0
            && (scene.is(self.first, NUMERAL) || matches!(scene.word(self.first), "局" | "建" | "冶" | "航"));
        let number = token.is(NUMERAL) && kind & STREET == 0 && !bureau || token.is(LATIN) && digits();
        let numbered =
            kind & COMPANY != 0 && token.characters() == 1 && self.first > 1 && scene.is(self.first - 2, NUMERAL);
        number || token.is(SUFFIX) && !token.is(NOUN | INNER) && !numbered
    }

    /// Enough of the content is proper for this kind of body.
    fn is_proper(&self, kind: Class) -> bool {
        if kind & LABORATORY != 0 {
            self.characters >= 2
        } else if kind & TIED != 0 {
            self.letters
        } else if kind & STREET != 0 {
            self.unknown >= 1 || self.characters == 2
        } else if kind & SCHOOL != 0 {
            self.unknown >= 1 && self.characters >= 2
        } else {
            self.unknown >= 2
        }
    }
}

/// A token that makes a name proper.
fn is_proper(token: Token, kind: Class) -> bool {
    token.is(UNKNOWN | LATIN | BOUND | PROGRAMME)
        || token.is(PROPER) && !token.is(INNER)
        || kind & STREET != 0 && token.is(NUMERAL)
}

/// 史家小学: a family's name.
fn is_family(scene: &Scene<'_>, index: usize) -> bool {
    scene.word(index) == "家" && index >= 1 && scene.is(index - 1, SURNAME) && scene.before(index - 1).is(MARK | STOP)
}

/// 华为, 中和: a function word behind an unknown character at the beginning of a company's name.
fn is_name_of_two(scene: &Scene<'_>, index: usize) -> bool {
    let function = matches!(scene.word(index), "为" | "和" | "之" | "以" | "同" | "中" | "对" | "来" | "上" | "通");
    function && index >= 1 && scene.is(index - 1, UNKNOWN) && scene.before(index - 1).is(MARK | STOP)
}
