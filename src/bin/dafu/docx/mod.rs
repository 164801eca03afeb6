//! Word documents as text (读取 .docx), as they are printed: with the numbers that Word keeps apart from the text, without
//! what stands at the edges of the pages.
//!
//! The page reads the same documents in TypeScript (`www/src/import/office/`), where this would cost 74 kB of download;
//! `tests/web/engine/docx.test.mjs` holds both to the same text.

mod body;
mod lists;
mod numbering;
mod numerals;
mod package;
mod styles;
mod tree;

use roxmltree::{Document, Node};

use body::{Body, NoteParts};
use numbering::Numbering;
use package::{Package, Relation};
use styles::Styles;
use tree::{all, at, attribute, inside, parse, text_of};

/// The first bytes of every zip, and so of every Word document since 2007.
const MARK: &[u8] = b"PK\x03\x04";
/// The folder of the document's own parts, where its package does not say.
const DOCUMENT: &str = "word/document.xml";

/// A document as text (读出的文字), and how much of what it held is not in it.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) text: String,
    pub(crate) left_out: LeftOut,
}

/// What a document holds beside its text (未读入的部分): how many of each.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// 页眉页脚 that say more than the page's number.
    pub(crate) headers: usize,
    /// 批注.
    pub(crate) comments: usize,
    /// 删除的修订.
    pub(crate) deletions: usize,
    /// 隐藏的文字.
    pub(crate) hidden: usize,
    /// 图片.
    pub(crate) pictures: usize,
    /// 嵌入的对象.
    pub(crate) objects: usize,
}

/// Why a document cannot be read (不能读的原因).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// A zip of something else.
    NoDocument,
    /// Pictures of pages, without text.
    Scan,
    /// Cut off, or not what it says.
    Damaged,
    /// Needs a password.
    Locked,
    /// Far more comes out of it than any letter holds, or its entries share bytes.
    Bomb,
    /// XML that no Word writes: a document type, or nesting without end.
    Hostile,
}

/// Whether these are the bytes of a zip, which a Word document is.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// Reads a Word document.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    let mut package = Package::open(bytes)?;
    let roots = package.relations("")?;
    let main = roots.iter().find(|relation| relation.kind == "officeDocument");
    let main = main.map_or(DOCUMENT, |relation| &relation.target).to_owned();
    let related = package.relations(&main)?;
    let Some(document) = package.text(&main)? else { return Err(Refusal::NoDocument) };
    let parts = Parts::read(&mut package, &related)?;
    let [styles, numbering, comments, footnotes, endnotes] = parts.parse()?;
    let document = parse(&document)?;
    let Some(text) = at(Some(document.root_element()), &["body"]) else { return Err(Refusal::NoDocument) };

    let styles = Styles::read(root(styles.as_ref()));
    let numbering = Numbering::read(root(numbering.as_ref()), &styles);
    let notes = NoteParts { footnotes: root(footnotes.as_ref()), endnotes: root(endnotes.as_ref()) };
    let mut reading = Body::new(&styles, numbering, notes).read(text);
    reading.left_out.headers = headers(&mut package, document.root_element(), &related)?;
    reading.left_out.comments = inside(root(comments.as_ref()), "comment").count();
    let scan = reading.text.trim().is_empty() && reading.left_out.pictures > 0;
    if scan { Err(Refusal::Scan) } else { Ok(reading) }
}

/// The parts beside the text, as they were written; none where there is none.
struct Parts([Option<String>; 5]);

impl Parts {
    fn read(package: &mut Package, related: &[Relation]) -> Result<Self, Refusal> {
        let mut texts = [const { None }; 5];
        for (text, kind) in texts.iter_mut().zip(["styles", "numbering", "comments", "footnotes", "endnotes"]) {
            let Some(relation) = related.iter().find(|relation| relation.kind == kind) else { continue };
            *text = package.text(&relation.target)?;
        }
        Ok(Self(texts))
    }

    fn parse(&self) -> Result<[Option<Document<'_>>; 5], Refusal> {
        let mut documents = [const { None }; 5];
        for (document, text) in documents.iter_mut().zip(&self.0) {
            *document = text.as_deref().map(parse).transpose()?;
        }
        Ok(documents)
    }
}

fn root<'a, 'input>(document: Option<&'a Document<'input>>) -> Option<Node<'a, 'input>> {
    document.map(Document::root_element)
}

/// How many headers and footers in use say more than which page it is.
fn headers(package: &mut Package, root: Node, related: &[Relation]) -> Result<usize, Refusal> {
    let used = ["headerReference", "footerReference"].map(|name| all(root, name));
    let used: Vec<&str> = used.into_iter().flatten().filter_map(|reference| attribute(Some(reference), "id")).collect();
    let mut count = 0;
    for relation in related.iter().filter(|relation| used.contains(&relation.id.as_str())) {
        let Some(text) = package.text(&relation.target)? else { continue };
        let part = parse(&text)?;
        let words: String = all(part.root_element(), "t").map(text_of).collect();
        if words.chars().any(|c| !c.is_whitespace() && !c.is_ascii_digit() && !"-—–－·".contains(c)) {
            count += 1;
        }
    }
    Ok(count)
}
