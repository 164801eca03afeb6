//! Tries rules where their words stand (规则匹配).

use super::kind::Kinds;
use super::{Hit, Hits, LONGEST, Lexicon, ListId, Rule, Says, Slot, Token, WordId, to_u16};
use crate::text::{Span, chars};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// A gap never reaches further than this, so that a text without punctuation costs no more than another.
const GAP_BYTES: usize = 120;

/// A pattern and the place in it of the word that sets it off.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trigger {
    rule: usize,
    pattern: usize,
    anchor: usize,
}

/// The patterns that words can set off, by the kind of the word.
#[derive(Debug)]
pub(super) struct Triggers {
    /// For each kind its first trigger; one more at the end.
    first: Vec<u16>,
    triggers: Vec<Trigger>,
}

impl Triggers {
    /// A word sets off the patterns whose anchor, the first word or list that may not be missing, is one of its lists.
    pub(super) fn new(kinds: &Kinds) -> Self {
        let mut of_list = vec![Vec::new(); LONGEST.len()];
        for (rule, found) in RULES.iter().enumerate() {
            for (pattern, tokens) in found.patterns.iter().enumerate() {
                if let Some((anchor, list)) = anchor(tokens)
                    && let Some(of_list) = of_list.get_mut(usize::from(list.0))
                {
                    of_list.push(Trigger { rule, pattern, anchor });
                }
            }
        }
        let mut found = Self { first: Vec::with_capacity(kinds.len() + 1), triggers: Vec::new() };
        for kind in 0..kinds.len() {
            found.first.push(to_u16(found.triggers.len()));
            let lists = kinds.lists(to_u16(kind)).iter().filter_map(|list| of_list.get(usize::from(list.0)));
            found.triggers.extend(lists.flatten());
        }
        found.first.push(to_u16(found.triggers.len()));
        found
    }

    fn of(&self, word: WordId) -> &[Trigger] {
        let bound = |kind: usize| self.first.get(kind).map_or(0, |&first| usize::from(first));
        self.triggers.get(bound(word.kind())..bound(word.kind() + 1)).unwrap_or(&[])
    }
}

fn anchor(tokens: &[Token]) -> Option<(usize, ListId)> {
    tokens.iter().enumerate().find_map(|(index, token)| match token {
        Token::List { list, optional: false } => Some((index, *list)),
        _ => None,
    })
}

/// A mention that rules may ask for.
#[derive(Debug, Clone, Copy)]
pub struct SlotMention {
    /// Its kind.
    pub slot: Slot,
    /// Where it stands.
    pub span: Span,
}

/// A rule that fired (线索).
#[derive(Debug, Clone, Copy)]
pub struct Cue {
    /// Which rule.
    pub rule: &'static Rule,
    /// The words from the first to the last token.
    pub span: Span,
    /// The word that set it off.
    pub anchor: Span,
}

/// All rules of a group (`statement`, `role`: a folder of `data/rules`) that fire in a sentence, by place. `mentions`
/// are those of the whole text, sorted by start.
pub fn cues(
    lexicon: &Lexicon,
    group: &str,
    text: &str,
    hits: &Hits,
    mentions: &[SlotMention],
    sentence: Span,
) -> Vec<Cue> {
    let matcher = Matcher { lexicon, text, hits, mentions, sentence };
    let mut found: Vec<Cue> = Vec::new();
    for hit in hits.within(sentence) {
        let triggers = lexicon.triggers.of(hit.word);
        if triggers.is_empty() || hit.is_inside() || hit.end() > sentence.end {
            continue;
        }
        for trigger in triggers {
            if RULES.get(trigger.rule).is_some_and(|rule| rule.is_in(group))
                && let Some(cue) = matcher.fire(*trigger, hit.span())
                && !found
                    .iter()
                    .rev()
                    .take(8)
                    .any(|other| other.anchor.start == cue.anchor.start && other.rule.id == cue.rule.id)
            {
                found.push(cue);
            }
        }
    }
    found
}

struct Matcher<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    hits: &'a Hits,
    mentions: &'a [SlotMention],
    sentence: Span,
}

