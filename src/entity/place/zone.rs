//! Zones that are called by a place and by what they are for (以主题命名的区): 珲春海洋经济发展示范区, 武汉国家生物产业基地,
//! 中国（珲春）跨境电子商务综合试验区, 珲春公路口岸.

use super::super::class::{ACTION, INNER, LATIN, LEVEL, MARK, NOUN, STOP, UNKNOWN};
use super::super::scene::Scene;
use super::suffix::kind;

/// No theme is longer, in characters.
const LONGEST: usize = 14;

/// Verbs that stand in themes.
const NOMINAL: &str = "发展 创新 合作 保护 开放 融合 贸易 应用 服务 治理 改革 交易 电子商务";

/// Where the name begins that ends with this suffix: at the place before its theme.
pub(super) fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let themed = kind(scene, suffix) == "zone" && scene.token(suffix).characters() > 2;
    if !themed && !scene.is_one(suffix, "自然保护区 口岸") {
        return None;
    }
    let mut at = suffix;
    let mut characters = 0;
    while let Some(before) = at.checked_sub(1) {
        if let Some(place) = scene.place_before(at) {
            return (characters >= 2 && !scene.is(at, ACTION)).then_some(place);
        }
        if scene.word(before) == "）" {
            return bracketed(scene, before).filter(|_| characters >= 4);
        }
        if !is_theme(scene, before) {
            return None;
        }
        characters += scene.token(before).characters();
        if characters > LONGEST {
            return None;
        }
        at = before;
    }
    None
}

/// A word that tells what a zone is for.
fn is_theme(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    if scene.is_one(index, "国家 国家级") || scene.is_one(index, NOMINAL) {
        return true;
    }
    let noun = token.is(NOUN | INNER) || token.is(UNKNOWN) && !token.is(STOP);
    noun && token.characters() > 1 && !token.is(MARK | LEVEL | LATIN | ACTION) && !scene.in_place(index)
}

/// 中国（珲春）: the place in brackets and the word before.
fn bracketed(scene: &Scene<'_>, close: usize) -> Option<usize> {
    let open = scene.place_before(close)?.checked_sub(1)?;
    (scene.word(open) == "（" && scene.word_before(open) == "中国").then(|| open - 1)
}
