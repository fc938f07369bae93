//! Was this line end made by an editor? One answer for both formats: lines that are full say so, and lines that ask for more.

mod margin;
mod more;

use super::lines::Line;
use crate::date::is_date;
use crate::level::Label;
use crate::page_number::page_number;
use crate::sentence::COLONS;
use crate::source::Source;

/// Narrower than this nobody wraps, in half-width columns: 20 字.
const NARROWEST: u16 = 40;
/// So many full lines prove a margin.
const ENOUGH: usize = 5;
/// So many prove it where no line of the draft is wider.
const SOME: usize = 3;
/// So many prove it where the first lines of paragraphs, and only they, are pushed in.
const FEW: usize = 2;

/// Where an editor ended lines.
pub(super) struct Wrapped {
    /// One for each line; empty if it never happened.
    ends: Vec<bool>,
}

impl Wrapped {
    /// Whether the end of this line (counted from 0) is an editor's, so that its paragraph goes on.
    pub fn after(&self, line: usize) -> bool {
        self.ends.get(line).copied().unwrap_or(false)
    }
}

/// Finds the margin at which an editor broke lines, and the lines it broke there.
pub(super) fn wrapped(source: &Source, lines: &[Line]) -> Wrapped {
    if !is_double_spaced(lines) {
        return Wrapped { ends: ends(source, lines) };
    }
    let (places, tight): (Vec<usize>, Vec<Line>) = lines.iter().copied().enumerate().filter(|(_, line)| !line.is_blank()).unzip();
    let mut wrapped = Wrapped { ends: Vec::new() };
    for (place, _) in places.iter().zip(ends(source, &tight)).filter(|(_, end)| *end) {
        wrapped.ends.resize(lines.len(), false);
        wrapped.ends[*place] = true;
    }
    wrapped
}

/// Whether an empty line stands between lines wherever it can, with few exceptions, so that it says nothing of paragraphs.
fn is_double_spaced(lines: &[Line]) -> bool {
    let dense = lines.windows(2).filter(|pair| !pair[0].is_blank() && !pair[1].is_blank()).count();
    lines.len() > 2 * ENOUGH && dense * 8 < lines.len()
}

fn ends(source: &Source, lines: &[Line]) -> Vec<bool> {
    let mut ends = margin::ends(source, lines);
    for at in more::ends(source, lines) {
        ends.resize(lines.len(), false);
        ends[at] = true;
    }
    ends
}

/// Whether a space stands for the line end between two lines: between Latin words it does, beside Chinese it does not.
pub(super) fn needs_space(before: &str, after: &str) -> bool {
    let latin = |character: char| character.is_ascii_alphanumeric();
    before.ends_with(|last: char| latin(last) || matches!(last, ',' | '.' | ';' | ':' | ')')) && after.starts_with(latin)
}

fn is_sentence(line: &str) -> bool {
    line.contains(['，', '。']) && !is_salutation(line)
}

fn is_salutation(line: &str) -> bool {
    line.ends_with(COLONS) || line.ends_with('！')
}

/// Whether a line is long enough to have been ended by an editor, at three bytes for two columns.
fn is_long(text: &str) -> bool {
    text.len() * 2 >= usize::from(NARROWEST) * 3
}

/// Whether a line ends without a final stop.
fn is_open(line: &str) -> bool {
    !line.trim_end_matches(['”', '’', '"', '」', '』', '）', ')']).ends_with(is_final_stop)
}

fn is_final_stop(character: char) -> bool {
    is_full_stop(character) || matches!(character, '；' | ';' | '：' | ':' | '.' | '…')
}

fn is_full_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?')
}

fn is_pause(character: char) -> bool {
    is_final_stop(character) || matches!(character, '，' | ',' | '、')
}

/// Whether a line never goes on with the line before: it begins with a number or an instruction, or is nothing but a date or digits.
fn begins_anew(line: &str) -> bool {
    let numbered = Label::read(line).is_some_and(|label| !label.begins_list(line));
    let alone = || is_date(line) || page_number(line).is_some() || line.bytes().all(|byte| byte.is_ascii_digit());
    line.starts_with('#') || numbered || alone() || names_attachments(line)
}

/// `附件：名单`, `附件1：名单`
fn names_attachments(line: &str) -> bool {
    let name = line.strip_prefix("附件").map(|name| name.trim_start_matches(|c: char| c.is_ascii_digit()));
    name.is_some_and(|name| name.starts_with(COLONS))
}
