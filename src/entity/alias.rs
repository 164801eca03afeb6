//! Short names that the letter declares (简称): 《…实施方案》（以下简称《方案》）, …若干措施》（简称“科改33条”）.

use super::class::{FUNCTION, LATIN, NUMERAL, PROGRAMME_SUFFIX};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::list;
use crate::scan::bracket::BracketKind;
use crate::text::Span;

/// More declarations than this are not looked for again in the text, so that the work stays in proportion.
const MOST: usize = 16;

/// A short name and what it is short for.
#[derive(Debug, Clone)]
pub(super) struct Alias {
    /// The short name where it is declared, without quotation marks or brackets.
    pub(super) short: Span,
    /// What it stands for, without brackets.
    pub(super) full: Span,
    /// Kind of the short name.
    pub(super) kind: Kind,
    /// It was declared in 《》 and is found as a title by itself.
    title: bool,
}

/// All declarations whose long form is a mention.
pub(super) fn declared(scene: &Scene<'_>, mentions: &[Mention]) -> Vec<Alias> {
    let declares = |&at: &usize| scene.is(at, FUNCTION) && scene.is_in(at, list::ALIAS_WORD);
    let tokens = (0..scene.tokens.len()).filter(declares);
    tokens.filter_map(|at| read(scene, mentions, at)).take(MOST).collect()
}

/// The declaration at one of the words.
fn read(scene: &Scene<'_>, mentions: &[Mention], word: usize) -> Option<Alias> {
    let (short, title) = short_name(scene, word + 1)?;
    let open = scene.text.get(..scene.token(word).start())?.trim_end_matches(['，', '；', ' ', '以', '下']);
    let before = mentions.partition_point(|mention| mention.span.end <= open.len());
    let number = |mention: &&Mention| mention.kind == Kind::DocumentNumber;
    let long = mentions.get(..before)?.iter().rev().find(|mention| !number(mention))?;
    let between = Span::new(long.span.end, scene.token(word).start()).slice(scene.text);
    // Nothing but the bracket, the document's number and the word itself stands between the two.
    if between.len() > 24 * 4 || between.chars().count() > 24 || !between.contains(['（', '，']) && !between.is_empty()
    {
        return None;
    }
    let full = bare(scene, long.span);
    let kind = if title { Kind::Document } else { kind_of(scene, long.kind, short) };
    Some(Alias { short, full, kind, title })
}

/// The short name behind the word that declares it.
fn short_name(scene: &Scene<'_>, mut at: usize) -> Option<(Span, bool)> {
    if matches!(scene.word(at), "为" | "：") {
        at += 1;
    }
    let start = scene.token(at).start();
    if let Some(pair) = scene.pair_at(start) {
        let title = pair.kind == BracketKind::Title;
        return (title || pair.kind == BracketKind::Quote).then_some((pair.inner, title));
    }
    let rest = scene.text.get(start..)?;
    // Looked for no further than a short name reaches: the next mark may be the end of a very long line.
    let ends = |c: char| matches!(c, '）' | '，' | '。' | '、' | '；' | '\n');
    let (count, (end, _)) = rest.char_indices().take(13).enumerate().find(|&(_, (_, c))| ends(c))?;
    (count >= 2).then_some((Span::new(start, start + end), false))
}

/// A title without its brackets.
fn bare(scene: &Scene<'_>, span: Span) -> Span {
    let words = span.slice(scene.text);
    if words.starts_with('《') && words.ends_with('》') { Span::new(span.start + 3, span.end - 3) } else { span }
}

/// 广西科改33条 is short for a text, but names what the text lays down.
fn kind_of(scene: &Scene<'_>, kind: Kind, short: Span) -> Kind {
    let last = scene.index_at(short.end.saturating_sub(1));
    let counted = scene.word(last) == "条" && scene.before(last).is(LATIN | NUMERAL);
    if kind == Kind::Document && (counted || scene.is(last, PROGRAMME_SUFFIX)) { Kind::Programme } else { kind }
}

/// The short names wherever they stand in the text.
pub(super) fn mentions(scene: &Scene<'_>, aliases: &[Alias]) -> Vec<Mention> {
    let mut found = Vec::new();
    for alias in aliases.iter().filter(|alias| !alias.title) {
        let short = alias.short.slice(scene.text);
        for (at, _) in scene.text.match_indices(short) {
            let span = Span::new(at, at + short.len());
            found.push(Mention { kind: alias.kind, span, value: None, rule: "entity/alias" });
        }
    }
    found
}

/// What a mention is short for.
pub(super) fn full_name<'a>(scene: &Scene<'a>, aliases: &[Alias], span: Span) -> Option<&'a str> {
    let words = bare(scene, span).slice(scene.text);
    aliases
        .iter()
        .find(|alias| alias.short.slice(scene.text) == words && alias.full.slice(scene.text) != words)
        .map(|alias| alias.full.slice(scene.text))
}

/// The short name declared for a mention.
pub(super) fn short_form<'a>(scene: &Scene<'a>, aliases: &[Alias], span: Span) -> Option<&'a str> {
    let words = bare(scene, span).slice(scene.text);
    aliases.iter().find(|alias| alias.full.slice(scene.text) == words).map(|alias| alias.short.slice(scene.text))
}
