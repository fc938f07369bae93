//! Gives every paragraph its role.

mod captions;
mod contents;
mod divide;
mod field_names;
mod fields;
mod head;
mod headings;
mod line;
mod meeting;
mod points;
mod residue;
mod tail;

use crate::document::Document;

/// Says what each paragraph of a draft is, and takes out what does not belong in a document. Never fails: what nothing is
/// known of stays body text.
pub fn recognize(document: &mut Document<'_>) {
    residue::strip(document);
    contents::strip(document);
    field_names::take(document);
    divide::divide(document);
    head::masthead::divide(document);
    head::field_lines::take(document);
    let mut fields = fields::settle(document);
    if let Some(at) = head::place_of_missing_title(document) {
        fields.place_title(document, at);
    }
    let body = head::find(document);
    let body = fields.place_head(document, body);
    tail::find(document, body);
    head::find_attached(document, body);
    fields.place_tail(document, body);
    captions::find(document, body);
    headings::find(document, body);
    meeting::find(document, body);
    points::find(document, body);
}
