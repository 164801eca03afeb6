//! The command line (命令行).

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("schema") => {
            let schema = schemars::generate::SchemaSettings::draft07()
                .for_serialize()
                .into_generator()
                .into_root_schema_for::<dafu::wire::types::Analysis>();
            println!("{}", serde_json::to_string_pretty(&schema).expect("a schema is plain JSON"));
            ExitCode::SUCCESS
        }
        _ => ExitCode::from(2),
    }
}
