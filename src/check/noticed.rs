//! What other stages notice on their way: here are its names, reasons and examples.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
