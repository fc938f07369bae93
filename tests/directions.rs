//! Who knows whom: data knows no stage, stages do not know each other, and the program knows only the public library.

#[path = "support/files.rs"]
mod files;

use std::fs;
use std::path::PathBuf;

const STAGES: [&str; 11] =
    ["decode", "read", "recognize", "check", "fix", "number", "compose", "annotate", "write", "prove", "rare"];
/// They lead through the stages, or say how.
const GUIDES: [&str; 5] = ["lib", "main", "options", "understood", "learn"];

#[test]
fn data_knows_no_stage_and_stages_do_not_know_each_other() {
    for (module, file, code) in modules().filter(|(module, ..)| !GUIDES.contains(&module.as_str()) && module != "cli") {
        // A sheet that gives a rule its weight is asked whether there is such a rule.
        let allowed = |stage: &str| stage == module || (module == "style" && stage == "check");
        let known: Vec<_> = named(&code, "crate::").filter(|name| STAGES.contains(name) && !allowed(name)).collect();
        assert!(known.is_empty(), "{} knows {known:?}", file.display());
    }
}

#[test]
fn the_program_knows_only_the_public_library() {
    let library = fs::read_to_string(source().join("lib.rs")).expect("the library");
    let hidden: Vec<_> = library.split("#[doc(hidden)]\npub mod ").skip(1).filter_map(|rest| rest.split(';').next()).collect();
    assert!(hidden.contains(&"compose"));
    for (_, file, code) in modules().filter(|(module, ..)| module == "cli") {
        for hidden in &hidden {
            assert!(!code.contains(&format!("gongwen::{hidden}::")), "{} knows {hidden}", file.display());
        }
    }
}

fn source() -> PathBuf {
    files::root().join("src")
}

/// Every file by the module it belongs to, with its code: neither comments nor tests.
fn modules() -> impl Iterator<Item = (String, PathBuf, String)> {
    let files = files::below(&source()).into_iter().filter(|file| !file.ends_with("tests.rs"));
    files.filter(|file| file.extension().is_some_and(|extension| extension == "rs")).map(|file| {
        let within = file.strip_prefix(source()).expect("it is below").with_extension("");
        let module = within.iter().next().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).expect("it is text");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        (module, file, lines.collect::<Vec<_>>().join("\n"))
    })
}

/// The names that stand behind `path` in a text, also in braces: `crate::{level::Label, sentence}`.
fn named<'t>(text: &'t str, path: &str) -> impl Iterator<Item = &'t str> {
    let first = |names: &'t str| {
        let name = names.trim_start().split(|c: char| !c.is_alphanumeric() && c != '_').next();
        name.filter(|name| !name.is_empty())
    };
    text.split(path).skip(1).flat_map(move |rest| match rest.strip_prefix('{') {
        Some(braced) => members(braced).into_iter().filter_map(first).collect(),
        None => Vec::from_iter(first(rest)),
    })
}

/// What stands between the commas of a list in braces, which begins behind its own.
fn members(braced: &str) -> Vec<&str> {
    let (mut members, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, c) in braced.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' => {
                members.push(&braced[start..at]);
                break;
            }
            ',' if depth == 0 => {
                members.push(&braced[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    members
}

#[test]
fn names_are_found_in_braces_too() {
    let text = "use crate::{\n    check::{Rule, Text},\n    level,\n};\nuse crate::write::zip;";
    assert_eq!(named(text, "crate::").collect::<Vec<_>>(), ["check", "level", "write"]);
}
