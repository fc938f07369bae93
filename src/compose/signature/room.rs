//! 空白不足 (7.3.5.5): a signature stands on a page with text. Where the page that the text ends on has no room for it, lines stand
//! a little closer there, or so much wider that text goes along to the next page.

use crate::finding::Finding;
use crate::layout::{Item, Layout, LookId, Own, Set, Special};
use crate::length::Length;
use crate::notice;

use super::super::estimate::{self, Place};
use super::super::paper::CLOSING;
use super::{is_between, is_first, is_short, is_text};

/// The end of a document's text, by places in its body.
struct End {
    /// The last paragraph of the text, or its last table or picture.
    text: usize,
    /// The first line of the signature.
    closing: usize,
    /// 附注, or else the last line of the signature.
    last: usize,
}

/// Makes room for the first signature of a document; says so if it will stand on a page by itself for all that. Returns where
/// everything then stands, if there is one. Where the text is divided between the signature's page and the one before, nothing holds it: LibreOffice
/// divides no paragraph that is held.
pub(in super::super) fn settle(layout: &mut Layout<'_>) -> Option<Vec<Place>> {
    let end = End::of(&layout.body)?;
    let held = hold(layout, end.text, false);
    let mut places = estimate::places(layout);
    if end.stands_with_text(&places) {
        hold(layout, end.text, held && !places[end.text].is_divided());
        return Some(places);
    }
    let first = is_first(&layout.body[..end.text]);
    let goes_along = held && matches!(&layout.body[end.text], Item::Paragraph(set) if is_short(set, layout.style));
    if let Some(settled) = respace(layout, &end, &places, goes_along) {
        hold(layout, end.text, !first && !settled[end.text].is_divided());
        return Some(settled);
    }
    if held {
        hold(layout, end.text, held);
        places = estimate::places(layout);
    }
    let alone = end.is_alone(layout, &places);
    let span = paragraph(&layout.body[end.closing]).and_then(|set| set.runs.first()).filter(|_| alone).map(|run| run.span);
    layout.findings.extend(span.map(|span| Finding::noticed(&notice::SIGNATURE_ALONE, vec![span], "署名可能单独成页")));
    Some(places)
}

/// Sets the lines of the page that the text ends on by such a pitch that text and signature share a page, the one nearest to the
/// usual; by none, if none does. Text that `goes_along` with its signature has the next page: for it, one line more is enough.
fn respace(layout: &mut Layout<'_>, end: &End, places: &[Place], goes_along: bool) -> Option<Vec<Place>> {
    let page = places[end.text].last;
    let region = region(layout, end, places);
    let page_lines = i32::from(layout.style.page.lines) * layout.style.page.pitch.twips();
    let room = page_lines - places[*region.first()?].top; // LibreOffice leaves out what is left of a line at the foot
    let (least, most) = (layout.style.closing.pitch_least.twips(), layout.style.closing.pitch_most.twips());
    let usual = layout.style.page.pitch.twips();
    let lines = room / usual.max(1);
    let closer = (lines + 1..).map(|lines| room / lines).take_while(|&pitch| pitch >= least);
    let wider = (1..lines).rev().map(|lines| room / lines).take_while(|&pitch| pitch < most).chain([most]);
    let mut pitches: Vec<i32> = if goes_along { closer.take(1).collect() } else { closer.chain(wider).collect() };
    pitches.sort_by_key(|pitch| (pitch - usual).abs());
    for pitch in pitches {
        set_pitch(layout, &region, Some(Length(pitch)));
        let settled = estimate::places(layout);
        if end.stands_with_text(&settled) && settled[end.text].first <= page {
            return Some(settled);
        }
    }
    set_pitch(layout, &region, None);
    None
}

/// What begins on the page that the text ends on, below a head, as far as it keeps to the page's lines.
fn region(layout: &Layout<'_>, end: &End, places: &[Place]) -> Vec<usize> {
    let page = places[end.text].last;
    let on_page = (0..=end.last).rev().take_while(|&at| at >= end.text || places[at].first == page);
    let usual = layout.style.page.pitch;
    let keeps_to_lines = |set: &Set<'_>| set.look.of(layout.style).pitch == usual && set.own.special().pitch.is_none();
    let below_head = on_page.take_while(|&at| !is_head(&layout.body[at]));
    let mut region: Vec<_> = below_head.filter(|&at| paragraph(&layout.body[at]).is_some_and(keeps_to_lines)).collect();
    region.reverse();
    region
}

fn is_head(item: &Item<'_>) -> bool {
    use LookId::*;
    match item {
        Item::Paragraph(set) => set.own.special().rule.is_some() || matches!(set.look, Issuer | DocumentNumber | Signer),
        Item::Columns(_) => true,
        Item::Table(_) | Item::Figure(_) | Item::Imprint(_) => false,
    }
}

fn set_pitch(layout: &mut Layout<'_>, region: &[usize], pitch: Option<Length>) {
    for &at in region {
        if let Item::Paragraph(set) = &mut layout.body[at] {
            let special = Special { pitch, ..set.own.special().clone() };
            set.own.special = Own::from(special).special;
        }
    }
}

/// Has an item stay with what follows, or not; returns whether it did.
fn hold(layout: &mut Layout<'_>, at: usize, held: bool) -> bool {
    match &mut layout.body[at] {
        Item::Paragraph(set) => std::mem::replace(&mut set.own.keep_next, held),
        Item::Table(_) | Item::Columns(_) | Item::Figure(_) | Item::Imprint(_) => false,
    }
}

fn paragraph<'i, 'd>(item: &'i Item<'d>) -> Option<&'i Set<'d>> {
    match item {
        Item::Paragraph(set) => Some(set),
        Item::Table(_) | Item::Columns(_) | Item::Figure(_) | Item::Imprint(_) => None,
    }
}

impl End {
    fn of(body: &[Item<'_>]) -> Option<Self> {
        let has_look = |at: usize, looks: &[LookId]| paragraph(&body[at]).is_some_and(|set| looks.contains(&set.look));
        let closing = (0..body.len()).find(|&at| has_look(at, &CLOSING))?;
        let text = (0..closing).rfind(|&at| paragraph(&body[at]).is_none_or(|set| !is_between(set)))?;
        let belongs = |&at: &usize| {
            has_look(at, &CLOSING) || has_look(at, &[LookId::Annotation]) || paragraph(&body[at]).is_some_and(is_between)
        };
        let last = (closing..body.len())
            .take_while(belongs)
            .filter(|&at| paragraph(&body[at]).is_some_and(|set| !set.runs.is_empty()))
            .last()?;
        is_text(&body[text]).then_some(Self { text, closing, last })
    }

    /// Whether all of it stands on the page where the text ends.
    fn stands_with_text(&self, places: &[Place]) -> bool {
        let page = places[self.text].last;
        places[self.closing].first == page && places[self.last].last == page
    }

    /// Whether it begins a page, but for the empty lines above.
    fn is_alone(&self, layout: &Layout<'_>, places: &[Place]) -> bool {
        let is_printed = |&at: &usize| paragraph(&layout.body[at]).is_none_or(|set| !set.runs.is_empty());
        let above = (0..self.closing).rev().find(is_printed);
        above.is_some_and(|above| places[above].last < places[self.closing].first)
    }
}
