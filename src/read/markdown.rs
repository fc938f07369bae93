//! Markdown, as Chinese drafts use it: a line end ends the paragraph, numbers stay as typed.

mod html;
mod notes;
mod prepare;
mod table;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::characters;
use super::fields;
use super::instructions::Instructions;
use super::lines::{self, Line};
use super::wrap::{self, Wrapped};
use crate::document::{Align, Block, Document, Origin, Paragraph, Part, Role, Run, Table};
use crate::finding::Finding;
use crate::source::{Source, Span, Why};
use html::Element;
use notes::Notes;
use prepare::Prepared;
pub(super) use table::is_head as is_table_head;

/// Appends the draft's blocks to the document.
pub(super) fn read<'s>(source: &'s Source, lines: &[Line], forbidden: &[Span], document: &mut Document<'s>) {
    let fields = fields::extent(source, lines);
    let (front, body) = lines.split_at(fields);
    let end = body.first().map_or(source.text.len(), |line| line.whole.start);
    fields::read(source, front, end, forbidden, document);

    let mut instructions = Instructions::default();
    let prepared = prepare::prepare(source, body, forbidden, &mut instructions, document);
    let events = || Parser::new_ext(&prepared.text, options()).into_offset_iter();
    let mut reader = Reader {
        source,
        lines,
        wrapped: wrap::wrapped(source, lines),
        prepared: &prepared,
        notes: if prepared.text.contains("[^") { Notes::of(events()) } else { Notes::default() },
        document,
        passed: 0,
        runs: Vec::new(),
        strong: 0,
        emphasis: 0,
        joins: false,
        words: false,
        image: 0,
        picture: false,
        pictures: Vec::new(),
        heading: None,
        quotes: 0,
        lists: Vec::new(),
        list_count: 0,
        item: None,
        code: None,
        table: None,
    };
    for (event, range) in events() {
        reader.take(event, range);
    }
    reader.finish();
    instructions.carry_out(&mut document.blocks);
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Turns the parser's events into blocks. Places in the copy it parsed are `usize`s and ranges, those in the draft are spans.
struct Reader<'s, 'd> {
    source: &'s Source,
    lines: &'d [Line],
    wrapped: Wrapped,
    prepared: &'d Prepared,
    notes: Notes<'s>,
    document: &'d mut Document<'s>,
    /// Up to where the copy is read.
    passed: usize,
    /// The paragraph or cell so far.
    runs: Vec<Run<'s>>,
    strong: u32,
    emphasis: u32,
    /// Whether the next text goes on with a line that an editor ended.
    joins: bool,
    /// Whether the paragraph so far has text outside of pictures.
    words: bool,
    image: u32,
    /// Whether the paragraph so far has a picture.
    picture: bool,
    pictures: Vec<Span>,
    heading: Option<u8>,
    quotes: u32,
    /// The open lists: their numbers, and whether their items have some.
    lists: Vec<(u32, bool)>,
    list_count: u32,
    /// What the next paragraph is, if it is an item's first.
    item: Option<Origin>,
    code: Option<Code>,
    table: Option<Table<'s>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    Fenced,
    /// Text that was pushed in.
    Indented,
}

