//! Headings that body text runs into: `（一）抓学习。每周……`.

use crate::document::{Paragraph, Part, text_of};
use crate::layout::{LookId, Own};
use crate::length::Chars;
use crate::style::RunIn;

use super::measure::width;
use super::paper::Paper;
use super::{contents, points};

/// A longer heading is not joined to its text: LibreOffice sets it as a box, which breaks into lines of its own at the line's end.
const MAX_JOINED: Chars = Chars::whole(24);

/// Sets such a heading as one paragraph with its text or, where the style asks for it, as two that Word joins.
pub(super) fn put<'d>(paper: &mut Paper<'d>, level: u8, paragraph: &'d Paragraph<'d>) {
    let entry = contents::next_entry(paper, paragraph);
    let runs = paragraph.runs.as_slice();
    let is_heading = |part| matches!(part, Part::Label | Part::Counted | Part::Lead);
    let (heading, text) = runs.split_at(runs.iter().take_while(|run| is_heading(run.part)).count());
    let fits = !heading.is_empty() && !text.is_empty() && width(&text_of(heading)) <= MAX_JOINED;
    if paper.style.headings.run_in == RunIn::Separator && fits {
        paper.put(LookId::Heading(level), heading, Own { joined: true, ..entry });
        points::put(paper, LookId::Body, text, Own { lead: Some(level), ..Own::default() });
    } else {
        points::put(paper, LookId::Body, runs, Own { lead: Some(level), ..entry });
    }
}
