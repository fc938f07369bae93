//! The package: which parts a document has, what they are and how they find each other.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::thread;

use zip::ZipArchive;

use super::numbering::Numbering;
use super::pack::{Compression, Packer, stored};
use super::page::{FIRST_HEADER, footers};
use super::xml::Xml;
use super::zip::Zip;
use super::{body, comments, first_page, numbering, page, parts, picture, styles};
use crate::error::Error;
use crate::layout::Layout;

/// The namespace of WordprocessingML, prefix `w`.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of drawings in a document, prefix `wp`.
pub const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// The namespace of DrawingML, prefix `a`.
pub const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// The namespace of relationships, prefix `r`.
pub const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";
const CORE: &str = "application/vnd.openxmlformats-package.";
/// Where the document and its parts lie.
const FOLDER: &str = "word/";
const APP: &str = "docProps/app.xml";

/// A part and how it is found.
struct Part {
    path: &'static str,
    /// The media type, in two halves.
    kind: (&'static str, &'static str),
    /// The type of the relationship that leads to it, in two halves.
    relation: (&'static str, &'static str),
    /// The id of that relationship.
    id: &'static str,
    content: Box<Content>,
}

type Content = dyn Fn(&Layout<'_>, &mut Xml<'_>) -> io::Result<()>;

/// The bytes of the file.
pub fn write(layout: &Layout<'_>, compression: Compression) -> Result<Vec<u8>, Error> {
    let (top, inner) = parts_of(layout);
    let pictures: Vec<_> = (0..layout.pictures.len()).filter_map(|picture| picture::part(layout, picture)).collect();
    let zip: io::Result<Zip> = thread::scope(|scope| {
        let mut package = Package { zip: Zip::default(), packer: Packer::new(scope, compression) };
        package.add("[Content_Types].xml", |xml| content_types(layout, top.iter().chain(&inner), xml))?;
        package.add("_rels/.rels", |xml| relationships(&top, "", &[], xml))?;
        package.add("word/_rels/document.xml.rels", |xml| relationships(&inner, FOLDER, &pictures, xml))?;
        for part in top.iter().chain(&inner) {
            package.add(part.path, |xml| (part.content)(layout, xml))?;
        }
        for ((path, _), picture) in pictures.iter().zip(layout.pictures) {
            // Its format has packed it already.
            package.zip.add(&format!("{FOLDER}{path}"), |file| Ok(stored(&picture.bytes, file)))?;
        }
        Ok(package.zip)
    });
    zip.and_then(Zip::finish).map_err(failed)
}

/// The zip in the making.
struct Package<'s, 'e> {
    zip: Zip,
    packer: Packer<'s, 'e>,
}

impl Package<'_, '_> {
    /// Writes a part of XML.
    fn add(&mut self, path: &str, content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>) -> io::Result<()> {
        self.zip.add(path, |file| {
            let mut packing = self.packer.pack(file);
            let mut take = |block: &mut String| packing.take(block);
            let mut xml = Xml::new(&mut take);
            content(&mut xml)?;
            let rest = xml.finish();
            packing.finish(rest.as_bytes())
        })
    }
}

/// Whether a DOCX is as this program left it: Word and WPS put their own names in its properties when they save it, and what
/// packs it anew dates its entries.
pub fn saved_by_us(docx: &[u8]) -> bool {
    let mut properties = String::new();
    let read = ZipArchive::new(io::Cursor::new(docx)).map_err(failed).and_then(|mut zip| {
        if !(0..zip.len()).all(|at| zip.by_index_raw(at).is_ok_and(|entry| super::zip::is_ours(&entry))) {
            return Err(failed("packed by others"));
        }
        let app = zip.by_name(APP).map_err(failed)?;
        app.take(1 << 16).read_to_string(&mut properties).map_err(failed)
    });
    read.is_ok() && properties.contains(&format!("<Application>{}</Application>", parts::APPLICATION))
}

