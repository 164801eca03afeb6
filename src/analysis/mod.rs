//! One function runs the stages (分析).

use crate::wire::types::{Analysis, Facts, SCHEMA_VERSION, Span, Statement, StatementKind, Verdict};

/// What the caller knows beside the text (选项).
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day to resolve `今年` and `年底前` against where the letter has no date of its own, ISO.
    pub reference_date: Option<String>,
}

/// Reads one letter. Any text gives an analysis; the time it takes grows with its length and no faster.
pub fn analyze(text: &str, _options: &Options) -> Analysis {
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let whole = Span(0, length);
    Analysis {
        schema_version: SCHEMA_VERSION,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        verdict: Verdict { is_reply: false, present: Vec::new(), missing: Vec::new() },
        facts: Facts::default(),
        fact_spans: std::collections::BTreeMap::default(),
        inferred: Vec::new(),
        paragraphs: Vec::new(),
        zones: Vec::new(),
        outline: Vec::new(),
        entities: Vec::new(),
        statements: if length == 0 {
            Vec::new()
        } else {
            vec![Statement {
                id: "s1".to_owned(),
                span: whole,
                text: text.to_owned(),
                kind: StatementKind::Other,
                section: None,
                actors: Vec::new(),
                action: None,
                deadline: None,
                targets: Vec::new(),
                strength: None,
                condition: None,
                refusal: None,
                rule: "none".to_owned(),
                evidence: Vec::new(),
            }]
        },
        findings: Vec::new(),
    }
}
