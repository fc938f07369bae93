//! The sheet that is being filled: paragraphs in order, and the empty lines between them.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::Run;
use crate::finding::Finding;
use crate::layout::{FirstPage, Item, LookId, Own, Set, Special};
use crate::length::Length;
use crate::style::Style;

/// What stands under a title without an empty line: it is part of it.
const TITLE: [LookId; 4] = [LookId::Title, LookId::AttachmentTitle, LookId::Subtitle, LookId::Byline];
/// 落款
pub(super) const CLOSING: [LookId; 2] = [LookId::Signature, LookId::Date];

/// What is left empty below a head.
#[derive(Debug, Clone, Copy)]
pub(super) struct BelowHead {
    /// So many lines.
    pub blank: u8,
    /// The pitch of the first of them.
    pub first: Length,
}

/// Paper that fills from the top.
pub(super) struct Paper<'d> {
    pub style: &'d Style,
    pub items: Vec<Item<'d>>,
    /// How what was put last looks; nothing at the top of the first page, or of that behind the contents.
    pub above: Option<LookId>,
    /// What is left empty below the head that was put last.
    pub below_head: Option<BelowHead>,
    /// Headings that the contents list, so far.
    pub entries: u32,
    /// Whether what is put next begins a page, if it is a paragraph.
    pub turned: bool,
    /// Which items stand on landscape pages.
    pub landscape: Vec<Range<usize>>,
    /// The first page, if it is not like the others.
    pub first_page: Option<FirstPage>,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
}

impl<'d> Paper<'d> {
    pub fn new(style: &'d Style, room: usize) -> Self {
        Self {
            style,
            items: Vec::with_capacity(room),
            above: None,
            below_head: None,
            entries: 0,
            turned: false,
            landscape: Vec::new(),
            first_page: None,
            findings: Vec::new(),
        }
    }

    /// Sets a paragraph under what is there.
    pub fn put(&mut self, look: LookId, runs: impl Into<Cow<'d, [Run<'d>]>>, own: Own) {
        self.put_under(self.blank(look), look, runs, own);
    }

    /// Sets a paragraph under what is there and so many empty lines, whatever the style says.
    pub fn put_under(&mut self, blank: u8, look: LookId, runs: impl Into<Cow<'d, [Run<'d>]>>, mut own: Own) {
        own.new_page |= std::mem::take(&mut self.turned);
        match own.new_page {
            true => self.below_head = None,
            false => self.leave_blank(blank),
        }
        self.items.push(Item::Paragraph(Set { look, runs: runs.into(), own }));
        self.above = Some(look);
    }

    /// Sets something that is no text under what is there.
    pub fn put_item(&mut self, look: LookId, item: Item<'d>) {
        self.turned = false;
        self.leave_blank(self.blank(look));
        self.items.push(item);
        self.above = Some(look);
    }

    /// Leaves so much of the page empty: by a paragraph, as several programs drop spacing at the top of a page.
    pub fn leave(&mut self, height: Length) {
        if height > Length(0) {
            self.put_empty(Special { pitch: Some(height), ..Special::default() });
        }
    }

    /// Sets the head's red line, `below` the foot of a line of its own.
    pub fn put_rule(&mut self, pitch: Length, below: Length) {
        self.put_empty(Special { pitch: Some(pitch), rule: Some(below), ..Special::default() });
    }

    fn put_empty(&mut self, special: Special) {
        let new_page = std::mem::take(&mut self.turned);
        let own = Own { new_page, ..special.into() };
        self.items.push(Item::Paragraph(Set { look: LookId::Body, runs: Cow::Borrowed(&[]), own }));
    }

    /// How many empty lines stand between what is there and such a paragraph: what either asks for, whichever is more.
    fn blank(&self, below: LookId) -> u8 {
        let Some(above) = self.above else { return 0 };
        let together = |group: &[LookId]| group.contains(&above) && group.contains(&below);
        match above == below || together(&TITLE) || together(&CLOSING) {
            true => 0,
            false => above.of(self.style).blank_after.max(below.of(self.style).blank_before),
        }
    }

    /// Leaves empty lines under what is there, if anything is. They are paragraphs, because several programs drop spacing at the
    /// top of a page, and because clerks count them.
    fn leave_blank(&mut self, blank: u8) {
        let head = self.below_head.take();
        let Some(above) = self.above else { return };
        let blank = blank.max(head.map_or(0, |head| head.blank));
        let (joined, keep_next) = match self.items.last() {
            Some(Item::Paragraph(Set { own, .. })) => (own.joined, own.keep_next || above.of(self.style).keep_next),
            Some(Item::Table(_) | Item::Columns(_) | Item::Figure(_) | Item::Imprint(_)) | None => (false, false),
        };
        let own = Own { keep_next, ..Own::default() };
        let line = || Item::Paragraph(Set { look: LookId::Body, runs: Cow::Borrowed(&[]), own: own.clone() });
        let first = self.items.len();
        self.items.extend(std::iter::repeat_with(line).take(if joined { 0 } else { blank.into() }));
        if let (Some(head), Some(Item::Paragraph(line))) = (head, self.items.get_mut(first)) {
            let pitch = (head.first != self.style.page.pitch).then_some(head.first);
            line.own = Special { pitch, ..Special::default() }.into();
        }
    }
}
