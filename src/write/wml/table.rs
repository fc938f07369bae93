//! What a table, its rows and its cells are.

use std::io;

use super::super::xml::{Value, Xml};

/// CT_TblPr, CT_TblPrBase
#[derive(Debug, Clone, Default)]
pub struct TblPr<'a> {
    pub style: Option<&'a str>,
    /// Out of the text, which flows around it.
    pub floating: Option<Floating>,
    pub width: Option<i32>,
    pub indent: Option<i32>,
    /// Single lines around all cells, in eighths of a point.
    pub borders: Option<i32>,
    pub fixed: bool,
    /// The distance of text from the left and right line.
    pub cell_margin: Option<i32>,
}

/// CT_TblPPr: the place of a table on the page. Its left edge is said from the paper's: LibreOffice 7 leaves a table as wide as the
/// text area in the text otherwise.
#[derive(Debug, Clone, Copy)]
pub struct Floating {
    pub left: i32,
    pub vertical: Vertical,
}

/// Where a floating table stands vertically.
#[derive(Debug, Clone, Copy)]
pub enum Vertical {
    /// Its top, from the paper's.
    Top(i32),
    /// Its bottom on that of the text area.
    Foot,
}

/// CT_TrPr
#[derive(Debug, Clone, Copy, Default)]
pub struct TrPr {
    /// Exactly.
    pub height: Option<i32>,
    pub cant_split: bool,
    pub header: bool,
}

/// CT_TcPr
#[derive(Debug, Clone, Copy, Default)]
pub struct TcPr<'a> {
    pub width: i32,
    /// How many columns it has, if more than one.
    pub grid_span: Option<i32>,
    pub v_merge: Option<VMerge>,
    /// A line above, in eighths of a point.
    pub top: Option<i32>,
    /// A line below.
    pub bottom: Option<i32>,
    pub text_direction: Option<&'a str>,
    pub v_align: Option<&'a str>,
}

/// ST_Merge: how a cell has more than one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VMerge {
    /// It begins here.
    Restart,
    /// It goes on here; the text is above.
    Continue,
}

impl VMerge {
    fn name(self) -> &'static str {
        match self {
            Self::Restart => "restart",
            Self::Continue => "continue",
        }
    }
}

impl TblPr<'_> {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.open("w:tblPr")?;
        xml.val("w:tblStyle", self.style)?;
        if let Some(floating) = self.floating {
            floating.write(xml)?;
        }
        width(xml, "w:tblW", self.width)?;
        width(xml, "w:tblInd", self.indent)?;
        if self.borders.is_some() {
            xml.open("w:tblBorders")?;
            for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                line(xml, side, self.borders)?;
            }
            xml.close("w:tblBorders")?;
        }
        if self.fixed {
            xml.tag("w:tblLayout").with("w:type", "fixed").empty()?;
        }
        if self.cell_margin.is_some() {
            xml.open("w:tblCellMar")?;
            width(xml, "w:left", self.cell_margin)?;
            width(xml, "w:right", self.cell_margin)?;
            xml.close("w:tblCellMar")?;
        }
        xml.close("w:tblPr")
    }
}

impl Floating {
    fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        let (anchor, top, foot) = match self.vertical {
            Vertical::Top(twips) => ("page", Some(twips), None),
            Vertical::Foot => ("margin", None, Some("bottom")),
        };
        let place = xml.tag("w:tblpPr").with("w:leftFromText", 0).with("w:rightFromText", 0);
        let place = place.with("w:vertAnchor", anchor).with("w:horzAnchor", "page").with("w:tblpX", self.left);
        place.with("w:tblpYSpec", foot).with("w:tblpY", top).empty()?;
        xml.val("w:tblOverlap", Some("never"))
    }
}

impl TrPr {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        if !self.cant_split && !self.header && self.height.is_none() {
            return Ok(());
        }
        xml.open("w:trPr")?;
        xml.switch("w:cantSplit", self.cant_split.then_some(true))?;
        if let Some(height) = self.height {
            xml.tag("w:trHeight").with("w:val", height).with("w:hRule", "exact").empty()?;
        }
        xml.switch("w:tblHeader", self.header.then_some(true))?;
        xml.close("w:trPr")
    }
}

impl TcPr<'_> {
    pub fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.open("w:tcPr")?;
        width(xml, "w:tcW", Some(self.width))?;
        xml.val("w:gridSpan", self.grid_span)?;
        xml.val("w:vMerge", self.v_merge.map(VMerge::name))?;
        if self.top.is_some() || self.bottom.is_some() {
            xml.open("w:tcBorders")?;
            line(xml, "w:top", self.top)?;
            line(xml, "w:bottom", self.bottom)?;
            xml.close("w:tcBorders")?;
        }
        xml.val("w:textDirection", self.text_direction)?;
        xml.val("w:vAlign", self.v_align)?;
        xml.close("w:tcPr")
    }
}

/// CT_Border: a single line, in eighths of a point.
fn line(xml: &mut Xml<'_>, side: &str, size: Option<i32>) -> io::Result<()> {
    match size {
        Some(size) => {
            let line = xml.tag(side).with("w:val", "single").with("w:sz", size);
            line.with("w:space", 0).with("w:color", "auto").empty()
        }
        None => Ok(()),
    }
}

/// CT_TblWidth in twips.
fn width(xml: &mut Xml<'_>, name: &str, twips: Option<impl Value>) -> io::Result<()> {
    match twips {
        Some(twips) => xml.tag(name).with("w:w", twips).with("w:type", "dxa").empty(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::xml::written;
    use super::super::tests::in_order;
    use super::*;

    #[test]
    fn a_table_and_its_cells_stand_in_the_order_of_the_schema() {
        let table = TblPr {
            style: Some("T"),
            floating: Some(Floating { left: 1588, vertical: Vertical::Foot }),
            width: Some(8844),
            indent: Some(0),
            borders: Some(4),
            fixed: true,
            cell_margin: Some(0),
        };
        let schema = "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
            tblBorders top left bottom right insideH insideV shd tblLayout";
        let written_table = written(|xml| table.write(xml));
        in_order(written_table.split("<w:tblCellMar>").next().unwrap(), schema);
        let cell = TcPr {
            width: 8844,
            grid_span: Some(2),
            v_merge: Some(VMerge::Restart),
            top: Some(8),
            bottom: Some(6),
            text_direction: Some("tbRl"),
            v_align: Some("center"),
        };
        let schema = "cnfStyle tcW gridSpan hMerge vMerge tcBorders top left bottom right shd noWrap tcMar textDirection vAlign";
        in_order(&written(|xml| cell.write(xml)), schema);
    }
}
