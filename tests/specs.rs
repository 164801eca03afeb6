//! Conventions written as prose with examples that run (约定与例子): every document in `tests/specs`.
//!
//! A ```` ```letter ```` block is a letter, a ```` ```letter body ```` block the body of one whose frame is
//! [`FRAME`]; the ```` ```expect ```` block behind it says what a reader finds, one thing a line. What each line may
//! say is written in `tests/specs/README.md`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

use std::fs;
use std::path::{Path, PathBuf};

use dafu::Options;
use dafu::wire::types::{Analysis, OutlineNode, Statement};
use serde_json::Value;

/// What stands around the body where an example tells of the body only.
const FRAME: [&str; 2] = [
    "青禾县教育局关于县十届人大三次会议第8号建议的答复\n李雷代表：\n您提出的《关于增加校车的建议》收悉，现答复如下：\n",
    "\n感谢您对教育工作的关心。\n青禾县教育局\n2024年6月28日\n",
];

/// Characters that do not show are written as `\u{A0}` and `\r` in the documents.
fn unescape(words: &str) -> String {
    let mut rest = words;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        if let Some(after) = after.strip_prefix('r') {
            plain.push('\r');
            rest = after;
        } else if let Some((code, after)) = after.strip_prefix("u{").and_then(|after| after.split_once('}')) {
            plain.push(
                u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point in hexadecimal"),
            );
            rest = after;
        } else {
            plain.push('\\');
            rest = after;
        }
    }
    plain + rest
}

/// One letter with what is expected of it.
struct Example {
    letter: String,
    /// What the caller knows beside it.
    options: Options,
    /// Line number in the document and the expectation.
    expected: Vec<(usize, String)>,
}

fn examples(document: &str) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let mut fence: Option<&str> = None;
    let mut lines: Vec<(usize, &str)> = Vec::new();
    for (index, line) in document.lines().enumerate() {
        match (fence, line.strip_prefix("```")) {
            (None, Some(name)) => {
                fence = Some(name);
                lines.clear();
            }
            (Some("expect"), Some("")) => {
                let example = found.last_mut().expect("an expectation stands behind a letter");
                example.expected.extend(
                    lines.iter().filter(|(_, line)| !line.trim().is_empty()).map(|&(at, line)| (at, unescape(line))),
                );
                fence = None;
            }
            (Some(name), Some("")) => {
                let words: String = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
                if name == "proposal" {
                    found.last_mut().expect("a proposal stands behind a letter").options.proposal = Some(words);
                    fence = None;
                    continue;
                }
                let (name, scheme) = name.split_once(" scheme ").map_or((name, None), |(name, scheme)| {
                    (name, Some(Options::scheme(scheme).expect("a scheme of data/schemes")))
                });
                let letter = match name {
                    "letter" => unescape(&words),
                    "letter body" => format!("{}{}{}", FRAME[0], unescape(&words), FRAME[1]),
                    other => panic!("line {}: no such block: {other}", index + 1),
                };
                let options = Options { scheme, ..Options::default() };
                found.push(Example { letter, options, expected: Vec::new() });
                fence = None;
            }
            _ => lines.push((index + 1, line)),
        }
    }
    assert!(fence.is_none(), "a block is not closed");
    found
}

/// A letter with what was found in it, and the same as JSON.
struct Reading {
    units: Vec<u16>,
    analysis: Analysis,
    json: Value,
}

impl Reading {
    fn of(letter: &str, options: &Options) -> Self {
        let analysis = dafu::analyze(letter, options);
        let json = serde_json::to_value(&analysis).unwrap();
        Self { units: letter.encode_utf16().collect(), analysis, json }
    }

    /// The letter's own characters between two places, line breaks and blanks at either end left out.
    fn words(&self, span: dafu::wire::types::Span) -> String {
        let words = String::from_utf16(&self.units[span.0 as usize..span.1 as usize]).unwrap();
        words.trim().chars().filter(|character| !matches!(character, '\n' | '\r')).collect()
    }

