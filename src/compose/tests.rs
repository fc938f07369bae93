use std::num::NonZero;

use super::*;
use crate::document::{Align, Note, Origin, Part, Run, Table};
use crate::layout::{Item, Set, SetColumn};
use crate::length::Length;
use crate::source::{Encoding, Source, Span};

mod closing;

const MINISTRY: &str = "青禾市人民政府办公室";

/// A document of such paragraphs.
pub(super) fn document<'s>(source: &'s Source, roles: &[Role]) -> Document<'s> {
    let mut end = 0;
    let blocks = source.text.split("\r\n").zip(roles).map(|(text, &role)| {
        let span = Span::new(end, end + text.len());
        end = span.end + "\r\n".len();
        Block::Paragraph(Paragraph { role, ..Paragraph::new(Origin::Line, span, vec![Run::typed(text, span)]) })
    });
    Document { blocks: blocks.collect(), ..Document::default() }
}

pub(super) fn source(draft: &[(Role, &str)]) -> Source {
    let text = draft.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\r\n");
    Source::new("草稿", text, Encoding::Utf8)
}

/// One line for each thing on paper: its look, where it departs from it, its text.
fn printed(layout: &Layout) -> Vec<String> {
    let part = |part: &Vec<Set>| part.iter().map(paragraph).collect::<Vec<_>>().join("\n");
    let column = |column: &SetColumn| column.paragraphs.iter().map(paragraph).collect::<Vec<_>>().join(" / ");
    let line = |item: &Item| match item {
        Item::Table(_) => "Table".to_owned(),
        Item::Columns(columns) => columns.iter().map(column).collect::<Vec<_>>().join(" | "),
        Item::Figure(set) => format!("Figure{}: {}", if set.keep_next { " keep" } else { "" }, set.figure.alt),
        Item::Paragraph(set) if set.runs.is_empty() && set.look == LookId::Body => format!("—{}", departures(set)),
        Item::Paragraph(set) => paragraph(set),
        Item::Imprint(set) => format!("[{:?}] {}", set.place, set.parts.iter().map(part).collect::<Vec<_>>().join("\n——\n")),
    };
    layout.body.iter().map(line).collect()
}

fn paragraph(set: &Set) -> String {
    let text: String = set.runs.iter().map(|run| run.text.as_ref()).collect();
    format!("{:?}{}: {text}", set.look, departures(set))
}

fn departures(set: &Set) -> String {
    let Own { new_page, keep_next, lead, joined, .. } = set.own;
    let &Special { left, right, first_line, align, ref centers, entry, pitch, rule, page_top } = set.own.special();
    let chars = |name, value: Option<Chars>| value.map(|value| format!(" {name} {}", f64::from(value.0) / 100.0));
    let flag = |name, value: bool| value.then(|| format!(" {name}"));
    let level = |name, value: Option<u8>| value.map(|value| format!(" {name} {value}"));
    let all = [
        chars("left", left),
        chars("right", right),
        chars("first", first_line),
        align.map(|align| format!(" {align:?}").to_lowercase()),
        Some(centers.iter().filter_map(|&center| chars("center", Some(center))).collect()),
        flag("new-page", new_page),
        flag("keep", keep_next),
        level("lead", lead),
        flag("joined", joined),
        entry.map(|number| format!(" entry {number}")),
        pitch.map(|Length(twips)| format!(" pitch {twips}")),
        rule.map(|Length(twips)| format!(" rule {twips}")),
        page_top.map(|Length(twips)| format!(" page-top {twips}")),
    ];
    all.into_iter().flatten().collect()
}

/// Composes a draft by a built-in sheet; no character may be lost or come twice.
pub(super) fn check(sheet: &str, draft: &[(Role, &str)], expected: &[&str]) {
    let style = Style::builtin(sheet).unwrap();
    let source = source(draft);
    let roles: Vec<Role> = draft.iter().map(|&(role, _)| role).collect();
    let document = document(&source, &roles);
    let layout = compose(&document, &style, None);
    assert_eq!(printed(&layout), expected);
    let typed: String = source.text.chars().filter(|character| !character.is_whitespace()).collect();
    assert_eq!(layout.text().collect::<String>(), typed);
}

