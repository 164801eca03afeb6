//! Short lists of words that one rule asks for (词组). Asked of every clause, so that a look at one byte answers most
//! questions: whether any word of the list begins, or ends, with such a character.

/// A list of words, made when the program is built.
pub(crate) struct Words {
    /// Parted by blanks; where two stand at the same place the earlier in the list is taken.
    list: &'static str,
    /// A bit for what tells the words' first characters apart.
    first: u64,
    /// The same of their last bytes.
    last: u64,
}

impl Words {
    /// The list of words parted by blanks.
    pub(crate) const fn of(words: &'static str) -> Self {
        let (mut first, mut last) = (0, 0);
        let mut bytes = words.as_bytes();
        let mut within = false;
        while let [byte, rest @ ..] = bytes {
            if !within && *byte != b' ' {
                first |= bit(sign(bytes));
            }
            within = *byte != b' ';
            if within && matches!(rest, [] | [b' ', ..]) {
                last |= bit(*byte);
            }
            bytes = rest;
        }
        Self { list: words, first, last }
    }

    /// The words one by one.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.list.split(' ').filter(|word| !word.is_empty())
    }

    /// Whether the text is one of the words.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.first & bit(sign(text.as_bytes())) != 0 && self.iter().any(|word| word == text)
    }

    /// Whether the text begins with one of the words.
    pub(crate) fn starts(&self, text: &str) -> bool {
        self.at(text.as_bytes()).is_some()
    }

    /// Whether the text ends with one of the words.
    pub(crate) fn ends(&self, text: &str) -> bool {
        self.before(text).is_some()
    }

    /// Whether one of the words stands anywhere in the text.
    pub(crate) fn occurs_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// The word with which the text begins.
    pub(crate) fn prefix(&self, text: &str) -> Option<&'static str> {
        self.at(text.as_bytes())
    }

    /// What stands behind the word with which the text begins.
    pub(crate) fn strip_prefix<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.prefix(text)?.len()..)
    }

    /// The word with which the text ends.
    pub(crate) fn suffix<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.before(text)?..)
    }

    /// What stands before the word with which the text ends.
    pub(crate) fn strip_suffix<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(..self.before(text)?)
    }

    /// The text without any of the words at its beginning.
    pub(crate) fn trim_start<'a>(&self, mut text: &'a str) -> &'a str {
        while let Some(rest) = self.strip_prefix(text) {
            text = rest;
        }
        text
    }

    /// The text without any of the words at its end.
    pub(crate) fn trim_end<'a>(&self, mut text: &'a str) -> &'a str {
        while let Some(rest) = self.strip_suffix(text) {
            text = rest;
        }
        text
    }

    /// Where the first of the words in the text starts and ends.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, usize)> {
        self.find_from(text, 0)
    }

    /// The same from byte `at` on, which is where a character starts.
    pub(crate) fn find_from(&self, text: &str, mut at: usize) -> Option<(usize, usize)> {
        let mut rest = text.as_bytes().get(at..)?;
        loop {
            if self.first & bit(sign(rest)) != 0
                && let Some(word) = self.at(rest)
            {
                return Some((at, at + word.len()));
            }
            let width = match rest {
                [] => return None,
                [0..0x80, ..] => 1,
                [0..0xe0, ..] => 2,
                [0..0xf0, ..] => 3,
                _ => 4,
            };
            rest = rest.get(width..)?;
            at += width;
        }
    }

    /// Where each of the words starts and ends, all of them at one place.
    pub(crate) fn all_in(&self, text: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((start, _)) = self.find_from(text, at) {
            let rest = text.get(start..).unwrap_or("");
            let here = self.iter().filter(|word| rest.starts_with(word));
            found.extend(here.map(|word| (start, start + word.len())));
            at = start + rest.chars().next().map_or(1, char::len_utf8);
        }
        found
    }

    /// Where the word starts and ends that ends last in the text, the longest of them.
    pub(crate) fn rfind(&self, text: &str) -> Option<(usize, usize)> {
        self.all_in(text).into_iter().max_by_key(|&(start, end)| (end, end - start))
    }

    /// The first word with which some bytes begin.
    fn at(&self, bytes: &[u8]) -> Option<&'static str> {
        if self.first & bit(sign(bytes)) == 0 {
            return None;
        }
        let mut words = self.list.as_bytes();
        loop {
            let same = words.iter().zip(bytes).take_while(|(word, byte)| word == byte && **word != b' ').count();
            words = words.get(same..)?;
            if same > 0 && matches!(words, [] | [b' ', ..]) {
                let end = self.list.len() - words.len();
                return self.list.get(end - same..end);
            }
            let next = words.iter().position(|&byte| byte == b' ')?;
            words = words.get(next + 1..)?;
        }
    }

    /// Where the first word starts with which the text ends.
    fn before(&self, text: &str) -> Option<usize> {
        if self.last & bit(*text.as_bytes().last()?) == 0 {
            return None;
        }
        self.iter().find_map(|word| text.strip_suffix(word)).map(str::len)
    }
}

const fn bit(byte: u8) -> u64 {
    1 << (byte & 0x3f)
}

/// The byte in which the characters of a script differ most: the third of three, the second of two.
const fn sign(bytes: &[u8]) -> u8 {
    match bytes {
        [0xe0..=0xff, _, third, ..] => *third,
        [0x80..=0xff, second, ..] => *second,
        [first, ..] => *first,
        [] => 0,
    }
}

/// A list of words in the place where it is asked for.
macro_rules! words {
    ($words:literal) => {
        const { &$crate::text::Words::of($words) }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::Words;

    const LIST: Words = Words::of("不能 能 不 é a1");

    #[test]
    fn finds_words_wherever_they_stand() {
        assert_eq!(LIST.find("尚不能办"), Some((3, 9)));
        assert_eq!(LIST.find("尚 能"), Some((4, 7)));
        assert_eq!(LIST.find_from("能不能", 3), Some((3, 9)));
        assert_eq!(LIST.find("𠀀é"), Some((4, 6)));
        assert_eq!(LIST.find("尚可a"), None);
        assert_eq!(LIST.find(""), None);
        assert!(LIST.occurs_in("ba1") && !LIST.occurs_in("可 办"));
    }

    #[test]
    fn asks_for_both_ends() {
        assert!(LIST.starts("能办") && !LIST.starts("可能") && !LIST.starts("") && !LIST.starts(" 能"));
        assert!(LIST.ends("可能") && LIST.ends("a1") && !LIST.ends("能办") && !LIST.ends(""));
        assert_eq!(LIST.strip_prefix("不能办"), Some("办"));
        assert_eq!(LIST.strip_prefix("a能"), None);
        assert_eq!(LIST.strip_suffix("可不能"), Some("可"));
        assert!(LIST.has("不能") && !LIST.has("不能办") && !LIST.has("") && !LIST.has("不能 能"));
    }

    /// A word is compared to its last byte, and a blank of the text is none of the list's.
    #[test]
    fn takes_whole_words_only() {
        assert!(
            !LIST.starts("a") && !LIST.starts("a ") && !Words::of("").starts("") && !Words::of("",).occurs_in("能")
        );
        assert_eq!(Words::of("能 不能").iter().collect::<Vec<_>>(), ["能", "不能"]);
    }
}
