//! To whom it is written (称谓): names, role, 等N名代表.

use crate::lexicon::list;
use crate::text::{Span, words};

use super::{Facts, Pages};

pub(super) fn read(pages: &Pages<'_>, facts: &mut Facts) {
    let Some((_, span)) = pages.skeleton.addressee else { return };
    let words = pages.words(span);
    let polite = words!("尊敬的 敬爱的 各位").strip_prefix(words).unwrap_or(words);
    let start = span.start + words.len() - polite.len();
    let greeting = ["您好", "你好", "你们好", "您们好"];
    let mut bare = polite.trim_end_matches(['！', '，', ' ', '\t', '：']);
    for word in greeting {
        bare = bare.strip_suffix(word).unwrap_or(bare).trim_end_matches(['！', '，', ' ', '\t', '：']);
    }
    let bare = bare.trim_end_matches(['）', '（']);
    let role = ["代表", "委员"].into_iter().find(|role| bare.ends_with(role));
    let Some(role) = role else {
        facts.addressees = pages.names(Span::new(start, start + bare.len()));
        return;
    };
    let before_role = bare.strip_suffix(role).unwrap_or(bare);
    let role_span = Span::new(start + before_role.len(), start + bare.len());
    facts.addressee_role = Some(role_span);
    let group = group_start(before_role);
    if let Some(group) = group {
        facts.addressee_group = Some(Span::new(start + group, role_span.end));
    }
    let named = before_role.get(..group.unwrap_or(before_role.len())).unwrap_or("").trim_end_matches(['（', ' ']);
    for name in pages.names(Span::new(start, start + named.len())) {
        let words = pages.words(name);
        let bare = ["代表", "委员"].iter().fold(words, |bare, role| bare.strip_suffix(role).unwrap_or(bare));
        let bare = bare.trim_start_matches("和").trim_start_matches("及");
        let lead = words.len() - words.trim_start_matches("和").trim_start_matches("及").len();
        let masked = bare.chars().all(|character| matches!(character, 'x' | 'X' | '×' | '*' | '某' | '＊' | '○' | '_'));
        if !bare.is_empty()
            && !masked
            && pages.lexicon.find(bare).is_none_or(|word| !pages.lexicon.is(word, list::ADDRESSEE_ROLE))
        {
            facts.addressees.push(Span::new(name.start + lead, name.start + lead + bare.len()));
        }
    }
}

/// Where `等3名`, `（等4位）`, `9名` begins: the names before it are not all.
fn group_start(words: &str) -> Option<usize> {
    if let Some(at) = words.rfind('等') {
        let rest: String = words
            .get(at + '等'.len_utf8()..)?
            .chars()
            .filter(|character| !matches!(character, '）' | '（' | ' '))
            .collect();
        let counts = rest
            .chars()
            .all(|character| character.is_ascii_digit() || "一二三四五六七八九十两名位人几".contains(character));
        return counts.then_some(at);
    }
    // 某某9名代表: the 等 was lost.
    let bare = words.strip_suffix(['名', '位'])?;
    let digits = bare
        .trim_end_matches(|character: char| character.is_ascii_digit() || "一二三四五六七八九十".contains(character));
    (digits.len() < bare.len() && !digits.is_empty()).then_some(digits.len())
}
