//! The table of contents: a field that Word makes anew when asked, with its lines written out beforehand. WPS shows nothing of a
//! field without lines.

use std::io;

use super::field;
use super::style_names;
use super::wml::{PPr, SectPr, Spacing};
use super::writer::Writer;
use super::xml::Xml;
use crate::layout::{Item, LookId, Set};

/// Whether an item is a line of the contents.
pub fn is_line(item: &Item<'_>) -> bool {
    matches!(item, Item::Paragraph(set) if matches!(set.look, LookId::Contents(_)))
}

/// A line: its last run is the page, the others lead to the heading. The first line begins the field.
pub fn line(writer: &mut Writer<'_, '_, '_>, set: &Set<'_>) -> io::Result<()> {
    let entry = set.own.special().entry.unwrap_or_default();
    writer.xml.open("w:p")?;
    PPr { style: Some(style_names::id(set.look)), ..PPr::default() }.write(writer.xml)?;
    if entry == 1 {
        // Headings of these levels (\o) and paragraphs of such outline levels (\u), as links (\h), without pages on the web (\z).
        field::begin(&format!("TOC \\o \"1-{}\" \\h \\z \\u", writer.style.contents.levels), writer.xml)?;
    }
    let name = name(entry);
    writer.xml.tag("w:hyperlink").with("w:anchor", name.as_str()).with("w:history", 1).open()?;
    if let [words @ .., page] = set.runs.as_ref() {
        writer.runs(set.look, None, words)?;
        field::begin(&format!("PAGEREF {name} \\h"), writer.xml)?;
        writer.runs(set.look, None, std::slice::from_ref(page))?;
        field::end(writer.xml)?;
    }
    writer.xml.close("w:hyperlink")?;
    writer.xml.close("w:p")
}

/// The least exact pitch that Word's own dialog takes, 0.7 pt: 22 lines still go on its page, which has 0.9 pt more than they need.
const END_PITCH: i32 = 14;

/// Ends the field behind the last line, in a paragraph of its own that stays when Word makes the lines anew. It begins the page of
/// what is below, unless that does so itself.
pub fn end(below: Option<&Item<'_>>, section: Option<SectPr<'_>>, xml: &mut Xml<'_>) -> io::Result<()> {
    let turned = section.is_some() || matches!(below, Some(Item::Paragraph(set)) if set.own.new_page);
    xml.open("w:p")?;
    let spacing = Some(Spacing { line: END_PITCH, grows: false });
    PPr { page_break_before: (!turned).then_some(true), spacing, section, ..PPr::default() }.write(xml)?;
    field::end(xml)?;
    xml.close("w:p")
}

/// Begins the bookmark around a heading that its line leads to.
pub fn begin_entry(entry: Option<u32>, xml: &mut Xml<'_>) -> io::Result<()> {
    match entry.and_then(bookmark) {
        Some((id, name)) => xml.tag("w:bookmarkStart").with("w:id", id).with("w:name", name.as_str()).empty(),
        None => Ok(()),
    }
}

/// Ends that bookmark.
pub fn end_entry(entry: Option<u32>, xml: &mut Xml<'_>) -> io::Result<()> {
    match entry.and_then(bookmark) {
        Some((id, _)) => xml.tag("w:bookmarkEnd").with("w:id", id).empty(),
        None => Ok(()),
    }
}

fn bookmark(entry: u32) -> Option<(i32, String)> {
    Some((i32::try_from(entry).ok()?, name(entry)))
}

/// The bookmark of a heading, named as Word names its own.
fn name(entry: u32) -> String {
    format!("_Toc{entry:09}")
}
