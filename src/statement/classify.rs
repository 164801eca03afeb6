//! Commitment, report or neither (承诺、已办、其他): the evidence in order of its weight.

use crate::letter::zone::Zone;
use crate::lexicon::{Says, list};
use crate::sentence::Sentence;
use crate::text::{Span, Words, words};

use super::clause::Clause;
use super::scope::Setting;
use super::signs::{
    acts, acts_in_opening, agrees, announces_only, begins_in_past, changed, comes_about, conditional, counts_what_is,
    describes_a_thing, ends_in_trouble, future_rule, is_topic, names_only, of_the_public, past, speaks_for_itself,
    states_only, tells_no_act, writer_acts,
};
use super::step::Step;
use super::{Evidence, Reader, actor};

/// What a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 承诺.
    Commitment,
    /// 已办.
    Report,
    /// Neither.
    Other,
}

/// The kind, the rule that decided, and what counted beside the cues.
#[derive(Debug, Clone)]
pub(crate) struct Verdict {
    pub(crate) kind: Kind,
    pub(crate) step: Step,
    pub(crate) rule: &'static str,
    /// It is a wish addressed to the proposer.
    pub(crate) request: bool,
    pub(crate) context: Vec<Evidence>,
}

impl Step {
    /// The questions in the order in which they are asked (提问的次序).
    pub fn asked() -> impl Iterator<Item = Self> {
        QUESTIONS.iter().map(|&(step, _)| step)
    }
}

/// Weighs the evidence of one sentence: the first question that has an answer decides.
pub(crate) fn classify(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause], setting: &Setting) -> Verdict {
    let weighing = Weighing::new(reader, sentence, clauses, setting);
    let decided = QUESTIONS.iter().find_map(|(step, answer)| answer(&weighing).map(|found| (*step, found)));
    let (step, (kind, rule)) = decided.unwrap_or((Step::Fact, (Kind::Other, "statement/fact")));
    let context = setting.ahead.or(setting.back).map(|rule| Evidence { rule, says: None, span: None });
    Verdict {
        kind,
        step,
        rule,
        request: kind == Kind::Commitment && weighing.any(Says::Request) == Some(rule),
        context: context.into_iter().collect(),
    }
}

