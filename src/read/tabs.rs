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

/// The table that begins with the first of these lines; it has as many lines as rows.
pub(super) fn table<'s>(source: &'s Source, lines: &[Line], forbidden: &[Span]) -> Option<Table<'s>> {
    let columns = columns(source, lines.first()?)?;
    let count = lines.iter().take_while(|line| self::columns(source, line) == Some(columns)).count();
    if count < ROWS {
        return None;
    }
    let lines = &lines[..count];
    let rows: Vec<Vec<Vec<Run<'s>>>> = lines.iter().map(|line| cells(source, line, forbidden).collect()).collect();
    let header = usize::from(!rows[0].iter().any(|cell| is_number(&text_of(cell))));
    let span = Span::new(lines[0].whole.start, lines[count - 1].whole.end);
    Some(Table { span, align: vec![Align::Both; columns], rows, header })
}

/// How many cells a line has, if it can be a row.
fn columns(source: &Source, line: &Line) -> Option<usize> {
    let text = source.slice(line.whole);
    let columns = text.matches('\t').count() + 1;
    let fits = (COLUMNS..=limits::COLUMNS.most).contains(&columns);
    (fits && !line.is_blank() && !text.contains('。')).then_some(columns)
}

fn cells<'s>(source: &'s Source, line: &Line, forbidden: &[Span]) -> impl Iterator<Item = Vec<Run<'s>>> {
    let mut start = line.whole.start;
    source.slice(line.whole).split('\t').map(move |cell| {
        let span = trim(source, Span::new(start, start + cell.len()));
        start += cell.len() + 1;
        let mut runs = Vec::new();
        characters::typed(&mut runs, source, span, forbidden);
        runs
    })
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ',' | '%' | '-'))
}
