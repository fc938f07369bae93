//! 落款: signature and date, placed by counting characters (7.3.5), and kept together with the text they close.

mod name_stamped;
mod stamped;
mod unsealed;

use crate::document::{Paragraph, Role, Seal, text_of};
use crate::finding::Finding;
use crate::layout::{Item, Layout, LookId, Set};
use crate::length::Chars;
use crate::notice;
use crate::source::Span;
use crate::style::Style;

use super::estimate;
use super::measure::width;
use super::paper::{CLOSING, Paper};

/// The longest paragraph that goes to the next page with a signature which has no room: LibreOffice takes the whole of it,
/// Word one line.
const HELD_LINES: i32 = 6;

/// Sets consecutive paragraphs of [`Role::Signature`] and [`Role::Date`] for such a seal, and ties them to the text above. A seal
/// needs signatures and one date under them; what stands otherwise is set without.
pub(super) fn put<'d>(paper: &mut Paper<'d>, closing: &[&'d Paragraph<'d>], seal: Seal) {
    let above = paper.items.len();
    let sealed = closing.split_last().filter(|(date, signatures)| {
        let signed = !signatures.is_empty() && signatures.iter().all(|one| one.role == Role::Signature);
        signed && date.role == Role::Date
    });
    match (seal, sealed) {
        (Seal::Stamp, Some((date, signatures))) => stamped::put(paper, signatures, date),
        (Seal::Name, Some((date, signatures))) => name_stamped::put(paper, signatures, date),
        (Seal::None, _) | (_, None) => unsealed::put(paper, closing),
    }
    let (text, block) = paper.items.split_at_mut(above);
    if let [tied @ .., _last] = block {
        tied.iter_mut().for_each(keep);
    }
    hold(text, paper.style);
}

/// Says so if the signature of a document will stand on a page by itself: the last paragraph is too long to be tied to it, and
/// ends with its page.
pub(super) fn foresee(layout: &mut Layout<'_>) {
    if let Some(span) = stranded(layout) {
        layout.findings.push(Finding::noticed(&notice::SIGNATURE_ALONE, vec![span], "署名可能单独成页"));
    }
}

/// The closing that begins a page, but for the empty lines above.
fn stranded(layout: &Layout<'_>) -> Option<Span> {
    let paragraph = |at: usize| match &layout.body[at] {
        Item::Paragraph(set) => Some(set),
        Item::Table(_) | Item::Columns(_) | Item::Figure(_) | Item::Imprint(_) => None,
    };
    let closing = (0..layout.body.len()).find(|&at| paragraph(at).is_some_and(|set| CLOSING.contains(&set.look)))?;
    let text = (0..closing).rfind(|&at| paragraph(at).is_none_or(|set| !is_between(set)))?;
    if paragraph(text).is_some_and(|set| set.own.keep_next) {
        return None;
    }
    let pages = estimate::pages(layout);
    let alone = pages[text].end() < pages[closing].start();
    paragraph(closing)?.runs.first().filter(|_| alone).map(|run| run.span)
}

/// The empty lines, the attachment note and a short last paragraph stay with the signature, so that it never stands alone on a
/// page.
fn hold(mut text: &mut [Item], style: &Style) {
    while let [above @ .., Item::Paragraph(set)] = text {
        let between = is_between(set);
        set.own.keep_next |= between || (is_short(set, style) && !above.last().is_some_and(is_joined));
        if !between {
            return;
        }
        text = above;
    }
}

/// Whether it only stands between the text and its signature.
fn is_between(set: &Set) -> bool {
    set.runs.is_empty() || set.look == LookId::AttachmentNote
}

/// Whether it is body text short enough to go along.
fn is_short(set: &Set, style: &Style) -> bool {
    let room = HELD_LINES * Chars::whole(style.page.chars.into()).0 - style.looks.body.first_line.0;
    set.look == LookId::Body && width(&text_of(&set.runs)).0 <= room
}

/// Whether what follows goes on in its line, and cannot leave it alone.
fn is_joined(item: &Item) -> bool {
    matches!(item, Item::Paragraph(set) if set.own.joined)
}

fn keep(item: &mut Item) {
    if let Item::Paragraph(set) = item {
        set.own.keep_next = true;
    }
}
