//! The tree in the middle: what every paragraph of a draft is.

use std::borrow::Cow;
use std::ops::Range;

use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::picture::Picture;
use crate::source::Span;

/// A draft that was read; its text borrows from the [`Source`](crate::source::Source).
#[derive(Debug, Clone, Default)]
pub struct Document<'s> {
    /// How the draft was read.
    pub format: Format,
    /// Everything that is printed, in printed order.
    pub blocks: Vec<Block<'s>>,
    /// What the front matter says, until it is placed among the blocks.
    pub fields: Fields<'s>,
    /// Footnotes in the order of their first reference; [`Run::note`] counts into it.
    pub notes: Vec<Note<'s>>,
    /// The pictures that are printed; [`Figure::picture`] counts into them.
    pub pictures: Vec<Picture>,
    /// What was changed on the way.
    pub ledger: Ledger,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
}

/// Paragraphs of the front matter, in the order of the standard; every one has [`Origin::Fixed`].
#[derive(Debug, Clone, Default)]
pub struct Fields<'s> {
    /// The paragraphs; text the program put around a value stands in runs of an empty span.
    pub paragraphs: Vec<Paragraph<'s>>,
    /// The byte of the draft behind the front matter.
    pub behind: usize,
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
    Table(Table<'s>),
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
    pub indent: usize,
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
    /// The index of the footnote whose mark stands behind this run's text (which may be empty then).
    pub note: Option<usize>,
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

/// What a paragraph is, in the words of GB/T 9704—2012; the style sheets' sections have the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// 标题
    Title,
    /// 副标题、题注: `——在……会议上的报告`, `（2022年10月16日）`.
    Subtitle,
    /// 署名 under a title: `国务院总理　李克强`.
    Byline,
    /// 主送机关 or 称谓: `各县（区）人民政府：`.
    Addressee,
    /// 层次标题: `一、总体要求`.
    Heading {
        /// 1 to 5: 一、（一）1.（1）①
        level: u8,
        /// Whether body text follows in the same paragraph.
        run_in: bool,
    },
    /// 正文
    Body,
    /// 发文机关标志: `××市人民政府文件`.
    Issuer,
    /// 发文字号: `×政发〔2026〕5号`.
    DocumentNumber,
    /// 份号: `000001`.
    CopyNumber,
    /// 密级和保密期限: `机密★1年`.
    Secrecy,
    /// 紧急程度: `特急`.
    Urgency,
    /// 签发人: `签发人：×××`.
    Signer,
    /// 附件说明: `附件：1.……`.
    AttachmentNote,
    /// 发文机关署名
    Signature,
    /// 成文日期
    Date,
    /// 附注: `（此件公开发布）`.
    Annotation,
    /// The mark on an attachment's first page: `附件1`.
    AttachmentMark,
    /// The title of an attachment, or of what a notice issues.
    AttachmentTitle,
    /// 抄送
    Cc,
    /// 印发机关和印发日期
    Imprint,
    /// 出席、请假、列席, and the other fields of minutes: `时间：……`.
    Attendance,
    /// 条: `第一条　……`.
    Article,
    /// An item of a list.
    ListItem,
    /// The text that stands for a picture which cannot be printed.
    Image,
    /// 图题、表题: `表1　……`.
    Caption,
    /// Text that keeps its lines and spaces.
    Code,
    /// The word `目录` above the contents.
    ContentsTitle,
    /// A line of the contents: a heading's words, a tab, and its page.
    Contents {
        /// The heading's, 1 to 3.
        level: u8,
    },
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

/// A table; every row has as many cells as [`Table::align`] has columns.
#[derive(Debug, Clone)]
pub struct Table<'s> {
    /// Where it was typed.
    pub span: Span,
    /// How each column is set.
    pub align: Vec<Align>,
    /// The rows, the first `header` of which are repeated on every page.
    pub rows: Vec<Vec<Vec<Run<'s>>>>,
    /// How many rows form the head.
    pub header: usize,
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
}

/// The text of a footnote.
#[derive(Debug, Clone)]
pub struct Note<'s> {
    /// Where it was typed.
    pub span: Span,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Run<'s>>>,
}

impl Block<'_> {
    /// Where it was typed.
    pub fn span(&self) -> Span {
        match self {
            Self::Paragraph(paragraph) => paragraph.span,
            Self::Table(table) => table.span,
            Self::Figure(figure) => figure.span,
        }
    }
}

impl<'s> Document<'s> {
    /// Block `at`, if it is a paragraph.
    pub fn paragraph(&self, at: usize) -> Option<&Paragraph<'s>> {
        match self.blocks.get(at)? {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Table(_) | Block::Figure(_) => None,
        }
    }
}

impl<'s> Run<'s> {
    /// Plain text that stands in the draft.
    pub fn typed(text: impl Into<Cow<'s, str>>, span: Span) -> Self {
        Self { text: text.into(), span, part: Part::Text, strong: false, emphasis: false, note: None }
    }

    /// Text that does not stand in the draft, printed at `offset`.
    pub fn made(text: impl Into<Cow<'s, str>>, offset: usize, part: Part) -> Self {
        Self { part, ..Self::typed(text, Span::at(offset)) }
    }

