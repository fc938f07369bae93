//! The lines of a draft, as both readers see them.

use super::characters::Strange;
use crate::source::{Source, Span};

/// A line of the draft.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// All of it but its end.
    pub whole: Span,
    /// What is left without the white space around it; empty for a blank line.
    pub text: Span,
    /// The white space in front, in half-width columns.
    pub indent: u32,
}

/// The lines of the draft and its strange characters. Form feeds, vertical tabs and the line and paragraph separators of
/// Unicode end a line as line feeds do.
pub(super) fn of(source: &Source) -> (Vec<Line>, Strange) {
    let mut lines = Vec::with_capacity(source.line_count());
    let mut strange = Strange::default();
    for number in 1..=source.line_count() {
        let mut whole = source.line_span(number);
        for end in strange.collect(source, whole) {
            lines.push(Line::new(source, Span::new(whole.start, end.start)));
            whole.start = end.end;
        }
        lines.push(Line::new(source, whole));
    }
    (lines, strange)
}

/// The index of the line a byte of the draft stands in.
pub(super) fn at(lines: &[Line], offset: usize) -> usize {
    lines.partition_point(|line| line.whole.start <= offset).saturating_sub(1)
}

impl Line {
    fn new(source: &Source, whole: Span) -> Self {
        let text = trim(source, whole);
        Self { whole, text, indent: columns(&source.text[whole.start..text.start]) }
    }

    /// Whether nothing stands in it.
    pub fn is_blank(self) -> bool {
        self.text.is_empty()
    }
}

/// The span without white space at either end.
pub(super) fn trim(source: &Source, span: Span) -> Span {
    let from_start = source.slice(span).trim_start();
    let start = span.end - from_start.len();
    Span::new(start, start + from_start.trim_end().len())
}

/// How wide white space is, in half-width columns; tabs stop at every fourth.
pub(super) fn columns(white: &str) -> u32 {
    white.chars().fold(0, |at, space| match space {
        '\t' => (at / 4 + 1) * 4,
        ' ' | '\u{a0}' => at + 1,
        _ => at + 2,
    })
}
