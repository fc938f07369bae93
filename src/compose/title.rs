//! How a title is divided into lines: by meaning, and in a shape that looks set.
//!
//! The standard asks for lines that keep words whole and for a trapezium or a lozenge (7.3.1); practice adds what no line may
//! begin or end with. At 二号 a line holds 20 characters (20 × 22 pt = 440 of 442.2 pt).

mod breaks;
mod shape;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use super::measure::width;
use crate::document::{Block, Paragraph, Part, Role, Run};
use crate::finding::Finding;
use crate::length::Chars;

use shape::Place;

/// A title typed in one line stays in one up to here.
const FITS: Chars = Chars::whole(18);
/// The widest line.
const WIDEST: Chars = Chars::whole(20);
/// What is wider is no title.
const MAX_TITLE: Chars = Chars::whole(400);

/// A title as it is set.
pub(super) struct Title<'d> {
    /// One paragraph, so that it is one title to every reader of the document; its lines are divided by `\n`.
    pub runs: Cow<'d, [Run<'d>]>,
    /// The lines that are left to Word.
    pub findings: Vec<Finding>,
}

/// Sets the title that was typed as these paragraphs: lines end where the author ended them, those too wide where it is best.
pub(super) fn set<'d>(typed: &[&'d Paragraph<'d>]) -> Title<'d> {
    let mut title = Title { runs: Cow::Borrowed(&[]), findings: Vec::new() };
    for paragraph in typed {
        let Division { breaks, whole } = divide(&paragraph.text(), typed.len() == 1);
        title.findings.extend(whole.into_iter().map(|line| too_wide(paragraph, line)));
        let mut divided = Cow::Borrowed(*paragraph);
        for space in breaks.into_iter().rev() {
            let offset = paragraph.source_offset(space.start);
            let divided = divided.to_mut();
            divided.remove(space.clone());
            let index = divided.cut(space.start);
            divided.runs.insert(index, Run::made("\n", offset, Part::Text));
        }
        match divided {
            Cow::Borrowed(paragraph) if title.runs.is_empty() => title.runs = Cow::Borrowed(&paragraph.runs),
            divided => {
                let runs = title.runs.to_mut();
                if !runs.is_empty() {
                    runs.push(Run::made("\n", paragraph.span.start, Part::Text));
                }
                runs.extend_from_slice(&divided.runs);
            }
        }
    }
    title
}

/// The lines of a paragraph of a title as they will be set; `at` is its place among the blocks.
pub fn lines(blocks: &[Block<'_>], at: usize) -> Vec<String> {
    let paragraph = |at: usize| match blocks.get(at) {
        Some(Block::Paragraph(paragraph)) if matches!(paragraph.role, Role::Title | Role::AttachmentTitle) => Some(paragraph),
        Some(Block::Paragraph(_) | Block::Table(_)) | None => None,
    };
    let Some(title) = paragraph(at) else { return Vec::new() };
    let continues = |other: Option<&Paragraph>| other.is_some_and(|other| other.role == title.role);
    let alone = !continues(at.checked_sub(1).and_then(paragraph)) && !continues(paragraph(at + 1));
    let mut text = title.text().into_owned();
    for space in divide(&text, alone).breaks.into_iter().rev() {
        text.replace_range(space, "\n");
    }
    text.split('\n').map(str::to_owned).collect()
}

/// What is done about a title's width.
#[derive(Debug, Default)]
struct Division {
    /// Where lines are to end: the white space, if any, that the line break stands for.
    breaks: Vec<Range<usize>>,
    /// Lines too wide for the page that cannot be divided.
    whole: Vec<Range<usize>>,
}

/// Divides the lines of a text; `alone` if no other paragraph belongs to the title.
fn divide(text: &str, alone: bool) -> Division {
    let limit = if alone && !text.trim().contains('\n') { FITS } else { WIDEST };
    let mut division = Division::default();
    let mut start = 0;
    for line in text.split('\n') {
        let wide = width(line.trim());
        if wide > limit {
            match breaks(line).filter(|_| wide <= MAX_TITLE) {
                Some(breaks) => division.breaks.extend(breaks.into_iter().map(|space| start + space.start..start + space.end)),
                None if wide > WIDEST => division.whole.push(start..start + line.len()),
                None => {}
            }
        }
        start += line.len() + 1;
    }
    division
}

/// The best places to divide a line, or `None` if no place is safe.
fn breaks(line: &str) -> Option<Vec<Range<usize>>> {
    let words = words::words(line);
    let costs = breaks::costs(line, &words);
    let gap = |index: usize| words[index - 1].end()..words[index].at;
    let mut places = vec![Place { end: 0, start: 0, cost: 0 }];
    let mut wide = width(words.first()?.text).0;
    for index in 1..words.len() {
        let space = width(&line[gap(index)]).0;
        places.push(Place { end: wide, start: wide + space, cost: costs[index] });
        wide += space + width(words[index].text).0;
    }
    places.push(Place { end: wide, start: wide, cost: 0 });
    let chosen = shape::choose(&places)?;
    Some(chosen.into_iter().map(gap).collect())
}

fn too_wide(paragraph: &Paragraph<'_>, line: Range<usize>) -> Finding {
    let message = "标题一行排不下，也没有合适的断行处，交由 Word 换行";
    Finding::warning("title-lines", paragraph.source_span(line), message, "请缩短标题，或在标题中自行换行（Markdown 用 <br>）")
}

#[cfg(test)]
mod debug {
    #[test]
    fn dbg() {
        for line in std::env::var("T").unwrap_or_default().lines() {
            let words = super::words::words(line);
            let costs = super::breaks::costs(line, &words);
            for (w, c) in words.iter().zip(costs) {
                print!("[{c}] {}/{:?} ", w.text, w.class);
            }
            println!();
        }
    }
}
