//! The fence that a chat assistant puts around a whole draft.

use crate::kind;
use crate::level::Label;
use crate::read::lines::Line;
use crate::source::Source;

/// What a fence says is in it, if it is no program.
const WORDS: [&str; 6] = ["", "markdown", "md", "text", "txt", "plaintext"];

/// The two lines of the fence, if all the draft stands in it: it is the only one, begins with a title, and nothing like a heading
/// stands outside.
pub(super) fn fence(source: &Source, lines: &[Line]) -> Option<[usize; 2]> {
    let text = |at: usize| source.slice(lines[at].text);
    let fences: Vec<usize> = (0..lines.len()).filter(|&at| text(at).starts_with("```")).collect();
    let [open, close] = fences[..] else { return None };
    let said = |at: usize| text(at).trim_start_matches('`').trim();
    let mut inside = (open + 1..close).map(text).filter(|line| !line.is_empty());
    let title = inside.next()?;
    let titled = title.starts_with("# ") || kind::of_title(title.trim_matches(['#', '*', ' '])).is_some();
    let mut outside = (0..open).chain(close + 1..lines.len()).map(text);
    let is_heading = |line: &str| line.starts_with('#') || Label::read(line).is_some();
    let whole = titled && inside.count() > 1 && !outside.any(is_heading);
    (whole && WORDS.contains(&said(open)) && said(close).is_empty()).then_some([open, close])
}
