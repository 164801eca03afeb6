//! What holds for any text (不变量): letters that are cut, doubled and littered at random must still give an analysis
//! whose places and trees are in order.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use dafu::Options;
use dafu::wire::types::{Analysis, Entity, OutlineNode, Span, StatementKind};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use serde_json::Value;

/// The invented letters.
fn letters() -> &'static [String] {
    static LETTERS: OnceLock<Vec<String>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
        let mut paths: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("letter.txt")).collect();
        paths.sort();
        paths.into_iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
    })
}

/// Pieces that engines for text stumble over, and those that letters are made of.
const FRAGMENTS: &[&str] = &[
    "\0",
    "\u{202E}",
    "\u{2066}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{301}",
    "\u{301}\u{302}\u{303}",
    "\u{30000}",
    "\u{20BB7}",
    "\u{2028}",
    "\u{85}",
    "\u{B}",
    "\u{C}",
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\u{A0}",
    "\u{3000}",
    "\t",
    "  ",
    "（",
    "）",
    "《",
    "》",
    "“",
    "”",
    "〔",
    "】",
    "(",
    ")",
    "\"",
    "'",
    "１２３",
    "〇",
    "○",
    "⼈",
    "\u{F900}",
    "。",
    "；",
    "，",
    "：",
    ".",
    ":",
    "一、",
    "（一）",
    "1.",
    "①",
    "一是",
    "二",
    "是",
    "首先，",
    "- 3 -",
    "第3页",
    "2024年",
    "6月",
    "28日",
    "年底前",
    "亿",
    "万元",
    "%",
    "第",
    "号",
    "届",
    "次",
    "委员",
    "代表：",
    "联系人：",
    "附件：",
    "抄送：",
    "印发",
    "（此件公开发布）",
    "现答复如下：",
    "感谢您",
    "将",
    "下一步",
    "由",
    "待",
    "某县教育局",
    "<b>",
    "🀄",
    "👨‍👩‍👧",
    "\u{E0041}",
    "\u{FE0F}",
    "\u{D7FF}",
    "\u{FFFD}",
    "\u{10FFFF}",
];

/// One change to a letter; places are fractions of its length.
#[derive(Debug, Clone)]
enum Change {
    Delete(f64, usize),
    Double(f64, usize),
    Insert(f64, usize),
    DeleteLine(f64),
    DoubleLine(f64),
    SwapLines(f64, f64),
    WideDigits,
    Windows,
    OneLine,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => (0.0..1.0, 1_usize..60).prop_map(|(at, count)| Change::Delete(at, count)),
        2 => (0.0..1.0, 1_usize..60).prop_map(|(at, count)| Change::Double(at, count)),
        6 => (0.0..1.0, 0..FRAGMENTS.len()).prop_map(|(at, which)| Change::Insert(at, which)),
        2 => (0.0..1.0).prop_map(Change::DeleteLine),
        1 => (0.0..1.0).prop_map(Change::DoubleLine),
        2 => (0.0..1.0, 0.0..1.0).prop_map(|(one, other)| Change::SwapLines(one, other)),
        1 => Just(Change::WideDigits),
        1 => Just(Change::Windows),
        1 => Just(Change::OneLine),
    ]
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a rough place"
)]
fn place(at: f64, length: usize) -> usize {
    ((at * length as f64) as usize).min(length.saturating_sub(1))
}

fn apply(letter: &str, change: &Change) -> String {
    let characters: Vec<char> = letter.chars().collect();
    let mut lines: Vec<&str> = letter.split('\n').collect();
    match change {
        Change::Delete(at, count) => {
            let start = place(*at, characters.len());
            let end = (start + count).min(characters.len());
            characters[..start].iter().chain(&characters[end..]).collect()
        }
        Change::Double(at, count) => {
            let start = place(*at, characters.len());
            let end = (start + count).min(characters.len());
            characters[..end].iter().chain(&characters[start..]).collect()
        }
        Change::Insert(at, which) => {
            let start = place(*at, characters.len());
            let (before, after) = characters.split_at(start.min(characters.len()));
            before.iter().copied().chain(FRAGMENTS[*which].chars()).chain(after.iter().copied()).collect()
        }
        Change::DeleteLine(at) => {
            lines.remove(place(*at, lines.len()));
            lines.join("\n")
        }
        Change::DoubleLine(at) => {
            let index = place(*at, lines.len());
            lines.insert(index, lines[index]);
            lines.join("\n")
        }
        Change::SwapLines(one, other) => {
            let (one, other) = (place(*one, lines.len()), place(*other, lines.len()));
            lines.swap(one, other);
            lines.join("\n")
        }
        Change::WideDigits => {
            let wide = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(0xFF10 + digit)).unwrap_or(c);
            characters.into_iter().map(wide).collect()
        }
        Change::Windows => letter.replace('\n', "\r\n"),
        Change::OneLine => letter.replace('\n', " "),
    }
}

