//! Brackets and quotation marks that belong together (括号、引号、书名号配对), nested or not.

use crate::sorting::sort_by_key;
use crate::text::Span;
use crate::text::chars::marks;

/// Which kind of bracket (括号种类); full-width and half-width are one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BracketKind {
    /// 《》 书名号.
    Title,
    /// 〈〉 单书名号.
    InnerTitle,
    /// “” or "" 引号.
    Quote,
    /// ‘’ 单引号.
    InnerQuote,
    /// 「」『』.
    Corner,
    /// （） 圆括号.
    Round,
    /// 【】 and `[]` 方括号.
    Square,
    /// 〔〕 六角括号.
    Hexagon,
}

/// How many kinds there are.
const KINDS: usize = 8;

/// A bracket with its partner (一对括号).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// With both brackets.
    pub span: Span,
    /// What stands between them.
    pub inner: Span,
    /// Its kind.
    pub kind: BracketKind,
    /// How many closed pairs or open brackets stood around it when it opened: 0 for an outer one.
    pub depth: usize,
    /// Both marks point the same way (“…“): taken for a pair because nothing else in the paragraph closes it.
    pub repaired: bool,
}

/// What a character is among brackets.
enum Role {
    Open(BracketKind),
    Close(BracketKind),
    Straight,
    Break,
}

/// The role of `c`, none for most characters.
fn role(c: char) -> Option<Role> {
    use BracketKind::{Corner, Hexagon, InnerQuote, InnerTitle, Quote, Round, Square, Title};
    Some(match c {
        '《' => Role::Open(Title),
        '》' => Role::Close(Title),
        '〈' => Role::Open(InnerTitle),
        '〉' => Role::Close(InnerTitle),
        '“' => Role::Open(Quote),
        '”' => Role::Close(Quote),
        '‘' => Role::Open(InnerQuote),
        '’' => Role::Close(InnerQuote),
        '「' | '『' => Role::Open(Corner),
        '」' | '』' => Role::Close(Corner),
        '（' | '(' => Role::Open(Round),
        '）' | ')' => Role::Close(Round),
        '【' | '[' | '［' => Role::Open(Square),
        '】' | ']' | '］' => Role::Close(Square),
        '〔' | '﹝' => Role::Open(Hexagon),
        '〕' | '﹞' => Role::Close(Hexagon),
        '"' | '＂' => Role::Straight,
        '\n' => Role::Break,
        _ => return None,
    })
}

/// An opening bracket that waits for its partner.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    kind: BracketKind,
    start: usize,
    inner: usize,
}

/// Every pair of the text, in the order in which they open (配对). A pair never leaves its paragraph; an opening
/// bracket that is never closed, and a closing one that was never opened, are passed over.
pub fn find(text: &str) -> Vec<Pair> {
    let mut matcher = Matcher::default();
    for (at, c) in marks(text) {
        match role(c) {
            None => {}
            Some(Role::Open(kind)) => matcher.open(kind, at, c),
            Some(Role::Close(kind)) => matcher.close(kind, at, c),
            Some(Role::Straight) if matcher.waits_for(BracketKind::Quote) => matcher.close(BracketKind::Quote, at, c),
            Some(Role::Straight) => matcher.open(BracketKind::Quote, at, c),
            Some(Role::Break) => matcher.end_paragraph(),
        }
    }
    matcher.end_paragraph();
    sort_by_key(&mut matcher.pairs, |pair| pair.span.start);
    matcher.pairs
}

/// The state of one paragraph and the pairs of all.
#[derive(Debug, Default)]
struct Matcher {
    stack: Vec<Waiting>,
    counts: [usize; KINDS],
    /// Opening quotes that lost their partner, and closing ones without a beginning.
    unclosed: Vec<Waiting>,
    unopened: Vec<Waiting>,
    pairs: Vec<Pair>,
}

impl Matcher {
    fn waits_for(&self, kind: BracketKind) -> bool {
        self.counts.get(kind as usize).is_some_and(|&count| count > 0)
    }

