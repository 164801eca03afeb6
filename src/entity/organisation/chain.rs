//! Names that begin with a place, a level word or a known body (有头的机构名): 市公安局交警大队,
//! 国家外汇管理局深圳市分局, 深圳市福田区澳大河套集成电路微电子研究院.

use super::super::class::{
    ACTION, ADVERB, CATEGORY, HEAD, INNER, LATIN, LEVEL, MARK, NATIONAL, NOUN, NUMERAL, OFFICE, PLACE_SUFFIX, PROPER,
    STOP, SUFFIX, TIGHT, UNKNOWN,
};
use super::super::scene::Scene;
use super::{Name, bracket};

/// No name is longer, in words.
const MOST_WORDS: usize = 24;

/// The longest name that begins with this word.
pub(super) fn read(scene: &Scene<'_>, first: usize) -> Option<Name> {
    let mut walk = Walk::begin(scene, first)?;
    while walk.at < first + MOST_WORDS && walk.step() {}
    let place_end = scene.place_end(first);
    match (walk.best, place_end) {
        (Some(end), Some(_)) => {
            Some(Name { first: quoted_before(scene, first, end), end, place: false, rule: "entity/organisation/chain" })
        }
        (Some(end), None) => Some(Name { first, end, place: false, rule: "entity/organisation/chain" }),
        (None, Some(end)) => Some(Name { first, end, place: true, rule: "entity/place/name" }),
        (None, None) => None,
    }
}

/// Where a name ends that goes on behind `end`: 量子国家实验室 and 深圳基地.
pub(super) fn extend(scene: &Scene<'_>, first: usize, end: usize) -> usize {
    let mut walk = Walk {
        scene,
        first,
        at: end,
        last: Last::Name,
        characters: 0,
        unknown: 0,
        best: Some(end),
        content: true,
        department: false,
        adverb: false,
    };
    while walk.at < first + MOST_WORDS && walk.step() {}
    walk.best.unwrap_or(end)
}

/// “湾区芯谷”深港澳芯片联合研究院: a short quotation right before the place belongs to the name of an institute.
fn quoted_before(scene: &Scene<'_>, first: usize, end: usize) -> usize {
    let institute = ["研究院", "实验室", "研究所", "创新中心", "研究中心", "联盟", "基地"]
        .iter()
        .any(|kind| scene.word(end - 1).ends_with(kind));
    if !institute || scene.word_before(first) != "”" {
        return first;
    }
    let close = scene.before(first).start();
    let pair = scene.pairs.iter().rev().find(|pair| pair.inner.end == close && pair.inner.len() <= 24);
    pair.map_or(first, |pair| scene.index_at(pair.span.start))
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

struct Walk<'a> {
    scene: &'a Scene<'a>,
    first: usize,
    at: usize,
    last: Last,
    /// Content words and characters since the last head or name.
    characters: usize,
    unknown: usize,
    /// Where the longest name so far ends.
    best: Option<usize>,
    /// Words that tell what the body is for stood somewhere in the name.
    content: bool,
    /// The last name was that of a department of government: its parts may be named by a verb (投资评审中心).
    department: bool,
    /// An adverb was taken as part of a name: only a company may be called so.
    adverb: bool,
}

impl<'a> Walk<'a> {
    fn begin(scene: &'a Scene<'a>, first: usize) -> Option<Self> {
        let mut walk = Self {
            scene,
            first,
            at: first + 1,
            last: Last::Head,
            characters: 0,
            unknown: 0,
            best: None,
            content: false,
            department: false,
            adverb: false,
        };
        let token = scene.token(first);
        if let Some(end) = scene.place_end(first) {
            walk.at = end;
        } else if token.is(NATIONAL) && !spoiled(scene, first) {
            walk.finish(first + 1);
        } else if is_party(scene.word(first))
            && (scene.place_end(first + 1).is_some()
                || scene.is(first + 1, LEVEL)
                || is_committee(scene.word(first + 1)))
        {
            // 民革朔州市委, 共青团省委.
        } else if token.is(PROPER) && scene.place_end(first + 1).is_some() {
            // 国网遂宁供电公司.
            walk.adverb = true;
        } else if is_committee(scene.word(first)) && begins_here(scene, first) {
            walk.finish(first + 1);
        } else if !(token.is(LEVEL) && begins_here(scene, first) || token.is(HEAD)) {
            return None;
        }
        Some(walk)
    }