/// A letter after a few changes.
fn mutated() -> impl Strategy<Value = String> {
    (0..letters().len(), prop::collection::vec(change(), 1..8)).prop_map(|(which, changes)| {
        changes.iter().fold(letters()[which].clone(), |letter, change| apply(&letter, change))
    })
}

/// Text that never was a letter: its pieces in any order, or any characters at all.
fn random() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(FRAGMENTS), 0..120).prop_map(|pieces| pieces.concat());
    let characters =
        prop::collection::vec(any::<char>(), 0..200).prop_map(|characters| characters.into_iter().collect());
    prop_oneof![3 => pieces, 1 => characters]
}

fn analyze(letter: &str) -> Analysis {
    dafu::analyze(letter, &Options::default())
}

fn json(analysis: &Analysis) -> Value {
    serde_json::to_value(analysis).unwrap()
}

/// The letter in UTF-16 units, as the page sees it.
struct Units {
    units: Vec<u16>,
    /// Units that belong to page furniture; no quotation holds them.
    furniture: Vec<bool>,
}

impl Units {
    fn new(letter: &str, analysis: &Analysis) -> Self {
        let units: Vec<u16> = letter.encode_utf16().collect();
        // Lines that joined paragraphs leave out lie between the pieces of a paragraph.
        let mut furniture = vec![false; units.len()];
        for paragraph in &analysis.paragraphs {
            for pair in paragraph.spans.windows(2) {
                furniture[pair[0].1 as usize..pair[1].0 as usize].fill(true);
            }
        }
        Self { units, furniture }
    }

    /// Start before end, inside the letter, and no character cut in two.
    fn on_boundaries(&self, span: Span) -> bool {
        let (start, end) = (span.0 as usize, span.1 as usize);
        let boundary = |at: usize| self.units.get(at).is_none_or(|unit| !(0xDC00..=0xDFFF).contains(unit));
        start <= end && end <= self.units.len() && boundary(start) && boundary(end)
    }

    /// The letter's own words at a place, without line breaks and what stands between two lines of a paragraph.
    fn words(&self, span: Span) -> String {
        let kept: Vec<u16> = (span.0 as usize..span.1 as usize)
            .filter(|&at| !self.furniture[at] && !matches!(self.units[at], 0x0A | 0x0D))
            .map(|at| self.units[at])
            .collect();
        String::from_utf16(&kept).unwrap()
    }
}