#[test]
fn a_notice_stands_in_the_order_of_the_standard() {
    check(
        "gbt9704",
        &[
            (Role::DocumentNumber, "青政办发〔2026〕5号"),
            (Role::Title, "青禾市人民政府办公室"),
            (Role::Title, "关于做好春耕工作的通知"),
            (Role::Addressee, "各县（区）人民政府："),
            (Role::Body, "现通知如下。"),
            (Role::Heading { level: 1, run_in: false }, "一、总体要求"),
            (Role::Heading { level: 2, run_in: true }, "（一）抢抓农时。各地要早安排。"),
            (Role::AttachmentNote, "附件：春耕面积表"),
            (Role::Signature, MINISTRY),
            (Role::Date, "2026年3月8日"),
            (Role::Annotation, "（此件公开发布）"),
            (Role::AttachmentMark, "附件"),
            (Role::AttachmentTitle, "春耕面积表"),
            (Role::Body, "单位：亩"),
            (Role::Cc, "抄送：市委办公室。"),
            (Role::Imprint, "青禾市人民政府办公室　2026年3月8日印发"),
        ],
        &[
            "DocumentNumber: 青政办发〔2026〕5号",
            "—",
            "—",
            "Title: 青禾市人民政府办公室\n关于做好春耕工作的通知",
            "—",
            "Addressee: 各县（区）人民政府：",
            "Body: 现通知如下。",
            "Heading(1): 一、总体要求",
            "Body keep lead 2: （一）抢抓农时。各地要早安排。",
            "— keep",
            "AttachmentNote keep: 附件：春耕面积表",
            "— keep",
            // 10 characters and 2 on their right; the date has 6, so 10−6=4 on its right.
            "Signature keep: 青禾市人民政府办公室",
            "Date keep: 2026年3月8日",
            "Annotation: （此件公开发布）",
            "AttachmentMark new-page: 附件",
            "— keep",
            "AttachmentTitle: 春耕面积表",
            "— keep",
            "Body: 单位：亩",
            "[Foot] Cc: 抄送：市委办公室。\n——\nImprint: 青禾市人民政府办公室\t2026年3月8日印发",
        ],
    );
}

#[test]
fn what_stands_under_a_title_belongs_to_it() {
    check(
        "report",
        &[
            (Role::Title, "在全市河湖长制工作会议上的讲话"),
            (Role::Byline, "河湖办　林知远"),
            (Role::Date, "（2026年4月2日）"),
            (Role::Addressee, "同志们："),
            (Role::Body, "今天开会。"),
            (Role::Date, "2026年4月2日"),
        ],
        &[
            "Title: 在全市河湖长制工作会议上的讲话",
            "Byline: 河湖办　林知远",
            "Subtitle: （2026年4月2日）",
            "—",
            "Addressee: 同志们：",
            "Body: 今天开会。",
            "— keep",
            "Date: 2026年4月2日",
        ],
    );
}

#[test]
fn an_issued_document_begins_a_page_without_a_mark() {
    check(
        "gbt9704",
        &[
            (Role::Body, "现印发给你们。"),
            (Role::AttachmentTitle, "防汛预案"),
            (Role::Subtitle, "（试行）"),
            (Role::Article, "第一条　甲"),
        ],
        &["Body: 现印发给你们。", "AttachmentTitle new-page: 防汛预案", "Subtitle: （试行）", "—", "Article: 第一条　甲"],
    );
    check("gbt9704", &[(Role::AttachmentMark, "附件1")], &["AttachmentMark: 附件1"]);
}

