//! The one record of everything that was removed, added or changed.

use crate::source::{Edit, Span, Why};

/// Edits as the stages make them; [`settle`](Ledger::settle) puts them in order.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    edits: Vec<Edit>,
}

impl Ledger {
    /// What stands at `span` is printed as `after`.
    pub fn replace(&mut self, span: Span, after: impl Into<String>, why: Why) {
        self.edits.push(Edit { span, after: after.into(), why });
    }

    /// What stands at `span` is not printed.
    pub fn delete(&mut self, span: Span, why: Why) {
        self.replace(span, "", why);
    }

    /// `text` is printed though the draft does not have it. Insertions at one place keep the order they were made in.
    pub fn insert(&mut self, offset: usize, text: impl Into<String>, why: Why) {
        self.replace(Span::at(offset), text, why);
    }

    /// Unmakes the first insertion of that text.
    pub fn withdraw(&mut self, text: &str) {
        if let Some(place) = self.edits.iter().position(|edit| edit.span.is_empty() && edit.after == text) {
            self.edits.remove(place);
        }
    }

    /// Whether what stands at `span` is not printed there.
    pub fn has_deleted(&self, span: Span) -> bool {
        self.edits.iter().any(|edit| edit.after.is_empty() && edit.span.contains(span))
    }

    /// `text` is printed before everything that the draft has, and before whatever is inserted there.
    pub fn insert_first(&mut self, text: impl Into<String>, why: Why) {
        self.edits.insert(0, Edit { span: Span::at(0), after: text.into(), why });
    }

    /// Insertions that come before whatever else is inserted at their places, and keep their own order.
    pub fn insert_ahead(&mut self, edits: impl IntoIterator<Item = Edit>) {
        self.edits.splice(0..0, edits);
    }

    /// The edits in the order of the draft, none touching another's text: of several to one stretch the last counts, one inside a
    /// larger one gives way to it, and those that begin at one place become one.
    pub fn settle(mut self) -> Vec<Edit> {
        self.edits.retain(|edit| !(edit.span.is_empty() && edit.after.is_empty()));
        self.edits.sort_by_key(|edit| (edit.span.start, !edit.span.is_empty(), std::cmp::Reverse(edit.span.end)));
        self.edits.dedup_by(|later, kept| {
            let again = later.span == kept.span && !later.span.is_empty();
            if again {
                std::mem::swap(later, kept);
            }
            again
        });
        let mut settled: Vec<Edit> = Vec::with_capacity(self.edits.len());
        for edit in self.edits {
            match settled.last_mut() {
                Some(last) if edit.span.start < last.span.end => last.span.end = last.span.end.max(edit.span.end),
                Some(last) if last.span == Span::at(edit.span.start) => {
                    last.span = edit.span;
                    last.after.push_str(&edit.after);
                }
                _ => settled.push(edit),
            }
        }
        settled
    }

    /// The edits as they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Edit> {
        self.edits.iter()
    }
}
