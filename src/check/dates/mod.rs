//! Dates: how they are written, and days that cannot be.

mod day;
mod form;
mod time;

use super::{Draft, Example, Report, Rule, Text};

pub(super) const RULES: &[Rule] = &[
    form::DATE_ZERO,
    form::DATE_NUMERALS,
    form::DATE_SEPARATORS,
    form::DATE_SPACE,
    form::DATE_INCOMPLETE,
    form::DATE_ZERO_IN_TEXT,
    form::DATE_BROKEN,
    day::DATE_IMPOSSIBLE,
    day::DATE_WEEKDAY,
    day::DATE_RANGE_REVERSED,
    day::IMPRINT_BEFORE_DATE,
    time::DAY_PASSED,
    time::TIME_IMPOSSIBLE,
];
