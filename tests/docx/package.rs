//! The package: its parts, the names in them, its bytes.

use super::*;

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
fn a_file_saved_by_another_program_is_known() {
    let docx = Composed::new().docx(&sheet("outside", "plain"));
    assert!(saved_by_us(&docx));
    assert!(!saved_by_us(&changed(&docx, "docProps/app.xml", |xml| xml.replace("gongwen", "Microsoft Office Word"))));
    assert!(!saved_by_us(b"not a zip"));
}
