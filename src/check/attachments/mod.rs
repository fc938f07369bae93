//! 附件: the note under the body, the marks over the attachments, and whether they say the same.

mod note;
mod pages;

use std::ops::Range;

use super::{Draft, Rule, Text};
use crate::attachment_note;
use crate::document::Role;

pub(super) const RULES: &[Rule] = &[
    note::ATTACHMENT_NOTE_WORD,
    note::ATTACHMENT_END_MARK,
    note::ATTACHMENT_LONE_NUMBER,
    note::ATTACHMENTS_UNNUMBERED,
    note::ATTACHMENT_NUMBER_FORM,
    note::ATTACHMENT_NOTE_ORDER,
    note::ATTACHMENT_FILE_NAME,
    note::ATTACHMENTS_IN_ONE_LINE,
    note::ATTACHMENT_BOOK_MARKS,
    pages::ATTACHMENT_MARK_FORM,
    pages::ATTACHMENT_MARK_ORDER,
    pages::ATTACHMENTS_DIFFER,
    pages::ATTACHMENT_NOTE_MISSING,
    pages::ATTACHMENT_UNNAMED,
];

/// What an attachment note says of one attachment.
struct Entry<'d> {
    text: &'d Text<'d>,
    /// `附件：` as typed; empty where only a number stands.
    word: &'d str,
    number: Option<u32>,
    /// Word and number, as bytes of the text.
    head: Range<usize>,
    name: Range<usize>,
}

impl<'d> Entry<'d> {
    fn name(&self) -> &'d str {
        &self.text.text[self.name.clone()]
    }
}

/// The attachment notes of the draft: one, or none, unless it holds several documents.
fn notes<'d>(draft: &'d Draft<'_>) -> Vec<Vec<Entry<'d>>> {
    let mut notes: Vec<Vec<Entry<'d>>> = Vec::new();
    let mut last = None;
    for text in draft.having(|role| role == Role::AttachmentNote) {
        let follows = last.is_some() && last == text.block.and_then(|block| block.checked_sub(1));
        last = text.block;
        match notes.last_mut().filter(|_| follows) {
            Some(note) => {
                let above = note.iter().rev().find_map(|entry| entry.number);
                note.extend(entries(text, above.unwrap_or(0)));
            }
            None => notes.push(entries(text, 0)),
        }
    }
    notes
}

/// The attachments that a paragraph names, below one with the number `above`, or 0; `附件：` alone on its line names none.
fn entries<'d>(text: &'d Text<'_>, above: u32) -> Vec<Entry<'d>> {
    let entry = |attachment_note::Entry { word, label, number, name }| Entry {
        text,
        word: &text.text[word.clone()],
        number,
        head: word.start..label.end,
        name,
    };
    attachment_note::entries(&text.text, above).into_iter().map(entry).filter(|entry| !entry.name.is_empty()).collect()
}
