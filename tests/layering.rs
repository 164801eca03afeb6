//! Data flows one way: a module uses only those that stand before it (单向数据流).

use std::fs;
use std::path::{Path, PathBuf};

/// The order of the flow. Modules on one line stand beside each other and do not use one another.
const FLOW: [&[&str]; 13] = [
    &["sorting"],
    &["text"],
    &["scan"],
    &["lexicon"],
    &["letter"],
    &["sentence"],
    &["entity"],
    &["statement"],
    &["check"],
    &["analysis"],
    &["wire"],
    &["export"],
    &["wasm"],
];

/// Names at the crate's root that come from a module: `crate::analyze`.
const FROM_ROOT: [(&str, &str); 2] = [("analyze", "wire"), ("Options", "analysis")];

fn place(module: &str) -> Option<usize> {
    FLOW.iter().position(|level| level.contains(&module))
}

/// The module that a name behind `crate::` belongs to.
fn module_of(name: &str) -> &str {
    FROM_ROOT.iter().find(|(item, _)| *item == name).map_or(name, |(_, module)| module)
}

/// Names directly behind `crate::`, also those of `crate::{text::Span, scan}`, with their lines.
fn used(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, _) in source.match_indices("crate::") {
        let line = source.get(..start).expect("matches stand on boundaries").matches('\n').count() + 1;
        let before = source.get(..start).expect("matches stand on boundaries").lines().last().unwrap_or("");
        if before.contains("//") || before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
            continue;
        }
        let rest = source.get(start + "crate::".len()..).expect("matches stand on boundaries");
        found.extend(heads(rest).into_iter().map(|name| (line, name)));
    }
    found
}

/// First names of a path or of each path in braces.
fn heads(path: &str) -> Vec<String> {
    let Some(inside) = path.strip_prefix('{') else {
        return vec![path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()];
    };
    let (mut depth, mut names, mut name) = (0, Vec::new(), String::new());
    let mut at_head = true;
    for letter in inside.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(std::mem::take(&mut name));
                at_head = true;
                continue;
            }
            _ => {}
        }
        at_head &= letter.is_alphanumeric() || letter == '_' || letter.is_whitespace();
        if at_head && !letter.is_whitespace() {
            name.push(letter);
        }
    }
    names.push(name);
    names.retain(|name| !name.is_empty());
    names
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the crate").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What a file uses that stands behind its own module, as sentences.
fn offences(module: &str, file: &str, source: &str) -> Vec<String> {
    let Some(own) = place(module) else {
        return vec![format!("{file}: module {module} has no place in the flow; add it to FLOW in tests/layering.rs")];
    };
    used(source)
        .into_iter()
        .filter_map(|(line, name)| {
            let other = module_of(&name);
            let allowed = other == module || place(other).is_some_and(|place| place < own);
            (!allowed).then(|| format!("{file}:{line}: {module} uses {other}, which does not stand before it"))
        })
        .collect()
}

#[test]
fn a_module_uses_only_those_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for path in rust_files(&src) {
        let inside = path.strip_prefix(&src).expect("a file of src");
        let module = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        let module = module.trim_end_matches(".rs");
        // The crate's root names every module; the programs stand behind the library and use it from outside.
        if matches!(module, "lib" | "bin") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("UTF-8");
        found.extend(offences(module, &inside.to_string_lossy(), &source));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_root_names_the_modules_in_the_order_of_the_flow() {
    let root = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("UTF-8");
    let modules: Vec<&str> = root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let places: Vec<usize> =
        modules.iter().map(|module| place(module).unwrap_or_else(|| panic!("{module} has no place in FLOW"))).collect();
    assert!(!places.is_empty() && places.is_sorted(), "not in the order of the flow: {modules:?}");
}

#[test]
fn what_breaks_the_order_is_found() {
    let cases = [
        ("scan", "use crate::lexicon::Lexicon;", 1),
        ("scan", "use crate::{\n    text::Span,\n    letter::{outline::Node, facts},\n    wire,\n};", 2),
        ("text", "fn f() -> crate::analysis::Options { crate::Options::default() }", 2),
        ("scan", "use crate::text::Span;\nuse crate::scan::date;\n// like crate::lexicon::Lexicon", 0),
        ("wasm", "use crate::text::encoding::guess; fn f() { crate::analyze() }", 0),
        ("novel", "", 1),
    ];
    for (module, source, expected) in cases {
        let found = offences(module, "file.rs", source);
        assert_eq!(found.len(), expected, "{source}: {found:?}");
    }
}
