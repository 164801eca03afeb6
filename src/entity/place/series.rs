//! Places in a list that its end says to be places (列举): 官地、大石头等6个乡镇, 高岗、上姚三个村, 包场、三星两地.

use super::super::class::{
    GENERIC, LATIN, LEVEL, MARK, NOUN, NUMERAL, OFFICE, PLACE, PLACE_SUFFIX, PROPER, REGION, ROLE, SHORT, STOP, SUFFIX,
    SURNAME, UNKNOWN,
};
use super::super::scene::Scene;
use super::border;
use super::suffix::is_character;
use crate::lexicon::list;

/// No name in a list is longer, in characters.
const LONGEST: usize = 6;

/// No list is read further, in names.
const MOST: usize = 12;

/// Marks the names in lists that end so, and notes those that nothing else told.
pub(super) fn mark(scene: &mut Scene<'_>, proven: &mut Vec<(usize, usize)>) {
    for index in 1..scene.tokens.len() {
        if let Some((first, end)) = short_division(scene, index) {
            scene.set_place(first, end);
        }
        if let Some(proof) = closes(scene, index) {
            mark_back(scene, index, proof, proven);
        }
    }
}

/// 洛阳、新乡、漯河: behind the short name of a division another that words make up as well.
fn short_division(scene: &Scene<'_>, joint: usize) -> Option<(usize, usize)> {
    let first = joint + 1;
    let division = scene.in_place(joint - 1) && scene.is(joint - 1, PLACE | SHORT | REGION);
    if scene.word(joint) != "、" || !division || scene.in_place(first) {
        return None;
    }
    let ended = |end: usize| scene.is(end, MARK) || matches!(scene.word(end), "等" | "和" | "与" | "及");
    let end = (first + 1..first + 4).find(|&end| ended(end))?;
    let stem = scene.span(first, end).slice(scene.text);
    let listed = |level: &str| {
        let full = scene.lexicon.find(&format!("{stem}{level}"));
        full.is_some_and(|full| scene.lexicon.is(full, list::PLACE_CITY) || scene.lexicon.is(full, list::PLACE_COUNTY))
    };
    let short = (2..=3).contains(&stem.chars().count());
    (short && ["市", "县", "区", "州"].iter().any(|level| listed(level))).then_some((first, end))
}

/// How sure the end of a list makes its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Proof {
    /// 等地: one of them must be known to be a place.
    Weak,
    /// 等街道.
    Kind,
    /// 等6个乡镇, 三个村, 两地.
    Counted,
}

/// What the words from here on prove, where they close a list of places.
fn closes(scene: &Scene<'_>, index: usize) -> Option<Proof> {
    if matches!(scene.word(index), "两地" | "三地" | "四地") {
        return Some(Proof::Counted);
    }
    let more = scene.word(index) == "等";
    let mut at = if more { index + 1 } else { index };
    let number = at;
    while scene.is(at, NUMERAL | LATIN) || matches!(scene.word(at), "两" | "多" | "余") {
        at += 1;
    }
    // 以林护湖，守住一江碧水: one is no list.
    let counted = at > number && (at > number + 1 || scene.word(number) != "一");
    // 等6个乡镇, 的三个村: the list ends before the particle, or is none.
    if !more && (!counted || scene.before(index).is(STOP)) {
        return None;
    }
    if counted && matches!(scene.word(at), "个" | "座" | "处" | "条" | "大") {
        at += 1;
    }
    if scene.word(at) == "地" && (scene.is(at + 1, MARK | STOP | LATIN) || counted) {
        return Some(if counted && !more { Proof::Counted } else { Proof::Weak });
    }
    // 等革命旧址, 两个冬牧场: a word may describe the kind.
    let kinds = if more || at > number + 1 { at..at + 3 } else { at..at + 1 };
    for kind in kinds {
        if is_kind(scene, kind) {
            let next = scene.token(kind + 1);
            let ended = counted || !next.is(UNKNOWN | SUFFIX);
            return ended.then_some(if counted { Proof::Counted } else { Proof::Kind });
        }
        if scene.is(kind, MARK | ROLE) || scene.is(kind, STOP | SUFFIX) && !scene.is(kind, PLACE_SUFFIX | LEVEL) {
            return None;
        }
    }
    None
}

/// Ends the names of places, or is the kind of several.
fn is_kind(scene: &Scene<'_>, index: usize) -> bool {
    scene.is(index, PLACE_SUFFIX | LEVEL)
        || matches!(
            scene.word(index),
            "乡镇"
                | "镇街"
                | "村委会"
                | "村民小组"
                | "县市"
                | "县区"
                | "区县"
                | "村组"
                | "村庄"
                | "景点"
                | "路段"
        )
}

