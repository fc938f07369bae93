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

use crate::document::{Block, Document, Paragraph, Part, Role, Run, Seal, text_of};
use crate::layout::{Item, Layout, LookId, Own, Special};
use crate::length::Chars;
use crate::style::{Look, Style};

pub use contents::list as list_contents;
pub use head::fit as fit_head;

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
    let settled = signature::settle(&mut layout);
    // Nobody else asks where things stand: the longest drafts are spared it.
    let asked = head::is_marked(document, style) || matches!(layout.body.last(), Some(Item::Imprint(_)));
    let places = settled.unwrap_or_else(|| if asked { estimate::places(&layout) } else { Vec::new() });
    imprint::settle(&mut layout, &places);
    head::foresee(&mut layout, &places);
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
    let role = if opening && paragraph.role == Role::Date { Role::Subtitle } else { paragraph.role };
    let (look, runs) = (LookId::of_role(role), paragraph.runs.as_slice());
    let (group, below) = consecutive(blocks, |one| are_together(role, one));
    let below = if group.is_empty() { blocks.get(1..).unwrap_or_default() } else { below };
    match role {
        Role::Title | Role::AttachmentTitle => title::put(paper, look, &group),
        Role::AttachmentNote => attachments::put(paper, &group),
        Role::Signature | Role::Date => signature::put(paper, &group, seal.unwrap_or(paper.style.closing.seal)),
        Role::Cc | Role::Imprint => imprint::put(paper, &group),
        Role::Contents { .. } => contents::put(paper, &group),
        Role::Heading { level, run_in: true } => run_in::put(paper, level, paragraph),
        Role::Heading { run_in: false, .. } => {
            let own = contents::next_entry(paper, paragraph);
            points::put(paper, look, runs, own);
        }
        Role::AttachmentMark => {
            let new_page = paper.above.is_some();
            points::put(paper, look, runs, Own { new_page, ..Own::default() });
        }
        Role::Image => {
            let keep_next = below.first().is_some_and(is_caption);
            points::put(paper, look, runs, Own { keep_next, ..Own::default() });
        }
        Role::Caption => {
            let keep_next = is_captioned(paper.above, below);
            points::put(paper, look, runs, Own { keep_next, ..Own::default() });
        }
        Role::Attendance => {
            let own = hanging_at_colon(paragraph, look.of(paper.style));
            paper.put(look, with_name_marked(paragraph), own);
        }
        Role::Body if table::is_unit_above(paragraph, below.first()) => table::put_unit(paper, paragraph),
        Role::Body if is_wish(paragraph) && paper.items.last().is_some_and(leads_to_wish) => {
            points::put(paper, look, runs, Special { first_line: Some(Chars(0)), ..Special::default() }.into());
        }
        Role::Body if table::is_remark_below(paper.above, paragraph) => table::put_remark(paper, paragraph),
        Role::Subtitle | Role::Byline | Role::Addressee | Role::Body | Role::Article | Role::ListItem | Role::Code => {
            points::put(paper, look, runs, Own::default());
        }
        Role::Issuer | Role::DocumentNumber | Role::CopyNumber | Role::Secrecy | Role::Urgency | Role::Signer => {
            points::put(paper, look, runs, Own::default());
        }
        Role::Annotation => {
            signature::hold_annotation(paper);
            points::put(paper, look, runs, Own::default());
        }
        Role::ContentsTitle => points::put(paper, look, runs, Own::default()),
    }
    below
}

/// Whether paragraphs of these roles, one below the other, are one thing on paper.
fn are_together(one: Role, next: Role) -> bool {
    use Role::*;
    matches!(
        (one, next),
        (Title, Title)
            | (AttachmentTitle, AttachmentTitle)
            | (AttachmentNote, AttachmentNote)
            | (Signature | Date, Signature | Date)
            | (Cc | Imprint, Cc | Imprint)
            | (Contents { .. }, Contents { .. })
    )
}

/// The paragraphs at the top of `blocks` whose role is wanted, and the blocks below them.
fn consecutive<'h, 'd>(blocks: &'h [Block<'d>], wanted: impl Fn(Role) -> bool) -> (Vec<&'h Paragraph<'d>>, &'h [Block<'d>]) {
    let taken: Vec<_> = blocks.iter().map_while(|block| block.paragraph().filter(|one| wanted(one.role))).collect();
    let below = &blocks[taken.len()..];
    (taken, below)
}

/// 敬礼, which letters have at the left edge below 此致.
fn is_wish(paragraph: &Paragraph) -> bool {
    paragraph.text().trim().trim_end_matches(['！', '!', '。']) == "敬礼"
}

fn leads_to_wish(above: &Item) -> bool {
    matches!(above, Item::Paragraph(set) if text_of(&set.runs).trim().trim_end_matches(['，', ',']) == "此致")
}

fn is_caption(block: &Block) -> bool {
    block.role() == Some(Role::Caption)
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