/// The parts of the package, and those of the document.
fn parts_of(layout: &Layout<'_>) -> (Vec<Part>, Vec<Part>) {
    let top = vec![
        Part {
            path: "word/document.xml",
            kind: (WORD, "document.main+xml"),
            relation: (R, "/officeDocument"),
            id: "document",
            content: Box::new(body::document),
        },
        Part {
            path: "docProps/core.xml",
            kind: (CORE, "core-properties+xml"),
            relation: (PACKAGE, "relationships/metadata/core-properties"),
            id: "core",
            content: Box::new(|layout, xml| parts::core(&layout.properties, xml)),
        },
        Part {
            path: APP,
            kind: (OFFICE, "extended-properties+xml"),
            relation: (R, "/extended-properties"),
            id: "app",
            content: Box::new(|layout, xml| parts::app(&layout.properties, xml)),
        },
    ];
    let mut inner = vec![
        word("word/styles.xml", "styles+xml", "/styles", "styles", styles::write),
        word("word/settings.xml", "settings+xml", "/settings", "settings", parts::settings),
        word("word/webSettings.xml", "webSettings+xml", "/webSettings", "webSettings", |_, xml| parts::web_settings(xml)),
        word("word/fontTable.xml", "fontTable+xml", "/fontTable", "fontTable", parts::font_table),
        Part { kind: (OFFICE, "theme+xml"), ..word("word/theme/theme1.xml", "", "/theme", "theme", |_, xml| parts::theme(xml)) },
    ];
    let turned = footers(layout.style, true).filter(|_| !layout.landscape.is_empty());
    for footer in footers(layout.style, false).chain(turned) {
        let content = move |layout: &Layout<'_>, xml: &mut Xml<'_>| page::footer(layout.style, footer, xml);
        inner.push(word(footer.path, "footer+xml", "/footer", footer.id, content));
    }
    if layout.first_page.is_some() {
        inner.push(word("word/header1.xml", "header+xml", "/header", FIRST_HEADER, first_page::header));
    }
    if Numbering::of(layout).is_some() {
        inner.push(word("word/numbering.xml", "numbering+xml", "/numbering", "numbering", numbering::part));
    }
    if !layout.notes.is_empty() {
        inner.push(word("word/footnotes.xml", "footnotes+xml", "/footnotes", "footnotes", body::footnotes));
    }
    if !layout.comments.is_empty() {
        inner.push(word("word/comments.xml", "comments+xml", "/comments", "comments", comments::part));
    }
    (top, inner)
}

fn word(
    path: &'static str,
    kind: &'static str,
    relation: &'static str,
    id: &'static str,
    content: impl Fn(&Layout<'_>, &mut Xml<'_>) -> io::Result<()> + 'static,
) -> Part {
    Part { path, kind: (WORD, kind), relation: (R, relation), id, content: Box::new(content) }
}

fn content_types<'p>(layout: &Layout<'_>, parts: impl Iterator<Item = &'p Part>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("Types").with("xmlns", [PACKAGE, "content-types"].concat().as_str()).open()?;
    let xmls = [("rels", [CORE, "relationships+xml"].concat()), ("xml", "application/xml".to_owned())];
    let formats: BTreeSet<_> = layout.pictures.iter().map(|picture| picture.format).collect();
    let pictures = formats.into_iter().map(|format| (format.extension(), format.media_type().to_owned()));
    for (extension, kind) in xmls.into_iter().chain(pictures) {
        xml.tag("Default").with("Extension", extension).with("ContentType", kind.as_str()).empty()?;
    }
    for Part { path, kind, .. } in parts {
        let kind = [kind.0, kind.1].concat();
        xml.tag("Override").with("PartName", format!("/{path}").as_str()).with("ContentType", kind.as_str()).empty()?;
    }
    xml.close("Types")
}

/// The relationships to parts, their paths said from the folder `from`, and to pictures, their paths as they are.
fn relationships(parts: &[Part], from: &str, pictures: &[(String, String)], xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("Relationships").with("xmlns", [PACKAGE, "relationships"].concat().as_str()).open()?;
    for Part { path, relation, id, .. } in parts {
        let kind = [relation.0, relation.1].concat();
        let tag = xml.tag("Relationship").with("Id", *id).with("Type", kind.as_str());
        tag.with("Target", path.strip_prefix(from).unwrap_or(path)).empty()?;
    }
    for (path, id) in pictures {
        let tag = xml.tag("Relationship").with("Id", id.as_str()).with("Type", [R, "/image"].concat().as_str());
        tag.with("Target", path.as_str()).empty()?;
    }
    xml.close("Relationships")
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Write(error.to_string())
}
