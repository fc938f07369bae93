//! Findings as comments: they stand at the words they are about, and nothing else changes.

#[path = "support/parts.rs"]
mod parts;

use std::path::Path;

use gongwen::annotate::annotate;
use gongwen::check::{rule, rules};
use gongwen::compose::compose;
use gongwen::finding::{Finding, Strength};
use gongwen::prove::{Expected, prove};
use gongwen::source::{Source, Span};
use gongwen::{Compression, Numbers, Options, When, write};

/// An invented draft with text of every kind: fields, a title in two lines, run-in headings, points, emphasis, a table with lines
/// in a cell, footnotes, an attachment note, a signature and 版记.
const DRAFT: &str = "---
文号: 云水发〔2026〕8号
抄送: 云溪县财政局
---
# 云溪县水利局关于印发2026年防汛值守办法并做好山洪灾害防御工作的通知

各乡镇人民政府：

根据“三防”要求——现将**办法**印发给你们，请 *认真* 执行[^一]。

## 一、总体要求

### （一）责任到位。
各级河长上岗值守，&lt;不漏一处&gt;。<!-- 待核 -->一是排查隐患。查出12处。二是马上整改。

## 二、物资 清单

| 名称 | 数量 |
|---|---:|
| 沙袋<br>（编织） | 2,000 |

附件：1.值守表
2.联系人名单

云溪县水利局
2026年5月8日

[^一]: 数据截至2026年4月。
";

fn source(draft: &str) -> Source {
    gongwen::decode("稿.md", draft.as_bytes().to_vec(), None).expect("a draft")
}

fn finding(span: Option<Span>) -> Finding {
    let (message, help) = ("有误".to_owned(), "请改".to_owned());
    Finding { rule: "a-rule", strength: Strength::Should, message, help, spans: span.into_iter().collect(), fix: None }
}

/// A document with these findings as comments, proven.
fn commented(source: &Source, options: &Options, findings: &[Finding]) -> Vec<u8> {
    let understood = gongwen::understand(source, options).expect("something to print");
    let mut layout = compose(&understood.document, &understood.style, None);
    layout.comments = annotate(&layout, source, findings, |_| None);
    let docx = write::write(&layout, Compression::default()).expect("a document");
    let expected =
        Expected { layout: &layout, source, edits: &understood.edits, format: understood.document.format, helped: true };
    prove(&docx, expected).expect("the draft's text");
    docx
}

fn body(docx: &[u8]) -> String {
    parts::text(docx, "word/document.xml").expect("the main part")
}

/// The words that each comment of a document is about.
fn anchors(docx: &[u8]) -> Vec<String> {
    let body = body(docx);
    let between = |id: usize| {
        let (_, behind) = body.split_once(&format!("<w:commentRangeStart w:id=\"{id}\"/>"))?;
        let (inside, _) = behind.split_once(&format!("<w:commentRangeEnd w:id=\"{id}\"/>")).expect("an end");
        let texts = inside.split("<w:t").skip(1).filter_map(|text| text.split_once('>')?.1.split_once("</w:t>"));
        Some(texts.map(|(text, _)| text).collect())
    };
    (0..).map_while(between).collect()
}

/// A main part without comments: what they divide is whole again, and every `w:t` of a run is one.
fn without_comments(body: &str) -> String {
    let reference = "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference";
    let mut bare = body.to_owned();
    for mark in ["<w:commentRangeStart", "<w:commentRangeEnd", reference] {
        let end = if mark == reference { "/></w:r>" } else { "/>" };
        let mut pieces = bare.split(mark);
        let first = pieces.next().unwrap_or_default().to_owned();
        bare = pieces.fold(first, |bare, piece| bare + "\u{1}" + piece.split_once(end).expect("an end").1);
    }
    let mut pieces = bare.split('\u{1}').filter(|piece| !piece.is_empty());
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let properties = |run: &str| {
            run.split_once("</w:rPr>").map(|(properties, _)| properties.to_owned()).filter(|_| run.starts_with("<w:rPr>"))
        };
        let above = whole.rsplit_once("<w:r>").filter(|_| whole.ends_with("</w:r>")).map(|(_, run)| properties(run));
        let below = piece.strip_prefix("<w:r>").map(properties);
        if above.is_some() && above == below {
            whole.truncate(whole.len() - "</w:r>".len());
            let text = &piece["<w:r>".len()..];
            let text = if below.flatten().is_some() { text.split_once("</w:rPr>").expect("properties").1 } else { text };
            whole.push_str(text);
        } else {
            whole.push_str(piece);
        }
    }
    whole.replace(" xml:space=\"preserve\"", "").replace("</w:t><w:t>", "")
}

