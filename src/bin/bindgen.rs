//! Makes the JavaScript glue for the engine's wasm (胶水代码): `bindgen ENGINE.wasm OUT_DIR TARGET`.
//!
//! The generator is a library of this crate's lock file, so it always speaks the same private format as the
//! `wasm-bindgen` that the engine was built with, and no tool has to be installed beside cargo.

use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: bindgen ENGINE.wasm OUT_DIR web|no-modules|nodejs";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wasm, out, target] = arguments.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match generate(Path::new(wasm), Path::new(out), target) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("bindgen: {wasm}: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Writes `dafu.js`, `dafu.d.ts` and `dafu_bg.wasm` to `out`.
fn generate(wasm: &Path, out: &Path, target: &str) -> Result<(), String> {
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
