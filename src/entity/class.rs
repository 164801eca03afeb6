//! What a word may be inside or beside a name (词在名称里的身份): its roles, from the lists that it stands in.

use std::sync::OnceLock;

use crate::lexicon::{Lexicon, ListId, WordId, list};

/// A set of the roles below, as bits.
pub(super) type Class = u64;

/// Declares the roles, one bit each.
macro_rules! roles {
    ($($(#[$meta:meta])* $name:ident)*) => { roles!(@ 0; $($(#[$meta])* $name)*); };
    (@ $bit:expr; $(#[$meta:meta])* $name:ident $($rest:tt)*) => {
        $(#[$meta])*
        pub(super) const $name: Class = 1 << ($bit);
        roles!(@ $bit + 1; $($rest)*);
    };
    (@ $bit:expr;) => {};
}

roles! {
    /// Full name of a province, city, county (行政区划全称).
    PLACE
    /// Short name of one (短名): 岳阳.
    SHORT
    /// Region, zone, river, mountain (区域、江河).
    REGION
    /// Foreign country or city (外国).
    COUNTRY
    /// 简称 and 合称 that stand for a place wherever they are written: 粤港澳.
    ABBREVIATION
    /// Those that do so only in some places: 桂, 京.
    BOUND
    /// A county whose full name common words make up as well: 会同县, 城区.
    HOMONYM
    /// 省 市 县 … (级别词).
    LEVEL
    /// End of the name of a place: 镇, 小区 (通名).
    PLACE_SUFFIX
    /// A place suffix that is a common noun too: 广场.
    WEAK
    /// A place suffix that stands right behind a place's name though it is weak: 岳阳站.
    JOINS
    /// Only describes a place: 老旧, 通村.
    GENERIC
    /// End of the name of a body (机构名尾).
    SUFFIX
    /// What stands after a level or place word: 财政局, 人社局 (部门名).
    OFFICE
    /// A body known by its name: 科技部, 清华大学.
    NATIONAL
    /// 中华, 国际 … : may begin the name of a body.
    HEAD
    /// A head that begins kinds of bodies more often than names: 国家.
    GENERAL
    /// A level and its committee in one word: 省委.
    COMMITTEE
    /// A party or league that is named before its place: 民革.
    PARTY
    /// A suffix that also names the kind of such bodies: 学校, 中心.
    CATEGORY
    /// A category that a place or level word makes a name: 县医院.
    NAMED
    /// A category that a place makes a name, but no level word: 敦煌研究院.
    PLACED
    /// A category that is no name without a place or a level word before it: 示范基地.
    TIED
    /// A body inside another: 办公室, 交警大队.
    LOWER
    /// Needs the name of a town, a street or a village: 派出所.
    STREET
    /// A company.
    COMPANY
    /// A school or hospital.
    SCHOOL
    /// An institute, an association, a medium.
    INSTITUTE
    /// A laboratory that the state has approved.
    LABORATORY
    /// A department of government, a committee, a court.
    DEPARTMENT
    /// Stands inside names of bodies although it may be a verb: 发展, 检测.
    INNER
    /// Stands inside names only right before the name's end or another inner word: 公开, 联合.
    TIGHT
    /// Only describes a body: 民办, 龙头.
    PLAIN
    /// A common word that streets, estates and schools are named by: 红旗, 育才.
    PROPER
    /// No name runs over it: verbs, particles, prepositions, pronouns (断界).
    STOP
    /// A function word, a pronoun, a label: never part of a name.
    FUNCTION
    /// A verb of the action list.
    ACTION
    /// Also an adverb: 加速, 联合; the names of companies hold such.
    ADVERB
    /// A noun, or a verb used as one.
    NOUN
    /// Post or form of address: 厅长, 同志 (职务).
    ROLE
    /// 姓.
    SURNAME
    /// A common 姓.
    COMMON_SURNAME
    /// A person's name as a whole: 扎西.
    GIVEN
    /// Ends the name of a meeting, a contest or a fair.
    EVENT_SUFFIX
    /// Ends the name of a plan, a project, a platform.
    PROGRAMME_SUFFIX
    /// A well-known programme: 一带一路.
    PROGRAMME
    /// Ends the title of a text.
    DOCUMENT_SUFFIX
    /// A character that no word of any list covers.
    UNKNOWN
    /// Digits and Latin letters.
    LATIN
    /// 一二三 (汉字数字).
    NUMERAL
    /// Punctuation, line breaks, blanks.
    MARK
    /// A word that only leads names in or goes on in them: first of all a word.
    CUE
}

/// Anything that names a place without further evidence.
pub(super) const ANY_PLACE: Class = PLACE | SHORT | REGION | COUNTRY | ABBREVIATION;

/// What a single character keeps of its entry where it is no word by itself.
pub(super) const OF_CHARACTER: Class = SURNAME | COMMON_SURNAME | GENERIC | PLAIN | PROPER | CUE;

/// A word to the segmenter.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    /// Its roles.
    pub(super) class: Class,
    /// How dear it is by itself, as a single character and as a longer word; 0 where it is no word to the segmenter.
    cost: [u8; 2],
}

impl Entry {
    /// The price of the word.
    pub(super) fn cost(self, single: bool) -> Option<u16> {
        let [one, more] = self.cost;
        Some(u16::from(if single { one } else { more })).filter(|&cost| cost > 0)
    }
}

/// The entries of all kinds of words of the lexicon.
pub(super) fn entries(lexicon: &'static Lexicon) -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let entry = |word| {
            let class = class_of(lexicon, word);
            Entry { class, cost: cost(class) }
        };
        lexicon.kinds().map(entry).collect()
    })
}

/// How dear a word is: names are the surest, single characters the least.
fn cost(class: Class) -> [u8; 2] {
    const SURE: Class = PLACE | OFFICE | NATIONAL | COMMITTEE | REGION | SUFFIX | PROGRAMME | COUNTRY;
    if class & HOMONYM != 0 {
        return [23, 23];
    }
    let single = if class & !OF_CHARACTER == 0 {
        0
    } else if class & LEVEL != 0 {
        10
    } else {
        12
    };
    let longer = if class == 0 {
        0
    } else if class & SURE != 0 {
        9
    } else if class & ABBREVIATION != 0 {
        // 天津港 is no 津港 behind 天.
        11
    } else {
        10
    };
    [single, longer]
}

fn class_of(lexicon: &Lexicon, word: WordId) -> Class {
    let mut class = lexicon.lists(word).iter().fold(0, |class, &of| class | of_list(lexicon, word, of));
    if class & (SUFFIX | OFFICE | NATIONAL | PLACE | REGION | LEVEL | COMMITTEE) != 0 && class & ADVERB == 0 {
        // 医院 and 县委 stand among the acting nouns as well; as names they are no boundary.
        class &= !STOP;
    }
    if class & (INNER | TIGHT) != 0 {
        class &= !STOP;
    }
    class
}

fn of_list(lexicon: &Lexicon, word: WordId, of: ListId) -> Class {
    let value = || lexicon.value(word, of).unwrap_or("");
    match of {
        list::PLACE_COUNTY if lexicon.flag(word, of) == Some("bound") => PLACE | HOMONYM,
        list::PLACE_PROVINCE | list::PLACE_CITY | list::PLACE_COUNTY => PLACE,
        list::PLACE_SHORT => SHORT,
        list::PLACE_REGION => REGION,
        list::PLACE_COUNTRY => COUNTRY,
        list::PLACE_ABBREVIATION => abbreviation(lexicon.flag(word, of)),
        list::PLACE_SUFFIX => PLACE_SUFFIX | fold(value(), place_flag),
        list::PLACE_GENERIC => GENERIC,
        list::LEVEL => LEVEL,
        list::ORGAN_SUFFIX => SUFFIX | fold(value(), organ_flag),
        list::ORGAN_SHORT => OFFICE | DEPARTMENT,
        list::ORGAN_NATIONAL => NATIONAL,
        list::ORGAN_HEAD => head(value()),
        list::ORGAN_INNER => INNER,
        list::ORGAN_TIGHT => TIGHT,
        list::ORGAN_GENERIC => PLAIN,
        list::NAME_WORD => PROPER,
        list::PERSON_ROLE => ROLE,
        list::PERSON_NAME => GIVEN,
        list::SURNAME if value() == "common" => SURNAME | COMMON_SURNAME,
        list::SURNAME => SURNAME,
        list::EVENT_SUFFIX => EVENT_SUFFIX,
        list::PROGRAMME_SUFFIX => PROGRAMME_SUFFIX,
        list::PROGRAMME => PROGRAMME,
        list::DOCUMENT_SUFFIX => DOCUMENT_SUFFIX,
        _ => of_common_list(value, of),
    }
}

/// Words that names are told from.
fn of_common_list<'a>(value: impl Fn() -> &'a str, of: ListId) -> Class {
    match of {
        list::ACTION => STOP | ACTION,
        list::ADVERB => STOP | ADVERB,
        list::COMMON_VERB if value() == "nominal" => NOUN,
        list::COMMON_LETTER if value() == "stop" => STOP,
        list::COMMON_NOUN | list::COMMON_LETTER => NOUN,
        list::COMMON_OTHER | list::COMMON_VERB | list::DOCUMENT_VERB | list::EVENT_VERB => STOP,
        list::BOUNDARY
        | list::PREPOSITION
        | list::SELF
        | list::AGENT_NOUN
        | list::PUBLIC_NOUN
        | list::COURTESY
        | list::OPENER
        | list::SOFT
        | list::COMPLETION
        | list::ALIAS_WORD
        | list::FIELD_LABEL => STOP | FUNCTION,
        list::EVENT_HEAD
        | list::EVENT_INNER
        | list::PROGRAMME_INNER
        | list::PROGRAMME_VERB
        | list::DOCUMENT_LEAD
        | list::ABBREVIATION_LEAD
        | list::ABBREVIATION_TAIL => CUE,
        _ => 0,
    }
}

