//! What stands on paper, in order: the composed document between the compositor and the writer.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Align, Cell, Figure, Note, Run, Table, text_of};
use crate::finding::Finding;
use crate::length::{Chars, Length};
use crate::picture::Picture;
use crate::style::Style;

pub use crate::style::LookId;

/// A composed document.
#[derive(Debug)]
pub struct Layout<'d> {
    /// What the document's properties say.
    pub properties: Properties,
    /// Paper, page numbers and all looks.
    pub style: &'d Style,
    /// Everything from the first line to the last.
    pub body: Vec<Item<'d>>,
    /// The footnotes; [`Run::note`] counts them.
    pub notes: &'d [Note<'d>],
    /// The pictures; [`Figure::picture`] counts into them.
    pub pictures: &'d [Picture],
    /// What stands on landscape pages of its own: stretches of `body`, in order, that do not touch.
    pub landscape: Vec<Range<usize>>,
    /// The first page, if it is not like the others.
    pub first_page: Option<FirstPage>,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
    /// Remarks on the text, in its order.
    pub comments: Vec<Comment>,
}

impl<'d> Layout<'d> {
    /// The footnote whose mark stands behind a run.
    pub fn note(&self, run: &Run<'_>) -> Option<&'d Note<'d>> {
        self.notes.get(run.note?.get() as usize - 1)
    }

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
        let (mut paragraph, mut cells, mut columns, mut parts) = ([].as_slice(), [].as_slice(), [].as_slice(), [].as_slice());
        match self {
            Self::Paragraph(set) => paragraph = set.runs.as_ref(),
            Self::Table(set) => cells = set.table.rows.as_slice(),
            Self::Columns(set) => columns = set.as_slice(),
            Self::Imprint(set) => parts = set.parts.as_slice(),
            Self::Figure(_) => {}
        }
        let beside = columns.iter().flat_map(|column| &column.paragraphs);
        let sets = beside.chain(parts.iter().flatten()).flat_map(|set| set.runs.as_ref());
        paragraph.iter().chain(cells.iter().flatten().flatten()).chain(sets)
    }
}

/// A remark on a stretch of text, for those who read the finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands: bytes of the body's text, which is that of all runs of [`Layout::body`], one after the other. Never empty,
    /// and it begins and ends between characters.
    pub range: Range<usize>,
    /// Its paragraphs.
    pub text: Vec<String>,
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
    Table(Box<SetTable<'d>>),
    /// Paragraphs side by side, from the left, without lines between them; together they stand in the middle.
    Columns(Vec<SetColumn<'d>>),
    /// A picture, a paragraph of its own.
    Figure(SetFigure<'d>),
    /// 版记
    Imprint(SetImprint<'d>),
}

/// Paragraphs that stand beside others.
#[derive(Debug)]
pub struct SetColumn<'d> {
    /// From the column on its left to that on its right.
    pub width: Length,
    /// Where they stand if they are not as high as those beside them.
    pub height: Height,
    /// One below the other.
    pub paragraphs: Vec<Set<'d>>,
}

/// Where something stands between top and bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Height {
    /// In the middle.
    Middle,
    /// At the bottom.
    Bottom,
}

/// A first page that is not like the others: it has no page number, and its text may begin lower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstPage {
    /// From the paper's edge to the first line of text.
    pub top: Length,
    /// Lines across it, in the middle of the paper and in the colour of the mark.
    pub lines: Vec<Line>,
}

/// A horizontal line on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// From the paper's edge to its middle.
    pub y: Length,
    /// From end to end.
    pub length: Length,
    /// How thick it is.
    pub thickness: Length,
}

/// A paragraph that is set; empty runs make an empty line.
#[derive(Debug, Clone)]
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
    /// Begins a page.
    pub new_page: bool,
    /// Stays with what follows.
    pub keep_next: bool,
    /// The level of the run-in heading it begins with (1 to 5): its runs of [`Part::Label`](crate::document::Part::Label) and
    /// [`Part::Lead`](crate::document::Part::Lead) are set in that heading's type.
    pub lead: Option<u8>,
    /// Goes on in the line where the next paragraph begins.
    pub joined: bool,
    /// What hardly any paragraph has; kept apart, for there is an `Own` for every paragraph.
    pub special: Option<Box<Special>>,
}

