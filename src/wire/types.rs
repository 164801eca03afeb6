//! The result as others see it (分析结果): names and units that outside tools rely on.
//!
//! Every span is `[start, end)` in UTF-16 code units of the text as it was given, so that
//! `text.slice(start, end)` in JavaScript is the quoted text. Names are stable: an addition is free, a rename
//! needs a new [`SCHEMA_VERSION`]. The JSON Schema and the TypeScript types are made from this file.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use crate::sorting::sort_by_key;

mod statement;

pub use statement::*;

/// Version of the names in this file; goes up when one is renamed or changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// `[start, end)` in UTF-16 code units of the text as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Span(pub u32, pub u32);

/// A number that prints like JavaScript prints it: integers without a decimal point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "integral and below 2^53, checked above")]
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        f64::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        f64::json_schema(generator)
    }
    fn inline_schema() -> bool {
        true
    }
}

/// Values by name, sorted; an object in JSON.
#[derive(Debug, Clone, PartialEq)]
pub struct Map<V>(Vec<(&'static str, V)>);

impl<V> Map<V> {
    /// Puts the names in order; none is there twice.
    pub(super) fn new(mut entries: Vec<(&'static str, V)>) -> Self {
        sort_by_key(&mut entries, |entry| entry.0);
        Self(entries)
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.iter().find(|entry| entry.0 == name).map(|entry| &entry.1)
    }
}

impl<V: Serialize> Serialize for Map<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|entry| (entry.0, &entry.1)))
    }
}

#[cfg(feature = "schema")]
impl<V: JsonSchema> JsonSchema for Map<V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<String, V>::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, V>::json_schema(generator)
    }
    fn inline_schema() -> bool {
        true
    }
}

/// Everything that dafu read in one letter (一封答复函的分析结果).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Analysis {
    /// See [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// Version of the engine that made this, such as `0.1.0`.
    pub engine: &'static str,
    /// Whether this looks like a reply letter at all, and why (是不是答复函).
    pub verdict: Verdict,
    /// The letter's particulars (要素), in the letter's own words unless a key says normalised.
    pub facts: Facts,
    /// What kind of reply this is (文种), where the title names it.
    pub reply_kind: Option<ReplyKind>,
    /// Where each fact stands; keys are dotted paths such as `proposal.number`.
    pub fact_spans: Map<Vec<Span>>,
    /// What the letter does not say but lets one infer, each with its basis (推断).
    pub inferred: Vec<Inferred>,
    /// Paragraphs after repair (段落); page numbers and running heads between two lines belong to none.
    pub paragraphs: Vec<Paragraph>,
    /// The functional zones (功能区): every character of the letter is in exactly one.
    pub zones: Vec<Zone>,
    /// The section tree (章节).
    pub outline: Vec<OutlineNode>,
    /// Mentions with their values (实体), in order, none inside another.
    pub entities: Vec<Entity>,
    /// Words that stand for a mention or for the writer, in order: 我局, 该计划 (指代).
    pub references: Vec<Reference>,
    /// Every sentence of the letter, in order, each in exactly one statement (陈述).
    pub statements: Vec<Statement>,
    /// The promises as a clerk would list them, in order (承诺事项): a numbered item with all it says, a sentence that
    /// stands alone, what is promised twice once.
    pub items: Vec<Item>,
    /// Figures that the letter ties to one another, with the arithmetic (数字核对).
    pub figures: Vec<FigureCheck>,
    /// What the proposal asks, with what answers it (问与答); empty where no point is told.
    pub questions: Vec<Question>,
    /// How the matter stands (办理结果): as printed, and as the body suggests.
    pub outcome: Outcome,
    /// Repairs made, numbering jumps, figures that disagree and the like (发现).
    pub findings: Vec<Finding>,
    /// Why the rules that fired on sentences count, by their names, in Chinese (规则的理由).
    pub rules: Map<&'static str>,
}

/// Whether the text looks like a reply letter (是不是答复函).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Verdict {
    /// True where enough of the signs below are present.
    pub is_reply: bool,
    /// The signs found, by name: `title` `addressee` `receipt` `reply_phrase` `number` `proposal` `closing`
    /// `signature`.
    pub present: Vec<&'static str>,
    /// The signs not found.
    pub missing: Vec<&'static str>,
}

/// What kind of reply the title names (答复、会办意见、补充答复).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReplyKind {
    /// `reply` `lead_opinion` `co_opinion` `part` `supplement` `excerpt`.
    pub kind: &'static str,
    /// The words that show it.
    pub evidence: Quote,
}

