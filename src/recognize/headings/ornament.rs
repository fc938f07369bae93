//! Pictures and signs around the words of titles and headings.

use std::ops::Range;

use crate::document::{Block, Document, Role};
use crate::source::Why;

/// What chat assistants and web editors put in front of a number; it gives way to the number in its standard form.
pub(super) fn is_ornament(c: char) -> bool {
    is_picture(c) || matches!(c, '★' | '☆' | '●' | '■' | '◆' | '▲' | '※' | '•')
}

/// What says nothing in any place; stars and dots may count or refer, boxes, ticks and crosses answer, round numbers count.
fn is_picture(c: char) -> bool {
    match c {
        '★' | '☆' | '☐'..='☒' | '✓'..='✘' | '❶'..='➓' => false,
        '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{200d}' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}' => true,
        _ => false,
    }
}

/// What says nothing even behind words; hearts and thumbs praise, ticks and coloured signs may tell how a thing stands.
fn is_decoration(c: char) -> bool {
    match c {
        '\u{1f44d}' | '\u{1f44e}' | '\u{1f493}'..='\u{1f49f}' | '\u{1f534}'..='\u{1f53d}' | '\u{1f7e0}'..='\u{1f7eb}' => false,
        '\u{200d}' | '\u{fe0f}' => true,
        _ => is_picture(c) && c > '\u{ffff}',
    }
}

/// Takes pictures out in front of titles and headings, and behind them.
pub(super) fn drop_ornaments(document: &mut Document<'_>) {
    for paragraph in document.blocks.iter_mut().filter_map(Block::paragraph_mut) {
        if !matches!(paragraph.role, Role::Title | Role::Heading { run_in: false, .. }) {
            continue;
        }
        for stretch in around(&paragraph.text()).into_iter().filter(|stretch| !stretch.is_empty()) {
            paragraph.take_out(stretch, Why::Ornament, &mut document.ledger);
        }
    }
}

/// The pictures behind a text and in front of it, with the white space beside them. Behind, more of them go if some are in front.
fn around(text: &str) -> [Range<usize>; 2] {
    let front = text.trim_start_matches(is_picture);
    let front = if front.len() < text.len() { front.trim_start() } else { text };
    let is_idle = if front.len() < text.len() { is_picture } else { is_decoration };
    let back = front.trim_end_matches(is_idle);
    let back = if back.len() < front.len() { back.trim_end() } else { front };
    let start = text.len() - front.len();
    if back.is_empty() { [0..0, 0..0] } else { [start + back.len()..text.len(), 0..start] }
}
