//! Lines that are known by how they begin and by what stands beside them: the fields of minutes, captions, items.

use crate::caption::{is_caption, is_unit};
use crate::date::is_date;
use crate::document::{Block, Document, Origin, Paragraph, Part, Role};
use crate::kind;
use crate::level::Label;
use crate::sentence::{length, signs, squeeze};
use crate::source::Why;

/// What fields of minutes are named (GB/T 9704—2012, 10.3, and what offices add).
const FIELDS: [&str; 20] = [
    "出席",
    "出席人员",
    "列席",
    "列席人员",
    "请假",
    "请假人员",
    "缺席",
    "缺席人员",
    "主持",
    "主持人",
    "记录",
    "记录人",
    "时间",
    "地点",
    "会议时间",
    "会议地点",
    "参会人员",
    "参加人员",
    "参加",
    "议题",
];

/// An indent of so many half-width columns puts a line under the names behind `出席：`.
const UNDER_NAMES: u32 = 6;

/// Gives fields, captions and list items among the body paragraphs from `body` on their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    let titled = |block: &Block<'_>| matches!(block, Block::Paragraph(it) if it.role == Role::Title);
    let below_title = document.blocks[..body].iter().rposition(titled).map_or(body, |title| title + 1);
    mark_fields(&mut document.blocks, below_title);
    mark_names_below(&mut document.blocks[body..]);
    drop_repeated_captions(document, body);
    mark_captions(&mut document.blocks[body..]);
    for paragraph in document.blocks[body..].iter_mut().filter_map(body_text) {
        if matches!(paragraph.origin, Origin::Item { .. }) {
            paragraph.role = Role::ListItem;
        }
    }
}

/// `时间：……`, `出席：……`: two of them make fields of all, in minutes one. Below headings they tell of another meeting than this
/// document's, unless they say who was there.
fn mark_fields(blocks: &mut [Block<'_>], body: usize) {
    let titled = |kinds: &[&str]| blocks[..body].iter().any(|block| is_title_of(block, kinds));
    let (minutes, meeting) = (titled(&["纪要"]), titled(&["纪要", "记录", "议程"]));
    let is_heading = |block: &Block<'_>| matches!(block, Block::Paragraph(it) if matches!(it.role, Role::Heading { .. }));
    let heading = blocks[body..].iter().position(is_heading).filter(|_| !meeting).map_or(blocks.len(), |at| body + at);
    let lines: Vec<usize> = (body..blocks.len()).filter(|&at| body_field(&mut blocks[at]).is_some()).collect();
    let together = lines.chunk_by(|one, next| one + 1 == *next);
    let fields = together.filter(|lines| lines[0] < heading || lines.iter().any(|&at| names_present(&blocks[at])));
    let fields: Vec<usize> = fields.flatten().copied().collect();
    if fields.len() < if minutes { 1 } else { 2 } {
        return;
    }
    for at in fields {
        if let Some((paragraph, len)) = body_field(&mut blocks[at]) {
            paragraph.mark(0..len, Part::Label);
            paragraph.role = Role::Attendance;
        }
    }
}

/// A field among the body, and the bytes of its name.
fn body_field<'b, 's>(block: &'b mut Block<'s>) -> Option<(&'b mut Paragraph<'s>, usize)> {
    let paragraph = body_text(block).filter(|paragraph| paragraph.origin == Origin::Line)?;
    let len = field_len(&paragraph.text())?;
    Some((paragraph, len))
}

fn names_present(block: &Block<'_>) -> bool {
    let Block::Paragraph(field) = block else { return false };
    let text = squeeze(&field.text());
    ["出席", "列席", "主持", "记录"].iter().any(|name| text.starts_with(name))
}

fn is_title_of(block: &Block<'_>, kinds: &[&str]) -> bool {
    let Block::Paragraph(title) = block else { return false };
    let text = title.text();
    title.role == Role::Title && kinds.iter().any(|kind| text.ends_with(kind) || kind::of_title(&text) == Some(kind))
}

/// The names of a field that go on in the next lines: its line ends in 、 or ，, or they are pushed under the first name.
fn mark_names_below(blocks: &mut [Block<'_>]) {
    let mut open = false;
    let mut below = false;
    for block in blocks {
        let Block::Paragraph(paragraph) = block else {
            below = false;
            continue;
        };
        let text = paragraph.text();
        let names =
            || !text.contains(['。', '：', ':', '；']) || text.trim_end().ends_with('。') && text.matches('。').count() == 1;
        let goes_on = below && (open || paragraph.indent >= UNDER_NAMES) && names() && Label::read(&text).is_none();
        open = text.trim_end().ends_with(['、', '，']);
        if paragraph.role == Role::Body && paragraph.origin == Origin::Line && goes_on && !is_date(&text) {
            paragraph.role = Role::Attendance;
        }
        below = paragraph.role == Role::Attendance;
    }
}

/// Whether a line is a field of minutes.
pub fn is_field(text: &str) -> bool {
    field_len(text).is_some()
}

/// The bytes of a field's name and its colon.
fn field_len(text: &str) -> Option<usize> {
    let (at, colon) = signs(text).find(|(_, c)| matches!(c, '：' | ':'))?;
    FIELDS.contains(&squeeze(&text[..at]).as_str()).then(|| at + colon.len_utf8())
}

/// The text of a picture says what a line beside the picture says, too: it is not printed twice.
fn drop_repeated_captions(document: &mut Document<'_>, body: usize) {
    let letters = |block: Option<&Block<'_>>| match block {
        Some(Block::Paragraph(paragraph)) => paragraph.text().chars().filter(|c| c.is_alphanumeric()).collect(),
        Some(Block::Table(_) | Block::Figure(_)) | None => String::new(),
    };
    for at in (body..document.blocks.len()).rev() {
        let Some([Block::Figure(figure), Block::Paragraph(text)]) = document.blocks.get(at..at + 2) else { continue };
        let (span, words) = (figure.span, letters(document.blocks.get(at + 1)));
        let beside = [at.checked_sub(1), Some(at + 2)].map(|other| letters(other.and_then(|other| document.blocks.get(other))));
        if span.contains(text.span) && beside.contains(&words) && text.runs.iter().all(|run| run.note.is_none()) {
            document.blocks.remove(at + 1);
            document.ledger.delete(span, Why::Picture);
        }
    }
}

/// `表1　……` over a table, perhaps with a line that says its unit between them; `图1　……` beside a picture.
fn mark_captions(blocks: &mut [Block<'_>]) {
    let set_apart = |block: Option<&Block<'_>>| match block {
        Some(Block::Table(_) | Block::Figure(_)) => true,
        Some(Block::Paragraph(paragraph)) => paragraph.role == Role::Image,
        None => false,
    };
    for at in 0..blocks.len() {
        let unit = matches!(blocks.get(at + 1), Some(Block::Paragraph(next)) if is_unit(&next.text()));
        let beside = set_apart(blocks.get(at + 1 + usize::from(unit))) || (at > 0 && set_apart(blocks.get(at - 1)));
        if let Some(paragraph) = body_text(&mut blocks[at])
            && beside
            && is_caption(&paragraph.text())
            && length(&paragraph.text()) > 2
        {
            paragraph.role = Role::Caption;
        }
    }
}

fn body_text<'b, 's>(block: &'b mut Block<'s>) -> Option<&'b mut Paragraph<'s>> {
    match block {
        Block::Paragraph(paragraph) if paragraph.role == Role::Body => Some(paragraph),
        _ => None,
    }
}
