//! 加盖印章 (7.3.5.1): the signature stands in the middle over its date. Several stand side by side, each under a stamp of its
//! own, as many in a row as stamps find room; the last one over the date.

use crate::document::{Align, Paragraph, Part, Run};
use crate::layout::{LookId, Own, Special};
use crate::length::Chars;

use super::super::measure::width;
use super::super::paper::Paper;

/// What stays between two signatures side by side.
const GAP: i32 = Chars::whole(1).0;

pub fn put<'d>(paper: &mut Paper<'d>, signatures: &[&'d Paragraph<'d>], date: &'d Paragraph<'d>) {
    let rule = &paper.style.closing.stamp;
    let line = Chars::whole(paper.style.page.chars.into()).0;
    let half = |paragraph: &Paragraph| width(paragraph.text().trim()).0 / 2;
    let widest = signatures.iter().map(|one| half(one)).max().unwrap_or(0);
    // From the right edge to the middle of the date and of the last signature: no signature passes the edge.
    let middle = (rule.right.0 + half(date)).max(widest).min(line / 2);
    let columns = columns(middle, line - middle, rule.width.0.max(2 * widest + GAP), signatures.len());
    let (first, between) = (rule.blank_before, rule.blank_between);
    let centered = |paragraph: &Paragraph| {
        let right = Some(Chars((middle - half(paragraph)).max(0)));
        Own::from(Special { right, ..Special::default() })
    };
    for (place, row) in signatures.chunks(columns.len()).enumerate() {
        let blank = if place == 0 { first } else { between };
        match row {
            [alone] => paper.put_under(blank, LookId::Signature, alone.runs.as_slice(), centered(alone)),
            several => {
                let centers = columns[columns.len() - several.len()..].to_vec();
                let own = Special { right: Some(Chars(0)), align: Some(Align::Left), centers, ..Special::default() };
                paper.put_under(blank, LookId::Signature, side_by_side(several), own.into());
            }
        }
    }
    paper.put_under(0, LookId::Date, date.runs.as_slice(), centered(date));
}

/// The middles of as many columns as find room, evenly from `first` to `last`, at least `pitch` apart: one, the last, if two do
/// not.
fn columns(first: i32, last: i32, pitch: i32, wanted: usize) -> Vec<Chars> {
    let room = usize::try_from((last - first) / pitch.max(1)).unwrap_or(0);
    let steps = room.min(wanted.saturating_sub(1));
    let back = |step: usize| Chars(last - (last - first) * step as i32 / steps.max(1) as i32);
    (0..=steps).rev().map(back).collect()
}

/// The signatures of a row in one paragraph, each behind a tab.
fn side_by_side<'d>(row: &[&Paragraph<'d>]) -> Vec<Run<'d>> {
    let tab = |one: &Paragraph| Run::made("\t", one.source_offset(0), Part::Text);
    row.iter().flat_map(|one| std::iter::once(tab(one)).chain(one.runs.iter().cloned())).collect()
}
