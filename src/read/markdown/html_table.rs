//! Tables in HTML, as web editors and readers of scanned pages put them in Markdown.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Reader;
use super::open::{extent, trimmed};
use crate::document::{Align, Merged, Table};
use crate::limits::COLUMNS;
use crate::source::{Span, Why};

/// What is known of the table that is open, apart from its cells.
#[derive(Default)]
pub(super) struct Markup {
    /// How many columns and rows the open cell spans.
    cell: Option<(usize, usize)>,
    /// Whether its caption is open.
    caption: bool,
    /// The cells above that reach down into the last row, by their first column.
    reaching: BTreeMap<usize, Reaching>,
    /// How many columns there are in which a cell begins.
    columns: usize,
}

/// A cell that reaches down.
struct Reaching {
    /// The row where it begins.
    first: usize,
    /// How many rows it has yet.
    left: usize,
    /// How many columns it has.
    columns: usize,
}

impl Markup {
    /// Whether text belongs to a cell or the caption.
    pub(super) fn is_inside(&self) -> bool {
        self.cell.is_some() || self.caption
    }
}

impl<'s> Reader<'s, '_> {
    /// Takes a tag of a table; one that belongs to no whole table is text.
    pub(super) fn table_tag(&mut self, range: Range<usize>) {
        let tag = self.copy.text[range.clone()].to_ascii_lowercase();
        let name = name(&tag);
        let opens = !tag.starts_with("</");
        if self.markup.is_none() {
            if !opens || name != "table" || self.table.is_some() || !is_whole(&self.copy.text[range.start..]) {
                return self.text(range);
            }
            self.flush();
            let span = self.copy.span(&range).unwrap_or(Span::at(self.source.text.len()));
            self.table = Some(Table::new(span));
            self.markup = Some(Markup::default());
        }
        let end = self.copy.span(&range).map_or(0, |span| span.end);
        self.stand_in("", range, Why::Html);
        match name {
            "tr" if opens => {
                self.end_markup_cell();
                self.end_markup_row();
                self.start_row();
            }
            "td" | "th" if opens => self.start_markup_cell(&tag, name == "th"),
            "td" | "th" => self.end_markup_cell(),
            "caption" => self.caption(opens),
            "table" if !opens => self.end_markup_table(end),
            _ => {}
        }
    }

    fn start_markup_cell(&mut self, tag: &str, head: bool) {
        self.end_markup_cell();
        self.flush();
        let (Some(table), Some(markup)) = (&mut self.table, &mut self.markup) else { return };
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        let above = table.rows.len() - 1;
        let begins_row = table.rows[above].is_empty();
        match head {
            true if begins_row && table.header == above => table.header += 1,
            true => {}
            false => table.header = table.header.min(above),
        }
        markup.cell = Some((spanned(tag, "colspan"), spanned(tag, "rowspan")));
    }

    fn end_markup_cell(&mut self) {
        let Some((columns, rows)) = self.markup.as_mut().and_then(|markup| markup.cell.take()) else { return };
        let (cell, _) = trimmed(self.open.close().0);
        let (Some(table), Some(markup)) = (&mut self.table, &mut self.markup) else { return };
        go_past_reaching(table, &mut markup.reaching);
        let first = table.rows.len().saturating_sub(1);
        let Some(row) = table.rows.last_mut() else { return };
        let column = row.len();
        let reached = markup.reaching.range(column..).next();
        let columns = columns.min(reached.map_or(COLUMNS.most, |(next, _)| next - column));
        if columns > 1 {
            table.merged.insert((first, column), Merged { columns, above: 0 });
        }
        if rows > 1 && column < COLUMNS.most {
            markup.reaching.insert(column, Reaching { first, left: rows - 1, columns });
        }
        markup.columns = markup.columns.max(column + 1);
        row.push(cell);
        row.resize(column + columns, Vec::new());
    }

    /// A row without cells of its own is none.
    fn end_markup_row(&mut self) {
        let (Some(table), Some(markup)) = (&mut self.table, &mut self.markup) else { return };
        let reaching = &mut markup.reaching;
        match table.rows.last().map(Vec::len) {
            Some(0) => {
                table.rows.pop();
                reaching.values_mut().for_each(|cell| cell.left -= 1);
            }
            Some(mut length) => {
                while let Some((&next, _)) = reaching.range(length..).next() {
                    table.rows.last_mut().into_iter().for_each(|row| row.resize(next, Vec::new()));
                    length = go_past_reaching(table, reaching);
                }
            }
            None => {}
        }
        reaching.retain(|_, cell| cell.left > 0);
    }

    /// The caption is a paragraph above the table.
    fn caption(&mut self, opens: bool) {
        if let Some(markup) = &mut self.markup {
            markup.caption = opens;
        }
        self.flush();
    }

    /// Text stands between cells: the rows so far are a table of their own, and those below another.
    pub(super) fn divide_markup_table(&mut self) {
        if self.table.as_ref().is_none_or(|table| table.rows.is_empty()) {
            return;
        }
        let span = Span::at(extent(&self.open.runs).end);
        self.push_markup_table();
        self.table = Some(Table::new(span));
        if let Some(markup) = &mut self.markup {
            markup.columns = 0;
            markup.reaching.values_mut().for_each(|cell| cell.first = 0);
        }
    }

    fn end_markup_table(&mut self, end: usize) {
        self.end_markup_cell();
        if let Some(markup) = &mut self.markup {
            markup.caption = false;
        }
        self.flush();
        if let Some(table) = &mut self.table {
            table.span.end = table.span.end.max(end);
        }
        self.push_markup_table();
        self.markup = None;
    }

    fn push_markup_table(&mut self) {
        self.end_markup_row();
        let begun = self.markup.as_ref().map_or(0, |markup| markup.columns);
        let Some(mut table) = self.table.take().filter(|_| begun > 0) else { return };
        let columns = table.merged.keys().map(|(_, column)| column + 1).fold(begun, usize::max);
        // Cells that say to reach farther than the others do not.
        table.rows.iter_mut().for_each(|row| row.truncate(columns));
        table.merged.iter_mut().for_each(|((_, column), cell)| cell.columns = cell.columns.min(columns - column));
        table.header = head_of(&table).min(table.rows.len() - 1);
        table.align = vec![Align::Both; columns];
        self.table = Some(table);
        self.end_table();
    }

    /// Ends a table that was never closed.
    pub(super) fn close_markup(&mut self) {
        if self.markup.is_some() {
            self.end_markup_table(0);
        }
    }
}

