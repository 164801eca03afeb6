//! `dafu find`: what a rule or a pattern touches in letters (查找), for people who write rules and words.
//!
//! Unlike a search in the files it reads the mended text: a sentence that a page break or a line's end cuts in two is
//! found as the one sentence that it is.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use clap::ValueEnum;
use clap::builder::PossibleValue;
use dafu::wire::types::{Analysis, Entity, EntityType, Span, Statement, StatementKind};
use regex::Regex;

use crate::Outcome;
use crate::input;
use crate::language::Language;

/// What is asked for; every part that is given has to hold.
pub(crate) struct Search {
    /// Files, or folders of letters; `-` is standard input.
    pub(crate) files: Vec<OsString>,
    pub(crate) options: dafu::Options,
    /// Somewhere in the mended text.
    pub(crate) pattern: Option<Regex>,
    /// A rule, or the beginning of its name up to a `/`.
    pub(crate) rule: Option<String>,
    pub(crate) kind: Option<Kind>,
}

/// What a finding is: a sentence or a mention of some kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Statement(StatementKind),
    Mention(EntityType),
}

impl Kind {
    /// As the JSON has it.
    fn name(self) -> &'static str {
        match self {
            Self::Statement(StatementKind::Commitment) => "commitment",
            Self::Statement(StatementKind::Report) => "report",
            Self::Statement(StatementKind::Other) => "other",
            Self::Mention(EntityType::Person) => "person",
            Self::Mention(EntityType::Organisation) => "organisation",
            Self::Mention(EntityType::Place) => "place",
            Self::Mention(EntityType::Date) => "date",
            Self::Mention(EntityType::Money) => "money",
            Self::Mention(EntityType::Ratio) => "ratio",
            Self::Mention(EntityType::Quantity) => "quantity",
            Self::Mention(EntityType::Document) => "document",
            Self::Mention(EntityType::DocumentNumber) => "document_number",
            Self::Mention(EntityType::Programme) => "programme",
            Self::Mention(EntityType::Event) => "event",
            Self::Mention(EntityType::Phone) => "phone",
        }
    }
}

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Statement(StatementKind::Commitment),
            Self::Statement(StatementKind::Report),
            Self::Statement(StatementKind::Other),
            Self::Mention(EntityType::Person),
            Self::Mention(EntityType::Organisation),
            Self::Mention(EntityType::Place),
            Self::Mention(EntityType::Date),
            Self::Mention(EntityType::Money),
            Self::Mention(EntityType::Ratio),
            Self::Mention(EntityType::Quantity),
            Self::Mention(EntityType::Document),
            Self::Mention(EntityType::DocumentNumber),
            Self::Mention(EntityType::Programme),
            Self::Mention(EntityType::Event),
            Self::Mention(EntityType::Phone),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// One line for each finding: file and line, kind, rule, text.
pub(crate) fn find(search: &Search, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut out = BufWriter::new(out);
    let mut letters = input::Letters::new(&search.files, None, language);
    for letter in letters.by_ref() {
        let Ok(text) = letter.text else { continue };
        let analysis = dafu::analyze(&text, &search.options);
        search.print(&letter.name, &text, &analysis, &mut out)?;
    }
    out.flush()?;
    Ok(letters.outcome())
}

impl Search {
    fn print(&self, name: &str, source: &str, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
        let lines = Lines::of(source);
        let statements = analysis.statements.iter().filter(|statement| self.wants_statement(statement));
        let mentions = analysis.entities.iter().filter(|mention| self.wants_mention(mention));
        let mut rows: Vec<Row> = statements.map(Row::of_statement).chain(mentions.map(Row::of_mention)).collect();
        rows.sort_by_key(|row| row.span);
        for Row { span, kind, rule, text } in rows {
            writeln!(out, "{name}:{}\t{}\t{rule}\t{}", lines.number(span), kind.name(), text.trim())?;
        }
        Ok(())
    }

    /// Statements are what is searched where nothing else is said.
    fn wants_statement(&self, statement: &Statement) -> bool {
        let rules = statement.evidence.iter().map(|evidence| evidence.rule).chain([statement.rule]);
        self.kind.is_none_or(|kind| kind == Kind::Statement(statement.kind)) && self.wants(rules, &statement.text)
    }

    /// Mentions only where a kind or a rule of theirs is asked for.
    fn wants_mention(&self, mention: &Entity) -> bool {
        (self.kind.is_some() || self.rule.is_some())
            && self.kind.is_none_or(|kind| kind == Kind::Mention(mention.kind))
            && self.wants([mention.rule], &mention.text)
    }

    fn wants(&self, rules: impl IntoIterator<Item = &'static str>, text: &str) -> bool {
        self.rule.as_ref().is_none_or(|wanted| rules.into_iter().any(|rule| is_below(rule, wanted)))
            && self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
    }
}

/// `entity/place` stands for all rules of its folder.
fn is_below(rule: &str, wanted: &str) -> bool {
    rule.strip_prefix(wanted.trim_end_matches('/')).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// One line of the answer.
struct Row<'a> {
    span: Span,
    kind: Kind,
    rule: &'a str,
    text: &'a str,
}

impl<'a> Row<'a> {
    fn of_statement(statement: &'a Statement) -> Self {
        let Statement { span, kind, rule, text, .. } = statement;
        Self { span: *span, kind: Kind::Statement(*kind), rule, text }
    }

    fn of_mention(mention: &'a Entity) -> Self {
        let Entity { span, kind, rule, text, .. } = mention;
        Self { span: *span, kind: Kind::Mention(*kind), rule, text }
    }
}

/// Where the lines of a text begin, in UTF-16 units as the spans count.
pub(crate) struct Lines(Vec<u32>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let mut starts = vec![0];
        let mut at = 0;
        for unit in text.encode_utf16() {
            at += 1;
            if unit == u16::from(b'\n') {
                starts.push(at);
            }
        }
        Self(starts)
    }

    /// From 1, as editors count.
    pub(crate) fn number(&self, span: Span) -> usize {
        self.0.partition_point(|&start| start <= span.0)
    }
}
