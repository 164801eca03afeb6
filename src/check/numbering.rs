//! Numbering that jumps, repeats or begins in the middle (序号不连续): told, never mended in silence.

use super::Finding;
use crate::letter::Letter;
use crate::scan::marker::MarkerForm;

pub(super) fn numbering(letter: &Letter) -> Vec<Finding> {
    let mut found = Vec::new();
    // The last number seen of each run: the same form below the same section, or at the top, which comes first.
    let mut last: Vec<Vec<(MarkerForm, u32)>> = vec![Vec::new(); letter.sections.len() + 1];
    for section in &letter.sections {
        let value = section.marker.value;
        if value == 0 {
            continue;
        }
        let Some(runs) = last.get_mut(section.parent.map_or(0, |parent| parent + 1)) else { continue };
        let code = match replace(runs, section.marker.form, value) {
            // A new run below the same section may begin at one again.
            Some(before) if value == 1 && before != 1 => None,
            Some(before) if value == before => Some(("numbering.repeat", before + 1)),
            Some(before) if value != before + 1 => Some(("numbering.gap", before + 1)),
            None if value != 1 => Some(("numbering.start", 1)),
            _ => None,
        };
        if let Some((code, expected)) = code {
            found.push(Finding {
                code,
                span: Some(section.marker.span),
                count: 1,
                detail: vec![("expected", expected.to_string()), ("found", value.to_string())],
            });
        }
    }
    found
}

/// Sets the last number of a run; the one before, if any. There are few forms.
fn replace(runs: &mut Vec<(MarkerForm, u32)>, form: MarkerForm, value: u32) -> Option<u32> {
    if let Some(run) = runs.iter_mut().find(|run| run.0 == form) {
        return Some(std::mem::replace(&mut run.1, value));
    }
    runs.push((form, value));
    None
}
