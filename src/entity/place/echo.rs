//! Names that the letter has elsewhere with clear borders (前后互证): behind 、 or a line's start they tell where the name
//! begins at its other places: 步道麒麟桥 beside “、麒麟桥”.

use super::super::class::{ANY_PLACE, LEVEL, PLACE_SUFFIX};
use super::super::scene::Scene;
use super::shelf::Shelf;
use super::{border, toponym};

/// So many names with the same character before their ending are kept, so that the work grows with the text.
const MOST: usize = 4;

/// A name and how often it stands with clear borders.
struct Known<'a> {
    name: &'a str,
    times: usize,
}

/// Mends the beginnings of the names, each given from its first word to the ending, and marks those that were overlooked.
pub(super) fn mend(scene: &mut Scene<'_>, named: &mut Vec<(usize, usize)>) {
    let known = known(scene, named);
    let mut mended = Vec::with_capacity(named.len());
    let mut next = named.iter().copied().peekable();
    for suffix in 0..scene.tokens.len() {
        let read = next.next_if(|&(_, end)| end == suffix).map(|(first, _)| first);
        if !scene.is(suffix, PLACE_SUFFIX) && read.is_none() {
            continue;
        }
        let first = begin(scene, &known, read, suffix).or(read);
        if let Some(first) = first {
            mended.push((first, suffix));
        }
        if let Some(first) = first.filter(|_| first != read) {
            let end = read.and_then(|read| scene.place_end(read)).unwrap_or(suffix + 1);
            if let Some(read) = read {
                scene.clear_place(read);
            }
            scene.set_place(first, end);
        }
    }
    *named = mended;
}

/// The names with clear borders, by the character before their ending.
fn known<'a>(scene: &Scene<'a>, named: &[(usize, usize)]) -> Shelf<Known<'a>> {
    let mut all = Shelf::new();
    for &(first, suffix) in named {
        let name = scene.span(first, suffix + 1).slice(scene.text);
        let stem = scene.span(first, suffix).slice(scene.text);
        let Some(key) = stem.chars().next_back().filter(|_| stem.chars().nth(1).is_some()) else { continue };
        if border::edge(scene, first) < 3 {
            continue;
        }
        all.with(key, |known: &mut Vec<Known<'_>>| {
            if let Some(known) = known.iter_mut().find(|known| known.name == name) {
                known.times += 1;
            } else if known.len() < MOST {
                known.push(Known { name, times: 1 });
            }
        });
    }
    all
}

/// Where a known name begins that ends with this suffix, if it tells more than the reading.
fn begin(scene: &Scene<'_>, known: &Shelf<Known<'_>>, read: Option<usize>, suffix: usize) -> Option<usize> {
    let known = known.get(scene.word(suffix.checked_sub(1)?).chars().next_back()?);
    let end = scene.token(suffix).end();
    let before = scene.text.get(..end)?;
    let times = |name: &str| known.iter().find(|known| known.name == name).map_or(0, |known| known.times);
    let own = read.map(|first| scene.span(first, suffix + 1).slice(scene.text));
    let fits = |known: &&Known<'_>| before.ends_with(known.name) && own.is_none_or(|own| own != known.name);
    let found = known.iter().filter(fits).max_by_key(|known| known.name.len())?;
    let start = end - found.name.len();
    let first = scene.index_at(start);
    if scene.token(first).start() != start {
        return None;
    }
    let Some(own) = own else {
        return (!(first..=suffix).any(|at| scene.in_place(at)) && border::edge(scene, first) > -3).then_some(first);
    };
    if own.len() < found.name.len() {
        // 桥村 beside 观音桥村.
        return (!(first..read?).any(|at| scene.in_place(at))).then_some(first);
    }
    let mut extra = own.strip_suffix(found.name)?.chars();
    let single = extra.next().filter(|_| extra.next().is_none());
    // 大王村 and 王村 are two; so are names that stand alone more often.
    let two = single.is_some_and(|single| toponym::weight(single, true) >= 0);
    // 来凤县舍米湖村.
    let placed = (read?..first).any(|at| scene.is(at, ANY_PLACE | LEVEL));
    (!two && !placed && times(own) <= found.times && scene.place_end(read?).is_some()).then_some(first)
}
