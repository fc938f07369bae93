//! Spaces that stand beside Chinese words for the sake of the marks of emphasis.

use super::open::shorten;
use crate::document::Run;
use crate::sentence::is_han;

/// Takes the spaces out between emphasized words and others, where both are Chinese; only in sentences, and not behind the words a
/// paragraph begins with, which may be a name: `**联系人** 王海`.
pub(super) fn close_up(runs: &mut [Run<'_>]) {
    if !runs.iter().any(|run| run.text.contains(['，', '。', '；'])) {
        return;
    }
    for at in 1..runs.len() {
        let [before, after] = &mut runs[at - 1..=at] else { continue };
        if (before.strong, before.emphasis) == (after.strong, after.emphasis) {
            continue;
        }
        let bold = after.strong || after.emphasis;
        if bold && before.text.strip_suffix(' ').is_some_and(|words| is_between_chinese(words, &after.text)) {
            shorten(before, before.text.len() - 1);
        } else if !bold && at > 1 && after.text.strip_prefix(' ').is_some_and(|words| is_between_chinese(&before.text, words)) {
            *after = after.split_off(1);
        }
    }
}

/// Whether Chinese stands on both sides, or on one and a number on the other.
fn is_between_chinese(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let chinese = |c: char| is_han(c) || "，。；：、（）《》“”".contains(c);
    let fits = |c: char| chinese(c) || c.is_ascii_digit() || c == '%';
    fits(before) && fits(after) && (chinese(before) || chinese(after))
}