    /// Takes one word; false where the name cannot go on.
    fn step(&mut self) -> bool {
        let scene = self.scene;
        let token = scene.token(self.at);
        if let Some(end) = scene.place_end(self.at) {
            if self.last == Last::Content && self.characters > 12 {
                return false;
            }
            self.at = end;
            self.last = if self.last == Last::Name { Last::Name } else { Last::Head };
            self.characters = 0;
            return true;
        }
        if token.is(OFFICE | SUFFIX | NATIONAL) && self.take_end() {
            return true;
        }
        if token.is(MARK) {
            return self.take_mark();
        }
        if token.is(LEVEL) {
            return self.last == Last::Head
                && self.at == self.first + 1
                && scene.place_end(self.first).is_some()
                && self.skip();
        }
        if token.is(STOP) && !token.is(TIGHT | INNER) {
            return self.take_stop();
        }
        if token.is(ACTION) && self.last == Last::Name && self.characters == 0 && !self.department {
            return false;
        }
        if token.is(ACTION) && self.characters == 0 && self.goes_to_other()
            || matches!(scene.word(self.at), "联合" | "会同") && self.goes_to_other()
        {
            return false;
        }
        if token.is(TIGHT)
            && !token.is(NOUN | INNER)
            && !scene.is(self.at + 1, SUFFIX | INNER | OFFICE | NOUN | UNKNOWN)
        {
            return false;
        }
        if token.is(NUMERAL) && !scene.is(self.at + 1, SUFFIX | NUMERAL) {
            return false;
        }
        if token.is(LATIN)
            && token.span().slice(scene.text).bytes().all(|byte| byte.is_ascii_digit())
            && !scene.is(self.at + 1, SUFFIX)
        {
            return false;
        }
        self.content(token.characters(), token.is(UNKNOWN | LATIN))
    }

    fn skip(&mut self) -> bool {
        self.at += 1;
        true
    }

    fn content(&mut self, characters: usize, unknown: bool) -> bool {
        self.content = true;
        self.characters += characters;
        self.unknown += if unknown { characters } else { 0 };
        if self.last != Last::Name {
            self.last = Last::Content;
        }
        self.at += 1;
        self.characters <= 22
    }

    fn finish(&mut self, end: usize) {
        let word = self.scene.word(end - 1);
        self.department = ["局", "厅", "委", "政府", "委员会"].iter().any(|kind| word.ends_with(kind));
        self.best = Some(end);
        self.at = end;
        self.last = Last::Name;
        self.content = true;
        self.characters = 0;
        self.unknown = 0;
    }

    /// The name may end with this word.
    fn take_end(&mut self) -> bool {
        let scene = self.scene;
        let token = scene.token(self.at);
        let single = token.characters() == 1;
        if spoiled(scene, self.at) {
            return false;
        }
        let empty = self.characters == 0;
        let accepted = match self.last {
            // 国家区域医疗中心 is a kind of body.
            _ if token.is(CATEGORY)
                && matches!(scene.word(self.first), "国家" | "国际" | "世界")
                && self.unknown == 0
                && self.last == Last::Content =>
            {
                false
            }
            _ if self.adverb && !is_company(scene.word(self.at)) => false,
            Last::Head if empty && token.is(OFFICE) => true,
            Last::Head if empty && single => false,
            Last::Head if empty => token.is(SUFFIX) && (!token.is(CATEGORY) || self.content || self.known_kind()),
            Last::Name if empty && self.branch() => !single,
            Last::Name if empty => {
                token.is(SUFFIX | OFFICE)
                    && !single
                    && (is_lower_body(scene.word(self.at)) || is_company(scene.word(self.at)))
            }
            Last::Name => {
                self.characters <= 14
                    && (!single || self.characters >= 4 && self.unknown == 0)
                    && token.is(SUFFIX | OFFICE)
                    && !is_top(scene.word(self.at))
                    && (single || self.department || is_lower_body(scene.word(self.at)))
            }
            _ if single => self.characters >= 4 && self.unknown == 0,
            _ => token.is(SUFFIX | OFFICE),
        };
        if accepted {
            self.finish(self.at + 1);
        }
        accepted
    }

