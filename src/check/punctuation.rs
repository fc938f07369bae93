//! 标点: width, pairs, and marks that do not go together.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
