//! What cannot be converted, or is broken off, keeps nothing else, and leaves nothing half done.

use std::fs::{self, File};

use super::*;

#[test]
fn a_bad_draft_does_not_keep_the_others() {
    let desk = desk(&["一.txt", "三.txt"]);
    fs::write(desk.path().join("空.txt"), "\n").expect("a draft");
    let said = ends(&run(&desk, &["空.txt", "一.txt", "没有.txt", "三.txt"]), 2);
    let starts = [
        "已生成 一.docx：",
        "已生成 三.docx：",
        "错误：空.txt：文稿是空的",
        "错误：没有.txt：没有这个文件或文件夹",
        "共 4 份，已生成 2 份，失败 2 份，",
    ];
    assert!(said.lines().zip(starts).all(|(line, start)| line.starts_with(start)) && said.lines().count() == 5, "{said}");
    assert_eq!(names(desk.path()), ["一.docx", "一.txt", "三.docx", "三.txt", "空.txt"]);
}

#[test]
fn strictness_holds_back_single_drafts() {
    let desk = desk(&["一.txt", "二.txt"]);
    fs::write(desk.path().join("二.txt"), DRAFT.replace("一、工程进展", "(一)工程进展")).expect("a draft");
    let said = ends(&run(&desk, &["--strict", "--numbers", "keep", "."]), 1);
    assert!(said.contains("二.txt：有 ") && said.contains("已生成 1 份，有错误未写出 1 份，"), "{said}");
    assert_eq!(names(desk.path()), ["一.docx", "一.txt", "二.txt"]);
}

#[test]
fn what_is_wrong_with_the_settings_is_said_once_and_before_any_draft() {
    let desk = desk(&["稿/一.txt", "稿/二.txt"]);
    fs::write(desk.path().join("甲.toml"), "extends = \"report\"\npage.tpo = \"1mm\"\n").expect("a sheet");
    for arguments in [
        ["稿", "--style", "甲.toml"].as_slice(),
        &["稿", "--style", "甲.toml", "--dry-run"],
        &["稿", "--set", "page.top=-5mm"],
        &["稿", "--meta", "没有.toml"],
        &["check", "稿", "--style", "没有"],
    ] {
        let said = ends(&run(&desk, arguments), 2);
        assert_eq!((said.lines().count(), said.starts_with("错误：")), (1, true), "{said}");
    }
    let mut command = gongwen();
    let named = command.current_dir(&desk).args(["稿"]).env("GONGWEN_STYLE", "甲.toml").output().expect("gongwen runs");
    let said = ends(&named, 2);
    assert_eq!((said.lines().count(), said.starts_with("错误：环境变量 GONGWEN_STYLE：甲.toml:2:6：")), (1, true), "{said}");
    assert_eq!(names(desk.path()), ["甲.toml", "稿/一.txt", "稿/二.txt"]);
}

#[test]
fn one_document_that_cannot_be_written_does_not_keep_the_others() {
    let desk = desk(&["稿/甲/一.txt", "稿/乙/二.txt", "成品/甲"]);
    let said = ends(&run(&desk, &["稿", "-o", "成品"]), 2);
    assert!(said.contains("错误：成品/甲") && said.contains("已生成 1 份，失败 1 份，"), "{said}");
    assert_eq!(names(&desk.path().join("成品")), ["乙/二.docx", "甲"]);
}

#[test]
fn what_a_killed_process_left_is_cleared_but_not_what_another_one_writes() {
    let desk = desk(&["一.txt", "稿/二.txt"]);
    let [dead, dead_too, alive] = [".gongwen-dead.tmp", "稿/.gongwen-dead.tmp", ".gongwen-alive.tmp"];
    for name in [dead, dead_too, alive] {
        fs::write(desk.path().join(name), "PK").expect("a file");
    }
    let writer = File::open(desk.path().join(alive)).expect("the file");
    writer.lock().expect("a lock");
    ends(&run(&desk, &["一.txt"]), 0);
    assert_eq!(names(desk.path()), [alive, "一.docx", "一.txt", dead_too, "稿/二.txt"]);
    ends(&run(&desk, &["一.txt", "稿"]), 0);
    assert_eq!(names(desk.path()), [alive, "一.docx", "一.txt", "稿/二.docx", "稿/二.txt"]);
    drop(writer);
    ends(&run(&desk, &["一.txt"]), 0);
    assert!(!desk.path().join(alive).exists());
}

/// A desk with so many drafts, and what becomes of each of them.
fn pile(count: usize) -> (TempDir, Vec<u8>) {
    let drafts: Vec<String> = (0..count).map(|number| format!("稿/{number:03}.txt")).collect();
    let desk = desk(&drafts.iter().map(String::as_str).collect::<Vec<_>>());
    ends(&run(&desk, &["稿/000.txt", "-o", "样.docx"]), 0);
    let document = fs::read(desk.path().join("样.docx")).expect("the document");
    (desk, document)
}

