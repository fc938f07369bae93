//! The proof that a finished document holds the draft's text, all of it and nothing else.
//!
//! docx-rs, which had no part in writing the document, reads it again. What it finds is compared with two accounts that come from
//! different ends of the pipeline: what the compositor handed to the writer, and the draft with the edits of the ledger. It is
//! handed the parts that hold text one by one: it knows no footnotes, and takes longer over styles than over the text; and of
//! the main part some pages at a time, for it takes some kilobytes of memory for every paragraph. Numbers that the word processor
//! counts are counted once more: what is proven is what a reader will see.

mod labels;
mod pieces;

use std::io::{Cursor, Read};
use std::sync::Arc;

use docx_rs::{self as docx, FromXML};
use zip::ZipArchive;
use zip::result::ZipError;

use labels::Counter;
use pieces::{Piece, pieces};

use crate::beside::beside;
use crate::document::{Format, Run};
use crate::error::Error;
use crate::layout::{Item, Layout};
use crate::sentence::is_han;
use crate::source::{Edit, Source};

/// How much of a difference is shown, in characters.
const SHOWN: usize = 16;

/// What a finished document must hold.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'e, 'd> {
    /// What the writer was given: the document has exactly its characters, white space apart.
    pub layout: &'e Layout<'d>,
    /// The draft.
    pub source: &'e Source,
    /// What was changed in it, settled. Draft and edits have exactly the document's characters, white space apart; of Markdown
    /// only letters and digits count, as its marks are no text.
    pub edits: &'e [Edit],
    /// How the draft was read.
    pub format: Format,
    /// Whether another core helps.
    pub helped: bool,
}

/// Reads a document again and compares.
///
/// # Errors
/// [`Error::Proof`] with the place in the draft where the texts part, [`Error::Write`] if the document cannot be read.
pub fn prove(bytes: &[u8], expected: Expected<'_, '_>) -> Result<(), Error> {
    let Expected { layout, source, edits, format, helped } = expected;
    let mut package = Package::open(bytes)?;
    let main = package.bytes("word/document.xml")?.ok_or_else(|| unreadable("缺少 word/document.xml"))?;
    let numberings: docx::Numberings = package.part("word/numbering.xml")?.unwrap_or_default();
    let notes: docx::Document = package.part("word/footnotes.xml")?.unwrap_or_default();
    let main = String::from_utf8(main).map_err(unreadable)?;
    let pieces = pieces(&main);
    // Numbers count on from piece to piece.
    let half = if numberings.numberings.is_empty() { pieces.len().div_ceil(2) } else { pieces.len() };
    let read = |pieces: &[Piece<'_>]| Shown::read(pieces, &numberings);
    let (rest, shown) = beside(helped && half < pieces.len(), || read(&pieces[half..]), || read(&pieces[..half]));
    let mut shown = shown?.and(rest?);
    shown.document(&notes);

    let composed = compare(composed(layout), &shown.text, is_ink);
    composed.map_err(|difference| difference.at(source, difference.offset))?;
    pictures(layout, source, &shown.pictures, &mut package)?;

    let applied = source.apply(edits);
    let drafted = match format {
        Format::Text => compare(applied.char_indices(), &shown.text, is_ink),
        Format::Markdown => compare(applied.char_indices(), &shown.text, |char| is_han(char) || char.is_alphanumeric()),
    };
    drafted.map_err(|difference| difference.at(source, before_edits(edits, difference.offset)))
}

/// Compares the pictures in their order, byte by byte; `found` are their relationships.
fn pictures(layout: &Layout<'_>, source: &Source, found: &[String], package: &mut Package<'_>) -> Result<(), Error> {
    let links: docx::Rels = match found {
        [] => docx::Rels::default(),
        _ => package.part("word/_rels/document.xml.rels")?.unwrap_or_default(),
    };
    let mut found = found.iter();
    for item in &layout.body {
        let Item::Figure(set) = item else { continue };
        let wanted = layout.pictures.get(set.figure.picture).map(|picture| &picture.bytes);
        let id = found.next();
        let target = links.rels.iter().find(|(_, link, _)| Some(link) == id).map(|(_, _, target)| target);
        let bytes = match target {
            Some(target) => package.bytes(&format!("word/{target}"))?,
            None => None,
        };
        if bytes.is_none() || bytes.as_ref() != wanted.map(Arc::as_ref) {
            let expected = format!("图片{}", set.figure.alt);
            return Err(Error::Proof {
                place: source.place(set.figure.span.start),
                expected,
                found: "另一张图片或没有图片".to_owned(),
            });
        }
    }
    match found.next() {
        Some(id) => Err(Error::Write(format!("成品里多出一张图片（{id}）"))),
        None => Ok(()),
    }
}

/// The finished file, part by part.
struct Package<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Package<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, Error> {
        ZipArchive::new(Cursor::new(bytes)).map(Self).map_err(unreadable)
    }

    /// A part as docx-rs reads it: elements it does not know, such as `w:footnote`, it skips, and finds what is in them.
    fn part<P: FromXML>(&mut self, path: &str) -> Result<Option<P>, Error> {
        let bytes = self.bytes(path)?;
        bytes.map(|bytes| P::from_xml(bytes.as_slice()).map_err(unreadable)).transpose()
    }

    fn bytes(&mut self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let mut file = match self.0.by_name(path) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(unreadable(error)),
        };
        let mut bytes = Vec::with_capacity(usize::try_from(file.size()).unwrap_or(0));
        file.read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(Some(bytes))
    }
}

