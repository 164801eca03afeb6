//! What was asked for (命令行参数).

mod command;
mod refusal;

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::{ArgMatches, ValueEnum};
use regex::Regex;

use command::command;
use refusal::{refusal, with_hint};

use crate::explain::Explanation;
use crate::find::{Kind, Search};
use crate::input;
use crate::language::Language;
use crate::ledger::{Ledger, LedgerFormat};

/// The whole command, understood.
pub(crate) struct Arguments {
    pub(crate) language: Language,
    pub(crate) request: Request,
}

/// What to do.
pub(crate) enum Request {
    /// Help or the version.
    Print(String),
    Schema,
    Letters(Letters),
    Lines(Lines),
    Ledger(Ledger),
    Explanation(Explanation),
    Search(Search),
}

/// `dafu analyze FILE…`.
pub(crate) struct Letters {
    /// `-` is standard input.
    pub(crate) files: Vec<OsString>,
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
    pub(crate) options: dafu::Options,
    pub(crate) format: Format,
    pub(crate) compact: bool,
}

/// `dafu analyze --jsonl FILE…`.
pub(crate) struct Lines {
    pub(crate) files: Vec<OsString>,
    /// For lines that name no day of their own.
    pub(crate) options: dafu::Options,
}

/// How the result is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Text,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Json, Self::Text]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Json => "json",
            Self::Text => "text",
        }))
    }
}

/// Reads the command; the error is a finished sentence.
pub(crate) fn parse() -> Result<Arguments, String> {
    let raw: Vec<OsString> = std::env::args_os().collect();
    let language = language_of(&raw);
    match command(language).try_get_matches_from(raw) {
        Ok(matches) => Ok(Arguments { language, request: request(&matches, language)? }),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Ok(Arguments { language, request: Request::Print(error.to_string()) })
            }
            _ => Err(refusal(&error, language)),
        },
    }
}

/// The language has to be known before anything can be said about the rest.
fn language_of(raw: &[OsString]) -> Language {
    let words: Vec<&str> = raw.iter().filter_map(|word| word.to_str()).collect();
    let beside = words.windows(2).find_map(|pair| match pair {
        ["--lang", name] => Some(*name),
        _ => None,
    });
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    beside.or(joined).and_then(Language::named).unwrap_or_else(Language::of_environment)
}

fn request(matches: &ArgMatches, language: Language) -> Result<Request, String> {
    match matches.subcommand() {
        Some(("analyze", given)) => analysis(given, language),
        Some(("ledger", given)) => ledger(given, language).map(Request::Ledger),
        Some(("explain", given)) => explanation(given, language).map(Request::Explanation),
        Some(("find", given)) => search(given, language).map(Request::Search),
        _ => Ok(Request::Schema),
    }
}

fn analysis(given: &ArgMatches, language: Language) -> Result<Request, String> {
    let files = files(given, language)?;
    let mut options = options(given, language)?;
    compared(given, &mut options, language)?;
    let format = given.get_one::<Format>("format").copied().unwrap_or(Format::Json);
    if given.get_flag("jsonl") {
        if format == Format::Text {
            let what = language
                .pick("--jsonl 只输出 JSON，不能与 --format text 同用", "--jsonl prints JSON, not --format text");
            return Err(with_hint(what, language));
        }
        return Ok(Request::Lines(Lines { files, options }));
    }
    let (encoding, compact) = (encoding(given, language)?, given.get_flag("compact"));
    Ok(Request::Letters(Letters { files, encoding, options, format, compact }))
}

fn ledger(given: &ArgMatches, language: Language) -> Result<Ledger, String> {
    Ok(Ledger {
        files: files(given, language)?,
        encoding: encoding(given, language)?,
        options: options(given, language)?,
        format: given.get_one::<LedgerFormat>("format").copied().unwrap_or(LedgerFormat::Csv),
        columns: dafu::export::ledger::Options { names: given.get_flag("names"), refusals: given.get_flag("refusals") },
    })
}

