//! Columns that do not find room for all their text: which of them have their text broken into lines.

use crate::dictionary;
use crate::document::{Table, text_of};
use crate::layout::LookId;
use crate::length::Length;
use crate::style::Style;

use super::super::estimate::units;
use super::super::measure::width;
use super::{GAP, LONG, RULES, divide, is_gap, room};

/// The widths that are tried differ by half a 字 of 小四, in twips.
const STEP: i32 = 120;
/// A word torn in a head, which is on every page, is as bad as so many in other cells.
const TORN_HEAD: i64 = 4;
/// Marks that stay with the character behind them.
const OPENING: &str = "（《〈「『【〔“‘([";
/// Marks that stay with the character before them.
const CLOSING: &str = "，。、；：？！）》〉」』】〕”’,.;:?!)]%％℃";

/// Widths that add up to `total`, each between `least` and `natural`, of which the least fit in and the others do not. Every
/// column begins at its least; what is left goes where it saves most lines, and words torn in two, for its width.
pub(super) fn squeeze(table: &Table, style: &Style, margin: Length, total: i32, bounds: &[(i32, i32)]) -> Vec<i32> {
    let mut left = total - bounds.iter().map(|(least, _)| least).sum::<i32>();
    let tried: Vec<Vec<i32>> = bounds.iter().map(|&bounds| steps(bounds, left)).collect();
    let costs: Vec<_> = tried.iter().enumerate().map(|(column, widths)| costs(table, style, margin, column, widths)).collect();
    let mut chosen = vec![0; bounds.len()];
    while let Some((column, step)) = best(&tried, &costs, &chosen, left) {
        left -= tried[column][step] - tried[column][chosen[column]];
        chosen[column] = step;
    }
    let widths: Vec<i32> = tried.iter().zip(&chosen).map(|(widths, &step)| widths[step]).collect();
    // More room would tear words in a column whose lines are broken between them.
    let whole = |(&width, &(_, natural)): (&i32, &(i32, i32))| if width == natural { natural } else { 0 };
    let mut weights: Vec<i32> = widths.iter().zip(bounds).map(whole).collect();
    if weights.iter().all(|&weight| weight == 0) {
        weights.clone_from(&widths);
    }
    widths.iter().zip(divide(left, &weights)).map(|(width, more)| width + more).collect()
}

/// The widths that are tried for a column that may grow by `left`.
fn steps((least, natural): (i32, i32), left: i32) -> Vec<i32> {
    let most = natural.min(least + left);
    let steps = (0..).map(|step| least + step * STEP).take_while(|&width| width < most);
    steps.chain([most]).collect()
}

/// The column, and the width for it, that saves most for what it takes of what is left.
fn best(tried: &[Vec<i32>], costs: &[Vec<i64>], chosen: &[usize], left: i32) -> Option<(usize, usize)> {
    let mut best: Option<((i64, i64), (usize, usize))> = None;
    for (column, &now) in chosen.iter().enumerate() {
        for step in now + 1..tried[column].len() {
            let takes = i64::from(tried[column][step] - tried[column][now]);
            let saves = costs[column][now] - costs[column][step];
            let is_better = best.is_none_or(|((most, takes_then), _)| saves * takes_then > most * takes);
            if takes <= i64::from(left) && saves > 0 && is_better {
                best = Some(((saves, takes), (column, step)));
            }
        }
    }
    best.map(|(_, place)| place)
}

/// How bad the cells of a column look at each width.
fn costs(table: &Table, style: &Style, margin: Length, column: usize, widths: &[i32]) -> Vec<i64> {
    let mut costs = vec![0; widths.len()];
    for row in 0..table.rows.len() {
        let Some(cell) = table.cell(row, column).filter(|cell| cell.columns == 1) else { continue };
        let advance = LookId::of_row(table, row).of(style).advance().max(1);
        let weight = if row < table.header { TORN_HEAD } else { 1 };
        for line in text_of(cell.runs).split('\n') {
            let line = Line::new(line);
            for (cost, width) in costs.iter_mut().zip(widths) {
                *cost += line.cost((width - 2 * margin.twips() - RULES) * 100 / advance, weight);
            }
        }
    }
    costs
}

/// A line of a cell, in hundredths of a 字.
pub(super) struct Line {
    width: i32,
    /// What is never broken: how wide each is, and whether a word is torn before it. None for sentences.
    pieces: Vec<(i32, bool)>,
}

impl Line {
    pub(super) fn new(line: &str) -> Self {
        let whole = room(line);
        Self { width: whole.0, pieces: if whole <= LONG { pieces(line) } else { Vec::new() } }
    }

    /// How bad it looks where there is so much room: a line is worse the more there are, as the highest cell makes the row.
    fn cost(&self, room: i32, weight: i64) -> i64 {
        let (lines, torn) = self.broken(room);
        lines.saturating_mul(lines).saturating_add(torn * weight)
    }

    /// How many lines it is broken into, and how many words are torn in two, where there is so much room.
    pub(super) fn broken(&self, room: i32) -> (i64, i64) {
        let room = room.max(1);
        if self.width <= room + 1 {
            return (1, 0); // lengths are rounded
        }
        if self.pieces.is_empty() {
            return (i64::from(self.width) / i64::from(room) + 1, 0);
        }
        let (mut lines, mut words, mut filled) = (1, 0, 0);
        for &(width, torn) in &self.pieces {
            if filled > 0 && filled + width > room + 1 {
                (lines, words, filled) = (lines + 1, words + i64::from(torn), 0);
            }
            filled += width;
            if filled > room + 1 {
                (lines, words) = (lines + 1, words + 1);
            }
        }
        (lines, words)
    }
}

fn pieces(line: &str) -> Vec<(i32, bool)> {
    let words: Vec<usize> = dictionary::breaks(line).collect();
    let mut pieces: Vec<(i32, bool)> = Vec::new();
    let (mut at, mut last) = (0, "");
    for unit in units(line) {
        let gap = last.chars().next_back().zip(unit.chars().next()).is_some_and(|(left, right)| is_gap(left, right));
        let wide = width(unit).0 + if gap { GAP } else { 0 };
        let stays = last.ends_with(|mark| OPENING.contains(mark)) || unit.starts_with(|mark| CLOSING.contains(mark));
        match pieces.last_mut() {
            Some(piece) if stays => piece.0 += wide,
            Some(_) | None => pieces.push((wide, words.binary_search(&at).is_err())),
        }
        at += unit.len();
        last = unit;
    }
    pieces
}
