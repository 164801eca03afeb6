//! Places told by their ending (通名): 加义镇, 红旗小区, 安定大街, 岳阳站, 屈原管理区.

use super::super::class::{
    ACTION, ANY_PLACE, FUNCTION, GENERIC, GIVEN, HEAD, HOMONYM, INNER, JOINS, LATIN, LEVEL, MARK, NATIONAL, NOUN,
    NUMERAL, OFFICE, PLACE_SUFFIX, PROPER, REGION, ROLE, SHORT, STOP, SUFFIX, SURNAME, UNKNOWN, WEAK,
};
use super::super::scene::Scene;
use super::{border, gazetteer, list_item, start, toponym, zone};
use crate::lexicon::list;

/// A name before the ending is at most this long, in characters.
pub(super) const LONGEST: usize = 5;

/// Adds the places that end in a place suffix; gives their names, each from its first word to the ending.
pub(super) fn mark(scene: &mut Scene<'_>) -> Vec<(usize, usize)> {
    let mut named = Vec::new();
    let mut previous = None;
    for index in 0..scene.tokens.len() {
        if let Some(first) = swallowed(scene, index) {
            named.push((first, index));
            scene.set_place(first, index + 1);
            continue;
        }
        if scene.is(index, SHORT) && !scene.in_place(index) && gazetteer::ends_longer_name(scene, index) {
            scene.set_place(scene.place_before(index - 1).unwrap_or(index - 1), index + 1);
        }
        // 东连国道318线: the road begins with its own kind.
        let begins_road = scene.place_end(index).is_some_and(|end| end > index + 1);
        if !scene.is(index, PLACE_SUFFIX) || begins_road || is_spoiled(scene, index) {
            continue;
        }
        if let Some(first) = beginning(scene, index).or_else(|| list_item::read(scene, index, previous)) {
            let first = county_before(scene, first).unwrap_or(first);
            named.push((lowest(scene, first, index), index));
            // 三岔组公路 is a road to the group and no name.
            let behind_group = kind(scene, index) == "road" && first + 1 < index && scene.word(index - 1) == "组";
            scene.set_place(first, if behind_group { index } else { group_end(scene, index) });
            previous = Some(index);
        }
    }
    named
}

/// 环县毛井镇: a county that common words make up as well, right before what lies in it.
fn county_before(scene: &Scene<'_>, first: usize) -> Option<usize> {
    let before = first.checked_sub(1).filter(|&before| !scene.in_place(before))?;
    (scene.is(before, HOMONYM) && scene.word(before).ends_with(['县', '市'])).then_some(before)
}

/// 香城镇, 高村镇: the town's name begins here whose end makes a word by itself.
fn swallowed(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let ending = matches!(scene.word(index), "城镇" | "村镇" | "古镇" | "城乡" | "下乡");
    let first = index.checked_sub(1).filter(|_| ending)?;
    // 高杰村镇.
    let before = |at: usize| at > 0 && scene.before(at).is(UNKNOWN | SURNAME) && scene.before(at).characters() == 1;
    let long = before(first) && scene.word(index) == "村镇";
    let first = if long && !scene.in_place(first - 1) { first - 1 } else { first };
    let (token, next) = (scene.token(first), scene.token(index + 1));
    let single = token.characters() == 1 && !token.is(STOP | MARK | LEVEL) && (token.is(SURNAME) || !token.is(GENERIC));
    // 秦古镇政府.
    let office = scene.is(index + 1, SUFFIX) && matches!(scene.word(index + 1), "政府" | "人民政府" | "党委");
    if scene.word(index) == "古镇" && !office {
        return None;
    }
    let ended = next.is(MARK | STOP | SUFFIX) || matches!(scene.word(index + 1), "线路" | "境内" | "辖区" | "段");
    let named = scene.word(first).chars().all(|character| toponym::weight(character, true) > 0);
    (single && ended && named && border::edge(scene, first) >= 3).then_some(first)
}

