//! `--report`: a record for each draft, whatever became of it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::*;

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).expect("the report")).expect("JSON")
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
        let documents = files::below(&desk.path().join("成品")).into_iter().map(|path| fs::read(path).expect("a document"));
        let lines: Vec<String> = said.lines().filter(|line| !line.starts_with("共 ")).map(str::to_owned).collect();
        (lines, report, documents.collect::<Vec<_>>())
    });
    assert_eq!((one.0.len(), one.2.len()), (24, 24));
    assert!(one == two);
}

#[cfg(unix)]
#[test]
fn names_need_not_be_utf_8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

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
