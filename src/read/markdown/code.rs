//! Code: a text of its own, line by line as it was typed.

use std::ops::Range;

use super::Reader;
use super::open::{extent, shorten};
use crate::document::{Origin, Paragraph, Role, Run};
use crate::read::lines;
use crate::source::Span;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    Fenced,
    /// Text that was pushed in.
    Indented,
}

impl<'s> Reader<'s, '_> {
    /// The text between the backticks; it may go over several lines.
    pub(super) fn inline_code(&mut self, range: Range<usize>) {
        let typed = &self.copy.text[range.clone()];
        let ticks = typed.len() - typed.trim_start_matches('`').len();
        let inner = range.start + ticks..range.end - ticks;
        let mut at = inner.start;
        for line in self.copy.text[inner].split_inclusive('\n') {
            let text = line.trim_end_matches('\n').len();
            self.text(at..at + text);
            if text < line.len() {
                self.line_end();
            }
            at += line.len();
        }
        self.passed = self.passed.max(range.end);
    }

    pub(super) fn code_lines(&mut self, code: Code, range: Range<usize>) {
        let mut at = range.start;
        for line in self.copy.text[range].split_inclusive('\n') {
            let text = line.trim_end_matches('\n').len();
            self.text(at..at + text);
            at += line.len();
            match code {
                Code::Indented => self.flush(),
                Code::Fenced if text < line.len() => match self.copy.span(&(at - 1..at)) {
                    Some(end) => self.open.push(self.source, end),
                    None => {
                        let place = self.open.runs.last().map_or(0, |run| run.span.end);
                        self.open.push_other("\n", Span::at(place));
                    }
                },
                Code::Fenced => {}
            }
        }
    }

    pub(super) fn end_code(&mut self, mut runs: Vec<Run<'s>>) {
        while let Some(last) = runs.last_mut() {
            shorten(last, last.text.trim_end_matches('\n').len());
            if !last.text.is_empty() {
                break;
            }
            runs.pop();
        }
        if !runs.is_empty() {
            let span = extent(&runs);
            let line = lines::at(self.lines, span.start);
            self.add(line, Paragraph { role: Role::Code, ..Paragraph::new(Origin::Code, span, runs) });
        }
    }
}
