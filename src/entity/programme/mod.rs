//! Named plans, projects, funds, awards, systems and platforms (计划、工程、基金、奖项、平台).

mod theme;
mod water;

use super::class::{
    ABBREVIATION, ACTION, ADVERB, BOUND, FUNCTION, INNER, LATIN, LEVEL, MARK, NOUN, NUMERAL, PROGRAMME,
    PROGRAMME_SUFFIX, STOP, UNKNOWN,
};
use super::organisation::county_before;
use super::scene::Scene;
use super::{Kind, Mention};
use crate::lexicon::{ListId, list};
use crate::scan::bracket::{BracketKind, Pair};
use crate::text::Span;

const SUFFIXES: ListId = list::PROGRAMME_SUFFIX;

/// The furthest that a name without quotes reaches to the left of its suffix, in characters.
const LONGEST: usize = 24;

/// A quotation of more bytes is no name. Asked first: of nested quotes each would be read again for those around it.
const LONGEST_QUOTE: usize = 24 * 4;

/// All of them.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for index in 0..scene.tokens.len() {
        if scene.is(index, PROGRAMME) {
            // 引汉济渭二期工程.
            let phase = scene.is(index + 1, NUMERAL) && scene.word(index + 2) == "期";
            let next = if phase {
                index + 3
            } else {
                index + 1 + usize::from(scene.is_one(index + 1, "一期 二期 三期"))
            };
            let extended = scene.has_flag(next, SUFFIXES, "extends") || next > index + 1 && scene.word(next) == "工程";
            let end = if extended { next + 1 } else { index + 1 };
            found.push(scene.mention(Kind::Programme, index, end, "entity/programme/known"));
        } else if scene.is(index, PROGRAMME_SUFFIX)
            && let Some(first) = first_of_name(scene, index)
        {
            found.push(scene.mention(Kind::Programme, first, index + 1, "entity/programme/suffix"));
        }
    }
    let quotes = |pair: &&Pair| {
        pair.inner.len() <= LONGEST_QUOTE && matches!(pair.kind, BracketKind::Quote | BracketKind::InnerQuote)
    };
    let mut last = None;
    for pair in scene.pairs.iter().filter(quotes) {
        // “浙里办”、“亲清在线”.
        let between = last.and_then(|last: Span| scene.text.get(last.end..pair.span.start));
        let listed = || matches!(between, Some("" | "、")) && stands_in_list(scene, pair);
        let name = quoted(scene, pair).or_else(|| listed().then_some((pair.inner, "entity/programme/quotes")));
        let known = scene.is(scene.index_at(pair.inner.start), PROGRAMME);
        last = (name.is_some() || known).then_some(pair.span);
        if let Some((span, rule)) = name {
            found.push(Mention { kind: Kind::Programme, span, value: None, rule });
        }
    }
    found
}

/// A quotation that is a name, or the beginning of one.
fn quoted(scene: &Scene<'_>, pair: &Pair) -> Option<(Span, &'static str)> {
    const SENTENCE: [char; 8] = ['，', '。', '：', '；', '、', '+', '《', '？'];
    let words = pair.inner.slice(scene.text);
    let characters = words.chars().count();
    if !(2..=24).contains(&characters) || words.contains(SENTENCE) {
        return None;
    }
    let term = scene.lexicon.contains(words, list::TERM);
    if !term && quoted_name(scene, pair, characters) {
        return Some((pair.inner, "entity/programme/quotes"));
    }
    let kind = kind_behind(scene, scene.index_at(pair.span.end));
    let named = match kind {
        // “黑中介” in 打击“黑中介”行动 is what it is against.
        Some(Behind::Work) => (2..=12).contains(&characters) && !is_fought(scene, pair) && !term,
        // “一网统管” is a slogan, but its platform a name.
        Some(Behind::Platform) => (3..=12).contains(&characters) && (!term || words.contains(['网', '码'])),
        None => false,
    };
    (named && !is_adjective(words)).then_some((pair.inner, "entity/programme/quoted-before-kind"))
}

/// A quotation right behind one that is a name, short enough for a name and no term.
#[inline(never)]
fn stands_in_list(scene: &Scene<'_>, pair: &Pair) -> bool {
    let words = pair.inner.slice(scene.text);
    let short = (3..=8).contains(&words.chars().count());
    short && !words.contains(['，', '、', '：']) && !is_adjective(words) && !scene.lexicon.contains(words, list::TERM)
}

/// What a quotation is said to be by the words behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// “清四乱”专项行动.
    Work,
    /// “陇上供水”微信缴费平台.
    Platform,
}

