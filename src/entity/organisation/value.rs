//! Level and place inside a body's name, and its full name (机构取值).

use super::super::class::LEVEL;
use super::super::scene::Scene;
use super::super::value::OrganisationValue;
use super::county;
use crate::lexicon::list;
use crate::text::Span;

/// What the name itself tells.
pub(in super::super) fn value(scene: &Scene<'_>, span: Span) -> OrganisationValue {
    let first = scene.index_at(span.start);
    let county = county::end(scene, first, false).filter(|&end| scene.span(first, end).end < span.end);
    let place = county.or_else(|| scene.place_end(first));
    let words = span.slice(scene.text);
    let seat = governed(words).filter(|seat| level_of_place(scene, seat).is_some());
    let region = place.map(|end| scene.span(first, end).slice(scene.text)).or(seat).map(str::to_owned);
    let word = scene.token(first).word;
    let level = if scene.is(first, LEVEL) {
        word.and_then(|word| scene.lexicon.value(word, list::LEVEL)).and_then(level_name)
    } else if county.is_some() {
        Some("county")
    } else {
        let national = || scene.lexicon.contains(scene.word(first), list::ORGAN_NATIONAL).then_some("nation");
        place
            .and_then(|end| level_of_place(scene, &full_place(scene, end - 1)))
            .or_else(|| seat.and_then(|seat| level_of_place(scene, seat)))
            .or_else(|| level_of_head(words))
            .or_else(national)
    };
    let full_name = scene
        .token(first)
        .word
        .filter(|_| scene.token(first).span() == span)
        .and_then(|word| scene.lexicon.value(word, list::ORGAN_NATIONAL))
        .filter(|full| !full.is_empty())
        .map(str::to_owned);
    OrganisationValue { full_name, level, region }
}

/// The full name of a place that may be named in short: 贵州 is a province.
fn full_place(scene: &Scene<'_>, index: usize) -> String {
    let full =
        scene.token(index).word.and_then(|word| scene.lexicon.full_names(word, list::PLACE_SHORT).into_iter().next());
    full.unwrap_or_else(|| scene.word(index).to_owned())
}

/// What a government governs, where no list has the place: 河口镇人民政府, 湖滨街道办事处.
fn governed(words: &str) -> Option<&str> {
    let (place, _) = words.split_once("人民政府").or_else(|| words.split_once("办事处"))?;
    (place.chars().count() > 2).then_some(place)
}

fn level_name(name: &str) -> Option<&'static str> {
    ["province", "city", "county", "town", "village"].into_iter().find(|level| *level == name)
}

/// By the name's ending; 浏阳市 is a city of a county's rank.
fn level_of_place(scene: &Scene<'_>, place: &str) -> Option<&'static str> {
    let municipality = matches!(place, "北京市" | "上海市" | "天津市" | "重庆市");
    if municipality || place.ends_with("自治区") || place.ends_with("特别行政区") {
        return Some("province");
    }
    Some(match place.chars().next_back()? {
        '省' => "province",
        '市' if scene.lexicon.contains(place, list::PLACE_COUNTY) => "county",
        '市' | '州' | '盟' => "city",
        '县' | '区' | '旗' => "county",
        '镇' | '乡' | '道' => "town",
        '村' => "village",
        _ => return None,
    })
}

fn level_of_head(words: &str) -> Option<&'static str> {
    let head = |word: &str| words.starts_with(word);
    if head("省") {
        Some("province")
    } else if head("市") {
        Some("city")
    } else if head("县") || head("区") {
        Some("county")
    } else if head("镇") || head("乡") {
        Some("town")
    } else {
        ["中共中央", "国务院", "国家", "全国", "中国", "中央"].iter().any(|word| head(word)).then_some("nation")
    }
}
