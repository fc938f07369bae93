//! Pictures: as large as they are, if the text area has room for them and their captions.

use crate::document::{Block, Figure, Role};
use crate::layout::{Item, LookId, SetFigure};
use crate::length::Length;
use crate::picture::Picture;

use super::measure::width;
use super::paper::Paper;

/// Sets a picture under what is there; `next` is what stands below it.
pub(super) fn put<'d>(paper: &mut Paper<'d>, figure: &'d Figure, picture: &Picture, next: Option<&Block>) {
    let page = &paper.style.page;
    let caption = match next {
        Some(Block::Paragraph(caption)) if caption.role == Role::Caption => Some(caption.text()),
        Some(Block::Paragraph(_) | Block::Table(_) | Block::Figure(_)) | None => None,
    };
    let look = &paper.style.looks.caption;
    let lines = caption.as_ref().map_or(0, |text| {
        let twips = i64::from(width(text).0) * i64::from(look.advance()) / 100;
        i32::try_from(twips / i64::from(page.text_width().twips().max(1)) + 1).unwrap_or(1)
    });
    // A picture stands on the base line: what hangs below it takes up to one line more.
    let taken = lines.saturating_mul(look.pitch.twips()).saturating_add(LookId::Image.of(paper.style).pitch.twips());
    let height = page.text_height().twips().saturating_sub(taken).max(page.pitch.twips());
    let (width, height) = picture.size_within(page.text_width(), Length(height));
    paper.put_item(LookId::Image, Item::Figure(SetFigure { figure, width, height, keep_next: caption.is_some() }));
}
