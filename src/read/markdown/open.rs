//! The paragraph or cell that is being read.

use std::borrow::Cow;
use std::num::NonZero;

use crate::document::{Part, Run};
use crate::read::lines;
use crate::read::wrap;
use crate::source::{Source, Span};

/// Its runs so far, and the marks that are open.
#[derive(Default)]
pub(super) struct Open<'s> {
    /// What is printed.
    pub runs: Vec<Run<'s>>,
    /// How many `**` are open.
    pub strong: u32,
    /// How many `*` are open.
    pub emphasis: u32,
    /// How many `~~` are open.
    pub struck: u32,
    /// How many pictures are open.
    pub image: u32,
    /// Whether it has a picture.
    pub picture: bool,
    /// Whether it has text outside of pictures.
    pub words: bool,
    /// Whether the next text goes on with a line that an editor ended.
    pub joins: bool,
}

/// Behind a bold text that ends so, a space is there for Markdown's sake.
const MARKS: [char; 6] = ['。', '：', '；', '，', '！', '？'];

impl<'s> Open<'s> {
    /// Text of the draft.
    pub fn push(&mut self, source: &'s Source, span: Span) {
        let behind_lead = self.strong == 0 && self.runs.last().is_some_and(|last| last.strong && last.text.ends_with(MARKS));
        let one_space = source.slice(span).starts_with(' ') && !source.slice(span)[1..].starts_with(' ');
        let span = if behind_lead && one_space { Span::new(span.start + 1, span.end) } else { span };
        if span.is_empty() {
            return;
        }
        let text = source.slice(span);
        if std::mem::take(&mut self.joins) && self.runs.last().is_some_and(|last| wrap::needs_space(&last.text, text)) {
            let end = self.runs.last().map_or(span.start, |run| run.span.end);
            self.push_other(" ", Span::new(end, span.start));
        }
        self.words |= self.image == 0 && !text.trim().is_empty();
        let run = self.run(Cow::Borrowed(text), span);
        match self.runs.last_mut() {
            Some(last) if goes_on(last, &run) => {
                last.span.end = span.end;
                last.text = Cow::Borrowed(source.slice(last.span));
            }
            _ => self.runs.push(run),
        }
    }

    /// Text that the draft writes in another way.
    pub fn push_other(&mut self, text: &str, span: Span) {
        self.words |= self.image == 0 && !text.trim().is_empty();
        self.runs.push(self.run(Cow::Owned(text.to_owned()), span));
    }

    /// The number of a list's item.
    pub fn push_label(&mut self, source: &'s Source, span: Span) {
        self.words = true;
        self.runs.push(Run { part: Part::Label, ..Run::typed(source.slice(span), span) });
    }

    /// The mark of a footnote, at a byte of the draft.
    pub fn push_note(&mut self, note: NonZero<u32>, offset: usize) {
        match self.runs.last_mut().filter(|run| run.note.is_none() && run.part == Part::Text) {
            Some(run) => run.note = Some(note),
            None => self.runs.push(Run { note: Some(note), ..self.run(Cow::Borrowed(""), Span::at(offset)) }),
        }
    }

    fn run(&self, text: Cow<'s, str>, span: Span) -> Run<'s> {
        let (strong, emphasis, struck) = (self.strong > 0, self.emphasis > 0, self.struck > 0);
        Run { strong, emphasis, struck, ..Run::typed(text, span) }
    }

    /// Ends it: its runs as they are, and whether it is nothing but a picture.
    pub fn close(&mut self) -> (Vec<Run<'s>>, bool) {
        self.joins = false;
        let words = std::mem::take(&mut self.words);
        let picture = std::mem::take(&mut self.picture);
        (std::mem::take(&mut self.runs), picture && !words)
    }
}

/// Whether a run is the rest of another; what is borrowed stands in the draft letter by letter.
fn goes_on(last: &Run<'_>, run: &Run<'_>) -> bool {
    last.span.end == run.span.start
        && matches!(last.text, Cow::Borrowed(_))
        && last.note.is_none()
        && (last.part, last.strong, last.emphasis, last.struck) == (run.part, run.strong, run.emphasis, run.struck)
}

/// The span from the first to the last.
pub(super) fn extent(runs: &[Run<'_>]) -> Span {
    runs.iter().map(|run| run.span).reduce(Span::join).unwrap_or(Span::at(0))
}

/// Runs without the white space at either end, and how wide that in front was.
pub(super) fn trimmed(mut runs: Vec<Run<'_>>) -> (Vec<Run<'_>>, u32) {
    let is_blank = |run: &&Run<'_>| run.text.trim_start().is_empty() && run.note.is_none();
    let blank = runs.iter().take_while(is_blank).count();
    let mut indent = runs.drain(..blank).map(|run| lines::columns(&run.text)).sum();
    if let Some(first) = runs.first_mut() {
        let white = first.text.len() - first.text.trim_start().len();
        indent += lines::columns(&first.text[..white]);
        *first = first.split_off(white);
    }
    while let Some(last) = runs.last_mut() {
        shorten(last, last.text.trim_end().len());
        if !last.text.is_empty() || last.note.is_some() {
            break;
        }
        runs.pop();
    }
    runs.shrink_to_fit();
    (runs, indent)
}

/// Keeps the first bytes of a run, and its note.
pub(super) fn shorten(run: &mut Run<'_>, length: usize) {
    if length < run.text.len() {
        run.note = run.split_off(length).note;
    }
}
