//! The sheet of paper: its section properties and the page numbers at its foot.

use std::io;

use super::field::{self, run};
use super::styles::{FOOTER, jc};
use super::wml::{Ind, PPr, SectPr};
use super::xml::Xml;
use crate::document::Align;
use crate::length::Chars;
use crate::style::{Side, Style};

/// From the paper's top edge to a header, should somebody add one: 15 mm, Word's own.
const HEADER: i32 = 851;

/// A footer: the pages it is for (ST_HdrFtr) and the relationship it is found by.
pub type Footer = (&'static str, &'static str);
/// The footer of odd pages, or of all.
pub const ODD: Footer = ("default", "footerOdd");
/// The footer of even pages.
pub const EVEN: Footer = ("even", "footerEven");

/// The footers a style sheet asks for.
pub fn footers(style: &Style) -> &'static [Footer] {
    match style.page_number.side {
        Side::Outside => &[ODD, EVEN],
        Side::Center => &[ODD],
        Side::None => &[],
    }
}

/// The properties of a section on upright pages or, for a wide table, on landscape ones.
pub fn section(style: &Style, landscape: bool) -> SectPr<'static> {
    let turned = style.page.turned();
    let page = if landscape { &turned } else { &style.page };
    SectPr {
        footers: footers(style),
        width: page.width.twips(),
        height: page.height.twips(),
        landscape,
        top: page.top.twips(),
        right: page.right.twips(),
        bottom: page.bottom.twips(),
        left: page.left.twips(),
        header: HEADER,
        footer: page.footer.twips(),
        line_pitch: page.pitch.twips(),
    }
}

/// A footer with `— 1 —` (GB/T 9704 7.5).
pub fn footer(style: &Style, footer: Footer, xml: &mut Xml<'_>) -> io::Result<()> {
    let look = &style.page_number.look;
    // Twips only: Word counts characters of the body, which are larger.
    let twips = |Chars(hundredths): Chars| Some(hundredths * (look.size.twips() + look.spacing.twips()) / 100);
    let (align, ind) = match (style.page_number.side, footer) {
        (Side::Outside, EVEN) => (Align::Left, Ind { left: twips(look.left), ..Ind::default() }),
        (Side::Outside, _odd) => (Align::Right, Ind { right: twips(look.right), ..Ind::default() }),
        (Side::Center | Side::None, _any) => (Align::Center, Ind::default()),
    };
    xml.tag("w:ftr").with("xmlns:w", super::package::W).open()?;
    xml.open("w:p")?;
    PPr { style: Some(FOOTER), ind, jc: Some(jc(align)), ..PPr::default() }.write(xml)?;
    run(xml, |xml| xml.run_text("— "))?;
    field::begin("PAGE", xml)?;
    run(xml, |xml| xml.run_text("1"))?;
    field::end(xml)?;
    run(xml, |xml| xml.run_text(" —"))?;
    xml.close("w:p")?;
    xml.close("w:ftr")
}
