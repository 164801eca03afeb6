//! From lines to the parts of the letter (结构): paragraphs, zones, section tree, facts.

pub mod day;
pub mod facts;
pub mod field;
mod frame;
mod furniture;
mod heading;
mod lines;
pub mod outline;
pub mod paragraphs;
pub mod role;
mod title;
pub mod zone;

use crate::lexicon::{Hits, Lexicon};
use crate::text::{Repairs, SourceSpan, Span, View, clean};

pub use facts::Facts;
use facts::facts;
use outline::Section;
use paragraphs::Paragraph;
use role::Role;
use zone::{Skeleton, Zone};

/// A letter taken apart. All spans are in [`Letter::text`].
#[derive(Debug)]
pub struct Letter {
    /// The joined view: one paragraph a line.
    pub view: View,
    /// Words of the lists in it.
    pub hits: Hits,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The zone of each paragraph, the title and the addressee.
    pub skeleton: Skeleton,
    /// Page numbers and running heads, which are in no paragraph, in the letter as given.
    pub furniture: Vec<SourceSpan>,
    /// The section tree, parents before children.
    pub sections: Vec<Section>,
    /// What each section is for.
    pub roles: Vec<Option<Role>>,
    /// The particulars.
    pub facts: Facts,
    /// What was repaired character by character.
    pub repairs: Repairs,
    /// Joins over a page break, as places in the view.
    pub page_breaks: Vec<usize>,
    /// Joins of lines of a fixed width.
    pub line_wraps: Vec<usize>,
    /// Paragraphs parted again that stood on one line.
    pub run_together: Vec<usize>,
}

impl Letter {
    /// Takes a letter apart. Any text gives one.
    pub fn read(source: &str, lexicon: &Lexicon) -> Self {
        let (cleaned, repairs) = clean(source);
        let lines = lines::lines(&cleaned, source);
        let is_furniture = furniture::furniture(&lines, cleaned.text());
        let furniture = lines
            .iter()
            .zip(&is_furniture)
            .filter(|&(_, &furniture)| furniture)
            .map(|(line, _)| cleaned.to_source(line.span))
            .collect();
        let joined = paragraphs::join(&cleaned, &lines, &is_furniture);
        let text = joined.view.text();
        let hits = lexicon.hits(text);
        let skeleton = zone::skeleton(lexicon, text, &joined.paragraphs);
        let facts = facts(lexicon, text, &joined.paragraphs, &skeleton);
        let sections = outline::outline(text, &joined.paragraphs, &skeleton.zones);
        let roles = role::roles(lexicon, text, &hits, &sections);
        Self {
            hits,
            skeleton,
            furniture,
            sections,
            roles,
            facts,
            repairs,
            page_breaks: joined.page_breaks,
            line_wraps: joined.line_wraps,
            run_together: joined.run_together,
            paragraphs: joined.paragraphs,
            view: joined.view,
        }
    }

    /// The joined view's text.
    pub fn text(&self) -> &str {
        self.view.text()
    }

    /// The zone that a place stands in.
    pub fn zone_at(&self, at: usize) -> Zone {
        let index = self.paragraphs.partition_point(|paragraph| paragraph.span.end <= at);
        self.skeleton.zones.get(index).copied().unwrap_or(Zone::Notes)
    }

    /// The innermost section around a place.
    pub fn section_at(&self, at: usize) -> Option<usize> {
        let place = Span::new(at, at + 1);
        let mut found = self.sections.partition_point(|section| section.span.start <= at).checked_sub(1);
        while let Some(section) = found.and_then(|index| self.sections.get(index)) {
            if section.span.contains(place) {
                break;
            }
            found = section.parent;
        }
        found
    }
}
