//! 数字: how quantities, years and ranges are written in the text.

mod arabic;
mod calendar;
mod chinese;
mod units;

use super::punctuation::narrowed;
use super::{Example, Rule, Text, slip};

pub(super) const RULES: &[Rule] = &[
    arabic::FULLWIDTH_DIGIT,
    arabic::RANGE_UNIT,
    arabic::MISSING_ZERO,
    arabic::SPLIT_DECIMAL,
    arabic::DIGIT_AND_THOUSAND,
    arabic::PERCENT_IN_WORDS,
    units::TIMES_FEWER,
    units::UNIT_SYMBOL,
    calendar::YEAR_ABBREV,
    calendar::DAY_AS_HAO,
    chinese::ZERO_FORM,
    chinese::MIXED_DATE,
    chinese::APPROXIMATE_COMMA,
];
