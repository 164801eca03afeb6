//! Words and rules from `data/`, compiled once (词表与规则).
//!
//! One walk over the text finds every word of every list ([`Hits`]); rules are tried only where one of their own
//! words was found ([`cues`]).

mod hits;
mod kind;
mod matcher;
mod rule;
mod trie;

use std::sync::OnceLock;

pub use hits::{Hit, Hits};
use kind::{Kinds, Value};
pub use matcher::{Cue, SlotMention, cues, rules};
pub use rule::{Rule, Says, Slot, Token};
use trie::{Numbers, Trie, steps};

/// A word list, by number; the names are in [`list`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub(crate) u16);

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId {
    /// Its place in the tree.
    node: u16,
    kind: u16,
}

impl WordId {
    /// The number of its kind: words that stand in the same lists with the same values and flags are of one kind. Only
    /// values that go with the word alone, such as codes, differ among them.
    pub fn kind(self) -> usize {
        usize::from(self.kind)
    }
}

include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// Values that are a word's own, in the order of the tree and then of the word's lists: for each the number of its code
/// from 1, or 0 where it is the next line of `LINES`.
static OWN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/own.bin"));
/// All codes, each as what it adds to the one before.
static CODES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/codes.bin"));
static LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/own.txt"));

/// All words and rules, ready to use.
#[derive(Debug)]
pub struct Lexicon {
    trie: Trie,
    kinds: Kinds,
    /// The words with values of their own, in order, each with its list.
    own: Vec<(WordId, ListId, &'static str)>,
    /// For each kind whether its words hide the words inside them.
    covers: Vec<bool>,
    /// The patterns that words of a kind can set off.
    triggers: matcher::Triggers,
}

impl Lexicon {
    /// The built-in lexicon; read on first use, which takes about a millisecond.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Lexicon> = OnceLock::new();
        BUILTIN.get_or_init(Self::read)
    }

    fn read() -> Self {
        let trie = Trie::builtin();
        let kinds = Kinds::builtin();
        let owners = trie.words().flat_map(|word| kinds.own(word.kind).map(move |list| (word, list)));
        let own = owners.zip(own_values()).map(|((word, list), value)| (word, list, value)).collect();
        let covers = (0..kinds.len()).map(|kind| covers(kinds.lists(to_u16(kind)))).collect();
        let triggers = matcher::Triggers::new(&kinds);
        Self { trie, kinds, own, covers, triggers }
    }

    /// Every word of every list in the text, all lengths, by start and then by length.
    pub fn hits(&self, text: &str) -> Hits {
        Hits::new(self.trie.find_all(text, &self.covers), text.len())
    }

    /// A word for each kind, by its number: to ask once what is the same for all words of a kind.
    pub fn kinds(&self) -> impl Iterator<Item = WordId> {
        (0..self.kinds.len()).map(|kind| WordId { node: 0, kind: to_u16(kind) })
    }

    /// The lists that a word stands in.
    pub fn lists(&self, word: WordId) -> &[ListId] {
        self.kinds.lists(word.kind)
    }

    /// True where the word stands in the list.
    pub fn is(&self, word: WordId, list: ListId) -> bool {
        self.kinds.is(word.kind, list)
    }

    /// What a list says of a word: its further columns, joined by `;`. Where the second column goes with the word alone
    /// (codes, full names) it is that column; [`Lexicon::flag`] tells the others. Short forms: [`Lexicon::full_names`].
    pub fn value(&self, word: WordId, list: ListId) -> Option<&'static str> {
        match self.kinds.value(word.kind, list).0 {
            Value::None => None,
            Value::Fixed(value) => Some(value),
            Value::Own => {
                let index = self.own.binary_search_by_key(&(word, list), |&(word, list, _)| (word, list)).ok()?;
                self.own.get(index).map(|&(.., value)| value)
            }
        }
    }

    /// The columns behind one that goes with the word alone, joined by `;`: `bound` of a county.
    pub fn flag(&self, word: WordId, list: ListId) -> Option<&'static str> {
        match self.kinds.value(word.kind, list).1 {
            Value::Fixed(flag) => Some(flag),
            Value::None | Value::Own => None,
        }
    }

    /// The names that a short form stands for: 岳阳 → 岳阳市, 岳阳县.
    pub fn full_names(&self, word: WordId, list: ListId) -> Vec<String> {
        let names = self.value(word, list).unwrap_or("");
        match names.strip_prefix('+') {
            Some(endings) => endings.split('|').map(|ending| self.trie.letters(word) + ending).collect(),
            None => names.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        }
    }

    /// The longest word of a list that the text begins with: where it ends.
    pub fn prefix(&self, text: &str, list: ListId) -> Option<usize> {
        let mut longest = None;
        self.trie.walk(text.as_bytes(), |end, word| {
            if self.is(word, list) {
                longest = Some(end);
            }
        });
        longest
    }

    /// The longest word of a list that the text ends with: where it starts.
    pub fn suffix(&self, text: &str, list: ListId) -> Option<usize> {
        let reach = text.len().saturating_sub(longest(list));
        text.char_indices()
            .rev()
            .take_while(|&(at, _)| at >= reach)
            .filter(|&(at, _)| text.get(at..).is_some_and(|word| self.contains(word, list)))
            .map(|(at, _)| at)
            .last()
    }

    /// Looks a whole word up.
    pub fn find(&self, word: &str) -> Option<WordId> {
        self.trie.find(word)
    }

    /// True where the text as a whole is a word of the list.
    pub fn contains(&self, word: &str, list: ListId) -> bool {
        self.find(word).is_some_and(|word| self.is(word, list))
    }
}

/// The values that are a word's own. The codes are written out once and for good, as the lexicon is.
fn own_values() -> impl Iterator<Item = &'static str> {
    const DIGITS: usize = 6;
    let mut codes = Vec::new();
    for code in steps(CODES) {
        codes.extend(
            [100_000, 10_000, 1000, 100, 10, 1].map(|place| b'0' + u8::try_from(code / place % 10).unwrap_or(0)),
        );
    }
    let codes: &str = String::from_utf8(codes).unwrap_or_default().leak();
    let mut lines = LINES.lines();
    Numbers(OWN).filter_map(move |number| match number.checked_sub(1) {
        Some(code) => codes.get(code * DIGITS..(code + 1) * DIGITS),
        None => lines.next(),
    })
}

/// True where words of these lists hide the words inside them: 邀请 hides 请, 服务中心 hides 服务. Lists of verbs and
/// adverbs hide nothing, because 积极推动 is still 积极 and 推动; the words that only rules name hide nothing either.
fn covers(lists: &[ListId]) -> bool {
    const NAMES: &[ListId] = &[
        list::AGENT_NOUN,
        list::COMPOUND,
        list::DOCUMENT_SUFFIX,
        list::EVENT_SUFFIX,
        list::ORGAN_NATIONAL,
        list::ORGAN_SHORT,
        list::ORGAN_SUFFIX,
        list::PLACE_CITY,
        list::PLACE_COUNTY,
        list::PLACE_PROVINCE,
        list::PLACE_REGION,
        list::PROGRAMME,
        list::PROGRAMME_SUFFIX,
        list::SELF,
    ];
    lists.iter().any(|list| NAMES.contains(list))
}

/// Bytes of the longest word of a list.
fn longest(list: ListId) -> usize {
    LONGEST.get(usize::from(list.0)).map_or(0, |&longest| usize::from(longest))
}

/// Kinds and lists are few.
fn to_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// Positions fit: texts above four gigabytes do not reach the engine.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
