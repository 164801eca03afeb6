//! From lines to paragraphs (段落还原): lines cut by a page break or a fixed line width are put together again.

use std::cmp::Reverse;

use crate::scan::marker;
use crate::sorting::sort_by_key;
use crate::text::{Span, View, ViewBuilder, Words, chars, words};

use super::day;
use super::lines::Line;

/// A paragraph of the joined view.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Where it stands in the joined view.
    pub span: Span,
    /// Its first line was set in.
    pub indent: usize,
    /// How many empty lines stood before it.
    pub blank_before: usize,
    /// How many lines it was put together from.
    pub lines: usize,
}

/// The letter as paragraphs, one a line, with the way back to the source.
#[derive(Debug, Default)]
pub struct Joined {
    /// One paragraph a line.
    pub view: View,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Joins over a page break or an empty line (place in the joined view).
    pub page_breaks: Vec<usize>,
    /// Joins of lines of a fixed width.
    pub line_wraps: Vec<usize>,
    /// Paragraphs that stood on one line with the one before them.
    pub run_together: Vec<usize>,
}

/// Why two lines belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    PageBreak,
    LineWrap,
}

/// A line of text, not of the frame, has so many characters at least.
const LONG: usize = 24;

/// Puts lines together; `furniture` says which lines are page numbers and running heads.
pub fn join(view: &View, lines: &[Line], furniture: &[bool]) -> Joined {
    let text = view.text();
    let kept: Vec<(Line, bool)> = {
        let mut kept = Vec::new();
        let mut broken = false;
        for (line, &is_furniture) in lines.iter().zip(furniture) {
            if is_furniture {
                broken = true;
            } else {
                kept.push((*line, broken));
                broken = false;
            }
        }
        kept
    };
    let wrap = Wrap::of(text, &kept);
    let mut builder = ViewBuilder::with_capacity(text.len());
    let mut joined = Joined::default();
    let mut in_body = false;
    for (index, (line, after_furniture)) in kept.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|index| kept.get(index)).map(|(line, _)| line);
        let next = kept.get(index + 1).map_or("", |(next, _)| next.span.slice(text));
        let decision =
            previous.and_then(|previous| decide(text, previous, line, next, *after_furniture, wrap, in_body));
        in_body = (in_body || opens_body(line.span.slice(text))) && !closes_body(line.span.slice(text));
        if let (Some(reason), Some(paragraph)) = (decision, joined.paragraphs.last_mut()) {
            let at = builder.text().len();
            builder.push_view(view, line.span);
            paragraph.span.end = builder.text().len();
            paragraph.lines += 1;
            match reason {
                Join::PageBreak => joined.page_breaks.push(at),
                Join::LineWrap => joined.line_wraps.push(at),
            }
        } else {
            if index > 0 {
                let at = view.to_source(line.span).start;
                builder.push('\n', at, 0);
            }
            let start = builder.text().len();
            if line.run_on {
                joined.run_together.push(start);
            }
            builder.push_view(view, line.span);
            joined.paragraphs.push(Paragraph {
                span: Span::new(start, builder.text().len()),
                indent: line.indent,
                blank_before: line.blank_before,
                lines: 1,
            });
        }
    }
    joined.view = builder.finish();
    joined
}

/// The width at which lines were cut: some programs count characters, others columns of half a character.
#[derive(Debug, Clone, Copy, Default)]
struct Wrap {
    characters: Option<usize>,
    columns: Option<usize>,
    /// Paragraphs are parted by empty lines: one line right below another goes on with it.
    blank_lines: bool,
}

impl Wrap {
    fn of(text: &str, lines: &[(Line, bool)]) -> Self {
        let cut: Vec<Line> = lines.iter().map(|(line, _)| *line).filter(|line| !line.is_placed()).collect();
        let wrap = Self {
            characters: common_width(cut.iter().map(Line::characters).collect(), 1),
            columns: common_width(cut.iter().map(|line| line.reach).collect(), 2),
            blank_lines: false,
        };
        let wrap = if wrap.cuts(text, lines) { wrap } else { Self::default() };
        let long = cut.iter().filter(|line| line.width >= LONG);
        let (parted, all) =
            long.fold((0, 0), |(parted, all), line| (parted + usize::from(line.blank_before > 0), all + 1));
        Self { blank_lines: all >= 3 && parted * 3 >= all * 2, ..wrap }
    }

