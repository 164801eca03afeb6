//! Numbers that count nothing (非数量): ordinals, articles, names, set phrases.

use super::{Amount, Found, Measure, Tail};
use crate::scan::cursor::Cursor;
use crate::scan::hanzi;
use crate::scan::numeral::{Numeral, NumeralForm};
use crate::text::chars::{is_blank, is_dash, is_han};
use crate::text::{Span, Words, words};

/// Set phrases that begin with a number and a measure word.
const PHRASES: Words = Words::of(
    "四个意识 四个自信 四个全面 四个服务 四个最严 四个革命 两个维护 两个确立 两个毫不 两个结合 两个一百年 \
     两个大局 两个先行 两个健康 三个代表 三个务必 三个面向 三个区分 三个一 五个一 五位一体 三位一体 三支一扶 \
     八项规定 三会一课 两张皮 九年义务 九年一贯 二人转 三把火 二十四节气 三天两头 四个现代化 两条腿 一条龙 \
     三条控制线 十个手指 千家万户 百家争鸣 万家灯火 两头 三班倒 三个百分",
);

/// What follows a measure word that then begins another word: 3年级, 5分类, 三轮车.
const FOLLOWERS: &[(&str, &str)] = &[
    ("年", "级龄均产轻度薪底初末代终检审"),
    ("分", "类级区院局公支之享成红为别析布工批期段步散流时包管档层拆离管"),
    ("轮", "车摩换候休值椅胎岗作流"),
    ("位", "于置移列居次数"),
    ("个", "人体性案"),
    ("日", "均常前报益后渐元币本"),
    ("天", "然气津河山府桥堂"),
    ("台", "山湾阶账风州"),
    ("部", "门署长队分委级位属落件"),
    ("家", "庭长园电具属渠乡政"),
    ("所", "有以在属谓需"),
    ("项", "目城"),
    ("条", "件例款文"),
    ("方", "面案式法向便针位"),
    ("处", "理置级罚于在分方"),
    ("节", "日约能点水省气目奏"),
    ("口", "岸径号碑"),
    ("头", "部等疼条"),
    ("组", "织合长成建团委"),
    ("班", "子长级线主列车"),
    ("层", "级次面"),
    ("类", "似别型"),
    ("次", "级序要生日"),
    ("排", "名放序查污水"),
    ("批", "准复示评量发"),
    ("件", "事"),
    ("面", "积向对临"),
    ("人", "民大社才口均工力员事物文防行气寿格保和"),
    ("名", "称字单额录义牌誉师优城"),
    ("户", "籍口外型"),
    ("站", "点台长位"),
    ("期", "间待限望末货"),
    ("本", "地级区市县省单部科周年人月次局厅委办身着"),
    ("把", "握关手控"),
    ("度", "假过"),
    ("片", "区面"),
    ("块", "状"),
    ("对", "于外口接策象照标比"),
    ("包", "括装容含干裹"),
    ("支", "持部撑付出队行"),
    ("架", "构"),
    ("根", "据本"),
    ("种", "植子养类业田"),
    ("场", "所地馆景合"),
    ("间", "接"),
    ("米", "兰粉饭面"),
    ("升", "级学降"),
    ("斤", "两"),
    ("周", "边期转围末一二三四五六日"),
    ("股", "份东权市票"),
    ("款", "项待"),
    ("例", "如会行外"),
    ("档", "案次"),
    ("笔", "试记直"),
    ("盒", "饭"),
    ("只", "有要能是需"),
    ("双", "方向创减减一"),
    ("副", "主局市县省科处厅"),
    ("段", "落"),
    ("孔", "子庙"),
    ("篇", "章幅"),
    ("卷", "烟"),
    ("册", "子"),
];

/// Whether what stands before makes the number part of something longer: `PM2.5`, `第3个`, `高二3班`, `前三批`.
pub(super) fn inside_something(start: Cursor<'_>) -> bool {
    let Some(mut before) = start.before() else { return false };
    let digit = start.peek().is_some_and(|c| c.is_ascii_digit());
    let mut head = start;
    if is_blank(before) {
        head = start.back(before.len_utf8());
        before = head.before().unwrap_or('。');
        if before.is_ascii_alphanumeric() {
            return false;
        }
    }
    if before.is_ascii_alphabetic() {
        // ICU20张 counts, G240 and PM2.5 name.
        let letters = head.head().chars().rev().take(4).take_while(char::is_ascii_uppercase).count();
        return !(digit && letters >= 3);
    }
    if matches!(before, '.' | '第' | '№' | '#' | '_') || goes_on_with_ordinals(head) {
        return true;
    }
    if digit {
        let joined = is_dash(before) || matches!(before, '/' | '.' | ':' | '：' | '·');
        let earlier = head.back(before.len_utf8()).before();
        if joined && earlier.is_some_and(|c| c.is_ascii_alphanumeric()) {
            return true;
        }
        if hanzi::digit(before).is_some() && before != '两' {
            return true;
        }
    } else if before.is_ascii_digit() || hanzi::digit(before).is_some() || "十百千万亿".contains(before) {
        return true;
    }
    before == '前' && !head.back(before.len_utf8()).before().is_some_and(|c| "目此之日以当年月底期".contains(c))
}

/// Whether an ordinal is listed before: the 三批 of 第二、三批.
fn goes_on_with_ordinals(mut head: Cursor<'_>) -> bool {
    for _ in 0..4 {
        let Some(sign) = head.before().filter(|&c| matches!(c, '、' | '和' | '至') || is_dash(c)) else {
            return false;
        };
        head = head.back(sign.len_utf8());
        let mut digits = 0;
        while let Some(c) = head.before().filter(|&c| digits < 4 && (c.is_ascii_digit() || hanzi::starts(c))) {
            head = head.back(c.len_utf8());
            digits += 1;
        }
        if digits == 0 {
            return false;
        }
        if head.before() == Some('第') {
            return true;
        }
    }
    false
}

