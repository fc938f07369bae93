//! Where the fields of the front matter are printed.

use crate::document::{Block, Document, Paragraph, Role};
use crate::source::{Span, Why};

/// Puts what stands above the body among the blocks: with a title of its own all of it at the beginning, otherwise what belongs
/// under a title behind the draft's.
pub fn place_head(document: &mut Document<'_>) {
    let titled = document.fields.paragraphs.iter().any(|field| field.role == Role::Title);
    place(document, 0, |role| is_above_title(role) || (titled && is_below_title(role)));
}

/// Puts what belongs under the title there; `body` is the first block of the body. Returns where the body begins then.
pub fn place_below_title(document: &mut Document<'_>, body: usize) -> usize {
    let before = document.blocks.len();
    place(document, body, is_below_title);
    body + document.blocks.len() - before
}

/// Puts what stands behind the body there: in front of the first attachment, else at the end.
pub fn place_tail(document: &mut Document<'_>, body: usize) {
    let is_attachment = |block: &Block<'_>| matches!(block, Block::Paragraph(p) if matches!(p.role, Role::AttachmentMark | Role::AttachmentTitle));
    let end = body + document.blocks[body..].iter().take_while(|block| !is_attachment(block)).count();
    place(document, end, |_| true);
}

/// Moves the fields of those roles in front of block `at`.
fn place(document: &mut Document<'_>, at: usize, wanted: impl Fn(Role) -> bool) {
    let (placed, left) = std::mem::take(&mut document.fields.paragraphs).into_iter().partition(|field| wanted(field.role));
    document.fields.paragraphs = left;
    let offset = offset_before(document, at);
    let mut placed: Vec<Paragraph<'_>> = placed;
    for field in &mut placed {
        for run in field.runs.iter_mut().filter(|run| run.span.is_empty()) {
            run.span = Span::at(offset);
        }
        document.ledger.insert(offset, field.text(), Why::Moved);
    }
    document.blocks.splice(at..at, placed.into_iter().map(Block::Paragraph));
}

/// The place in the draft in front of block `at`; behind the last block that was typed there, if there is none.
fn offset_before(document: &Document<'_>, at: usize) -> usize {
    let spans = || document.blocks.iter().map(Block::span).filter(|span| span.start >= document.fields.behind);
    match document.blocks.get(at).map(Block::span) {
        Some(next) => next.start,
        None => spans().map(|span| span.end).max().unwrap_or(document.fields.behind),
    }
}

fn is_above_title(role: Role) -> bool {
    use Role::{CopyNumber, DocumentNumber, Issuer, Secrecy, Signer, Title, Urgency};
    matches!(role, CopyNumber | Secrecy | Urgency | Issuer | DocumentNumber | Signer | Title)
}

fn is_below_title(role: Role) -> bool {
    matches!(role, Role::Subtitle | Role::Byline | Role::Addressee)
}
