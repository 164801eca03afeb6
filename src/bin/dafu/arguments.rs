//! What was asked for (命令行参数).

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use clap::builder::{EnumValueParser, PossibleValue};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueEnum};
use regex::Regex;

use crate::find::{Kind, Search};
use crate::language::Language;

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

fn command(language: Language) -> Command {
    let pick = |chinese: &'static str, english: &'static str| language.pick(chinese, english);
    let template = pick(
        "{about}\n\n用法: {usage}\n\n{all-args}{after-help}\n",
        "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n",
    );
    let options = pick("选项", "Options");
    let option = |name: &'static str, chinese, english| {
        Arg::new(name).long(name).help(pick(chinese, english)).help_heading(options)
    };
    let help = option("help", "显示帮助", "Print help").short('h').action(ArgAction::Help);
    let lang = option("lang", "界面语言：zh 或 en", "Language of messages: zh or en")
        .value_name("LANG")
        .value_parser(["zh", "en"])
        .hide_possible_values(true);
    let reference_date = option(
        "reference-date",
        "信中没有日期时，按这一天理解“今年”“年底前”",
        "The day that 今年 and 年底前 are resolved against where the letter has no date",
    )
    .value_name("YYYY-MM-DD");
    let files = Arg::new("files")
        .value_name("FILE")
        .help_heading(pick("文件", "Files"))
        .num_args(0..)
        .value_parser(clap::value_parser!(OsString));
    let analyze = Command::new("analyze")
        .about(pick(
            "读答复函，给出要素、章节、实体和承诺",
            "Read reply letters: particulars, sections, entities, commitments",
        ))
        .help_template(template)
        .arg(files.clone().help(pick("文字文件；- 表示标准输入", "Text files; - is standard input")))
        .arg(
            option("format", "json（默认）或 text（便于阅读的摘要）", "json (default) or text (a readable summary)")
                .value_name("FORMAT")
                .value_parser(EnumValueParser::<Format>::new())
                .default_value("json")
                .hide_default_value(true)
                .hide_possible_values(true),
        )
        .arg(option("compact", "JSON 不换行", "JSON on one line").action(ArgAction::SetTrue))
        .arg(
            option(
                "jsonl",
                "每行一封信 {\"id\",\"text\",\"reference_date\"?}，每行输出一个结果",
                "One letter a line {\"id\",\"text\",\"reference_date\"?}, one result a line",
            )
            .action(ArgAction::SetTrue)
            .conflicts_with_all(["compact", "encoding"]),
        )
        .arg(reference_date.clone())
        .arg(
            option(
                "encoding",
                "文件编码，如 gb18030；默认自动判断",
                "Encoding of the files, such as gb18030; guessed by default",
            )
            .value_name("NAME"),
        )
        .arg(help.clone());
    let find = Command::new("find")
        .about(pick(
            "在信中查找：某条规则、某类内容或某个正则碰到的每一句",
            "Search letters: every sentence that a rule, a kind or a regular expression touches",
        ))
        .help_template(template)
        .arg(files.help(pick("文字文件，或其中有 .txt 的文件夹", "Text files, or folders with .txt files")))
        .arg(
            option(
                "match",
                "正则，在理顺换行、分页后的文字里找",
                "A regular expression, searched in the text with its line and page breaks mended",
            )
            .value_name("REGEX"),
        )
        .arg(
            option(
                "rule",
                "规则名，如 statement/future-will；写 entity/place 指其下所有规则",
                "A rule such as statement/future-will; entity/place stands for all below it",
            )
            .value_name("RULE"),
        )
        .arg(
            option(
                "kind",
                "commitment、report、other，或实体类别如 organisation",
                "commitment, report, other, or a kind of mention such as organisation",
            )
            .value_name("KIND")
            .value_parser(EnumValueParser::<Kind>::new())
            .hide_possible_values(true),
        )
        .arg(reference_date)
        .arg(help.clone());
    let schema = Command::new("schema")
        .about(pick("打印结果的 JSON Schema", "Print the JSON Schema of the result"))
        .help_template(template)
        .arg(help.clone());
    Command::new("dafu")
        .about(pick("dafu 答复：读提案、建议答复函", "dafu reads Chinese reply letters (提案、建议答复函)"))
        .version(env!("CARGO_PKG_VERSION"))
        .help_template(template)
        .after_help(pick(EXAMPLES_ZH, EXAMPLES_EN))
        .subcommand_required(true)
        .subcommand_help_heading(pick("命令", "Commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(lang.global(true))
        .arg(help)
        .arg(option("version", "显示版本", "Print the version").short('V').action(ArgAction::Version))
        .subcommands([analyze, find, schema].map(|command| command.disable_help_flag(true)))
}

const EXAMPLES_ZH: &str = "例:
  dafu analyze 答复.txt                     结果为 JSON
  dafu analyze --format text 答复.txt       便于阅读的摘要
  cat 答复.txt | dafu analyze -             从标准输入读
  dafu analyze --jsonl < 信件.jsonl         每行一封，成批处理
  dafu find --match '待.*后' 信件/           文件夹中含“待……后”的每一句

退出码: 0 全部读成，1 有的没读成，2 命令有误。";

const EXAMPLES_EN: &str = "Examples:
  dafu analyze reply.txt                    the result as JSON
  dafu analyze --format text reply.txt      a readable summary
  cat reply.txt | dafu analyze -            from standard input
  dafu analyze --jsonl < letters.jsonl      many letters, one a line
  dafu find --match '待.*后' letters/        every sentence with 待…后 in a folder

Exit codes: 0 all were read, 1 some were not, 2 the command was wrong.";

fn request(matches: &ArgMatches, language: Language) -> Result<Request, String> {
    match matches.subcommand() {
        Some(("analyze", given)) => analysis(given, language),
        Some(("find", given)) => search(given, language).map(Request::Search),
        _ => Ok(Request::Schema),
    }
}

fn analysis(given: &ArgMatches, language: Language) -> Result<Request, String> {
    let files = files(given, language)?;
    let options = options(given, language)?;
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

fn search(given: &ArgMatches, language: Language) -> Result<Search, String> {
    let (files, options) = (files(given, language)?, options(given, language)?);
    let pattern = match given.get_one::<String>("match").map(|pattern| Regex::new(pattern)) {
        None => None,
        Some(Ok(pattern)) => Some(pattern),
        Some(Err(error)) => {
            let what = language.pick("--match 不是能用的正则", "--match is no regular expression that works");
            return Err(with_hint(&format!("{what}: {error}"), language));
        }
    };
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
    Ok(dafu::Options { reference_date })
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

/// clap speaks English only; the same said in the reader's language.
fn refusal(error: &clap::Error, language: Language) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("{}{argument}", language.pick("没有这个选项：", "no such option: ")),
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            format!("{}{name}", language.pick("没有这个命令：", "no such command: "))
        }
        ErrorKind::MissingSubcommand => language.pick("没有给命令", "no command given").to_owned(),
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("{argument} {}", language.pick("后面缺一个值", "needs a value"))
        }
        ErrorKind::InvalidValue => {
            let valid = context(ContextKind::ValidValue);
            match language {
                Language::Chinese => format!("{argument} 不能是 {value}，可用：{valid}"),
                Language::English => format!("{argument} cannot be {value}; it takes {valid}"),
            }
        }
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg);
            match language {
                Language::Chinese => format!("{argument} 不能与 {other} 同用"),
                Language::English => format!("{argument} cannot be used with {other}"),
            }
        }
        _ => error.to_string().trim_start_matches("error: ").trim_end().to_owned(),
    };
    with_hint(&what, language)
}

fn with_hint(what: &str, language: Language) -> String {
    format!("dafu: {what}\n{}", language.pick("用法见 dafu --help", "See dafu --help"))
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
