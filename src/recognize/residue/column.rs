//! Data about a page in a column: names and values take turns, a line each.

use super::head::head;
use super::{data, title};
use crate::document::{Document, Paragraph};
use crate::kind;
use crate::recognize::line::text::is_surely_text;
use crate::sentence::{COLONS, squeeze};
use crate::source::Why;

/// So many names make a column.
const NAMES: usize = 3;

/// Whether the head has a column of data.
pub(super) fn is_likely(document: &Document<'_>) -> bool {
    let names = || head(document).filter(|line| data::is_name_alone(&squeeze(&line.text())));
    names().count() >= NAMES && names().any(|line| data::are_of_page(&[named(line)]))
}

/// Takes a column out of the head, if there is one.
pub(super) fn strip(document: &mut Document<'_>) {
    if !is_likely(document) {
        return;
    }
    let mut below = None;
    for at in (0..head(document).count()).rev() {
        let Some(name) = document.paragraph(at).map(|line| squeeze(&line.text())).filter(|name| data::is_name_alone(name)) else {
            continue;
        };
        if document.paragraph(at).zip(document.paragraph(at + 1)).is_some_and(|(name, value)| {
            (!value.apart || below == Some(at + 2) || data::is_foreign(value.text().trim())) && is_value(name, value)
        }) {
            title::settle(document, &name, at + 1, 0);
        }
        below = Some(at);
        document.drop_paragraph(at, Why::Residue);
    }
}

fn is_value(name: &Paragraph<'_>, value: &Paragraph<'_>) -> bool {
    let text = value.text();
    let title = kind::of_title(&text).is_some() && !title::names_title(&named(name));
    !title && !is_surely_text(&text) && !data::is_name_alone(&squeeze(&text)) && data::is_data(&format!("{}{text}", named(name)))
}

/// The name with a colon behind it.
fn named(name: &Paragraph<'_>) -> String {
    format!("{}：", name.text().trim_end().trim_end_matches(COLONS))
}
