//! Which statements answer which point (对应), and what they amount to.

use super::Question;
use super::point::{Point, Source};
use super::topic::Topic;
use crate::check::reply::{Reply, explains, promises, refuses};
use crate::letter::outline::Section;
use crate::letter::role::Purpose;
use crate::letter::zone::Zone;
use crate::scan::marker::{Level, MarkerForm};
use crate::sorting::sort_by_key;
use crate::statement::{Kind, Statement};
use crate::text::Span;

/// What the answer to a point amounts to (答复结论).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// 已办.
    Done,
    /// 拟办.
    Planned,
    /// 只作说明.
    Explained,
    /// 未采纳.
    Refused,
    /// 未见回应.
    NotAddressed,
}

/// How the answers were found (对应依据).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// They stand under the point's heading or behind it.
    Position,
    /// They name it by number, or stand in its place of as many.
    Ordinal,
    /// They share words with it.
    Words,
}

/// A point with what was found for it.
struct Open<'a> {
    point: Point<'a>,
    topic: Topic,
    reaches: Vec<Span>,
    sections: Vec<usize>,
    basis: Option<Basis>,
}

impl<'a> Open<'a> {
    fn new(reply: &Reply<'_>, point: Point<'a>) -> Self {
        let topic = Topic::of(reply.lexicon, point.words);
        Self { point, topic, reaches: Vec::new(), sections: Vec::new(), basis: None }
    }

    fn take(&mut self, reach: Option<Span>, section: Option<usize>, basis: Basis) {
        self.reaches.extend(reach);
        self.sections.extend(section);
        self.basis = self.basis.or(Some(basis));
    }
}

/// A point told twice is looked for among so many.
const NEAR: usize = 16;

/// `asked` was told apart from its answers, `found` stands with them.
pub(super) fn settle<'a>(reply: &Reply<'a>, asked: Vec<Point<'a>>, found: Vec<Point<'a>>) -> Vec<Question> {
    let mut open: Vec<Open<'a>> = asked.into_iter().map(|point| Open::new(reply, point)).collect();
    let told = open.len();
    let headings = found.iter().filter(|point| point.source == Source::Heading && point.numbers.is_empty()).count();
    let paired = told > 1 && headings == told;
    let mut heading = 0;
    for point in found {
        let (reach, section) = (point.reach, point.section);
        let numbers: Vec<usize> =
            point.numbers.iter().filter_map(|&number| usize::try_from(number).ok()?.checked_sub(1)).collect();
        let pair = (paired && point.source == Source::Heading && numbers.is_empty()).then_some(heading);
        heading += usize::from(pair.is_some());
        // The letter keeps to the order of its own list; a paper's points it may leave out.
        let fits = |asked: &Open<'_>| {
            asked.point.source == Source::Listed || reach.is_some_and(|reach| asked.topic.is_in(reply.words(reach)))
        };
        let pair = pair.filter(|&place| open.get(place).is_some_and(fits));
        let named: Vec<usize> = numbers.into_iter().chain(pair).filter(|&place| place < told).collect();
        if !named.is_empty() {
            for place in named {
                open.iter_mut().skip(place).take(1).for_each(|asked| asked.take(reach, section, Basis::Ordinal));
            }
            continue;
        }
        let mut new = Open::new(reply, point);
        let same = open.iter_mut().take(told.max(NEAR)).find(|asked| asked.topic.is_same(new.point.words, &new.topic));
        if let Some(asked) = same {
            asked.point.inferred = true;
            asked.take(reach, section, Basis::Words);
        } else {
            new.take(reach, section, Basis::Position);
            open.push(new);
        }
    }
    by_run(reply, &mut open, told);
    by_words(reply, &mut open, told);
    open.into_iter().map(|open| close(reply, open)).collect()
}

/// As many numbered parts as points: each answers the point of its number, where at least half of them speak of it, or
/// all where the points are not the letter's own list.
fn by_run(reply: &Reply<'_>, open: &mut [Open<'_>], told: usize) {
    if told < 2 || open.iter().take(told).any(|asked| asked.basis.is_some()) {
        return;
    }
    let of_list = |asked: &&Open<'_>| asked.point.source == Source::Listed;
    let ends = open.iter().take(told).filter(of_list).filter_map(|asked| Some(asked.point.span?.end));
    let behind = ends.max().unwrap_or(0);
    let runs = |section: &Section| {
        let counts = section.marker.level != Level::Inline || section.marker.form == MarkerForm::Ordinal;
        section.parent.is_none() && counts && section.marker.span.start >= behind
    };
    let parts: Vec<usize> =
        reply.letter.sections.iter().enumerate().filter(|(_, section)| runs(section)).map(|(index, _)| index).collect();
    let other = |&part: &usize| {
        reply.letter.roles.get(part).copied().flatten().is_some_and(|role| role.purpose != Purpose::Answer)
    };
    if parts.len() != told || parts.iter().any(other) {
        return;
    }
    let spans: Vec<Span> =
        parts.iter().filter_map(|&part| reply.letter.sections.get(part)).map(|section| section.span).collect();
    let speak = open.iter().zip(&spans).filter(|(asked, span)| asked.topic.is_in(reply.words(**span))).count();
    let listed = open.iter().take(told).all(|asked| asked.point.source == Source::Listed);
    if speak == told || (listed && speak * 2 >= told) {
        for ((asked, span), part) in open.iter_mut().zip(spans).zip(parts) {
            asked.take(Some(span), Some(part), Basis::Ordinal);
        }
    }
}

