//! The ledger of promises (承诺事项台账): a row for each item, in the columns that 督查 offices keep.
//!
//! Only what the letter says is filled in; who is in charge, how far it has come and whether it is done are for the
//! people who keep the ledger. The columns follow usual ledgers of 建议提案办理 (序号 届次 编号 案由 … 备注).

mod cells;
mod csv;
mod markdown;

use serde::Serialize;

use super::mask::{self, Mask};
use crate::wire::types::{Actor, Analysis, Facts, Item, Span, Statement, StatementKind, Strength};

/// What goes into a ledger (台账选项).
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Names and telephone numbers stand as they are; else they are hidden.
    pub names: bool,
    /// What was turned down has rows too, behind the promises.
    pub refusals: bool,
}

/// A row (台账的一行). Columns that the letter does not fill are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// 来源: the file, where several letters are in one ledger.
    pub source: String,
    /// 序号, from 1 in each letter.
    pub number: String,
    /// 届次, such as 十二届三次 in figures: `12届3次`.
    pub session: String,
    /// 建议提案编号.
    pub proposal_number: String,
    /// 案由.
    pub proposal_title: String,
    /// 提出人.
    pub proposers: String,
    /// 主办单位; the body that writes where the letter names no other.
    pub lead_units: String,
    /// 会办单位.
    pub co_units: String,
    /// 答复文号.
    pub document_number: String,
    /// 答复日期, ISO.
    pub date: String,
    /// 办理类别 as printed.
    pub outcome_class: String,
    /// 事项类别: 承诺 or 未采纳.
    pub kind: String,
    /// 事项: the sentences.
    pub matter: String,
    /// 责任单位: who acts; 我局 and an unnamed subject written out where the letter shows who that is.
    pub responsible: String,
    /// 参与单位: 会同, 配合, 督促 them.
    pub partners: String,
    /// 责任人: never in the letter.
    pub person: String,
    /// 完成时限 in the letter's words.
    pub deadline: String,
    /// 最迟日期, ISO: the last day of the interval.
    pub due: String,
    /// 目标.
    pub targets: String,
    /// 条件.
    pub condition: String,
    /// 力度: 明确, 努力, 请求.
    pub strength: String,
    /// 未采纳的原因, by class.
    pub reason: String,
    /// 进展.
    pub progress: String,
    /// 完成情况.
    pub done: String,
    /// 核实日期, ISO.
    pub checked: String,
    /// 人工核对: whether the keeper of the ledger agrees that it is a promise.
    pub review: String,
    /// 更正: what it should say instead.
    pub correction: String,
    /// 备注.
    pub remark: String,
    /// 原文位置 in UTF-16 units: `20-60`, and where the letter says it again: `20-60 310-340`.
    pub place: String,
    /// 规则 that found it.
    pub rule: String,
}