    /// The letter has such a width.
    fn is_known(self) -> bool {
        self.characters.is_some() || self.columns.is_some()
    }

    /// A full line of the body stays open right above another. Without one, lines merely happen to be of one width, as
    /// title, opening and answer of a short letter often are.
    fn cuts(self, text: &str, lines: &[(Line, bool)]) -> bool {
        let body = lines.iter().position(|(line, _)| opens_body(line.span.slice(text))).unwrap_or(lines.len());
        lines.get(body..).unwrap_or(&[]).windows(2).any(|pair| {
            let [(line, _), (next, _)] = pair else { return false };
            let (words, next_words) = (line.span.slice(text), next.span.slice(text));
            let stands_alone = [words, next_words].iter().any(|words| starts_block(words) || words.starts_with('（'));
            let goes_on = is_open(words) && next.blank_before == 0 && !stands_alone && !day::is_date_line(next_words);
            goes_on && self.is_full(line, 4)
        })
    }

    /// The line reaches the width but for `slack` characters, which a mark or a number kept whole leaves free.
    fn is_full(self, line: &Line, slack: usize) -> bool {
        self.characters.is_some_and(|width| line.characters() + slack >= width)
            || self.columns.is_some_and(|width| line.reach + 2 * slack >= width)
    }
}

/// The greatest width, where several lines come near to it. One paragraph printed as one line is wider than any page:
/// then nothing was cut at a width. `unit`: how many of the units make a character.
fn common_width(mut widths: Vec<usize>, unit: usize) -> Option<usize> {
    const NARROWEST: usize = 16;
    const WIDEST: usize = 60;
    widths.retain(|&width| width >= NARROWEST * unit);
    let widest = widths.iter().copied().max()?;
    // One line alone may be wider, a paragraph that just was not cut: the width is the greatest that three lines share.
    sort_by_key(&mut widths, |&width| Reverse(width));
    let shared = widths.windows(3).find(|lines| matches!(lines, [one, _, third] if third + unit >= *one));
    let width = shared.and_then(|lines| lines.first()).copied().unwrap_or(widest);
    let near = widths.iter().filter(|&&other| other + 4 * unit >= width).count();
    (widest <= WIDEST * unit && near >= 3 && near * 3 >= widths.len()).then_some(width)
}

fn decide(
    text: &str,
    previous: &Line,
    line: &Line,
    next: &str,
    after_furniture: bool,
    wrap: Wrap,
    in_body: bool,
) -> Option<Join> {
    let (before, after) = (previous.span.slice(text), line.span.slice(text));
    let open = is_open(before);
    let cut_marker = ends_in_cut_marker(before, after);
    if cut_marker {
        return Some(Join::PageBreak);
    }
    // In cut text 三是 may come to stand at the start of a line.
    let runs_on = wrap.is_full(previous, 3) && line.indent < 2 && line.blank_before == 0 && is_inline(after);
    let alone = starts_block(after) && !runs_on || is_heading_like(before, after, wrap, previous) || line.is_placed();
    // What follows 答复如下： begins anew, whatever the width.
    if alone || !in_body || before.ends_with("如下：") {
        return None;
    }
    let parted = after_furniture || line.blank_before > 0;
    if parted {
        // A page ends in the middle of a sentence: the line is long and stays open, the next goes on.
        let long = previous.width >= 12 || wrap.is_full(previous, 4);
        return (open && long && !starts_afresh(after) && !signs(before, after, next)).then_some(Join::PageBreak);
    }
    // In cut text no paragraph ends with a comma.
    let comma = wrap.is_known() && before.ends_with(['，', '、']) && line.indent < 2;
    // A number or a Latin word is kept whole and leaves the line before it short by its length.
    let whole =
        if open { after.chars().take(8).take_while(|c| c.is_ascii_alphanumeric() || *c == '.').count() } else { 0 };
    let full = comma || wrap.is_full(previous, 3 + whole);
    if wrap.blank_lines && open && previous.width >= LONG && line.indent == previous.indent && !starts_afresh(after) {
        return (!signs(before, after, next)).then_some(Join::LineWrap);
    }
    // In cut text a full line goes on unless it ends a sentence and the next one is set in or starts afresh.
    let set_in = line.indent >= 2 && line.indent >= previous.indent;
    let ends = before.ends_with(['。', '！', '？', '：']);
    let next_is_first = line.indent >= 2 || starts_afresh(after);
    (full && (open || !set_in) && !(ends && next_is_first)).then_some(Join::LineWrap)
}

