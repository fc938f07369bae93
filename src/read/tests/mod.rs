//! What both readers promise, above all that nothing is lost.

mod lines;
mod marks;
mod tables;

use super::*;
use crate::document::{Block, Origin, Paragraph, Part, Role, Run, Table, text_of};
use crate::picture::Refusal;
use crate::source::{Encoding, Span, Why};

fn source(name: &str, text: &str) -> Source {
    Source::new(name, text.to_owned(), Encoding::Utf8)
}

/// Everything that is printed, in printed order, footnotes last.
fn printed(document: &Document<'_>) -> String {
    let mut printed = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => printed += &text_of(&paragraph.runs),
            Block::Table(table) => printed.extend(table.rows.iter().flatten().map(|cell| text_of(cell))),
            Block::Figure(_) => {}
        }
    }
    printed.extend(document.notes.iter().flat_map(|note| &note.paragraphs).map(|runs| text_of(runs)));
    printed
}

/// The law: the draft with the ledger's edits is what is printed. All that counts in a text draft is not white; in Markdown,
/// where marks are syntax, letters and numbers. What is borrowed stands where its span says.
fn assert_lossless(text: &str, format: Format) {
    let source = source("草稿", text);
    assert_kept(&source, &read(&source, Some(format), None));
}

#[track_caller]
fn assert_kept(source: &Source, document: &Document<'_>) {
    let text = &source.text;
    let format = document.format;
    for run in runs(document) {
        let verbatim = source.slice(run.span) == run.text;
        assert!(verbatim || matches!(run.text, std::borrow::Cow::Owned(_)) || run.span.is_empty(), "{run:?} in {text:?}");
    }
    let counts = |character: &char| match format {
        Format::Markdown => character.is_alphanumeric(),
        Format::Text => !character.is_whitespace(),
    };
    let edits = document.ledger.clone().settle();
    let kept: String = source.apply(&edits).chars().filter(counts).collect();
    let found: String = printed(document).chars().filter(counts).collect();
    assert_eq!(kept, found, "{format:?} of {text:?}\n{edits:?}");
}

fn runs<'d>(document: &'d Document<'_>) -> Vec<&'d Run<'d>> {
    let blocks = document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![&paragraph.runs],
        Block::Table(table) => table.rows.iter().flatten().collect(),
        Block::Figure(_) => Vec::new(),
    });
    blocks.chain(document.notes.iter().flat_map(|note| &note.paragraphs)).flatten().collect()
}

/// One line for each block: what it is and its text; runs that differ from plain text in brackets.
fn outline(text: &str, format: Format) -> Vec<String> {
    assert_lossless(text, format);
    let source = source("草稿", text);
    let document = read(&source, Some(format), None);
    let notes = document
        .notes
        .iter()
        .map(|note| format!("note {}", note.paragraphs.iter().map(|runs| text_of(runs)).collect::<Vec<_>>().join("/")));
    let fields = document.fields.iter().map(|field| format!("field {}: {}", field.name.chinese(), cell(&field.value)));
    document.blocks.iter().map(line).chain(notes).chain(fields).collect()
}

fn line(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(paragraph) => paragraph_line(paragraph),
        Block::Table(table) => table_line(table),
        Block::Figure(figure) => format!("figure {}: {}", figure.picture, figure.alt),
    }
}

fn paragraph_line(paragraph: &Paragraph<'_>) -> String {
    let origin = match paragraph.origin {
        Origin::Line => "line".to_owned(),
        Origin::Heading(depth) => format!("h{depth}"),
        Origin::Item { ordered, depth, list } => format!("{}{depth}.{list}", if ordered { "number" } else { "bullet" }),
        Origin::Quote => "quote".to_owned(),
        Origin::Image => "image".to_owned(),
        Origin::Code => "code".to_owned(),
        Origin::Fixed(Role::Heading { level, .. }) => format!("heading {level}"),
        Origin::Fixed(role) => role.key().to_owned(),
    };
    format!("{origin}: {}", cell(&paragraph.runs))
}

