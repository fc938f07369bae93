//! A table in plain text: lines with tabs between their cells, as spreadsheets put them on the clipboard.

use super::characters;
use super::lines::{Line, trim};
use crate::document::{Align, Run, Table, text_of};
use crate::limits;
use crate::source::{Source, Span};

/// Two columns may be a label and its words, a name and its telephone.
const COLUMNS: usize = 3;
/// Two rows may be two lines that happen to be alike.
const ROWS: usize = 3;

/// What divides cells.
#[derive(Clone, Copy)]
enum Gap {
    /// Every tab, as in a spreadsheet: two of them leave a cell empty.
    Tab,
    /// However many tabs it takes to the next column.
    Tabs,
}

/// The table that begins with the first of these lines; it has as many lines as rows.
pub(super) fn table<'s>(source: &'s Source, lines: &[Line], forbidden: &[Span]) -> Option<Table<'s>> {
    let first = lines.first_chunk::<ROWS>()?;
    let (gap, columns) = [Gap::Tab, Gap::Tabs].into_iter().find_map(|gap| Some((gap, shared_columns(source, first, gap)?)))?;
    let count = lines.iter().take_while(|line| self::columns(source, line, gap) == columns).count();
    let row = |line: &Line| {
        let cells = cells(source, line, gap).into_iter().map(|cell| {
            let mut runs = Vec::new();
            characters::typed(&mut runs, source, trim(source, cell), forbidden);
            runs
        });
        cells.collect::<Vec<Vec<Run<'s>>>>()
    };
    let lines = &lines[..count];
    let rows: Vec<_> = lines.iter().map(row).collect();
    let header = usize::from(!rows[0].iter().any(|cell| is_number(&text_of(cell))));
    let span = Span::new(lines[0].whole.start, lines[count - 1].whole.end);
    Some(Table { span, align: vec![Align::Both; columns], rows, header })
}

/// How many columns these lines have in common, if every one of them has something in it.
fn shared_columns(source: &Source, lines: &[Line; ROWS], gap: Gap) -> Option<usize> {
    let columns = columns(source, &lines[0], gap);
    let alike = columns > 0 && lines.iter().all(|line| self::columns(source, line, gap) == columns);
    let rows = || lines.iter().map(|line| cells(source, line, gap));
    let filled = |column: usize| rows().any(|cells| !source.slice(cells[column]).trim().is_empty());
    (alike && (0..columns).all(filled)).then_some(columns)
}

/// How many cells a line has; none if it can be no row.
fn columns(source: &Source, line: &Line, gap: Gap) -> usize {
    let text = source.slice(line.whole);
    if !text.contains('\t') || text.contains('。') {
        return 0;
    }
    let columns = cells(source, line, gap).len();
    if (COLUMNS..=limits::COLUMNS.most).contains(&columns) { columns } else { 0 }
}

fn cells(source: &Source, line: &Line, gap: Gap) -> Vec<Span> {
    let whole = if let Gap::Tab = gap { line.whole } else { line.text };
    let mut start = whole.start;
    let cells = source.slice(whole).split('\t').map(|cell| {
        let span = Span::new(start, start + cell.len());
        start = span.end + 1;
        span
    });
    cells.filter(|&cell| matches!(gap, Gap::Tab) || !source.slice(cell).trim().is_empty()).collect()
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ',' | '%' | '-'))
}
