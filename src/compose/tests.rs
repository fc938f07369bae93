use std::num::NonZero;

use super::*;
use crate::document::{Align, Note, Origin, Part, Run, Table};
use crate::layout::{Item, Set, SetColumn};
use crate::length::Length;
use crate::source::{Encoding, Source, Span};

mod attachments;
mod closing;
mod contents;
mod signature;

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
fn letters_wish_well_at_the_left_edge() {
    check(
        "letter",
        &[(Role::Body, "请予协助。"), (Role::Body, "此致"), (Role::Body, "敬礼！"), (Role::Body, "敬礼！")],
        &["Body: 请予协助。", "Body: 此致", "Body first 0: 敬礼！", "Body: 敬礼！"],
    );
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