impl Matcher<'_> {
    fn fire(&self, trigger: Trigger, at: Span) -> Option<Cue> {
        let rule = RULES.get(trigger.rule)?;
        let tokens = rule.patterns.get(trigger.pattern)?;
        let span = self.matches(tokens, trigger.anchor, at)?;
        let silenced = rule.unless.iter().any(|tokens| self.stands_over(tokens, span));
        (!silenced).then_some(Cue { rule, span, anchor: at })
    }

    /// True where a pattern matches somewhere over `span`.
    fn stands_over(&self, tokens: &[Token], span: Span) -> bool {
        let Some((anchor, list)) = anchor(tokens) else { return false };
        let near = Span::new(
            span.start.saturating_sub(GAP_BYTES).max(self.sentence.start),
            (span.end + GAP_BYTES).min(self.sentence.end),
        );
        self.hits
            .of_list(self.lexicon, near, list)
            .any(|hit| self.matches(tokens, anchor, hit.span()).is_some_and(|found| found.overlaps(span)))
    }

    /// Matches a pattern around its anchor.
    fn matches(&self, tokens: &[Token], anchor: usize, at: Span) -> Option<Span> {
        let end = self.forward(tokens.get(anchor + 1..)?, at.end)?;
        let start = self.backward(tokens.get(..anchor)?, at.start)?;
        Some(Span::new(start, end))
    }

    fn forward(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let Some((token, rest)) = tokens.split_first() else { return Some(at) };
        match token {
            Token::ClauseStart | Token::SentenceStart => self.starts(at, *token).then(|| self.forward(rest, at))?,
            Token::ClauseEnd => self.ends_clause(at).then(|| self.forward(rest, at))?,
            Token::List { list, optional } => {
                let here = self.hits.starting_at(at).iter().rev().filter(|hit| self.fits(**hit, *list));
                here.map(|hit| hit.end())
                    .find_map(|end| self.forward(rest, end))
                    .or_else(|| optional.then(|| self.forward(rest, at))?)
            }
            Token::Slot(slot) => {
                let found = self.mention(*slot, Span::new(at, at + 1), |span| span.start == at)?;
                self.forward(rest, found.end)
            }
            Token::Gap { sentence } => {
                let limit = self.reach(at, *sentence);
                let within = Span::new(at, limit);
                match rest.first() {
                    Some(&Token::List { list, .. }) => self
                        .hits
                        .within(Span::new(at, limit + 1))
                        .iter()
                        .filter(|hit| self.fits(**hit, list))
                        .find_map(|hit| self.forward(rest, hit.start())),
                    Some(&Token::Slot(slot)) => self
                        .near(within)
                        .iter()
                        .filter(|found| found.slot == slot && found.span.start >= at)
                        .find_map(|found| self.forward(rest, found.span.start)),
                    _ => self.forward(rest, limit),
                }
            }
        }
    }

    fn backward(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let Some((token, rest)) = tokens.split_last() else { return Some(at) };
        match token {
            Token::ClauseStart | Token::SentenceStart => self.starts(at, *token).then(|| self.backward(rest, at))?,
            Token::ClauseEnd => None,
            Token::List { list, optional } => {
                let here = self.hits.ending_at(self.lexicon, at, *list).filter(|hit| self.fits(*hit, *list));
                here.map(Hit::start)
                    .find_map(|start| self.backward(rest, start))
                    .or_else(|| optional.then(|| self.backward(rest, at))?)
            }
            Token::Slot(slot) => {
                let found = self.mention(*slot, Span::new(at.saturating_sub(1), at), |span| span.end == at)?;
                self.backward(rest, found.start)
            }
            Token::Gap { sentence } => {
                let limit = self.reach_back(at, *sentence);
                match rest.last() {
                    Some(&Token::List { list, .. }) => self
                        .hits
                        .ending_within(self.lexicon, limit, at, list)
                        .into_iter()
                        .filter(|hit| self.fits(*hit, list))
                        .find_map(|hit| self.backward(rest, hit.end())),
                    Some(&Token::Slot(slot)) => self
                        .near(Span::new(limit, at))
                        .iter()
                        .rev()
                        .filter(|found| found.slot == slot && found.span.end <= at)
                        .find_map(|found| self.backward(rest, found.span.end)),
                    _ => self.backward(rest, limit),
                }
            }
        }
    }

    fn fits(&self, hit: Hit, list: ListId) -> bool {
        hit.start() >= self.sentence.start && hit.end() <= self.sentence.end && self.lexicon.is(hit.word, list)
    }

    fn near(&self, span: Span) -> &[SlotMention] {
        let first = self.mentions.partition_point(|found| found.span.end <= span.start);
        let last = self.mentions.partition_point(|found| found.span.start < span.end);
        self.mentions.get(first..last).unwrap_or(&[])
    }

    fn mention(&self, slot: Slot, near: Span, fits: impl Fn(Span) -> bool) -> Option<Span> {
        self.near(near).iter().find(|found| found.slot == slot && fits(found.span)).map(|found| found.span)
    }

    /// How far right a gap may reach from a place.
    fn reach(&self, at: usize, sentence: bool) -> usize {
        let end = self.sentence.end.min(at + GAP_BYTES);
        let rest = Span::new(at, floor(self.text, end)).slice(self.text);
        if sentence { at + rest.len() } else { at + rest.find(chars::ends_clause).unwrap_or(rest.len()) }
    }

    /// How far left a gap may reach from a place.
    fn reach_back(&self, at: usize, sentence: bool) -> usize {
        let start = floor(self.text, self.sentence.start.max(at.saturating_sub(GAP_BYTES)));
        let before = Span::new(start, at).slice(self.text);
        if sentence {
            return start;
        }
        before
            .char_indices()
            .rev()
            .find(|&(_, character)| chars::ends_clause(character))
            .map_or(start, |(index, character)| start + index + character.len_utf8())
    }

    fn starts(&self, at: usize, token: Token) -> bool {
        if at <= self.sentence.start {
            return true;
        }
        let before = Span::new(self.sentence.start, at).slice(self.text).trim_end_matches(['“', '（', ' ']);
        before.is_empty() || (matches!(token, Token::ClauseStart) && before.ends_with(chars::ends_clause))
    }

    fn ends_clause(&self, at: usize) -> bool {
        at >= self.sentence.end
            || Span::new(at, self.sentence.end)
                .slice(self.text)
                .trim_start_matches(chars::is_closer)
                .chars()
                .next()
                .is_none_or(chars::ends_clause)
    }
}

/// The character boundary at or before a place.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// All rules, in the order of their names.
pub fn rules() -> &'static [Rule] {
    RULES
}
