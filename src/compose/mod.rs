//! Document × style → what stands on paper, in order: the parts of a document at their places, with the empty lines, new pages
//! and distances between them. No character is added or lost but white space.

mod attachments;
mod contents;
mod estimate;
mod head;
mod imprint;
mod measure;
mod paper;
mod picture;
mod points;
mod properties;
mod run_in;
mod signature;
mod table;
#[cfg(test)]
mod tests;
mod title;

use crate::document::{Align, Block, Document, Paragraph, Part, Role, Run, Seal};
use crate::layout::{Layout, LookId, Own, Special};
use crate::length::Chars;
use crate::style::{Look, Style};

pub use contents::list as list_contents;
pub use head::{fit as fit_mark, leave_out as leave_out_mark};

use paper::Paper;

pub use title::lines as title_lines;

/// Longer names than this before a colon are no field of minutes, and lines are not aligned with what is behind it.
const MAX_HANG: Chars = Chars::whole(8);

/// Lays a document out. `kind` is the name of its kind (文种), if known, for the document's properties.
pub fn compose<'d>(document: &'d Document<'d>, style: &'d Style, kind: Option<&str>) -> Layout<'d> {
    let mut paper = Paper::new(style, document.blocks.len());
    let mut rest = document.blocks.as_slice();
    let mut opening = true;
    while let [first, behind @ ..] = rest {
        if paper.above.is_none() {
            let below = head::put(&mut paper, rest);
            if below.len() < rest.len() {
                rest = below;
                continue;
            }
        }
        match first {
            Block::Table(table) => {
                opening = false;
                table::put(&mut paper, table);
                rest = behind;
            }
            Block::Figure(figure) => {
                if let Some(shown) = document.pictures.get(figure.picture) {
                    picture::put(&mut paper, figure, shown, behind.first());
                }
                rest = behind;
            }
            Block::Paragraph(paragraph) if paragraph.runs.is_empty() => rest = behind,
            Block::Paragraph(paragraph) => {
                opening = is_opening(opening, paragraph.role);
                rest = put(&mut paper, paragraph, rest, opening, document.seal);
            }
        }
    }
    let mut layout = Layout {
        properties: properties::properties(document, kind),
        style,
        body: paper.items,
        notes: &document.notes,
        pictures: &document.pictures,
        landscape: paper.landscape,
        first_page: paper.first_page,
        findings: paper.findings,
        comments: Vec::new(),
    };
    imprint::settle(&mut layout);
    signature::foresee(&mut layout);
    layout
}

/// Whether only head and title stand above what follows: a date is then part of the title.
fn is_opening(opening: bool, role: Role) -> bool {
    use Role::*;
    let title = matches!(role, Title | AttachmentTitle);
    let head = matches!(role, Issuer | DocumentNumber | CopyNumber | Secrecy | Urgency | Signer | Subtitle | Byline | Date);
    title || (opening && (head || matches!(role, ContentsTitle | Contents { .. })))
}