    /// 国家税务总局宜春市税务局: a place stands between a national body and its branch.
    fn branch(&self) -> bool {
        self.scene.in_place.get(self.at - 1).copied().unwrap_or(false)
            && (self.first..self.at).any(|at| self.scene.is(at, NATIONAL))
    }

    /// 贵州大学, 县医院, 市一中: the place alone makes the category a name.
    fn known_kind(&self) -> bool {
        let word = self.scene.word(self.at);
        let long = self.scene.token(self.at).characters() >= 3;
        let level = self.scene.is(self.at - 1, LEVEL);
        matches!(word, "大学" | "医院" | "学院" | "中学" | "法院" | "卫生院")
            || long && ["小学", "中学", "幼儿园", "学校", "学院"].iter().any(|kind| word.ends_with(kind))
            || !level && matches!(word, "研究院" | "研究所" | "有限公司" | "电视台")
            || self.at - self.first >= 2 && !level && is_company(word)
    }

    /// Brackets, dashes, quotes inside a name.
    fn take_mark(&mut self) -> bool {
        let scene = self.scene;
        match scene.word(self.at) {
            "-" | "—" if self.last == Last::Head && scene.place_end(self.at + 1).is_some() => self.skip(),
            "（" => {
                let Some(end) = bracket::inside_name(scene, self.at, self.last == Last::Name) else { return false };
                if self.last == Last::Name {
                    self.finish(end);
                } else {
                    self.at = end;
                }
                true
            }
            "“" => {
                let Some(pair) = scene.pair_at(scene.token(self.at).start()) else { return false };
                let end = scene.index_at(pair.span.end);
                let short = pair.inner.len() <= 24 && self.last != Last::Name;
                if short {
                    self.characters += 2;
                    self.unknown += 2;
                    self.last = Last::Content;
                    self.at = end;
                }
                short
            }
            _ => false,
        }
    }

    /// A word that ends names, but for 和 between two parts of one and an adverb in a company's name.
    fn take_stop(&mut self) -> bool {
        let scene = self.scene;
        let token = scene.token(self.at);
        if matches!(scene.word(self.at), "和" | "及" | "与") && self.last == Last::Content {
            let next = scene.token(self.at + 1);
            let ends = (1..=4).any(|step| {
                scene.is(self.at + 1 + step, SUFFIX | OFFICE) && !scene.is(self.at + 1 + step, OFFICE)
                    || is_single_organ(scene.word(self.at + 1 + step))
            });
            let joined = next.is(INNER | NOUN | PLACE_SUFFIX | UNKNOWN)
                && scene.place_end(self.at + 1).is_none()
                && ends
                && scene.is(self.at - 1, INNER | NOUN);
            // 香港创新及科技局, 香港标准与检定中心.
            let whole = next.is(SUFFIX | OFFICE)
                && (!next.is(CATEGORY) || next.is(OFFICE))
                && next.characters() >= 3
                && self.characters <= 6;
            return (joined || whole) && self.skip();
        }
        if scene.word(self.at) == "会" && scene.is(self.at - 1, INNER | NOUN) && scene.is(self.at + 1, SUFFIX) {
            return self.content(1, false);
        }
        if token.is(ADVERB) && self.last == Last::Content && self.unknown > 0 {
            self.adverb = true;
            return self.content(token.characters(), false);
        }
        false
    }

