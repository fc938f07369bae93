//! What is surely the author's own text, and what others say before it.

use super::addressee::is_addressee;
use crate::level::Label;
use crate::sentence::STOPS;

/// Whether a line is a sentence, has a number or says whom it is for: nothing of a web page does.
pub fn is_surely_text(line: &str) -> bool {
    let line = line.trim();
    let introduces = line.ends_with('：') && line.contains('，');
    line.ends_with(['。', '；', '！', '？']) || introduces || Label::read(line).is_some() || is_addressee(line)
}

/// `表彰下列单位。`: whether the last sentence of a text says that something follows.
pub fn announces_list(text: &str) -> bool {
    let last = text.trim_end().trim_end_matches(STOPS).rsplit(STOPS).next().unwrap_or_default();
    ["如下", "下列", "以下", "名单"].iter().any(|word| last.contains(word)) && !last.contains('：')
}

/// What a chat assistant says before its draft has no more lines.
pub const PREAMBLE: usize = 3;

/// Whether a line is nothing but tags of HTML: `</div>`.
pub fn is_markup(line: &str) -> bool {
    let mut rest = line.trim();
    while let Some((tag, behind)) = rest.strip_prefix('<').and_then(|inner| inner.split_once('>')) {
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            return false;
        }
        rest = behind.trim_start();
    }
    rest.is_empty() && !line.trim().is_empty()
}
