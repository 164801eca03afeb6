//! One function runs the stages, one type holds what they found (分析).

use time::Date;

use crate::check::outcome::Scheme;
use crate::check::{self, Check, Finding, Outcome, Question, Reply};
use crate::entity::{self, Context, Kind, Mention, Reference};
use crate::letter::Letter;
use crate::lexicon::Lexicon;
use crate::sentence::{Sentence, sentences};
use crate::sorting::sort_by_key;
use crate::statement::{self, Item, Statement};
use crate::text::Span;

mod anchor;
mod verdict;

pub use anchor::LetterDay;
pub use verdict::Verdict;

/// What the caller knows beside the text (选项).
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day to resolve 今年 and 年底前 against where the letter has no date of its own.
    pub reference_date: Option<Date>,
    /// The proposal's own text (建议、提案原文), where it is not printed with the letter.
    pub proposal: Option<String>,
    /// What the printed class of the outcome means (分类办法); without one nothing is compared.
    pub scheme: Option<&'static Scheme>,
}

impl Options {
    /// A reference date as people write it, `2024-06-28`; none where it is no day of the calendar.
    pub fn day(words: &str) -> Option<Date> {
        crate::letter::day::iso(words)
    }

    /// A scheme by its name, `national`, `three` or `four`; none where there is no such scheme.
    pub fn scheme(name: &str) -> Option<&'static Scheme> {
        Scheme::named(name)
    }
}

/// Everything found in one letter; spans are in [`Letter::text`] (分析结果).
#[derive(Debug)]
pub struct Analysis {
    /// Structure and facts.
    pub letter: Letter,
    /// The sentences.
    pub sentences: Vec<Sentence>,
    /// Mentions with their values.
    pub mentions: Vec<Mention>,
    /// Words that stand for a mention or for the writer.
    pub references: Vec<Reference>,
    /// One for each sentence.
    pub statements: Vec<Statement>,
    /// Promises as a clerk would list them.
    pub items: Vec<Item>,
    /// Figures that the letter ties to one another, checked.
    pub figures: Vec<Check>,
    /// What the proposal asks, with what answers it.
    pub questions: Vec<Question>,
    /// The outcome as printed and as the body tells it.
    pub outcome: Outcome,
    /// What a reader should know.
    pub findings: Vec<Finding>,
    /// The day that relative times count from, and what it was taken from.
    pub day: Option<LetterDay>,
    /// Whether it is a reply letter.
    pub verdict: Verdict,
}

/// The stages, by name, in order; [`run_with`] tells of each when it is done.
pub const STAGES: &[&str] = &["letter", "sentence", "entity", "statement", "check"];

/// Reads one letter. Any text gives an analysis; the time it takes grows with its length and no faster.
pub fn run(source: &str, options: &Options) -> Analysis {
    run_with(source, options, |_| ())
}

/// Like [`run`]; `done` hears the name of each stage when it has finished, so that a benchmark can read its clock.
pub fn run_with(source: &str, options: &Options, mut done: impl FnMut(&'static str)) -> Analysis {
    let lexicon = Lexicon::builtin();
    let letter = Letter::read(source, lexicon);
    done("letter");
    let sentences = sentences(&letter);
    done("sentence");
    let day = anchor::letter_day(&letter, options);
    let context = Context {
        paragraphs: letter.paragraphs.iter().map(|paragraph| paragraph.span).collect(),
        known: known(&letter),
        anchor: day.map(|day| (day.anchor(), day.basis)),
    };
    let mentions = entity::mentions(letter.text(), lexicon, &letter.hits, &context);
    let issuer = letter.facts.issuer(letter.text());
    let references = entity::references(letter.text(), lexicon, &letter.hits, &mentions, issuer);
    done("entity");
    let statements = statement::statements(lexicon, &letter, &sentences, &mentions, day.map(|day| day.date));
    let items = statement::items(&letter, &statements);
    done("statement");
    let figures = check::checks(letter.text(), lexicon, &sentences, &mentions);
    let reply = Reply { lexicon, letter: &letter, sentences: &sentences, statements: &statements };
    let questions = check::questions::questions(&reply, options.proposal.as_deref());
    let outcome = check::outcome::outcome(&reply, options.scheme);
    let findings = check::findings(&letter, &figures, &questions, &outcome);
    let verdict = verdict::verdict(&letter, lexicon);
    done("check");
    Analysis {
        letter,
        sentences,
        mentions,
        references,
        statements,
        items,
        figures,
        questions,
        outcome,
        findings,
        day,
        verdict,
    }
}

/// Places whose kind the facts already tell.
fn known(letter: &Letter) -> Vec<(Kind, Span)> {
    let facts = &letter.facts;
    let mut known: Vec<(Kind, Span)> = Vec::new();
    let named = facts.addressee_role.is_some();
    known.extend(facts.addressees.iter().map(|&name| (if named { Kind::Person } else { Kind::Organisation }, name)));
    known.extend(facts.signer.iter().chain(&facts.contact_name).map(|&name| (Kind::Person, name)));
    known.extend(
        facts.signature.iter().chain(&facts.cc).chain(&facts.print_office).map(|&name| (Kind::Organisation, name)),
    );
    known.extend(facts.contact_phone.map(|number| (Kind::Phone, number)));
    known.extend(facts.document_number.map(|number| (Kind::DocumentNumber, number)));
    known.extend(facts.proposal.title.map(|title| (Kind::Document, title)));
    known.extend(facts.date.iter().chain(&facts.print_date).map(|&(_, span)| (Kind::Date, span)));
    sort_by_key(&mut known, |&(_, span)| (span.start, span.end));
    known
}
