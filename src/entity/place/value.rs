//! What a place's name stands for (地名取值): full names, with 简称 written out, and the code of a division.

use super::super::value::PlaceValue;
use crate::lexicon::{Lexicon, list};

/// Full names and code.
pub(in super::super) fn value(lexicon: &Lexicon, words: &str) -> PlaceValue {
    let whole = PlaceValue { names: vec![words.to_owned()], code: None };
    let Some(word) = lexicon.find(words) else { return whole };
    if let Some(names) = lexicon.value(word, list::PLACE_ABBREVIATION) {
        return PlaceValue { names: names.split(',').map(str::to_owned).collect(), code: None };
    }
    let full = lexicon.full_names(word, list::PLACE_SHORT);
    let (name, other) = (full.first().map_or(words, String::as_str), full.get(1));
    PlaceValue { names: vec![name.to_owned()], code: if other.is_some() { None } else { code(lexicon, name) } }
}

/// The code of a division, where only one bears the name.
fn code(lexicon: &Lexicon, name: &str) -> Option<String> {
    let word = lexicon.find(name)?;
    let code = [list::PLACE_PROVINCE, list::PLACE_CITY, list::PLACE_COUNTY]
        .into_iter()
        .find_map(|list| lexicon.value(word, list))?;
    (code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())).then(|| code.to_owned())
}
