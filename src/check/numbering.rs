//! Numbering that jumps, repeats or begins in the middle (序号不连续): told, never mended in silence.

use super::Finding;
use crate::letter::Letter;
use crate::letter::outline::Section;

pub(super) fn numbering(letter: &Letter) -> Vec<Finding> {
    let mut found = Vec::new();
    // The last number seen of each run: the same form below the same section.
    let mut last: Vec<(&Section, u32)> = Vec::new();
    for section in &letter.sections {
        let value = section.marker.value;
        if value == 0 {
            continue;
        }
        let run = last
            .iter_mut()
            .rev()
            .find(|(other, _)| other.parent == section.parent && other.marker.form == section.marker.form);
        let code = match &run {
            // A new run below the same section may begin at one again.
            Some(_) if value == 1 => None,
            Some((_, before)) if value == *before => Some(("numbering.repeat", before + 1)),
            Some((_, before)) if value != *before + 1 => Some(("numbering.gap", before + 1)),
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
        match run {
            Some(run) => *run = (section, value),
            None => last.push((section, value)),
        }
    }
    found
}
