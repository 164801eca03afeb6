//! The pattern language of the rules (规则写法).
//!
//! Tokens parted by blanks:
//!
//! - `将` the word itself, `(将|拟)` one of several
//! - `<action>` a word of the list `data/words/action.txt`
//! - `{date}` a mention of that kind
//! - `^` start of a clause, `^^` start of a sentence, `$` end of a clause
//! - `…` a gap of up to 40 characters inside the clause, `……` inside the sentence
//! - `?` behind a word or list: it may be missing
//!
//! Tokens beside each other must touch. Every pattern holds at least one word or list: its anchor.

use crate::words::Words;

/// A token of a pattern, with lists by number.
#[derive(Debug, Clone)]
pub(crate) enum Token {
    ClauseStart,
    SentenceStart,
    ClauseEnd,
    Gap { sentence: bool },
    List { list: usize, optional: bool },
    Slot(String),
}

const SLOTS: &[&str] = &[
    "person",
    "organisation",
    "place",
    "date",
    "money",
    "ratio",
    "quantity",
    "document",
    "document_number",
    "programme",
    "event",
    "phone",
];

pub(crate) fn parse(pattern: &str, words: &mut Words) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    for part in pattern.split(' ').filter(|part| !part.is_empty()) {
        let (body, optional) = part.strip_suffix('?').map_or((part, false), |body| (body, true));
        tokens.push(match body {
            "^" => Token::ClauseStart,
            "^^" => Token::SentenceStart,
            "$" => Token::ClauseEnd,
            "…" => Token::Gap { sentence: false },
            "……" => Token::Gap { sentence: true },
            _ => named(body, optional, words)?,
        });
    }
    if !tokens.iter().any(|token| matches!(token, Token::List { optional: false, .. })) {
        return Err(format!("expected at least one word or <list> in the pattern `{pattern}`"));
    }
    let gap = |token: Option<&Token>| matches!(token, Some(Token::Gap { .. }));
    if gap(tokens.first()) || gap(tokens.last()) {
        return Err(format!("expected no gap at either end of the pattern `{pattern}`"));
    }
    Ok(tokens)
}

fn named(body: &str, optional: bool, words: &mut Words) -> Result<Token, String> {
    if let Some(name) = body.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        let list =
            words.list(name).ok_or_else(|| format!("expected a list of data/words, but there is no <{name}>"))?;
        return Ok(Token::List { list, optional });
    }
    if let Some(name) = body.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        return if SLOTS.contains(&name) {
            Ok(Token::Slot(name.to_owned()))
        } else {
            Err(format!("expected one of {SLOTS:?} in braces, but found {{{name}}}"))
        };
    }
    let alternatives = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(body);
    let list: Vec<String> = alternatives.split('|').map(str::to_owned).collect();
    if list.iter().any(|word| word.is_empty() || word.contains(['<', '>', '{', '}', '(', ')'])) {
        return Err(format!("expected words parted by | but found `{body}`"));
    }
    Ok(Token::List { list: words.inline_list(&list), optional })
}
