//! Tables of one column without lines of their own, out of the text: what stands at its place on the page whatever the text does.

use std::io;

use super::wml::{Floating, TblPr, TcPr, TrPr};
use super::xml::Xml;

/// A table at its place, or in the text; `rows` writes them.
pub fn frame<'w>(
    floating: impl Into<Option<Floating>>,
    width: i32,
    xml: &mut Xml<'w>,
    rows: impl FnOnce(&mut Xml<'w>) -> io::Result<()>,
) -> io::Result<()> {
    xml.open("w:tbl")?;
    let floating = floating.into();
    TblPr { floating, width: Some(width), fixed: true, cell_margin: Some(0), ..TblPr::default() }.write(xml)?;
    xml.open("w:tblGrid")?;
    xml.tag("w:gridCol").with("w:w", width).empty()?; // WPS takes the width from here
    xml.close("w:tblGrid")?;
    rows(xml)?;
    xml.close("w:tbl")
}

/// A row of one cell; `content` writes its paragraphs.
pub fn row<'w>(
    row: TrPr,
    cell: TcPr<'_>,
    xml: &mut Xml<'w>,
    content: impl FnOnce(&mut Xml<'w>) -> io::Result<()>,
) -> io::Result<()> {
    xml.open("w:tr")?;
    row.write(xml)?;
    xml.open("w:tc")?;
    cell.write(xml)?;
    content(xml)?;
    xml.close("w:tc")?;
    xml.close("w:tr")
}
