//! 附注 and 版记: what stands behind the date (GB/T 9704—2012, 7.3.6 and 7.4).

use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::recognize::line::imprint::{is_cc, is_dated_office, is_imprint, is_moved_addressee, is_print_run};
use crate::recognize::line::remark::{are_remark, is_remark};
use crate::sentence::OPENING;

/// Gives 附注, 抄送, 主送 behind the date, 印发 and 印数 from `body` on their roles.
pub fn find(document: &mut Document<'_>, body: usize) {
    let (mut dated, mut printed) = (false, false);
    let edited = document.blocks[..body].windows(2).any(is_edited) || document.blocks[..body].iter().any(titles_minutes);
    for at in body..document.blocks.len() {
        let closed = at > body && document.role(at - 1).is_some_and(closes);
        if dated && closed && is_long_remark(document, at) {
            (at..at + 2).for_each(|line| document.set_role(line, Role::Annotation));
        }
        let Some(paragraph) = document.paragraph_mut(at) else { continue };
        dated |= matches!(paragraph.role, Role::Date | Role::Signature) || printed;
        if paragraph.role != Role::Body || !matches!(paragraph.origin, Origin::Line | Origin::Quote) {
            continue;
        }
        let text = paragraph.text();
        let text = text.trim();
        let role = if is_cc(text) || ((dated || edited) && is_moved_addressee(text)) {
            Role::Cc
        } else if is_imprint(text) || ((dated || edited) && is_print_run(text)) || (dated && is_dated_office(text)) {
            Role::Imprint
        } else if is_remark(text)
            && (dated && closed || ["此件", "联系人"].iter().any(|word| text.trim_start_matches(OPENING).starts_with(word)))
        {
            Role::Annotation
        } else {
            continue;
        };
        paragraph.role = role;
        printed |= matches!(role, Role::Cc | Role::Imprint);
    }
    document.join_all(body, "", goes_on);
}

fn is_long_remark(document: &Document<'_>, at: usize) -> bool {
    let lines = document.undecided(at).zip(document.undecided(at + 1));
    lines.is_some_and(|(first, second)| are_remark(&first.text(), &second.text()))
}

/// Minutes have no date at the end, and who gets them below their text (10.3).
fn titles_minutes(block: &Block<'_>) -> bool {
    let title = block.paragraph().filter(|line| line.role == Role::Title);
    title.is_some_and(|title| kind::of_title(&title.text()) == Some("纪要"))
}

/// Whether minutes or a bulletin say under their number who edits them and when: they have no date at the end.
fn is_edited(pair: &[Block<'_>]) -> bool {
    pair[0].role() == Some(Role::DocumentNumber) && pair[1].role() == Some(Role::Subtitle)
}

/// Whether 附注 may follow.
fn closes(role: Role) -> bool {
    use Role::{Annotation, AttachmentNote, Cc, Date, Imprint, Signature};
    matches!(role, Signature | Date | AttachmentNote | Annotation | Cc | Imprint)
}

/// Whether a line goes on with the offices of 抄送, which end in a comma.
fn goes_on(copies: &Paragraph<'_>, line: &Paragraph<'_>) -> bool {
    let open = copies.runs.last().is_some_and(|last| last.text.trim_end().ends_with(['，', ',', '、']));
    copies.role == Role::Cc && open && line.role == Role::Body && line.origin == copies.origin && !line.apart
}