/// How many documents there are; all of them whole.
#[track_caller]
fn whole(desk: &TempDir, document: &[u8]) -> usize {
    let documents: Vec<_> = files::below(&desk.path().join("成品"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|it| it == "docx"))
        .collect();
    assert!(documents.iter().all(|path| fs::read(path).expect("a document") == document));
    documents.len()
}

#[test]
fn a_killed_process_leaves_whole_documents() {
    let (desk, document) = pile(60);
    for kill in 1..=3 {
        let mut process = start(&desk, &["稿", "-o", "成品"]);
        let documents = desk.path().join("成品");
        wait("documents", || files::below(&documents).len() >= 15 * kill);
        process.kill().expect("it is killed");
        process.wait().expect("it ends");
        whole(&desk, &document);
    }
    ends(&run(&desk, &["稿", "-o", "成品"]), 0);
    assert_eq!((whole(&desk, &document), files::below(&desk.path().join("成品")).len()), (60, 60));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_failure_is_a_line_of_chinese_whatever_a_name_holds() {
        let desk = desk(&["好.txt"]);
        fs::write(desk.path().join("空\n稿.txt"), "\n").expect("a draft");
        symlink("圈.txt", desk.path().join("圈.txt")).expect("a link");
        let (empty, circle) = ("错误：空⏎稿.txt：文稿是空的", "错误：圈.txt：符号链接绕了一圈");
        assert_eq!(ends(&run(&desk, &["空\n稿.txt"]), 2).lines().collect::<Vec<_>>(), [empty]);
        for command in [&[][..], &["check"], &["fix"]] {
            let said = ends(&run(&desk, &[command, &["空\n稿.txt", "好.txt", "圈.txt"]].concat()), 2);
            let errors: Vec<&str> = said.lines().filter(|line| line.starts_with("错误：")).collect();
            assert_eq!(errors, [empty, circle], "{said}");
        }
    }

    #[test]
    fn an_interrupted_process_finishes_what_it_has_begun() {
        let (desk, document) = pile(400);
        let process = start(&desk, &["稿", "-o", "成品", "-j", "2"]);
        wait("documents", || files::below(&desk.path().join("成品")).len() >= 5);
        let kill = Command::new("kill").args(["-INT", &process.id().to_string()]).status();
        assert!(kill.expect("kill runs").success());
        let ended = process.wait_with_output().expect("it ends");
        let said = ends(&ended, 2);
        let made = whole(&desk, &document);
        let last = format!("共 400 份，已生成 {made} 份，中断时未开始 {} 份，", 400 - made);
        assert!(made < 400 && said.lines().last().is_some_and(|line| line.starts_with(&last)), "{made} {said}");
        assert_eq!(files::below(&desk.path().join("成品")).len(), made);
    }

    #[test]
    fn what_may_not_be_written_or_read_is_named() {
        let desk = desk(&["稿/一.txt", "稿/锁/二.txt", "成品/三.txt"]);
        let mode = |path: &str, mode| {
            fs::set_permissions(desk.path().join(path), fs::Permissions::from_mode(mode)).expect("permissions")
        };
        mode("", 0o755);
        mode("稿/锁", 0o000);
        mode("成品", 0o555);
        let done = as_nobody(&desk, &["稿", "-o", "成品"]);
        mode("稿/锁", 0o755);
        mode("成品", 0o755);
        let Some(done) = support::tool("nobody", done) else { return };
        let said = ends(&done, 2);
        assert!(said.contains("错误：成品/一.docx：写不进去，没有权限"), "{said}");
        assert!(said.contains("错误：稿/锁：无权读取"), "{said}");
        assert!(said.contains("共 2 份，失败 2 份，"), "{said}");
        assert_eq!(names(&desk.path().join("成品")), ["三.txt"]);
    }

    /// Runs it as somebody whom permissions bind.
    fn as_nobody(desk: &TempDir, arguments: &[&str]) -> Result<Output, String> {
        let binds = fs::write(desk.path().join("成品/试"), "").is_err();
        if binds {
            return Ok(run(desk, arguments));
        }
        fs::remove_file(desk.path().join("成品/试")).expect("the file goes");
        let known = gongwen();
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(known.get_program()).args(arguments);
        command.env("HOME", desk.path()).env_remove("XDG_CONFIG_HOME").env_remove("GONGWEN_STYLE");
        match command.current_dir(desk).stdin(Stdio::null()).output() {
            Ok(run) if run.status.code().is_some_and(|code| code <= 2) && stderr(&run).contains("份") => Ok(run),
            Ok(run) => Err(format!("setpriv: {}", stderr(&run))),
            Err(error) => Err(format!("setpriv: {error}")),
        }
    }
}
