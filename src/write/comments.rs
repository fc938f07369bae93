//! Comments: `word/comments.xml`, and the marks around the text they are about.

use std::io;

use super::parts::APPLICATION;
use super::style_names::{COMMENT_REFERENCE, COMMENT_TEXT};
use super::wml::{PPr, RPr};
use super::xml::Xml;
use crate::layout::{Comment, Layout};

/// `word/comments.xml`. The comments have no dates: the same draft makes the same file.
pub fn part(layout: &Layout<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    xml.tag("w:comments").with("xmlns:w", super::package::W).open()?;
    for (id, comment) in (0..).zip(&layout.comments) {
        let tag = xml.tag("w:comment").with("w:id", id).with("w:author", APPLICATION);
        tag.with("w:initials", APPLICATION).open()?;
        for (place, text) in comment.text.iter().enumerate() {
            xml.open("w:p")?;
            PPr { style: Some(COMMENT_TEXT), ..PPr::default() }.write(xml)?;
            if place == 0 {
                reference(xml, |xml| xml.tag("w:annotationRef").empty())?;
            }
            xml.open("w:r")?;
            xml.run_text(text)?;
            xml.close("w:r")?;
            xml.close("w:p")?;
        }
        xml.close("w:comment")?;
    }
    xml.close("w:comments")
}

/// The marks that are still to be written while the body's text goes by, run after run. A comment begins right before its first
/// character, and ends behind its last one and the mark of a footnote there.
#[derive(Default)]
pub struct Marks<'l> {
    /// The comments that have not begun.
    ahead: &'l [Comment],
    /// The id of the first of them.
    next: i32,
    /// The ids of those that have begun, and where they end.
    open: Vec<(i32, usize)>,
    /// How much of the body's text has gone by, in bytes.
    passed: usize,
}

impl<'l> Marks<'l> {
    /// All marks of a document.
    pub fn of(layout: &'l Layout<'_>) -> Self {
        Self { ahead: &layout.comments, ..Self::default() }
    }

    /// Text goes by.
    pub fn pass(&mut self, text: &str) {
        self.passed += text.len();
    }

    /// Whether marks stand before the text that is about to go by.
    pub fn are_due(&self) -> bool {
        let begins = self.ahead.first().is_some_and(|comment| comment.range.start <= self.passed);
        begins || self.open.iter().any(|&(_, end)| end <= self.passed)
    }

    /// Writes the marks before the text that is about to go by; no run may be open.
    pub fn turn(&mut self, xml: &mut Xml<'_>) -> io::Result<()> {
        self.end(xml)?;
        while let [comment, ahead @ ..] = self.ahead
            && comment.range.start <= self.passed
        {
            xml.tag("w:commentRangeStart").with("w:id", self.next).empty()?;
            self.open.push((self.next, comment.range.end));
            self.ahead = ahead;
            self.next += 1;
        }
        Ok(())
    }

    /// Writes the marks behind the text that has gone by; no run may be open.
    pub fn end(&mut self, xml: &mut Xml<'_>) -> io::Result<()> {
        for (id, _) in self.open.extract_if(.., |(_, end)| *end <= self.passed) {
            xml.tag("w:commentRangeEnd").with("w:id", id).empty()?;
            reference(xml, |xml| xml.tag("w:commentReference").with("w:id", id).empty())?;
        }
        Ok(())
    }

    /// Divides the text that is about to go by at the next mark.
    pub fn divide<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let begins = self.ahead.first().map(|comment| comment.range.start);
        let ends = self.open.iter().map(|&(_, end)| end);
        let next = begins.into_iter().chain(ends).filter(|&mark| mark > self.passed).min();
        next.and_then(|mark| text.split_at_checked(mark - self.passed)).unwrap_or((text, ""))
    }
}

/// The run that a comment hangs on, or that shows it again in front of its own text.
fn reference<'w>(xml: &mut Xml<'w>, mark: impl FnOnce(&mut Xml<'w>) -> io::Result<()>) -> io::Result<()> {
    xml.open("w:r")?;
    RPr { style: Some(COMMENT_REFERENCE), ..RPr::default() }.write(xml)?;
    mark(xml)?;
    xml.close("w:r")
}
