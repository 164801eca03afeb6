//! Points where the answers stand (正文所答各点): 一、关于…的建议, 您提出的…, 您建议….

use super::company::company;
use super::ordinal;
use super::phrase::{ABOUT, Close, asks, topic};
use super::point::{Point, Source};
use crate::check::reply::{Reply, refuses, says};
use crate::letter::role::Purpose;
use crate::letter::zone::Zone;
use crate::lexicon::{Says, cues, list};
use crate::sentence::{Sentence, clauses};
use crate::statement::{Kind, Statement};
use crate::text::{Span, words};

/// So many points may stand in one sentence.
const MOST_IN_SENTENCE: usize = 4;

/// The points in order; each reaches to the next or to the end of its part. `covered` is taken up by lists.
pub(super) fn points<'a>(reply: &Reply<'a>, covered: &[Span], announced: Option<usize>) -> Vec<Point<'a>> {
    let by_company = company(reply, announced);
    let mut found: Vec<(usize, Point<'a>)> = Vec::new();
    // What is quoted in a part whose heading is a point is the same point.
    let mut headed = 0;
    let mut paragraph = None;
    for (index, sentence, statement) in reply.told() {
        let begins = paragraph.replace(sentence.paragraph) != Some(sentence.paragraph);
        if sentence.span.start < headed || covered.iter().any(|covered| covered.overlaps(sentence.span)) {
            continue;
        }
        if let Some(point) = heading(reply, sentence, &by_company) {
            headed = point.reach.map_or(0, |reach| reach.end);
            found.push((index, point));
            continue;
        }
        let here = numbered(reply, sentence).or_else(|| line(reply, sentence, statement).filter(|_| begins));
        let here = here.map_or_else(|| quoted(reply, sentence, statement), |point| vec![point]);
        let end = part_end(reply, sentence);
        for mut point in here {
            let speaks = answers_itself(reply, sentence, statement, &point);
            let from = if speaks { sentence.span.start } else { sentence.span.end };
            point.reach = Some(Span::new(from, end));
            found.push((index, point));
        }
    }
    parted(reply, found)
}

/// A point without a part of its own reaches no further than to the next.
fn parted<'a>(reply: &Reply<'a>, found: Vec<(usize, Point<'a>)>) -> Vec<Point<'a>> {
    let mut next: (usize, Option<usize>) = (usize::MAX, None);
    let mut points: Vec<Point<'a>> = Vec::with_capacity(found.len());
    for (index, mut point) in found.into_iter().rev() {
        if next.0 != index {
            next = (index, reply.sentences.get(next.0).map(|sentence| sentence.span.start));
        }
        if let (None, Some(reach), Some(limit)) = (point.section, &mut point.reach, next.1) {
            reach.end = reach.end.min(limit).max(reach.start);
        }
        points.push(point);
    }
    points.reverse();
    points
}

/// Where the innermost part around a sentence ends, or the body.
fn part_end(reply: &Reply<'_>, sentence: &Sentence) -> usize {
    let section = sentence.section.and_then(|section| reply.letter.sections.get(section));
    section.map_or(reply.letter.text().len(), |section| section.span.end)
}

/// What stands behind the point in its own sentence is an answer: 您提出的积水问题，已于3月解决。
fn answers_itself(reply: &Reply<'_>, sentence: &Sentence, statement: &Statement, point: &Point<'_>) -> bool {
    const SHORTEST: usize = 8;
    let behind = Span::new(point.span.map_or(sentence.span.start, |span| span.end), sentence.span.end);
    let words = reply.words(behind);
    statement.kind != Kind::Other
        || refuses(statement)
        || (!says(statement, Says::Courtesy)
            && words.chars().count() >= SHORTEST
            && !words.contains("重视")
            && !words.contains("如下"))
}

/// The part that a sentence opens, where its heading or its first clause is a point.
fn heading<'a>(reply: &Reply<'a>, sentence: &Sentence, by_company: &[bool]) -> Option<Point<'a>> {
    let (number, section) = sentence
        .section
        .filter(|_| sentence.opens_item)
        .and_then(|number| Some((number, reply.letter.sections.get(number)?)))
        .filter(|(_, section)| section.marker.span.start == sentence.span.start)?;
    let name = match section.heading {
        Some(heading) => heading,
        None => *clauses(reply.letter.text(), sentence.content).first()?,
    };
    let words = reply.words(name);
    let about = ABOUT.iter().find_map(|word| words.strip_prefix(word));
    let numbers = ordinal::read(about.unwrap_or(words)).unwrap_or_default();
    let said = section.heading.and_then(|_| told(reply, name));
    let looks_on = reply.letter.roles.get(number).copied().flatten();
    let other = looks_on.is_some_and(|role| role.purpose != Purpose::Answer);
    let (span, closed) =
        topic(reply.letter.text(), said.map_or(name, |at| Span::new(at, name.end))).unwrap_or((name, Close::Open));
    let company = by_company.get(number).copied().unwrap_or(false);
    let own = about.is_some() && closed == Close::Heading && !other && asks(reply.words(span));
    let strong = own || (said.is_some() && span != name) || !numbers.is_empty();
    if !strong && !company {
        return None;
    }
    let mut point = Point::new(reply.letter.text(), span, Source::Heading);
    (point.section, point.reach) = (Some(number), Some(section.span));
    (point.numbers, point.inferred) = (numbers, !strong);
    Some(point)
}

