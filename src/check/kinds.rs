//! 文种: what each kind of document must and must not have.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
