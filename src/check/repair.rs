//! The repairs, as findings (修补).

use super::Finding;
use crate::letter::Letter;
use crate::text::Span;

pub(super) fn repairs(letter: &Letter) -> Vec<Finding> {
    let at = |code: &'static str, places: &[usize]| {
        places
            .iter()
            .map(|&place| Finding { code, span: Some(Span::new(place, place)), count: 1, detail: Vec::new() })
            .collect::<Vec<_>>()
    };
    let counted = |code: &'static str, count: u32| {
        (count > 0).then(|| Finding { code, span: None, count: count as usize, detail: Vec::new() })
    };
    let mut found = at("repair.page_break", &letter.page_breaks);
    found.extend(at("repair.line_wrap", &letter.line_wraps));
    found.extend(at("repair.run_together", &letter.run_together));
    found.extend(counted("repair.flat", letter.repairs.flat));
    let furniture = u32::try_from(letter.furniture.len()).unwrap_or(u32::MAX);
    found.extend(counted("repair.furniture", furniture));
    found.extend(counted("repair.space", letter.repairs.spaces));
    found.extend(counted("repair.character", letter.repairs.characters));
    found.extend(counted("repair.radical", letter.repairs.radicals));
    found.extend(counted("repair.invisible", letter.repairs.invisible));
    found
}
