//! Where the pages ended that a plain text was copied from: lines that are nothing but a page number.

use std::ops::Range;

use super::lines::Line;
use super::wrap;
use crate::document::Document;
use crate::page_number::{Form, PageNumber, page_number};
use crate::source::{Source, Why};

/// Page numbers one below the other, with the blank lines around them.
struct Gap {
    lines: Range<usize>,
    /// Whether a sentence begins above and ends below.
    torn: bool,
}

/// Takes page numbers out that count on from one another or stand within a sentence; a torn sentence loses its blank lines, too.
pub(super) fn drop_page_numbers(source: &Source, lines: &mut Vec<Line>, document: &mut Document<'_>) {
    let pages: Vec<_> = lines.iter().map(|line| page_number(source.slice(line.text))).collect();
    if pages.iter().all(Option::is_none) {
        return;
    }
    let gaps = gaps(source, lines, &pages);
    let counting =
        [Form::Sure, Form::Fraction, Form::Place, Form::Bare].map(|form| counts_on(form, &pages, &gaps).then_some(form));
    let mut kept = vec![true; lines.len()];
    for gap in gaps {
        let goes = |page: &PageNumber| counting.contains(&Some(page.form)) || gap.torn && page.form == Form::Sure;
        let closes = gap.torn && pages[gap.lines.clone()].iter().flatten().all(goes);
        for at in gap.lines {
            kept[at] = !pages[at].as_ref().map_or(closes, goes);
            if !kept[at] && !lines[at].is_blank() {
                document.ledger.delete(lines[at].text, Why::PageNumber);
            }
        }
    }
    let mut kept = kept.into_iter();
    lines.retain(|_| kept.next().unwrap_or(true));
}

/// Finds the gaps, and whether the text would go on over them if they were not there.
fn gaps(source: &Source, lines: &[Line], pages: &[Option<PageNumber>]) -> Vec<Gap> {
    let (mut text, mut gaps) = (Vec::with_capacity(lines.len()), Vec::new());
    let mut start = 0;
    let is_text = |at: usize| !lines[at].is_blank() && pages[at].is_none();
    while start < lines.len() {
        let end = (start..lines.len()).find(|&at| is_text(at) != is_text(start)).unwrap_or(lines.len());
        if pages[start..end].iter().any(Option::is_some) {
            gaps.push((start..end, text.len()));
        } else {
            text.extend_from_slice(&lines[start..end]);
        }
        start = end;
    }
    let wrapped = wrap::wrapped(source, &text);
    let goes_on = |behind: usize| behind > 0 && wrapped.after(behind - 1);
    gaps.into_iter().map(|(lines, behind)| Gap { lines, torn: goes_on(behind) }).collect()
}

/// Whether the numbers of a form are surely those of pages: each one more than the last, and if other things are written so, most
/// of them within sentences.
fn counts_on(form: Form, pages: &[Option<PageNumber>], gaps: &[Gap]) -> bool {
    let of_form = |gap: &Gap| pages[gap.lines.clone()].iter().flatten().filter(|page| page.form == form).count();
    let numbers: Vec<u32> = pages.iter().flatten().filter(|page| page.form == form).map(|page| page.number).collect();
    let torn: usize = gaps.iter().filter(|gap| gap.torn).map(of_form).sum();
    let pages = || pages.iter().flatten().filter(|page| page.form == form);
    let same_total = pages().zip(pages().skip(1)).all(|(one, next)| one.of == next.of);
    let sure = match form {
        Form::Sure | Form::Fraction => same_total,
        Form::Place | Form::Bare => torn > 1 && torn * 2 >= numbers.len(),
    };
    numbers.len() > 1 && numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]) && sure
}
