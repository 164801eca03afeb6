//! Names that begin with neither a place nor a level word (无头的机构名): 华为技术有限公司, 红旗小学, 坞城派出所.

use super::super::class::{
    ACTION, BOUND, COMPANY, Class, FUNCTION, INNER, INSTITUTE, LABORATORY, LATIN, LEVEL, MARK, NOUN, NUMERAL,
    PLACE_SUFFIX, PLAIN, PROGRAMME, PROPER, SCHOOL, STOP, STREET, SUFFIX, SURNAME, TIED, TIGHT, UNKNOWN,
};
use super::super::scene::Scene;
use super::super::segment::Token;
use super::{Name, bracket, chain, company};
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
    // 听取乡镇卫生院意见: all of a kind.
    if kind == 0
        || scene.word(suffix).starts_with("乡镇")
        || scene.is_one_before(suffix, "乡镇 镇街 村级 县级 各级 基层")
    {
        return None;
    }
    if let Some(first) = named_by_word(scene, suffix, floor, kind) {
        return Some(first);
    }
    let mut content = Content::read(scene, suffix, floor, kind)?;
    // 新建英塔勒幼儿园.
    if scene.is(content.first, PROPER) && scene.is(content.first, ACTION | STOP) && scene.is(content.first + 1, UNKNOWN)
    {
        let verb = scene.token(content.first).characters();
        content.first += 1;
        content.characters -= verb;
        content.unknown = content.unknown.saturating_sub(verb);
    }
    let read = content.first;
    // 晋能控股集团, 华阳新材料科技集团.
    let group = content.legal || scene.word(suffix).ends_with("集团");
    let mut first = if group { company::beginning(scene, read, floor, content.legal) } else { read };
    let led = if first < read { scene.span(first, read).len() / 3 } else { 0 };
    content.characters += led;
    content.unknown += led;
    if content.characters == 0 {
        return None;
    }
    // 转化医学研究中心（依托某大学）: the letter itself says that it is one.
    let based = scene.word(suffix + 1) == "（" && scene.word(suffix + 2) == "依托";
    let boundary = first == floor || scene.before(first).is(MARK | STOP | PLAIN | NOUN | INNER | LATIN);
    // 原同煤集团: what it once was called.
    if scene.word(first) == "原" && content.characters > 2 {
        first += 1;
    }
    // 3家页岩砖厂, 两所民族小学: what is counted is no name.
    let measure = scene.is_one_before(first, "家 所 个 座 支");
    if measure && first >= 2 && scene.is(first - 2, LATIN | NUMERAL) {
        return None;
    }
    // 宜来高速公路有限公司: a name cut at a word that it holds.
    let cut = content.legal && content.unknown == 0 && first == read && scene.before(first).characters() == 1;
    if cut && !scene.before(first).is(MARK) && !(scene.is_one_before(first, "由 与 对 向 和 据")) {
        return None;
    }
    // 闲置村委会.
    if kind & STREET != 0 && scene.is(first, PLAIN | ACTION) {
        return None;
    }
    let begins = !scene.is_one(first, "性 等 所 式 型 化 我 你 您 本 该 贵");
    (based && content.characters >= 2 || boundary && begins && content.is_proper(kind)).then_some(first)
}

/// 红旗小学, 振兴街道办事处: the one word right before the suffix is the name.
fn named_by_word(scene: &Scene<'_>, suffix: usize, floor: usize, kind: Class) -> Option<usize> {
    let first = suffix.checked_sub(1).filter(|&first| first >= floor)?;
    let token = scene.token(first);
    let before = scene.before(first);
    let street = kind & STREET != 0;
    // 补充到新建学校: a school that is being built, not one that is called so.
    let proper = token.is(PROPER)
        && !(token.is(ACTION) && kind & SCHOOL != 0)
        && kind & (STREET | COMPANY | SCHOOL) != 0
        && (street || !token.is(INNER));
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
    /// Only the name of a company has such an ending, and never its kind: 有限公司.
    legal: bool,
}

impl Content {
    /// Walks left to the boundary of the name; none where a name with a head covers it, or no boundary is near.
    fn read(scene: &Scene<'_>, suffix: usize, floor: usize, kind: Class) -> Option<Self> {
        let legal = scene.word(suffix).contains("有限");
        let mut content = Self { first: suffix, characters: 0, unknown: 0, letters: false, legal };
        while content.first > floor {
            let before = content.first - 1;
            let token = scene.token(before);
            if kind & COMPANY != 0 && is_name_of_two(scene, before)
                || kind & (SCHOOL | STREET | COMPANY) != 0 && is_family(scene, before)
            {
                content.characters += 2;
                content.unknown += 2;
                content.first -= 2;
                continue;
            }
            if token.is(ACTION) && content.unknown >= 2 {
                break;
            }
            if let Some(open) = registered_place(scene, before, kind) {
                content.first = open;
                continue;
            }
            // 白市镇人民政府.
            let town = kind & STREET != 0 && content.first == suffix && chain::ends_name(scene, suffix);
            // 九州通医药集团.
            let numbered = scene.word(before) == "州" && scene.before(before).is(NUMERAL);
            if scene.in_place(before) || token.is(LEVEL) && !town && !numbered {
                return None;
            }
            if content.is_boundary(scene, token, kind) && !content.is_brand(scene, before) {
                break;
            }
            content.characters += token.characters();
            if content.characters > LONGEST {
                return None;
            }
            // 第二实验小学: an ordinal makes a school one of its kind.
            content.unknown += if kind & SCHOOL != 0 && scene.word(before).starts_with('第') { 2 } else { 0 };
            content.letters |= token.is(LATIN | PROGRAMME) && token.span().len() >= 3;
            if is_proper(token, kind) {
                content.unknown += token.characters();
            }
            content.first = before;
        }
        Some(content)
    }