    fn count(&mut self, kind: BracketKind, change: impl Fn(usize) -> usize) {
        if let Some(count) = self.counts.get_mut(kind as usize) {
            *count = change(*count);
        }
    }

    fn open(&mut self, kind: BracketKind, at: usize, c: char) {
        self.stack.push(Waiting { kind, start: at, inner: at + c.len_utf8() });
        self.count(kind, |count| count + 1);
    }

    /// Closes the nearest opening bracket of the kind; what opened inside it stays without a partner.
    fn close(&mut self, kind: BracketKind, at: usize, c: char) {
        let end = at + c.len_utf8();
        if !self.waits_for(kind) {
            if kind == BracketKind::Quote {
                self.unopened.push(Waiting { kind, start: at, inner: end });
            }
            return;
        }
        while let Some(waiting) = self.stack.pop() {
            self.count(waiting.kind, |count| count.saturating_sub(1));
            if waiting.kind == kind {
                self.pairs.push(Pair {
                    span: Span::new(waiting.start, end),
                    inner: Span::new(waiting.inner, at),
                    kind,
                    depth: self.stack.len(),
                    repaired: false,
                });
                return;
            }
            if waiting.kind == BracketKind::Quote {
                self.unclosed.push(waiting);
            }
        }
    }

    /// Pairs up what is left where exactly two quotes point the same way, and forgets the rest.
    fn end_paragraph(&mut self) {
        let left = self.stack.drain(..).filter(|waiting| waiting.kind == BracketKind::Quote);
        self.unclosed.extend(left);
        self.counts = [0; KINDS];
        for left in [&mut self.unclosed, &mut self.unopened] {
            if let [first, second] = left.as_slice()
                && first.inner < second.start
            {
                self.pairs.push(Pair {
                    span: Span::new(first.start, second.inner),
                    inner: Span::new(first.inner, second.start),
                    kind: first.kind,
                    depth: 0,
                    repaired: true,
                });
            }
            left.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BracketKind, find};

    fn pairs(text: &str) -> Vec<&str> {
        find(text).iter().map(|pair| pair.span.slice(text)).collect()
    }

    #[test]
    fn pairs_brackets() {
        let cases: &[(&str, &[&str])] = &[
            ("收到《关于修路的建议》", &["《关于修路的建议》"]),
            ("《关于印发〈办法〉的通知》", &["《关于印发〈办法〉的通知》", "〈办法〉"]),
            ("“关于解决“停车难”的建议”收悉", &["“关于解决“停车难”的建议”", "“停车难”"]),
            ("（一)工作", &["（一)"]),
            ("岳交函〔2024〕86号、[2023]", &["〔2024〕", "[2023]"]),
            ("你提的\"关于路灯的建议\"收悉", &["\"关于路灯的建议\""]),
            ("《关于（试行》已印发", &["《关于（试行》"]),
            ("1）修路；2）架桥", &[]),
            ("《甲\n乙》", &[]),
            ("“甲“和乙", &["“甲“"]),
            ("”甲”和乙", &["”甲”"]),
            ("“甲”、“乙", &["“甲”"]),
            ("", &[]),
        ];
        for &(text, wanted) in cases {
            assert_eq!(pairs(text), wanted, "{text}");
        }
    }

    #[test]
    fn tells_kind_depth_and_inside() {
        let text = "《关于“双减”的提案》";
        let found = find(text);
        assert_eq!(found[0].kind, BracketKind::Title);
        assert_eq!(found[0].depth, 0);
        assert_eq!(found[1].kind, BracketKind::Quote);
        assert_eq!(found[1].depth, 1);
        assert_eq!(found[1].inner.slice(text), "双减");
    }

    #[test]
    fn takes_linear_time() {
        let deep = "（".repeat(200_000) + &"》".repeat(200_000) + &"）".repeat(200_000);
        assert_eq!(find(&deep).len(), 200_000);
    }
}
