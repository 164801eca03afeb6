//! The result with UTF-16 offsets and stable names (对外结果).

mod convert;
mod outline;
mod questions;
mod statements;
pub mod types;
mod values;

use crate::analysis::{self, Options};

/// Reads one letter and gives the result as outside tools see it. Any text gives one.
///
/// ```
/// let letter = "李雷代表：\n您提出的《关于增设路灯的建议》收悉，现答复如下：\n下一步，我局将于年底前安装路灯十盏。\n某县城市管理局\n2024年6月3日";
/// let analysis = dafu::analyze(letter, &dafu::Options::default());
/// assert_eq!(analysis.facts.addressees, ["李雷"]);
/// ```
pub fn analyze(text: &str, options: &Options) -> types::Analysis {
    analyze_with(text, options, |_| ())
}

/// Like [`analyze`]; `done` hears the name of each stage when it has finished, the last being `wire`.
pub fn analyze_with(text: &str, options: &Options, mut done: impl FnMut(&'static str)) -> types::Analysis {
    let found = analysis::run_with(text, options, &mut done);
    let result = convert::convert(text, &found);
    done("wire");
    result
}

/// The JSON Schema of the result, as text. Draft 7 is what most tools read.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let generator = schemars::generate::SchemaSettings::draft07().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<types::Analysis>();
    // Text of a schema cannot fail to be written.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
