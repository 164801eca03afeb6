//! The zip around a document (文档包), and what its parts refer to. Nothing is written to the disk, so names in it can harm
//! nothing; how much comes out of it is counted while it comes.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Refusal;
use super::tree::{attribute, inside, parse};

/// Bytes of one part, and of all parts together. The longest letters are a hundredth of that.
const PART: u64 = 16 << 20;
const TOTAL: u64 = 32 << 20;
const ENTRIES: usize = 2000;
/// Text shrinks to a tenth, never to a two-hundredth; small parts may.
const RATIO: u64 = 200;
const RATIO_FROM: u64 = 1 << 20;

/// A document's parts by name.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    total: u64,
}

/// A reference from a part to another.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) id: String,
    /// The last word of its type: `header`, `footnotes`.
    pub(super) kind: String,
    /// The name of the other part.
    pub(super) target: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
        let overlapping = archive.has_overlapping_files().map_err(|error| refusal(&error))?;
        if archive.len() > ENTRIES || overlapping {
            return Err(Refusal::Bomb);
        }
        Ok(Self { archive, total: 0 })
    }

    /// A part as text; none where there is none of that name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let mut part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(refusal(&error)),
        };
        let packed = part.compressed_size();
        let mut bytes = Vec::new();
        // The sizes in the headers of a bomb lie.
        let length = part.by_ref().take(PART + 1).read_to_end(&mut bytes).map_err(|_| Refusal::Damaged)? as u64;
        self.total += length;
        let steep = length > RATIO_FROM && length > packed.saturating_mul(RATIO);
        if length > PART || self.total > TOTAL || steep {
            return Err(Refusal::Bomb);
        }
        // The mark at the beginning tells UTF-16 from UTF-8; Word writes nothing else.
        let (text, _, damaged) = encoding_rs::UTF_8.decode(&bytes);
        if damaged { Err(Refusal::Damaged) } else { Ok(Some(text.into_owned())) }
    }

    /// What a part refers to inside of the package; the package itself is the part without a name.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Refusal> {
        let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(text) = self.text(&format!("{folder}{slash}_rels/{name}.rels"))? else { return Ok(Vec::new()) };
        let document = parse(&text)?;
        let relations = inside(Some(document.root_element()), "Relationship");
        let inner = relations.filter(|relation| attribute(Some(*relation), "TargetMode") != Some("External"));
        let word = |relation, name| attribute(Some(relation), name).unwrap_or_default();
        Ok(inner
            .map(|relation| Relation {
                id: word(relation, "Id").to_owned(),
                kind: word(relation, "Type").rsplit('/').next().unwrap_or_default().to_owned(),
                target: resolve(folder, word(relation, "Target")),
            })
            .collect())
    }
}

/// A name as seen from a folder: `media/../x.xml`, `/word/x.xml`.
fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "" | "." => {}
            name => path.push(name),
        }
    }
    path.retain(|name| !name.is_empty());
    path.join("/")
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Locked,
        _ => Refusal::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn names_are_seen_from_their_folder() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "../word/./a/../styles.xml"), "word/styles.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
    }
}
