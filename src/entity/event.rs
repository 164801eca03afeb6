//! Named meetings, contests, fairs (会议、赛事、展会): sessions by their shape, others by suffix with a name before it.

use super::class::{ADVERB, EVENT_SUFFIX, LATIN, LEVEL, MARK, STOP, UNKNOWN};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::scan::bracket::BracketKind;
use crate::scan::session;
use crate::text::Span;

/// The furthest that a name reaches to the left of its suffix, in characters.
const LONGEST: usize = 30;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found: Vec<Mention> =
        session::find(scene.text).into_iter().map(|session| mention(session.span, "entity/event/session")).collect();
    for index in 0..scene.tokens.len() {
        if scene.is(index, EVENT_SUFFIX)
            && let Some(first) = first_of_name(scene, index)
        {
            found.push(mention(scene.span(first, index + 1), "entity/event/suffix"));
        }
    }
    quoted(scene, &mut found);
    found
}

fn mention(span: Span, rule: &'static str) -> Mention {
    Mention { kind: Kind::Event, span, value: None, rule }
}

/// “…推介会” behind 举办 and the like: the whole quotation.
fn quoted(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for pair in scene.pairs.iter().filter(|pair| pair.kind == BracketKind::Quote && pair.inner.len() >= 12) {
        let last = scene.index_at(pair.inner.end.saturating_sub(1));
        let before = scene.text.get(..pair.span.start).unwrap_or("");
        let held = [
            "举办",
            "召开",
            "举行",
            "承办",
            "主办",
            "开展",
            "组织",
            "参加",
            "举办了",
            "召开了",
            "举行了",
            "开展了",
            "承办了",
        ]
        .iter()
        .any(|verb| before.ends_with(verb));
        let suffix = scene.is(last, EVENT_SUFFIX) && scene.token(last).characters() >= 2;
        let after = scene.word(last + 2);
        if suffix || held && (matches!(after, "活动" | "大赛" | "论坛" | "比赛" | "赛事")) {
            found.push(mention(pair.inner, "entity/event/quotes"));
        }
    }
}

/// Where the name begins: at a place, a level word, 全省, 第N届 or a year, with nothing between that names do not hold.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let short = scene.token(suffix).characters() == 1;
    let mut at = suffix;
    let mut characters = 0;
    let mut best = None;
    let mut quotes = 0;
    while let Some(before) = at.checked_sub(1) {
        let token = scene.token(before);
        let word = scene.word(before);
        characters += token.characters();
        if characters > LONGEST {
            break;
        }
        if let Some(first) =
            (before.saturating_sub(8)..=before).find(|&first| scene.place_end(first) == Some(before + 1))
        {
            best = Some(first);
            at = first;
            continue;
        }
        if matches!(
            word,
            "全国" | "全省" | "全市" | "全区" | "全县" | "全州" | "国际" | "世界" | "亚洲" | "中国" | "自治区"
        ) || token.is(LEVEL) && at < suffix
        {
            best = Some(before);
            at = before;
            continue;
        }
        if matches!(word, "届" | "年" | "年度" | "次") {
            let first = ordinal_before(scene, before);
            if first < before {
                best = Some(first);
                at = first;
                continue;
            }
            break;
        }
        if word == "）"
            && let Some(first) = bracketed_place(scene, before)
        {
            best = Some(first);
            at = first;
            continue;
        }
        if token.is(LATIN) && word.len() == 4 && word.starts_with("20") {
            best = Some(before);
            break;
        }
        if matches!(word, "”" | "“" | "·" | "-" | "—") {
            quotes += usize::from(matches!(word, "”" | "“"));
            at = before;
            continue;
        }
        if token.is(MARK) || token.is(STOP) && !allowed(word) || best.is_none() && matches!(word, "大型" | "小型") {
            break;
        }
        at = before;
    }
    let mut first = best.filter(|_| quotes % 2 == 0)?;
    if scene.word(suffix) == "两会" {
        first = suffix - 1;
    }
    if matches!(scene.word_before(first), "环" | "跨" | "沿") {
        first -= 1;
    }
    let content = scene.span(first, suffix);
    let named = (content.len() >= 6 || scene.word(suffix) == "两会") && !is_plain(scene, first, suffix);
    (named && !(short && content.len() < 9)).then_some(first)
}

/// Where 第十六 before 届, 2023 before 年 begins.
fn ordinal_before(scene: &Scene<'_>, end: usize) -> usize {
    let number = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || "第一二三四五六七八九十百首".contains(c))
    };
    let mut first = end;
    while first > 0 && number(scene.word(first - 1)) {
        first -= 1;
    }
    first
}

/// 中国（寿光）: a place in brackets and the word before.
fn bracketed_place(scene: &Scene<'_>, close: usize) -> Option<usize> {
    let end = scene.token(close).end();
    let pair = scene.pairs.iter().rev().skip_while(|pair| pair.span.start > end).find(|pair| pair.span.end == end)?;
    let open = scene.index_at(pair.span.start);
    let place = scene.place_end(open + 1).is_some() && close - open <= 4;
    let head = open
        .checked_sub(1)
        .filter(|&head| matches!(scene.word(head), "中国" | "国际" | "全国") || scene.place_end(head).is_some());
    head.filter(|_| place)
}

/// Words that the names of meetings hold although other names do not.
fn allowed(word: &str) -> bool {
    matches!(
        word,
        "和" | "与"
            | "及"
            | "对接"
            | "合作"
            | "推进"
            | "表彰"
            | "推介"
            | "招商"
            | "招聘"
            | "创业"
            | "保护"
            | "线上"
            | "创新"
            | "专项"
            | "攻坚"
            | "动员"
            | "部署"
            | "展示"
            | "展销"
            | "部"
            | "进校园"
            | "进社区"
    )
}

/// 全市工作会议, 市专题会: a place and a kind of meeting, but no name.
fn is_plain(scene: &Scene<'_>, first: usize, suffix: usize) -> bool {
    let content = (first..suffix).filter(|&at| !scene.is(at, LEVEL | ADVERB) && scene.place_end(at).is_none()).count();
    let unknown = (first..suffix).any(|at| scene.is(at, UNKNOWN | LATIN));
    let meeting = ["会议", "座谈会", "推进会", "调度会", "协调会", "专题会", "现场会", "对接会", "洽谈会"]
        .iter()
        .any(|end| scene.word(suffix).ends_with(end));
    if matches!(scene.word(suffix), "两会" | "党代会") {
        return false;
    }
    content == 0 && !unknown || meeting && content <= 2 && !unknown
}
