//! Pictures and signs around the words of titles and headings.

use std::ops::Range;

use crate::document::{Block, Document, Role};
use crate::source::Why;

/// What chat assistants and web editors put in front of a number; it gives way to the number in its standard form.
pub(super) fn is_ornament(c: char) -> bool {
    is_picture(c) || matches!(c, '★' | '☆' | '●' | '■' | '◆' | '▲' | '※' | '•')
}

/// What says nothing in any place; stars and dots may count or refer.
fn is_picture(c: char) -> bool {
    match c {
        '★' | '☆' => false,
        '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{200d}' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}' => true,
        _ => false,
    }
}

/// Takes pictures out in front of titles and headings, and behind them.
pub(super) fn drop_ornaments(document: &mut Document<'_>) {
    for block in &mut document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        if !matches!(paragraph.role, Role::Title | Role::Heading { run_in: false, .. }) {
            continue;
        }
        for stretch in around(&paragraph.text()).into_iter().filter(|stretch| !stretch.is_empty()) {
            document.ledger.delete(paragraph.source_span(stretch.clone()), Why::Residue);
            paragraph.remove(stretch);
        }
    }
}

/// The pictures behind a text and in front of it, with the white space beside them.
fn around(text: &str) -> [Range<usize>; 2] {
    let front = text.trim_start_matches(is_picture);
    let front = if front.len() < text.len() { front.trim_start() } else { text };
    let back = front.trim_end_matches(is_picture);
    let back = if back.len() < front.len() { back.trim_end() } else { front };
    let start = text.len() - front.len();
    if back.is_empty() { [0..0, 0..0] } else { [start + back.len()..text.len(), 0..start] }
}
