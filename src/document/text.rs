//! The text of runs and paragraphs: where it stands in the draft, and how it is cut.

use std::borrow::Cow;
use std::ops::Range;

use super::{Origin, Paragraph, Part, Role, Run};
use crate::source::Span;

impl<'s> Run<'s> {
    /// Plain text that stands in the draft.
    pub fn typed(text: impl Into<Cow<'s, str>>, span: Span) -> Self {
        Self { text: text.into(), span, part: Part::Text, strong: false, emphasis: false, struck: false, note: None }
    }

    /// Text that does not stand in the draft, printed at `offset`.
    pub fn made(text: impl Into<Cow<'s, str>>, offset: usize, part: Part) -> Self {
        Self { part, ..Self::typed(text, Span::at(offset)) }
    }

    /// Whether its text is the draft's own letters.
    pub fn is_verbatim(&self) -> bool {
        self.text.len() == self.span.len()
    }

    /// The run's text behind a byte of it; the run keeps what is before. Where the text is not the draft's own letters
    /// (an entity), both halves keep the whole span.
    pub fn split_off(&mut self, at: usize) -> Run<'s> {
        let verbatim = self.is_verbatim();
        let (head, tail) = match std::mem::take(&mut self.text) {
            Cow::Borrowed(text) => (Cow::Borrowed(&text[..at]), Cow::Borrowed(&text[at..])),
            Cow::Owned(text) => (Cow::Owned(text[..at].to_owned()), Cow::Owned(text[at..].to_owned())),
        };
        let span = if verbatim { Span::new(self.span.start + at, self.span.end) } else { self.span };
        let tail = Run { text: tail, span, note: self.note.take(), ..*self };
        self.text = head;
        if verbatim {
            self.span.end = self.span.start + at;
        }
        tail
    }
}

impl<'s> Paragraph<'s> {
    /// A body paragraph as a reader makes it.
    pub fn new(origin: Origin, span: Span, runs: Vec<Run<'s>>) -> Self {
        Self { role: Role::Body, origin, span, indent: 0, apart: false, runs }
    }

