//! 落款: signature, date and 附注.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
