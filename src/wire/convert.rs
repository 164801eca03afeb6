//! From view spans to the letter's own offsets (换算).

use crate::analysis::Analysis;
use crate::check;
use crate::entity::{Reference, ReferenceKind};
use crate::letter::{Facts, Letter};
use crate::sorting::sort_by_key;
use crate::text::{SourceSpan, Span, Utf16Map, has_break};

use super::{outline, questions, statements, types, values};

/// Converts places and words of one letter.
pub(super) struct Converter<'a> {
    pub(super) source: &'a str,
    pub(super) letter: &'a Letter,
    map: Utf16Map<'a>,
}

impl Converter<'_> {
    /// A span of the view in UTF-16 units of the letter as given.
    pub(super) fn span(&self, span: Span) -> types::Span {
        self.units(self.letter.view.to_source(span))
    }

    pub(super) fn units(&self, span: SourceSpan) -> types::Span {
        types::Span(self.map.offset(span.start), self.map.offset(span.end))
    }

    /// The letter's own words: pieces joined, line breaks and page furniture left out.
    pub(super) fn text(&self, span: Span) -> String {
        let view = &self.letter.view;
        if let Some(words) = view.unchanged(span, self.source).filter(|words| !has_break(words)) {
            return words.to_owned();
        }
        let mut text = String::with_capacity(span.len());
        for piece in view.pieces(span, self.source) {
            let words = self.source.get(piece.start..piece.end).unwrap_or("");
            words.split(['\n', '\r']).for_each(|part| text.push_str(part));
        }
        text
    }

    pub(super) fn quote(&self, span: Span) -> types::Quote {
        types::Quote { text: self.text(span), span: self.span(span) }
    }
}

pub(super) fn convert(source: &str, analysis: &Analysis) -> types::Analysis {
    let letter = &analysis.letter;
    let converter = Converter { source, letter, map: Utf16Map::new(source) };
    let sections = outline::Sections::new(&letter.sections);
    let (facts, fact_spans) = facts(&converter, &letter.facts);
    types::Analysis {
        schema_version: types::SCHEMA_VERSION,
        engine: env!("CARGO_PKG_VERSION"),
        verdict: types::Verdict {
            is_reply: analysis.verdict.is_reply,
            present: analysis.verdict.present.clone(),
            missing: analysis.verdict.missing.clone(),
        },
        facts,
        reply_kind: letter
            .facts
            .reply_kind
            .map(|(kind, span)| types::ReplyKind { kind, evidence: converter.quote(span) }),
        fact_spans,
        inferred: inferred(&converter, analysis),
        paragraphs: paragraphs(&converter),
        zones: zones(&converter),
        outline: outline::tree(&converter, &sections),
        entities: values::entities(&converter, &analysis.mentions),
        references: analysis
            .references
            .iter()
            .enumerate()
            .map(|(index, reference)| convert_reference(&converter, index, reference))
            .collect(),
        statements: statements::statements(&converter, &sections, &analysis.statements),
        items: statements::items(&converter, &sections, &analysis.items),
        figures: analysis.figures.iter().enumerate().map(|(index, check)| figure(&converter, index, check)).collect(),
        questions: questions::questions(&converter, &sections, &analysis.questions),
        outcome: questions::outcome(&converter, &analysis.outcome),
        findings: analysis
            .findings
            .iter()
            .map(|finding| types::Finding {
                code: finding.code,
                span: finding.span.map(|span| converter.span(span)),
                count: u32::try_from(finding.count).unwrap_or(u32::MAX),
                detail: types::Map::new(finding.detail.clone()),
            })
            .collect(),
        rules: statements::reasons(&analysis.statements),
    }
}

/// The facts as words, and where each stands.
fn facts(converter: &Converter<'_>, facts: &Facts) -> (types::Facts, types::Map<Vec<types::Span>>) {
    let mut spans = Vec::new();
    let mut place = |key: &'static str, found: &[Span]| {
        if !found.is_empty() {
            spans.push((key, found.iter().map(|&span| converter.span(span)).collect()));
        }
    };
    let mut words = |key: &'static str, found: Option<Span>| {
        place(key, found.as_slice());
        found.map(|span| converter.text(span))
    };
    let title = facts.title.iter().map(|&span| converter.text(span)).collect::<String>();
    let proposal = &facts.proposal;
    let paper = types::Proposal {
        kind: proposal.kind.map(|(kind, span)| {
            words("proposal.kind", Some(span));
            kind
        }),
        assembly: proposal.assembly.map(|(name, span)| {
            words("proposal.assembly", Some(span));
            name
        }),
        session_term: proposal.session_term.map(|(term, span)| {
            words("proposal.session_term", Some(span));
            term
        }),
        session_meeting: proposal.session_meeting.map(|(meeting, span)| {
            words("proposal.session_meeting", Some(span));
            meeting
        }),
        number: words("proposal.number", proposal.number),
        title: words("proposal.title", proposal.title),
    };
    let contact = types::Contact {
        name: words("contact.name", facts.contact_name),
        phone: words("contact.phone", facts.contact_phone),
    };
    let mut read = types::Facts {
        title: (!title.is_empty()).then_some(title),
        document_number: words("document_number", facts.document_number),
        signer: words("signer", facts.signer),
        issuing_body: words("issuing_body", facts.issuing_body),
        outcome_class: words("outcome_class", facts.outcome_class),
        proposal: (paper != types::Proposal::default()).then_some(paper),
        addressee_role: words("addressee_role", facts.addressee_role),
        addressee_group: words("addressee_group", facts.addressee_group),
        closing: words("closing", facts.closing),
        date: facts.date.map(|(date, span)| {
            words("date", Some(span));
            values::iso(date)
        }),
        contact: (contact != types::Contact::default()).then_some(contact),
        disclosure: words("disclosure", facts.disclosure),
        print_office: words("print_office", facts.print_office),
        print_date: facts.print_date.map(|(date, span)| {
            words("print_date", Some(span));
            values::iso(date)
        }),
        copies: facts.copies.map(|(copies, span)| {
            words("copies", Some(span));
            copies
        }),
        ..types::Facts::default()
    };
    let mut list = |key: &'static str, found: &[Span]| {
        place(key, found);
        found.iter().map(|&span| converter.text(span)).collect::<Vec<_>>()
    };
    list("title", &facts.title);
    read.addressees = list("addressees", &facts.addressees);
    read.lead_units = list("lead_units", &facts.lead_units);
    read.co_units = list("co_units", &facts.co_units);
    read.signature = list("signature", &facts.signature);
    read.cc = list("cc", &facts.cc);
    (read, types::Map::new(spans))
}

