//! How a title is divided into lines.

use std::borrow::Cow;

use crate::document::{Paragraph, Part, Run};

/// The lines of a title as one paragraph, so that it is one title to every reader of the document. Lines end where the author
/// ended them; one that is too long ends where Word breaks it.
pub(super) fn lines<'d>(typed: &[&'d Paragraph<'d>]) -> Cow<'d, [Run<'d>]> {
    let [first, more @ ..] = typed else { return Cow::Borrowed(&[]) };
    if more.is_empty() {
        return Cow::Borrowed(&first.runs);
    }
    let mut runs = first.runs.clone();
    for line in more {
        runs.push(Run::made("\n", line.span.start, Part::Text));
        runs.extend_from_slice(&line.runs);
    }
    Cow::Owned(runs)
}
