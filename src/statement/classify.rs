//! Commitment, report or neither (承诺、已办、其他): the evidence in order of its weight.

use crate::letter::zone::Zone;
use crate::lexicon::{Says, list};
use crate::sentence::Sentence;
use crate::text::Span;

use super::clause::Clause;
use super::scope::Setting;
use super::{Evidence, Reader, actor};

/// What a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 承诺.
    Commitment,
    /// 已办.
    Report,
    /// Neither.
    Other,
}

/// The kind, the rule that decided, and what counted beside the cues.
#[derive(Debug, Clone)]
pub(crate) struct Verdict {
    pub(crate) kind: Kind,
    pub(crate) rule: &'static str,
    /// It is a wish addressed to the proposer.
    pub(crate) request: bool,
    pub(crate) context: Vec<Evidence>,
}

/// Weighs the evidence of one sentence.
pub(crate) fn classify(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause], setting: &Setting) -> Verdict {
    let mut context = Vec::new();
    if let Some(rule) = setting.ahead.or(setting.back) {
        context.push(Evidence { rule, says: None, span: None });
    }
    let verdict = |kind, rule| Verdict { kind, rule, request: false, context: context.clone() };
    if !sentence.zone.speaks() {
        return verdict(Kind::Other, "zone/frame");
    }
    if sentence.is_heading {
        return verdict(Kind::Other, "outline/heading");
    }
    let any = |says: Says| clauses.iter().find_map(|clause| clause.rule(says));
    let acts = clauses.iter().any(|clause| clause.verb.is_some());
    if sentence.zone == Zone::Request || sentence.zone == Zone::Closing {
        return verdict(Kind::Other, "zone/closing");
    }
    if let Some(rule) = any(Says::Request) {
        return Verdict { request: true, ..verdict(Kind::Commitment, rule) };
    }
    let ahead = clauses.iter().find(|clause| clause.is_ahead() && speaks_for_itself(reader, clause));
    let refused = any(Says::Refusal);
    if let Some(rule) = refused {
        // 暂不能解决，…我们将优先解决: what comes behind the refusal counts.
        let at = clauses.iter().rposition(|clause| clause.has(Says::Refusal)).unwrap_or(0);
        let softened = clauses.iter().skip(at + 1).find(|clause| clause.is_ahead() && clause.verb.is_some());
        return match softened {
            Some(clause) => verdict(Kind::Commitment, clause.rule(Says::Future).unwrap_or("statement/deadline")),
            None => verdict(Kind::Other, rule),
        };
    }
    if let Some(rule) = any(Says::Hope)
        && ahead.is_none()
    {
        return verdict(Kind::Other, rule);
    }
    // 您建议由中央出资，设立基金: what follows is still the proposer's, until the writer speaks.
    let proposed =
        clauses.first().is_some_and(|clause| clause.has(Says::Quote) && !reader.words(clause.span).contains('的'));
    let answered = clauses.iter().skip(1).any(|clause| {
        clause.is_ahead()
            || clause.has(Says::Done)
            || clause.has(Says::Ongoing)
            || actor::names_self(reader, clause.span)
    });
    let quoted = any(Says::Quote).filter(|_| {
        (proposed && !answered) || !clauses.iter().any(|clause| !clause.has(Says::Quote) && clause.verb.is_some())
    });
    if let Some(rule) = quoted {
        return verdict(Kind::Other, rule);
    }
    if sentence.opens_item && names_only(reader, sentence) {
        return verdict(Kind::Other, "outline/heading");
    }
    if let Some(rule) = any(Says::Courtesy)
        && any(Says::Done).is_none()
        && (ahead.is_none() || rule == "statement/courtesy")
    {
        return verdict(Kind::Other, rule);
    }
    let own = ahead.is_some()
        || any(Says::Done).is_some()
        || clauses.iter().any(|clause| actor::names_self(reader, clause.span));
    if setting.lead == Some(Kind::Other) && !own {
        return verdict(Kind::Other, "statement/lead-in");
    }
    if let Some(rule) = any(Says::Advice) {
        return verdict(Kind::Other, rule);
    }
    if announces_only(reader, sentence, clauses) {
        return verdict(Kind::Other, "statement/announce");
    }
    if let Some(rule) = any(Says::Background)
        && ahead.is_none_or(|clause| clause.has(Says::Background) || !actor::names_self(reader, clause.span))
    {
        let own_later = clauses
            .iter()
            .skip_while(|clause| !clause.has(Says::Background))
            .skip(1)
            .any(|clause| actor::names_self(reader, clause.span));
        if !own_later {
            return verdict(Kind::Other, rule);
        }
    }
    if let Some(clause) = ahead {
        return verdict(Kind::Commitment, clause.rule(Says::Future).unwrap_or("statement/deadline"));
    }
    let done = any(Says::Done).or_else(|| any(Says::Ongoing)).or_else(|| past(reader, sentence));
    if let Some(rule) = setting.ahead {
        let told_done = clauses.iter().any(|clause| clause.has(Says::Done) && !clause.has(Says::Opener));
        if !told_done && acts && !states_only(clauses) {
            return verdict(Kind::Commitment, rule);
        }
        // An item of a plan tells an act even where its verb is in no list.
        if !told_done && !acts {
            if sentence.is_run_in_heading {
                return verdict(Kind::Other, "outline/heading");
            }
            let item = sentence.opens_item && !clauses.iter().any(|clause| clause.has(Says::State));
            return if item { verdict(Kind::Commitment, rule) } else { verdict(Kind::Other, "statement/no-act") };
        }
    }
    if setting.lead == Some(Kind::Commitment) && done.is_none() && acts {
        return verdict(Kind::Commitment, "statement/lead-in");
    }
    let restarts = clauses.iter().any(|clause| actor::names_self(reader, clause.span));
    if setting.goes_on
        && !restarts
        && done.is_none()
        && acts
        && setting.back.is_none()
        && !of_the_public(reader, clauses)
    {
        return verdict(Kind::Commitment, "statement/goes-on");
    }
    if sentence.zone == Zone::Opening && !acts_in_opening(reader, clauses) {
        return verdict(Kind::Other, "zone/opening");
    }
    if let Some(rule) = conditional(clauses) {
        return verdict(Kind::Commitment, rule);
    }
    if let Some(rule) = done {
        return if acts && !of_the_public(reader, clauses) {
            verdict(Kind::Report, rule)
        } else {
            verdict(Kind::Other, "statement/fact")
        };
    }
    if acts && !states_only(clauses) && !of_the_public(reader, clauses) {
        return verdict(Kind::Report, "statement/act");
    }
    verdict(Kind::Other, "statement/fact")
}

