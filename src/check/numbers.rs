//! 数字: how quantities, years and ranges are written in the text.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
