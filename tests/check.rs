//! The proofreader at the command line: what `gongwen check`, `gongwen rules` and the conversion say, and their exit codes.

mod support;

use std::fs;
use std::process::Output;

use serde_json::{Value, json};
use support::{gongwen, stderr, stdout};
use tempfile::TempDir;

/// A notice with two mistakes, in lines 5 and 6.
const DRAFT: &str = "\
青岚县农业农村局关于开展果树修剪培训的通知
各乡镇人民政府：
现将有关事项通知如下：
一、培训内容
(一)冬季修剪。由县农技站讲解，每个乡镇派两名技术员参加，随后到各村示范果园现场操作，边学边练。
（二)病虫防治。由县植保站讲解。
二、培训时间
2026年12月7日至8日，地点另行通知。

青岚县农业农村局
2026年11月20日
";

/// The same without.
fn corrected() -> String {
    DRAFT.replace("(一)", "（一）").replace("（二)", "（二）")
}

/// A folder in which these files lie.
fn desk(files: &[(&str, &str)]) -> TempDir {
    support::desk(files.iter().copied())
}

/// Runs the program on a desk.
fn run(desk: &TempDir, arguments: &str) -> Output {
    support::run(desk, &arguments.split_whitespace().collect::<Vec<_>>())
}

/// Pipes a draft through the program.
fn pipe(arguments: &str, draft: &[u8]) -> Output {
    support::pipe(&arguments.split_whitespace().collect::<Vec<_>>(), draft)
}

/// The places of half-width labels in the draft: lines and strengths.
fn labels(run: &Output) -> Vec<(u64, String)> {
    let found: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(run)));
    let files = found["files"].as_array().expect("files").iter();
    let findings = files.flat_map(|file| file["findings"].as_array().expect("findings").clone());
    let labels = findings.filter(|finding| finding["rule"] == "halfwidth-label");
    let places = labels.flat_map(|finding| {
        let strength = finding["strength"].as_str().expect("a strength").to_owned();
        let lines = finding["places"].as_array().expect("places").iter().map(|place| place["line"].as_u64().expect("a line"));
        lines.map(|line| (line, strength.clone())).collect::<Vec<_>>()
    });
    places.collect()
}

#[test]
fn the_report_underlines_the_places() {
    let desk = desk(&[("通知.txt", DRAFT)]);
    let report = run(&desk, "check --select halfwidth-label 通知.txt");
    let expected = "\
通知.txt:5:1: 错误[halfwidth-label]: “(一)”应为“（一）”，共 2 处
  |
5 | (一)冬季修剪。由县农技站讲解，每个乡镇派两名技术员参加，随后到各村示范果园现场操作，边学边练。
  | ^^^^
  |
6 | （二)病虫防治。由县植保站讲解。
  | ^^^^^
  |
  = 依据：GB/T 9704—2012，7.3.3；GB/T 15834—2011，4.9
  = 建议：改用全角括号
  = 改法：共 2 处，gongwen fix 可改

错误 1 条；gongwen fix 可改 1 条
";
    assert_eq!(stdout(&report), expected);
    assert_eq!((report.status.code(), stderr(&report).as_str()), (Some(1), ""));
}

#[test]
fn json_is_as_documented() {
    let desk = desk(&[("通知.txt", DRAFT)]);
    let report = run(&desk, "check --select labels --format json 通知.txt");
    let found: Value = serde_json::from_slice(&report.stdout).expect("JSON");
    let findings = [json!({
        "rule": "halfwidth-label", "strength": "error", "message": "“(一)”应为“（一）”，共 2 处", "help": "改用全角括号",
        "clause": "GB/T 9704—2012，7.3.3；GB/T 15834—2011，4.9",
        "places": [
            { "line": 5, "column": 1, "length": 3, "text": "(一)" },
            { "line": 6, "column": 1, "length": 3, "text": "（二)" }
        ],
        "fix": { "certainty": "certain", "edits": [
            { "line": 5, "column": 1, "before": "(一)", "after": "（一）" },
            { "line": 6, "column": 1, "before": "（二)", "after": "（二）" }
        ] }
    })];
    let file = json!({
        "name": "通知.txt", "name_hex": null, "encoding": "utf-8", "kind": "通知", "style": "gbt9704", "findings": findings,
        "error": null
    });
    assert_eq!(found, json!({ "files": [file] }));
    assert_eq!(report.status.code(), Some(1));
}