/// The letter's particulars (要素). A key that the letter does not hold is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Facts {
    /// 标题, its lines joined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// 发文字号 as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// 签发人.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// 发文机关标志 of the masthead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuing_body: Option<String>,
    /// 办理结果类别 as printed: `A` `B` `C` `D` `甲` …; never interpreted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome_class: Option<String>,
    /// The paper answered (所答复的建议、提案).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
    /// 主送: persons or bodies addressed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// `委员` `代表` ….
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressee_role: Option<String>,
    /// `等代表`, `等3名委员`: the addressees named are not all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressee_group: Option<String>,
    /// 主办单位.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lead_units: Vec<String>,
    /// 会办、协办单位.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub co_units: Vec<String>,
    /// The courtesy phrase that closes the letter (结语).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<String>,
    /// 署名.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signature: Vec<String>,
    /// 成文日期, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// 联系人、电话.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// 公开属性 as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disclosure: Option<String>,
    /// 抄送.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<String>,
    /// 印发机关.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub print_office: Option<String>,
    /// 印发日期, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub print_date: Option<String>,
    /// 印发份数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
}

/// The paper that the letter answers (所答复的建议、提案).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Proposal {
    /// `suggestion` 建议 · `proposal` 提案 · `motion` 议案.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// `npc` 人大 · `cppcc` 政协.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assembly: Option<&'static str>,
    /// 届.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_term: Option<u32>,
    /// 次.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_meeting: Option<u32>,
    /// 编号, digits and letters as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Title without its 《》 or “”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// Whom to call (联系人).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Contact {
    /// 联系人.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// 联系电话.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// A fact that the letter does not state (推断): always apart from the facts.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Inferred {
    /// The fact it stands in for: `issuing_body`, `date`.
    pub key: &'static str,
    /// The value inferred; a date is an ISO date or a range `2023-01-01/2023-12-31`.
    pub value: String,
    /// Always true: says so wherever the object is passed on.
    pub inferred: bool,
    /// What it rests on: `signature` `title` `document_number` `proposal_number` `print_date` `session`
    /// `latest_event`.
    pub basis: &'static str,
    /// Where the basis stands.
    pub span: Option<Span>,
}

/// A paragraph after repair (段落).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Paragraph {
    /// The pieces of the text that it consists of, one for each line or part of a page.
    pub spans: Vec<Span>,
    /// The functional zone that it belongs to; names as in [`Zone::kind`].
    pub zone: &'static str,
}

/// A functional zone (功能区).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Zone {
    /// `masthead` `title` `addressee` `opening` `body` `request` `closing` `signature` `notes` `attachments` `cc`
    /// `imprint` `furniture` `proposal` (the proposal printed with the letter).
    pub kind: &'static str,
    /// Where it stands.
    pub span: Span,
}

/// A node of the section tree (章节).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct OutlineNode {
    /// `n1`, `n2` … in order of the text.
    pub id: String,
    /// `1` 一、 · `2` （一） · `3` 1. · `4` （1） · `5` ① · `i` 一是.
    pub level: &'static str,
    /// The marker as printed.
    pub marker: String,
    /// The heading's own words, where the item has one.
    pub heading: Option<Quote>,
    /// From the marker to the end of the section.
    pub span: Span,
    /// What the section is for, where that is known (章节作用).
    pub role: Option<SectionRole>,
    /// Sections inside it.
    pub children: Vec<OutlineNode>,
}

/// Words of the letter with their place (引文).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Quote {
    /// The slice, line breaks and page furniture left out.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// What a section is for (章节作用).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SectionRole {
    /// `prospect` 下一步 · `retrospect` 已做 · `answer` 逐条答复.
    pub kind: &'static str,
    /// The words that show it.
    pub evidence: Quote,
}

/// Kind of a mention (实体类别).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntityType {
    /// 人名.
    Person,
    /// 机构.
    Organisation,
    /// 地点.
    Place,
    /// 时间.
    Date,
    /// 金额.
    Money,
    /// 比例、倍数.
    Ratio,
    /// 数量.
    Quantity,
    /// 文件.
    Document,
    /// 文号.
    DocumentNumber,
    /// 计划、工程、平台.
    Programme,
    /// 会议、赛事、展会.
    Event,
    /// 电话.
    Phone,
}

