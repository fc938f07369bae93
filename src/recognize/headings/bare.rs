//! A number alone in its line over the words that it counts.

use std::collections::HashSet;

use crate::document::{Block, Document, Part};
use crate::level::{Form, Label};
use crate::sentence::{COLONS, STOPS, length};
use crate::source::Why;

/// No heading under its number is longer, in characters.
const WORDS: usize = 24;

/// No number alone in its line is longer, in bytes: `（九十九）`, `第九十九条`.
const NUMBER: usize = 24;

/// No heading under `01` is longer, in characters.
const TITLED: usize = 40;

/// Joins `一、` with `工作目标` in the next line, where text stands below, and numbers that count on with whatever they count.
pub(super) fn join_bare_numbers(document: &mut Document<'_>, body: usize) {
    let mut joined: HashSet<usize> = over_titles(document, body).into_iter().collect();
    joined.extend(counting_on(document, body));
    joined.extend((body..document.blocks.len()).filter(|&at| is_over_heading(document, at)));
    if joined.is_empty() {
        return;
    }
    let blocks = std::mem::take(&mut document.blocks);
    let mut over = false;
    for (at, block) in blocks.into_iter().enumerate() {
        match (block, document.blocks.last_mut()) {
            (Block::Paragraph(words), Some(Block::Paragraph(number))) if over => {
                number.append("", words);
            }
            (block, _) => document.blocks.push(block),
        }
        over = joined.contains(&at);
    }
}

fn is_over_heading(document: &Document<'_>, at: usize) -> bool {
    if !is_over_words(document, at) {
        return false;
    }
    let (Some(words), Some(below)) = (document.body_line(at + 1), document.paragraph(at + 2)) else { return false };
    let (words, below) = (words.text(), below.text());
    let phrase = length(&words) <= WORDS && words.ends_with(char::is_alphanumeric) && words.starts_with(char::is_alphabetic);
    phrase && (is_text_under(&words, &below) || label(&below).is_some())
}

/// Whether a line is a number and nothing else, and the next has none.
fn is_over_words(document: &Document<'_>, at: usize) -> bool {
    let bare = |text: &str| text.len() <= NUMBER && label(text).is_some_and(|label| label.len == text.len());
    document.body_line(at).is_some_and(|line| bare(&line.text()))
        && document.body_line(at + 1).is_some_and(|words| label(&words.text()).is_none())
}

/// Numbers below 一、 alone in their lines that count on from or to another number.
fn counting_on(document: &Document<'_>, body: usize) -> Vec<usize> {
    if !(body..document.blocks.len()).any(|at| is_over_words(document, at)) {
        return Vec::new();
    }
    let numbers = (body..document.blocks.len()).filter_map(|at| Some((at, label(&document.body_line(at)?.text())?)));
    let numbers: Vec<(usize, Label)> = numbers.collect();
    let goes_on = |(_, one): &(usize, Label), (_, next): &(usize, Label)| (one.form, one.value + 1) == (next.form, next.value);
    let pairs = numbers.windows(2).filter(|pair| pair[0].1.form != Form::Comma && goes_on(&pair[0], &pair[1]));
    pairs.flatten().map(|(at, _)| *at).filter(|&at| is_over_words(document, at)).collect()
}

/// `01` over `聚焦主业`, `02` … as web editors set headings, in a draft without 一、: the number becomes one.
fn over_titles(document: &mut Document<'_>, body: usize) -> Vec<usize> {
    let lines = body..document.blocks.len();
    let numbers: Vec<(usize, u32)> =
        lines.clone().filter_map(|at| Some((at, padded(&document.body_line(at)?.text())?))).collect();
    let in_order = numbers.iter().zip(1..).all(|((_, value), place)| *value == place);
    let titled = |at: usize| {
        let (Some(words), Some(below)) = (document.body_line(at + 1), document.body_line(at + 2)) else { return false };
        let (words, below) = (words.text(), below.text());
        let phrase = length(&words) <= TITLED && !words.ends_with(STOPS) && !words.ends_with(['；', '，', '、']);
        phrase && below.ends_with(STOPS)
    };
    let is_comma =
        |at: usize| document.body_line(at).and_then(|line| label(&line.text())).is_some_and(|it| it.form == Form::Comma);
    if numbers.len() < 2 || !in_order || !numbers.iter().all(|&(at, _)| titled(at)) || lines.into_iter().any(is_comma) {
        return Vec::new();
    }
    for &(at, value) in &numbers {
        let Some(paragraph) = document.blocks[at].paragraph_mut() else { continue };
        let number = Form::Comma.write(value);
        let span = paragraph.replace(0..paragraph.text().len(), number.clone(), Part::Text);
        document.ledger.replace(span, number, Why::Label);
    }
    numbers.into_iter().map(|(at, _)| at).collect()
}

/// The value of `01`, alone.
fn padded(text: &str) -> Option<u32> {
    let digits = text.trim();
    (digits.len() == 2 && digits.starts_with('0')).then(|| digits.parse().ok()).flatten()
}

fn is_text_under(words: &str, below: &str) -> bool {
    (below.ends_with(STOPS) || below.ends_with(COLONS)) && length(below) > length(words)
}

fn label(text: &str) -> Option<Label> {
    Label::read(text).or_else(|| Label::read_tight(text))
}
