//! Data about a page in lines one below the other, whatever stands between a name and its value: `索 引 号　0001　发布机构　县水利局`,
//! `【发布文号】公告2026年第3号`, `效力级别规范性文件`.

use std::ops::Range;

use super::data::{self, Row};
use super::head::head;
use super::title;
use crate::document::Document;
use crate::sentence::squeeze;
use crate::source::Why;

/// So many lines one below the other are data.
const LINES: usize = 3;

/// Whether the head has such lines.
pub(super) fn are_likely(document: &Document<'_>) -> bool {
    find(document).is_some()
}

/// Takes them out of the head; a title and a number are kept, unless they stand again below.
pub(super) fn strip(document: &mut Document<'_>) {
    let Some(lines) = find(document) else { return };
    let led = title::led(document);
    for at in lines.rev() {
        let Some(text) = document.paragraph(at).map(|line| line.text().into_owned()) else { continue };
        let rows = data::rows(&text);
        if let Some(row) = rows.iter().find(|row| title::TITLES.contains(&row.name)).filter(|_| at > led) {
            if document.paragraph(led).is_some_and(|title| squeeze(&title.text()) == squeeze(&text[row.value()..])) {
                document.drop_paragraph(at, Why::Repeated);
            }
            continue; // there is a title above
        }
        if !rows.iter().any(|row| title::may_be_kept(row.name)) {
            document.drop_paragraph(at, Why::Residue);
            continue;
        }
        for row in rows.into_iter().rev() {
            let at = if row.start > 0 && document.split(at, row.start).is_some() { at + 1 } else { at };
            title::settle(document, row.name, at, row.value() - row.start);
        }
    }
}

/// The first lines that are surely data of a page; no name may stand there twice with different values, as in lists.
fn find(document: &Document<'_>) -> Option<Range<usize>> {
    let lines: Vec<String> = head(document).map(|line| line.text().into_owned()).collect();
    let rows: Vec<Vec<Row>> = lines.iter().map(|line| data::rows(line)).collect();
    let first = (0..rows.len()).find(|&at| rows[at..].iter().take(LINES).filter(|row| !row.is_empty()).count() == LINES)?;
    let is_alike = |row: &&Vec<Row>| row.first().is_some_and(|row| row.glued == rows[first][0].glued);
    let end = first + rows[first..].iter().take_while(is_alike).count();
    let run = rows[first..end].iter().zip(&lines[first..end]);
    let said: Vec<(&Row, &str)> = run.flat_map(|(rows, line)| rows.iter().map(move |row| (row, row.said(line)))).collect();
    let differs = |(row, value): &(&Row, &str)| said.iter().any(|(other, said)| other.name == row.name && said != value);
    let proven = said.iter().any(|(row, _)| row.proves) && !said.iter().any(differs);
    (proven && end < document.blocks.len()).then_some(first..end)
}
