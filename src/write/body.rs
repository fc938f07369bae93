//! What stands on paper: `word/document.xml` and `word/footnotes.xml`.

use std::io;
use std::ops::Range;

use super::columns;
use super::comments::Marks;
use super::contents;
use super::imprint;
use super::numbering::Numbering;
use super::page::section;
use super::parts::SEPARATORS;
use super::picture;
use super::style_names;
use super::table;
use super::wml::{PPr, SectPr};
use super::writer::{Writer, note_mark, thin_line};
use super::xml::Xml;
use crate::layout::{Item, Layout, LookId, Place};

/// The main part.
pub fn document(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let document = xml.tag("w:document").with("xmlns:w", super::package::W).with("xmlns:r", super::package::R);
    picture::namespaces(document).open()?;
    xml.open("w:body")?;
    let numbering = Numbering::of(layout);
    let mut number = numbering.as_ref().map(Numbering::properties);
    let mut first = true;
    let mut writer = Writer { style: layout.style, marks: &mut Marks::of(layout), xml };
    for (place, item) in layout.body.iter().enumerate() {
        let section = ends_section(layout, place).map(|landscape| section(layout, landscape, std::mem::take(&mut first)));
        let below = layout.body.get(place + 1);
        match item {
            Item::Paragraph(set) if contents::is_line(item) => {
                contents::line(&mut writer, set)?;
                if !below.is_some_and(contents::is_line) {
                    contents::end(below, section, writer.xml)?;
                }
            }
            Item::Paragraph(set) => {
                let num = number.as_mut().and_then(|of| of(set));
                writer.paragraph(set, num, section)?;
            }
            Item::Figure(set) => picture::write(&mut writer, layout, set, place, section)?,
            Item::Imprint(set) => {
                if place > 0 && ends_section(layout, place - 1).is_some() {
                    thin_line(None, writer.xml)?; // LibreOffice does not begin a page with what is out of the text
                }
                imprint::write(&mut writer, set)?;
                thin_line(section, writer.xml)?;
            }
            Item::Table(set) => table::write(&mut writer, set)?,
            Item::Columns(set) => columns::write(&mut writer, set)?,
        }
        let stands_in_text = matches!(item, Item::Table(_) | Item::Columns(_));
        if stands_in_text && (section.is_some() || !matches!(below, Some(Item::Paragraph(_) | Item::Figure(_)))) {
            thin_line(section, writer.xml)?;
        }
    }
    let landscape = layout.landscape.last().is_some_and(|range| range.end == layout.body.len());
    let even_page = layout.body.last().is_some_and(begins_even_page);
    SectPr { even_page, ..section(layout, landscape, first) }.write(xml)?;
    xml.close("w:body")?;
    xml.close("w:document")
}

/// Whether an item is the last before the paper is turned or an even page begins, and if so, whether it stands on a landscape
/// page.
fn ends_section(layout: &Layout<'_>, place: usize) -> Option<bool> {
    let next = place + 1;
    let turns = |range: &Range<usize>| match next {
        _ if next == range.start => Some(false),
        _ if next == range.end && next < layout.body.len() => Some(true),
        _ => None,
    };
    let turned = layout.landscape.iter().find_map(turns);
    turned.or_else(|| layout.body.get(next).is_some_and(begins_even_page).then_some(false))
}

fn begins_even_page(item: &Item<'_>) -> bool {
    matches!(item, Item::Imprint(set) if set.place == Place::EvenFoot)
}

/// The footnotes, and the lines that Word draws above them.
pub fn footnotes(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:footnotes").with("xmlns:w", super::package::W).open()?;
    for (kind, id) in SEPARATORS {
        xml.tag("w:footnote").with("w:type", kind).with("w:id", id).open()?;
        xml.open("w:p")?;
        xml.open("w:r")?;
        xml.tag(if kind == "separator" { "w:separator" } else { "w:continuationSeparator" }).empty()?;
        xml.close("w:r")?;
        xml.close("w:p")?;
        xml.close("w:footnote")?;
    }
    let mut writer = Writer { style: layout.style, marks: &mut Marks::default(), xml };
    for (id, note) in (1..).zip(layout.notes) {
        writer.xml.tag("w:footnote").with("w:id", id).open()?;
        let empty = [Vec::new()];
        let paragraphs = if note.paragraphs.is_empty() { &empty[..] } else { &note.paragraphs };
        for (place, runs) in paragraphs.iter().enumerate() {
            writer.xml.open("w:p")?;
            PPr { style: Some(style_names::id(LookId::Footnote)), ..PPr::default() }.write(writer.xml)?;
            if place == 0 {
                writer.xml.open("w:r")?;
                note_mark().write(writer.xml)?;
                writer.xml.tag("w:footnoteRef").empty()?;
                writer.xml.run_text(" ")?;
                writer.xml.close("w:r")?;
            }
            writer.runs(LookId::Footnote, None, runs)?;
            writer.xml.close("w:p")?;
        }
        writer.xml.close("w:footnote")?;
    }
    writer.xml.close("w:footnotes")
}