    /// 联合福田区…: the verb's object is another body.
    fn goes_to_other(&self) -> bool {
        let next = self.at + 1;
        self.scene.place_end(next).is_some() || self.scene.is(next, LEVEL | NATIONAL)
    }
}

/// 省委, 市委, 自治区党委: a level and its party committee in one word.
pub(super) fn is_committee(word: &str) -> bool {
    matches!(
        word,
        "省委"
            | "市委"
            | "县委"
            | "区委"
            | "州委"
            | "旗委"
            | "盟委"
            | "地委"
            | "自治区党委"
            | "镇党委"
            | "乡党委"
            | "街道党工委"
            | "镇政府"
            | "乡政府"
            | "镇人民政府"
            | "乡人民政府"
            | "特区政府"
    ) || ["省委办", "市委办", "县委办", "区委办", "团省委", "团市委", "团县委", "团区委"]
        .iter()
        .any(|head| word.starts_with(head))
}

/// A party or league that is named before its place.
fn is_party(word: &str) -> bool {
    matches!(word, "民革" | "民盟" | "民建" | "民进" | "农工党" | "致公党" | "九三学社" | "台盟" | "共青团" | "中共")
}

/// A level word begins a name where no unknown character is glued to it: 市教育局, but not 惠市教育局.
fn begins_here(scene: &Scene<'_>, index: usize) -> bool {
    !scene.before(index).is(UNKNOWN) || scene.before(index).is(STOP)
}

/// The suffix goes on to another word that the lists lack: 科技部门, 党委会.
fn spoiled(scene: &Scene<'_>, index: usize) -> bool {
    let word = scene.word(index);
    let next = scene.word(index + 1);
    (word.ends_with('部') && matches!(next, "门" | "分" | "署" | "位" | "件" | "队"))
        || (word.ends_with('办') && matches!(next, "理" | "法" | "公"))
        || (word.ends_with('委') && matches!(next, "员" | "托"))
        || (word == "中国银行" && next == "业")
        || (word == "政府" && !scene.before(index).is(LEVEL) && matches!(next, "部门" | "工作" | "采购" | "债券"))
}

/// A body inside another: 交警大队, 办公室, 深圳分局.
fn is_lower_body(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "大队",
        "支队",
        "总队",
        "中队",
        "分局",
        "支局",
        "办公室",
        "办公厅",
        "中心",
        "学院",
        "研究所",
        "研究院",
        "实验室",
        "分公司",
        "支行",
        "分行",
        "分院",
        "分校",
        "医院",
        "管理处",
        "管理所",
        "委员会",
        "联工委",
        "工委",
        "提案委",
        "组织部",
        "宣传部",
        "统战部",
        "政法委",
        "领导小组",
        "派出所",
        "法庭",
        "督查室",
        "研究室",
        "代表工委",
        "办事处",
        "编办",
        "党组",
        "机关工委",
        "工会",
        "团委",
        "纪委",
        "监委",
        "人才办",
        "改革办",
        "党校",
        "基地",
        "干部局",
        "站",
        "所",
        "车间",
        "项目部",
        "院区",
        "东院",
        "西院",
        "南院",
        "北院",
        "巡察办",
        "巡视办",
        "机要局",
        "保密局",
        "网信办",
        "文明办",
        "农办",
        "财经办",
        "外办",
        "台办",
        "政研室",
    ];
    ENDS.iter().any(|end| word.ends_with(end))
}

/// A government or a department of its own right: it begins a new name.
fn is_top(word: &str) -> bool {
    matches!(word, "政府" | "人民政府" | "厅")
}

fn is_company(word: &str) -> bool {
    word.ends_with("公司") || word.ends_with("集团")
}

fn is_single_organ(word: &str) -> bool {
    matches!(word, "局" | "厅" | "委" | "部" | "办" | "委员会" | "中心" | "研究院" | "大学")
}
