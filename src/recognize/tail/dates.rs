//! Lines that are a date.

use std::borrow::Cow;

use crate::date::{is_date, is_day, is_moment, is_month, is_year};
use crate::document::Document;

/// No date takes more bytes, however widely it is spaced.
pub const DATE: usize = 90;

/// Whether block `at` is a line with a date and nothing else: a whole one, or just a day, a month, a year or a time of a day.
pub fn date_line(document: &Document<'_>, at: usize) -> Option<bool> {
    let text = short_line(document, at)?;
    let full = is_date(&text);
    (full || is_day(&text) || is_month(&text) || is_year(&text) || is_moment(&text)).then_some(full)
}

/// Whether block `at` is a line with a whole date and nothing else.
pub fn is_date_line(document: &Document<'_>, at: usize) -> bool {
    short_line(document, at).is_some_and(|text| is_date(&text))
}

fn short_line<'d>(document: &'d Document<'_>, at: usize) -> Option<Cow<'d, str>> {
    let line = document.body_line(at)?;
    Some(line.text()).filter(|text| text.len() <= DATE)
}