/// The kind of thing that the words behind a quotation name; a word or two may describe it.
fn kind_behind(scene: &Scene<'_>, after: usize) -> Option<Behind> {
    for at in after..after + 5 {
        if scene.has_flag(at, SUFFIXES, "online") {
            return Some(Behind::Platform);
        }
        if scene.has_flag(at, SUFFIXES, "tail") && at < after + 2 {
            return Some(Behind::Work);
        }
        // “共享农机”项目, “邻里管家”试点.
        if scene.is_one(at, "项目 试点 示范项目") && at == after {
            return Some(Behind::Work);
        }
        // “关爱山川河流”志愿服务活动.
        if scene.word(at) == "活动" && at > after && scene.is_one_before(at, "志愿服务 志愿 文化") {
            return Some(Behind::Work);
        }
        if scene.word(at) == "活动" && at == after && matches!(scene.word(after - 2), "年" | "月") {
            // “种业监管执法年”活动.
            return Some(Behind::Work);
        }
        let verb = scene.is(at, STOP) && !scene.is(at, NOUN | INNER) && scene.token(at).characters() < 2;
        if scene.is(at, MARK | LEVEL) || scene.is(at, FUNCTION) && !scene.is_in(at, list::PUBLIC_NOUN) || verb {
            return None;
        }
    }
    None
}

/// “一站式”服务平台: the quotation only describes.
#[inline(never)]
fn is_adjective(words: &str) -> bool {
    // 一户一档, 一企一策: a way of working.
    let each = words.starts_with('一') && words.chars().nth(2) == Some('一') && words.chars().count() == 4;
    each || words.ends_with(['式', '型', '化', '级', '性']) || words.starts_with("互联网")
}

/// What stands in quotes is what the work is against: 打击“黑中介”行动, “僵尸车”清理行动.
fn is_fought(scene: &Scene<'_>, pair: &Pair) -> bool {
    let fights = |word: &str| {
        matches!(word, "打击" | "整治" | "查处" | "治理" | "清理" | "严打" | "取缔" | "防范" | "处置" | "清除" | "拆除")
    };
    let (before, after) = (scene.index_at(pair.span.start), scene.index_at(pair.span.end));
    fights(scene.word_before(before)) || fights(scene.word(after))
}

fn quoted_name(scene: &Scene<'_>, pair: &Pair, characters: usize) -> bool {
    let first = scene.index_at(pair.inner.start);
    let last = scene.index_at(pair.inner.end.saturating_sub(1));
    // 关于“设立州级保护基金”的建议: the proposer's words.
    if scene.word(last + 2) == "的" && first >= 2 && scene.word(first - 2) == "关于" {
        return false;
    }
    let given = first >= 2 && scene.is_one(first - 2, "评为 获评 荣获 授予 被评为");
    if given && (4..=16).contains(&characters) && !scene.word(last).ends_with("等奖") {
        return true;
    }
    if characters <= 8 && (first..last).any(|at| goes_to_place(scene, at)) {
        return true;
    }
    let flag = |flag| scene.has_flag(last, SUFFIXES, flag);
    if !scene.is(last, PROGRAMME_SUFFIX) || last == first || flag("never") {
        return false;
    }
    if scene.token(last).characters() > 1 {
        return characters >= 4;
    }
    // 中国非物质文化遗产网.
    let most = if scene.place_end(first).is_some() || scene.word(first) == "中国" { 16 } else { 8 };
    flag("quoted") && (3..=most).contains(&characters) || flag("counted") && scene.is(last - 1, LATIN | NUMERAL)
}

/// 科技入黔, 英才聚桂.
fn goes_to_place(scene: &Scene<'_>, verb: usize) -> bool {
    scene.is_one(verb, "入 来 聚 进 兴 强") && scene.is(verb + 1, BOUND | ABBREVIATION)
}

