//! The command line as whole processes: exit codes, pipes, and what happens to files.

mod support;

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Output, Stdio};

use support::{gongwen, names, pipe, run, stderr};
use tempfile::TempDir;

const DRAFT: &str = "关于开展测试的汇报\n各位领导：\n现将有关情况汇报如下。\n一、总体情况\n进展顺利，没有发现问题。\n二、下一步打算\n继续做好有关工作。\n";

/// A folder in which `draft.txt` lies.
fn desk() -> TempDir {
    support::desk([("draft.txt", DRAFT)])
}

#[track_caller]
fn fails(run: &Output, message: &str) {
    let said = stderr(run);
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains(message), "{said}");
    assert!(run.stdout.is_empty());
}

#[test]
fn a_document_appears_beside_its_draft() {
    let desk = desk();
    let made = run(desk.path(), &["draft.txt"]);
    assert_eq!(made.status.code(), Some(0));
    assert!(stderr(&made).starts_with("已生成 draft.docx：UTF-8，"), "{}", stderr(&made));
    assert_eq!(stderr(&made).lines().count(), 1);
    assert!(made.stdout.is_empty());
    assert_eq!(names(desk.path()), ["draft.docx", "draft.txt"]);
    assert!(fs::read(desk.path().join("draft.docx")).expect("the document").starts_with(b"PK"));
}

#[test]
fn quiet_says_nothing() {
    let desk = desk();
    let made = run(desk.path(), &["-q", "draft.txt", "-o", "成稿.docx"]);
    assert!(made.status.success() && made.stderr.is_empty());
    assert_eq!(names(desk.path()), ["draft.txt", "成稿.docx"]);
}

#[test]
fn a_document_is_packed_as_hard_as_asked() {
    let draft = DRAFT.repeat(100);
    let size = |how: &str| pipe(&["--compress", how], draft.as_bytes()).stdout.len();
    assert!(size("fast") > size("normal") && size("normal") > size("best"));
    assert_eq!(size("normal"), pipe(&[], draft.as_bytes()).stdout.len());
}

