//! The proof: no change of the text goes unseen.

use super::*;

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
    caught("word/footnotes.xml", "2026", "2025", "14:12"); // in a note
    caught("word/footnotes.xml", "fine", "", "15:7"); // near the end
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
