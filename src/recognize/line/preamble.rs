//! What a chat assistant says before its draft begins.

/// It has no more lines.
pub const PREAMBLE: usize = 3;
