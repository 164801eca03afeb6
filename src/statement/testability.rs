//! How well anyone could later check whether a promise was kept (可核查度): who, what, how much, by when.

use super::Statement;
use super::classify::Kind;

/// A box of the ledger that a promise may leave empty (空缺项).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Nobody is named: the subject is left out.
    Actor,
    /// No act is told.
    Action,
    /// Nothing can be counted.
    Measure,
    /// No time is named.
    Time,
}

impl Blank {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Action => "action",
            Self::Measure => "measure",
            Self::Time => "time",
        }
    }
}

impl Statement {
    /// The boxes that a promise leaves empty, four at most; none where it is no promise.
    pub fn blanks(&self) -> Option<Vec<Blank>> {
        let boxes = [
            (Blank::Actor, self.actors.iter().any(|actor| actor.span.is_some())),
            (Blank::Action, self.action.is_some()),
            (Blank::Measure, !self.targets.is_empty()),
            (Blank::Time, self.deadline.is_some()),
        ];
        let empty = boxes.into_iter().filter(|&(_, filled)| !filled).map(|(blank, _)| blank);
        (self.kind == Kind::Commitment).then(|| empty.collect())
    }
}
