//! Words that count items inside a paragraph (段内序词): 一是 一要 第一 首先 其一 一方面.

use super::cursor::Cursor;
use super::marker::{Candidate, Marker, MarkerForm, thanks_follow};
use super::numeral;
use crate::text::chars::ends_clause;
use crate::text::{Span, Words, words};

/// What follows 第一 where it is no marker: 第一批 第一书记 第一时间 第一产业.
const AFTER_ORDINAL: &[char] = &['，', ',', '、', '：', ':', '是', '。', ' '];

/// What thanks begin with, after 首先 or 最后.
const COURTESY: Words = Words::of(
    "感谢 再次 谢谢 衷心 非常 十分感谢 对您 对你 向您 向你 由衷 诚挚 真诚 请允许 很感谢 万分 祝 希望您 欢迎 敬请 \
     特别感谢 我代表 我谨 感激 多谢 恳请您 您对 你对 您的关心",
);

/// Reads a counting word at the head. Where one may stand is for the caller to say.
pub(crate) fn read(cursor: Cursor<'_>) -> Option<Candidate> {
    match cursor.peek()? {
        '一' if cursor.starts_with("一方面") => side(cursor, "一方面", 1),
        '另' => side(cursor, "另一方面", 2),
        '第' => ordinal(cursor),
        '其' => among(cursor).or_else(|| sequence(cursor)),
        '首' | '再' | '最' => sequence(cursor),
        '—' => dash(cursor),
        _ => is_or_must(cursor),
    }
}

/// `—是`: a scanner takes 一 for a dash; 二是 has to follow.
fn dash(mut cursor: Cursor<'_>) -> Option<Candidate> {
    let start = cursor.at();
    cursor.bump();
    let marker = cursor.eat('是').then(|| Marker::new(start, cursor, MarkerForm::Is, 1))?;
    Some(Candidate { marker, needs_partner: true })
}

/// Whether the numeral at the head is the end of a word: 统一是 之一是 第一是 万一是.
pub(crate) fn part_of_word(cursor: Cursor<'_>) -> bool {
    cursor.before().is_some_and(|c| {
        "统之唯单第万逐专同划均如归惟不十百千零一二三四五六七八九星期周初其任某每同当为".contains(c)
            || c.is_ascii_digit()
    })
}

/// Whether thanks come next (客套).
pub(crate) fn is_courtesy(cursor: Cursor<'_>) -> bool {
    cursor.starts_with_any(&COURTESY)
}

/// 一是, 一要; not 一要素 and the like.
pub(crate) fn is_or_must(mut cursor: Cursor<'_>) -> Option<Candidate> {
    let start = cursor;
    let count = cursor.eat_up_to(4, |c| "一二三四五六七八九十".contains(c));
    if !(1..=3).contains(&count) {
        return None;
    }
    let numeral = Span::new(start.at(), cursor.at()).slice(cursor.head());
    let value = numeral::integer(numeral)?;
    let form = match cursor.bump()? {
        '是' if !is_tautology(cursor, numeral) && (value > 1 || !cursor.starts_with("非")) => MarkerForm::Is,
        '要' if !cursor.starts_with_any(words!("素 件 点 求 塞")) => MarkerForm::Must,
        _ => return None,
    };
    Some(Candidate { marker: Marker::new(start.at(), cursor, form, value), needs_partner: false })
}

/// Whether the same numeral is all that follows: 一是一、二是二 says that a thing is what it is; 三是三年内 counts.
fn is_tautology(mut cursor: Cursor<'_>, numeral: &str) -> bool {
    let same = cursor.starts_with(numeral);
    cursor.eat_up_to(numeral.chars().count(), |c| numeral.contains(c));
    same && cursor.peek().is_none_or(|c| c == '、' || ends_clause(c))
}

