//! Sets of characters (字集): one look at every character of a letter says where a shape may begin, so that the rest of
//! the work is done at few places. The loop goes over bytes: in a program built small, characters are calls.

/// First and last of the common ideographs.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// Words of 32 bits that hold them all.
const WORDS: usize = ((LAST - FIRST + 1) / 32) as usize;

/// A set of Han characters, a bit each, made when the program is built.
pub(crate) struct HanSet([u32; WORDS]);

impl HanSet {
    /// The set of the Han characters of a text, each of three bytes; others are passed over.
    #[expect(clippy::indexing_slicing, reason = "worked out by the compiler: a bad index fails the build")]
    pub(crate) const fn of(text: &str) -> Self {
        let mut bits = [0; WORDS];
        let mut bytes = text.as_bytes();
        while let [first, second, third, rest @ ..] = bytes {
            let code = code(*first, *second, *third);
            if code >= FIRST && code <= LAST {
                bits[((code - FIRST) / 32) as usize] |= 1 << ((code - FIRST) % 32);
            }
            bytes = rest;
        }
        Self(bits)
    }

    /// Whether the set holds `c`.
    pub(crate) fn has(&self, c: char) -> bool {
        self.has_code(u32::from(c))
    }

    #[expect(clippy::inline_always, reason = "a call for every character halves the speed of a program built small")]
    #[inline(always)]
    fn has_code(&self, code: u32) -> bool {
        let code = code.wrapping_sub(FIRST);
        let word = self.0.get((code / 32) as usize);
        word.is_some_and(|word| word & (1 << (code % 32)) != 0)
    }
}

/// The code of a character of three bytes.
#[expect(clippy::inline_always, reason = "the same")]
#[inline(always)]
pub(crate) const fn code(first: u8, second: u8, third: u8) -> u32 {
    ((first as u32 & 0xf) << 12) | ((second as u32 & 0x3f) << 6) | (third as u32 & 0x3f)
}

/// The characters with which a shape may begin.
pub(crate) struct Begins {
    han: HanSet,
    /// A bit for each ASCII character.
    ascii: u128,
    /// Others of three bytes: 〇 （ ①; few, for each is compared.
    others: &'static [char],
}

impl Begins {
    /// The set of Han characters, ASCII characters and others.
    pub(crate) const fn of(han: &str, ascii: &str, others: &'static [char]) -> Self {
        let mut bits = 0;
        let mut bytes = ascii.as_bytes();
        while let [first, rest @ ..] = bytes {
            bits |= 1 << (*first & 0x7f);
            bytes = rest;
        }
        Self { han: HanSet::of(han), ascii: bits, others }
    }

    /// Whether the set holds `c`.
    pub(crate) fn has(&self, c: char) -> bool {
        if c.is_ascii() { self.ascii & (1 << u32::from(c)) != 0 } else { self.han.has(c) || self.others.contains(&c) }
    }

    /// The first place from byte `at` on where one of the set stands.
    pub(crate) fn next_in(&self, text: &str, mut at: usize) -> Option<(usize, char)> {
        let mut rest = text.as_bytes().get(at..)?;
        loop {
            let width = match rest {
                [] => return None,
                [byte @ 0..=0x7f, tail @ ..] => {
                    if self.ascii & (1 << byte) != 0 {
                        return Some((at, char::from(*byte)));
                    }
                    rest = tail;
                    1
                }
                [first @ 0xe0..=0xef, second, third, tail @ ..] => {
                    let code = code(*first, *second, *third);
                    let found = if matches!(first, 0xe4..=0xe9) { self.han.has_code(code) } else { self.other(code) };
                    if found {
                        return char::from_u32(code).map(|c| (at, c));
                    }
                    rest = tail;
                    3
                }
                [_, tail @ ..] => {
                    rest = tail;
                    1
                }
            };
            at += width;
        }
    }

    fn other(&self, code: u32) -> bool {
        self.others.iter().any(|&other| u32::from(other) == code)
    }
}

#[cfg(test)]
mod tests {
    use super::{Begins, HanSet};

    #[test]
    fn holds_what_it_was_made_of() {
        static SET: HanSet = HanSet::of("一年龥");
        assert!("一年龥".chars().all(|c| SET.has(c)));
        assert!(!"丁a〇二，龦𠀀".chars().any(|c| SET.has(c)));
    }

    #[test]
    fn finds_where_to_begin() {
        static SET: Begins = Begins::of("年", "19", &['〇']);
        let text = "é𠀀今年，〇1";
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((place, c)) = SET.next_in(text, at) {
            assert!(text.get(place..).is_some_and(|rest| rest.starts_with(c)));
            found.push(c);
            at = place + c.len_utf8();
        }
        assert_eq!(found, ['年', '〇', '1']);
    }
}
