//! Text in its looks: paragraphs, tables, footnotes.

use super::*;

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
    assert_eq!(document.matches("</w:p></w:tc>").count(), 9 + 4);
    holds(paragraph(&document, "沙袋"), "<w:pStyle w:val=\"TableCell\"/><w:jc w:val=\"left\"/>");
    holds(paragraph(&document, "数量"), "<w:pStyle w:val=\"TableHead\"/><w:keepNext/></w:pPr>");
    holds(paragraph(&document, "（租）"), "<w:pStyle w:val=\"TableCell\"/>");
    assert_eq!(document.matches("<w:cantSplit/>").count(), 4, "the third row may be divided");
    holds(paragraph(&document, "2,000"), "<w:pStyle w:val=\"TableCell\"/><w:jc w:val=\"right\"/>");
    let both = "<w:tcW w:w=\"6045\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>";
    holds(&document, &format!("{both}<w:vMerge w:val=\"restart\"/>"));
    holds(&document, &format!("{both}<w:vMerge w:val=\"continue\"/>"));
    holds(paragraph(&document, "合计"), "<w:pStyle w:val=\"TableCell\"/><w:jc w:val=\"center\"/>");
    holds(
        &document,
        "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p><w:sectPr>",
    );
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
