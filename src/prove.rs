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
        Format::Text => compare(lines(&applied), &shown.text, is_ink),
        Format::Markdown => compare(lines(&applied), &shown.text, |char| is_han(char) || char.is_alphanumeric()),
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

/// A stretch of the text that a document must hold.
struct Stretch<'t> {
    text: &'t str,
    /// Where its first character stands in the draft or in the text with edits made.
    start: usize,
    /// Whether its other characters follow there.
    verbatim: bool,
}

impl<'t> Stretch<'t> {
    /// Its characters, each with its place.
    fn chars(&self) -> impl DoubleEndedIterator<Item = (usize, char)> + use<'t> {
        let Self { text, start, verbatim } = *self;
        text.char_indices().map(move |(at, char)| (start + if verbatim { at } else { 0 }, char))
    }
}

/// What the writer was given, run by run.
fn composed<'l>(layout: &'l Layout<'_>) -> impl Iterator<Item = Stretch<'l>> {
    let body = layout.body.iter().flat_map(Item::runs);
    let notes = layout.notes.iter().flat_map(|note| note.paragraphs.iter().flatten());
    let stretch = |run: &'l Run<'_>| Stretch { text: &run.text, start: run.span.start, verbatim: run.is_verbatim() };
    body.chain(notes).map(stretch)
}

/// A text line by line.
fn lines(text: &str) -> impl Iterator<Item = Stretch<'_>> {
    let mut end = 0;
    text.split_inclusive('\n').map(move |line| {
        end += line.len();
        Stretch { text: line, start: end - line.len(), verbatim: true }
    })
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
fn compare<'e>(
    mut expected: impl Iterator<Item = Stretch<'e>>,
    found: &str,
    counts: impl Fn(char) -> bool,
) -> Result<(), Difference> {
    let skips = |char| !counts(char);
    let shown = |text: &mut dyn Iterator<Item = char>| text.filter(|&char| counts(char)).take(SHOWN).collect();
    let mut rest = found.trim_start_matches(skips);
    let mut last = 0;
    while let Some(stretch) = expected.next() {
        let counted = |&(_, char): &(usize, char)| counts(char);
        let Some((end, _)) = stretch.chars().rfind(counted) else { continue };
        // Nearly always the same to the letter.
        if let Some(behind) = rest.strip_prefix(stretch.text.trim_matches(skips)) {
            rest = behind.trim_start_matches(skips);
            last = end;
            continue;
        }
        let mut wanted = stretch.chars().filter(counted);
        while let Some((at, char)) = wanted.next() {
            let Some(behind) = rest.strip_prefix(char) else {
                let below = expected.flat_map(|stretch| stretch.text.chars());
                let mut others = std::iter::once(char).chain(wanted.map(|(_, char)| char)).chain(below);
                return Err(Difference { offset: at, expected: shown(&mut others), found: shown(&mut rest.chars()) });
            };
            rest = behind.trim_start_matches(skips);
            last = at;
        }
    }
    match rest {
        "" => Ok(()),
        _ => Err(Difference { offset: last, expected: String::new(), found: shown(&mut rest.chars()) }),
    }
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
