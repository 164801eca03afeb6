//! Columns of Chinese and Latin text (对齐).

/// Cells a text takes on a terminal: two for a Chinese character, one for a Latin one.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(cells).sum()
}

/// The text with spaces up to `columns` cells; longer text stays as it is.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{:1$}", "", columns.saturating_sub(width(text)))
}

/// Rows under each other, two spaces between columns; the last column is not filled up.
pub(crate) fn aligned<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let widths: Vec<usize> = (0..N)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
        .collect();
    let line = |row: &[String; N]| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, columns)| padded(cell, *columns)).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// East Asian wide and full-width characters, by block.
fn cells(letter: char) -> usize {
    match letter {
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        '\u{0}'..='\u{1F}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}' => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let rows = [["我厅".to_owned(), "年底前".to_owned()], ["A".to_owned(), String::new()]];
        assert_eq!(aligned(&rows), ["我厅  年底前", "A"]);
        assert_eq!(padded("一A", 5), "一A  ");
    }
}
