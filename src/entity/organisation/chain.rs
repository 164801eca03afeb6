//! Names that begin with a place, a level word or a known body (有头的机构名): 市公安局交警大队,
//! 国家外汇管理局深圳市分局, 深圳市福田区澳大河套集成电路微电子研究院.

mod ending;

use super::super::class::{
    ACTION, ADVERB, CATEGORY, COMMITTEE, COMPANY, Class, DEPARTMENT, FUNCTION, HEAD, INNER, INSTITUTE, LATIN, LEVEL,
    MARK, NATIONAL, NOUN, NUMERAL, OFFICE, PARTY, PLACE_SUFFIX, PROPER, SCHOOL, STOP, SUFFIX, SURNAME, TIGHT, UNKNOWN,
};
use super::super::scene::Scene;
use super::super::segment::Token;
use super::{Name, bracket, company, county, quoted};
use crate::lexicon::list;
use ending::spoiled;

/// No name is longer, in words.
const MOST_WORDS: usize = 24;

/// No run of content words is longer, in characters.
const MOST_CONTENT: usize = 22;

/// The longest name that begins with this word.
pub(super) fn read(scene: &Scene<'_>, first: usize) -> Option<Name> {
    let mut walk = Walk::begin(scene, first)?;
    while walk.at < first + MOST_WORDS && walk.step() {}
    let place = scene.place_end(first);
    if let Some(end) = walk.best {
        let first = if place.is_some() { quoted::beginning(scene, first, end) } else { first };
        let first = if scene.is(end - 1, COMPANY) { company::cut(scene, first) } else { first };
        return Some(Name { first, end, place: false, rule: "entity/organisation/chain" });
    }
    place.map(|end| Name { first, end, place: true, rule: "entity/place/name" })
}

/// Where a name ends that goes on behind `end`: 量子国家实验室 and 深圳基地.
pub(super) fn extend(scene: &Scene<'_>, first: usize, end: usize) -> usize {
    let mut walk = Walk::new(scene, first, end);
    (walk.last, walk.content, walk.best) = (Last::Name, true, Some(end));
    while walk.at < first + MOST_WORDS && walk.step() {}
    walk.best.unwrap_or(end)
}

/// What the walk has just passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    /// A place, a level word, a head word: an office may follow at once.
    Head,
    /// Words that tell what the body is for.
    Content,
    /// The end of a name: a lower body may follow.
    Name,
}

/// A walk over the words of a name, from its head to the right.
struct Walk<'a> {
    scene: &'a Scene<'a>,
    first: usize,
    at: usize,
    last: Last,
    /// Characters of content since the last head or name, and how many of them belong to no word.
    characters: usize,
    unknown: usize,
    /// Where the longest name so far ends.
    best: Option<usize>,
    /// Words that tell what the body is for stood somewhere in the name.
    content: bool,
    /// The last name was that of a department, a ministry, an academy: parts of it follow.
    parent: bool,
    /// Only a company may be called so: an adverb or a brand stands in the name.
    company_only: bool,
}

impl<'a> Walk<'a> {
    fn new(scene: &'a Scene<'a>, first: usize, at: usize) -> Self {
        Self {
            scene,
            first,
            at,
            last: Last::Head,
            characters: 0,
            unknown: 0,
            best: None,
            content: false,
            parent: false,
            company_only: false,
        }
    }

    /// Takes the head of a name; none where no name begins.
    fn begin(scene: &'a Scene<'a>, first: usize) -> Option<Self> {
        const HEADS: Class = NATIONAL | PARTY | PROPER | COMMITTEE | LEVEL | HEAD;
        let place = scene.place_end(first);
        let token = scene.token(first);
        let head = county::end(scene, first, false).or(place);
        if head.is_none() && !token.is(HEADS) && scene.word(first) != "公安" {
            return None;
        }
        let mut walk = Self::new(scene, first, head.unwrap_or(first + 1));
        if head.is_some() {
            return Some(walk);
        }
        let next = first + 1;
        let before_place = scene.place_end(next).or_else(|| county::end(scene, next, true)).is_some();
        if token.is(NATIONAL) && !spoiled(scene, first) {
            walk.finish(next);
        } else if token.is(PARTY) && (before_place || scene.is(next, LEVEL | COMMITTEE)) {
            // 民革朔州市委, 共青团省委.
        } else if scene.word(first) == "公安" && scene.place_end(next).is_some_and(|end| scene.word(end) == "分局")
        {
            // 公安宝坻分局.
            (walk.at, walk.content) = (next, true);
        } else if token.is(PROPER) && before_place {
            // 国网遂宁供电公司.
            walk.company_only = true;
        } else if token.is(COMMITTEE) && begins_here(scene, first) {
            walk.finish(next);
        } else if !(token.is(LEVEL) && begins_here(scene, first) || token.is(HEAD)) {
            return None;
        }
        Some(walk)
    }

