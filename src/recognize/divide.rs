//! Paragraphs that hold several parts: divided where the evidence is certain.

use crate::date::is_date;
use crate::document::{Document, Paragraph};
use crate::level::{Form, Label};
use crate::recognize::line::document_number::is_serial;
use crate::recognize::line::indent::PUSHED_WITHIN;
use crate::sentence::{in_brackets, signs};

/// A paragraph longer than this has lost its line ends where 。 is followed by two U+3000.
const ENDLESS: usize = 300;

/// What is pushed away has no more characters.
const PART: usize = 60;

/// Splits off what was pushed to the right of a paragraph, a heading from the first of the next level, and paragraphs that run
/// together.
pub fn divide(document: &mut Document<'_>) {
    let Some(first) = (0..document.blocks.len()).find(|&at| place_to_divide(document, at).is_some()) else { return };
    for block in document.blocks.split_off(first) {
        document.blocks.push(block);
        let mut last = document.blocks.len() - 1;
        while let Some((byte, width)) = place_to_divide(document, last)
            && let Some(rest) = document.split(last, byte)
        {
            rest.trim_start();
            rest.indent = width;
            document.paragraph_mut(last).map(Paragraph::trim_end);
            last += 1;
        }
    }
}

/// Where the second part of a line begins (with its white space), and how wide that white space is.
fn place_to_divide(document: &Document<'_>, at: usize) -> Option<(usize, u32)> {
    let text = document.line(at)?.text();
    if let Some(end) = end_of_upper(&text).or_else(|| end_of_wish(&text)) {
        return Some((end, 0));
    }
    let mut gaps = gaps(&text).peekable();
    gaps.peek()?;
    // 云岭县水利局办公室　　2026年3月5日 of a bulletin
    if at > 0 && is_serial(&document.words(at - 1)) {
        return None;
    }
    let endless = text.len() > 3 * ENDLESS;
    gaps.find(|&(at, width)| {
        let (before, behind) = (&text[..at], text[at..].trim_start());
        let near = behind.char_indices().nth(PART).map_or(behind, |(end, _)| &behind[..end]);
        let ended = before.ends_with(['。', '！', '？', '；', '”', '》', '）']);
        let next = near.split("\u{3000}\u{3000}\u{3000}").next().unwrap_or(near).trim_end();
        let sentence = near.len() < behind.len() || near.contains(['。', '；']);
        let pushed = width >= PUSHED_WITHIN && (stands_by_itself(next) || ended && !sentence);
        let run_together = endless && width >= 4 && before.ends_with('。') && text[at..].starts_with("\u{3000}\u{3000}");
        let signer = behind.starts_with("签发人：") || behind.starts_with("签发人:");
        pushed || run_together || signer
    })
}

/// Where the upper of two headings in one line ends: `一、工作情况 （一）加强领导。街道成立专班……`.
fn end_of_upper(text: &str) -> Option<usize> {
    let upper = Label::read(text).filter(|label| matches!(label.form, Form::Comma | Form::Bracket))?;
    let stop = signs(text).find(|(_, sign)| matches!(sign, '。' | '；' | '：')).map(|(at, _)| at)?;
    let lead = Some(&text[..stop]).filter(|lead| lead.len() > upper.len && lead.chars().count() < PART)?;
    let is_end = |&at: &usize| {
        let behind = text[at..].trim_start();
        let first = |label: &Label| label.value == 1 && label.form.level() > upper.form.level();
        let lower = Label::read(behind).filter(first);
        lead[..at].ends_with(char::is_alphabetic) && lower.is_some_and(|it| behind[it.len..].starts_with(char::is_alphabetic))
    };
    lead.match_indices(char::is_whitespace).map(|(at, _)| at).filter(|&at| at > upper.len).find(is_end)
}

/// Where 此致 ends in front of 敬礼 in one line.
fn end_of_wish(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("此致")?.trim_start_matches('，');
    let wish = rest.trim_start_matches([' ', '\u{3000}', '\u{a0}']);
    let alone = wish.len() < rest.len() && wish.trim_end_matches(['！', '!', '。']) == "敬礼";
    alone.then_some(text.len() - rest.len())
}

/// Whether a text that was pushed away begins with a date, or is a remark in brackets.
fn stands_by_itself(text: &str) -> bool {
    let text = text.split(char::is_whitespace).next().unwrap_or(text);
    is_date(text) || in_brackets(text).is_some()
}

/// The stretches of white space inside a text that are wider than two columns.
fn gaps(text: &str) -> impl Iterator<Item = (usize, u32)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + signs(&text[at..]).find(|(_, sign)| matches!(sign, ' ' | '\u{3000}' | '\u{a0}'))?.0;
            let rest = text[start..].trim_start_matches([' ', '\u{3000}', '\u{a0}', '\t']);
            at = text.len() - rest.len();
            let width = text[start..at].chars().map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum();
            if width > 2 && start > 0 && !rest.is_empty() {
                return Some((start, width));
            }
        }
    })
}
