//! House styles at the command line: who decides, what is explained, what is refused.

mod support;

use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use support::{gongwen, stderr};
use tempfile::TempDir;

const DRAFT: &str = "关于灯塔维护情况的汇报\n各位领导：\n现将有关情况汇报如下。\n一、总体情况\n进展顺利。\n";

/// The user's own configuration, below his home.
const USERS: &str = if cfg!(target_os = "macos") { "Library/Application Support/gongwen" } else { ".config/gongwen" };

/// A home with files in it; `office/drafts/draft.txt` is there.
struct Home(TempDir);

impl Home {
    fn with(files: &[(&str, &str)]) -> Self {
        Self(support::desk(files.iter().copied().chain([("office/drafts/draft.txt", DRAFT)])))
    }

    /// The program in the drafts' folder.
    fn gongwen(&self, arguments: &[&str]) -> Command {
        let mut command = gongwen();
        command.env("HOME", self.0.path()).current_dir(self.0.path().join("office/drafts")).args(arguments).stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.gongwen(arguments).output().expect("gongwen runs")
    }

    #[track_caller]
    fn says(&self, arguments: &[&str]) -> String {
        said(&self.run(arguments))
    }

    #[track_caller]
    fn refuses(&self, arguments: &[&str], message: &str) {
        let run = self.run(arguments);
        assert_eq!(run.status.code(), Some(2), "{}", stderr(&run));
        let said = stderr(&run).replace(&format!("{}/", self.0.path().display()), "~/");
        assert_eq!(said.trim_end(), format!("错误：{message}"));
        assert!(!self.0.path().join("office/drafts/draft.docx").exists());
    }
}

#[track_caller]
fn said(run: &Output) -> String {
    assert!(run.status.success(), "{}", stderr(run));
    String::from_utf8(run.stdout.clone()).expect("UTF-8")
}