/// 第一， 第一是: before punctuation or 是 only.
fn ordinal(mut cursor: Cursor<'_>) -> Option<Candidate> {
    let start = cursor;
    cursor.bump();
    let digits = cursor.at();
    let count = cursor.eat_up_to(4, |c| "一二三四五六七八九十".contains(c) || c.is_ascii_digit());
    if !(1..=3).contains(&count) {
        return None;
    }
    let value = numeral::integer(Span::new(digits, cursor.at()).slice(cursor.head())).filter(|&value| value < 100)?;
    if !cursor.peek().is_some_and(|c| AFTER_ORDINAL.contains(&c)) || pair_of_ordinals(cursor) {
        return None;
    }
    cursor.eat('是');
    Some(Candidate { marker: Marker::new(start.at(), cursor, MarkerForm::Ordinal, value), needs_partner: false })
}

/// Whether 第一、第二产业 goes on: another ordinal that a noun follows.
fn pair_of_ordinals(mut cursor: Cursor<'_>) -> bool {
    if !(cursor.eat('、') && cursor.eat('第')) {
        return false;
    }
    cursor.eat_up_to(4, |c| "一二三四五六七八九十".contains(c));
    !cursor.peek().is_some_and(|c| matches!(c, '：' | ':' | '，'))
}

/// 首先 其次 再次 最后; not 首先感谢, 最后一公里, 再次强调.
fn sequence(mut cursor: Cursor<'_>) -> Option<Candidate> {
    let start = cursor;
    let word = cursor.eat_any(words!("首先 其次 再次 最后"))?;
    if thanks_follow(cursor) {
        return None;
    }
    let marked = cursor.peek().is_some_and(|c| matches!(c, '，' | ',' | '是' | '、' | '：'));
    let value = match word {
        "首先" => 1,
        "其次" => 2,
        "再次" if marked => 3,
        "最后" if marked => 0,
        _ => return None,
    };
    cursor.eat_if(|c| c == '是');
    Some(Candidate {
        marker: Marker::new(start.at(), cursor, MarkerForm::Sequence, value),
        needs_partner: value == 0 || !marked,
    })
}

/// 其一， 其二是.
fn among(mut cursor: Cursor<'_>) -> Option<Candidate> {
    let start = cursor;
    cursor.bump();
    let digits = cursor.at();
    if cursor.eat_up_to(4, |c| "一二三四五六七八九".contains(c)) != 1 {
        return None;
    }
    let value = numeral::integer(Span::new(digits, cursor.at()).slice(cursor.head()))?;
    cursor.peek().filter(|c| matches!(c, '，' | ',' | '、' | '：' | ':' | '是'))?;
    cursor.eat('是');
    Some(Candidate { marker: Marker::new(start.at(), cursor, MarkerForm::Among, value), needs_partner: false })
}

/// 一方面 另一方面: the first counts only where the second comes.
fn side(mut cursor: Cursor<'_>, word: &'static str, value: u32) -> Option<Candidate> {
    let start = cursor;
    cursor
        .eat_str(word)
        .then(|| Candidate { marker: Marker::new(start.at(), cursor, MarkerForm::Side, value), needs_partner: true })
}

#[cfg(test)]
mod tests {
    use crate::scan::marker::{Level, MarkerForm, inline_markers, line_marker};

    #[test]
    fn reads_line_markers() {
        use Level::{Five, Four, Inline, One, Three, Two};
        let cases: &[(&str, &str, Level, u32, &str)] = &[
            ("一、关于道路改造", "一、", One, 1, "关于道路改造"),
            ("　　十二、下一步打算", "十二、", One, 12, "下一步打算"),
            ("（一）加强领导", "（一）", Two, 1, "加强领导"),
            ("(三)加强领导", "(三)", Two, 3, "加强领导"),
            ("(一).加强领导", "(一)", Two, 1, "加强领导"),
            ("（二）、加强领导", "（二）", Two, 2, "加强领导"),
            ("1.加强巡查", "1.", Three, 1, "加强巡查"),
            ("1．改造进展", "1．", Three, 1, "改造进展"),
            ("3、加强巡查", "3、", Three, 3, "加强巡查"),
            ("1. 2023年完成", "1.", Three, 1, "2023年完成"),
            ("1.2023年完成", "1.", Three, 1, "2023年完成"),
            ("2）加强巡查", "2）", Four, 2, "加强巡查"),
            ("（1）某镇公路", "（1）", Four, 1, "某镇公路"),
            ("⑵某镇公路", "⑵", Four, 2, "某镇公路"),
            ("③修路", "③", Five, 3, "修路"),
            ("㈢修路", "㈢", Two, 3, "修路"),
            ("一是修路", "一是", Inline, 1, "修路"),
            ("十一是修路", "十一是", Inline, 11, "修路"),
            ("二要修路", "二要", Inline, 2, "修路"),
            ("第一，修路", "第一", Inline, 1, "修路"),
            ("第二：修路", "第二", Inline, 2, "修路"),
            ("第三是修路", "第三是", Inline, 3, "修路"),
            ("首先，修路", "首先", Inline, 1, "修路"),
            ("其次是架桥", "其次是", Inline, 2, "架桥"),
            ("其一，修路", "其一", Inline, 1, "修路"),
        ];
        for &(line, span, level, value, content) in cases {
            let marker = line_marker(line).unwrap_or_else(|| panic!("{line} has none"));
            assert_eq!((marker.span.slice(line), marker.level, marker.value), (span, level, value), "{line}");
            assert_eq!(line.get(marker.content..), Some(content), "{line}");
        }
    }

