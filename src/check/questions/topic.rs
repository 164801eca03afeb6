//! What a point is about (议题): the pairs of characters in it, so that no list has to know its words.

use crate::lexicon::{Lexicon, list};
use crate::sorting::sort_by_key;
use crate::text::chars::is_han;

/// Two characters that stand beside each other.
type Pair = (char, char);

/// Pairs enough for any point; each is a bit of a number.
const MOST: usize = 64;
/// A word of the lists, or two pairs that are none, are something in common.
const ENOUGH: u32 = 2;

/// The telling pairs of a few words, sorted, each with its weight.
#[derive(Debug, Clone, Default)]
pub(super) struct Topic(Vec<(Pair, u32)>);

impl Topic {
    pub(super) fn of(lexicon: &Lexicon, words: &str) -> Self {
        let mut found: Vec<(Pair, u32)> = pairs(words)
            .map(|pair| (pair, weight(lexicon, pair)))
            .filter(|&(_, weight)| weight > 0)
            .take(MOST)
            .collect();
        sort_by_key(&mut found, |&(pair, _)| pair);
        found.dedup();
        Self(found)
    }

    /// The weight of what other words have in common with it.
    pub(super) fn shared(&self, words: &str) -> u32 {
        let mut seen = 0_u64;
        for pair in pairs(words) {
            if let Some(place) = self.place(pair) {
                seen |= 1 << place;
            }
        }
        let weights = self.0.iter().enumerate().filter(|(place, _)| seen >> place & 1 == 1);
        weights.map(|(_, &(_, weight))| weight).sum()
    }

    /// The words speak of it.
    pub(super) fn is_in(&self, words: &str) -> bool {
        self.shared(words) >= ENOUGH
    }

    /// The words speak of little else: both ask the same.
    pub(super) fn is_same(&self, words: &str, other: &Self) -> bool {
        let total = |topic: &Self| topic.0.iter().map(|&(_, weight)| weight).sum::<u32>();
        let shared = self.shared(words);
        shared >= ENOUGH && shared * 2 >= total(self).min(total(other))
    }

    /// Without what other topics have as well.
    pub(super) fn own(&self, others: &[Self], index: usize) -> Self {
        let alone = |pair: Pair| {
            let before = others.iter().take(index);
            before.chain(others.iter().skip(index + 1)).all(|other| other.place(pair).is_none())
        };
        Self(self.0.iter().copied().filter(|&(pair, _)| alone(pair)).collect())
    }

    fn place(&self, pair: Pair) -> Option<usize> {
        self.0.binary_search_by_key(&pair, |&(pair, _)| pair).ok()
    }
}

/// Pairs without the little words that stand everywhere.
fn pairs(words: &str) -> impl Iterator<Item = Pair> {
    const LITTLE: &str = "的了和与及在对等将要是为以有并从到于各个就我您你们该这那其之不也都";
    let telling = |character: char| is_han(character) && !LITTLE.contains(character);
    words.chars().zip(words.chars().skip(1)).filter(move |&(one, other)| telling(one) && telling(other))
}

/// Nothing for a word that points at no matter (加强, 工作), more for a word of the lists than for any other pair.
fn weight(lexicon: &Lexicon, (one, other): Pair) -> u32 {
    let word = lexicon.find(&[one, other].iter().collect::<String>());
    match word {
        Some(word) if lexicon.is(word, list::LIGHT) => 0,
        Some(_) => 2,
        None => 1,
    }
}