/// Whether a character is more than white space; the separators U+001C to U+001F and a byte order mark in the text count as such.
fn is_ink(char: char) -> bool {
    !char.is_whitespace() && !matches!(char, '\u{FEFF}' | '\u{1C}'..='\u{1F}')
}

/// What a reader sees of a document.
struct Shown<'d> {
    counter: Counter<'d>,
    text: String,
    /// The relationships of the pictures, in their order.
    pictures: Vec<String>,
}

impl<'d> Shown<'d> {
    fn read(pieces: &[Piece<'_>], numberings: &'d docx::Numberings) -> Result<Self, Error> {
        let mut shown = Self { counter: Counter::new(numberings), text: String::new(), pictures: Vec::new() };
        for piece in pieces {
            shown.document(&docx::Document::from_xml(piece.xml()).map_err(unreadable)?);
        }
        Ok(shown)
    }

    /// And what stands behind it.
    fn and(mut self, rest: Self) -> Self {
        self.text.push_str(&rest.text);
        self.pictures.extend(rest.pictures);
        self
    }

    fn document(&mut self, document: &docx::Document) {
        for child in &document.children {
            match child {
                docx::DocumentChild::Paragraph(paragraph) => self.paragraph(paragraph),
                docx::DocumentChild::Table(table) => self.table(table),
                _ => {} // nothing else is ever written
            }
        }
    }

    fn table(&mut self, table: &docx::Table) {
        for docx::TableChild::TableRow(row) in &table.rows {
            for docx::TableRowChild::TableCell(cell) in &row.cells {
                for content in &cell.children {
                    match content {
                        docx::TableCellContent::Paragraph(paragraph) => self.paragraph(paragraph),
                        docx::TableCellContent::Table(table) => self.table(table),
                        _ => {}
                    }
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: &docx::Paragraph) {
        self.text.extend(self.counter.label(&paragraph.property));
        self.runs(&paragraph.children);
    }

    fn runs(&mut self, children: &[docx::ParagraphChild]) {
        for child in children {
            match child {
                docx::ParagraphChild::Run(run) => run.children.iter().for_each(|child| self.run(child)),
                docx::ParagraphChild::Hyperlink(link) => self.runs(&link.children),
                _ => {}
            }
        }
    }

    fn run(&mut self, child: &docx::RunChild) {
        match child {
            docx::RunChild::Text(text) => self.text.push_str(&text.text),
            docx::RunChild::Drawing(drawing) => match &drawing.data {
                Some(docx::DrawingData::Pic(picture)) => self.pictures.push(picture.id.clone()),
                Some(docx::DrawingData::TextBox(_)) | None => {}
            },
            _ => {} // breaks and tabs are white space
        }
    }
}

/// What the writer was given: every character with its offset in the draft.
fn composed<'l>(layout: &'l Layout<'_>) -> impl Iterator<Item = (usize, char)> + 'l {
    let body = layout.body.iter().flat_map(Item::runs);
    let notes = layout.notes.iter().flat_map(|note| note.paragraphs.iter().flatten());
    body.chain(notes).flat_map(placed)
}

/// A run's characters, each with its offset in the draft.
fn placed<'r>(run: &'r Run<'_>) -> impl Iterator<Item = (usize, char)> + 'r {
    let verbatim = run.text.len() == run.span.len();
    run.text.char_indices().map(move |(at, char)| (run.span.start + if verbatim { at } else { 0 }, char))
}

/// The offset in the draft of an offset in the text with `edits` made.
fn before_edits(edits: &[Edit], applied: usize) -> usize {
    let (mut draft, mut text) = (0, 0);
    for Edit { span, after, .. } in edits {
        let start = text + (span.start - draft);
        if applied < start {
            break;
        }
        if applied < start + after.len() {
            return span.start;
        }
        (draft, text) = (span.end, start + after.len());
    }
    draft + (applied - text)
}

/// The first place where a text and a document part.
struct Difference {
    /// Where in the text, in its own offsets.
    offset: usize,
    expected: String,
    found: String,
}

impl Difference {
    fn at(&self, source: &Source, offset: usize) -> Error {
        let mut offset = offset.min(source.text.len());
        while !source.text.is_char_boundary(offset) {
            offset -= 1;
        }
        Error::Proof { place: source.place(offset), expected: self.expected.clone(), found: self.found.clone() }
    }
}

/// Compares those characters that count.
fn compare(expected: impl Iterator<Item = (usize, char)>, found: &str, counts: impl Fn(char) -> bool) -> Result<(), Difference> {
    let mut expected = expected.filter(|&(_, char)| counts(char));
    let mut found = found.chars().filter(|&char| counts(char));
    let (mut last, mut other) = (0, None);
    let wanted = expected.find(|&(at, wanted)| {
        other = found.next();
        last = if other == Some(wanted) { at } else { last };
        other != Some(wanted)
    });
    let other = if wanted.is_some() { other } else { found.next() };
    if wanted.is_none() && other.is_none() {
        return Ok(());
    }
    Err(Difference {
        offset: wanted.map_or(last, |(at, _)| at),
        expected: wanted.into_iter().chain(expected).map(|(_, char)| char).take(SHOWN).collect(),
        found: other.into_iter().chain(found).take(SHOWN).collect(),
    })
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::Write(format!("成品无法复读（{error}）"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Span, Why};

    #[test]
    fn offsets_in_the_applied_text_lead_back_to_the_draft() {
        let edit = |start, end, after: &str| Edit { span: Span::new(start, end), after: after.to_owned(), why: Why::Label };
        // 0123456789 → 01XYZ3456Q89
        let edits = [edit(2, 3, "XYZ"), edit(7, 8, "Q")];
        let places = [(0, 0), (1, 1), (2, 2), (4, 2), (5, 3), (8, 6), (9, 7), (10, 8), (11, 9), (12, 10)];
        for (applied, draft) in places {
            assert_eq!(before_edits(&edits, applied), draft, "{applied}");
        }
        assert_eq!(before_edits(&[edit(2, 8, "")], 2), 8);
    }

    #[test]
    fn separators_and_byte_order_marks_are_no_ink() {
        assert!("\u{1C}\u{1F}\u{85}\u{FEFF}\u{A0}　\n".chars().all(|char| !is_ink(char)));
        assert!("。.\u{200B}".chars().all(is_ink));
    }
}
