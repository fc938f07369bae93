//! The lines above and around the title that a page may have left.

use std::ops::Range;

use super::data;
use crate::document::{Document, Paragraph};
use crate::recognize::line::page::is_button;
use crate::recognize::line::text::is_surely_text;
use crate::sentence::length;
use crate::source::Why;

/// How far from its beginning what a page has above its text is looked for: a table of twelve data has a line for each half.
pub const REACH: usize = 32;

/// The paragraphs above and around the title, up to the first that is surely the author's.
pub fn head<'d, 's>(document: &'d Document<'s>) -> impl Iterator<Item = &'d Paragraph<'s>> {
    document.paragraphs(0).take(REACH).take_while(|paragraph| {
        let text = paragraph.text();
        length(&text) < 120 && (is_button(&text) || data::is_data(&text) || !is_surely_text(&text))
    })
}

/// Drops lines of the head that are residue; says whether there were any.
pub fn strip_head(document: &mut Document<'_>, is_residue: impl Fn(&Paragraph<'_>) -> bool) -> bool {
    strip_among(document, 0..head(document).count(), is_residue)
}

/// Drops lines of a range of blocks that are residue; says whether there were any.
pub fn strip_among(document: &mut Document<'_>, range: Range<usize>, is_residue: impl Fn(&Paragraph<'_>) -> bool) -> bool {
    let residue: Vec<usize> = range.filter(|&at| document.paragraph(at).is_some_and(&is_residue)).collect();
    let found = !residue.is_empty();
    document.drop_all(residue, Why::Residue);
    found
}
