//! 标点: width, pairs, and marks that do not go together.

mod marks;
mod pairs;
mod space;
mod strokes;
mod torn;
mod width;

pub(super) use width::narrowed;

use super::{Draft, Example, Report, Rule, Text, slip};

pub(super) const RULES: &[Rule] = &[
    width::HALFWIDTH_MARK,
    width::HALFWIDTH_BRACKET,
    width::STRAIGHT_QUOTE,
    width::FULLWIDTH_LETTER,
    width::FULLWIDTH_SIGN,
    pairs::UNPAIRED_MARK,
    pairs::NESTED_TITLE_MARKS,
    pairs::NESTED_QUOTES,
    marks::DOUBLED_MARK,
    marks::CLASHING_MARKS,
    marks::LISTED_TITLES,
    marks::COMMA_BEFORE_DENG,
    marks::COMMA_BEFORE_AND,
    marks::STOP_IN_BRACKET,
    marks::LEAD_IN_COLON,
    strokes::ELLIPSIS,
    strokes::ELLIPSIS_AND_DENG,
    strokes::DASH,
    strokes::RANGE_MARK,
    space::SPACE_AT_MARK,
    space::SPACE_AT_NUMBER,
    space::ODD_SPACE,
    torn::SPACE_IN_WORD,
];