#[test]
fn the_exit_code_tells_errors_from_failures() {
    let desk = desk(&[("稿.txt", DRAFT), ("好.txt", &corrected()), ("图.txt", "\u{89}PNG"), ("空.txt", "")]);
    let clean = run(&desk, "check 好.txt");
    assert_eq!((clean.status.code(), stdout(&clean).as_str()), (Some(0), "没有发现问题\n"));
    assert_eq!(run(&desk, "check 好.txt 稿.txt").status.code(), Some(1));
    let failed = run(&desk, "check --format json 没有.txt 稿.txt 空.txt");
    assert_eq!(failed.status.code(), Some(2));
    assert_eq!(stderr(&failed), "错误：没有.txt：没有这个文件或文件夹\n错误：空.txt：文稿是空的\n");
    assert_eq!(labels(&failed).len(), 2, "the others are checked all the same");
    let found: Value = serde_json::from_slice(&failed.stdout).expect("JSON");
    let unread = |at: usize| (found["files"][at]["name"].clone(), found["files"][at]["error"].clone());
    assert_eq!(unread(2), (json!("空.txt"), json!("空.txt：文稿是空的")));
    for (drafts, said) in [("没有.txt", "1 份未能校对\n"), ("没有.txt 好.txt 空.txt", "2 份未能校对；其余没有发现问题\n")]
    {
        let failed = run(&desk, &format!("check {drafts}"));
        assert_eq!((failed.status.code(), stdout(&failed).as_str()), (Some(2), said));
    }
    let many = run(&desk, "check --select labels 稿.txt 好.txt 稿.txt");
    assert!(stdout(&many).ends_with("\n3 份文稿：错误 2 条；gongwen fix 可改 2 条\n"), "{}", stdout(&many));
}

#[test]
fn folders_are_walked_and_silence_is_kept() {
    let desk = desk(&[("好.txt", &corrected()), ("表.csv", DRAFT)]);
    fs::create_dir(desk.path().join("甲")).expect("a folder");
    fs::write(desk.path().join("甲/稿.md"), DRAFT).expect("a draft");
    let checked = run(&desk, "check --select labels .");
    assert_eq!(checked.status.code(), Some(1));
    assert!(stdout(&checked).starts_with("./甲/稿.md:5:1: ") && stdout(&checked).contains("\n2 份文稿：错误 1 条"));
    let fixed = run(&desk, "fix --select labels .");
    assert_eq!(stderr(&fixed), "./甲/稿.md：改正 2 处\n共 2 份文稿，改正 2 处\n");
    for arguments in ["check -q --select labels .", "fix -q --select labels ."] {
        let quiet = run(&desk, arguments);
        assert_eq!((quiet.status.code(), stdout(&quiet), stderr(&quiet)), (Some(0), String::new(), String::new()));
    }
    fs::create_dir(desk.path().join("空")).expect("a folder");
    assert!(stderr(&run(&desk, "check 空")).contains("没有找到文稿"));
}

#[test]
fn a_number_that_was_put_right_is_no_longer_complained_of() {
    let gap = DRAFT.replace("二、培训时间", "三、培训时间");
    let desk = desk(&[("稿.txt", &gap)]);
    assert!(stderr(&run(&desk, "-v 稿.txt")).contains("［heading-gap］"));
    let made = run(&desk, "-v --numbers renumber 稿.txt");
    assert!(stderr(&made).contains("“三、” → “二、”（重排序号）"), "{}", stderr(&made));
    assert!(!stderr(&made).contains("heading-gap"), "{}", stderr(&made));
}

#[test]
fn very_many_places_are_counted_and_not_named() {
    let many = DRAFT.replace("(一)冬季", &"(一)冬季修剪。\n".repeat(30));
    let made = pipe("-v --check always", many.as_bytes());
    let line = stderr(&made).lines().find(|line| line.contains("［halfwidth-label］")).unwrap_or_default().to_owned();
    assert!(line.contains(" 等 31 处 错误："), "{}", stderr(&made));
}

#[test]
fn a_pipe_is_checked_as_a_file_is() {
    let (gbk, _, unknown) = encoding_rs::GBK.encode(DRAFT);
    assert!(!unknown);
    for arguments in ["check --format json", "check --format json -"] {
        let report = pipe(arguments, &gbk);
        assert_eq!(labels(&report), [(5, "error".to_owned()), (6, "error".to_owned())]);
        let found: Value = serde_json::from_slice(&report.stdout).expect("JSON");
        assert_eq!((&found["files"][0]["name"], &found["files"][0]["encoding"]), (&json!("标准输入"), &json!("gb18030")));
    }
}

