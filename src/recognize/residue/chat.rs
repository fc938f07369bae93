//! What a chat has around a text: `陶老师 15:08` over every message, what a model thought before it answered, marks of a quote.

use crate::dictionary::is_word;
use crate::document::{Block, Document, Origin, Paragraph};
use crate::recognize::line::person::is_person;
use crate::recognize::line::text::PREAMBLE;
use crate::sentence::length;
use crate::source::Why;

/// No name of a sender is longer, in characters.
const NAME: usize = 12;
/// A draft that is a quote has no fewer paragraphs.
const QUOTES: usize = 5;

/// Takes these lines out where a draft begins with one, all of the same sender. Who is no person by the name has sent several, the
/// first with its day: `上午 9:30` is part of a schedule.
pub(super) fn strip(document: &mut Document<'_>) {
    let name = |at: usize| document.line(at).and_then(|line| sender(&line.text()).map(|(name, _)| name.to_owned()));
    let Some(first) = document.line(0).map(Paragraph::text) else { return };
    let Some((sender, dated)) = sender(&first).filter(|_| document.blocks.len() > 1 && name(1).is_none()) else { return };
    let sent: Vec<usize> = (0..document.blocks.len()).filter(|&at| name(at).as_deref() == Some(sender)).collect();
    let is_called = is_person(sender) && !is_word(sender);
    if is_called || dated && sent.len() > 1 {
        drop(first);
        document.drop_all(sent, Why::Residue);
    }
}

/// Takes out `<think>……</think>`, which a draft of a model may begin with.
pub(super) fn strip_thoughts(document: &mut Document<'_>) {
    const END: &str = "</think>";
    let end = |block: &Block<'_>| block.paragraph().and_then(|line| line.text().find(END)).map(|at| at + END.len());
    if document.paragraph(0).is_none_or(|first| !first.text().starts_with("<think>")) {
        return;
    }
    let last = document.blocks.iter().enumerate().find_map(|(at, block)| Some((at, end(block)?)));
    let Some((at, end)) = last else { return };
    document.drop_all(0..at, Why::Residue);
    document.take_out(0, 0..end, Why::Residue);
    if document.paragraph(0).is_some_and(|rest| rest.text().is_empty()) {
        document.drop_paragraph(0, Why::Residue);
    }
}

/// Where nearly everything is a quote, it is the draft: `> # 关于……的通知`, between what an assistant says.
pub(super) fn unquote(document: &mut Document<'_>) {
    let count = |origin: Origin| document.blocks.iter().filter_map(Block::paragraph).filter(|line| line.origin == origin).count();
    if count(Origin::Quote) < QUOTES || count(Origin::Line) > PREAMBLE {
        return;
    }
    for line in document.blocks.iter_mut().filter_map(Block::paragraph_mut).filter(|line| line.origin == Origin::Quote) {
        line.origin = Origin::Line;
    }
}

/// The name in front of a time of day, and whether its day is given: `王主任 2026/3/5 9:12:33`.
fn sender(line: &str) -> Option<(&str, bool)> {
    let (before, _) = line.trim().rsplit_once(char::is_whitespace).filter(|(_, time)| is_time(time))?;
    let before = before.trim_end();
    let (name, dated) = match before.rsplit_once(char::is_whitespace) {
        Some((name, day)) if is_day(day) => (name.trim_end(), true),
        Some(_) | None => (before, false),
    };
    let is_name = name.starts_with(char::is_alphabetic) && !name.contains(['：', ':', '，', '。', '、', '；']);
    (is_name && length(name) <= NAME).then_some((name, dated))
}

/// `15:08`, `9:12:33`
fn is_time(text: &str) -> bool {
    let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let hour = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split(':').collect();
    matches!(parts[..], [first, minute] if hour(first) && two(minute))
        || matches!(parts[..], [first, minute, second] if hour(first) && two(minute) && two(second))
}

/// `2026/3/5`, `03-05`, `昨天`
fn is_day(text: &str) -> bool {
    let counted = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = text.split(['/', '-']);
    matches!(text, "今天" | "昨天" | "前天") || (2..=3).contains(&parts.clone().count()) && parts.into_iter().all(counted)
}
