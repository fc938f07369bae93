//! 附件: the note and the attachments themselves.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
