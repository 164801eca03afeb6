//! CSV by RFC 4180, as Chinese Excel and WPS open it (逗号分隔文件).

use super::{Column, Row};

/// Without it Excel takes UTF-8 for GBK.
const MARK: char = '\u{FEFF}';

pub(super) fn write(rows: &[Row], columns: &[Column]) -> String {
    let mut out = String::from(MARK);
    line(&mut out, columns.iter().map(|&(heading, _)| heading));
    for row in rows {
        line(&mut out, columns.iter().map(|(_, value)| value(row)));
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&quoted(&harmless(cell)));
    }
    out.push_str("\r\n");
}

/// A spreadsheet computes cells that begin with one of these; an apostrophe makes them words.
fn harmless(cell: &str) -> String {
    let computes = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
    if computes { format!("'{cell}") } else { cell.to_owned() }
}

/// In quotes where it has to be. A line break would part the row in some readers.
fn quoted(cell: &str) -> String {
    let flat = cell.replace(['\r', '\n'], " ");
    if flat.contains([',', '"', ';', '\t']) { format!("\"{}\"", flat.replace('"', "\"\"")) } else { flat }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were() {
        let row = Row { number: "0".to_owned(), matter: "一,二\"三\"\n四".to_owned(), ..Row::default() };
        let columns: [Column; 2] = [("序号", |row| &row.number), ("事项", |row| &row.matter)];
        assert_eq!(write(&[row], &columns), "\u{FEFF}序号,事项\r\n0,\"一,二\"\"三\"\" 四\"\r\n");
    }

    #[test]
    fn no_cell_is_computed() {
        for cell in ["=1+1", "+86", "-2", "@x", "＝A1", "\tx"] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(harmless("2024年底前"), "2024年底前");
    }
}
