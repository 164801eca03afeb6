//! What a printed class means (分类办法): it differs from place to place, so the reader has to choose.

/// A way of classing outcomes.
#[derive(Debug)]
pub struct Scheme {
    /// `national` `three` `four`.
    pub name: &'static str,
    classes: &'static [(&'static str, &'static [&'static str])],
}

include!(concat!(env!("OUT_DIR"), "/schemes.rs"));

impl Scheme {
    /// A scheme by its name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SCHEMES.iter().find(|scheme| scheme.name == name)
    }

    /// What the body should be where this class is printed: `B2` counts as `B`, 乙 too. None where the scheme has no such
    /// class.
    pub(super) fn meaning(&self, printed: &str) -> Option<&'static [&'static str]> {
        let letter = match printed.chars().next()? {
            '甲' => 'A',
            '乙' => 'B',
            '丙' => 'C',
            '丁' => 'D',
            letter => letter,
        };
        self.classes.iter().find(|(class, _)| class.starts_with(letter)).map(|&(_, outcomes)| outcomes)
    }
}