    /// All nodes of the outline with their parents, in order of the text.
    fn nodes(&self) -> Vec<(&OutlineNode, Option<&OutlineNode>)> {
        fn walk<'a>(
            nodes: &'a [OutlineNode],
            parent: Option<&'a OutlineNode>,
            found: &mut Vec<(&'a OutlineNode, Option<&'a OutlineNode>)>,
        ) {
            for node in nodes {
                found.push((node, parent));
                walk(&node.children, Some(node), found);
            }
        }
        let mut found = Vec::new();
        walk(&self.analysis.outline, None, &mut found);
        found
    }

    /// The outline as the documents write it.
    fn outline(&self) -> Vec<String> {
        self.nodes()
            .iter()
            .map(|(node, _)| {
                let heading = node.heading.as_ref().map_or("-", |heading| heading.text.as_str());
                format!("{} {} {heading}", node.level, node.marker)
            })
            .collect()
    }

    /// A fact by its key, lists joined by ` | `.
    fn fact(&self, key: &str) -> String {
        let value = key.split('.').fold(&self.json["facts"], |value, name| &value[name]);
        plain(value)
    }

    fn statement_line(statement: &Statement) -> String {
        let json = serde_json::to_value(statement).unwrap();
        let strength = json["strength"].as_str().map(|strength| format!(" {strength}")).unwrap_or_default();
        let mut line = format!("{}{strength} | {}", json["kind"].as_str().unwrap(), statement.text);
        let actors: Vec<&str> =
            statement.actors.iter().map(|actor| if actor.is_self { "self" } else { actor.text.as_str() }).collect();
        for (name, value) in [
            ("actors", actors.join(";")),
            ("deadline", plain(&json["deadline"]["text"])),
            ("condition", plain(&json["condition"]["text"])),
            ("refusal", plain(&json["refusal"]["reason"])),
            ("section", plain(&json["section"])),
            ("step", plain(&json["step"])),
            ("parts", joined(&json["actors"], |actor| format!("{} {}", actor_name(actor), plain(&actor["part"])))),
            (
                "partners",
                joined(&json["partners"], |partner| {
                    format!("{} {}", plain(&partner["text"]), plain(&partner["relation"]))
                }),
            ),
            ("limits", joined(&json["limits"], |limit| plain(&limit["text"]))),
            (
                "missing",
                json["testability"]["missing"]
                    .as_array()
                    .map_or_else(String::new, |missing| missing.iter().map(plain).collect::<Vec<_>>().join(";")),
            ),
        ] {
            if value != "-" && !value.is_empty() {
                line.extend([" | ", name, " = ", value.as_str()]);
            }
        }
        line
    }

    /// The words of a statement by its id.
    fn statement_words(&self, id: &Value) -> &str {
        self.analysis.statements.iter().find(|statement| *id == *statement.id).map_or("-", |found| found.text.as_str())
    }

    /// An item with all that the documents may ask of it.
    fn item_line(&self, item: &Value) -> String {
        let reports = joined(&item["reports"], |id| self.statement_words(id).to_owned());
        let mut line = plain(&item["text"]);
        for (name, value) in [
            ("actors", joined(&item["actors"], actor_name)),
            ("deadlines", joined(&item["deadlines"], |deadline| plain(&deadline["text"]))),
            ("places", item["places"].as_array().unwrap().len().to_string()),
            ("reports", reports),
        ] {
            if !value.is_empty() {
                line.extend([" | ", name, " = ", value.as_str()]);
            }
        }
        line + if item["lead_in"].is_null() { "" } else { " | lead" }
    }

    /// `status verb | object | statement` of every act.
    fn action_lines(&self) -> Vec<String> {
        let of = |statement: &Value| {
            let line = |action: &Value| {
                let [status, verb, object] =
                    [&action["status"], &action["verb"]["text"], &action["object"]["text"]].map(plain);
                format!("{status} {verb} | {object} | {}", plain(&statement["text"]))
            };
            statement["actions"].as_array().unwrap().iter().map(line).collect::<Vec<_>>()
        };
        self.json["statements"].as_array().unwrap().iter().flat_map(of).collect()
    }

    /// `comparator words` of every target of a promise.
    fn target_lines(&self) -> Vec<String> {
        let promises = self.json["statements"].as_array().unwrap().iter().filter(|found| found["kind"] == "commitment");
        let targets = promises.flat_map(|statement| statement["targets"].as_array().unwrap());
        targets.map(|target| format!("{} {}", plain(&target["comparator"]), plain(&target["text"]))).collect()
    }
}

fn actor_name(actor: &Value) -> String {
    if actor["is_self"] == true { "self".to_owned() } else { plain(&actor["text"]) }
}

