//! Composed content → DOCX → the proof: what the file holds, that it is well-formed, always the same, and that no change of its
//! text goes unseen.

mod package;
mod page;
#[path = "../support/parts.rs"]
mod parts;
mod proof;
mod text;

use std::num::NonZero;

use gongwen::Error;
use gongwen::document::{Align, Figure, Format, Merged, Note, Part, Run, Table};
use gongwen::layout::{
    Column, FirstPage, Height, Item, Layout, Line, LookId, Own, Place, Properties, Set, SetColumn, SetFigure, SetImprint,
    SetTable, Special,
};
use gongwen::length::{Chars, Length};
use gongwen::picture::Picture;
use gongwen::prove::{Expected, prove};
use gongwen::source::{Edit, Encoding, Source, Span, Why};
use gongwen::style::Style;
use gongwen::write::{Compression, saved_by_us, write};

/// An invented draft with something of everything; `<` and `&lt;` stand in it as they are.
const DRAFT: &str = "关于做好云溪县防汛\n工作的情况汇报
云溪县水利局：
今年以来，我县坚持“防”字当头——抓早抓小，累计投入3.5万元，水位±5℃·12，见《办法》<草案>&lt;A&B&gt;。
一、总体情况
（一）责任到位。全县48名河长上岗\t值守。
一是排查隐患。查出12处。二是马上整改。
重点 强调
序号 名称 数量
1 沙袋 2,000
2 “冲锋舟”\n（租） 6
合计 2,006 件次
注释一：数据截至2026年5月
It’s “fine”
";

/// A style sheet for tests: every look in body type but for the few that differ.
fn sheet(side: &str, points: &str) -> Style {
    let differs = |key: &str| match key {
        "title" => "font = '小标宋'\nsize = '二号'\npitch = '36pt'\nalign = 'center'",
        "heading-1" => {
            "font = '黑体'\nsize = '三号'\nspacing = '-0.25pt'\npitch = '28.95pt'\nfirst-line = '2字'\nkeep-next = true"
        }
        "heading-2" => "font = '楷体'\nsize = '三号'\nspacing = '-0.25pt'\npitch = '28.95pt'\nfirst-line = '2字'\nbold = true",
        "addressee" | "image" => "font = '仿宋'\nsize = '三号'\nspacing = '-0.25pt'\npitch = '28.95pt'",
        "attachment-note" => {
            "font = '仿宋'\nsize = '三号'\nspacing = '-0.25pt'\npitch = '28.95pt'\nleft = '5字'\nfirst-line = '-3字'"
        }
        "table-head" => "font = '黑体'\nsize = '小四'\npitch = '20pt'\nalign = 'center'",
        "table-cell" => "font = '仿宋'\nsize = '小四'\npitch = '20pt'",
        "cc" | "imprint" | "footnote" => "font = '仿宋'\nsize = '四号'\npitch = '28pt'\nleft = '1字'",
        _ => "font = '仿宋'\nsize = '三号'\nspacing = '-0.25pt'\npitch = '28.95pt'\nfirst-line = '2字'",
    };
    let keys = "contents-title contents-1 contents-2 contents-3 title subtitle byline addressee heading-1 heading-2 heading-3 heading-4 heading-5 body issuer document-number \
        copy-number secrecy urgency signer attachment-note signature date annotation attachment-mark attachment-title cc imprint \
        attendance article list-item image caption code table-head table-cell footnote";
    let looks: String =
        keys.split_whitespace().map(|key| format!("[looks.{key}]\nname = '样式 {key}'\n{}\n", differs(key))).collect();
    let text = format!(
        "name = 'test'\ntitle = '试'\n[page]\nwidth = '210mm'\nheight = '297mm'\ntop = '37mm'\nbottom = '35mm'\nleft = '28mm'\n\
         right = '26mm'\nfooter = '72.35pt'\nlines = 22\nchars = 28\npitch = '28.95pt'\n\
         [head]\nmark-top = '72mm'\nmark-height = '80mm'\nmark-least = '二号'\ntitle-as-mark = false\nrule = true\nrule-gap = '4mm'\n\
         rule-thickness = '1.5pt'\nblank-after = 2\npreprinted = false\n[page-number]\nside = '{side}'\n\
         [page-number.look]\nname = '页码'\nfont = '宋体'\nsize = '四号'\npitch = '14pt'\nleft = '1字'\nright = '1字'\n\
         [headings]\nnumbers = ['一、', '（一）']\n[points]\nlook = '{points}'\nown-paragraph = false\n[lists]\nordered = 'keep'\n\
         [closing]\nseal = 'none'\npitch-least = '25pt'\npitch-most = '32pt'\nstamp = {{ blank-before = 2, right = '4字', width = '9字', blank-between = 4 }}\n\
         name = {{ blank-before = 2, right = '4字', gap = 2, blank-between = 1 }}\n\
         [imprint]\nlines = true\nouter = '0.35mm'\ninner = '0.25mm'\npage = 'any'\n{looks}"
    );
    toml::from_str(&text).unwrap()
}

/// A stretch of the draft as a run.
fn run<'s>(source: &'s Source, text: &str, part: Part) -> Run<'s> {
    let start = source.text.find(text).unwrap_or_else(|| panic!("{text} is not in the draft"));
    let span = Span::new(start, start + text.len());
    Run { part, ..Run::typed(source.slice(span), span) }
}

fn set<'s>(look: LookId, runs: Vec<Run<'s>>, own: Own) -> Item<'s> {
    Item::Paragraph(Set { look, runs: runs.into(), own })
}

