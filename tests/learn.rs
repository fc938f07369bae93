//! A style sheet learnt from a finished document is the one that document was set by.

#[path = "support/files.rs"]
mod files;
#[path = "support/parts.rs"]
mod parts;

use std::path::Path;

use files::samples;
use gongwen::document::Align;
use gongwen::layout::LookId;
use gongwen::length::{Chars, Length};
use gongwen::style::{Family, Fonts, Look, Sheet, Style};
use gongwen::{Error, Options, StyleChoice, When, learn};

/// A sheet that differs from the built-in ones in everything that can be learnt.
const HOUSE: &str = "
name = \"house\"
title = \"青禾市政府办版式\"
extends = \"gbt9704\"
fonts = \"founder\"
[page]
top = \"30mm\"
bottom = \"32.5mm\"
left = \"27mm\"
right = \"25mm\"
footer = \"20mm\"
lines = 23
chars = 29
pitch = \"28pt\"
[page-number]
side = \"center\"
look.font = \"仿宋\"
look.size = \"五号\"
[points]
look = \"kai-lead\"
[looks.body]
size = \"小三\"
spacing = \"0pt\"
first-line = \"2.5字\"
[looks.title]
font = \"黑体\"
size = \"小二\"
color = \"C00000\"
spacing = \"1pt\"
pitch = \"33.5pt\"
[looks.addressee]
left = \"1字\"
[looks.heading-1]
font = \"楷体\"
bold = true
align = \"left\"
[looks.heading-2]
font = \"黑体\"
first-line = \"1字\"
[looks.signature]
blank-before = 3
right = \"3字\"
[looks.attachment-note]
left = \"6字\"
first-line = \"-4字\"
blank-before = 2
[looks.table-cell]
size = \"五号\"
pitch = \"18pt\"
";

fn convert(draft: &Path, style: StyleChoice) -> Vec<u8> {
    let options = Options { style, verify: When::Never, ..Options::default() };
    let source = gongwen::decode(draft.to_str().unwrap(), std::fs::read(draft).unwrap(), None).unwrap();
    let understood = gongwen::understand(&source, &options).unwrap();
    gongwen::convert(&understood, &options).unwrap().docx
}

/// Everything about a look that a document shows; bold may be an author's own mark.
fn shown(look: &Look) -> (Family, Length, &str, Length, Length, Align, [Chars; 3]) {
    let color = look.color.as_deref().unwrap_or("000000");
    (look.font, look.size, color, look.spacing, look.pitch, look.align, [look.first_line, look.left, look.right])
}

#[test]
fn a_sample_gives_back_the_sheet_it_was_set_by() {
    let sheets = [("report", None), ("gbt9704", None), ("house", Some(HOUSE))];
    for (name, toml) in sheets {
        for draft in samples() {
            let sheet = match toml {
                Some(toml) => Sheet::parse("house.toml", toml).and_then(Sheet::complete).unwrap(),
                None => Sheet::builtin(name).unwrap(),
            };
            let choice = StyleChoice { sheet: Some(sheet), ..StyleChoice::default() };
            let was = toml.map_or_else(|| Style::builtin(name).unwrap(), |toml| Style::parse(name, toml).unwrap());
            let text = learn("样本.docx", &convert(&draft, choice)).unwrap();
            let is = Style::parse("learnt", &text).unwrap();
            let context = format!("{name}, {}:\n{text}", draft.display());
            let paper = |style: &Style| {
                let page = style.page.clone();
                let lengths = [page.width, page.height, page.top, page.bottom, page.left, page.right, page.footer, page.pitch];
                (lengths, page.lines, page.chars, style.page_number.side, style.fonts)
            };
            assert_eq!(paper(&is), paper(&was), "{context}");
            assert_eq!(shown(&is.page_number.look), shown(&was.page_number.look), "{context}");
            // The mark is as large as its names allow, and the number stands to the left of signers.
            let fitted = [LookId::Issuer, LookId::DocumentNumber, LookId::Signer];
            let headed = std::fs::read_to_string(&draft).is_ok_and(|text| text.contains("发文机关标志"));
            for look in LookId::ALL.into_iter().filter(|look| !(headed && fitted.contains(look))) {
                assert_eq!(shown(look.of(&is)), shown(look.of(&was)), "{look:?} of {context}");
            }
            assert_eq!(is.looks.heading_1.bold, was.looks.heading_1.bold, "{context}");
        }
    }
}