fn convert_reference(converter: &Converter<'_>, index: usize, reference: &Reference) -> types::Reference {
    let types::Quote { text, span } = converter.quote(reference.span);
    let kind = match reference.kind {
        ReferenceKind::Own => "self",
        ReferenceKind::Anaphor => "anaphor",
    };
    types::Reference {
        id: format!("r{}", index + 1),
        span,
        text,
        kind,
        name: reference.name.map(|name| converter.text(name)),
        refers_to: reference.mentions.iter().map(|index| format!("e{}", index + 1)).collect(),
    }
}

fn figure(converter: &Converter<'_>, index: usize, check: &check::Check) -> types::FigureCheck {
    types::FigureCheck {
        id: format!("f{}", index + 1),
        relation: check.relation.to_owned(),
        verdict: match check.verdict {
            check::Verdict::Consistent => types::FigureVerdict::Consistent,
            check::Verdict::OneReading => types::FigureVerdict::OneReading,
            check::Verdict::Disagrees => types::FigureVerdict::Disagrees,
            check::Verdict::Unchecked => types::FigureVerdict::Unchecked,
        },
        spans: check.figures.iter().map(|&span| converter.span(span)).collect(),
        arithmetic: check.arithmetic.clone(),
        reading: check.reading.map(str::to_owned),
    }
}

/// The issuer where no masthead names it, and the day where the letter has none.
fn inferred(converter: &Converter<'_>, analysis: &Analysis) -> Vec<types::Inferred> {
    let facts = &analysis.letter.facts;
    let mut found = Vec::new();
    if facts.issuing_body.is_none() {
        let body = facts
            .signature
            .first()
            .map(|&span| (span, "signature"))
            .or_else(|| facts.print_office.map(|span| (span, "print_office")));
        found.extend(body.map(|(span, basis)| types::Inferred {
            key: "issuing_body",
            value: converter.text(span),
            inferred: true,
            basis,
            span: Some(converter.span(span)),
        }));
    }
    if facts.date.is_none()
        && let Some(day) = analysis.day
    {
        let span = match day.basis {
            "print_date" => facts.print_date.map(|(_, span)| span),
            "document_number" => facts.document_number,
            "proposal_number" => facts.proposal.number,
            "session" => facts.proposal.session_term.map(|(_, span)| span),
            _ => None,
        };
        let year = day.date.year();
        found.push(types::Inferred {
            key: "date",
            value: if day.exact { values::iso(day.date) } else { format!("{year}-01-01/{year}-12-31") },
            inferred: true,
            basis: day.basis,
            span: span.map(|span| converter.span(span)),
        });
    }
    found
}

fn paragraphs(converter: &Converter<'_>) -> Vec<types::Paragraph> {
    let letter = converter.letter;
    letter
        .paragraphs
        .iter()
        .zip(&letter.skeleton.zones)
        .map(|(paragraph, zone)| types::Paragraph {
            spans: letter
                .view
                .pieces(paragraph.span, converter.source)
                .into_iter()
                .map(|piece| converter.units(piece))
                .collect(),
            zone: zone.name(),
        })
        .collect()
}

/// The zones tile the letter: each runs from its first character to the next zone's.
fn zones(converter: &Converter<'_>) -> Vec<types::Zone> {
    let letter = converter.letter;
    let mut starts: Vec<(usize, &'static str)> = letter
        .paragraphs
        .iter()
        .zip(&letter.skeleton.zones)
        .flat_map(|(paragraph, zone)| {
            letter.view.pieces(paragraph.span, converter.source).into_iter().map(|piece| (piece.start, zone.name()))
        })
        .chain(letter.furniture.iter().map(|piece| (piece.start, "furniture")))
        .collect();
    sort_by_key(&mut starts, |&start| start);
    starts.dedup_by(|next, last| next.1 == last.1);
    if let Some(first) = starts.first_mut() {
        first.0 = 0;
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(start, _)| *start).chain([converter.source.len()]).collect();
    starts
        .iter()
        .zip(ends)
        .map(|(&(start, kind), end)| types::Zone { kind, span: converter.units(SourceSpan { start, end }) })
        .collect()
}