/// The columns in order: heading and what stands in them.
type Column = (&'static str, fn(&Row) -> &str);

/// Their headings are Chinese in every language: that is what ledgers are made of.
const COLUMNS: [Column; 30] = [
    ("来源", |row| &row.source),
    ("序号", |row| &row.number),
    ("届次", |row| &row.session),
    ("编号", |row| &row.proposal_number),
    ("案由", |row| &row.proposal_title),
    ("提出人", |row| &row.proposers),
    ("主办单位", |row| &row.lead_units),
    ("会办单位", |row| &row.co_units),
    ("答复文号", |row| &row.document_number),
    ("答复日期", |row| &row.date),
    ("办理类别", |row| &row.outcome_class),
    ("事项类别", |row| &row.kind),
    ("承诺事项", |row| &row.matter),
    ("责任单位", |row| &row.responsible),
    ("参与单位", |row| &row.partners),
    ("责任人", |row| &row.person),
    ("完成时限", |row| &row.deadline),
    ("最迟日期", |row| &row.due),
    ("目标", |row| &row.targets),
    ("条件", |row| &row.condition),
    ("力度", |row| &row.strength),
    ("未采纳原因", |row| &row.reason),
    ("进展", |row| &row.progress),
    ("完成情况", |row| &row.done),
    ("核实日期", |row| &row.checked),
    ("人工核对", |row| &row.review),
    ("更正", |row| &row.correction),
    ("备注", |row| &row.remark),
    ("原文位置", |row| &row.place),
    ("规则", |row| &row.rule),
];

/// Columns that a printed ledger has room for.
const PRINTED: [&str; 12] = [
    "序号",
    "承诺事项",
    "责任单位",
    "完成时限",
    "目标",
    "条件",
    "力度",
    "未采纳原因",
    "进展",
    "人工核对",
    "更正",
    "备注",
];

/// The rows of one letter; `source` names it where several are in one ledger.
pub fn rows(analysis: &Analysis, source: &str, options: Options) -> Vec<Row> {
    let letter = letter_columns(analysis, source, options);
    let mask = (!options.names).then(|| Mask::of(analysis));
    let promises = analysis.items.iter().map(|item| promise(analysis, item, mask.as_ref(), &letter));
    let refused = analysis.statements.iter().filter(|_| options.refusals);
    let refused = refused.filter_map(|statement| {
        let refusal = statement.refusal.as_ref()?;
        let reason = reason(refusal.reason).to_owned();
        let matter = covered(analysis, mask.as_ref(), &statement.text, &[statement.span]);
        let place = place(statement.span);
        Some(Row { kind: "未采纳".to_owned(), matter, reason, place, ..told(&[statement], &letter) })
    });
    let mut rows: Vec<Row> = promises.chain(refused).collect();
    for (index, row) in rows.iter_mut().enumerate() {
        row.number = (index + 1).to_string();
    }
    rows
}

/// What the keeper of a ledger wrote on an item (人工标注).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// 进展.
    pub progress: String,
    /// 核实日期.
    pub checked: String,
    /// 人工核对.
    pub review: String,
    /// 更正.
    pub correction: String,
    /// 备注.
    pub remark: String,
}

/// Puts notes into their own columns: one for each item, in order; what dafu read stays as it is.
pub fn annotate(rows: &mut [Row], notes: impl IntoIterator<Item = Note>) {
    for (row, note) in rows.iter_mut().zip(notes) {
        let Note { progress, checked, review, correction, remark } = note;
        *row = Row { progress, checked, review, correction, remark, ..std::mem::take(row) };
    }
}

/// As CSV that Chinese Excel and WPS open right: UTF-8 with its mark, CRLF, no cell that a spreadsheet would compute.
pub fn csv(rows: &[Row]) -> String {
    csv::write(rows, &COLUMNS)
}

/// As cells in JSON, `[["来源", …], ["", …]]`: headings first, then a row for each item.
pub fn cells(rows: &[Row]) -> String {
    cells::write(rows, &COLUMNS)
}

/// As a Markdown table of the columns that matter most.
pub fn markdown(rows: &[Row]) -> String {
    markdown::write(rows, &COLUMNS, &PRINTED)
}

/// What is the same in all rows of a letter.
fn letter_columns(analysis: &Analysis, source: &str, options: Options) -> Row {
    let facts = &analysis.facts;
    let proposal = facts.proposal.clone().unwrap_or_default();
    let session = match (proposal.session_term, proposal.session_meeting) {
        (Some(term), Some(meeting)) => format!("{term}届{meeting}次"),
        (Some(term), None) => format!("{term}届"),
        _ => String::new(),
    };
    let lead_units =
        if facts.lead_units.is_empty() { issuer(analysis).unwrap_or_default() } else { written_out(analysis) };
    Row {
        source: source.to_owned(),
        session,
        proposal_number: proposal.number.unwrap_or_default(),
        proposal_title: proposal.title.unwrap_or_default(),
        proposers: proposers(facts, options),
        lead_units,
        co_units: facts.co_units.join("、"),
        document_number: facts.document_number.clone().unwrap_or_default(),
        date: facts.date.clone().unwrap_or_default(),
        outcome_class: facts.outcome_class.clone().unwrap_or_default(),
        ..Row::default()
    }
}

