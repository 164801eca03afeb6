//! Points of the proposal's own text (原建议、原提案): the items behind 建议：, else the sentences that begin with 建议.

use super::phrase::asks;
use crate::scan::marker::{self, MarkerForm};
use crate::text::{Span, Words, chars, words};

/// A paper asks no more.
const MOST: usize = 20;

/// The spans of what is asked. `paragraphs` are places and words.
pub(super) fn points<'a>(paragraphs: impl Iterator<Item = (usize, &'a str)>) -> Vec<Span> {
    let mut reader = Reader::default();
    paragraphs.take_while(|_| true).for_each(|(at, words)| reader.read(at, words));
    let mut found = if reader.items.is_empty() { reader.sentences } else { reader.items };
    found.truncate(MOST);
    found
}

#[derive(Debug, Default)]
struct Reader {
    items: Vec<Span>,
    sentences: Vec<Span>,
    /// A list of what is asked has begun.
    asking: bool,
    /// The form of the marker before 建议：, where the part has one.
    lead: Option<MarkerForm>,
    /// The form of the items' own markers.
    form: Option<MarkerForm>,
}

impl Reader {
    fn read(&mut self, at: usize, words: &str) {
        let marker = marker::line_marker(words);
        let content = marker.map_or(0, |marker| marker.content.min(words.len()));
        let form = marker.map(|marker| marker.form);
        let body = words.get(content..).unwrap_or("");
        if self.asking && form.is_some() && form == self.lead {
            self.asking = false;
        }
        if !self.asking
            && let Some(behind) = lead(body)
        {
            (self.asking, self.lead, self.form) = (true, form, None);
            self.run(at + content + behind, body.get(behind..).unwrap_or(""));
        } else if !self.asking {
            self.sentences(at + content, body);
        } else if form.is_some() {
            if *self.form.get_or_insert(form.unwrap_or(MarkerForm::Is)) == form.unwrap_or(MarkerForm::Is) {
                self.item(at + content, body);
            }
        } else if self.form.is_none() {
            self.run(at, words);
        }
    }

    /// Items inside a paragraph; without markers its first sentence.
    fn run(&mut self, at: usize, words: &str) {
        let markers = marker::inline_markers(words);
        let Some(first) = markers.first() else {
            if words.contains(['。', '；']) && self.items.is_empty() {
                self.item(at, words);
            }
            return;
        };
        self.form = Some(first.form);
        for marker in markers.iter().filter(|marker| marker.form == first.form) {
            self.item(at + marker.content, words.get(marker.content..).unwrap_or(""));
        }
    }

    fn item(&mut self, at: usize, words: &str) {
        let end = words.find(|mark| chars::ends_sentence(mark) || mark == '：').unwrap_or(words.len());
        self.items.extend(
            Some(Span::new(at, at + end)).filter(|_| words.get(..end).is_some_and(asks) && self.items.len() < MOST),
        );
    }

    /// 建议…, 恳请…: sentences that ask.
    fn sentences(&mut self, at: usize, words: &str) {
        const ASKS: Words = Words::of("建议 恳请 希望 呼吁 请求 提议");
        let mut start = 0;
        while let Some(rest) = words.get(start..).filter(|rest| !rest.is_empty() && self.sentences.len() < MOST) {
            let end = rest.find(chars::ends_sentence).unwrap_or(rest.len());
            let sentence = rest.get(..end).unwrap_or("");
            let bare = ["为此，", "因此，", "对此，", "故", "特", "现", "我"]
                .iter()
                .fold(sentence, |bare, word| bare.strip_prefix(word).unwrap_or(bare));
            let whole = end < rest.len();
            if let Some(asked) = ASKS.strip_prefix(bare).filter(|asked| whole && asks(asked)) {
                let asked = asked.trim_start_matches(['：', '，']);
                let stop = at + start + end;
                self.sentences.push(Span::new(stop - asked.len(), stop));
            }
            start += end + rest.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        }
    }
}

/// Where the list begins that a paragraph leads in: 为此，建议：, 三、对策建议.
fn lead(words: &str) -> Option<usize> {
    const LONGEST: usize = 14;
    const LEADS: Words =
        Words::of("建议如下： 建议如下。 以下建议： 几点建议： 具体建议： 建议： 对策： 如下建议： 建议是：");
    let behind = LEADS.find(words).map(|(_, end)| end);
    let bare = words.trim_end_matches(['：', '。']);
    let heads = words!("建议 对策 对策建议 建议和对策 意见建议").ends(bare)
        && bare.chars().count() <= LONGEST
        && !bare.starts_with("关于")
        && !bare.contains('，');
    behind.or_else(|| heads.then_some(words.len()))
}
