//! A number alone in its line over the words of its heading.

use crate::document::{Block, Document, Role};
use crate::level::Label;
use crate::sentence::{COLONS, STOPS, length};

/// No heading under its number is longer, in characters.
const WORDS: usize = 24;

/// Joins `一、` with `工作目标` in the next line, where text stands below.
pub(super) fn join_bare_numbers(document: &mut Document<'_>, body: usize) {
    let joined: Vec<usize> = (body..document.blocks.len()).filter(|&at| is_over_heading(document, at)).collect();
    if joined.is_empty() {
        return;
    }
    let mut numbers = joined.into_iter().peekable();
    let blocks = std::mem::take(&mut document.blocks);
    let mut over = false;
    for (at, block) in blocks.into_iter().enumerate() {
        match (block, document.blocks.last_mut()) {
            (Block::Paragraph(words), Some(Block::Paragraph(number))) if over => {
                number.append("", words);
            }
            (block, _) => document.blocks.push(block),
        }
        over = numbers.next_if_eq(&at).is_some();
    }
}

fn is_over_heading(document: &Document<'_>, at: usize) -> bool {
    let line = |at| document.line(at).filter(|it| it.role == Role::Body);
    let bare = |text: &str| label(text).is_some_and(|label| label.len == text.len());
    let Some(words) = line(at).filter(|number| bare(&number.text())).and(line(at + 1)) else { return false };
    let Some(below) = document.paragraph(at + 2) else { return false };
    let (words, below) = (words.text(), below.text());
    let phrase = length(&words) <= WORDS && words.ends_with(char::is_alphanumeric) && words.starts_with(char::is_alphabetic);
    let text = (below.ends_with(STOPS) || below.ends_with(COLONS)) && length(&below) > length(&words);
    phrase && label(&words).is_none() && (text || label(&below).is_some())
}

fn label(text: &str) -> Option<Label> {
    Label::read(text).or_else(|| Label::read_tight(text))
}
