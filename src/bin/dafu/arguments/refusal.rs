//! Why a command was not understood, in the reader's language (命令有误).

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::language::Language;

/// clap speaks English only; the same said in the reader's language.
pub(super) fn refusal(error: &clap::Error, language: Language) -> String {
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

/// The reason with where to read on.
pub(super) fn with_hint(what: &str, language: Language) -> String {
    format!("dafu: {what}\n{}", language.pick("用法见 dafu --help", "See dafu --help"))
}
