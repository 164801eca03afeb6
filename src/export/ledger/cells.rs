//! The ledger as cells (单元格), for programs that lay tables out themselves: a JSON array of rows, the headings first.

use super::{Column, Row};

/// Written by hand: a serialiser would cost the download more than it saves here.
pub(super) fn write(rows: &[Row], columns: &[Column]) -> String {
    let mut out = String::from("[");
    line(&mut out, columns.iter().map(|&(heading, _)| heading));
    for row in rows {
        out.push(',');
        line(&mut out, columns.iter().map(|(_, value)| value(row)));
    }
    out.push(']');
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    let mut before = '[';
    for cell in cells {
        out.push(before);
        quoted(out, cell);
        before = ',';
    }
    out.push(']');
}

/// A JSON string. Control characters mean nothing in a cell, and JSON has no place for them: each becomes a space.
fn quoted(out: &mut String, cell: &str) {
    out.push('"');
    for letter in cell.chars() {
        if matches!(letter, '"' | '\\') {
            out.push('\\');
        }
        out.push(if letter < ' ' { ' ' } else { letter });
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_json_whatever_stands_in_them() {
        let row = Row { number: "1".to_owned(), matter: "一,\"二\"\\三\n\u{1}四".to_owned(), ..Row::default() };
        let columns: [Column; 2] = [("序号", |row| &row.number), ("事项", |row| &row.matter)];
        assert_eq!(write(&[row], &columns), r#"[["序号","事项"],["1","一,\"二\"\\三  四"]]"#);
    }
}
