//! Names that begin with neither a place nor a quotation (无头的计划名): 农机装备补短板行动, 现代种业发展基金. What they are
//! about tells them from the plans and works of every day: 年度投资计划, 道路改造工程.

use super::super::class::{ACTION, ADVERB, FUNCTION, INNER, LATIN, LEVEL, MARK, NOUN, STOP, UNKNOWN};
use super::super::scene::Scene;
use super::SUFFIXES;
use crate::lexicon::list;

/// No theme is longer, in characters.
const LONGEST: usize = 20;

/// Where the name begins that ends with this suffix.
pub(super) fn first_of_name(scene: &Scene<'_>, suffix: usize) -> Option<usize> {
    let kind = kind(scene, suffix)?;
    let acts = matches!(kind, Kind::Action | Kind::Online | Kind::Fund | Kind::Money);
    let theme = Theme::read(scene, suffix, acts)?;
    let national = scene.is_one(theme.first, "国家 国家级 全国 中国 中央 现代 新时代");
    let last = scene.word(suffix - 1);
    let named = match kind {
        Kind::Action => {
            let led = theme.first > 0 && scene.is_in(theme.first - 1, list::PROGRAMME_VERB);
            theme.characters >= 4 && theme.own >= 1 && (led || !theme.verbal)
        }
        Kind::Plan => {
            let verb = scene.is_in(theme.first.checked_sub(1)?, list::PROGRAMME_VERB)
                || scene.is_one_before(theme.first, "扩大 参加 参与 支持");
            let led = verb || continues(scene, theme.first);
            // 高素质农民培育计划: the ending itself tells what it is for.
            let long = scene.token(suffix).characters() > 2 && theme.characters >= 4;
            (national || led) && (long || theme.characters >= 6 && fosters(scene, suffix - 1))
        }
        // 国家地下水监测工程.
        Kind::Work if scene.word(theme.first) == "国家" => {
            theme.characters >= 8 || theme.characters >= 6 && theme.own >= 3 && theme.own == suffix - theme.first
        }
        // 村医能力提升工程, but not 路网提升工程.
        Kind::Work if last == "提升" && !national => {
            theme.characters >= 6 && suffix > 1 && scene.is_one(suffix - 2, "能力 素质 技能 学历 素养")
        }
        Kind::Work => theme.characters >= 4 && fosters(scene, suffix - 1) && (national || theme.characters >= 6),
        Kind::Fund => national && theme.characters >= 4,
        Kind::Money if theme.own < 3 => false,
        Kind::Money => {
            matches!(scene.word(theme.first), "国家" | "中央")
                && theme.characters + scene.token(suffix).characters() >= 10
        }
        Kind::Online => national && theme.characters >= 6,
        Kind::Award => national && theme.characters >= 3,
    };
    named.then_some(theme.first)
}

/// What a suffix makes of a theme.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// 行动.
    Action,
    /// 计划.
    Plan,
    /// 工程.
    Work,
    /// 基金.
    Fund,
    /// 资金.
    Money,
    /// 管理系统, 服务平台.
    Online,
    /// 劳动奖章.
    Award,
}

fn kind(scene: &Scene<'_>, suffix: usize) -> Option<Kind> {
    let word = scene.word(suffix);
    if word.ends_with("行动") {
        Some(Kind::Action)
    } else if word.ends_with("计划") && word != "工作计划" && word != "行动计划" {
        Some(Kind::Plan)
    } else if word == "工程" {
        Some(Kind::Work)
    } else if word.ends_with("基金") {
        Some(Kind::Fund)
    } else if matches!(word, "资金" | "专项资金" | "补助资金") {
        Some(Kind::Money)
    } else if scene.has_flag(suffix, SUFFIXES, "online") {
        Some(Kind::Online)
    } else if scene.has_flag(suffix, SUFFIXES, "award") && !scene.has_flag(suffix, SUFFIXES, "strict") {
        Some(Kind::Award)
    } else {
        None
    }
}