/// Where an unquoted name begins: at a place, or behind a verb that such names follow, with proper words between.
fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let placed = scene.has_flag(suffix, SUFFIXES, "placed");
    if scene.token(suffix).characters() < 2 || is_counted(scene, suffix) || quote_names(scene, suffix) {
        return None;
    }
    if scene.word(suffix) == "热线"
        && let Some(first) = hotline(scene, suffix)
    {
        return Some(first);
    }
    if let Some(first) = water::first_of_name(scene, suffix).or_else(|| theme::first_of_name(scene, suffix)) {
        return Some(first);
    }
    if scene.has_flag(suffix, SUFFIXES, "strict") && !placed {
        return None;
    }
    let mut at = suffix;
    let mut best = None;
    let mut characters = 0;
    let mut unknown = 0;
    while let Some(before) = at.checked_sub(1) {
        let token = scene.token(before);
        characters += token.characters();
        if characters > LONGEST {
            break;
        }
        if let Some(first) = scene.place_before(before + 1).or_else(|| county_before(scene, before + 1)) {
            // 贵州建设创新平台: a place and a verb.
            if scene.is(at, ACTION) || scene.is(at, STOP) && is_boundary(scene, at) {
                break;
            }
            best = Some(first);
            at = first;
        } else if placed && is_level_head(scene, before) {
            // 市政务数据共享交换平台.
            if scene.span(at, suffix).len() >= 12 && !scene.is(at, STOP) {
                best = best.or(Some(before));
            }
            break;
        } else if scene.is_in(before, list::PROGRAMME_VERB) {
            // 打造滨河慢行系统: made of stone and no program.
            let made = scene.is_one(before, "打造 建立 建成 探索 完善 推进");
            let online = scene.has_flag(suffix, SUFFIXES, "online");
            if unknown >= 2 && characters >= 6 && (!made || !online || computes(scene, at, suffix)) {
                best = best.or(Some(at));
            }
            break;
        } else if let Some(open) = quotation_before(scene, before) {
            at = open;
        } else if is_boundary(scene, before) && !is_done(scene, before, suffix) {
            break;
        } else {
            unknown += if token.is(UNKNOWN | LATIN) { token.characters() } else { 0 };
            at = before;
        }
    }
    let long = |first: &usize| scene.span(*first, suffix + 1).len() >= 18;
    let online = |first: &usize| scene.has_flag(suffix, SUFFIXES, "online") && computes(scene, *first, suffix);
    best.filter(long).filter(|first| unknown >= 1 || placed || online(first))
}

/// 不动产登记信息平台, 创业扶持基金: what a platform or a fund is for may be told by a verb.
#[inline(never)]
fn is_done(scene: &Scene<'_>, index: usize, suffix: usize) -> bool {
    let token = scene.token(index);
    let verb = token.is(STOP) && !token.is(FUNCTION | MARK | LEVEL) && token.characters() > 1;
    index + 1 == suffix && theme::fosters(scene, index)
        || verb && (scene.has_flag(suffix, SUFFIXES, "online") || scene.word(suffix).ends_with("基金"))
}

/// 智慧水务平台, 数字乡村系统: what a computer does stands before the suffix.
#[inline(never)]
fn computes(scene: &Scene<'_>, first: usize, suffix: usize) -> bool {
    const WORDS: &str = "智慧 数字 数字化 信息 信息化 大数据 数据 云 政务 电子 互联网 在线 网上";
    (first..suffix).any(|at| scene.is_one(at, WORDS))
}

/// 12328交通运输服务监督热线: where the number stands that one calls.
#[inline(never)]
fn hotline(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let near = (suffix.saturating_sub(6)..suffix).rev();
    let number =
        near.take_while(|&at| scene.is(at, LATIN) || !is_boundary(scene, at)).find(|&at| scene.is(at, LATIN))?;
    let word = scene.word(number);
    (word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
}

/// 整治行动12次, 改造工程3处: what is counted is no name.
#[inline(never)]
fn is_counted(scene: &Scene<'_>, suffix: usize) -> bool {
    let number = scene.is(suffix + 1, LATIN | NUMERAL);
    number && scene.is_one(suffix + 2, "次 场 轮 处 座 个 项 件 余")
}

/// A level word begins a name here, and does not end one.
fn is_level_head(scene: &Scene<'_>, index: usize) -> bool {
    let level = scene.is_one(index, "省 市 县 区 州 自治区 旗");
    level && scene.before(index).is(MARK | STOP) && !scene.is(index + 1, STOP)
}

/// “洛易就业”小程序: the words in quotes are the name, and what stands before them is not.
fn quote_names(scene: &Scene<'_>, suffix: usize) -> bool {
    let Some(close) = suffix.checked_sub(1) else { return false };
    let Some(open) = quotation_before(scene, close) else { return false };
    let words = scene.span(open + 1, close).slice(scene.text);
    scene.has_flag(suffix, SUFFIXES, "online") && !is_adjective(words) && !words.ends_with('+')
}

/// “一站式”服务平台: the quotation that ends with this word.
fn quotation_before(scene: &Scene<'_>, close: usize) -> Option<usize> {
    if scene.word(close) != "”" {
        return None;
    }
    (close.saturating_sub(6)..close).rev().find(|&at| scene.word(at) == "“")
}

/// Something that no name of a programme runs over.
#[inline(never)]
fn is_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    let nominal = token.is(NOUN | INNER) && token.characters() > 1 && !token.is(FUNCTION);
    let people = scene.is_in(index, list::PUBLIC_NOUN) || scene.word(index) == "乡村";
    let inner = nominal || people || token.is(ADVERB) || scene.is_in(index, list::PROGRAMME_INNER);
    let company = scene.word(index).starts_with("有限");
    token.is(MARK | LEVEL) || company || token.is(STOP) && !inner
}
