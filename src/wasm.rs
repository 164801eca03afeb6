//! The engine in the browser (浏览器接口): translates and nothing more. The only file that knows wasm-bindgen.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Analysis } from "../src/engine/analysis";

/** What the caller knows beside the text. */
export interface Options {
    /** ISO date to resolve 今年 and 年底前 against where the letter has no date of its own. */
    reference_date?: string | null;
}
"#;

/// The options as JavaScript gives them.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    reference_date: Option<String>,
}

/// Reads one letter (分析一封答复函). `JSON.stringify(analyze(text), null, 2)` is what `dafu analyze` prints.
#[wasm_bindgen(unchecked_return_type = "Analysis")]
pub fn analyze(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: JsValue,
) -> Result<JsValue, JsError> {
    let options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value(options)?
    };
    let analysis = crate::analyze(text, &crate::Options { reference_date: options.reference_date });
    Ok(analysis.serialize(&Serializer::json_compatible())?)
}

/// Version of the engine, such as `0.1.0` (引擎版本).
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