/// Whether number and unit count nothing here.
pub(super) fn no_quantity(start: Cursor<'_>, number: &Numeral, unit: Span, text: &str) -> bool {
    let words = unit.slice(text);
    let after = Cursor::new(text, unit.end);
    let next = after.peek();
    if words.ends_with(|c: char| c.is_ascii_alphanumeric()) && next.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return true;
    }
    if FOLLOWERS.iter().any(|(word, follow)| *word == words && next.is_some_and(|c| follow.contains(c))) {
        return true;
    }
    // 3号楼2单元, 12栋3单元.
    let address = match words {
        "单元" => start.follows_any(words!("楼 栋 幢 座 单元、 号楼、")),
        "栋" | "幢" | "座" => next.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    if address {
        return true;
    }
    if words == "分" && start.follows_any(words!("时 点 : ： ︰")) {
        return true;
    }
    if matches!(words, "次" | "届")
        && start.follows_any(words!("届 人大 政协 委员会 代表大会 常委会"))
        && after.starts_with_any(words!("会 全"))
    {
        return true;
    }
    // 每月10日前, 15日上午: a day of the month, not ten days.
    let of_month = words == "日"
        && (start.follows_any(words!("每月 月 当月 次月"))
            || after.starts_with_any(words!("前 起 上午 下午 至 晚 当天 零时")));
    if of_month {
        return true;
    }
    number.form == NumeralForm::Chinese && no_chinese_quantity(start, number, words, after)
}

/// The same for Chinese numerals, which also make words, ordinals and names.
fn no_chinese_quantity(start: Cursor<'_>, number: &Numeral, unit: &str, after: Cursor<'_>) -> bool {
    if start.starts_with_any(&PHRASES) || start.follows_any(words!("“ ‘ \" 〈")) {
        return true;
    }
    let value = number.low.unwrap_or(0.0);
    let words = number.span.slice(start.text());
    match unit {
        // 十分重要; 三方协议; 二期工程.
        "分" => !after.starts_with("以"),
        "方" => value < 100.0,
        "期" | "号" | "级" => true,
        "两" | "度" => value < 10.0 && !number.range,
        // 三个必须, 六个一工程.
        "个" => {
            after.starts_with_any(words!("一 不 必须 到位 统一 坚持 最 全面 结合 更"))
                && !after.starts_with_any(words!("一级 一类 一线 一流 一期 不同 统一平台"))
        }
        // 三家村水库.
        "家" => {
            value < 10.0
                && after.starts_with_any(words!("村 庄 寨 屯 沟 湾 坝 店 桥 坪 坡"))
                && !after.starts_with_any(words!("村办 村级 村集体 店铺 店面 桥梁"))
        }
        "类" | "次" | "层" | "排" | "班" | "版" | "档" => words == "二",
        "年" | "个年" => {
            after.starts_with_any(words!("规划 计划 行动 攻坚 方案 大计 制 期 滚动 提升 倍增 一次 一度"))
        }
        _ => false,
    }
}

/// Whether the number is 一 before a measure word: an article more often than a count.
pub(super) fn is_article(start: Cursor<'_>, number: &Numeral, tail: Tail) -> bool {
    let one = number.form == NumeralForm::Chinese && number.span.slice(start.text()) == "一";
    let Measure::Quantity(unit) = tail.measure else { return false };
    if !one {
        return false;
    }
    // A stretch of time that is measured: 为期一年, 一个月内.
    let unit = unit.slice(start.text());
    let time = ["年", "个月", "个小时", "小时", "天", "周", "个星期", "个学期", "分钟", "个工作日"].contains(&unit);
    let after = Cursor::new(start.text(), tail.end);
    let measured = start.follows_any(words!("为期 期限 限期 提前 缩短 延长 不少于 至少 不超过 满 用时 历时 仅用 延期"))
        || after.starts_with_any(words!("内 以内 之内"));
    !(time && measured)
}

/// Drops the articles that have no count beside them: 一个 in `一个中心、三个基地` counts, alone it does not.
pub(super) fn settle(text: &str, found: &[Found]) -> Vec<Amount> {
    let beside = |first: &Amount, second: &Amount| {
        let between = Span::new(first.span.end, second.span.start).slice(text);
        between.len() <= 36
            && between.contains(['、', '和', '及'])
            && !between.contains(['。', '；', '，', '：', '“', '”'])
            && matches!((first.measure, second.measure), (Measure::Quantity(_), Measure::Quantity(_)))
    };
    let mut kept = Vec::with_capacity(found.len());
    for (index, hit) in found.iter().enumerate() {
        let counts = !hit.article || {
            let before = index.checked_sub(1).and_then(|index| found.get(index));
            let after = found.get(index + 1);
            before.is_some_and(|before| !before.article && beside(&before.amount, &hit.amount))
                || after.is_some_and(|after| !after.article && beside(&hit.amount, &after.amount))
        };
        if counts && !stands_for_name(text, hit) {
            kept.push(hit.amount);
        }
    }
    kept
}

/// Whether a short Chinese count is the whole of a quoted slogan's end, such as “四区一高地”.
fn stands_for_name(text: &str, hit: &Found) -> bool {
    hit.article && Cursor::new(text, hit.amount.span.end).peek().is_some_and(|c| !is_han(c) && c == '”')
}
