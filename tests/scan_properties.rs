//! What holds of every scanner for any text: no panic, spans on character boundaries, in order, none over another.

use dafu::scan::{amount, bracket, date, docnum, marker, numeral, phone, propnum, session};
use dafu::text::Span;
use proptest::prelude::*;

/// Pieces that set the scanners off; strung together at random they make the odd cases.
const PIECES: &[&str] = &[
    "0",
    "1",
    "2",
    "12",
    "2023",
    "15",
    "一",
    "二",
    "三",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "〇",
    "两",
    "几",
    "数",
    "上",
    "多",
    "余",
    "年",
    "月",
    "日",
    "号",
    "底",
    "初",
    "前",
    "以来",
    "半年",
    "季度",
    "第",
    "届",
    "次",
    "会议",
    "人大",
    "政协",
    "今年",
    "去年",
    "近",
    "未来",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "(",
    ")",
    "〔",
    "〕",
    "[",
    "]",
    "、",
    "，",
    "。",
    "：",
    ":",
    "-",
    "—",
    "～",
    "至",
    "到",
    "/",
    ".",
    ",",
    " ",
    "　",
    "\n",
    "%",
    "‰",
    "倍",
    "成",
    "分之",
    "个",
    "个百分点",
    "元",
    "万元",
    "块",
    "角",
    "家",
    "台",
    "套",
    "以上",
    "以内",
    "不低于",
    "约",
    "超",
    "电话",
    "转",
    "*",
    "A",
    "BH",
    "编号",
    "提案",
    "建议",
    "国发",
    "函",
    "一是",
    "首先",
    "最后",
    "①",
    "⑵",
    "é",
    "𠀀",
    "十四五",
    "春节",
    "农历",
    "正月",
    "本",
    "周",
    "世纪",
    "年代",
    "区",
    "市",
    "的",
    "关于",
    "x",
    "×",
    "￥",
    "人民币",
];

/// Every third byte of Han characters is a unit or a currency: more than any letter holds.
struct Everything<'a>(&'a str);

impl amount::Words for Everything<'_> {
    fn unit(&self, at: usize) -> Option<usize> {
        let next = self.0.get(at..)?.chars().next()?;
        "个家台套年月日号倍".contains(next).then_some(next.len_utf8())
    }

    fn currency(&self, at: usize) -> Option<(usize, &'static str)> {
        let next = self.0.get(at..)?.chars().next()?;
        "元角".contains(next).then_some((next.len_utf8(), "CNY"))
    }
}

fn assert_orderly(text: &str, what: &str, spans: impl IntoIterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end && span.end > span.start, "{what} {span:?} in {text:?}");
        assert_eq!(text.get(span.start..span.end), Some(span.slice(text)), "{what} {span:?} in {text:?}");
        end = span.end;
    }
}

fn scan_all(text: &str) {
    let dates: Vec<Span> = date::find(text).iter().map(|found| found.span).collect();
    assert_orderly(text, "numeral", numeral::find(text).iter().map(|found| found.span));
    assert_orderly(text, "document number", docnum::find(text).iter().map(|found| found.span));
    assert_orderly(text, "session", session::find(text).iter().map(|found| found.span));
    assert_orderly(text, "proposal number", propnum::find(text).iter().map(|found| found.span));
    assert_orderly(text, "phone", phone::find(text).iter().map(|found| found.span));
    assert_orderly(text, "phone", phone::find_labelled(text).iter().map(|found| found.span));
    assert_orderly(text, "marker", marker::inline_markers(text).iter().map(|found| found.span));
    assert_orderly(text, "marker", marker::line_marker(text).iter().map(|found| found.span));
    for pair in bracket::find(text) {
        assert!(pair.span.contains(pair.inner) && text.get(pair.inner.start..pair.inner.end).is_some(), "{pair:?}");
    }
    let amounts = amount::find(text, &Everything(text), &dates);
    assert_orderly(text, "amount", amounts.iter().map(|found| found.span));
    for (amount, date) in amounts.iter().flat_map(|amount| dates.iter().map(move |date| (amount, date))) {
        assert!(!amount.span.overlaps(*date), "{amount:?} over a date in {text:?}");
    }
    assert_orderly(text, "date", dates);
    let anchor = date::Anchor { year: 2024, month: Some(1), day: Some(31) };
    for found in date::find(text).iter().chain(date::damaged_date(text).iter()) {
        assert!(found.extent.contains(found.span));
        let resolved = date::resolve(&found.shape, Some(anchor));
        if let Some((from, to)) = resolved.and_then(|days| days.from.zip(days.to)) {
            assert!(from <= to, "{from} after {to} in {text:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn holds_for_any_pieces(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        scan_all(&pieces.concat());
    }

    #[test]
    fn holds_for_any_text(text in "\\PC{0,60}") {
        scan_all(&text);
    }
}
