//! A table of contents that was typed.

use std::collections::HashSet;
use std::ops::Range;

use crate::document::{Block, Document, Origin, Paragraph};
use crate::level::Label;
use crate::sentence::{COLONS, STOPS, length, squeeze};
use crate::source::Why;

/// No table of contents has fewer lines.
const FEWEST: usize = 3;

/// A title has no more lines above the contents.
const ABOVE: usize = 3;

/// The word over them is no longer, in characters.
const WORD: usize = 6;

/// Takes out the numbered lines that a draft begins with, if all of them stand again below, in the same order: a table of contents
/// without that word, over the title, or under it where its first line follows at once.
pub fn strip(document: &mut Document<'_>) {
    let Some(entries) = (0..=ABOVE).find_map(|first| without_word(&document.blocks, first)) else { return };
    document.drop_all(entries, Why::Repeated);
}

fn without_word(blocks: &[Block<'_>], first: usize) -> Option<Range<usize>> {
    let numbered = |line: &Paragraph<'_>| line.origin == Origin::Line && Label::read(&line.text()).is_some();
    let titles = |line: &Paragraph<'_>| !numbered(line) && !line.text().trim_end().ends_with(STOPS) && !announces(&line.text());
    let is = |block: &Block<'_>, form: &dyn Fn(&Paragraph<'_>) -> bool| block.paragraph().is_some_and(form);
    let (above, lines) = blocks.split_at_checked(first)?;
    let top = lines.first().filter(|block| is(block, &numbered)).map(entry)?;
    let again = 1 + lines.iter().skip(1).position(|block| entry(block) == top)?;
    let count = lines[..again].iter().take_while(|block| is(block, &numbered)).count();
    let (entries, below) = lines.split_at(count);
    let mut below = below.iter().map(entry);
    let over_text = first == 0 || count == again;
    let listed = count >= FEWEST && over_text && entries.iter().map(entry).all(|line| below.any(|other| other == line));
    (listed && above.iter().all(|block| is(block, &titles))).then_some(first..first + count)
}

/// `主要有三项议程：`, `本文目录`
fn announces(line: &str) -> bool {
    let line = squeeze(line);
    line.ends_with(COLONS) || is_word(&line)
}

/// `目录`, `本文件目录`
fn is_word(line: &str) -> bool {
    line == "目次" || line.ends_with("目录") && length(line) <= WORD
}

/// The lines of a table of contents: from 目录 to the last of those that stand again below it, and on while they look like those.
pub fn contents(blocks: &[Block<'_>]) -> Range<usize> {
    let Some(word) = blocks.iter().take(12).position(|block| is_word(&entry(block))) else { return 0..0 };
    let first = blocks.get(word + 1).map(entry).unwrap_or_default();
    let again = blocks.iter().skip(word + 2).position(|block| !first.is_empty() && entry(block) == first);
    let Some(again) = again.map(|again| word + 2 + again) else { return 0..0 };
    let below: HashSet<String> = blocks[again..].iter().map(entry).collect();
    let entries = blocks[..again].iter().rposition(|block| below.contains(&entry(block)));
    let listed = word + 1 + blocks[word + 1..again].iter().take_while(|block| is_entry(block)).count();
    word..entries.map_or(again, |last| listed.max(last + 1))
}

/// Whether a line may stand in a table of contents, in other words than below: it has a number, and no part of a sentence.
fn is_entry(block: &Block<'_>) -> bool {
    block.paragraph().is_some_and(|line| {
        let text = line.text();
        let numbered = Label::read(&text).or_else(|| Label::read_decimal(&text)).or_else(|| Label::read_tight(&text)).is_some();
        numbered && !text.contains(['，', '。', '；'])
    })
}

/// The words of a line, without the number of their page.
fn entry(block: &Block<'_>) -> String {
    let words = |line: &Paragraph<'_>| {
        let text = squeeze(&line.text());
        let page = text.strip_suffix('页').filter(|page| page.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(&text);
        let words = page.trim_end_matches(|c: char| c.is_ascii_digit() || "…·.-".contains(c));
        words.strip_suffix('第').filter(|words| words.len() < page.len() && page.len() < text.len()).unwrap_or(words).to_owned()
    };
    block.paragraph().map(words).unwrap_or_default()
}
