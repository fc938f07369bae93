//! Tables: where one begins and ends, how many cells a row has, and what they hold.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::Reader;
use super::open::trimmed;
use crate::document::{Align, Block, Table};
use crate::limits;
use crate::read::lines::Line;
use crate::source::{Source, Span};

/// Whether these two lines begin a table: cells, and dashes under them.
fn is_head(row: &str, under: &str) -> bool {
    row.contains('|') && is_delimiter(under) && !is_delimiter(row)
}

/// How many lines of the table that begins with the first of these lines there are.
pub(in crate::read) fn rows(source: &Source, lines: &[Line]) -> Option<usize> {
    let [head, under, rest @ ..] = lines else { return None };
    let (head, under) = (source.slice(head.text), source.slice(under.text));
    let lacks_dashes = || {
        let third = rest.first().map_or("", |line| source.slice(line.text));
        are_boxed(&[head, under, third]) && !is_delimiter(third)
    };
    let begins = head.as_bytes().contains(&b'|') && (is_head(head, under) || lacks_dashes());
    begins.then(|| 2 + rest.iter().take_while(|line| pipes(source.slice(line.text)).next().is_some()).count())
}

/// Whether these lines are rows between `|`, with three cells or more each, the first of them without a digit: a table without
/// the dashes under its head.
fn are_boxed(rows: &[&str]) -> bool {
    let is_boxed = |row: &&str| row.trim_start().starts_with('|') && is_closed(row) && cells(row) > 2;
    rows.iter().all(is_boxed)
        && rows.iter().all(|row| cells(row) == cells(rows[0]))
        && !rows[0].contains(|c: char| c.is_ascii_digit())
}

/// How many cells a row has.
pub(super) fn cells(row: &str) -> usize {
    let row = row.trim();
    let between = pipes(row).filter(|&at| at > 0 && at + 1 < row.len()).count();
    between + 1
}

/// Whether a row ends with a `|`.
pub(super) fn is_closed(row: &str) -> bool {
    let row = row.trim();
    row.len() > 1 && pipes(row).last() == Some(row.len() - 1)
}

impl Reader<'_, '_> {
    pub(super) fn start_table(&mut self, align: &[Alignment], range: Range<usize>) {
        self.close_markup();
        let span = self.copy.span(&range).unwrap_or(Span::at(self.source.text.len()));
        let align = align.iter().map(|&align| aligned(align)).collect();
        self.table = Some(Table { align, header: 1, ..Table::new(span) });
    }

    pub(super) fn start_row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push(Vec::new());
        }
    }

    pub(super) fn end_cell(&mut self) {
        let (cell, _) = trimmed(self.open.close().0);
        if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
            row.push(cell);
        }
    }

    /// Adds the table; in a footnote, its cells as paragraphs.
    pub(super) fn end_table(&mut self) {
        let Some(mut table) = self.table.take() else { return };
        if table.align.len() <= limits::COLUMNS.most {
            table.rows.iter_mut().for_each(|row| row.resize(table.align.len(), Vec::new()));
        }
        match self.notes.current() {
            Some(note) => note.paragraphs.extend(table.rows.into_iter().flatten().filter(|cell| !cell.is_empty())),
            None => self.document.blocks.push(Block::Table(Box::new(table))),
        }
    }
}

/// `|---|:-:|`
pub(super) fn is_delimiter(row: &str) -> bool {
    let allowed = |byte: u8| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t');
    let inner = row.trim().trim_start_matches('|').trim_end_matches('|');
    let dashes = |cell: &str| {
        let cell = cell.trim();
        let bare = cell.strip_prefix(':').unwrap_or(cell);
        let bare = bare.strip_suffix(':').unwrap_or(bare);
        !bare.is_empty() && bare.bytes().all(|byte| byte == b'-')
    };
    row.contains('|') && row.bytes().all(allowed) && inner.split('|').all(dashes)
}

/// The places of the `|` that divide cells.
fn pipes(row: &str) -> impl Iterator<Item = usize> {
    let bytes = row.as_bytes();
    let mut escaped = false;
    bytes.iter().enumerate().filter_map(move |(at, &byte)| {
        let divides = byte == b'|' && !escaped;
        escaped = byte == b'\\' && !escaped;
        divides.then_some(at)
    })
}

fn aligned(align: Alignment) -> Align {
    match align {
        Alignment::None => Align::Both,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
