//! The analysis for people to read (摘要): particulars, outline, commitments, counts.

use std::collections::BTreeMap;
use std::io::{self, Write};

use dafu::wire::types::{Analysis, EntityType, Facts, OutlineNode, Statement, StatementKind, Strength};

use crate::answers;
use crate::language::Language;
use crate::table::{aligned, padded};

/// Prints every part that the letter has.
pub(crate) fn write(analysis: &Analysis, language: Language, out: &mut impl Write) -> io::Result<()> {
    if analysis.statements.is_empty() {
        return writeln!(out, "{}", language.pick("没有文字。", "There is no text."));
    }
    if !analysis.verdict.is_reply {
        let warning = language.pick("这段文字不像答复函，以下仅供参考。", "This does not look like a reply letter.");
        writeln!(out, "{warning}\n")?;
    }
    particulars(&analysis.facts, language, out)?;
    answers::outcome(&analysis.outcome, language, out)?;
    outline(&analysis.outline, language, out)?;
    answers::questions(&analysis.questions, language, out)?;
    commitments(&analysis.statements, language, out)?;
    counts(analysis, language, out)
}

fn particulars(facts: &Facts, language: Language, out: &mut impl Write) -> io::Result<()> {
    let rows = fact_rows(facts, language);
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", language.pick("要素", "Particulars"))?;
    for line in aligned(&rows) {
        writeln!(out, "  {line}")?;
    }
    writeln!(out)
}

fn fact_rows(facts: &Facts, language: Language) -> Vec<[String; 2]> {
    let one = |value: &Option<String>| value.clone().into_iter().collect::<Vec<_>>();
    let proposal = facts.proposal.clone().unwrap_or_default();
    let contact = facts.contact.clone().unwrap_or_default();
    let session = match (proposal.session_term, proposal.session_meeting) {
        (Some(term), Some(meeting)) => {
            vec![language.pick(format!("第{term}届第{meeting}次会议"), format!("term {term}, meeting {meeting}"))]
        }
        _ => Vec::new(),
    };
    let addressees = addressees(facts, language).into_iter().collect();
    let fields: [(&str, &str, Vec<String>); 19] = [
        ("标题", "Title", one(&facts.title)),
        ("发文字号", "Number", one(&facts.document_number)),
        ("发文机关", "Issued by", one(&facts.issuing_body)),
        ("签发人", "Signed off by", one(&facts.signer)),
        ("办理类别", "Outcome class", one(&facts.outcome_class)),
        ("公开属性", "Disclosure", one(&facts.disclosure)),
        ("所答复的", "Answers", one(&proposal.title)),
        ("编号", "Its number", one(&proposal.number)),
        ("届次", "Session", session),
        ("主送", "To", addressees),
        ("主办", "Lead", facts.lead_units.clone()),
        ("协办", "With", facts.co_units.clone()),
        ("结语", "Closing", one(&facts.closing)),
        ("署名", "Signature", facts.signature.clone()),
        ("成文日期", "Date", one(&facts.date)),
        ("联系人", "Contact", [one(&contact.name), one(&contact.phone)].concat()),
        ("抄送", "Copies to", facts.cc.clone()),
        ("印发", "Printed by", [one(&facts.print_office), one(&facts.print_date)].concat()),
        ("份数", "Copies", facts.copies.map(|copies| copies.to_string()).into_iter().collect()),
    ];
    fields
        .into_iter()
        .filter(|(.., values)| !values.is_empty())
        .map(|(chinese, english, values)| {
            [language.pick(chinese, english).to_owned(), values.join(language.pick("、", ", "))]
        })
        .collect()
}

/// 张三、李四代表; 张三等代表.
fn addressees(facts: &Facts, language: Language) -> Option<String> {
    let names = facts.addressees.join(language.pick("、", ", "));
    let role = facts.addressee_group.as_ref().or(facts.addressee_role.as_ref());
    let parts: Vec<&str> =
        [names.as_str(), role.map_or("", String::as_str)].into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(language.pick("", " ")))
}

fn outline(nodes: &[OutlineNode], language: Language, out: &mut impl Write) -> io::Result<()> {
    if nodes.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", language.pick("目录", "Outline"))?;
    sections(nodes, 1, out)?;
    writeln!(out)
}

