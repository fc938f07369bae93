//! The page: head, imprint, page numbers.

use super::*;

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
