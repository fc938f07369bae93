//! The tree in the middle: what every paragraph of a draft is.

mod blocks;
mod edit;
mod role;
mod table;
mod text;

use std::borrow::Cow;
use std::num::NonZero;

use crate::field::Field;
use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::picture::Picture;
use crate::source::Span;

pub use role::Role;
pub use table::{Cell, Merged, Table};
pub use text::{Indexed, span_in, text_of};

/// A draft that was read; its text borrows from the [`Source`](crate::source::Source).
#[derive(Debug, Clone, Default)]
pub struct Document<'s> {
    /// How the draft was read.
    pub format: Format,
    /// Everything that is printed, in printed order.
    pub blocks: Vec<Block<'s>>,
    /// What fields say, until it is placed among the blocks.
    pub fields: Vec<Field<'s>>,
    /// The byte of the draft behind its front matter.
    pub behind_front_matter: usize,
    /// Footnotes in the order of their first reference; [`Run::note`] counts them.
    pub notes: Vec<Note<'s>>,
    /// The pictures that are printed; [`Figure::picture`] counts into them.
    pub pictures: Vec<Picture>,
    /// How it is sealed, if the draft or the office's own data say so; else the style sheet decides.
    pub seal: Option<Seal>,
    /// Which rules the author allows to be broken, and where.
    pub allowed: Vec<Allowed>,
    /// What was changed on the way.
    pub ledger: Ledger,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
}

/// A rule that may be broken: `#gongwen allow heading-gap`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The rule, or the subject of rules.
    pub rule: String,
    /// Where the author says so.
    pub said: Span,
    /// Where it may be broken: the block below, or the whole draft where nothing is above.
    pub within: Span,
}

/// What is put over signature and date (GB/T 9704—2012, 7.3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seal {
    /// 不加盖印章 (7.3.5.2)
    #[default]
    None,
    /// 加盖印章 (7.3.5.1)
    Stamp,
    /// 加盖签发人签名章 (7.3.5.3)
    Name,
}

/// The two ways to type a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Marked up: `#`, `**`, tables.
    Markdown,
    /// A line is a paragraph.
    #[default]
    Text,
}

/// Something that stands on paper by itself.
#[derive(Debug, Clone)]
pub enum Block<'s> {
    /// Text of any role.
    Paragraph(Paragraph<'s>),
    /// A grid of cells.
    Table(Box<Table<'s>>),
    /// A picture.
    Figure(Figure),
}

/// A paragraph: runs and what they are for.
#[derive(Debug, Clone)]
pub struct Paragraph<'s> {
    /// What it is in the document.
    pub role: Role,
    /// What the reader saw it to be.
    pub origin: Origin,
    /// Where it was typed.
    pub span: Span,
    /// White space in front of it, in half-width columns: where somebody pushed it.
    pub indent: u32,
    /// Whether an empty line stands before it.
    pub apart: bool,
    /// Its text, flat; empty runs do not occur.
    pub runs: Vec<Run<'s>>,
}

/// A stretch of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run<'s> {
    /// What is printed; `\n` is a line break, `\t` a tab.
    pub text: Cow<'s, str>,
    /// Where it was typed; empty for text that the draft does not have.
    pub span: Span,
    /// What it does in its paragraph.
    pub part: Part,
    /// Bold by the author's mark (`**…**`).
    pub strong: bool,
    /// Slanted by the author's mark (`*…*`).
    pub emphasis: bool,
    /// Struck through by the author's mark (`~~…~~`).
    pub struck: bool,
    /// The number, from 1, of the footnote whose mark stands behind this run's text (which may be empty then).
    pub note: Option<NonZero<u32>>,
}

/// What a run does in its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// Nothing in particular.
    #[default]
    Text,
    /// The number of a heading: `一、`.
    Label,
    /// The number of a heading that the word processor counts by itself: printed, but no text of the finished document.
    Counted,
    /// The words of a heading: all of it, or the first sentence of a run-in heading with its full stop.
    Lead,
    /// `一是`, `二要`, `第一，`: what counts the points of a paragraph.
    PointLabel,
    /// The short first sentence of a point that goes on after it.
    PointLead,
}

/// What the reader saw, before anything was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A line, or a paragraph of Markdown.
    Line,
    /// A Markdown heading with so many `#`.
    Heading(u8),
    /// An item of a Markdown list; ordered ones begin with their number as typed, in a run of [`Part::Label`].
    Item {
        /// Whether it has a number.
        ordered: bool,
        /// 1 for the outermost list.
        depth: u8,
        /// Which list of the draft it belongs to, counted from 1.
        list: u32,
    },
    /// A block quote's paragraph.
    Quote,
    /// A Markdown picture.
    Image,
    /// A code block; lines are divided by `\n`.
    Code,
    /// The author said what it is: front matter or an instruction.
    Fixed(Role),
}

/// A picture at its place; its text is not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Where it was typed.
    pub span: Span,
    /// Which one of [`Document::pictures`] it shows.
    pub picture: usize,
    /// What it shows, in the author's words; read out to those who cannot see it. May be empty.
    pub alt: String,
}

/// Where text stands between its margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Both edges even.
    #[default]
    Both,
    /// Left edge even.
    Left,
    /// In the middle.
    Center,
    /// Right edge even.
    Right,
    /// 分散对齐: both edges even, the last line too.
    Spread,
}

/// The text of a footnote.
#[derive(Debug, Clone)]
pub struct Note<'s> {
    /// Where it was typed.
    pub span: Span,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Run<'s>>>,
}
