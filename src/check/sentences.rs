//! 句子: too long, said twice.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
