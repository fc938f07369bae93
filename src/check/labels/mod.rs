//! 序号: how the numbers of headings and points are written, and whether they follow each other.

mod headings;
mod points;
mod sequence;
mod spelling;

use super::{Draft, Example, Report, Rule, Text, slip};

pub(super) const RULES: &[Rule] = &[
    spelling::HALFWIDTH_LABEL,
    spelling::LABEL_MARK,
    spelling::FULLWIDTH_LABEL,
    spelling::LABEL_SPACE,
    spelling::LABEL_ORNAMENT,
    sequence::HEADING_GAP,
    sequence::HEADING_REPEAT,
    sequence::HEADING_ORDER,
    sequence::LONELY_LABEL,
    sequence::LEVEL_SKIP,
    sequence::LEVEL_INVERTED,
    headings::HEADING_MARK,
    headings::HEADING_OVERLAP,
    points::POINT_GAP,
    points::POINT_COMMA,
    points::ORDINAL_COMMA,
    points::MIXED_POINTS,
];
