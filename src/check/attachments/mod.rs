//! 附件: the note under the body, the marks over the attachments, and whether they say the same.

mod note;
mod pages;

use std::ops::Range;

use super::{Draft, Rule, Text};
use crate::document::Role;
use crate::level::item;

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
            Some(note) => note.extend(entries(text)),
            None => notes.push(entries(text)),
        }
    }
    notes
}

/// The attachments a paragraph names; `附件：` alone on its line names none.
fn entries<'d>(text: &'d Text<'_>) -> Vec<Entry<'d>> {
    let words = text.text.as_ref();
    let word = word_at_start(words);
    let parts = |c: char| c.is_whitespace() || matches!(c, '；' | ';' | '，');
    let begins = |at: usize| at == word.len() || (at > word.len() && words[..at].ends_with(parts));
    let digits = words.char_indices().filter(|&(at, c)| c.is_ascii_digit() && begins(at));
    let numbered = digits.filter_map(|(at, _)| {
        let (number, len) = item(&words[at..])?;
        let behind = words.len() - words[at + len..].trim_start().len();
        Some(Entry { text, word: "", number: Some(number), head: at..behind, name: behind..words.len() })
    });
    let mut last = None;
    let counts_on = |entry: &Entry<'_>| {
        let next = last.is_none_or(|last| entry.number == Some(last + 1)); // not 3.5版本
        last = if next { entry.number } else { last };
        next
    };
    let mut entries: Vec<Entry<'d>> = numbered.filter(counts_on).collect();
    if entries.is_empty() {
        let said: String = word.chars().filter(char::is_ascii_digit).collect();
        entries.push(Entry { text, word, number: said.parse().ok(), head: 0..word.len(), name: word.len()..words.len() });
    }
    if let Some(first) = entries.first_mut() {
        (first.word, first.head.start) = (word, 0);
    }
    for next in 1..entries.len() {
        entries[next - 1].name.end = entries[next].head.start;
    }
    for entry in &mut entries {
        entry.name.end = entry.name.start + words[entry.name.clone()].trim_end().len();
    }
    entries.retain(|entry| !entry.name.is_empty());
    entries
}

/// `附件：`, `附：`, `附件1：`, and `附件1  ` in front of a name.
fn word_at_start(words: &str) -> &str {
    let Some(rest) = words.strip_prefix("附件").or_else(|| words.strip_prefix('附')) else { return "" };
    let rest = rest.trim_start();
    let behind_digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = behind_digits.trim_start();
    let apart = behind_digits.len() < rest.len() && name.len() < behind_digits.len();
    match name.strip_prefix(['：', ':']) {
        Some(name) => &words[..words.len() - name.trim_start().len()],
        None if apart => &words[..words.len() - name.len()],
        None => "",
    }
}