/// 主办 as the letter has it, 我局 as the body that it is.
fn written_out(analysis: &Analysis) -> String {
    let own = |unit: &String| unit.starts_with(['我', '本']);
    let name = |unit: &String| if own(unit) { issuer(analysis) } else { None }.unwrap_or_else(|| unit.clone());
    analysis.facts.lead_units.iter().map(name).collect::<Vec<_>>().join("、")
}

/// The body that writes: printed, or inferred from the signature.
fn issuer(analysis: &Analysis) -> Option<String> {
    let printed = analysis.facts.issuing_body.as_deref().map(|body| body.trim_end_matches("文件").to_owned());
    let inferred = || analysis.inferred.iter().find(|fact| fact.key == "issuing_body").map(|fact| fact.value.clone());
    printed.or_else(inferred)
}

/// 李×、韩×代表; a body that proposed keeps its name.
fn proposers(facts: &Facts, options: Options) -> String {
    let persons = facts.addressee_role.is_some();
    let name = |name: &String| if persons && !options.names { mask::name(name) } else { name.clone() };
    let names = facts.addressees.iter().map(name).collect::<Vec<_>>().join("、");
    names + facts.addressee_group.as_deref().or(facts.addressee_role.as_deref()).unwrap_or_default()
}

/// The row of a promise.
fn promise(analysis: &Analysis, item: &Item, mask: Option<&Mask>, letter: &Row) -> Row {
    let statements: Vec<&Statement> = item.statements.iter().filter_map(|id| statement(analysis, id)).collect();
    let last = item.deadlines.iter().filter_map(|deadline| deadline.to.as_deref()).max();
    Row {
        kind: "承诺".to_owned(),
        responsible: responsible(analysis, &item.actors),
        deadline: distinct(item.deadlines.iter().map(|deadline| deadline.text.as_str())),
        due: last.unwrap_or_default().to_owned(),
        strength: match item.strength {
            Strength::Firm => "明确",
            Strength::Soft => "努力",
            Strength::Request => "请求",
        }
        .to_owned(),
        place: item.places.iter().map(|&span| place(span)).collect::<Vec<_>>().join(" "),
        matter: covered(analysis, mask, &item.text, &item.spans),
        ..told(&statements, letter)
    }
}

/// The statement of an id: they are numbered in order from `s1`.
fn statement<'a>(analysis: &'a Analysis, id: &str) -> Option<&'a Statement> {
    let number: usize = id.strip_prefix('s')?.parse().ok()?;
    analysis.statements.get(number.checked_sub(1)?)
}

/// Words of the letter, names and telephone numbers hidden where a mask is given.
fn covered(analysis: &Analysis, mask: Option<&Mask>, words: &str, places: &[Span]) -> String {
    mask.map_or_else(|| words.trim().to_owned(), |mask| mask.cover(analysis, words, places))
}

/// What a row tells of its sentences.
fn told(statements: &[&Statement], letter: &Row) -> Row {
    let all = || statements.iter();
    Row {
        partners: distinct(all().flat_map(|statement| &statement.partners).map(|partner| partner.text.as_str())),
        targets: distinct(
            all()
                .filter(|statement| statement.kind == StatementKind::Commitment)
                .flat_map(|statement| &statement.targets)
                .map(|target| target.text.as_str()),
        ),
        condition: distinct(
            all().filter_map(|statement| statement.condition.as_ref()).map(|quote| quote.text.as_str()),
        ),
        rule: distinct(all().map(|statement| statement.rule)),
        ..letter.clone()
    }
}

/// `20-60`.
fn place(span: Span) -> String {
    format!("{}-{}", span.0, span.1)
}

/// Each once, in order.
fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut found: Vec<&str> = Vec::new();
    for word in words {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found.join("、")
}

