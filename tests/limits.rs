//! What is too much is refused in time and in words; what is merely strange takes no longer than prose.

mod support;

use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use gongwen::document::Format;
use gongwen::limits::{CELLS, COLUMNS, LINE};
use gongwen::picture::{Fetch, MAX_COUNT, Refusal};
use gongwen::source::{Encoding, Source};
use gongwen::{Error, Options, When, convert, understand};
use support::{gongwen, parts, stderr};

/// Makes the document and proves it; returns its text.
fn made(text: String, format: Format) -> Result<String, Error> {
    let source = Source::new("稿", text, Encoding::Utf8);
    let options = Options { format: Some(format), verify: When::Always, check: When::Always, ..Options::default() };
    let understood = understand(&source, &options)?;
    Ok(support::text_of(&convert(&understood, &options)?.docx))
}

fn refused(markdown: String) -> String {
    made(markdown, Format::Markdown).expect_err("an error").to_string()
}

#[test]
fn a_line_is_no_longer_than_word_takes() {
    let text = format!("第一行\n{}", "长".repeat(LINE.most / 3 + 1));
    let said = made(text, Format::Text).expect_err("an error").to_string();
    assert_eq!(said, "稿:2:1：这一行有 33554433 字节，最多 33554432 字节。请分段");
}

#[test]
fn a_table_is_no_wider_or_longer_than_word_takes() {
    let table = |columns: usize, rows: usize| {
        let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(columns));
        format!("前言。\n\n{}{}{}", row("甲"), row("-"), row("1").repeat(rows))
    };
    assert!(made(table(COLUMNS.most, 3), Format::Markdown).is_ok());
    let wide = "稿:3:1：这张表有 64 列，最多 63 列。请分成几张列数较少的表";
    assert_eq!(refused(table(COLUMNS.most + 1, 3)), wide);
    assert_eq!(refused(table(100_000, 1)), wide.replace("64", "100000"));
    let long = "稿:3:1：这张表有 500050 格，最多 500000 格。请分成几张表，或作为电子表格另附";
    assert_eq!(refused(table(50, CELLS.most / 50)), long);
}

/// A row of a hundred thousand columns over a hundred thousand rows of one cell would be ten thousand million cells.
#[test]
fn cells_that_nobody_typed_are_not_made_without_end() {
    let text = format!("|{}\n|{}\n{}", "甲|".repeat(100_000), "-|".repeat(100_000), "|甲|\n".repeat(100_000));
    assert!(refused(text).contains("这张表有 100000 列"));
}

#[test]
fn nothing_is_nested_too_deep() {
    let deep = 100_000;
    for text in [
        format!("{}深处的话。", ">".repeat(deep)),
        format!("{}深处的话。", "> ".repeat(deep)),
        format!("{}深处的话。", "- ".repeat(deep)),
        format!("{}深处的话。", "1. ".repeat(deep)),
        format!("{}深处的话。{}", "[".repeat(deep), "](甲)".repeat(deep)),
        format!("{}深处的话。{}", "![".repeat(deep), "](甲)".repeat(deep)),
        format!("{}深处的话。{}", "**".repeat(deep), "**".repeat(deep)),
        (0..500).map(|depth| format!("{}- 项\n", "  ".repeat(depth))).chain(["深处的话。".to_owned()]).collect(),
    ] {
        let start: String = text.chars().take(9).collect();
        let text = made(text, Format::Markdown).unwrap_or_else(|error| panic!("{start}: {error}"));
        assert!(text.contains("深处的话。"), "{start}");
    }
}