/// Where the name itself begins behind the place that it lies in.
fn lowest(scene: &Scene<'_>, first: usize, suffix: usize) -> usize {
    scene.place_end(first).filter(|&end| end < suffix).unwrap_or(first)
}

/// 胡家湾村二组: a village goes on to its group.
fn group_end(scene: &Scene<'_>, suffix: usize) -> usize {
    // 海滨大道南.
    let turned = matches!(scene.word(suffix + 1), "东" | "南" | "西" | "北" | "中") && !scene.is(suffix + 2, UNKNOWN);
    if turned && matches!(scene.word(suffix), "大道" | "大街") {
        return suffix + 2;
    }
    // 星辉西路9号院.
    let number = |at: usize| scene.is(at, LATIN) && scene.word(at + 1) == "号" && scene.word(at + 2) == "院";
    if kind(scene, suffix) == "road" && number(suffix + 1) {
        return suffix + 4;
    }
    // 王家坳村口, 赵王河支沟.
    let (next, after) = (scene.word(suffix + 1), scene.word(suffix + 2));
    match kind(scene, suffix) {
        "village" if next == "口" && !scene.is(suffix + 2, UNKNOWN) => return suffix + 2,
        "water" if matches!((next, after), ("支", "沟" | "渠")) => return suffix + 3,
        _ => {}
    }
    let mut at = suffix + 1;
    while scene.is(at, NUMERAL) || scene.is(at, LATIN) && scene.token(at).span().len() <= 2 {
        at += 1;
    }
    if at == suffix + 1 {
        // 双庙村上湾社.
        let sided = |at: usize| matches!(scene.word(at), "上" | "下" | "前" | "后");
        let named = |at: &usize| {
            let single = scene.token(*at).characters() == 1;
            let ending = matches!(kind(scene, *at), "town" | "village" | "road");
            single && !ending && !scene.is(*at, MARK) && (!scene.is(*at, STOP) || sided(*at))
        };
        at += (at..at + 3).take_while(|at| named(at) && !is_group(scene.word(*at))).count();
    }
    let group = at > suffix + 1 && is_group(scene.word(at)) && !scene.is(at + 1, UNKNOWN);
    if group && kind(scene, suffix) == "village" { at + 1 } else { suffix + 1 }
}

/// A part of a village.
fn is_group(word: &str) -> bool {
    matches!(word, "组" | "社" | "队" | "小组" | "村民小组")
}

/// Where the name begins, the place that it lies in with it.
fn beginning(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    if let Some(first) = zone::first_of_name(scene, suffix) {
        return Some(first);
    }
    let read = first_of_name(scene, suffix);
    let placed = read.is_some_and(|first| scene.in_place(first));
    if placed || scene.place_before(suffix).is_some() {
        // 甘棠乡骨灰楼.
        let own = |first: &usize| lowest(scene, *first, suffix);
        let checked = scene.is(suffix, WEAK) && kind(scene, suffix) != "zone";
        return read.filter(|first| !checked || start::is_worth(scene, own(first), suffix));
    }
    let first = start::best(scene, suffix, read)?;
    if !start::is_worth(scene, first, suffix) {
        return None;
    }
    // 第二牤牛河.
    let numbered = scene.word_before(first).starts_with('第') && scene.place_before(first).is_none();
    let first = if numbered { first - 1 } else { first };
    // 以城带乡, but 以柳林镇为试点.
    if (scene.word(first) == "以" || scene.word_before(first) == "以") && scene.is(suffix + 1, MARK) {
        return None;
    }
    Some(scene.place_before(first).unwrap_or(first))
}

