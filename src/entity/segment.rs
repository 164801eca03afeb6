//! Cuts the text into words (分词): of all ways to cover a clause, the one with the fewest and surest words.
//!
//! So `成长沙龙` is 成长 and 沙龙 and holds no 长沙, and `市场监管局` behind 岳阳 is not 市 and 场监管局. The work is
//! proportional to the words found; a clause is cut at its punctuation, so the tables stay small.

use super::class::{self, Class};
use crate::lexicon::{Hits, Lexicon, WordId};
use crate::text::Span;
use crate::text::chars::{is_blank, is_han};

/// A word or a single character (词).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    start: u32,
    end: u32,
    /// What it may be.
    pub(super) class: Class,
    /// Its entry, where it is a word of the lists.
    pub(super) word: Option<WordId>,
}

impl Token {
    /// What stands before the first and after the last word.
    pub(super) const EDGE: Self = Self { start: 0, end: 0, class: class::MARK, word: None };

    /// Where it stands.
    pub(super) fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// First byte.
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub(super) fn end(self) -> usize {
        self.end as usize
    }

    /// True where it has one of these roles.
    pub(super) fn is(self, class: Class) -> bool {
        self.class & class != 0
    }

    /// How many ideographs it holds; all are taken for three bytes long.
    pub(super) fn characters(self) -> usize {
        (self.span().len()).div_ceil(3)
    }
}

/// A clause without punctuation is cut after this many bytes.
const LONGEST: usize = 3000;

/// The cheapest way to a place: its price, where its last word starts, and the word.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: u32,
    from: u32,
    class: Class,
    word: Option<WordId>,
}

const NO_WAY: Way = Way { cost: u32::MAX, from: 0, class: 0, word: None };

/// All words of the text, in order, without gaps.
pub(super) fn segment(text: &str, lexicon: &'static Lexicon, hits: &Hits) -> Vec<Token> {
    let classes = class::classes(lexicon);
    let mut segmenter = Segmenter {
        text,
        classes,
        hits: hits.all(),
        next_hit: 0,
        ways: Vec::new(),
        tokens: Vec::with_capacity(text.len() / 4),
    };
    let mut start = 0;
    for (at, character) in text.char_indices() {
        if cuts(character) || at - start >= LONGEST {
            segmenter.clause(Span::new(start, at));
            start = at;
        }
        if cuts(character) {
            let end = at + character.len_utf8();
            segmenter.push(at, end, class::MARK, None);
            start = end;
        }
    }
    segmenter.clause(Span::new(start, text.len()));
    segmenter.tokens
}

/// Marks that no word of the lists holds.
fn cuts(character: char) -> bool {
    matches!(character, '，' | '。' | '；' | '：' | '！' | '？' | '\n' | '\t' | '、' | '《' | '》')
}

struct Segmenter<'a> {
    text: &'a str,
    classes: &'static [Class],
    hits: &'a [crate::lexicon::Hit],
    next_hit: usize,
    ways: Vec<Way>,
    tokens: Vec<Token>,
}

