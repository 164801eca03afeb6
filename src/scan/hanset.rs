//! Sets of Han characters (汉字集合), asked once for every character of a letter: a bit each, no searching.

/// First and last of the common ideographs.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// Words of 32 bits that hold them all.
const WORDS: usize = ((LAST - FIRST + 1) / 32) as usize;

/// A set of Han characters, made when the program is built.
pub(crate) struct HanSet([u32; WORDS]);

impl HanSet {
    /// The set of the Han characters of a text, each of three bytes; others are passed over.
    #[expect(clippy::indexing_slicing, reason = "worked out by the compiler: a bad index fails the build")]
    pub(crate) const fn of(text: &str) -> Self {
        let mut bits = [0; WORDS];
        let mut bytes = text.as_bytes();
        while let [first, second, third, rest @ ..] = bytes {
            let code = ((*first as u32 & 0xf) << 12) | ((*second as u32 & 0x3f) << 6) | (*third as u32 & 0x3f);
            if code >= FIRST && code <= LAST {
                bits[((code - FIRST) / 32) as usize] |= 1 << ((code - FIRST) % 32);
            }
            bytes = rest;
        }
        Self(bits)
    }

    /// Whether the set holds `c`.
    pub(crate) fn has(&self, c: char) -> bool {
        let code = u32::from(c).wrapping_sub(FIRST);
        let word = usize::try_from(code / 32).ok().and_then(|index| self.0.get(index));
        word.is_some_and(|word| word & (1 << (code % 32)) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::HanSet;

    #[test]
    fn holds_what_it_was_made_of() {
        static SET: HanSet = HanSet::of("一年龥");
        assert!("一年龥".chars().all(|c| SET.has(c)));
        assert!(!"丁a〇二，龦𠀀".chars().any(|c| SET.has(c)));
    }
}
