//! Letters one after the other (逐封读取): one is in memory at a time, and whoever watches sees how far it has come.

use std::ffi::OsString;
use std::path::Path;
use std::vec::IntoIter;

use indicatif::ProgressBar;

use super::folder::{self, Found};
use super::{complaint, name, progress, read, unreadable};
use crate::Outcome;
use crate::language::Language;

/// The letters of files and folders. What cannot be read is told on the terminal at once, and handed over as its reason.
pub(crate) struct Letters {
    found: IntoIter<Found>,
    several: bool,
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
        let found = folder::letters(files);
        let several = found.len() > 1 || files.iter().any(|file| Path::new(file).is_dir());
        let bar = if several { progress::bar(Some(found.len() as u64), language) } else { ProgressBar::hidden() };
        Self { found: found.into_iter(), several, encoding, language, bar, outcome: Outcome::Complete }
    }

    /// Whether each has to be told from others: there are several, or a folder, in which there may be more tomorrow.
    pub(crate) fn several(&self) -> bool {
        self.several
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
        let Some(found) = self.found.next() else {
            self.bar.finish_and_clear();
            return None;
        };
        let (file, text) = match found {
            Found::Letter(file) => {
                let text = read(&file, self.encoding, self.language);
                (file, text)
            }
            Found::NoLetters(folder) => {
                let reason = self.language.pick("文件夹里没有信", "there are no letters in this folder");
                (folder, Err(reason.to_owned()))
            }
            Found::Closed(folder, error) => (folder, Err(unreadable(&error, self.language))),
        };
        let name = name(&file);
        let text = match text {
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
