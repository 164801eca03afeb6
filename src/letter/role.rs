//! What a section is for (章节作用), from the words of its heading.

use crate::lexicon::{Hits, Lexicon, Says, cues};
use crate::text::Span;

use super::outline::Section;

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// 下一步.
    Prospect,
    /// 已做.
    Retrospect,
    /// 逐条答复.
    Answer,
}

impl Purpose {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prospect => "prospect",
            Self::Retrospect => "retrospect",
            Self::Answer => "answer",
        }
    }
}

/// A purpose with the words that show it and the rule that read them.
#[derive(Debug, Clone, Copy)]
pub struct Role {
    /// What for.
    pub purpose: Purpose,
    /// The words of the heading.
    pub evidence: Span,
    /// The rule.
    pub rule: &'static str,
}

/// The role of each section, from its own heading; sections without a telling heading have none.
pub fn roles(lexicon: &Lexicon, text: &str, hits: &Hits, sections: &[Section]) -> Vec<Option<Role>> {
    sections.iter().map(|section| section.heading.and_then(|heading| role(lexicon, text, hits, heading))).collect()
}

/// Where a heading names both what was done and what comes, the last word counts: 工作进展及下一步打算.
fn role(lexicon: &Lexicon, text: &str, hits: &Hits, heading: Span) -> Option<Role> {
    let found = cues(lexicon, "role", text, hits, &[], heading);
    let of = |wanted: Says, purpose: Purpose| {
        found.iter().rfind(|cue| cue.rule.says == wanted).map(|cue| Role {
            purpose,
            evidence: cue.span,
            rule: cue.rule.id,
        })
    };
    let prospect = of(Says::Prospect, Purpose::Prospect);
    let retrospect = of(Says::Retrospect, Purpose::Retrospect);
    prospect.or(retrospect).or_else(|| of(Says::Answer, Purpose::Answer))
}
