//! A table of contents that was typed.

use std::collections::HashSet;
use std::ops::Range;

use crate::document::{Block, Document, Origin, Paragraph};
use crate::level::Label;
use crate::sentence::squeeze;
use crate::source::Why;

/// No table of contents has fewer lines.
const FEWEST: usize = 3;

/// Takes out the numbered lines that a draft begins with, if all of them stand again below, in the same order: a table of contents
/// without that word, over the title.
pub fn strip(document: &mut Document<'_>) {
    let is_entry = |block: &&Block<'_>| {
        block.paragraph().is_some_and(|line| line.origin == Origin::Line && Label::read(&line.text()).is_some())
    };
    let entries = document.blocks.iter().take_while(is_entry).count();
    let (above, below) = document.blocks.split_at(entries);
    let mut below = below.iter().map(entry);
    if entries < FEWEST || !above.iter().map(entry).all(|line| below.any(|other| other == line)) {
        return;
    }
    document.drop_all(0..entries, Why::Repeated);
}

/// The lines of a table of contents: from 目录 to the last of those that stand again below it.
pub fn contents(blocks: &[Block<'_>]) -> Range<usize> {
    let Some(word) = blocks.iter().take(12).position(|block| matches!(entry(block).as_str(), "目录" | "目次")) else {
        return 0..0;
    };
    let first = blocks.get(word + 1).map(entry).unwrap_or_default();
    let again = blocks.iter().skip(word + 2).position(|block| !first.is_empty() && entry(block) == first);
    let Some(again) = again.map(|again| word + 2 + again) else { return 0..0 };
    let below: HashSet<String> = blocks[again..].iter().map(entry).collect();
    let entries = blocks[..again].iter().rposition(|block| below.contains(&entry(block)));
    word..entries.map_or(again, |last| last + 1)
}

/// The words of a line, without the number of their page.
fn entry(block: &Block<'_>) -> String {
    let words = |line: &Paragraph<'_>| {
        squeeze(&line.text()).trim_end_matches(|c: char| c.is_ascii_digit() || "…·.-".contains(c)).to_owned()
    };
    block.paragraph().map(words).unwrap_or_default()
}
