//! Pictures: DrawingML inside a paragraph of their own, as ECMA-376 Part 1, 20.4 and 20.2 have it.

use std::io;

use super::package::{A, WP};
use super::style_names;
use super::wml::{PPr, SectPr};
use super::writer::Writer;
use super::xml::{Tag, Xml};
use crate::layout::{Layout, LookId, SetFigure};

const PIC: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Declares the namespaces that pictures are written in.
pub fn namespaces<'x, 'w>(root: Tag<'x, 'w>) -> Tag<'x, 'w> {
    root.with("xmlns:wp", WP).with("xmlns:a", A).with("xmlns:pic", PIC)
}

/// The part that holds a picture, said from the folder `word/`, and the relationship that leads to it.
pub fn part(layout: &Layout<'_>, picture: usize) -> Option<(String, String)> {
    let extension = layout.pictures.get(picture)?.format.extension();
    Some((format!("media/image{}.{extension}", picture + 1), format!("picture{}", picture + 1)))
}

/// Writes one; `place`, its place in the body, makes its id.
pub fn write(
    writer: &mut Writer<'_, '_, '_>,
    layout: &Layout<'_>,
    set: &SetFigure<'_>,
    place: usize,
    section: Option<SectPr<'_>>,
) -> io::Result<()> {
    let Writer { style, xml, .. } = writer;
    let keep_next = (set.keep_next && !LookId::Image.of(style).keep_next).then_some(true);
    xml.open("w:p")?;
    PPr { style: Some(style_names::id(LookId::Image)), keep_next, section, ..PPr::default() }.write(xml)?;
    if let Some((path, relationship)) = part(layout, set.figure.picture) {
        xml.open("w:r")?;
        xml.open("w:drawing")?;
        inline(set, i32::try_from(place).unwrap_or(i32::MAX - 1) + 1, &path, &relationship, xml)?;
        xml.close("w:drawing")?;
        xml.close("w:r")?;
    }
    xml.close("w:p")
}

fn inline(set: &SetFigure<'_>, id: i32, path: &str, relationship: &str, xml: &mut Xml<'_>) -> io::Result<()> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (wide, high) = (set.width.emu(), set.height.emu());
    xml.tag("wp:inline").with("distT", 0).with("distB", 0).with("distL", 0).with("distR", 0).open()?;
    xml.tag("wp:extent").with("cx", wide).with("cy", high).empty()?;
    let described = xml.tag("wp:docPr").with("id", id).with("name", name);
    described.with("descr", Some(set.figure.alt.as_str()).filter(|alt| !alt.is_empty())).empty()?;
    xml.open("wp:cNvGraphicFramePr")?;
    xml.tag("a:graphicFrameLocks").with("noChangeAspect", 1).empty()?;
    xml.close("wp:cNvGraphicFramePr")?;
    xml.open("a:graphic")?;
    xml.tag("a:graphicData").with("uri", PIC).open()?;
    xml.open("pic:pic")?;
    xml.open("pic:nvPicPr")?;
    xml.tag("pic:cNvPr").with("id", id).with("name", name).empty()?;
    xml.tag("pic:cNvPicPr").empty()?;
    xml.close("pic:nvPicPr")?;
    xml.open("pic:blipFill")?;
    xml.tag("a:blip").with("r:embed", relationship).empty()?;
    xml.open("a:stretch")?;
    xml.tag("a:fillRect").empty()?;
    xml.close("a:stretch")?;
    xml.close("pic:blipFill")?;
    xml.open("pic:spPr")?;
    xml.open("a:xfrm")?;
    xml.tag("a:off").with("x", 0).with("y", 0).empty()?;
    xml.tag("a:ext").with("cx", wide).with("cy", high).empty()?;
    xml.close("a:xfrm")?;
    xml.tag("a:prstGeom").with("prst", "rect").open()?;
    xml.tag("a:avLst").empty()?;
    xml.close("a:prstGeom")?;
    xml.close("pic:spPr")?;
    xml.close("pic:pic")?;
    xml.close("a:graphicData")?;
    xml.close("a:graphic")?;
    xml.close("wp:inline")
}
