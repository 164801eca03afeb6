//! Which of two mentions that share words stays (重叠取舍): one policy, in this place only.
//!
//! What the letter's structure told comes first, then a titled text with its brackets, which swallows all inside; then
//! the longer mention; then the kind that is read off a shape before the kind that is worked out from words.

use super::{Kind, Mention};

/// Mentions without overlaps, in order.
pub(super) fn resolve(mut mentions: Vec<Mention>, bytes: usize) -> Vec<Mention> {
    mentions.retain(|mention| !mention.span.is_empty());
    mentions.sort_by_key(|mention| {
        (rank(mention), usize::MAX - mention.span.len(), order(mention.kind), mention.span.start)
    });
    let mut taken = Taken::new(bytes);
    mentions.retain(|mention| taken.claim(mention.span.start, mention.span.end));
    mentions.sort_by_key(|mention| mention.span.start);
    mentions
}

/// 0 comes first.
fn rank(mention: &Mention) -> u8 {
    match mention.rule {
        "entity/document/brackets" => 0,
        "entity/known" => 1,
        _ => 2,
    }
}

/// Shapes before words.
fn order(kind: Kind) -> u8 {
    match kind {
        Kind::DocumentNumber => 0,
        Kind::Document => 1,
        Kind::Phone => 2,
        Kind::Date => 3,
        Kind::Money => 4,
        Kind::Ratio => 5,
        Kind::Quantity => 6,
        Kind::Event => 7,
        Kind::Organisation => 8,
        Kind::Programme => 9,
        // 王碧海副厅长 is no sea.
        Kind::Person => 10,
        Kind::Place => 11,
    }
}

/// One bit for each byte of the text.
struct Taken {
    words: Vec<u64>,
}

impl Taken {
    fn new(bytes: usize) -> Self {
        Self { words: vec![0; bytes / 64 + 1] }
    }

    /// Takes the bytes where all of them are free.
    fn claim(&mut self, start: usize, end: usize) -> bool {
        // Two mentions overlap where one holds an end of the other; the longer is asked for first, so its inside counts.
        let free = (start..end).all(|byte| self.words.get(byte / 64).is_none_or(|word| word >> (byte % 64) & 1 == 0));
        if free {
            for byte in start..end {
                if let Some(word) = self.words.get_mut(byte / 64) {
                    *word |= 1 << (byte % 64);
                }
            }
        }
        free
    }
}