/// The marks behind a word, of all its columns.
pub(super) fn flags(value: &str) -> impl Iterator<Item = &str> {
    value.split([';', ' ', '|']).filter(|flag| !flag.is_empty())
}

fn fold(value: &str, flag: impl Fn(&str) -> Class) -> Class {
    flags(value).fold(0, |class, found| class | flag(found))
}

fn abbreviation(flag: Option<&str>) -> Class {
    match flag {
        Some("bound") => BOUND,
        Some("compound") => 0,
        _ => ABBREVIATION,
    }
}

fn place_flag(flag: &str) -> Class {
    match flag {
        "weak" => WEAK,
        "joins" => JOINS,
        _ => 0,
    }
}

fn head(kind: &str) -> Class {
    match kind {
        "committee" => COMMITTEE,
        "party" => PARTY,
        "general" => HEAD | GENERAL,
        _ => HEAD,
    }
}

fn organ_flag(flag: &str) -> Class {
    match flag {
        "government" | "party" | "congress" | "court" | "people" => DEPARTMENT,
        "company" => COMPANY,
        "school" | "hospital" => SCHOOL,
        "institute" | "laboratory" | "association" | "media" => INSTITUTE,
        "category" => CATEGORY,
        "named" => NAMED,
        "placed" => PLACED,
        "lower" => LOWER,
        "street" => STREET,
        "approved" => LABORATORY,
        "tied" => TIED,
        _ => 0,
    }
}
