//! `dafu explain`: step by step why a sentence got its label (判定说明).

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};

use dafu::statement::Step;
use dafu::wire::types::{Analysis, Evidence, Statement, StatementKind, Strength};
use regex::Regex;

use crate::Outcome;
use crate::find::Lines;
use crate::input;
use crate::language::Language;

/// What is asked for.
pub(crate) struct Explanation {
    /// Files, or folders of letters; `-` is standard input.
    pub(crate) files: Vec<OsString>,
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
    pub(crate) options: dafu::Options,
    /// Only the sentences that it matches; else all of the letter's text, without title, signature and the like.
    pub(crate) pattern: Option<Regex>,
}

/// Sentence by sentence: the questions that were asked, the one that decided, and every word that counted.
pub(crate) fn explain(asked: &Explanation, language: Language, out: &mut impl Write) -> io::Result<Outcome> {
    let mut out = BufWriter::new(out);
    let mut letters = input::Letters::new(&asked.files, asked.encoding, language);
    for letter in letters.by_ref() {
        let Ok(text) = letter.text else { continue };
        let analysis = dafu::analyze(&text, &asked.options);
        let lines = Lines::of(&text);
        for statement in analysis.statements.iter().filter(|statement| asked.wants(statement)) {
            let place = format!("{}:{}", letter.name, lines.number(statement.span));
            write(&analysis, statement, &place, language, &mut out)?;
        }
    }
    out.flush()?;
    Ok(letters.outcome())
}

impl Explanation {
    fn wants(&self, statement: &Statement) -> bool {
        match &self.pattern {
            Some(pattern) => pattern.is_match(&statement.text),
            None => statement.step != Step::Place.name(),
        }
    }
}

fn write(
    analysis: &Analysis,
    statement: &Statement,
    place: &str,
    language: Language,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{place}  {}  {}", statement.id, statement.text.trim())?;
    let decided = Step::asked().position(|step| step.name() == statement.step);
    for (index, step) in Step::asked().enumerate().take_while(|(index, _)| decided.is_none_or(|last| *index <= last)) {
        let answer = if decided == Some(index) { language.pick("是", "yes") } else { language.pick("否", "no") };
        writeln!(out, "  {:>2} {} {answer}", index + 1, question(step, language))?;
    }
    match statement.step {
        "fact" => {
            let why = language.pick("都不是：只讲情况", "none of these: it tells how things are");
            writeln!(out, "     {why}")?;
        }
        "body" => {
            let why = language.pick("小标题没有标记，随后面的正文", "a heading without a mark is what its text is");
            writeln!(out, "     {why}")?;
        }
        _ => {}
    }
    writeln!(out, "   → {}（{}）", label(statement, language), named(analysis, statement.rule))?;
    for evidence in &statement.evidence {
        writeln!(out, "     {}", counted(analysis, statement, evidence, language))?;
    }
    writeln!(out)
}

/// 承诺 · 明确.
fn label(statement: &Statement, language: Language) -> String {
    let kind = match statement.kind {
        StatementKind::Commitment => language.pick("承诺", "commitment"),
        StatementKind::Report => language.pick("已办", "report"),
        StatementKind::Other => language.pick("其他", "other"),
    };
    let strength = match statement.strength {
        Some(Strength::Firm) => language.pick(" · 明确", " · firm"),
        Some(Strength::Soft) => language.pick(" · 努力", " · soft"),
        Some(Strength::Request) => language.pick(" · 请求", " · request"),
        None => "",
    };
    format!("{kind}{strength}")
}

/// A rule with why it counts.
fn named(analysis: &Analysis, rule: &str) -> String {
    analysis.rules.get(rule).map_or_else(|| rule.to_owned(), |why| format!("{rule}：{why}"))
}

/// “下一步” statement/opener：….
fn counted(analysis: &Analysis, statement: &Statement, evidence: &Evidence, language: Language) -> String {
    let inside = evidence.span.filter(|span| span.0 >= statement.span.0 && span.1 <= statement.span.1);
    let units: Vec<u16> = statement.text.encode_utf16().collect();
    let words = inside.and_then(|span| {
        let (start, end) = (span.0 - statement.span.0, span.1 - statement.span.0);
        units.get(start as usize..end as usize).map(String::from_utf16_lossy)
    });
    let words = words.map_or_else(
        || language.pick("所在章节或前面的话", "the section or what stands before").to_owned(),
        |words| format!("“{words}”"),
    );
    format!("{words} {}", named(analysis, evidence.rule))
}

fn question(step: Step, language: Language) -> &'static str {
    match step {
        Step::Place => {
            language.pick("在版头、标题、称谓、结尾里，或是小标题？", "In the frame, a heading or the close?")
        }
        Step::Request => language.pick("请提出人帮忙？", "Asks the proposer for help?"),
        Step::Refusal => language.pick("说办不到、不采纳？", "Turns something down?"),
        Step::Others => language.pick("转述提出人的话，或只是希望？", "Tells what the proposer said, or a mere wish?"),
        Step::Courtesy => language.pick("客套、夸奖？", "Courtesy or praise?"),
        Step::Announcement => {
            language.pick("只引出下文，或叫别人去做？", "Only announces what follows, or advises others?")
        }
        Step::Policy => language.pick("转述政策、规定？", "Retells a policy?"),
        Step::Future => language.pick("明说以后要做？", "Says outright what will be done?"),
        Step::Scope => language.pick("在“下一步”管到的地方讲行动？", "An act under 下一步 or in a part so headed?"),
        Step::Company => language.pick("接着前面的承诺往下说？", "Goes on with a list or a promise before it?"),
        Step::Condition => language.pick("说等什么有了就做？", "Will be done when something has come about?"),
        Step::Resolve => language.pick("表示要继续、进一步做？", "Resolves to go on or to do more?"),
        Step::Act => language.pick("讲了做过、在做的事？", "Tells an act, done or going on?"),
        Step::Aspect => language.pick("有“已”“正在”，说什么成了？", "已 or 正在 with something that came about?"),
        Step::Fact | Step::Body => "",
    }
}