impl<'s> Reader<'s, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.close(tag, range),
            Event::Text(text) => match self.code {
                Some(code) => self.code_lines(code, range),
                None if self.is_entity(&text, &range) => self.entity(&text, range),
                None => self.text(range),
            },
            Event::Code(_) => self.inline_code(range),
            Event::InlineHtml(_) | Event::Html(_) => self.html(range),
            Event::FootnoteReference(label) => self.note_mark(&label, range),
            Event::SoftBreak => self.line_end(range.start, false),
            Event::HardBreak if self.prepared.text[range.clone()].starts_with('\\') => self.line_break(range),
            Event::HardBreak => self.line_end(range.start, true),
            Event::Rule | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } => {}
            Tag::Image { .. } => {
                self.image += 1;
                self.picture = true;
                self.pictures.extend(self.prepared.span(&range));
            }
            // In front of an item's first paragraph stands its number.
            Tag::TableCell | Tag::Paragraph => {}
            Tag::TableHead | Tag::TableRow => self.table.iter_mut().for_each(|table| table.rows.push(Vec::new())),
            block => {
                self.flush();
                self.open_block(block, range);
            }
        }
    }

    fn open_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(level as u8),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::List(start) => {
                self.list_count += 1;
                self.lists.push((self.list_count, start.is_some()));
            }
            Tag::Item => self.open_item(range),
            Tag::CodeBlock(CodeBlockKind::Indented) => self.code = Some(Code::Indented),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.code = Some(Code::Fenced),
            Tag::Table(align) => {
                let span = self.prepared.span(&range).unwrap_or(Span::at(self.source.text.len()));
                let align = align.iter().map(|&align| aligned(align)).collect();
                self.table = Some(Table { span, align, rows: Vec::new(), header: 1 });
            }
            Tag::FootnoteDefinition(label) => self.notes.open(&label),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript | TagEnd::Link => {}
            TagEnd::Image => self.image -= 1,
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::TableCell => {
                let (cell, _) = trimmed(std::mem::take(&mut self.runs));
                let row = self.table.as_mut().and_then(|table| table.rows.last_mut());
                row.into_iter().for_each(|row| row.push(cell.clone()));
            }
            block => {
                self.flush();
                self.close_block(block, range);
            }
        }
    }

    fn close_block(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::BlockQuote(_) => self.quotes -= 1,
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Item => self.item = None,
            TagEnd::CodeBlock => self.code = None,
            TagEnd::Table => self.close_table(),
            TagEnd::FootnoteDefinition => {
                self.pass_over(range.end);
                let span = self.prepared.span(&range).map(|span| lines::trim(self.source, span));
                if let Some(span) = span.filter(|&span| self.notes.close(span)) {
                    self.document.ledger.delete(span, Why::Moved);
                }
            }
            _ => {}
        }
    }

    /// An ordered item's number is text: standard `1.`, typed `1.`.
    fn open_item(&mut self, range: Range<usize>) {
        let Some(&(list, ordered)) = self.lists.last() else { return };
        self.item = Some(Origin::Item { ordered, depth: self.lists.len() as u8, list });
        if ordered {
            let text = &self.prepared.text[range.clone()];
            let start = range.start + text.len() - text.trim_start().len();
            let number = self.prepared.text[start..].find(['.', ')']).map_or(start, |length| start + length + 1);
            self.text(start..number);
            self.runs.iter_mut().for_each(|run| run.part = Part::Label);
            self.words = true;
        }
    }

    /// Prints the draft's own text of a range.
    fn text(&mut self, range: Range<usize>) {
        self.pass_over(range.start);
        self.passed = self.passed.max(range.end);
        let mut at = range.start;
        while let Some(span) = self.prepared.next(&mut at, range.end) {
            self.push(span);
        }
    }

    fn push(&mut self, span: Span) {
        let text = self.source.slice(span);
        if std::mem::take(&mut self.joins) {
            let end = Span::new(self.runs.last().map_or(span.start, |run| run.span.end), span.start);
            if self.runs.last().is_some_and(|last| wrap::needs_space(&last.text, text)) {
                self.runs.push(self.run(Cow::Owned(" ".to_owned()), end));
            }
        }
        self.words |= self.image == 0 && !text.trim().is_empty();
        let run = self.run(Cow::Borrowed(text), span);
        match self.runs.last_mut() {
            Some(last) if goes_on(last, &run) => {
                last.span.end = span.end;
                last.text = Cow::Borrowed(self.source.slice(last.span));
            }
            _ => self.runs.push(run),
        }
    }

    fn run(&self, text: Cow<'s, str>, span: Span) -> Run<'s> {
        Run { strong: self.strong > 0, emphasis: self.emphasis > 0, ..Run::typed(text, span) }
    }

    /// Prints `text` instead of what the draft has in a range.
    fn stand_in(&mut self, text: &str, range: Range<usize>, why: Why) {
        self.pass_over(range.start);
        self.passed = self.passed.max(range.end);
        let Some(span) = self.prepared.span(&range) else { return };
        self.document.ledger.replace(span, text, why);
        if !text.is_empty() {
            self.words |= self.image == 0;
            self.runs.push(self.run(Cow::Owned(text.to_owned()), span));
        }
    }

    fn is_entity(&self, text: &str, range: &Range<usize>) -> bool {
        let typed = &self.prepared.text[range.clone()];
        typed.starts_with('&') && typed != text
    }

    fn entity(&mut self, text: &str, range: Range<usize>) {
        let allowed: String = text.chars().filter(|&character| characters::is_allowed(character)).collect();
        self.stand_in(&allowed, range, Why::Html);
    }

    /// A backslash or `<br>` at the end of a line divides it but not the paragraph.
    fn line_break(&mut self, range: Range<usize>) {
        self.pass_over(range.start);
        self.passed = range.end;
        if let Some(span) = self.prepared.span(&range) {
            self.runs.push(self.run(Cow::Owned("\n".to_owned()), span));
        }
    }

    fn line_end(&mut self, at: usize, hard: bool) {
        let wrapped = || {
            let place = self.prepared.next(&mut at.clone(), self.prepared.text.len());
            place.is_some_and(|place| self.wrapped.after(wrap::line_of(self.lines, place)))
        };
        if !hard && self.wrapped.any() && wrapped() {
            self.joins = true;
        } else {
            self.flush();
        }
    }

    /// The text between the backticks; it may go over several lines.
    fn inline_code(&mut self, range: Range<usize>) {
        let typed = &self.prepared.text[range.clone()];
        let ticks = typed.len() - typed.trim_start_matches('`').len();
        let inner = range.start + ticks..range.end - ticks;
        let mut at = inner.start;
        for line in self.prepared.text[inner].split('\n') {
            if at > range.start + ticks {
                self.line_end(at - 1, false);
            }
            self.text(at..at + line.len());
            at += line.len() + 1;
        }
        self.passed = self.passed.max(range.end);
    }

    fn code_lines(&mut self, code: Code, range: Range<usize>) {
        let mut at = range.start;
        for line in self.prepared.text[range].split_inclusive('\n') {
            let text = line.trim_end_matches('\n').len();
            self.text(at..at + text);
            at += line.len();
            match code {
                Code::Indented => self.flush(),
                Code::Fenced if text < line.len() => self.code_line_end(at),
                Code::Fenced => {}
            }
        }
    }

    fn code_line_end(&mut self, behind: usize) {
        let mut at = behind - 1;
        match self.prepared.next(&mut at, behind) {
            Some(end) => self.push(end),
            None => {
                let place = self.runs.last().map_or(0, |run| run.span.end);
                self.runs.push(self.run(Cow::Owned("\n".to_owned()), Span::at(place)));
            }
        }
        self.passed = behind;
    }

    fn html(&mut self, range: Range<usize>) {
        match html::element(&self.prepared.text[range.clone()]) {
            Element::Break => self.stand_in("\n", range, Why::Html),
            Element::Inline => self.stand_in("", range, Why::Html),
            Element::Block => {
                self.stand_in("", range, Why::Html);
                if self.table.is_none() {
                    self.flush();
                }
            }
            Element::Picture => {
                self.pictures.extend(self.prepared.span(&range));
                self.stand_in("", range, Why::Html);
            }
            Element::Unknown => self.text(range),
        }
    }

    fn note_mark(&mut self, label: &str, range: Range<usize>) {
        let Some(note) = self.notes.index(label) else { return self.text(range) };
        self.pass_over(range.end);
        match self.runs.last_mut().filter(|run| run.note.is_none() && run.part == Part::Text) {
            Some(run) => run.note = Some(note),
            None => {
                let place = self.prepared.span(&range).map_or(0, |span| span.start);
                self.runs.push(Run { note: Some(note), ..self.run(Cow::Borrowed(""), Span::at(place)) });
            }
        }
    }

    /// Enters letters that the parser took for syntax in the ledger: nothing is lost in silence.
    fn pass_over(&mut self, end: usize) {
        let skipped = self.prepared.text.get(self.passed..end).unwrap_or("");
        if skipped.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80) {
            let mut at = self.passed;
            let mut whole: Option<Span> = None;
            while let Some(span) = self.prepared.next(&mut at, end) {
                match &mut whole {
                    Some(whole) if whole.end == span.start => whole.end = span.end,
                    _ => {
                        whole.into_iter().for_each(|whole| self.skip(whole));
                        whole = Some(span);
                    }
                }
            }
            whole.into_iter().for_each(|whole| self.skip(whole));
        }
        self.passed = self.passed.max(end);
    }

    /// The targets of links are known not to be text; anything else is shown as left out.
    fn skip(&mut self, mut span: Span) {
        while let Some(open) = self.source.slice(span).find("](") {
            let Some(close) = self.source.slice(span)[open..].find(')') else { break };
            let target = Span::new(span.start + open, span.start + open + close + 1);
            self.skip_letters(Span::new(span.start, target.start));
            self.document.ledger.delete(target, Why::Markup);
            span.start = target.end;
        }
        self.skip_letters(span);
    }

    fn skip_letters(&mut self, span: Span) {
        let text = self.source.slice(span);
        let is_mark = |character: char| !character.is_alphanumeric();
        let start = span.end - text.trim_start_matches(is_mark).len();
        let end = span.start + text.trim_end_matches(is_mark).len();
        if start < end {
            self.document.ledger.delete(Span::new(start, end), Why::Html);
        }
    }

    /// Ends the paragraph.
    fn flush(&mut self) {
        self.joins = false;
        let (words, picture) = (std::mem::take(&mut self.words), std::mem::take(&mut self.picture));
        if self.runs.is_empty() {
            return;
        }
        let mut runs = std::mem::take(&mut self.runs);
        if self.code == Some(Code::Fenced) {
            return self.end_code(runs);
        }
        let pushed_in;
        (runs, pushed_in) = trimmed(runs);
        if runs.is_empty() {
            return;
        }
        let span = extent(&runs);
        let before = self.before(span.start);
        let quoted = self.quotes > 0 && before.contains('>');
        let origin = match (self.heading, self.item.take()) {
            _ if picture && !words => Origin::Image,
            (Some(level), _) => Origin::Heading(level),
            (None, Some(item)) => item,
            (None, None) if quoted => Origin::Quote,
            (None, None) => Origin::Line,
        };
        let typed = if before.trim().is_empty() { lines::columns(before) } else { 0 };
        let apart = self.is_apart(span.start);
        let role = if origin == Origin::Image { Role::Image } else { Role::Body };
        self.add(Paragraph { role, indent: typed.max(pushed_in), apart, ..Paragraph::new(origin, span, runs) });
    }

    fn end_code(&mut self, mut runs: Vec<Run<'s>>) {
        while let Some(last) = runs.last_mut() {
            shorten(last, last.text.trim_end_matches('\n').len());
            match last.text.is_empty() {
                true => drop(runs.pop()),
                false => break,
            }
        }
        if !runs.is_empty() {
            let span = extent(&runs);
            let apart = self.is_apart(span.start);
            self.add(Paragraph { role: Role::Code, apart, ..Paragraph::new(Origin::Code, span, runs) });
        }
    }

    fn add(&mut self, paragraph: Paragraph<'s>) {
        match self.notes.current() {
            Some(note) => note.paragraphs.push(paragraph.runs),
            None => self.document.blocks.push(Block::Paragraph(paragraph)),
        }
    }

    /// What stands before a byte in its line.
    fn before(&self, offset: usize) -> &'s str {
        let text = &self.source.text[..offset];
        &text[text.rfind(['\n', '\r']).map_or(0, |end| end + 1)..]
    }

    /// Whether the line before that of a byte is empty.
    fn is_apart(&self, offset: usize) -> bool {
        let line = wrap::line_of(self.lines, Span::at(offset));
        line > 0 && self.lines[line - 1].is_blank()
    }

    fn close_table(&mut self) {
        let Some(mut table) = self.table.take() else { return };
        table.rows.iter_mut().for_each(|row| row.resize(table.align.len(), Vec::new()));
        match self.notes.current() {
            Some(note) => note.paragraphs.extend(table.rows.into_iter().flatten().filter(|cell| !cell.is_empty())),
            None => self.document.blocks.push(Block::Table(table)),
        }
    }

    fn finish(mut self) {
        self.flush();
        self.pass_over(self.prepared.text.len());
        self.notes.finish(self.source, self.document);
        if let Some(&first) = self.pictures.first() {
            let message = "图片还不能排入，暂以替代文字代替";
            let help = "请在成品中插入图片";
            let finding = Finding::warning("picture", first, message, help);
            self.document.findings.push(Finding { spans: self.pictures, ..finding });
        }
    }
}