/// What a reader or a recogniser might look for the end of, over and over.
const TRAPS: [&str; 43] = [
    "[",
    "![",
    "[^",
    "[甲](",
    "[^甲]",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``甲`",
    "|",
    "|-",
    "#",
    "# ",
    ">",
    "<",
    "<!--",
    "<a ",
    "&",
    "&#",
    "\\",
    "（",
    "“",
    "《",
    "一、",
    "（一）",
    "一是",
    "附件：",
    "2026年3月1日",
    " ",
    "\u{3000}",
    "1.",
    "〇",
    "<a ",
    "第一条 ",
    "文件 ",
    "甲。　　",
    "甲    ",
    "某局            2026年3月5日",
    "2026年3月5日（此件公开发布）",
    "抄送：",
    "<br>",
];

#[test]
fn a_draft_four_times_as_long_takes_about_four_times_as_long() {
    const LONG: usize = 16_000;
    const ROUNDS: usize = 5;
    let time = |text: String, format| {
        let start = Instant::now();
        match made(text, format) {
            Ok(_) | Err(Error::Empty { .. } | Error::TooMuch { .. }) => start.elapsed(),
            Err(error) => panic!("{error}"),
        }
    };
    // What takes less is not worth a second look; twice the time, and further rounds, are left to a busy machine.
    let is_linear = |draft: &dyn Fn(usize) -> String, format| {
        (0..ROUNDS).any(|_| {
            let long = time(draft(LONG), format);
            long < Duration::from_millis(80) || long < time(draft(LONG / 4), format) * 8
        })
    };
    let fill = |piece: &str, size: usize| piece.repeat(size.div_ceil(piece.len()));
    for format in [Format::Text, Format::Markdown] {
        for trap in TRAPS {
            let line = format!("{trap}\n");
            let heading = |size| {
                let full = fill(trap, size / 4);
                format!("关于{full}的通知\n\n各单位：\n\n一、{full}\n\n（一）{full}。{full}\n")
            };
            let fields = |size| {
                let values: String = (0..size / 16).map(|number| format!("  - {trap}{number}\n")).collect();
                format!("---\n抄送:\n{values}---\n甲")
            };
            let drafts: [&dyn Fn(usize) -> String; 4] = [&|size| fill(trap, size), &|size| fill(&line, size), &heading, &fields];
            for (at, draft) in drafts.into_iter().enumerate() {
                assert!(is_linear(draft, format), "{trap:?} as {format:?}, {at}");
            }
        }
        let notes = |size: usize| {
            let labels = (0..size / 10).map(|number| format!("[^{number}]")).collect::<String>();
            let notes = (0..size / 10).map(|number| format!("[^{number}]: 注\n")).collect::<String>();
            format!("正文{labels}\n\n{notes}")
        };
        assert!(is_linear(&notes, format), "footnotes as {format:?}");
        let moved = |size: usize| {
            let copies = "抄送：某局。\n".repeat(size / 16);
            format!("关于测试的通知\n\n各单位：\n\n正文。\n\n某局\n2026年3月1日\n\n{copies}\n附件1\n\n名单\n\n正文。\n")
        };
        assert!(is_linear(&moved, format), "an imprint block before attachments as {format:?}");
    }
}

/// Counts how often it is asked.
#[derive(Debug, Default)]
struct Nothing(AtomicUsize);

impl Fetch for Nothing {
    fn fetch(&self, path: &str) -> Result<Vec<u8>, Refusal> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Err(Refusal::Missing(path.to_owned()))
    }
}

#[test]
fn pictures_are_fetched_once_and_not_without_end() {
    let draft: String = (0..MAX_COUNT + 5).map(|number| format!("![甲]({number}.png)![甲]({number}.png)\n\n")).collect();
    let fetch = Arc::new(Nothing::default());
    let options = Options { pictures: Some(fetch.clone()), ..Options::default() };
    let source = Source::new("稿.md", draft, Encoding::Utf8);
    let understood = understand(&source, &options).expect("a draft");
    assert_eq!(fetch.0.load(Ordering::Relaxed), MAX_COUNT);
    let left = understood.document.findings.iter().find(|finding| finding.message.starts_with("图片超过 2000 张"));
    assert_eq!(left.map(|finding| finding.spans.len()), Some(2 * 5));
}

/// Front matter is no YAML: names that stand for other values would let nine lines grow into a thousand million.
#[test]
fn a_name_in_front_matter_stands_for_itself() {
    let draft = "---\ntitle: &a 关于测试的通知\nsignature: *a\naddressee: \"*a, *a\"\n---\n正文。\n";
    let text = made(draft.to_owned(), Format::Markdown).expect("a document");
    assert_eq!(text, "&a 关于测试的通知*a, *a：正文。*a");
}

/// A package whose parts are this many megabytes of spaces.
fn inflated(parts: &[(&'static str, usize)]) -> Vec<u8> {
    let part = |&(name, mb): &(&'static str, usize)| {
        let relations = "<r><Relationship Id='1' Type='/styles' Target='styles.xml'/></r>";
        let text = if name.ends_with(".rels") { relations } else { "<document><body/></document>" };
        (name, [text.as_bytes(), &vec![b' '; mb << 20]].concat())
    };
    parts::pack(parts.iter().map(part))
}

#[test]
fn a_sample_that_swells_is_refused() {
    let parts = ["word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"];
    let learn = |mb: [usize; 3]| gongwen::learn("样.docx", &inflated(&[(parts[0], mb[0]), (parts[1], mb[1]), (parts[2], mb[2])]));
    for mb in [[65, 0, 0], [0, 65, 0], [0, 0, 65], [30, 5, 30]] {
        let said = learn(mb).expect_err("an error").to_string();
        assert!(said.contains("超过 64 MB"), "{mb:?}: {said}");
    }
    assert!(!learn([20, 1, 20]).err().is_some_and(|error| error.to_string().contains("MB")));
}

/// `PDF` and so many bytes, by way of a file and of a pipe.
fn given(bytes: usize, arguments: &[&str]) -> [Output; 2] {
    let desk = tempfile::tempdir().expect("a folder");
    let mut draft = b"%PDF-1.7".to_vec();
    draft.resize(bytes, b' ');
    fs::write(desk.path().join("a.txt"), &draft).expect("a draft");
    let file = gongwen().current_dir(desk.path()).arg("a.txt").args(arguments).output().expect("gongwen runs");
    let mut command = gongwen();
    command.arg("-").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().expect("gongwen runs");
    let _ = process.stdin.take().expect("its input").write_all(&draft); // it need not read everything
    [file, process.wait_with_output().expect("it ends")]
}

#[test]
fn a_draft_is_read_up_to_a_size() {
    for (run, name) in given((1 << 20) + 1, &["--max-size", "1"]).iter().zip(["a.txt", "标准输入"]) {
        assert_eq!(run.status.code(), Some(2));
        assert_eq!(stderr(run), format!("错误：{name}：超过 1 MB，太大了，请拆成几份；文稿可用 --max-size 放宽\n"));
    }
    for run in given(1 << 20, &["--max-size", "1"]).iter().chain(&given((1 << 20) + 1, &[])) {
        assert!(stderr(run).contains("不是文字稿（PDF 文件）"), "{}", stderr(run));
    }
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_read_to_its_end() {
    for arguments in [&["outline", "/dev/zero", "--max-size", "2"][..], &["styles", "--diff", "/dev/../dev/zero"]] {
        let run = gongwen().args(arguments).output().expect("gongwen runs");
        assert_eq!(run.status.code(), Some(2));
        assert!(stderr(&run).contains(" MB，太大了"), "{}", stderr(&run));
    }
}
