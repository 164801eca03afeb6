//! The paper that is answered (所答复的建议、提案).

use crate::letter::zone::Zone;
use crate::scan::session::Assembly;
use crate::scan::{numeral, propnum, session};
use crate::text::{Span, words};

use super::{Facts, Pages};

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    // The title, then the first paragraphs of the letter: what the title leaves out stands there.
    let opening: Vec<Span> = pages.of(&[Zone::Opening, Zone::Body]).take(2).collect();
    let title = facts.title.first().zip(facts.title.last()).map(|(first, last)| first.join(*last));
    let sources: Vec<(Span, bool)> =
        title.map(|title| (title, true)).into_iter().chain(opening.iter().map(|&span| (span, false))).collect();
    for &(source, is_title) in &sources {
        let joined = unbroken(pages, source);
        read_session(facts, source, &joined);
        if is_title {
            read_damaged_session(facts, source, &joined);
        }
        read_number(facts, source, &joined, is_title);
    }
    facts.proposal.title = opening
        .iter()
        .find_map(|&paragraph| quoted_title(pages, paragraph))
        .or_else(|| title.and_then(|title| title_in_title(pages, title)))
        .or_else(|| pages.of(&[Zone::Proposal]).find_map(|paragraph| labelled_title(pages, paragraph)));
    for &(source, _) in &sources {
        if facts.proposal.kind.is_none() {
            facts.proposal.kind = kind(pages, facts, source);
        }
    }
    if facts.proposal.assembly.is_none() {
        facts.proposal.assembly = assembly(pages, facts, &sources);
    }
    if facts.proposal.kind.is_none()
        && let Some((assembly, span)) = facts.proposal.assembly
    {
        facts.proposal.kind = Some((if assembly == "npc" { "suggestion" } else { "proposal" }, span));
    }
}

/// The words with line breaks as blanks of the same length, so that places hold.
fn unbroken(pages: &Pages<'_>, span: Span) -> String {
    pages.words(span).replace('\n', " ")
}

fn read_session(facts: &mut Facts, source: Span, joined: &str) {
    for found in
        session::find(joined).into_iter().filter(|found| !found.standing && found.assembly != Some(Assembly::Party))
    {
        let proposal = &mut facts.proposal;
        let span = found.span.shift(source.start);
        if proposal.session_term.is_none() && proposal.session_meeting.is_none() {
            proposal.session_term = Some((found.term, span));
            proposal.session_meeting = Some((found.meeting, span));
        }
        if proposal.assembly.is_none() {
            proposal.assembly = match found.assembly {
                Some(Assembly::Congress) => Some(("npc", span)),
                Some(Assembly::Conference) => Some(("cppcc", span)),
                _ => None,
            };
        }
    }
}

/// `第十九届人民代表大会第次会议`: the number of the meeting was lost.
fn read_damaged_session(facts: &mut Facts, source: Span, joined: &str) {
    if facts.proposal.session_term.is_some() {
        return;
    }
    for (at, word) in joined.match_indices('届') {
        let before = joined.get(..at).unwrap_or("");
        let digits: usize = before
            .chars()
            .rev()
            .take_while(|character| character.is_ascii_digit() || "一二三四五六七八九十".contains(*character))
            .map(char::len_utf8)
            .sum();
        let span = Span::new(at - digits, at);
        let value = numeral::find(span.slice(joined)).first().and_then(|found| found.low);
        if let Some(value) = value.filter(|value| (1.0..100.0).contains(value)) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 100")]
            let term = value as u32;
            facts.proposal.session_term = Some((term, Span::new(span.start, at + word.len()).shift(source.start)));
            return;
        }
    }
}

fn read_number(facts: &mut Facts, source: Span, joined: &str, is_title: bool) {
    if facts.proposal.number.is_some() {
        return;
    }
    // In the opening a number counts only up to the announcement; later 第3号 may be anything.
    let head = if is_title { joined } else { joined.find("如下").and_then(|at| joined.get(..at)).unwrap_or(joined) };
    facts.proposal.number =
        propnum::find(head).iter().find(|found| !found.number.is_empty()).map(|found| found.number.shift(source.start));
}

/// 提案, 建议, 议案: the word behind the number, else the last of the title, else the first of the opening.
fn kind(pages: &Pages<'_>, facts: &Facts, source: Span) -> Option<(&'static str, Span)> {
    const KINDS: &[(&str, &str)] = &[("提案", "proposal"), ("议案", "motion"), ("建议", "suggestion")];
    let words = pages.words(source);
    let behind =
        facts.proposal.number.filter(|number| source.contains(*number)).map_or(0, |number| number.end - source.start);
    let outside = |at: usize| {
        let before = words.get(..at).unwrap_or("");
        before.matches('《').count() <= before.matches('》').count()
            && before.matches('“').count() <= before.matches('”').count()
    };
    let first_from = |from: usize| {
        KINDS
            .iter()
            .filter_map(|&(word, name)| {
                words
                    .match_indices(word)
                    .map(|(at, _)| at)
                    .find(|&at| at >= from && outside(at))
                    .map(|at| (at, word, name))
            })
            .min_by_key(|&(at, ..)| at)
    };
    let found = first_from(behind).or_else(|| first_from(0)).or_else(|| {
        KINDS.iter().filter_map(|&(word, name)| words.rfind(word).map(|at| (at, word, name))).max_by_key(|&(at, ..)| at)
    });
    found.map(|(at, word, name)| (name, Span::new(source.start + at, source.start + at + word.len())))
}