fn sections(nodes: &[OutlineNode], depth: usize, out: &mut impl Write) -> io::Result<()> {
    for node in nodes {
        let heading = node.heading.as_ref().map_or("", |heading| heading.text.as_str());
        writeln!(out, "{}", format!("{:1$}{2}{heading}", "", depth * 2, node.marker).trim_end())?;
        sections(&node.children, depth + 1, out)?;
    }
    Ok(())
}

fn commitments(statements: &[Statement], language: Language, out: &mut impl Write) -> io::Result<()> {
    let found: Vec<&Statement> =
        statements.iter().filter(|statement| statement.kind == StatementKind::Commitment).collect();
    writeln!(out, "{} {}", language.pick("承诺", "Commitments"), found.len())?;
    let head = language.pick(["", "强度", "主体", "时限", "内容"], ["", "strength", "who", "by when", "what"]);
    let mut rows = vec![head.map(str::to_owned)];
    rows.extend(found.iter().enumerate().map(|(position, statement)| row(position + 1, statement, language)));
    for line in aligned(&rows).iter().take(if found.is_empty() { 0 } else { rows.len() }) {
        writeln!(out, "  {line}")?;
    }
    writeln!(out)
}

fn row(number: usize, statement: &Statement, language: Language) -> [String; 5] {
    let strength = match statement.strength {
        Some(Strength::Firm) => language.pick("明确", "firm"),
        Some(Strength::Soft) => language.pick("努力", "soft"),
        Some(Strength::Request) => language.pick("请求", "request"),
        None => "",
    };
    let actors: Vec<&str> = statement
        .actors
        .iter()
        .map(|actor| if actor.span.is_none() { language.pick("本机关", "the writer") } else { actor.text.as_str() })
        .collect();
    let deadline = statement.deadline.as_ref().map_or("—", |deadline| deadline.text.as_str());
    [number.to_string(), strength.to_owned(), actors.join("、"), deadline.to_owned(), statement.text.trim().to_owned()]
}

fn counts(analysis: &Analysis, language: Language, out: &mut impl Write) -> io::Result<()> {
    let label = |chinese: &str, english: &str| padded(language.pick(chinese, english), language.pick(4, 10));
    let kinds = [
        (StatementKind::Commitment, "承诺", "commitments"),
        (StatementKind::Report, "已办", "reports"),
        (StatementKind::Other, "其他", "other"),
    ];
    let of_kind = |kind| analysis.statements.iter().filter(|statement| statement.kind == kind).count();
    let statements: Vec<String> = kinds
        .into_iter()
        .map(|(kind, chinese, english)| format!("{} {}", language.pick(chinese, english), of_kind(kind)))
        .collect();
    writeln!(out, "{}  {}", label("语句", "Sentences"), statements.join(" · "))?;
    let mut entities: BTreeMap<EntityType, usize> = BTreeMap::new();
    for entity in &analysis.entities {
        *entities.entry(entity.kind).or_default() += 1;
    }
    let entities: Vec<String> =
        entities.into_iter().map(|(kind, count)| format!("{} {count}", entity_name(kind, language))).collect();
    if !entities.is_empty() {
        writeln!(out, "{}  {}", label("实体", "Entities"), entities.join(" · "))?;
    }
    let findings: u32 = analysis.findings.iter().map(|finding| finding.count).sum();
    if findings > 0 {
        writeln!(out, "{}  {findings}", label("提醒", "Findings"))?;
    }
    Ok(())
}

fn entity_name(kind: EntityType, language: Language) -> &'static str {
    let (chinese, english) = match kind {
        EntityType::Person => ("人名", "persons"),
        EntityType::Organisation => ("机构", "organisations"),
        EntityType::Place => ("地点", "places"),
        EntityType::Date => ("时间", "dates"),
        EntityType::Money => ("金额", "amounts of money"),
        EntityType::Ratio => ("比例", "ratios"),
        EntityType::Quantity => ("数量", "quantities"),
        EntityType::Document => ("文件", "documents"),
        EntityType::DocumentNumber => ("文号", "document numbers"),
        EntityType::Programme => ("项目", "programmes"),
        EntityType::Event => ("活动", "events"),
        EntityType::Phone => ("电话", "phone numbers"),
    };
    language.pick(chinese, english)
}
