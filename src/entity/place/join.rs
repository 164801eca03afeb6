//! Joins a division and the lower one right behind it (地名连写): 深圳市福田区, 广西南宁.

use super::super::class::{LATIN, MARK, NOUN, PLACE, PLACE_SUFFIX, REGION, SHORT, STOP, UNKNOWN};
use super::super::scene::Scene;
use super::suffix;
use crate::lexicon::list;

/// Joins all neighbours of which the second lies in the first.
pub(super) fn join(scene: &mut Scene<'_>) {
    let mut first = 0;
    while first < scene.tokens.len() {
        let Some(mut end) = scene.place_end(first) else {
            first += 1;
            continue;
        };
        let begin = end;
        while let Some(next) = scene.place_end(end).filter(|_| lies_in(scene, end - 1, end)) {
            end = next;
        }
        end = inner_division(scene, end).unwrap_or(end);
        end = stretch(scene, end).unwrap_or(end);
        if end > begin {
            scene.set_place(first, end);
        }
        first = end;
    }
}

/// 黄河兰州段, 杭瑞高速岳阳段: a river or a road, a place on it and 段.
fn stretch(scene: &Scene<'_>, end: usize) -> Option<usize> {
    let long = scene.is(end - 1, REGION | PLACE_SUFFIX)
        || scene.word(end - 1).ends_with(['河', '江'])
        || matches!(scene.word(end - 1), "高速" | "高速公路" | "铁路" | "高铁");
    // 新桥河段.
    if scene.word(end - 1).ends_with(['河', '江']) && scene.word(end) == "段" {
        return Some(end + 1);
    }
    // 胜利西路中段.
    let part = matches!(scene.word(end), "东段" | "西段" | "南段" | "北段" | "中段");
    if long && part && suffix::kind(scene, end - 1) == "road" {
        return Some(end + 1);
    }
    // 泰山路武松街至长江街段.
    let to = scene.place_end(end).unwrap_or(end);
    let ranged = matches!(scene.word(to), "至" | "到" | "—" | "-");
    let far = scene.place_end(to + 1).filter(|&far| ranged && is_stretch(scene.word(far)));
    if let Some(far) = far.filter(|_| long) {
        return Some(far + 1);
    }
    // 桐溪河安沙段: a name that is known by nothing else.
    let unknown = (end..end + 4).take_while(|&at| is_bare(scene, at) && !is_stretch(scene.word(at))).count();
    let next = scene.place_end(end).or((unknown >= 2).then_some(end + unknown))?;
    (long && is_stretch(scene.word(next))).then_some(next + 1)
}

fn is_stretch(word: &str) -> bool {
    matches!(word, "段" | "河段" | "江段" | "路段")
}

/// A single character that is no word of the lists' boundaries.
fn is_bare(scene: &Scene<'_>, index: usize) -> bool {
    scene.token(index).characters() == 1 && !scene.is(index, MARK | STOP | LATIN)
}

/// 乌兰沟, 石门峡: a short name and a landform make another name.
pub(super) fn ground(scene: &Scene<'_>, end: usize) -> Option<usize> {
    const LANDFORMS: &str = "沟峡滩坝坪坡坳坑塬崖梁";
    let landform = scene.token(end).characters() == 1 && LANDFORMS.contains(scene.word(end));
    let whole = !is_bare(scene, end + 1) || scene.is(end + 1, PLACE_SUFFIX);
    (landform && scene.is(end - 1, SHORT) && whole).then_some(end + 1)
}

/// 云南大理: a short name that other words make up as well, behind the province that the division lies in.
fn inner_division(scene: &Scene<'_>, end: usize) -> Option<usize> {
    if !scene.is(end - 1, PLACE | SHORT) || scene.place_end(end).is_some() {
        return None;
    }
    let outer = codes(scene, end - 1).filter(|code| code.ends_with("0000"))?;
    let province = outer.get(..2)?;
    let lies_in = |next: &usize| {
        let stem = scene.span(end, *next).slice(scene.text);
        (2..=3).contains(&stem.chars().count())
            && ["市", "县", "区"].iter().any(|level| {
                let full = scene.lexicon.find(&format!("{stem}{level}"));
                let code = full.and_then(|full| {
                    [list::PLACE_CITY, list::PLACE_COUNTY].into_iter().find_map(|list| scene.lexicon.value(full, list))
                });
                code.is_some_and(|code| code.split(',').any(|code| code.starts_with(province)))
            })
    };
    (end + 1..end + 4).find(|next| lies_in(next) && !is_bare(scene, *next))
}

fn lies_in(scene: &Scene<'_>, outer: usize, inner: usize) -> bool {
    if scene.is(outer, REGION) || suffix::kind(scene, outer) == "zone" {
        // 河套合作区深圳园区: a part of the zone.
        return scene.place_end(inner).is_some_and(|end| suffix::has_flag(scene, end - 1, "part"));
    }
    if !scene.is(outer, PLACE | SHORT) {
        return false;
    }
    // 剑阁县开封镇, 西安泾河工业园: more than the name that it begins with.
    if let Some(end) = scene.place_end(inner).filter(|&end| end > inner + 1)
        && (scene.is(inner, SHORT)
            || scene.is(inner, REGION) && matches!(suffix::kind(scene, end - 1), "zone" | "village" | "town"))
    {
        return true;
    }
    // 吉林长白山, 重庆两江新区; a river or a region may be as large as the province.
    if scene.is(inner, REGION) {
        return scene.word(inner).ends_with(['山', '湖', '岛', '区', '库']) && !scene.word(inner).ends_with("地区");
    }
    if !scene.is(inner, PLACE | SHORT) {
        return scene.is(inner, UNKNOWN | NOUN);
    }
    let (Some(outer), Some(inner)) = (codes(scene, outer), codes(scene, inner)) else { return false };
    let known = outer.trim_end_matches('0').len().next_multiple_of(2);
    let of = outer.get(..known).unwrap_or(outer);
    inner.split(',').any(|inner| inner.len() == 6 && inner != outer && inner.starts_with(of))
}

/// The codes that a division's name stands for.
fn codes(scene: &Scene<'_>, index: usize) -> Option<&'static str> {
    let word = scene.token(index).word?;
    let full = scene.lexicon.full_names(word, list::PLACE_SHORT);
    let full = full.first().and_then(|name| scene.lexicon.find(name)).unwrap_or(word);
    [list::PLACE_PROVINCE, list::PLACE_CITY, list::PLACE_COUNTY]
        .into_iter()
        .find_map(|list| scene.lexicon.value(full, list))
}
