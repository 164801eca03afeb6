//! What stands before a name (专名左界): marks, verbs and words of one character that lead it in, and whether such a word does
//! its own work or is a character of the name.

use super::super::class::{
    ACTION, FUNCTION, LATIN, LEVEL, MARK, NOUN, NUMERAL, PLACE_SUFFIX, ROLE, STOP, SUFFIX, UNKNOWN,
};
use super::super::scene::Scene;
use super::super::segment::Token;
use super::start::{is_settled, toponym};

/// How much what stands before a word says that a name begins with it.
pub(super) fn edge(scene: &Scene<'_>, first: usize) -> i32 {
    let Some(index) = first.checked_sub(1) else { return 4 };
    let before = scene.token(index);
    // 西临滨湖路, 北至胜利路: what lies that way.
    if index > 0 && faces(scene, index - 1) {
        return 6;
    }
    // 原林场镇, 现柳坪镇, 仅石坝村.
    if opens(scene, index) {
        return 4;
    }
    if before.is(MARK) || scene.place_before(first).is_some() {
        4
    } else if before.characters() > 1 {
        if before.is(STOP | ACTION | SUFFIX | ROLE) && !is_listed(scene, index) { 3 } else { 1 }
    } else if before.is(STOP) || leads(scene, index) {
        match (works(scene, index), before.is(FUNCTION)) {
            (true, true) => 3,
            (true, false) if scene.before(index).is(MARK) => 3,
            (true, false) => 1,
            (false, _) => -3,
        }
    } else if before.is(LEVEL) {
        2
    } else if before.is(LATIN | NUMERAL) {
        // 3.沈庄.
        if scene.word(index).ends_with('.') { 4 } else { -i32::from(before.is(NUMERAL)) * 2 }
    } else {
        -2 - toponym(scene, index, false)
    }
}

/// A single character.
pub(super) fn single(token: Token) -> bool {
    token.characters() == 1
}

/// A character that is no word stands before this one, and no other before that: a cut would leave it over.
pub(super) fn leaves_one(scene: &Scene<'_>, index: usize) -> bool {
    let unknown = |token: Token| single(token) && token.is(UNKNOWN) && !token.is(STOP);
    index > 1 && unknown(scene.before(index)) && !scene.in_place(index - 1) && !unknown(scene.before(index - 1))
}

/// 、打鼓岭村: no verb begins behind a place in a list.
pub(super) fn is_listed(scene: &Scene<'_>, index: usize) -> bool {
    index > 1 && scene.word(index - 1) == "、" && scene.in_place(index - 2)
}

/// A direction and a verb that begin here at the start of a clause: 西临, 北至.
pub(super) fn faces(scene: &Scene<'_>, index: usize) -> bool {
    let direction = matches!(scene.word(index), "东" | "南" | "西" | "北");
    direction && scene.before(index).is(MARK) && single(scene.token(index + 1)) && FACES.contains(scene.word(index + 1))
}

/// A word that leads in a name at the start of a clause.
pub(super) fn opens(scene: &Scene<'_>, index: usize) -> bool {
    "原现仅".contains(scene.word(index)) && scene.before(index).is(MARK) && scene.token(index).characters() == 1
}

/// Behind a direction they lead in what lies there.
const FACES: &str = "临靠距接邻至起抵依连止到傍";

/// A word of one character that leads a name in.
pub(super) fn leads(scene: &Scene<'_>, index: usize) -> bool {
    LEADS.contains(scene.word(index)) || STRICT.contains(scene.word(index))
}

/// Words that lead a name in and hardly ever begin one.
pub(super) const STRICT: &str = "含设辖现另因";

/// Words that lead a name in: none of them begins one or stands in it.
const LEADS: &str = "距比未用的地得了着过在到从自由向往对以为将把被让给按据经沿至赴该此各每本全我你您";

/// Behind them no other word of one character does its work.
const PREPOSITIONS: &str = "的在到从自由往对于以把被让按据经沿至赴、";

/// True where a word of one character can do its work as a word: a measure counts, a word of place has its place.
pub(super) fn works(scene: &Scene<'_>, index: usize) -> bool {
    let before = scene.before(index);
    if matches!(scene.word(index), "的" | "了" | "着" | "在") {
        return true;
    }
    let hangs = single(before) && before.is(STOP) && !works_alone(scene, index - 1);
    works_alone(scene, index) && (!hangs || leads(scene, index))
}

fn works_alone(scene: &Scene<'_>, index: usize) -> bool {
    let (word, before) = (scene.word(index), scene.before(index));
    // 巩乃斯河.
    if !leads(scene, index) && leaves_one(scene, index) {
        return false;
    }
    // 到同心岭村, 、向阳坪镇: no preposition behind another or within a list.
    let led = PREPOSITIONS.contains(scene.word_before(index)) && single(before);
    if led && scene.is(index, FUNCTION) {
        return false;
    }
    let opens = before.is(MARK) || single(before) && (leads(scene, index - 1) || before.is(FUNCTION));
    match word {
        "年" | "月" | "日" | "个" | "位" | "次" | "届" => before.is(LATIN | NUMERAL),
        // 整治后五粮村.
        "上" | "下" | "前" | "后" if before.is(ACTION) && !single(before) => false,
        "里" | "上" | "下" | "前" | "后" | "内" | "外" | "中" | "旁" | "边" | "间" | "底" => {
            // 江边乡.
            let named = is_settled(scene, index + 1) && before.is(PLACE_SUFFIX) && single(before);
            !opens && !named && !before.is(NUMERAL)
        }
        "级" if is_settled(scene, index + 1) && before.is(NUMERAL) => false,
        "和" | "与" | "及" | "等" | "者" | "化" | "性" | "型" | "式" | "级" | "类" | "们" => !opens,
        // 库布其沙漠: they stand behind words.
        "他" | "其" | "也" | "乃" => !before.is(UNKNOWN),
        "这" | "那" | "某" | "几" => scene.is(index + 1, NUMERAL | NOUN),
        _ => true,
    }
}
