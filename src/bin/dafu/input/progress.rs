//! How far it has come (进度), for whoever watches.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressStyle};

use crate::language::Language;

/// A bar towards so many letters, or a count where nobody knows how many there are. On a terminal the results themselves
/// show how far it has come.
pub(crate) fn bar(letters: Option<u64>, language: Language) -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match letters {
        Some(all) => (
            ProgressBar::new(all),
            language.pick("{wide_bar} {pos}/{len} 封，还要 {eta}", "{wide_bar} {pos}/{len} letters, {eta} left"),
        ),
        None => (
            ProgressBar::new_spinner(),
            language.pick("{spinner} 已读 {pos} 封，用时 {elapsed}", "{spinner} {pos} letters in {elapsed}"),
        ),
    };
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}
