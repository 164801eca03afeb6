//! Makes what the page is built from (生成胶水代码和模式): `generate glue ENGINE.wasm OUT_DIR TARGET` writes the JavaScript
//! glue of the engine's wasm, `generate schema` prints the JSON Schema of the result.
//!
//! The glue's generator is a library of this crate's lock file, so it always speaks the same private format as the
//! `wasm-bindgen` that the engine was built with, and no tool has to be installed beside cargo.

use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: generate glue ENGINE.wasm OUT_DIR web|no-modules|nodejs\n       generate schema";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["schema"] => print!("{}", dafu::wire::schema()),
        ["glue", wasm, out, target] => {
            if let Err(reason) = glue(Path::new(wasm), Path::new(out), target) {
                eprintln!("generate: {wasm}: {reason}");
                return ExitCode::FAILURE;
            }
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Writes `dafu.js`, `dafu.d.ts` and `dafu_bg.wasm` to `out`.
fn glue(wasm: &Path, out: &Path, target: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("dafu").typescript(true);
    // Names of functions and of the compiler are of no use to a visitor and cost a tenth of the download.
    bindgen.remove_name_section(true).remove_producers_section(true);
    // A bare `init()` finds the wasm beside the script; the library's default is the opposite of its command line's.
    bindgen.omit_default_module_path(false);
    let chosen = match target {
        "web" => bindgen.web(true),
        "no-modules" => bindgen.no_modules(true),
        "nodejs" => bindgen.nodejs(true),
        other => return Err(format!("unknown target {other}; {USAGE}")),
    };
    chosen.and_then(|bindgen| bindgen.generate(out)).map_err(|error| format!("{error:#}"))
}
