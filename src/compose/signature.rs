//! 落款: signature and date, placed by counting characters (7.3.5), and kept together with the text they close.

mod name_stamped;
mod room;
mod stamped;
mod unsealed;

use std::borrow::Cow;

use crate::document::{Paragraph, Part, Role, Run, Seal, text_of};
use crate::layout::{Item, LookId, Set};
use crate::length::Chars;
use crate::style::Style;

pub(super) use room::settle;

use super::measure::width;
use super::paper::{CLOSING, Paper};
use super::title;

/// The longest paragraph that goes to the next page with a signature which has no room, and leaves its own page shorter:
/// LibreOffice takes the whole of it, Word one line.
const HELD_LINES: i32 = 6;
/// So many of the last attachments of a note stay with the signature; a long note may be divided above them.
const HELD_ATTACHMENTS: usize = 2;

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
    hold(text);
}

/// A signature and how wide it is: in two lines where one is wider than `most`, in hundredths of a 字, and two are not.
fn in_lines<'d>(signature: &'d Paragraph<'d>, most: i32) -> (Cow<'d, [Run<'d>]>, i32) {
    let text = signature.text();
    let name = text.trim();
    let whole = width(name).0;
    let long = (most + 1..=2 * most).contains(&whole) && name.len() == text.len();
    let middle = Some(name).filter(|name| long && !name.contains(char::is_whitespace));
    let Some(at) = middle.and_then(|name| title::middle(name, most)) else {
        return (signature.runs.as_slice().into(), whole);
    };
    let wide = width(&name[..at]).max(width(&name[at..])).0;
    let (mut lines, offset) = (signature.clone(), signature.source_offset(at));
    let behind = lines.cut(at);
    lines.runs.insert(behind, Run::made("\n", offset, Part::Text));
    (lines.runs.into(), wide)
}

/// The date and 附注, the line below it (7.3.6), stand together.
pub(super) fn hold_annotation(paper: &mut Paper<'_>) {
    if let Some(Item::Paragraph(set)) = paper.items.last_mut()
        && CLOSING.contains(&set.look)
    {
        set.own.keep_next = true;
    }
}

/// The empty lines, the last attachments of a note and the last paragraph stay with the signature, so that it never stands alone
/// on a page; but the first paragraph stays where it is, for a first page shows text (7.3.3).
fn hold(mut text: &mut [Item]) {
    let mut attachments = 0;
    while let [above @ .., Item::Paragraph(set)] = text {
        let between = is_between(set);
        let is_note = set.look == LookId::AttachmentNote;
        attachments += usize::from(is_note);
        let goes_on = above.last().is_some_and(|item| matches!(item, Item::Paragraph(set) if set.look == LookId::AttachmentNote));
        set.own.keep_next |= match between {
            true => !is_note || attachments <= HELD_ATTACHMENTS || !goes_on,
            false => is_body(set) && !above.last().is_some_and(is_joined) && !is_first(above),
        };
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

/// Whether it is body text short enough to go to the next page with its signature.
fn is_short(set: &Set, style: &Style) -> bool {
    let room = HELD_LINES * Chars::whole(style.page.chars.into()).0 - style.looks.body.first_line.0;
    is_body(set) && width(&text_of(&set.runs)).0 <= room
}

fn is_body(set: &Set) -> bool {
    matches!(set.look, LookId::Body | LookId::Article | LookId::ListItem)
}

/// Whether an item is text that a page can show: no title, no head and no heading.
pub(super) fn is_text(item: &Item) -> bool {
    match item {
        Item::Paragraph(set) => !set.runs.is_empty() && (is_body(set) || matches!(set.look, LookId::Code | LookId::Image)),
        Item::Table(_) | Item::Figure(_) => true,
        Item::Columns(_) | Item::Imprint(_) => false,
    }
}

/// Whether no text stands between such items and the title above them.
fn is_first(above: &[Item]) -> bool {
    let is_heading =
        |item: &Item| matches!(item, Item::Paragraph(set) if set.runs.is_empty() || matches!(set.look, LookId::Heading(_)));
    !above.iter().rev().find(|item| !is_heading(item)).is_some_and(is_text)
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
