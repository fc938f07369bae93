//! Findings as comments (批注) at the places of a finished document that they are about.

use std::cmp::Reverse;
use std::ops::Range;

use crate::document::{Part, Run};
use crate::finding::Finding;
use crate::layout::{Comment, Item, Layout, LookId};
use crate::sentence::STOPS;
use crate::source::{Source, Span};

/// A comment for every place of every finding, in the order of the paper. What is not printed is remarked on at the nearest
/// place that is, once however much of it is near; a finding without a place, at the title. `clause` says where a rule is laid down.
pub fn annotate<'c>(
    layout: &Layout<'_>,
    source: &Source,
    findings: &[Finding],
    clause: impl Fn(&str) -> Option<&'c str>,
) -> Vec<Comment> {
    let printed = Printed::of(layout);
    let mut comments = Vec::new();
    for finding in findings {
        let text = text(finding, clause(finding.rule));
        let top = printed.top.clone().filter(|_| finding.spans.is_empty());
        let places = finding.spans.iter().filter_map(|&span| printed.place(source, span));
        comments.extend(top.into_iter().chain(places).map(|range| Comment { range, text: text.clone() }));
    }
    comments.sort_by_key(|comment| (comment.range.start, Reverse(comment.range.end)));
    comments.dedup();
    comments
}

/// What a finding says, what to do about it, and by which rule.
fn text(finding: &Finding, clause: Option<&str>) -> Vec<String> {
    let said = [&finding.message, &finding.help].into_iter().filter(|text| !text.is_empty());
    let sentence = |text: &String| if text.ends_with(STOPS) { text.clone() } else { format!("{text}。") };
    let rule = [Some(finding.rule), clause].into_iter().flatten().collect::<Vec<_>>().join("，");
    said.map(sentence).chain([format!("（{rule}）")]).collect()
}

/// Which part of the draft is printed where.
struct Printed<'l> {
    /// In the order of the draft.
    pieces: Vec<Piece<'l>>,
    /// The title, or else the first text.
    top: Option<Range<usize>>,
}

/// A run that the draft has.
struct Piece<'l> {
    /// Where it was typed; never empty.
    span: Span,
    /// Where it is printed, in bytes of the body's text; never empty.
    range: Range<usize>,
    /// Its text if it is the draft's own; otherwise it cannot be divided.
    verbatim: Option<&'l str>,
}

impl<'l> Printed<'l> {
    fn of(layout: &'l Layout<'_>) -> Self {
        let (mut pieces, mut title) = (Vec::new(), None);
        let (mut end, mut last) = (0, 0..0);
        for item in &layout.body {
            let top = end;
            for run in item.runs() {
                let start = end;
                end += run.text.len();
                if let Some((at, _)) = run.text.char_indices().next_back().filter(|_| run.part != Part::Counted) {
                    last = start + at..end;
                    pieces.extend(Piece::of(run, start..end, run.is_verbatim()));
                }
                // Word has no comments in footnotes: theirs stand at the mark.
                let runs = layout.note(run).into_iter().flat_map(|note| note.paragraphs.iter().flatten());
                pieces.extend(runs.filter_map(|run| Piece::of(run, last.clone(), false)));
            }
            if matches!(item, Item::Paragraph(set) if set.look == LookId::Title) && title.is_none() {
                title = Some(top..end);
            }
        }
        let first = || pieces.iter().map(|piece| piece.range.clone()).min_by_key(|range| range.start);
        let top = title.or_else(first);
        pieces.sort_by_key(|piece| piece.span);
        Self { pieces, top }
    }

    /// Where that is printed which the draft has at `span`; what is nearest to it, if nothing is.
    fn place(&self, source: &Source, span: Span) -> Option<Range<usize>> {
        let first = self.pieces.partition_point(|piece| piece.span.end <= span.start);
        let touched = self.pieces[first..].iter().take_while(|piece| piece.span.start < span.end && !span.is_empty());
        let mut ranges = touched.map(|piece| piece.range_of(span));
        let Some(range) = ranges.next() else { return self.nearest(source, span) };
        let end = ranges.last().map_or(range.end, |last| last.end);
        // What was typed together may be printed the other way round.
        Some(range.start..if end > range.start { end } else { range.end })
    }

    /// The printed character nearest to `span` in its line; else the first one below, or the last above.
    fn nearest(&self, source: &Source, span: Span) -> Option<Range<usize>> {
        let line = source.line_span(source.line(span.start));
        let (above, below) = self.pieces.split_at(self.pieces.partition_point(|piece| piece.span.start < span.start));
        let above = above.last().map(|piece| (piece, piece.span.end.min(span.start) - 1));
        let below = below.first().map(|piece| (piece, piece.span.start));
        let distance = |byte: usize, otherwise| match line.contains(Span::new(byte, byte + 1)) {
            true => (0, span.start.saturating_sub(byte) + (byte + 1).saturating_sub(span.end)),
            false => (otherwise, 0),
        };
        let above = above.map(|(piece, byte)| (distance(byte, 2), piece, byte));
        let below = below.map(|(piece, byte)| (distance(byte, 1), piece, byte));
        let (_, piece, byte) = above.into_iter().chain(below).min_by_key(|&(distance, ..)| distance)?;
        Some(piece.range_of(Span::new(byte, byte + 1)))
    }
}

impl<'l> Piece<'l> {
    /// A run that is printed at `range`; `None` if the draft does not have it.
    fn of(run: &'l Run<'_>, range: Range<usize>, verbatim: bool) -> Option<Self> {
        let typed = !run.span.is_empty() && !range.is_empty();
        typed.then(|| Self { span: run.span, range, verbatim: verbatim.then_some(run.text.as_ref()) })
    }

    /// Where the characters are printed that it shares with a span.
    fn range_of(&self, span: Span) -> Range<usize> {
        let Some(text) = self.verbatim else { return self.range.clone() };
        let mut start = span.start.saturating_sub(self.span.start);
        let mut end = span.end.min(self.span.end) - self.span.start;
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        while !text.is_char_boundary(end) {
            end += 1;
        }
        self.range.start + start..self.range.start + end
    }
}
