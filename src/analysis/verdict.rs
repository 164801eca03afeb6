//! Is this a reply letter? (是不是答复函)

use crate::letter::Letter;
use crate::letter::zone::Zone;
use crate::lexicon::{Lexicon, list};

/// The signs found and those missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Enough of them are there.
    pub is_reply: bool,
    /// Found.
    pub present: Vec<&'static str>,
    /// Not found.
    pub missing: Vec<&'static str>,
}

/// Any real letter lacks some of them; three are enough, and one of them must be the genre's own.
pub(super) fn verdict(letter: &Letter, lexicon: &Lexicon) -> Verdict {
    let facts = &letter.facts;
    let said = |wanted| {
        let zones = letter.paragraphs.iter().zip(&letter.skeleton.zones);
        zones
            .filter(|(_, zone)| zone.speaks())
            .take(3)
            .any(|(paragraph, _)| letter.hits.of_list(lexicon, paragraph.span, wanted).next().is_some())
    };
    let signs = [
        ("title", !facts.title.is_empty()),
        ("addressee", letter.skeleton.addressee.is_some()),
        ("receipt", said(list::RECEIPT)),
        ("reply_phrase", said(list::REPLY_PHRASE)),
        ("number", facts.proposal.number.is_some() || facts.proposal.session_term.is_some()),
        ("proposal", facts.proposal.title.is_some()),
        ("closing", facts.closing.is_some() && letter.skeleton.zones.contains(&Zone::Closing)),
        ("signature", !facts.signature.is_empty()),
    ];
    let names =
        |wanted: bool| signs.iter().filter(|(_, found)| *found == wanted).map(|(name, _)| *name).collect::<Vec<_>>();
    let (present, missing) = (names(true), names(false));
    let own =
        ["title", "receipt", "reply_phrase", "proposal", "number"].iter().filter(|sign| present.contains(sign)).count();
    Verdict { is_reply: present.len() >= 3 && own >= 2, present, missing }
}
