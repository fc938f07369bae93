//! Every sample's document is valid by the Open XML SDK (npm `@ooxml-tools/validate`, in `target/validator`).

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The validator's module, if node and it are there.
fn validator() -> Result<PathBuf, String> {
    support::program("node", "--version")?;
    let module = support::root().join("target/validator/node_modules/@ooxml-tools/validate/dist/npm/index.js");
    if module.exists() { Ok(module) } else { Err(format!("{} is not there", module.display())) }
}

/// The SDK's complaints about the documents, a line each.
fn complaints(module: &Path, documents: &[PathBuf]) -> String {
    let script = support::root().join("tests/support/validate.mjs");
    let run = Command::new("node").arg(script).arg(module).args(documents).output().expect("node runs");
    assert!(run.status.success(), "{}", support::stderr(&run));
    String::from_utf8(run.stdout).expect("UTF-8")
}

#[test]
fn every_sample_is_valid() {
    let Some(module) = support::tool("validator", validator()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let complaints = complaints(&module, &support::convert_samples(folder.path()));
    assert!(complaints.is_empty(), "{complaints}");
}

#[test]
fn every_option_is_valid() {
    let Some(module) = support::tool("validator", validator()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let sheet = |run_in: &str| {
        let path = folder.path().join(format!("{run_in}.toml"));
        let text = format!("name = \"{run_in}\"\ntitle = \"试\"\nextends = \"report\"\nheadings.run-in = \"{run_in}\"\n");
        std::fs::write(&path, text).expect("a sheet");
        path.display().to_string()
    };
    let (separator, plain) = (sheet("separator"), sheet("plain"));
    let all: [&[&str]; 4] = [
        &["--numbers", "native"],
        &["--toc", "--numbers", "native"],
        &["--toc=2", "--style", &separator, "--numbers", "native"],
        &["--toc=1", "--style", &plain],
    ];
    let drafts: Vec<_> = support::samples().into_iter().chain(support::deep_drafts()).collect();
    let each = all.iter().enumerate().flat_map(|(at, options)| drafts.iter().map(move |draft| (at, *options, draft)));
    let documents: Vec<_> = each
        .map(|(at, options, draft)| {
            support::convert(draft, options, &folder.path().join(format!("{}.{at}.docx", support::name(draft))))
        })
        .collect();
    let complaints = complaints(&module, &documents);
    assert!(complaints.is_empty(), "{complaints}");
}