/// Where 您提出的 ends in a heading, whose words no statement weighs.
fn told(reply: &Reply<'_>, name: Span) -> Option<usize> {
    let found = cues(reply.lexicon, "statement", reply.letter.text(), &reply.letter.hits, &[], name);
    found.iter().find(|cue| cue.rule.says == Says::Quote).map(|cue| cue.span.end)
}

/// 第四、第五：…, 关于第二点建议，…: answers points told before.
fn numbered<'a>(reply: &Reply<'a>, sentence: &Sentence) -> Option<Point<'a>> {
    let words = reply.words(sentence.span);
    let rest = ABOUT.iter().find_map(|word| words.strip_prefix(word)).unwrap_or(words);
    let rest = words!("您提出的 您建议的 你提出的 您提的").strip_prefix(rest).unwrap_or(rest);
    let numbers = ordinal::read(rest)?;
    let start = sentence.span.end - rest.len();
    let end = rest.find(['，', '：', '。']).unwrap_or(rest.len());
    let mut point = Point::new(reply.letter.text(), Span::new(start, start + end), Source::Quoted);
    point.numbers = numbers;
    Some(point)
}

/// 关于加装护栏的问题，…: a paragraph that begins as a heading does.
fn line<'a>(reply: &Reply<'a>, sentence: &Sentence, statement: &Statement) -> Option<Point<'a>> {
    let name = *clauses(reply.letter.text(), sentence.content).first()?;
    let own = sentence.zone == Zone::Body
        && !sentence.opens_item
        && reply.words(name).starts_with("关于")
        && !quotes(statement);
    let (span, closed) = topic(reply.letter.text(), name).filter(|_| own)?;
    // A topic word stands at the end of the clause: 关于问题出在哪里 names no point.
    let at_end = reply.words(Span::new(span.end, name.end)).chars().count() <= 6;
    (closed == Close::Heading && at_end && !is_paper(reply, span))
        .then(|| Point::new(reply.letter.text(), span, Source::Heading))
}

fn quotes(statement: &Statement) -> bool {
    statement.evidence.iter().any(|evidence| evidence.says == Some(Says::Quote))
}