/// What `--explain` tells: the style's name, and key and value of all that differs from the built-in sheet.
fn outcome(explained: &str) -> String {
    let name = explained.strip_prefix("样式 ").and_then(|rest| rest.split_once('（')).expect("a name").0;
    let changes = explained.split_once("不同的值").expect("changes").1.lines().skip(1);
    let change = |line: &str| line.split_whitespace().take(2).collect::<Vec<_>>().join("=");
    [name.to_owned()].into_iter().chain(changes.map(change)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_who_names_a_style_decides() {
    let office = "style = \"gbt9704\"\n[set]\npage.left = \"27mm\"";
    let own = "style = \"gbt33476\"\n[set]\npage.left = \"26mm\"\nlooks.body.first-line = \"0字\"";
    let only_changes = "[set]\npage.left = \"27mm\"";
    for (arguments, variable, office, users, expected) in [
        ("", "", "", "", "report"),
        ("", "", "", own, "gbt33476 page.left=26mm looks.body.first-line=0字"),
        ("", "", office, own, "gbt9704 page.left=27mm"),
        ("", "", only_changes, own, "gbt33476 page.left=27mm looks.body.first-line=0字"),
        ("", "", only_changes, "", "report page.left=27mm"),
        ("", "", "style = \"auto\"", own, "report"),
        ("", "gbt33476", office, own, "gbt33476"),
        ("--style report", "gbt33476", office, own, "report"),
        ("--style auto", "gbt33476", office, own, "report"),
        ("--set page.left=25mm", "", office, own, "gbt9704 page.left=25mm"),
        ("--set page.left=25mm --set page.left=24mm", "gbt33476", office, own, "gbt33476 page.left=24mm"),
        ("--set page.right=25mm", "", only_changes, "", "report page.left=27mm page.right=25mm"),
    ] {
        let users_file = format!("{USERS}/gongwen.toml");
        let files = [("office/gongwen.toml", office), (users_file.as_str(), users)];
        let there: Vec<_> = files.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        let home = Home::with(&there);
        let arguments: Vec<&str> = ["styles", "--explain", "draft.txt"].into_iter().chain(arguments.split_whitespace()).collect();
        let run = home.gongwen(&arguments).env("GONGWEN_STYLE", variable).output().expect("gongwen runs");
        assert_eq!(outcome(&said(&run)), expected, "{arguments:?} {variable} {there:?}");
    }
}

#[test]
fn the_draft_is_set_as_explained() {
    let files = [("office/gongwen.toml", "style = \"house.toml\""), ("office/house.toml", HOUSE), ("office/base/all.toml", ALL)];
    let home = Home::with(&files);
    let outline =
        |home: &Home| serde_json::from_str::<Value>(&home.says(&["outline", "draft.txt", "--format", "json"])).expect("JSON");
    assert_eq!(outline(&home)["style"], "望海局");
    let made = home.run(&["draft.txt"]);
    let file = home.0.path().join("office/gongwen.toml");
    assert!(stderr(&made).contains(&format!("望海局 样式（依据：由 {} 指定）", file.display())), "{}", stderr(&made));
}

#[test]
fn the_nearest_file_counts_also_for_a_pipe() {
    let home =
        Home::with(&[("office/gongwen.toml", "style = \"gbt9704\""), ("office/drafts/gongwen.toml", "style = \"gbt33476\"")]);
    assert_eq!(outcome(&home.says(&["styles", "--explain", "draft.txt"])), "gbt33476");
    assert_eq!(outcome(&home.says(&["styles", "--explain"])), "gbt33476");
    let mut from_elsewhere = home.gongwen(&["styles", "--explain", "office/drafts/draft.txt"]);
    assert_eq!(outcome(&said(&from_elsewhere.current_dir(home.0.path()).output().expect("gongwen runs"))), "gbt33476");
}

/// A sheet that extends its neighbour.
const HOUSE: &str = "\
name = \"望海局\"
title = \"望海局的样式\"
extends = \"base/all.toml\"
[looks.title]
size = \"小二\"
[deviations]
\"looks.title\" = \"标题常有三行\"
\"page.width\" = \"用过大纸\"
";
const ALL: &str = "name = \"望海\"\ntitle = \"全系统\"\nextends = \"report\"\npage.top = \"36mm\"\nlooks.title.size = \"一号\"\n";

#[test]
fn explaining_names_everybody_who_was_asked_and_every_value_that_was_changed() {
    let users = format!("{USERS}/gongwen.toml");
    let home = Home::with(&[
        ("office/house.toml", HOUSE),
        ("office/base/all.toml", ALL),
        ("office/gongwen.toml", "style = \"house.toml\"\n[set]\npage.margins = \"gbt33476\"\n"),
        (&users, "style = \"gbt9704\""),
    ]);
    let explained = home.says(&["styles", "--explain", "draft.txt", "--set", "points.look=plain"]);
    let explained = explained.replace(&format!("{}/", home.0.path().display()), "~/");
    let lines: Vec<String> = explained.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let expected = format!(
        "样式 望海局（依据：由 ~/office/gongwen.toml 指定，另有改动）

依次问过（先指定样式的为准，其后不再问；问到的改动都算数，同一项以在先的为准）：
--set points.look=plain
--style 没有指定
GONGWEN_STYLE 没有指定
~/office/drafts/gongwen.toml 没有
~/office/gongwen.toml 指定 house.toml，有改动
~/{users} 不再问

与内置样式 report 不同的值：
page.margins gbt33476 原为 gbt9704 ~/office/gongwen.toml:3:6
page.top 34.58mm 原为 37mm ~/office/gongwen.toml:3:6
page.bottom 32.58mm 原为 35mm ~/office/gongwen.toml:3:6
page.pitch 29.6pt 原为 28.95pt ~/office/gongwen.toml:3:6
points.look plain 原为 bold-lead --set
looks.title.size 小二 原为 二号 ~/office/house.toml:5:1"
    );
    assert_eq!(lines, expected.lines().collect::<Vec<_>>());
}

#[test]
fn differences_from_the_standard_are_listed_with_clause_and_reason() {
    let home = Home::with(&[("office/drafts/house.toml", HOUSE), ("office/drafts/base/all.toml", ALL)]);
    let diff = home.says(&["styles", "--diff", "house.toml"]);
    let line = |key: &str| diff.lines().find(|line| line.trim_start().starts_with(key)).unwrap_or_else(|| panic!("{diff}"));
    assert_eq!(diff.lines().next(), Some("望海局（望海局的样式）与 gbt9704 不同的有 5 项"));
    assert!(line("page.top").ends_with("36mm                         标准 37mm：天头 37 mm（5.2.1）"), "{diff}");
    assert!(line("looks.title.size").ends_with("标准 二号：（7.3.1）。理由：标题常有三行"), "{diff}");
    assert!(line("headings.numbers").contains("（7.3.3）"), "{diff}");
    assert_eq!(line("说明了理由"), "说明了理由，但与标准并无不同：page.width");
    assert_eq!(home.says(&["styles", "--diff", "gbt9704"]).lines().count(), 1);
}

#[test]
fn rules_that_count_otherwise_are_listed_with_the_clause_that_speaks_for_them() {
    let sheet = format!("{HOUSE}[rules]\nhalfwidth-label = \"info\"\n");
    let home = Home::with(&[
        ("office/drafts/house.toml", &sheet),
        ("office/drafts/base/all.toml", ALL),
        ("office/gongwen.toml", "style = \"drafts/house.toml\"\n[rules]\nlabels = \"warning\"\n"),
    ]);
    let diff = home.says(&["styles", "--diff", "house.toml"]);
    let line = diff.lines().find(|line| line.contains("rules.halfwidth-label")).expect("the rule");
    assert!(line.contains(" info ") && line.contains("标准 error：GB/T 9704—2012，7.3.3"), "{line}");
    let explained = home.says(&["styles", "--explain", "draft.txt", "--set", "rules.dates=off"]);
    for (key, value) in [("rules.halfwidth-label", "info"), ("rules.labels", "warning"), ("rules.dates", "off")] {
        let line = explained.lines().find(|line| line.trim_start().starts_with(key)).expect("the rule");
        assert_eq!(line.split_whitespace().nth(1), Some(value), "{line}");
    }
}

#[test]
fn wrong_sheets_and_settings_are_refused_with_place_and_key() {
    let home = Home::with(&[
        ("office/drafts/typo.toml", "name = \"甲\"\ntitle = \"乙\"\nextends = \"report\"\n[page]\ntpo = \"37mm\"\n"),
        ("office/drafts/a.toml", "name = \"甲\"\ntitle = \"乙\"\nextends = \"b.toml\"\n"),
        ("office/drafts/b.toml", "extends = \"a.toml\"\nname = \"甲\"\n"),
        ("office/drafts/orphan.toml", "name = \"甲\"\nextends = \"nobody\"\n"),
        ("office/drafts/lost.toml", "name = \"甲\"\nextends = \"../lost.toml\"\n"),
        ("office/drafts/bom.toml", "\u{feff}name = \"甲\"\ntitle = \"乙\"\nextends = \"report\"\npage.pitch = \"30pt\"\n"),
    ]);
    let page = "width、height、margins、top、bottom、left、right、footer、lines、chars、pitch";
    let known =
        "没有“nobody”这个内置样式，有：report、gbt9704、letter、order、minutes、gbt33476。自己的样式表要写文件名，如 本单位.toml";
    for (arguments, message) in [
        ("--style typo.toml", format!("typo.toml:5:1：page.tpo：没有这一项，是不是 top，可写的有 {page}")),
        ("--style a.toml", "a.toml:3:1：extends：b.toml:1:1：extends：a.toml：样式表绕了一圈，又继承到自己".to_owned()),
        ("--style nobody", known.to_owned()),
        ("--style orphan.toml", format!("orphan.toml:2:1：extends：{known}")),
        ("--style lost.toml", "lost.toml:2:1：extends：../lost.toml：没有这个文件或文件夹".to_owned()),
        ("--style bom.toml", "bom.toml:4:6：page.lines 乘 page.pitch 是 660 pt，版心高 637.8 pt".to_owned()),
        ("--set page.tpo=37mm", format!("--set：page.tpo：没有这一项，是不是 top，可写的有 {page}")),
        ("--set page.top=37", "--set：page.top：“37”没有单位，写作 37mm、16pt 或 三号".to_owned()),
        ("--set page.top=-5mm", "--set：page.top 要在 0 至 558 mm 之间".to_owned()),
        ("--set page", "--set：“page”要写成 键=值，如 page.top=37mm".to_owned()),
        ("--set name=甲", "--set：name：这一项只能写在样式表里".to_owned()),
    ] {
        let arguments: Vec<&str> = ["draft.txt"].into_iter().chain(arguments.split_whitespace()).collect();
        home.refuses(&arguments, &message);
    }
    for (toml, message) in [
        ("stlye = \"report\"", "1:1：stlye：没有这一项，是不是 style，可写的有 style、meta、set、rules"),
        ("style = 3", "1:1：style：这里要写样式名或样式表文件，加引号"),
        ("set = 3", "1:1：set：这里要写一节（方括号标题下的若干项）"),
        ("\nstyle = \"house.toml\"", "2:1：style：~/office/house.toml：没有这个文件或文件夹"),
        ("[set]\nextends = \"report\"", "2:1：extends：这一项只能写在样式表里"),
        ("rules = 3", "1:1：rules：这里要写一节（方括号标题下的若干项）"),
        ("[rules]\nlabel = \"off\"", "2:1：rules.label：没有“label”这条规则，是不是 labels"),
        ("[rules]\nlabels = \"on\"", "2:1：rules.labels：没有“on”这个值，可写的有 “off”“info”“warning”“error”"),
        ("[set.page]\nlines = 23", "2:1：page.lines 乘 page.pitch 是 665.85 pt，版心高 637.8 pt"),
        ("style = ", "1:9：不合 TOML 的写法：等号后面的文字要写在英文引号里"),
    ] {
        let home = Home::with(&[("office/gongwen.toml", toml)]);
        home.refuses(&["draft.txt"], &format!("~/office/gongwen.toml:{message}"));
    }
}

#[test]
fn arguments_of_styles_are_not_passed_over() {
    let home = Home::with(&[]);
    home.refuses(&["styles", "--set", "page.top=36mm"], "--style 和 --set 在这里要与 --explain 同用");
    home.refuses(
        &["styles", "--diff", "report", "--schema"],
        "--diff <样式名|文件> 不能与 --schema 同用。用法见 gongwen styles --help",
    );
}

#[test]
fn the_schema_knows_every_key_and_no_other() {
    let home = Home::with(&[]);
    let schema: Value = serde_json::from_str(&home.says(&["styles", "--schema"])).expect("JSON");
    for (name, sheet) in gongwen::style::Style::builtins() {
        let sheet = toml::from_str::<Value>(sheet).expect("TOML");
        assert_eq!(faults(&sheet, &schema, &schema), [""; 0], "{name}");
    }
    for (wrong, fault) in [
        (json!({ "page": { "tpo": "37mm" } }), "tpo"),
        (json!({ "looks": { "title": { "bold": "是" } } }), "\"是\""),
        (json!({ "points": { "look": "粗" } }), "\"粗\""),
        (json!({ "headings": { "numbers": ["二、"] } }), "\"二、\""),
        (json!({ "page": { "lines": "22" } }), "\"22\""),
        (json!({ "deviations": { "page.top": 3 } }), "3"),
        (json!({ "title": 3 }), "3"),
        (json!({ "rules": { "labels": "on" } }), "\"on\""),
    ] {
        assert_eq!(faults(&wrong, &schema, &schema), [fault]);
    }
    assert!(schema["definitions"]["Look"]["properties"]["size"]["pattern"].is_string());
    let rules = schema["properties"]["rules"]["propertyNames"]["enum"].as_array().expect("names of rules");
    assert!(rules.contains(&json!("labels")) && rules.contains(&json!("halfwidth-label")));
}

/// The keys and values of a sheet that a schema does not allow, as far as the schemas of sheets go.
fn faults(value: &Value, schema: &Value, whole: &Value) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let schema = whole.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("no {name}"));
        return faults(value, schema, whole);
    }
    let right = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64() && value.as_u64() <= schema["maximum"].as_u64(),
        _ => schema["enum"].as_array().expect("a type or values").contains(value),
    };
    if !right {
        return vec![value.to_string()];
    }
    let entries = value.as_object().into_iter().flatten().flat_map(|(key, value)| {
        match schema["properties"].get(key).or(Some(&schema["additionalProperties"]).filter(|it| it.is_object())) {
            Some(schema) => faults(value, schema, whole),
            None => vec![key.clone()],
        }
    });
    let items = value.as_array().into_iter().flatten().flat_map(|item| faults(item, &schema["items"], whole));
    entries.chain(items).collect()
}

#[test]
fn what_the_schema_calls_a_length_is_one() {
    let home = Home::with(&[]);
    for length in ["37mm", "3.7cm", "28.95pt", "16磅", "5毫米", "5MM", "三号", "小初", "八号"] {
        let size = format!("looks.code.size={length}");
        assert!(home.run(&["styles", "--explain", "--set", &size]).status.success(), "{length}");
    }
}