    /// Takes one word; false where the name cannot go on.
    fn step(&mut self) -> bool {
        let scene = self.scene;
        let token = scene.token(self.at);
        let county = || county::end(scene, self.at, true).filter(|_| self.at == self.first + 1);
        if let Some(end) = county().or(scene.place_end(self.at)) {
            return self.take_place(end);
        }
        if token.is(OFFICE | SUFFIX | NATIONAL) && self.take_end(token) {
            return true;
        }
        if token.is(MARK) {
            return self.take_mark();
        }
        if token.is(LEVEL) {
            // 粤桂合作特别试验区 and 市: a level word right behind the place that begins the name.
            let behind_place = self.last == Last::Head && scene.in_place(self.at - 1) && self.best.is_none();
            return behind_place && self.first + 1 == self.at && self.skip();
        }
        if token.is(STOP) && !token.is(TIGHT | INNER) {
            return self.take_stop(token);
        }
        !self.is_verb(token) && self.fits(token) && self.take_content(token)
    }

    fn skip(&mut self) -> bool {
        self.at += 1;
        true
    }

    /// A place inside the name: 清华大学经济管理深圳研究院.
    fn take_place(&mut self, end: usize) -> bool {
        if self.last == Last::Content && self.characters > 12 {
            return false;
        }
        // 中国科学院武汉植物园: what would be a place elsewhere is a part of the body before it.
        if self.last == Last::Name && self.parent && self.scene.is(end - 1, SUFFIX) && end > self.at + 1 {
            self.finish(end);
            return true;
        }
        if self.last != Last::Name {
            self.last = Last::Head;
        }
        self.at = end;
        self.characters = 0;
        true
    }

    fn take_content(&mut self, token: Token) -> bool {
        self.content = true;
        self.characters += token.characters();
        self.unknown += if token.is(UNKNOWN | LATIN) { token.characters() } else { 0 };
        if self.last != Last::Name {
            self.last = Last::Content;
        }
        self.at += 1;
        self.characters <= MOST_CONTENT
    }

    fn finish(&mut self, end: usize) {
        let last = self.scene.before(end);
        // 水利部水资源管理司, 省农业科学院土壤肥料研究所, 贵州大学建筑学院.
        let word = self.scene.word(end - 1);
        let school = last.is(SCHOOL) && (word.ends_with("大学") || word.ends_with(['院', '大']));
        let national =
            last.is(NATIONAL | INSTITUTE) && word.ends_with(['部', '委', '局', '院', '学', '会', '署', '大', '团']);
        let parent = school || national;
        self.parent = (parent || last.is(DEPARTMENT | COMMITTEE)) && !last.is(COMPANY);
        self.best = Some(end);
        self.at = end;
        self.last = Last::Name;
        self.content = true;
        self.characters = 0;
        self.unknown = 0;
    }

    /// A verb whose object follows, and not a word of the name.
    fn is_verb(&self, token: Token) -> bool {
        let scene = self.scene;
        let next = self.at + 1;
        // 云南布局试验站, 鄂托克前旗加快…基地建设: what follows the place is done there.
        let plain = scene.is_in(self.at, list::COMMON_VERB) && !token.is(INNER);
        let joins = scene.is_one(self.at, "联合 协同 合作 综合");
        let bare = self.last == Last::Name || self.last == Last::Head && scene.in_place(self.at - 1);
        let ends = self.last == Last::Head && token.is(NOUN) && scene.is(next, SUFFIX | OFFICE);
        // 奈曼旗通达客运有限责任公司.
        let brand = || !token.is(ACTION) && self.is_legal();
        if plain && !joins && bare && self.characters == 0 && !ends && !brand() {
            return true;
        }
        // 河间市新城建设有限责任公司, 郑州国际陆港开发建设有限公司.
        let last = if scene.is(next, ACTION) { next + 1 } else { next };
        let legal = scene.is(last, COMPANY) && scene.word(last).starts_with("有限");
        if !token.is(ACTION) || legal {
            return false;
        }
        // 郑州建设国家中心城市.
        let other = scene.place_end(next).is_some() || scene.is(next, LEVEL | NATIONAL | HEAD);
        let first_word = self.characters == 0;
        // 兰州职业技术学院建设…, 粤桂合作特别试验区建设….
        let after_body = first_word && self.last == Last::Name && !self.behind_department();
        let zone = scene.is(self.at - 1, PLACE_SUFFIX) && (self.at - 1 > self.first || !scene.is(self.first, LEVEL));
        let after_zone = first_word && self.last == Last::Head && zone;
        let joins = matches!(scene.word(self.at), "联合" | "会同");
        after_body || after_zone || other && (first_word || joins)
    }