#[test]
fn a_pipe_and_a_file_give_the_same_bytes() {
    let desk = desk();
    let from_file = run(desk.path(), &["draft.txt", "-o", "-"]).stdout;
    let from_pipe = pipe(&[], DRAFT.as_bytes());
    assert!(from_pipe.status.success(), "{}", stderr(&from_pipe));
    assert!(from_pipe.stdout.starts_with(b"PK"));
    assert!(from_file == from_pipe.stdout);
    assert!(from_file == pipe(&["-"], DRAFT.as_bytes()).stdout);
    assert_eq!(names(desk.path()), ["draft.txt"]);
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let long = format!("{DRAFT}{}", "又一段正文。\n".repeat(20_000));
    let mut command = gongwen();
    command.args(["outline", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().expect("gongwen runs");
    process.stdin.take().expect("its input").write_all(long.as_bytes()).expect("it reads");
    let mut first = [0; 8];
    process.stdout.take().expect("its output").read_exact(&mut first).expect("it writes");
    let ended = process.wait_with_output().expect("it ends");
    assert_eq!((ended.status.code(), stderr(&ended).as_str()), (Some(0), ""));
}

#[test]
fn only_its_own_documents_are_replaced() {
    let desk = desk();
    let docx = desk.path().join("draft.docx");
    for _ in 0..2 {
        let made = run(desk.path(), &["draft.txt"]);
        assert!(stderr(&made).starts_with("已生成 draft.docx："), "{}", stderr(&made));
    }

    fs::write(&docx, b"PK saved by a word processor").expect("a document");
    fails(&run(desk.path(), &["draft.txt"]), "draft.docx：该文件生成后又改动过，换名用 -o，覆盖用 --force");
    assert_eq!(fs::read(&docx).expect("the document"), b"PK saved by a word processor");
    assert!(run(desk.path(), &["draft.txt", "--force"]).status.success());
    assert!(gongwen::saved_by_us(&fs::read(&docx).expect("the document")));

    fs::write(&docx, "别的文字").expect("a file");
    fails(&run(desk.path(), &["draft.txt"]), "不是由 gongwen 生成的");
}

#[test]
fn a_document_that_was_packed_again_is_not_replaced() {
    let desk = desk();
    assert!(run(desk.path(), &["draft.txt"]).status.success());
    let docx = desk.path().join("draft.docx");
    let mut old = zip::ZipArchive::new(fs::File::open(&docx).expect("the document")).expect("a zip");
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut entry = old.by_index(at).expect("an entry");
        let time = zip::DateTime::from_date_and_time(2026, 12, 1, 8, 0, 0).expect("a time");
        let options = zip::write::SimpleFileOptions::default().last_modified_time(time);
        new.start_file(entry.name().expect("a name").to_string(), options).expect("an entry");
        std::io::copy(&mut entry, &mut new).expect("its bytes");
    }
    fs::write(&docx, new.finish().expect("a zip").into_inner()).expect("the document");
    fails(&run(desk.path(), &["draft.txt"]), "该文件生成后又改动过");
}

#[test]
fn only_documents_are_written_and_nothing_that_is_named_otherwise() {
    let desk = desk();
    fs::create_dir(desk.path().join("成品")).expect("a folder");
    for (output, message) in [
        ("x.pdf", "x.pdf：成品是 DOCX，请写 x.docx；别的格式请在 Word/WPS 中另存"),
        ("x.txt", "请写 x.docx；"),
        ("新", "新：成品是 DOCX，请写 新.docx；若指文件夹，请写 新/"),
    ] {
        fails(&run(desk.path(), &["draft.txt", "-o", output]), message);
        fails(&run(desk.path(), &["--dry-run", "draft.txt", "-o", output]), message);
    }
    assert_eq!(names(desk.path()), ["draft.txt"]);
    assert!(run(desk.path(), &["draft.txt", "-o", "成品"]).status.success());
    assert!(run(desk.path(), &["draft.txt", "-o", "x.DOCX"]).status.success());
    assert_eq!((names(desk.path()).len(), names(&desk.path().join("成品"))), (3, vec!["draft.docx".to_owned()]));
}

#[test]
fn a_draft_is_never_replaced() {
    let desk = desk();
    for output in ["draft.txt", "./draft.txt"] {
        fails(&run(desk.path(), &["draft.txt", "--force", "-o", output]), "会盖掉文稿");
    }
    assert_eq!(fs::read_to_string(desk.path().join("draft.txt")).expect("the draft"), DRAFT);
}

#[test]
fn an_open_document_is_not_replaced() {
    let desk = desk();
    assert!(run(desk.path(), &["draft.txt"]).status.success());
    for lock in ["~$aft.docx", ".~lock.draft.docx#"] {
        fs::write(desk.path().join(lock), "").expect("a lock");
        fails(&run(desk.path(), &["draft.txt"]), &format!("有锁文件 {lock}"));
        fs::remove_file(desk.path().join(lock)).expect("the lock goes");
    }
}

#[test]
fn nothing_is_left_when_it_fails() {
    let desk = desk();
    fs::write(desk.path().join("empty.txt"), "\n\n").expect("a draft");
    fails(&run(desk.path(), &["empty.txt"]), "empty.txt：文稿是空的");
    fails(&run(desk.path(), &["draft.txt", "-o", "没有/成稿.docx"]), "没有/成稿.docx：写不进去，没有文件夹 没有");
    assert_eq!(names(desk.path()), ["draft.txt", "empty.txt"]);
}

#[test]
fn inputs_that_cannot_be_read_are_named() {
    let desk = desk();
    fails(&run(desk.path(), &["没有.txt"]), "错误：没有.txt：没有这个文件或文件夹");
    fails(&run(desk.path(), &["outline", "."]), "这是文件夹");
    fails(&run(desk.path(), &["draft.txt", "--style", "没有.toml"]), "没有.toml：没有这个文件");
    fails(&run(desk.path(), &["draft.txt", "--style", "没有"]), "没有");
    assert_eq!(names(desk.path()), ["draft.txt"]);
}

#[test]
fn wrong_arguments_are_explained_in_chinese() {
    let desk = desk();
    fails(&run(desk.path(), &["--stlye", "report"]), "没有 --stlye 这个选项，是不是 --style");
    fails(&run(desk.path(), &["draft.txt", "--encoding", "latin1"]), "的值“latin1”无效，可以是 auto、utf-8");
    fails(&run(desk.path(), &["draft.txt", "-o"]), "缺少值");
    fails(&run(desk.path(), &["--toc=4", "draft.txt"]), "的值“4”无效，可以是 0 至 3。用法见 gongwen --help");
    fails(&run(desk.path(), &["--toc", "2", "draft.txt"]), "没有“2”这个文件；目录的级数写作 --toc=2");
    fails(&run(desk.path(), &["chekc", "draft.txt"]), "没有“chekc”这个文件，也没有这个命令，是不是 check");
    fails(&run(desk.path(), &["check", "--slect", "dates"]), "用法见 gongwen check --help");
    fails(&run(desk.path(), &["help", "chekc"]), "没有“chekc”这个命令，是不是 check");
    assert_eq!(names(desk.path()), ["draft.txt"]);
    fails(&run(desk.path(), &["styles", "没有"]), "没有“没有”这个内置样式");
}

#[test]
fn help_goes_to_standard_output() {
    for arguments in [["-h"].as_slice(), &["outline", "--help"], &["styles", "-h"], &["help"], &["help", "check"]] {
        let help = run(Path::new("."), arguments);
        assert!(help.status.success() && help.stderr.is_empty());
        let help = String::from_utf8(help.stdout).expect("UTF-8");
        assert!(help.contains("用法：gongwen") && help.contains("\n选项：\n"), "{help}");
    }
    let said = |arguments: &[&str]| run(Path::new("."), arguments).stdout;
    assert_eq!(said(&["help", "check"]), said(&["check", "--help"]));
}

#[test]
fn a_wrong_encoding_is_answered_with_the_option() {
    let draft = support::root().join("samples/report-gbk.txt");
    let arguments = ["--encoding", "utf-8", draft.to_str().expect("a path")];
    fails(&run(Path::new("."), &arguments), "不是有效的 utf-8 文字。请用原编辑器另存为 UTF-8，或指定编码（--encoding）");
}

#[test]
fn gbk_is_understood() {
    let draft = support::root().join("samples/report-gbk.txt");
    let outline = gongwen().args(["outline", "--format", "json"]).arg(&draft).output().expect("gongwen runs");
    let outline: serde_json::Value = serde_json::from_slice(&outline.stdout).expect("JSON");
    assert_eq!(outline["encoding"], "gb18030");
    assert_eq!(outline["blocks"][0]["role"], "title");
    let made = pipe(&[], &fs::read(draft).expect("the sample"));
    assert!(stderr(&made).contains("GB18030，"), "{}", stderr(&made));
}

#[test]
fn the_outline_is_as_documented() {
    let desk = desk();
    let outline = run(desk.path(), &["outline", "draft.txt", "--format", "json"]);
    let outline: serde_json::Value = serde_json::from_slice(&outline.stdout).expect("JSON");
    assert_eq!((&outline["source"], &outline["format"]), (&"draft.txt".into(), &"text".into()));
    assert!(outline["style"].is_string() && outline["edits"].is_array());
    let block = |role: &str| {
        let blocks = outline["blocks"].as_array().expect("blocks");
        blocks.iter().find(|block| block["role"] == role).unwrap_or_else(|| panic!("no {role} in {outline}")).clone()
    };
    assert_eq!(block("title")["lines"], serde_json::json!(["关于开展测试的汇报"]));
    assert_eq!(block("addressee")["line"], 2);
    let heading = serde_json::json!({
        "role": "heading", "line": 4, "text": "一、总体情况", "level": 1, "label": "一、", "heading": "总体情况", "run_in": false
    });
    assert_eq!(block("heading"), heading);
}

#[test]
fn edits_are_listed_by_place() {
    let draft = "关于开展测试的汇报\n一、总体情况\n（一)进展顺利。各项工作按计划推进。\n（二）质量良好。没有发现问题。\n";
    let outline = pipe(&["outline", "--format", "json"], draft.as_bytes());
    let outline: serde_json::Value = serde_json::from_slice(&outline.stdout).expect("JSON");
    let edits = outline["edits"].as_array().expect("edits");
    let bracket = edits.iter().find(|edit| edit["line"] == 3).expect("the bracket is mended");
    let (column, before) = (bracket["column"].as_u64().expect("a column"), bracket["before"].as_str().expect("text"));
    let line: Vec<char> = "（一)进展顺利。".chars().collect();
    let there: String = line[column as usize - 1..].iter().take(before.chars().count()).collect();
    assert_eq!(there, before);
    let said = stderr(&pipe(&["-v"], draft.as_bytes()));
    assert!(said.lines().any(|line| line.trim_start().starts_with("3:") && line.contains('→')), "{said}");
}

#[test]
fn nothing_in_a_draft_steers_the_terminal() {
    let draft = "关于开展测试的汇报\n\x1b[31m正文\u{9b}2J\u{202e}到此为止。\n";
    for arguments in [["outline"].as_slice(), &["outline", "--format", "json"], &["-v", "-o", "-"]] {
        let run = pipe(arguments, draft.as_bytes());
        let shown = if arguments[0] == "outline" { String::from_utf8(run.stdout).expect("UTF-8") } else { stderr(&run) };
        assert!(!shown.contains(['\x1b', '\u{9b}', '\u{202e}']), "{shown:?}");
    }
}

#[test]
fn a_draft_may_have_the_name_of_a_command() {
    let desk = desk();
    fs::write(desk.path().join("outline"), DRAFT).expect("a draft");
    assert!(run(desk.path(), &["./outline"]).status.success());
    assert_eq!(names(desk.path()), ["draft.txt", "outline", "outline.docx"]);
}

#[test]
fn styles_are_listed_and_printed_and_accepted_again() {
    let desk = desk();
    let list = String::from_utf8(run(desk.path(), &["styles"]).stdout).expect("UTF-8");
    assert!(list.lines().any(|line| line.starts_with("report ")), "{list}");
    let sheet = run(desk.path(), &["styles", "report"]).stdout;
    fs::write(desk.path().join("own.toml"), sheet).expect("a sheet");
    let made = run(desk.path(), &["draft.txt", "--style", "own.toml"]);
    assert!(made.status.success(), "{}", stderr(&made));
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn names_need_not_be_utf_8() {
        let desk = desk();
        let draft = desk.path().join(OsStr::from_bytes(b"\xcd\xa8\xd6\xaa.txt"));
        if fs::write(&draft, DRAFT).is_err() {
            return; // this file system takes UTF-8 only
        }
        assert!(gongwen().arg(&draft).output().expect("gongwen runs").status.success());
        assert!(draft.with_extension("docx").exists());
    }

    #[test]
    fn a_document_has_the_permissions_of_any_new_file() {
        let desk = desk();
        assert!(run(desk.path(), &["draft.txt"]).status.success());
        let mode = |name: &str| fs::metadata(desk.path().join(name)).expect("a file").permissions().mode() & 0o777;
        assert_eq!(mode("draft.docx"), mode("draft.txt"));
        fs::set_permissions(desk.path().join("draft.docx"), fs::Permissions::from_mode(0o640)).expect("permissions");
        assert!(run(desk.path(), &["draft.txt"]).status.success());
        assert_eq!(mode("draft.docx"), 0o640);
    }

    #[test]
    fn a_read_only_document_stays() {
        let desk = desk();
        fs::write(desk.path().join("draft.docx"), "").expect("a file");
        fs::set_permissions(desk.path().join("draft.docx"), fs::Permissions::from_mode(0o444)).expect("permissions");
        fails(&run(desk.path(), &["draft.txt"]), "该文件是只读的");
    }

    #[test]
    fn a_link_stays_a_link_and_a_device_a_device() {
        let desk = desk();
        fs::write(desk.path().join("real.docx"), "").expect("a file");
        symlink("real.docx", desk.path().join("draft.docx")).expect("a link");
        assert!(run(desk.path(), &["draft.txt"]).status.success());
        assert!(fs::symlink_metadata(desk.path().join("draft.docx")).expect("the link").is_symlink());
        assert!(fs::read(desk.path().join("real.docx")).expect("the document").starts_with(b"PK"));
        assert!(run(desk.path(), &["draft.txt", "-o", "/dev/null"]).status.success());
        assert!(!fs::metadata("/dev/null").expect("the device").is_file());
    }
}

#[test]
fn an_office_keeps_its_own_data_in_a_file() {
    let desk = desk();
    fs::write(desk.path().join("单位.toml"), "署名 = \"云岭县水利局\"\n").expect("a file");
    let outline = run(desk.path(), &["outline", "draft.txt", "--meta", "单位.toml"]);
    let table = String::from_utf8(outline.stdout).expect("UTF-8");
    assert!(table.contains("云岭县水利局") && table.contains("（单位资料）"), "{table}");

    fs::write(desk.path().join("gongwen.toml"), "meta = \"单位.toml\"\n").expect("a file");
    for arguments in [["outline", "draft.txt"].as_slice(), &["outline", "draft.txt", "--style", "report"]] {
        let table = String::from_utf8(run(desk.path(), arguments).stdout).expect("UTF-8");
        assert!(table.contains("（单位资料）"), "{table}");
    }

    fs::write(desk.path().join("单位.toml"), "印章 = \"加盖\"\n电话 = \"1\"\n").expect("a file");
    let refused = run(desk.path(), &["draft.txt", "--meta", "单位.toml"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("单位.toml:2:1：没有“电话”这个字段"), "{}", stderr(&refused));
    assert!(stderr(&run(desk.path(), &["draft.txt"])).contains("gongwen.toml:1:1：meta："));
    let missing = run(desk.path(), &["draft.txt", "--meta", "没有.toml"]);
    assert_eq!(missing.status.code(), Some(2));
}