/// Every span of the result, found by its shape, so that a new field is held to the same.
fn all_spans(value: &Value, found: &mut Vec<(Span, Option<String>)>) {
    let span_of = |value: &Value| match value.as_array().map(Vec::as_slice) {
        Some([start, end]) => Some(Span(u32::try_from(start.as_u64()?).ok()?, u32::try_from(end.as_u64()?).ok()?)),
        _ => None,
    };
    match value {
        Value::Object(fields) => {
            if let Some(span) = fields.get("span").and_then(span_of) {
                found.push((span, fields.get("text").and_then(Value::as_str).map(str::to_owned)));
            }
            fields.values().for_each(|value| all_spans(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| match span_of(item) {
            Some(span) => found.push((span, None)),
            None => all_spans(item, found),
        }),
        _ => {}
    }
}

fn spans_hold(letter: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let units = Units::new(letter, analysis);
    let mut spans = Vec::new();
    all_spans(&json(analysis), &mut spans);
    for (span, text) in spans {
        prop_assert!(units.on_boundaries(span), "{span:?} is no place of the letter");
        if let Some(text) = text {
            prop_assert_eq!(units.words(span), text, "{:?}", span);
        }
    }
    // Single facts are slices too; lists and normalised ones are checked by the specs.
    let facts = &json(analysis)["facts"];
    for key in [
        "document_number",
        "signer",
        "issuing_body",
        "closing",
        "disclosure",
        "proposal.title",
        "contact.phone",
        "proposal.number",
    ] {
        let value = key.split('.').fold(facts, |value, name| &value[name]);
        if let (Some(words), Some(spans)) = (value.as_str(), analysis.fact_spans.get(key)) {
            prop_assert_eq!(units.words(spans[0]), words, "{}", key);
        }
    }
    Ok(())
}

fn zones_tile(letter: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let mut at = 0;
    for zone in &analysis.zones {
        prop_assert_eq!(zone.span.0, at, "zones leave a gap or overlap");
        prop_assert!(zone.span.1 > zone.span.0, "an empty zone");
        at = zone.span.1;
    }
    let length = u32::try_from(letter.encode_utf16().count()).unwrap();
    prop_assert!(
        at == length || analysis.zones.is_empty() && analysis.paragraphs.is_empty(),
        "zones end at {at} of {length}"
    );
    Ok(())
}

/// In order, without overlap, and every visible character of a paragraph in one of them.
fn statements_tile(letter: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let units: Vec<u16> = letter.encode_utf16().collect();
    let mut covered = vec![false; units.len()];
    let mut at = 0;
    for statement in &analysis.statements {
        prop_assert!(statement.span.0 >= at, "statement {} overlaps the one before", statement.id);
        prop_assert!(statement.span.1 > statement.span.0, "an empty statement");
        at = statement.span.1;
        covered[statement.span.0 as usize..at as usize].fill(true);
    }
    for paragraph in &analysis.paragraphs {
        for span in &paragraph.spans {
            for index in span.0 as usize..span.1 as usize {
                let blank =
                    char::from_u32(u32::from(units[index])).is_some_and(|c| c.is_whitespace() || is_invisible(c));
                let low = (0xD800..=0xDFFF).contains(&units[index]) && is_tag(&units, index);
                prop_assert!(covered[index] || blank || low, "unit {index} of a paragraph is in no statement");
            }
        }
    }
    Ok(())
}

/// Characters that do not show may stand between two sentences.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// A half of an invisible tag character.
fn is_tag(units: &[u16], index: usize) -> bool {
    units[index] == 0xDB40 || index > 0 && units[index - 1] == 0xDB40
}

fn tree_holds(analysis: &Analysis) -> Result<(), TestCaseError> {
    fn walk(
        nodes: &[OutlineNode],
        inside: Option<Span>,
        ids: &mut HashSet<String>,
        last: &mut u32,
    ) -> Result<(), TestCaseError> {
        let mut end = inside.map_or(0, |span| span.0);
        for node in nodes {
            prop_assert!(ids.insert(node.id.clone()), "{} stands twice", node.id);
            prop_assert!(node.span.0 >= end, "{} overlaps the section before", node.id);
            prop_assert!(node.span.0 >= *last, "{} is out of order", node.id);
            prop_assert!(
                inside.is_none_or(|outer| outer.0 <= node.span.0 && node.span.1 <= outer.1),
                "{} leaves its parent",
                node.id
            );
            if let Some(heading) = &node.heading {
                prop_assert!(
                    node.span.0 <= heading.span.0 && heading.span.1 <= node.span.1,
                    "heading of {} lies outside",
                    node.id
                );
            }
            *last = node.span.0;
            end = node.span.1;
            for child in &node.children {
                prop_assert!(child.level > node.level, "{} is no lower than its parent", child.id);
            }
            walk(&node.children, Some(node.span), ids, last)?;
        }
        Ok(())
    }
    let mut ids = HashSet::new();
    walk(&analysis.outline, None, &mut ids, &mut 0)?;
    for statement in &analysis.statements {
        if let Some(section) = &statement.section {
            prop_assert!(ids.contains(section), "{section} is no section");
        }
    }
    let known: HashSet<&str> = analysis.statements.iter().map(|statement| statement.id.as_str()).collect();
    let decide = analysis.outcome.inferred.iter().flat_map(|inferred| &inferred.statements);
    for answer in analysis.questions.iter().flat_map(|question| &question.answers).chain(decide) {
        prop_assert!(known.contains(answer.as_str()), "{answer} is no statement");
    }
    for question in &analysis.questions {
        prop_assert!(!question.verdicts.is_empty() && !question.text.is_empty(), "{} says nothing", question.id);
        prop_assert!(question.sections.iter().all(|section| ids.contains(section)), "{} leads nowhere", question.id);
    }
    let unique: HashSet<&str> = analysis
        .statements
        .iter()
        .map(|statement| statement.id.as_str())
        .chain(analysis.entities.iter().map(|entity| entity.id.as_str()))
        .collect();
    prop_assert_eq!(unique.len(), analysis.statements.len() + analysis.entities.len(), "an id stands twice");
    Ok(())
}

fn entities_stand_apart(analysis: &Analysis) -> Result<(), TestCaseError> {
    for pair in analysis.entities.windows(2) {
        prop_assert!(pair[0].span.1 <= pair[1].span.0, "{} and {} overlap", pair[0].id, pair[1].id);
    }
    for entity in &analysis.entities {
        prop_assert!(!entity.text.trim().is_empty(), "{} is empty", entity.id);
    }
    Ok(())
}

/// A word refers to mentions that are there, and stands in none itself.
fn references_lead_somewhere(analysis: &Analysis) -> Result<(), TestCaseError> {
    for reference in &analysis.references {
        for id in &reference.refers_to {
            prop_assert!(analysis.entities.iter().any(|entity| entity.id == *id), "{} is nowhere", id);
        }
        let apart = |entity: &Entity| entity.span.1 <= reference.span.0 || reference.span.1 <= entity.span.0;
        prop_assert!(analysis.entities.iter().all(apart), "{} stands in a mention", reference.id);
    }
    Ok(())
}

/// Headings of sections that have others inside them: no items of the ledger.
fn headings_over_lists(nodes: &[OutlineNode]) -> usize {
    let own = nodes.iter().filter(|node| !node.children.is_empty() && node.heading.is_some()).count();
    own + nodes.iter().map(|node| headings_over_lists(&node.children)).sum::<usize>()
}

/// Every promise is in one item or is where an item is told again; what items name is there.
fn items_hold_every_promise(letter: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let statement = |id: &String| analysis.statements.iter().find(|statement| statement.id == *id);
    let mut listed = 0;
    for item in &analysis.items {
        prop_assert_eq!(item.statements.len(), item.spans.len());
        prop_assert!(!item.actors.is_empty() && !item.places.is_empty(), "{} names nobody or no place", item.id);
        for id in &item.statements {
            let promises = statement(id).is_some_and(|statement| statement.kind == StatementKind::Commitment);
            prop_assert!(promises, "{id} in {} is no promise", item.id);
            listed += 1;
        }
        for id in item.reports.iter().chain(&item.lead_in) {
            prop_assert!(statement(id).is_some(), "{id} in {} is nowhere", item.id);
        }
        let units: Vec<u16> = letter.encode_utf16().collect();
        for place in item.places.iter().chain(&item.spans) {
            prop_assert!(place.0 < place.1 && place.1 as usize <= units.len(), "{} lies outside", item.id);
        }
    }
    let again: Vec<Span> = analysis.items.iter().flat_map(|item| item.places.iter().skip(1).copied()).collect();
    let promises = analysis.statements.iter().filter(|statement| statement.kind == StatementKind::Commitment);
    let repeated = promises
        .clone()
        .filter(|statement| again.iter().any(|place| place.0 < statement.span.1 && statement.span.0 < place.1));
    let over_lists = headings_over_lists(&analysis.outline);
    prop_assert!(listed <= promises.clone().count());
    prop_assert!(promises.count() <= listed + repeated.count() + over_lists);
    Ok(())
}

/// Everything that a reader sees, without places: what must not change where only blanks and line breaks do.
fn without_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for name in ["span", "spans", "places", "again"] {
                fields.remove(name);
            }
            fields.values_mut().for_each(without_places);
        }
        Value::Array(items) => items.iter_mut().for_each(without_places),
        _ => {}
    }
}