    /// All its text; borrowed when it is one run.
    pub fn text(&self) -> Cow<'_, str> {
        text_of(&self.runs)
    }

    /// Where the byte `at` of its text stands in the draft.
    pub fn source_offset(&self, at: usize) -> usize {
        if self.runs.is_empty() { self.span.end } else { span_in(&self.runs, "", at..at).start }
    }

    /// Where a stretch of its text stands in the draft.
    pub fn source_span(&self, range: Range<usize>) -> Span {
        if self.runs.is_empty() { Span::at(self.span.end) } else { span_in(&self.runs, &self.text(), range) }
    }

    /// Makes a run begin at byte `at` of the text; returns its index.
    pub fn cut(&mut self, at: usize) -> usize {
        let mut left = at;
        for index in 0..self.runs.len() {
            let length = self.runs[index].text.len();
            if left == 0 {
                return index;
            }
            if left < length {
                let tail = self.runs[index].split_off(left);
                self.runs.reserve_exact(1); // a large draft has a million runs: none keeps room for another
                self.runs.insert(index + 1, tail);
                return index + 1;
            }
            left -= length;
        }
        self.runs.len()
    }

    /// Says what the text in `range` does.
    pub fn mark(&mut self, range: Range<usize>, part: Part) {
        let (first, behind) = (self.cut(range.start), self.cut(range.end));
        self.runs[first..behind].iter_mut().for_each(|run| run.part = part);
    }

    /// Says what many stretches do, which are in order, or takes them out as [`Paragraph::remove`] does.
    pub fn mark_all(&mut self, stretches: &[(Range<usize>, Option<Part>)]) {
        self.cut_all(stretches.iter().flat_map(|(range, _)| [range.start, range.end]));
        let mut stretches = stretches.iter().peekable();
        let mut start = 0;
        self.runs.retain_mut(|run| {
            let at = start;
            start += run.text.len();
            while stretches.next_if(|(range, _)| range.end <= at).is_some() {}
            match stretches.peek() {
                Some((range, Some(part))) if range.start <= at => run.part = *part,
                Some((range, None)) if range.start <= at => (run.text, run.span) = (Cow::Borrowed(""), Span::at(run.span.end)),
                _ => {}
            }
            !run.text.is_empty() || run.note.is_some()
        });
        self.runs.shrink_to_fit();
    }

    /// Makes runs begin at many places, which are in order.
    fn cut_all(&mut self, places: impl Iterator<Item = usize>) {
        let mut places = places.peekable();
        let mut runs = Vec::with_capacity(self.runs.len());
        let mut start = 0;
        for mut run in std::mem::take(&mut self.runs) {
            let end = start + run.text.len();
            while let Some(at) = places.next_if(|&at| at < end) {
                if at > start {
                    let tail = run.split_off(at - start);
                    runs.push(std::mem::replace(&mut run, tail));
                    start = at;
                }
            }
            runs.push(run);
            start = end;
        }
        self.runs = runs;
    }

    /// Takes the text in `range` out; the caller enters it in the ledger unless it is white space.
    pub fn remove(&mut self, range: Range<usize>) {
        self.put(range, None);
    }

    /// Prints the text in `range` as `after`; returns where it stood. The caller enters the change in the ledger.
    pub fn replace(&mut self, range: Range<usize>, after: String, part: Part) -> Span {
        let span = self.source_span(range.clone());
        self.put(range, Some(Run { part, ..Run::typed(after, span) }));
        span
    }

    /// Puts a run, or nothing, in the place of the text in `range`; the marks of footnotes in it stay.
    fn put(&mut self, range: Range<usize>, run: Option<Run<'s>>) {
        let (first, behind) = (self.cut(range.start), self.cut(range.end));
        let noted = self.runs[first..behind].iter().filter(|run| run.note.is_some());
        let marks: Vec<_> =
            noted.map(|run| Run { text: Cow::Borrowed(""), span: Span::at(run.span.end), ..run.clone() }).collect();
        self.runs.splice(first..behind, run.into_iter().chain(marks));
    }

    /// Divides it: keeps the text before `at`, returns the rest as a paragraph of the same origin.
    pub fn split_off(&mut self, at: usize) -> Paragraph<'s> {
        let index = self.cut(at);
        let runs = self.runs.split_off(index);
        let start = runs.first().map_or(self.span.end, |run| run.span.start);
        let rest = Paragraph { span: Span::new(start, self.span.end), runs, indent: 0, apart: false, ..*self };
        self.span.end = start;
        rest
    }
}

/// The text of runs; borrowed when it is one.
pub fn text_of<'r>(runs: &'r [Run<'_>]) -> Cow<'r, str> {
    match runs {
        [only] => Cow::Borrowed(&only.text),
        _ => {
            let mut text = String::with_capacity(runs.iter().map(|run| run.text.len()).sum());
            runs.iter().for_each(|run| text.push_str(&run.text));
            Cow::Owned(text)
        }
    }
}

/// Where a stretch of the runs' text, which is given, stands in the draft. Of a run that is not the draft's own letters, the
/// whole span counts.
pub fn span_in(runs: &[Run<'_>], text: &str, range: Range<usize>) -> Span {
    span_among(|at| run_at(runs, at), text, range)
}

fn span_among<'r, 's: 'r>(run_at: impl Fn(usize) -> Option<(&'r Run<'s>, usize)>, text: &str, range: Range<usize>) -> Span {
    let start = run_at(range.start).map_or(0, |(run, left)| match run.is_verbatim() {
        true => run.span.start + left,
        false if left == run.text.len() => run.span.end,
        false => run.span.start,
    });
    if range.is_empty() {
        return Span::at(start);
    }
    let last = text[..range.end].char_indices().next_back().map_or(0, |(at, _)| at);
    let end = run_at(last).map_or(0, |(run, left)| match run.is_verbatim() {
        true => run.span.start + left + (range.end - last),
        false => run.span.end,
    });
    Span::new(start, end.max(start))
}

/// The run that has the byte `at` of the runs' text, and which of its bytes that is; behind the last, the last one's end.
fn run_at<'r, 's>(runs: &'r [Run<'s>], at: usize) -> Option<(&'r Run<'s>, usize)> {
    let mut left = at;
    for run in runs {
        if left < run.text.len() {
            return Some((run, left));
        }
        left -= run.text.len();
    }
    runs.last().map(|run| (run, run.text.len()))
}