#[track_caller]
fn assert_same_without_comments(name: &str, commented: &[u8], plain: &[u8]) {
    assert_eq!(without_comments(&body(commented)), without_comments(&body(plain)), "{name}");
    for path in ["word/footnotes.xml", "word/numbering.xml", "word/settings.xml", "docProps/core.xml"] {
        assert_eq!(parts::text(commented, path), parts::text(plain, path), "{name}: {path}");
    }
}

/// Findings everywhere: at every character, between characters, over several, and over lines.
fn everywhere(source: &Source) -> Vec<Finding> {
    let places: Vec<usize> = source.text.char_indices().map(|(at, _)| at).chain([source.text.len()]).collect();
    let spans = [0, 1, 4, 60].into_iter().flat_map(|length| {
        let step = if length < 4 { 3 } else { length + 1 };
        let ends = places.iter().skip(length);
        places.iter().zip(ends).step_by(step).map(|(&start, &end)| Span::new(start, end))
    });
    let numbered = |(number, span)| Finding { message: format!("第{number}处"), ..finding(span) };
    spans.map(Some).chain([None]).enumerate().map(numbered).collect()
}

#[test]
fn comments_change_nothing_else() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").read_dir().expect("the samples");
    let drafts = samples.map(|entry| entry.expect("a sample").path());
    let drafts = drafts.filter(|path| path.extension().is_some_and(|ending| ending == "md" || ending == "txt"));
    let read = |path: std::path::PathBuf| {
        let name = path.display().to_string();
        gongwen::decode(&name, std::fs::read(&path).expect("a draft"), None).expect("a draft")
    };
    for source in drafts.map(read).chain([source(DRAFT)]) {
        for (numbers, contents) in [(Numbers::Keep, None), (Numbers::Native, Some(3))] {
            let options = Options { numbers, contents, ..Options::default() };
            let findings = everywhere(&source);
            let docx = commented(&source, &options, &findings);
            assert_eq!(anchors(&docx).len(), findings.len(), "{}", source.name);
            assert_same_without_comments(&source.name, &docx, &commented(&source, &options, &[]));
        }
    }
}

/// Comments on the first `typed` of the draft are about the printed `words`.
#[track_caller]
fn check(typed: &str, words: &str) {
    check_with(&Options::default(), typed, words);
}

#[track_caller]
fn check_with(options: &Options, typed: &str, words: &str) {
    let source = source(DRAFT);
    let start = source.text.find(typed).unwrap_or_else(|| panic!("{typed} is not in the draft"));
    let span = Span::new(start, start + typed.len());
    assert_eq!(anchors(&commented(&source, options, &[finding(Some(span))])), [words], "{typed}");
}

#[test]
fn a_comment_stands_at_its_words() {
    check("要求", "要求");
    check("根据“三防”要求——现将", "根据“三防”要求——现将");
    check("将**办法**印", "将办法印");
    check("请 *", "请 ");
    check("责任到位", "责任到位");
    check("12处。二是马上", "12处。二是马上");
    check("防汛值守", "防汛值守");
    check("值守表\n2.联系", "值守表2.联系");
    check("2,000", "2,000");
    check("8日", "8日");
}

#[test]
fn words_that_moved_keep_their_comments() {
    check("〔2026〕", "〔2026〕");
    check("财政局", "财政局");
}

#[test]
fn what_is_written_another_way_is_whole() {
    check("lt;", "&lt;");
    check("袋<br>（", "袋（");
}

#[test]
fn what_is_not_printed_is_remarked_on_nearby() {
    check("<!-- 待核 -->", "。");
    check("**办法", "办法");
    check("## 一", "一");
    check("文号: ", "云");
    check("---\n文", "云");
}

