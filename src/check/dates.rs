//! 日期: dates in the text and 成文日期.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