#[test]
fn rules_are_selected_and_ignored() {
    let desk = desk(&[("稿.txt", DRAFT)]);
    for (arguments, found) in [
        ("--select labels", 2),
        ("--select dates,labels", 2),
        ("--select dates，labels、head", 2),
        ("--select dates", 0),
        ("--ignore labels", 0),
        ("--select labels --ignore halfwidth-label", 0),
    ] {
        assert_eq!(labels(&run(&desk, &format!("check --format json {arguments} 稿.txt"))).len(), found, "{arguments}");
    }
    let unknown = run(&desk, "check --ignore dates,lables 稿.txt");
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(stderr(&unknown), "错误：没有“lables”这条规则或类别，是不是 labels。全部规则见 gongwen rules\n");
}

#[test]
fn a_rule_that_nobody_knows_is_answered_with_the_command_that_lists_them() {
    let desk = desk(&[("稿.txt", &format!("#gongwen allow placehodler\n{DRAFT}"))]);
    let advice = "核对指令和规则名；全部规则见 gongwen rules";
    for arguments in ["check 稿.txt", "check --format json 稿.txt", "rules unknown-instruction"] {
        let said = stdout(&run(&desk, arguments));
        assert!(said.contains(advice), "{said}");
    }
    let made = run(&desk, "-v 稿.txt");
    assert!(stderr(&made).contains(advice), "{}", stderr(&made));
}

#[test]
fn what_an_author_allows_is_not_reported_nor_is_it_printed() {
    let allowed = DRAFT.replace("(一)", "#gongwen allow halfwidth-label\n(一)");
    let desk = desk(&[("稿.txt", &allowed)]);
    assert_eq!(labels(&run(&desk, "check --format json 稿.txt")), [(7, "error".to_owned())]);
    let outline = run(&desk, "outline --format json 稿.txt");
    let outline: Value = serde_json::from_slice(&outline.stdout).expect("JSON");
    let printed = outline["blocks"].as_array().expect("blocks").iter().map(|block| block["text"].to_string());
    assert!(printed.collect::<String>().contains("冬季修剪") && !outline["blocks"].to_string().contains("gongwen"));
}

#[test]
fn an_office_says_how_much_a_rule_counts() {
    let sheet = |rules: &str| format!("name = \"局\"\ntitle = \"本局\"\nextends = \"gbt9704\"\n[rules]\n{rules}\n");
    for (house, sheet, arguments, strength) in [
        ("[rules]\nhalfwidth-label = \"info\"", sheet(""), "", Some("info")),
        ("[rules]\nlabels = \"off\"", sheet(""), "", None),
        ("style = \"局.toml\"", sheet("labels = \"warning\""), "", Some("warning")),
        ("style = \"局.toml\"\n[rules]\nlabels = \"off\"", sheet("labels = \"warning\""), "", None),
        ("[rules]\nlabels = \"off\"", sheet(""), "--set rules.labels=warning", Some("warning")),
    ] {
        let desk = desk(&[("稿.txt", DRAFT), ("gongwen.toml", house), ("局.toml", &sheet)]);
        let report = run(&desk, &format!("check --format json --select labels {arguments} 稿.txt"));
        assert_eq!(labels(&report).first().map(|(_, strength)| strength.as_str()), strength, "{house} {sheet}");
        assert_eq!(report.status.code(), Some(0), "no error is left");
    }
}

#[test]
fn colours_are_for_terminals_and_the_draft_never_steers_one() {
    let draft = DRAFT.replace("冬季", "\x1b[31m冬\u{202e}季");
    let report = pipe("check", draft.as_bytes());
    assert!(stdout(&report).contains("halfwidth-label") && !stdout(&report).contains(['\x1b', '\u{202e}']));
    let report = pipe("check --format json", draft.as_bytes());
    assert!(!stdout(&report).contains(['\x1b', '\u{202e}']));
    let desk = desk(&[("稿.txt", DRAFT)]);
    let mut command = gongwen();
    command.current_dir(desk.path()).args(["check", "稿.txt"]).env("CLICOLOR_FORCE", "1").env_remove("NO_COLOR");
    assert!(stdout(&command.output().expect("gongwen runs")).contains("\x1b["));
}

