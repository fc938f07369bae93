//! 一是…二是… as paragraphs of their own.

use crate::document::{Part, Run};
use crate::layout::{LookId, Own};

use super::paper::Paper;

/// Sets a paragraph, divided before every point if the style asks for it. What stands before the first point keeps what the
/// paragraph has of its own.
pub(super) fn put<'d>(paper: &mut Paper<'d>, look: LookId, runs: &'d [Run<'d>], own: Own) {
    if !paper.style.points.own_paragraph {
        return paper.put(look, runs, own);
    }
    let starts = (1..runs.len()).filter(|&at| runs[at].part == Part::PointLabel && runs[at - 1].part != Part::PointLabel);
    let (mut from, mut own) = (0, own);
    for start in starts.chain([runs.len()]) {
        paper.put(look, &runs[from..start], std::mem::take(&mut own));
        from = start;
    }
}
