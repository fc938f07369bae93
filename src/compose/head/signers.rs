//! 签发人: two names to a line, each line's first name under the one above (7.2.6).

use crate::document::{Align, Paragraph, Part, Run};
use crate::layout::{LookId, Set, Special};
use crate::length::Chars;
use crate::sentence::COLONS;

use super::super::measure::width;

/// `签发人：`
const LABEL: Chars = Chars::whole(4);
/// Between two names.
const BETWEEN: Chars = Chars::whole(1);
/// 每行一般排两个.
const IN_LINE: usize = 2;
/// Names of two characters are spread to the width of those of three.
const SPREAD: Chars = Chars::whole(3);
const SPACE: &str = "　";

/// The lines of signers, and how wide they are.
pub(super) fn set<'d>(paragraphs: &[&Paragraph<'d>]) -> (Vec<Set<'d>>, Chars) {
    let signers: Vec<_> = paragraphs.iter().map(|paragraph| divide(paragraph)).collect();
    let columns: Vec<Chars> = (0..IN_LINE)
        .filter_map(|column| {
            let names = signers.iter().flat_map(|(_, names)| names.iter().skip(column).step_by(IN_LINE));
            names.map(|name| width(&name.text()).max(SPREAD)).max()
        })
        .collect();
    let between = columns.iter().skip(1).map(|_| BETWEEN);
    let total = [LABEL].into_iter().chain(columns.iter().copied()).chain(between).map(|Chars(width)| width).sum();
    let lines = signers.into_iter().flat_map(|(label, names)| {
        let mut lines: Vec<Vec<Run>> = names.chunks(IN_LINE).map(|names| in_line(names, &columns)).collect();
        match lines.first_mut() {
            Some(first) => drop(first.splice(0..0, label.runs)),
            None => lines.push(label.runs),
        }
        (0..).zip(lines).map(|(place, runs)| {
            let left = if place == 0 { Chars(0) } else { LABEL };
            let own = Special { left: Some(left), right: Some(Chars(0)), align: Some(Align::Left), ..Special::default() };
            Set { look: LookId::Signer, runs: runs.into(), own: own.into() }
        })
    });
    (lines.collect(), Chars(total))
}

/// `签发人：` and the names behind it.
fn divide<'d>(paragraph: &Paragraph<'d>) -> (Paragraph<'d>, Vec<Paragraph<'d>>) {
    let text = paragraph.text().into_owned();
    let label = text.find(COLONS).and_then(|at| Some(at + text[at..].chars().next()?.len_utf8())).unwrap_or(0);
    let mut rest = paragraph.clone();
    let starts = starts(&text[label..]);
    let mut names: Vec<_> = starts.into_iter().rev().map(|at| rest.split_off(label + at)).collect();
    names.reverse();
    let pieces = [&mut rest].into_iter().chain(&mut names);
    pieces.for_each(without_white);
    (rest, names)
}

/// Where each name begins; single characters, `王　海`, are one name.
fn starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut half = false;
    let mut behind = 0;
    for word in text.split_whitespace() {
        let start = behind + text[behind..].find(word).unwrap_or(0);
        behind = start + word.len();
        let single = word.chars().count() == 1;
        if !(single && half) {
            starts.push(start);
        }
        half = single && !half;
    }
    starts
}

fn without_white(paragraph: &mut Paragraph<'_>) {
    let text = paragraph.text().into_owned();
    for (at, white) in text.char_indices().rev().filter(|(_, character)| character.is_whitespace()) {
        paragraph.remove(at..at + white.len_utf8());
    }
}

/// Names in 楷体, each but the last as wide as its column.
fn in_line<'d>(names: &[Paragraph<'d>], columns: &[Chars]) -> Vec<Run<'d>> {
    let mut line = Vec::new();
    for (place, (name, column)) in names.iter().zip(columns).enumerate() {
        let mut name = spread(name);
        if place + 1 < names.len() {
            let gap = column.0 - width(&name.text()).0 + BETWEEN.0;
            name.runs.push(Run::made(SPACE.repeat(usize::try_from(gap / 100).unwrap_or(1)), name.span.end, Part::Text));
        }
        line.extend(name.runs.into_iter().map(|run| Run { emphasis: true, ..run }));
    }
    line
}

fn spread<'d>(name: &Paragraph<'d>) -> Paragraph<'d> {
    let mut name = name.clone();
    let text = name.text().into_owned();
    let mut characters = text.char_indices().skip(1);
    if let (Some((second, _)), None) = (characters.next(), characters.next()) {
        let second = name.cut(second);
        name.runs.insert(second, Run::made(SPACE, name.span.start, Part::Text));
    }
    name
}
