//! Headings that are points by their company (同列标题): all their fellows begin with 关于, or there are as many as the
//! letter says that it answers.

use crate::check::reply::Reply;
use crate::letter::role::Purpose;

/// The headings below one part.
#[derive(Debug, Clone, Copy, Default)]
struct Fellows {
    count: usize,
    about: usize,
    /// Some heading looks back or ahead, or is none.
    other: bool,
}

/// For each part whether its heading is a point because its fellows are.
pub(super) fn company(reply: &Reply<'_>, announced: Option<usize>) -> Vec<bool> {
    let letter = reply.letter;
    let place = |parent: Option<usize>| parent.map_or(0, |parent| parent + 1);
    let mut all = vec![Fellows::default(); letter.sections.len() + 1];
    for (section, role) in letter.sections.iter().zip(&letter.roles) {
        let Some(fellows) = all.get_mut(place(section.parent)) else { continue };
        fellows.count += 1;
        fellows.about += usize::from(section.heading.is_some_and(|heading| reply.words(heading).starts_with("关于")));
        let looks_on = role.is_some_and(|role| role.purpose != Purpose::Answer);
        fellows.other |= looks_on || section.heading.is_none();
    }
    letter
        .sections
        .iter()
        .map(|section| {
            let fellows = all.get(place(section.parent)).copied().unwrap_or_default();
            let answers_all = section.parent.is_none() && announced == Some(fellows.count);
            fellows.count > 1 && !fellows.other && (fellows.about == fellows.count || answers_all)
        })
        .collect()
}
