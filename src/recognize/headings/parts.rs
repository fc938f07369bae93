//! Headings without a number over 一、, which begins anew under them: `五年工作回顾`, `今后工作的建议`.

use std::ops::Range;

use crate::document::{Document, Paragraph, Part, Role};
use crate::level::{Form, Label};
use crate::sentence::{COLONS, STOPS, length};

/// No such heading is longer, in characters.
const LONGEST: usize = 20;

/// What the name of a part of a report ends with.
const NAMES: [&str; 18] = [
    "回顾", "工作", "情况", "体会", "建议", "安排", "任务", "目标", "打算", "思路", "要求", "问题", "措施", "做法", "成效",
    "步骤", "内容", "保障",
];

/// Marks them where there are several, 一、 stands only under them and begins anew under each; says whether it did.
pub(super) fn mark_parts(document: &mut Document<'_>, blocks: Range<usize>) -> bool {
    let parts: Vec<usize> = blocks.clone().filter(|&at| is_part(document, at, &blocks)).collect();
    if parts.len() < 2 || !count_anew(document, &parts, blocks) {
        return false;
    }
    for at in parts {
        let Some(paragraph) = document.paragraph_mut(at) else { continue };
        let end = paragraph.text().len();
        paragraph.mark(0..end, Part::Lead);
        paragraph.role = Role::Heading { level: 1, run_in: false };
    }
    true
}

/// Whether a line names a part, behind a finished paragraph or a number, and over text.
fn is_part(document: &Document<'_>, at: usize, blocks: &Range<usize>) -> bool {
    let body = |at: usize| document.body_line(at).filter(|_| blocks.contains(&at));
    let short = |line: &&Paragraph<'_>| line.span.len() <= char::MAX.len_utf8() * LONGEST; // most lines are not
    let (Some(line), Some(below)) = (body(at).filter(short), body(at + 1)) else { return false };
    let (text, below) = (line.text(), below.text());
    let named = NAMES.iter().any(|name| text.ends_with(name)) && length(&text) <= LONGEST;
    let phrase =
        !text.contains(['，', '。', '；', '：', ':']) && Label::read(&text).or_else(|| Label::read_tight(&text)).is_none();
    let above = at.checked_sub(1).and_then(body);
    named && phrase && above.is_none_or(|above| is_part_end(&above.text())) && (is_finished(&below) || comma(&below) == Some(1))
}

fn is_part_end(text: &str) -> bool {
    is_finished(text) || comma(text).is_some()
}

fn is_finished(text: &str) -> bool {
    text.ends_with(STOPS) || text.ends_with(COLONS)
}

/// Whether the first 一、 of the section stands below a part, and no other number is the first below one.
fn count_anew(document: &Document<'_>, parts: &[usize], blocks: Range<usize>) -> bool {
    let numbers = blocks.clone().filter_map(|at| Some((at, comma(&document.undecided(at)?.text())?)));
    let part_of = |at: usize| parts.partition_point(|&part| part < at);
    let mut numbers = numbers.map(|(at, value)| (part_of(at), value)).peekable();
    let (mut last, mut counted) = (0, numbers.peek().is_some());
    for (part, value) in numbers {
        counted &= part == last && part > 0 || part > last && value == 1;
        last = part;
    }
    counted && !blocks.into_iter().any(|at| document.heading(at).is_some())
}

/// The value of 一、 in front of a text.
fn comma(text: &str) -> Option<u32> {
    Label::read(text).filter(|label| label.form == Form::Comma).map(|label| label.value)
}
