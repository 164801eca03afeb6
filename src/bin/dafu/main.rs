//! The command line (命令行): files and lines in, JSON or a readable summary out.

mod answers;
mod arguments;
mod docx;
mod explain;
mod find;
mod input;
mod json;
mod language;
mod ledger;
mod letters;
mod lines;
mod summary;
mod table;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use arguments::{Arguments, Request};

/// Some input could not be read; the rest was.
const FAILED: u8 = 1;
/// The command was not understood.
const USAGE: u8 = 2;

/// Whether every input could be read (是否全部读成).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Complete,
    Partial,
}

fn main() -> ExitCode {
    let arguments = match arguments::parse() {
        Ok(arguments) => arguments,
        Err(refusal) => {
            eprintln!("{refusal}");
            return ExitCode::from(USAGE);
        }
    };
    match answer(&arguments, &mut io::stdout().lock()) {
        Ok(Outcome::Complete) => ExitCode::SUCCESS,
        Ok(Outcome::Partial) => ExitCode::from(FAILED),
        // `dafu … | head` has seen enough; that is no failure.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let what = arguments.language.pick("无法写出结果", "cannot write the result");
            eprintln!("dafu: {what}: {error}");
            ExitCode::from(FAILED)
        }
    }
}

fn answer(arguments: &Arguments, out: &mut impl Write) -> io::Result<Outcome> {
    match &arguments.request {
        Request::Print(text) => write!(out, "{text}").map(|()| Outcome::Complete),
        Request::Schema => write!(out, "{}", dafu::wire::schema()).map(|()| Outcome::Complete),
        Request::Letters(letters) => letters::analyze(letters, arguments.language, out),
        Request::Lines(lines) => lines::analyze(lines, arguments.language, out),
        Request::Ledger(ledger) => ledger::write(ledger, arguments.language, out),
        Request::Explanation(asked) => explain::explain(asked, arguments.language, out),
        Request::Search(search) => find::find(search, arguments.language, out),
    }
}
