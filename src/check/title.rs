//! 标题: what a title must have and must not have.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
