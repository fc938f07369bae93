//! Markdown, as Chinese drafts use it: a line end ends the paragraph, numbers stay as typed.

mod code;
mod comments;
mod copy;
mod edges;
mod html;
mod html_table;
mod links;
mod nesting;
mod notes;
mod open;
mod pictures;
mod prepare;
mod skipped;
mod table;
mod wrapping;

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::fields;
use super::instructions::Instructions;
use super::lines::{self, Line};
use super::wrap::{self, Wrapped};
use crate::document::{Block, Document, Origin, Paragraph, Role, Table};
use crate::picture::{Fetch, Refusal};
use crate::source::{Source, Span, Why};
use crate::xml_char::is_xml_char;
use code::Code;
use copy::Copy;
use html::Element;
use html_table::Markup;
use links::Links;
use nesting::Nesting;
use notes::Notes;
use open::{Open, extent, trimmed};
use pictures::Pictures;
pub(super) use prepare::is_tight_heading;
pub(super) use table::rows as rows_of_table;

/// Appends the draft's blocks to the document.
pub(super) fn read<'s>(
    source: &'s Source,
    lines: &[Line],
    forbidden: &[Span],
    fetch: Option<&dyn Fetch>,
    document: &mut Document<'s>,
) {
    let (front, body) = lines.split_at(fields::extent(source, lines));
    let end = body.first().map_or(source.text.len(), |line| line.whole.start);
    fields::read(source, front, end, forbidden, document);

    let mut instructions = Instructions::default();
    let copy = prepare::prepare(source, body, forbidden, &mut instructions, document);
    let mut reader = Reader {
        source,
        lines,
        wrapped: wrap::wrapped(source, lines),
        copy: &copy,
        passed: 0,
        document,
        notes: Notes::new(copy.text.contains("[^").then(|| parse(&copy.text)).into_iter().flatten()),
        links: Links::default(),
        pictures: Pictures::new(fetch),
        open: Open::default(),
        nesting: Nesting::default(),
        table: None,
        markup: None,
    };
    let parser = parse(&copy.text);
    links::leave_out_definitions(source, &copy, &parser, reader.document);
    parser.for_each(|(event, range)| reader.take(event, range));
    reader.finish();
    instructions.carry_out(document);
}

fn parse(text: &str) -> OffsetIter<'_> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    Parser::new_ext(text, options).into_offset_iter()
}

/// Turns the parser's events into blocks. Places in the copy it parsed are `usize`s and ranges, those in the draft are spans.
struct Reader<'s, 'd> {
    source: &'s Source,
    lines: &'d [Line],
    wrapped: Wrapped,
    copy: &'d Copy<'s>,
    /// Up to where the copy is read.
    passed: usize,
    document: &'d mut Document<'s>,
    notes: Notes<'s>,
    links: Links,
    pictures: Pictures<'s, 'd>,
    open: Open<'s>,
    nesting: Nesting,
    table: Option<Table<'s>>,
    /// Of that table, if it is one in HTML.
    markup: Option<Markup>,
}

