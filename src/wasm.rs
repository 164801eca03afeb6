//! The engine in the browser (浏览器接口): translates and nothing more. The only file that knows wasm-bindgen.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::{TextDecoder, TextDecoderOptions};

use crate::Options;
use crate::export::ledger;
use crate::text::encoding::guess;
use crate::wire;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Analysis } from "../src/engine/analysis";

/** What the caller knows beside the text. */
export interface Options {
    /** ISO date to resolve 今年 and 年底前 against where the letter has no date of its own. */
    reference_date?: string | null;
    /** The proposal's own text, where it is not printed with the letter. */
    proposal?: string | null;
    /** What the printed class of the outcome means: compared with the body where a scheme is chosen. */
    scheme?: "national" | "three" | "four" | "none" | null;
}

/** A file as text. */
export interface Decoded {
    text: string;
    encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";
    /** False where another encoding is possible; the reader should look at the text. */
    certain: boolean;
    /** Some bytes were unreadable and stand as � in the text. */
    damaged: boolean;
}

/** What `decode` throws: `E-TYPE` for a file that is no text, `E-ENC` for text in no encoding it knows. */
export interface DecodeError extends Error {
    code: "E-TYPE" | "E-ENC";
}
"#;

/// Reads one letter (分析一封答复函). `JSON.stringify(analyze(text), null, 2)` is what `dafu analyze` prints.
/// `done` hears the name of each stage when it has finished.
#[wasm_bindgen(unchecked_return_type = "Analysis")]
#[expect(clippy::needless_pass_by_value, reason = "a listener that may be left out comes over as a value of its own")]
pub fn analyze(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "(stage: string) => void")] done: Option<js_sys::Function>,
) -> Result<JsValue, JsError> {
    let options = read_options(&options)?;
    let stage_done = |stage: &'static str| {
        if let Some(done) = &done {
            // What the listener throws is its own affair.
            let _ = done.call1(&JsValue::NULL, &stage.into());
        }
    };
    make_room(text.len());
    let analysis = wire::analyze_with(text, &options, stage_done);
    Ok(analysis.serialize(&Serializer::json_compatible())?)
}

/// The ledger of a letter's promises (承诺事项台账), as `dafu ledger` prints it: `csv` or `markdown`, or `cells`, a JSON
/// array of rows. Names and telephone numbers are hidden unless `names`; what was turned down is listed too with
/// `refusals`. `notes` are what the user wrote on each item, five in a row: progress, day of the check, review, correction,
/// remark. `source` names the letter where several are in one ledger.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "options that may be left out come over as a value of their own")]
pub fn ledger(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "\"csv\" | \"markdown\" | \"cells\"")] format: &str,
    names: bool,
    refusals: bool,
    #[wasm_bindgen(unchecked_param_type = "Options | null | undefined")] options: JsValue,
    notes: Option<Vec<String>>,
    source: Option<String>,
) -> Result<String, JsError> {
    let options = read_options(&options)?;
    let source = source.unwrap_or_default();
    let mut rows = ledger::rows(&wire::analyze(text, &options), &source, ledger::Options { names, refusals });
    let mut words = notes.unwrap_or_default().into_iter();
    let note = || {
        let mut next = || words.next();
        Some(ledger::Note {
            progress: next()?,
            checked: next()?,
            review: next()?,
            correction: next()?,
            remark: next()?,
        })
    };
    ledger::annotate(&mut rows, std::iter::from_fn(note));
    match format {
        "csv" => Ok(ledger::csv(&rows)),
        "markdown" => Ok(ledger::markdown(&rows)),
        "cells" => Ok(ledger::cells(&rows)),
        _ => Err(JsError::new(&format!("a ledger is csv, markdown or cells, not {format}"))),
    }
}

/// A file as text (解码). `encoding` given, such as `gb18030`, is taken at its word, and what it does not know stands as
/// �; else it is guessed.
#[wasm_bindgen(unchecked_return_type = "Decoded")]
#[expect(clippy::needless_pass_by_value, reason = "a text that may be left out comes over as its own String")]
pub fn decode(bytes: &[u8], encoding: Option<String>) -> Result<JsValue, JsValue> {
    let Some(guess) = guess(bytes) else {
        return Err(coded("E-TYPE", "the file is not text"));
    };
    let asked = encoding.is_some();
    let label = encoding.as_deref().unwrap_or(guess.encoding.label());
    let lossy = asked || guess.damaged;
    let text = text(bytes.get(guess.mark..).unwrap_or_default(), label, lossy)
        .map_err(|_| coded("E-ENC", "the file is in no encoding that dafu knows"))?;
    let damaged = lossy && text.contains(char::REPLACEMENT_CHARACTER);
    let decoded = Decoded { text, encoding: label, certain: asked || guess.certain, damaged };
    decoded.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// Version of the engine, such as `0.1.0` (引擎版本).
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Bytes of memory that it takes to read one byte of a letter full of promises.
const MEMORY_PER_BYTE: usize = 40;

/// Grows the memory once for a whole letter. Else it grows piece by piece, and the browser takes each piece for a reason
/// to collect all its garbage: a letter of 4 MB took three times as long.
fn make_room(length: usize) {
    let mut room: Vec<u8> = Vec::new();
    // Where there is not so much, the letter may do with less.
    if room.try_reserve_exact(length.saturating_mul(MEMORY_PER_BYTE).min(1 << 30)).is_ok() {
        // What nobody looks at is never reserved.
        std::hint::black_box(&mut room);
    }
}

/// Reading the options by hand spares the download what deserialising would add, 31 kB.
fn read_options(options: &JsValue) -> Result<Options, JsError> {
    let reference_date = option(options, "reference_date")?;
    let day = reference_date.as_deref().map(|words| {
        let wrong = || JsError::new(&format!("reference_date must be a real date YYYY-MM-DD, not {words}"));
        Options::day(words).ok_or_else(wrong)
    });
    let name = option(options, "scheme")?.filter(|name| name != "none");
    let scheme = name.as_deref().map(|name| {
        let wrong = || JsError::new(&format!("scheme must be national, three, four or none, not {name}"));
        Options::scheme(name).ok_or_else(wrong)
    });
    Ok(Options {
        reference_date: day.transpose()?,
        proposal: option(options, "proposal")?,
        scheme: scheme.transpose()?,
    })
}

/// One of them; what is no text stands as an empty one, which no option takes.
fn option(options: &JsValue, name: &str) -> Result<Option<String>, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(None);
    }
    let given =
        js_sys::Reflect::get(options, &name.into()).map_err(|_| JsError::new("the options must be an object"))?;
    Ok((!given.is_undefined() && !given.is_null()).then(|| given.as_string().unwrap_or_default()))
}

/// What [`decode`] hands back.
#[derive(Serialize)]
struct Decoded<'a> {
    text: String,
    encoding: &'a str,
    certain: bool,
    damaged: bool,
}

/// The browser's own tables do the work.
fn text(bytes: &[u8], label: &str, lossy: bool) -> Result<String, JsValue> {
    let options = TextDecoderOptions::new();
    options.set_fatal(!lossy);
    // The mark is cut off here, so that GB18030's is too; web-sys has no setter for this option.
    js_sys::Reflect::set(&options, &"ignoreBOM".into(), &true.into())?;
    TextDecoder::new_with_label_and_options(label, &options)?.decode_with_u8_array(bytes)
}

/// An `Error` with a code that the page has a sentence for.
fn coded(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
