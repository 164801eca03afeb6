//! How numbers of lists are printed (编号的写法), by the names that Word files use (ECMA-376, `ST_NumberFormat`).

/// Greater numbers are printed as digits: no list of a letter is so long.
const LARGEST: u32 = 32_767;

const CHINESE: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_TRADITIONAL: [char; 10] = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];
const PLACES: [&str; 4] = ["", "十", "百", "千"];
const LEGAL_PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// A number as a format prints it; a format that is not known prints digits.
pub(super) fn numeral(value: u32, format: &str) -> String {
    if value > LARGEST {
        return value.to_string();
    }
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{value:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => {
            digits(value, &['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'])
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => sign(value, CIRCLED),
        "decimalEnclosedFullstop" => sign(value, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "decimalEnclosedParen" => sign(value, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "ideographEnclosedCircle" => sign(value, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "ideographTraditional" => sign(value, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => sign(value, "子丑寅卯辰巳午未申酉戌亥"),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => counting(value),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            digits(value, &['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'])
        }
        "chineseLegalSimplified" => positional(value, &LEGAL, &LEGAL_PLACES),
        "ideographLegalTraditional" => positional(value, &LEGAL_TRADITIONAL, &LEGAL_PLACES),
        "upperLetter" => letters(value, b'A'),
        "lowerLetter" => letters(value, b'a'),
        "upperRoman" => roman(value),
        "lowerRoman" => roman(value).to_lowercase(),
        _ => value.to_string(),
    }
}

/// One sign for each number, then digits.
fn sign(value: u32, row: &str) -> String {
    let index = (value as usize).checked_sub(1);
    index.and_then(|index| row.chars().nth(index)).map_or_else(|| value.to_string(), String::from)
}

fn digits(value: u32, names: &[char; 10]) -> String {
    let name = |digit: char| names.get(digit.to_digit(10)? as usize).copied();
    value.to_string().chars().filter_map(name).collect()
}

/// 十一, not 一十一; 一百零一.
fn counting(value: u32) -> String {
    let written = positional(value, &CHINESE, &PLACES);
    written.strip_prefix('一').filter(|rest| rest.starts_with('十')).map_or(written.clone(), str::to_owned)
}

fn positional(value: u32, names: &[char; 10], places: &[&str; 4]) -> String {
    let [zero, ..] = *names;
    if value >= 10_000 {
        let rest = value % 10_000;
        let gap = if (1..1000).contains(&rest) { zero.to_string() } else { String::new() };
        let low = if rest > 0 { positional(rest, names, places) } else { String::new() };
        return format!("{}万{gap}{low}", positional(value / 10_000, names, places));
    }
    let row = value.to_string();
    let mut written = String::new();
    for (index, digit) in row.bytes().enumerate() {
        let name = names.get(usize::from(digit - b'0')).copied().unwrap_or(zero);
        if name != zero {
            written.push(name);
            written.push_str(places.get(row.len() - 1 - index).unwrap_or(&""));
        } else if !written.ends_with(zero) {
            written.push(zero);
        }
    }
    if value > 0 { written.trim_end_matches(zero).to_owned() } else { written }
}

/// A…Z, AA, BB, …: Word repeats the letter.
fn letters(value: u32, first: u8) -> String {
    let Some(index) = value.checked_sub(1) else { return "0".to_owned() };
    let letter = char::from(first + u8::try_from(index % 26).unwrap_or(0));
    String::from(letter).repeat((index / 26 + 1).min(60) as usize)
}

fn roman(mut value: u32) -> String {
    let mut text = String::new();
    for (step, sign) in ROMAN {
        text.push_str(&sign.repeat((value / step) as usize));
        value %= step;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn numbers_are_printed_as_word_does() {
        for (value, format, printed) in [
            (7, "decimal", "7"),
            (1, "chineseCountingThousand", "一"),
            (10, "chineseCountingThousand", "十"),
            (11, "chineseCounting", "十一"),
            (20, "chineseCounting", "二十"),
            (101, "chineseCounting", "一百零一"),
            (110, "chineseCounting", "一百一十"),
            (10_010, "chineseCounting", "一万零一十"),
            (103, "ideographDigital", "一〇三"),
            (12, "chineseLegalSimplified", "壹拾贰"),
            (12, "decimalFullWidth", "１２"),
            (3, "decimalEnclosedCircle", "③"),
            (51, "decimalEnclosedCircle", "51"),
            (28, "upperLetter", "BB"),
            (1994, "lowerRoman", "mcmxciv"),
            (5, "decimalZero", "05"),
            (0, "decimalEnclosedCircle", "0"),
            (40_000, "chineseCounting", "40000"),
            (4, "never heard of", "4"),
        ] {
            assert_eq!(numeral(value, format), printed, "{value} {format}");
        }
    }
}
