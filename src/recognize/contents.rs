//! A table of contents that was typed.

use std::collections::HashSet;
use std::ops::Range;

use crate::document::{Block, Paragraph};
use crate::sentence::squeeze;

/// The lines of a table of contents: from 目录 to the last of those that stand again below it.
pub fn contents(blocks: &[Block<'_>]) -> Range<usize> {
    let words = |line: &Paragraph<'_>| {
        squeeze(&line.text()).trim_end_matches(|c: char| c.is_ascii_digit() || "…·.-".contains(c)).to_owned()
    };
    let entry = |block: &Block<'_>| block.paragraph().map(words).unwrap_or_default();
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
