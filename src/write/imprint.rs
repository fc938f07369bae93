//! 版记: a table of one column, a row for each part, with lines above, between and below them.

use std::io;

use super::frame::{frame, row};
use super::wml::{Floating, TcPr, TrPr, Vertical};
use super::writer::{Writer, thin_line};
use crate::layout::{Place, SetImprint};
use crate::length::Length;

/// Writes it; what stands at the foot of a page is bound to that of the paragraph which must follow.
pub fn write(writer: &mut Writer<'_, '_, '_>, set: &SetImprint<'_>) -> io::Result<()> {
    let &mut Writer { style, ref mut marks, ref mut xml } = writer;
    let width = style.page.text_width().twips();
    let floating = match set.place {
        Place::Between => None,
        Place::Foot | Place::EvenFoot => Some(Floating { left: style.page.left.twips(), vertical: Vertical::Foot }),
    };
    let line = |thickness: Length| style.imprint.lines.then(|| eighths(thickness));
    let whole = TrPr { cant_split: floating.is_some(), ..TrPr::default() };
    frame(floating, width, xml, |xml| {
        for (place, part) in set.parts.iter().enumerate() {
            let top = if place == 0 { line(style.imprint.outer) } else { None };
            let last = place + 1 == set.parts.len();
            let bottom = line(if last { style.imprint.outer } else { style.imprint.inner });
            row(whole, TcPr { width, top, bottom, ..TcPr::default() }, xml, |xml| {
                let mut writer = Writer { style, marks, xml };
                part.iter().try_for_each(|set| writer.paragraph(set, None, None))
            })?;
        }
        let overhang = style.page.margins.overhang().twips();
        if floating.is_none() || overhang == 0 {
            return Ok(());
        }
        row(TrPr { height: Some(overhang), ..whole }, TcPr { width, ..TcPr::default() }, xml, |xml| thin_line(None, xml))
    })
}

/// A thickness in eighths of a point, as Word counts lines, which has them from a quarter of a point to twelve.
fn eighths(thickness: Length) -> i32 {
    ((thickness.twips() * 8 + 10) / 20).clamp(2, 96)
}
