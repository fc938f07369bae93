//! Headings, alone or running into their paragraph, and the articles of a regulation.
//!
//! A number in front makes a paragraph a candidate; its shape, its neighbours of the same form and its place in their sequence
//! decide. When they leave a doubt it stays body text.

mod bare;
mod candidate;
mod cells;
mod choose;
mod foreign;
mod group;
mod list;
mod ornament;
mod parts;
mod rank;
mod scheme;
mod siblings;
mod spoken;
mod words;

use crate::document::{Block, Document, Origin, Paragraph, Part, Role};
use crate::ledger::Ledger;
use crate::level::{Form, Label, numeral};
use crate::recognize::contents::contents;
use crate::source::Why;

use bare::join_bare_numbers;
use candidate::{Candidate, candidate, standard};
use cells::drop_cells;
use choose::{Verdict, choose, settle_long};
use foreign::foreign_forms;
use ornament::drop_ornaments;
use parts::mark_parts;
use rank::{rank_by_depth, sink_below_decimals, sink_below_outer, sink_decimals, swap_inverted};
use scheme::{Scheme, first_article};
use spoken::mark_spoken;

/// Finds the headings of each section (the document, then every attachment) from block `body` on.
pub fn find(document: &mut Document<'_>, body: usize) {
    join_bare_numbers(document, body);
    let is_border = |block: &Block<'_>| block.role().is_some_and(Role::begins_attachment);
    let top = top_rank(document);
    let mut start = body;
    while start < document.blocks.len() {
        let behind = start + document.blocks[start..].iter().take_while(|block| is_border(block)).count();
        let end = behind + document.blocks[behind..].iter().take_while(|block| !is_border(block)).count();
        find_in(document, behind, end, top);
        start = end.max(start + 1);
    }
    drop_ornaments(document);
}

fn find_in(document: &mut Document<'_>, start: usize, end: usize, top: u8) {
    let scheme = Scheme::of(&document.blocks[start..end]);
    let regulation = first_article(&document.blocks[start..end]).map_or(end, |at| start + at);
    let parted = mark_parts(document, start..end);
    let mut candidates = Vec::new();
    let contents = contents(&document.blocks[start..end]);
    let lists = list::of_headings(document, start, end);
    for block in start..end {
        if contents.contains(&(block - start)) {
            continue;
        }
        let Some(paragraph) = document.blocks[block].paragraph_mut().filter(|it| it.role == Role::Body) else { continue };
        if block >= regulation && mark_article(paragraph, &mut document.ledger) {
            continue;
        }
        let inside = block >= regulation;
        if let Some(candidate) = candidate(paragraph, block, &scheme, &lists, candidates.last())
            && (!inside || candidate.marked || matches!(candidate.form, Form::Chapter | Form::Section))
        {
            candidates.push(candidate);
        }
    }
    let foreign = foreign_forms(document, &candidates, start..end);
    candidates.retain(|candidate| !foreign.contains(&candidate.form));
    drop_cells(document, &mut candidates, start, end);
    settle_long(document, &mut candidates, end);
    swap_inverted(&mut candidates);
    if !sink_below_decimals(document, &mut candidates) {
        sink_decimals(&mut candidates);
    }
    sink_below_outer(&mut candidates, parted);
    rank_by_depth(document, &mut candidates);
    for (candidate, verdict) in candidates.iter().zip(choose(document, &candidates, end)) {
        match verdict {
            Verdict::Heading { run_in } => mark_heading(document, candidate, run_in),
            Verdict::Beside => write_like_headings(document, candidate),
            Verdict::Text => {}
        }
    }
    mark_unnumbered(document, start, end, &candidates, top);
    mark_spoken(document, start..end);
}

fn mark_article(paragraph: &mut Paragraph<'_>, ledger: &mut Ledger) -> bool {
    let text = paragraph.text();
    let Some(label) = Label::read(&text).filter(|label| label.form == Form::Article) else { return false };
    let standard = standard(&label, &text);
    drop(text);
    set_label(paragraph, label.len, standard.as_deref(), ledger);
    paragraph.role = Role::Article;
    true
}

fn mark_heading(document: &mut Document<'_>, candidate: &Candidate, run_in: bool) {
    let Some(paragraph) = document.blocks[candidate.block].paragraph_mut() else { return };
    paragraph.mark(candidate.label_end..candidate.lead_end, Part::Lead);
    drop_space(paragraph, candidate.lead_end);
    set_label(paragraph, candidate.label_end, candidate.standard.as_deref(), &mut document.ledger);
    paragraph.role = Role::Heading { level: candidate.level, run_in };
}

fn write_like_headings(document: &mut Document<'_>, candidate: &Candidate) {
    if let (Some(paragraph), Some(standard)) = (document.blocks[candidate.block].paragraph_mut(), &candidate.standard) {
        set_label(paragraph, candidate.label_end, Some(standard), &mut document.ledger);
    }
}

/// A space that stands between a lead and the sentence after it (an emphasis mark needed it) is not printed, unless it is all that
/// divides them.
fn drop_space(paragraph: &mut Paragraph<'_>, lead_end: usize) {
    let text = paragraph.text();
    if text[..lead_end].ends_with(char::is_alphanumeric) {
        return;
    }
    let space = text[lead_end..].len() - text[lead_end..].trim_start().len();
    drop(text);
    paragraph.remove(lead_end..lead_end + space);
}

/// Marks the number at the beginning, and prints it in its standard form if that is another.
fn set_label(paragraph: &mut Paragraph<'_>, end: usize, standard: Option<&str>, ledger: &mut Ledger) {
    let Some(standard) = standard else { return paragraph.mark(0..end, Part::Label) };
    let span = paragraph.replace(0..end, standard.to_owned(), Part::Label);
    ledger.replace(span, standard, Why::Label);
}

/// The highest rank of the draft's Markdown headings; 7 if there is none.
fn top_rank(document: &Document<'_>) -> u8 {
    let paragraphs = document.blocks.iter().filter_map(Block::paragraph);
    let ranks = paragraphs.filter(|it| matches!(it.role, Role::Body | Role::Heading { .. })).filter_map(|it| it.origin.heading());
    ranks.min().unwrap_or(7)
}

/// Markdown headings without a number: ranked by their marks, like their numbered siblings.
fn mark_unnumbered(document: &mut Document<'_>, start: usize, end: usize, candidates: &[Candidate], top: u8) {
    let mut level_of = [None; 7];
    for candidate in candidates.iter().filter(|candidate| candidate.marked) {
        if let Some(depth) = document.heading(candidate.block) {
            level_of[depth as usize].get_or_insert(candidate.level);
        }
    }
    for paragraph in document.blocks[start..end].iter_mut().filter_map(Block::paragraph_mut) {
        let (Origin::Heading(depth), Role::Body) = (paragraph.origin, paragraph.role) else { continue };
        if is_bare_number(&paragraph.text()) {
            continue;
        }
        let above = (top..depth).rev().find_map(|depth| level_of[depth as usize].map(|level: u8| (depth, level)));
        let level = level_of[depth as usize].unwrap_or_else(|| match above {
            Some((upper, level)) => level + depth - upper,
            None => depth - top + 1,
        });
        let len = paragraph.text().len();
        paragraph.mark(0..len, Part::Lead);
        paragraph.role = Role::Heading { level: level.min(5), run_in: false };
    }
}

/// `## 三、`: a number that lost its words.
fn is_bare_number(text: &str) -> bool {
    numeral(text).is_some_and(|(_, len)| text[len..].trim_matches(['、', '.', '．', ' ']).is_empty())
}