/// Who acts: 我局 and a subject that is left out are the body that writes, where the letter shows which that is.
fn responsible(analysis: &Analysis, actors: &[Actor]) -> String {
    let names = actors.iter().map(|actor| {
        let named = actor.span.and_then(|span| {
            let at = analysis.references.partition_point(|reference| reference.span < span);
            analysis.references.get(at).filter(|reference| reference.span == span)
        });
        let own = || if actor.span.is_none() { issuer(analysis) } else { None };
        let words = || if actor.span.is_none() { "本机关".to_owned() } else { actor.text.clone() };
        named.and_then(|reference| reference.name.clone()).or_else(own).unwrap_or_else(words)
    });
    let names: Vec<String> = names.collect();
    distinct(names.iter().map(String::as_str))
}

/// The class of a reason in words.
fn reason(class: &str) -> &str {
    match class {
        "money" => "资金",
        "plan" => "规划计划",
        "policy" => "政策标准",
        "authority" => "权限",
        "land" => "用地",
        "technique" => "技术安全",
        _ => "其他",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::analyze;

    const LETTER: &str = "青禾县水利局关于县政协十届二次会议第8号提案的答复\n李雷委员：\n您提出的《关于清淤的提案》收悉，现答复如下：\n\
        下一步，我局将于2024年底前清淤3公里，由韩梅梅负责。修建新桥暂不具备资金条件。\n青禾县水利局\n2024年6月3日\n联系人：韩梅梅，电话：0735-1234567\n";

    fn ledger(options: Options) -> Vec<Row> {
        rows(&analyze(LETTER, &crate::Options::default()), "", options)
    }

    #[test]
    fn a_promise_fills_the_columns_that_the_letter_fills() {
        let rows = ledger(Options::default());
        assert_eq!(rows.len(), 1);
        let row = &rows[0];
        assert_eq!((row.session.as_str(), row.proposal_number.as_str()), ("10届2次", "8"));
        assert_eq!(row.proposal_title, "关于清淤的提案");
        assert_eq!((row.responsible.as_str(), row.lead_units.as_str()), ("青禾县水利局", "青禾县水利局"));
        assert_eq!((row.deadline.as_str(), row.due.as_str()), ("2024年底前", "2024-12-31"));
        assert_eq!((row.targets.as_str(), row.strength.as_str()), ("3公里", "明确"));
        assert_eq!((row.person.as_str(), row.progress.as_str(), row.done.as_str()), ("", "", ""));
    }

    #[test]
    fn persons_are_hidden_unless_asked_for() {
        let row = &ledger(Options::default())[0];
        assert_eq!(row.proposers, "李×委员");
        assert!(!row.matter.contains("韩梅梅"), "{}", row.matter);
        let row = &ledger(Options { names: true, ..Options::default() })[0];
        assert_eq!(row.proposers, "李雷委员");
        assert!(row.matter.contains("韩梅梅"), "{}", row.matter);
    }

    #[test]
    fn what_was_turned_down_has_rows_when_asked_for() {
        let rows = ledger(Options { refusals: true, ..Options::default() });
        assert_eq!(rows.iter().map(|row| row.kind.as_str()).collect::<Vec<_>>(), ["承诺", "未采纳"]);
        assert_eq!((rows[1].reason.as_str(), rows[1].number.as_str()), ("资金", "2"));
    }

    #[test]
    fn notes_stand_in_columns_of_their_own() {
        let plain = ledger(Options::default());
        let mut rows = plain.clone();
        let note = Note { progress: "进行中".to_owned(), review: "确认".to_owned(), ..Note::default() };
        annotate(&mut rows, [note]);
        assert_eq!((rows[0].progress.as_str(), rows[0].review.as_str()), ("进行中", "确认"));
        assert_eq!(Row { progress: String::new(), review: String::new(), ..rows[0].clone() }, plain[0]);
        assert!(markdown(&rows).contains("| 进行中 | 确认 |"), "{}", markdown(&rows));
    }

    #[test]
    fn a_letter_without_a_promise_gives_an_empty_ledger() {
        let analysis =
            analyze("关于路灯的答复\n张委员：\n您提出的提案收悉。我局已装好路灯。\n", &crate::Options::default());
        assert_eq!(rows(&analysis, "", Options::default()), []);
        assert_eq!(csv(&[]).lines().count(), 1);
    }
}