/// Runs in whose text places are looked for again and again.
#[derive(Debug)]
pub struct Indexed<'r> {
    runs: &'r [Run<'r>],
    /// Where each of them ends in their text; empty for few, which are sooner counted.
    ends: Vec<usize>,
}

impl<'r> Indexed<'r> {
    /// With fewer runs, counting is quicker.
    const MANY: usize = 16;

    /// Counts the runs' bytes.
    pub fn new(runs: &'r [Run<'r>]) -> Self {
        let end = |end: &mut usize, run: &Run<'_>| {
            *end += run.text.len();
            Some(*end)
        };
        let ends = if runs.len() < Self::MANY { Vec::new() } else { runs.iter().scan(0, end).collect() };
        Self { runs, ends }
    }

    /// As [`span_in`].
    pub fn span(&self, text: &str, range: Range<usize>) -> Span {
        if self.ends.is_empty() {
            return span_in(self.runs, text, range);
        }
        let run_at = |at: usize| match self.ends.partition_point(|&end| end <= at) {
            behind if behind == self.runs.len() => self.runs.last().map(|run| (run, run.text.len())),
            index => Some((&self.runs[index], at + self.runs[index].text.len() - self.ends[index])),
        };
        span_among(run_at, text, range)
    }
}

impl<'r> std::ops::Deref for Indexed<'r> {
    type Target = [Run<'r>];

    fn deref(&self) -> &Self::Target {
        self.runs
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use super::{Indexed, span_in, text_of};
    use crate::document::{Origin, Paragraph, Part, Run};
    use crate::source::Span;

    #[test]
    fn many_runs_are_found_as_few_are() {
        let texts = ["一是", "抓", "", "甲 & 乙", "二"].repeat(8);
        let runs: Vec<Run<'_>> =
            texts.iter().enumerate().map(|(at, text)| Run::typed(*text, Span::new(at * 9, at * 9 + 6))).collect();
        let (text, indexed) = (text_of(&runs), Indexed::new(&runs));
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (first, &start) in places.iter().enumerate() {
            for &end in &places[first..] {
                assert_eq!(indexed.span(&text, start..end), span_in(&runs, &text, start..end), "{start}..{end}");
            }
        }
    }

    #[test]
    fn many_stretches_are_marked_at_once_and_notes_stay() {
        let runs = vec![
            Run { note: NonZero::new(1), ..Run::typed("一是抓。 ", Span::new(0, 13)) },
            Run::typed("好。二是抓。", Span::new(13, 31)),
        ];
        let mut paragraph = Paragraph::new(Origin::Line, Span::new(0, 31), runs);
        let (label, lead) = (Some(Part::PointLabel), Some(Part::PointLead));
        paragraph.mark_all(&[(0..6, label), (6..12, lead), (12..13, None), (19..25, label)]);
        let parts: Vec<_> = paragraph.runs.iter().map(|run| (&*run.text, run.part, run.note.is_some())).collect();
        let expected = [
            ("一是", Part::PointLabel, false),
            ("抓。", Part::PointLead, false),
            ("", Part::Text, true),
            ("好。", Part::Text, false),
            ("二是", Part::PointLabel, false),
            ("抓。", Part::Text, false),
        ];
        assert_eq!(parts, expected);
    }
}
