//! From byte offsets to UTF-16 offsets (字节与 UTF-16 的换算).

/// A table with one entry for every `STEP` bytes, so that a conversion reads at most that many bytes.
#[derive(Debug)]
pub struct Utf16Map<'a> {
    bytes: &'a [u8],
    /// For each step the UTF-16 units of the characters that begin before it.
    marks: Vec<u32>,
}

const STEP: usize = 32;

impl<'a> Utf16Map<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut marks = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut units = 0;
        for step in bytes.chunks(STEP) {
            marks.push(units);
            units += units_of(step);
        }
        marks.push(units);
        Self { bytes, marks }
    }

    /// UTF-16 offset of a byte offset at a boundary of the text's characters.
    pub fn offset(&self, byte: usize) -> u32 {
        let step = byte / STEP;
        let rest = self.bytes.get(step * STEP..byte).unwrap_or(&[]);
        self.marks.get(step).copied().unwrap_or(0) + units_of(rest)
    }
}

/// UTF-16 units of the characters that begin in these bytes: one for every first byte, and another for those that
/// begin a character of four bytes.
fn units_of(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<8>();
    let first = |byte: u8| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
    words.iter().map(|&word| units_of_word(u64::from_le_bytes(word))).sum::<u32>()
        + rest.iter().map(|&byte| first(byte)).sum::<u32>()
}

/// The same for eight bytes at once.
fn units_of_word(word: u64) -> u32 {
    const TOP: u64 = 0x8080_8080_8080_8080;
    // The top bit of each byte is set where the byte goes on with a character; where all four top bits are set.
    let goes_on = word & !(word << 1) & TOP;
    let astral = word & (word << 1) & (word << 2) & (word << 3) & TOP;
    8 - goes_on.count_ones() + astral.count_ones()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library_at_every_boundary() {
        let text = "答复𠮷aé𠮷".repeat(300);
        let map = Utf16Map::new(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(map.offset(at) as usize, text.get(..at).unwrap().encode_utf16().count());
        }
    }
}