/// Where the name begins that ends with this suffix.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let name = Name::read(scene, suffix)?;
    let place = scene.place_before(name.first);
    if name.characters == 0 {
        let place = place?;
        let doubled = scene.word_before(suffix) == scene.word(suffix);
        // 银湖农贸市场.
        let called = matches!(
            (kind(scene, suffix - 1), kind(scene, suffix)),
            ("water" | "mountain", "zone" | "estate" | "scenic")
        );
        let joined = !scene.is(suffix, WEAK) || scene.is(suffix, JOINS) || called;
        // 双井镇干渠 is a canal in the town and no name.
        let market = scene.word(suffix).ends_with("市场");
        let local = scene.is(suffix, WEAK)
            && match (kind(scene, suffix - 1), kind(scene, suffix)) {
                ("town" | "village", "road" | "water") | ("road", "scenic") => true,
                ("town", "zone") => market,
                _ => false,
            };
        // 东部地区山大沟深.
        let next = scene.token(suffix + 1);
        let cut = scene.token(suffix).characters() == 1
            && scene.is(suffix - 1, REGION)
            && matches!(kind(scene, suffix), "mountain" | "water")
            && !next.is(MARK | STOP)
            && scene.word(suffix + 1) != "段";
        // 环青海湖公路.
        let around = kind(scene, suffix) == "road" && scene.word_before(place) == "环";
        let first = if around { place - 1 } else { grown(scene, place, suffix) };
        return ((joined || around) && !doubled && !local && !cut).then_some(first);
    }
    if place.is_none() && !is_boundary(scene, name.first) {
        return None;
    }
    // 河东肉羊产业园.
    if let Some(first) = place.filter(|_| {
        kind(scene, suffix) == "zone"
            && name.first + 1 == suffix
            && scene.is(name.first, NOUN)
            && kind(scene, name.first - 1) != "station"
    }) {
        return Some(first);
    }
    // 望江亭广场.
    let tower = name.characters == 1 && scene.is(name.first, UNKNOWN) && !scene.is(name.first, GENERIC | STOP);
    // 宋庄子社区.
    let grown = tower
        && matches!(scene.word(name.first), "子" | "东" | "西" | "南" | "北")
        && place.is_some_and(|first| scene.is(name.first - 1, PLACE_SUFFIX) && first + 1 < name.first);
    if let Some(first) = place.filter(|&first| {
        grown || tower && first + 1 == name.first && scene.is(first, SHORT) && scene.token(suffix).characters() > 1
    }) {
        return Some(first);
    }
    // 胶州湾第二海底隧道.
    let numbered = scene.word_before(name.first).starts_with('第');
    if let Some(first) = scene.place_before(name.first.saturating_sub(1)).filter(|_| numbered) {
        return Some(first);
    }
    // 环青海湖公路设置观景台.
    let acts = name.first + 1 == suffix && scene.is(name.first, ACTION) && !scene.is(name.first, PROPER);
    // 鹿鸣垭口设路标: only what people live in has roads.
    let wild = name.characters == 1
        && place.is_some()
        && matches!(kind(scene, name.first - 1), "mountain" | "scenic" | "station" | "road");
    (name.suffices(scene, suffix) && !wild && !(acts && place.is_some())).then(|| place.unwrap_or(name.first))
}

/// The words before a suffix that may be the name.
struct Name {
    first: usize,
    characters: usize,
    /// Holds a character that is no word by itself, or a word that places are named by.
    proper: bool,
}

impl Name {
    fn read(scene: &Scene<'_>, suffix: usize) -> Option<Self> {
        let mut name = Self { first: suffix, characters: 0, proper: false };
        while let Some(before) = name.first.checked_sub(1) {
            let token = scene.token(before);
            // 归州镇.
            let level = scene.word(before) == "州" && name.characters == 0 && scene.before(before).is(UNKNOWN);
            if scene.in_place(before) || token.is(MARK | ROLE) || token.is(LEVEL) && !level {
                break;
            }
            let character = is_character(scene, before);
            if !character && !name.takes_word(scene, before, suffix) {
                break;
            }
            name.proper |= if character {
                token.is(UNKNOWN | LATIN) || !token.is(GENERIC | NUMERAL)
            } else {
                token.is(PROPER) && !token.is(GENERIC)
            };
            name.characters += token.characters();
            if name.characters > LONGEST {
                return None;
            }
            name.first = before;
            if !character {
                break;
            }
        }
        // 村主路 behind a village's name that was not understood.
        let cut = name.characters > 0 && scene.word(name.first) == "村";
        (!cut && !name.is_counted(scene, suffix) && !name.is_modifier(scene, suffix)).then_some(name)
    }

