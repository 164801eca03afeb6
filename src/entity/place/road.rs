//! Numbered roads and their stretches (国省道): `G240线平江段` `国道321线` `S208`.

use super::super::class::{ANY_PLACE, LATIN, UNKNOWN};
use super::super::scene::Scene;

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let mut at = index;
    let named = matches!(scene.word(at), "国道" | "省道" | "县道" | "乡道" | "高速");
    if named {
        at += 1;
    }
    let number = scene.word(at);
    if !scene.is(at, LATIN) || !(is_road_number(number) || named && is_digits(number)) {
        return digits_first(scene, index);
    }
    at += 1;
    Some(stretch(scene, at))
}

/// `321国道`.
fn digits_first(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let numbered = scene.is(index, LATIN) && is_digits(scene.word(index));
    let kind = matches!(scene.word(index + 1), "国道" | "省道" | "县道");
    (numbered && kind).then(|| stretch(scene, index + 2))
}

/// Takes 线, 国道, and `平江段`.
fn stretch(scene: &Scene<'_>, mut at: usize) -> usize {
    if matches!(scene.word(at), "线" | "国道" | "省道" | "县道" | "高速" | "高速公路" | "公路") {
        at += 1;
    }
    let mut ahead = at;
    while ahead < at + 5
        && (scene.is(ahead, ANY_PLACE | UNKNOWN) || matches!(scene.word(ahead), "至" | "-" | "—"))
        && scene.word(ahead) != "段"
    {
        ahead += 1;
    }
    if matches!(scene.word(ahead), "段" | "路段") && ahead > at { ahead + 1 } else { at }
}

fn is_digits(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_road_number(word: &str) -> bool {
    word.strip_prefix(['G', 'S', 'X', 'Y', 'C', 'Z'])
        .is_some_and(|digits| (2..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
