//! The commands with their options and help, in both languages (命令与选项).

use std::ffi::OsString;

use clap::builder::EnumValueParser;
use clap::{Arg, ArgAction, Command};

use super::Format;
use crate::find::Kind;
use crate::language::Language;
use crate::ledger::LedgerFormat;

/// The whole command as clap takes it.
pub(super) fn command(language: Language) -> Command {
    let words = Words(language);
    let lang = words
        .option("lang", "界面语言：zh 或 en", "Language of messages: zh or en")
        .value_name("LANG")
        .value_parser(["zh", "en"])
        .hide_possible_values(true);
    let version = words.option("version", "显示版本", "Print the version").short('V').action(ArgAction::Version);
    words
        .titled("dafu", "dafu 答复：读提案、建议答复函", "dafu reads Chinese reply letters (提案、建议答复函)")
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(language.pick(EXAMPLES_ZH, EXAMPLES_EN))
        .subcommand_required(true)
        .subcommand_help_heading(language.pick("命令", "Commands"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(lang.global(true))
        .arg(version)
        .subcommands([words.analyze(), words.ledger(), words.explain(), words.find(), words.schema()])
}

/// Says everything in one language.
#[derive(Clone, Copy)]
struct Words(Language);

impl Words {
    fn analyze(self) -> Command {
        let format = self
            .option("format", "json（默认）或 text（便于阅读的摘要）", "json (default) or text (a readable summary)")
            .value_name("FORMAT")
            .value_parser(EnumValueParser::<Format>::new())
            .default_value("json")
            .hide_default_value(true)
            .hide_possible_values(true);
        let lines = self
            .option(
                "jsonl",
                "每行一封信 {\"id\",\"text\",\"reference_date\"?,\"proposal\"?}，每行输出一个结果",
                "One letter a line {\"id\",\"text\",\"reference_date\"?,\"proposal\"?}, one result a line",
            )
            .action(ArgAction::SetTrue)
            .conflicts_with_all(["compact", "encoding"]);
        let scheme = self
            .option(
                "scheme",
                "办理类别按哪种分类办法读：national 全国、three 三类、four 四类、none（默认）不比",
                "What the outcome's class means: national, three, four, or none (default), which compares nothing",
            )
            .value_name("SCHEME")
            .value_parser(["national", "three", "four", "none"])
            .hide_possible_values(true);
        let proposal = self
            .option(
                "proposal",
                "建议、提案原文的文件；没有附在信后时给出，用来核对逐点答复",
                "File with the proposal's own text, where it is not printed with the letter",
            )
            .value_name("FILE")
            .value_parser(clap::value_parser!(OsString))
            .conflicts_with("jsonl");
        self.titled(
            "analyze",
            "读答复函，给出要素、章节、实体和承诺",
            "Read reply letters: particulars, sections, entities, commitments",
        )
        .arg(self.letters())
        .arg(format)
        .arg(self.option("compact", "JSON 不换行", "JSON on one line").action(ArgAction::SetTrue))
        .arg(lines)
        .arg(scheme)
        .arg(proposal)
        .arg(self.reference_date())
        .arg(self.encoding())
    }

    fn ledger(self) -> Command {
        let format = self
            .option(
                "format",
                "csv（默认）、markdown、json 或 jsonl（每行一项）",
                "csv (default), markdown, json, or jsonl (an item a line)",
            )
            .value_name("FORMAT")
            .value_parser(EnumValueParser::<LedgerFormat>::new())
            .default_value("csv")
            .hide_default_value(true)
            .hide_possible_values(true);
        let refusals =
            self.option("refusals", "未采纳的事项也列出", "List what was turned down too").action(ArgAction::SetTrue);
        let names = self
            .option("names", "不遮姓名和电话", "Do not hide names and telephone numbers")
            .action(ArgAction::SetTrue);
        self.titled(
            "ledger",
            "承诺事项台账：一行一项，可直接用 Excel、WPS 打开",
            "The ledger of promises, a row for each, for Excel and WPS",
        )
        .arg(self.letters())
        .arg(format)
        .arg(refusals)
        .arg(names)
        .arg(self.reference_date())
        .arg(self.encoding())
    }

    fn find(self) -> Command {
        let pattern = self
            .option(
                "match",
                "正则，在理顺换行、分页后的文字里找",
                "A regular expression, searched in the text with its line and page breaks mended",
            )
            .value_name("REGEX");
        let rule = self
            .option(
                "rule",
                "规则名，如 statement/future-will；写 entity/place 指其下所有规则",
                "A rule such as statement/future-will; entity/place stands for all below it",
            )
            .value_name("RULE");
        let kind = self
            .option(
                "kind",
                "commitment、report、other，或实体类别如 organisation",
                "commitment, report, other, or a kind of mention such as organisation",
            )
            .value_name("KIND")
            .value_parser(EnumValueParser::<Kind>::new())
            .hide_possible_values(true);
        self.titled(
            "find",
            "在信中查找：某条规则、某类内容或某个正则碰到的每一处",
            "Search letters: everything that a rule, a kind or a regular expression touches",
        )
        .arg(self.letters())
        .arg(pattern)
        .arg(rule)
        .arg(kind)
        .arg(self.reference_date())
    }

    fn explain(self) -> Command {
        let pattern = self
            .option("match", "只说明含这个正则的句子", "Only sentences that this regular expression matches")
            .value_name("REGEX");
        self.titled(
            "explain",
            "逐步说明每句话为什么是承诺、已办或其他",
            "Tell step by step why each sentence is a commitment, a report or neither",
        )
        .arg(self.letters())
        .arg(pattern)
        .arg(self.reference_date())
        .arg(self.encoding())
    }

    fn schema(self) -> Command {
        self.titled("schema", "打印结果的 JSON Schema", "Print the JSON Schema of the result")
    }

    /// A command with what all have: its purpose, the layout of its help, `--help`.
    fn titled(self, name: &'static str, chinese: &'static str, english: &'static str) -> Command {
        let template = self.0.pick(
            "{about}\n\n用法: {usage}\n\n{all-args}{after-help}\n",
            "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n",
        );
        Command::new(name)
            .about(self.0.pick(chinese, english))
            .help_template(template)
            .disable_help_flag(true)
            .arg(self.option("help", "显示帮助", "Print help").short('h').action(ArgAction::Help))
    }

    fn option(self, name: &'static str, chinese: &'static str, english: &'static str) -> Arg {
        let heading = self.0.pick("选项", "Options");
        Arg::new(name).long(name).help(self.0.pick(chinese, english)).help_heading(heading)
    }

    fn letters(self) -> Arg {
        Arg::new("files")
            .value_name("FILE")
            .help(self.0.pick(
                "文字文件、.docx 文件，或装着它们的文件夹；- 表示标准输入",
                "Text and .docx files, or folders of them; - is standard input",
            ))
            .help_heading(self.0.pick("文件", "Files"))
            .num_args(0..)
            .value_parser(clap::value_parser!(OsString))
    }

    fn encoding(self) -> Arg {
        self.option(
            "encoding",
            "文件编码，如 gb18030；默认自动判断",
            "Encoding of the files, such as gb18030; guessed by default",
        )
        .value_name("NAME")
    }

    fn reference_date(self) -> Arg {
        self.option(
            "reference-date",
            "信中没有日期时，按这一天理解“今年”“年底前”",
            "The day that 今年 and 年底前 are resolved against where the letter has no date",
        )
        .value_name("YYYY-MM-DD")
    }
}

const EXAMPLES_ZH: &str = "例:
  dafu analyze 答复.txt                     结果为 JSON
  dafu analyze --format text 答复.txt       便于阅读的摘要
  cat 答复.txt | dafu analyze -             从标准输入读
  dafu analyze --jsonl < 信件.jsonl         每行一封，成批处理
  dafu ledger 信件/ > 台账.csv               一个文件夹的承诺事项台账
  dafu explain --match '列入' 答复.txt        每句为什么是承诺、已办或其他
  dafu find --match '待.*后' 信件/           文件夹中含“待……后”的每一句

退出码: 0 全部读成，1 有的没读成，2 命令有误。";

const EXAMPLES_EN: &str = "Examples:
  dafu analyze reply.txt                    the result as JSON
  dafu analyze --format text reply.txt      a readable summary
  cat reply.txt | dafu analyze -            from standard input
  dafu analyze --jsonl < letters.jsonl      many letters, one a line
  dafu ledger letters/ > ledger.csv         the ledger of promises of a folder
  dafu explain --match '列入' reply.txt      why a sentence is a commitment or not
  dafu find --match '待.*后' letters/        every sentence with 待…后 in a folder

Exit codes: 0 all were read, 1 some were not, 2 the command was wrong.";
