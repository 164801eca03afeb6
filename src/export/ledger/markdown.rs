//! A Markdown table (Markdown 表格).

use super::{Column, Row};

pub(super) fn write(rows: &[Row], columns: &[Column], printed: &[&str]) -> String {
    let shown: Vec<&Column> = columns
        .iter()
        .filter(|(heading, value)| {
            printed.contains(heading) && (rows.is_empty() || rows.iter().any(|row| !value(row).is_empty()))
        })
        .collect();
    let mut out = String::new();
    // Letters stand under each other, each with its name.
    let mut rest = rows;
    while let Some(first) = rest.first() {
        let (letter, after) = rest.split_at(rest.iter().take_while(|row| row.source == first.source).count());
        if !first.source.is_empty() {
            out.extend(["## ", escaped(&first.source).as_str(), "\n\n"]);
        }
        table(&mut out, letter, &shown);
        out.push('\n');
        rest = after;
    }
    out
}

fn table(out: &mut String, rows: &[Row], columns: &[&Column]) {
    let line = |out: &mut String, cells: Vec<String>| out.extend(["| ", cells.join(" | ").as_str(), " |\n"]);
    line(out, columns.iter().map(|(heading, _)| (*heading).to_owned()).collect());
    line(out, columns.iter().map(|_| "---".to_owned()).collect());
    for row in rows {
        line(out, columns.iter().map(|(_, value)| escaped(value(row))).collect());
    }
}

/// Signs that Markdown would read stand as they are.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' | '|' | '*' | '_' | '`' | '<' | '[' | ']' | '#' => {
                out.push('\\');
                out.push(letter);
            }
            '\r' | '\n' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_as_they_are() {
        assert_eq!(escaped("a|b*<x>\n"), "a\\|b\\*\\<x> ");
    }

    #[test]
    fn empty_columns_are_left_out_and_letters_are_parted() {
        let columns: [Column; 2] = [("序号", |row| &row.number), ("条件", |row| &row.condition)];
        let row = |source: &str| Row { number: "1".to_owned(), source: source.to_owned(), ..Row::default() };
        assert_eq!(
            write(&[row("甲"), row("乙")], &columns, &["序号", "条件"]),
            "## 甲\n\n| 序号 |\n| --- |\n| 1 |\n\n## 乙\n\n| 序号 |\n| --- |\n| 1 |\n\n"
        );
    }
}
