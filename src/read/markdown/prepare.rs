//! Markdown as Chinese drafts mean it, put so that a CommonMark parser understands the same.

use super::comments::{comments, visible};
use super::copy::Copy;
use super::table;
use super::wrapping;
use crate::document::Document;
use crate::read::instructions::{self, Instructions};
use crate::read::lines::Line;
use crate::source::{Source, Span, Why};
use crate::stars;

/// A letter to the parser, nothing to a reader: a noncharacter that keeps marks beside it from being what they look like.
const SENTINEL: &str = "\u{fdd0}";
/// A `#标题` without a space is a heading up to this many characters.
const SHORT: usize = 50;

/// Makes the parser's copy of these lines; comments and instructions go to the ledger.
pub(super) fn prepare<'a>(
    source: &'a Source,
    lines: &[Line],
    forbidden: &[Span],
    instructions: &mut Instructions,
    document: &mut Document<'_>,
) -> Copy<'a> {
    let start = lines.first().map_or(source.text.len(), |line| line.whole.start);
    let mut hidden = comments(source, start, instructions, document);
    let mut lines = visible(source, lines, &hidden);
    for at in wrapping::fence(source, &lines).into_iter().flatten().rev() {
        document.ledger.delete(lines.remove(at).text, Why::Html);
    }
    hidden.extend(forbidden);
    let copy = Copy::new(source, hidden);
    let mut preparer = Preparer { source, lines: &lines, copy, items: Vec::new(), text_before: false, unclosed: [usize::MAX; 2] };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at = match instructions::in_line(source.slice(line.text)) {
            Some(words) => {
                instructions.take(words, line.text, document);
                at + 1
            }
            None if is_division(source.slice(line.text)) => {
                document.ledger.delete(line.text, Why::Residue);
                preparer.blank();
                at + 1
            }
            None => preparer.block(at),
        };
    }
    preparer.copy
}

/// Whether words right behind `##` make a heading, and no tag or text of another kind.
pub(in crate::read) fn is_tight_heading(words: &str) -> bool {
    words.starts_with(|first: char| !first.is_ascii()) && !words.contains('#') && words.chars().count() <= SHORT
}

/// `::: {.noindent}` and `:::`, between which other processors set text in another way.
fn is_division(line: &str) -> bool {
    line.strip_prefix(":::").is_some_and(|rest| rest.is_ascii())
}

struct Preparer<'a, 'l> {
    source: &'a Source,
    lines: &'l [Line],
    copy: Copy<'a>,
    /// The columns at which the text of the open list items and footnotes begins.
    items: Vec<u32>,
    /// Whether the line before has text.
    text_before: bool,
    /// From which length on a fence of backticks, of tildes, has no end in the rest of the draft.
    unclosed: [usize; 2],
}

