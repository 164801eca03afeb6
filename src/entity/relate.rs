//! Values that need the mentions around (相互参照): the number beside a title, the post beside a person, the full name of
//! a body that is named in short.

use super::alias::{self, Alias};
use super::class::ROLE;
use super::scene::Scene;
use super::value::{AliasValue, DocumentValue, OrganisationValue, PersonValue, Value};
use super::{Kind, Mention, organisation, place};
use crate::text::Span;

/// How many words behind a name its post may stand: `、`, other names, 等3名.
const FURTHEST: usize = 40;

/// Gives every mention its value.
pub(super) fn fill(scene: &Scene<'_>, mentions: &mut [Mention], aliases: &[Alias]) {
    let offices = organisation::Offices::read(scene, mentions);
    let values: Vec<Option<Value>> =
        (0..mentions.len()).map(|index| value(scene, mentions, aliases, &offices, index)).collect();
    for (mention, value) in mentions.iter_mut().zip(values) {
        if value.is_some() {
            mention.value = value;
        }
    }
}

fn value(
    scene: &Scene<'_>,
    mentions: &[Mention],
    aliases: &[Alias],
    offices: &organisation::Offices<'_>,
    index: usize,
) -> Option<Value> {
    let mention = mentions.get(index)?;
    let span = mention.span;
    let full_name = || alias::full_name(scene, aliases, span).map(str::to_owned);
    Some(match mention.kind {
        Kind::Place => Value::Place(place::value(scene.lexicon, span.slice(scene.text))),
        Kind::Organisation => {
            let known = organisation::value(scene, span);
            let full_name = full_name().or_else(|| offices.full_name(scene, span)).or(known.full_name);
            Value::Organisation(OrganisationValue { full_name, ..known })
        }
        Kind::Document => {
            let words = span.slice(scene.text);
            let title = words.strip_prefix('《').and_then(|words| words.strip_suffix('》')).unwrap_or(words);
            Value::Document(DocumentValue {
                title: full_name().unwrap_or_else(|| title.to_owned()),
                alias: alias::short_form(scene, aliases, span).map(str::to_owned),
                number: number_beside(scene, mentions, index),
            })
        }
        Kind::Person => Value::Person(post(scene, mentions, span)),
        Kind::Programme | Kind::Event => Value::Alias(AliasValue { full_name: Some(full_name()?) }),
        _ => return None,
    })
}

/// The number in the bracket behind a title.
fn number_beside(scene: &Scene<'_>, mentions: &[Mention], index: usize) -> Option<String> {
    let title = mentions.get(index)?;
    let next = mentions.get(index + 1).filter(|next| next.kind == Kind::DocumentNumber)?;
    let between = Span::new(title.span.end, next.span.start).slice(scene.text);
    matches!(between, "（" | "" | " " | "（文号：").then(|| next.span.slice(scene.text).to_owned())
}

/// The post before or behind a name, and the body before the post.
fn post(scene: &Scene<'_>, mentions: &[Mention], span: Span) -> PersonValue {
    let first = scene.index_at(span.start);
    let end = scene.index_at(span.end);
    let (role, body_end) = if first > 0 && scene.is(first - 1, ROLE) {
        (Some(first - 1), scene.token(roles_begin(scene, first - 1)).start())
    } else {
        (role_behind(scene, mentions, end), span.start)
    };
    let body = mentions
        .binary_search_by_key(&body_end, |mention| mention.span.end)
        .ok()
        .and_then(|found| mentions.get(found))
        .filter(|found| found.kind == Kind::Organisation);
    PersonValue {
        role: role.map(|role| scene.word(role).to_owned()),
        body: body.map(|body| body.span.slice(scene.text).to_owned()),
    }
}

/// 党组书记、厅长: where the posts before a name begin.
fn roles_begin(scene: &Scene<'_>, last: usize) -> usize {
    let mut first = last;
    while first > 1 && (scene.is(first - 1, ROLE) || scene.word(first - 1) == "、" && scene.is(first - 2, ROLE)) {
        first -= 1;
    }
    first
}

/// The post right behind a name, or behind the list that the name stands in.
fn role_behind(scene: &Scene<'_>, mentions: &[Mention], end: usize) -> Option<usize> {
    let mut at = end;
    while at < end + FURTHEST {
        if scene.is(at, ROLE) {
            return Some(at);
        }
        let start = scene.token(at).start();
        let next = mentions
            .binary_search_by_key(&start, |mention| mention.span.start)
            .ok()
            .and_then(|next| mentions.get(next));
        at = match next.filter(|next| matches!(next.kind, Kind::Person | Kind::Quantity)) {
            Some(next) => scene.index_at(next.span.end),
            None if matches!(scene.word(at), "、" | "等" | "（" | "）" | "名" | "位") => at + 1,
            None => return None,
        };
    }
    None
}
