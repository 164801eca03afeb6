//! What the sentences say, as others see it (陈述、承诺事项).

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use super::{Quote, Span};

/// Kind of a statement (陈述类别).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// 承诺: what the body will do or goes on doing.
    Commitment,
    /// 已办: what was done, is in place or is going on.
    Report,
    /// Neither.
    Other,
}

/// How firmly it is promised (强度).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// 明确.
    Firm,
    /// 努力方向.
    Soft,
    /// 请求.
    Request,
}

/// A sentence and what it is (陈述).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Statement {
    /// `s1`, `s2` … in order of the text.
    pub id: String,
    /// Where it stands; across a page break from its first to its last character.
    pub span: Span,
    /// The sentence, line breaks and page furniture left out.
    pub text: String,
    /// What it is.
    pub kind: StatementKind,
    /// Id of the innermost outline node that it stands in.
    pub section: Option<String>,
    /// Who acts (主体); on a commitment at least one.
    pub actors: Vec<Actor>,
    /// Bodies that it is to be carried out with (参与单位); only on a commitment.
    pub partners: Vec<Partner>,
    /// What is to be done: the head verb with its object (行动).
    pub action: Option<Quote>,
    /// What each clause tells that is done (分句的行动); none on kind `other`.
    pub actions: Vec<Action>,
    /// By when (时限).
    pub deadline: Option<Deadline>,
    /// To what measurable end (目标); on a report the figures that it tells.
    pub targets: Vec<Target>,
    /// How firmly; only on a commitment.
    pub strength: Option<Strength>,
    /// How well it can be checked later; only on a commitment (可核查度).
    pub testability: Option<Testability>,
    /// What it hangs on (条件).
    pub condition: Option<Quote>,
    /// Words that bound it: 试行, 原则上, 在职责范围内 (限度); only on a commitment.
    pub limits: Vec<Quote>,
    /// What is turned down and why; only on kind `other` (不予采纳).
    pub refusal: Option<Refusal>,
    /// The question that decided, of those that are asked in this order: `place` `request` `refusal` `others` `courtesy`
    /// `announcement` `policy` `future` `scope` `company` `condition` `resolve` `act` `aspect`. `fact`: none had an
    /// answer; `body`: a heading that is what the text behind it is (判定步骤).
    pub step: &'static str,
    /// The rule that decided, such as `statement/future-will` or `role/prospect`.
    pub rule: &'static str,
    /// Everything that counted, in order of the text (依据).
    pub evidence: Vec<Evidence>,
}

/// Who acts (主体).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Actor {
    /// In the letter's words; `self` where the subject is left out.
    pub text: String,
    /// The writer itself: 我局, 我县, or no subject.
    pub is_self: bool,
    /// Where it is named; null where it is left out.
    pub span: Option<Span>,
    /// Its part, where others take part or act in the writer's place (角色): `lead` 牵头 · `with` 会同 · `directs` 督促、指导
    /// others, who act · `supports` 配合 · `other` another body that acts by itself; null where the writer acts alone.
    pub part: Option<&'static str>,
}

/// A body that takes part (参与单位).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Partner {
    /// In the letter's words.
    pub text: String,
    /// Where it is named.
    pub span: Span,
    /// How it is drawn in: `with` 会同、联合、与…共同 · `directed` 督促、指导、组织 · `supported` 配合、协助 · `asked` 向…争取、汇报.
    pub relation: &'static str,
}

/// What a clause tells that is done (行动).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Action {
    /// From the verb with its adverbs to the end of the clause.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// The verb alone.
    pub verb: Quote,
    /// What it is done to, where the clause names it.
    pub object: Option<Quote>,
    /// `done` 已办 · `ongoing` 在办 · `planned` 拟办 · `requested` 请别人帮忙.
    pub status: &'static str,
    /// Where the same sentence tells it again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub again: Vec<Span>,
}

/// A measurable end, or a figure of a report (目标、数字).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Target {
    /// In the letter's words.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Id of the mention that is the figure, with its value and unit; null where the end has no figure.
    pub entity: Option<String>,
    /// How it is measured, where the words say: `adds` 新建、新增 · `reaches` 达到、增至 · `falls_to` 降至 · `cuts` 减少 ·
    /// `at_least` 不低于、以上 · `at_most` 不超过、以内 · `not_falling` 只增不减 · `not_rising` 只减不增 · `all` 全覆盖、清零.
    pub comparator: Option<&'static str>,
}

/// A line of the ledger (承诺事项).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Item {
    /// `i1`, `i2` … in order of the text.
    pub id: String,
    /// Its sentences joined, line breaks and page furniture left out.
    pub text: String,
    /// Ids of the statements that promise it, in order of the text.
    pub statements: Vec<String>,
    /// The words of each statement that belong to it: of 我局将做好两件事：一是… only those from 一是 on.
    pub spans: Vec<Span>,
    /// Id of the numbered item that it is; null where sentences stand alone.
    pub section: Option<String>,
    /// Where it is told: first its own sentences, then where the letter repeats it.
    pub places: Vec<Span>,
    /// Who acts; of all its statements, each once.
    pub actors: Vec<Actor>,
    /// By when; of all its statements.
    pub deadlines: Vec<Deadline>,
    /// How firmly: the firmest of its statements.
    pub strength: Strength,
    /// Id of the statement that leads in the list, where actors or a time were taken over from it.
    pub lead_in: Option<String>,
    /// Ids of the statements of the same part that tell what was done (已办).
    pub reports: Vec<String>,
}

/// By when (时限).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Deadline {
    /// In the letter's words.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// First day of the interval, ISO, where it could be resolved.
    pub from: Option<String>,
    /// Last day of the interval, ISO, where it could be resolved.
    pub to: Option<String>,
}

/// How well anyone could check whether a promise was kept (可核查度).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Testability {
    /// How many of the four are told: actor, action, measure, time.
    pub score: u32,
    /// Those that are not: `actor` `action` `measure` `time`.
    pub missing: Vec<&'static str>,
}

/// What is turned down (不予采纳).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Refusal {
    /// The words that turn it down.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// Class of the reason: `money` `plan` `policy` `authority` `land` `technique` `other`.
    pub reason: &'static str,
}

/// One thing that counted for a statement (依据).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Evidence {
    /// The rule that fired.
    pub rule: &'static str,
    /// What it speaks for: `future` `done` `ongoing` `effort` `request` `refusal` `condition` `announce` `quote`
    /// `courtesy` `fact` `role` `scope`.
    pub says: &'static str,
    /// The words; null where the section or the lead-in counted.
    pub span: Option<Span>,
}
