//! 序号: how the numbers of headings and points are written, and whether they follow each other.

mod headings;
mod levels;
mod numbered;
mod points;
mod run_together;
mod sequence;
mod spelling;

pub(crate) use sequence::is_renumbered;

use super::{Draft, Example, Report, Rule, Text, slip};
use crate::document::Role;
use crate::sentence::length;

pub(super) const RULES: &[Rule] = &[
    spelling::HALFWIDTH_LABEL,
    spelling::LABEL_MARK,
    spelling::FULLWIDTH_LABEL,
    spelling::LABEL_SPACE,
    spelling::LABEL_ORNAMENT,
    sequence::HEADING_GAP,
    sequence::HEADING_REPEAT,
    sequence::HEADING_ORDER,
    levels::LONELY_LABEL,
    levels::LEVEL_SKIP,
    levels::LEVEL_INVERTED,
    headings::HEADING_MARK,
    headings::MIXED_LEADS,
    headings::HEADING_OVERLAP,
    run_together::LABELS_IN_PARAGRAPH,
    points::POINT_GAP,
    points::POINT_COMMA,
    points::ORDINAL_COMMA,
    points::MIXED_POINTS,
    points::POINT_COUNT,
];

/// Whether the text before text `at` of a draft is the beginning of a sentence that goes on in it, so that its number is rather a
/// page's: a long line that ends without a mark.
fn goes_on(draft: &Draft<'_>, at: usize) -> bool {
    const LONG: usize = 60;
    let before = at.checked_sub(1).map(|before| &draft.texts[before]).filter(|text| text.role() == Some(Role::Body));
    before.is_some_and(|text| {
        text.text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '，' | '、' | ',')) && length(&text.text) >= LONG
    })
}
