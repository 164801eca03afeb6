//! What each clause of a sentence tells that is done (行动): the verb, what it is done to, and whether it has been
//! done, is being done or is to come.

use crate::entity::Kind as EntityKind;
use crate::lexicon::{Says, list};
use crate::text::{Span, Words, chars};

use super::Reader;
use super::classify::{Kind, Verdict};
use super::clause::Clause;
use super::signs::tells_no_act;

/// How far an act has come (状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 已办.
    Done,
    /// 在办.
    Ongoing,
    /// 拟办.
    Planned,
    /// 请别人帮忙.
    Requested,
}

/// An act (行动).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// From the verb with its adverbs to the end of the clause.
    pub span: Span,
    /// The verb alone.
    pub verb: Span,
    /// What it is done to, where the clause names it.
    pub object: Option<Span>,
    /// How far it has come.
    pub status: Status,
    /// Where the sentence tells the same again.
    pub again: Vec<Span>,
}

/// How many acts back a repetition is looked for: a sentence may have thousands of clauses.
const NEAR: usize = 16;

/// The acts of a sentence, in order; what it tells twice is there once.
pub(crate) fn acts(reader: &Reader<'_>, clauses: &[Clause], verdict: &Verdict) -> Vec<Act> {
    let mut found: Vec<Act> = Vec::new();
    let only_scene = !clauses.iter().any(|clause| clause.verb.is_some() && !clause.is_adverbial);
    for (clause, status) in clauses.iter().zip(statuses(reader, clauses, verdict)) {
        let (Some(verb), Some(head)) = (clause.verb, clause.head) else { continue };
        let idle = clause.has(Says::Quote) || tells_no_act(reader, clause);
        if idle || (clause.is_adverbial && !only_scene) || (!found.is_empty() && is_purpose(reader, clause, verb)) {
            continue;
        }
        let span = Span::new(head.start, clause.span.end).trim(reader.text());
        let object = object(reader, clause, verb);
        let words = |act: &Act| reader.words(Span::new(act.verb.start, act.span.end));
        let own = reader.words(Span::new(verb.start, span.end));
        match found.iter_mut().rev().take(NEAR).find(|act| words(act) == own) {
            Some(act) => act.again.push(span),
            None => found.push(Act { span, verb, object, status, again: Vec::new() }),
        }
    }
    found
}

/// How far each clause has come. In a promise what stands before 将 goes on being told as done; behind it only a clause
/// that says so itself is.
fn statuses(reader: &Reader<'_>, clauses: &[Clause], verdict: &Verdict) -> Vec<Status> {
    let usual = match verdict.kind {
        _ if verdict.request => Status::Requested,
        Kind::Commitment => Status::Planned,
        Kind::Report | Kind::Other => Status::Done,
    };
    let first_ahead = clauses.iter().position(Clause::is_ahead).unwrap_or(0);
    let mut before = usual;
    clauses
        .iter()
        .enumerate()
        .map(|(index, clause)| {
            let own = if clause.is_ahead() {
                Some(Status::Planned)
            } else if index < first_ahead && super::deadline::has_past(reader, clause.span) {
                Some(Status::Done)
            } else if clause.is_adverbial {
                None
            } else if clause.has(Says::Ongoing) {
                Some(Status::Ongoing)
            } else {
                clause.has(Says::Done).then_some(Status::Done)
            };
            let goes_on = verdict.kind == Kind::Report || index < first_ahead;
            let status = own.unwrap_or(if goes_on { before } else { usual });
            if own.is_some() {
                before = status;
            }
            if verdict.request && own == Some(Status::Planned) { Status::Requested } else { status }
        })
        .collect()
}

/// 切实提升群众满意度, 以保障安全, 为建设强县贡献力量: what the acts before it are for. A figure makes it an end of its own.
fn is_purpose(reader: &Reader<'_>, clause: &Clause, verb: Span) -> bool {
    const LEADS: Words = Words::of("从而 进而 以便 以此 以更 以满足 以确保 以提升 以保障 让 使");
    let counted = || {
        reader.mentions_in(clause.span).iter().any(|mention| {
            matches!(mention.kind, EntityKind::Quantity | EntityKind::Money | EntityKind::Ratio | EntityKind::Date)
        })
    };
    let words = reader.words(clause.span);
    let leads = LEADS.starts(words);
    let effect = reader.lexicon.contains(reader.words(verb), list::EFFECT);
    let aim = words.starts_with('为') && verb.start == clause.span.start + '为'.len_utf8();
    (leads || effect || aim) && !clause.is_ahead() && !counted()
}

/// What stands behind the verb, or behind 将 and 把 before it.
fn object(reader: &Reader<'_>, clause: &Clause, verb: Span) -> Option<Span> {
    const PARTICLES: &[char] = &['了', '过', '着', '好', '完'];
    let text = reader.text();
    let after = Span::new(verb.end, clause.span.end).trim(text);
    let words = after.slice(text);
    let from = after.end - words.trim_start_matches(PARTICLES).len();
    let behind = Span::new(from, after.start + words.trim_end_matches(chars::is_closer).len().max(from - after.start));
    if !behind.is_empty() {
        return Some(behind);
    }
    let head = clause.head.map_or(verb.start, |head| head.start);
    let before = Span::new(clause.span.start, head).slice(text);
    let at = before.rfind(['把', '将'])?;
    let moved = Span::new(clause.span.start + at + '把'.len_utf8(), head).trim(text);
    (!moved.is_empty()).then_some(moved)
}
