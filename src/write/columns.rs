//! Paragraphs side by side: a table of one row without lines.

use std::io;

use super::body::paragraph;
use super::comments::Marks;
use super::wml::{TblPr, TcPr, TrPr};
use super::xml::Xml;
use crate::layout::{Height, SetColumn};
use crate::style::Style;

/// Writes them in the middle of the text area.
pub fn write(style: &Style, columns: &[SetColumn<'_>], marks: &mut Marks<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let total: i32 = columns.iter().map(|column| column.width.twips()).sum();
    let indent = (style.page.text_width().twips() - total) / 2;
    xml.open("w:tbl")?;
    TblPr { width: Some(total), indent: Some(indent), fixed: true, cell_margin: Some(0), ..TblPr::default() }.write(xml)?;
    xml.open("w:tblGrid")?;
    for column in columns {
        xml.tag("w:gridCol").with("w:w", column.width.twips()).empty()?;
    }
    xml.close("w:tblGrid")?;
    xml.open("w:tr")?;
    TrPr { cant_split: true, ..TrPr::default() }.write(xml)?;
    for column in columns {
        xml.open("w:tc")?;
        let v_align = match column.height {
            Height::Middle => "center",
            Height::Bottom => "bottom",
        };
        TcPr { width: column.width.twips(), v_align: Some(v_align), ..TcPr::default() }.write(xml)?;
        for set in &column.paragraphs {
            paragraph(style, set, None, None, marks, xml)?;
        }
        xml.close("w:tc")?;
    }
    xml.close("w:tr")?;
    xml.close("w:tbl")
}
