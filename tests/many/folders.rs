//! Which drafts become documents, and where those lie.

use std::fs;

use super::*;

#[test]
fn folders_keep_their_structure() {
    let desk = desk(&["稿/甲/一 稿.txt", "稿/乙/二.md", "稿/.隐藏.txt", "稿/表.csv", "附件"]);
    let said = ends(&run(&desk, &["稿", "附件", "-o", "成品"]), 0);
    assert_eq!(names(&desk.path().join("成品")), ["乙/二.docx", "甲/一 稿.docx", "附件.docx"]);
    let starts = ["已生成 成品/乙/二.docx：", "已生成 成品/甲/一 稿.docx：", "已生成 成品/附件.docx：", "共 3 份，已生成 3 份，"];
    assert!(said.lines().zip(starts).all(|(line, start)| line.starts_with(start)) && said.lines().count() == 4, "{said}");

    ends(&run(&desk, &["稿"]), 0);
    assert!(desk.path().join("稿/甲/一 稿.docx").exists() && desk.path().join("稿/乙/二.docx").exists());
}

#[test]
fn one_draft_goes_into_a_folder_that_ends_with_a_slash() {
    let desk = desk(&["一.txt"]);
    ends(&run(&desk, &["一.txt", "-o", "成品/"]), 0);
    assert_eq!(names(desk.path()), ["一.txt", "成品/一.docx"]);
}

#[test]
fn documents_that_would_replace_one_another_are_refused_before_anything_is_written() {
    let desk = desk(&["甲/总结.txt", "甲/总结.md", "乙/Plan.txt", "丙/plan.txt", "丁.txt"]);
    let before = names(desk.path());
    for (arguments, message) in [
        (["丁.txt", "甲", "-q"].as_slice(), "甲/总结.md 与 甲/总结.txt 会写成同一个成品 甲/总结.docx"),
        (&["丁.txt", "乙", "丙", "-o", "成品"], "乙/Plan.txt 与 丙/plan.txt 会写成同一个成品"),
        (&["丁.txt", "乙", "--report", "丁.docx"], "--report 会盖掉文稿或成品"),
        (&["丁.txt", "乙", "--report", "./丁.txt"], "--report 会盖掉文稿或成品"),
        (&["丁.txt", "乙", "-o", "甲/总结.md"], "这是文件名，文稿不止一份时请给出文件夹"),
        (&["丁.txt", "乙", "-o", "新.docx"], "新.docx：这是文件名，文稿不止一份时请给出文件夹"),
        (&["丁.txt", "乙", "--report", "丁.md"], "丁.md：记录是 JSON，请写 丁.json"),
        (&["丁.txt", "乙", "--report", "没有/记录.json"], "没有/记录.json：写不进去，没有文件夹 没有"),
    ] {
        let said = ends(&run(&desk, arguments), 2);
        assert!(said.contains(message), "{said}");
    }
    assert_eq!(names(desk.path()), before);

    fs::write(desk.path().join("丁.docx"), DRAFT).expect("a draft");
    assert!(ends(&run(&desk, &["丁.txt", "丁.docx", "--force"]), 2).contains("会写成同一个成品 丁.docx"));
    assert_eq!(fs::read_to_string(desk.path().join("丁.docx")).expect("the draft"), DRAFT);
}

#[test]
fn a_draft_named_twice_is_converted_once() {
    let desk = desk(&["稿/一.txt", "稿/二.txt"]);
    assert!(ends(&run(&desk, &["稿", "./稿/一.txt", "稿/"]), 0).contains("共 2 份，已生成 2 份，"));
}

#[test]
fn a_dry_run_writes_nothing() {
    let desk = desk(&["稿/一.txt", "稿/二.md", "稿/三.txt"]);
    fs::write(desk.path().join("稿/三.docx"), "别的文字").expect("a file");
    let before = names(desk.path());
    let said = run(&desk, &["--dry-run", "稿"]);
    assert!(ends(&said, 2).contains("稿/三.docx：该文件不是由 gongwen 生成的"));
    assert_eq!(String::from_utf8(said.stdout).expect("UTF-8"), "稿/一.txt → 稿/一.docx\n稿/二.md → 稿/二.docx\n");
    assert_eq!(names(desk.path()), before);
}

#[test]
fn a_folder_without_drafts_is_a_mistake() {
    let desk = desk(&["稿/表.csv"]);
    assert!(ends(&run(&desk, &["稿"]), 2).contains("没有找到文稿"));
}
