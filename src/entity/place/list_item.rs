//! Places in a list of the same ending (并列地名): 南江镇、虹桥镇、上塔市镇.

use super::super::class::{GENERIC, LATIN, MARK, OFFICE, STOP};
use super::super::scene::Scene;
use super::suffix::{LONGEST, kind};

/// Where the name begins that stands between a joint behind the last place and this suffix: all of it is the name.
pub(super) fn read(scene: &Scene<'_>, suffix: usize, previous: Option<usize>) -> Option<usize> {
    let last = previous?;
    let first = last + 2;
    let same = kind(scene, last) == kind(scene, suffix) && scene.word(last) == scene.word(suffix);
    let joint = matches!(scene.word(last + 1), "、" | "和" | "与" | "及");
    if !same || !joint || first >= suffix || suffix - first > 4 {
        return None;
    }
    let characters: usize = (first..suffix).map(|at| scene.token(at).characters()).sum();
    let plain = |at: usize| {
        let verb = scene.is(at, STOP) && scene.token(at).characters() > 1;
        !verb && !scene.is(at, MARK | LATIN | OFFICE)
    };
    ((first..suffix).all(plain) && characters <= LONGEST && !scene.is(first, GENERIC)).then_some(first)
}