    /// The word may stand where it stands.
    fn fits(&self, token: Token) -> bool {
        let scene = self.scene;
        let next = self.at + 1;
        if token.is(TIGHT) && !token.is(NOUN | INNER) {
            return scene.is(next, SUFFIX | INNER | OFFICE | NOUN | UNKNOWN);
        }
        if token.is(NUMERAL) {
            // 中国一拖集团有限公司, but not 两家燃气有限公司.
            let brand = self.characters == 0 && !scene.is_one(next, "家 个 所 大 批") && self.is_legal();
            return brand || scene.is(next, SUFFIX | NUMERAL);
        }
        let digits = token.is(LATIN) && scene.word(self.at).bytes().all(|byte| byte.is_ascii_digit());
        !digits || scene.is(next, SUFFIX)
    }

    /// Brackets, dashes, quotes inside a name.
    fn take_mark(&mut self) -> bool {
        let scene = self.scene;
        let joined = self.last == Last::Head && scene.place_end(self.at + 1).is_some();
        match scene.word(self.at) {
            "-" | "—" if joined => self.skip(),
            "（" => {
                let Some(end) = bracket::inside_name(scene, self.at, self.last == Last::Name) else { return false };
                if self.last == Last::Name {
                    self.finish(end);
                } else {
                    self.at = end;
                }
                true
            }
            "“" if self.last != Last::Name => {
                let pair = scene.pair_at(scene.token(self.at).start()).filter(|pair| pair.inner.len() <= 24);
                let Some(pair) = pair else { return false };
                self.characters += 2;
                self.unknown += 2;
                self.last = Last::Content;
                self.at = scene.index_at(pair.span.end);
                true
            }
            _ => false,
        }
    }

    /// A word that ends names, but for 和 between two parts of one, and an adverb in a company's name.
    fn take_stop(&mut self, token: Token) -> bool {
        let scene = self.scene;
        if self.last == Last::Name && scene.word(self.at) == "驻" {
            return self.sends_inspectors() && self.restart();
        }
        if self.is_for(token) {
            return self.take_content(token);
        }
        // 县公安局马家沟派出所.
        if scene.word(self.at) == "家" && self.characters == 1 && scene.is(self.at - 1, SURNAME) {
            return self.take_content(token);
        }
        // 合肥通用机械研究院有限公司.
        let plain = !token.is(FUNCTION | ACTION | ADVERB) && token.characters() == 2;
        if plain && self.last == Last::Head && scene.in_place(self.at - 1) && self.is_legal() {
            self.company_only = true;
            return self.take_content(token);
        }
        if self.last == Last::Head || self.characters == 0 {
            return false;
        }
        if scene.is_one(self.at, "和 及 与") {
            return self.joins_parts() && self.skip();
        }
        // 商会联合会, 书法家协会.
        let guild = matches!(scene.word(self.at), "会" | "家")
            && scene.is(self.at - 1, INNER | NOUN)
            && scene.is(self.at + 1, SUFFIX);
        if guild {
            return self.take_content(token);
        }
        // 湖北交投宜来高速公路有限公司.
        let leads = company::leads(scene.word(self.at));
        if token.characters() == 1 && !leads && self.unknown >= 2 && scene.is(self.at - 1, UNKNOWN) && self.is_legal() {
            self.company_only = true;
            return self.take_content(token);
        }
        self.company_only |= token.is(ADVERB);
        token.is(ADVERB) && self.unknown > 0 && self.take_content(token)
    }

    /// 有限公司, 有限责任公司 ends what begins here.
    fn is_legal(&self) -> bool {
        let near = self.at + 1..self.at + 7;
        near.take_while(|&at| !self.scene.is(at, STOP | MARK)).any(|at| self.scene.word(at).contains("有限"))
    }