/// 28 characters to a line; positions are counted from the right edge of the text area.
#[test]
fn signature_and_date_are_placed_by_counting_characters() {
    // D = 6 (six digits at ½, three characters), N = 10: 署名 right 2 (as the sheet says), 日期 right 10−6 = 4 (as the sheet
    // says). First characters stand at 2+10 = 12 and 4+6 = 10: the date's is 2 further right.
    let long = [(Role::Signature, MINISTRY), (Role::Date, "2026年5月8日")];
    check("gbt9704", &long, &["Signature keep: 青禾市人民政府办公室", "Date: 2026年5月8日"]);
    // N = 8, D = 7 (eight digits, three characters): 日期 right 8−7 = 1.
    let short = [(Role::Signature, "青禾市水利局办公"), (Role::Date, "2026年12月18日")];
    check("gbt9704", &short, &["Signature keep: 青禾市水利局办公", "Date right 1: 2026年12月18日"]);
    // N = D = 6: the date is not longer; 日期 right 6−6 = 0; first characters at 8 and 6.
    let equal = [(Role::Signature, "青禾市水利局"), (Role::Date, "2026年5月8日")];
    check("gbt9704", &equal, &["Signature keep: 青禾市水利局", "Date right 0: 2026年5月8日"]);
    // N = 3, D = 7 > N: 日期 right 2, 署名 right 4+7−3 = 8; first characters at 8+3 = 11 and 2+7 = 9.
    let longer_date = [(Role::Signature, "水利局"), (Role::Date, "2026年12月18日")];
    check("gbt9704", &longer_date, &["Signature right 8 keep: 水利局", "Date right 2: 2026年12月18日"]);
}

#[test]
fn several_signatures_begin_under_each_other() {
    // The widest has 10: first characters at 12; the other has 6, so 12−6 = 6 on its right. 日期 at 10, 10−6 = 4.
    check(
        "gbt9704",
        &[(Role::Signature, MINISTRY), (Role::Signature, "青禾市财政局"), (Role::Date, "2026年5月8日")],
        &["Signature keep: 青禾市人民政府办公室", "Signature right 6 keep: 青禾市财政局", "Date: 2026年5月8日"],
    );
    // 54 characters do not go into two lines: nothing is pushed out of the text area on the left, 28−2−6 = 20.
    let endless = "青禾市".repeat(18);
    check(
        "gbt9704",
        &[(Role::Signature, &endless), (Role::Date, "2026年5月8日")],
        &[&format!("Signature right 0 keep: {endless}"), "Date right 20: 2026年5月8日"],
    );
    // 34 characters go into two lines of 21 and 13; 2+21−2−6 = 15.
    check(
        "gbt9704",
        &[
            (Role::Signature, "望川市青禾县人民政府水旱灾害防御工作指挥部农村饮水安全领导小组办公室"),
            (Role::Date, "2026年5月8日"),
        ],
        &[
            "Signature keep: 望川市青禾县人民政府水旱灾害防御工作指挥部\n农村饮水安全领导小组办公室",
            "Date right 15: 2026年5月8日",
        ],
    );
}

#[test]
fn a_signature_takes_the_last_paragraph_along_but_not_the_first() {
    let held = |first: &str, last: &str| {
        let draft = [(Role::Body, first), (Role::Body, last), (Role::Signature, "水利局")];
        let (source, style) = (source(&draft), Style::builtin("gbt9704").unwrap());
        let document = document(&source, &draft.map(|(role, _)| role));
        let layout = compose(&document, &style, None);
        layout.body.iter().map(|item| matches!(item, Item::Paragraph(set) if set.own.keep_next)).collect::<Vec<_>>()
    };
    // Body, body, empty line, signature; without a date the signature is the last of its block.
    assert_eq!(held("前文。", "水。"), [false, true, true, false]);
    let divided = "水".repeat(28 * 9); // LibreOffice divides no paragraph that is held, and here none need be
    assert_eq!(held(&"前".repeat(28 * 15), &divided), [false, false, true, false]);
    check(
        "gbt9704",
        &[(Role::Title, "题"), (Role::Body, "水。"), (Role::Signature, "局")],
        &["Title: 题", "—", "Body: 水。", "— keep", "Signature: 局"],
    );
}

#[test]
fn a_long_note_of_attachments_may_be_divided() {
    let note = |number: usize| format!("{}{number}.表", if number == 1 { "附件：" } else { "" });
    let notes: Vec<String> = (1..=5).map(note).collect();
    let mut draft = vec![(Role::Body, "水。")];
    draft.extend(notes.iter().map(|note| (Role::AttachmentNote, note.as_str())));
    draft.push((Role::Signature, "局"));
    let source = source(&draft);
    let roles: Vec<Role> = draft.iter().map(|&(role, _)| role).collect();
    let (document, style) = (document(&source, &roles), Style::builtin("gbt9704").unwrap());
    let layout = compose(&document, &style, None);
    let held: Vec<_> = layout.body.iter().map(|item| matches!(item, Item::Paragraph(set) if set.own.keep_next)).collect();
    // Body, empty line, five attachments, empty line, signature.
    assert_eq!(held, [false, true, true, false, false, true, true, true, false]);
}

