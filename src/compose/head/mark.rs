//! 发文机关标志: its lines, their size, and their place (7.2.4).

use crate::document::{Align, Block, Document, Paragraph, Role, Run};
use crate::finding::Finding;
use crate::layout::{Height, Item, LookId, Own, Set, SetColumn, Special};
use crate::length::Length;
use crate::notice;
use crate::office::names_office;
use crate::source::Why;
use crate::style::Style;

use super::super::measure::width;
use super::super::paper::Paper;
use super::Head;

/// What the mark of joint issuers ends in (7.2.4, 10.2).
const DOCUMENT: [&str; 3] = ["文件", "命令", "令"];
/// Between the names of joint issuers and 文件 to their right, in hundredths of a character.
const BESIDE: i32 = 50;
/// A column is so much wider than its text, in hundredths of a character, that nobody's rounding breaks the line.
const SLACK: i32 = 5;

/// One name, or those of joint issuers.
struct Mark<'d> {
    names: Vec<Paragraph<'d>>,
    /// 文件 beside several names.
    document: Option<Paragraph<'d>>,
}

/// Makes the mark's look as small as its names need: none is wider than the text area, and together they are no higher than the
/// sheet says. A mark that becomes too small to strike the eye is reported.
pub fn fit(document: &mut Document<'_>, style: &mut Style) {
    let paragraphs = Head::of(&document.blocks, style).mark;
    let Some(first) = paragraphs.first() else { return };
    let (place, mark) = (first.span, Mark::of(&paragraphs));
    let look = &style.looks.issuer;
    let by_width = style.page.text_width().twips() * 100 / mark.width().max(1);
    let by_height = style.head.mark_height.twips() / mark.lines() * look.size.twips() / look.pitch.twips();
    // Word counts sizes in half-points.
    let size = look.size.twips().min(by_width).min(by_height).max(20) / 10 * 10;
    let pitch = look.pitch.twips() * size / look.size.twips();
    (style.looks.issuer.size, style.looks.issuer.pitch) = (Length(size), Length(pitch));
    if size < style.head.mark_least.twips() {
        let message = format!("发文机关标志只能排到 {} pt", f64::from(size) / 20.0);
        document.findings.push(Finding::noticed(&notice::SMALL_MARK, vec![place], message));
    }
}

/// Leaves out the mark if it is on the office's paper already; its paragraphs stay, empty, to keep its place.
pub fn leave_out(document: &mut Document<'_>, style: &Style) {
    if !style.head.preprinted {
        return;
    }
    let Head { lines, mark, .. } = Head::of(&document.blocks, style);
    let marked = lines.len()..lines.len() + mark.len();
    for block in &mut document.blocks[marked] {
        let Block::Paragraph(paragraph) = block else { continue };
        let stays = |run: &Run<'_>| !run.span.is_empty() && !document.ledger.has_deleted(run.span);
        if paragraph.runs.iter().any(stays) {
            paragraph.runs.iter().for_each(|run| document.ledger.delete(run.span, Why::Preprinted));
        } else {
            document.ledger.withdraw(&paragraph.text()); // a field's value, printed here only
        }
        paragraph.runs.clear();
    }
}

/// Sets it; only its empty line if there is none.
pub(super) fn put<'d>(paper: &mut Paper<'d>, paragraphs: &[&'d Paragraph<'d>]) {
    let Mark { names, document } = Mark::of(paragraphs);
    let joint = names.len() > 1 && paragraphs.iter().all(|paragraph| paragraph.role == Role::Issuer);
    if !joint {
        let runs = paragraphs.iter().flat_map(|paragraph| paragraph.runs.iter().cloned());
        return paper.put(LookId::Issuer, runs.collect::<Vec<_>>(), Own::default());
    }
    let (advance, whole) = (paper.style.looks.issuer.advance(), paper.style.page.text_width());
    let column = |paragraphs: Vec<Paragraph<'d>>, beside: i32, align: Option<Align>| {
        let widest = paragraphs.iter().map(|name| width(&name.text()).0).max().unwrap_or(0);
        let own = Own::from(Special { align, ..Special::default() });
        let set = |name: Paragraph<'d>| Set { look: LookId::Issuer, runs: name.runs.into(), own: own.clone() };
        SetColumn {
            width: Length((widest + beside + SLACK).saturating_mul(advance) / 100).min(whole),
            height: Height::Middle,
            paragraphs: paragraphs.into_iter().map(set).collect(),
        }
    };
    let names = column(names, 0, Some(Align::Spread));
    let document = document.map(|document| column(vec![document], BESIDE, Some(Align::Right)));
    paper.put_item(LookId::Issuer, Item::Columns([names].into_iter().chain(document).collect()));
}

impl<'d> Mark<'d> {
    fn of(paragraphs: &[&Paragraph<'d>]) -> Self {
        let mut names: Vec<_> = paragraphs.iter().flat_map(|paragraph| lines(paragraph)).collect();
        let end = match names.as_slice() {
            [_, .., last] if last.role == Role::Issuer => {
                let text = last.text();
                DOCUMENT.iter().find_map(|document| text.strip_suffix(document)).map(str::len)
            }
            _ => None,
        };
        let document = end.and_then(|at| Some(names.last_mut()?.split_off(at)));
        if document.is_some() && end == Some(0) {
            names.pop();
        }
        Self { names, document }
    }

    /// How wide it is, in hundredths of a character.
    fn width(&self) -> i32 {
        let beside = self.document.as_ref().map_or(0, |document| BESIDE + width(&document.text()).0 + SLACK);
        self.names.iter().map(|name| width(&name.text()).0).max().unwrap_or(0) + SLACK + beside
    }

    fn lines(&self) -> i32 {
        i32::try_from(self.names.len()).unwrap_or(i32::MAX).max(1)
    }
}

/// A paragraph line by line: where it is divided, and between offices in one line.
fn lines<'d>(paragraph: &Paragraph<'d>) -> Vec<Paragraph<'d>> {
    let text = paragraph.text().into_owned();
    let mut words = text.split_whitespace().rev();
    let last = words.next();
    let offices = paragraph.role == Role::Issuer && words.all(names_office);
    let breaks = text.char_indices().filter(|&(_, character)| character == '\n' || (offices && character.is_whitespace()));
    let breaks: Vec<_> = breaks.map(|(at, _)| at).collect();
    let mut rest = paragraph.clone();
    let mut lines: Vec<_> = breaks.into_iter().rev().map(|at| rest.split_off(at)).collect();
    lines.push(rest);
    lines.reverse();
    lines.iter_mut().for_each(trim);
    lines.retain(|line| last.is_none() || !line.runs.is_empty());
    lines
}

/// Takes out the white space at both ends.
fn trim(paragraph: &mut Paragraph<'_>) {
    let text = paragraph.text().into_owned();
    paragraph.remove(text.trim_end().len()..text.len());
    paragraph.remove(0..text.len() - text.trim_start().len());
}
