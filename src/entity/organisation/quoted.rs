//! A short quotation that begins the name of an institute (引号开头的机构名): “湾区芯谷”深港澳芯片联合研究院.

use super::super::class::INSTITUTE;
use super::super::scene::Scene;

/// The longest such quotation, in bytes.
const LONGEST: usize = 24;

/// Where the name `[first, end)` begins when a quotation right before it belongs to it.
pub(super) fn beginning(scene: &Scene<'_>, first: usize, end: usize) -> usize {
    if !scene.is(end - 1, INSTITUTE) || scene.word_before(first) != "”" {
        return first;
    }
    let close = scene.before(first).start();
    let near = scene.pairs.partition_point(|pair| pair.span.start < close);
    let pairs = scene.pairs.get(..near).unwrap_or(&[]).iter().rev().take(4);
    let pair = pairs.into_iter().find(|pair| pair.inner.end == close && pair.inner.len() <= LONGEST);
    pair.map_or(first, |pair| scene.index_at(pair.span.start))
}