/// The draft with a table and a footnote, as a compositor might lay it out.
struct Composed {
    source: Source,
}

impl Composed {
    fn new() -> Self {
        Self { source: Source::new("汇报.txt", DRAFT.to_owned(), Encoding::Utf8) }
    }

    fn table(&self) -> Table<'_> {
        let cell = |text: &str| vec![run(&self.source, text, Part::Text)];
        let rows = [
            ["序号", "名称", "数量"],
            ["1 ", "沙袋", "2,000"],
            ["2 ", "“冲锋舟”\n（租）", "6\n"],
            ["合计", "", "2,006"],
            ["", "", "件次"],
        ];
        let rows = rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();
        let total = [((3, 0), Merged { columns: 2, above: 0 }), ((4, 0), Merged { columns: 2, above: 1 })];
        let align = vec![Align::Center, Align::Both, Align::Right];
        Table { align, rows, header: 1, merged: total.into(), ..Table::new(Span::at(0)) }
    }

    fn notes(&self) -> Vec<Note<'_>> {
        vec![
            Note {
                span: Span::at(0), paragraphs: vec![vec![run(&self.source, "注释一：数据截至2026年5月", Part::Text)]]
            },
            Note { span: Span::at(0), paragraphs: vec![vec![run(&self.source, "It’s “fine”", Part::Text)]] },
        ]
    }

    /// Calls `with` with everything laid out in this style.
    fn layout<T>(&self, style: &Style, with: impl FnOnce(&Layout<'_>) -> T) -> T {
        let (table, notes) = (self.table(), self.notes());
        let part = |text: &str, part: Part| run(&self.source, text, part);
        let text = |text: &str| run(&self.source, text, Part::Text);
        let run_in = Own { lead: Some(2), ..Own::default() };
        let signed = Special { right: Some(Chars(450)), first_line: Some(Chars(0)), ..Special::default() };
        let signed = Own { keep_next: true, ..signed.into() };
        let mut body = vec![
            set(LookId::Title, vec![text("关于做好云溪县防汛\n工作的情况汇报")], Own::default()),
            set(LookId::Body, vec![], Own::default()),
            set(LookId::Addressee, vec![text("云溪县水利局：")], Own::default()),
            set(
                LookId::Body,
                vec![text("今年以来，我县坚持“防”字当头——抓早抓小，累计投入3.5万元，水位±5℃·12，见《办法》<草案>&lt;A&B&gt;。")],
                Own::default(),
            ),
            set(LookId::Heading(1), vec![part("一、", Part::Label), part("总体情况", Part::Lead)], Own::default()),
            set(
                LookId::Body,
                vec![part("（一）", Part::Label), part("责任到位。", Part::Lead), text("全县48名河长上岗\t值守。")],
                run_in,
            ),
            set(
                LookId::Body,
                vec![
                    part("一是", Part::PointLabel),
                    part("排查隐患。", Part::PointLead),
                    text("查出12处。"),
                    part("二是", Part::PointLabel),
                    text("马上整改。"),
                ],
                Own { new_page: true, ..Own::default() },
            ),
            set(
                LookId::Signature,
                vec![
                    Run { strong: true, note: NonZero::new(1), ..text("重点 ") },
                    Run { emphasis: true, note: NonZero::new(2), ..text("强调") },
                ],
                signed,
            ),
        ];
        let column = |(place, &align): (usize, &Align)| Column { width: Length([800, 5245, 2800][place]), align };
        let columns = [Align::Center, Align::Left, Align::Right].iter().enumerate().map(column).collect();
        body.push(Item::Table(Box::new(SetTable {
            table: &table,
            columns,
            margin: Length(108),
            divided: vec![false, false, true, false, false],
            keep_next: false,
        })));
        let properties = Properties {
            title: "关于做好云溪县防汛工作的情况汇报".into(),
            creator: "云溪县<水利局>".into(),
            ..Properties::default()
        };
        with(&Layout {
            properties,
            style,
            body,
            notes: &notes,
            pictures: &[],
            landscape: Vec::new(),
            first_page: None,
            findings: Vec::new(),
            comments: Vec::new(),
        })
    }

    fn docx(&self, style: &Style) -> Vec<u8> {
        self.layout(style, |layout| write(layout, Compression::default()).unwrap())
    }

    fn prove(&self, docx: &[u8], edits: &[Edit]) -> Result<(), Error> {
        let style = sheet("outside", "plain");
        self.layout(&style, |layout| {
            prove(docx, Expected { layout, source: &self.source, edits, format: Format::Text, helped: true })
        })
    }
}

fn part(docx: &[u8], path: &str) -> String {
    parts::text(docx, path).unwrap_or_else(|| panic!("no {path}"))
}

fn paths(docx: &[u8]) -> Vec<String> {
    parts::all(docx).into_iter().map(|(path, _)| path).collect()
}

/// The same file with one part changed.
fn changed(docx: &[u8], path: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let changed = |(name, bytes): (String, Vec<u8>)| match name == path {
        true => (name, change(str::from_utf8(&bytes).unwrap()).into_bytes()),
        false => (name, bytes),
    };
    parts::pack(parts::all(docx).into_iter().map(changed))
}

#[track_caller]
fn holds(xml: &str, piece: &str) {
    assert!(xml.contains(piece), "{piece}\nis not in\n{xml}");
}

/// The paragraph of `xml` that holds `text`.
#[track_caller]
fn paragraph<'x>(xml: &'x str, text: &str) -> &'x str {
    xml.split("<w:p>").find(|paragraph| paragraph.contains(text)).unwrap_or_else(|| panic!("{text} is nowhere"))
}
