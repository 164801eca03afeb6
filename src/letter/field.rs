//! Labelled lines of the frame (栏目): 签发人：…, 联系人：…, 抄送：….

use crate::lexicon::{Lexicon, list};
use crate::text::chars;

/// What a label introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// 签发人.
    Signer,
    /// 联系人.
    Contact,
    /// 电话.
    Phone,
    /// 负责人, 审核人: named, but not whom to call.
    Person,
    /// 抄送.
    Cc,
    /// 主送: to whom it goes, told again in the imprint.
    To,
    /// 公开属性.
    Disclosure,
    /// 办理类别.
    Class,
    /// 附件.
    Attachment,
    /// 共印N份.
    Copies,
    /// 主题词, 印发.
    Imprint,
    /// 主办单位, 联系单位.
    Units,
    /// 地址, 邮编.
    Address,
    /// Of the web page, not of the letter.
    Rubble,
}

/// A label and where what it introduces begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// What it introduces.
    pub kind: FieldKind,
    /// Bytes of the label.
    pub label: usize,
    /// Where the value begins.
    pub value: usize,
}

/// The label at the start of a line. A label needs its colon, but for those that stand alone on web pages, before a
/// bracket or before a number.
pub fn label(lexicon: &Lexicon, words: &str) -> Option<Field> {
    let trimmed = words.trim_start_matches(['（', '【', '[', '·', ' ', '\t']);
    let skipped = words.len() - trimmed.len();
    let word_end = lexicon.prefix(trimmed, list::FIELD_LABEL)?;
    let kind = kind(lexicon, trimmed.get(..word_end)?)?;
    let packed_end = word_end + joined(lexicon, trimmed.get(word_end..)?);
    let rest = trimmed.get(packed_end..)?;
    let after = rest.trim_start_matches([' ', '\t']);
    let gap = rest.len() - after.len();
    let value_at = |colon: usize| skipped + packed_end + gap + colon;
    let found = |value: usize| Some(Field { kind, label: packed_end, value });
    if after.starts_with('：') {
        return found(value_at('：'.len_utf8()));
    }
    match kind {
        FieldKind::Copies if after.starts_with(|character: char| character.is_ascii_digit()) => found(value_at(0)),
        FieldKind::Attachment
            if after.starts_with(|character: char| character.is_ascii_digit() || "一二三四五".contains(character))
                || after.is_empty() =>
        {
            found(value_at(0))
        }
        // 联系人丁卫东 手机13900000000: a name or a number stands right behind its label.
        FieldKind::Contact if is_name_alone(lexicon, after) => found(value_at(0)),
        FieldKind::Phone if after.starts_with(|character: char| character.is_ascii_digit()) => found(value_at(0)),
        // 打印本页 关闭窗口: one link beside another.
        FieldKind::Rubble
            if is_link(lexicon, after)
                || words.contains(['|', '>'])
                || after.starts_with(['[', '【', ']', '】', '|', '>']) =>
        {
            found(value_at(0))
        }
        _ => None,
    }
}

/// A surname with one or two characters, and then a blank, a number or nothing.
fn is_name_alone(lexicon: &Lexicon, words: &str) -> bool {
    let han = words.chars().take_while(|&character| chars::is_han(character)).count();
    let next = words.chars().nth(han);
    let ended = next.is_none_or(|character| chars::is_blank(character) || character.is_ascii_digit());
    (2..=3).contains(&han) && ended && lexicon.prefix(words, list::SURNAME).is_some()
}

/// The second half of a label like 联系人及联系方式, 联系单位、电话.
fn joined(lexicon: &Lexicon, rest: &str) -> usize {
    let joint =
        rest.chars().next().filter(|joint| matches!(joint, '及' | '和' | '与' | '、' | '/')).map(char::len_utf8);
    joint
        .and_then(|joint| {
            let second = rest.get(joint..)?;
            let end = lexicon.prefix(second, list::FIELD_LABEL)?;
            let phone = kind(lexicon, second.get(..end)?) == Some(FieldKind::Phone);
            (phone && second.get(end..)?.trim_start().starts_with('：')).then_some(joint + end)
        })
        .unwrap_or(0)
}

/// Nothing, or one more link of a web page and nothing behind it.
fn is_link(lexicon: &Lexicon, words: &str) -> bool {
    words.is_empty()
        || lexicon.prefix(words, list::FIELD_LABEL).is_some_and(|end| {
            end == words.len() && words.get(..end).and_then(|word| kind(lexicon, word)) == Some(FieldKind::Rubble)
        })
}

fn kind(lexicon: &Lexicon, word: &str) -> Option<FieldKind> {
    Some(match lexicon.value(lexicon.find(word)?, list::FIELD_LABEL)? {
        "signer" => FieldKind::Signer,
        "contact" => FieldKind::Contact,
        "phone" => FieldKind::Phone,
        "person" => FieldKind::Person,
        "cc" => FieldKind::Cc,
        "to" => FieldKind::To,
        "disclosure" => FieldKind::Disclosure,
        "class" => FieldKind::Class,
        "attachment" => FieldKind::Attachment,
        "copies" => FieldKind::Copies,
        "imprint" => FieldKind::Imprint,
        "units" => FieldKind::Units,
        "address" => FieldKind::Address,
        "rubble" => FieldKind::Rubble,
        _ => return None,
    })
}
