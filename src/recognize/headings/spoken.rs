//! Headings that are counted in words, as one speaks: `第一个问题，怎么看形势`, `启示一：坚持党的领导`.

use std::collections::HashMap;
use std::ops::Range;

use crate::document::{Document, Part, Role};
use crate::level::numeral;
use crate::sentence::{COLONS, STOPS, length};

/// No heading that is counted so is longer, in characters.
const LONGEST: usize = 40;

/// What is counted behind 第一 and in front of a mark.
const COUNTED: [&str; 8] = ["", "个问题", "个方面", "方面", "点", "点希望", "点要求", "件事"];

/// What has its number behind it, and a colon.
const NUMBERED: [&str; 9] = ["启示", "经验", "做法", "体会", "建议", "问题", "举措", "措施", "亮点"];

/// A line that begins with such a number.
struct Line {
    block: usize,
    counted: &'static str,
    value: u32,
    /// The bytes of its number, with the mark behind it.
    label: usize,
    /// Whether it is a phrase, and text of its own stands below.
    leads: bool,
}

/// Marks them where at least two count on from the first, each a phrase over text of its own.
pub(super) fn mark_spoken(document: &mut Document<'_>, blocks: Range<usize>) {
    let levels: Vec<(usize, u8)> = blocks.clone().filter_map(|at| Some((at, level_at(document, at)?))).collect();
    for lines in sequences(blocks.filter_map(|at| line(document, at))) {
        let headings = lines.len() > 1 && lines.iter().all(|line| line.leads);
        if let Some(level) = headings.then(|| level(&levels, &lines)).flatten() {
            lines.iter().for_each(|line| mark(document, line, level));
        }
    }
}

fn level_at(document: &Document<'_>, at: usize) -> Option<u8> {
    if let Role::Heading { level, .. } = document.role(at)? { Some(level) } else { None }
}

fn line(document: &Document<'_>, block: usize) -> Option<Line> {
    let paragraph = document.body_line(block)?;
    let text = paragraph.text();
    let (counted, value, label) = read(&text)?;
    let ends = text.ends_with(|c: char| c.is_alphanumeric() || "？！”）".contains(c));
    let phrase = ends && !text.contains(['。', '；']) && length(&text) <= LONGEST;
    Some(Line { block, counted, value, label, leads: phrase && has_text_below(document, block, counted) })
}

/// What is counted, its number, and the bytes of both with the mark behind them.
fn read(text: &str) -> Option<(&'static str, u32, usize)> {
    let noun = NUMBERED.into_iter().find(|noun| text.starts_with(noun));
    let number = noun.map_or_else(|| text.strip_prefix('第'), |noun| text.strip_prefix(noun))?;
    let (value, len) = numeral(number)?;
    let (behind, words) = number[len..].split_once(['，', '：', ':'])?;
    let counted = match noun {
        Some(noun) => Some(noun).filter(|_| behind.is_empty()),
        None => COUNTED.into_iter().find(|counted| *counted == behind),
    };
    let words = words.trim_start();
    counted.filter(|_| !words.is_empty()).map(|counted| (counted, value, text.len() - words.len()))
}

/// Whether sentences or a heading stand under a line, and not the next of its kind.
fn has_text_below(document: &Document<'_>, block: usize, counted: &str) -> bool {
    document.paragraph(block + 1).is_some_and(|below| {
        let text = below.text();
        let next = read(&text).is_some_and(|(other, ..)| other == counted);
        let ends = text.trim_end().ends_with(STOPS) || text.trim_end().ends_with(COLONS);
        matches!(below.role, Role::Heading { .. }) || below.role == Role::Body && !next && ends
    })
}

/// Lines that count on from a first one; one that goes astray is no heading, and those before it neither.
fn sequences(lines: impl Iterator<Item = Line>) -> Vec<Vec<Line>> {
    let mut sequences: Vec<Vec<Line>> = Vec::new();
    let mut open: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        match open.get(line.counted) {
            Some(&known) if line.value > 1 => {
                let counts_on = line.value as usize == sequences[known].len() + 1;
                sequences[known].push(Line { leads: line.leads && counts_on, ..line });
            }
            _ if line.value == 1 => {
                open.insert(line.counted, sequences.len());
                sequences.push(vec![line]);
            }
            _ => {}
        }
    }
    sequences
}

/// The highest level where no other heading has it; the second right below one that has, as in 第一部分.
fn level(levels: &[(usize, u8)], lines: &[Line]) -> Option<u8> {
    let above = |line: &Line| levels.partition_point(|(at, _)| *at < line.block);
    let (first, last) = (above(&lines[0]), above(&lines[lines.len() - 1]));
    let level = match levels[..first].last() {
        Some((_, 1)) => 2,
        None if levels.iter().all(|(_, level)| *level > 1) => 1,
        _ => return None,
    };
    levels[first..last].iter().all(|(_, inner)| *inner > level).then_some(level)
}

fn mark(document: &mut Document<'_>, line: &Line, level: u8) {
    let Some(paragraph) = document.paragraph_mut(line.block) else { return };
    let end = paragraph.text().len();
    paragraph.mark(line.label..end, Part::Lead);
    paragraph.mark(0..line.label, Part::Label);
    paragraph.role = Role::Heading { level, run_in: false };
}
