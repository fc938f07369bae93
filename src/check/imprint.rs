//! 版记: 抄送, 印发机关 and 印发日期.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