#[test]
fn names_of_attachments_stand_under_each_other() {
    // 左空二字: 2 + 附件： 3 + 1. 1 = 6; 回行 there, too. A single name is as the sheet says: 2 + 3 = 5.
    let expected = ["AttachmentNote left 6 first -4: 附件：1.\t春耕面积表", "AttachmentNote left 6 first -1: 2.\t农机调度表"];
    check("gbt9704", &[(Role::AttachmentNote, "附件：1.春耕面积表"), (Role::AttachmentNote, "2. 农机调度表")], &expected);
    check("gbt9704", &[(Role::AttachmentNote, "附件：1.春耕面积表  2.农机调度表")], &expected);
    check("gbt9704", &[(Role::AttachmentNote, "附件："), (Role::AttachmentNote, "1.春耕面积表\n　　2.农机调度表")], &expected);
    check(
        "gbt9704",
        &[(Role::AttachmentNote, "附件：春耕面积表"), (Role::AttachmentNote, "农机调度表")],
        &["AttachmentNote: 附件：春耕面积表", "AttachmentNote first 0: 农机调度表"],
    );
    // A number without a second one is part of the name.
    check("gbt9704", &[(Role::AttachmentNote, "附件：1.5万亩地块表")], &["AttachmentNote: 附件：1.5万亩地块表"]);
    // Years after the number; what follows no mark that ends a name is no number.
    check(
        "gbt9704",
        &[(Role::AttachmentNote, "附件：1.2026年表；2.增长2.5倍的3.0版")],
        &["AttachmentNote left 6 first -4: 附件：1.\t2026年表；", "AttachmentNote left 6 first -1: 2.\t增长2.5倍的3.0版"],
    );
}

#[test]
fn a_footnote_of_an_attachment_is_kept_with_the_space_before_it() {
    let source = source(&[(Role::AttachmentNote, "附件： "), (Role::AttachmentNote, "1.甲"), (Role::AttachmentNote, "2.乙")]);
    let mut document = document(&source, &[Role::AttachmentNote; 3]);
    if let Some(Block::Paragraph(first)) = document.blocks.first_mut() {
        first.runs[0].note = NonZero::new(1);
    }
    let style = Style::builtin("gbt9704").unwrap();
    let layout = compose(&document, &style, None);
    let notes = layout.body.iter().flat_map(Item::runs).filter_map(|run| run.note);
    assert_eq!(notes.collect::<Vec<_>>(), [NonZero::<u32>::MIN]);
}

