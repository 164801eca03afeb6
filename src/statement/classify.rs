//! Commitment, report or neither (承诺、已办、其他): the evidence in order of its weight.

use crate::entity::Kind as EntityKind;
use crate::letter::zone::Zone;
use crate::lexicon::{Says, list};
use crate::sentence::Sentence;
use crate::text::{Span, chars};

use super::clause::Clause;
use super::scope::Setting;
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
    pub(crate) rule: &'static str,
    /// It is a wish addressed to the proposer.
    pub(crate) request: bool,
    pub(crate) context: Vec<Evidence>,
}

/// Weighs the evidence of one sentence: the first step that has an answer decides.
pub(crate) fn classify(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause], setting: &Setting) -> Verdict {
    let weighing = Weighing::new(reader, sentence, clauses, setting);
    let decided = STEPS.iter().find_map(|step| step(&weighing));
    let (kind, rule) = decided.unwrap_or((Kind::Other, "statement/fact"));
    let context = setting.ahead.or(setting.back).map(|rule| Evidence { rule, says: None, span: None });
    Verdict {
        kind,
        rule,
        request: kind == Kind::Commitment && weighing.any(Says::Request) == Some(rule),
        context: context.into_iter().collect(),
    }
}

/// A kind with the rule that decided; none where the step has nothing to say.
type Decision = Option<(Kind, &'static str)>;

/// From what a place decides to what the plain words say.
const STEPS: &[fn(&Weighing<'_>) -> Decision] = &[
    |weighing| weighing.by_place(),
    |weighing| weighing.by_request(),
    |weighing| weighing.by_refusal(),
    |weighing| weighing.by_others_words(),
    |weighing| weighing.by_courtesy(),
    |weighing| weighing.by_announcement(),
    |weighing| weighing.by_policy(),
    |weighing| weighing.by_future(),
    |weighing| weighing.by_scope(),
    |weighing| weighing.by_company(),
    |weighing| weighing.by_condition(),
    |weighing| weighing.by_resolve(),
    |weighing| weighing.by_act(),
    |weighing| weighing.by_aspect(),
];

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
        let softened = self.clauses.iter().skip(at + 1).find(|clause| clause.is_ahead() && clause.verb.is_some());
        Some(softened.map_or((Kind::Other, rule), |clause| (Kind::Commitment, future_rule(clause))))
    }

    /// Wishes without a doer, and what the proposer said: 您建议由中央出资，设立基金.
    fn by_others_words(&self) -> Decision {
        if self.ahead.is_none()
            && let Some(rule) = self.any(Says::Hope)
        {
            return Some((Kind::Other, rule));
        }
        let rule = self.any(Says::Quote)?;
        let matrix = self.clauses.first()?;
        let words = self.reader.words(matrix.span);
        // 正如您指出的，…: what follows is the proposer's as well.
        let proposed = matrix.has(Says::Quote) && (!words.contains('的') || words.ends_with('的'));
        let answers = |clause: &Clause| {
            clause.is_ahead()
                || clause.has(Says::Done)
                || clause.has(Says::Ongoing)
                || (actor::names_self(self.reader, clause.span) && !agrees(self.reader, clause))
        };
        let answered = self.clauses.iter().skip(1).any(answers);
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
        let rule = self.any(Says::Background)?;
        let speaks = |clause: &Clause| actor::names_self(self.reader, clause.span);
        if self.ahead.is_some_and(|clause| !clause.has(Says::Background) && speaks(clause)) {
            return None;
        }
        let from = self.clauses.iter().position(|clause| clause.has(Says::Background))?;
        (!self.clauses.iter().skip(from + 1).any(speaks)).then_some((Kind::Other, rule))
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
        if !self.acts || self.done.is_some() {
            return None;
        }
        if self.setting.lead == Some(Kind::Commitment) {
            return Some((Kind::Commitment, "statement/lead-in"));
        }
        let goes_on = self.setting.goes_on && self.setting.back.is_none() && !self.names_self();
        (goes_on && !of_the_public(self.reader, self.clauses)).then_some((Kind::Commitment, "statement/goes-on"))
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
        const RESOLVE: &[&str] = &["进一步", "继续"];
        if !self.acts || self.done.is_some() || self.setting.back.is_some() {
            return None;
        }
        let content = self.reader.words(self.sentence.content);
        let marker = Span::new(self.sentence.span.start, self.sentence.content.start);
        let resolved = RESOLVE.iter().any(|word| content.starts_with(word)) || self.aims() || self.goes_on();
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
        const AIMS: &[&str] = &["力争", "力求", "适时", "择机", "尽快", "尽早"];
        let first = self.clauses.iter().find(|clause| !clause.is_adverbial);
        first.is_some_and(|clause| {
            let subject = actor::subject(self.reader, clause.span).filter(|subject| subject.is_self);
            let from = subject.map_or(clause.span.start, |subject| subject.span.end);
            let rest = self.reader.words(Span::new(from, clause.span.end));
            AIMS.iter().any(|aim| rest.starts_with(aim))
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
        Some((Kind::Report, rule.or_else(|| self.went_about())?))
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

/// Some clause tells an act; one that only sets the scene counts where nothing else is told.
fn acts(clauses: &[Clause]) -> bool {
    let told = |clause: &&Clause| !clause.is_adverbial;
    let with_verb = |clause: &Clause| clause.verb.is_some();
    if clauses.iter().any(|clause| told(&clause)) {
        clauses.iter().filter(told).any(with_verb)
    } else {
        clauses.iter().any(with_verb)
    }
}

/// 我们完全赞同: the writer agrees, and tells of no act.
fn agrees(reader: &Reader<'_>, clause: &Clause) -> bool {
    let words = reader.words(clause.span);
    ["赞同", "赞成", "认同", "同感", "理解您", "理解你"].iter().any(|word| words.contains(word))
}

/// The verb is only needed, denied or handed to someone: 需要各方合力解决, 未能调增, 信号灯由县住建局负责建设.
fn tells_no_act(reader: &Reader<'_>, clause: &Clause) -> bool {
    const NEEDS: &[&str] = &["要", "需", "应", "应当", "必须", "须"];
    // 治理停车需要各方出力: the need may stand behind a word of action; 需要改造的管网 only tells which.
    const CALLS: &[&str] =
        &["需要", "亟需", "亟待", "有待", "需报", "须报", "需经", "须经", "需由", "须由", "约需", "共需", "尚需"];
    const DENIALS: &[&str] =
        &["未", "未能", "没有", "没能", "尚未", "从未", "不", "不能", "不得", "不宜", "无法", "难以"];
    const CHARGED: &[&str] = &[
        "负责", "主办", "协办", "会办", "下达", "审批", "核定", "主管", "监管", "承担", "自主", "规定", "分担", "自筹",
        "筹措", "负担",
    ];
    if clause.has(Says::Done) || clause.has(Says::Ongoing) {
        return false;
    }
    let (Some(head), Some(verb)) = (clause.head, clause.verb) else { return false };
    let adverbs = reader.words(Span::new(head.start, verb.start)).replace("主要", "");
    let before = reader.words(Span::new(clause.span.start, head.start));
    let needed =
        NEEDS.iter().any(|need| adverbs.starts_with(need) || before.ends_with(need)) && !before.ends_with("主要");
    // 建成后可解决3万人出行: what a thing is good for.
    let able = ["可", "能"].iter().any(|able| adverbs.starts_with(able) || before.ends_with(able));
    let denied = DENIALS.iter().any(|denial| adverbs.starts_with(denial) || before.ends_with(denial));
    let words = reader.words(clause.span);
    let called = CALLS
        .iter()
        .any(|call| words.find(call).and_then(|at| words.get(at..)).is_some_and(|rest| !rest.contains('的')));
    let by = words.find('由').filter(|&at| !words.get(at..).is_some_and(|rest| rest.starts_with("由于")));
    let charged = by.and_then(|at| words.get(at..)).is_some_and(|rest| CHARGED.iter().any(|word| rest.contains(word)))
        || ["协办", "会办"].iter().any(|word| words.ends_with(word));
    needed || called || able || denied || charged
}

/// 我局, 本镇 is the subject. 全县接待游客…: the land does nothing.
fn writer_acts(reader: &Reader<'_>, clause: &Clause) -> bool {
    let subject = actor::subject(reader, clause.span).filter(|subject| subject.is_self);
    subject.is_some_and(|subject| reader.words(subject.span).starts_with(['我', '本', '咱']))
}

/// 已通光纤, 正在会签: 已 or 正在 stands before what is no state.
fn comes_about(reader: &Reader<'_>, clause: &Clause) -> bool {
    const STATES: &[&str] =
        &["已有", "已是", "已无", "已不", "已达", "已久", "已满", "已成为", "已超", "已经是", "已经不"];
    let words = reader.words(clause.span);
    let aspect =
        (clause.has(Says::Done) && words.contains('已')) || (clause.has(Says::Ongoing) && words.contains("正在"));
    let no_state = !clause.has(Says::State) && !clause.has(Says::Quote) && !clause.has(Says::Courtesy);
    aspect && no_state && !STATES.iter().any(|state| words.contains(state))
}

/// 游客大幅增长，配套跟不上的矛盾日益显现: what the sentence comes to is a difficulty.
fn ends_in_trouble(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const TROUBLES: &[&str] = &["矛盾", "压力", "短板", "隐患", "困难", "问题", "难度"];
    const SHOWS: &[&str] = &["显现", "凸显", "突出", "大", "加大", "增大", "严重", "明显", "不容忽视"];
    let told = clauses.iter().any(|clause| clause.rule(Says::Done) == Some("statement/done") && clause.verb.is_some());
    let last = clauses.last().map_or("", |clause| reader.words(clause.span));
    !told
        && !clauses.iter().any(|clause| writer_acts(reader, clause))
        && TROUBLES.iter().any(|trouble| last.contains(trouble))
        && SHOWS.iter().any(|shows| last.trim_end_matches(chars::is_closer).ends_with(shows))
}

/// The sentence counts what there is: 全市有企业73家，管理小区410个. What follows goes on about the same.
fn counts_what_is(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const BEING: &[&str] = &["现有", "共有", "现存", "有"];
    let first = clauses.iter().find(|clause| {
        !clause.is_adverbial && reader.mentions_in(clause.span).iter().all(|mention| mention.span != clause.span)
    });
    first.is_some_and(|clause| {
        clause.verb.is_none()
            && reader
                .letter
                .hits
                .of_list(reader.lexicon, clause.span, list::COPULA)
                .any(|hit| BEING.contains(&reader.words(hit.span())))
            && !clauses.iter().any(|other| {
                other.has(Says::Done) && other.rule(Says::Done) == Some("statement/done") && other.verb.is_some()
            })
    })
}

/// 该圩位于左岸，堤长7公里，保护农田万亩: the sentence sets out to say what a thing is like, and nobody acts in it.
fn describes_a_thing(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    let Some(first) = clauses.iter().find(|clause| !clause.is_adverbial) else { return false };
    let acts = |clause: &Clause| {
        let told = clause.says.iter().any(|&(says, rule)| says == Says::Ongoing || rule == "statement/done");
        let completed = || {
            let verb = clause.verb.map_or("", |verb| reader.words(verb));
            reader.lexicon.contains(verb, list::COMPLETION)
        };
        clause.verb.is_some()
            && (told || completed() || actor::subject(reader, clause.span).is_some_and(|subject| subject.acts))
    };
    let whole = !reader.words(first.span).contains('的');
    whole && first.has(Says::State) && first.verb.is_none() && !clauses.iter().any(acts)
}

/// The rule that a clause ahead rests on.
fn future_rule(clause: &Clause) -> &'static str {
    clause.rule(Says::Future).unwrap_or("statement/deadline")
}

/// The clause tells of an act of the writer or of a body: not what a thing will bring about.
fn speaks_for_itself(reader: &Reader<'_>, clause: &Clause) -> bool {
    let Some(head) = clause.verb else {
        return actor::subject(reader, clause.span).is_none_or(|subject| subject.acts) || clause.due;
    };
    let effect = reader.lexicon.contains(reader.words(head), list::EFFECT);
    !effect || actor::subject(reader, clause.span).is_none_or(|subject| subject.acts)
}

/// 待…后予以整治: the clause of the condition or one behind it tells what will be done.
fn conditional(reader: &Reader<'_>, clauses: &[Clause]) -> Option<&'static str> {
    let at = clauses.iter().position(|clause| clause.has(Says::Condition))?;
    // 建成后，可解决3万人出行: when, and what it will bring.
    let enables = |clause: &Clause| clause.is_adverbial || reader.words(clause.span).starts_with(['可', '能']);
    let told = clauses.iter().skip(at).any(|clause| {
        clause.verb.is_some() && !clause.has(Says::Done) && !clause.has(Says::Ongoing) && !enables(clause)
    });
    // 等路修好以后再栽灯杆: whatever the verb.
    let then = clauses.get(at).map(|clause| reader.words(clause.span)).is_some_and(|words| {
        words.split_once("后再").is_some_and(|(_, rest)| !rest.is_empty() && !rest.starts_with('次'))
    });
    let follows = told || then;
    follows.then(|| clauses.get(at)?.rule(Says::Condition))?
}

/// 关于提高补贴标准的问题。: a topic on its own, with a marker or without.
fn is_topic(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    let words = reader.words(sentence.content);
    words.starts_with("关于")
        && ["的问题", "的建议", "的意见", "方面", "的情况"].iter().any(|end| words.ends_with(end))
        && !words.contains('，')
}

/// 关于…, 对…的问题, 4.监测。, 发票办理情况。: names a topic and tells nothing.
fn names_only(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    const KINDS: &[&str] = &["措施", "安排", "来源", "范围", "考虑", "问题", "原因", "现状", "成效", "标准", "对象"];
    const MATTERS: &[&str] =
        &["办理情况", "落实情况", "开展情况", "进展情况", "完成情况", "推进情况", "建设情况", "基本情况", "工作情况"];
    let words = reader.words(sentence.content);
    let topic = words.starts_with("关于") || words.starts_with("针对");
    let word = reader.letter.hits.longest_at(reader.lexicon, sentence.content.start, list::ACTION);
    let bare = word.is_some_and(|hit| hit.end() == sentence.content.end);
    // 应急措施, 资金来源: a noun of four characters at most; 完善应急措施 tells an act.
    let short = words.trim_end_matches('。');
    let kind = short.chars().count() <= 4 && KINDS.iter().any(|kind| short.ends_with(kind));
    (topic || bare || kind || MATTERS.iter().any(|matter| words.ends_with(matter))) && !words.contains('，')
}

/// Only says that a list follows.
fn announces_only(reader: &Reader<'_>, sentence: &Sentence, clauses: &[Clause]) -> bool {
    let words = reader.words(sentence.span);
    let colon = words.ends_with('：');
    if !colon && sentence.inner_markers.is_empty() && !clauses.iter().any(|clause| clause.has(Says::Announce)) {
        return false;
    }
    let Some(last) = clauses.last() else { return false };
    if !sentence.inner_markers.is_empty() {
        return false;
    }
    let bare = colon && (words.chars().count() <= 12 || last.has(Says::Announce) || last.verb.is_none());
    if colon && words.chars().count() <= 12 {
        return true;
    }
    // 我市将认真吸纳贵委意见，做好以下工作：
    let attitude = |clause: &Clause| {
        let words = reader.words(clause.span);
        ["意见", "建议", "要求", "精神"].iter().any(|word| words.ends_with(word))
            && ["吸纳", "采纳", "吸收", "借鉴", "按照", "落实", "重视"].iter().any(|verb| words.contains(verb))
    };
    let scene = |clause: &Clause| {
        clause.is_adverbial || clause.has(Says::Announce) || clause.has(Says::Quote) || clause.has(Says::State)
    };
    let told = clauses.iter().filter(|clause| !scene(clause) && !attitude(clause) && clause.verb.is_some()).count();
    (bare || last.has(Says::Announce)) && told == 0
}

/// In the opening only what was done for the reply counts: not the receipt, not who leads, not 经研究.
fn acts_in_opening(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    const FORMAL: &[&str] = &[
        "收悉",
        "收到",
        "收到后",
        "如下",
        "主办",
        "会办",
        "协办",
        "会办单位",
        "协办单位",
        "办理",
        "办理提案",
        "办理建议",
        "重视",
        "很有针对性",
        "答复",
        "牵头",
        "进行了研究",
        "进行了认真研究",
        "开会研究",
        "收到了",
    ];
    clauses.iter().any(|clause| {
        let words = reader.words(clause.span).trim();
        clause.verb.is_some()
            && !clause.has(Says::Quote)
            && !clause.is_adverbial
            && !words.starts_with('经')
            && !words.starts_with("现")
            && !FORMAL.iter().any(|end| words.ends_with(end))
    })
}

/// A time that lies back stands in the sentence.
fn past(reader: &Reader<'_>, sentence: &Sentence) -> Option<&'static str> {
    super::deadline::has_past(reader, sentence.content).then_some("statement/past-date")
}

/// 今年2月，省里配发电话58部: the sentence sets out from a time that lies back.
fn begins_in_past(reader: &Reader<'_>, sentence: &Sentence) -> bool {
    let content = sentence.content.trim(reader.text());
    let first = reader.mentions_in(content).first().filter(|mention| mention.span.start == content.start);
    first.is_some_and(|mention| {
        mention.kind == EntityKind::Date
            && !Span::new(mention.span.end, content.end).slice(reader.text()).starts_with(['的', '起'])
            && super::deadline::has_past(reader, mention.span)
    })
}

/// Says how things are and does nothing: every clause with a verb is also one of being.
fn states_only(clauses: &[Clause]) -> bool {
    clauses.iter().all(|clause| {
        clause.verb.is_none()
            || (clause.has(Says::State)
                && clause.head.is_some_and(|head| head.start > clause.span.start + 12)
                && !clause.has(Says::Intent))
    })
}

/// Someone acts who is neither the writer nor a body: enterprises, residents.
fn of_the_public(reader: &Reader<'_>, clauses: &[Clause]) -> bool {
    let first = clauses.iter().find(|clause| !clause.is_adverbial && clause.verb.is_some());
    let by_public = |clause: &Clause| {
        let by = reader.words(clause.span).find('由').map(|at| clause.span.start + at + '由'.len_utf8());
        by.is_some_and(|at| reader.letter.hits.longest_at(reader.lexicon, at, list::PUBLIC_NOUN).is_some())
    };
    first.is_some_and(|clause| {
        actor::subject(reader, clause.span).is_some_and(|subject| subject.public) || by_public(clause)
    }) && !clauses.iter().any(|clause| actor::names_self(reader, Span::new(clause.span.start, clause.span.end)))
}