#[test]
fn what_a_sheet_leaves_to_its_base_is_not_said_again() {
    let draft = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/speech.txt");
    let text = learn(
        "讲话.docx",
        &convert(&draft, StyleChoice { sheet: Some(Sheet::builtin("report").unwrap()), ..StyleChoice::default() }),
    )
    .unwrap();
    let said: Vec<&str> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    assert_eq!(said, ["name = \"讲话\"", "title = \"学自 讲话.docx\"", "extends = \"report\""]);
}

/// A DOCX of somebody else: no named styles, all said in the paragraphs or left to the defaults.
fn foreign(body: &str, styles: &str, section: &str) -> Vec<u8> {
    let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let relation = |id: u8, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"r{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
             Target=\"{target}\"/>"
        )
    };
    let parts = [
        ("_rels/.rels", format!("<Relationships>{}</Relationships>", relation(1, "officeDocument", "/word/main.xml"))),
        ("word/_rels/main.xml.rels", format!("<Relationships>{}</Relationships>", relation(1, "styles", "styles.xml"))),
        ("word/styles.xml", format!("<w:styles {w}>{styles}</w:styles>")),
        ("word/main.xml", format!("<w:document {w}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>")),
    ];
    parts::pack(parts)
}

/// A paragraph in a font and a size in half-points.
fn paragraph(p_pr: &str, font: &str, size: u8, text: &str) -> String {
    format!(
        "<w:p><w:pPr>{p_pr}</w:pPr><w:r><w:rPr><w:rFonts w:eastAsia=\"{font}\"/><w:sz w:val=\"{size}\"/></w:rPr>\
         <w:t>{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn roles_are_found_by_their_words_where_no_style_names_them() {
    let indent = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"600\"/>";
    let body = [
        paragraph("<w:jc w:val=\"center\"/>", "华文中宋", 40, "关于召开春耕工作会议的通知"),
        "<w:p/><w:p/>".to_owned(),
        paragraph("", "FangSong", 30, "各乡镇人民政府："),
        paragraph(indent, "FangSong", 30, "为做好今年春耕工作，县政府决定召开会议，现将有关事项通知如下。"),
        paragraph(indent, "SimHei", 30, "一、会议时间"),
        paragraph(indent, "FangSong", 30, "3月5日上午9时，会期半天，请提前十分钟入场。"),
        paragraph(indent, "SimHei", 30, "二、会议地点"),
        paragraph(indent, "微软雅黑", 30, "县政府三楼会议室，请各单位按时参加会议。"),
    ];
    let section = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" \
                   w:footer=\"720\"/>";
    let text = learn("旧稿.docx", &foreign(&body.concat(), "", section)).unwrap();
    let style = Style::parse("learnt", &text).unwrap();
    let looks = &style.looks;
    assert_eq!((looks.title.font, looks.title.size, looks.title.align), (Family::XiaoBiaoSong, Length(400), Align::Center));
    assert_eq!((looks.heading_1.font, looks.heading_1.size), (Family::HeiTi, Length(300)));
    assert_eq!((looks.body.font, looks.body.size, looks.body.first_line), (Family::FangSong, Length(300), Chars(200)));
    assert_eq!((looks.addressee.first_line, looks.title.blank_after), (Chars(0), 2));
    assert_eq!((style.page.pitch, style.page.top), (Length(560), Length(1440)));
    // 16838 − 2 × 1440 are 24 lines of 560; 11906 − 2 × 1440 are 30 characters of 300.
    assert_eq!((style.page.lines, style.page.chars), (24, 30));
    assert_eq!(style.fonts, Fonts::System, "华文中宋 is of that preset alone");
    assert!(text.contains("样本里没有的要素：") && text.contains("副标题"), "{text}");
}

#[test]
fn what_no_typeface_knows_is_kept_as_a_comment() {
    let body = [paragraph("", "等线", 24, "今天天气很好，我们去公园散步。"), paragraph("", "等线", 24, "大家都很高兴。")];
    let text = learn("a\nb.docx", &foreign(&body.concat(), "", "")).unwrap();
    assert!(text.contains("\n# font：样本用“等线”"), "{text}");
    assert!(text.starts_with("# 学自“ab.docx”"), "{text}");
    assert_eq!(Style::parse("learnt", &text).unwrap().looks.body.font, Family::FangSong);
}

#[test]
fn what_is_no_document_is_refused_in_chinese() {
    let refused = |bytes: &[u8]| match learn("样本", bytes) {
        Err(Error::Sample { problem, .. }) => problem,
        other => panic!("{other:?}"),
    };
    assert!(refused(b"").contains("不是 .docx"));
    assert!(refused("文字".as_bytes()).contains("不是 .docx"));
    assert!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").contains(".doc"));
    let narrow = foreign("<w:p/>", "", "<w:pgSz w:w=\"500\" w:h=\"500\"/>");
    assert!(refused(&narrow).contains("拼不成一页"));
    let huge = foreign(&"<w:p/>".repeat((64 << 20) / 6), "", "");
    assert!(refused(&huge).contains("64 MB"));
}

/// A document put together again with one part changed, so that the change is not lost in a broken zip.
fn with_part(docx: &[u8], wanted: usize, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut parts = parts::all(docx);
    if let Some((_, bytes)) = parts.get_mut(wanted) {
        change(bytes);
    }
    parts::pack(parts)
}

#[test]
fn no_bytes_make_it_fall() {
    let draft = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notice.md");
    let docx = convert(&draft, StyleChoice::default());
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let (mut learnt, mut refused) = (0, 0);
    let mut check = |bytes: &[u8]| match learn("样本.docx", bytes) {
        Ok(text) => {
            learnt += 1;
            Style::parse("learnt", &text).unwrap();
        }
        Err(Error::Sample { .. }) => refused += 1,
        Err(other) => panic!("{other}"),
    };
    for _ in 0..200 {
        let mut broken = docx.clone();
        for _ in 0..=random(4) {
            let at = random(broken.len());
            broken[at] = random(256) as u8;
        }
        broken.truncate(docx.len() - random(4) * random(docx.len()) / 4);
        check(&broken);
    }
    const VALUES: [&str; 9] = ["", "0", "-1", "99999999999999999999", "1e300", "NaN", "-31680", "31680", "文"];
    for _ in 0..200 {
        let (part, kind) = (random(8), random(3));
        let at = random(1 << 20);
        let value = VALUES[random(VALUES.len())];
        check(&with_part(&docx, part, |bytes| {
            let text = String::from_utf8(std::mem::take(bytes)).unwrap();
            let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
            let pair = &quotes[at % (quotes.len() / 2) * 2..][..2];
            *bytes = match kind {
                0 => format!("{}{value}{}", &text[..=pair[0]], &text[pair[1]..]),
                1 => format!("{}{}", &text[..pair[0]], &text[pair[1]..]),
                _ => {
                    let tags: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
                    let (from, to) = (tags[at % tags.len()], tags[(at * 7) % tags.len()]);
                    format!("{}{}", &text[..from.min(to)], &text[from.max(to)..])
                }
            }
            .into_bytes();
        }));
    }
    assert!(learnt > 50 && refused > 50, "{learnt} learnt, {refused} refused");
}