/// A mention (实体).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Entity {
    /// `e1`, `e2` … in order of the text.
    pub id: String,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Where it stands.
    pub span: Span,
    /// The slice, line breaks and page furniture left out.
    pub text: String,
    /// What it means, where that is known; the shape goes with the kind.
    pub value: Option<Value>,
    /// The rule that found it, such as `entity/organisation/suffix`.
    pub rule: &'static str,
}

/// A word that stands for something named elsewhere (指代). No mention of its own.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Reference {
    /// `r1`, `r2` … in order of the text.
    pub id: String,
    /// Where it stands.
    pub span: Span,
    /// The slice, line breaks and page furniture left out.
    pub text: String,
    /// `self` 我局, 我县: the writer or its territory · `anaphor` 该计划: something named before.
    pub kind: &'static str,
    /// The one thing that it stands for, in the letter's words; null where that stays open or where it is several.
    pub name: Option<String>,
    /// Ids of mentions of what it stands for; empty where that stays open.
    pub refers_to: Vec<String>,
}

/// What a mention means; which keys there are goes with the kind of the mention.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(untagged)]
pub enum Value {
    /// Of a date (时间).
    Date(DateValue),
    /// Of an amount of money (金额).
    Money(MoneyValue),
    /// Of a ratio (比例).
    Ratio(RatioValue),
    /// Of a quantity (数量).
    Quantity(QuantityValue),
    /// Of a place (地点).
    Place(PlaceValue),
    /// Of a document (文件).
    Document(DocumentValue),
    /// Of a person (人名).
    Person(PersonValue),
    /// Of an organisation (机构).
    Organisation(OrganisationValue),
    /// Of a programme or an event: other names of the same in this letter (别名).
    Alias(AliasValue),
}

/// Calendar interval of a time expression, both days inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DateValue {
    /// First day, ISO; null where open (`年底前` has no beginning).
    pub from: Option<String>,
    /// Last day, ISO; null where open (`2022年以来`).
    pub to: Option<String>,
    /// `day` `month` `quarter` `half_year` `year` `plan` `range`.
    pub precision: &'static str,
    /// What a relative or yearless expression was resolved against: `letter_date` `print_date` `document_number`
    /// `proposal_number` `reference_date` `context`; null where it stands by itself.
    pub anchor: Option<&'static str>,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct MoneyValue {
    /// Lower bound in the currency's unit (元, not 万元); null where open.
    pub low: Option<Number>,
    /// Upper bound; null where open.
    pub high: Option<Number>,
    /// 近, 约, 余, 多 … stand with it.
    pub approx: bool,
    /// ISO 4217.
    pub currency: &'static str,
}

/// A percentage, fraction or multiple.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct RatioValue {
    /// Lower bound: `21%` is 21, `三分之一` 0.3333333333333333, `62.6倍` 62.6; null where open.
    pub low: Option<Number>,
    /// Upper bound; null where open.
    pub high: Option<Number>,
    /// `percent` `percentage_point` `fraction` `multiple`.
    pub kind: &'static str,
}

/// A counted or measured amount.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct QuantityValue {
    /// Lower bound in `unit`; null where open.
    pub low: Option<Number>,
    /// Upper bound; null where open.
    pub high: Option<Number>,
    /// 近, 约, 余, 多 … stand with it.
    pub approx: bool,
    /// The unit or measure word as printed, without multiplier.
    pub unit: String,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct PlaceValue {
    /// Full names: `两广` gives 广东 and 广西.
    pub names: Vec<String>,
    /// GB/T 2260 code of an administrative division, where it is one and unambiguous.
    pub code: Option<String>,
}

/// A titled text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DocumentValue {
    /// Title without its brackets; of an alias the title that it stands for.
    pub title: String,
    /// Short name declared in the letter (以下简称).
    pub alias: Option<String>,
    /// Document number beside it (文号).
    pub number: Option<String>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct PersonValue {
    /// 职务 beside the name, such as 代表, 副县长.
    pub role: Option<String>,
    /// The body beside it.
    pub body: Option<String>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct OrganisationValue {
    /// The full name, where the letter gives it in another place.
    pub full_name: Option<String>,
    /// `nation` `province` `city` `county` `town` `village`, where the name shows it.
    pub level: Option<&'static str>,
    /// The place inside the name, as printed.
    pub region: Option<String>,
}

/// Other names in this letter of a programme or an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct AliasValue {
    /// The full name that this mention stands for, where it is a short one.
    pub full_name: Option<String>,
}

