//! Tables that came as one line per cell: `一、本年新收申请数量` over `50386` is a cell.

use super::candidate::Candidate;
use crate::document::{Document, Role};

/// The ranks of candidates, and 0.
const RANKS: usize = 6;

/// Takes the cells from the candidates: those over nothing but bare numbers, where there are several.
pub(super) fn drop_cells(document: &Document<'_>, candidates: &mut Vec<Candidate>, start: usize, end: usize) {
    let cells = cells(document, candidates, start, end);
    if cells.iter().filter(|&&cell| cell).count() > 1 {
        let mut cells = cells.into_iter();
        candidates.retain(|_| !cells.next().unwrap_or(false));
    }
}

/// For each candidate whether numbers, or cells of a lower rank, are all that stands between it and the next one of its rank.
fn cells(document: &Document<'_>, candidates: &[Candidate], start: usize, end: usize) -> Vec<bool> {
    let amounts: Vec<bool> = (start..end).map(|at| is_amount(document, at)).collect();
    let mut cells = vec![false; candidates.len()];
    // For each rank what stands below, up to the next candidate that is not lower: nothing but cells, any cells.
    let mut lower = [(true, false); RANKS];
    let mut next = end;
    for (at, candidate) in candidates.iter().enumerate().rev() {
        let own = &amounts[candidate.block + 1 - start..next - start];
        let level = usize::from(candidate.level).min(RANKS - 1);
        let (only, any) = lower[level];
        cells[at] = !candidate.marked && only && own.iter().all(|&amount| amount) && (any || !own.is_empty());
        for (rank, (only, any)) in lower.iter_mut().enumerate() {
            (*only, *any) = if rank < level { (*only && cells[at], *any || cells[at]) } else { (true, false) };
        }
        next = candidate.block;
    }
    cells
}

/// `50386`, `12.6%`: a line that is a number.
fn is_amount(document: &Document<'_>, at: usize) -> bool {
    document.paragraph(at).is_some_and(|line| {
        let text = line.text();
        let text = text.trim().trim_end_matches(['%', '％']);
        line.role == Role::Body
            && text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || ",.".contains(c))
    })
}
