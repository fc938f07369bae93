//! On which page everything stands, estimated by counting characters and lines: exact for plain text on the grid of 28 characters
//! and 22 lines, near it otherwise.

use crate::document::{Cell, Note, Run};
use crate::layout::{Item, Layout, LookId, Own, Set, SetColumn, SetFigure, SetTable};
use crate::length::Chars;
use crate::style::{Look, Page, Style};

use super::measure::advance;

/// Marks that never begin a line; the character before goes with them to the next one.
const CLOSING: &str = "，。、；：？！）》〉」』】〕”’…—～·,.;:?!)%％℃";

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Its first page, counted from 1.
    pub first: u32,
    /// Its last page.
    pub last: u32,
    /// From the top of the text on its first page to it, in twips.
    pub top: i32,
}

impl Place {
    /// Whether more than one page holds it.
    pub fn is_divided(&self) -> bool {
        self.first < self.last
    }
}

/// The places of all items.
pub(super) fn places(layout: &Layout<'_>) -> Vec<Place> {
    let style = layout.style;
    let mut pen = Pen::new(&style.page);
    pen.used = layout.first_page.as_ref().map_or(0, |first| first.top.twips() - style.page.top.twips());
    let mut places = Vec::with_capacity(layout.body.len());
    let mut held = false;
    let mut joined = 0;
    for (at, item) in layout.body.iter().enumerate() {
        if !held {
            pen.make_room(chain(&layout.body[at..], style));
        }
        held = keeps_next(item, style);
        if begins_page(layout, at) {
            pen.turn();
            let landscape = layout.landscape.iter().any(|range| range.contains(&at));
            pen.height = if landscape { style.page.turned().text_height() } else { style.page.text_height() }.twips();
        }
        let first = match item {
            Item::Paragraph(set) => {
                let look = set.look.of(style);
                let (lines, end) = Measure::new(look, &set.own, style.page.text_width().twips()).lines(&set.runs, joined);
                // A heading joined to its text shares its last line with it.
                joined = if set.own.joined { end } else { 0 };
                let first = pen.put(lines - i32::from(set.own.joined), pitch(set, style));
                pen.used += rule(set, style);
                first
            }
            Item::Columns(columns) => pen.put(1, columns_height(columns, style)),
            Item::Table(table) => {
                let mut first = None;
                for (row, height) in row_heights(table, style).into_iter().enumerate() {
                    if table.keep_next && row + 1 == table.table.rows.len() {
                        pen.make_room(height + chain(&layout.body[at + 1..], style));
                    }
                    first = first.or(pen.put(1, height));
                }
                first
            }
            Item::Figure(set) => pen.put(1, figure_height(set, style)),
            Item::Imprint(_) => pen.put(1, height(item, style)),
        };
        item.runs().filter_map(|run| layout.note(run)).for_each(|note| pen.reserve(note, style));
        let (first, top) = first.unwrap_or((pen.page, pen.used));
        places.push(Place { first, last: pen.page, top });
    }
    places
}

/// Whether an item stands at the top of a page whatever is above: it says so, or it is the first behind the contents, or the
/// paper is turned there.
pub(super) fn begins_page(layout: &Layout<'_>, at: usize) -> bool {
    let item = &layout.body[at];
    let behind_contents = at > 0 && is_contents(&layout.body[at - 1]) && !is_contents(item);
    let turned = layout.landscape.iter().any(|range| range.start == at || range.end == at);
    behind_contents || turned || matches!(item, Item::Paragraph(set) if set.own.new_page)
}

fn is_contents(item: &Item<'_>) -> bool {
    matches!(item, Item::Paragraph(set) if matches!(set.look, LookId::Contents(_)))
}

/// Where the next line goes.
struct Pen {
    page: u32,
    /// Of the page's height, in twips.
    used: i32,
    height: i32,
}

impl Pen {
    /// At the top of the first page.
    fn new(page: &Page) -> Self {
        Self { page: 1, used: 0, height: page.text_height().twips() }
    }

    /// Begins a page, unless one has just begun.
    fn turn(&mut self) {
        if self.used > 0 {
            (self.page, self.used) = (self.page + 1, 0);
        }
    }

    /// Begins a page if so much does not go on this one, but on another.
    fn make_room(&mut self, height: i32) {
        if self.used + height > self.height && height <= self.height {
            self.turn();
        }
    }

