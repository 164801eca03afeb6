//! The questions that decide what a sentence is (判定步骤).

/// The questions, in the order in which they are asked: the first that has an answer decides (判定步骤).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// 位置: the frame, a heading, the close.
    Place,
    /// 请求: asks the proposer for help.
    Request,
    /// 不予采纳: turns something down.
    Refusal,
    /// 转述: what others said or wish.
    Others,
    /// 客套.
    Courtesy,
    /// 引出: only announces what follows, or tells others what to do.
    Announcement,
    /// 政策: retells a policy.
    Policy,
    /// 将来: says outright what will be done.
    Future,
    /// 管辖: stands under 下一步 or in a part so headed.
    Scope,
    /// 承接: goes on with a list or the sentence before it.
    Company,
    /// 条件: will be done when something has come about.
    Condition,
    /// 决心: 继续, 进一步.
    Resolve,
    /// 行动: an act without a mark of the future.
    Act,
    /// 体貌: 已 or 正在, whatever the verb.
    Aspect,
    /// Nothing answered: it tells how things are.
    Fact,
    /// 标题从下文: a heading that runs into its text is what the text is.
    Body,
}

impl Step {
    /// Its name in the result.
    pub fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Request => "request",
            Self::Refusal => "refusal",
            Self::Others => "others",
            Self::Courtesy => "courtesy",
            Self::Announcement => "announcement",
            Self::Policy => "policy",
            Self::Future => "future",
            Self::Scope => "scope",
            Self::Company => "company",
            Self::Condition => "condition",
            Self::Resolve => "resolve",
            Self::Act => "act",
            Self::Aspect => "aspect",
            Self::Fact => "fact",
            Self::Body => "body",
        }
    }
}