    #[inline(never)]
    fn is_boundary(&self, scene: &Scene<'_>, token: Token, kind: Class) -> bool {
        // 3家产权单位中秦北轻工机械厂.
        if matches!(scene.word(self.first - 1), "中" | "村") && scene.before(self.first - 1).is(NOUN | ACTION) {
            return true;
        }
        // 在乔尔玛建设急救站.
        if kind & COMPANY == 0 && scene.is_one(self.first - 1, "建设 新建 设立 成立 组建 增设 建立 建成")
        {
            return true;
        }
        // 亚热带农业生物资源保护与利用国家重点实验室.
        let joint = kind & LABORATORY != 0 && self.characters > 0 && scene.is_one(self.first - 1, "与 和 及");
        if joint && scene.before(self.first - 1).is(NOUN | INNER) {
            return false;
        }
        if token.is(MARK) || token.is(STOP) && !token.is(INNER | TIGHT) || token.is(PLAIN) && self.unknown >= 2 {
            return true;
        }
        let digits = || token.span().slice(scene.text).bytes().all(|byte| byte.is_ascii_digit());
        // 中铁十二局集团有限公司, 第五十七中学.
        let near = self.first.saturating_sub(5)..self.first;
        let ordinal = kind & SCHOOL != 0 && near.into_iter().any(|at| scene.word(at) == "第");
        let bureau = ordinal
            || kind & COMPANY != 0 && (scene.is(self.first, NUMERAL) || scene.is_one(self.first, "局 建 冶 航"));
        let number = token.is(NUMERAL) && kind & STREET == 0 && !bureau || token.is(LATIN) && digits();
        // 隆平高科股份有限公司.
        let short = kind & COMPANY != 0 && token.characters() == 1 && self.legal;
        let numbered = short
            || kind & COMPANY != 0 && token.characters() == 1 && self.first > 1 && scene.is(self.first - 2, NUMERAL);
        number || token.is(SUFFIX) && !token.is(NOUN | INNER) && !numbered
    }

    /// 由安心居物业服务有限公司管理: a word of any kind that a preposition and a character of no word hold in the name.
    #[inline(never)]
    fn is_brand(&self, scene: &Scene<'_>, index: usize) -> bool {
        let token = scene.token(index);
        let led = scene.before(index).is(MARK) || scene.is_one_before(index, "由 与 对 向 为 、 委托 督促");
        self.legal && led && token.characters() == 2 && !token.is(FUNCTION | ACTION | MARK)
    }

    /// Enough of the content is proper for this kind of body.
    fn is_proper(&self, kind: Class) -> bool {
        if kind & LABORATORY != 0 {
            self.characters >= 2
        } else if self.legal {
            self.characters >= 4 || self.unknown >= 2
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

/// 远屹动力技术（鄂尔多斯）有限公司: where the bracket opens that holds the place of a company.
#[inline(never)]
fn registered_place(scene: &Scene<'_>, close: usize, kind: Class) -> Option<usize> {
    let open = close.checked_sub(2).filter(|_| kind & COMPANY != 0 && scene.word(close) == "）")?;
    (scene.word(open) == "（" && scene.in_place(open + 1)).then_some(open)
}

/// A token that makes a name proper.
#[inline(never)]
fn is_proper(token: Token, kind: Class) -> bool {
    token.is(UNKNOWN | LATIN | BOUND | PROGRAMME)
        || token.is(PROPER) && !token.is(INNER)
        // 马家沟, 老庙岗.
        || token.is(PLACE_SUFFIX) && token.characters() == 1 && !token.is(LEVEL | STOP | NOUN)
        || kind & STREET != 0 && token.is(NUMERAL)
}

/// 史家小学: a family's name.
#[inline(never)]
fn is_family(scene: &Scene<'_>, index: usize) -> bool {
    scene.word(index) == "家" && index >= 1 && scene.is(index - 1, SURNAME) && scene.before(index - 1).is(MARK | STOP)
}

/// 华为, 中和: a function word behind an unknown character at the beginning of a company's name.
#[inline(never)]
fn is_name_of_two(scene: &Scene<'_>, index: usize) -> bool {
    let function = scene.is_one(index, "为 和 之 以 同 中 对 来 上 通");
    function && index >= 1 && scene.is(index - 1, UNKNOWN) && scene.before(index - 1).is(MARK | STOP)
}
