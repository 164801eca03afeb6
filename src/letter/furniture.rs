//! What a page carries beside the letter (页面附物): page numbers and running heads.

use super::day;
use super::lines::Line;
use super::title::starts_matter;
use crate::sorting::sort_by_key;

/// For each line whether it is page furniture.
pub(super) fn furniture(lines: &[Line], text: &str) -> Vec<bool> {
    let words = |line: &Line| line.span.slice(text);
    let numbers: Vec<bool> = lines.iter().map(|line| is_page_number(words(line))).collect();
    let numbered = |index: usize| numbers.get(index).is_some_and(|&number| number);
    let may_be_head = |line: &Line| line.width <= 40 && !ends_like_text(words(line));
    // Of each line that may be a running head where it stands first and how often it is there.
    let heads = lines.iter().enumerate().filter(|(_, line)| may_be_head(line));
    let mut heads: Vec<(&str, usize)> = heads.map(|(index, line)| (words(line), index)).collect();
    sort_by_key(&mut heads, |&head| head);
    let seen = |line: &str| {
        let from = heads.partition_point(|&(head, _)| head < line);
        let to = heads.partition_point(|&(head, _)| head <= line);
        heads.get(from).map_or((0, 0), |&(_, first)| (first, to - from))
    };
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let inside = index > 0 && index + 1 < lines.len();
            let beside_number = numbered(index + 1) || index.checked_sub(1).is_some_and(numbered);
            // A running head stands at a page edge every time: beside a page number, or parted from the text.
            let (first, count) = if may_be_head(line) { seen(words(line)) } else { (0, 0) };
            // A signature repeats the head's words too, but a date follows it; and the title, above its 关于.
            let speaks = |next: &Line| day::is_date_line(words(next)) || starts_matter(words(next));
            // A page number may part the signature from its date.
            let below = if numbered(index + 1) { index + 2 } else { index + 1 };
            let repeated = count >= 2 && !lines.get(below).is_some_and(speaks);
            // A head that stands on one page only shows by its place: under a page number that cuts a sentence.
            let under_number = index >= 2
                && inside
                && numbered(index - 1)
                && line.width <= 30
                && !words(line).contains(['，', '。', '：', '；'])
                && lines.get(index - 2).is_some_and(|cut| cut.width >= 12 && !ends_like_text(words(cut)))
                && lines.get(index + 1).is_some_and(|next| next.blank_before > 0 && next.width > line.width)
                && line.blank_before > 0;
            under_number
                || (numbered(index) && (inside || is_dashed(words(line))))
                || (repeated && inside && beside_number)
                || (repeated && inside && first != index && count >= 3)
        })
        .collect()
}

/// `- 3 -`, `— 3 —`, `3`, `第3页`, `第 3 页 共 5 页`, `3/5`, `Page 3`.
fn is_page_number(words: &str) -> bool {
    // Most lines show by their first character that they are none.
    if !words.chars().all(in_page_number) {
        return false;
    }
    let bare = words.trim_matches(|character: char| {
        crate::text::chars::is_dash(character) || matches!(character, ' ' | '\t' | '·' | '.')
    });
    let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(bare) {
        return true;
    }
    let packed: String = bare.chars().filter(|&character| character != ' ' && character != '\t').collect();
    if let Some((page, all)) = packed.split_once('/') {
        return digits(page) && digits(all);
    }
    let of_page = |text: &str| text.strip_prefix('第').and_then(|rest| rest.strip_suffix('页')).is_some_and(digits);
    let of_all = |text: &str| text.strip_prefix('共').and_then(|rest| rest.strip_suffix('页')).is_some_and(digits);
    match packed.split_once('页') {
        Some((page, "")) => of_page(&format!("{page}页")),
        Some((page, all)) => of_page(&format!("{page}页")) && of_all(all.trim_start_matches(['，', '/', ','])),
        None => packed.strip_prefix("Page").is_some_and(digits),
    }
}

/// The characters that page numbers are made of.
fn in_page_number(character: char) -> bool {
    crate::text::chars::is_dash(character)
        || character.is_ascii_digit()
        || matches!(character, ' ' | '\t' | '·' | '.' | '/' | ',' | '，' | '第' | '页' | '共' | 'P' | 'a' | 'g' | 'e')
}

/// A number between dashes is furniture even at the end of the letter.
fn is_dashed(words: &str) -> bool {
    words.starts_with(crate::text::chars::is_dash) && words.ends_with(crate::text::chars::is_dash)
}

fn ends_like_text(words: &str) -> bool {
    words.ends_with(crate::text::chars::ends_clause)
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn page_numbers_in_all_their_forms() {
        for words in ["- 3 -", "—3—", "3", "第3页", "第 3 页 共 5 页", "3/5", "-12-", "·2·"] {
            assert!(is_page_number(words), "{words}");
        }
        for words in ["2023", "3处", "第3号", "B", "3.5", "2023614", "第三页"] {
            assert!(!is_page_number(words), "{words}");
        }
    }
}