/// 您提出的…, 您建议…: what follows, unless it is the paper itself.
fn quoted<'a>(reply: &Reply<'a>, sentence: &Sentence, statement: &Statement) -> Vec<Point<'a>> {
    let text = reply.letter.text();
    let receipt = reply.letter.hits.of_list(reply.lexicon, sentence.span, list::RECEIPT).next().is_some();
    let mut found: Vec<Point<'a>> = Vec::new();
    let said = statement.evidence.iter().filter(|evidence| evidence.says == Some(Says::Quote));
    for cue in said.filter_map(|evidence| evidence.span).filter(|_| !receipt) {
        let words = reply.words(cue);
        // 您的提案分析了…, 您认为…: a view, no request.
        let view = ["分析", "剖析", "阐述", "梳理", "揭示", "总结", "抓住", "认为", "发现", "了解到", "谈到", "认为的"];
        let inside = found.last().and_then(|point| point.span).is_some_and(|span| cue.start < span.end);
        if inside || found.len() >= MOST_IN_SENTENCE || view.iter().any(|word| words.ends_with(word)) {
            continue;
        }
        // 您提到的东街地块, 您的建议反映了…: spoken of, but not asked for.
        let spoken = words!("提到 指出 提及 关注 关心").ends(words.trim_end_matches('的'));
        let span = if words.ends_with('的') {
            named(reply, cue.end, sentence, spoken)
        } else {
            directly(reply, cue.end, sentence, spoken)
        };
        found.extend(span.filter(|&span| !is_paper(reply, span)).map(|span| Point::new(text, span, Source::Quoted)));
    }
    found
}

/// The clause at a place, or the quote.
fn clause_at(reply: &Reply<'_>, from: usize, sentence: &Sentence) -> Span {
    let words = reply.words(Span::new(from, sentence.content.end));
    let quote = words.starts_with(['“', '‘']) || words.starts_with("关于“");
    let end = if quote { None } else { words.find(['，', ',', '。', '；', '：', '！', '？']) };
    Span::new(from, from + end.unwrap_or(words.len()))
}

/// 您提出的…的建议: up to the word that closes it; of what is only spoken of, a word must.
fn named(reply: &Reply<'_>, from: usize, sentence: &Sentence, spoken: bool) -> Option<Span> {
    let (span, closed) = topic(reply.letter.text(), clause_at(reply, from, sentence))?;
    (closed != Close::Open || !spoken || reply.words(span).contains(['不', '难', '、'])).then_some(span)
}

/// 您建议…，…: the clause, and those behind it that begin with what to do.
fn directly(reply: &Reply<'_>, from: usize, sentence: &Sentence, spoken: bool) -> Option<Span> {
    let words = reply.words(Span::new(from, sentence.content.end));
    let told = spoken || reply.words(Span::new(from.saturating_sub("反映".len()), from)) == "反映";
    if told && words.starts_with('了') {
        return None;
    }
    let from = from + words.len() - words.trim_start_matches(['，', '：', '了', '要']).len();
    let clause = clause_at(reply, from, sentence);
    let (mut span, closed) = topic(reply.letter.text(), clause)?;
    let counted = ordinal::count(reply.words(span)).is_some();
    let mut at = clause.end;
    while closed == Close::Open && span.end == at && reply.words(Span::new(at, sentence.content.end)).starts_with('，')
    {
        let next = clause_at(reply, at + '，'.len_utf8(), sentence);
        let acts = reply.letter.hits.longest_at(reply.lexicon, next.start, list::ACTION).is_some();
        let other = reply.letter.hits.of_list(reply.lexicon, next, list::REFUSAL_REASON).next().is_some();
        if !acts || other || reply.words(next).contains(['不', '须', '难', '我']) {
            break;
        }
        (span.end, at) = (next.end, next.end);
    }
    (!counted).then_some(span)
}

/// The paper that is answered and no point of it.
fn is_paper(reply: &Reply<'_>, span: Span) -> bool {
    let Some(title) = reply.letter.facts.proposal.title else { return false };
    title.overlaps(span) || reply.words(title) == reply.words(span)
}