impl Segmenter<'_> {
    fn push(&mut self, start: usize, end: usize, class: Class, word: Option<WordId>) {
        self.tokens.push(Token { start: to_u32(start), end: to_u32(end), class, word });
    }

    fn clause(&mut self, span: Span) {
        if span.is_empty() {
            return;
        }
        self.ways.clear();
        self.ways.resize(span.len() + 1, NO_WAY);
        if let Some(first) = self.ways.first_mut() {
            first.cost = 0;
        }
        let words = span.slice(self.text);
        let mut run_end = 0;
        for (at, character) in words.char_indices() {
            let cost = self.ways.get(at).map_or(u32::MAX, |way| way.cost);
            let also = self.hits_at(span, at, cost);
            if cost == u32::MAX {
                continue;
            }
            if character.is_ascii_alphanumeric() {
                // A number or a Latin word is one piece.
                if run_end <= at {
                    let rest = words.get(at..).unwrap_or("");
                    run_end = at + rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
                }
                self.relax(run_end, Way { cost: cost + 10, from: to_u32(at), class: class::LATIN, word: None });
            } else {
                let end = at + character.len_utf8();
                let class = character_class(character) | also;
                self.relax(end, Way { cost: cost + 13, from: to_u32(at), class, word: None });
            }
        }
        self.collect(span);
    }

    /// Opens a way over each word that starts at a place; what the single character there may be beside a word.
    fn hits_at(&mut self, span: Span, at: usize, cost: u32) -> Class {
        let mut also = 0;
        while let Some(&hit) = self.hits.get(self.next_hit).filter(|hit| hit.start() <= span.start + at) {
            self.next_hit += 1;
            if cost == u32::MAX || hit.start() != span.start + at || hit.end() > span.end {
                continue;
            }
            let class = self.classes.get(hit.word.kind()).copied().unwrap_or(0);
            let characters = if hit.span().len() > 4 { 2 } else { to_u32(hit.span().len().div_ceil(3)) };
            if let Some(price) = class::cost(class, characters) {
                let way = Way { cost: cost + price, from: to_u32(at), class, word: Some(hit.word) };
                self.relax(hit.end() - span.start, way);
            } else if characters == 1 {
                also |= class & (class::SURNAME | class::GENERIC);
            }
        }
        also
    }

    fn relax(&mut self, end: usize, way: Way) {
        if let Some(found) = self.ways.get_mut(end).filter(|found| way.cost < found.cost) {
            *found = way;
        }
    }

    fn collect(&mut self, span: Span) {
        let first = self.tokens.len();
        let mut at = span.len();
        while at > 0 {
            let Some(&way) = self.ways.get(at).filter(|way| way.cost < u32::MAX) else { break };
            let start = way.from as usize;
            self.push(span.start + start, span.start + at, way.class, way.word);
            at = start;
        }
        if let Some(tokens) = self.tokens.get_mut(first..) {
            tokens.reverse();
        }
    }
}

fn character_class(character: char) -> Class {
    match character {
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿' | '〇'
        | '零' => class::NUMERAL,
        _ if is_han(character) => class::UNKNOWN,
        _ if is_blank(character) => class::MARK,
        _ => class::MARK,
    }
}

/// Positions fit: texts above four gigabytes do not reach the engine.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::segment;
    use crate::lexicon::Lexicon;

    fn words(text: &str) -> Vec<&str> {
        let lexicon = Lexicon::builtin();
        segment(text, lexicon, &lexicon.hits(text)).iter().map(|token| token.span().slice(text)).collect()
    }

    #[test]
    fn prefers_few_and_sure_words() {
        let cases: &[(&str, &str)] = &[
            ("成长沙龙", "成长 沙龙"),
            ("岳阳市场监管局", "岳阳 市场监管局"),
            ("和平区政府", "和平区 政府"),
            ("会同县财政局", "会同 县 财政局"),
            ("平江县级公立医院", "平江 县级 公立 医院"),
            ("市委员会", "市 委员会"),
            ("管理局面", "管理 局面"),
            ("2023年G240线", "2023 年 G240 线"),
        ];
        for &(text, wanted) in cases {
            assert_eq!(words(text).join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn tiles_the_text() {
        let text = "a，。「甲」 乙\n\n丙1.2.3丁";
        let lexicon = Lexicon::builtin();
        let mut at = 0;
        for token in segment(text, lexicon, &lexicon.hits(text)) {
            assert_eq!(token.start(), at);
            at = token.end();
        }
        assert_eq!(at, text.len());
    }

    #[test]
    #[ignore = "prints the words of a file, for those who add some"]
    fn show() {
        let text = std::fs::read_to_string(std::env::var("DAFU_TEXT").unwrap()).unwrap();
        println!("{}", words(&text).join("|"));
    }
}
