//! Letters one after the other (逐封读取): one is in memory at a time, and whoever watches sees how far it has come.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::vec::IntoIter;

use indicatif::{ProgressBar, ProgressStyle};

use super::{complaint, folder, name, read};
use crate::Outcome;
use crate::language::Language;

/// The letters of files and folders. What cannot be read is told on the terminal at once, and handed over as its reason.
pub(crate) struct Letters {
    files: IntoIter<OsString>,
    encoding: Option<&'static encoding_rs::Encoding>,
    language: Language,
    bar: ProgressBar,
    outcome: Outcome,
}

/// One of them.
pub(crate) struct Letter {
    pub(crate) name: String,
    /// The text, or why there is none.
    pub(crate) text: Result<String, String>,
}

impl Letters {
    pub(crate) fn new(
        files: &[OsString],
        encoding: Option<&'static encoding_rs::Encoding>,
        language: Language,
    ) -> Self {
        let files = folder::letters(files);
        // On a terminal the results themselves show how far it has come.
        let watched = files.len() > 1 && io::stderr().is_terminal() && !io::stdout().is_terminal();
        let bar = if watched { ProgressBar::new(files.len() as u64) } else { ProgressBar::hidden() };
        let template =
            language.pick("{wide_bar} {pos}/{len} 封，还要 {eta}", "{wide_bar} {pos}/{len} letters, {eta} left");
        bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { files: files.into_iter(), encoding, language, bar, outcome: Outcome::Complete }
    }

    /// Whether each has to be told from the others.
    pub(crate) fn several(&self) -> bool {
        self.files.len() > 1
    }

    /// Whether all so far could be read.
    pub(crate) fn outcome(&self) -> Outcome {
        self.outcome
    }

    fn tell(&self, sentence: &str) {
        self.bar.suspend(|| eprintln!("dafu: {sentence}"));
    }
}

impl Iterator for Letters {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let Some(file) = self.files.next() else {
            self.bar.finish_and_clear();
            return None;
        };
        let name = name(&file);
        let text = match read(&file, self.encoding, self.language) {
            Ok(decoded) => {
                if let Some(note) = decoded.note {
                    self.tell(&self.language.pick(format!("{name}：{note}"), format!("{name}: {note}")));
                }
                Ok(decoded.text)
            }
            Err(reason) => {
                self.outcome = Outcome::Partial;
                self.tell(&complaint(&file, &reason, self.language));
                Err(reason)
            }
        };
        self.bar.inc(1);
        Some(Letter { name, text })
    }
}
