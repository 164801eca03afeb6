//! `data/rules/**/*.toml`: one rule a file.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use crate::pattern::{self, Token};
use crate::words::Words;
use crate::{DataError, files_below, read_file};

/// A rule as written. The sentences `yes` and `no` are run by the tests and do not reach the engine.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    says: String,
    patterns: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    why: String,
    yes: Vec<String>,
    no: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Rule {
    id: String,
    says: String,
    patterns: Vec<Vec<Token>>,
    unless: Vec<Vec<Token>>,
    why: String,
}

pub(crate) fn read(folder: &Path, words: &mut Words) -> Result<Vec<Rule>, Vec<DataError>> {
    let mut rules = Vec::new();
    let mut errors = Vec::new();
    for path in files_below(folder, "toml") {
        match read_rule(folder, &path, words) {
            Ok(rule) => rules.push(rule),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(rules) } else { Err(errors) }
}

fn read_rule(folder: &Path, path: &Path, words: &mut Words) -> Result<Rule, DataError> {
    let text = read_file(path)?;
    let line_of = |needle: &str| text.lines().position(|line| line.contains(needle)).map_or(1, |index| index + 1);
    let file: RuleFile = toml::from_str(&text).map_err(|error| {
        let line = error.span().map_or(1, |span| text.get(..span.start).unwrap_or("").matches('\n').count() + 1);
        DataError::new(path, line, error.message().to_owned())
    })?;
    if !SAYS.contains(&file.says.as_str()) {
        return Err(DataError::new(path, line_of("says"), format!("expected `says` to be one of {SAYS:?}")));
    }
    if file.yes.is_empty() || file.no.is_empty() {
        return Err(DataError::new(
            path,
            line_of("yes"),
            "expected at least one sentence under `yes` and one under `no`",
        ));
    }
    let mut parse_all = |patterns: &[String]| {
        patterns
            .iter()
            .map(|pattern| {
                pattern::parse(pattern, words).map_err(|error| DataError::new(path, line_of(pattern), error))
            })
            .collect::<Result<Vec<_>, _>>()
    };
    let patterns = parse_all(&file.patterns)?;
    let unless = parse_all(&file.unless)?;
    let id = path.strip_prefix(folder).unwrap_or(path).with_extension("").to_string_lossy().replace('\\', "/");
    Ok(Rule { id, says: file.says, patterns, unless, why: file.why })
}

/// What a rule may speak for; `src/lexicon/rule.rs` has the same names.
const SAYS: &[&str] = &[
    "future",
    "opener",
    "intent",
    "done",
    "ongoing",
    "effort",
    "request",
    "advice",
    "refusal",
    "condition",
    "limit",
    "announce",
    "quote",
    "courtesy",
    "background",
    "state",
    "hope",
    "prospect",
    "retrospect",
    "answer",
];

pub(crate) fn emit(rules: &[Rule]) -> String {
    let mut out = String::from("pub(super) static RULES: &[Rule] = &[\n");
    for rule in rules {
        let says: String = rule.says.split('-').map(capital).collect();
        writeln!(
            out,
            "    Rule {{ id: {:?}, says: Says::{says}, why: {:?}, patterns: {}, unless: {} }},",
            rule.id,
            rule.why,
            emit_patterns(&rule.patterns),
            emit_patterns(&rule.unless),
        )
        .expect("writing to a string");
    }
    out.push_str("];\n");
    out
}

fn emit_patterns(patterns: &[Vec<Token>]) -> String {
    let all: Vec<String> = patterns
        .iter()
        .map(|tokens| format!("&[{}]", tokens.iter().map(emit_token).collect::<Vec<_>>().join(", ")))
        .collect();
    format!("&[{}]", all.join(", "))
}

fn emit_token(token: &Token) -> String {
    match token {
        Token::ClauseStart => "Token::ClauseStart".to_owned(),
        Token::SentenceStart => "Token::SentenceStart".to_owned(),
        Token::ClauseEnd => "Token::ClauseEnd".to_owned(),
        Token::Gap { sentence } => format!("Token::Gap {{ sentence: {sentence} }}"),
        Token::List { list, optional } => format!("Token::List {{ list: ListId({list}), optional: {optional} }}"),
        Token::Slot(name) => {
            let kind: String = name.split('_').map(capital).collect();
            format!("Token::Slot(Slot::{kind})")
        }
    }
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