/// Goes past the columns of the last row into which cells above reach; returns where that ends.
fn go_past_reaching(table: &mut Table<'_>, reaching: &mut BTreeMap<usize, Reaching>) -> usize {
    let above = table.rows.len().saturating_sub(1);
    let Some(row) = table.rows.last_mut() else { return 0 };
    while let Some(cell) = reaching.get_mut(&row.len()) {
        table.merged.insert((above, row.len()), Merged { columns: cell.columns, above: above - cell.first });
        cell.left -= 1;
        row.resize(row.len() + cell.columns, Vec::new());
    }
    row.len()
}

/// How many rows form the head, with those into which its cells reach.
fn head_of(table: &Table<'_>) -> usize {
    let goes_on = |&row: &usize| table.cells(row).any(|cell| cell.above > 0);
    table.header + (table.header..).take_while(|row| table.header > 0 && goes_on(row)).count()
}

/// How many columns or rows a cell says it spans.
fn spanned(tag: &str, name: &str) -> usize {
    let said = tag.split_once(name).map_or("", |(_, rest)| rest.trim_start_matches(['=', '"', '\'', ' ']));
    let digits = &said[..said.bytes().take_while(u8::is_ascii_digit).count()];
    digits.parse().unwrap_or(1).max(1)
}

/// Whether a text that begins with `<table>` has its end, cells, and no other table before that.
fn is_whole(text: &str) -> bool {
    let mut has_cells = false;
    for (at, _) in text.match_indices('<').skip(1) {
        let tag = &text[at..];
        let name = name(tag);
        if name.eq_ignore_ascii_case("table") {
            return has_cells && tag.starts_with("</");
        }
        has_cells |= name.eq_ignore_ascii_case("td") || name.eq_ignore_ascii_case("th");
    }
    false
}

/// The name in a tag.
fn name(tag: &str) -> &str {
    let inner = tag.strip_prefix('<').unwrap_or(tag);
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    &inner[..inner.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(inner.len())]
}