    /// 一条环乡路 and 一村一策 are counted and not named.
    fn is_counted(&self, scene: &Scene<'_>, suffix: usize) -> bool {
        scene.is(self.first, NUMERAL)
            && (self.first + 1 == suffix && scene.token(suffix).characters() == 1
                || start::is_counted(scene, self.first))
    }

    /// 新, 大, 老 and the like alone name nothing.
    fn is_modifier(&self, scene: &Scene<'_>, suffix: usize) -> bool {
        self.first + 1 == suffix && scene.is(self.first, GENERIC) && is_generic(scene, self.first, suffix)
    }

    /// A common word of two characters as a name or as its beginning: 安定大街, 解放西路.
    fn takes_word(&self, scene: &Scene<'_>, index: usize, suffix: usize) -> bool {
        const NO_NAME: u64 = FUNCTION | SUFFIX | OFFICE | NATIONAL | PLACE_SUFFIX | HEAD | LATIN;
        let token = scene.token(index);
        // 建设路.
        let called = token.is(PROPER) && scene.word(suffix) == "路" && is_strong_boundary(scene, index);
        let turned = self.characters == 1 && is_turn(scene.word(self.first));
        // 油脂厂小区, 纺织厂家属院.
        let unit = self.characters == 1
            && kind(scene, suffix) == "estate"
            && matches!(scene.word(self.first), "厂" | "矿" | "院" | "校" | "局" | "社");
        // 雨天一路泥, but 解放一路.
        if turned && scene.word(self.first) == "一" && !token.is(PROPER | INNER) {
            return false;
        }
        // 管护新路, 疏浚南干渠.
        if turned && token.is(ACTION) && !token.is(PROPER) {
            return false;
        }
        // 铁路小区.
        let facility = token.is(PLACE_SUFFIX)
            && kind(scene, suffix) == "estate"
            && is_strong_boundary(scene, index)
            && self.characters == 0
            && token.characters() == 2;
        if facility {
            return true;
        }
        if !(self.characters == 0 || turned || unit) || token.is(NO_NAME) && !called {
            return false;
        }
        if token.characters() != 2 {
            return false;
        }
        let verb = token.is(STOP) && !token.is(NOUN | INNER);
        let boundary = is_boundary(scene, index);
        let strong = is_strong_boundary(scene, index);
        let generic = token.is(GENERIC) && is_generic(scene, index, suffix);
        if token.is(PROPER) && (strong || boundary && !token.is(ACTION)) {
            return !generic || kind(scene, suffix) == "road";
        }
        if generic {
            return false;
        }
        if verb {
            let kind = kind(scene, suffix);
            let takes = matches!(kind, "road" | "town" | "village") || scene.word(suffix) == "小区";
            return takes && strong && !scene.is(suffix, WEAK) && !scene.is(suffix + 1, UNKNOWN);
        }
        token.is(NOUN | INNER | UNKNOWN | NUMERAL | STOP | GIVEN) && boundary
    }

    /// Enough of a name for this suffix.
    fn suffices(&self, scene: &Scene<'_>, suffix: usize) -> bool {
        let weak = scene.is(suffix, WEAK);
        if self.characters == 1 {
            let turned = is_turn(scene.word(self.first)) && has_flag(scene, suffix, "turned");
            return turned || !weak && scene.token(suffix).characters() == 1;
        }
        // 红旗小区: the one word before is a name though it is a common noun; 管理小区 is a verb with its object.
        let verb = scene.is(self.first, ACTION) || scene.is_in(self.first, list::COMMON_VERB);
        let noun = self.first + 1 == suffix && !scene.is(self.first, GENERIC | STOP) && !verb;
        self.proper || !weak || noun && has_flag(scene, suffix, "noun")
    }
}

