//! The invented sentences of `tests/entities`, marked as a careful reader marks them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Context, Kind, mentions};
use crate::lexicon::Lexicon;
use crate::text::{Span, clean};

/// The marks of the guideline.
const MARKS: &[(&str, Kind)] = &[
    ("PER", Kind::Person),
    ("ORG", Kind::Organisation),
    ("PLC", Kind::Place),
    ("DATE", Kind::Date),
    ("MONEY", Kind::Money),
    ("RATIO", Kind::Ratio),
    ("QTY", Kind::Quantity),
    ("DOC", Kind::Document),
    ("DNUM", Kind::DocumentNumber),
    ("PROG", Kind::Programme),
    ("EVT", Kind::Event),
    ("PHONE", Kind::Phone),
];

/// A line without its marks, and the marks.
fn read(line: &str) -> (String, Vec<(Kind, Span)>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut open = None;
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap();
        match character {
            '⟦' => {
                let (mark, words) = rest.split_once('|').unwrap();
                open = Some((MARKS.iter().find(|(name, _)| *name == mark).unwrap().1, text.len()));
                rest = words;
            }
            '⟧' => {
                let (kind, start) = open.take().unwrap();
                marks.push((kind, Span::new(start, text.len())));
            }
            _ => text.push(character),
        }
    }
    (text, marks)
}

/// What is found in a line, with the context that a line by itself gives: none.
fn found(text: &str) -> Vec<(Kind, Span)> {
    let lexicon = Lexicon::builtin();
    let (view, _) = clean(text);
    assert_eq!(view.text(), text, "write the sentences the way the cleaned view has them");
    let context = Context { paragraphs: vec![Span::new(0, text.len())], ..Context::default() };
    let found = mentions(text, lexicon, &lexicon.hits(text), &context);
    found.iter().map(|mention| (mention.kind, mention.span)).collect()
}

#[test]
fn marks_sentences_as_a_reader_does() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/entities");
    let mut report = String::new();
    let mut scores: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files {
        let lines = std::fs::read_to_string(&path).unwrap();
        for line in lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (text, wanted) = read(line);
            let found = found(&text);
            for mark in wanted.iter().filter(|mark| !found.contains(mark)) {
                writeln!(report, "missed {:?} {} in {text}", mark.0, mark.1.slice(&text)).unwrap();
                scores.entry(format!("{:?}", mark.0)).or_default()[1] += 1;
            }
            for mark in &found {
                let right = wanted.contains(mark);
                if !right {
                    writeln!(report, "wrong {:?} {} in {text}", mark.0, mark.1.slice(&text)).unwrap();
                }
                scores.entry(format!("{:?}", mark.0)).or_default()[if right { 0 } else { 2 }] += 1;
            }
        }
    }
    let mut all = [0; 3];
    for (kind, score) in &scores {
        writeln!(report, "{kind:16} right {:4} missed {:4} wrong {:4}", score[0], score[1], score[2]).unwrap();
        for (sum, part) in all.iter_mut().zip(score) {
            *sum += part;
        }
    }
    let [right, missed, wrong] = all;
    writeln!(report, "{:16} right {right:4} missed {missed:4} wrong {wrong:4}", "all").unwrap();
    println!("{report}");
    assert!(missed + wrong <= right / 20, "too many mentions missed or wrong:\n{report}");
}