fn aligned(align: Alignment) -> Align {
    match align {
        Alignment::None => Align::Both,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

/// Whether a run is the rest of another; what is borrowed stands in the draft letter by letter.
fn goes_on(last: &Run<'_>, run: &Run<'_>) -> bool {
    last.span.end == run.span.start
        && matches!(last.text, Cow::Borrowed(_))
        && last.note.is_none()
        && (last.part, last.strong, last.emphasis) == (run.part, run.strong, run.emphasis)
}

fn extent(runs: &[Run<'_>]) -> Span {
    runs.iter().map(|run| run.span).reduce(Span::join).unwrap_or(Span::at(0))
}

/// Runs without the white space at either end, and how wide that in front was.
fn trimmed(mut runs: Vec<Run<'_>>) -> (Vec<Run<'_>>, usize) {
    let mut indent = 0;
    while let Some(first) = runs.first_mut() {
        let white = first.text.len() - first.text.trim_start().len();
        let mut words = first.split_off(white);
        std::mem::swap(first, &mut words);
        indent += lines::columns(&words.text);
        if !first.text.is_empty() || first.note.is_some() {
            break;
        }
        runs.remove(0);
    }
    while let Some(last) = runs.last_mut() {
        shorten(last, last.text.trim_end().len());
        if !last.text.is_empty() || last.note.is_some() {
            break;
        }
        runs.pop();
    }
    (runs, indent)
}

/// Keeps the first bytes of a run, and its note.
fn shorten(run: &mut Run<'_>, length: usize) {
    if length < run.text.len() {
        run.note = run.split_off(length).note;
    }
}
