//! Gives every paragraph its role.

mod addressee;
mod attachments;
mod divide;
mod document_number;
mod field_names;
mod fields;
mod frame;
mod head;
mod head_lines;
mod headings;
mod imprint;
mod issued;
mod join;
mod lines;
mod masthead;
mod persons;
mod points;
mod residue;
mod scheme;
mod signers;
mod tail;

use crate::document::Document;

/// Says what each paragraph of a draft is, and takes out what does not belong in a document. Never fails: what nothing is
/// known of stays body text.
pub fn recognize(document: &mut Document<'_>) {
    residue::strip(document);
    field_names::take(document);
    divide::divide(document);
    masthead::divide(document);
    head_lines::take(document);
    let mut fields = fields::settle(document);
    fields.place_title(document);
    let body = head::find(document);
    let body = fields.place_head(document, body);
    tail::find(document, body);
    fields.place_tail(document, body);
    headings::find(document, body);
    lines::find(document, body);
    points::find(document, body);
}
