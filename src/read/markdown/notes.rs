//! Footnotes: their texts are collected in the order of their marks, and printed behind the draft.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::copy::Copy;
use crate::document::{Document, Note, text_of};
use crate::finding::Finding;
use crate::notice;
use crate::source::{Source, Span, Why};

/// The footnotes that are referred to.
#[derive(Default)]
pub(super) struct Notes<'s> {
    /// Where each stands among them, by its label.
    places: HashMap<String, usize>,
    notes: Vec<Note<'s>>,
    /// Which are read.
    read: Vec<bool>,
    state: State,
    /// How many definitions are open; those inside another are part of it.
    depth: usize,
    /// Marks that have no note, or stand in one.
    pub missing: Vec<Span>,
    /// The labels of definitions that nothing refers to.
    pub unmarked: Vec<Span>,
}

#[derive(Default, Clone, Copy)]
enum State {
    /// Outside of any definition.
    #[default]
    Outside,
    /// In the definition of this note.
    Inside(usize),
    /// In a definition that nothing refers to.
    Unreferred,
}

/// Labels that differ in case are the same.
pub(super) fn key(label: &str) -> String {
    label.to_lowercase()
}

/// The [keys](key) of the footnotes that have both a text and, outside of other footnotes, a mark; in the order of the marks.
fn labels<'e>(events: impl Iterator<Item = (Event<'e>, Range<usize>)>) -> Vec<String> {
    let (mut marks, mut known, mut defined, mut depth) = (Vec::new(), HashSet::new(), HashSet::new(), 0);
    for (event, _) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                if depth == 0 {
                    defined.insert(key(&label));
                }
                depth += 1;
            }
            Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
            Event::FootnoteReference(label) if depth == 0 && known.insert(key(&label)) => marks.push(key(&label)),
            _ => {}
        }
    }
    marks.retain(|label| defined.contains(label));
    marks
}

/// The label that a definition in a range of the copy begins with: `[^1]:`
pub(super) fn label(copy: &Copy<'_>, range: &Range<usize>) -> Range<usize> {
    let length = copy.text[range.clone()].find("]:").map_or(0, |end| end + "]:".len());
    range.start..range.start + length
}

impl<'s> Notes<'s> {
    /// No note is read yet; a parser's `events` tell which will count.
    pub fn new<'e>(events: impl Iterator<Item = (Event<'e>, Range<usize>)>) -> Self {
        let labels = labels(events);
        let notes = labels.iter().map(|_| Note { span: Span::at(0), paragraphs: Vec::new() }).collect();
        let read = vec![false; labels.len()];
        let places = labels.into_iter().enumerate().map(|(place, label)| (label, place)).collect();
        Self { places, notes, read, ..Self::default() }
    }

    /// The number of the note a mark in the text stands for; a mark inside a footnote is text.
    pub fn number(&self, label: &str) -> Option<NonZero<u32>> {
        match self.state {
            State::Inside(_) => None,
            State::Outside | State::Unreferred => NonZero::new(u32::try_from(self.find(label)? + 1).ok()?),
        }
    }

    fn find(&self, label: &str) -> Option<usize> {
        self.places.get(&key(label)).copied()
    }

    /// The words in a range of the copy may be those of a mark without a note: `[^1]`
    pub fn look_for_mark(&mut self, copy: &Copy<'_>, range: &Range<usize>) {
        let (before, behind) = (&copy.text[..range.start], &copy.text[range.end..]);
        let label = copy.text[range.clone()].strip_prefix('^').filter(|label| label.chars().all(char::is_alphanumeric));
        if label.is_some_and(|label| !label.is_empty()) && before.ends_with('[') && behind.starts_with(']') {
            self.missing.extend(copy.span(&(range.start - 1..range.end + 1)));
        }
    }

    /// A definition begins, the first of a label counts; says whether it is a note's, or part of one.
    pub fn start(&mut self, label: &str) -> bool {
        self.depth += 1;
        if self.depth == 1 {
            self.state = match self.find(label).filter(|&note| !self.read[note]) {
                Some(note) => State::Inside(note),
                None => State::Unreferred,
            };
        }
        matches!(self.state, State::Inside(_))
    }

    /// A definition ends that went over `span`; whether it was a note's.
    pub fn end(&mut self, span: Span) -> bool {
        self.depth -= 1;
        if self.depth > 0 {
            return false;
        }
        let state = std::mem::take(&mut self.state);
        if let State::Inside(note) = state {
            self.read[note] = true;
            self.notes[note].span = span;
        }
        matches!(state, State::Inside(_))
    }

    /// The note that is being read.
    pub fn current(&mut self) -> Option<&mut Note<'s>> {
        match self.state {
            State::Inside(note) => self.notes.get_mut(note),
            State::Outside | State::Unreferred => None,
        }
    }

    /// Hands the notes over; their text is printed behind the draft's. Says which are none.
    pub fn finish(self, source: &Source, document: &mut Document<'s>) {
        for (spans, notice, message) in [
            (self.missing, &notice::NOTE_MISSING, "个脚注标记没有对应的注文，照原样印出"),
            (self.unmarked, &notice::NOTE_UNMARKED, "条脚注在文中没有对应的标记，排成正文"),
        ] {
            if !spans.is_empty() {
                let message = format!("{} {message}", spans.len());
                document.findings.push(Finding::noticed(notice, spans, message));
            }
        }
        for note in &self.notes {
            let text: String = note.paragraphs.iter().map(|runs| text_of(runs)).collect();
            document.ledger.insert(source.text.len(), text, Why::Moved);
        }
        document.notes = self.notes;
    }
}