/// A single character that a name may hold.
pub(super) fn is_character(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let letters = || scene.word(index).bytes().all(|byte| byte.is_ascii_alphabetic());
    if token.is(LATIN) {
        return token.span().len() <= 3 && letters();
    }
    // 胡家湾, 李家村; 位于旁海镇.
    let family = || scene.word(index) == "家" && scene.before(index).is(SURNAME);
    // 在上塔市镇: nothing stands before it that it could belong to.
    let local = || "上下前后里外旁边".contains(scene.word(index)) && !border::works(scene, index);
    token.characters() == 1 && (!token.is(STOP) || family() || local())
}

fn is_turn(word: &str) -> bool {
    matches!(word, "东" | "南" | "西" | "北" | "中" | "内" | "外" | "一" | "二" | "三" | "新")
}

/// A modifier before this kind of suffix; most are none before roads, because 教育路 is a road's name.
fn is_generic(scene: &Scene<'_>, index: usize, suffix: usize) -> bool {
    let road = kind(scene, suffix) == "road" && !scene.is(suffix, WEAK);
    !road || scene.value(index, list::PLACE_GENERIC) == Some("road")
}

/// The kind of a place suffix: town, village, road ….
pub(super) fn kind(scene: &Scene<'_>, suffix: usize) -> &'static str {
    let value = scene.value(suffix, list::PLACE_SUFFIX).unwrap_or("");
    super::super::class::flags(value).next().unwrap_or("")
}

pub(super) fn has_flag(scene: &Scene<'_>, suffix: usize, flag: &str) -> bool {
    scene.has_flag(suffix, list::PLACE_SUFFIX, flag)
}

/// 大龙口村, 东沙河: a character before the place that the name took in.
fn grown(scene: &Scene<'_>, place: usize, suffix: usize) -> usize {
    let before = scene.before(place);
    let short = place + 1 == suffix && scene.is(place, SHORT);
    let glued = before.characters() == 1 && before.is(UNKNOWN | INNER) && !before.is(STOP | MARK);
    let glued = glued && scene.word_before(place).chars().all(|character| toponym::weight(character, true) > 0);
    if short && glued && place > 0 && is_boundary(scene, place - 1) { place - 1 } else { place }
}

/// Something that no name runs over stands before this word.
fn is_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK | STOP | ANY_PLACE | SUFFIX | LATIN | LEVEL | ROLE)
        || before.characters() > 1
        || index > 0 && scene.in_place(index - 1)
}

/// A mark or a function word of one character stands before this word.
fn is_strong_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK) || before.is(STOP) && before.characters() == 1
}

/// The suffix is part of another word that the lists lack: 镇级, 乡贤.
fn is_spoiled(scene: &Scene<'_>, suffix: usize) -> bool {
    let next = scene.token(suffix + 1);
    let single = scene.token(suffix).characters() == 1 && next.characters() == 1;
    // 桐溪河干流.
    let stream = matches!(scene.word(suffix + 1), "干" | "支") && matches!(scene.word(suffix + 2), "流" | "沟" | "渠");
    single
        && !stream
        && (scene.is_in(suffix + 1, list::PLACE_SPOILER) || scene.is(suffix, WEAK) && goes_on(scene, suffix))
}

/// 托克塔拉建成, 阿克塔木镇: to end the name here would leave a single character over.
fn goes_on(scene: &Scene<'_>, suffix: usize) -> bool {
    let (next, after) = (scene.token(suffix + 1), scene.token(suffix + 2));
    let over = next.characters() == 1 && next.is(UNKNOWN) && !next.is(STOP);
    let word = after.is(STOP) && !after.is(SUFFIX) && after.characters() > 1;
    over && (word || matches!(kind(scene, suffix + 2), "town" | "village"))
}
