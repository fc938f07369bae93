//! The sheet of paper: its section properties and the page numbers at its foot.

use std::io;

use super::field::{self, run};
use super::frame::{frame, row};
use super::style_names::FOOTER;
use super::styles::jc;
use super::wml::{Floating, Ind, PPr, SectPr, TcPr, TrPr, Vertical};
use super::xml::Xml;
use crate::document::Align;
use crate::layout::Layout;
use crate::length::Chars;
use crate::style::{Page, Side, Style};

/// From the paper's top edge to a header, should somebody add one: 15 mm, Word's own.
pub const HEADER: i32 = 851;

/// The page number at the foot of some pages.
pub struct Footer {
    /// Whether these are the even ones, or else the odd ones or all.
    pub even: bool,
    /// Whether these are landscape pages.
    pub landscape: bool,
    /// The relationship it is found by.
    pub id: &'static str,
    /// The part it is.
    pub path: &'static str,
}

static FOOTERS: [Footer; 4] = [
    Footer { even: false, landscape: false, id: "footerOdd", path: "word/footer1.xml" },
    Footer { even: true, landscape: false, id: "footerEven", path: "word/footer2.xml" },
    Footer { even: false, landscape: true, id: "footerTurnedOdd", path: "word/footer3.xml" },
    Footer { even: true, landscape: true, id: "footerTurnedEven", path: "word/footer4.xml" },
];

/// The footers a style sheet asks for, on upright or on landscape pages.
pub fn footers(style: &Style, landscape: bool) -> impl Iterator<Item = &'static Footer> {
    let side = style.page_number.side;
    let wanted = move |footer: &Footer| match side {
        Side::Outside => true,
        Side::Center => !footer.even,
        Side::None => false,
    };
    FOOTERS.iter().filter(move |footer| footer.landscape == landscape && wanted(footer))
}

/// The relationship of the header of a first page that is not like the others.
pub const FIRST_HEADER: &str = "headerFirst";

/// The properties of a section on upright pages or, for a wide table, on landscape ones; `first` if it is the document's first.
pub fn section(layout: &Layout<'_>, landscape: bool, first: bool) -> SectPr<'static> {
    let style = layout.style;
    let own_first = first && layout.first_page.is_some();
    let turned = style.page.turned();
    let page = if landscape { &turned } else { &style.page };
    let footer = |even: bool| footers(style, landscape).find(|footer| footer.even == even).map(|footer| footer.id);
    SectPr {
        first_header: own_first.then_some(FIRST_HEADER),
        default_footer: footer(false),
        even_footer: footer(true),
        even_page: false,
        title_page: own_first,
        width: page.width.twips(),
        height: page.height.twips(),
        landscape,
        top: page.top.twips(),
        right: page.right.twips(),
        bottom: page.bottom.twips(),
        left: page.left.twips(),
        header: HEADER,
        footer: page.footer.twips(),
        // No paragraph keeps to the grid, it only shows the standard's 22 lines in Word's dialog; where the text begins between two
        // of its lines, LibreOffice would move it.
        grid: layout.first_page.is_none(),
        line_pitch: page.pitch.twips(),
    }
}

/// A footer with `— 1 —` (GB/T 9704 7.5).
pub fn footer(style: &Style, footer: &Footer, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:ftr").with("xmlns:w", super::package::W).open()?;
    match footer.landscape {
        true => turned_number(style, footer, xml)?,
        false => number(style, footer, xml)?,
    }
    xml.close("w:ftr")
}

/// The number at the left edge of a landscape page, which is the bottom of the upright one: the place it has on the other pages
/// (GB/T 9704 8). It stands in a cell whose lines run downwards.
fn turned_number(style: &Style, footer: &Footer, xml: &mut Xml<'_>) -> io::Result<()> {
    let Page { left: top, footer: left, .. } = style.page;
    let (width, height) = (style.page_number.look.pitch.twips(), style.page.text_width().twips());
    let floating = Floating { left: left.twips(), vertical: Vertical::Top(top.twips()) };
    let cell = TcPr { width, text_direction: Some("tbRl"), ..TcPr::default() };
    frame(floating, width, xml, |xml| {
        row(TrPr { height: Some(height), ..TrPr::default() }, cell, xml, |xml| number(style, footer, xml))
    })?;
    xml.open("w:p")?;
    PPr { style: Some(FOOTER), ..PPr::default() }.write(xml)?;
    xml.close("w:p")
}

fn number(style: &Style, footer: &Footer, xml: &mut Xml<'_>) -> io::Result<()> {
    let look = &style.page_number.look;
    // Twips only: Word counts characters of the body, which are larger.
    let twips = |Chars(hundredths): Chars| Some(hundredths * look.advance() / 100);
    let (align, ind) = match style.page_number.side {
        Side::Outside if footer.even => (Align::Left, Ind { left: twips(look.left), ..Ind::default() }),
        Side::Outside => (Align::Right, Ind { right: twips(look.right), ..Ind::default() }),
        Side::Center | Side::None => (Align::Center, Ind::default()),
    };
    xml.open("w:p")?;
    PPr { style: Some(FOOTER), ind, jc: Some(jc(align)), ..PPr::default() }.write(xml)?;
    run(xml, |xml| xml.run_text("— "))?;
    field::begin("PAGE", xml)?;
    run(xml, |xml| xml.run_text("1"))?;
    field::end(xml)?;
    run(xml, |xml| xml.run_text(" —"))?;
    xml.close("w:p")
}
