//! 简称 that stand for a place only among certain neighbours (单字简称): 来桂, 赴港, 与港方.

use super::super::class::{ABBREVIATION, BOUND, MARK, STOP, UNKNOWN};
use super::super::scene::Scene;
use crate::lexicon::list;

/// No row of single ones is longer: 粤桂黔滇川.
const LONGEST: usize = 5;

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    if !scene.is(index, BOUND | ABBREVIATION) {
        return None;
    }
    let single = |at: usize| scene.is(at, BOUND | ABBREVIATION) && scene.token(at).characters() == 1;
    let row = (index..index + LONGEST).take_while(|&at| single(at)).count();
    if row != 1 {
        let end = index + row.max(1);
        let whole = row == 0 || row >= 3;
        return (whole && has_edges(scene, index, end)).then_some(end);
    }
    let end = index + 1;
    let led = index > 0 && scene.is_in(index - 1, list::ABBREVIATION_LEAD) && has_edges(scene, index, end);
    let followed = scene.is_in(end, list::ABBREVIATION_TAIL);
    (led || followed).then_some(end)
}

/// Where one of several ends that are listed one by one: 推广陕、甘两省经验.
pub(super) fn listed(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let end = index + 1;
    let joins = |at: usize| scene.word(at) == "、";
    let behind = index > 1 && joins(index - 1);
    if !joins(end) && !behind {
        return None;
    }
    let alone = |at: usize| {
        scene.token(at).characters() == 1
            && scene.is_in(at, list::PLACE_ABBREVIATION)
            && !scene.is(at + 1, UNKNOWN)
            && (!scene.before(at).is(UNKNOWN) || scene.before(at).is(STOP))
    };
    let other = joins(end) && alone(end + 1) || behind && alone(index - 2);
    (other && alone(index)).then_some(end)
}

/// 京广铁路, 京港澳高速: where the name of a road ends between the places that two to four characters stand for. Behind the
/// first any character may stand for one.
pub(super) fn road(scene: &Scene<'_>, index: usize) -> Option<usize> {
    const ROADS: &str = "铁路 高铁 高速铁路 城际铁路 高速 高速公路 客运专线 客专 城际";
    let stands = |at: &usize| {
        let single = scene.is(*at, UNKNOWN) && !scene.is(*at, STOP | MARK) && scene.token(*at).characters() == 1;
        scene.is_in(*at, list::PLACE_ABBREVIATION) || *at > index && single
    };
    let end = index + (index..index + 4).take_while(stands).count();
    let characters = scene.span(index, end).len() / 3;
    (end > index && (2..=4).contains(&characters) && scene.is_one(end, ROADS)).then_some(end + 1)
}

/// No unknown character touches it, with which it could be a word that the lists lack.
fn has_edges(scene: &Scene<'_>, index: usize, end: usize) -> bool {
    let before = scene.before(index);
    (before.is(STOP | MARK) || !before.is(UNKNOWN)) && !scene.is(end, UNKNOWN)
}