/// Word has none in footnotes.
#[test]
fn comments_on_a_footnote_stand_at_its_mark() {
    check("2026年4月", "行");
    let source = source(DRAFT);
    let start = source.text.find("4月").expect("the note");
    let docx = commented(&source, &Options::default(), &[finding(Some(Span::new(start, start + 1)))]);
    let marked = "<w:t>行</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r><w:commentRangeEnd w:id=\"0\"/>";
    assert!(body(&docx).contains(marked), "{}", body(&docx));
}

/// The number is no text of the document then.
#[test]
fn comments_on_a_number_that_word_counts_stand_at_the_heading() {
    check("一、", "一、");
    check_with(&Options { numbers: Numbers::Native, ..Options::default() }, "一、", "总");
}

#[test]
fn one_finding_is_one_comment_where_nothing_of_it_is_printed() {
    let source = source(DRAFT);
    let strokes = source.text.match_indices('-').map(|(at, _)| Span::new(at, at + 1));
    let ruler = source.text.find("|---|---:|").expect("a table");
    let spans: Vec<Span> = strokes.filter(|&stroke| stroke.end <= 3 || (ruler..ruler + 10).contains(&stroke.start)).collect();
    let docx = commented(&source, &Options::default(), &[Finding { spans, ..finding(None) }]);
    assert_eq!(anchors(&docx), ["云", "沙"]);
}

#[test]
fn a_finding_without_a_place_is_a_comment_on_the_title() {
    let title = "云溪县水利局关于印发2026年防汛值守办法并做好山洪灾害防御工作的通知";
    let source = source(DRAFT);
    for contents in [None, Some(2)] {
        let options = Options { contents, ..Options::default() };
        assert_eq!(anchors(&commented(&source, &options, &[finding(None)])), [title]);
    }
}

#[test]
fn comments_are_counted_in_the_order_of_the_paper() {
    let source = source(DRAFT);
    let at = |typed: &str| {
        let start = source.text.find(typed).expect("words of the draft");
        finding(Some(Span::new(start, start + typed.len())))
    };
    let findings = [at("财政局"), at("马上"), at("三防”要求"), at("要求——"), at("三防")];
    assert_eq!(anchors(&commented(&source, &Options::default(), &findings)), ["三防”要求", "三防", "要求——", "马上", "财政局"]);
}

#[test]
fn every_rule_is_quoted_with_its_clause() {
    let options = Options { check: When::Always, verify: When::Always, comments: true, ..Options::default() };
    let plain = Options { comments: false, ..options.clone() };
    for example in rules().flat_map(|rule| rule.examples) {
        let source = gongwen::decode("稿", example.wrong.as_bytes().to_vec(), None).expect("a draft");
        let understood = gongwen::understand(&source, &options).expect("something to print");
        let [commented, plain] = [&options, &plain].map(|options| gongwen::convert(&understood, options).expect("a document"));
        assert_same_without_comments(example.wrong, &commented.docx, &plain.docx);
        assert_eq!(parts::text(&plain.docx, "word/comments.xml"), None);
        for style in ["CommentText", "CommentReference"] {
            let exists = |docx| {
                parts::text(docx, "word/styles.xml").is_some_and(|styles| styles.contains(&format!("w:styleId=\"{style}\"")))
            };
            assert_eq!([&commented.docx, &plain.docx].map(|docx| exists(docx)), [true, false], "{style}");
        }
        let comments = parts::text(&commented.docx, "word/comments.xml").expect("comments");
        for finding in &commented.findings {
            let clause = rule(finding.rule).expect("a rule").clause;
            assert!(comments.contains(&format!("<w:t>（{}，{clause}）</w:t>", finding.rule)), "{comments}");
        }
        let count = comments.matches("<w:comment ").count();
        assert!(count >= commented.findings.len(), "{comments}");
        assert_eq!(anchors(&commented.docx).len(), count, "{comments}");
    }
}

#[test]
fn without_findings_nothing_changes() {
    let source = source("# 关于开会的通知\n\n各科室：\n\n定于明天开会。\n");
    let options = Options { check: When::Never, ..Options::default() };
    let understood = gongwen::understand(&source, &options).expect("something to print");
    let docx = |comments| gongwen::convert(&understood, &Options { comments, ..options.clone() }).expect("a document");
    assert!(docx(false).findings.is_empty());
    assert_eq!(docx(true).docx, docx(false).docx);
}