/// Names of bodies set apart by blank lines, and their date: no sentence that a page cut.
fn signs(before: &str, after: &str, next: &str) -> bool {
    let plain = |words: &str| !words.contains(chars::ends_clause) && !words.contains('、');
    // Several bodies sign under each other.
    let body = |words: &str| words.ends_with(['局', '厅', '委', '部', '办', '会', '院', '府', '处', '室', '司', '校']);
    let dated = day::is_date_line(next);
    day::is_date_line(after) || plain(before) && plain(after) && (dated || body(before) && body(after))
}

/// The body begins behind the addressee, or with the words of receipt.
fn opens_body(words: &str) -> bool {
    const LONGEST_ADDRESS: usize = 90;
    let addressed = words.ends_with('：')
        && words.chars().count() <= LONGEST_ADDRESS
        && words!("代表 委员 会： 组： 盟： 支部： 委： 您好 你好").occurs_in(words);
    let received =
        words!("收悉 答复如下 回复如下 函复如下 复函如下 您提出 你提出 你们提出 您们提出 您在 你在").occurs_in(words);
    addressed || received
}

/// The body ends with a date on a line of its own or with what is attached: what follows is not joined over gaps.
fn closes_body(words: &str) -> bool {
    day::is_date_line(words) || words.starts_with("附件") || words.starts_with("附：")
}

/// The sentence goes on: no mark that ends one.
fn is_open(words: &str) -> bool {
    let words = words.trim_end_matches(chars::is_closer);
    !words.ends_with(['。', '！', '？', '；', '：'])
}

/// `二` ⏎ `是积极…`, `（` ⏎ `一）`: a marker cut in two.
fn ends_in_cut_marker(before: &str, after: &str) -> bool {
    let mut last = before.chars().rev();
    let (number, mark) = (last.next(), last.next());
    let numeral = number.is_some_and(|number| "一二三四五六七八九十".contains(number));
    numeral && mark.is_none_or(|mark| matches!(mark, '。' | '；' | '，' | '：' | '！')) && after.starts_with('是')
}

/// The line is a heading that stands by itself: numbered, short, without a mark at its end, and not cut at the width.
fn is_heading_like(words: &str, after: &str, wrap: Wrap, line: &Line) -> bool {
    let numbered = marker::line_marker(words).is_some_and(|found| found.span.end < words.len());
    let cut = wrap.is_full(line, 2);
    let closed = chars_balance(words) && !words.contains(['。', '；']);
    let short = line.width <= 40;
    numbered
        && short
        && closed
        && !cut
        && is_open(words)
        && !words.ends_with(['，', '、'])
        && !after.starts_with(['，', '。', '、', '；'])
}

/// Opening quotes and brackets are all closed again.
fn chars_balance(words: &str) -> bool {
    [('“', '”'), ('《', '》'), ('（', '）')]
        .iter()
        .all(|&(open, close)| words.matches(open).count() <= words.matches(close).count())
}

/// The line opens something of its own and cannot go on from the line before.
fn starts_block(words: &str) -> bool {
    const FIELDS: &[&str] = &[
        "附件",
        "附：",
        "抄送",
        "抄报",
        "主送",
        "联系人",
        "联系电话",
        "联系单位",
        "承办单位",
        "承办人",
        "经办人",
        "签发人",
        "（联系人",
        "（此件",
        "（公开",
        "公开属性",
        "主办单位",
        "办理结果",
        "类别",
        "共印",
        "打印本页",
        // 【打印本页】 【关闭窗口】.
        "【",
        "责任编辑",
        "上一条",
        "下一条",
        "上一篇",
        "下一篇",
        "此复",
        "特此",
    ];
    FIELDS.iter().any(|field| words.starts_with(field)) || marker::line_marker(words).is_some()
}

/// 一是, 首先: an item of a run inside a paragraph.
fn is_inline(words: &str) -> bool {
    marker::line_marker(words).is_some_and(|found| found.level == marker::Level::Inline)
}

/// Words that begin a paragraph rather than go on with one.
fn starts_afresh(words: &str) -> bool {
    const OPENERS: Words = Words::of(
        "下一步 下步 接下来 今后， 目前， 近年来 同时， 此外， 另外， 感谢 衷心感谢 再次感谢 最后， 首先， \
         以上答复 祝 综上",
    );
    OPENERS.starts(words)
}