/// Sets the first of the blocks, a paragraph, and what is set together with it; returns the blocks below.
fn put<'d>(
    paper: &mut Paper<'d>,
    paragraph: &'d Paragraph<'d>,
    blocks: &'d [Block<'d>],
    opening: bool,
    seal: Option<Seal>,
) -> &'d [Block<'d>] {
    let (role, runs) = (paragraph.role, paragraph.runs.as_slice());
    let below = blocks.get(1..).unwrap_or_default();
    let next = below.first();
    let own = match role {
        Role::Body if table::is_unit_above(paragraph, next) => {
            let right = Special { align: Some(Align::Right), ..Special::default() };
            paper.put(LookId::TableCell, runs, Own { keep_next: true, ..right.into() });
            return below;
        }
        Role::Body if table::is_remark_below(paper.above, paragraph) => {
            table::put_remark(paper, paragraph);
            return below;
        }
        Role::Title | Role::AttachmentTitle => {
            let (typed, below) = consecutive(blocks, |one| one == role);
            let new_page = role == Role::AttachmentTitle && !matches!(paper.above, None | Some(LookId::AttachmentMark));
            let title = title::set(&typed);
            paper.put(LookId::of_role(role), title.runs, Own { new_page, ..Own::default() });
            paper.findings.extend(title.findings);
            return below;
        }
        Role::Date if opening => {
            paper.put(LookId::Subtitle, runs, Own::default());
            return below;
        }
        Role::Signature | Role::Date => {
            let (closing, below) = consecutive(blocks, |one| matches!(one, Role::Signature | Role::Date));
            signature::put(paper, &closing, seal.unwrap_or(paper.style.closing.seal));
            return below;
        }
        Role::Cc | Role::Imprint => {
            let (imprint, below) = consecutive(blocks, |one| matches!(one, Role::Cc | Role::Imprint));
            imprint::put(paper, &imprint);
            return below;
        }
        Role::AttachmentNote => {
            let (note, below) = consecutive(blocks, |one| one == role);
            attachments::put(paper, &note);
            return below;
        }
        Role::AttachmentMark => Own { new_page: paper.above.is_some(), ..Own::default() },
        Role::Heading { level, run_in: true } => {
            run_in::put(paper, level, paragraph);
            return below;
        }
        Role::Heading { run_in: false, .. } => contents::next_entry(paper, paragraph),
        Role::Contents { .. } => {
            let (lines, below) = consecutive(blocks, |one| matches!(one, Role::Contents { .. }));
            contents::put(paper, &lines);
            return below;
        }
        Role::Image => Own { keep_next: next.is_some_and(is_caption), ..Own::default() },
        Role::Caption => Own { keep_next: is_captioned(paper.above, below), ..Own::default() },
        Role::Attendance => {
            let own = hanging_at_colon(paragraph, &paper.style.looks.attendance);
            paper.put(LookId::Attendance, with_name_marked(paragraph), own);
            return below;
        }
        Role::Subtitle | Role::Byline | Role::Addressee | Role::Body | Role::Article | Role::ListItem | Role::Code => {
            Own::default()
        }
        Role::Issuer | Role::DocumentNumber | Role::CopyNumber | Role::Secrecy | Role::Urgency | Role::Signer => Own::default(),
        Role::Annotation | Role::ContentsTitle => Own::default(),
    };
    points::put(paper, LookId::of_role(role), runs, own);
    below
}

/// The paragraphs at the top of `blocks` whose role is wanted, and the blocks below them.
fn consecutive<'h, 'd>(blocks: &'h [Block<'d>], wanted: impl Fn(Role) -> bool) -> (Vec<&'h Paragraph<'d>>, &'h [Block<'d>]) {
    let paragraphs = blocks.iter().map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph).filter(|one| wanted(one.role)),
        Block::Table(_) | Block::Figure(_) => None,
    });
    let taken: Vec<_> = paragraphs.collect();
    let below = &blocks[taken.len()..];
    (taken, below)
}

fn is_caption(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.role == Role::Caption)
}

/// Whether a caption belongs to what is below it: a table, or a picture unless one is above.
fn is_captioned(above: Option<LookId>, below: &[Block]) -> bool {
    match below {
        [Block::Table(_), ..] => true,
        [Block::Figure(_), ..] => above != Some(LookId::Image),
        [Block::Paragraph(unit), next, ..] => table::is_unit_above(unit, Some(next)),
        [Block::Paragraph(_)] | [] => false,
    }
}

/// The runs of `出席：……`, of which the name up to its colon is a label: it is set in 黑体 (10.3).
fn with_name_marked<'d>(paragraph: &Paragraph<'d>) -> Vec<Run<'d>> {
    let mut paragraph = paragraph.clone();
    if let Some(name) = paragraph.text().find('：').map(|colon| colon + '：'.len_utf8()) {
        paragraph.mark(0..name, Part::Label);
    }
    paragraph.runs
}

/// 回行与冒号后的首字对齐 (7.4.2, 10.3), whatever stands before the colon.
fn hanging_at_colon(paragraph: &Paragraph, look: &Look) -> Own {
    let text = paragraph.text();
    let Some((name, _)) = text.split_once('：') else { return Own::default() };
    let hang = measure::width(name).0 + Chars::whole(1).0;
    let departs = hang != -look.first_line.0 && hang <= MAX_HANG.0;
    let left = Chars(look.left.0 + look.first_line.0 + hang);
    Special { left: departs.then_some(left), first_line: departs.then_some(Chars(-hang)), ..Special::default() }.into()
}
