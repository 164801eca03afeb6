//! The verb of a clause (谓语动词): words of action are nouns as well, and only some of them say that something is done.

use crate::lexicon::list;
use crate::text::{Span, Words, chars, words};

use super::Reader;

/// The first word of action that is used as a verb, unless the clause tells how things are.
pub(super) fn verb(reader: &Reader<'_>, span: Span) -> Option<Span> {
    let mut hits = reader
        .letter
        .hits
        .of_list(reader.lexicon, span, list::ACTION)
        .filter(|hit| !hit.is_inside())
        .map(crate::lexicon::Hit::span)
        .peekable();
    let mut from = span.start;
    while let Some(mut place) = hits.next() {
        // The longest word at the same place counts, and none that begins inside it.
        while let Some(longer) = hits.next_if(|next| next.start == place.start) {
            place = longer;
        }
        if place.start < from {
            continue;
        }
        from = place.end;
        if is_verb(reader, span, place) {
            return (!states(reader, span, place) && !ends_in_quality(reader, span)).then_some(place);
        }
    }
    handled(reader, span).or_else(|| disposed(reader, span))
}

/// 区政府将其列为民心工程: what is done to a thing with 将 or 把 is an act where the word for it goes with them.
fn disposed(reader: &Reader<'_>, clause: Span) -> Option<Span> {
    // The proposer and a document do nothing for the writer.
    const OTHERS: &[char] = &['您', '你', '贵', '《'];
    let words = reader.words(clause);
    let at = words.find(['将', '把']).filter(|_| !words.starts_with(OTHERS))?;
    let object = Span::new(clause.start + at + '将'.len_utf8(), clause.end);
    let hit = reader.letter.hits.of_list(reader.lexicon, object, list::DISPOSAL).next()?;
    (hit.start() > object.start).then(|| hit.span())
}

/// 把泊位管起来, 把价格降一点: what is done to a thing with 把 is an act, whatever the verb. The complement stands for it.
fn handled(reader: &Reader<'_>, clause: Span) -> Option<Span> {
    const COMPLEMENTS: Words = Words::of(
        "起来 下来 下去 上去 上来 出来 出去 进来 进去 回来 到位 到底 一点 一些 好 住 实 牢 紧 细 清 透 准 通 完",
    );
    let words = reader.words(clause).trim();
    let object = words.find('把').and_then(|at| words.get(at + '把'.len_utf8()..))?;
    let complement = COMPLEMENTS.suffix(object).filter(|end| object.len() > end.len() + 6)?;
    let end = clause.trim(reader.text()).end;
    (!object.contains('的')).then(|| Span::new(end - complement.len(), end))
}

/// Words of action are nouns as well: behind 的 and before it, in names and quotations, at the end of a clause
/// without an object (场所建设), before a word of quality (意见统一较难).
fn is_verb(reader: &Reader<'_>, clause: Span, place: Span) -> bool {
    const QUALITIES: Words =
        Words::of("较 偏 很 十分 仍 难 不足 不强 不够 不高 不畅 滞后 薄弱 困难 任务 率 面积 质量 周期 成本");
    const NOUNS: Words = Words::of(
        "等 进展 打算 安排 成效 现状 现象 情况 中心 部门 单位 机构 能力 水平 体系 人员 原则 条件 需求 问题 企业 \
         方面 范围",
    );
    let text = reader.text();
    let before = Span::new(clause.start, place.start).slice(text);
    let after = Span::new(place.end, clause.end).slice(text);
    let named = reader
        .mentions_in(Span::new(clause.start.saturating_sub(120), place.end))
        .iter()
        .any(|mention| mention.span.contains(place));
    let quoted = before.matches('“').count() > before.matches('”').count()
        || before.matches('《').count() > before.matches('》').count();
    let attribute = before.ends_with('的') || (after.starts_with('的') && !after.starts_with("的同时"));
    let led = || is_led(reader, clause, place);
    let bare = || after.trim_end_matches(chars::is_closer).is_empty() && !completes(reader, place) && !led();
    // 养殖是…, 改造后又…, 修缮费用主要靠…: the word of action is part of the subject or of the scene.
    let subject = words!("是 既 也是 后又 后仍 属于 分为 包括 涉及 事关 关系到 关系着 离不开 取决于").starts(after)
        || is_cost(reader, place.end, clause.end)
        || is_fund(after);
    // 列入名录的63座: a clause that only tells which.
    let relative = after.rfind('的').and_then(|at| after.get(at + '的'.len_utf8()..)).is_some_and(|rest| {
        rest.starts_with(|character: char| character.is_ascii_digit()) && rest.chars().count() <= 6
    });
    let noun = NOUNS.has(after.trim_end_matches('。')) || after.starts_with('等');
    let quality = || (QUALITIES.starts(after) || NOUNS.starts(after)) && !led();
    // 施工期每年只有五个月: a stretch of time.
    let season = after.starts_with('期') && !after.starts_with("期间");
    let noun = noun || season || names_person(after) || says_what_is(after);
    // In the order of what they cost to ask.
    !(attribute
        || noun
        || subject
        || relative
        || quoted
        || named
        || bare()
        || quality()
        || is_rate(reader, before, place, after))
}

