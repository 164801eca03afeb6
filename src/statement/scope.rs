//! How far 下一步 reaches (展望的管辖范围), and what a section's role adds.

use crate::letter::role::Purpose;
use crate::lexicon::{Says, list};
use crate::sentence::Sentence;
use crate::text::words;

use super::Reader;
use super::classify::{Kind, Verdict};
use super::clause::Clause;

/// Where a sentence stands.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Setting {
    /// It lies ahead: by the rule named.
    pub(crate) ahead: Option<&'static str>,
    /// It stands in a part that looks back.
    pub(crate) back: Option<&'static str>,
    /// The kind of the sentence that led in the list that it is an item of.
    pub(crate) lead: Option<Kind>,
    /// The sentence before it in the paragraph was a commitment.
    pub(crate) goes_on: bool,
    /// The sentence before it in the paragraph was a report.
    pub(crate) after_report: bool,
}

/// An opener that is in force.
#[derive(Debug, Clone, Copy)]
struct Opened {
    rule: &'static str,
    /// The paragraph that it stands in.
    paragraph: usize,
    /// Where it stands.
    at: usize,
    section: Option<usize>,
}

/// A lead-in and its list.
#[derive(Debug, Clone, Copy)]
struct Lead {
    kind: Kind,
    at: usize,
    section: Option<usize>,
}

/// What is in force while the sentences go by.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    opened: Option<Opened>,
    lead: Option<Lead>,
    paragraph: Option<usize>,
    /// The paragraph of the last sentence, where that was a commitment.
    committed: Option<usize>,
    /// The same where it was a report.
    reported: Option<usize>,
}

impl Scope {
    /// The setting of the next sentence.
    pub(crate) fn enter(&mut self, reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause]) -> Setting {
        if self.paragraph != Some(sentence.paragraph) {
            self.turn_page(reader, sentence);
            self.paragraph = Some(sentence.paragraph);
        }
        if let Some(rule) = clauses.iter().find_map(|clause| clause.rule(Says::Opener)) {
            self.opened = Some(Opened {
                rule,
                paragraph: sentence.paragraph,
                at: sentence.span.start,
                section: sentence.section,
            });
        }
        let role = Self::role(reader, sentence);
        let lead = self.lead.filter(|lead| Self::leads(reader, lead.at, lead.section, sentence)).map(|lead| lead.kind);
        Setting {
            ahead: self
                .opened
                .map(|opened| opened.rule)
                .or_else(|| role.filter(|role| role.0 == Purpose::Prospect).map(|role| role.1)),
            goes_on: self.committed == Some(sentence.paragraph),
            after_report: self.reported == Some(sentence.paragraph),
            back: role.filter(|role| role.0 == Purpose::Retrospect).map(|role| role.1),
            lead,
        }
    }

    /// What the sentence leaves in force for those after it.
    pub(crate) fn leave(&mut self, reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause], verdict: &Verdict) {
        self.committed = (verdict.kind == Kind::Commitment && !verdict.request).then_some(sentence.paragraph);
        self.reported = (verdict.kind == Kind::Report).then_some(sentence.paragraph);
        let words = reader.words(sentence.span);
        let colon = words.ends_with('：');
        let announces = colon || clauses.iter().any(|clause| clause.has(Says::Announce));
        let looks_ahead = clauses.iter().any(Clause::is_ahead)
            || self.opened.is_some()
            || (verdict.kind == Kind::Commitment && !verdict.request);
        if (announces || !sentence.inner_markers.is_empty()) && !sentence.opens_item {
            // 您提出三点意见：一是… lists what the proposer said; 现分项答复如下： does not.
            let replies =
                reader.letter.hits.of_list(reader.lexicon, sentence.span, list::REPLY_PHRASE).next().is_some();
            // 围绕您关注的问题，主要做了以下工作： goes on from what was said to what was done.
            let acts = words!("工作 措施 举措 探索 努力").ends(words.trim_end_matches('：'));
            let does = acts && clauses.last().is_some_and(|clause| !clause.has(Says::Quote));
            let quoted = !replies && clauses.iter().any(|clause| clause.has(Says::Quote)) && !looks_ahead && !does;
            let kind = if quoted && verdict.kind == Kind::Other {
                Kind::Other
            } else if looks_ahead && verdict.kind != Kind::Report {
                Kind::Commitment
            } else {
                Kind::Report
            };
            self.lead = Some(Lead { kind, at: sentence.span.start, section: sentence.section });
        }
    }

    /// A new paragraph closes what the last one opened, unless its items stand here.
    fn turn_page(&mut self, reader: &Reader<'_>, sentence: &Sentence) {
        let goes_on = words!("同时， 此外， 另外， 同时 并").starts(reader.words(sentence.span));
        if let Some(opened) = self.opened {
            let below = Self::leads(reader, opened.at, opened.section, sentence);
            let next = opened.paragraph + 1 == sentence.paragraph && goes_on;
            if !below && !next {
                self.opened = None;
            } else if next && let Some(opened) = self.opened.as_mut() {
                opened.paragraph = sentence.paragraph;
            }
        }
        if let Some(lead) = self.lead
            && !Self::leads(reader, lead.at, lead.section, sentence)
        {
            self.lead = None;
        }
    }

    /// The sentence is in an item that began after `at`, directly below the section of the lead-in.
    fn leads(reader: &Reader<'_>, at: usize, section: Option<usize>, sentence: &Sentence) -> bool {
        let mut index = sentence.section;
        while let Some(current) = index {
            let Some(found) = reader.letter.sections.get(current) else { return false };
            if found.span.start > at && found.parent == section {
                return true;
            }
            // The lead-in itself may stand in an item, and its list below it.
            index = found.parent;
        }
        false
    }

    /// The nearest section around the sentence whose heading tells what it is for.
    fn role(reader: &Reader<'_>, sentence: &Sentence) -> Option<(Purpose, &'static str)> {
        let mut index = sentence.section;
        while let Some(current) = index {
            if let Some(role) = reader.letter.roles.get(current).copied().flatten()
                && role.purpose != Purpose::Answer
            {
                return Some((role.purpose, role.rule));
            }
            index = reader.letter.sections.get(current).and_then(|section| section.parent);
        }
        None
    }
}
