//! Divisions, regions and countries by name (地名词典).

use super::super::class::{
    ANY_PLACE, HOMONYM, INNER, LEVEL, MARK, OFFICE, PLACE, REGION, SHORT, STOP, SUFFIX, UNKNOWN,
};
use super::super::scene::Scene;
use super::toponym;
use crate::lexicon::{ListId, list};

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let token = scene.token(index);
    if heads_line(scene, index) {
        return Some(index + 2);
    }
    if !token.is(ANY_PLACE) || token.characters() < 2 {
        return None;
    }
    let before = scene.before(index);
    // 城区 and 会同县 are counties only behind the city that they lie in, at the start of a clause, or in a list of such.
    if token.is(HOMONYM) && !before.is(PLACE | SHORT) && !is_listed(scene, index) {
        return None;
    }
    if ends_longer_name(scene, index) {
        return None;
    }
    // 延边牛 is a breed.
    if token.is(SHORT) && matches!(scene.word(index + 1), "牛" | "羊" | "猪" | "鸡" | "鸭" | "鹅") {
        return None;
    }
    // 徽州地区.
    if token.is(SHORT) && scene.word(index + 1) == "地区" {
        return Some(index + 2);
    }
    // 皖北地区, 环巢湖区域.
    let turned = scene.word(index).ends_with(['东', '南', '西', '北', '中']) && scene.word(index + 1) == "地区";
    let around = scene.word(index).starts_with('环') && scene.is_one(index + 1, "地区 区域 城市群");
    if token.is(REGION) && (turned || around) {
        return Some(index + 2);
    }
    let district = token.is(REGION) && scene.is(index + 1, LEVEL) && scene.word(index + 1) == "区";
    Some(if district { index + 2 } else { index + 1 })
}

/// 支持环县、华池县: beside another place in a list; 易县 behind a mark, where its letter alone is no function word.
fn is_listed(scene: &Scene<'_>, index: usize) -> bool {
    let joint = |at: usize| matches!(scene.word(at), "、" | "和" | "与" | "及");
    let listed = joint(index + 1) && scene.is(index + 2, PLACE | SHORT);
    let word = scene.word(index);
    let stem = word.strip_suffix(['县', '市']);
    let alone = || stem.is_some_and(|stem| stem.chars().count() == 1 && !scene.lexicon.contains(stem, list::BOUNDARY));
    let opens = scene.before(index).is(MARK) && alone() && scene.is(index + 1, MARK | STOP | OFFICE | SUFFIX);
    listed || scene.word_before(index) == "、" || opens || leads_body(scene, index)
}

/// 江岸区教育局 behind a mark or a preposition, where the words before 区 are no verb (会同县教育局 is).
fn leads_body(scene: &Scene<'_>, index: usize) -> bool {
    const VERBS: [ListId; 4] = [list::ACTION, list::COMMON_VERB, list::BOUNDARY, list::ADVERB];
    let before = scene.before(index);
    let apart = before.is(MARK) || scene.is_in(index.saturating_sub(1), list::PREPOSITION);
    let stem = scene.word(index).strip_suffix(['县', '市', '区', '州']).unwrap_or_default();
    let verb = VERBS.iter().any(|&list| scene.lexicon.contains(stem, list));
    let near = (index + 1..index + 4).take_while(|&at| !scene.is(at, STOP | MARK));
    apart && !verb && near.into_iter().any(|at| scene.is(at, OFFICE | SUFFIX))
}

/// 会同县 and 海城市 at the start of a line, where the words 会同 and 海城 lead nothing in.
fn heads_line(scene: &Scene<'_>, index: usize) -> bool {
    if !matches!(scene.word_before(index), "" | "\n") || !scene.is(index + 1, LEVEL) {
        return false;
    }
    let whole = scene.lexicon.find(scene.span(index, index + 2).slice(scene.text));
    whole.is_some_and(|word| scene.lexicon.flag(word, list::PLACE_COUNTY) == Some("bound"))
}

/// 东沙河, 锦丰镇: a river or a town that only ends like the city of 沙河 or 丰镇.
pub(super) fn ends_longer_name(scene: &Scene<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let character = scene.token(before);
    let sized = matches!(scene.word(before), "大" | "小" | "东" | "西" | "南" | "北");
    let named = scene.word(before).chars().all(|character| toponym::weight(character, true) >= 0);
    let glued =
        named && character.characters() == 1 && (character.is(INNER | UNKNOWN) || sized) && !character.is(STOP | MARK);
    let bounded = scene.before(before).is(MARK | STOP | ANY_PLACE) || scene.before(before).characters() > 1;
    let ending = ['桥', '岛', '岭', '河', '江', '湖', '山', '溪', '川', '镇'];
    glued && bounded && scene.is(index, SHORT) && scene.word(index).ends_with(ending)
}
