//! Plain text: a line is a paragraph, or a row of a table.

use std::borrow::Cow;

use super::characters;
use super::instructions::{self, Instructions};
use super::lines::Line;
use super::wrap::Wrapped;
use super::{pages, typed_table, wrap};
use crate::document::{Block, Document, Origin, Paragraph, Run};
use crate::sentence::COLONS;
use crate::source::{Source, Span, Why};

/// Appends the draft's paragraphs to the document.
pub(super) fn read<'s>(source: &'s Source, mut lines: Vec<Line>, forbidden: &[Span], document: &mut Document<'s>) {
    pages::drop_page_numbers(source, &mut lines, document);
    drop_margin(&mut lines);
    let mut reader = Reader {
        source,
        lines: &lines,
        wrapped: wrap::wrapped(source, &lines),
        forbidden,
        document,
        instructions: Instructions::default(),
        apart: false,
        goes_on: false,
        to_write_on: false,
    };
    let mut at = 0;
    while at < lines.len() {
        at += reader.take(at);
    }
    reader.instructions.carry_out(reader.document);
}

/// All lines of a copied page may be pushed in further than the first line of a paragraph is.
const MARGIN: u32 = 6;

/// Takes away what all lines are pushed in by.
fn drop_margin(lines: &mut [Line]) {
    let margin = lines.iter().filter(|line| !line.is_blank()).map(|line| line.indent).min().unwrap_or(0);
    if margin >= MARGIN {
        lines.iter_mut().for_each(|line| line.indent = line.indent.saturating_sub(margin));
    }
}

/// Turns lines into blocks, one after another.
struct Reader<'s, 'd> {
    source: &'s Source,
    lines: &'d [Line],
    wrapped: Wrapped,
    forbidden: &'d [Span],
    document: &'d mut Document<'s>,
    instructions: Instructions,
    /// Whether something empty stands above the next line.
    apart: bool,
    /// Whether the next line goes on with the last paragraph.
    goes_on: bool,
    /// Whether strokes in the next line are there to be written on.
    to_write_on: bool,
}

impl<'s> Reader<'s, '_> {
    /// Reads what begins in a line; returns how many lines it has.
    fn take(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        let text = self.source.slice(line.text);
        if line.is_blank() {
            self.apart = at > 0;
            return 1;
        }
        let is_rule = is_drawn_rule(text);
        self.to_write_on &= is_rule && !self.apart;
        if is_rule && !self.to_write_on {
            self.document.ledger.delete(line.text, Why::DrawnLine);
            (self.goes_on, self.apart) = (false, true);
            return 1;
        }
        self.to_write_on |= text.ends_with(COLONS);
        if let Some(words) = instructions::in_line(text) {
            self.instructions.take(words, line.text, self.document);
            self.goes_on = false;
            return 1;
        }
        if let Some(table) = typed_table::table(self.source, self.lines, at, self.forbidden) {
            let rows = table.rows.len();
            self.document.blocks.push(Block::Table(Box::new(table)));
            (self.goes_on, self.apart) = (false, false);
            return rows;
        }
        match self.document.blocks.last_mut() {
            Some(Block::Paragraph(above)) if self.goes_on => join(above, self.source, line.text, self.forbidden),
            _ => self.begin(line),
        }
        self.goes_on = self.wrapped.after(at) && !self.document.blocks.is_empty();
        self.apart = false;
        1
    }

    /// Begins a paragraph with a line, if something in it can be printed.
    fn begin(&mut self, line: Line) {
        let mut runs = Vec::with_capacity(1);
        characters::typed(&mut runs, self.source, line.text, self.forbidden);
        if !runs.is_empty() {
            let paragraph = Paragraph::new(Origin::Line, line.text, runs);
            let paragraph = Paragraph { indent: line.indent, apart: self.apart, ..paragraph };
            self.document.blocks.push(Block::Paragraph(paragraph));
        }
    }
}

/// `━━━━━━`, `------`, `======`, `━━━★━━━`: a line that stands between parts; `____` is one to write on, and so is any below
/// `意见：`.
fn is_drawn_rule(text: &str) -> bool {
    const STROKES: [char; 6] = ['━', '─', '═', '—', '-', '='];
    let star = text.chars().filter(|c| matches!(c, '★' | '☆')).count();
    let is_drawn = |stroke: char| text.chars().filter(|&c| c == stroke).count() + star == text.chars().count();
    star < 2 && text.chars().count() > 2 && STROKES.into_iter().any(is_drawn)
}

/// Goes on with a paragraph whose last line an editor ended.
fn join<'s>(paragraph: &mut Paragraph<'s>, source: &'s Source, line: Span, forbidden: &[Span]) {
    let end = Span::new(paragraph.span.end, line.start);
    if wrap::needs_space(source.slice(paragraph.span), source.slice(line)) {
        paragraph.runs.push(Run::typed(Cow::Owned(" ".to_owned()), end));
    }
    characters::typed(&mut paragraph.runs, source, line, forbidden);
    paragraph.span.end = line.end;
}
