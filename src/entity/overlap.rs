//! Which of two mentions that share words stays (重叠取舍): one policy, in this place only.
//!
//! A titled text with its brackets comes first, it swallows all inside; then what the letter's structure told; then the
//! longer mention; then the kind that is read off a shape before the kind that is worked out from words.

use super::{Kind, Mention};
use crate::sorting::sort_by_key;
use crate::text::Span;

/// Mentions without overlaps, in order.
pub(super) fn resolve(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.retain(|mention| !mention.span.is_empty());
    sort_by_key(&mut mentions, |mention| mention.span);
    let mut kept = Vec::with_capacity(mentions.len());
    let mut group: Vec<Mention> = Vec::new();
    let mut end = 0;
    for mention in mentions {
        if mention.span.start >= end {
            settle(&mut group, &mut kept);
        }
        end = end.max(mention.span.end);
        group.push(mention);
    }
    settle(&mut group, &mut kept);
    kept
}

/// Keeps the best of mentions that hang together, and what of the others it leaves free.
fn settle(group: &mut Vec<Mention>, kept: &mut Vec<Mention>) {
    if group.len() > 1 {
        sort_by_key(group, |mention| {
            (rank(mention), usize::MAX - mention.span.len(), order(mention.kind), mention.span.start)
        });
        let whole = group.iter().map(|mention| mention.span).reduce(Span::join).unwrap_or_default();
        let mut taken = Taken::over(whole);
        group.retain(|mention| taken.claim(mention.span));
        sort_by_key(group, |mention| mention.span.start);
    }
    kept.append(group);
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

/// Which bytes from the first mention of a group on are taken: one bit each, so that the work grows with the text.
struct Taken {
    start: usize,
    bits: Vec<u64>,
}

impl Taken {
    fn over(span: Span) -> Self {
        Self { start: span.start, bits: vec![0; span.len() / 64 + 1] }
    }

    /// Takes a place where none of it is taken.
    fn claim(&mut self, span: Span) -> bool {
        let bytes = span.start - self.start..span.end - self.start;
        let free = bytes.clone().all(|byte| self.bits.get(byte / 64).is_some_and(|bits| bits >> (byte % 64) & 1 == 0));
        if free {
            for byte in bytes {
                if let Some(bits) = self.bits.get_mut(byte / 64) {
                    *bits |= 1 << (byte % 64);
                }
            }
        }
        free
    }
}
