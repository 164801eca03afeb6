//! Persons (人名): a surname and a given name, or a name without one, beside a post or a form of address.

use super::class::{
    COMMON_SURNAME, GIVEN, LATIN, MARK, NATIONAL, NUMERAL, OFFICE, ROLE, STOP, SUFFIX, SURNAME, UNKNOWN,
};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::list;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for index in 0..scene.tokens.len() {
        if scene.is(index, ROLE) {
            after_role(scene, index, &mut found);
            before_role(scene, index, &mut found);
        } else if scene.is(index, MARK) && scene.word(index) == "·" {
            found.extend(transliterated(scene, index));
        }
    }
    found.dedup_by_key(|mention| mention.span);
    found
}

/// 厅长曹坤华率领…, 联系人：罗晓东.
fn after_role(scene: &Scene<'_>, role: usize, found: &mut Vec<Mention>) {
    let labelled = scene.word(role + 1) == "：";
    // 代表、委员 stand behind the name.
    if !labelled && scene.has_flag(role, list::PERSON_ROLE, "after") {
        return;
    }
    let mut first = if labelled { role + 2 } else { role + 1 };
    while let Some(end) = name_forward(scene, first) {
        found.push(scene.mention(Kind::Person, first, end, "entity/person/after-role"));
        if scene.word(end) != "、" {
            break;
        }
        first = end + 1;
    }
}

/// Where the name that begins here ends: two to four characters up to a boundary.
fn name_forward(scene: &Scene<'_>, first: usize) -> Option<usize> {
    if !begins_name(scene, first) {
        return None;
    }
    let mut end = first;
    let mut characters = 0;
    while characters < 3 && !scene.is(end, MARK) && (end == first || may_be_given(scene, end)) {
        characters += scene.token(end).characters();
        end += 1;
    }
    // 主席向随同…: a preposition that is a surname too, and a word behind it.
    let preposition = scene.is(first, STOP) && end == first + 2 && scene.token(first + 1).characters() > 1;
    let bounded = scene.is(end, MARK | STOP | ROLE) || scene.token(end).characters() > 1;
    ((2..=4).contains(&characters) && bounded && !preposition).then_some(end)
}

/// 鹿心社书记, 刘桂兰代表, 甲、乙等3名委员.
fn before_role(scene: &Scene<'_>, role: usize, found: &mut Vec<Mention>) {
    let mut end = before_count(scene, role);
    while let Some(first) = name_backward(scene, end) {
        found.push(scene.mention(Kind::Person, first, end, "entity/person/before-role"));
        if scene.word_before(first) != "、" {
            break;
        }
        end = first - 1;
    }
}

/// Where 等, 等3名, 等4位 before the role begins.
fn before_count(scene: &Scene<'_>, role: usize) -> usize {
    let mut at = role;
    if matches!(scene.word_before(at), "名" | "位" | "个" | "多名" | "余名") {
        at -= 1;
    }
    while at > 0 && scene.is(at - 1, LATIN | NUMERAL) {
        at -= 1;
    }
    if scene.word_before(at) == "等" { at - 1 } else { role }
}

/// Where the name that ends here begins.
fn name_backward(scene: &Scene<'_>, end: usize) -> Option<usize> {
    let mut first = end;
    let mut characters = 0;
    let mut best = None;
    while characters < 4 {
        let Some(before) = first.checked_sub(1).filter(|&before| !scene.is(before, MARK)) else { break };
        first = before;
        characters += scene.token(before).characters();
        let length = (2..=3).contains(&characters) || characters == 4 && scene.token(first).characters() > 1;
        if length && begins_name(scene, first) && has_left_boundary(scene, first) {
            best = Some(first);
        }
        if !may_be_given(scene, before) {
            break;
        }
    }
    best
}

fn has_left_boundary(scene: &Scene<'_>, first: usize) -> bool {
    let before = scene.before(first);
    before.is(MARK | STOP | ROLE | SUFFIX | OFFICE | NATIONAL) && !before.is(UNKNOWN)
}

/// A surname or a whole name begins here: 欧阳, 扎西, or 高明 before another character.
fn begins_name(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    if token.is(SURNAME | GIVEN) {
        return true;
    }
    let next = scene.token(index + 1);
    let glued = token.characters() == 2
        && !token.is(MARK | ROLE | SUFFIX | OFFICE)
        && next.characters() == 1
        && next.is(UNKNOWN);
    glued && common_surname(scene, index)
}

/// The first character of a word is a common surname.
fn common_surname(scene: &Scene<'_>, index: usize) -> bool {
    let word = scene.word(index);
    let first = word.chars().next().map_or(0, char::len_utf8);
    let entry = word.get(..first).and_then(|first| scene.lexicon.find(first));
    entry.is_some_and(|entry| scene.lexicon.value(entry, list::SURNAME) == Some("common"))
}

/// A word that a given name may be.
fn may_be_given(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let single = token.characters() == 1;
    token.characters() <= 2
        && !token.is(MARK | ROLE | SUFFIX)
        && !(single && token.is(STOP) && !token.is(COMMON_SURNAME))
}

/// 艾力·某某某: a name in parts around interpuncts, beside a post or in a list.
fn transliterated(scene: &Scene<'_>, dot: usize) -> Option<Mention> {
    const OUTSIDE: u64 = MARK | STOP | ROLE | SUFFIX | OFFICE;
    let mut first = dot;
    let mut before = 0;
    while first > 0 && !scene.is(first - 1, OUTSIDE) && before < 8 {
        first -= 1;
        before += scene.token(first).characters();
    }
    let mut end = dot + 1;
    let mut after = 0;
    while after < 10 && (scene.word(end) == "·" || !scene.is(end, MARK | STOP | ROLE)) {
        after += scene.token(end).characters();
        end += 1;
    }
    let role = scene.is(end, ROLE) || first > 0 && scene.is(first - 1, ROLE) || scene.word(end) == "、";
    (role && before >= 2 && after >= 2).then(|| scene.mention(Kind::Person, first, end, "entity/person/transliterated"))
}
