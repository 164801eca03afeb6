//! Kinds of words (词类): words that stand in the same lists with the same values are asked together.

use super::trie::Numbers;
use super::{ListId, to_u16};

/// For each kind how many lists, and for each list its number, value and flag.
static KINDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/kinds.bin"));
/// Values that many words share, one a line.
static FIXED: &str = include_str!(concat!(env!("OUT_DIR"), "/fixed.txt"));

/// What a list says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    None,
    /// Something that differs from word to word.
    Own,
    Fixed(&'static str),
}

/// All kinds, by number; kind 0 is that of no word.
#[derive(Debug)]
pub(super) struct Kinds {
    /// For each kind its first list; one more at the end.
    first: Vec<u16>,
    lists: Vec<ListId>,
    /// Value and flag, beside `lists`.
    values: Vec<(Value, Value)>,
    /// For each kind a bit for each list.
    sets: Vec<[u64; WIDTH]>,
}

const WIDTH: usize = super::LONGEST.len().div_ceil(64);

impl Kinds {
    pub(super) fn builtin() -> Self {
        let fixed: Vec<&str> = FIXED.lines().collect();
        let value = |number: usize| match number {
            0 => Value::None,
            1 => Value::Own,
            line => fixed.get(line - 2).map_or(Value::None, |value| Value::Fixed(value)),
        };
        let mut kinds = Self { first: vec![0, 0], lists: Vec::new(), values: Vec::new(), sets: vec![[0; WIDTH]] };
        let mut numbers = Numbers(KINDS);
        while let Some(count) = numbers.next() {
            let mut set = [0; WIDTH];
            for _ in 0..count {
                let (Some(list), Some(first), Some(flag)) = (numbers.next(), numbers.next(), numbers.next()) else {
                    break;
                };
                if let Some(word) = set.get_mut(list / 64) {
                    *word |= 1 << (list % 64);
                }
                kinds.lists.push(ListId(to_u16(list)));
                kinds.values.push((value(first), value(flag)));
            }
            kinds.sets.push(set);
            kinds.first.push(to_u16(kinds.lists.len()));
        }
        kinds
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.sets.len()
    }

    pub(super) fn is(&self, kind: u16, list: ListId) -> bool {
        let word = self.sets.get(usize::from(kind)).and_then(|set| set.get(usize::from(list.0 / 64)));
        word.is_some_and(|word| word >> (list.0 % 64) & 1 == 1)
    }

    pub(super) fn lists(&self, kind: u16) -> &[ListId] {
        let kind = usize::from(kind);
        let bound = |index: usize| self.first.get(index).map_or(0, |&first| usize::from(first));
        self.lists.get(bound(kind)..bound(kind + 1)).unwrap_or(&[])
    }

    /// What a list says of the words of a kind, and its flag.
    pub(super) fn value(&self, kind: u16, list: ListId) -> (Value, Value) {
        let place = self.lists(kind).iter().position(|found| *found == list);
        let first = self.first.get(usize::from(kind)).map_or(0, |&first| usize::from(first));
        place.and_then(|place| self.values.get(first + place)).copied().unwrap_or((Value::None, Value::None))
    }

    /// The lists whose values are the word's own, in their order.
    pub(super) fn own(&self, kind: u16) -> impl Iterator<Item = ListId> + '_ {
        self.lists(kind).iter().copied().filter(move |&list| self.value(kind, list).0 == Value::Own)
    }
}
