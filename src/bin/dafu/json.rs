//! JSON as `JSON.stringify` prints it, so that the command and the page give the same bytes.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

/// Two spaces a level, a line break at the end: `JSON.stringify(value, null, 2) + "\n"`.
pub(crate) fn pretty(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    write(value, out, PrettyFormatter::new())
}

/// One line: `JSON.stringify(value) + "\n"`.
pub(crate) fn compact(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    write(value, out, CompactFormatter)
}

fn write(value: &impl Serialize, out: &mut impl Write, layout: impl Formatter) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, JavaScript(layout)))?;
    out.write_all(b"\n")
}

/// A layout with numbers as JavaScript writes them.
struct JavaScript<F>(F);

impl<F: Formatter> Formatter for JavaScript<F> {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(number(value).as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

/// ECMAScript, `Number::toString`: the shortest digits that give the number back, plain between 1e-6 and 1e21.
fn number(value: f64) -> String {
    let scientific = format!("{value:e}");
    let (sign, unsigned) = scientific.strip_prefix('-').map_or(("", scientific.as_str()), |rest| ("-", rest));
    let (mantissa, exponent) = unsigned.split_once('e').unwrap_or((unsigned, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    // Where the decimal point stands, counted from the first digit.
    let point = exponent.parse::<i64>().unwrap_or(0) + 1;
    let plain = match usize::try_from(point) {
        Ok(whole) if (1..=21).contains(&whole) => match digits.split_at_checked(whole) {
            Some((integer, "")) => integer.to_owned(),
            Some((integer, fraction)) => format!("{integer}.{fraction}"),
            None => format!("{digits:0<whole$}"),
        },
        _ if (-5..=0).contains(&point) => {
            let zeros = usize::try_from(-point).unwrap_or(0);
            format!("0.{:0<zeros$}{digits}", "")
        }
        _ => format!("{mantissa}e{:+}", point - 1),
    };
    format!("{sign}{plain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_javascript() {
        let cases = [
            (0.5, "0.5"),
            (-12.25, "-12.25"),
            (1.0 / 3.0, "0.3333333333333333"),
            (0.000_001, "0.000001"),
            (0.000_000_15, "1.5e-7"),
            (1e16, "10000000000000000"),
            (1.5e20, "150000000000000000000"),
            (1e21, "1e+21"),
            (1.25e22, "1.25e+22"),
        ];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn layouts_are_those_of_stringify() {
        let value = serde_json::json!({"a": [1, 0.1], "b": [], "c": {}});
        let mut out = Vec::new();
        pretty(&value, &mut out).expect("memory");
        compact(&value, &mut out).expect("memory");
        let text = String::from_utf8(out).expect("UTF-8");
        assert_eq!(
            text,
            "{\n  \"a\": [\n    1,\n    0.1\n  ],\n  \"b\": [],\n  \"c\": {}\n}\n{\"a\":[1,0.1],\"b\":[],\"c\":{}}\n"
        );
    }
}
