//! What a rule is (规则).

use super::ListId;

/// A rule of `data/rules`, compiled.
#[derive(Debug)]
pub struct Rule {
    /// Its path below `data/rules`, such as `statement/future-will`.
    pub id: &'static str,
    /// What it is evidence of.
    pub says: Says,
    /// Why it counts, for the reader (理由).
    pub why: &'static str,
    /// Any of these makes it fire.
    pub patterns: &'static [&'static [Token]],
    /// Any of these over the same words silences it.
    pub unless: &'static [&'static [Token]],
}

impl Rule {
    /// True where it stands in a folder.
    pub fn is_in(&self, group: &str) -> bool {
        self.id.strip_prefix(group).is_some_and(|rest| rest.starts_with('/'))
    }
}

/// What a rule is evidence of (说明什么).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Says {
    /// 将 + verb, 拟, 计划 + verb: will be done.
    Future,
    /// 下一步, 今后: what follows in this paragraph lies ahead.
    Opener,
    /// 继续, 进一步: goes on being done, or will be; the place decides.
    Intent,
    /// 已, 了, 完成: has been done.
    Done,
    /// 正在, 目前…中: is being done.
    Ongoing,
    /// 争取, 探索, 鼓励: will be tried.
    Effort,
    /// 希望得到您的…: asks the proposer for help.
    Request,
    /// 建议您…, 请您多…: tells others what to do.
    Advice,
    /// 暂不具备条件: is turned down.
    Refusal,
    /// 待…后: hangs on something.
    Condition,
    /// 试行, 原则上: bounds what is promised.
    Limit,
    /// 如下：, 以下措施：: only announces what follows.
    Announce,
    /// 您提出的…: tells what the proposer said.
    Quote,
    /// 感谢, 此复: courtesy.
    Courtesy,
    /// 《…》提出: tells what a policy says.
    Background,
    /// 是, 有, 占: tells how things are.
    State,
    /// A hope of the centre, a slogan.
    Hope,
    /// In a heading: the section looks ahead.
    Prospect,
    /// In a heading: the section looks back.
    Retrospect,
    /// In a heading: the section answers a point of the proposal.
    Answer,
}

impl Says {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Future => "future",
            Self::Opener => "opener",
            Self::Intent => "intent",
            Self::Done => "done",
            Self::Ongoing => "ongoing",
            Self::Effort => "effort",
            Self::Request => "request",
            Self::Advice => "advice",
            Self::Refusal => "refusal",
            Self::Condition => "condition",
            Self::Limit => "limit",
            Self::Announce => "announce",
            Self::Quote => "quote",
            Self::Courtesy => "courtesy",
            Self::Background => "background",
            Self::State => "state",
            Self::Hope => "hope",
            Self::Prospect => "prospect",
            Self::Retrospect => "retrospect",
            Self::Answer => "answer",
        }
    }
}

/// A mention that a pattern may ask for; names as in the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are those of the entity types")]
pub enum Slot {
    Person,
    Organisation,
    Place,
    Date,
    Money,
    Ratio,
    Quantity,
    Document,
    DocumentNumber,
    Programme,
    Event,
    Phone,
}

/// A part of a pattern; the language is told in `build/pattern.rs`.
#[derive(Debug, Clone, Copy)]
pub enum Token {
    /// `^`
    ClauseStart,
    /// `^^`
    SentenceStart,
    /// `$`
    ClauseEnd,
    /// `…` within the clause, `……` within the sentence.
    Gap {
        /// May cross into another clause.
        sentence: bool,
    },
    /// A word or a list.
    List {
        /// Which.
        list: ListId,
        /// May be missing.
        optional: bool,
    },
    /// A mention.
    Slot(Slot),
}
