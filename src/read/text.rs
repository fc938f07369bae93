//! Plain text: a line is a paragraph, or a row of a table.

use std::borrow::Cow;

use super::characters;
use super::instructions::{self, Instructions};
use super::lines::Line;
use super::{pages, typed_table, wrap};
use crate::document::{Block, Document, Origin, Paragraph, Run};
use crate::source::{Source, Span, Why};

/// Appends the draft's paragraphs to the document.
pub(super) fn read<'s>(source: &'s Source, mut lines: Vec<Line>, forbidden: &[Span], document: &mut Document<'s>) {
    pages::drop_page_numbers(source, &mut lines, document);
    let wrapped = wrap::wrapped(source, &lines);
    let mut instructions = Instructions::default();
    let mut apart = false;
    let mut joined = false;
    let mut to_write_on = false;
    let mut table_end = 0;
    for (index, line) in lines.iter().enumerate() {
        if index < table_end {
            continue;
        }
        if line.is_blank() {
            apart = index > 0;
            continue;
        }
        let is_rule = is_drawn_rule(source.slice(line.text));
        to_write_on &= is_rule && !apart;
        if is_rule && !to_write_on {
            document.ledger.delete(line.text, Why::DrawnLine);
            (joined, apart) = (false, true);
            continue;
        }
        to_write_on |= source.slice(line.text).ends_with(['：', ':']);
        if let Some(words) = instructions::in_line(source.slice(line.text)) {
            instructions.take(words, line.text, document);
            joined = false;
            continue;
        }
        if let Some(table) = typed_table::table(source, &lines, index, forbidden) {
            table_end = index + table.rows.len();
            document.blocks.push(Block::Table(Box::new(table)));
            (joined, apart) = (false, false);
            continue;
        }
        match document.blocks.last_mut() {
            Some(Block::Paragraph(paragraph)) if joined => join(paragraph, source, line.text, forbidden),
            _ => {
                let mut paragraph = Paragraph::new(Origin::Line, line.text, Vec::with_capacity(1));
                characters::typed(&mut paragraph.runs, source, line.text, forbidden);
                (paragraph.indent, paragraph.apart) = (line.indent, apart);
                if !paragraph.runs.is_empty() {
                    document.blocks.push(Block::Paragraph(paragraph));
                }
            }
        }
        joined = wrapped.after(index) && !document.blocks.is_empty();
        apart = false;
    }
    instructions.carry_out(document);
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
