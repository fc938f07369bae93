//! What the tests of the whole program share: the samples, the program, and what is needed beside it.

#![allow(dead_code, reason = "every test file takes its part")]

pub mod files;
pub mod office;
pub mod paper;
pub mod parts;

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use tempfile::{TempDir, tempdir};

#[allow(unused_imports, reason = "every test file takes its part")]
pub use files::{deep_drafts, names, root, samples};

/// The program, ready to be given arguments; it knows nothing of how its tester likes documents.
pub fn gongwen() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongwen"));
    command.env("HOME", env!("CARGO_TARGET_TMPDIR")).env_remove("XDG_CONFIG_HOME").env_remove("GONGWEN_STYLE");
    command
}

/// A folder in which these files lie.
pub fn desk<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> TempDir {
    let desk = tempdir().expect("a folder");
    for (path, text) in files {
        let path = desk.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    desk
}

/// Runs the program in a folder, with nothing to read.
pub fn run(folder: impl AsRef<Path>, arguments: &[&str]) -> Output {
    gongwen().current_dir(folder).args(arguments).stdin(Stdio::null()).output().expect("gongwen runs")
}

/// Pipes `input` through the program.
pub fn pipe(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = gongwen();
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().expect("gongwen runs");
    process.stdin.take().expect("its input").write_all(input).expect("it reads");
    process.wait_with_output().expect("it ends")
}

/// The file's name as text.
pub fn name(path: &Path) -> &str {
    path.file_name().and_then(OsStr::to_str).expect("a name")
}

/// Converts every sample into `folder`, and returns the documents.
pub fn convert_samples(folder: &Path) -> Vec<PathBuf> {
    samples().iter().map(|draft| convert(draft, &[], &folder.join(name(draft)).with_extension("docx"))).collect()
}

/// Converts a draft with these options; returns the document.
pub fn convert(draft: &Path, options: &[&str], docx: &Path) -> PathBuf {
    let run = gongwen().arg(draft).args(options).args(["--verify", "always", "-o"]).arg(docx).output().expect("gongwen runs");
    assert!(run.status.success(), "{}: {}", name(draft), stderr(&run));
    docx.to_owned()
}

/// What a process printed.
pub fn stdout(run: &Output) -> String {
    String::from_utf8(run.stdout.clone()).expect("UTF-8")
}

/// What a process said on standard error.
pub fn stderr(run: &Output) -> String {
    String::from_utf8(run.stderr.clone()).expect("messages are UTF-8")
}

/// The text of a document and its footnotes, read without this library; every part of the package is well-formed.
pub fn text_of(docx: &[u8]) -> String {
    let (mut text, mut notes) = (String::new(), String::new());
    for (name, bytes) in parts::all(docx).into_iter().filter(|(name, _)| !name.starts_with("word/media/")) {
        let xml = String::from_utf8(bytes).expect("UTF-8");
        let said = text_of_part(&xml).unwrap_or_else(|error| panic!("{name}: {error}"));
        match name.as_str() {
            "word/document.xml" => text = said,
            "word/footnotes.xml" => notes = said,
            _ => {}
        }
    }
    text + &notes
}

/// What stands in the `w:t` of a part.
fn text_of_part(xml: &str) -> Result<String, String> {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut open) = (String::new(), Vec::new());
    loop {
        let shown = open.last().is_some_and(|name| name == "w:t");
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) => open.push(tag.name().as_ref().to_owned()),
            Event::End(_) => drop(open.pop()),
            Event::Text(words) if shown => text.push_str(&words),
            Event::GeneralRef(name) if shown => {
                let character = name.resolve_char_ref().map_err(|error| error.to_string())?;
                let named = resolve_xml_entity(&name).and_then(|text| text.chars().next());
                text.push(character.or(named).ok_or_else(|| format!("&{};", &*name))?);
            }
            Event::Eof if open.is_empty() => return Ok(text),
            Event::Eof => return Err(format!("{open:?} are open")),
            _ => {}
        }
    }
}

/// The tool a test needs, or `None` with a note that the test is skipped. `GONGWEN_REQUIRE` lists, divided by commas, what
/// may not be skipped.
pub fn tool<T>(name: &str, found: Result<T, String>) -> Option<T> {
    let required = env::var("GONGWEN_REQUIRE").is_ok_and(|list| list.split(',').any(|it| it.trim() == name));
    match found {
        Ok(tool) => Some(tool),
        Err(missing) if required => panic!("{name} is required: {missing}"),
        Err(missing) => {
            eprintln!("skipped, {missing}");
            None
        }
    }
}

/// Whether a program can be started.
pub fn program(name: &str, version: &str) -> Result<(), String> {
    match Command::new(name).arg(version).output() {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// Nothing in the documents that the Open XML SDK (npm `@ooxml-tools/validate`, in `target/validator`) complains of.
pub fn assert_valid(documents: &[PathBuf]) {
    let Some(module) = tool("validator", validator()) else { return };
    let script = root().join("tests/support/validate.mjs");
    let run = Command::new("node").arg(script).arg(module).args(documents).output().expect("node runs");
    assert!(run.status.success(), "{}", stderr(&run));
    let complaints = String::from_utf8(run.stdout).expect("UTF-8");
    assert!(complaints.is_empty(), "{complaints}");
}

/// The validator's module, if node and it are there.
fn validator() -> Result<PathBuf, String> {
    program("node", "--version")?;
    let module = root().join("target/validator/node_modules/@ooxml-tools/validate/dist/npm/index.js");
    if module.exists() { Ok(module) } else { Err(format!("{} is not there", module.display())) }
}
