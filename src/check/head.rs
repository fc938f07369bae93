//! 版头: 份号, 密级, 紧急程度, 发文字号, 签发人.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
