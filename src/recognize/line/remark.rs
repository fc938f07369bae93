//! Remarks in brackets (GB/T 9704—2012, 7.3.6).

use crate::level::{Label, numeral};
use crate::sentence::{in_brackets, length};

/// `（此件公开发布）`: a line in brackets, which may have been forgotten.
pub fn is_remark(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with("此件") && length(text) <= 20 && !text.contains(['。', '，']) {
        return true;
    }
    let inner = in_brackets(text);
    Label::read(text).is_none()
        && inner.is_some_and(|inner| {
            !inner.is_empty() && length(inner) <= 80 && numeral(inner).is_none_or(|(_, len)| len < inner.len())
        })
}
