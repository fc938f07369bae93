//! What the parser reads: a copy of the draft that knows which of its bytes are the draft's own.

use std::cell::Cell;
use std::ops::Range;

use crate::source::{Source, Span};

/// The copy. Whatever is put in beside the draft's text cannot reach the page: pages are made of spans of the draft.
pub(super) struct Copy<'a> {
    /// What the parser reads.
    pub text: String,
    source: &'a Source,
    /// The stretches that stand in the draft too, in order.
    pieces: Vec<Piece>,
    /// The piece last asked for: questions mostly go forward.
    last: Cell<usize>,
    /// What does not go into the copy, in order.
    hidden: Vec<Span>,
    /// How many of them lie behind.
    passed: usize,
}

/// Bytes of the copy that are the draft's.
struct Piece {
    /// Where they stand in the copy.
    at: usize,
    /// Where they stand in the draft.
    from: Span,
}

impl<'a> Copy<'a> {
    /// An empty copy, into which the spans in `hidden` will not go.
    pub fn new(source: &'a Source, mut hidden: Vec<Span>) -> Self {
        hidden.sort_unstable();
        let text = String::with_capacity(source.text.len() + source.text.len() / 16);
        Self { text, source, pieces: Vec::new(), last: Cell::new(0), hidden, passed: 0 }
    }

    /// Puts in what the draft does not have.
    pub fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Puts in spaces.
    pub fn space(&mut self, columns: u32) {
        self.text.extend(std::iter::repeat_n(' ', columns as usize));
    }

    /// Puts in a stretch of the draft, without what is hidden.
    pub fn copy(&mut self, span: Span) {
        let mut start = span.start;
        while self.hidden.get(self.passed).is_some_and(|hidden| hidden.end <= start) {
            self.passed += 1;
        }
        let mut index = self.passed;
        while let Some(&hidden) = self.hidden.get(index).filter(|hidden| hidden.start < span.end) {
            if hidden.start > start {
                self.copy_all(Span::new(start, hidden.start));
            }
            start = start.max(hidden.end);
            index += 1;
        }
        if start < span.end {
            self.copy_all(Span::new(start, span.end));
        }
    }

    fn copy_all(&mut self, span: Span) {
        let at = self.text.len();
        self.text.push_str(self.source.slice(span));
        match self.pieces.last_mut() {
            Some(last) if last.from.end == span.start && last.at + last.from.len() == at => last.from.end = span.end,
            _ => self.pieces.push(Piece { at, from: span }),
        }
    }

    /// The first stretch of the draft at or behind `at`, up to `end`, both in the copy; moves `at` behind it.
    pub fn next(&self, at: &mut usize, end: usize) -> Option<Span> {
        let behind = |piece: &Piece| piece.at + piece.from.len() <= *at;
        let mut index = self.last.get();
        if self.pieces.get(index).is_none_or(|piece| piece.at > *at) {
            index = self.pieces.partition_point(behind);
        }
        while self.pieces.get(index).is_some_and(behind) {
            index += 1;
        }
        self.last.set(index);
        let piece = self.pieces.get(index).filter(|piece| piece.at.max(*at) < end)?;
        let skipped = at.saturating_sub(piece.at);
        let length = (piece.from.len() - skipped).min(end - piece.at - skipped);
        *at = piece.at + skipped + length;
        Some(Span::new(piece.from.start + skipped, piece.from.start + skipped + length))
    }

    /// Where a range of the copy stands in the draft.
    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        let mut at = range.start;
        let mut whole = self.next(&mut at, range.end)?;
        while let Some(span) = self.next(&mut at, range.end) {
            whole.end = span.end;
        }
        Some(whole)
    }
}