fn assembly(pages: &Pages<'_>, facts: &Facts, sources: &[(Span, bool)]) -> Option<(&'static str, Span)> {
    const WORDS: &[(&str, &str)] =
        &[("人大", "npc"), ("人民代表大会", "npc"), ("政协", "cppcc"), ("代表建议", "npc"), ("委员提案", "cppcc")];
    for &(source, _) in sources {
        let words = pages.words(source);
        let first = WORDS
            .iter()
            .filter_map(|&(word, name)| words.find(word).map(|at| (at, word, name)))
            .min_by_key(|&(at, ..)| at);
        if let Some((at, word, name)) = first {
            return Some((name, Span::new(source.start + at, source.start + at + word.len())));
        }
    }
    let role = facts.addressee_role?;
    match pages.words(role) {
        "代表" => Some(("npc", role)),
        "委员" => Some(("cppcc", role)),
        _ => None,
    }
}

/// The title quoted in the opening: in 《》, in “”, or bare between 提出的 and 收悉.
fn quoted_title(pages: &Pages<'_>, paragraph: Span) -> Option<Span> {
    let words = pages.words(paragraph);
    let limit = words.find("如下").unwrap_or(words.len());
    for (open, close) in [('《', '》'), ('“', '”')] {
        let mut from = 0;
        while let Some(at) = words.get(from..limit).and_then(|rest| rest.find(open)).map(|at| from + at) {
            let start = at + open.len_utf8();
            let end = closing_quote(words, start, open, close)?;
            let inner = words.get(start..end)?;
            if is_paper_title(inner, words.get(..at)?, words.get(end + close.len_utf8()..)?) {
                return Some(Span::new(paragraph.start + start, paragraph.start + end));
            }
            from = end;
        }
    }
    let at = words.get(..limit)?.find("关于")?;
    let rest = words.get(at..limit)?;
    let end = ["的建议", "的提案", "的议案", "建议", "提案", "议案"]
        .iter()
        .filter_map(|word| rest.find(word).map(|found| (found, found + word.len())))
        .min()?
        .1;
    // 关于…的建议》的提案 is one title: take in the word that follows.
    let longer = ["的提案", "的建议"]
        .iter()
        .find(|word| rest.get(end..).is_some_and(|next| next.starts_with(**word)))
        .map_or(end, |word| end + word.len());
    (longer > "关于的建议".len()).then(|| Span::new(paragraph.start + at, paragraph.start + at + longer))
}

/// `案由：关于…的提案`, `标题：…` of the proposal printed with the letter.
fn labelled_title(pages: &Pages<'_>, paragraph: Span) -> Option<Span> {
    let words = pages.words(paragraph);
    let start = ["案由：", "题目：", "标题：", "案 由："].iter().find_map(|label| words.strip_prefix(label))?;
    let bare = start.trim_start_matches(['《', '“']).trim_end_matches(['》', '”', '。']);
    let at = paragraph.start + words.len() - start.trim_start_matches(['《', '“']).len();
    (bare.chars().count() >= 4).then(|| Span::new(at, at + bare.len()))
}

/// The partner of an opening quote, quotes of the same kind inside counted.
fn closing_quote(words: &str, start: usize, open: char, close: char) -> Option<usize> {
    let mut depth = 1;
    for (at, character) in words.get(start..)?.char_indices() {
        if character == open {
            depth += 1;
        } else if character == close {
            depth -= 1;
            if depth == 0 {
                return Some(start + at);
            }
        }
    }
    words.get(start..)?.find(close).map(|at| start + at)
}

fn is_paper_title(inner: &str, before: &str, after: &str) -> bool {
    let ends = words!("建议 提案 议案 意见").ends(inner);
    let named = words!("的建议 建议 的提案 提案 的议案").starts(after);
    let told = words!("提出的 提出 提的 提交的 反映的 您的 你的 贵委的 所提").ends(before.trim_end());
    // Two of the signs are enough: 关于… with 建议 at its end or behind it, or told as the proposer's.
    let about = inner.starts_with("关于");
    (about && (ends || named || told)) || (told && (ends || named))
}

/// `关于加强…的建议的答复`: the letter's title holds the paper's.
fn title_in_title(pages: &Pages<'_>, title: Span) -> Option<Span> {
    let words = pages.words(title);
    if let Some(open) = words.find('《')
        && let Some(close) = closing_quote(words, open + '《'.len_utf8(), '《', '》')
    {
        return Some(Span::new(title.start + open + '《'.len_utf8(), title.start + close));
    }
    if let Some(open) = words.find("“关于")
        && let Some(close) = closing_quote(words, open + '“'.len_utf8(), '“', '”')
    {
        return Some(Span::new(title.start + open + '“'.len_utf8(), title.start + close));
    }
    let start = words.rfind("关于")?;
    let rest = words.get(start..)?;
    let end =
        ["的建议", "的提案", "的议案"].iter().filter_map(|word| rest.rfind(word).map(|at| at + word.len())).max()?;
    let inner = rest.get(..end)?;
    let numbered = inner.contains('号') && inner.contains('第') || inner.contains("会议");
    (!numbered && inner.chars().count() >= 10).then(|| Span::new(title.start + start, title.start + start + end))
}
