//! Tables in HTML, as web editors and readers of scanned pages put them in Markdown.

use std::ops::Range;

use super::Reader;
use super::open::{extent, trimmed};
use crate::document::{Align, Run, Table};
use crate::limits::COLUMNS;
use crate::source::{Span, Why};

/// What is known of the table that is open, apart from its cells.
#[derive(Default)]
pub(super) struct Markup {
    /// How many columns and rows the open cell spans.
    cell: Option<(usize, usize)>,
    /// Whether its caption is open.
    caption: bool,
    /// How many rows below each column's last cell it spans, too.
    spans: Vec<usize>,
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
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let opens = !tag.starts_with("</");
        if self.markup.is_none() {
            let text = &self.copy.text[range.start..];
            if !text.starts_with("<table") || name != "table" || self.table.is_some() || !is_whole(text) {
                return self.text(range);
            }
            self.flush();
            let span = self.copy.span(&range).unwrap_or(Span::at(self.source.text.len()));
            self.table = Some(Table { span, align: Vec::new(), rows: Vec::new(), header: 0 });
            self.markup = Some(Markup::default());
        }
        let end = self.copy.span(&range).map_or(0, |span| span.end);
        self.stand_in("", range, Why::Html);
        match name {
            "tr" if opens => {
                self.end_markup_cell();
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
        if head && table.header + 1 == table.rows.len() {
            table.header += 1;
        }
        markup.cell = Some((spanned(tag, "colspan"), spanned(tag, "rowspan")));
    }

    fn end_markup_cell(&mut self) {
        let Some((columns, rows)) = self.markup.as_mut().and_then(|markup| markup.cell.take()) else { return };
        let (cell, _) = trimmed(self.open.close().0);
        let (Some(row), Some(markup)) = (self.table.as_mut().and_then(|table| table.rows.last_mut()), &mut self.markup) else {
            return;
        };
        fill(row, &mut markup.spans);
        for cell in std::iter::once(cell).chain(std::iter::repeat_with(Vec::new)).take(columns) {
            let column = row.len();
            markup.spans.resize(markup.spans.len().max(column + 1), 0);
            markup.spans[column] = rows - 1;
            row.push(cell);
        }
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
        self.table = Some(Table { span, align: Vec::new(), rows: Vec::new(), header: 0 });
    }

    fn end_markup_table(&mut self, end: usize) {
        self.end_markup_cell();
        if let Some(markup) = &mut self.markup {
            markup.caption = false;
        }
        self.flush();
        self.markup = None;
        if let Some(table) = &mut self.table {
            table.span.end = table.span.end.max(end);
        }
        self.push_markup_table();
    }

    fn push_markup_table(&mut self) {
        let Some(mut table) = self.table.take() else { return };
        table.rows.retain(|row| !row.is_empty());
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        table.header = table.header.min(table.rows.len().saturating_sub(1));
        table.align = vec![Align::Both; columns];
        self.table = (columns > 0).then_some(table);
        self.end_table();
    }

    /// Ends a table that was never closed.
    pub(super) fn close_markup(&mut self) {
        if self.markup.is_some() {
            self.end_markup_table(0);
        }
    }
}

/// Puts empty cells where cells of the rows above reach down.
fn fill(row: &mut Vec<Vec<Run<'_>>>, spans: &mut [usize]) {
    while let Some(left) = spans.get_mut(row.len()).filter(|left| **left > 0) {
        *left -= 1;
        row.push(Vec::new());
    }
}

/// How many columns or rows a cell says it spans, up to as many columns as a table may have.
fn spanned(tag: &str, name: &str) -> usize {
    let said = tag.split_once(name).map_or("", |(_, rest)| rest.trim_start_matches(['=', '"', '\'', ' ']));
    let digits = &said[..said.bytes().take_while(u8::is_ascii_digit).count()];
    digits.parse().unwrap_or(1).clamp(1, COLUMNS.most)
}

/// Whether a text that begins with `<table>` has its end, cells, and no other table before that.
fn is_whole(text: &str) -> bool {
    let next = text.match_indices("table").skip(1).find(|(at, _)| text[..*at].ends_with(['<', '/']));
    next.is_some_and(|(at, _)| text[..at].ends_with("</") && ["<td", "<th>", "<th "].iter().any(|cell| text[..at].contains(cell)))
}
