//! `gongwen new`: every skeleton is recognised and becomes a document, unfilled as it is.

mod support;

use std::fs;
use std::path::Path;
use std::process::Output;

use gongwen::document::{Block, Role};
use gongwen::{Options, When, convert, decode, understand};
use support::{gongwen, stderr};
use tempfile::tempdir;

/// The elements of each kind around its body: those above, the number of headings, those below.
const ELEMENTS: [(&str, &str, usize, &str); 19] = [
    (
        "通知",
        "issuer document-number title addressee",
        2,
        "attachment-note signature date annotation attachment-mark attachment-title cc imprint",
    ),
    ("请示", "issuer document-number signer title addressee", 2, "signature date annotation imprint"),
    ("报告", "issuer document-number signer title addressee", 3, "signature date imprint"),
    ("函", "issuer document-number title addressee", 0, "signature date annotation cc"),
    ("批复", "issuer document-number title addressee", 0, "signature date cc imprint"),
    ("纪要", "title document-number", 0, "attendance attendance attendance cc imprint"),
    ("令", "title document-number", 0, "signature date"),
    ("决定", "issuer document-number title addressee", 2, "signature date cc imprint"),
    ("通报", "issuer document-number title addressee", 2, "signature date cc imprint"),
    ("公告", "issuer title", 0, "signature date"),
    ("通告", "issuer document-number title", 0, "signature date"),
    ("意见", "issuer document-number title addressee", 3, "signature date cc imprint"),
    ("议案", "issuer document-number title addressee", 0, "signature date"),
    ("决议", "title subtitle", 0, ""),
    ("公报", "title subtitle", 0, ""),
    ("汇报", "title subtitle addressee", 3, "signature date"),
    ("讲话", "title subtitle byline addressee", 3, ""),
    ("总结", "title", 3, "signature date"),
    ("方案", "title", 4, "signature date"),
];

fn new(arguments: &[&str]) -> Output {
    gongwen().arg("new").args(arguments).output().expect("gongwen runs")
}

#[test]
fn every_skeleton_is_recognised_in_both_formats() {
    for (kind, above, headings, below) in ELEMENTS {
        for (format, name) in [("text", "稿.txt"), ("markdown", "稿.md")] {
            let draft = new(&[kind, "--format", format]).stdout;
            let options = Options { verify: When::Always, ..Options::default() };
            let source = decode(name, draft, None).expect("a draft");
            let understood = understand(&source, &options).expect("something to print");
            convert(&understood, &options).expect("a proven document");
            let roles = understood.document.blocks.iter().map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.role,
                Block::Table(_) | Block::Figure(_) => panic!("{kind} has no tables"),
            });
            let (heads, others): (Vec<Role>, Vec<Role>) = roles.partition(|role| matches!(role, Role::Heading { .. }));
            let elements: Vec<&str> = others.iter().filter(|&&role| role != Role::Body).map(|role| role.key()).collect();
            let expected = format!("{above} {below}");
            assert_eq!(elements.join(" "), expected.trim(), "{kind} as {format}");
            assert_eq!(heads.len(), headings, "{kind} as {format}");
        }
    }
}

#[test]
fn all_kinds_are_listed() {
    let list = String::from_utf8(new(&[]).stdout).expect("UTF-8");
    let kinds: Vec<&str> = list.lines().filter_map(|line| line.split('　').next()).collect();
    assert_eq!(kinds, ELEMENTS.map(|(kind, ..)| kind));
    assert_eq!(new(&["命令"]).stdout, new(&["令"]).stdout);
}

#[test]
fn an_unknown_kind_is_refused_with_the_nearest() {
    for (kind, near) in [("会议纪要", "纪要"), ("通只", "通知"), ("工作总结", "总结")] {
        let refused = new(&[kind]);
        assert_eq!((refused.status.code(), refused.stdout.is_empty()), (Some(2), true));
        assert!(stderr(&refused).contains(&format!("没有“{kind}”的稿样，是不是 {near}")), "{}", stderr(&refused));
    }
}

#[test]
fn a_skeleton_is_written_as_its_name_ends() {
    let desk = tempdir().expect("a folder");
    let path = |name: &str| desk.path().join(name).to_str().expect("UTF-8").to_owned();
    let refused = new(&["请示", "-o", &path("请示.docx")]);
    assert!(refused.status.code() == Some(2) && stderr(&refused).contains("稿样是文字，请写"), "{}", stderr(&refused));
    let made = new(&["请示", "-o", &path("请示.md")]);
    assert_eq!(stderr(&made), format!("已写出 {}\n", path("请示.md")));
    assert_eq!(fs::read(path("请示.md")).expect("the draft"), new(&["请示", "--format", "markdown"]).stdout);
    assert!(!Path::new(&path("请示.docx")).exists());
}

#[test]
fn no_file_is_overwritten() {
    let desk = tempdir().expect("a folder");
    let path = desk.path().join("请示.txt");
    let name = path.to_str().expect("UTF-8");
    assert!(new(&["请示", "-o", name]).status.success());
    assert_eq!(fs::read(&path).expect("the draft"), new(&["请示"]).stdout);
    fs::write(&path, "已经写好的请示").expect("a file");
    let refused = new(&["请示", "-o", name]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("已有这个文件"));
    assert_eq!(fs::read_to_string(&path).expect("the draft"), "已经写好的请示");
}
