//! Named plans, projects, funds, awards, systems and platforms (计划、工程、基金、奖项、平台).

use super::class::{
    ABBREVIATION, ADVERB, BOUND, LATIN, LEVEL, MARK, NUMERAL, PROGRAMME, PROGRAMME_SUFFIX, STOP, UNKNOWN,
};
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::list;
use crate::scan::bracket::{BracketKind, Pair};
use crate::text::Span;

/// Before a name without quotes.
const VERBS: &[&str] = &[
    "实施", "启动", "启用", "开展", "推进", "推行", "建立", "设立", "上线", "开通", "打造", "探索", "完善", "申报",
    "获", "荣获", "获得", "入选", "落实",
];

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for index in 0..scene.tokens.len() {
        if scene.is(index, PROGRAMME) {
            let extended = scene.is(index + 1, PROGRAMME_SUFFIX)
                && matches!(scene.word(index + 1), "制度" | "计划" | "工程" | "平台" | "倡议" | "行动");
            let end = if extended { index + 2 } else { index + 1 };
            found.push(mention(scene.span(index, end), "entity/programme/known"));
        } else if scene.is(index, PROGRAMME_SUFFIX)
            && scene.token(index).characters() >= 2
            && let Some(first) = first_of_name(scene, index)
        {
            found.push(mention(scene.span(first, index + 1), "entity/programme/suffix"));
        }
    }
    for pair in scene.pairs.iter().filter(|pair| matches!(pair.kind, BracketKind::Quote | BracketKind::InnerQuote)) {
        if quoted_name(scene, pair) {
            found.push(mention(pair.inner, "entity/programme/quotes"));
        } else if let Some(end) = quoted_beginning(scene, pair) {
            found.push(mention(end, "entity/programme/quoted-beginning"));
        }
    }
    found
}

fn mention(span: Span, rule: &'static str) -> Mention {
    Mention { kind: Kind::Programme, span, value: None, rule }
}

/// A quotation that is a name: its own ending says so, or what follows does.
fn quoted_name(scene: &Scene<'_>, pair: &Pair) -> bool {
    let words = pair.inner.slice(scene.text);
    let characters = words.chars().count();
    if !(3..=24).contains(&characters)
        || words.contains(['，', '。', '：', '；', '、', '+', '《'])
        || words.starts_with("关于")
    {
        return false;
    }
    let last = scene.index_at(pair.inner.end.saturating_sub(1));
    let first = scene.index_at(pair.inner.start);
    let directed = (first..=last).any(|at| {
        matches!(scene.word(at), "入" | "来" | "聚" | "进" | "兴" | "强") && scene.is(at + 1, BOUND | ABBREVIATION)
    }) && characters <= 8;
    if directed {
        return true;
    }
    let suffix = scene.is(last, PROGRAMME_SUFFIX) && last > first;
    let kind = scene.token(last).word.and_then(|word| scene.lexicon.value(word, list::PROGRAMME_SUFFIX)).unwrap_or("");
    let short_suffix = scene.token(last).characters() == 1;
    if suffix && short_suffix {
        return matches!(scene.word(last), "通" | "码" | "奖" | "贷" | "包" | "网" | "保" | "卡" | "办")
            && (3..=8).contains(&characters)
            || scene.word(last) == "条" && scene.is(last - 1, LATIN | NUMERAL);
    }
    suffix
        && !matches!(kind, "")
        && characters >= 4
        && !matches!(
            scene.word(last),
            "机制" | "模式" | "体系" | "制度" | "政策" | "资金" | "项目" | "试点" | "战略" | "示范区" | "示范县"
        )
}

/// “清四乱”专项行动: a quotation and what it is a name of.
fn quoted_beginning(scene: &Scene<'_>, pair: &Pair) -> Option<Span> {
    let words = pair.inner.slice(scene.text);
    let characters = words.chars().count();
    let after = scene.index_at(pair.span.end);
    let kind = matches!(
        scene.word(after),
        "计划"
            | "工程"
            | "专项行动"
            | "行动"
            | "行动计划"
            | "专项"
            | "三年行动"
            | "奖"
            | "基金"
            | "攻坚行动"
            | "提升行动"
            | "惠民工程"
    );
    let plain = words.contains(['，', '。', '：', '；', '+', '《']) || scene.lexicon.contains(words, list::TERM);
    (kind && !plain && (2..=12).contains(&characters) && scene.token(after).start() == pair.span.end)
        .then(|| Span::new(pair.span.start, scene.token(after).end()))
}

/// Ends that every scheme shares: without quotes they make no name.
const COMMON_ENDS: &[&str] = &[
    "机制",
    "模式",
    "体系",
    "政策",
    "资金",
    "项目",
    "试点",
    "战略",
    "工作",
    "示范区",
    "示范县",
    "称号",
    "重大项目",
    "专项资金",
    "政策措施",
    "若干措施",
    "试点工作",
    "热线",
    "行动",
    "工程",
    "名录",
    "创建活动",
    "荣誉称号",
    "文明城市",
    "卫生城市",
    "示范城市",
    "责任制",
    "补助资金",
    "奖补资金",
    "扶持资金",
    "发展资金",
    "公积金",
    "示范项目",
    "民生工程",
];

/// Where an unquoted name begins: at a place or 国家 …, with proper words between, behind a verb that such names follow.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    if COMMON_ENDS.contains(&scene.word(suffix)) {
        return None;
    }
    let mut at = suffix;
    let mut characters = 0;
    let mut best = None;
    let mut unknown = 0;
    while let Some(before) = at.checked_sub(1) {
        let token = scene.token(before);
        let word = scene.word(before);
        characters += token.characters();
        if characters > 24 {
            break;
        }
        if let Some(first) =
            (before.saturating_sub(8)..=before).find(|&first| scene.place_end(first) == Some(before + 1))
        {
            best = Some(first);
            at = first;
            continue;
        }
        if VERBS.contains(&word) {
            if unknown >= 2 && best.is_none() && characters >= 6 {
                best = Some(at);
            }
            break;
        }
        if token.is(MARK | LEVEL)
            || token.is(STOP) && !token.is(ADVERB) && !matches!(word, "和" | "来" | "入" | "引" | "聚" | "在线")
        {
            break;
        }
        unknown += if token.is(UNKNOWN | LATIN) { token.characters() } else { 0 };
        at = before;
    }
    let named = |&first: &usize| {
        let tokens = suffix - first;
        unknown >= 1
            || tokens >= 1
                && matches!(
                    scene.word(suffix),
                    "申报系统"
                        | "管理系统"
                        | "信息系统"
                        | "监测系统"
                        | "预警系统"
                        | "信息平台"
                        | "公共服务平台"
                        | "管理平台"
                        | "云平台"
                        | "小程序"
                        | "人才计划"
                        | "引智计划"
                        | "英才计划"
                        | "联合基金"
                        | "联合资金"
                        | "自然科学基金"
                        | "社会科学基金"
                        | "英才工程"
                        | "人才工程"
                        | "学者工程"
                        | "城市大脑"
                )
    };
    best.filter(|first| scene.span(*first, suffix + 1).len() >= 18 && named(first))
}
