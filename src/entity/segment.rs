//! Cuts the text into words (分词): of all ways to cover a clause, the one with the fewest and surest words.
//!
//! So `成长沙龙` is 成长 and 沙龙 and holds no 长沙, and `市场监管局` behind 岳阳 is not 市 and 场监管局. The work is
//! proportional to the words found; a clause is cut at its punctuation, so the tables stay small.

use super::class::{self, Class, Entry};
use crate::lexicon::{Hit, Hits, Lexicon, WordId};
use crate::text::Span;
use crate::text::chars::is_han;

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

/// The cheapest way to a place: its price, where its last word starts, and the word, or what the character is.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: u32,
    from: u32,
    class: Class,
    word: Option<WordId>,
}

const NO_WAY: Way = Way { cost: u32::MAX, from: 0, class: 0, word: None };

/// The price of a character that is no word: dearer than any word of one character.
const UNKNOWN_COST: u32 = 13;

/// The price of a number or a Latin word.
const LATIN_COST: u32 = 10;

/// All words of the text, in order, without gaps.
pub(super) fn segment(text: &str, lexicon: &'static Lexicon, hits: &Hits) -> Vec<Token> {
    let mut segmenter = Segmenter {
        text,
        entries: class::entries(lexicon),
        hits: hits.all().iter(),
        ways: Vec::new(),
        tokens: Vec::with_capacity(text.len() / 4),
    };
    let mut start = 0;
    for (at, character) in text.char_indices() {
        let mark = cuts(character);
        if mark || at - start >= LONGEST {
            segmenter.clause(Span::new(start, at));
            start = at;
        }
        if mark {
            start = at + character.len_utf8();
            segmenter.push(at, start, class::MARK, None);
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
    entries: &'static [Entry],
    /// Those not yet passed.
    hits: std::slice::Iter<'a, Hit>,
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
        for (at, character) in words.char_indices() {
            let cost = self.ways.get(at).map_or(u32::MAX, |way| way.cost);
            let also = self.open_words(span, at, cost);
            if cost == u32::MAX {
                continue;
            }
            let from = to_u32(at);
            if character.is_ascii_alphanumeric() {
                // A number or a Latin word is one piece.
                let rest = words.as_bytes().get(at..).unwrap_or(&[]);
                let run = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'.').count();
                self.relax(at + run, Way { cost: cost + LATIN_COST, from, class: class::LATIN, word: None });
            } else {
                let class = character_class(character) | also;
                self.relax(at + character.len_utf8(), Way { cost: cost + UNKNOWN_COST, from, class, word: None });
            }
        }
        self.collect(span);
    }

    /// Opens a way over each word that starts at a place; what the single character there is beside a word.
    fn open_words(&mut self, span: Span, at: usize, cost: u32) -> Class {
        let mut also = 0;
        while let Some(hit) = self.hits.as_slice().first().filter(|hit| hit.start() <= span.start + at) {
            let (start, end, word) = (hit.start(), hit.end(), hit.word);
            self.hits.next();
            if cost == u32::MAX || start != span.start + at || end > span.end {
                continue;
            }
            let entry = self.entries.get(word.index()).copied().unwrap_or_default();
            // Ideographs of the basic plane take three bytes, rare ones four.
            let single = end - start <= 3 || end - start == 4 && words_begin_rare(self.text, start);
            if let Some(price) = entry.cost(single) {
                let way = Way { cost: cost + price, from: to_u32(at), class: entry.class, word: Some(word) };
                self.relax(end - span.start, way);
            } else if single {
                also |= entry.class & class::OF_CHARACTER;
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

/// An ideograph beyond the basic plane stands here.
fn words_begin_rare(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(|&byte| byte >= 0xF0)
}

fn character_class(character: char) -> Class {
    match character {
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿' | '〇'
        | '零' => class::NUMERAL,
        _ if is_han(character) => class::UNKNOWN,
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
