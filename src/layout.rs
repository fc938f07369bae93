//! What stands on paper, in order: the composed document between the compositor and the writer.

use std::borrow::Cow;

use crate::document::{Note, Run, Table};
use crate::length::Chars;
use crate::style::{Look, Style};

/// A composed document.
#[derive(Debug)]
pub struct Layout<'d> {
    /// What the document's properties say.
    pub properties: Properties,
    /// Paper, page numbers and all looks.
    pub style: &'d Style,
    /// Everything from the first line to the last.
    pub body: Vec<Item<'d>>,
    /// The footnotes; [`Run::note`] counts into them.
    pub notes: &'d [Note<'d>],
}

impl Layout<'_> {
    /// Every character that is printed, white space apart, in the order of the paper: the body, then the footnotes.
    pub fn text(&self) -> impl Iterator<Item = char> {
        let body = self.body.iter().flat_map(Item::runs);
        let notes = self.notes.iter().flat_map(|note| note.paragraphs.iter().flatten());
        body.chain(notes).flat_map(|run| run.text.chars()).filter(|character| !character.is_whitespace())
    }
}

impl<'d> Item<'d> {
    /// Its runs; those of a table row by row.
    pub fn runs(&self) -> impl Iterator<Item = &Run<'d>> {
        let (paragraph, cells) = match self {
            Self::Paragraph(set) => (set.runs.as_ref(), [].as_slice()),
            Self::Table(table) => ([].as_slice(), table.rows.as_slice()),
        };
        paragraph.iter().chain(cells.iter().flatten().flatten())
    }
}

/// What the document's properties say.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Properties {
    /// The title in one line.
    pub title: String,
    /// The issuing body, if the draft names one.
    pub creator: String,
    /// 发文字号
    pub subject: String,
    /// 文种
    pub category: String,
}

/// Something that stands on paper.
#[derive(Debug)]
pub enum Item<'d> {
    /// A paragraph.
    Paragraph(Set<'d>),
    /// A table.
    Table(&'d Table<'d>),
}

/// A paragraph that is set; empty runs make an empty line.
#[derive(Debug)]
pub struct Set<'d> {
    /// The look, by its place in the style: the Word style of the paragraph.
    pub look: LookId,
    /// Its text.
    pub runs: Cow<'d, [Run<'d>]>,
    /// Where it departs from its look.
    pub own: Own,
}

/// Where one paragraph departs from its look.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Own {
    /// Distance from the left edge.
    pub left: Option<Chars>,
    /// Distance from the right edge.
    pub right: Option<Chars>,
    /// 首行缩进; negative hangs.
    pub first_line: Option<Chars>,
    /// Begins a page.
    pub new_page: bool,
    /// Stays with what follows.
    pub keep_next: bool,
    /// Carries this level in the document's structure (1 to 9).
    pub outline: Option<u8>,
    /// The level of the run-in heading it begins with (1 to 5): its runs of [`Part::Label`](crate::document::Part::Label) and
    /// [`Part::Lead`](crate::document::Part::Lead) are set in that heading's type.
    pub lead: Option<u8>,
    /// Goes on in the line where the next paragraph begins.
    pub joined: bool,
    /// The number of a heading in the contents, from 1, and of the line that lists it.
    pub entry: Option<u32>,
}

/// Names a look of a style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the field of `Looks` of the same name")]
pub enum LookId {
    Title,
    Subtitle,
    Byline,
    Addressee,
    Heading(u8),
    Body,
    Issuer,
    DocumentNumber,
    CopyNumber,
    Secrecy,
    Urgency,
    Signer,
    AttachmentNote,
    Signature,
    Date,
    Annotation,
    AttachmentMark,
    AttachmentTitle,
    Cc,
    Imprint,
    Attendance,
    Article,
    ListItem,
    Image,
    Caption,
    Code,
    TableHead,
    TableCell,
    Footnote,
    ContentsTitle,
    Contents(u8),
}

impl LookId {
    /// All of them, in the order of the style sheet.
    pub const ALL: [LookId; 37] = [
        Self::Title,
        Self::Subtitle,
        Self::Byline,
        Self::Addressee,
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Heading(4),
        Self::Heading(5),
        Self::Body,
        Self::Issuer,
        Self::DocumentNumber,
        Self::CopyNumber,
        Self::Secrecy,
        Self::Urgency,
        Self::Signer,
        Self::AttachmentNote,
        Self::Signature,
        Self::Date,
        Self::Annotation,
        Self::AttachmentMark,
        Self::AttachmentTitle,
        Self::Cc,
        Self::Imprint,
        Self::Attendance,
        Self::Article,
        Self::ListItem,
        Self::Image,
        Self::Caption,
        Self::Code,
        Self::TableHead,
        Self::TableCell,
        Self::Footnote,
        Self::ContentsTitle,
        Self::Contents(1),
        Self::Contents(2),
        Self::Contents(3),
    ];

    /// The look of that name in a style sheet.
    pub fn of(self, style: &Style) -> &Look {
        let looks = &style.looks;
        match self {
            Self::Title => &looks.title,
            Self::Subtitle => &looks.subtitle,
            Self::Byline => &looks.byline,
            Self::Addressee => &looks.addressee,
            Self::Heading(1) => &looks.heading_1,
            Self::Heading(2) => &looks.heading_2,
            Self::Heading(3) => &looks.heading_3,
            Self::Heading(4) => &looks.heading_4,
            Self::Heading(_) => &looks.heading_5,
            Self::Body => &looks.body,
            Self::Issuer => &looks.issuer,
            Self::DocumentNumber => &looks.document_number,
            Self::CopyNumber => &looks.copy_number,
            Self::Secrecy => &looks.secrecy,
            Self::Urgency => &looks.urgency,
            Self::Signer => &looks.signer,
            Self::AttachmentNote => &looks.attachment_note,
            Self::Signature => &looks.signature,
            Self::Date => &looks.date,
            Self::Annotation => &looks.annotation,
            Self::AttachmentMark => &looks.attachment_mark,
            Self::AttachmentTitle => &looks.attachment_title,
            Self::Cc => &looks.cc,
            Self::Imprint => &looks.imprint,
            Self::Attendance => &looks.attendance,
            Self::Article => &looks.article,
            Self::ListItem => &looks.list_item,
            Self::Image => &looks.image,
            Self::Caption => &looks.caption,
            Self::Code => &looks.code,
            Self::TableHead => &looks.table_head,
            Self::TableCell => &looks.table_cell,
            Self::Footnote => &looks.footnote,
            Self::ContentsTitle => &looks.contents_title,
            Self::Contents(1) => &looks.contents_1,
            Self::Contents(2) => &looks.contents_2,
            Self::Contents(_) => &looks.contents_3,
        }
    }
}
