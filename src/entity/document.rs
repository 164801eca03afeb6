//! Titled texts (文件): in 《》, in “” behind 签订 and the like, and bare where the whole title stands.

use super::class::{DOCUMENT_SUFFIX, FUNCTION, MARK};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::list;
use crate::scan::bracket::{BracketKind, Pair};
use crate::text::{Span, Words};

/// The shortest title in quotes, in characters.
const SHORTEST: usize = 8;

/// The longest bare title, in characters.
const LONGEST: usize = 40;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut title_end = 0;
    for pair in &scene.pairs {
        if pair.span.start < title_end {
            continue;
        }
        match pair.kind {
            BracketKind::Title if pair.inner.len() >= 6 => {
                title_end = pair.span.end;
                found.push(mention(pair.span, "entity/document/brackets"));
            }
            BracketKind::Quote if quoted_title(scene, pair) => {
                found.push(mention(pair.inner, "entity/document/quotes"));
            }
            _ => {}
        }
    }
    let whole = |&last: &usize| scene.is(last, DOCUMENT_SUFFIX) && scene.has_flag(last, list::DOCUMENT_SUFFIX, "whole");
    let bare = (0..scene.tokens.len()).filter(whole).filter_map(|last| bare(scene, last));
    found.extend(bare.map(|span| mention(span, "entity/document/bare")));
    found
}

fn mention(span: Span, rule: &'static str) -> Mention {
    Mention { kind: Kind::Document, span, value: None, rule }
}

/// “关于…的建议”, and what ends like a text behind a verb of making texts.
fn quoted_title(scene: &Scene<'_>, pair: &Pair) -> bool {
    const MOST_BYTES: usize = 900;
    if pair.inner.len() > MOST_BYTES {
        return false;
    }
    let words = pair.inner.slice(scene.text);
    let about = words.starts_with("关于");
    if words.contains('《') && !about || words.chars().count() < SHORTEST {
        return false;
    }
    let last = scene.index_at(pair.inner.end.saturating_sub(1));
    if !scene.is(last, DOCUMENT_SUFFIX) {
        return false;
    }
    let mut before = scene.index_at(pair.span.start);
    if matches!(scene.word_before(before), "了" | "的") {
        before -= 1;
    }
    let made = before > 0 && scene.is_in(before - 1, list::DOCUMENT_VERB);
    made || about && scene.has_flag(last, list::DOCUMENT_SUFFIX, "paper")
}

/// 粤港澳大湾区发展规划纲要: a strong ending, a word that leads titles in, and a beginning that a title has.
fn bare(scene: &Scene<'_>, last: usize) -> Option<Span> {
    let mut first = last;
    let mut characters = 0;
    let mut quotes = 0;
    loop {
        let before = first.checked_sub(1)?;
        let word = scene.word(before);
        if scene.is_in(before, list::DOCUMENT_LEAD) {
            let titled = begins_title(scene, first) || scene.has_flag(before, list::DOCUMENT_LEAD, "any");
            let complete = characters >= 6 && quotes % 2 == 0;
            return (titled && complete).then(|| scene.span(first, version_end(scene, last + 1)));
        }
        let token = scene.token(before);
        let inside = matches!(word, "“" | "”" | "（" | "）" | "-" | "—" | "～");
        let joint = matches!(word, "和" | "与" | "及" | "的" | "以及" | "第");
        if token.is(MARK) && !inside || token.is(FUNCTION) && !joint || characters > LONGEST {
            return None;
        }
        quotes += usize::from(matches!(word, "“" | "”"));
        characters += token.characters();
        first = before;
    }
}

/// A place, the state or a plan period: what titles begin with.
fn begins_title(scene: &Scene<'_>, first: usize) -> bool {
    scene.place_end(first).is_some() || matches!(scene.word(first), "中华人民共和国" | "国家" | "全国" | "“" | "中国")
}

/// Takes （第五版）, （试行） behind a title.
fn version_end(scene: &Scene<'_>, end: usize) -> usize {
    const VERSIONS: Words = Words::of("版 试行 暂行 修订 年） 草案");
    let pair = scene.pair_at(scene.token(end).start()).filter(|pair| pair.kind == BracketKind::Round);
    let version = pair.filter(|pair| VERSIONS.occurs_in(pair.span.slice(scene.text)));
    version.map_or(end, |pair| scene.index_at(pair.inner.end) + 1)
}
