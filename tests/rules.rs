//! Every rule fires on its own `yes` sentences and stays silent on its `no` sentences (规则的正例与反例).

use std::fs;
use std::path::{Path, PathBuf};

use dafu::entity::{self, Context};
use dafu::lexicon::{Lexicon, SlotMention, cues, rules};
use dafu::text::{Span, clean};

fn rule_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the rules are there") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(rule_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The strings of one array of a rule file.
fn sentences(rule: &toml::Table, key: &str) -> Vec<String> {
    rule.get(key)
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn fires(id: &str, sentence: &str) -> bool {
    let lexicon = Lexicon::builtin();
    let (view, _) = clean(sentence);
    let text = view.text();
    let hits = lexicon.hits(text);
    let whole = Span::new(0, text.len());
    let context = Context { paragraphs: vec![whole], ..Context::default() };
    let slots: Vec<SlotMention> = entity::mentions(text, lexicon, &hits, &context)
        .iter()
        .map(|mention| SlotMention { slot: mention.kind, span: mention.span })
        .collect();
    let group = id.split_once('/').map_or("", |(group, _)| group);
    // As in a letter, the closing mark is no part of the words that rules see.
    let end = text.trim_end_matches(['。', '！', '：', '；', '？']).len();
    cues(lexicon, group, text, &hits, &slots, Span::new(0, end)).iter().any(|cue| cue.rule.id == id)
}

#[test]
fn rules_fire_where_they_say_and_nowhere_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/rules");
    let files = rule_files(&folder);
    assert_eq!(files.len(), rules().len(), "every rule file is compiled");
    let mut wrong = Vec::new();
    for file in files {
        let id = file.strip_prefix(&folder).unwrap().with_extension("").to_string_lossy().replace('\\', "/");
        let rule: toml::Table = fs::read_to_string(&file).unwrap().parse().unwrap();
        for sentence in sentences(&rule, "yes") {
            if !fires(&id, &sentence) {
                wrong.push(format!("{id} is silent on its own example: {sentence}"));
            }
        }
        for sentence in sentences(&rule, "no") {
            if fires(&id, &sentence) {
                wrong.push(format!("{id} fires on its counter-example: {sentence}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