impl<'a> Preparer<'a, '_> {
    /// Copies what begins at this line; returns the line behind it.
    fn block(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        if line.is_blank() {
            self.blank();
            return at + 1;
        }
        let text = self.text(line.text);
        if let Some(rows) = table::rows(self.source, &self.lines[at..]) {
            return self.table(at, rows);
        }
        if self.text_before && text.bytes().all(|byte| byte == b'-' || byte == b'=') {
            return self.underline(at);
        }
        let body = line.text.start + self.indent(line);
        if let Some(last) = self.fence_end(at, &text[body - line.text.start..]) {
            return self.code(at, last);
        }
        self.copy.copy(Span::new(line.text.start, body));
        let rest = Span::new(body, line.text.end);
        match &text[body - line.text.start..] {
            words if words.starts_with('#') => self.heading(rest),
            words if needs_guard(words) => {
                self.copy.put(SENTINEL);
                self.marked(rest);
            }
            _ => self.marked(rest),
        }
        self.end(line);
        at + 1
    }

    fn blank(&mut self) {
        self.text_before = false;
        self.copy.put("\n");
    }

    fn text(&self, span: Span) -> &'a str {
        self.source.slice(span)
    }

    /// Writes the white space in front of a line so that it never makes code of it; returns the length of the marks of lists
    /// and quotes it begins with.
    fn indent(&mut self, line: Line) -> usize {
        let source = self.source;
        let white = Span::new(line.whole.start, line.text.start);
        let typed = source.slice(white).bytes().all(|byte| byte == b' ' || byte == b'\t');
        let columns = if typed { line.indent } else { 0 };
        while self.items.last().is_some_and(|&item| item > columns) {
            self.items.pop();
        }
        let item = self.items.last().copied().unwrap_or(0);
        let kept = if columns - item >= 4 { item } else { columns };
        if typed && kept == columns {
            self.copy.copy(white);
        } else {
            self.copy.space(kept);
        }
        let text = source.slice(line.text);
        let mut marks = 0;
        while let Some(mark) = mark_length(&text[marks..]) {
            let quote = text[marks..].starts_with('>');
            marks += mark;
            if !quote {
                self.items.push(kept + marks as u32);
            }
        }
        if text.starts_with("[^") && text.contains("]:") {
            self.items.push(kept + 4);
        }
        marks
    }

    /// Dashes or equal signs under text rule it off; they make no heading of it.
    fn underline(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        match (line.text.len() > 2, self.text(line.text).starts_with('-')) {
            (true, true) => self.copy.put("\n---"),
            (true, false) => {}
            (false, _) => {
                self.copy.put(SENTINEL);
                self.copy.copy(line.text);
            }
        }
        self.end(line);
        self.text_before = line.text.len() <= 2;
        at + 1
    }

    /// `#标题` gets the space it lacks, if it is not a tag or text of another kind.
    fn heading(&mut self, span: Span) {
        let text = self.text(span);
        let words = text.trim_start_matches('#');
        let hashes = text.len() - words.len();
        if hashes <= 6 && is_tight_heading(words) {
            self.copy.copy(Span::new(span.start, span.start + hashes));
            self.copy.put(" ");
            self.marked(Span::new(span.start + hashes, span.end));
        } else {
            self.marked(span);
        }
    }

    /// The line that closes the fence a text begins with.
    fn fence_end(&mut self, at: usize, text: &str) -> Option<usize> {
        let mark = text.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let length = text.len() - text.trim_start_matches(mark).len();
        let known = &mut self.unclosed[usize::from(mark == '~')];
        if length < 3 || length >= *known || (mark == '`' && text[length..].contains('`')) {
            return None;
        }
        let closes = |line: &Line| {
            let text = self.source.slice(line.text).trim_start_matches(['>', ' ']);
            text.len() >= length && text.bytes().all(|byte| byte == mark as u8)
        };
        let found = self.lines[at + 1..].iter().position(closes).map(|distance| at + 1 + distance);
        if found.is_none() {
            *known = length;
        }
        found
    }

    /// Copies a code block line by line, inside the list item it stands in. (Its first line's indent is written.)
    fn code(&mut self, first: usize, last: usize) -> usize {
        let item = self.items.last().copied().unwrap_or(0);
        for at in first..=last {
            let line = self.lines[at];
            let inside = at > first && at < last;
            if inside && line.indent >= item {
                self.copy.copy(Span::new(line.whole.start, line.whole.end));
            } else {
                if at > first {
                    self.copy.space(item);
                }
                self.copy.copy(line.text);
            }
            self.end(line);
        }
        self.text_before = false;
        last + 1
    }

    /// Copies a table, with a head as wide as its widest row: a parser drops the cells that have no head.
    fn table(&mut self, at: usize, rows: usize) -> usize {
        let source = self.source;
        let widest = self.lines[at..at + rows].iter().map(|line| table::cells(source.slice(line.text))).max().unwrap_or(0);
        if self.text_before {
            self.copy.put("\n");
        }
        let lacks_dashes = !table::is_delimiter(source.slice(self.lines[at + 1].text));
        let heads = if lacks_dashes { 1 } else { 2 };
        for index in at..at + rows {
            let line = self.lines[index];
            self.indent(line);
            self.marked(line.text);
            if index < at + heads {
                let text = source.slice(line.text);
                let filler = if index == at { " |" } else { "-|" };
                if !table::is_closed(text) {
                    self.copy.put("|");
                }
                (table::cells(text)..widest).for_each(|_| self.copy.put(filler));
            }
            self.end(line);
            if lacks_dashes && index == at {
                self.copy.put("|");
                (0..widest).for_each(|_| self.copy.put("-|"));
                self.copy.put("\n");
            }
        }
        self.copy.put("\n");
        self.text_before = false;
        at + rows
    }

    /// Copies text; marks of emphasis that Chinese punctuation would disable are kept working, those that count, multiply or
    /// stand for names are kept as they are, and so are links that lead nowhere.
    fn marked(&mut self, span: Span) {
        let source = self.source;
        let text = source.slice(span);
        let names = stars::names(text);
        let mut done = 0;
        let is_mark = |&byte: &u8| matches!(byte, b'*' | b'~' | b']');
        while let Some(start) = text.as_bytes()[done..].iter().position(is_mark).map(|found| done + found) {
            let mark = &text[start..=start];
            if mark == "]" {
                self.copy.copy(Span::new(span.start + done, span.start + start + 1));
                done = start + 1;
                if text[done..].strip_prefix('(').is_some_and(|target| !leads(target)) {
                    self.copy.put(SENTINEL);
                }
                continue;
            }
            let end = text.len() - text[start..].trim_start_matches(mark).len();
            let before = text[..start].chars().next_back().unwrap_or(' ');
            let after = text[end..].chars().next().unwrap_or(' ');
            let named = names.binary_search_by_key(&start, |name| name.start).is_ok();
            let literal = named || is_literal(mark, end - start, before, after);
            self.copy.copy(Span::new(span.start + done, span.start + start));
            if before != '\\' && !literal && is_punctuation(before) && after.is_alphanumeric() {
                self.copy.put(SENTINEL);
            }
            for at in start..end {
                if literal && before != '\\' {
                    self.copy.put("\\");
                }
                self.copy.copy(Span::new(span.start + at, span.start + at + 1));
            }
            if before != '\\' && !literal && before.is_alphanumeric() && is_punctuation(after) {
                self.copy.put(SENTINEL);
            }
            done = end;
        }
        self.copy.copy(Span::new(span.start + done, span.end));
    }

    fn end(&mut self, line: Line) {
        // Two spaces end a line for good.
        self.copy.copy(Span::new(line.text.end, line.whole.end));
        if self.source.text[line.whole.end..].starts_with('\n') {
            self.copy.copy(Span::new(line.whole.end, line.whole.end + 1));
        }
        if !self.copy.text.ends_with('\n') {
            self.copy.put("\n");
        }
        self.text_before = true;
    }
}

