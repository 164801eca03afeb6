//! Numbered roads and their stretches (国省道): `G240线平江段` `国道321线` `S208`.

use super::super::class::{ANY_PLACE, LATIN, MARK, PLACE_SUFFIX, STOP, UNKNOWN};
use super::super::scene::Scene;

/// Where the place that begins with this word ends.
pub(super) fn read(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let token = scene.token(index);
    if token.is(PLACE_SUFFIX) {
        // 国道321线.
        let number = scene.word(index + 1);
        let named = is_kind(scene.word(index)) && scene.is(index + 1, LATIN);
        return (named && (is_digits(number) || is_road_number(number))).then(|| stretch(scene, index + 2));
    }
    if !token.is(LATIN) {
        return None;
    }
    let number = scene.word(index);
    if let Some(end) = stake(scene, index) {
        let to = matches!(scene.word(end), "至" | "-" | "—").then(|| stake(scene, end + 1)).flatten();
        let end = to.unwrap_or(end);
        return Some(if matches!(scene.word(end), "段" | "路段") { end + 1 } else { end });
    }
    let numbered = is_road_number(number) || is_digits(number) && is_kind(scene.word(index + 1));
    numbered.then(|| stretch(scene, index + 1))
}

/// Where a stake ends that begins here: K3+200 (桩号).
fn stake(scene: &Scene<'_>, index: usize) -> Option<usize> {
    let is_number =
        |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let kilometres = scene.word(index).strip_prefix(['K', 'k'])?;
    let metres = scene.word(index + 1) == "+" && is_number(scene.word(index + 2));
    (is_number(kilometres) && metres).then_some(index + 3)
}

/// Takes 线, 国道, and `平江段`.
fn stretch(scene: &Scene<'_>, mut at: usize) -> usize {
    if is_kind(scene.word(at)) || matches!(scene.word(at), "线" | "高速" | "高速公路" | "公路") {
        at += 1;
    }
    // G98环岛高速公路西段.
    let inside = |at: &usize| !scene.is(*at, MARK | STOP | LATIN);
    let named = (at..at + 3).take_while(inside).find(|&at| scene.is_one(at, "高速 高速公路"));
    if let Some(named) = named {
        at = named + 1;
        if matches!(scene.word(at), "东段" | "西段" | "南段" | "北段" | "中段") {
            return at + 1;
        }
    }
    // G3019线连接线.
    if matches!(scene.word(at), "连接线" | "联络线" | "支线" | "复线" | "辅道") {
        at += 1;
    } else if matches!(scene.word(at), "连接" | "联络") && scene.word(at + 1) == "线" {
        at += 2;
    }
    let named = |at: &usize| !scene.is(*at, MARK | STOP | LATIN) || matches!(scene.word(*at), "至" | "-" | "—");
    // 段店集镇段: the last one ends the stretch.
    let end = (at..at + 7).take_while(named).filter(|&at| matches!(scene.word(at), "段" | "路段")).last();
    let placed = |end: &usize| (at..*end).any(|at| scene.is(at, ANY_PLACE | UNKNOWN | PLACE_SUFFIX));
    end.filter(placed).map_or(at, |end| end + 1)
}

fn is_kind(word: &str) -> bool {
    matches!(word, "国道" | "省道" | "县道" | "乡道")
}

fn is_digits(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_road_number(word: &str) -> bool {
    let digits = word.strip_prefix(['G', 'S', 'X', 'Y', 'C', 'Z']);
    digits.is_some_and(|digits| (2..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
