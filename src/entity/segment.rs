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

/// A clause without punctuation is cut after this many bytes, so that offsets and prices in it fit 16 bits.
const LONGEST: usize = 3000;

/// The price of a character that is no word: dearer than any word of one character.
const UNKNOWN_COST: u16 = 13;

/// The price of a number or a Latin word.
const LATIN_COST: u16 = 10;

/// The cheapest way to a place in a clause.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: u16,
    /// Where its last word starts.
    from: u16,
    step: Step,
}

/// The last word of a way.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// A word of the lists.
    Word(WordId),
    /// A character that is none; what its entry says of it.
    Character,
    /// A number or a Latin word.
    Latin,
}

const NO_WAY: Way = Way { cost: u16::MAX, from: 0, step: Step::Character };

/// All words of the text, in order, without gaps.
pub(super) fn segment(text: &str, lexicon: &'static Lexicon, hits: &Hits) -> Vec<Token> {
    let mut segmenter = Segmenter {
        text,
        entries: class::entries(lexicon),
        hits: hits.all().iter(),
        start: 0,
        ways: vec![START],
        characters: Vec::new(),
        tokens: Vec::with_capacity(text.len() / 5),
    };
    for (at, character) in text.char_indices() {
        if cuts(character) {
            segmenter.collect(at);
            let end = at + character.len_utf8();
            segmenter.push(at, end, class::MARK, None);
            segmenter.restart(end);
        } else {
            if at - segmenter.start >= LONGEST && segmenter.reaches(at) {
                segmenter.collect(at);
                segmenter.restart(at);
            }
            segmenter.step(at, character);
        }
    }
    segmenter.collect(text.len());
    segmenter.tokens
}

/// Marks that no word of the lists holds.
fn cuts(character: char) -> bool {
    matches!(character, '，' | '。' | '；' | '：' | '！' | '？' | '\n' | '\t' | '、' | '《' | '》')
}

/// The way to the beginning of a clause.
const START: Way = Way { cost: 0, ..NO_WAY };

struct Segmenter<'a> {
    text: &'a str,
    entries: &'static [Entry],
    /// Those not yet passed.
    hits: std::slice::Iter<'a, Hit>,
    /// Where the clause starts.
    start: usize,
    /// For each byte of the clause, as far as words reach, the way to it.
    ways: Vec<Way>,
    /// What the single characters of the clause are beside words, by their place; most are nothing.
    characters: Vec<(u16, Class)>,
    tokens: Vec<Token>,
}

impl Segmenter<'_> {
    fn push(&mut self, start: usize, end: usize, class: Class, word: Option<WordId>) {
        self.tokens.push(Token { start: to_u32(start), end: to_u32(end), class, word });
    }

    fn restart(&mut self, start: usize) {
        self.start = start;
        self.ways.clear();
        self.ways.push(START);
        self.characters.clear();
    }

    /// A way leads to a place.
    fn reaches(&self, at: usize) -> bool {
        self.ways.get(at - self.start).is_some_and(|way| way.cost < u16::MAX)
    }

    /// Opens the ways that lead on from a character.
    fn step(&mut self, at: usize, character: char) {
        let from = at - self.start;
        let cost = self.ways.get(from).map_or(u16::MAX, |way| way.cost);
        let from = to_u16(from);
        self.open_words(at, from, cost);
        if cost == u16::MAX {
            return;
        }
        if character.is_ascii_alphanumeric() {
            let rest = self.text.as_bytes().get(at..).unwrap_or(&[]);
            let run =
                rest.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'.').count();
            self.relax(at + run, Way { cost: cost + LATIN_COST, from, step: Step::Latin });
        } else {
            self.relax(at + character.len_utf8(), Way { cost: cost + UNKNOWN_COST, from, step: Step::Character });
        }
    }

    /// Opens a way over each word that starts at a place.
    fn open_words(&mut self, at: usize, from: u16, cost: u16) {
        while let Some(hit) = self.hits.as_slice().first().filter(|hit| hit.start() <= at) {
            let (start, end, word) = (hit.start(), hit.end(), hit.word);
            self.hits.next();
            if cost == u16::MAX || start != at || end - self.start > 2 * LONGEST {
                continue;
            }
            let entry = self.entries.get(word.kind()).copied().unwrap_or_default();
            // Ideographs of the basic plane take three bytes, rare ones four.
            // APP is no character.
            let single =
                end - start <= 3 && !is_ascii(self.text, start) || end - start == 4 && is_rare(self.text, start);
            if let Some(price) = entry.cost(single) {
                self.relax(end, Way { cost: cost + price, from, step: Step::Word(word) });
            } else if single && entry.class & class::OF_CHARACTER != 0 {
                self.characters.push((from, entry.class & class::OF_CHARACTER));
            }
        }
    }

    fn relax(&mut self, end: usize, way: Way) {
        let end = end - self.start;
        if self.ways.len() <= end {
            self.ways.resize(end + 1, NO_WAY);
        }
        if let Some(found) = self.ways.get_mut(end).filter(|found| way.cost < found.cost) {
            *found = way;
        }
    }

    /// Takes the words of the cheapest way to the end of the clause; a word that runs past it is not on it.
    fn collect(&mut self, end: usize) {
        let first = self.tokens.len();
        let mut at = end - self.start;
        while at > 0 {
            let Some(&way) = self.ways.get(at).filter(|way| way.cost < u16::MAX) else { break };
            let from = usize::from(way.from);
            let (class, word) = self.resolve(way);
            self.push(self.start + from, self.start + at, class, word);
            at = from;
        }
        if let Some(tokens) = self.tokens.get_mut(first..) {
            tokens.reverse();
        }
    }

    /// What the last word of a way is.
    fn resolve(&self, way: Way) -> (Class, Option<WordId>) {
        match way.step {
            Step::Word(word) => (self.entries.get(word.kind()).map_or(0, |entry| entry.class), Some(word)),
            Step::Latin => (class::LATIN, None),
            Step::Character => {
                let at = self.start + usize::from(way.from);
                let character = self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
                let known = self.characters.partition_point(|&(known, _)| known < way.from);
                let known = self.characters.get(known).filter(|(known, _)| *known == way.from);
                (character_class(character) | known.map_or(0, |&(_, class)| class), None)
            }
        }
    }
}

/// An ideograph beyond the basic plane stands here.
fn is_rare(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(|&byte| byte >= 0xF0)
}

/// A letter or digit stands here.
fn is_ascii(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii)
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

/// Places in a clause fit: it is cut before.
fn to_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
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
        let long = ["7".repeat(10_000), "的".repeat(5_000), "中华人民共和国".repeat(2_000), "(".repeat(9_000)];
        for text in
            ["a，。「甲」 乙\n\n丙1.2.3丁", "", "、", "𠮷野家，㐂"].into_iter().chain(long.iter().map(String::as_str))
        {
            let lexicon = Lexicon::builtin();
            let mut at = 0;
            for token in segment(text, lexicon, &lexicon.hits(text)) {
                assert_eq!(token.start(), at);
                at = token.end();
            }
            assert_eq!(at, text.len());
        }
    }

    #[test]
    #[ignore = "prints the words of a file, for those who add some"]
    fn show() {
        let text = std::fs::read_to_string(std::env::var("DAFU_TEXT").unwrap()).unwrap();
        println!("{}", words(&text).join("|"));
    }
}
