//! What a word may be inside or beside a name (词在名称里的身份).

use std::sync::OnceLock;

use crate::lexicon::{Lexicon, ListId, WordId, list};

/// A set of the roles below, as bits.
pub(super) type Class = u64;

/// Full name of a province, city, county (行政区划全称).
pub(super) const PLACE: Class = 1;
/// Short name of one (短名): 岳阳.
pub(super) const SHORT: Class = 1 << 1;
/// Region, zone, river, mountain (区域、江河).
pub(super) const REGION: Class = 1 << 2;
/// Foreign country or city (外国).
pub(super) const COUNTRY: Class = 1 << 3;
/// 简称 and 合称 that stand for a place wherever they are written: 粤港澳.
pub(super) const ABBREVIATION: Class = 1 << 4;
/// Those that do so only in some places: 桂, 京.
pub(super) const BOUND: Class = 1 << 5;
/// 省 市 县 … (级别词).
pub(super) const LEVEL: Class = 1 << 6;
/// End of the name of a body (机构名尾).
pub(super) const SUFFIX: Class = 1 << 7;
/// What stands after a level or place word: 财政局, 人社局 (部门名).
pub(super) const OFFICE: Class = 1 << 8;
/// A body known by its name: 科技部, 清华大学.
pub(super) const NATIONAL: Class = 1 << 9;
/// 中华, 国际 … : may begin the name of a body.
pub(super) const HEAD: Class = 1 << 10;
/// A suffix that also names the class of such bodies: 学校, 中心.
pub(super) const CATEGORY: Class = 1 << 11;
/// No name runs over it: verbs, particles, prepositions, pronouns (断界).
pub(super) const STOP: Class = 1 << 12;
/// A noun, or a verb used as one.
pub(super) const NOUN: Class = 1 << 13;
/// Stands inside names of bodies although it may be a verb: 发展, 检测.
pub(super) const INNER: Class = 1 << 14;
/// Stands inside names only right before the name's end or another inner word: 公开, 联合.
pub(super) const TIGHT: Class = 1 << 15;
/// Only describes a place: 老旧, 通村.
pub(super) const GENERIC: Class = 1 << 16;
/// End of the name of a place: 镇, 小区 (通名).
pub(super) const PLACE_SUFFIX: Class = 1 << 17;
/// A place suffix that is a common noun too: 广场.
pub(super) const WEAK: Class = 1 << 18;
/// Post or form of address: 厅长, 同志 (职务).
pub(super) const ROLE: Class = 1 << 19;
/// 姓.
pub(super) const SURNAME: Class = 1 << 20;
/// A verb of the action list: no name holds it before a place word.
pub(super) const ACTION: Class = 1 << 21;
/// Ends the name of a meeting, a contest or a fair.
pub(super) const EVENT_SUFFIX: Class = 1 << 22;
/// Ends the name of a plan, a project, a platform.
pub(super) const PROGRAMME_SUFFIX: Class = 1 << 23;
/// Ends the title of a text.
pub(super) const DOCUMENT_SUFFIX: Class = 1 << 24;
/// A well-known programme: 一带一路.
pub(super) const PROGRAMME: Class = 1 << 25;
/// A character that no word of any list covers.
pub(super) const UNKNOWN: Class = 1 << 26;
/// Digits and Latin letters.
pub(super) const LATIN: Class = 1 << 27;
/// 一二三 (汉字数字).
pub(super) const NUMERAL: Class = 1 << 28;
/// Punctuation, line breaks, blanks.
pub(super) const MARK: Class = 1 << 29;
/// Also an adverb: 加速, 联合; the names of companies hold such.
pub(super) const ADVERB: Class = 1 << 30;

/// A county whose full name common words make up as well: 会同县, 城区.
pub(super) const HOMONYM: Class = 1 << 31;

/// A common word that streets, estates and schools are named by: 红旗, 育才.
pub(super) const PROPER: Class = 1 << 32;

/// Only describes a body: 民办, 龙头.
pub(super) const PLAIN: Class = 1 << 33;

/// A person's name as a whole: 扎西.
pub(super) const GIVEN: Class = 1 << 34;

/// A function word, a pronoun, a label: never part of a name.
pub(super) const FUNCTION: Class = 1 << 35;

/// Anything that names a place without further evidence.
pub(super) const ANY_PLACE: Class = PLACE | SHORT | REGION | COUNTRY | ABBREVIATION;

