//! What each sentence is (陈述): a commitment, a report or neither, and who will do what by when.

mod act;
mod actor;
mod classify;
mod clause;
mod deadline;
mod item;
mod party;
mod refusal;
mod scope;
mod signs;
mod step;
mod strength;
mod target;
mod testability;
mod verb;

use time::Date;

use crate::entity::Mention;
use crate::letter::Letter;
use crate::lexicon::{Cue, Lexicon, Says, SlotMention, cues, list};
use crate::sentence::Sentence;
use crate::text::{Span, Words, words};

pub use act::{Act, Status};
pub use actor::Actor;
pub use classify::Kind;
pub use deadline::Deadline;
pub use item::Item;
pub use party::{Part, Partner, Relation};
pub use refusal::Refusal;
pub use step::Step;
pub use strength::Strength;
pub use target::Target;
pub use testability::Blank;

use clause::Clause;

/// A sentence with what it says. All spans are in the joined view.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The sentence, marker included.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// The innermost section around it.
    pub section: Option<usize>,
    /// Who acts; empty but on a commitment.
    pub actors: Vec<Actor>,
    /// Bodies that take part beside them.
    pub partners: Vec<Partner>,
    /// The head verb with its object.
    pub action: Option<Span>,
    /// What each clause tells that is done; none on kind other.
    pub acts: Vec<Act>,
    /// By when.
    pub deadline: Option<Deadline>,
    /// What measures it: the end of a promise, the figures of a report.
    pub targets: Vec<Target>,
    /// How firmly.
    pub strength: Option<Strength>,
    /// What it hangs on.
    pub condition: Option<Span>,
    /// Words that bound it: 试行, 原则上.
    pub limits: Vec<Span>,
    /// What is turned down.
    pub refusal: Option<Refusal>,
    /// What it says for the list that it leads in.
    pub leads: Option<LeadIn>,
    /// The question that decided, of those asked in order.
    pub step: Step,
    /// The rule that decided.
    pub rule: &'static str,
    /// Everything that counted.
    pub evidence: Vec<Evidence>,
}

/// Who acts and by when in the words before a list (引出列举的话): it holds for items that name nothing themselves.
#[derive(Debug, Clone)]
pub struct LeadIn {
    /// The words themselves; what stands behind them in the sentence is the first item.
    pub content: Span,
    /// Who acts.
    pub actors: Vec<Actor>,
    /// By when.
    pub deadline: Option<Deadline>,
}

/// Something that counted (依据).
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// The rule.
    pub rule: &'static str,
    /// What it speaks for; none where the place decided.
    pub says: Option<Says>,
    /// The words; none where they stand in another sentence.
    pub span: Option<Span>,
}

/// What the readers of a sentence look at.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) letter: &'a Letter,
    pub(crate) mentions: &'a [Mention],
    /// The letter's day, or what stands in for it.
    pub(crate) today: Option<Date>,
}

impl<'a> Reader<'a> {
    pub(crate) fn text(&self) -> &'a str {
        self.letter.text()
    }

    pub(crate) fn words(&self, span: Span) -> &'a str {
        span.slice(self.letter.text())
    }

    /// The mentions inside a span, in order.
    pub(crate) fn mentions_in(&self, span: Span) -> &'a [Mention] {
        let first = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let last = self.mentions.partition_point(|mention| mention.span.start < span.end);
        self.mentions.get(first..last).unwrap_or(&[])
    }
}

/// The promises of a letter as a clerk would list them, in order (承诺事项).
pub fn items(letter: &Letter, statements: &[Statement]) -> Vec<Item> {
    item::items(letter, statements)
}

/// Reads every sentence of the letter, in order.
pub fn statements(
    lexicon: &Lexicon,
    letter: &Letter,
    sentences: &[Sentence],
    mentions: &[Mention],
    today: Option<Date>,
) -> Vec<Statement> {
    let slots: Vec<SlotMention> =
        mentions.iter().map(|mention| SlotMention { slot: mention.kind, span: mention.span }).collect();
    let reader = Reader { lexicon, letter, mentions, today };
    let mut scope = scope::Scope::default();
    let mut read: Vec<Read<'_>> = sentences
        .iter()
        .map(|sentence| {
            let cues = if sentence.zone.speaks() && !sentence.is_heading {
                cues(lexicon, "statement", letter.text(), &letter.hits, &slots, sentence.content)
            } else {
                Vec::new()
            };
            let clauses = clause::clauses(&reader, sentence, &cues);
            let setting = scope.enter(&reader, sentence, &clauses);
            let verdict = classify::classify(&reader, sentence, &clauses, &setting);
            scope.leave(&reader, sentence, &clauses, &verdict);
            Read { sentence, cues, clauses, verdict }
        })
        .collect();
    follow_the_body(&reader, &mut read);
    read.iter().map(|read| build(&reader, read.sentence, &read.clauses, &read.cues, &read.verdict)).collect()
}

/// A sentence with all that was read in it.
struct Read<'a> {
    sentence: &'a Sentence,
    cues: Vec<Cue>,
    clauses: Vec<Clause>,
    verdict: classify::Verdict,
}

