//! Mentions with their places and values (实体).

mod alias;
mod amount;
mod class;
mod document;
mod event;
mod organisation;
mod overlap;
mod person;
mod place;
mod programme;
mod reference;
mod relate;
mod scene;
mod segment;
mod shape;
mod value;

#[cfg(test)]
mod tests;

pub use reference::{Reference, ReferenceKind, references};
pub use value::{
    AliasValue, DateValue, DocumentValue, MoneyValue, OrganisationValue, PersonValue, PlaceValue, QuantityValue,
    RatioValue, Value,
};

use crate::lexicon::{Hits, Lexicon};
use crate::scan::date::Anchor;
use crate::text::Span;
use scene::Scene;

pub use crate::lexicon::Slot as Kind;

/// A mention (提及). The value is worked out apart from the finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Its kind.
    pub kind: Kind,
    /// Where it stands in the joined view.
    pub span: Span,
    /// What it means, where that is known.
    pub value: Option<Value>,
    /// The rule that found it, such as `entity/organisation/chain`.
    pub rule: &'static str,
}

/// What the letter's structure already told: places whose kind is certain, and the day to count from.
#[derive(Debug, Default)]
pub struct Context {
    /// The paragraphs; no mention crosses from one into another.
    pub paragraphs: Vec<Span>,
    /// Addressees, signers, contacts, signatures, the proposal's title …, by place.
    pub known: Vec<(Kind, Span)>,
    /// The letter's own day, for relative dates, with the name of what it was taken from (`letter_date` …).
    pub anchor: Option<(Anchor, &'static str)>,
}

/// All mentions, in order, none inside another.
pub fn mentions(text: &str, lexicon: &'static Lexicon, hits: &Hits, context: &Context) -> Vec<Mention> {
    let mut scene = Scene::new(text, lexicon, hits, context);
    place::mark(&mut scene);
    let mut found = known(&scene);
    let shapes = shape::find(&scene);
    found.extend(amount::find(&scene, hits, &shapes));
    found.extend(shapes);
    found.extend(document::find(&scene));
    found.extend(event::find(&scene));
    found.extend(organisation::mentions(&scene));
    found.extend(programme::find(&scene));
    found.extend(person::find(&scene));
    let mut found = overlap::resolve(found);
    let aliases = alias::declared(&scene, &found);
    if !aliases.is_empty() {
        found.extend(alias::mentions(&scene, &aliases));
        found = overlap::resolve(found);
    }
    relate::fill(&scene, &mut found, &aliases);
    found
}

/// What the letter's structure told.
fn known(scene: &Scene<'_>) -> Vec<Mention> {
    let mention = |&(kind, span): &(Kind, Span)| {
        let value = if kind == Kind::Date { shape::known_date(scene, span) } else { None };
        Mention { kind, span, value, rule: "entity/known" }
    };
    scene.context.known.iter().map(mention).collect()
}