/// Something leads the verb: its subject, an adverb, 将, another verb; 向上级反映 has whom it goes to before it.
fn is_led(reader: &Reader<'_>, clause: Span, place: Span) -> bool {
    let before = reader.words(Span::new(clause.start, place.start));
    let ends_in = |list| {
        let hit = reader.letter.hits.longest_before(reader.lexicon, place.start, list);
        hit.is_some_and(|hit| hit.start() >= clause.start)
    };
    before.is_empty()
        || before.ends_with(|character: char| {
            "将已并予以加再还可要会能不未拟来去全、，局厅委办部们市县区镇省".contains(character)
        })
        || (before.contains('向') && !before.contains('的'))
        || ends_in(list::ADVERB)
        || ends_in(list::ACTION)
        || ends_in(list::SELF)
        || mention_ends_at(reader, clause.start, place.start)
}

/// A mention ends right here.
fn mention_ends_at(reader: &Reader<'_>, from: usize, place: usize) -> bool {
    const LONGEST: usize = 120;
    let near = Span::new(from.saturating_sub(LONGEST), place);
    reader.mentions_in(near).iter().any(|mention| mention.span.end == place)
}

/// 完工, 通车 need no object.
fn completes(reader: &Reader<'_>, place: Span) -> bool {
    let verb = reader.words(place);
    words!("工 产 用 车 位 放 行 线 地 水 电 动 成").ends(verb) && reader.lexicon.contains(verb, list::COMPLETION)
}

/// 护理员, 承载者, 传承人: a word for a person. 接种点: one for a place.
fn names_person(after: &str) -> bool {
    (after.starts_with('点') && !words!("点位 点亮 点对").starts(after))
        || (after.starts_with('员') && !after.starts_with("员工"))
        || after.starts_with('者')
        || after.strip_prefix('人').is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(['是', '和', '与', '、', '的', '为', '因', '已', '须', '应', '，'])
        })
}

/// 规划有码头14座: says what there is. 建成于1994年: says since when.
fn says_what_is(after: &str) -> bool {
    let exists = after.strip_prefix('有').is_some_and(|rest| !rest.starts_with(['效', '序', '力', '关', '偿', '机']));
    let since = after.strip_prefix('于').is_some_and(|rest| {
        rest.starts_with(|character: char| character.is_ascii_digit() || "上二十".contains(character))
    });
    exists || since
}

/// 日供水3000吨, 年均处理12万吨: how much in a time. 5月1日供水 has a day before the verb.
fn is_rate(reader: &Reader<'_>, before: &str, place: Span, after: &str) -> bool {
    after.starts_with(|character: char| character.is_ascii_digit())
        && words!("日 日均 年均 月均").ends(before)
        && !before.ends_with("每日")
        && !mention_ends_at(reader, place.start, place.start)
}