#[test]
fn ten_attachments_have_room_for_two_digits() {
    let names: Vec<String> = (1..=10).map(|number| format!("{}{number}.表", if number == 1 { "附件：" } else { "" })).collect();
    let draft: Vec<_> = names.iter().map(|name| (Role::AttachmentNote, name.as_str())).collect();
    let mut expected = vec!["AttachmentNote left 6.5 first -4.5: 附件：1.\t表".to_owned()];
    expected.extend((2..=10).map(|number| format!("AttachmentNote left 6.5 first -1.5: {number}.\t表")));
    check("gbt9704", &draft, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn fields_of_minutes_hang_behind_their_colon() {
    check(
        "gbt9704",
        &[(Role::Attendance, "出席：甲、乙"), (Role::Attendance, "主持人：丙"), (Role::Attendance, "没有冒号")],
        &["Attendance: 出席：甲、乙", "Attendance left 6 first -4: 主持人：丙", "Attendance: 没有冒号"],
    );
}

#[test]
fn points_become_paragraphs_where_the_sheet_says_so() {
    let source = source(&[(Role::Body, "（一）抓落实。要做到：一是早。早谋划。二是实。")]);
    let mut paragraph = document(&source, &[Role::Heading { level: 2, run_in: true }]).blocks.remove(0);
    let Block::Paragraph(one) = &mut paragraph else { panic!("it is a paragraph") };
    for (part, words) in [(Part::PointLabel, "一是"), (Part::PointLead, "早。"), (Part::PointLabel, "二是")] {
        let at = source.text.find(words).unwrap();
        one.mark(at..at + words.len(), part);
    }
    let document = Document { blocks: vec![paragraph], ..Document::default() };
    let mut style = Style::builtin("report").unwrap();
    assert_eq!(printed(&compose(&document, &style, None)), ["Body lead 2: （一）抓落实。要做到：一是早。早谋划。二是实。"]);
    style.points.own_paragraph = true;
    assert_eq!(
        printed(&compose(&document, &style, None)),
        ["Body lead 2: （一）抓落实。要做到：", "Body: 一是早。早谋划。", "Body: 二是实。"]
    );
}

#[test]
fn captions_stay_with_what_they_name_and_notes_are_printed_last() {
    let source = source(&[
        (Role::Image, "流域图"),
        (Role::Caption, "图1　流域"),
        (Role::Caption, "表1　雨量"),
        (Role::Body, "完"),
        (Role::Code, "a = 1\n  b = 2"),
    ]);
    let mut document = document(&source, &[Role::Image, Role::Caption, Role::Caption, Role::Body, Role::Code]);
    let cell = |text: &'static str| vec![Run::typed(text, Span::at(0))];
    document.blocks.insert(
        3,
        Block::Table(Box::new(Table {
            align: vec![Align::Both; 2],
            rows: vec![vec![cell("站"), cell("毫米")], vec![cell("河口"), cell("12.5")]],
            header: 1,
            ..Table::new(Span::at(0))
        })),
    );
    document.notes = vec![Note { span: Span::at(0), paragraphs: vec![cell("见 附表"), cell("同上")] }];
    let style = Style::builtin("report").unwrap();
    let layout = compose(&document, &style, None);
    assert_eq!(
        printed(&layout),
        ["Image keep: 流域图", "Caption: 图1　流域", "Caption keep: 表1　雨量", "Table", "Body: 完", "Code: a = 1\n  b = 2"]
    );
    assert_eq!(layout.text().collect::<String>(), "流域图图1流域表1雨量站毫米河口12.5完a=1b=2见附表同上");
}

#[test]
fn properties_are_those_of_the_main_document() {
    let draft = [
        (Role::Issuer, "青禾市人民政府文件"),
        (Role::DocumentNumber, "青政发〔2026〕5号"),
        (Role::Title, "青禾市人民政府"),
        (Role::Title, "关于防汛的通知"),
        (Role::Body, "略。"),
        (Role::AttachmentTitle, "预案"),
        (Role::Signature, "不是发文机关"),
    ];
    let (source, style) = (source(&draft), Style::builtin("gbt9704").unwrap());
    let document = document(&source, &draft.map(|(role, _)| role));
    let properties = compose(&document, &style, Some("通知")).properties;
    assert_eq!(properties.title, "青禾市人民政府关于防汛的通知");
    assert_eq!(properties.creator, "青禾市人民政府");
    assert_eq!(properties.subject, "青政发〔2026〕5号");
    assert_eq!(properties.category, "通知");
}

/// A run-in heading of the second level as the recognisers leave it.
fn run_in<'s>(source: &'s Source, label: &str, lead: &str) -> Block<'s> {
    let Block::Paragraph(mut one) = document(source, &[Role::Heading { level: 2, run_in: true }]).blocks.remove(0) else {
        panic!("it is a paragraph")
    };
    one.mark(0..label.len(), Part::Label);
    one.mark(label.len()..label.len() + lead.len(), Part::Lead);
    Block::Paragraph(one)
}

