//! Tables: how wide each column is, where its cells stand, and which table needs a landscape page.

use crate::caption::is_table_note;
use crate::document::{Align, Block, Paragraph, Role, Table, text_of};
use crate::layout::{CELL_MARGIN, Column, Item, LookId, Own, SetTable, Special};
use crate::length::{Chars, Length};
use crate::style::{Look, Page, Style};

use super::estimate;
use super::measure::width;
use super::paper::Paper;

mod squeeze;

use squeeze::{Line, squeeze};

/// [`CELL_MARGIN`] in a table for which even a landscape page is narrow.
const NARROW_MARGIN: Length = Length(54);

/// The lines on either side of a column, 0.5 pt each: LibreOffice takes them from the text.
const RULES: i32 = 20;

/// A cell this short is not broken into lines: names, 已完成, 市水利局.
const SHORT: Chars = Chars::whole(4);
/// A cell this long is sentences; they need lines of at least [`READABLE`].
const LONG: Chars = Chars::whole(12);
const READABLE: Chars = Chars::whole(6);
/// Words and numbers are kept in one piece up to here; what is longer (an address of the web) is broken anyway.
const UNBROKEN: Chars = Chars::whole(10);
/// Between digits and Chinese, in hundredths of a 字.
const GAP: i32 = 25;
/// A column without any text.
const EMPTY: Chars = Chars::whole(2);
/// What columns grow by where there is room is in proportion to their text beyond this, so that 序号 stays narrow.
const NARROW: Chars = Chars(150);
/// Numbers that differ in width by no more than this look even in the middle.
const UNIFORM: Chars = Chars::whole(1);

/// Sets a table under what is there. One whose columns do not find room side by side goes on a landscape page with the lines
/// directly above it.
pub(super) fn put<'d>(paper: &mut Paper<'d>, table: &'d Table<'d>) {
    if matches!(paper.items.last(), Some(Item::Table(_))) {
        paper.put(LookId::Body, &[][..], Own::default());
    }
    let page = &paper.style.page;
    let needs = needs(table, paper.style, CELL_MARGIN);
    let landscape = sum(&needs, |need| need.least) > page.text_width().twips();
    let set = if landscape {
        let turned = page.turned();
        let tight = sum(&needs, |need| need.short) > turned.text_width().twips();
        set(table, paper.style, &turned, if tight { NARROW_MARGIN } else { CELL_MARGIN })
    } else {
        set(table, paper.style, page, CELL_MARGIN)
    };
    paper.put_item(LookId::TableCell, Item::Table(Box::new(set)));
    if landscape {
        turn_last(paper);
    }
}

/// Sets `单位：……` above a table, small and to the right.
pub(super) fn put_unit<'d>(paper: &mut Paper<'d>, paragraph: &'d Paragraph<'d>) {
    let right = Special { align: Some(Align::Right), ..Special::default() };
    paper.put(LookId::TableCell, paragraph.runs.as_slice(), Own { keep_next: true, ..right.into() });
}

/// Sets `注：……` under a table, small; on the page of its last row, and on a page of its own if the table has one.
pub(super) fn put_remark<'d>(paper: &mut Paper<'d>, paragraph: &'d Paragraph<'d>) {
    match paper.items.last_mut() {
        Some(Item::Table(set)) => set.keep_next = true,
        Some(Item::Paragraph(set)) => set.own.keep_next = true,
        Some(Item::Columns(_) | Item::Figure(_) | Item::Imprint(_)) | None => {}
    }
    paper.put(LookId::TableCell, paragraph.runs.as_slice(), Own::default());
    let end = paper.items.len();
    if let Some(last) = paper.landscape.last_mut().filter(|last| last.end + 1 == end) {
        last.end = end;
    }
}

/// Whether a paragraph under what was put last is a table's remark.
pub(super) fn is_remark_below(above: Option<LookId>, paragraph: &Paragraph) -> bool {
    above == Some(LookId::TableCell) && paragraph.role == Role::Body && is_table_note(&paragraph.text())
}

/// Whether a paragraph says the unit of the table below it.
pub(super) fn is_unit_above(paragraph: &Paragraph, next: Option<&Block>) -> bool {
    let table = matches!(next, Some(Block::Table(_)));
    table && paragraph.role == Role::Body && crate::caption::is_unit(&paragraph.text())
}

/// Moves the last item to a landscape page, with what belongs to it.
fn turn_last(paper: &mut Paper<'_>) {
    let blank = |item: &Item| matches!(item, Item::Paragraph(set) if set.runs.is_empty());
    let belongs = |item: &&Item| match item {
        Item::Paragraph(set) => set.runs.is_empty() || stays_above(set.look),
        Item::Table(_) | Item::Columns(_) | Item::Figure(_) | Item::Imprint(_) => false,
    };
    let (last, end) = (paper.items.len() - 1, paper.items.len());
    let mut start = last - paper.items[..last].iter().rev().take_while(belongs).count();
    while blank(&paper.items[start]) {
        start += 1;
    }
    if let Item::Paragraph(first) = &mut paper.items[start] {
        first.own.new_page = false; // a landscape page is new anyway
    }
    match paper.landscape.last_mut().filter(|range| range.end >= start) {
        Some(range) => range.end = end,
        None => paper.landscape.push(start..end),
    }
}

