//! Tables, and which of their cells reach over others.

use std::collections::BTreeMap;

use super::{Align, Run};
use crate::source::Span;

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
    /// Where cells reach over others, which are empty: by row and column, for every row of such a cell.
    pub merged: BTreeMap<(usize, usize), Merged>,
}

/// How a cell reaches over others in one of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// Over how many columns, its own among them.
    pub columns: usize,
    /// How many rows above this one it begins.
    pub above: usize,
}

/// A cell as it stands in one row.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'t, 's> {
    /// Its text; none in the rows below its first.
    pub runs: &'t [Run<'s>],
    /// Its first column, from 0.
    pub column: usize,
    /// How many columns it has.
    pub columns: usize,
    /// How many rows above this one it begins.
    pub above: usize,
    /// Whether it goes on in the row below.
    pub goes_on: bool,
}

impl<'s> Table<'s> {
    /// An empty one.
    pub fn new(span: Span) -> Self {
        Self { span, align: Vec::new(), rows: Vec::new(), header: 0, merged: BTreeMap::new() }
    }

    /// The cells of a row, from the left.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = Cell<'_, 's>> {
        let mut column = 0;
        std::iter::from_fn(move || {
            let cell = self.cell(row, column)?;
            column += cell.columns;
            Some(cell)
        })
    }

    /// The cell that begins in a column.
    pub fn cell(&self, row: usize, column: usize) -> Option<Cell<'_, 's>> {
        let runs = self.rows.get(row)?.get(column)?;
        let Merged { columns, above } = self.merged_at(row, column);
        let goes_on = self.merged_at(row + 1, column).above > above;
        Some(Cell { runs, column, columns, above, goes_on })
    }

    fn merged_at(&self, row: usize, column: usize) -> Merged {
        self.merged.get(&(row, column)).copied().unwrap_or(Merged { columns: 1, above: 0 })
    }
}
