//! A table in plain text: lines whose cells are divided by tabs, as spreadsheets put them on the clipboard, or stand below one
//! another with spaces between them.

use super::characters;
use super::lines::{Line, trim};
use crate::document::{Align, Run, Table, text_of};
use crate::level::Label;
use crate::limits;
use crate::sentence::{COLONS, squeeze};
use crate::site;
use crate::source::{Source, Span};

/// Two columns may be a label and its words, a name and its telephone.
const COLUMNS: usize = 3;
/// Two rows may be two lines that happen to be alike.
const ROWS: usize = 3;
/// So many half-width columns a cell may begin beside the one above it.
const SLIP: usize = 1;
/// What is over the places where parties sign side by side.
const SIGNED: [&str; 4] = ["盖章", "签字", "签章", "签名"];
const SPACES: [char; 3] = [' ', '\u{3000}', '\u{a0}'];

/// What divides cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Every tab, as in a spreadsheet: two of them leave a cell empty.
    Tab,
    /// However many tabs it takes to the next column.
    Tabs,
    /// However many spaces it takes, two at least.
    Spaces,
}

/// A stretch of a line between gaps.
struct Cell {
    span: Span,
    /// Where it begins: tabs are counted, all else is measured in half-width columns.
    column: usize,
}

/// The table that begins with line `first`; it has as many lines as rows.
pub(super) fn table<'s>(source: &'s Source, lines: &[Line], first: usize, forbidden: &[Span]) -> Option<Table<'s>> {
    let (above, lines) = lines.split_at(first);
    let (gap, model) = [Gap::Tab, Gap::Tabs, Gap::Spaces].into_iter().find_map(|gap| Some((gap, model(source, lines, gap)?)))?;
    if gap == Gap::Spaces && above.last().is_some_and(|head| cells(source, head, gap).len() > 1) {
        return None;
    }
    let typed = |cell: Cell| {
        let mut runs = Vec::new();
        characters::typed(&mut runs, source, trim(source, cell.span), forbidden);
        runs
    };
    let rows = lines.iter().map_while(|line| row(source, line, gap, &model));
    let rows: Vec<Vec<Vec<Run<'s>>>> = rows.map(|cells| cells.into_iter().map(typed).collect()).collect();
    let header = usize::from(match gap {
        Gap::Tab | Gap::Tabs => !rows[0].iter().any(|cell| is_number(&text_of(cell))),
        Gap::Spaces => !rows[0].iter().any(|cell| has_digit(&text_of(cell))),
    });
    let span = Span::new(lines[0].whole.start, lines[rows.len() - 1].whole.end);
    Some(Table { align: vec![Align::Both; model.len()], rows, header, ..Table::new(span) })
}

/// The cells of the first of these lines, if a table begins with them that has something in every column.
fn model(source: &Source, lines: &[Line], gap: Gap) -> Option<Vec<Cell>> {
    let model = Some(cells(source, lines.first()?, gap)).filter(|cells| cells.len() >= COLUMNS)?;
    let rows: Vec<_> = lines.iter().take(ROWS).map_while(|line| row(source, line, gap, &model)).collect();
    let text = |cell: &Cell| source.slice(cell.span).trim();
    let filled = |column: usize| rows.iter().any(|cells| !text(&cells[column]).is_empty());
    let counts = || rows.iter().flatten().any(|cell| has_digit(text(cell)));
    let is_list = || rows.iter().all(|cells| Label::read(text(&cells[0])).is_some());
    let signed = || model.iter().any(|cell| SIGNED.iter().any(|word| text(cell).contains(word)));
    let of_page = || model.iter().any(|cell| squeeze(text(cell)).strip_suffix(COLONS) == Some(site::INDEX));
    let is_no_table = of_page() || gap == Gap::Spaces && (!counts() || is_list() || signed());
    (rows.len() == ROWS && (0..model.len()).all(filled) && !is_no_table).then_some(model)
}

/// The cells of a line that can be a row of the table whose first row is `model`.
fn row(source: &Source, line: &Line, gap: Gap, model: &[Cell]) -> Option<Vec<Cell>> {
    let cells = cells(source, line, gap);
    let many = (COLUMNS..=limits::COLUMNS.most).contains(&cells.len()) && cells.len() == model.len();
    (many && cells.iter().zip(model).all(|(cell, top)| cell.column.abs_diff(top.column) <= SLIP)).then_some(cells)
}

/// A line's cells; none if it is a sentence or, between spaces, a form to fill in.
fn cells(source: &Source, line: &Line, gap: Gap) -> Vec<Cell> {
    let text = source.slice(if gap == Gap::Tab { line.whole } else { line.text });
    let can_be_row = || match gap {
        Gap::Tab | Gap::Tabs => text.contains('\t'),
        Gap::Spaces => (text.contains("  ") || text.contains("\u{3000}\u{3000}")) && !text.contains(['\t', '：', ':', '_']),
    };
    if !can_be_row() || text.contains('。') {
        return Vec::new();
    }
    let counted = |spans: Vec<Span>| spans.into_iter().enumerate().map(|(column, span)| Cell { span, column }).collect();
    match gap {
        Gap::Tab => counted(between_tabs(source, line.whole)),
        Gap::Tabs => {
            let filled = |cell: &Span| !source.slice(*cell).trim().is_empty();
            counted(between_tabs(source, line.text).into_iter().filter(filled).collect())
        }
        Gap::Spaces => between_spaces(source, line),
    }
}

fn between_tabs(source: &Source, line: Span) -> Vec<Span> {
    let mut start = line.start;
    let cells = source.slice(line).split('\t').map(|cell| {
        let span = Span::new(start, start + cell.len());
        start = span.end + 1;
        span
    });
    cells.collect()
}

fn between_spaces(source: &Source, line: &Line) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let (mut start, mut column) = (line.text.start, line.indent as usize);
    let mut spaces = 0;
    for piece in source.slice(line.text).split_inclusive(SPACES) {
        let word = piece.trim_end_matches(SPACES);
        let span = Span::new(start, start + word.len());
        match cells.last_mut() {
            _ if word.is_empty() => {}
            Some(cell) if spaces < 2 => cell.span.end = span.end,
            _ => cells.push(Cell { span, column }),
        }
        spaces = if word.is_empty() { spaces + 1 } else { 1 };
        start += piece.len();
        column += piece.chars().map(width).sum::<usize>();
    }
    cells
}

/// In half-width columns.
fn width(character: char) -> usize {
    if character.is_ascii() || character == '\u{a0}' { 1 } else { 2 }
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ',' | '%' | '-'))
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}