    /// Sets lines of one height; returns the page of the first, and how much of that is above it.
    fn put(&mut self, lines: i32, pitch: i32) -> Option<(u32, i32)> {
        let mut first = None;
        for _ in 0..lines {
            self.make_room(pitch);
            first.get_or_insert((self.page, self.used));
            self.used += pitch;
        }
        first
    }

    /// The room of a footnote on this page.
    fn reserve(&mut self, note: &Note<'_>, style: &Style) {
        let look = LookId::Footnote.of(style);
        let measure = || Measure::new(look, &Own::default(), style.page.text_width().twips());
        let lines: i32 = note.paragraphs.iter().map(|runs| measure().lines(runs, 0).0).sum();
        self.used += lines * look.pitch.twips();
    }
}

/// The height of what stays together from here: all that keeps with what follows, and the first line behind.
fn chain(items: &[Item<'_>], style: &Style) -> i32 {
    let kept = items.iter().take_while(|item| keeps_next(item, style));
    let (count, heights) = kept.fold((0, 0), |(count, sum), item| (count + 1, sum + height(item, style)));
    let behind = items.get(count).map_or(0, |item| match item {
        Item::Paragraph(set) => pitch(set, style),
        Item::Table(table) => row_heights(table, style).first().copied().unwrap_or(0),
        Item::Columns(_) | Item::Figure(_) | Item::Imprint(_) => height(item, style),
    });
    heights + behind
}

fn keeps_next(item: &Item<'_>, style: &Style) -> bool {
    match item {
        Item::Paragraph(set) => set.own.keep_next || (set.look.of(style).keep_next && !set.own.joined),
        Item::Table(_) | Item::Columns(_) | Item::Imprint(_) => false,
        Item::Figure(set) => set.keep_next,
    }
}

/// How much of a page an item takes, in twips.
pub(super) fn height(item: &Item<'_>, style: &Style) -> i32 {
    match item {
        Item::Paragraph(set) => set_height(set, style),
        Item::Table(table) => row_heights(table, style).into_iter().sum(),
        Item::Columns(columns) => columns_height(columns, style),
        Item::Figure(set) => figure_height(set, style),
        Item::Imprint(set) => set.parts.iter().flatten().map(|set| set_height(set, style)).sum(),
    }
}

fn set_height(set: &Set<'_>, style: &Style) -> i32 {
    let measure = Measure::new(set.look.of(style), &set.own, style.page.text_width().twips());
    measure.lines(&set.runs, 0).0 * pitch(set, style) + rule(set, style)
}

/// What the head's red line takes below a paragraph.
fn rule(set: &Set<'_>, style: &Style) -> i32 {
    set.own.special().rule.map_or(0, |below| below.twips() + style.head.rule_thickness.twips())
}

/// From one line to the next; nothing for what stands apart from the text.
fn pitch(set: &Set<'_>, style: &Style) -> i32 {
    match set.own.special().page_top {
        Some(_) => 0,
        None => set.own.special().pitch.unwrap_or(set.look.of(style).pitch).twips(),
    }
}

/// The height of the highest of paragraphs side by side, each of one line.
fn columns_height(columns: &[SetColumn<'_>], style: &Style) -> i32 {
    let height = |column: &SetColumn| column.paragraphs.iter().map(|set| pitch(set, style)).sum();
    columns.iter().map(height).max().unwrap_or(0)
}

/// The heights of a table's rows. What a cell with several of them needs beyond theirs, the last one has.
pub(super) fn row_heights(set: &SetTable<'_>, style: &Style) -> Vec<i32> {
    let mut heights: Vec<i32> = Vec::with_capacity(set.table.rows.len());
    for row in 0..set.table.rows.len() {
        let height = |cell: Cell<'_, '_>| {
            let first = row - cell.above;
            let look = LookId::of_row(set.table, first).of(style);
            let width = set.width(&cell).twips() - 2 * set.margin.twips();
            let (lines, _) = Measure::new(look, &Own::default(), width).lines(&set.table.rows[first][cell.column], 0);
            lines * look.pitch.twips() - heights[first..].iter().sum::<i32>()
        };
        let ending = set.table.cells(row).filter(|cell| !cell.goes_on).map(height).max();
        heights.push(ending.unwrap_or(0).max(LookId::of_row(set.table, row).of(style).pitch.twips()));
    }
    heights
}

/// The height of a picture, which stands on the base line: what hangs below it takes up to one line more.
fn figure_height(set: &SetFigure<'_>, style: &Style) -> i32 {
    set.height.twips() + style.looks.image.pitch.twips()
}

/// The lines of a paragraph, all lengths in twips.
struct Measure<'a> {
    look: &'a Look,
    /// The room of a line.
    width: i32,
    /// How far the first line stands in; negative hangs out.
    first_line: i32,
}

impl<'a> Measure<'a> {
    fn new(look: &'a Look, own: &Own, width: i32) -> Self {
        let twips = |own: Option<Chars>, usual: Chars| own.unwrap_or(usual).0 * look.advance() / 100;
        let own = own.special();
        let width = width - twips(own.left, look.left) - twips(own.right, look.right);
        Self { look, width: width.max(look.advance()), first_line: twips(own.first_line, look.first_line) }
    }

    /// How many lines runs make, at least one, and how far the last is filled; `before` is taken in the first already.
    fn lines(&self, runs: &[Run<'_>], before: i32) -> (i32, i32) {
        let (mut lines, mut x) = (1, if before > 0 { before } else { self.first_line });
        let mut last = 0;
        for unit in runs.iter().flat_map(|run| units(&run.text)) {
            let width = self.width_of(unit);
            if unit == "\n" {
                (lines, x, last) = (lines + 1, 0, 0);
            } else if x + width <= self.width {
                (x, last) = (x + width, width);
            } else {
                let moved = if unit.starts_with(|mark| CLOSING.contains(mark)) { last } else { 0 };
                let longest = moved + width;
                lines += 1 + longest.saturating_sub(1) / self.width;
                (x, last) = (longest % self.width, width);
            }
        }
        (lines, x)
    }

    fn width_of(&self, unit: &str) -> i32 {
        let one = |char| match advance(char) {
            0 => 0,
            hundredths => self.look.size.twips() * hundredths / 100 + self.look.spacing.twips(),
        };
        unit.chars().map(one).sum()
    }
}

/// What a line cannot end within: words and numbers of Latin letters, and single characters.
pub(super) fn units(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let word = rest.find(|char: char| !char.is_ascii_graphic()).unwrap_or(rest.len());
        let length = if word > 0 { word } else { rest.chars().next()?.len_utf8() };
        let (unit, behind) = rest.split_at(length);
        rest = behind;
        Some(unit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    /// How many lines body text makes.
    #[track_caller]
    fn check(text: &str, expected: i32) {
        let style = Style::builtin("gbt9704").unwrap();
        let runs = [Run::typed(text, Span::at(0))];
        let measure = Measure::new(&style.looks.body, &Own::default(), style.page.text_width().twips());
        assert_eq!(measure.lines(&runs, 0).0, expected, "{text}");
    }

    #[test]
    fn a_line_has_28_characters() {
        check("", 1);
        check(&"字".repeat(26), 1); // two for the indent
        check(&"字".repeat(27), 2);
        check(&"字".repeat(26 + 28), 2);
        check("甲\n乙", 2);
    }

    #[test]
    fn a_closing_mark_never_begins_a_line() {
        check(&format!("{}。", "字".repeat(26)), 2);
        // The mark takes a character with it, and the second line then has one more than it can hold.
        check(&format!("{}。{}", "字".repeat(26), "字".repeat(26)), 2);
        check(&format!("{}。{}", "字".repeat(26), "字".repeat(27)), 3);
    }

    #[test]
    fn numbers_are_not_divided() {
        check(&format!("{}2026", "字".repeat(24)), 1);
        check(&format!("{}2026", "字".repeat(25)), 2);
        check(&format!("字{}", "1".repeat(200)), 5); // 200 × 7.75 pt are three and a half lines
    }

    #[test]
    fn a_heading_goes_to_the_page_of_its_text() {
        let style = Style::builtin("gbt9704").unwrap();
        let set = |look, text: &'static str| {
            Item::Paragraph(Set { look, runs: vec![Run::typed(text, Span::at(0))].into(), own: Own::default() })
        };
        let mut body: Vec<_> = (0..20).map(|_| set(LookId::Body, "行")).collect();
        body.extend([set(LookId::Heading(1), "一、"), set(LookId::Heading(2), "（一）"), set(LookId::Body, "文")]);
        let layout = Layout {
            properties: Default::default(),
            style: &style,
            body,
            notes: &[],
            pictures: &[],
            landscape: Vec::new(),
            first_page: None,
            findings: Vec::new(),
            comments: Vec::new(),
        };
        let pages: Vec<_> = places(&layout)[19..].iter().map(|place| (place.first, place.last)).collect();
        assert_eq!(pages, [(1, 1), (2, 2), (2, 2), (2, 2)]);
    }
}
