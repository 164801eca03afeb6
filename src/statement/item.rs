//! Promises as a clerk would list them (承诺事项): a numbered item is one with all it says, a sentence that belongs to
//! no item is one of its own; what is promised again in another place is listed once, with both places.

use crate::letter::Letter;
use crate::sorting::sort_by_key;
use crate::text::Span;

use super::actor::Actor;
use super::classify::Kind;
use super::deadline::Deadline;
use super::{Statement, Strength};

/// A line of the ledger (事项).
#[derive(Debug, Clone)]
pub struct Item {
    /// The statements that promise, each with its words that belong to the item, in order of the text; those of a
    /// repetition are not among them.
    pub statements: Vec<(usize, Span)>,
    /// The numbered item that it is; none where a sentence stands alone.
    pub section: Option<usize>,
    /// From its first to its last statement, and where it is told again.
    pub places: Vec<Span>,
    /// Who acts; where no statement names one, whom the lead-in names.
    pub actors: Vec<Actor>,
    /// By when; where no statement names a time, the one of the lead-in.
    pub deadlines: Vec<Deadline>,
    /// How firmly: the firmest of its statements.
    pub strength: Strength,
    /// The statement that leads in the list, where something was taken over from it.
    pub lead: Option<usize>,
    /// Statements of the same part that tell what was done.
    pub reports: Vec<usize>,
}

/// The items of a letter, in order.
pub(crate) fn items(letter: &Letter, statements: &[Statement]) -> Vec<Item> {
    let (parents, leads) = (parents(letter), leads(letter, statements));
    let mut found: Vec<Item> = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        if statement.kind != Kind::Commitment || heads_items(letter, &parents, statement) {
            continue;
        }
        let (section, span) = own_words(letter, statement);
        let section = section.filter(|&section| is_item(letter, &parents, section, span));
        let same = |item: &&mut Item| section.is_some() && item.section == section;
        match found.last_mut().filter(|item| same(item) && alike(item, statement)) {
            Some(item) => item.add(letter, (index, span), statement),
            None => found.push(Item::new((index, span), section, statement)),
        }
    }
    for item in &mut found {
        let own = item.statements.first().and_then(|&(index, _)| own_words(letter, statements.get(index)?).0);
        item.take_over(statements, own.and_then(|section| leads.get(section).copied().flatten()));
    }
    let mut found = merged(letter, found, statements);
    add_reports(letter, &mut found, statements);
    found
}

/// 我局将做好三件事：一是…: of a sentence that leads in its own list what stands behind the marker is the item.
fn own_words(letter: &Letter, statement: &Statement) -> (Option<usize>, Span) {
    let behind = statement.leads.as_ref().map_or(statement.span.start, |lead| lead.content.end);
    let at = letter.sections.partition_point(|section| section.span.start < behind);
    let inside = letter.sections.get(at).filter(|section| section.span.start < statement.span.end);
    match inside.filter(|_| statement.leads.is_some()) {
        Some(section) => (Some(at), Span::new(section.span.start, statement.span.end)),
        None => (statement.section, statement.span),
    }
}

/// A wish to the proposer is no part of what the writer promises.
fn alike(item: &Item, statement: &Statement) -> bool {
    (item.strength == Strength::Request) == (statement.strength == Some(Strength::Request))
}

impl Item {
    fn new(words: (usize, Span), section: Option<usize>, statement: &Statement) -> Self {
        Self {
            statements: vec![words],
            section,
            places: vec![words.1],
            actors: statement.actors.clone(),
            deadlines: statement.deadline.into_iter().collect(),
            strength: statement.strength.unwrap_or(Strength::Firm),
            lead: None,
            reports: Vec::new(),
        }
    }

    fn add(&mut self, letter: &Letter, words: (usize, Span), statement: &Statement) {
        /// As many bodies or times as one line of a table can tell.
        const MOST: usize = 32;
        self.statements.push(words);
        if let Some(place) = self.places.first_mut() {
            *place = place.join(words.1);
        }
        let slice = |span: Option<Span>| span.map_or("", |span| span.slice(letter.text()));
        for actor in &statement.actors {
            let known = self.actors.iter().any(|known| {
                (known.is_self && actor.is_self)
                    || (known.is_self == actor.is_self && slice(known.span) == slice(actor.span))
            });
            if !known && self.actors.len() < MOST {
                self.actors.push(*actor);
            }
        }
        if self.deadlines.len() < MOST {
            self.deadlines.extend(statement.deadline);
        }
        if statement.strength == Some(Strength::Firm) {
            self.strength = Strength::Firm;
        }
    }

    /// 今年下半年，县水利局将：一是…: what the lead-in names holds where the item names nothing.
    fn take_over(&mut self, statements: &[Statement], lead: Option<usize>) {
        let Some(from) = lead.and_then(|index| statements.get(index)) else { return };
        let Some(words) = &from.leads else { return };
        let unnamed = self.actors.iter().all(|actor| actor.span.is_none());
        if unnamed && words.actors.iter().any(|actor| actor.span.is_some()) {
            self.actors.clone_from(&words.actors);
            self.lead = lead;
        }
        if let Some(deadline) = words.deadline.filter(|_| self.deadlines.is_empty()) {
            self.deadlines.push(deadline);
            self.lead = lead;
        }
    }
}

/// Which sections have others inside them.
fn parents(letter: &Letter) -> Vec<bool> {
    let mut parents = vec![false; letter.sections.len()];
    for parent in letter.sections.iter().filter_map(|section| section.parent) {
        parents.get_mut(parent).into_iter().for_each(|slot| *slot = true);
    }
    parents
}

