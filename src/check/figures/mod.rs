//! Numbers that disagree (数字核对): a ledger of figures, and what the letter's own words say of how they go together.
//!
//! Every figure is the interval that its written precision leaves open; a relation is read only where the words between
//! its figures are understood to the last. Silence is the rule where they are not.

mod compare;
mod figure;
mod growth;
mod interval;
mod list;
mod parts;
mod range;
mod rate;
mod share;
mod sum;
mod tell;
mod twice;
mod words;

use crate::entity::{Kind, Mention, Value};
use crate::lexicon::Lexicon;
use crate::sentence::Sentence;
use crate::text::{Span, Words};
use figure::{Figure, tidy};
use interval::Interval;

/// What came of a check (结论).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The figures go together as written.
    Consistent,
    /// They do only on one reading of the words.
    OneReading,
    /// They do not.
    Disagrees,
    /// A bound or a period that it takes is not told.
    Unchecked,
}

/// Figures that the letter's words tie to one another (核对).
#[derive(Debug, Clone)]
pub struct Check {
    /// How they are tied: `growth` `annual` `direction` `comparison` `share` `rate` `parts` `rest` `sum` `product`
    /// `range` `twice`.
    pub relation: &'static str,
    /// What came of it.
    pub verdict: Verdict,
    /// The figures, the one that was checked last.
    pub figures: Vec<Span>,
    /// The arithmetic in short.
    pub arithmetic: String,
    /// On which reading they go together: `increase_to` `points` `truncated` `simple_average` `years_inclusive`.
    pub reading: Option<&'static str>,
}

/// How far back a figure is looked for; no sentence of a letter holds more that go together.
const REACH: usize = 24;

/// The figures of a paragraph, in order.
struct Page<'a> {
    text: &'a str,
    lexicon: &'static Lexicon,
    figures: Vec<Figure>,
    /// The words behind the last figure.
    tail: String,
}

/// All checks of a letter, in order.
pub fn checks(text: &str, lexicon: &'static Lexicon, sentences: &[Sentence], mentions: &[Mention]) -> Vec<Check> {
    let relations = [
        growth::growth,
        compare::compare,
        growth::direction,
        share::share,
        rate::rate,
        sum::sum,
        sum::product,
        parts::rest,
        parts::parts,
        range::range,
        rate::funnel,
    ];
    let mut found = Vec::new();
    let mut told = twice::Told::default();
    let mut rest = mentions;
    for paragraph in sentences.chunk_by(|one, next| one.paragraph == next.paragraph) {
        let page = Page::read(text, lexicon, paragraph, &mut rest);
        for at in 0..page.figures.len() {
            found.extend(relations.iter().find_map(|relation| relation(&page, at)));
            found.extend(told.again(&page, at));
        }
    }
    found
}

impl<'a> Page<'a> {
    /// The figures of the sentences of one paragraph, taken from the front of `mentions`.
    fn read(text: &'a str, lexicon: &'static Lexicon, sentences: &[Sentence], mentions: &mut &[Mention]) -> Self {
        let mut figures: Vec<Figure> = Vec::new();
        let mut words = String::new();
        let mut date = None;
        let mut at = sentences.first().map_or(0, |sentence| sentence.span.start);
        let mut when = None;
        let mut number = 0;
        for sentence in sentences {
            // A semicolon parts items that still belong together.
            if !Span::new(0, sentence.span.start).slice(text).trim_end().ends_with(['；', ';']) {
                number += 1;
                when = None;
            }
            while let Some((mention, rest)) =
                mentions.split_first().filter(|(first, _)| first.span.start < sentence.span.end)
            {
                *mentions = rest;
                let figure = Figure::read(text, mention).filter(|figure| !is_while(text, figure));
                // 上年 is the year before the one told of, not before the letter's.
                let relative = mention.kind == Kind::Date && mention.span.slice(text).starts_with('上');
                if relative
                    || mention.span.start < at
                    || (figure.is_none() && !matches!(mention.kind, Kind::Date | Kind::Quantity))
                {
                    continue;
                }
                words += Span::new(at, mention.span.start).slice(text);
                at = mention.span.end;
                if let Some(Value::Date(value)) = &mention.value {
                    date = value.from.zip(value.to);
                    when = date.or(when);
                }
                figures.extend(figure.map(|figure| Figure {
                    before: tidy(&std::mem::take(&mut words)),
                    date: date.take(),
                    when,
                    sentence: number,
                    ..figure
                }));
            }
        }
        words += sentences.last().map_or("", |last| Span::new(at, last.span.end).slice(text));
        Self { text, lexicon, figures, tail: tidy(&words) }
    }

    fn get(&self, at: usize) -> Option<&Figure> {
        self.figures.get(at)
    }

    /// A figure so many places before another of the same sentence.
    fn back(&self, at: usize, by: usize) -> Option<&Figure> {
        let sentence = self.get(at)?.sentence;
        self.get(at.checked_sub(by)?).filter(|figure| figure.sentence == sentence)
    }

    /// The places before `at` in the same sentence, the nearest first.
    fn earlier(&self, at: usize) -> impl Iterator<Item = (usize, &Figure)> {
        (1..=REACH.min(at)).map_while(move |by| Some((at - by, self.back(at, by)?)))
    }

    /// What stands behind a figure, up to the next.
    fn after(&self, at: usize) -> &str {
        self.get(at + 1).map_or(&self.tail, |next| &next.before)
    }

    fn said(&self, figure: &Figure) -> &'a str {
        figure.span.slice(self.text)
    }
}

/// 三年增长, 五年来: a stretch of time that only says how long something took.
fn is_while(text: &str, figure: &Figure) -> bool {
    const GOES_ON: Words = Words::of("来 间 内 累计 共 合计 年均 增 下降 提高 平均");
    let after = text.get(figure.span.end..).unwrap_or("");
    figure.unit == figure::Unit::Quantity("年".to_owned()) && GOES_ON.starts(after)
}

/// Holds what was written against what comes out, plainly or on other readings.
fn judge(written: &Figure, plain: Interval, readings: &[(&'static str, Interval)]) -> (Verdict, Option<&'static str>) {
    if written.range.meets(plain) {
        let bounded = written.range.is_bounded() && plain.is_bounded();
        return (if bounded { Verdict::Consistent } else { Verdict::Unchecked }, None);
    }
    let other = readings.iter().find(|(_, interval)| written.range.meets(*interval)).map(|(name, _)| *name);
    let reading = other.or_else(|| written.cut.meets(plain).then_some("truncated"));
    (if reading.is_some() { Verdict::OneReading } else { Verdict::Disagrees }, reading)
}
