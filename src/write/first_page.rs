//! The header of a first page that is not like the others: as high as what stands apart from the text, with lines on paper.

use std::io;

use super::package::{A, WP};
use super::page::HEADER;
use super::wml::{PPr, Spacing};
use super::xml::Xml;
use crate::layout::{FirstPage, Layout, Line};
use crate::length::Length;

const WPS: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const VML: &str = "urn:schemas-microsoft-com:vml";

/// `word/header1.xml`. A header that is higher than the margin moves the text down, in every word processor.
pub fn header(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let Some(FirstPage { top, lines }) = &layout.first_page else { return Ok(()) };
    let header = xml.tag("w:hdr").with("xmlns:w", super::package::W).with("xmlns:wp", WP).with("xmlns:a", A);
    header.with("xmlns:wps", WPS).with("xmlns:mc", MC).with("xmlns:v", VML).open()?;
    xml.open("w:p")?;
    let room = Spacing { line: (top.twips() - HEADER).max(20), grows: false };
    PPr { spacing: Some(room), ..PPr::default() }.write(xml)?;
    for (id, line) in (1..).zip(lines) {
        shape(layout, line, id, xml)?;
    }
    xml.close("w:p")?;
    xml.close("w:hdr")
}

/// A line of DrawingML; of VML for what came before Word 2010.
fn shape(layout: &Layout<'_>, line: &Line, id: i32, xml: &mut Xml<'_>) -> io::Result<()> {
    let color = layout.style.looks.issuer.color.as_deref().unwrap_or("000000");
    let name = format!("红线{id}");
    xml.open("w:r")?;
    xml.open("mc:AlternateContent")?;
    xml.tag("mc:Choice").with("Requires", "wps").open()?;
    xml.open("w:drawing")?;
    drawing(layout, line, color, (id, &name), xml)?;
    xml.close("w:drawing")?;
    xml.close("mc:Choice")?;
    xml.open("mc:Fallback")?;
    xml.open("w:pict")?;
    vector(layout, line, color, &name, xml)?;
    xml.close("w:pict")?;
    xml.close("mc:Fallback")?;
    xml.close("mc:AlternateContent")?;
    xml.close("w:r")
}

fn drawing(layout: &Layout<'_>, line: &Line, color: &str, (id, name): (i32, &str), xml: &mut Xml<'_>) -> io::Result<()> {
    let length = line.length.emu();
    let anchor = xml.tag("wp:anchor").with("distT", 0).with("distB", 0).with("distL", 0).with("distR", 0);
    let anchor = anchor.with("simplePos", 0).with("relativeHeight", id).with("behindDoc", 1).with("locked", 1);
    anchor.with("layoutInCell", 1).with("allowOverlap", 1).open()?;
    xml.tag("wp:simplePos").with("x", 0).with("y", 0).empty()?;
    position("wp:positionH", left(layout, line).emu(), xml)?;
    position("wp:positionV", line.y.emu(), xml)?;
    xml.tag("wp:extent").with("cx", length).with("cy", 0).empty()?;
    xml.tag("wp:wrapNone").empty()?;
    xml.tag("wp:docPr").with("id", id).with("name", name).empty()?;
    xml.tag("wp:cNvGraphicFramePr").empty()?;
    xml.open("a:graphic")?;
    xml.tag("a:graphicData").with("uri", WPS).open()?;
    xml.open("wps:wsp")?;
    xml.tag("wps:cNvCnPr").empty()?;
    xml.open("wps:spPr")?;
    xml.open("a:xfrm")?;
    xml.tag("a:off").with("x", 0).with("y", 0).empty()?;
    xml.tag("a:ext").with("cx", length).with("cy", 0).empty()?;
    xml.close("a:xfrm")?;
    xml.tag("a:prstGeom").with("prst", "line").open()?;
    xml.tag("a:avLst").empty()?;
    xml.close("a:prstGeom")?;
    xml.tag("a:ln").with("w", line.thickness.emu()).open()?;
    xml.open("a:solidFill")?;
    xml.tag("a:srgbClr").with("val", color).empty()?;
    xml.close("a:solidFill")?;
    xml.close("a:ln")?;
    xml.close("wps:spPr")?;
    xml.tag("wps:bodyPr").empty()?;
    xml.close("wps:wsp")?;
    xml.close("a:graphicData")?;
    xml.close("a:graphic")?;
    xml.close("wp:anchor")
}

/// So far from the paper's edge.
fn position(name: &str, emu: i32, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag(name).with("relativeFrom", "page").open()?;
    xml.open("wp:posOffset")?;
    xml.raw(&emu.to_string())?;
    xml.close("wp:posOffset")?;
    xml.close(name)
}

/// Where a line begins that stands in the middle of the paper.
fn left(layout: &Layout<'_>, line: &Line) -> Length {
    Length((layout.style.page.width.twips() - line.length.twips()) / 2)
}

fn vector(layout: &Layout<'_>, line: &Line, color: &str, name: &str, xml: &mut Xml<'_>) -> io::Result<()> {
    let pt = |twips: i32| f64::from(twips) / 20.0;
    let left = left(layout, line).twips();
    let end = |x: i32| format!("{}pt,{}pt", pt(x), pt(line.y.twips()));
    let shape = xml.tag("v:line").with("id", name).with("from", end(left).as_str());
    let place = "position:absolute;z-index:-1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page";
    let shape = shape.with("to", end(left + line.length.twips()).as_str()).with("style", place);
    let weight = format!("{}pt", pt(line.thickness.twips()));
    shape.with("strokecolor", format!("#{color}").as_str()).with("strokeweight", weight.as_str()).empty()
}
