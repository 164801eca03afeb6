//! The body of a document, as it is printed (正文).

use std::mem;

use roxmltree::Node;

use super::numbering::Numbering;
use super::styles::Styles;
use super::tree::{at, attribute, elements, inside, switch, text_of, value_at};
use super::{LeftOut, Reading};

/// Where the texts of notes are kept.
pub(super) struct NoteParts<'a, 'input> {
    pub(super) footnotes: Option<Node<'a, 'input>>,
    pub(super) endnotes: Option<Node<'a, 'input>>,
}

/// Walks the body and writes what is printed.
pub(super) struct Body<'a, 'input> {
    styles: &'a Styles<'a>,
    numbering: Numbering<'a>,
    parts: NoteParts<'a, 'input>,
    lines: Vec<String>,
    /// What stands before a paragraph mark that was deleted belongs to the next paragraph.
    pending: String,
    boxes: Vec<Node<'a, 'input>>,
    notes: Vec<String>,
    in_note: bool,
    left_out: LeftOut,
}

impl<'a, 'input: 'a> Body<'a, 'input> {
    pub(super) fn new(styles: &'a Styles<'a>, numbering: Numbering<'a>, parts: NoteParts<'a, 'input>) -> Self {
        Self {
            styles,
            numbering,
            parts,
            lines: Vec::new(),
            pending: String::new(),
            boxes: Vec::new(),
            notes: Vec::new(),
            in_note: false,
            left_out: LeftOut::default(),
        }
    }

    /// The text, notes behind it.
    pub(super) fn read(mut self, body: Node<'a, 'input>) -> Reading {
        self.blocks(body);
        if !self.pending.is_empty() {
            self.lines.push(mem::take(&mut self.pending));
        }
        self.lines.append(&mut self.notes);
        let text = self.lines.into_iter().flat_map(|line| [line, "\n".to_owned()]).collect();
        Reading { text, left_out: self.left_out }
    }

    fn blocks(&mut self, parent: Node<'a, 'input>) {
        for block in elements(parent) {
            match block.tag_name().name() {
                "p" => self.paragraph(block),
                "tbl" => self.table(block),
                "AlternateContent" => self.blocks(chosen(block)),
                "altChunk" => self.left_out.objects += 1,
                "del" | "moveFrom" => self.left_out.deletions += 1,
                name if is_wrapper(name) => self.blocks(block),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, paragraph: Node<'a, 'input>) {
        let properties = at(Some(paragraph), &["pPr"]);
        let outer = mem::take(&mut self.boxes);
        let mut text = mem::take(&mut self.pending);
        self.inline(paragraph, &mut text);
        if at(properties, &["rPr", "del"]).is_some() || at(properties, &["rPr", "moveFrom"]).is_some() {
            self.pending = text;
        } else {
            let styles = self.styles;
            let marker = styles.numbered(properties).map(|numbered| self.numbering.marker(numbered));
            // A line break inside of a paragraph is a line of the text as well.
            self.lines.push(marker.unwrap_or_default() + &text);
        }
        for inner in mem::replace(&mut self.boxes, outer) {
            self.blocks(inner);
        }
    }

    /// A row's cells of one line stand side by side, others one below the other.
    fn table(&mut self, table: Node<'a, 'input>) {
        for row in unwrapped(table, "tr") {
            if at(Some(row), &["trPr", "del"]).is_some() {
                self.left_out.deletions += 1;
                continue;
            }
            let outer = mem::take(&mut self.lines);
            let cells: Vec<Vec<String>> = unwrapped(row, "tc")
                .into_iter()
                .map(|cell| {
                    self.blocks(cell);
                    mem::take(&mut self.lines)
                })
                .collect();
            self.lines = outer;
            if cells.iter().all(|cell| cell.len() <= 1) {
                let row: Vec<&str> = cells.iter().map(|cell| cell.first().map_or("", String::as_str)).collect();
                self.lines.push(row.join("\t").trim_end().to_owned());
            } else {
                self.lines.extend(cells.into_iter().flatten());
            }
        }
    }

    fn inline(&mut self, parent: Node<'a, 'input>, text: &mut String) {
        for element in elements(parent) {
            self.piece(element, text);
        }
    }

    fn piece(&mut self, element: Node<'a, 'input>, text: &mut String) {
        match element.tag_name().name() {
            "t" => text.push_str(&text_of(element)),
            "r" => self.run(element, text),
            "tab" | "ptab" => text.push('\t'),
            "br" | "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            "sym" => text.extend(symbol(element)),
            "ruby" => self.inline(at(Some(element), &["rubyBase"]).unwrap_or(element), text),
            "del" | "moveFrom" => self.left_out.deletions += 1,
            "AlternateContent" => self.inline(chosen(element), text),
            "txbxContent" => self.boxes.push(element),
            "blip" | "imagedata" => self.left_out.pictures += 1,
            "OLEObject" => self.left_out.objects += 1,
            "footnoteReference" => self.note(self.parts.footnotes, "footnote", element),
            "endnoteReference" => self.note(self.parts.endnotes, "endnote", element),
            // Properties hold no text, but tabs; anything else may hold text further down.
            "pPr" | "rPr" | "rt" => {}
            _ => self.inline(element, text),
        }
    }

    fn run(&mut self, run: Node<'a, 'input>, text: &mut String) {
        let properties = at(Some(run), &["rPr"]);
        let own = switch(at(properties, &["vanish"]));
        if !own.unwrap_or_else(|| self.styles.hides(value_at(properties, &["rStyle"]))) {
            self.inline(run, text);
        } else if inside(Some(run), "t").any(|words| !text_of(words).trim().is_empty()) {
            self.left_out.hidden += 1;
        }
    }

    /// The text of a note comes after the body: in the running text its number would change a figure. A note has no notes
    /// of its own, or one that names itself would never end.
    fn note(&mut self, notes: Option<Node<'a, 'input>>, name: &'static str, reference: Node<'a, 'input>) {
        if mem::replace(&mut self.in_note, true) {
            return;
        }
        let id = attribute(Some(reference), "id");
        let found = inside(notes, name).find(|note| attribute(Some(*note), "id") == id);
        let paragraphs: Vec<String> = inside(found, "p")
            .map(|paragraph| {
                let mut text = String::new();
                self.inline(paragraph, &mut text);
                text
            })
            .collect();
        let text = paragraphs.join("\n").trim().to_owned();
        if !text.is_empty() {
            self.notes.push(text);
        }
        self.in_note = false;
    }
}

/// Elements around text that change nothing about it.
fn is_wrapper(name: &str) -> bool {
    matches!(
        name,
        "ins"
            | "moveTo"
            | "hyperlink"
            | "smartTag"
            | "customXml"
            | "sdt"
            | "sdtContent"
            | "fldSimple"
            | "dir"
            | "bdo"
            | "oMath"
            | "oMathPara"
            | "object"
            | "pict"
            | "drawing"
    )
}

/// Rows and cells, which may stand inside of content controls.
fn unwrapped<'a, 'input>(parent: Node<'a, 'input>, name: &str) -> Vec<Node<'a, 'input>> {
    let mut found = Vec::new();
    for child in elements(parent) {
        if child.tag_name().name() == name {
            found.push(child);
        } else if is_wrapper(child.tag_name().name()) {
            found.extend(unwrapped(child, name));
        }
    }
    found
}

/// Of two ways to say the same, the newer.
fn chosen<'a, 'input: 'a>(choice: Node<'a, 'input>) -> Node<'a, 'input> {
    let newer = inside(Some(choice), "Choice").next();
    newer.or_else(|| at(Some(choice), &["Fallback"])).unwrap_or(choice)
}

/// The sign that `w:sym` prints; signs of fonts that have places of their own, where Unicode has the same.
fn symbol(element: Node) -> Option<char> {
    let font = attribute(Some(element), "font").unwrap_or_default();
    let code = u32::from_str_radix(attribute(Some(element), "char")?, 16).ok()?;
    let own = (0xF000..=0xF0FF).contains(&code);
    if font.eq_ignore_ascii_case("wingdings") {
        return wingdings(code & 0xFF);
    }
    let plain = if own { Some(code - 0xF000).filter(|code| *code < 0x7F) } else { Some(code) };
    char::from_u32(plain?).filter(|sign| !sign.is_control())
}

fn wingdings(code: u32) -> Option<char> {
    Some(match code {
        0x6C => '●',
        0x6E => '■',
        0x6F => '□',
        0x71 => '❑',
        0x75 => '◆',
        0x81..=0x8A => return char::from_u32(0x2460 + code - 0x81),
        0x9F => '•',
        0xA1 => '○',
        0xA7 => '▪',
        0xA8 => '◻',
        0xD8 => '➢',
        0xE0 => '→',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        _ => return None,
    })
}