    #[test]
    fn passes_over_what_only_looks_like_one() {
        for line in [
            "首先感谢您对我局工作的支持",
            "首先，感谢您对我局工作的支持",
            "最后再次感谢您",
            "最后，再次感谢您的关心",
            "最后一公里",
            "1.5公里",
            "2023.6.14",
            "2023、2024年",
            "第一批项目",
            "第一书记",
            "第一时间赶到",
            "第一产业",
            "一、二、三产业融合",
            "一、二级公路",
            "第一、第二产业",
            "1、2号楼",
            "统一是",
            "一般来说",
            "一直以来",
            "一要素",
            "再次强调",
            "其一贯",
            "（2023）",
            "12345热线",
            "123、",
            "",
        ] {
            assert_eq!(line_marker(line), None, "{line}");
        }
    }

    fn inline(text: &str) -> Vec<(&str, u32)> {
        inline_markers(text).iter().map(|marker| (marker.span.slice(text), marker.value)).collect()
    }

    #[test]
    fn finds_markers_inside_paragraphs() {
        let cases: &[(&str, &[(&str, u32)])] = &[
            ("下一步，一是修路；二是架桥。三是通水。", &[("一是", 1), ("二是", 2), ("三是", 3)]),
            ("我们将一是修路，二是架桥", &[("一是", 1), ("二是", 2)]),
            ("困难之一是资金，二是土地", &[("二是", 2)]),
            ("要求统一是好事。", &[]),
            ("措施：（1）修路；（2）架桥", &[("（1）", 1), ("（2）", 2)]),
            ("措施：1.修路；2.架桥", &[("1.", 1), ("2.", 2)]),
            ("措施：①修路②架桥", &[("①", 1), ("②", 2)]),
            ("见图①所示", &[]),
            ("（一）加强领导。一是修路。", &[("（一）", 1), ("一是", 1)]),
            ("现答复如下： 一、修路 二、架桥", &[("一、", 1), ("二、", 2)]),
            ("第一，修路；第二，架桥。", &[("第一", 1), ("第二", 2)]),
            ("首先要修路，其次要架桥，最后，通水。", &[("首先", 1), ("其次", 2), ("最后", 3)]),
            ("首先要看到成绩。", &[]),
            ("一方面修路，另一方面架桥。", &[("一方面", 1), ("另一方面", 2)]),
            ("一方面修路。", &[]),
            ("依照“优化一批、淘汰一批”思路，一是优化。", &[("一是", 1)]),
            ("全省第一，得分1.5，共3、4条", &[]),
            ("根据第三条第（二）项规定", &[]),
            ("一是修路。”二是架桥", &[("一是", 1), ("二是", 2)]),
        ];
        for &(text, wanted) in cases {
            assert_eq!(inline(text), wanted, "{text}");
        }
    }

    #[test]
    fn keeps_the_form() {
        let forms: Vec<MarkerForm> = inline_markers("一要修路；二要架桥。").iter().map(|marker| marker.form).collect();
        assert_eq!(forms, [MarkerForm::Must, MarkerForm::Must]);
    }
}