fn joined(list: &Value, each: impl Fn(&Value) -> String) -> String {
    list.as_array().unwrap().iter().map(each).collect::<Vec<_>>().join(";")
}

/// A value of the JSON in one line; `-` for none.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(words) => words.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(" | "),
        other => other.to_string(),
    }
}

/// `found` is what was written; `…` at its end leaves the rest open.
fn fits(wanted: &str, found: &str) -> bool {
    wanted.strip_suffix('…').map_or(wanted == found, |start| found.starts_with(start))
}

/// Whether one expectation holds; what was found instead where it does not.
fn check(reading: &Reading, line: &str) -> Result<(), String> {
    let (name, wanted) = line.split_once(':').ok_or("no such expectation")?;
    let wanted = wanted.trim();
    let (key, value) = wanted.split_once(" = ").map_or((wanted, None), |(key, value)| (key.trim(), Some(value.trim())));
    let holds = |holds: bool, found: String| if holds { Ok(()) } else { Err(found) };
    let analysis = &reading.analysis;
    match name {
        "fact" => {
            let found = reading.fact(key);
            holds(fits(value.ok_or("fact: key = value")?, &found), found)
        }
        "inferred" => {
            let found = analysis.inferred.iter().find(|inferred| inferred.key == key);
            let found = found.map_or_else(|| "-".to_owned(), |found| format!("{} ({})", found.value, found.basis));
            holds(value == Some(found.as_str()), found)
        }
        "parent" | "role" => {
            let nodes = reading.nodes();
            let (node, parent) = nodes.iter().find(|(node, _)| node.marker == key).ok_or("no such marker")?;
            let found = if name == "parent" {
                parent.map_or("-", |parent| parent.marker.as_str())
            } else {
                node.role.as_ref().map_or("-", |role| role.kind)
            };
            holds(value == Some(found), found.to_owned())
        }
        "zone" => {
            let found: Vec<String> =
                analysis.zones.iter().filter(|zone| zone.kind == key).map(|zone| reading.words(zone.span)).collect();
            let wanted = value.ok_or("zone: kind = words")?;
            holds(
                found.iter().any(|found| fits(wanted, found)) || (wanted == "-" && found.is_empty()),
                found.join(" / "),
            )
        }
        "paragraph" => {
            let found: Vec<String> = analysis
                .paragraphs
                .iter()
                .map(|paragraph| paragraph.spans.iter().map(|&span| reading.words(span)).collect())
                .collect();
            holds(found.iter().any(|found| fits(wanted, found)), found.join(" / "))
        }
        "entity" | "no entity" => {
            let (kind, text) = key.split_once(' ').ok_or("entity: type words")?;
            let entities = reading.json["entities"].as_array().unwrap();
            let found: Vec<&Value> =
                entities.iter().filter(|entity| entity["type"] == kind && entity["text"] == text).collect();
            let of_kind = || {
                entities
                    .iter()
                    .map(|entity| format!("{} {}", plain(&entity["type"]), plain(&entity["text"])))
                    .collect::<Vec<_>>()
                    .join(" / ")
            };
            match (name, value) {
                ("no entity", _) => holds(found.is_empty(), of_kind()),
                (_, None) => holds(!found.is_empty(), of_kind()),
                (_, Some(value)) => {
                    let first = found.first().ok_or_else(of_kind)?;
                    holds(value_fits(&first["value"], value), first["value"].to_string())
                }
            }
        }
        "reference" => {
            let told = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
            let found: Vec<String> = analysis
                .references
                .iter()
                .map(|reference| format!("{} = {}", reference.text, told(&reference.name)))
                .collect();
            holds(found.iter().any(|found| found == wanted), found.join(" / "))
        }
        "statement" => {
            let found: Vec<String> = analysis.statements.iter().map(Reading::statement_line).collect();
            holds(found.iter().any(|found| statement_fits(found, wanted)), found.join("\n      "))
        }
        "no statement" => {
            let found: Vec<String> = analysis.statements.iter().map(Reading::statement_line).collect();
            holds(!found.iter().any(|found| found.starts_with(wanted)), found.join("\n      "))
        }
        "finding" | "no finding" => {
            let found: Vec<String> =
                analysis.findings.iter().map(|finding| format!("{} {}", finding.code, finding.count)).collect();
            let there = found.iter().any(|found| found == wanted || found.split(' ').next() == Some(wanted));
            let any = found.iter().any(|found| found.starts_with(wanted));
            holds(if name == "finding" { there } else { !any }, found.join(" / "))
        }
        "figure" | "no figure" => {
            let found: Vec<String> = reading.json["figures"].as_array().unwrap().iter().map(figure_line).collect();
            let there = found.iter().any(|found| fits(wanted, found) || found.starts_with(&format!("{wanted} ")));
            holds(there == (name == "figure"), found.join("\n      "))
        }
        "reply" => holds(wanted == analysis.verdict.is_reply.to_string(), format!("{:?}", analysis.verdict)),
        _ => check_ledger(reading, name, wanted),
    }
}

