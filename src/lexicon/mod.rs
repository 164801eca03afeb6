//! Words and rules from `data/`, compiled once (词表与规则).
//!
//! One walk over the text finds every word of every list ([`Hits`]); rules are tried only where one of their own
//! words was found ([`cues`]).

mod hits;
mod matcher;
mod rule;
mod trie;

use std::sync::OnceLock;

pub use hits::{Hit, Hits};
pub use matcher::{Cue, SlotMention, cues, rules};
pub use rule::{Rule, Says, Slot, Token};
use trie::Trie;

/// A word list, by number; the names are in [`list`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub(crate) u16);

/// A word, by number, in the order of all words sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(u32);

impl WordId {
    /// Its place among all words.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// One line a word: `word TAB list=value TAB list`, sorted by word.
static WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.txt"));

/// All words and rules, ready to use.
#[derive(Debug)]
pub struct Lexicon {
    trie: Trie,
    words: Vec<&'static str>,
    /// What follows the word on its line.
    places: Vec<&'static str>,
    /// For each word where its lists start in `lists`; one more at the end.
    first_list: Vec<u32>,
    lists: Vec<ListId>,
    /// For each list the patterns that it can set off.
    triggers: Vec<Vec<matcher::Trigger>>,
}

impl Lexicon {
    /// The built-in lexicon; read on first use, which takes about a millisecond.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Lexicon> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::read(WORDS))
    }

    fn read(lines: &'static str) -> Self {
        let mut lexicon = Self {
            trie: Trie::default(),
            words: Vec::new(),
            places: Vec::new(),
            first_list: vec![0],
            lists: Vec::new(),
            triggers: Vec::new(),
        };
        for line in lines.lines() {
            let (word, places) = line.split_once('\t').unwrap_or((line, ""));
            lexicon.words.push(word);
            lexicon.places.push(places);
            for place in places.split('\t') {
                let number = place.split_once('=').map_or(place, |(number, _)| number);
                lexicon.lists.push(ListId(number.parse().unwrap_or(u16::MAX)));
            }
            lexicon.first_list.push(u32::try_from(lexicon.lists.len()).unwrap_or(u32::MAX));
        }
        lexicon.trie = Trie::from_sorted(&lexicon.words);
        lexicon.triggers = matcher::triggers(LIST_NAMES.len());
        lexicon
    }

    /// Every word of every list in the text, all lengths, by start and then by length.
    pub fn hits(&self, text: &str) -> Hits {
        Hits::new(self.trie.find_all(text), |word| self.covers(word))
    }

    /// True where a word hides the words inside it: 邀请 hides 请, 服务中心 hides 服务. Lists of verbs and adverbs hide
    /// nothing, because 积极推动 is still 积极 and 推动; the words that only rules name hide nothing either.
    fn covers(&self, word: WordId) -> bool {
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
        self.lists(word).iter().any(|list| NAMES.contains(list))
    }

    /// Every word, in order of its number.
    pub fn all_words(&self) -> impl Iterator<Item = WordId> {
        (0..u32::try_from(self.words.len()).unwrap_or(u32::MAX)).map(WordId)
    }

    /// The word itself.
    pub fn word(&self, word: WordId) -> &'static str {
        self.words.get(word.0 as usize).copied().unwrap_or("")
    }

    /// The lists that a word stands in.
    pub fn lists(&self, word: WordId) -> &[ListId] {
        let bound = |index: usize| self.first_list.get(index).map_or(0, |&first| first as usize);
        self.lists.get(bound(word.0 as usize)..bound(word.0 as usize + 1)).unwrap_or(&[])
    }

    /// True where the word stands in the list.
    pub fn is(&self, word: WordId, list: ListId) -> bool {
        self.lists(word).contains(&list)
    }

    /// What a list says of a word: its further columns, parted by `;`, several entries by `|`.
    pub fn value(&self, word: WordId, list: ListId) -> Option<&'static str> {
        self.places.get(word.0 as usize)?.split('\t').find_map(|place| {
            let (number, value) = place.split_once('=')?;
            (number.parse() == Ok(list.0)).then_some(value)
        })
    }

    /// The longest word of a list that the text begins with: where it ends.
    pub fn prefix(&self, text: &str, list: ListId) -> Option<usize> {
        self.trie.find_at(text).into_iter().rev().find(|&(_, word)| self.is(word, list)).map(|(end, _)| end)
    }

    /// The longest word of a list that the text ends with: where it starts.
    pub fn suffix(&self, text: &str, list: ListId) -> Option<usize> {
        const LONGEST: usize = 16;
        text.char_indices()
            .rev()
            .take(LONGEST)
            .filter(|&(at, _)| text.get(at..).is_some_and(|word| self.contains(word, list)))
            .map(|(at, _)| at)
            .last()
    }

    /// Looks a whole word up.
    pub fn find(&self, word: &str) -> Option<WordId> {
        let index = self.words.binary_search(&word).ok()?;
        u32::try_from(index).ok().map(WordId)
    }

    /// True where the text as a whole is a word of the list.
    pub fn contains(&self, word: &str, list: ListId) -> bool {
        self.find(word).is_some_and(|word| self.is(word, list))
    }
}
