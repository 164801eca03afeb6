//! Who answers and who helps (主办、会办).

use crate::letter::field::FieldKind;
use crate::letter::zone::Zone;
use crate::text::{Span, chars, words};

use super::contact::fields;
use super::{Facts, Pages};

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    for paragraph in pages.of(&[Zone::Opening, Zone::Body]).take(4) {
        if facts.lead_units.is_empty() {
            facts.lead_units = before_word(pages, paragraph, &["主办", "牵头办理", "独办"]);
        }
        if facts.co_units.is_empty() {
            facts.co_units = before_word(pages, paragraph, &["会办", "协办", "协助办理", "配合办理"]);
        }
        // 已转我局研究办理，某局配合。
        if facts.co_units.is_empty() && pages.words(paragraph).contains("办理，") {
            facts.co_units = before_word(pages, paragraph, &["配合。"]);
        }
        // 由我局牵头，某局协办: 牵头 alone may lead any work; with one that helps it leads the reply.
        if facts.lead_units.is_empty() && !facts.co_units.is_empty() {
            facts.lead_units = before_word(pages, paragraph, &["牵头", "研究办理", "办理"]);
        }
        if facts.lead_units.is_empty() && facts.co_units.is_empty() {
            handled_together(pages, facts, paragraph);
        }
    }
    for paragraph in pages.of(&[Zone::Notes, Zone::Masthead, Zone::Proposal]) {
        routed(pages, facts, paragraph);
    }
    // 主办意见 in the title: the body that writes it leads.
    let title = facts.title.first().copied();
    if facts.lead_units.is_empty()
        && let Some(title) = title
        && facts.title.last().is_some_and(|last| pages.words(*last).ends_with("主办意见"))
        && let Some(at) = pages.words(title).find("关于").or_else(|| pages.words(title).find('对'))
        && at > 0
    {
        facts.lead_units = vec![Span::new(title.start, title.start + at)];
    }
}

/// `由我局会同某局、某局共同办理`.
fn handled_together(pages: &Pages<'_>, facts: &mut Facts, paragraph: Span) {
    let words = pages.words(paragraph);
    let joint = words.find("会同").filter(|&at| at < words.find("如下").unwrap_or(words.len()));
    let Some(joint) = joint else { return };
    let after = joint + "会同".len();
    let clause = words.get(after..).and_then(|rest| rest.split(['。', '，', '；']).next()).unwrap_or("");
    let lead = words.get(..joint).and_then(|before| Some(before.rfind('由')? + '由'.len_utf8()));
    let (Some(end), Some(lead)) = (clause.find("办理"), lead) else { return };
    let helpers = clause.get(..end).unwrap_or("").trim_end_matches("研究");
    let helpers = helpers.trim_end_matches("共同").trim_end_matches("联合").trim_end_matches("研究");
    let at = |from: usize, to: usize| Span::new(paragraph.start + from, paragraph.start + to);
    facts.lead_units = pages.names(at(lead, joint));
    facts.co_units = pages.names(at(after, after + helpers.len()));
}

/// `主办单位：某局　会办单位：某局、某局`; in the routing table of the proposal the labels are 主办 and 会办 alone.
fn routed(pages: &Pages<'_>, facts: &mut Facts, paragraph: Span) {
    let fields = fields(pages, paragraph);
    let label = |value: Span| pages.words(Span::new(paragraph.start, value.start)).trim_end_matches('：');
    let is =
        |value: Span, words: [&str; 2]| words.iter().any(|word| label(value).trim_end_matches("单位").ends_with(word));
    // A web page says 主办：某某政府网, and names no other unit beside it.
    let helps = |(_, value): &(FieldKind, Span)| is(*value, ["会办", "协办"]);
    let table = fields.iter().any(helps);
    for (kind, value) in fields.iter().copied() {
        if facts.co_units.is_empty() && helps(&(kind, value)) {
            facts.co_units = pages.names(value);
        } else if facts.lead_units.is_empty()
            && (table || kind == FieldKind::Units)
            && is(value, ["主办", "承办"])
            && !label(value).ends_with("承办单位")
        {
            facts.lead_units = pages.names(value);
        }
    }
}

/// `由我办主办，省教育厅、省科技厅为会办单位`: the names right before the word, back to 由 or the clause's start.
fn before_word(pages: &Pages<'_>, paragraph: Span, words: &[&str]) -> Vec<Span> {
    let all = pages.words(paragraph);
    for word in words {
        for (at, _) in all.match_indices(word) {
            let head = all.get(..at).unwrap_or("");
            // 主办单位, 会办意见, 会办单位意见 are nouns, no verb with names before it; 人大常委会办公厅 is an office.
            let tail = all.get(at + word.len()..).unwrap_or("");
            let noun = words!("意见 方 单位意见 单位结合 公").starts(tail);
            let head = head
                .trim_end_matches("作为")
                .trim_end_matches('为')
                .trim_end_matches("牵头")
                .trim_end_matches("分别")
                .trim_end_matches("共同");
            let start = head
                .char_indices()
                .rev()
                .find(|&(_, character)| chars::ends_clause(character))
                .map_or(0, |(at, character)| at + character.len_utf8());
            let clause = head.get(start..).unwrap_or("");
            let from = ["交由", "由", "确定", "明确", "会同", "转", "主办、", "承办、", "牵头、"]
                .iter()
                .filter_map(|lead| clause.rfind(lead).map(|at| at + lead.len()))
                .max()
                .unwrap_or(0);
            let names = pages.names(Span::new(paragraph.start + start + from, paragraph.start + head.len()));
            let names: Vec<Span> = names.into_iter().flat_map(|name| split_and(pages, name)).collect();
            let plausible = names.iter().all(|name| {
                let count = pages.words(*name).chars().count();
                (2..=24).contains(&count)
            });
            if !noun
                && !names.is_empty()
                && plausible
                && !clause.get(from..).is_some_and(|named| named.contains(['《', '“']))
            {
                return names;
            }
        }
    }
    Vec::new()
}

/// `某局和某局` as two names, where both sides end as bodies do.
fn split_and(pages: &Pages<'_>, name: Span) -> Vec<Span> {
    let words = pages.words(name);
    for joint in ["以及", "和", "与", "及"] {
        if let Some(at) = words.find(joint)
            && let (Some(left), Some(right)) = (words.get(..at), words.get(at + joint.len()..))
            && pages.lexicon.suffix(left, crate::lexicon::list::ORGAN_SUFFIX).is_some()
            && right.chars().count() >= 2
        {
            return vec![Span::new(name.start, name.start + left.len()), Span::new(name.end - right.len(), name.end)];
        }
    }
    vec![name]
}