    /// 失能老人照护中心, 青少年活动中心: those whom the body is for, or what is done there, between other words of the name.
    #[inline(never)]
    fn is_for(&self, token: Token) -> bool {
        let scene = self.scene;
        let near = |at: usize| scene.is(at, SUFFIX) && (scene.token(at).characters() > 1 || scene.word(at) == "局");
        let ends = near(self.at + 1) || scene.is(self.at + 1, INNER) && near(self.at + 2);
        let people = scene.is_in(self.at, list::PUBLIC_NOUN) && self.last != Last::Name;
        let done = !token.is(FUNCTION) && self.last == Last::Content && self.characters >= 3;
        token.characters() > 1 && ends && (people || done)
    }

    /// 省纪委监委驻省农业农村厅纪检监察组.
    #[inline(never)]
    fn sends_inspectors(&self) -> bool {
        let near = self.at + 2..self.at + 10;
        near.into_iter().any(|at| matches!(self.scene.word(at), "纪检监察组" | "纪检组"))
    }

    /// The name goes on behind this word as behind a head.
    fn restart(&mut self) -> bool {
        self.last = Last::Head;
        self.skip()
    }

    /// 三江源生态与高原农牧业国家重点实验室, 香港创新及科技局: both sides are parts of one name.
    fn joins_parts(&self) -> bool {
        let scene = self.scene;
        let next = self.at + 1;
        let right = scene.token(next);
        // 香港标准与检定中心, 香港创新及科技局.
        let end = right.is(OFFICE) || right.is(SUFFIX) && !right.is(CATEGORY);
        // 县文化体育广播电视和旅游局.
        let most = if self.unknown == 0 { 10 } else { 6 };
        if end && right.characters() >= 3 && self.characters <= most {
            return true;
        }
        let words = right.is(INNER | NOUN | PLACE_SUFFIX | UNKNOWN) && scene.place_end(next).is_none();
        let ends_soon = (next + 1..next + 5).any(|at| scene.is(at, SUFFIX) && !scene.is(at, OFFICE));
        words && ends_soon && scene.is(self.at - 1, INNER | NOUN)
    }
}

/// A level word begins a name where no unknown character is glued to it: 市教育局, but not 惠市教育局.
#[inline(never)]
fn begins_here(scene: &Scene<'_>, index: usize) -> bool {
    // 各区县残联, 两镇政府.
    let several = |at: usize| scene.is_one_before(at, "各 两 几 多 每 各区 各县 各市 所在");
    if several(index) || scene.before(index).is(LEVEL) && several(index - 1) {
        return false;
    }
    // 九州通医药集团.
    if scene.word(index) == "州" && scene.before(index).is(NUMERAL) {
        return false;
    }
    let glued = |at: usize| scene.before(at).is(UNKNOWN) && !scene.before(at).is(STOP);
    // 石港镇人民政府, 归州镇政府: the town has a name, though it ends like a place or a division.
    // 太平镇政府, 胜利镇人民政府: so has one that is called by a word.
    let called = |at: usize| at > 0 && scene.before(at).is(PROPER) && (at == 1 || scene.is(at - 2, MARK | STOP));
    let town = |at: usize| scene.word(at).starts_with(['镇', '乡']) && (ends_name(scene, at) || called(at));
    if town(index) || town(index + 1) {
        return false;
    }
    // 经商县财政局, 权属归市建投集团: one character by itself is a verb and no name of a place.
    let town = matches!(scene.word(index), "镇" | "乡");
    !glued(index)
        || !town && index > 1 && !glued(index - 1) && !scene.is(index - 2, LATIN | NUMERAL) && names_body(scene, index)
}

/// A name of two characters ends right before this word, its second an ending of places as well: 石港, 归州, 白市.
pub(super) fn ends_name(scene: &Scene<'_>, index: usize) -> bool {
    let (second, first) = (scene.before(index), index.checked_sub(1).map(|at| scene.before(at)));
    let single = |token: Token| token.characters() == 1 && !token.is(MARK | STOP | NUMERAL);
    second.is(PLACE_SUFFIX | LEVEL) && single(second) && first.is_some_and(|first| single(first) && !first.is(LEVEL))
}

/// An office or other ending stands near behind the level word.
#[inline(never)]
fn names_body(scene: &Scene<'_>, level: usize) -> bool {
    let near = (level + 1..level + 5).take_while(|&at| !scene.is(at, STOP | MARK));
    near.into_iter().any(|at| scene.is(at, OFFICE | SUFFIX))
}
