//! From byte offsets to UTF-16 offsets (字节与 UTF-16 的换算).

/// A table with one entry for every `STEP` bytes, so that a conversion reads at most that many bytes.
#[derive(Debug)]
pub struct Utf16Map<'a> {
    text: &'a str,
    /// For each step: a character boundary at or before `step * STEP` and its UTF-16 offset.
    marks: Vec<(usize, usize)>,
}

const STEP: usize = 256;

impl<'a> Utf16Map<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (at, character) in text.char_indices() {
            if at >= marks.len() * STEP {
                marks.push((at, units));
            }
            units += character.len_utf16();
        }
        Self { text, marks }
    }

    /// UTF-16 offset of a byte offset; an offset inside a character counts as its start.
    pub fn offset(&self, byte: usize) -> usize {
        let mark = self.marks.partition_point(|&(at, _)| at <= byte);
        let (start, units) = mark.checked_sub(1).and_then(|index| self.marks.get(index)).copied().unwrap_or((0, 0));
        let rest = self.text.get(start..).unwrap_or("");
        units
            + rest
                .char_indices()
                .take_while(|&(at, character)| start + at + character.len_utf8() <= byte)
                .map(|(_, character)| character.len_utf16())
                .sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library_at_every_boundary() {
        let text = "答复𠮷a".repeat(300);
        let map = Utf16Map::new(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(map.offset(at), text.get(..at).unwrap().encode_utf16().count());
        }
    }
}
