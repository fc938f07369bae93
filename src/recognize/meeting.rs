//! The fields of minutes: when and where a meeting was, and who was there.

use crate::date::is_date;
use crate::document::{Block, Document, Origin, Paragraph, Part, Role};
use crate::kind;
use crate::level::Label;
use crate::recognize::line::meeting::{any_field_len, field_len, names_present};
use crate::sentence::{COLONS, STOPS, squeeze};

/// An indent of so many half-width columns puts a line under the names behind `出席：`.
const UNDER_NAMES: u32 = 6;

/// Gives the fields among the body paragraphs from `body` on, or right under the title, their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    let titled = |block: &Block<'_>| block.role() == Some(Role::Title);
    let below_title = document.blocks[..body].iter().rposition(titled).map_or(body, |title| title + 1);
    mark_fields(&mut document.blocks, below_title);
    mark_names_below(&mut document.blocks[body..]);
    mark_block(&mut document.blocks[below_title..]);
}

/// `汇报人：……`, `所属部门：……`: lines under a title that name something stay together if one of them is more than text.
fn mark_block(blocks: &mut [Block<'_>]) {
    let may_belong = |paragraph: &Paragraph<'_>| {
        let named = paragraph.origin == Origin::Line && any_field_len(&paragraph.text()).is_some();
        paragraph.role == Role::Attendance || matches!(paragraph.role, Role::Body | Role::Byline) && named
    };
    let end = blocks.iter().take_while(|block| block.paragraph().is_some_and(may_belong)).count();
    let roles = || blocks[..end].iter().filter_map(Block::role);
    if !roles().any(|role| role == Role::Body) || roles().all(|role| role == Role::Body) {
        return;
    }
    for paragraph in blocks[..end].iter_mut().filter_map(Block::paragraph_mut) {
        if paragraph.role != Role::Attendance
            && let Some(len) = any_field_len(&paragraph.text())
        {
            paragraph.mark(0..len, Part::Label);
            paragraph.role = Role::Attendance;
        }
    }
}

/// `时间：……`, `出席：……`: two of them make fields of all, in minutes one. Below headings they tell of another meeting than this
/// document's, unless they say who was there.
fn mark_fields(blocks: &mut [Block<'_>], body: usize) {
    let titled = |kinds: &[&str]| blocks[..body].iter().any(|block| is_title_of(block, kinds));
    let (minutes, meeting) = (titled(&["纪要"]), titled(&["纪要", "记录", "议程"]));
    let is_heading = |block: &Block<'_>| matches!(block.role(), Some(Role::Heading { .. }));
    let heading = blocks[body..].iter().position(is_heading).filter(|_| !meeting).map_or(blocks.len(), |at| body + at);
    let scripted = blocks[body..].iter().any(is_spoken);
    let field = |block: &Block<'_>| field_len(&block.body_line()?.text()).filter(|_| !(scripted && names_host(block)));
    let lines: Vec<usize> = (body..blocks.len()).filter(|&at| field(&blocks[at]).is_some()).collect();
    let together = lines.chunk_by(|one, next| one + 1 == *next);
    let fields = together.filter(|lines| lines[0] < heading || lines.iter().any(|&at| says_who_was_there(&blocks[at])));
    let fields: Vec<usize> = fields.flatten().copied().collect();
    if fields.len() < if minutes { 1 } else { 2 } {
        return;
    }
    for at in fields {
        if let Some(len) = field(&blocks[at])
            && let Some(paragraph) = blocks[at].paragraph_mut()
        {
            paragraph.mark(0..len, Part::Label);
            paragraph.role = Role::Attendance;
        }
    }
}

/// `主持人：首先，请李青山宣读名单。`: what the host says, in a script.
fn is_spoken(block: &Block<'_>) -> bool {
    names_host(block) && block.paragraph().is_some_and(|line| line.text().contains(STOPS) && line.text().contains('，'))
}

fn names_host(block: &Block<'_>) -> bool {
    block.paragraph().is_some_and(|line| line.role == Role::Body && squeeze(&line.text()).starts_with("主持"))
}

fn says_who_was_there(block: &Block<'_>) -> bool {
    block.paragraph().is_some_and(|field| field.text().split_once(COLONS).is_some_and(|(name, _)| names_present(&squeeze(name))))
}

fn is_title_of(block: &Block<'_>, kinds: &[&str]) -> bool {
    let Some(title) = block.paragraph().filter(|it| it.role == Role::Title) else { return false };
    let text = title.text();
    kinds.iter().any(|kind| text.ends_with(kind) || kind::of_title(&text) == Some(kind))
}

/// The names of a field that go on in the next lines: its line ends in 、 or ，, or they are pushed under the first name.
fn mark_names_below(blocks: &mut [Block<'_>]) {
    let mut open = false;
    let mut below = false;
    for block in blocks {
        let Some(paragraph) = block.paragraph_mut() else {
            below = false;
            continue;
        };
        let text = paragraph.text();
        let names =
            || !text.contains(['。', '：', ':', '；']) || text.trim_end().ends_with('。') && text.matches('。').count() == 1;
        let goes_on = below && (open || paragraph.indent >= UNDER_NAMES) && names() && Label::read(&text).is_none();
        open = text.trim_end().ends_with(['、', '，']);
        if paragraph.is_body_line() && goes_on && !is_date(&text) {
            paragraph.role = Role::Attendance;
        }
        below = paragraph.role == Role::Attendance;
    }
}