#[test]
fn a_run_in_heading_is_joined_to_its_text_where_the_sheet_says_so() {
    let short = source(&[(Role::Body, "（一）抓落实。要早谋划。")]);
    let text = format!("（二）{}。要早谋划。", "实".repeat(25));
    let long = source(&[(Role::Body, &text)]);
    let blocks = vec![run_in(&short, "（一）", "抓落实。"), run_in(&long, "（二）", &format!("{}。", "实".repeat(25)))];
    let document = Document { blocks, ..Document::default() };
    let mut style = Style::builtin("report").unwrap();
    style.headings.run_in = crate::style::RunIn::Separator;
    assert_eq!(
        printed(&compose(&document, &style, None)),
        ["Heading(2) joined: （一）抓落实。", "Body lead 2: 要早谋划。", &format!("Body lead 2: {text}")],
        "more than 24 characters stay one paragraph"
    );
}

#[test]
fn contents_list_headings_with_their_pages() {
    let filler = "字".repeat(28 * 21 - 2); // with its indent 21 of the 22 lines of a page
    let draft = [
        (Role::Title, "关于防汛的汇报"),
        (Role::Heading { level: 1, run_in: false }, "一、总体\n情况"),
        (Role::Body, &filler),
        (Role::Heading { level: 2, run_in: false }, "（一）抓落实"),
        (Role::Heading { level: 3, run_in: false }, "1.抓排查"),
        (Role::Body, "完。"),
    ];
    let source = source(&draft);
    let mut document = document(&source, &draft.map(|(role, _)| role));
    let mut style = Style::builtin("report").unwrap();
    style.contents.levels = 2;
    list_contents(&mut document, &style);
    let layout = compose(&document, &style, None);
    let printed = printed(&layout);
    assert_eq!(
        &printed[..7],
        [
            "ContentsTitle: 目　录",
            "—",
            "Contents(1) entry 1: 一、总体情况\t2",
            "Contents(2) entry 2: （一）抓落实\t3",
            "Title new-page: 关于防汛的汇报",
            "—",
            "Heading(1) entry 1: 一、总体\n情况",
        ]
    );
    let edits = std::mem::take(&mut document.ledger).settle();
    let applied = source.apply(&edits);
    assert!(applied.starts_with("目　录\n一、总体情况\t2\n（一）抓落实\t3\n关于防汛的汇报"), "{applied}");
}

#[test]
fn no_headings_make_no_contents() {
    let source = source(&[(Role::Title, "关于防汛的汇报")]);
    let mut document = document(&source, &[Role::Title]);
    let mut style = Style::builtin("report").unwrap();
    style.contents.levels = 3;
    list_contents(&mut document, &style);
    assert_eq!((document.blocks.len(), document.findings[0].rule), (1, "contents-empty"));
    assert!(document.ledger.settle().is_empty());
}

/// What is foreseen of a body of so many lines and a signature, and the pitches of the body; lines may be from `least` to `most`
/// apart.
fn closed(lines: usize, least: i32, most: i32) -> (Vec<&'static str>, Option<i32>) {
    let text = "字".repeat(28 * lines - 2);
    let draft = [(Role::Body, text.as_str()), (Role::Signature, MINISTRY), (Role::Date, "2026年3月8日")];
    let source = source(&draft);
    let document = document(&source, &draft.map(|(role, _)| role));
    let mut style = Style::builtin("gbt9704").unwrap();
    (style.closing.pitch_least, style.closing.pitch_most) = (Length(least), Length(most));
    let layout = compose(&document, &style, None);
    let Item::Paragraph(body) = &layout.body[0] else { panic!("a body") };
    (layout.findings.iter().map(|finding| finding.rule).collect(), body.own.special().pitch.map(Length::twips))
}

/// 7.3.5.5
#[test]
fn lines_move_to_make_room_for_a_signature() {
    let moved = |lines| closed(lines, 500, 640);
    assert_eq!(moved(19), (vec![], None), "22 lines with the empty one");
    assert_eq!(moved(20), (vec![], Some(553)), "23 lines of 12738 twips");
    assert_eq!(moved(22), (vec![], Some(606)), "21 lines on the first page, and one goes along");
    assert_eq!(moved(23), (vec![], None), "one line of text goes along by itself");
    assert_eq!(moved(6), (vec![], None));
}

#[test]
fn a_signature_alone_on_its_page_is_foreseen() {
    assert_eq!(closed(20, 579, 579), (vec!["signature-alone"], None));
    assert_eq!(closed(22, 579, 579), (vec!["signature-alone"], None));
}
