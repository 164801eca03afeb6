//! Questions with their verdicts and the outcome, for people to read (问与答、办理结果).

use std::io::{self, Write};

use dafu::wire::types::{Answer, Outcome, Question};

use crate::language::Language;
use crate::table::aligned;

/// The class as printed, what the body suggests, and whether they go together under the scheme chosen.
pub(crate) fn outcome(outcome: &Outcome, language: Language, out: &mut impl Write) -> io::Result<()> {
    let Some(inferred) = &outcome.inferred else { return Ok(()) };
    let suggested = outcome_name(inferred.value, language);
    let line = language.pick(
        format!("办理结果  正文看来：{suggested}（推断）"),
        format!("Outcome  the body suggests: {suggested} (inferred)"),
    );
    writeln!(out, "{line}")?;
    if let (Some(printed), Some(meaning), Some(disagrees)) = (&outcome.printed, &outcome.meaning, outcome.disagrees)
        && !meaning.is_empty()
    {
        let names: Vec<&str> = meaning.iter().map(|value| outcome_name(value, language)).collect();
        let names = names.join(language.pick("或", " or "));
        let printed = &printed.text;
        let says = language.pick(
            format!("  {printed} 按所选办法是：{names}，与正文{}", if disagrees { "不合" } else { "相合" }),
            format!(
                "  {printed} means {names} under the scheme chosen, which the body {}",
                if disagrees { "does not tell" } else { "tells too" }
            ),
        );
        writeln!(out, "{says}")?;
    }
    writeln!(out)
}

/// What is asked, a line for each point.
pub(crate) fn questions(questions: &[Question], language: Language, out: &mut impl Write) -> io::Result<()> {
    if questions.is_empty() {
        return Ok(());
    }
    writeln!(out, "{} {}", language.pick("问与答", "Questions"), questions.len())?;
    let rows: Vec<[String; 3]> = questions.iter().map(|question| row(question, language)).collect();
    for line in aligned(&rows) {
        writeln!(out, "  {line}")?;
    }
    writeln!(out)
}

fn row(question: &Question, language: Language) -> [String; 3] {
    let verdicts: Vec<&str> = question.verdicts.iter().map(|&verdict| verdict_name(verdict, language)).collect();
    let inferred = if question.inferred { language.pick("（推断）", " (inferred)") } else { "" };
    [
        question.id.trim_start_matches('q').to_owned(),
        format!("{}{inferred}", verdicts.join(language.pick("、", ", "))),
        question.text.clone(),
    ]
}

fn verdict_name(verdict: Answer, language: Language) -> &'static str {
    let (chinese, english) = match verdict {
        Answer::Done => ("已办", "done"),
        Answer::Planned => ("拟办", "planned"),
        Answer::Explained => ("只作说明", "only explained"),
        Answer::Refused => ("未采纳", "turned down"),
        Answer::NotAddressed => ("未见回应", "no answer found"),
    };
    language.pick(chinese, english)
}

fn outcome_name(value: &str, language: Language) -> &'static str {
    let (chinese, english) = match value {
        "solved" => ("已解决", "solved"),
        "in_progress" => ("正在解决", "being solved"),
        "planned" => ("列入计划", "planned"),
        "refused" => ("未采纳", "turned down"),
        _ => ("只作说明", "only explained"),
    };
    language.pick(chinese, english)
}