/// Expectations of acts, targets and items.
fn check_ledger(reading: &Reading, name: &str, wanted: &str) -> Result<(), String> {
    let holds = |holds: bool, found: String| if holds { Ok(()) } else { Err(found) };
    let analysis = &reading.analysis;
    match name {
        "action" | "no action" => {
            let found = reading.action_lines();
            let there = found.iter().any(|found| fits(wanted, found) || found.starts_with(&format!("{wanted} |")));
            holds(there == (name == "action"), found.join("\n      "))
        }
        "actions" => {
            let (count, words) = wanted.split_once(" | ").ok_or("actions: count | words")?;
            let statement = analysis.statements.iter().find(|found| fits(words, &found.text)).ok_or("no statement")?;
            holds(count == statement.actions.len().to_string(), reading.action_lines().join("\n      "))
        }
        "target" | "no target" => {
            let found = reading.target_lines();
            holds(found.iter().any(|found| found == wanted) == (name == "target"), found.join(" / "))
        }
        "item" => {
            let found: Vec<String> =
                reading.json["items"].as_array().unwrap().iter().map(|item| reading.item_line(item)).collect();
            holds(found.iter().any(|found| line_fits(found, wanted, 1)), found.join("\n      "))
        }
        "items" => holds(
            wanted == analysis.items.len().to_string(),
            analysis.items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join("\n      "),
        ),
        _ => check_answers(reading, name, wanted),
    }
}

/// Expectations of points, answers and the outcome.
fn check_answers(reading: &Reading, name: &str, wanted: &str) -> Result<(), String> {
    let (key, value) = wanted.split_once(" = ").map_or((wanted, None), |(key, value)| (key.trim(), Some(value.trim())));
    let holds = |holds: bool, found: String| if holds { Ok(()) } else { Err(found) };
    let analysis = &reading.analysis;
    match name {
        "question" | "no question" => {
            let found: Vec<String> = reading.json["questions"].as_array().unwrap().iter().map(question_line).collect();
            let there = found.iter().any(|found| statement_fits(found, wanted));
            let any = found.iter().any(|found| wanted == "-" || found.split(" | ").nth(1) == Some(wanted));
            let fits = if name == "question" { there || (wanted == "-" && found.is_empty()) } else { !any };
            holds(fits, found.join("\n      "))
        }
        "questions" => {
            let count = analysis.questions.len().to_string();
            holds(wanted == count, reading.json["questions"].to_string())
        }
        "answer" | "no answer" => {
            let question = analysis.questions.iter().find(|question| question.text == key).ok_or("no such point")?;
            let of =
                |id: &String| analysis.statements.iter().find(|statement| statement.id == *id).unwrap().text.clone();
            let found: Vec<String> = question.answers.iter().map(of).collect();
            let there = found.iter().any(|found| fits(value.unwrap_or(""), found));
            holds(there == (name == "answer"), found.join(" / "))
        }
        "outcome" => {
            let found = analysis.outcome.inferred.as_ref();
            let found = found.map_or_else(|| "-".to_owned(), |found| format!("{} ({})", found.value, found.rule));
            holds(found == wanted || found.split(' ').next() == Some(wanted), found)
        }
        "printed" | "meaning" | "disagrees" => {
            let value = &reading.json["outcome"][name];
            let found = if value.is_object() { plain(&value["text"]) } else { plain(value) };
            holds(wanted == found, found)
        }
        other => Err(format!("no such expectation: {other}")),
    }
}

