//! The captions of tables and pictures.

use crate::caption::{is_caption, is_unit};
use crate::document::{Block, Document, Paragraph, Role};
use crate::sentence::length;
use crate::source::Why;

/// Gives the captions among the body paragraphs from `body` on their role; what a picture and a line beside it both say is not
/// printed twice.
pub fn find(document: &mut Document<'_>, body: usize) {
    drop_repeated_captions(document, body);
    mark_captions(&mut document.blocks[body..]);
}

/// The text of a picture says what a line beside the picture says, too: it is not printed twice.
fn drop_repeated_captions(document: &mut Document<'_>, body: usize) {
    let letters = |paragraph: Option<&Paragraph<'_>>| -> String {
        paragraph.map(|it| it.text().chars().filter(|c| c.is_alphanumeric()).collect()).unwrap_or_default()
    };
    let mut repeated = Vec::new();
    for at in body..document.blocks.len() {
        let Some([Block::Figure(figure), Block::Paragraph(text)]) = document.blocks.get(at..at + 2) else { continue };
        let words = letters(Some(text));
        let beside = [at.checked_sub(1), Some(at + 2)].map(|other| letters(other.and_then(|other| document.paragraph(other))));
        if figure.span.contains(text.span) && beside.contains(&words) && text.runs.iter().all(|run| run.note.is_none()) {
            document.ledger.delete(figure.span, Why::Picture);
            repeated.push(at + 1);
        }
    }
    document.take_all(repeated);
}

/// `表1　……` over a table, perhaps with a line that says its unit between them; `图1　……` beside a picture.
fn mark_captions(blocks: &mut [Block<'_>]) {
    let set_apart = |block: Option<&Block<'_>>| block.is_some_and(|block| block.role().is_none_or(|role| role == Role::Image));
    for at in 0..blocks.len() {
        let unit = blocks.get(at + 1).and_then(Block::paragraph).is_some_and(|next| is_unit(&next.text()));
        let beside = set_apart(blocks.get(at + 1 + usize::from(unit))) || (at > 0 && set_apart(blocks.get(at - 1)));
        if let Some(paragraph) = blocks[at].paragraph_mut().filter(|it| it.role == Role::Body)
            && beside
            && is_caption(&paragraph.text())
            && length(&paragraph.text()) > 2
        {
            paragraph.role = Role::Caption;
        }
    }
}
