//! Places told by their ending (通名): 加义镇, 红旗小区, 安定大街, 岳阳站, 屈原管理区.

use super::super::class::{
    ANY_PLACE, FUNCTION, GENERIC, HEAD, INNER, LATIN, LEVEL, MARK, NATIONAL, NOUN, NUMERAL, OFFICE, PLACE_SUFFIX,
    PROPER, ROLE, SHORT, STOP, SUFFIX, SURNAME, UNKNOWN, WEAK,
};
use super::super::scene::Scene;
use crate::lexicon::list;

/// A name before the ending is at most this long, in characters.
const LONGEST: usize = 5;

/// Adds the places that end in a place suffix.
pub(super) fn mark(scene: &mut Scene<'_>) {
    let mut previous: Option<(usize, usize)> = None;
    for index in 0..scene.tokens.len() {
        if !scene.is(index, PLACE_SUFFIX) {
            continue;
        }
        let first = first_of_name(scene, index).or_else(|| in_list(scene, index, previous));
        if let Some(first) = first {
            scene.set_place(first, group_end(scene, index));
            previous = Some((index, index + 1));
        }
    }
}

/// 胡家湾村二组: a village goes on to its group.
fn group_end(scene: &Scene<'_>, suffix: usize) -> usize {
    let mut at = suffix + 1;
    while scene.is(at, NUMERAL) || scene.is(at, LATIN) && scene.token(at).span().len() <= 2 {
        at += 1;
    }
    let group = at > suffix + 1 && matches!(scene.word(at), "组" | "社" | "队" | "小组" | "村民小组");
    if kind(scene, suffix) == "village" && group { at + 1 } else { suffix + 1 }
}

/// Where the name begins that ends with this suffix.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    if spoiled_after(scene, suffix) {
        return None;
    }
    let name = Name::read(scene, suffix)?;
    let weak = scene.is(suffix, WEAK);
    let after_place = name.first > 0 && in_place(scene, name.first - 1);
    if name.characters == 0 {
        let place = place_before(scene, suffix).filter(|_| after_place)?;
        let place = turned(scene, place, suffix);
        let doubled = scene.word_before(suffix) == scene.word(suffix);
        return (!doubled && (!weak || joins(scene.word(suffix)))).then_some(place);
    }
    let direction = matches!(scene.word(name.first), "东" | "南" | "西" | "北" | "中" | "内" | "外")
        && matches!(scene.word(suffix), "环路" | "环线" | "大街" | "大道" | "二环" | "三环");
    if direction && name.characters == 1 && is_boundary(scene, name.first) {
        return Some(name.first);
    }
    let single_character = name.characters == 1 && (weak || scene.token(suffix).characters() > 1);
    let enough = !single_character && (name.proper || !weak || named_by_noun(scene, name.first, suffix));
    let boundary = after_place || is_boundary(scene, name.first);
    (enough && boundary)
        .then(|| if after_place { place_before(scene, name.first).unwrap_or(name.first) } else { name.first })
}

/// The words before a suffix that may be the name.
struct Name {
    first: usize,
    characters: usize,
    /// Holds a character that is no word by itself.
    proper: bool,
}

impl Name {
    fn read(scene: &Scene<'_>, suffix: usize) -> Option<Self> {
        let mut name = Self { first: suffix, characters: 0, proper: false };
        while let Some(before) = name.first.checked_sub(1) {
            let token = scene.token(before);
            if in_place(scene, before) || token.is(MARK | LEVEL | ROLE) {
                break;
            }
            let letter = token.is(LATIN)
                && token.span().len() <= 3
                && scene.word(before).bytes().all(|byte| byte.is_ascii_alphabetic());
            // 胡家湾, 李家村.
            let family = scene.word(before) == "家" && before > 0 && scene.is(before - 1, SURNAME);
            if letter || family || token.characters() == 1 && !token.is(STOP | LATIN) {
                name.proper |= token.is(UNKNOWN | LATIN) || !token.is(GENERIC | NUMERAL);
            } else if may_be_name(scene, before, &name, suffix) {
                name.proper |= token.is(PROPER) && !token.is(GENERIC);
                name.characters += token.characters();
                name.first = before;
                break;
            } else {
                break;
            }
            name.characters += token.characters();
            if name.characters > LONGEST {
                return None;
            }
            name.first = before;
        }
        // 一条环乡路 is counted and not named.
        let counted = scene.is(name.first, NUMERAL)
            && matches!(
                scene.word(name.first + 1),
                "条" | "座" | "个" | "处" | "段" | "片" | "所" | "家" | "级" | "批" | "期"
            );
        if counted {
            return None;
        }
        // 新, 大, 老 and the like alone name nothing.
        let alone = name.first + 1 == suffix && scene.is(name.first, GENERIC) && is_generic(scene, name.first, suffix);
        (!alone).then_some(name)
    }
}

/// A common word of two characters as a name or as its beginning: 安定大街, 解放西路.
fn may_be_name(scene: &Scene<'_>, index: usize, name: &Name, suffix: usize) -> bool {
    let token = scene.token(index);
    let direct = name.characters == 0;
    let turned = name.characters == 1
        && matches!(scene.word(name.first), "东" | "南" | "西" | "北" | "中" | "一" | "二" | "三" | "新");
    if !(direct || turned)
        || token.characters() != 2
        || token.is(FUNCTION | SUFFIX | OFFICE | NATIONAL | PLACE_SUFFIX | HEAD | LATIN)
    {
        return false;
    }
    if token.is(PROPER)
        && (strong_boundary(scene, index) || is_boundary(scene, index) && !token.is(STOP))
        && !scene.is(suffix, MARK)
    {
        return kind(scene, suffix) == "road" || !(token.is(GENERIC) && is_generic(scene, index, suffix));
    }
    if token.is(GENERIC) && is_generic(scene, index, suffix) {
        return false;
    }
    if token.is(STOP) && !token.is(NOUN | INNER) {
        let word = scene.word(suffix);
        let kind = kind(scene, suffix);
        let takes = matches!(kind, "road" | "town" | "village") || word == "小区";
        return takes && !scene.is(suffix, WEAK) && strong_boundary(scene, index) && !scene.is(suffix + 1, UNKNOWN);
    }
    token.is(NOUN | INNER | UNKNOWN | NUMERAL | STOP) && is_boundary(scene, index)
}

