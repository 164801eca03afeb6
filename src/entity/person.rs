//! Persons (人名): a surname and a given name beside a post or a form of address.

use super::class::{GIVEN, LATIN, MARK, NATIONAL, NUMERAL, OFFICE, ROLE, STOP, SUFFIX, SURNAME, UNKNOWN};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::list;
use crate::text::Span;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for index in 0..scene.tokens.len() {
        if scene.is(index, ROLE) {
            after_role(scene, index, &mut found);
            before_role(scene, index, &mut found);
        } else if scene.word(index) == "·" {
            transliterated(scene, index, &mut found);
        }
    }
    found.dedup_by_key(|mention| mention.span);
    found
}

fn mention(span: Span, rule: &'static str) -> Mention {
    Mention { kind: Kind::Person, span, value: None, rule }
}

/// 厅长曹坤华率领…
fn after_role(scene: &Scene<'_>, role: usize, found: &mut Vec<Mention>) {
    let mut first = role + 1;
    if scene.word(first) == "：" {
        first += 1;
    }
    if matches!(scene.word(role), "代表" | "委员" | "专家" | "老人" | "群众" | "老师" | "村民") && first == role + 1
    {
        return;
    }
    while let Some(end) = name_forward(scene, first) {
        found.push(mention(scene.span(first, end), "entity/person/after-role"));
        if scene.word(end) != "、" {
            break;
        }
        first = end + 1;
    }
}

/// Where the name that begins here ends: two to four characters up to a boundary.
fn name_forward(scene: &Scene<'_>, first: usize) -> Option<usize> {
    surname(scene, first)?;
    let mut end = first;
    let mut characters = 0;
    while characters < 3 && !scene.is(end, MARK) && (end == first || may_be_given(scene, end)) {
        characters += scene.token(end).characters();
        end += 1;
    }
    let ends = scene.is(end, MARK | STOP | ROLE) || scene.token(end).characters() > 1;
    ((2..=4).contains(&characters) && ends).then_some(end)
}

/// 鹿心社书记, 刘桂兰代表.
fn before_role(scene: &Scene<'_>, role: usize, found: &mut Vec<Mention>) {
    let end_of_list = before_count(scene, role);
    let mut end = end_of_list;
    let mut any = false;
    while let Some(first) = name_backward(scene, end) {
        found.push(mention(scene.span(first, end), "entity/person/before-role"));
        any = true;
        if scene.word_before(first) != "、" {
            break;
        }
        end = first - 1;
    }
    let _ = any;
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
        if (2..=4).contains(&characters) && surname(scene, first).is_some() && left_boundary(scene, first) {
            let long = characters == 4 && scene.token(first).characters() < 2;
            if !long {
                best = Some(first);
            }
        }
        if !may_be_given(scene, before) {
            break;
        }
    }
    best
}

fn left_boundary(scene: &Scene<'_>, first: usize) -> bool {
    let before = scene.before(first);
    before.is(MARK | STOP | ROLE | SUFFIX | OFFICE | NATIONAL) && !before.is(UNKNOWN)
}

/// A surname begins this word: it is one, or it is 高明 before another character.
fn surname(scene: &Scene<'_>, index: usize) -> Option<()> {
    let token = scene.token(index);
    let word = scene.word(index);
    if token.is(SURNAME | GIVEN) || scene.lexicon.contains(word, list::SURNAME) {
        return Some(());
    }
    let glued = token.characters() == 2
        && !token.is(MARK | ROLE | SUFFIX | OFFICE)
        && scene.token(index + 1).characters() == 1
        && scene.is(index + 1, UNKNOWN);
    let first = word.chars().next().map(String::from)?;
    let common = scene.lexicon.find(&first).and_then(|word| scene.lexicon.value(word, list::SURNAME)) == Some("common");
    (glued && common).then_some(())
}

/// A word that a given name may be.
fn may_be_given(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    token.characters() <= 2 && !token.is(MARK | ROLE | SUFFIX) && (token.characters() == 2 || !token.is(STOP))
}

/// 艾力·某某某: a name in parts around interpuncts.
fn transliterated(scene: &Scene<'_>, dot: usize, found: &mut Vec<Mention>) {
    let mut first = dot;
    let mut characters = 0;
    while first > 0 && !scene.is(first - 1, MARK | STOP | ROLE | SUFFIX | OFFICE) && characters < 8 {
        first -= 1;
        characters += scene.token(first).characters();
    }
    let mut end = dot + 1;
    let mut after = 0;
    while after < 10 && (scene.word(end) == "·" || !scene.is(end, MARK | STOP | ROLE)) {
        after += scene.token(end).characters();
        end += 1;
    }
    let role = scene.is(end, ROLE) || first > 0 && scene.is(first - 1, ROLE) || scene.word(end) == "、";
    if role && characters >= 2 && after >= 2 {
        found.push(mention(scene.span(first, end), "entity/person/transliterated"));
    }
}
