//! Remarks in brackets (GB/T 9704—2012, 7.3.6).

use crate::level::{Label, is_numeral};
use crate::sentence::{CLOSING, OPENING, in_brackets, length};

/// No line of a remark over two lines is longer, in characters.
const HALF: usize = 40;

/// `（联系人：李青山` over `联系电话：0000-0000000）`.
pub fn are_remark(first: &str, second: &str) -> bool {
    let (first, second) = (first.trim(), second.trim());
    let opens = first.starts_with(OPENING) && !first.contains(CLOSING) && Label::read(first).is_none();
    let closes = second.ends_with(CLOSING) && !second.contains(OPENING);
    opens && closes && [first, second].iter().all(|line| length(line) <= HALF && !line.contains('。'))
}

/// `（此件公开发布）`: a line in brackets, which may have been forgotten.
pub fn is_remark(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with("此件") && length(text) <= 20 && !text.contains(['。', '，']) {
        return true;
    }
    let says = |inner: &str| !inner.is_empty() && length(inner) <= 80 && !is_numeral(inner);
    Label::read(text).is_none() && in_brackets(text).is_some_and(says)
}
