//! 主送机关: whom a document goes to, and how that is written.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
