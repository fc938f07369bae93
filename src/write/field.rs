//! Fields: an instruction that Word carries out when it is asked to, and the result it shows until then. Every field has one, as
//! Word would ask at every opening otherwise.

use std::io;

use super::xml::Xml;

/// Begins a field; its result follows.
pub fn begin(instruction: &str, xml: &mut Xml<'_>) -> io::Result<()> {
    mark("begin", xml)?;
    run(xml, |xml| xml.leaf("w:instrText", instruction))?;
    mark("separate", xml)
}

/// Ends a field behind its result.
pub fn end(xml: &mut Xml<'_>) -> io::Result<()> {
    mark("end", xml)
}

/// A run without properties.
pub fn run(xml: &mut Xml<'_>, content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>) -> io::Result<()> {
    xml.open("w:r")?;
    content(xml)?;
    xml.close("w:r")
}

fn mark(kind: &str, xml: &mut Xml<'_>) -> io::Result<()> {
    run(xml, |xml| xml.tag("w:fldChar").with("w:fldCharType", kind).empty())
}
