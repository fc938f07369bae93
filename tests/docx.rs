//! Composed content → DOCX → the proof: what the file holds, that it is well-formed, always the same, and that no change of its
//! text goes unseen.

use std::io::{Cursor, Read, Write};
use std::num::NonZero;

use gongwen::Error;
use gongwen::document::{Align, Figure, Format, Note, Part, Run, Table};
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
         rule-thickness = '1.5pt'\npreprinted = false\n[page-number]\nside = '{side}'\n\
         [page-number.look]\nname = '页码'\nfont = '宋体'\nsize = '四号'\npitch = '14pt'\nleft = '1字'\nright = '1字'\n\
         [headings]\nnumbers = ['一、', '（一）']\n[points]\nlook = '{points}'\nown-paragraph = false\n[lists]\nordered = 'keep'\n\
         [closing]\nseal = 'none'\nstamp = {{ blank-before = 2, right = '4字', width = '9字', blank-between = 4 }}\n\
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
        let rows = [["序号", "名称", "数量"], ["1 ", "沙袋", "2,000"], ["2 ", "“冲锋舟”\n（租）", "6\n"]];
        let rows = rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();
        Table { span: Span::at(0), align: vec![Align::Center, Align::Both, Align::Right], rows, header: 1 }
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
            divided: vec![false, false, true],
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
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(path).unwrap_or_else(|_| panic!("no {path}")).read_to_string(&mut text).unwrap();
    text
}