/// A modifier before this kind of suffix; most are none before roads, because 教育路 is a road's name.
fn is_generic(scene: &Scene<'_>, index: usize, suffix: usize) -> bool {
    let road = kind(scene, suffix) == "road" && !scene.is(suffix, WEAK);
    let flagged =
        scene.token(index).word.and_then(|word| scene.lexicon.value(word, list::PLACE_GENERIC)) == Some("road");
    !road || flagged
}

fn kind<'a>(scene: &Scene<'a>, suffix: usize) -> &'a str {
    let value = scene.token(suffix).word.and_then(|word| scene.lexicon.value(word, list::PLACE_SUFFIX));
    value.unwrap_or("")
}

/// 红旗小区: the one word before is a name though it is a common noun.
fn named_by_noun(scene: &Scene<'_>, first: usize, suffix: usize) -> bool {
    let kind =
        matches!(scene.word(suffix), "小区" | "社区" | "广场" | "公园" | "大桥" | "公寓" | "大厦" | "新区" | "隧道");
    kind && first + 1 == suffix && !scene.is(first, GENERIC | STOP | INNER)
}

/// 大龙口村, 东沙河: a character before the place that the name took in.
fn turned(scene: &Scene<'_>, place: usize, suffix: usize) -> usize {
    let before = scene.before(place);
    let short = place + 1 == suffix && scene.is(place, SHORT) && scene.token(suffix).characters() == 1;
    let glued = before.characters() == 1
        && before.is(UNKNOWN | INNER)
        && !before.is(STOP | MARK)
        && place > 0
        && is_boundary(scene, place - 1);
    if short && glued { place - 1 } else { place }
}

/// Weak suffixes that a place's own name may stand before: 岳阳站, 深圳园区.
fn joins(suffix: &str) -> bool {
    !matches!(
        suffix,
        "公路"
            | "铁路"
            | "高铁"
            | "桥"
            | "支路"
            | "干道"
            | "干线"
            | "农贸市场"
            | "水厂"
            | "安置点"
            | "安置区"
            | "安置小区"
            | "棚户区"
            | "城中村"
            | "宿舍"
            | "公租房"
            | "国道"
            | "省道"
            | "县道"
            | "乡道"
            | "停车场"
            | "城区"
            | "核心区"
            | "功能区"
            | "集聚区"
            | "楼"
            | "大楼"
            | "天桥"
            | "互通"
            | "乐园"
            | "商圈"
            | "海"
            | "峰"
            | "沟"
            | "渠"
            | "塘"
            | "池"
            | "坝"
            | "关"
            | "洞"
            | "宫"
            | "观"
            | "产业园"
            | "产业园区"
            | "农场"
            | "林场"
            | "草原"
            | "流域"
    )
}

/// 南江镇、虹桥镇、上塔市镇: behind a place of the same ending, all up to the suffix is the name.
fn in_list(scene: &Scene<'_>, suffix: usize, previous: Option<(usize, usize)>) -> Option<usize> {
    let (last_suffix, end) = previous?;
    let first = end + 1;
    let same = kind(scene, last_suffix) == kind(scene, suffix) && scene.word(last_suffix) == scene.word(suffix);
    let joint = matches!(scene.word(end), "、" | "和" | "与" | "及");
    if !(same && joint && first < suffix && suffix - first <= 4) || spoiled_after(scene, suffix) {
        return None;
    }
    let characters: usize = (first..suffix).map(|at| scene.token(at).characters()).sum();
    let plain = (first..suffix)
        .all(|at| !(scene.is(at, MARK | LATIN | OFFICE) || (scene.is(at, STOP) && scene.token(at).characters() > 1)));
    (plain && characters <= LONGEST && !scene.is(first, GENERIC)).then_some(first)
}

/// The first word of the place that ends right before this one.
fn place_before(scene: &Scene<'_>, index: usize) -> Option<usize> {
    (index.saturating_sub(12)..index).rev().find(|&first| scene.place_end(first) == Some(index))
}

fn in_place(scene: &Scene<'_>, index: usize) -> bool {
    scene.in_place.get(index).copied().unwrap_or(false)
}

/// Something that no name runs over stands before this word.
fn is_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK | STOP | ANY_PLACE | SUFFIX | LATIN | LEVEL | ROLE)
        || before.characters() > 1
        || index > 0 && in_place(scene, index - 1)
}

/// A mark or a function word of one character stands before this word.
fn strong_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    before.is(MARK) || before.is(STOP) && before.characters() == 1
}

/// The suffix is part of another word that the lists lack: 镇级, 乡贤.
fn spoiled_after(scene: &Scene<'_>, suffix: usize) -> bool {
    let single = scene.token(suffix).characters() == 1;
    single
        && matches!(scene.word(suffix + 1), "级" | "域" | "面" | "民" | "网" | "长" | "段" | "灯" | "况" | "权" | "基" | "牌" | "边" | "率" if scene.token(suffix + 1).characters() == 1)
}
