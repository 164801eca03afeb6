//! The result as JSON (结果的 JSON 文本): to hand the browser one text takes less code than to hand it each value.

use std::fmt;

use serde::ser::{self, Impossible, Serialize};

/// The value as compact JSON. `decimal` writes the numbers that are no integers: every JavaScript has that at hand, and
/// the engine need not bring it along.
pub fn json(value: &impl Serialize, decimal: fn(f64) -> String) -> String {
    let mut writer = Writer { text: Vec::new(), decimal };
    // Nothing that is written here can fail: there is room for all, and the types hold nothing that has no JSON.
    let _ = value.serialize(&mut writer);
    String::from_utf8(writer.text).unwrap_or_default()
}

/// Bytes, because in a program built small every character that a `String` takes is three calls.
struct Writer {
    text: Vec<u8>,
    decimal: fn(f64) -> String,
}

impl Writer {
    fn write(&mut self, text: &str) {
        self.text.extend(text.bytes());
    }

    /// Half of the result are places: the way through formatting takes longer than all the rest.
    fn digits(&mut self, value: u64) {
        if value >= 10 {
            self.digits(value / 10);
        }
        self.text.push(b'0' + (value % 10) as u8);
    }

    fn words(&mut self, words: &str) {
        self.text.push(b'"');
        let mut rest = words.as_bytes();
        while let Some((plain, byte, after)) = escaped(rest) {
            self.text.extend_from_slice(plain);
            self.write("\\u00");
            self.text.push(b'0' + (byte >> 4));
            self.text.push(b"0123456789abcdef".get(usize::from(byte & 0xf)).copied().unwrap_or(b'0'));
            rest = after;
        }
        self.text.extend_from_slice(rest);
        self.text.push(b'"');
    }

    fn open(&mut self, [open, close]: [u8; 2]) -> Inside<'_> {
        self.text.push(open);
        Inside { writer: self, first: true, close }
    }
}

/// The first byte that may not stand in JSON as it is, with those before and after it.
fn escaped(words: &[u8]) -> Option<(&[u8], u8, &[u8])> {
    let mut rest = words;
    while let [byte, after @ ..] = rest {
        if matches!(byte, 0..=0x1f | b'"' | b'\\') {
            let plain = words.get(..words.len() - rest.len())?;
            return Some((plain, *byte, after));
        }
        rest = after;
    }
    None
}

/// What stands between two brackets.
struct Inside<'a> {
    writer: &'a mut Writer,
    first: bool,
    close: u8,
}

impl Inside<'_> {
    fn next(&mut self) {
        if !self.first {
            self.writer.text.push(b',');
        }
        self.first = false;
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.text.push(self.close);
    }
}

const LIST: [u8; 2] = *b"[]";
const OBJECT: [u8; 2] = *b"{}";

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Inside<'a>;
    type SerializeTuple = Inside<'a>;
    type SerializeTupleStruct = Inside<'a>;
    type SerializeTupleVariant = Impossible<(), fmt::Error>;
    type SerializeMap = Inside<'a>;
    type SerializeStruct = Inside<'a>;
    type SerializeStructVariant = Impossible<(), fmt::Error>;

    fn serialize_bool(self, value: bool) -> fmt::Result {
        self.write(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> fmt::Result {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> fmt::Result {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> fmt::Result {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> fmt::Result {
        if value < 0 {
            self.text.push(b'-');
        }
        self.serialize_u64(value.unsigned_abs())
    }

    fn serialize_u8(self, value: u8) -> fmt::Result {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> fmt::Result {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> fmt::Result {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> fmt::Result {
        self.digits(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> fmt::Result {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> fmt::Result {
        self.write(&(self.decimal)(value));
        Ok(())
    }

    fn serialize_char(self, value: char) -> fmt::Result {
        self.words(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> fmt::Result {
        self.words(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_none(self) -> fmt::Result {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> fmt::Result {
        self.write("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> fmt::Result {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> fmt::Result {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'a>, fmt::Error> {
        Ok(self.open(LIST))
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside<'a>, fmt::Error> {
        Ok(self.open(LIST))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, fmt::Error> {
        Ok(self.open(LIST))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'a>, fmt::Error> {
        Ok(self.open(OBJECT))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, fmt::Error> {
        Ok(self.open(OBJECT))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, fmt::Error> {
        Err(fmt::Error)
    }
}

impl ser::SerializeSeq for Inside<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.element(value)
    }

    fn end(self) -> fmt::Result {
        self.close();
        Ok(())
    }
}

impl ser::SerializeTuple for Inside<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.element(value)
    }

    fn end(self) -> fmt::Result {
        self.close();
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Inside<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.element(value)
    }

    fn end(self) -> fmt::Result {
        self.close();
        Ok(())
    }
}

impl ser::SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> fmt::Result {
        self.element(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.writer.text.push(b':');
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> fmt::Result {
        self.close();
        Ok(())
    }
}

impl ser::SerializeStruct for Inside<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> fmt::Result {
        self.next();
        // A field's name holds nothing to escape.
        self.writer.text.push(b'"');
        self.writer.write(key);
        self.writer.write("\":");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> fmt::Result {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    #[test]
    fn is_what_serde_json_reads_back() {
        let letter = "李雷代表：\n您提出的《关于\"路灯\"\\的建议》收悉，现答复如下：\n下一步，我局将于年底前投入3.5亿元，安装路灯十盏，增长12.5%。\n某县城市管理局\n2024年6月3日";
        let analysis = crate::analyze(letter, &Options::default());
        let text = json(&analysis, |value| value.to_string());
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read, serde_json::to_value(&analysis).unwrap());
    }
}
