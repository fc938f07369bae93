//! Paragraphs side by side: a table of one row without lines.

use std::io;

use super::wml::{TblPr, TcPr, TrPr};
use super::writer::Writer;
use crate::layout::{Height, SetColumn};

/// Writes them in the middle of the text area.
pub fn write(writer: &mut Writer<'_, '_, '_>, columns: &[SetColumn<'_>]) -> io::Result<()> {
    let total: i32 = columns.iter().map(|column| column.width.twips()).sum();
    let indent = (writer.style.page.text_width().twips() - total) / 2;
    writer.xml.open("w:tbl")?;
    TblPr { width: Some(total), indent: Some(indent), fixed: true, cell_margin: Some(0), ..TblPr::default() }
        .write(writer.xml)?;
    writer.xml.open("w:tblGrid")?;
    for column in columns {
        writer.xml.tag("w:gridCol").with("w:w", column.width.twips()).empty()?;
    }
    writer.xml.close("w:tblGrid")?;
    writer.xml.open("w:tr")?;
    TrPr { cant_split: true, ..TrPr::default() }.write(writer.xml)?;
    for column in columns {
        writer.xml.open("w:tc")?;
        let v_align = match column.height {
            Height::Middle => "center",
            Height::Bottom => "bottom",
        };
        TcPr { width: column.width.twips(), v_align: Some(v_align), ..TcPr::default() }.write(writer.xml)?;
        for set in &column.paragraphs {
            writer.paragraph(set, None, None)?;
        }
        writer.xml.close("w:tc")?;
    }
    writer.xml.close("w:tr")?;
    writer.xml.close("w:tbl")
}