/// The roles of every kind of word of the lexicon.
pub(super) fn classes(lexicon: &'static Lexicon) -> &'static [Class] {
    static CLASSES: OnceLock<Vec<Class>> = OnceLock::new();
    CLASSES.get_or_init(|| lexicon.kinds().map(|word| class_of(lexicon, word)).collect())
}

fn class_of(lexicon: &Lexicon, word: WordId) -> Class {
    let mut class = lexicon.lists(word).iter().fold(0, |class, &of| class | of_list(lexicon, word, of));
    if class & (SUFFIX | OFFICE | NATIONAL | PLACE | REGION | LEVEL) != 0 && class & ADVERB == 0 {
        // 医院 and 县委 stand among the acting nouns as well; as names they are no boundary.
        class &= !STOP;
    }
    if class & (INNER | TIGHT) != 0 {
        class &= !STOP;
    }
    class
}

fn of_list(lexicon: &Lexicon, word: WordId, of: ListId) -> Class {
    match of {
        list::PLACE_PROVINCE | list::PLACE_CITY => PLACE,
        list::PLACE_COUNTY => {
            let homonym = lexicon.flag(word, of) == Some("bound");
            if homonym { PLACE | HOMONYM } else { PLACE }
        }
        list::PLACE_SHORT => SHORT,
        list::PLACE_REGION => REGION,
        list::PLACE_COUNTRY => COUNTRY,
        list::PLACE_ABBREVIATION => match lexicon.flag(word, of) {
            Some("bound") => BOUND,
            Some("compound") => 0,
            _ => ABBREVIATION,
        },
        list::LEVEL => LEVEL,
        list::ORGAN_SUFFIX => SUFFIX,
        list::ORGAN_SHORT => OFFICE,
        list::ORGAN_NATIONAL => NATIONAL,
        list::ORGAN_HEAD => HEAD,
        list::ORGAN_CATEGORY => CATEGORY,
        list::ORGAN_INNER => INNER,
        list::ORGAN_TIGHT => TIGHT,
        list::ORGAN_GENERIC => PLAIN,
        list::PLACE_GENERIC => GENERIC,
        list::PLACE_SUFFIX => {
            let weak = lexicon.flag(word, of) == Some("weak");
            if weak { PLACE_SUFFIX | WEAK } else { PLACE_SUFFIX }
        }
        list::PERSON_ROLE => ROLE,
        list::PERSON_NAME => GIVEN,
        list::SURNAME => SURNAME,
        list::EVENT_SUFFIX => EVENT_SUFFIX,
        list::PROGRAMME_SUFFIX => PROGRAMME_SUFFIX,
        list::DOCUMENT_SUFFIX => DOCUMENT_SUFFIX,
        list::PROGRAMME => PROGRAMME,
        list::ACTION => STOP | ACTION,
        list::ADVERB => STOP | ADVERB,
        list::COMMON_VERB => {
            if lexicon.value(word, of) == Some("nominal") {
                NOUN
            } else {
                STOP
            }
        }
        list::COMMON_NOUN => NOUN,
        list::COMMON_LETTER => {
            if lexicon.value(word, of) == Some("stop") {
                STOP
            } else {
                NOUN
            }
        }
        list::NAME_WORD => PROPER,
        list::COMMON_OTHER => STOP,
        list::BOUNDARY
        | list::PREPOSITION
        | list::SELF
        | list::AGENT_NOUN
        | list::PUBLIC_NOUN
        | list::COURTESY
        | list::OPENER
        | list::SOFT
        | list::COMPLETION
        | list::FIELD_LABEL => STOP | FUNCTION,
        _ => 0,
    }
}

/// How dear a word is to the segmenter; words that are in no useful list are not words to it.
pub(super) fn cost(class: Class, characters: u32) -> Option<u32> {
    const USELESS: Class = SURNAME | GENERIC | PLAIN | PROPER;
    if class & !USELESS == 0 && (characters == 1 || class == 0) {
        return None;
    }
    let name = class & (PLACE | OFFICE | NATIONAL | REGION | SUFFIX | ABBREVIATION | PROGRAMME | COUNTRY) != 0;
    if class & HOMONYM != 0 {
        return Some(23);
    }
    Some(match (characters, name) {
        (1, _) if class & LEVEL != 0 => 10,
        (1, _) => 12,
        (_, true) => 9,
        (_, false) => 10,
    })
}