/// An innermost section whose heading names a matter; 下一步打算 and 关于…的建议 name a part of the letter. Where the
/// heading stands on a line of its own the item holds all that follows, else its own paragraph.
fn is_item(letter: &Letter, parents: &[bool], index: usize, words: Span) -> bool {
    let Some(section) = letter.sections.get(index) else { return false };
    let names_part = letter.roles.get(index).copied().flatten().is_some();
    let paragraph = letter.paragraphs.get(section.paragraph).map_or(section.span, |paragraph| paragraph.span);
    let headed = section.heading.is_some_and(|heading| heading.end + '。'.len_utf8() >= paragraph.end);
    let reaches = headed || words.start < paragraph.end;
    !names_part && reaches && parents.get(index) == Some(&false)
}

/// （二）建设园区。一是…二是…: the words over a list name what its items do, and are none themselves.
fn heads_items(letter: &Letter, parents: &[bool], statement: &Statement) -> bool {
    let Some(index) = statement.section.filter(|&index| parents.get(index) == Some(&true)) else { return false };
    let heading = letter.sections.get(index).and_then(|section| section.heading);
    let end = statement.span.trim(letter.text()).end;
    heading.is_some_and(|heading| statement.span.contains(heading) && heading.end + '。'.len_utf8() >= end)
}

/// For each section the statement that leads in the list that it belongs to: the one that ends before the first item of
/// the list or holds it.
fn leads(letter: &Letter, statements: &[Statement]) -> Vec<Option<usize>> {
    let mut leads: Vec<Option<usize>> = Vec::with_capacity(letter.sections.len());
    let mut last_child: Vec<Option<usize>> = vec![None; letter.sections.len() + 1];
    for (index, section) in letter.sections.iter().enumerate() {
        let slot = section.parent.map_or(0, |parent| parent + 1);
        let level = |other: usize| letter.sections.get(other).map(|other| other.marker.level);
        let fellow =
            last_child.get(slot).copied().flatten().filter(|&other| level(other) == Some(section.marker.level));
        let before = || {
            let before =
                statements.partition_point(|statement| statement.span.start < section.span.start).checked_sub(1)?;
            let lead = statements.get(before)?;
            (lead.leads.is_some() && lead.section == section.parent).then_some(before)
        };
        leads.push(match fellow {
            Some(fellow) => leads.get(fellow).copied().flatten(),
            None => before(),
        });
        last_child.get_mut(slot).into_iter().for_each(|slot| *slot = Some(index));
    }
    leads
}

/// The reports of the smallest part around each promise that has any; without sections of its paragraph.
fn add_reports(letter: &Letter, items: &mut [Item], statements: &[Statement]) {
    for item in items {
        let Some(first) = item.statements.first().and_then(|&(index, _)| statements.get(index)) else { continue };
        let mut around = first.section;
        if around.is_none() {
            let at = letter.paragraphs.partition_point(|paragraph| paragraph.span.end <= first.span.start);
            item.reports = letter.paragraphs.get(at).map_or_else(Vec::new, |found| reports_in(found.span, statements));
        }
        while let Some(section) = around.and_then(|index| letter.sections.get(index)) {
            item.reports = reports_in(section.span, statements);
            around = if item.reports.is_empty() { section.parent } else { None };
        }
    }
}

/// The statements in a part that tell what was done; not beyond what a reader would look through.
fn reports_in(part: Span, statements: &[Statement]) -> Vec<usize> {
    const FARTHEST: usize = 120;
    let from = statements.partition_point(|statement| statement.span.start < part.start);
    let inside = statements.iter().enumerate().skip(from).take(FARTHEST);
    inside
        .take_while(|(_, statement)| statement.span.start < part.end)
        .filter(|(_, statement)| statement.kind == Kind::Report)
        .map(|(index, _)| index)
        .collect()
}

/// Items that promise the same are one: the first, with the places of the others.
fn merged(letter: &Letter, items: Vec<Item>, statements: &[Statement]) -> Vec<Item> {
    let mut order: Vec<(u64, usize)> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| fingerprint(letter, item, statements).map(|print| (print, index)))
        .collect();
    sort_by_key(&mut order, |&pair| pair);
    // Where each item goes that repeats one before it.
    let mut into: Vec<Option<usize>> = vec![None; items.len()];
    let mut first: Option<(u64, usize)> = None;
    for (print, index) in order {
        match first.filter(|&(known, _)| known == print) {
            Some((_, kept)) => into.get_mut(index).into_iter().for_each(|slot| *slot = Some(kept)),
            None => first = Some((print, index)),
        }
    }
    let mut kept: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    for (index, target) in into.into_iter().enumerate() {
        let Some(target) = target else { continue };
        let Some(repeated) = kept.get_mut(index).and_then(Option::take) else { continue };
        if let Some(item) = kept.get_mut(target).and_then(Option::as_mut) {
            item.places.extend(repeated.places);
        }
    }
    kept.into_iter().flatten().collect()
}

/// A number that is the same for items of the same acts, whatever adverbs and marks stand between them (FNV-1a, public
/// domain). 加强管理 is said of everything: only more words than that make a promise the same.
fn fingerprint(letter: &Letter, item: &Item, statements: &[Statement]) -> Option<u64> {
    const SHORTEST: usize = 8;
    let acts =
        item.statements.iter().filter_map(|&(index, _)| statements.get(index)).flat_map(|statement| &statement.acts);
    let words = acts.flat_map(|act| Span::new(act.verb.start, act.span.end).slice(letter.text()).chars());
    let (print, count) = words.filter(|character| character.is_alphanumeric()).fold(
        (0xcbf2_9ce4_8422_2325_u64, 0_usize),
        |(print, count), character| {
            ((print ^ u64::from(u32::from(character))).wrapping_mul(0x0100_0000_01b3), count + 1)
        },
    );
    (count >= SHORTEST).then_some(print)
}