fn paths(docx: &[u8]) -> Vec<String> {
    zip::ZipArchive::new(Cursor::new(docx)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// The same file with one part changed.
fn changed(docx: &[u8], path: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in paths(docx) {
        let text = part(docx, &name);
        zip.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        let text = if name == path { change(&text) } else { text };
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
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

#[test]
fn every_part_is_well_formed_declared_and_found() {
    let docx = Composed::new().docx(&sheet("outside", "plain"));
    let (types, rels) = (part(&docx, "[Content_Types].xml"), part(&docx, "word/_rels/document.xml.rels"));
    assert_eq!(paths(&docx)[0], "[Content_Types].xml");
    for path in paths(&docx) {
        let xml = part(&docx, &path);
        let mut reader = quick_xml::Reader::from_str(&xml);
        while reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) != quick_xml::events::Event::Eof {}
        if path.ends_with(".rels") || path.starts_with('[') {
            continue;
        }
        holds(&types, &format!("PartName=\"/{path}\""));
        if let Some(inner) = path.strip_prefix("word/").filter(|inner| *inner != "document.xml") {
            holds(&rels, &format!("Target=\"{inner}\""));
        }
    }
}

/// A header of its own, lines on the page in two languages, and no page number; EMU are 635 to a twip.
#[test]
fn a_first_page_may_have_a_head_of_its_own() {
    let style = sheet("outside", "plain");
    let lines = vec![Line { y: Length(2800), length: Length(9638), thickness: Length(45) }];
    let layout = Layout {
        properties: Properties::default(),
        style: &style,
        body: vec![set(LookId::Body, vec![], Own::default())],
        notes: &[],
        pictures: &[],
        landscape: Vec::new(),
        first_page: Some(FirstPage { top: Length(3051), lines }),
        findings: Vec::new(),
        comments: Vec::new(),
    };
    let docx = write(&layout, Compression::default()).unwrap();
    let document = part(&docx, "word/document.xml");
    holds(&document, "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"headerFirst\"/><w:footerReference w:type=\"default\"");
    holds(&document, "<w:titlePg/><w:docGrid w:linePitch=\"579\"/></w:sectPr>");
    assert!(!document.contains("w:type=\"first\" r:id=\"footer"));
    let header = part(&docx, "word/header1.xml");
    holds(&header, "w:line=\"2200\" w:lineRule=\"exact\""); // 3051 less the 851 above a header
    holds(&header, "<wp:positionV relativeFrom=\"page\"><wp:posOffset>1778000</wp:posOffset></wp:positionV>");
    holds(&header, "<wp:positionH relativeFrom=\"page\"><wp:posOffset>720090</wp:posOffset></wp:positionH>");
    holds(&header, "<a:ln w=\"28575\">");
    holds(&header, "<mc:Fallback><w:pict><v:line id=\"红线1\" from=\"56.7pt,140pt\" to=\"538.6pt,140pt\"");
}

/// GB/T 9704 7.2.4, 7.2.7: a table without lines in the middle of 8845 twips; 1.5 pt are 12 eighths, 144 twips 7 pt.
#[test]
fn columns_stand_side_by_side_over_a_red_line() {
    let (source, style) = (Composed::new().source, sheet("outside", "plain"));
    let column = |height, width, text: &str| match set(LookId::Issuer, vec![run(&source, text, Part::Text)], Own::default()) {
        Item::Paragraph(set) => SetColumn { width: Length(width), height, paragraphs: vec![set] },
        other => panic!("{other:?}"),
    };
    let columns = Item::Columns(vec![column(Height::Middle, 6000, "云溪县水利局："), column(Height::Bottom, 845, "沙袋")]);
    let rule = Special { pitch: Some(Length(20)), rule: Some(Length(144)), ..Special::default() }.into();
    let body = vec![columns, set(LookId::Body, vec![], rule)];
    let layout = Layout {
        properties: Properties::default(),
        style: &style,
        body,
        notes: &[],
        pictures: &[],
        landscape: Vec::new(),
        first_page: None,
        findings: Vec::new(),
        comments: Vec::new(),
    };
    let document = part(&write(&layout, Compression::default()).unwrap(), "word/document.xml");
    holds(&document, "<w:tblPr><w:tblW w:w=\"6845\" w:type=\"dxa\"/><w:tblInd w:w=\"1000\" w:type=\"dxa\"/><w:tblLayout");
    holds(&document, "<w:tcW w:w=\"6000\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/>");
    holds(&document, "<w:tcW w:w=\"845\" w:type=\"dxa\"/><w:vAlign w:val=\"bottom\"/>");
    holds(&document, "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"7\" w:color=\"auto\"/></w:pBdr>");
    assert!(!document.contains("tblBorders"));
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let style = sheet("outside", "plain");
    assert_eq!(Composed::new().docx(&style), Composed::new().docx(&style));
}

#[test]
fn every_style_that_is_named_exists() {
    let docx = Composed::new().docx(&sheet("outside", "bold-lead"));
    let styles = part(&docx, "word/styles.xml");
    for path in ["word/document.xml", "word/footnotes.xml", "word/footer1.xml", "word/footer2.xml", "word/styles.xml"] {
        let xml = part(&docx, path);
        for kind in ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"] {
            for named in xml.split(&format!("<w:{kind} w:val=\"")).skip(1) {
                let id = named.split('"').next().unwrap();
                holds(&styles, &format!("w:styleId=\"{id}\""));
            }
        }
    }
    for attribute in ["styleId", "name w:val"] {
        let mut all: Vec<_> = styles.split(&format!("w:{attribute}=\"")).skip(1).map(|rest| rest.split('"').next()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a {attribute} twice");
    }
}

#[test]
fn looks_are_styles() {
    let styles = part(&Composed::new().docx(&sheet("outside", "plain")), "word/styles.xml");
    let style = |id: &str| {
        let (_, rest) = styles.split_once(&format!("w:styleId=\"{id}\">")).unwrap();
        rest.split_once("</w:style>").unwrap().0
    };
    let body = style("BodyText");
    holds(body, "<w:name w:val=\"Body Text\"/><w:aliases w:val=\"样式 body\"/><w:basedOn w:val=\"Normal\"/>");
    // 2 × (16 pt − 0.25 pt) = 31.5 pt
    holds(body, "<w:ind w:firstLine=\"630\" w:firstLineChars=\"200\"/><w:jc w:val=\"both\"/>");
    holds(body, "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/>");
    let fonts =
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"仿宋_GB2312\"/>";
    holds(
        body,
        &format!("{fonts}<w:color w:val=\"000000\"/><w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"),
    );
    holds(style("Heading1"), "<w:name w:val=\"heading 1\"/><w:aliases w:val=\"样式 heading-1\"/>");
    holds(style("Heading1"), "<w:link w:val=\"Heading1Char\"/>");
    holds(style("Heading1"), "<w:outlineLvl w:val=\"0\"/>");
    holds(
        style("Heading1Char"),
        "<w:name w:val=\"标题 1 字符\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:link w:val=\"Heading1\"/>",
    );
    holds(style("Title"), "<w:outlineLvl w:val=\"9\"/>");
    holds(style("AttachmentNote"), "<w:ind w:left=\"1575\" w:leftChars=\"500\" w:hanging=\"945\" w:hangingChars=\"300\"/>");
    // 四号 is not the body's size: 1 字 is 14 pt, and Chars would count the body's
    holds(style("CarbonCopy"), "<w:ind w:left=\"280\"/>");
    holds(style("Normal"), "<w:overflowPunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>");
}

#[test]
fn headings_and_leads_wear_their_type() {
    let document = part(&Composed::new().docx(&sheet("outside", "plain")), "word/document.xml");
    let heading = paragraph(&document, "总体情况");
    holds(heading, "<w:pStyle w:val=\"Heading1\"/></w:pPr>");
    assert!(!heading.contains("w:rStyle"), "{heading}");
    let run_in = paragraph(&document, "责任到位");
    holds(run_in, "<w:pStyle w:val=\"BodyText\"/></w:pPr>");
    holds(run_in, "<w:r><w:rPr><w:rStyle w:val=\"Heading2Char\"/></w:rPr><w:t>（一）</w:t><w:t>责任到位。</w:t></w:r>");
    holds(run_in, "<w:r><w:t>全县48名河长上岗</w:t><w:tab/><w:t>值守。</w:t></w:r>");
    let points = paragraph(&document, "排查隐患");
    holds(points, "<w:pageBreakBefore/>");
    holds(points, "<w:rStyle w:val=\"PointLabel\"/></w:rPr><w:t>一是</w:t>");
    holds(points, "<w:rStyle w:val=\"PointLead\"/></w:rPr><w:t>排查隐患。</w:t>");
    holds(paragraph(&document, "情况汇报"), "<w:t>关于做好云溪县防汛</w:t><w:br/><w:t>工作的情况汇报</w:t>");
}

#[test]
fn a_paragraph_departs_from_its_look() {
    let document = part(&Composed::new().docx(&sheet("outside", "plain")), "word/document.xml");
    let signature = paragraph(&document, "重点");
    // 4.5 × 15.75 pt; the first line's indent of the look is cancelled in both units
    let ind = "<w:ind w:right=\"1417\" w:rightChars=\"450\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>";
    holds(signature, &format!("<w:pStyle w:val=\"IssuerSignature\"/><w:keepNext/>{ind}</w:pPr>"));
    holds(signature, "<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">重点 </w:t>");
    holds(signature, "<w:rPr><w:rStyle w:val=\"Emphasis\"/></w:rPr><w:t>强调</w:t>");
}

#[test]
fn ambiguous_characters_name_the_font_of_their_surroundings() {
    let document = part(&Composed::new().docx(&sheet("outside", "plain")), "word/document.xml");
    let named = |font: &str, text: &str| {
        let slots = format!("w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"");
        format!("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" {slots}/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    for text in ["“", "——", "±", "℃·"] {
        holds(paragraph(&document, "抓早抓小"), &named("仿宋_GB2312", text));
    }
}

#[test]
fn tables_are_word_tables() {
    let document = part(&Composed::new().docx(&sheet("outside", "plain")), "word/document.xml");
    holds(&document, "<w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"8845\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    holds(&document, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(document.matches("</w:p></w:tc>").count(), 9);
    holds(paragraph(&document, "沙袋"), "<w:pStyle w:val=\"TableCell\"/><w:jc w:val=\"left\"/>");
    holds(paragraph(&document, "数量"), "<w:pStyle w:val=\"TableHead\"/><w:keepNext/></w:pPr>");
    holds(paragraph(&document, "（租）"), "<w:pStyle w:val=\"TableCell\"/>");
    assert_eq!(document.matches("<w:cantSplit/>").count(), 2, "the last row may be divided");
    holds(paragraph(&document, "2,000"), "<w:pStyle w:val=\"TableCell\"/><w:jc w:val=\"right\"/>");
    holds(
        &document,
        "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p><w:sectPr>",
    );
}

/// GB/T 9704 7.4.1: 0.35 mm are 8 eighths of a point, 0.25 mm are 6. Word pins the table to the page of the paragraph behind it.
#[test]
fn the_imprint_is_a_table_out_of_the_text() {
    let (source, style) = (Composed::new().source, sheet("outside", "plain"));
    let line = |look, text| match set(look, vec![run(&source, text, Part::Text)], Own::default()) {
        Item::Paragraph(set) => set,
        other => panic!("{other:?}"),
    };
    let written = |place| {
        let parts = vec![vec![line(LookId::Cc, "云溪县水利局：")], vec![line(LookId::Imprint, "沙袋")]];
        let body = vec![set(LookId::Body, vec![], Own::default()), Item::Imprint(SetImprint { parts, place })];
        let properties = Properties::default();
        let layout = Layout {
            properties,
            style: &style,
            body,
            notes: &[],
            pictures: &[],
            landscape: Vec::new(),
            first_page: None,
            findings: Vec::new(),
            comments: Vec::new(),
        };
        part(&write(&layout, Compression::default()).unwrap(), "word/document.xml")
    };
    let foot = written(Place::Foot);
    let place =
        "w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"1587\" w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/>";
    holds(&foot, place);
    let border =
        |side: &str, eighths: i32| format!("<w:{side} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"auto\"/>");
    holds(&foot, &format!("<w:tcBorders>{}{}</w:tcBorders>", border("top", 8), border("bottom", 6)));
    holds(&foot, &format!("<w:tcBorders>{}</w:tcBorders>", border("bottom", 8)));
    holds(&foot, "</w:tbl><w:p>");
    assert!(!written(Place::Between).contains("w:tblpPr"));
    let even = written(Place::EvenFoot);
    assert_eq!(even.matches("<w:sectPr>").count(), 2);
    assert_eq!(even.matches("<w:type w:val=\"evenPage\"/>").count(), 1);
    let (upper, lower) = even.split_once("</w:sectPr>").unwrap();
    assert!(!upper.contains("w:tbl") && lower.contains(place) && lower.contains("evenPage"), "{even}");
}

#[test]
fn footnotes_are_word_footnotes() {
    let docx = Composed::new().docx(&sheet("outside", "plain"));
    let document = part(&docx, "word/document.xml");
    holds(&document, "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"1\"/>");
    holds(&document, "<w:footnoteReference w:id=\"2\"/>");
    let notes = part(&docx, "word/footnotes.xml");
    holds(&notes, "<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>");
    holds(&notes, "<w:t>It’s “fine”</w:t>");
    holds(&part(&docx, "word/settings.xml"), "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
}

#[test]
fn page_numbers_stand_where_the_style_says() {
    let outside = Composed::new().docx(&sheet("outside", "plain"));
    holds(&part(&outside, "word/footer1.xml"), "<w:ind w:right=\"280\"/><w:jc w:val=\"right\"/>");
    holds(&part(&outside, "word/footer2.xml"), "<w:ind w:left=\"280\"/><w:jc w:val=\"left\"/>");
    holds(&part(&outside, "word/settings.xml"), "<w:evenAndOddHeaders/>");
    let center = Composed::new().docx(&sheet("center", "plain"));
    holds(&part(&center, "word/footer1.xml"), "<w:jc w:val=\"center\"/>");
    assert!(!part(&center, "word/settings.xml").contains("evenAndOddHeaders"));
    let none = Composed::new().docx(&sheet("none", "plain"));
    assert!(!paths(&none).iter().any(|path| path.contains("footer")));
}

/// GB/T 9704 8: 28 mm below the paper's upper edge, 1447 twips from its left: where the upright page has its number.
#[test]
fn page_numbers_of_landscape_pages_run_downwards_at_their_left_edge() {
    let (source, style) = (Composed::new().source, sheet("outside", "plain"));
    let line = |text| set(LookId::Body, vec![run(&source, text, Part::Text)], Own::default());
    let properties = Properties::default();
    let body = vec![line("云溪县水利局："), line("沙袋"), line("2,000")];
    let landscape = std::iter::once(1..2).collect();
    let layout = Layout {
        properties,
        style: &style,
        body,
        notes: &[],
        pictures: &[],
        landscape,
        first_page: None,
        findings: Vec::new(),
        comments: Vec::new(),
    };
    let docx = write(&layout, Compression::default()).unwrap();
    let number = part(&docx, "word/footer3.xml");
    holds(&number, "w:vertAnchor=\"page\" w:horzAnchor=\"page\" w:tblpX=\"1447\" w:tblpY=\"1587\"/>");
    holds(&number, "<w:trHeight w:val=\"8845\" w:hRule=\"exact\"/>");
    holds(&number, "<w:textDirection w:val=\"tbRl\"/>");
    let sections: Vec<_> = part(&docx, "word/document.xml").split("<w:sectPr>").skip(1).map(str::to_owned).collect();
    let turned: Vec<_> = sections.iter().map(|section| section.contains("footerTurnedOdd")).collect();
    assert_eq!(turned, [false, true, false]);
}

#[test]
fn a_file_saved_by_another_program_is_known() {
    let docx = Composed::new().docx(&sheet("outside", "plain"));
    assert!(saved_by_us(&docx));
    assert!(!saved_by_us(&changed(&docx, "docProps/app.xml", |xml| xml.replace("gongwen", "Microsoft Office Word"))));
    assert!(!saved_by_us(b"not a zip"));
}

#[test]
fn a_faithful_document_is_proved() {
    let composed = Composed::new();
    composed.prove(&composed.docx(&sheet("outside", "plain")), &[]).unwrap();
}

/// Changes `from` to `to` in a part; the proof must stop at the draft's `place` (line:column).
#[track_caller]
fn caught(path: &str, from: &str, to: &str, place: &str) {
    let composed = Composed::new();
    let docx = changed(&composed.docx(&sheet("outside", "plain")), path, |xml| {
        assert!(xml.contains(from), "{from} is not in {path}");
        xml.replacen(from, to, 1)
    });
    match composed.prove(&docx, &[]) {
        Err(Error::Proof { place: found, .. }) => assert_eq!(found.to_string(), place),
        other => panic!("{from} → {to}: {other:?}"),
    }
}

#[test]
fn any_change_of_the_text_is_caught() {
    caught("word/document.xml", "河长", "", "6:14"); // a lost word
    caught("word/document.xml", "水利局", "水利局和应急局", "3:7"); // an added one
    caught("word/document.xml", "48名", "84名", "6:11"); // a changed number
    caught("word/document.xml", "沙袋", "沙代", "10:4"); // in a table
    caught("word/footnotes.xml", "2026", "2025", "13:12"); // in a note
    caught("word/footnotes.xml", "fine", "", "14:7"); // near the end
}

#[test]
fn a_change_the_ledger_does_not_have_is_caught() {
    let composed = Composed::new();
    let docx = composed.docx(&sheet("outside", "plain"));
    let start = DRAFT.find("3.5").unwrap();
    let edit = Edit { span: Span::new(start, start + 3), after: "5.3".to_owned(), why: Why::Label };
    match composed.prove(&docx, &[edit]) {
        Err(Error::Proof { place, expected, found }) => {
            assert_eq!(place.to_string(), "4:27");
            assert_eq!(expected, "5.3万元，水位±5℃·12，见");
            assert_eq!(found, "3.5万元，水位±5℃·12，见");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_marks_of_markdown_are_no_text() {
    let (composed, style) = (Composed::new(), sheet("outside", "plain"));
    let marked = DRAFT.replace("一、总体", "## **一、总体").replace("排查隐患。", "*排查隐患*。");
    let source = Source::new("汇报.md", marked, Encoding::Utf8);
    let docx = composed.docx(&style);
    let proved = |docx: &[u8], format| {
        composed.layout(&style, |layout| prove(docx, Expected { layout, source: &source, edits: &[], format, helped: true }))
    };
    proved(&docx, Format::Markdown).unwrap();
    assert!(proved(&docx, Format::Text).is_err());
    assert!(proved(&changed(&docx, "word/document.xml", |xml| xml.replace("隐患。", "隐患，")), Format::Markdown).is_err());
}

#[test]
fn points_look_as_the_style_sheet_says() {
    let looks = |points: &str| {
        let styles = part(&Composed::new().docx(&sheet("outside", points)), "word/styles.xml");
        ["PointLabel", "PointLead"].map(|id| {
            let (_, style) = styles.split_once(&format!("w:styleId=\"{id}\">")).unwrap();
            let style = style.split_once("</w:style>").unwrap().0;
            (style.contains("<w:b/>"), style.contains("w:eastAsia=\"楷体_GB2312\""))
        })
    };
    assert_eq!(looks("plain"), [(false, false), (false, false)]);
    assert_eq!(looks("bold-label"), [(true, false), (false, false)]);
    assert_eq!(looks("bold-lead"), [(true, false), (true, false)]);
    assert_eq!(looks("kai-lead"), [(false, true), (false, true)]);
}

/// Four pixels.
const PNG: &[u8] = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x02\0\0\0\x02\x08\0\0\0\0\0\0\0\0\0\0\0\0IEND\0\0\0\0";

#[test]
fn another_picture_is_caught() {
    let source = Source::new("图.md", "上文![甲](a.png)下文".to_owned(), Encoding::Utf8);
    let (style, shown) = (sheet("outside", "plain"), Picture::read("a.png", PNG.to_vec()).unwrap());
    let mut other = PNG.to_vec();
    other[29] = 1; // in a checksum
    let altered = Picture { bytes: other.into(), ..shown.clone() };
    let figure = Figure { span: Span::new(6, 19), picture: 0, alt: "甲".to_owned() };
    let edits = [Edit { span: figure.span, after: String::new(), why: Why::Picture }];
    let layout = |pictures, figures: usize| {
        let set_figure = SetFigure { figure: &figure, width: Length(30), height: Length(30), keep_next: false };
        let mut body =
            vec![set(LookId::Body, vec![run(&source, "上文", Part::Text), run(&source, "下文", Part::Text)], Own::default())];
        body.extend((0..figures).map(|_| Item::Figure(set_figure.clone())));
        Layout {
            properties: Properties::default(),
            style: &style,
            body,
            notes: &[],
            pictures,
            landscape: Vec::new(),
            first_page: None,
            findings: Vec::new(),
            comments: Vec::new(),
        }
    };
    let (wanted, altered) = ([shown], [altered]);
    let proof = |written: &Layout<'_>| {
        let expected = layout(&wanted, 1);
        let expected = Expected { layout: &expected, source: &source, edits: &edits, format: Format::Markdown, helped: false };
        prove(&write(written, Compression::default()).unwrap(), expected).map_err(|error| error.to_string())
    };
    assert_eq!(proof(&layout(&wanted, 1)), Ok(()));
    assert!(proof(&layout(&altered, 1)).unwrap_err().contains("原稿第 1:3 处起应为“图片甲”"));
    assert!(proof(&layout(&wanted, 0)).unwrap_err().contains("原稿第 1:3 处起应为“图片甲”"));
    assert!(proof(&layout(&wanted, 2)).unwrap_err().contains("多出一张图片"));
}