/// Titles, headings, captions and units stay with a table that stands directly below them.
fn stays_above(look: LookId) -> bool {
    use LookId::*;
    matches!(look, Title | Subtitle | AttachmentMark | AttachmentTitle | Heading(_) | Caption | TableCell)
}

fn set<'d>(table: &'d Table<'d>, style: &Style, page: &Page, margin: Length) -> SetTable<'d> {
    let widths = share(table, style, margin, page.text_width().twips());
    let column = |(place, width): (usize, &i32)| Column { width: Length(*width), align: align(table, place) };
    let columns = widths.iter().enumerate().map(column).collect();
    let mut set = SetTable { table, columns, margin, divided: Vec::new(), keep_next: false };
    let half = page.text_height().twips() / 2;
    let is_divided = |(row, height)| row >= table.header && height > half;
    set.divided = estimate::row_heights(&set, style).into_iter().enumerate().map(is_divided).collect();
    set
}

/// How wide a column is, in twips, lines and margins included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Need {
    /// So that no line of it is broken.
    natural: i32,
    /// So that heads as short as [`SHORT`] are not broken either.
    short: i32,
    /// So that it can be read.
    least: i32,
    /// How eager it is to be wider.
    growth: i32,
}

fn sum(needs: &[Need], of: impl Fn(&Need) -> i32) -> i32 {
    needs.iter().map(of).fold(0, i32::saturating_add)
}

fn needs(table: &Table, style: &Style, margin: Length) -> Vec<Need> {
    let need = |row: usize, text: &str| Need::of(text, row < table.header, LookId::of_row(table, row).of(style), margin);
    let mut needs = vec![need(table.header, ""); table.align.len()];
    let mut over_several = Vec::new();
    for row in 0..table.rows.len() {
        for cell in table.cells(row) {
            let need = need(row, &text_of(cell.runs));
            match needs.get_mut(cell.column) {
                Some(column) if cell.columns == 1 => column.include(need),
                Some(_) | None => over_several.push((cell, need)),
            }
        }
    }
    let empty = EMPTY.0 * style.looks.table_cell.advance() / 100;
    for column in needs.iter_mut().filter(|need| need.natural == 2 * margin.twips() + RULES) {
        column.natural += empty;
    }
    for (cell, need) in over_several {
        let columns = needs.iter_mut().skip(cell.column).take(cell.columns);
        Need::include_together(columns.collect(), need);
    }
    needs
}

impl Need {
    /// Of one cell.
    fn of(text: &str, is_head: bool, look: &Look, margin: Length) -> Self {
        let advance = i64::from(look.advance());
        let twips = |Chars(chars): Chars| i32::try_from(i64::from(chars) * advance / 100).unwrap_or(i32::MAX / 4);
        let wide = text.split('\n').map(room).max().unwrap_or_default();
        let bounded = |chars: Chars| twips(chars.min(wide)) + 2 * margin.twips() + RULES;
        let short = least_cell(text);
        let least = if is_head { least_head(text) } else { short };
        let growth = twips(Chars((wide.0 - NARROW.0).max(NARROW.0 / 3)));
        Self { natural: bounded(wide), short: bounded(short.max(least)), least: bounded(least), growth }
    }

    /// Makes room for another cell of the column.
    fn include(&mut self, cell: Self) {
        self.natural = self.natural.max(cell.natural);
        self.short = self.short.max(cell.short);
        self.least = self.least.max(cell.least);
        self.growth = self.growth.max(cell.growth);
    }

    /// Makes room for a cell over these columns: where they are too narrow together, the wider grow more.
    fn include_together(mut columns: Vec<&mut Self>, cell: Self) {
        let weights: Vec<i32> = columns.iter().map(|column| column.natural).collect();
        let mut widen = |wanted: i32, part: fn(&mut Self) -> &mut i32| {
            let together = columns.iter_mut().map(|column| *part(column)).fold(0, i32::saturating_add);
            let more = divide(wanted.saturating_sub(together).max(0), &weights);
            columns.iter_mut().zip(more).for_each(|(column, more)| *part(column) += more);
        };
        widen(cell.natural, |column| &mut column.natural);
        widen(cell.short, |column| &mut column.short);
        widen(cell.least, |column| &mut column.least);
    }
}

/// Heads may be broken in two between words, and long ones into lines of four characters.
fn least_head(text: &str) -> Chars {
    let least = |text: &str| {
        let line = Line::new(text);
        let is_fit = |room: &Chars| matches!(line.broken(room.0), (1 | 2, 0));
        (4..SHORT.0 / 50).map(|halves| Chars(halves * 50)).find(is_fit).unwrap_or(SHORT).min(room(text)).max(longest_word(text))
    };
    text.split('\n').map(least).max().unwrap_or_default()
}