#[test]
fn the_rules_are_listed_and_explained() {
    let desk = desk(&[]);
    let list = stdout(&run(&desk, "rules"));
    assert!(!list.contains("（）"), "every subject has a Chinese name: {list}");
    for rule in gongwen::check::rules() {
        let line = list.lines().find(|line| line.split_whitespace().next() == Some(rule.name));
        assert!(line.is_some_and(|line| line.ends_with(rule.what)), "{}", rule.name);
        let full = stdout(&run(&desk, &format!("rules {}", rule.name)));
        let example = rule.examples.first().and_then(|example| example.wrong.lines().next()).unwrap_or_default();
        for part in [rule.what, rule.why, rule.clause, example, &format!("#gongwen allow {}", rule.name)] {
            assert!(full.contains(part), "{part} in {full}");
        }
    }
    assert!(
        stdout(&run(&desk, "rules labels")).lines().all(|line| line == "labels（序号的写法和次序）" || line.starts_with("  "))
    );
    let all: Value = serde_json::from_slice(&run(&desk, "rules --format json").stdout).expect("JSON");
    assert_eq!(all["rules"].as_array().map(Vec::len), Some(gongwen::check::rules().count()));
    let one: Value = serde_json::from_slice(&run(&desk, "rules halfwidth-label --format json").stdout).expect("JSON");
    let one = &one["rules"][0];
    assert_eq!((&one["subject"], &one["strength"], &one["fix"]), (&json!("labels"), &json!("error"), &json!("certain")));
    assert_eq!(one["examples"][0], json!({ "wrong": "一、基本情况\n(一)人口\n", "right": "一、基本情况\n（一）人口\n" }));
    let unknown = run(&desk, "rules halfwidth-lable");
    assert_eq!((unknown.status.code(), stderr(&unknown).contains("是不是 halfwidth-label")), (Some(2), true));
}

#[test]
fn a_conversion_tells_the_worst() {
    let desk = desk(&[("稿.txt", DRAFT), ("gongwen.toml", "[rules]\nlabels = \"error\"")]);
    let made = run(&desk, "稿.txt");
    assert_eq!(made.status.code(), Some(0));
    assert!(
        stderr(&made).contains("，错误 1 条") && stderr(&made).contains("，如 5:1 “(一)”应为“（一）”，共 2 处"),
        "{}",
        stderr(&made)
    );
    let unchecked = run(&desk, "稿.txt --check never");
    assert!(!stderr(&unchecked).contains("错误"), "{}", stderr(&unchecked));
}

#[test]
fn a_strict_conversion_refuses_errors() {
    let desk = desk(&[("稿.txt", DRAFT), ("好.txt", &corrected())]);
    let refused = run(&desk, "--strict 稿.txt");
    assert_eq!(refused.status.code(), Some(1));
    let said = "稿.txt：有 1 条错误，未写出成品\n  5:1 6:1 错误：“(一)”应为“（一）”，共 2 处。改用全角括号［halfwidth-label］\n";
    assert!(stderr(&refused).starts_with(said), "{}", stderr(&refused));
    assert!(!desk.path().join("稿.docx").exists());
    assert!(run(&desk, "--strict 好.txt").status.success() && desk.path().join("好.docx").exists());
    assert!(run(&desk, "--strict --fix 稿.txt").status.success() && desk.path().join("稿.docx").exists());
    assert_eq!(run(&desk, "--strict --check never 稿.txt").status.code(), Some(2));
}

#[test]
fn a_conversion_sets_the_corrected_text_and_leaves_the_draft() {
    let desk = desk(&[("稿.txt", DRAFT), ("改.txt", &corrected())]);
    let made = run(&desk, "--fix 稿.txt -o a.docx");
    assert!(stderr(&made).contains("a.docx：先改正 2 处，") && stderr(&made).contains("改动 0 处"), "{}", stderr(&made));
    assert!(run(&desk, "改.txt -o b.docx").status.success());
    let read = |name: &str| fs::read(desk.path().join(name)).expect("a file");
    assert!(read("a.docx") == read("b.docx"));
    assert_eq!(read("稿.txt"), DRAFT.as_bytes());
}

#[test]
fn long_drafts_are_proofread_when_asked() {
    let long = DRAFT.to_owned() + &"各村示范果园现场操作，边学边练。\n".repeat(25_000);
    assert!(long.len() > 1 << 20);
    for (arguments, found) in [("", false), ("--check always", true), ("--strict", true)] {
        let made = pipe(&format!("{arguments} --verify never"), long.as_bytes());
        assert_eq!(stderr(&made).contains("错误"), found, "{arguments}: {}", stderr(&made));
        assert_eq!(stderr(&made).contains("，未校对（超过 1 MB，加 --check always）"), !found, "{}", stderr(&made));
    }
}
