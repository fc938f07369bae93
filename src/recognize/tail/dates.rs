//! Lines that are a date.

use crate::date::{is_date, is_day, is_moment, is_month, is_year};
use crate::document::{Document, Origin};

/// No date takes more bytes, however widely it is spaced.
pub const DATE: usize = 90;

/// Whether block `at` is a line with a date and nothing else: a whole one, or just a day, a month, a year or a time of a day.
pub fn date_line(document: &Document<'_>, at: usize) -> Option<bool> {
    let text = document.undecided(at).filter(|paragraph| paragraph.origin == Origin::Line)?.text();
    if text.len() > DATE {
        return None;
    }
    let full = is_date(&text);
    (full || is_day(&text) || is_month(&text) || is_year(&text) || is_moment(&text)).then_some(full)
}
