//! Which part each body has in a promise (角色), and with whom it is carried out (参与单位).

use crate::entity::Kind as EntityKind;
use crate::lexicon::list;
use crate::text::{Span, Words};

use super::Reader;
use super::actor::{Actor, named_from};
use super::clause::Clause;

/// The part of one who acts (角色).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// 牵头、主办, or the one that others are joined to.
    Lead,
    /// 会同、联合 name it.
    With,
    /// 督促、指导 others, who do it.
    Directs,
    /// 配合、协助 others, who lead.
    Supports,
    /// Another body than the writer, which acts by itself.
    Other,
}

impl Part {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::With => "with",
            Self::Directs => "directs",
            Self::Supports => "supports",
            Self::Other => "other",
        }
    }
}

/// How a body is drawn in (关系).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// 会同、联合、与…共同.
    With,
    /// 督促、指导、组织.
    Directed,
    /// 配合、协助.
    Supported,
    /// 向…争取、汇报.
    Asked,
}

impl Relation {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::With => "with",
            Self::Directed => "directed",
            Self::Supported => "supported",
            Self::Asked => "asked",
        }
    }
}

/// A body that an act is carried out with (参与单位).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partner {
    /// Where it is named.
    pub span: Span,
    /// How it is drawn in.
    pub relation: Relation,
}

const WITH: Words = Words::of("会同 联合 协同 携手 联手 商请 函请 对接 协商");
const BESIDE: Words = Words::of("与 和 同");
const TOGETHER: Words = Words::of("共同 联合 合作 协商 对接 沟通 一道 一起 联动 衔接 会商 共建");
const DIRECTS: Words = Words::of("督促 指导 责成 督导 敦促 要求 组织 协调 推动 引导 监督 动员");
const SUPPORTS: Words = Words::of("配合 协助 协同配合 支持 帮助");
const ASKS: Words = Words::of("争取 汇报 反映 申请 申报 请示 上报 沟通 建议 报告 反馈 呈报 转达 提出");
const LEADS: Words = Words::of("牵头 主办 负责 承办 主导 统筹");
const HELPS: Words = Words::of("配合 协助 协办 会办 参与 支持");

/// The bodies beside the one that acts, in order of the text; each once.
pub(crate) fn partners(reader: &Reader<'_>, clauses: &[Clause]) -> Vec<Partner> {
    /// As many as a table has room for; a list without end stays linear.
    const MOST: usize = 64;
    let mut found: Vec<Partner> = Vec::new();
    for clause in clauses {
        for partner in partners_of(reader, clause.span) {
            let same = |known: &Partner| reader.words(known.span) == reader.words(partner.span);
            if found.len() < MOST && !found.iter().any(same) {
                found.push(partner);
            }
        }
    }
    found
}

fn partners_of(reader: &Reader<'_>, clause: Span) -> Vec<Partner> {
    let words = reader.words(clause);
    let mut found = Vec::new();
    for (verbs, relation) in [(WITH, Relation::With), (SUPPORTS, Relation::Supported), (DIRECTS, Relation::Directed)] {
        for (_, end) in each_once(&verbs, words) {
            let start = clause.start + end;
            found.extend(bodies_at(reader, Span::new(start, clause.end)).map(|span| Partner { span, relation }));
        }
    }
    for (_, end) in each_once(&BESIDE, words) {
        let start = clause.start + end;
        let bodies: Vec<Span> = bodies_at(reader, Span::new(start, clause.end)).collect();
        let rest = bodies.last().map_or("", |last| reader.words(Span::new(last.end, clause.end)));
        if TOGETHER.starts(rest.trim_start_matches(['等', '进', '行', '开', '展', '加', '强', '密', '切'])) {
            found.extend(bodies.into_iter().map(|span| Partner { span, relation: Relation::With }));
        }
    }
    found.extend(asked(reader, clause).map(|span| Partner { span, relation: Relation::Asked }));
    crate::sorting::sort_by_key(&mut found, |partner| partner.span.start);
    found
}

/// Each of the words where it first stands in the text.
fn each_once(words: &Words, text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for place in words.all_in(text) {
        let word = |(start, end): (usize, usize)| text.get(start..end);
        if !found.iter().any(|&known| word(known) == word(place)) {
            found.push(place);
        }
    }
    found
}