/// The result without places and without the list of repairs.
fn meaning(letter: &str) -> Value {
    let mut value = json(&analyze(letter));
    value["fact_spans"] = Value::Null;
    value["findings"] = value["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| !finding["code"].as_str().unwrap().starts_with("repair."))
        .cloned()
        .collect();
    // Paragraphs are places only; their number and their zones stay.
    without_places(&mut value);
    value
}

/// Where two results differ, one line a difference: a letter's whole JSON tells a reader nothing.
fn differences(path: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            for key in one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))) {
                let value = |fields: &serde_json::Map<String, Value>| fields.get(key).cloned().unwrap_or_default();
                differences(&format!("{path}.{key}"), &value(one), &value(other), found);
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{path}[{index}]"), one, other, found);
            }
            if one.len() != other.len() {
                found.push(format!("{path}: {} / {} items", one.len(), other.len()));
            }
        }
        _ if one == other => {}
        _ => found.push(format!("{path}: {one} / {other}")),
    }
}

/// The two texts mean the same.
fn assert_same(changed: &str, letter: &str) {
    let mut found = Vec::new();
    differences("", &meaning(changed), &meaning(letter), &mut found);
    assert!(found.is_empty(), "{}\n\n{changed}", found.join("\n"));
}

fn all_laws(letter: &str) -> Result<(), TestCaseError> {
    let analysis = analyze(letter);
    spans_hold(letter, &analysis)?;
    zones_tile(letter, &analysis)?;
    statements_tile(letter, &analysis)?;
    tree_holds(&analysis)?;
    entities_stand_apart(&analysis)?;
    references_lead_somewhere(&analysis)?;
    items_hold_every_promise(letter, &analysis)
}