/// What came of a check of figures (核对结论).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FigureVerdict {
    /// 相符: within what was rounded.
    Consistent,
    /// 只按一种读法相符.
    OneReading,
    /// 不符.
    Disagrees,
    /// 无从核对: a bound or a period is not told.
    Unchecked,
}

/// Figures that the letter's words tie to one another (数字核对).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct FigureCheck {
    /// `f1`, `f2` … in order of the text.
    pub id: String,
    /// How they are tied: `growth` 由A增至B，增长N · `annual` 年均 · `direction` 增减方向 · `comparison` 同比 · `share` 占比 ·
    /// `rate` 办结率、完成率 · `parts` 其中 · `rest` 其余 · `sum` 合计 · `product` 每个N，共N · `range` 区间 · `twice` 前后两说.
    pub relation: String,
    /// What came of it.
    pub verdict: FigureVerdict,
    /// Where the figures stand; the one that was checked is the last.
    pub spans: Vec<Span>,
    /// The arithmetic in short: `28.8亿美元 ÷ 4590万美元 − 1 = 61.75倍，写作62.6倍`.
    pub arithmetic: String,
    /// The reading on which they go together: `increase_to` 增长到 · `points` 百分点 · `truncated` 去尾 ·
    /// `simple_average` 简单平均 · `years_inclusive` 首尾两年都算.
    pub reading: Option<String>,
}

/// Where a point was read (出处).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionSource {
    /// 关于…的建议 at the head of a part.
    Heading,
    /// 您提出的…, 您建议….
    Quoted,
    /// 您提出三点建议：一是….
    Listed,
    /// The proposal's own text.
    Proposal,
}

/// What the answer to a point amounts to (答复结论).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// 已办.
    Done,
    /// 拟办.
    Planned,
    /// 只作说明.
    Explained,
    /// 未采纳.
    Refused,
    /// 未见回应.
    NotAddressed,
}

/// A point of the proposal with what answers it (建议点).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Question {
    /// `q1`, `q2` …: first what is told apart from its answers, then in order of the text.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Where it stands; null where the proposal was given beside the letter.
    pub span: Option<Span>,
    /// Where it was read.
    pub source: QuestionSource,
    /// Ids of the outline nodes that answer it.
    pub sections: Vec<String>,
    /// Ids of the statements that answer it, in order.
    pub answers: Vec<String>,
    /// What they amount to, the main one first.
    pub verdicts: Vec<Answer>,
    /// How the answers were found: `position` under or behind the point · `ordinal` by number · `words` by words shared;
    /// null where there are none.
    pub basis: Option<&'static str>,
    /// True where point and answers are tied together by words or by the company of headings, not by the letter's order.
    pub inferred: bool,
}

/// How the matter stands (办理结果).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Outcome {
    /// As printed: `B`, 甲, 已采纳.
    pub printed: Option<Quote>,
    /// What the body suggests.
    pub inferred: Option<InferredOutcome>,
    /// The scheme that the caller chose: `national` `three` `four`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<&'static str>,
    /// What the body should be, by the printed class under the scheme; values as in [`InferredOutcome::value`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Vec<&'static str>>,
    /// The body suggests something else; only where a scheme was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disagrees: Option<bool>,
}

/// What the body suggests (正文看来).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct InferredOutcome {
    /// `solved` 已解决 · `in_progress` 正在解决 · `planned` 列入计划 · `explained_only` 只作说明 · `refused` 未采纳.
    pub value: &'static str,
    /// Always true: says so wherever the object is passed on.
    pub inferred: bool,
    /// The rule that decided, such as `outcome/done-and-planned`.
    pub rule: &'static str,
    /// Ids of the statements that decide.
    pub statements: Vec<String>,
}

/// Something a reader should know (发现).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Finding {
    /// `repair.page_break` `repair.line_wrap` `repair.run_together` `repair.flat` `repair.furniture` `repair.space`
    /// `repair.character` `repair.radical` `repair.invisible` `repair.misread` `numbering.gap`
    /// `numbering.repeat` `numbering.level` `figure.disagrees` `figure.one_reading` `date.unresolved`
    /// `question.not_addressed` `outcome.disagrees` … ; the page has a sentence for each.
    pub code: &'static str,
    /// Where.
    pub span: Option<Span>,
    /// How often, where many of a kind are counted together; else 1.
    pub count: u32,
    /// Details for the sentence: `expected`, `found`, `arithmetic`, … (already words of the letter or numbers);
    /// `relation` and `reading` are names as in [`FigureCheck`].
    pub detail: Map<String>,
}