fn least_cell(text: &str) -> Chars {
    let least = |line: &str| match room(line) {
        whole if whole <= SHORT || (whole <= UNBROKEN && is_number(line)) => whole,
        whole if whole > LONG => longest_word(line).max(READABLE),
        _ => longest_word(line),
    };
    text.split('\n').map(least).max().unwrap_or_default()
}

/// The longest stretch without a place to break: Latin words and numbers; Chinese may be broken anywhere.
fn longest_word(line: &str) -> Chars {
    let words = line.split(|character: char| !character.is_ascii_graphic());
    let longest = words.map(width).max().unwrap_or_default();
    let character = if line.trim().is_empty() { Chars(0) } else { Chars::whole(1) };
    longest.min(UNBROKEN).max(character)
}

/// The width of a line where a program puts a quarter of a 字 between digits and Chinese, as most do whatever they are told.
fn room(line: &str) -> Chars {
    let gaps = line.chars().zip(line.chars().skip(1)).filter(|&(left, right)| is_gap(left, right)).count();
    Chars(width(line).0.saturating_add(GAP * i32::try_from(gaps).unwrap_or(0)))
}

fn is_gap(left: char, right: char) -> bool {
    let is_latin = |character: char| character.is_ascii_alphanumeric();
    let is_chinese = |character: char| character.is_alphabetic() && !character.is_ascii();
    (is_latin(left) && is_chinese(right)) || (is_latin(right) && is_chinese(left))
}

/// The widths of a table's columns, which share `total`, in order.
fn share(table: &Table, style: &Style, margin: Length, total: i32) -> Vec<i32> {
    let needs = needs(table, style, margin);
    let weights = |of: fn(&Need) -> i32| needs.iter().map(of).collect::<Vec<_>>();
    let bounds = |least: fn(&Need) -> i32| needs.iter().map(|need| (least(need), need.natural)).collect::<Vec<_>>();
    let spare = total.saturating_sub(sum(&needs, |need| need.natural));
    if spare >= 0 {
        let grown = divide(spare, &weights(|need| need.growth));
        needs.iter().zip(grown).map(|(need, more)| need.natural + more).collect()
    } else if sum(&needs, |need| need.short) <= total {
        squeeze(table, style, margin, total, &bounds(|need| need.short))
    } else if sum(&needs, |need| need.least) <= total {
        squeeze(table, style, margin, total, &bounds(|need| need.least))
    } else {
        divide(total, &weights(|need| need.least))
    }
}

/// `total` in parts of such weights; they add up.
fn divide(total: i32, weights: &[i32]) -> Vec<i32> {
    let mut left = (i64::from(total), weights.iter().map(|&weight| i64::from(weight)).sum::<i64>());
    let part = |&weight: &i32| {
        let part = if left.1 == 0 { 0 } else { left.0 * i64::from(weight) / left.1 };
        left = (left.0 - part, left.1 - i64::from(weight));
        part as i32
    };
    weights.iter().map(part).collect()
}

/// How a column's cells are set: as the author said, or else by what they are. Amounts stand on the right, so that their digits
/// are under each other; other numbers, dates and short words in the middle; sentences on the left.
fn align(table: &Table, column: usize) -> Align {
    let said = table.align[column];
    if said != Align::Both {
        return said;
    }
    let body = (table.header..table.rows.len()).filter_map(|row| table.cell(row, column)).filter(|cell| cell.columns == 1);
    let texts: Vec<_> = body.map(|cell| text_of(cell.runs).trim().to_owned()).filter(|text| !text.is_empty()).collect();
    let widths = || texts.iter().map(|text| width(text));
    let numbers =
        texts.iter().all(|text| is_number(text)) && texts.iter().any(|text| text.contains(|c: char| c.is_ascii_digit()));
    let (widest, narrowest) = (widths().max().unwrap_or_default(), widths().min().unwrap_or_default());
    let uniform = widest.0 - narrowest.0 <= UNIFORM.0 && !texts.iter().any(|text| is_amount(text));
    let dates = texts.iter().all(|text| text.contains(['年', '月', '日', ':', '：']));
    match numbers {
        true if uniform || dates => Align::Center,
        true => Align::Right,
        false if texts.iter().all(|text| width(text) <= SHORT || is_number(text)) => Align::Center,
        false => Align::Left,
    }
}

/// Digits with what belongs to them and a unit of at most two characters: `12`, `-3.5%`, `1,200万元`, `2026年3月`; or the dash of
/// an empty cell.
fn is_number(text: &str) -> bool {
    const MARKS: &str = "+-−±—–.,，:：/~～%‰％℃年月日时分秒 ";
    let unit = text.trim_end_matches(|character: char| character.is_alphabetic() && !MARKS.contains(character));
    let digits = if unit.is_empty() { text } else { unit };
    text[digits.len()..].chars().count() <= 2
        && !digits.trim().is_empty()
        && digits.chars().all(|character| character.is_ascii_digit() || MARKS.contains(character))
}

/// Whether a number has decimals or groups of digits.
fn is_amount(text: &str) -> bool {
    text.contains(',') || text.matches('.').count() == 1
}

#[cfg(test)]
mod tests;