/// Where the paragraphs of a head, a closing and the like depart from their looks.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Special {
    /// Distance from the left edge.
    pub left: Option<Chars>,
    /// Distance from the right edge.
    pub right: Option<Chars>,
    /// 首行缩进; negative hangs.
    pub first_line: Option<Chars>,
    /// Where its text stands between its margins.
    pub align: Option<Align>,
    /// The middles of its pieces, each behind a tab, from the text area's left edge; none where its text is in one piece.
    pub centers: Vec<Chars>,
    /// The number of a heading in the contents, from 1, and of the line that lists it.
    pub entry: Option<u32>,
    /// From one line to the next.
    pub pitch: Option<Length>,
    /// The red line of the head below it, so far from the foot of its last line.
    pub rule: Option<Length>,
    /// It stands on its page, apart from the text, so far from the paper's top edge.
    pub page_top: Option<Length>,
}

impl Own {
    /// What hardly any paragraph has.
    pub fn special(&self) -> &Special {
        const NONE: &Special = &Special::NONE;
        self.special.as_deref().unwrap_or(NONE)
    }
}

impl Special {
    /// No departure.
    const NONE: Self = Self {
        left: None,
        right: None,
        first_line: None,
        align: None,
        centers: Vec::new(),
        entry: None,
        pitch: None,
        rule: None,
        page_top: None,
    };
}

impl From<Special> for Own {
    fn from(special: Special) -> Self {
        let special = (special != Special::NONE).then(|| Box::new(special));
        Self { special, ..Self::default() }
    }
}

/// A cell over several columns with more characters is a sentence.
const LONG: usize = 16;

/// From a cell's text to the lines beside it, unless the table has another margin: 1.9 mm, Word's own.
pub const CELL_MARGIN: Length = Length(108);

/// A table that is set.
#[derive(Debug, Clone)]
pub struct SetTable<'d> {
    /// What stands in it.
    pub table: &'d Table<'d>,
    /// Its columns, from the left.
    pub columns: Vec<Column>,
    /// The distance of text from the lines on its left and right.
    pub margin: Length,
    /// Whether each row may be divided between two pages.
    pub divided: Vec<bool>,
    /// Its last row stays with what follows.
    pub keep_next: bool,
}

impl SetTable<'_> {
    /// How a cell of the body is set: one over several columns in the middle, unless it is long.
    pub fn align(&self, cell: &Cell<'_, '_>) -> Align {
        match self.columns.get(cell.column) {
            Some(column) if cell.columns == 1 => column.align,
            Some(_) | None if text_of(cell.runs).chars().count() > LONG => Align::Left,
            Some(_) | None => Align::Center,
        }
    }

    /// How wide a cell is, from line to line.
    pub fn width(&self, cell: &Cell<'_, '_>) -> Length {
        let columns = self.columns.iter().skip(cell.column).take(cell.columns);
        Length(columns.map(|column| column.width.twips()).sum())
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// From line to line.
    pub width: Length,
    /// How its cells are set; its head is set by its look.
    pub align: Align,
}

/// A picture that is set.
#[derive(Debug, Clone)]
pub struct SetFigure<'d> {
    /// What it is.
    pub figure: &'d Figure,
    /// Its width on paper.
    pub width: Length,
    /// Its height on paper.
    pub height: Length,
    /// Stays with what follows.
    pub keep_next: bool,
}

/// 版记
#[derive(Debug, Clone)]
pub struct SetImprint<'d> {
    /// Its parts from above; a line stands between two of them, if the style has lines.
    pub parts: Vec<Vec<Set<'d>>>,
    /// Where it stands.
    pub place: Place,
}

/// Where 版记 stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Between what is above and what is below.
    Between,
    /// At the foot of its page's text area, wherever the text above ends.
    Foot,
    /// At the foot of an even page that begins with it.
    EvenFoot,
}
