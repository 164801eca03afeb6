//! Titled texts (文件): in 《》, in “” behind 签订 and the like, and bare where the whole title stands.

use super::class::{DOCUMENT_SUFFIX, MARK, STOP};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::scan::bracket::{BracketKind, Pair};
use crate::text::Span;

/// What stands before a title in quotes.
const BEFORE_QUOTE: &[&str] = &[
    "签订",
    "签署",
    "签订了",
    "签署了",
    "印发",
    "印发了",
    "出台",
    "出台了",
    "制定",
    "制定了",
    "发布",
    "发布了",
    "编制",
    "编制了",
    "起草",
    "修订",
    "下发",
    "提出的",
    "提出",
    "提交的",
    "所提",
    "提的",
    "关于",
    "转发",
    "通过",
];

/// What stands before a bare title.
const BEFORE_BARE: &[&str] = &[
    "在",
    "按照",
    "根据",
    "依据",
    "对照",
    "依照",
    "遵照",
    "列入",
    "纳入",
    "写入",
    "印发",
    "出台",
    "制定",
    "修订",
    "编制",
    "贯彻",
    "落实",
    "贯彻落实",
    "执行",
    "发布",
    "颁布",
    "实施",
    "参照",
    "遵循",
    "符合",
    "违反",
    "随着",
    "签订",
    "签署",
    "《",
];

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut title_end = 0;
    for pair in &scene.pairs {
        if pair.span.start < title_end {
            continue;
        }
        match pair.kind {
            BracketKind::Title if pair.inner.len() >= 6 => {
                title_end = pair.span.end;
                found.push(mention(pair.span, "entity/document/brackets"));
            }
            BracketKind::Quote if quoted_title(scene, pair) => {
                found.push(mention(pair.inner, "entity/document/quotes"));
            }
            _ => {}
        }
    }
    bare(scene, &mut found);
    found
}

fn mention(span: Span, rule: &'static str) -> Mention {
    Mention { kind: Kind::Document, span, value: None, rule }
}

/// “关于…的建议”, and what ends like a text behind a verb of making texts.
fn quoted_title(scene: &Scene<'_>, pair: &Pair) -> bool {
    let words = pair.inner.slice(scene.text);
    if words.contains('《') && !words.starts_with("关于") {
        return false;
    }
    let last = scene.index_at(pair.inner.end.saturating_sub(1));
    let ends = scene.is(last, DOCUMENT_SUFFIX);
    let before = scene.text.get(..pair.span.start).unwrap_or("");
    let verb = BEFORE_QUOTE.iter().any(|verb| before.ends_with(verb));
    let about = words.starts_with("关于") && words.chars().count() >= 8;
    let paper = ["建议", "提案", "议案", "意见", "通知", "请示", "报告", "函", "批复", "办法", "方案"]
        .iter()
        .any(|end| words.ends_with(end));
    about && paper || verb && ends && words.chars().count() >= 8
}

/// Strong endings: what ends so is the title of a text.
const STRONG: &[&str] = &[
    "规划纲要",
    "发展纲要",
    "建设纲要",
    "申报指南",
    "管理办法",
    "实施办法",
    "暂行办法",
    "管理条例",
    "条例",
    "赋值表",
    "实施细则",
    "行动方案",
    "实施方案",
    "三年行动计划",
    "若干措施",
    "实施意见",
    "指导意见",
    "总体规划",
    "专项规划",
    "详细规划",
    "管理规定",
    "技术规范",
    "设计规范",
    "技术规程",
    "评价标准",
];

/// Bare titles: a strong ending, a verb or preposition of texts before, and a beginning that a title has.
fn bare(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for last in 0..scene.tokens.len() {
        if !scene.is(last, DOCUMENT_SUFFIX) || scene.token(last).characters() < 2 {
            continue;
        }
        let word = scene.word(last);
        if !STRONG.iter().any(|end| word.ends_with(end)) {
            continue;
        }
        if let Some(first) = first_of_bare(scene, last) {
            let mut end = last + 1;
            if scene.word(end) == "（"
                && let Some(pair) = scene.pair_at(scene.token(end).start())
                && ["版", "试行", "暂行", "修订", "年）", "草案"]
                    .iter()
                    .any(|part| pair.span.slice(scene.text).contains(part))
            {
                end = scene.index_at(pair.inner.end) + 1;
            }
            found.push(mention(scene.span(first, end), "entity/document/bare"));
        }
    }
}

fn first_of_bare(scene: &Scene<'_>, last: usize) -> Option<usize> {
    let mut at = last;
    let mut characters = 0;
    let mut marks = 0;
    while let Some(before) = at.checked_sub(1) {
        let word = scene.word(before);
        if BEFORE_BARE.contains(&word) {
            let titled = scene.place_end(at).is_some()
                || matches!(scene.word(at), "中华人民共和国" | "国家" | "全国" | "“" | "中国" | "“十四五")
                || word == "对照"
                || word == "列入";
            return (titled && characters >= 6 && marks % 2 == 0).then_some(at);
        }
        let token = scene.token(before);
        let inside_mark = matches!(word, "“" | "”" | "（" | "）" | "-" | "—" | "～");
        if token.is(MARK) && !inside_mark || characters > 40 || word == "的" && characters == 0 {
            return None;
        }
        if token.is(STOP) && matches!(word, "了" | "将" | "我" | "你们" | "您" | "已" | "并") {
            return None;
        }
        marks += usize::from(matches!(word, "“" | "”"));
        characters += token.characters();
        at = before;
    }
    None
}
