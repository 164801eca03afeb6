//! Words that stand for something named elsewhere (指代): 我局 for the body that writes, 该计划 for the plan named before.
//!
//! They are no mentions of their own; what they stand for is linked, or left open where the letter does not show it.

use super::{Kind, Mention};
use crate::lexicon::{Hit, Hits, Lexicon, ListId, list};
use crate::scan::numeral;
use crate::sorting::sort_by_key;
use crate::text::{Span, Words, chars};

/// How far back something is looked for, in mentions: what was named longer ago is named again.
const FURTHEST: usize = 40;

/// How a word refers (指代方式).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// 我局, 我县: the writer or its territory (自称).
    Own,
    /// 该计划, 上述实验室: something named before (前指).
    Anaphor,
}

/// A word that refers (指代).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where it stands.
    pub span: Span,
    /// How it refers.
    pub kind: ReferenceKind,
    /// The words that it stands for; none where that stays open.
    pub name: Option<Span>,
    /// Mentions of what it stands for, by index.
    pub mentions: Vec<usize>,
}

/// All references of the text, in order. `issuer` is where the letter names the body that writes.
pub fn references(
    text: &str,
    lexicon: &Lexicon,
    hits: &Hits,
    mentions: &[Mention],
    issuer: Option<Span>,
) -> Vec<Reference> {
    let whole = Span::new(0, text.len());
    let own = hits.of_list(lexicon, whole, list::SELF).filter(|hit| !hit.is_inside());
    let own = own.filter_map(|hit| self_reference(text, mentions, issuer, hit.span()));
    // 该办 hides the 该 of 该办法: what hides it is looked at where it stands.
    let back = hits.of_list(lexicon, whole, list::DETERMINER);
    let back = back.filter_map(|hit| anaphor(text, lexicon, hits, mentions, hit));
    let mut found: Vec<Reference> = own.chain(back).filter(|found| !is_inside_mention(mentions, found.span)).collect();
    sort_by_key(&mut found, |found| found.span.start);
    found
}

fn is_inside_mention(mentions: &[Mention], span: Span) -> bool {
    let next = mentions.partition_point(|mention| mention.span.end <= span.start);
    mentions.get(next).is_some_and(|mention| mention.span.start < span.end)
}

/// 我局 is the issuer; 我县 is the county in its name, where it has one. 全县 speaks of everyone there and names nobody.
fn self_reference(text: &str, mentions: &[Mention], issuer: Option<Span>, span: Span) -> Option<Reference> {
    let word = span.slice(text);
    if word.starts_with('全') {
        return None;
    }
    let name = issuer.and_then(|issuer| match territory(word) {
        None => Some(issuer),
        // 我区 of a 自治区 is the whole of it: the first place in the name that is of the kind.
        Some(kind) => {
            let end = issuer.slice(text).find(kind)? + kind.len();
            (end < issuer.len()).then(|| Span::new(issuer.start, issuer.start + end))
        }
    });
    let at = |name: Span| mentions.partition_point(|mention| mention.span.start < name.start);
    let same = |name: Span| mentions.get(at(name)).filter(|mention| mention.span == name).map(|_| at(name));
    let mentions = name.and_then(same).into_iter().collect();
    Some(Reference { span, kind: ReferenceKind::Own, name, mentions })
}

/// The kind of place that a word like 我县 speaks of; none for a body.
fn territory(word: &str) -> Option<&'static str> {
    const KINDS: Words = Words::of("自治区 街道 地区 省 市 州 县 区 旗 盟 镇 乡 村");
    let place = word.strip_prefix('我').or_else(|| word.strip_prefix('本'))?;
    KINDS.iter().find(|kind| *kind == place)
}

/// 该 with what kind of thing it points to: the nearest such thing named before.
fn anaphor(text: &str, lexicon: &Lexicon, hits: &Hits, mentions: &[Mention], determiner: Hit) -> Option<Reference> {
    let before = text.get(..determiner.start())?.chars().next_back();
    // 应该, 本该 are other words.
    if before.is_some_and(|character| "应本理活当早".contains(character)) {
        return None;
    }
    let (at, count) = counted(text, lexicon, hits, determiner.end());
    let head = hits.starting_at(at).last().copied()?;
    let kinds = kinds_of(lexicon, head);
    if kinds.is_empty() {
        return None;
    }
    let words = head.span().slice(text);
    let earlier = mentions.partition_point(|mention| mention.span.end <= determiner.start());
    let mut found: Vec<usize> = Vec::new();
    for (index, mention) in mentions.iter().enumerate().take(earlier).rev().take(FURTHEST) {
        let name = mention.span.slice(text);
        let seen = found.iter().any(|&seen| mentions.get(seen).is_some_and(|seen| seen.span.slice(text) == name));
        if kinds.contains(&mention.kind) && !seen && is_such(name, words) {
            found.push(index);
            if found.len() == count {
                break;
            }
        }
    }
    found.reverse();
    let name = match found.as_slice() {
        [only] => mentions.get(*only).map(|mention| mention.span),
        _ => None,
    };
    let span = Span::new(determiner.start(), head.end());
    Some(Reference { span, kind: ReferenceKind::Anaphor, name, mentions: found })
}

/// A count between the determiner and the head, 上述三家企业: where the head begins, and how many it points to.
fn counted(text: &str, lexicon: &Lexicon, hits: &Hits, at: usize) -> (usize, usize) {
    let rest = text.get(at..).unwrap_or("");
    let number: usize = rest
        .chars()
        .take_while(|&character| character.is_ascii_digit() || "一二两三四五六七八九十".contains(character))
        .map(char::len_utf8)
        .sum();
    let measure = hits.longest_at(lexicon, at + number, list::UNIT);
    match (measure, numeral::integer(rest.get(..number).unwrap_or(""))) {
        (Some(measure), Some(count)) if number > 0 => (measure.end(), count.clamp(1, 9) as usize),
        _ => (at, 1),
    }
}

/// The kinds of mentions that a class word names: 计划, 实验室, 公司, 镇.
fn kinds_of(lexicon: &Lexicon, head: Hit) -> Vec<Kind> {
    const CLASSES: &[(ListId, Kind)] = &[
        (list::PROGRAMME_SUFFIX, Kind::Programme),
        (list::DOCUMENT_SUFFIX, Kind::Document),
        (list::ORGAN_SUFFIX, Kind::Organisation),
        (list::PLACE_SUFFIX, Kind::Place),
        (list::EVENT_SUFFIX, Kind::Event),
    ];
    CLASSES.iter().filter(|&&(class, _)| lexicon.is(head.word, class)).map(|&(_, kind)| kind).collect()
}

/// The name ends with the class word, 》 left aside.
fn is_such(name: &str, class: &str) -> bool {
    let name = name.trim_end_matches(chars::is_closer);
    name != class && name.ends_with(class)
}
