//! Gives every paragraph its role.

mod date;
mod divide;
mod head;
mod headings;
mod points;
mod residue;
mod tail;

use crate::document::{Block, Document, Origin, Role};

/// Says what each paragraph of a draft is, and takes out what does not belong in a document. Never fails: what nothing is
/// known of stays body text.
pub fn recognize(document: &mut Document<'_>) {
    residue::strip(document);
    head::take_field_names(document);
    divide::divide(document);
    let body = head::find(document);
    tail::find(document, body);
    headings::find(document, body);
    list_items(document, body);
    points::find(document, body);
}

/// What is left of a list is a list.
fn list_items(document: &mut Document<'_>, body: usize) {
    for block in &mut document.blocks[body..] {
        if let Block::Paragraph(paragraph) = block
            && paragraph.role == Role::Body
            && matches!(paragraph.origin, Origin::Item { .. })
        {
            paragraph.role = Role::ListItem;
        }
    }
}
