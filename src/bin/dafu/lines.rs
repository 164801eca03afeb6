//! `dafu analyze --jsonl`: one letter a line in, one result a line out, in order (成批处理).

use std::io::{self, BufRead, Write};

use dafu::Options;
use dafu::wire::types::Analysis;
use serde::Serialize;
use serde_json::Value;
use time::Date;

use crate::Outcome;
use crate::arguments::Lines;
use crate::language::Language;
use crate::{input, json};

/// Never stops at a bad line or file; holds one line in memory.
pub(crate) fn analyze(lines: &Lines, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut outcome = Outcome::Complete;
    for file in &lines.files {
        let read = match input::open(file, language) {
            Ok(reader) => answer_all(reader, lines, language, out)?,
            Err(reason) => Err(reason),
        };
        match read {
            Ok(Outcome::Complete) => {}
            Ok(Outcome::Partial) => outcome = Outcome::Partial,
            Err(reason) => {
                eprintln!("dafu: {}", input::complaint(file, &reason, language));
                outcome = Outcome::Partial;
            }
        }
    }
    Ok(outcome)
}

/// The inner error is one of reading, the outer one of writing.
fn answer_all(
    mut reader: impl BufRead,
    lines: &Lines,
    language: Language,
    out: &mut impl Write,
) -> io::Result<Result<Outcome, String>> {
    let mut outcome = Outcome::Complete;
    let mut line = Vec::new();
    let bar = input::progress::bar(None, language);
    loop {
        line.clear();
        match reader.read_until(b'\n', &mut line) {
            Ok(0) => {
                bar.finish_and_clear();
                return Ok(Ok(outcome));
            }
            Ok(_) => {}
            Err(error) => return Ok(Err(input::unreadable(&error, language))),
        }
        let answer = answer(&line, &lines.options, language);
        if matches!(answer.content, Content::Error(_)) {
            outcome = Outcome::Partial;
        }
        json::compact(&answer, out)?;
        // Whoever waits at the other end of the pipe gets each result as it is ready.
        out.flush()?;
        bar.inc(1);
    }
}

/// One line of the output.
#[derive(Serialize)]
struct Answer {
    /// As it was given; null where none could be read.
    id: Value,
    #[serde(flatten)]
    content: Content,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Content {
    Analysis(Box<Analysis>),
    Error(String),
}

fn answer(line: &[u8], fallback: &Options, language: Language) -> Answer {
    let (id, read) = request(line, language);
    let content = read.map_or_else(Content::Error, |Letter { text, date, proposal }| {
        let reference_date = date.or(fallback.reference_date);
        let options = Options { reference_date, proposal, ..fallback.clone() };
        Content::Analysis(Box::new(dafu::analyze(&text, &options)))
    });
    Answer { id, content }
}

/// What a line asks for.
struct Letter {
    text: String,
    date: Option<Date>,
    /// The proposal's own text.
    proposal: Option<String>,
}

/// The id, and the letter or what is wrong with the line.
type Request = (Value, Result<Letter, String>);

fn request(line: &[u8], language: Language) -> Request {
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii();
    let mut object = match serde_json::from_slice(line) {
        Ok(Value::Object(object)) => object,
        Ok(_) => {
            let reason = language.pick("这一行不是 JSON 对象", "the line is not a JSON object");
            return (Value::Null, Err(reason.to_owned()));
        }
        Err(_) if line.is_empty() => {
            return (Value::Null, Err(language.pick("这一行是空的", "the line is empty").to_owned()));
        }
        Err(error) => {
            let place = error.column();
            let reason = language.pick(
                format!("这一行不是 JSON（第 {place} 字节处）"),
                format!("the line is not JSON (at byte {place})"),
            );
            return (Value::Null, Err(reason));
        }
    };
    let id = object.remove("id").unwrap_or(Value::Null);
    let Some(Value::String(text)) = object.remove("text") else {
        let reason = language.pick("缺少文字：应有 \"text\"", "no text: \"text\" must be a string");
        return (id, Err(reason.to_owned()));
    };
    let date = match object.remove("reference_date") {
        None | Some(Value::Null) => None,
        Some(given) => {
            let Some(date) = given.as_str().and_then(Options::day) else {
                let reason = language
                    .pick("reference_date 应为 \"YYYY-MM-DD\"，得到 ", "reference_date must be \"YYYY-MM-DD\", not ");
                return (id, Err(format!("{reason}{given}")));
            };
            Some(date)
        }
    };
    let proposal = match object.remove("proposal") {
        None | Some(Value::Null) => None,
        Some(Value::String(words)) => Some(words),
        Some(_) => {
            let reason = language.pick("proposal 应为建议、提案的文字", "proposal must be the proposal's text");
            return (id, Err(reason.to_owned()));
        }
    };
    (id, Ok(Letter { text, date, proposal }))
}