/// The length of a list's or quote's mark with the spaces behind it. Lists count to 99; above that a number is text.
fn mark_length(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|first: char| first.is_ascii_digit()).len();
    let mark = match text.as_bytes().get(digits)? {
        b'>' if digits == 0 => 1,
        b'-' | b'+' | b'*' if digits == 0 => 1,
        b'.' | b')' if (1..=2).contains(&digits) => digits + 1,
        _ => return None,
    };
    let spaces = text[mark..].bytes().take_while(|&byte| byte == b' ').count();
    let ends = text.starts_with('>') || spaces > 0 || mark == text.len();
    ends.then_some(mark + if spaces > 4 { 1 } else { spaces })
}

/// Whether a line would be taken for something no draft means: a block of HTML, a long list's item, a link's definition
/// that leads nowhere, code without an end.
fn needs_guard(text: &str) -> bool {
    let digits = text.trim_start_matches(|first: char| first.is_ascii_digit());
    let long_number = text.len() - digits.len() > 2 && digits.starts_with(['.', ')']);
    let definition = text.starts_with('[') && !text.starts_with("[^");
    let target = text.split_once("]:").filter(|_| definition).map(|(_, target)| target.trim_start());
    let leads = |target: &str| {
        target.starts_with(['<', '/', '.', '#']) || ["www.", "mailto:"].iter().any(|start| target.starts_with(start))
    };
    long_number
        || text.starts_with('<')
        || text.starts_with("```")
        || text.starts_with("~~~")
        || target.is_some_and(|target| !leads(target) && !target.contains("://"))
}

/// What is not closed within so many bytes is no link's address.
const LONGEST: usize = 1 << 12;

/// Whether a link leads to an address or a file. `[甲企业](3家)` does not: what stands in the brackets is text.
fn leads(target: &str) -> bool {
    let Some(end) = target.bytes().take(LONGEST).position(|byte| matches!(byte, b')' | b' ' | b'"')) else { return true };
    let target = &target[..end];
    let file = target.rsplit_once('.').is_some_and(|(_, ending)| ending.is_ascii() && (1..=5).contains(&ending.len()));
    let path = target.starts_with(['<', '/', '.', '#']) || target.contains(['/', '@', ':', '#']);
    file || path || target.is_ascii() && !target.starts_with(|c: char| c.is_ascii_digit())
}

/// `210*297` is a product and `10~20` a range: their marks are characters.
fn is_literal(mark: &str, length: usize, before: char, after: char) -> bool {
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    let operand = |character: char, brackets: [char; 2]| character.is_ascii_digit() || brackets.contains(&character);
    let half = before.is_ascii_digit() || after.is_ascii_digit();
    let product = length == 1 && half && operand(before, [')', '）']) && operand(after, ['(', '（']);
    digits || product || (mark == "~" && length == 1)
}

/// What the parser's rules of emphasis may take for punctuation.
fn is_punctuation(character: char) -> bool {
    !character.is_alphanumeric() && !character.is_whitespace()
}