/// Marks the names of the list that ends before this word, from its last to its first.
fn mark_back(scene: &mut Scene<'_>, close: usize, proof: Proof, proven: &mut Vec<(usize, usize)>) {
    let mut items = Vec::new();
    let mut end = close;
    let mut placed = proof > Proof::Weak;
    for _ in 0..MOST {
        let Some((first, whole)) = item_before(scene, end, proof) else { break };
        placed |= scene.place_end(first) == Some(end);
        items.push((first, end));
        // A list goes on over commas only where nothing else joins it.
        let comma =
            scene.word_before(first) == "，" && items.iter().any(|&(first, _)| scene.word_before(first) == "、");
        if !whole || comma {
            break;
        }
        end = first - 1;
    }
    if !placed || items.len() < 2 {
        return;
    }
    for (first, end) in items {
        if scene.place_end(first) != Some(end) {
            proven.push((first, end));
            scene.set_place(first, end);
        }
    }
}

/// The name that ends before `end`, and whether a joint stands right before it.
fn item_before(scene: &Scene<'_>, end: usize, proof: Proof) -> Option<(usize, bool)> {
    let joint = |at: usize| is_joint(scene, at, proof);
    if let Some(first) = scene.place_before(end) {
        return Some((first, joint(first)));
    }
    if let Some(first) = between_joints(scene, end, proof) {
        return Some((first, joint(first)));
    }
    let mut first = end;
    let mut characters = 0;
    let mut proper = false;
    while let Some(before) = first.checked_sub(1) {
        let token = scene.token(before);
        let word = token.characters() == 2 && token.is(PROPER) && first == end;
        // 官地、: no particle stands before a joint; 王家坪: a family's name that is a word by itself.
        let ground = first == end && scene.word(before) == "地";
        let family =
            token.characters() == 2 && first == end - 1 && scene.word(before).ends_with('家') && token.is(NOUN);
        if !is_character(scene, before) && !word && !family && !ground
            || token.is(MARK | LEVEL | NUMERAL)
            || scene.in_place(before)
        {
            break;
        }
        proper |= token.is(UNKNOWN | PROPER | SURNAME) && !token.is(GENERIC | STOP) || family;
        characters += token.characters();
        first = before;
        if characters > LONGEST {
            return None;
        }
        if word || family {
            break;
        }
    }
    // 上岔沟、: a word of place that has nothing before it.
    if first < end
        && scene.before(first).is(STOP)
        && scene.before(first - 1).is(MARK)
        && !border::works(scene, first - 1)
    {
        first -= 1;
        characters += 1;
    }
    // 柳溪南: a part of a place.
    let turned = characters == 1 && matches!(scene.word(first), "东" | "南" | "西" | "北" | "中");
    if let Some(first) = scene.place_before(first).filter(|_| turned && proof > Proof::Weak) {
        return Some((first, joint(first)));
    }
    let bounded = joint(first) || scene.before(first).is(MARK | STOP) || scene.before(first).characters() > 1;
    let whole = scene.lexicon.contains(scene.span(first, end).slice(scene.text), list::COMMON_NOUN);
    (proper && bounded && !whole && characters >= 2).then(|| (first, joint(first)))
}

/// A joint stands before this word.
fn is_joint(scene: &Scene<'_>, at: usize, proof: Proof) -> bool {
    matches!(scene.word_before(at), "、" | "和" | "与" | "及")
        || proof == Proof::Counted && scene.word_before(at) == "，"
}

/// 大石头、, 查干诺尔两个: all that stands behind a joint, where no verb or number does and some of it is no word.
fn between_joints(scene: &Scene<'_>, end: usize, proof: Proof) -> Option<usize> {
    let near = end.saturating_sub(LONGEST)..end;
    let first =
        near.rev().find(|&at| scene.is(at, MARK) || matches!(scene.word(at), "和" | "与" | "及" | "含" | "在"))? + 1;
    // 白市、坌处三个乡镇: a name of two characters may end like a division.
    let short = proof == Proof::Counted && end == first + 2 && !scene.is(first, LEVEL | NUMERAL | STOP);
    let plain = |at: usize| {
        let token = scene.token(at);
        let level = token.is(LEVEL) && !(short && at == first + 1 && token.characters() == 1);
        !level && !token.is(NUMERAL | LATIN | ROLE | OFFICE) && (token.characters() == 1 || !token.is(STOP))
    };
    let characters: usize = (first..end).map(|at| scene.token(at).characters()).sum();
    let unknown: usize = (first..end).filter(|&at| scene.is(at, UNKNOWN | SURNAME) && !scene.is(at, STOP)).count();
    let stops = (first..end).filter(|&at| scene.is(at, STOP)).count();
    // 含大垭口，小白泥，迤计厂三个村: commas join them as well where they are counted.
    let joined = is_joint(scene, first, proof) || matches!(scene.word(first - 1), "含" | "在");
    let new = proof == Proof::Counted
        && stops <= 1
        && characters >= 3
        && scene.lexicon.find(scene.span(first, end).slice(scene.text)).is_none();
    let proper = new || unknown > stops || end == first + 1 && scene.is(first, PROPER);
    (joined && proper && (2..=LONGEST).contains(&characters) && (first..end).all(plain)).then_some(first)
}
