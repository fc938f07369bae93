//! 残留: what nobody meant to print: placeholders, marks of web sites, notes to oneself.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
