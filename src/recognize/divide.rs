//! Paragraphs that hold several parts: divided where the evidence is certain.

use crate::date::is_date;
use crate::document::{Document, Paragraph};
use crate::recognize::line::document_number::is_serial;
use crate::recognize::line::indent::PUSHED_WITHIN;
use crate::sentence::length;

/// A paragraph longer than this has lost its line ends where 。 is followed by two U+3000.
const ENDLESS: usize = 300;

/// Splits off what was pushed to the right of a paragraph, and paragraphs that run together.
pub fn divide(document: &mut Document<'_>) {
    let mut index = 0;
    while index < document.blocks.len() {
        let edits = index > 0 && document.paragraph(index - 1).is_some_and(|above| is_serial(above.text().trim()));
        if !edits // 云岭县水利局办公室　　2026年3月5日 of a bulletin
            && let Some((at, width)) = document.line(index).and_then(|line| place_to_divide(&line.text()))
            && let Some(rest) = document.split(index, at)
        {
            rest.trim_start();
            rest.indent = width;
            document.paragraph_mut(index).map(Paragraph::trim_end);
        }
        index += 1;
    }
}

/// Where the second part begins (with its white space), and how wide that white space is.
fn place_to_divide(text: &str) -> Option<(usize, u32)> {
    if !text.contains(['\u{3000}', '\u{a0}', ' ']) {
        return None;
    }
    let endless = text.len() > 3 * ENDLESS;
    gaps(text).find_map(|(at, width)| {
        let (before, behind) = (&text[..at], text[at..].trim_start());
        let ended = before.ends_with(['。', '！', '？', '；', '”', '》', '）']);
        let next = behind.split("\u{3000}\u{3000}\u{3000}").next().unwrap_or(behind).trim_end();
        let pushed =
            width >= PUSHED_WITHIN && (is_part(next) || (ended && length(behind) <= 60 && !behind.contains(['。', '；'])));
        let run_together = endless && width >= 4 && before.ends_with('。') && text[at..].starts_with("\u{3000}\u{3000}");
        let signer = behind.starts_with("签发人：") || behind.starts_with("签发人:");
        (pushed || run_together || signer).then_some((at, width))
    })
}

/// A date, or a remark in brackets: what stands by itself when it is pushed away.
fn is_part(text: &str) -> bool {
    let text = text.split(char::is_whitespace).next().unwrap_or(text);
    is_date(text) || (text.starts_with(['（', '(']) && text.ends_with(['）', ')']))
}

/// The stretches of white space inside a text that are wider than two columns.
fn gaps(text: &str) -> impl Iterator<Item = (usize, u32)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find([' ', '\u{3000}', '\u{a0}'])?;
            let rest = text[start..].trim_start_matches([' ', '\u{3000}', '\u{a0}', '\t']);
            at = text.len() - rest.len();
            let width = text[start..at].chars().map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum();
            if width > 2 && start > 0 && !rest.is_empty() {
                return Some((start, width));
            }
        }
    })
}
