//! Tables: a grid of single lines, its columns as wide as the compositor made them.

use std::io;

use super::style_names;
use super::styles;
use super::wml::{PPr, TblPr, TcPr, TrPr, VMerge};
use super::writer::Writer;
use crate::document::{Align, Run};
use crate::layout::{CELL_MARGIN, LookId, SetTable};

/// Writes one; nothing if it has no cells.
pub fn write(writer: &mut Writer<'_, '_, '_>, set: &SetTable<'_>) -> io::Result<()> {
    let SetTable { table, columns, margin, divided, .. } = set;
    if columns.is_empty() || table.rows.is_empty() {
        return Ok(());
    }
    let total = columns.iter().map(|column| column.width.twips()).sum();
    let cell_margin = (*margin != CELL_MARGIN).then_some(margin.twips());
    writer.xml.open("w:tbl")?;
    TblPr { style: Some(style_names::TABLE), width: Some(total), fixed: true, cell_margin, ..TblPr::default() }
        .write(writer.xml)?;
    writer.xml.open("w:tblGrid")?;
    for column in columns {
        writer.xml.tag("w:gridCol").with("w:w", column.width.twips()).empty()?;
    }
    writer.xml.close("w:tblGrid")?;
    for place in 0..table.rows.len() {
        let (look, header) = (LookId::of_row(table, place), place < table.header);
        let is_last = place + 1 == table.rows.len();
        // A head is never the last thing on a page.
        let keep_next = ((header && table.rows.len() > table.header) || (is_last && set.keep_next)).then_some(true);
        writer.xml.open("w:tr")?;
        TrPr { cant_split: !divided.get(place).is_some_and(|&divided| divided), header, ..TrPr::default() }.write(writer.xml)?;
        for cell in table.cells(place) {
            let align = if header { look.of(writer.style).align } else { set.align(&cell) };
            let v_merge = match cell.above {
                0 => cell.goes_on.then_some(VMerge::Restart),
                _ => Some(VMerge::Continue),
            };
            let grid_span = i32::try_from(cell.columns).ok().filter(|&columns| columns > 1);
            writer.xml.open("w:tc")?;
            TcPr { width: set.width(&cell).twips(), grid_span, v_merge, v_align: Some("center"), ..TcPr::default() }
                .write(writer.xml)?;
            paragraphs(writer, look, align, keep_next, cell.runs)?;
            writer.xml.close("w:tc")?;
        }
        writer.xml.close("w:tr")?;
    }
    writer.xml.close("w:tbl")
}

/// A paragraph for each line of a cell.
fn paragraphs(
    writer: &mut Writer<'_, '_, '_>,
    look: LookId,
    align: Align,
    keep_next: Option<bool>,
    runs: &[Run<'_>],
) -> io::Result<()> {
    let jc = (align != look.of(writer.style).align).then(|| styles::jc(align));
    for (place, line) in lines(runs).iter().enumerate() {
        if place > 0 {
            writer.marks.pass("\n");
        }
        writer.xml.open("w:p")?;
        PPr { style: Some(style_names::id(look)), keep_next, jc, ..PPr::default() }.write(writer.xml)?;
        writer.runs(look, None, line)?;
        writer.xml.close("w:p")?;
    }
    Ok(())
}

/// The runs of every line, without the breaks between them; one line at least.
fn lines<'r>(runs: &[Run<'r>]) -> Vec<Vec<Run<'r>>> {
    let (mut lines, mut line) = (Vec::new(), Vec::new());
    for run in runs {
        let mut rest = run.clone();
        while let Some(end) = rest.text.find('\n') {
            let next = rest.split_off(end).split_off(1);
            line.push(std::mem::replace(&mut rest, next));
            lines.push(std::mem::take(&mut line));
        }
        line.push(rest);
    }
    lines.push(line);
    lines
}
