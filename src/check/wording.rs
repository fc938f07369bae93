//! 用词: words that are often taken for each other; the lists are data.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
