//! `--watch`: what is saved is converted again.

use std::fs;
use std::io::{BufRead, BufReader};

use super::*;

#[test]
fn a_saved_draft_is_converted_again() {
    let desk = desk(&["稿/一.txt"]);
    fs::write(desk.path().join("单位.toml"), "署名 = \"望海县林业局\"\n").expect("data");
    let mut process = start(&desk, &["--watch", "稿", "--meta", "单位.toml"]);
    let mut said = BufReader::new(process.stderr.take().expect("its messages")).lines().map_while(Result::ok);
    assert!(said.any(|line| line.starts_with("等着文稿保存")));
    let document = desk.path().join("稿/一.docx");
    let before = fs::read(&document).expect("the document");
    fs::write(desk.path().join("稿/一.txt"), DRAFT.replace("栈桥", "浮桥")).expect("the draft");
    wait("the document", || fs::read(&document).is_ok_and(|now| now != before));
    fs::create_dir(desk.path().join("稿/新")).expect("a folder");
    fs::write(desk.path().join("稿/二.txt"), DRAFT).expect("a draft");
    wait("the new document", || desk.path().join("稿/二.docx").exists());
    let before = fs::read(&document).expect("the document");
    fs::write(desk.path().join("单位.toml"), "署名 = \"望海县水利局\"\n").expect("data");
    wait("the office's name", || fs::read(&document).is_ok_and(|now| now != before));
    fs::remove_file(desk.path().join("稿/二.txt")).expect("the draft goes");
    assert!(said.any(|line| line.ends_with("二.txt：文稿已不在，成品没有动")));
    process.kill().expect("it is killed");
    process.wait().expect("it ends");
}
