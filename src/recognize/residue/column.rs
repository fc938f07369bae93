//! Data about a page in a column: names and values take turns, a line each.

use super::{data, head, is_surely_text};
use crate::document::{Block, Document, Paragraph, Part, Run};
use crate::kind;
use crate::sentence::squeeze;

/// So many names make a column.
const NAMES: usize = 3;

/// Whether the head has a column of data.
pub(super) fn is_likely(document: &Document<'_>) -> bool {
    let names = || head(document).filter(|line| data::is_name(&squeeze(&line.text())));
    names().count() >= NAMES && names().any(|line| data::read(&named(line)) == Some(data::Data::Sure))
}

/// Makes a line of each name and its value.
pub(super) fn join(document: &mut Document<'_>) {
    let mut at = 0;
    while at + 1 < head(document).count() {
        let value = document.paragraph(at).zip(document.paragraph(at + 1)).is_some_and(|(name, value)| is_value(name, value));
        if value
            && let Block::Paragraph(value) = document.blocks.remove(at + 1)
            && let Block::Paragraph(name) = &mut document.blocks[at]
        {
            if !name.text().trim_end().ends_with(['：', ':']) {
                name.runs.push(Run::made("：", value.span.start, Part::Text));
            }
            name.span = name.span.join(value.span);
            name.runs.extend(value.runs);
        }
        at += 1;
    }
}

fn is_value(name: &Paragraph<'_>, value: &Paragraph<'_>) -> bool {
    let text = value.text();
    let near = !value.apart || data::is_foreign(text.trim());
    let title = kind::of_title(&text).is_some() && !squeeze(&name.text()).contains(['标', '名']);
    data::is_name(&squeeze(&name.text()))
        && near
        && !title
        && !is_surely_text(&text)
        && !data::is_name(&squeeze(&text))
        && data::read(&format!("{}{text}", named(name))).is_some()
}

/// The name with a colon behind it.
fn named(name: &Paragraph<'_>) -> String {
    format!("{}：", name.text().trim_end().trim_end_matches(['：', ':']))
}
