//! Findings → edits: the corrections that can be made in the draft itself.

use std::collections::BTreeMap;

use crate::decode::can_write;
use crate::finding::{Certainty, Finding};
use crate::source::{Edit, Encoding, Span};

/// The edits of every fix that is at least so sure and that the draft's encoding can hold, in the order of the draft, and how
/// many fixes these are; of two that touch each other only the first.
pub fn edits(findings: &[Finding], least: Certainty, encoding: Encoding) -> (Vec<Edit>, usize) {
    let mut fixes: Vec<&[Edit]> = findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.certainty >= least)
        .map(|fix| fix.edits.as_slice())
        .filter(|edits| !edits.is_empty() && edits.iter().all(|edit| can_write(&edit.after, encoding)))
        .collect();
    fixes.sort_by_key(|edits| edits.first().map(|edit| edit.span));
    let mut made = BTreeMap::new();
    let mut count = 0;
    for edits in fixes {
        if edits.iter().all(|edit| is_free(&made, edit.span)) {
            made.extend(edits.iter().map(|edit| (edit.span, edit)));
            count += 1;
        }
    }
    (made.into_values().cloned().collect(), count)
}

/// Whether no edit changes the same characters, or inserts at the same place.
fn is_free(made: &BTreeMap<Span, &Edit>, span: Span) -> bool {
    let above = made.range(..=span).next_back();
    let below = made.range(span..).next();
    above.is_none_or(|(above, _)| above.end <= span.start && *above != span)
        && below.is_none_or(|(below, _)| span.end <= below.start)
}
