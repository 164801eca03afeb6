//! Counts the numbers of lists as a printer does (自动编号): several lists may share one count.

use std::collections::HashMap;

use super::numerals::numeral;

/// One level of a numbered list (编号级别).
#[derive(Debug, Clone)]
pub(super) struct Level {
    pub(super) start: u32,
    pub(super) format: String,
    /// What is printed: `%1、`, where `%1` is the number of the first level.
    pub(super) text: String,
    /// Something stands between the marker and the text; after 、 or ） it is left to the printer.
    pub(super) gap: bool,
    /// Begins again only after a level up to this one, counted from 1; 0: never; none: after every level above.
    pub(super) restart: Option<usize>,
    /// The numbers of the levels above are printed in digits.
    pub(super) digits: bool,
}

impl Level {
    /// A level that a list leaves out.
    pub(super) fn blank() -> Self {
        Self { start: 1, format: "none".into(), text: String::new(), gap: false, restart: None, digits: false }
    }
}

/// How far each list has come.
#[derive(Debug, Default)]
pub(super) struct ListCounter {
    counts: HashMap<String, [Option<u32>; 9]>,
}

impl ListCounter {
    /// The marker of the next paragraph at `level` of the count `key`; `begin` starts that level again.
    pub(super) fn next(&mut self, key: &str, level: usize, levels: &[Level], begin: Option<u32>) -> String {
        let Some(own) = levels.get(level) else { return String::new() };
        let counts = self.counts.entry(key.to_owned()).or_default();
        for (index, count) in counts.iter_mut().enumerate() {
            let start = levels.get(index).map_or(1, |level| level.start);
            if index < level {
                *count = count.or(Some(start));
            } else if index == level {
                *count = Some(begin.unwrap_or_else(|| count.map_or(start, |last| last + 1)));
            } else if levels.get(index).and_then(|level| level.restart).unwrap_or(index) > level {
                *count = None;
            }
        }
        marker(own, counts, levels)
    }
}

fn marker(own: &Level, counts: &[Option<u32>], levels: &[Level]) -> String {
    if own.format == "bullet" {
        // Signs of the symbol fonts stand where Unicode has none.
        let sign = own.text.replace(|sign| ('\u{E000}'..='\u{F8FF}').contains(&sign), "•");
        return if sign.is_empty() { sign } else { sign + " " };
    }
    let mut text = String::new();
    let mut rest = own.text.chars().peekable();
    while let Some(sign) = rest.next() {
        let digit = rest.peek().and_then(|next| next.to_digit(10)).filter(|digit| sign == '%' && *digit > 0);
        let Some(digit) = digit else {
            text.push(sign);
            continue;
        };
        rest.next();
        let index = digit as usize - 1;
        let format = levels.get(index).map_or("decimal", |level| &level.format);
        let format = if own.digits && format != "none" { "decimal" } else { format };
        text.push_str(&numeral(counts.get(index).copied().flatten().unwrap_or(1), format));
    }
    if own.gap && !text.is_empty() && !text.ends_with(['、', '，', '。', '．', '）', '】', '〕', '》']) {
        text.push(' ');
    }
    text
}
