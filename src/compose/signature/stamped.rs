//! 加盖印章 (7.3.5.1): the signature stands in the middle over its date. Several stand side by side, each under a stamp of its
//! own, as many in a row as stamps find room; the last one over the date.

use std::borrow::Cow;

use crate::document::{Align, Paragraph, Part, Run};
use crate::layout::{LookId, Own, Special};
use crate::length::Chars;

use super::super::measure::width;
use super::super::paper::Paper;
use super::in_lines;

/// What stays between two signatures side by side.
const GAP: i32 = Chars::whole(1).0;

pub fn put<'d>(paper: &mut Paper<'d>, signatures: &[&'d Paragraph<'d>], date: &'d Paragraph<'d>) {
    let rule = &paper.style.closing.stamp;
    let line = Chars::whole(paper.style.page.chars.into()).0;
    let half = |paragraph: &Paragraph| width(paragraph.text().trim()).0 / 2;
    let date_middle = rule.right.0 + half(date);
    // A name alone over its date has the room on both sides of the date's middle that is on its right.
    let most = if signatures.len() == 1 { 2 * date_middle } else { line };
    let halves: Vec<i32> = signatures.iter().map(|one| in_lines(one, most).1 / 2).collect();
    let columns = columns(&halves, rule.width.0, date_middle, line);
    // From the right edge to the middle of the date and of the last signature.
    let middle = line - columns.last().map_or(0, |last| last.0);
    let (first, between) = (rule.blank_before, rule.blank_between);
    let over_date = |half: i32| {
        let right = Some(Chars((middle - half).max(0)));
        Own::from(Special { right, ..Special::default() })
    };
    for (place, row) in signatures.chunks(columns.len()).enumerate() {
        let blank = if place == 0 { first } else { between };
        match row {
            [alone] => {
                let (runs, wide) = in_lines(alone, most);
                let own = match runs {
                    Cow::Borrowed(_) => over_date(wide / 2),
                    Cow::Owned(_) => {
                        let left = Some(Chars(line - 2 * middle));
                        Special { left, right: Some(Chars(0)), align: Some(Align::Center), ..Special::default() }.into()
                    }
                };
                paper.put_under(blank, LookId::Signature, runs, own);
            }
            several => {
                let centers = columns[columns.len() - several.len()..].to_vec();
                let own = Special { right: Some(Chars(0)), align: Some(Align::Left), centers, ..Special::default() };
                paper.put_under(blank, LookId::Signature, side_by_side(several), own.into());
            }
        }
    }
    paper.put_under(0, LookId::Date, date.runs.as_slice(), over_date(half(date)));
}

/// The middles of as many columns, from the left edge, as find room in a line for signatures of such half widths under stamps of
/// such a width; the last, over the date, is `date` from the right edge, or as far as its signatures need.
fn columns(halves: &[i32], stamp: i32, date: i32, line: i32) -> Vec<Chars> {
    let most = usize::try_from(line / stamp.max(1)).unwrap_or(1).min(halves.len());
    let several = (2..=most).rev().find_map(|count| side_by_side_in(halves, count, stamp, date, line));
    several.unwrap_or_else(|| {
        let widest = halves.iter().copied().max().unwrap_or(0);
        vec![Chars(line - date.max(widest).min(line / 2))]
    })
}

/// The middles of so many columns, the last filled in every row; `None` if they do not find room.
fn side_by_side_in(halves: &[i32], count: usize, stamp: i32, date: i32, line: i32) -> Option<Vec<Chars>> {
    // The half widths of every row, from the right.
    let rows = || halves.chunks(count).map(|row| row.iter().rev().copied().collect::<Vec<_>>());
    let widest = |column: usize| rows().filter_map(|row| row.get(column).copied()).max().unwrap_or(0);
    let apart = |column: usize| rows().filter_map(|row| Some(row.get(column)? + row.get(column + 1)? + GAP)).max().unwrap_or(0);
    let last = line - date.max(widest(0));
    let gaps: Vec<i32> = (0..count - 1).map(|column| apart(column).max(stamp)).collect();
    let first = last - gaps.iter().sum::<i32>();
    if first < widest(count - 1).max(stamp / 2) {
        return None;
    }
    // As far from the left edge as from the right, if there is so much room.
    let steps = i32::try_from(gaps.len()).unwrap_or(1);
    let wider = (first - (line - last)).max(0);
    let back = (0..=steps).map(|step| last - gaps[..step as usize].iter().sum::<i32>() - wider * step / steps);
    let mut middles: Vec<Chars> = back.map(Chars).collect();
    middles.reverse();
    Some(middles)
}

/// The signatures of a row in one paragraph, each behind a tab.
fn side_by_side<'d>(row: &[&Paragraph<'d>]) -> Vec<Run<'d>> {
    let tab = |one: &Paragraph| Run::made("\t", one.source_offset(0), Part::Text);
    row.iter().flat_map(|one| std::iter::once(tab(one)).chain(one.runs.iter().cloned())).collect()
}