fn search(given: &ArgMatches, language: Language) -> Result<Search, String> {
    let (files, options) = (files(given, language)?, options(given, language)?);
    let pattern = pattern(given, language)?;
    let (rule, kind) = (given.get_one::<String>("rule").cloned(), given.get_one::<Kind>("kind").copied());
    if pattern.is_none() && rule.is_none() && kind.is_none() {
        let what = language.pick(
            "find 要知道找什么：给出 --match、--rule 或 --kind",
            "find needs to know what for: --match, --rule or --kind",
        );
        return Err(with_hint(what, language));
    }
    Ok(Search { files, options, pattern, rule, kind })
}

fn explanation(given: &ArgMatches, language: Language) -> Result<Explanation, String> {
    Ok(Explanation {
        files: files(given, language)?,
        encoding: encoding(given, language)?,
        options: options(given, language)?,
        pattern: pattern(given, language)?,
    })
}

fn pattern(given: &ArgMatches, language: Language) -> Result<Option<Regex>, String> {
    given.get_one::<String>("match").map(|pattern| Regex::new(pattern)).transpose().map_err(|error| {
        let what = language.pick("--match 不是能用的正则", "--match is no regular expression that works");
        with_hint(&format!("{what}: {error}"), language)
    })
}

/// No file at all means standard input where something is piped in.
fn files(given: &ArgMatches, language: Language) -> Result<Vec<OsString>, String> {
    let files: Vec<OsString> = given.get_many("files").into_iter().flatten().cloned().collect();
    if !files.is_empty() {
        return Ok(files);
    }
    if io::stdin().is_terminal() {
        let what = language.pick("没有给文件；从标准输入读请写 -", "no file given; write - for standard input");
        return Err(with_hint(what, language));
    }
    Ok(vec!["-".into()])
}

fn options(given: &ArgMatches, language: Language) -> Result<dafu::Options, String> {
    let Some(date) = given.get_one::<String>("reference-date") else {
        return Ok(dafu::Options::default());
    };
    let reference_date = dafu::Options::day(date);
    if reference_date.is_none() {
        let what = language.pick(
            "--reference-date 应为真实的 YYYY-MM-DD 日期，得到",
            "--reference-date takes a real date YYYY-MM-DD, not",
        );
        return Err(with_hint(&format!("{what} {date}"), language));
    }
    Ok(dafu::Options { reference_date, ..dafu::Options::default() })
}

/// The scheme that the classes are read by, and the proposal's own text from its file.
fn compared(given: &ArgMatches, options: &mut dafu::Options, language: Language) -> Result<(), String> {
    options.scheme = given.get_one::<String>("scheme").and_then(|name| dafu::Options::scheme(name));
    if let Some(file) = given.get_one::<OsString>("proposal") {
        let read = input::read(file, None, language);
        let decoded = read.map_err(|reason| with_hint(&input::complaint(file, &reason, language), language))?;
        options.proposal = Some(decoded.text);
    }
    Ok(())
}

fn encoding(given: &ArgMatches, language: Language) -> Result<Option<&'static encoding_rs::Encoding>, String> {
    let Some(name) = given.get_one::<String>("encoding") else {
        return Ok(None);
    };
    encoding_rs::Encoding::for_label(name.as_bytes()).map(Some).ok_or_else(|| {
        let what = language.pick("不认识的编码", "unknown encoding");
        with_hint(&format!("{what} {name}"), language)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert!(dafu::Options::day("2024-02-29").is_some());
        for wrong in ["2023-02-29", "2023-2-9", "2023-13-01", "20230101", "2023-01-01x", "+023-01-01", ""] {
            assert!(dafu::Options::day(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn the_command_is_well_formed_in_both_languages() {
        command(Language::Chinese).debug_assert();
        command(Language::English).debug_assert();
    }
}