/// 修缮费用主要靠…, 派送成本比…高: a noun of measure follows, and something is said of it.
fn is_cost(reader: &Reader<'_>, at: usize, limit: usize) -> bool {
    const SAID: Words = Words::of("主要 不 较 偏 很 低 高 靠 由 比 占 达 约 仅 难 弱 强 普遍 相对 也 每 在");
    let Some(noun) = reader.letter.hits.longest_at(reader.lexicon, at, list::MEASURE_NOUN) else { return false };
    let rest = Span::new(noun.end(), limit.max(noun.end())).slice(reader.text());
    SAID.starts(rest)
}

/// 管护经费没有来源, 养护资金由省里下达: the money for something, and not that it is done.
fn is_fund(after: &str) -> bool {
    let rest = words!("经费 费用 资金").strip_prefix(after);
    rest.is_some_and(|rest| words!("没有 无 缺 由 靠 主要").starts(rest))
}

/// The clause ends in a word of quality: 监管难度大, 修缮费用高; not in a verb that ends so, as 做大, 提高.
fn ends_in_quality(reader: &Reader<'_>, clause: Span) -> bool {
    const VERBS: Words = Words::of(
        "加大 扩大 做大 壮大 放大 提高 抬高 降低 压低 减少 缩小 减轻 增多 延长 缩短 加快 放慢 加强 做强 增强 建强 \
         破难 靠近 加密 改小 调高 调低 做多 拓宽 加宽 推广 解难 纾难 克难",
    );
    let words =
        reader.words(clause).trim_end_matches(|character| chars::is_closer(character) || chars::is_blank(character));
    let single = words.ends_with([
        '大', '小', '高', '低', '重', '轻', '多', '少', '长', '短', '快', '慢', '杂', '散', '强', '弱', '难', '窄',
        '陡', '密', '差', '旧', '广',
    ]) && !VERBS.ends(words);
    let several = words!("突出 明显 复杂 薄弱 滞后 困难 紧张 严重 不均 不熟 不便 不足 不够 频繁 不强 不稳 不畅 不广 不齐 不深 不准 不合理 不规范 不到位 不健全 不完善 不充分 不平衡 不统一 不稳定 不及时 扰民 破损 老化 存在 跟不上 难以为继 不愿接手 不敢贷 留不住 脱节").ends(words);
    // 缓解住宿紧张, 解决出行困难: the quality is what the act removes.
    (single || several) && !words!("缓解 解决 破解 消除 克服 化解 改善 扭转 缩小").occurs_in(words)
}

/// A word of being stands before the verb: 全市有物业服务企业73家, 种业是保障…的产业.
fn states(reader: &Reader<'_>, clause: Span, verb: Span) -> bool {
    let before = Span::new(clause.start, verb.start);
    let hits = reader.letter.hits.within(before);
    let mut skip = clause.start;
    for hit in hits.iter().filter(|hit| hit.end() <= verb.end) {
        if hit.start() < skip || !reader.lexicon.is(hit.word, list::COPULA) {
            continue;
        }
        let Some(longest) = reader.letter.hits.longest_at(reader.lexicon, hit.start(), list::COPULA) else { continue };
        skip = longest.end();
        if reader.lexicon.value(longest.word, list::COPULA) != Some("no") && longest.end() <= verb.start {
            // 由于, 按 … 的 behind it make it part of an attribute: 有困难的老人.
            let rest = Span::new(longest.end(), verb.start).slice(reader.text());
            return !rest.contains('的') && !rest.contains('、');
        }
    }
    false
}

/// The verb with the adverbs and soft words that stand before it.
pub(super) fn with_adverbs(reader: &Reader<'_>, clause: Span, verb: Span) -> Span {
    let mut start = verb.start;
    loop {
        let before = [list::ADVERB, list::SOFT]
            .into_iter()
            .filter_map(|list| reader.letter.hits.longest_before(reader.lexicon, start, list))
            .map(crate::lexicon::Hit::start)
            .filter(|&at| at >= clause.start)
            .min();
        match before {
            Some(at) if at < start => start = at,
            _ => return Span::new(start, verb.end),
        }
    }
}