/// The clause tells of an act of the writer or of a body: not what a thing will bring about.
fn speaks_for_itself(reader: &Reader<'_>, clause: &Clause) -> bool {
    let Some(head) = clause.verb else {
        return actor::subject(reader, clause.span).is_none_or(|subject| subject.acts) || clause.due;
    };
    let effect = reader.lexicon.contains(reader.words(head), list::EFFECT);
    !effect || actor::subject(reader, clause.span).is_none_or(|subject| subject.acts)
}

/// 待…后予以整治: the clause of the condition or one behind it tells what will be done.
fn conditional(clauses: &[Clause]) -> Option<&'static str> {
    let at = clauses.iter().position(|clause| clause.has(Says::Condition))?;
    let follows = clauses
        .iter()
        .skip(at)
        .any(|clause| clause.verb.is_some() && !clause.has(Says::Done) && !clause.has(Says::Ongoing));
    follows.then(|| clauses.get(at)?.rule(Says::Condition))?
}

/// 关于…, 对…的问题: names a topic and tells nothing.
fn names_only(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    let words = reader.words(sentence.content);
    (words.starts_with("关于") || words.starts_with("针对")) && !words.contains('，')
}

/// Only says that a list follows.
fn announces_only(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause]) -> bool {
    let words = reader.words(sentence.span);
    let colon = words.ends_with('：');
    if !colon && sentence.inner_markers.is_empty() && !clauses.iter().any(|clause| clause.has(Says::Announce)) {
        return false;
    }
    let Some(last) = clauses.last() else { return false };
    if !sentence.inner_markers.is_empty() {
        return false;
    }
    let bare = colon && (words.chars().count() <= 12 || last.has(Says::Announce) || last.verb.is_none());
    if colon && words.chars().count() <= 12 {
        return true;
    }
    let attitude =
        |clause: &Clause| ["意见", "建议", "要求", "精神"].iter().any(|word| reader.words(clause.span).ends_with(word));
    let scene = |clause: &Clause| {
        clause.is_adverbial || clause.has(Says::Announce) || clause.has(Says::Quote) || clause.has(Says::State)
    };
    let told = clauses.iter().filter(|clause| !scene(clause) && !attitude(clause) && clause.verb.is_some()).count();
    (bare || last.has(Says::Announce)) && told == 0
}

/// In the opening only what was done for the reply counts: not the receipt, not who leads, not 经研究.
fn acts_in_opening(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const FORMAL: &[&str] = &[
        "收悉",
        "收到",
        "收到后",
        "如下",
        "主办",
        "会办",
        "协办",
        "会办单位",
        "协办单位",
        "办理",
        "办理提案",
        "办理建议",
        "重视",
        "很有针对性",
        "答复",
    ];
    clauses.iter().any(|clause| {
        let words = reader.words(clause.span).trim();
        clause.verb.is_some()
            && !clause.has(Says::Quote)
            && !clause.is_adverbial
            && !words.starts_with('经')
            && !FORMAL.iter().any(|end| words.ends_with(end))
    })
}

/// A time that lies back stands in the sentence.
fn past(reader: &Reader<'_>, sentence: &Sentence) -> Option<&'static str> {
    super::deadline::has_past(reader, sentence.content).then_some("statement/past-date")
}

/// Says how things are and does nothing: every clause with a verb is also one of being.
fn states_only(clauses: &[Clause]) -> bool {
    clauses.iter().all(|clause| {
        clause.verb.is_none()
            || (clause.has(Says::State)
                && clause.head.is_some_and(|head| head.start > clause.span.start + 12)
                && !clause.has(Says::Intent))
    })
}

/// Someone acts who is neither the writer nor a body: enterprises, residents.
fn of_the_public(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    let first = clauses.iter().find(|clause| !clause.is_adverbial && clause.verb.is_some());
    first.and_then(|clause| actor::subject(reader, clause.span)).is_some_and(|subject| subject.public)
        && !clauses.iter().any(|clause| actor::names_self(reader, Span::new(clause.span.start, clause.span.end)))
}