/// What is left over is looked for by words that no other point has.
fn by_words(reply: &Reply<'_>, open: &mut [Open<'_>], told: usize) {
    let topics: Vec<Topic> = open.iter().take(told).map(|asked| asked.topic.clone()).collect();
    let left: Vec<(usize, Topic)> = (0..told)
        .filter(|&index| open.get(index).is_some_and(|asked| asked.basis.is_none()))
        .filter_map(|index| Some((index, topics.get(index)?.own(&topics, index))))
        .collect();
    if left.is_empty() {
        return;
    }
    let listed: Vec<Span> = open.iter().take(told).filter_map(|asked| asked.point.span).collect();
    // The point that the last statement spoke of: those behind it in the paragraph go on with it.
    let mut current: Option<(usize, usize)> = None;
    for (_, sentence, statement) in reply.told() {
        if sentence.zone != Zone::Body || listed.iter().any(|span| span.overlaps(sentence.span)) {
            continue;
        }
        let words = reply.words(sentence.span);
        let mut best: Option<(u32, usize)> = None;
        for (index, topic) in &left {
            let shared = topic.shared(words);
            if topic.is_in(words) && best.is_none_or(|(most, _)| shared > most) {
                best = Some((shared, *index));
            }
        }
        let goes_on = current.filter(|&(paragraph, _)| paragraph == sentence.paragraph).map(|(_, index)| index);
        current = best.map(|(_, index)| index).or(goes_on).map(|index| (sentence.paragraph, index));
        let Some(asked) = current.and_then(|(_, index)| open.get_mut(index)) else { continue };
        let section = sentence.section.filter(|_| sentence.is_run_in_heading && best.is_some());
        let part = section.and_then(|section| reply.letter.sections.get(section)).map(|section| section.span);
        let covered = asked.reaches.last().is_some_and(|reach| reach.contains(statement.span));
        if !covered {
            asked.take(Some(part.unwrap_or(statement.span)), section, Basis::Words);
        }
    }
}

/// The statements inside the reaches, and their verdict.
fn close(reply: &Reply<'_>, open: Open<'_>) -> Question {
    let Open { point, topic, mut reaches, sections, basis } = open;
    sort_by_key(&mut reaches, |reach| reach.start);
    let mut numbers: Vec<usize> = reaches.iter().flat_map(|&reach| reply.within(reach)).collect();
    numbers.dedup();
    // A sentence that quotes the point counts where something is said behind it: then the reach begins with it.
    let first = |statement: &Statement| {
        point.section.is_none() && reaches.iter().any(|reach| reach.start == statement.span.start)
    };
    numbers.retain(|&number| reply.statements.get(number).is_some_and(|found| counts(found) || first(found)));
    let of = |number: &usize| reply.statements.get(*number);
    let verdicts = verdicts(reply, &topic, numbers.iter().filter_map(of));
    let basis = basis.filter(|_| !numbers.is_empty());
    Question {
        given: point.span.is_none().then(|| point.words.to_owned()),
        span: point.span,
        source: point.source,
        sections: if numbers.is_empty() { Vec::new() } else { sections },
        statements: numbers,
        verdicts,
        inferred: point.inferred || basis == Some(Basis::Words) || (basis.is_none() && point.section.is_none()),
        basis,
    }
}

/// It says something to the point: no heading, no courtesy.
fn counts(statement: &Statement) -> bool {
    statement.kind == Kind::Report || promises(statement) || refuses(statement) || explains(statement)
}

/// By the number of statements of each kind; those that speak of the point count more, and a refusal where nothing is
/// promised in its place.
fn verdicts<'s>(reply: &Reply<'_>, topic: &Topic, statements: impl Iterator<Item = &'s Statement>) -> Vec<Answer> {
    let (mut refused, mut planned, mut done, mut explained) = (0, 0, 0, 0);
    for statement in statements {
        let weight = if topic.is_in(reply.words(statement.span)) { 3 } else { 1 };
        refused += if refuses(statement) { weight } else { 0 };
        planned += if promises(statement) { weight } else { 0 };
        done += if statement.kind == Kind::Report { weight } else { 0 };
        explained += 1;
    }
    refused *= if planned == 0 { 2 } else { 1 };
    let mut weighed = vec![(refused, Answer::Refused), (planned, Answer::Planned), (done, Answer::Done)];
    weighed.retain(|&(weight, _)| weight > 0);
    sort_by_key(&mut weighed, |&(weight, _)| std::cmp::Reverse(weight));
    if weighed.is_empty() {
        return vec![if explained > 0 { Answer::Explained } else { Answer::NotAddressed }];
    }
    weighed.into_iter().map(|(_, answer)| answer).collect()
}