impl<'s> Reader<'s, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => match self.nesting.code() {
                Some(code) => self.code_lines(code, range),
                None if self.copy.text[range.clone()].starts_with('&') && *text != self.copy.text[range.clone()] => {
                    let allowed: String = text.chars().filter(|&character| is_xml_char(character)).collect();
                    self.stand_in(&allowed, range, Why::Html);
                }
                None => {
                    self.notes.look_for_mark(self.copy, &range);
                    self.text(range);
                }
            },
            Event::Code(_) => self.inline_code(range),
            Event::InlineHtml(_) | Event::Html(_) => self.html(range),
            Event::FootnoteReference(label) => self.note_mark(&label, range),
            Event::SoftBreak => self.line_end(),
            Event::HardBreak if self.copy.text[range.clone()].starts_with('\\') => self.line_break(range),
            Event::HardBreak => self.flush(),
            Event::TaskListMarker(done) => self.stand_in(if done { "√" } else { "□" }, range, Why::Task),
            Event::Rule | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.open.emphasis += 1,
            Tag::Strong => self.open.strong += 1,
            Tag::Strikethrough => self.open.struck += 1,
            Tag::Superscript | Tag::Subscript => {}
            Tag::Link { dest_url, .. } => self.links.take(&dest_url, &range, self.copy),
            Tag::Image { dest_url, .. } => {
                if self.open.image == 0 {
                    self.pictures.start(&dest_url, self.open.runs.len());
                }
                self.open.image += 1;
            }
            // In front of an item's first paragraph stands its number.
            Tag::TableCell | Tag::Paragraph => {}
            Tag::TableHead | Tag::TableRow => self.start_row(),
            block => {
                self.flush();
                self.start_block(block, range);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.nesting.start(&tag);
        match tag {
            Tag::Item if self.nesting.is_ordered() => self.item_number(range),
            Tag::Table(align) => self.start_table(&align, range),
            Tag::FootnoteDefinition(label) => self.start_note(&label, range),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis => self.open.emphasis -= 1,
            TagEnd::Strong => self.open.strong -= 1,
            TagEnd::Strikethrough => self.open.struck -= 1,
            TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Link => self.leave_out(range, Why::Link),
            TagEnd::Image => {
                self.open.image -= 1;
                if self.open.image == 0 {
                    self.end_picture(range);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::TableCell => self.end_cell(),
            block => {
                self.flush();
                self.end_block(block, range);
            }
        }
    }

    fn end_block(&mut self, tag: TagEnd, range: Range<usize>) {
        self.nesting.end(tag);
        match tag {
            TagEnd::Table => self.end_table(),
            TagEnd::FootnoteDefinition => {
                self.pass_over(range.end);
                let span = self.copy.span(&range).map(|span| lines::trim(self.source, span));
                if let Some(span) = span.filter(|&span| self.notes.end(span)) {
                    self.document.ledger.delete(span, Why::Moved);
                }
            }
            _ => {}
        }
    }

    /// An ordered item's number is text: standard `1.`, typed `1.`.
    fn item_number(&mut self, range: Range<usize>) {
        let text = &self.copy.text[range.clone()];
        let start = range.start + text.len() - text.trim_start().len();
        let number = start..self.copy.text[start..].find(['.', ')']).map_or(start, |length| start + length + 1);
        self.step(&number);
        let mut at = number.start;
        while let Some(span) = self.copy.next(&mut at, number.end) {
            self.open.push_label(self.source, span);
        }
        if let Some(end) = self.open.runs.last().map(|label| label.span.end)
            && let Some(behind) = self.source.text[end..].strip_prefix(' ')
            && behind.trim_start_matches(' ').starts_with(|char: char| char.is_ascii_digit())
        {
            self.open.push(self.source, Span::new(end, end + 1)); // 2. 24小时值班
        }
    }

    /// Prints the draft's own text of a range.
    fn text(&mut self, range: Range<usize>) {
        self.step(&range);
        let mut at = range.start;
        while let Some(span) = self.copy.next(&mut at, range.end) {
            self.open.push(self.source, span);
        }
    }

    /// Prints `text` instead of what the draft has in a range.
    fn stand_in(&mut self, text: &str, range: Range<usize>, why: Why) {
        self.step(&range);
        let Some(span) = self.copy.span(&range) else { return };
        self.document.ledger.replace(span, text, why);
        if !text.is_empty() {
            self.open.push_other(text, span);
        }
    }

    /// A picture is printed under its paragraph; if it cannot be, its text stands for it.
    fn end_picture(&mut self, range: Range<usize>) {
        self.leave_out(range.clone(), Why::Markup);
        let Some(span) = self.copy.span(&range) else { return };
        let enclosed = self.table.is_some() || self.notes.current().is_some();
        self.open.picture |= !self.pictures.end(span, enclosed, &mut self.open.runs, self.document);
    }

    /// A backslash at the end of a line divides it, but not the paragraph.
    fn line_break(&mut self, range: Range<usize>) {
        self.step(&range);
        if let Some(span) = self.copy.span(&range) {
            self.open.push_other("\n", span);
        }
    }

    fn line_end(&mut self) {
        let line = self.open.runs.last().map(|run| lines::at(self.lines, run.span.end));
        match self.open.image > 0 || line.is_some_and(|line| self.wrapped.after(line)) {
            true => self.open.joins = true,
            false => self.flush(),
        }
    }

    fn html(&mut self, range: Range<usize>) {
        match html::element(&self.copy.text[range.clone()]) {
            Element::Break if self.table.is_some() || self.notes.current().is_some() || self.nesting.is_heading() => {
                self.stand_in("\n", range, Why::Html);
            }
            Element::Break => {
                self.stand_in("", range, Why::Html);
                self.flush();
            }
            Element::Inline => self.stand_in("", range, Why::Html),
            Element::Block => {
                self.stand_in("", range, Why::Html);
                if self.table.is_none() {
                    self.flush();
                }
            }
            Element::Picture => {
                if let Some(span) = self.copy.span(&range) {
                    pictures::report(&Refusal::Tag, "", span, self.document);
                }
                self.stand_in("", range, Why::Html);
            }
            Element::Table => self.table_tag(range),
            Element::Unknown => self.text(range),
        }
    }

    fn start_note(&mut self, label: &str, range: Range<usize>) {
        if !self.notes.start(label) {
            let label = notes::label(self.copy, &range);
            self.notes.unmarked.extend(self.copy.span(&label));
            self.stand_in("", label, Why::NoteMark);
        }
    }

    fn note_mark(&mut self, label: &str, range: Range<usize>) {
        let Some(note) = self.notes.number(label) else {
            self.notes.missing.extend(self.copy.span(&range));
            return self.text(range);
        };
        let place = self.copy.span(&range).map_or(self.source.text.len(), |span| span.start);
        self.stand_in("", range, Why::NoteMark);
        self.open.push_note(note, place);
    }

    /// What is in a range is dealt with.
    fn step(&mut self, range: &Range<usize>) {
        self.pass_over(range.start);
        self.passed = self.passed.max(range.end);
    }

    /// What the parser takes for syntax up to `end` goes to the ledger if it has letters.
    fn pass_over(&mut self, end: usize) {
        self.pass_over_for(Why::Html, end);
    }

    fn pass_over_for(&mut self, why: Why, end: usize) {
        if self.passed < end {
            skipped::enter(self.source, self.copy, self.passed..end, why, &mut self.document.ledger);
            self.passed = end;
        }
    }

    /// What is left of a range goes to the ledger if it has letters.
    fn leave_out(&mut self, range: Range<usize>, why: Why) {
        self.pass_over(range.start);
        self.pass_over_for(why, range.end);
    }

    /// Ends the paragraph; its pictures follow it.
    fn flush(&mut self) {
        self.flush_text();
        for (figure, caption) in self.pictures.take() {
            let line = lines::at(self.lines, figure.span.start);
            self.document.blocks.push(Block::Figure(figure));
            if !caption.is_empty() {
                self.add(line, Paragraph::new(Origin::Line, extent(&caption), caption));
            }
        }
    }

    fn flush_text(&mut self) {
        if let Some(markup) = &self.markup {
            if markup.is_inside() || !self.open.words {
                self.open.joins = true;
                return;
            }
            self.divide_markup_table();
        }
        let (runs, only_picture) = self.open.close();
        if runs.is_empty() {
            return;
        }
        if self.nesting.code() == Some(Code::Fenced) {
            return self.end_code(runs);
        }
        let (mut runs, pushed_in) = trimmed(runs);
        edges::close_up(&mut runs);
        if runs.is_empty() {
            return;
        }
        let span = extent(&runs);
        let line = lines::at(self.lines, span.start);
        let before = &self.source.text[self.lines[line].whole.start.min(span.start)..span.start];
        let origin = match self.nesting.origin(before) {
            _ if only_picture => Origin::Image,
            origin => origin,
        };
        let typed = if before.trim().is_empty() { lines::columns(before) } else { 0 };
        let role = if only_picture { Role::Image } else { Role::Body };
        self.add(line, Paragraph { role, indent: typed.max(pushed_in), ..Paragraph::new(origin, span, runs) });
    }

    /// Adds a paragraph that begins in this line.
    fn add(&mut self, line: usize, mut paragraph: Paragraph<'s>) {
        paragraph.apart = line > 0 && self.lines[line - 1].is_blank();
        match self.notes.current() {
            Some(note) => note.paragraphs.push(paragraph.runs),
            None => self.document.blocks.push(Block::Paragraph(paragraph)),
        }
    }

    fn finish(mut self) {
        self.close_markup();
        self.flush();
        self.pass_over(self.copy.text.len());
        self.notes.finish(self.source, self.document);
        self.links.finish(self.document);
    }
}
