//! Folders and many drafts in one call, as whole processes: what is written where, and what of it after a mishap.

mod support;

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;
use support::{gongwen, stderr};
use tempfile::{TempDir, tempdir};

const DRAFT: &str = "关于修缮渡口的汇报\n各位领导：\n现将渡口修缮情况汇报如下。\n一、工程进展\n栈桥已经换新，护栏正在安装。\n二、下一步打算\n入冬前完工。\n";

/// A folder in which these drafts lie.
fn desk(drafts: &[&str]) -> TempDir {
    let desk = tempdir().expect("a folder");
    for draft in drafts {
        let path = desk.path().join(draft);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, DRAFT).expect("a draft");
    }
    desk
}

fn run(desk: &TempDir, arguments: &[&str]) -> Output {
    gongwen().current_dir(desk).args(arguments).stdin(Stdio::null()).output().expect("gongwen runs")
}

/// All files in a folder and the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

/// Their paths below the folder.
fn names(folder: &Path) -> Vec<String> {
    let inner = |path: PathBuf| path.strip_prefix(folder).expect("a path below").to_string_lossy().replace('\\', "/");
    files(folder).into_iter().map(inner).collect()
}

#[track_caller]
fn ends(run: &Output, code: i32) -> String {
    let said = stderr(run);
    assert_eq!(run.status.code(), Some(code), "{said}");
    said
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).expect("the report")).expect("JSON")
}

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
fn the_report_has_a_record_for_each_draft() {
    let desk = desk(&["一.txt"]);
    fs::write(desk.path().join("空.txt"), "\n").expect("a draft");
    ends(&run(&desk, &["一.txt", "空.txt", "--report", "记录.json"]), 2);
    let report = json(&desk.path().join("记录.json"));
    let [made, empty] = report["files"].as_array().expect("records").as_slice() else { panic!("{report}") };
    assert_eq!((&made["input"], &made["output"], &made["ok"]), (&"一.txt".into(), &"一.docx".into(), &true.into()));
    assert_eq!((&made["kind"], &made["encoding"], &made["headings"]), (&"汇报".into(), &"utf-8".into(), &2.into()));
    assert_eq!(made["bytes"], fs::metadata(desk.path().join("一.docx")).expect("the document").len());
    assert!(made["style"].is_string() && made["edits"].is_u64() && made["findings"]["error"].is_u64() && made["error"].is_null());
    assert!(made["milliseconds"].is_f64() && made["input_hex"].is_null() && made["status"] == "written");
    assert_eq!((&empty["ok"], &empty["error"]), (&false.into(), &"空.txt：文稿是空的".into()));

    let keys = |record: &Value| record.as_object().expect("a record").keys().cloned().collect::<Vec<_>>();
    assert_eq!((keys(made), empty["status"].as_str()), (keys(empty), Some("failed")));

    ends(&run(&desk, &["一.txt", "--report", "记录.json", "-q"]), 0);
    assert_eq!(json(&desk.path().join("记录.json"))["files"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_report_replaces_nothing_but_a_report() {
    let desk = desk(&["一.txt"]);
    fs::write(desk.path().join("配置.json"), "{}\n").expect("a file");
    let said = ends(&run(&desk, &["一.txt", "--report", "配置.json"]), 2);
    assert!(said.contains("配置.json：已有这个文件，它不是 gongwen 的记录"), "{said}");
    assert_eq!(names(desk.path()), ["一.txt", "配置.json"]);
    ends(&run(&desk, &["一.txt", "-o", "新/", "--report", "新/记录.json"]), 0);
    assert_eq!(names(&desk.path().join("新")), ["一.docx", "记录.json"]);
    let printed = run(&desk, &["一.txt", "--report", "-"]);
    ends(&printed, 0);
    let report: Value = serde_json::from_slice(&printed.stdout).expect("JSON");
    assert_eq!(report["files"][0]["status"], "written");
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
fn the_number_of_threads_changes_nothing() {
    let drafts: Vec<String> = (0..24).map(|number| format!("稿/{number:02}.txt")).collect();
    let desk = desk(&drafts.iter().map(String::as_str).collect::<Vec<_>>());
    let long = DRAFT.to_owned() + &"入冬前完工，确保群众过河安全。\n".repeat(300);
    fs::write(desk.path().join("稿/00.txt"), long).expect("a draft");
    let [one, two] = ["1", "2"].map(|threads| {
        let _ = fs::remove_dir_all(desk.path().join("成品"));
        let said = ends(&run(&desk, &["稿", "-o", "成品", "-j", threads, "--report", "记录.json"]), 0);
        let mut report = json(&desk.path().join("记录.json"));
        for record in report["files"].as_array_mut().expect("records") {
            record["milliseconds"] = Value::Null;
        }
        let documents = files(&desk.path().join("成品")).into_iter().map(|path| fs::read(path).expect("a document"));
        let lines: Vec<String> = said.lines().filter(|line| !line.starts_with("共 ")).map(str::to_owned).collect();
        (lines, report, documents.collect::<Vec<_>>())
    });
    assert_eq!((one.0.len(), one.2.len()), (24, 24));
    assert!(one == two);
}

#[test]
fn one_document_that_cannot_be_written_does_not_keep_the_others() {
    let desk = desk(&["稿/甲/一.txt", "稿/乙/二.txt", "成品/甲"]);
    let said = ends(&run(&desk, &["稿", "-o", "成品"]), 2);
    assert!(said.contains("错误：成品/甲") && said.contains("已生成 1 份，失败 1 份，"), "{said}");
    assert_eq!(names(&desk.path().join("成品")), ["乙/二.docx", "甲"]);
}

#[test]
fn a_folder_without_drafts_is_a_mistake() {
    let desk = desk(&["稿/表.csv"]);
    assert!(ends(&run(&desk, &["稿"]), 2).contains("没有找到文稿"));
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

fn start(desk: &TempDir, arguments: &[&str]) -> Child {
    let mut command = gongwen();
    command.current_dir(desk).args(arguments).stdin(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("gongwen runs")
}

/// Waits until it is so; not forever.
#[track_caller]
fn wait(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < end, "still waiting for {what}");
        sleep(Duration::from_millis(5));
    }
}

/// How many documents there are; all of them whole.
#[track_caller]
fn whole(desk: &TempDir, document: &[u8]) -> usize {
    let documents: Vec<_> =
        files(&desk.path().join("成品")).into_iter().filter(|path| path.extension().is_some_and(|it| it == "docx")).collect();
    assert!(documents.iter().all(|path| fs::read(path).expect("a document") == document));
    documents.len()
}

#[test]
fn a_killed_process_leaves_whole_documents() {
    let (desk, document) = pile(60);
    for kill in 1..=3 {
        let mut process = start(&desk, &["稿", "-o", "成品"]);
        let documents = desk.path().join("成品");
        wait("documents", || files(&documents).len() >= 15 * kill);
        process.kill().expect("it is killed");
        process.wait().expect("it ends");
        whole(&desk, &document);
    }
    ends(&run(&desk, &["稿", "-o", "成品"]), 0);
    assert_eq!((whole(&desk, &document), files(&desk.path().join("成品")).len()), (60, 60));
}

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

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;

    use super::*;

    #[test]
    fn an_interrupted_process_finishes_what_it_has_begun() {
        let (desk, document) = pile(400);
        let process = start(&desk, &["稿", "-o", "成品", "-j", "2"]);
        wait("documents", || files(&desk.path().join("成品")).len() >= 5);
        let kill = Command::new("kill").args(["-INT", &process.id().to_string()]).status();
        assert!(kill.expect("kill runs").success());
        let ended = process.wait_with_output().expect("it ends");
        let said = ends(&ended, 2);
        let made = whole(&desk, &document);
        let last = format!("共 400 份，已生成 {made} 份，中断时未开始 {} 份，", 400 - made);
        assert!(made < 400 && said.lines().last().is_some_and(|line| line.starts_with(&last)), "{made} {said}");
        assert_eq!(files(&desk.path().join("成品")).len(), made);
    }

    #[test]
    fn names_need_not_be_utf_8() {
        let desk = desk(&["稿/一.txt"]);
        let [one, two] =
            [b"\xd7\xdc\xbd\xe1.txt", b"\xb1\xa8\xb8\xe6.txt"].map(|name| desk.path().join("稿").join(OsStr::from_bytes(name)));
        if fs::write(&one, DRAFT).and_then(|()| fs::write(&two, DRAFT)).is_err() {
            eprintln!("skipped, this file system takes UTF-8 only");
            return;
        }
        let said = ends(&run(&desk, &["稿", "--report", "记录.json"]), 0);
        assert!(said.contains("共 3 份，已生成 3 份，"), "{said}");
        assert!(one.with_extension("docx").exists() && two.with_extension("docx").exists());
        let report = json(&desk.path().join("记录.json"));
        let hex = |index: usize| report["files"][index]["input_hex"].as_str();
        let folder = "e7a8bf2f"; // 稿/
        assert_eq!(hex(0), Some(format!("{folder}b1a8b8e62e747874").as_str()));
        assert_eq!(hex(1), Some(format!("{folder}d7dcbde12e747874").as_str()));
        assert_eq!(hex(2), None);
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