/// `verdicts | words | source = … | basis = … | inferred = …`.
fn question_line(question: &Value) -> String {
    let verdicts = plain(&question["verdicts"]).replace(" | ", " ");
    let [text, source, basis, inferred] = ["text", "source", "basis", "inferred"].map(|name| plain(&question[name]));
    let mut line = format!("{verdicts} | {text} | source = {source} | inferred = {inferred}");
    if basis != "-" {
        line.extend([" | basis = ", &basis]);
    }
    line
}

/// `verdict relation | arithmetic`, behind the relation the reading in brackets.
fn figure_line(figure: &Value) -> String {
    let reading = figure["reading"].as_str().map(|reading| format!(" ({reading})")).unwrap_or_default();
    let [verdict, relation, arithmetic] = ["verdict", "relation", "arithmetic"].map(|name| plain(&figure[name]));
    format!("{verdict} {relation}{reading} | {arithmetic}")
}

/// `kind strength | words | field = value`: the fields written must be there, others may be.
fn statement_fits(found: &str, wanted: &str) -> bool {
    line_fits(found, wanted, 2)
}

/// The first parts of a line, of which the last may be cut short with `…`, and any of the fields behind them.
fn line_fits(found: &str, wanted: &str, head: usize) -> bool {
    let parts: Vec<&str> = found.split(" | ").collect();
    let wanted: Vec<&str> = wanted.split(" | ").collect();
    let (Some((first, fields)), Some((told, asked))) = (parts.split_at_checked(head), wanted.split_at_checked(head))
    else {
        return false;
    };
    first.iter().zip(told).all(|(found, wanted)| fits(wanted, found))
        && asked.iter().all(|field| match field.strip_suffix(" = -") {
            Some(name) => !fields.iter().any(|found| found.starts_with(&format!("{name} = "))),
            None => fields.contains(field),
        })
}

/// `2024-01-01/2024-12-31`, an open end as `..`; of other kinds `high 63000000, approx true`.
fn value_fits(value: &Value, wanted: &str) -> bool {
    if let Some((from, to)) = wanted.split_once('/') {
        let end = |name: &str| value[name].as_str().unwrap_or("..").to_owned();
        return end("from") == from && end("to") == to;
    }
    wanted.split(", ").all(|pair| pair.split_once(' ').is_some_and(|(name, wanted)| plain(&value[name]) == wanted))
}

/// `outline:` lines belong together: they are the whole outline, in order.
fn outline_of(example: &Example) -> Option<(usize, Vec<String>)> {
    let lines: Vec<(usize, String)> = example
        .expected
        .iter()
        .filter_map(|(at, line)| line.strip_prefix("outline:").map(|node| (*at, node.trim().to_owned())))
        .collect();
    let first = lines.first()?.0;
    Some((first, lines.into_iter().map(|(_, node)| node).filter(|node| node != "-").collect()))
}

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs")
}

fn run(document: &str) {
    let path = specs().join(document);
    let text = fs::read_to_string(&path).unwrap();
    let examples = examples(&text);
    assert!(!examples.is_empty(), "{document} holds no example");
    let mut wrong = Vec::new();
    for example in &examples {
        assert!(!example.expected.is_empty(), "{document}: nothing is expected of: {}", example.letter);
        let reading = Reading::of(&example.letter, &example.options);
        if let Some((at, wanted)) = outline_of(example) {
            let found = reading.outline();
            if found != wanted {
                wrong.push(format!("{document}:{at}: outline\n  found {}", found.join("\n        ")));
            }
        }
        for (at, line) in &example.expected {
            if let Some(line) = line.strip_prefix("todo ") {
                if check(&reading, line).is_ok() {
                    println!("{document}:{at}: holds now, `todo` may go: {line}");
                }
            } else if !line.starts_with("outline:")
                && let Err(found) = check(&reading, line)
            {
                wrong.push(format!("{document}:{at}: {line}\n  found {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// One test a document, so that a failure names its stage; none is forgotten.
macro_rules! documents {
    ($($name:ident),*) => {
        $(#[test] fn $name() { run(concat!(stringify!($name), ".md")); })*

        #[test]
        fn every_document_is_run() {
            let named = [$(concat!(stringify!($name), ".md")),*];
            for entry in fs::read_dir(specs()).unwrap() {
                let file = entry.unwrap().file_name().into_string().unwrap();
                assert!(named.contains(&file.as_str()) || file == "README.md", "{file} is run by no test");
            }
        }
    };
}

documents!(repair, outline, zones, facts, entities, statements, traps, ledger, figures, questions, outcome);
