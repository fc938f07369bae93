//! Nothing that a draft, a sheet or a file's name holds steers the terminal.

mod support;

use std::fs;
use std::path::Path;

use support::gongwen;
use tempfile::tempdir;

/// Colours, a bell, a C1 control sequence, a title, turned text, isolates, a line that overwrites itself.
const EVIL: &str = "\u{1b}[31m\u{7}\u{9b}2J\u{1b}]0;题\u{7}\u{202e}反\u{2066}\u{2069}\u{61c}\u{85}\u{8}\u{7f}甲";

/// Runs the program in a folder; nothing it says steers a terminal, and it says something.
#[track_caller]
fn harmless(folder: &Path, arguments: &[&str]) {
    let run = gongwen().current_dir(folder).args(arguments).output().expect("gongwen runs");
    let said = [run.stdout, run.stderr].concat();
    let said = String::from_utf8(said).expect("UTF-8");
    assert!(!said.is_empty(), "{arguments:?}");
    let steers = |char: &char| {
        (char.is_control() && *char != '\n')
            || matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(said.chars().find(steers), None, "{arguments:?}:\n{}", said.escape_debug());
}

#[test]
fn nothing_steers_the_terminal() {
    let desk = tempdir().expect("a folder");
    let draft = format!(
        "---\ntitle: 关于{EVIL}的通知\n{EVIL}: 值\n签发人: {EVIL}\n---\n# 一、{EVIL}\n\n（一){EVIL}。一是{EVIL}。\n\n\
         ![{EVIL}]({EVIL}.png)\n\n| {EVIL} |\n|---|\n| {EVIL} |\n\n正文[^1]XX单位，\n\n[^1]: {EVIL}\n\n```\n{EVIL}\n```\n"
    );
    let named = format!("{}.md", EVIL.replace('/', ""));
    fs::write(desk.path().join("a.md"), &draft).expect("a draft");
    fs::write(desk.path().join("a.txt"), &draft).expect("a draft");
    let toml = |text: &str| text.chars().map(|char| format!("\\U{:08x}", u32::from(char))).collect::<String>();
    let sheet = format!("name = \"{0}\"\ntitle = \"{0}\"\nextends = \"report\"\n[deviations]\n\"{0}\" = \"{0}\"\n", toml(EVIL));
    fs::write(desk.path().join("a.toml"), sheet).expect("a sheet");
    fs::write(desk.path().join("b.toml"), format!("name = \"b\"\ntitle = \"\"\nextends = \"{}\"\n", toml(EVIL)))
        .expect("a sheet");
    fs::write(desk.path().join("c.toml"), format!("\"{}\" = \"甲\"\n", toml(EVIL))).expect("data");
    for arguments in [
        &["a.md", "-v", "--force"][..],
        &["a.txt", "-v", "--force"],
        &["outline", "a.md"],
        &["outline", "a.txt"],
        &["outline", "a.md", "--format", "json"],
        &["outline", "a.txt", "--format", "json"],
        &["check", "a.md"],
        &["check", "a.txt"],
        &["check", "a.txt", "--format", "json"],
        &["check", "a.md", "--format", "json"],
        &["fix", "a.txt"],
        &["fix", "a.md", "--likely"],
        &["rules", EVIL],
        &["outline", "a.md", "--style", "a.toml"],
        &["outline", "a.md", "--style", "b.toml"],
        &["outline", "a.md", "--meta", "c.toml"],
        &["styles", "--diff", "a.toml"],
        &["styles", "--explain", "--style", "a.toml"],
        &["styles", "--explain", "a.md", "--set", &format!("page.top={EVIL}")],
        &["fonts", "--style", "a.toml"],
        &["styles", EVIL],
        &["new", EVIL],
        &["--numbers", EVIL],
        &[&format!("--{EVIL}")],
        &["outline", EVIL],
        &[&named],
    ] {
        harmless(desk.path(), arguments);
    }
    let names = desk.path().join(EVIL.replace('/', ""));
    if fs::create_dir(&names).is_ok() {
        fs::write(names.join(&named), &draft).expect("a draft");
        let path = names.join(&named);
        let path = path.to_str().expect("UTF-8");
        for arguments in
            [&["outline", path][..], &["outline", path, "--format", "json"], &[path, "-v"], &["styles", "--explain", path]]
        {
            harmless(desk.path(), arguments);
        }
    }
}

#[test]
fn a_learnt_sheet_steers_no_terminal_and_can_be_read() {
    let desk = tempdir().expect("a folder");
    let path = desk.path().join(format!("{}.docx", EVIL.replace('/', "")));
    if fs::copy(support::root().join("samples/report.docx"), &path).is_err() {
        return; // no file system takes every name
    }
    harmless(desk.path(), &["styles", "--from", path.to_str().expect("UTF-8")]);
    let run = gongwen().args(["styles", "--from"]).arg(&path).output().expect("gongwen runs");
    fs::write(desk.path().join("own.toml"), run.stdout).expect("a sheet");
    let run = gongwen().current_dir(desk.path()).args(["styles", "--diff", "own.toml"]).output().expect("gongwen runs");
    assert!(run.status.success(), "{}", support::stderr(&run));
}
