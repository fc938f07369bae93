//! What is surely the author's own text, and what others say before it.

use super::addressee::is_addressee;
use crate::level::Label;

/// Whether a line is a sentence, has a number or says whom it is for: nothing of a web page does.
pub fn is_surely_text(line: &str) -> bool {
    let line = line.trim();
    let introduces = line.ends_with('：') && line.contains('，');
    line.ends_with(['。', '；', '！', '？']) || introduces || Label::read(line).is_some() || is_addressee(line)
}

/// What a chat assistant says before its draft has no more lines.
pub const PREAMBLE: usize = 3;
