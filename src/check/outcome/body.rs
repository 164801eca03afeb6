//! What the body suggests (正文看来): solved, being solved, planned, only explained or refused.

use crate::check::reply::{Reply, explains, promises, refuses, says};
use crate::letter::zone::Zone;
use crate::lexicon::{Says, list};
use crate::statement::{Kind, Statement, Strength};
use crate::text::{Span, words};

/// What the body suggests, with the rule and the statements that decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inferred {
    /// `solved` `in_progress` `planned` `explained_only` `refused`.
    pub outcome: &'static str,
    /// The rule that decided, such as `outcome/done-and-planned`.
    pub rule: &'static str,
    /// The statements, by number.
    pub statements: Vec<usize>,
}

/// What one statement says of how the matter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// 已安装路灯12盏.
    Done,
    /// 正在施工, 已列入计划.
    UnderWay,
    /// 近年来…: told as done, of no matter in particular.
    Past,
    /// 将于年底前安装.
    Plan,
    /// 待资金到位后争取: hangs on something, or is only tried for.
    Hope,
    /// 将继续加强管护: goes on as before.
    GoesOn,
    /// 暂不具备条件.
    Refusal,
    /// 该项建议暂不予采纳: turns down what was asked; counts for two where nothing is promised in its place.
    PlainRefusal,
    Explained,
}

pub(super) fn inferred(reply: &Reply<'_>) -> Option<Inferred> {
    let signs: Vec<(usize, Sign)> = reply
        .told()
        .filter(|(_, sentence, _)| sentence.zone == Zone::Body)
        .filter_map(|(index, _, statement)| Some((index, sign(reply, statement)?)))
        .collect();
    let (outcome, rule, wanted) = decide(|wanted| signs.iter().filter(|(_, sign)| *sign == wanted).count())?;
    let statements = signs.iter().filter(|(_, sign)| wanted.contains(sign)).map(|&(index, _)| index).collect();
    Some(Inferred { outcome, rule, statements })
}

/// The first that holds, from what is turned down to what is only told.
fn decide(count: impl Fn(Sign) -> usize) -> Option<(&'static str, &'static str, &'static [Sign])> {
    let has = |sign: Sign| count(sign) > 0;
    let real = count(Sign::Done) + count(Sign::UnderWay) + count(Sign::Plan);
    let plain = if has(Sign::Plan) { 1 } else { 2 };
    let refused = count(Sign::Refusal) + plain * count(Sign::PlainRefusal);
    Some(if refused > 0 && real == 0 {
        ("refused", "outcome/refused", &[Sign::Refusal, Sign::PlainRefusal])
    } else if refused > real || (refused == real && refused > 0 && !has(Sign::Plan)) {
        ("refused", "outcome/mostly-refused", &[Sign::Refusal, Sign::PlainRefusal])
    } else if has(Sign::UnderWay) {
        ("in_progress", "outcome/under-way", &[Sign::UnderWay])
    } else if has(Sign::Done) && has(Sign::Plan) {
        ("in_progress", "outcome/done-and-planned", &[Sign::Done, Sign::Plan])
    } else if has(Sign::Done) {
        ("solved", "outcome/done", &[Sign::Done])
    } else if has(Sign::Plan) || has(Sign::Hope) {
        ("planned", "outcome/planned", &[Sign::Plan, Sign::Hope])
    } else if has(Sign::GoesOn) {
        ("in_progress", "outcome/goes-on", &[Sign::GoesOn, Sign::Past])
    } else if has(Sign::Past) {
        ("solved", "outcome/reported", &[Sign::Past])
    } else if has(Sign::Explained) {
        ("explained_only", "outcome/explained", &[Sign::Explained])
    } else {
        return None;
    })
}

fn sign(reply: &Reply<'_>, statement: &Statement) -> Option<Sign> {
    if refuses(statement) {
        let words = reply.words(statement.span);
        let plain = says(statement, Says::Quote) || words!("建议 提案 设想 所提").occurs_in(words);
        return Some(if plain { Sign::PlainRefusal } else { Sign::Refusal });
    }
    if promises(statement) {
        return Some(promise(statement));
    }
    let any = |wanted| reply.letter.hits.of_list(reply.lexicon, statement.span, wanted).next().is_some();
    if statement.kind == Kind::Report {
        // To look at the place and to talk is how a reply is made, and solves nothing yet.
        return Some(if any(list::UNDER_WAY) {
            Sign::UnderWay
        } else if any(list::HANDLING) || !done(reply, statement) {
            if says(statement, Says::Done) { Sign::Past } else { Sign::Explained }
        } else {
            Sign::Done
        });
    }
    explains(statement).then_some(Sign::Explained)
}

/// A promise of substance has a time, a figure or a firm word; 继续加强 has none.
fn promise(statement: &Statement) -> Sign {
    let measured = statement.deadline.is_some() || !statement.targets.is_empty();
    let soft = statement.strength == Some(Strength::Soft);
    if statement.condition.is_some() || (soft && !measured && says(statement, Says::Effort)) {
        Sign::Hope
    } else if !measured && says(statement, Says::Intent) {
        Sign::GoesOn
    } else {
        Sign::Plan
    }
}

/// 已安装, 完成, 5月20日通水: this was done, and not only at some time in the past years.
fn done(reply: &Reply<'_>, statement: &Statement) -> bool {
    let words = reply.words(statement.span);
    let any = |span, wanted| reply.letter.hits.of_list(reply.lexicon, span, wanted).next().is_some();
    // 已经无存 tells no act.
    let told = |span: Span| {
        let behind = Span::new(span.end, statement.span.end);
        let clause = reply.words(behind).find(['，', '；', '。']).map_or(behind.end, |at| span.end + at);
        let done = reply.words(span);
        done.ends_with(['了', '过']) || (done.contains('已') && any(Span::new(span.start, clause), list::ACTION))
    };
    let evidence = statement.evidence.iter().filter(|evidence| evidence.says == Some(Says::Done));
    let dated = words.contains('月') && any(statement.span, list::COMPLETION);
    dated
        || words!("完成 建成 竣工 投入使用 安装到位").occurs_in(words)
        || evidence.filter_map(|evidence| evidence.span).any(told)
}