/// What once failed is kept beside this file and replayed.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: count,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn laws_hold_for_letters_that_were_mangled(letter in mutated()) {
        all_laws(&letter)?;
    }

    #[test]
    fn laws_hold_for_any_text(text in random()) {
        all_laws(&text)?;
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_same_letter_gives_the_same_result(letter in mutated()) {
        prop_assert_eq!(json(&analyze(&letter)).to_string(), json(&analyze(&letter)).to_string());
    }

    #[test]
    fn invisible_characters_change_places_only(which in 0..letters().len(), at in 0.0..1.0) {
        let letter = &letters()[which];
        let characters: Vec<char> = letter.chars().collect();
        let (before, after) = characters.split_at(place(at, characters.len()));
        let littered: String = before.iter().copied().chain(['\u{200B}']).chain(after.iter().copied()).collect();
        let plain = |letter: &str| meaning(letter).to_string().replace('\u{200B}', "");
        prop_assert_eq!(plain(&littered), plain(letter));
    }
}

#[test]
fn laws_hold_for_every_letter() {
    for letter in letters() {
        all_laws(letter).unwrap();
    }
}

#[test]
fn windows_line_breaks_change_places_only() {
    for letter in letters() {
        assert_same(&letter.replace('\n', "\r\n"), letter);
    }
}

#[test]
fn trailing_blanks_change_places_only() {
    for letter in letters() {
        for blanks in [" ", "\u{3000}", "\t", "    "] {
            assert_same(&letter.replace('\n', &format!("{blanks}\n")), letter);
        }
    }
}

#[test]
fn blank_lines_between_paragraphs_change_places_only() {
    for letter in letters() {
        let analysis = analyze(letter);
        let units: Vec<u16> = letter.encode_utf16().collect();
        // Where a paragraph ends, one more line break; lines cut inside a paragraph stay as they are.
        let mut spread: Vec<u16> = Vec::new();
        let mut at = 0;
        for paragraph in &analysis.paragraphs {
            let end = paragraph.spans.last().unwrap().1 as usize;
            let next = (end..units.len()).find(|&at| units[at] == 0x0A).map_or(units.len(), |at| at + 1);
            spread.extend(&units[at..next]);
            // Around the title a blank line is evidence: it parts the issuer's mark from a title over two lines.
            if !matches!(paragraph.zone, "masthead" | "title" | "furniture") {
                spread.push(0x0A);
            }
            at = next;
        }
        spread.extend(&units[at..]);
        let spread = String::from_utf16(&spread).unwrap();
        assert_same(&spread, letter);
    }
}

#[test]
fn repair_leaves_a_clean_letter_alone() {
    let clean = "青禾县教育局关于县十届人大三次会议第8号建议的答复\n\n李雷代表：\n\n您提出的《关于增加校车的建议》收悉，现答复如下：\n\n\
        一、工作开展情况\n\n我局已购置校车两辆，覆盖城关镇三所小学。\n\n二、下一步工作打算\n\n我局将于年底前再购置一辆。\n\n\
        感谢您对教育工作的关心！\n\n青禾县教育局\n\n2024年6月28日\n";
    for letter in [clean.to_owned(), clean.replace("\n\n", "\n"), clean.replace("\n\n", "\n　　")] {
        let findings = analyze(&letter).findings;
        assert!(findings.is_empty(), "{findings:?} in {letter}");
    }
}
