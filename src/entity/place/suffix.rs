//! Places told by their ending (通名): 加义镇, 红旗小区, 安定大街, 岳阳站, 屈原管理区.

use super::super::class::{
    ANY_PLACE, FUNCTION, GENERIC, HEAD, INNER, JOINS, LATIN, LEVEL, MARK, NATIONAL, NOUN, NUMERAL, OFFICE,
    PLACE_SUFFIX, PROPER, ROLE, SHORT, STOP, SUFFIX, SURNAME, UNKNOWN, WEAK,
};
use super::super::scene::Scene;
use super::list_item;
use crate::lexicon::list;

/// A name before the ending is at most this long, in characters.
pub(super) const LONGEST: usize = 5;

/// Adds the places that end in a place suffix.
pub(super) fn mark(scene: &mut Scene<'_>) {
    let mut previous = None;
    for index in 0..scene.tokens.len() {
        if !scene.is(index, PLACE_SUFFIX) || is_spoiled(scene, index) {
            continue;
        }
        if let Some(first) = first_of_name(scene, index).or_else(|| list_item::read(scene, index, previous)) {
            scene.set_place(first, group_end(scene, index));
            previous = Some(index);
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
    if group && kind(scene, suffix) == "village" { at + 1 } else { suffix + 1 }
}

/// Where the name begins that ends with this suffix.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let name = Name::read(scene, suffix)?;
    let place = scene.place_before(name.first);
    if name.characters == 0 {
        let place = place?;
        let doubled = scene.word_before(suffix) == scene.word(suffix);
        let joined = !scene.is(suffix, WEAK) || scene.is(suffix, JOINS);
        return (joined && !doubled).then(|| grown(scene, place, suffix));
    }
    if place.is_none() && !is_boundary(scene, name.first) {
        return None;
    }
    (name.suffices(scene, suffix)).then(|| place.unwrap_or(name.first))
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
            if scene.in_place(before) || token.is(MARK | LEVEL | ROLE) {
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
        (!name.is_counted(scene) && !name.is_modifier(scene, suffix)).then_some(name)
    }

    /// 一条环乡路 is counted and not named.
    fn is_counted(&self, scene: &Scene<'_>) -> bool {
        scene.is(self.first, NUMERAL)
            && matches!(
                scene.word(self.first + 1),
                "条" | "座" | "个" | "处" | "段" | "片" | "所" | "家" | "级" | "批" | "期"
            )
    }

    /// 新, 大, 老 and the like alone name nothing.
    fn is_modifier(&self, scene: &Scene<'_>, suffix: usize) -> bool {
        self.first + 1 == suffix && scene.is(self.first, GENERIC) && is_generic(scene, self.first, suffix)
    }

    /// A common word of two characters as a name or as its beginning: 安定大街, 解放西路.
    fn takes_word(&self, scene: &Scene<'_>, index: usize, suffix: usize) -> bool {
        const NO_NAME: u64 = FUNCTION | SUFFIX | OFFICE | NATIONAL | PLACE_SUFFIX | HEAD | LATIN;
        let token = scene.token(index);
        let turned = self.characters == 1 && is_turn(scene.word(self.first));
        if !(self.characters == 0 || turned) || token.characters() != 2 || token.is(NO_NAME) {
            return false;
        }
        let verb = token.is(STOP) && !token.is(NOUN | INNER);
        let boundary = is_boundary(scene, index);
        let strong = is_strong_boundary(scene, index);
        let generic = token.is(GENERIC) && is_generic(scene, index, suffix);
        if token.is(PROPER) && (strong || boundary && !token.is(STOP)) {
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
        token.is(NOUN | INNER | UNKNOWN | NUMERAL | STOP) && boundary
    }

    /// Enough of a name for this suffix.
    fn suffices(&self, scene: &Scene<'_>, suffix: usize) -> bool {
        let weak = scene.is(suffix, WEAK);
        if self.characters == 1 {
            let turned = is_turn(scene.word(self.first)) && has_flag(scene, suffix, "turned");
            return turned || !weak && scene.token(suffix).characters() == 1;
        }
        // 红旗小区: the one word before is a name though it is a common noun.
        let noun = self.first + 1 == suffix && !scene.is(self.first, GENERIC | STOP | INNER);
        self.proper || !weak || noun && has_flag(scene, suffix, "noun")
    }
}

/// A single character that a name may hold.
fn is_character(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let letters = || scene.word(index).bytes().all(|byte| byte.is_ascii_alphabetic());
    if token.is(LATIN) {
        return token.span().len() <= 3 && letters();
    }
    // 胡家湾, 李家村.
    let family = || scene.word(index) == "家" && scene.before(index).is(SURNAME);
    token.characters() == 1 && (!token.is(STOP) || family())
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
    let short = place + 1 == suffix && scene.is(place, SHORT) && scene.token(suffix).characters() == 1;
    let glued = before.characters() == 1 && before.is(UNKNOWN | INNER) && !before.is(STOP | MARK);
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
    single && scene.is_in(suffix + 1, list::PLACE_SPOILER)
}
