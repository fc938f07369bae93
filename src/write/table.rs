//! Tables: a grid of single lines as wide as the text, its columns as wide as their text asks.

use std::io;

use super::body::Voice;
use super::page::text_width;
use super::styles;
use super::wml::{PPr, TblPr, TcPr, TrPr};
use super::xml::Xml;
use crate::document::{Align, Run, Table};
use crate::layout::LookId;
use crate::style::Style;

/// No column counts as narrower or wider than this, in half characters: short ones stay legible, long ones break their lines.
const BOUNDS: (i32, i32) = (4, 40);

/// Writes one; nothing if it has no cells.
pub fn write(style: &Style, table: &Table<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let total = text_width(style).twips();
    let widths = widths(table, total);
    if widths.is_empty() || table.rows.is_empty() {
        return Ok(());
    }
    xml.open("w:tbl")?;
    TblPr { style: Some(styles::TABLE), width: Some(total), fixed: true, ..TblPr::default() }.write(xml)?;
    xml.open("w:tblGrid")?;
    for &width in &widths {
        xml.tag("w:gridCol").with("w:w", width).empty()?;
    }
    xml.close("w:tblGrid")?;
    for (place, cells) in table.rows.iter().enumerate() {
        let look = if place < table.header { LookId::TableHead } else { LookId::TableCell };
        let header = look == LookId::TableHead;
        xml.open("w:tr")?;
        TrPr { cant_split: header, header }.write(xml)?;
        for (column, &width) in widths.iter().enumerate() {
            xml.open("w:tc")?;
            TcPr { width, v_align: "center" }.write(xml)?;
            let asked = if header { None } else { table.align.get(column).copied() };
            cell(style, look, asked.unwrap_or_default(), cells.get(column).map_or(&[], Vec::as_slice), xml)?;
            xml.close("w:tc")?;
        }
        xml.close("w:tr")?;
    }
    xml.close("w:tbl")
}

fn cell(style: &Style, look: LookId, asked: Align, runs: &[Run<'_>], xml: &mut Xml<'_>) -> io::Result<()> {
    let usual = look.of(style).align;
    let align = match (asked, usual) {
        (Align::Both, Align::Both) => Align::Left, // narrow lines would be torn apart
        (Align::Both, usual) => usual,
        (asked @ (Align::Left | Align::Center | Align::Right), _) => asked,
    };
    xml.open("w:p")?;
    PPr { style: Some(styles::id(look)), jc: (align != usual).then(|| styles::jc(align)), ..PPr::default() }.write(xml)?;
    Voice { style, look, lead: None }.write(runs, xml)?;
    xml.close("w:p")
}

/// The columns' widths in twips: `total` shared out by the longest line in each.
fn widths(table: &Table<'_>, total: i32) -> Vec<i32> {
    let columns = table.rows.iter().map(Vec::len).fold(table.align.len(), usize::max);
    let longest = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column));
        cells.map(|runs| half_widths(runs)).max().unwrap_or(0).clamp(BOUNDS.0, BOUNDS.1)
    };
    let weights: Vec<i32> = (0..columns).map(longest).collect();
    let sum: i32 = weights.iter().sum();
    let mut left = (total, sum);
    weights
        .iter()
        .map(|weight| {
            let width = left.0 * weight / left.1;
            left = (left.0 - width, left.1 - weight);
            width
        })
        .collect()
}

/// The longest line of a cell, in half characters.
fn half_widths(runs: &[Run<'_>]) -> i32 {
    let (mut line, mut longest) = (0, 0);
    for char in runs.iter().flat_map(|run| run.text.chars()) {
        line = if char == '\n' { 0 } else { line + if char < '\u{2000}' { 1 } else { 2 } };
        longest = longest.max(line);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn table(rows: &[&[&'static str]]) -> Table<'static> {
        let cell = |text: &&'static str| vec![Run::typed(*text, Span::at(0))];
        let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        Table { span: Span::at(0), align: vec![Align::Both; rows[0].len()], rows, header: 1 }
    }

    #[test]
    fn columns_share_the_width_by_their_longest_line() {
        let widths = widths(&table(&[&["序号", "内容"], &["12", "三个字\n四字在此"]]), 1200);
        assert_eq!(widths, [400, 800]);
    }

    #[test]
    fn widths_are_bounded_and_add_up() {
        let long = "很".repeat(500);
        let table = table(&[&["1", long.leak(), ""]]);
        assert_eq!(widths(&table, 8844), [737, 7370, 737]);
    }
}