    /// The run's text behind a byte of it; the run keeps what is before. Where the text is not the draft's own letters
    /// (an entity), both halves keep the whole span.
    pub fn split_off(&mut self, at: usize) -> Run<'s> {
        let verbatim = self.text.len() == self.span.len();
        let (head, tail) = match std::mem::take(&mut self.text) {
            Cow::Borrowed(text) => (Cow::Borrowed(&text[..at]), Cow::Borrowed(&text[at..])),
            Cow::Owned(text) => (Cow::Owned(text[..at].to_owned()), Cow::Owned(text[at..].to_owned())),
        };
        let span = if verbatim { Span::new(self.span.start + at, self.span.end) } else { self.span };
        let tail = Run { text: tail, span, note: self.note.take(), ..*self };
        self.text = head;
        if verbatim {
            self.span.end = self.span.start + at;
        }
        tail
    }
}

impl<'s> Paragraph<'s> {
    /// A body paragraph as a reader makes it.
    pub fn new(origin: Origin, span: Span, runs: Vec<Run<'s>>) -> Self {
        Self { role: Role::Body, origin, span, indent: 0, apart: false, runs }
    }

    /// All its text; borrowed when it is one run.
    pub fn text(&self) -> Cow<'_, str> {
        text_of(&self.runs)
    }

    /// Where the byte `at` of its text stands in the draft.
    pub fn source_offset(&self, at: usize) -> usize {
        let mut left = at;
        for run in &self.runs {
            if left < run.text.len() {
                return if run.text.len() == run.span.len() { run.span.start + left } else { run.span.start };
            }
            left -= run.text.len();
        }
        self.runs.last().map_or(self.span.end, |run| run.span.end)
    }

    /// Where a stretch of its text stands in the draft.
    pub fn source_span(&self, range: Range<usize>) -> Span {
        if range.is_empty() {
            return Span::at(self.source_offset(range.start));
        }
        let last = self.text()[..range.end].char_indices().next_back().map_or(0, |(at, _)| at);
        let end = self.source_offset(last) + (range.end - last);
        Span::new(self.source_offset(range.start), end)
    }

    /// Makes a run begin at byte `at` of the text; returns its index.
    pub fn cut(&mut self, at: usize) -> usize {
        let mut left = at;
        for index in 0..self.runs.len() {
            let length = self.runs[index].text.len();
            if left == 0 {
                return index;
            }
            if left < length {
                let tail = self.runs[index].split_off(left);
                self.runs.insert(index + 1, tail);
                return index + 1;
            }
            left -= length;
        }
        self.runs.len()
    }

    /// Says what the text in `range` does.
    pub fn mark(&mut self, range: Range<usize>, part: Part) {
        let (first, behind) = (self.cut(range.start), self.cut(range.end));
        self.runs[first..behind].iter_mut().for_each(|run| run.part = part);
    }

    /// Takes the text in `range` out; the caller enters it in the ledger unless it is white space.
    pub fn remove(&mut self, range: Range<usize>) {
        let (first, behind) = (self.cut(range.start), self.cut(range.end));
        self.runs.drain(first..behind);
    }

    /// Prints the text in `range` as `after`; returns where it stood. The caller enters the change in the ledger.
    pub fn replace(&mut self, range: Range<usize>, after: String, part: Part) -> Span {
        let span = self.source_span(range.clone());
        let (first, behind) = (self.cut(range.start), self.cut(range.end));
        let run = Run { part, ..Run::typed(after, span) };
        self.runs.splice(first..behind, [run]);
        span
    }

    /// Divides it: keeps the text before `at`, returns the rest as a paragraph of the same origin.
    pub fn split_off(&mut self, at: usize) -> Paragraph<'s> {
        let index = self.cut(at);
        let runs = self.runs.split_off(index);
        let start = runs.first().map_or(self.span.end, |run| run.span.start);
        let rest = Paragraph { span: Span::new(start, self.span.end), runs, indent: 0, apart: false, ..*self };
        self.span.end = start;
        rest
    }
}

/// The text of runs; borrowed when it is one.
pub fn text_of<'r>(runs: &'r [Run<'_>]) -> Cow<'r, str> {
    match runs {
        [only] => Cow::Borrowed(&only.text),
        _ => Cow::Owned(runs.iter().map(|run| run.text.as_ref()).collect()),
    }
}

impl Role {
    /// All roles that an author can name but headings.
    pub const NAMED: [Self; 25] = [
        Self::Title,
        Self::Subtitle,
        Self::Byline,
        Self::Addressee,
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
    ];

    /// The role an author named: one of the [keys](Self::key), or `heading 1` to `heading 5`.
    pub fn parse(words: &str) -> Option<Self> {
        if let Some(level) = words.strip_prefix("heading ") {
            let level = level.trim().parse().ok().filter(|level| (1..=5).contains(level))?;
            return Some(Self::Heading { level, run_in: false });
        }
        Self::NAMED.into_iter().find(|role| role.key() == words)
    }

    /// The name of the role in outlines and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::Byline => "byline",
            Self::Addressee => "addressee",
            Self::Heading { .. } => "heading",
            Self::Body => "body",
            Self::Issuer => "issuer",
            Self::DocumentNumber => "document-number",
            Self::CopyNumber => "copy-number",
            Self::Secrecy => "secrecy",
            Self::Urgency => "urgency",
            Self::Signer => "signer",
            Self::AttachmentNote => "attachment-note",
            Self::Signature => "signature",
            Self::Date => "date",
            Self::Annotation => "annotation",
            Self::AttachmentMark => "attachment-mark",
            Self::AttachmentTitle => "attachment-title",
            Self::Cc => "cc",
            Self::Imprint => "imprint",
            Self::Attendance => "attendance",
            Self::Article => "article",
            Self::ListItem => "list-item",
            Self::Image => "image",
            Self::Caption => "caption",
            Self::Code => "code",
            Self::ContentsTitle => "contents-title",
            Self::Contents { .. } => "contents",
        }
    }
}