/// A kind with the rule that decided; none where the question has no answer.
type Decision = Option<(Kind, &'static str)>;

/// A question with what answers it.
type Question = (Step, fn(&Weighing<'_>) -> Decision);

/// From what a place decides to what the plain words say.
const QUESTIONS: &[Question] = &[
    (Step::Place, |weighing| weighing.by_place()),
    (Step::Request, |weighing| weighing.by_request()),
    (Step::Refusal, |weighing| weighing.by_refusal()),
    (Step::Others, |weighing| weighing.by_others_words()),
    (Step::Courtesy, |weighing| weighing.by_courtesy()),
    (Step::Announcement, |weighing| weighing.by_announcement()),
    (Step::Policy, |weighing| weighing.by_policy()),
    (Step::Future, |weighing| weighing.by_future()),
    (Step::Scope, |weighing| weighing.by_scope()),
    (Step::Company, |weighing| weighing.by_company()),
    (Step::Condition, |weighing| weighing.by_condition()),
    (Step::Resolve, |weighing| weighing.by_resolve()),
    (Step::Act, |weighing| weighing.by_act()),
    (Step::Aspect, |weighing| weighing.by_aspect()),
];

/// Verbs that close what introduces the words of another.
const SAYING: Words = Words::of("提出 建议 指出 认为 希望 提到 呼吁 主张 要求 提议");

/// What the steps look at.
struct Weighing<'a> {
    reader: &'a Reader<'a>,
    sentence: &'a Sentence,
    clauses: &'a [Clause],
    setting: &'a Setting,
    /// The clause that says outright what will be done.
    ahead: Option<&'a Clause>,
    /// Says that something was done or is under way.
    done: Option<&'static str>,
    /// Some clause has a verb of action.
    acts: bool,
}

impl<'a> Weighing<'a> {
    fn new(reader: &'a Reader<'a>, sentence: &'a Sentence, clauses: &'a [Clause], setting: &'a Setting) -> Self {
        let any = |says: Says| clauses.iter().find_map(|clause| clause.rule(says));
        Self {
            reader,
            sentence,
            clauses,
            setting,
            ahead: clauses.iter().find(|clause| clause.is_ahead() && speaks_for_itself(reader, clause)),
            done: any(Says::Done).or_else(|| any(Says::Ongoing)).or_else(|| past(reader, sentence)),
            acts: acts(clauses),
        }
    }

    /// The writer is named as a subject.
    fn names_self(&self) -> bool {
        self.clauses.iter().any(|clause| actor::names_self(self.reader, clause.span))
    }

    fn any(&self, says: Says) -> Option<&'static str> {
        self.clauses.iter().find_map(|clause| clause.rule(says))
    }

    /// 我局将加大巡查力度，也请您监督: a promise stands before what is said to the proposer.
    fn promises_before(&self, says: Says) -> bool {
        let ahead = self.setting.ahead.is_some() || self.setting.goes_on;
        self.clauses.iter().take_while(|clause| !clause.has(says)).any(|clause| {
            clause.verb.is_some()
                && !clause.is_adverbial
                && !clause.has(Says::Courtesy)
                && !clause.has(Says::Quote)
                && !self.reader.words(clause.span).starts_with(['贵', '您', '你'])
                && (clause.is_ahead() || (ahead && !clause.has(Says::State) && !tells_no_act(self.reader, clause)))
        })
    }

    /// The frame, headings and the close say nothing of the kind.
    fn by_place(&self) -> Decision {
        let sentence = self.sentence;
        let rule = if !sentence.zone.speaks() {
            "zone/frame"
        } else if matches!(sentence.zone, Zone::Request | Zone::Closing) {
            "zone/closing"
        } else if sentence.is_heading
            || (sentence.opens_item && names_only(self.reader, sentence))
            || is_topic(self.reader, sentence)
        {
            "outline/heading"
        } else {
            return None;
        };
        Some((Kind::Other, rule))
    }

    fn by_request(&self) -> Decision {
        Some((Kind::Commitment, self.any(Says::Request)?))
    }

    /// 暂不能解决，…我们将优先解决: what comes behind the refusal counts.
    fn by_refusal(&self) -> Decision {
        let rule = self.any(Says::Refusal)?;
        let at = self.clauses.iter().rposition(|clause| clause.has(Says::Refusal))?;
        let after = || self.clauses.iter().skip(at + 1);
        if let Some(clause) = after().find(|clause| clause.is_ahead() && clause.verb.is_some()) {
            return Some((Kind::Commitment, future_rule(clause)));
        }
        // 目前不具备条件，待政策调整后，我们再研究: once something has come, the writer will act.
        let awaited = after().find_map(|clause| clause.rule(Says::Condition));
        let resumes = |clause: &Clause| clause.verb.is_some() && actor::names_self(self.reader, clause.span);
        let kind = if awaited.is_some() && after().any(resumes) { Kind::Commitment } else { Kind::Other };
        Some((kind, awaited.filter(|_| kind == Kind::Commitment).unwrap_or(rule)))
    }

    /// Wishes without a doer, and what the proposer said: 您建议由中央出资，设立基金.
    fn by_others_words(&self) -> Decision {
        // 有望纳入明年的安排: the time is as open as the hope.
        let open = |clause: &Clause| clause.has(Says::Hope) && !clause.has(Says::Future);
        if self.ahead.is_none_or(open)
            && let Some(rule) = self.any(Says::Hope)
        {
            return Some((Kind::Other, rule));
        }
        let rule = self.any(Says::Quote)?;
        // 关于砂石的处置，你们建议由村里自行出售: a topic before who speaks.
        let topic = |clause: &&Clause| {
            let words = self.reader.words(clause.span);
            !clause.has(Says::Quote) && words!("关于 对于 针对").starts(words)
        };
        let matrix = self.clauses.iter().find(|clause| !topic(clause))?;
        let words = self.reader.words(matrix.span);
        // 正如您指出的，…: what follows is the proposer's as well.
        let proposed = matrix.has(Says::Quote) && (!words.contains('的') || words.ends_with('的'));
        // 您建议，2025年底前建成公交场站: what will be is still what is asked for.
        let asked = SAYING.ends(words);
        // 你们分析了优势，提出了举措: without another subject the proposer goes on.
        let goes_on = |clause: &Clause| SAYING.starts(self.reader.words(clause.span));
        let answers = |clause: &Clause| {
            (clause.is_ahead() && !asked)
                || clause.has(Says::Done) && !goes_on(clause)
                || clause.has(Says::Ongoing)
                || (actor::names_self(self.reader, clause.span) && !agrees(self.reader, clause))
        };
        let answered = self.clauses.iter().skip_while(|clause| topic(clause)).skip(1).any(answers);
        let tells = |clause: &Clause| {
            clause.verb.is_some()
                && (!clause.has(Says::Quote) || (clause.has(Says::Done) && actor::names_self(self.reader, clause.span)))
                && !clause.has(Says::Courtesy)
                && !agrees(self.reader, clause)
        };
        let nothing_else = !self.clauses.iter().any(tells);
        ((proposed && !answered) || nothing_else).then_some((Kind::Other, rule))
    }

    /// Thanks and praise; praise yields to a promise in the same sentence, the closing courtesy does not.
    fn by_courtesy(&self) -> Decision {
        let rule = self.any(Says::Courtesy)?;
        // 您的提案分析了…, 抓住了要害: what the proposal has done is part of the praise.
        let praise = |clause: &Clause| clause.has(Says::Courtesy) || clause.has(Says::Quote);
        let done = self.clauses.iter().any(|clause| clause.has(Says::Done) && !praise(clause));
        let closes = rule == "statement/courtesy" && !self.promises_before(Says::Courtesy);
        let empty = !done && (self.ahead.is_none() || closes);
        empty.then_some((Kind::Other, rule))
    }

    /// Items of the proposer's list, advice to others, and lines that only lead in a list.
    fn by_announcement(&self) -> Decision {
        let own = || self.ahead.is_some() || self.any(Says::Done).is_some() || self.names_self();
        if self.setting.lead == Some(Kind::Other) && !own() {
            return Some((Kind::Other, "statement/lead-in"));
        }
        if let Some(rule) = self.any(Says::Advice)
            && !self.promises_before(Says::Advice)
        {
            return Some((Kind::Other, rule));
        }
        announces_only(self.reader, self.sentence, self.clauses).then_some((Kind::Other, "statement/announce"))
    }

    /// A policy retold, unless the writer goes on to speak of itself.
    fn by_policy(&self) -> Decision {
        // 国务院印发《意见》，提出…: what the paper says.
        const CONTENT: Words = Words::of("提出 明确 要求 强调 部署 指出 规定 确定");
        let rule = self.any(Says::Background)?;
        let speaks = |clause: &Clause| {
            let words = self.reader.words(clause.span);
            actor::names_self(self.reader, clause.span) && !CONTENT.starts(words)
        };
        if self.ahead.is_some_and(|clause| !clause.has(Says::Background) && speaks(clause)) {
            return None;
        }
        let from = self.clauses.iter().position(|clause| clause.has(Says::Background))?;
        // 科技部、省政府印发了《方案》，省委提出…: what was done stands first.
        let done = |clause: &Clause| clause.verb.is_some() && clause.has(Says::Done) && !clause.has(Says::Quote);
        let told = self.clauses.iter().take(from).any(done);
        (!told && !self.clauses.iter().skip(from + 1).any(speaks)).then_some((Kind::Other, rule))
    }

    fn by_future(&self) -> Decision {
        Some((Kind::Commitment, future_rule(self.ahead?)))
    }

    /// Under 下一步 or in a part so headed every act is a promise, unless it is told as done.
    fn by_scope(&self) -> Decision {
        let rule = self.setting.ahead?;
        if self.any(Says::Done).is_some() || begins_in_past(self.reader, self.sentence) {
            return None;
        }
        if self.acts {
            return (!states_only(self.clauses)).then_some((Kind::Commitment, rule));
        }
        if self.sentence.is_run_in_heading {
            return Some((Kind::Other, "outline/heading"));
        }
        // An item of a plan tells an act even where its verb is in no list; 实行周调度, 倒排工期 begin with it.
        let begins =
            self.reader.letter.hits.longest_at(self.reader.lexicon, self.sentence.content.start, list::COMMON_VERB);
        let tells = self.sentence.opens_item || (begins.is_some() && !ends_in_trouble(self.reader, self.clauses));
        let item = tells && self.any(Says::State).is_none();
        Some(if item { (Kind::Commitment, rule) } else { (Kind::Other, "statement/no-act") })
    }

    /// What the lead-in or the sentence before it was, it is as well.
    fn by_company(&self) -> Decision {
        if !self.acts {
            return self.is_result().then_some((Kind::Report, "statement/result"));
        }
        if self.done.is_some() {
            return None;
        }
        if self.setting.lead == Some(Kind::Commitment) {
            return Some((Kind::Commitment, "statement/lead-in"));
        }
        let goes_on = self.setting.goes_on && self.setting.back.is_none() && !self.names_self();
        (goes_on && !of_the_public(self.reader, self.clauses)).then_some((Kind::Commitment, "statement/goes-on"))
    }

    /// 负债率71.9%，较年初下降2个百分点: where a part looks back, what stands behind a report tells what came of it, unless
    /// it goes on to what is amiss.
    fn is_result(&self) -> bool {
        self.setting.after_report && self.setting.back.is_some() && !self.sentence.is_run_in_heading && !self.is_amiss()
    }

    /// The sentence tells what is wrong or wanting.
    fn is_amiss(&self) -> bool {
        words!("但 不 仍 尚 还 未 差 难 亏 弱 缺 堵 危 问题 短板").occurs_in(self.reader.words(self.sentence.content))
    }

    fn by_condition(&self) -> Decision {
        if self.sentence.zone == Zone::Opening && !acts_in_opening(self.reader, self.clauses) {
            return Some((Kind::Other, "zone/opening"));
        }
        Some((Kind::Commitment, conditional(self.reader, self.clauses)?))
    }

    /// 进一步把站点建好：一是…, and items that begin 一要…: without a word of the past or a part that looks back, what is
    /// resolved is a promise.
    fn by_resolve(&self) -> Decision {
        const RESOLVE: Words = Words::of("进一步 继续");
        if !self.acts || self.done.is_some() || self.setting.back.is_some() {
            return None;
        }
        let content = self.reader.words(self.sentence.content);
        let marker = Span::new(self.sentence.span.start, self.sentence.content.start);
        let resolved = RESOLVE.starts(content) || self.aims() || self.goes_on();
        let demanded = self.sentence.opens_item && self.reader.words(marker).ends_with('要');
        (resolved || demanded).then_some((Kind::Commitment, "statement/intent"))
    }

    /// 我局负责配时，并继续严管: what goes on goes on from now.
    fn goes_on(&self) -> bool {
        self.clauses.iter().filter(|clause| !clause.is_adverbial).any(|clause| {
            let words = self.reader.words(clause.span);
            words.starts_with("并继续") || words.starts_with("继续")
        })
    }

    /// 力争三年完成, 我局力争早日开通, 适时启动二期: the first clause aims at something.
    fn aims(&self) -> bool {
        const AIMS: Words = Words::of("力争 力求 适时 择机 尽快 尽早");
        let first = self.clauses.iter().find(|clause| !clause.is_adverbial);
        first.is_some_and(|clause| {
            let subject = actor::subject(self.reader, clause.span).filter(|subject| subject.is_self);
            let from = subject.map_or(clause.span.start, |subject| subject.span.end);
            let rest = self.reader.words(Span::new(from, clause.span.end));
            AIMS.starts(rest)
        })
    }

    /// No clause tells an act of its own.
    fn tells_nothing(&self) -> bool {
        let told = |clause: &&Clause| !clause.is_adverbial;
        let idle = |clause: &Clause| clause.verb.is_none() || tells_no_act(self.reader, clause);
        if self.clauses.iter().any(|clause| told(&clause) && clause.verb.is_some()) {
            self.clauses.iter().filter(told).all(idle)
        } else {
            self.clauses.iter().all(idle)
        }
    }

    /// 方案正在会签, 51个村已于去年全部通光纤: told as done or under way, whatever the verb.
    fn by_aspect(&self) -> Decision {
        if self.acts || self.sentence.is_run_in_heading || ends_in_trouble(self.reader, self.clauses) {
            return None;
        }
        let told = |clause: &&Clause| !clause.is_adverbial && comes_about(self.reader, clause);
        let came = self.clauses.iter().find(told);
        let rule = came.and_then(|clause| clause.rule(Says::Done).or_else(|| clause.rule(Says::Ongoing)));
        let changed = || {
            (self.setting.back.is_some() && changed(self.reader, self.clauses) && !self.is_amiss())
                .then_some("statement/result")
        };
        Some((Kind::Report, rule.or_else(|| self.went_about()).or_else(changed)?))
    }

    /// 6月12日，我局工作人员到现场查看: on a day that lies back the writer is the subject of a verb.
    fn went_about(&self) -> Option<&'static str> {
        let rule = past(self.reader, self.sentence)?;
        let verb = |clause: &Clause| {
            writer_acts(self.reader, clause)
                && !clause.has(Says::State)
                && self.reader.letter.hits.of_list(self.reader.lexicon, clause.span, list::COMMON_VERB).next().is_some()
        };
        let denied = self.clauses.iter().any(|clause| self.reader.words(clause.span).contains(['未', '无', '不']));
        (!denied && self.clauses.iter().any(verb)).then_some(rule)
    }

    /// Without any mark of the future an act is a report.
    fn by_act(&self) -> Decision {
        if !self.acts
            || of_the_public(self.reader, self.clauses)
            || (counts_what_is(self.reader, self.clauses) && self.sentence.inner_markers.is_empty())
            || describes_a_thing(self.reader, self.clauses)
            || self.tells_nothing()
            || ends_in_trouble(self.reader, self.clauses)
        {
            return None;
        }
        match self.done {
            Some(rule) => Some((Kind::Report, rule)),
            None => (!states_only(self.clauses)).then_some((Kind::Report, "statement/act")),
        }
    }
}