/// 一是优化班次。10月起，班车将加密到5班: a heading that runs into its text and has no mark of its own is what the
/// text behind it is.
fn follow_the_body(reader: &Reader<'_>, mut read: &mut [Read<'_>]) {
    while let [heading, rest @ ..] = read {
        let body = rest.first().filter(|body| {
            body.verdict.kind != Kind::Other
                && !body.verdict.request
                && heading.sentence.paragraph == body.sentence.paragraph
                && heading.sentence.section == body.sentence.section
        });
        let open = match heading.verdict.rule {
            "statement/act" => body.is_some_and(|body| body.verdict.kind == Kind::Commitment),
            "outline/heading" | "statement/fact" | "statement/no-act" => names_act(reader, heading.sentence),
            _ => false,
        };
        if let Some(body) = body.filter(|_| open && heads_item(reader, heading.sentence)) {
            heading.verdict.kind = body.verdict.kind;
            heading.verdict.step = Step::Body;
            heading.verdict.rule = "outline/heading";
        }
        read = rest;
    }
}

/// A short first sentence of an item: 一是优化班次。最后，把价格降一点。
fn heads_item(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    const LONGEST: usize = 16;
    const ORDER: Words = Words::of("首先， 其次， 再次， 最后，");
    let words = reader.words(sentence.content);
    let order = ORDER.strip_prefix(words);
    let topic = order.unwrap_or(words);
    (sentence.opens_item || order.is_some()) && !topic.contains('，') && topic.chars().count() <= LONGEST
}

/// 一是补充人员, 扩总量, 管住源头: a verb with its object, though the words may be no more than a topic elsewhere.
fn names_act(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    const VERBS: &str = "补扩延压夯深盘盯树强建育管提优稳抓促保防治降减增改拓练创用聚筑健畅严壮配立做选引搭守兜";
    const COMPLEMENTS: &str = "好强实住牢准优大全活细紧";
    let words = reader.words(sentence.content);
    let topic = words.strip_suffix('。').unwrap_or(words);
    let count = topic.chars().count();
    let mut characters = topic.chars();
    let verb = characters.next().is_some_and(|first| VERBS.contains(first));
    let complement = characters.next().is_some_and(|second| COMPLEMENTS.contains(second));
    let action = reader.letter.hits.longest_at(reader.lexicon, sentence.content.start, list::ACTION);
    let acted = action.is_some_and(|hit| {
        let object = words.get(hit.end() - sentence.content.start..).unwrap_or("").trim_end_matches('。');
        object.chars().count() >= 2
            && !object.starts_with('的')
            && !words!("情况 进展 措施 安排 现状 成效").ends(object)
    });
    acted || (verb && (count == 3 || (complement && count >= 4)))
}

fn build(
    reader: &Reader<'_>,
    sentence: &Sentence,
    clauses: &[Clause],
    cues: &[Cue],
    verdict: &classify::Verdict,
) -> Statement {
    let committed = verdict.kind == Kind::Commitment;
    let first_of = |says: Says| cues.iter().find(|cue| cue.rule.says == says).map(|cue| cue.span);
    let all_of = |says: Says| cues.iter().filter(|cue| cue.rule.says == says).map(|cue| cue.span).collect();
    let main = clauses
        .iter()
        .find(|clause| clause.is_ahead() && clause.head.is_some())
        .or_else(|| clauses.iter().find(|clause| clause.head.is_some()));
    let mut evidence: Vec<Evidence> = cues
        .iter()
        .filter(|cue| cue.rule.says != Says::State)
        .map(|cue| Evidence { rule: cue.rule.id, says: Some(cue.rule.says), span: Some(cue.span) })
        .collect();
    evidence.extend(verdict.context.iter().copied());
    let told = verdict.kind != Kind::Other;
    let deadline = if committed { deadline::deadline(reader, sentence.content) } else { None };
    let partners = if committed { party::partners(reader, clauses) } else { Vec::new() };
    let mut actors = if committed { actor::actors(reader, clauses) } else { Vec::new() };
    party::assign(reader, clauses, &partners, &mut actors);
    Statement {
        span: sentence.span,
        kind: verdict.kind,
        section: sentence.section,
        actors,
        partners,
        action: main
            .filter(|_| told)
            .and_then(|clause| clause.head.map(|head| Span::new(head.start, clause.span.end).trim(reader.text()))),
        acts: if told { act::acts(reader, clauses, verdict) } else { Vec::new() },
        deadline,
        targets: if told { target::targets(reader, sentence, deadline) } else { Vec::new() },
        strength: committed.then(|| strength::strength(reader, clauses, verdict)),
        condition: if committed { first_of(Says::Condition) } else { None },
        limits: if committed { all_of(Says::Limit) } else { Vec::new() },
        refusal: if committed { None } else { refusal::refusal(reader, sentence, cues) },
        leads: lead_in(reader, sentence, clauses),
        step: verdict.step,
        rule: verdict.rule,
        evidence,
    }
}

/// 我局将做好以下工作：, and the words before the first item of a list inside the sentence.
fn lead_in(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause]) -> Option<LeadIn> {
    let end = sentence.inner_markers.first().copied();
    let announces = end.is_some()
        || reader.words(sentence.span).trim_end().ends_with('：')
        || clauses.iter().any(|clause| clause.has(Says::Announce));
    if !sentence.zone.speaks() || sentence.is_heading || !announces {
        return None;
    }
    let content = Span::new(sentence.content.start, end.unwrap_or(sentence.content.end));
    let before = clauses.partition_point(|clause| clause.span.start < content.end);
    Some(LeadIn {
        content,
        actors: actor::actors(reader, clauses.get(..before).unwrap_or(&[])),
        deadline: deadline::deadline(reader, content),
    })
}
