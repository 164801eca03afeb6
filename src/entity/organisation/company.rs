//! Where the name of a company begins (企业字号): any characters make one, words among them: 马应龙药业集团股份有限公司,
//! 九州通医药集团股份有限公司, 安徽应流航源动力科技有限公司.

use super::super::class::{ACTION, ADVERB, FUNCTION, LATIN, LEVEL, MARK, STOP, SUFFIX};
use super::super::scene::Scene;
use crate::lexicon::list;

/// No more characters than these stand before what was read as the name.
const LONGEST: usize = 4;

/// Characters that lead a name in, count it or point to it, and begin none.
const LEADS: &str = "由与对和及向给经据为请被让以从在到于将把按因即用对该本我你您贵各某每其等的了是有一两几家个名位所批届号该或者也已归属";

/// The first word of the company's name that was read from `first` on, no further left than `floor`: what stands before
/// it, up to a mark, a place or a word that leads names in, belongs to it. Whole words belong only to a name that says
/// that it is one by its legal form.
pub(super) fn beginning(scene: &Scene<'_>, first: usize, floor: usize, legal: bool) -> usize {
    let mut begin = first;
    let mut characters = 0;
    while begin > floor && !scene.in_place(begin - 1) && is_inside(scene, begin - 1, legal) {
        begin -= 1;
        characters += scene.token(begin).characters();
        if characters > LONGEST {
            return first;
        }
    }
    let Some(before) = begin.checked_sub(1) else { return begin };
    let token = scene.token(before);
    let apart = before + 1 == floor || token.is(MARK | ACTION | STOP) || scene.in_place(before);
    match (begin < first, scene.place_before(begin)) {
        // 安徽应流航源动力科技有限公司.
        (true, Some(place)) if place >= floor => place,
        (true, _) if apart => begin,
        _ => first,
    }
}

/// 华阳新材料科技集团: what was read as a county begins inside the name, whose first character stands before it.
pub(super) fn cut(scene: &Scene<'_>, first: usize) -> usize {
    let begin = beginning(scene, first, 0, false);
    if begin + 1 == first && scene.in_place(first) { begin } else { first }
}

/// A character that leads names in and stands in none.
pub(super) fn leads(word: &str) -> bool {
    LEADS.contains(word)
}

/// A character or a plain word that may stand in a name.
fn is_inside(scene: &Scene<'_>, index: usize, legal: bool) -> bool {
    let token = scene.token(index);
    if token.characters() == 1 {
        return !token.is(MARK | LEVEL | LATIN) && !leads(scene.word(index));
    }
    legal
        && !token.is(MARK | FUNCTION | ACTION | ADVERB | STOP | SUFFIX | LATIN | LEVEL)
        && token.characters() == 2
        && !scene.is_in(index, list::COMMON_VERB)
}