/// The names in a row at the start of a span: bodies, nouns for bodies, or the public.
fn bodies_at<'a>(reader: &'a Reader<'a>, span: Span) -> impl Iterator<Item = Span> + 'a {
    let acts = |&(name, is_self): &(Span, bool)| !is_self && !only_tells_where(reader, name);
    let named: Vec<Span> = named_from(reader, span).into_iter().filter(acts).map(|(span, _)| span).collect();
    let public = || {
        let hit = reader.letter.hits.longest_at(reader.lexicon, span.start, list::PUBLIC_NOUN)?;
        (hit.end() <= span.end).then(|| hit.span())
    };
    let other = if named.is_empty() { public() } else { None };
    named.into_iter().chain(other)
}

/// 支持贵州企业, 推动河套发展: a place that is no division has no government to act.
fn only_tells_where(reader: &Reader<'_>, name: Span) -> bool {
    const DIVISIONS: Words = Words::of("省 市 县 区 旗 自治州 盟 乡 镇 街道 村");
    let place = reader
        .mentions_in(Span::new(name.start, name.start + 1))
        .iter()
        .any(|mention| mention.span == name && mention.kind == EntityKind::Place);
    place && !DIVISIONS.ends(reader.words(name))
}

/// 向省交通运输厅争取, 向上级部门汇报: the words between 向 and the verb.
fn asked(reader: &Reader<'_>, clause: Span) -> Option<Span> {
    const LONGEST: usize = 16;
    let words = reader.words(clause);
    let from = words.find('向')? + '向'.len_utf8();
    let rest = words.get(from..)?;
    let (to, _) = ASKS.find(rest)?;
    let whom = rest.get(..to)?.trim_end_matches(['积', '极', '主', '动', '及', '时', '如', '实', '进', '行', '作']);
    let body = whom != "上" && !whom.is_empty() && whom.chars().count() <= LONGEST && !whom.contains('的');
    body.then(|| Span::new(clause.start + from, clause.start + from + whom.len()))
}

/// Tells each of those who act its part.
pub(crate) fn assign(reader: &Reader<'_>, clauses: &[Clause], partners: &[Partner], actors: &mut [Actor]) {
    let alone = partners.is_empty() && actors.iter().all(|actor| actor.is_self);
    for actor in actors {
        actor.part = match actor.span.filter(|_| !actor.is_self) {
            Some(span) => Some(part_of_other(reader, clauses, partners, span)),
            // 我局负责: nobody else takes part, and so nobody leads.
            None if alone => None,
            None => part_of_writer(reader, clauses, partners, actor.span),
        };
    }
}

fn part_of_other(reader: &Reader<'_>, clauses: &[Clause], partners: &[Partner], span: Span) -> Part {
    if partners.iter().any(|partner| partner.span == span && partner.relation == Relation::With) {
        return Part::With;
    }
    let clause = clauses.iter().find(|clause| clause.span.contains(span));
    let rest = clause.map_or("", |clause| reader.words(Span::new(span.end, clause.span.end)));
    role_told(rest).unwrap_or(Part::Other)
}

/// 牵头 or 配合, whichever comes first.
fn role_told(rest: &str) -> Option<Part> {
    match (LEADS.find(rest), HELPS.find(rest)) {
        (Some((lead, _)), Some((help, _))) => Some(if lead < help { Part::Lead } else { Part::Supports }),
        (Some(_), None) => Some(Part::Lead),
        (None, Some(_)) => Some(Part::Supports),
        (None, None) => None,
    }
}

fn part_of_writer(reader: &Reader<'_>, clauses: &[Clause], partners: &[Partner], named: Option<Span>) -> Option<Part> {
    let told = named.and_then(|span| {
        let clause = clauses.iter().find(|clause| clause.span.contains(span))?;
        role_told(reader.words(Span::new(span.end, clause.span.end)))
    });
    if told.is_some() {
        return told;
    }
    let first = partners.iter().find(|partner| partner.relation != Relation::Asked)?;
    Some(match first.relation {
        Relation::With => Part::Lead,
        Relation::Directed => Part::Directs,
        Relation::Supported | Relation::Asked => Part::Supports,
    })
}
