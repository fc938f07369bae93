//! Ordered lists of Markdown whose items are headings.

use std::collections::HashSet;

use crate::document::{Block, Document, Origin, Paragraph, Part, Role};
use crate::sentence::{STOPS, length};

/// No heading that is a list by itself is longer, in characters.
const WORDS: usize = 30;

/// The lists whose items are headings: a short one by itself over a paragraph, bold phrases each over its own, or a bold sentence
/// and text in each.
pub(super) fn of_headings(document: &Document<'_>, start: usize, end: usize) -> HashSet<u32> {
    let (mut lists, mut seen) = (HashSet::new(), HashSet::new());
    let mut at = start;
    while at < end {
        let Some(list) = list_of(&document.blocks[at]) else {
            at += 1;
            continue;
        };
        let count = document.blocks[at..end].iter().take_while(|block| list_of(block) == Some(list)).count();
        let items = || (at..at + count).filter_map(|at| document.paragraph(at));
        let below = document.body_line(at + count);
        let lone = count == 1 && below.is_some() && items().all(is_phrase);
        match seen.insert(list) {
            true if lone || count > 1 && items().all(has_bold_lead) => lists.insert(list),
            true => false,
            false if lone && items().all(is_bold) => true,
            false => lists.remove(&list), // something stands between its items
        };
        at += count;
    }
    lists
}

/// The ordered list, in no other, that a block is an item of.
fn list_of(block: &Block<'_>) -> Option<u32> {
    let item = block.paragraph().filter(|item| item.role == Role::Body)?;
    if let Origin::Item { ordered: true, depth: 1, list } = item.origin { Some(list) } else { None }
}

fn is_phrase(item: &Paragraph<'_>) -> bool {
    let text = item.text();
    let numbered = item.runs.first().is_some_and(|label| label.part == Part::Label);
    let closes = text.ends_with(char::is_alphabetic) || text.ends_with(STOPS) && is_bold(item);
    numbered && length(&text) <= WORDS && closes
}

/// `2. **提高认识**`
fn is_bold(item: &Paragraph<'_>) -> bool {
    item.runs.iter().filter(|run| run.part != Part::Label).all(|run| run.strong)
}

/// `1. **提高认识。** 各单位……`, `1. **提高认识**。各单位……`
fn has_bold_lead(item: &Paragraph<'_>) -> bool {
    match &item.runs[..] {
        [label, lead, text, ..] => {
            let behind = text.text.trim_start_matches(STOPS);
            let stopped = lead.text.ends_with(STOPS) || behind.len() < text.text.len();
            label.part == Part::Label && lead.strong && stopped && !text.strong && !behind.trim().is_empty()
        }
        _ => false,
    }
}
