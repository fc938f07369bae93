//! What the parser passed over: marks, mostly. Letters among them are entered in the ledger, so nothing is lost in silence.

use std::ops::Range;

use super::copy::Copy;
use crate::ledger::Ledger;
use crate::source::{Source, Span, Why};

/// Enters the letters and numbers in a range of the copy.
pub(super) fn enter(source: &Source, copy: &Copy<'_>, range: Range<usize>, why: Why, ledger: &mut Ledger) {
    if !copy.text[range.clone()].bytes().any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()) {
        return;
    }
    let mut at = range.start;
    let mut whole: Option<Span> = None;
    while let Some(span) = copy.next(&mut at, range.end) {
        match &mut whole {
            Some(whole) if whole.end == span.start => whole.end = span.end,
            _ => whole.replace(span).into_iter().for_each(|whole| enter_letters(source, whole, why, ledger)),
        }
    }
    whole.into_iter().for_each(|whole| enter_letters(source, whole, why, ledger));
}

fn enter_letters(source: &Source, span: Span, why: Why, ledger: &mut Ledger) {
    let text = source.slice(span);
    let is_mark = |character: char| !character.is_alphanumeric();
    let start = span.end - text.trim_start_matches(is_mark).len();
    let end = span.start + text.trim_end_matches(is_mark).len();
    if start < end {
        ledger.delete(Span::new(start, end), why);
    }
}