/// Such plans and works are for people, trades and skills; 改造, 投资, 维修 are for things.
#[inline(never)]
pub(super) fn fosters(scene: &Scene<'_>, index: usize) -> bool {
    const WORDS: &str = "提升 振兴 培育 培养 安居 扶持 攻关 引进 支持 资助 倍增 人才 英才 记录 传承 岗位 惠民 富民 培训 激励 孵化 普及 引领 攀登 帮扶";
    scene.is_one(index, WORDS)
}

/// …计划、…计划: the name before this one ended alike.
fn continues(scene: &Scene<'_>, first: usize) -> bool {
    scene.word_before(first) == "、" && first >= 2 && scene.has_flag(first - 2, SUFFIXES, "extends")
}

/// The words before a suffix that tell what it is about.
struct Theme {
    first: usize,
    characters: usize,
    /// Words that are not of every campaign.
    own: usize,
    /// A verb stands in it: 根治欠薪冬季专项行动. Only behind 开展 and the like is that a name.
    verbal: bool,
}

impl Theme {
    /// Walks left to a boundary; none where a place, a level word or too much stands there.
    fn read(scene: &Scene<'_>, suffix: usize, acts: bool) -> Option<Self> {
        let mut theme = Self { first: suffix, characters: 0, own: 0, verbal: false };
        while let Some(before) = theme.first.checked_sub(1) {
            let token = scene.token(before);
            if scene.in_place(before) || token.is(LEVEL) {
                return None;
            }
            let kind = theme.first == suffix && fosters(scene, before);
            if !kind && is_boundary(scene, before) {
                let word = token.is(ACTION) || token.is(STOP) && !token.is(FUNCTION);
                let verb = acts && word && token.characters() > 1;
                if !verb || scene.is_in(before, list::PROGRAMME_VERB) {
                    break;
                }
                theme.verbal = true;
            }
            theme.characters += token.characters();
            if theme.characters > LONGEST {
                return None;
            }
            theme.own += usize::from(!is_routine(scene, before));
            theme.first = before;
            // 现有国家绿色农业发展基金.
            if scene.is_one(before, "国家 国家级 全国 中央") {
                break;
            }
        }
        (theme.first < suffix && !scene.is(theme.first, LATIN)).then_some(theme)
    }
}

/// No theme runs over it.
fn is_boundary(scene: &Scene<'_>, index: usize) -> bool {
    let token = scene.token(index);
    // 国家育种联合攻关计划, 乡村工程师…: a preposition and a group of people that are other words as well.
    let other = matches!(scene.word(index), "联合" | "与") || token.is(NOUN | INNER) && token.characters() > 1;
    // 变型拖拉机, 规模化.
    let formed = scene.is_one(index, "型 化 性") && scene.before(index).is(UNKNOWN | NOUN);
    if scene.is_in(index, list::PROGRAMME_VERB) || token.is(MARK) || token.is(FUNCTION) && !other && !formed {
        return true;
    }
    // 扩大骨干工程师专项培养计划.
    if token.is(ACTION) && !token.is(NOUN | INNER) && scene.word(index) != "联合" {
        return true;
    }
    let content = token.is(NOUN | INNER | ADVERB | UNKNOWN) && token.characters() > 1;
    token.is(STOP) && !content && !formed && !scene.is_in(index, list::PROGRAMME_INNER)
}

/// Words that any campaign may be called by.
#[inline(never)]
fn is_routine(scene: &Scene<'_>, index: usize) -> bool {
    const WORDS: &str = "专项 整治 集中 联合 执法 统一 排查 检查 清理 治理 巡查 打击 宣传 全面 综合 具体 实际 相关 有关 系列 重点 冬季 夏季 春季 秋季 协同 共同 一致 自觉 重大 救援 工作";
    scene.is_one(index, WORDS)
}
