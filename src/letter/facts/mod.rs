//! The letter's particulars (要素), read from the zones where they stand.
//!
//! Every value is a place in the joined view; what is normalised (dates, 届次) stands beside its place.

mod addressee;
mod closing;
mod contact;
mod marks;
mod proposal;
mod signature;
mod units;

use time::Date;

use crate::lexicon::{Lexicon, list};
use crate::text::{Span, chars};

use super::paragraphs::Paragraph;
use super::zone::{Skeleton, Zone};

/// The particulars, each with its place. What the letter does not hold is empty.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// 标题, one span a line.
    pub title: Vec<Span>,
    /// 文种: 答复, 会办意见 ….
    pub reply_kind: Option<(&'static str, Span)>,
    /// 发文字号.
    pub document_number: Option<Span>,
    /// 签发人.
    pub signer: Option<Span>,
    /// 发文机关标志.
    pub issuing_body: Option<Span>,
    /// 办理结果类别, the letter alone.
    pub outcome_class: Option<Span>,
    /// 办理结果 in words: 已采纳.
    pub outcome_words: Option<Span>,
    /// 建议、提案.
    pub proposal: ProposalFacts,
    /// 主送.
    pub addressees: Vec<Span>,
    /// 委员, 代表.
    pub addressee_role: Option<Span>,
    /// 等3名代表.
    pub addressee_group: Option<Span>,
    /// 主办.
    pub lead_units: Vec<Span>,
    /// 会办.
    pub co_units: Vec<Span>,
    /// 结语.
    pub closing: Option<Span>,
    /// 署名.
    pub signature: Vec<Span>,
    /// 成文日期.
    pub date: Option<(Date, Span)>,
    /// 联系人.
    pub contact_name: Option<Span>,
    /// 联系电话.
    pub contact_phone: Option<Span>,
    /// 公开属性.
    pub disclosure: Option<Span>,
    /// 抄送.
    pub cc: Vec<Span>,
    /// 印发机关.
    pub print_office: Option<Span>,
    /// 印发日期.
    pub print_date: Option<(Date, Span)>,
    /// 份数.
    pub copies: Option<(u32, Span)>,
}

impl Facts {
    /// Where the body that writes is named: in the masthead without 文件, in the signature, as the printing office.
    pub fn issuer(&self, text: &str) -> Option<Span> {
        let masthead = self.issuing_body.map(|body| {
            let name = body.slice(text).trim_end_matches("文件");
            Span::new(body.start, body.start + name.len())
        });
        masthead.or_else(|| self.signature.first().copied()).or(self.print_office)
    }
}

/// The paper answered.
#[derive(Debug, Clone, Default)]
pub struct ProposalFacts {
    /// `suggestion` `proposal` `motion`, with the word that shows it.
    pub kind: Option<(&'static str, Span)>,
    /// `npc` `cppcc`, with the word that shows it.
    pub assembly: Option<(&'static str, Span)>,
    /// 届.
    pub session_term: Option<(u32, Span)>,
    /// 次.
    pub session_meeting: Option<(u32, Span)>,
    /// 编号.
    pub number: Option<Span>,
    /// Title without its quotes.
    pub title: Option<Span>,
}

/// What the readers of the facts look at.
pub(super) struct Pages<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) text: &'a str,
    pub(super) paragraphs: &'a [Paragraph],
    pub(super) skeleton: &'a Skeleton,
}

impl<'a> Pages<'a> {
    /// The paragraphs of the zones named, in order.
    pub(super) fn of(&self, wanted: &'a [Zone]) -> impl DoubleEndedIterator<Item = Span> + '_ {
        self.paragraphs
            .iter()
            .zip(&self.skeleton.zones)
            .filter(move |(_, zone)| wanted.contains(zone))
            .map(|(paragraph, _)| paragraph.span)
    }

    /// The words of a span.
    pub(super) fn words(&self, span: Span) -> &'a str {
        span.slice(self.text)
    }

    /// Names parted by 、 ， ； 和 以及, without what is no name.
    pub(super) fn names(&self, span: Span) -> Vec<Span> {
        let words = self.words(span);
        let mut names = Vec::new();
        let mut start = 0;
        let mut depth = 0;
        let mut cut = |from: usize, to: usize| {
            let name = Span::new(span.start + from, span.start + to).trim(self.text);
            if !name.is_empty() {
                names.push(name);
            }
        };
        for (at, character) in words.char_indices() {
            match character {
                '（' => depth += 1,
                '）' => depth -= 1,
                // A blank parts names, but not the letters of one: 王淑 芹.
                ' ' if words.get(start..at).unwrap_or("").chars().count() < 2
                    || words.get(at + 1..).unwrap_or("").chars().take_while(|next| chars::is_han(*next)).count()
                        < 2 => {}
                '、' | '，' | '；' | '\t' | ' ' | '。' | '|' if depth <= 0 => {
                    cut(start, at);
                    start = at + character.len_utf8();
                }
                _ => {}
            }
        }
        cut(start, words.len());
        names
    }
}

/// Reads all facts.
pub fn facts(lexicon: &Lexicon, text: &str, paragraphs: &[Paragraph], skeleton: &Skeleton) -> Facts {
    let pages = Pages { lexicon, text, paragraphs, skeleton };
    let mut facts = Facts { title: title(&pages), ..Facts::default() };
    facts.reply_kind = reply_kind(&pages, &facts.title);
    marks::read(&pages, &mut facts);
    addressee::read(&pages, &mut facts);
    proposal::read(&pages, &mut facts);
    units::read(&pages, &mut facts);
    closing::read(&pages, &mut facts);
    signature::read(&pages, &mut facts);
    contact::read(&pages, &mut facts);
    facts
}

/// What kind of reply the title names: the lead unit's, a co-unit's opinion, a part, a supplement, an excerpt.
fn reply_kind(pages: &Pages<'_>, title: &[Span]) -> Option<(&'static str, Span)> {
    const KINDS: &[(&str, &str)] = &[
        ("补充答复", "supplement"),
        ("再次答复", "supplement"),
        ("二次答复", "supplement"),
        ("会办意见", "co_opinion"),
        ("协办意见", "co_opinion"),
        ("会办函", "co_opinion"),
        ("协办函", "co_opinion"),
        ("分办意见", "part"),
        ("主办意见", "lead_opinion"),
        ("答复摘要", "excerpt"),
        ("节选", "excerpt"),
        ("答复", "reply"),
        ("复函", "reply"),
        ("回复", "reply"),
        ("办理", "reply"),
        ("函", "reply"),
    ];
    let found = |word: &str| {
        title.iter().rev().find_map(|line| {
            let at = pages.words(*line).rfind(word)?;
            Some(Span::new(line.start + at, line.start + at + word.len()))
        })
    };
    KINDS.iter().find_map(|&(word, kind)| Some((kind, found(word)?)))
}

fn title(pages: &Pages<'_>) -> Vec<Span> {
    let mut lines: Vec<Span> = pages
        .skeleton
        .title
        .iter()
        .filter_map(|&index| pages.paragraphs.get(index))
        .map(|paragraph| paragraph.span)
        .collect();
    if let Some(last) = lines.last_mut() {
        let bare = super::title::without_note(pages.words(*last));
        // A class or a disclosure behind the title on the same line: …的答复 B类 同意公开.
        let end = bare
            .find(['\t', ' '])
            .filter(|&at| pages.lexicon.suffix(bare.get(..at).unwrap_or(""), list::TITLE_ENDING).is_some())
            .unwrap_or(bare.len());
        last.end = last.start + end;
    }
    lines
}