fn cell(runs: &[Run<'_>]) -> String {
    let run = |run: &Run<'_>| {
        let mark = match run {
            Run { strong: true, .. } => "**",
            Run { emphasis: true, .. } => "*",
            Run { struck: true, .. } => "~",
            Run { part: Part::Label, .. } => "#",
            _ => "",
        };
        format!("{mark}{}{mark}{}", run.text, run.note.map_or(String::new(), |note| format!("^{note}")))
    };
    runs.iter().map(run).collect()
}

fn table_line(table: &Table<'_>) -> String {
    let row = |row: &Vec<Vec<Run<'_>>>| row.iter().map(|runs| cell(runs)).collect::<Vec<_>>().join("|");
    format!("table {:?}: {}", table.align, table.rows.iter().map(row).collect::<Vec<_>>().join("/"))
}

#[track_caller]
fn markdown(text: &str, expected: &[&str]) {
    assert_eq!(outline(text, Format::Markdown), expected, "{text}");
}

#[track_caller]
fn plain(text: &str, expected: &[&str]) {
    assert_eq!(outline(text, Format::Text), expected, "{text}");
}

#[test]
fn tells_markdown_from_text() {
    let format = |name: &str, text: &str| read(&source(name, text), None, None).format;
    let marked = [
        "# 通知\n",
        "正文\n###### 甲",
        "---\n标题: 通知\n---\n正文",
        "|甲|乙|\n|---|:-:|\n",
        "|甲|乙|丙|\n|1|2|3|\n|4|5|6|",
        "```\n甲\n```",
        "~~~\n甲",
    ];
    let unmarked = [
        "*重要*", "**同志", "- 经济", "> 引", "    缩进", "##paidbegin##一、", "#标题", "|---|---|", "---\n正文\n---\n",
        "~~~~~~~~",
    ];
    for text in marked {
        assert_eq!(format("草稿.txt", text), Format::Markdown, "{text}");
    }
    for text in unmarked {
        assert_eq!(format("草稿.txt", text), Format::Text, "{text}");
        assert_eq!(format("草稿.MD", text), Format::Markdown, "{text}");
    }
}

#[test]
fn text_is_read_line_by_line() {
    plain(
        "标题\n\n　　一、甲。\r\n  乙 丙\t \u{2028}丁\x0c戊",
        &["line: 标题", "line: 一、甲。", "line: 乙 丙", "line: 丁", "line: 戊"],
    );
    let text = source("草稿", "甲\n　　乙\n 　\n\u{a0}\t丙");
    let document = read(&text, Some(Format::Text), None);
    let shape = |block: &Block<'_>| match block {
        Block::Paragraph(paragraph) => (paragraph.indent, paragraph.apart, paragraph.span),
        Block::Table(_) | Block::Figure(_) => unreachable!(),
    };
    let shapes: Vec<_> = document.blocks.iter().map(shape).collect();
    assert_eq!(shapes, [(0, false, Span::new(0, 3)), (4, false, Span::new(10, 13)), (4, true, Span::new(22, 25))]);
}

#[test]
fn instructions_fix_the_next_paragraph() {
    plain("#gongwen heading 2\n甲\n乙\n#gongwen：title\n丙", &["heading 2: 甲", "line: 乙", "title: 丙"]);
    markdown("<!-- gongwen: signature -->\n\n# 甲\n\n#gongwen body\n## 乙", &["signature: 甲", "body: 乙"]);
    markdown("#gongwen body\n甲\n<!-- gongwen: title -->\n乙", &["body: 甲", "title: 乙"]);
    markdown("<!-- gongwen: allow dates -->\n甲", &["line: 甲"]);
    plain("<!-- gongwen: title -->\n甲\n＃gongwen body\n乙\n#Gongwen Heading 2\n丙", &["title: 甲", "body: 乙", "heading 2: 丙"]);
    markdown("# gongwen heading 2\n甲\n\n<!-- Gongwen：body -->\n# 乙", &["heading 2: 甲", "body: 乙"]);
    plain("# gongwen headnig 2\n甲", &["line: 甲"]);
    markdown("# gongwen 使用说明\n## gongwen\n#gongwenx", &["h1: gongwen 使用说明", "h2: gongwen", "line: #gongwenx"]);
    assert_eq!(read(&source("草稿", "# gongwen title\n甲"), None, None).format, Format::Text);
    let text = source("草稿", "#gongwen 大标题\n甲");
    let document = read(&text, Some(Format::Text), None);
    assert!(document.findings[0].help.contains("heading 1") && document.findings[0].help.contains("document-number"));
    assert_eq!(document.ledger.iter().map(|edit| edit.why).collect::<Vec<_>>(), [Why::Directive]);
}

