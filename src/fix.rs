//! Source × findings → Source: the corrections are made in the draft itself.

use std::collections::BTreeMap;

use crate::finding::{Certainty, Finding};
use crate::source::{Edit, Source, Span};

/// The draft with every fix that is at least so sure, and how many were made; of two that touch each other only the first.
/// Nothing else of the text changes.
pub fn fix(source: &Source, findings: &[Finding], least: Certainty) -> (Source, usize) {
    let mut fixes: Vec<&[Edit]> = findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.certainty >= least)
        .map(|fix| fix.edits.as_slice())
        .collect();
    fixes.sort_by_key(|edits| edits.first().map(|edit| edit.span));
    let mut made = BTreeMap::new();
    let mut count = 0;
    for edits in fixes {
        if !edits.is_empty() && edits.iter().all(|edit| is_free(&made, edit.span)) {
            made.extend(edits.iter().map(|edit| (edit.span, edit)));
            count += 1;
        }
    }
    let text = source.apply(made.into_values()).into_owned();
    (Source::new(source.name.clone(), text, source.encoding), count)
}

/// Whether no edit changes the same characters, or inserts at the same place.
fn is_free(made: &BTreeMap<Span, &Edit>, span: Span) -> bool {
    let above = made.range(..=span).next_back();
    let below = made.range(span..).next();
    above.is_none_or(|(above, _)| above.end <= span.start && *above != span)
        && below.is_none_or(|(below, _)| span.end <= below.start)
}
