//! Names and telephone numbers hidden (隐去个人信息): letters are public, but what is copied out of them need not spread
//! who asked and whom to call.

use std::cmp::Reverse;

use crate::sorting::sort_by_key;
use crate::wire::types::{Analysis, Entity, EntityType, Span};

/// Names that are looked for in every sentence, also where they are not read as names. A letter has a dozen; the limit
/// keeps the work in proportion to any text.
const MOST: usize = 300;

/// What is hidden, and what stands in its place; longer words first, so that none is hidden by halves.
#[derive(Debug, Default)]
pub(super) struct Mask(Vec<(String, String)>);

impl Mask {
    /// The persons and telephone numbers of a letter.
    pub(super) fn of(analysis: &Analysis) -> Self {
        let mut mask = Self::new(analysis.entities.iter().filter_map(hidden).collect());
        mask.0.truncate(MOST);
        mask
    }

    fn new(mut hidden: Vec<(String, String)>) -> Self {
        sort_by_key(&mut hidden, |(words, _)| (Reverse(words.len()), words.clone()));
        hidden.dedup();
        Self(hidden)
    }

    /// Words of the letter without what is hidden: what is read as a name in them, and the letter's other names.
    pub(super) fn cover(&self, analysis: &Analysis, words: &str, places: &[Span]) -> String {
        let start = places.first().map_or(0, |place| place.0);
        let end = places.last().map_or(0, |place| place.1);
        let first = analysis.entities.partition_point(|mention| mention.span.0 < start);
        let last = analysis.entities.partition_point(|mention| mention.span.1 <= end);
        let inside = analysis.entities.get(first..last).unwrap_or(&[]).iter().filter_map(hidden).collect();
        self.replace(&Self::new(inside).replace(words.trim()))
    }

    fn replace(&self, words: &str) -> String {
        self.0.iter().fold(words.to_owned(), |words, (hidden, instead)| words.replace(hidden.as_str(), instead))
    }
}

fn hidden(mention: &Entity) -> Option<(String, String)> {
    match mention.kind {
        EntityType::Person => Some((mention.text.clone(), name(&mention.text))),
        EntityType::Phone => Some((mention.text.clone(), number(&mention.text))),
        _ => None,
    }
}

/// 李雷 → 李×; of 艾力·买买提 the first character stays too.
pub(super) fn name(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(String::from).unwrap_or_default();
    first + &letters.map(|letter| if letter == '·' { letter } else { '×' }).collect::<String>()
}

/// 0735-1234567 → 0735-*******: the area code tells no person.
fn number(words: &str) -> String {
    let code = words.find(['-', '—']).filter(|&at| at <= 5).unwrap_or(0);
    let (kept, rest) = words.split_at_checked(code).unwrap_or(("", words));
    kept.to_owned() + &rest.chars().map(|letter| if letter.is_ascii_digit() { '*' } else { letter }).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_and_whom_to_call_are_hidden() {
        assert_eq!(name("李雷"), "李×");
        assert_eq!(name("艾力·买买提"), "艾×·×××");
        assert_eq!(number("0735-1234567"), "0735-*******");
        assert_eq!(number("13800001111"), "***********");
    }

    #[test]
    fn a_name_inside_another_is_not_left_over() {
        let hidden = [("李雷", "李×"), ("李雷雷", "李××")].map(|(name, instead)| (name.to_owned(), instead.to_owned()));
        assert_eq!(Mask::new(hidden.into()).replace("李雷雷和李雷"), "李××和李×");
    }
}
