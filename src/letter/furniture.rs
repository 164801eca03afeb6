//! What a page carries beside the letter (页面附物): page numbers and running heads.

use std::collections::HashMap;

use super::day;
use super::lines::Line;

/// For each line whether it is page furniture.
pub(super) fn furniture(lines: &[Line], text: &str) -> Vec<bool> {
    let words = |line: &Line| line.span.slice(text);
    let numbered = |index: usize| lines.get(index).is_some_and(|line| is_page_number(words(line)));
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        *seen.entry(words(line)).or_default() += 1;
    }
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let inside = index > 0 && index + 1 < lines.len();
            let beside_number = numbered(index + 1) || index.checked_sub(1).is_some_and(numbered);
            // A running head stands at a page edge every time: beside a page number, or parted from the text.
            let repeated = seen.get(words(line)).is_some_and(|&count| count >= 2)
                && line.width <= 40
                && !ends_like_text(words(line));
            // A signature repeats the head's words too, but a date follows it.
            let repeated = repeated && !lines.get(index + 1).is_some_and(|next| day::is_date_line(words(next)));
            let first = lines.iter().position(|other| words(other) == words(line)) == Some(index);
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
                || (is_page_number(words(line)) && (inside || is_dashed(words(line))))
                || (repeated && inside && beside_number)
                || (repeated && inside && !first && seen.get(words(line)).is_some_and(|&count| count >= 3))
        })
        .collect()
}

/// `- 3 -`, `— 3 —`, `3`, `第3页`, `第 3 页 共 5 页`, `3/5`, `Page 3`.
fn is_page_number(words: &str) -> bool {
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