#[test]
fn what_no_document_may_contain_is_taken_out_and_reported() {
    plain("甲\0乙\u{ffff}\n\x1f\n\u{200b}丙\u{e000}", &["line: 甲乙", "line: \u{200b}丙\u{e000}"]);
    markdown("# 甲\0乙\n\n丙\x01**丁**&#2;", &["h1: 甲乙", "line: 丙**丁**"]);
    let text = source("草稿", "甲\0乙\0\n\u{feff}丙\u{ad}\u{e000}\u{10fffd}\u{85}");
    let findings = read(&text, Some(Format::Text), None).findings;
    let rules: Vec<_> = findings.iter().map(|finding| (finding.rule, finding.spans.len())).collect();
    assert_eq!(rules, [("control-character", 2), ("stray-control", 1), ("hidden-character", 2), ("private-character", 2)]);
}

#[test]
fn front_matter_becomes_fields() {
    markdown(
        "---\ntitle: \"关于甲的通知\"\n主送：各县\nheader_number: 甲发〔2026〕5号\nattachments:\n  - 1. 乙\n  - '2. 丙'\n抄送: [戊, '己']\nissue-date: [日期]\nemoji: true\n---\n壬",
        &[
            "line: 壬",
            "field 标题: 关于甲的通知",
            "field 主送机关: 各县",
            "field 发文字号: 甲发〔2026〕5号",
            "field 附件说明: 1. 乙",
            "field 附件说明: 2. 丙",
            "field 抄送机关: 戊",
            "field 抄送机关: 己",
            "field 印发日期: [日期]",
        ],
    );
    let text = source("草稿", "---\ntitle: 甲\nemoji: true\n---\n");
    let findings = read(&text, None, None).findings;
    assert!(findings[0].message.contains("emoji") && findings[0].rule == "unknown-field");
    markdown("---\n甲\n---\n乙", &["line: 甲", "line: 乙"]);
    markdown("---\ntitle: 甲[^1]\n---", &["field 标题: 甲[^1]"]);
}

/// Pieces of Markdown and text in any order: nothing may be lost, nothing may panic.
#[test]
fn anything_at_all_is_read_without_loss() {
    const PIECES: [&str; 64] = [
        "甲", "乙丙", "一、", "（一）", "1.", "1. ", "12) ", "2026", "。", "“", "”", " ", "  ", "　", "\t", "\n", "\n\n", "\r\n",
        "    ", "# ", "##", "*", "**", "~", "~~", "_", "`", "```", "```\n", "---\n", "===\n", "-", "- ", "> ", "|", "|---|\n",
        "| a | b |\n|---|\n", "[", "]", "](", ")", "[^1]", "[^1]: ", "[a]: ", "https://a.cn", "![", "<", ">", "<br>", "</p>",
        "<b>", "<!--", "-->", "&nbsp;", "&#1;", "\\", "\\\n", "\0", "\u{2028}", "\u{fdd0}", "\u{e000}", "#gongwen title\n",
        "---\ntitle: 甲\n---\n", "附件：",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    for _ in 0..6_000 {
        let length = random(40);
        let text: String = (0..length).map(|_| PIECES[random(PIECES.len())]).collect();
        assert_lossless(&text, Format::Markdown);
        assert_lossless(&text, Format::Text);
    }
}
