//! 目录: the headings and their pages, in front of the document.

use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::finding::Finding;
use crate::layout::{Item, LookId, Own, Special};
use crate::notice;
use crate::source::{Span, Why};
use crate::style::{RunIn, Style};

use super::paper::Paper;
use super::{compose, estimate, head};

/// Its own heading.
const TITLE: &str = "目　录";

/// Puts contents in front of a document if its style asks for them: a line for every listed heading, with the page it is
/// estimated to stand on. A document with a head has none: head and text share the first page (7.2, 7.3.3).
pub fn list(document: &mut Document<'_>, style: &Style) {
    if style.contents.levels == 0 {
        return;
    }
    if head::is_marked(document, style) {
        let message = "有版头的公文不编目录";
        return document.findings.push(Finding::noticed(&notice::CONTENTS_REFUSED, Vec::new(), message));
    }
    let headings: Vec<_> = document.blocks.iter().filter_map(|block| entry(block, style)).collect();
    if headings.is_empty() {
        let message = "没有可以列入目录的标题，未编目录";
        return document.findings.push(Finding::noticed(&notice::CONTENTS_EMPTY, Vec::new(), message));
    }
    let title = line(Role::ContentsTitle, vec![Run::made(TITLE, 0, Part::Text)]);
    let lines = headings.into_iter().map(|(level, words)| {
        let runs = [words, "\t".to_owned(), "1".to_owned()].map(|text| Run::made(text, 0, Part::Text));
        line(Role::Contents { level }, runs.into())
    });
    let made: Vec<_> = [title].into_iter().chain(lines).collect();
    let count = made.len();
    document.blocks.splice(0..0, made);

    let pages = pages(document, style);
    let lines = document.blocks[1..count].iter_mut().filter_map(Block::paragraph_mut);
    for (line, page) in lines.zip(pages) {
        line.runs[2].text = page.to_string().into();
    }
    let text: Vec<_> =
        document.blocks[..count].iter_mut().filter_map(Block::paragraph_mut).map(|line| line.text().into_owned()).collect();
    document.ledger.insert_first(text.join("\n") + "\n", Why::Contents);
    document.findings.push(Finding::noticed(&notice::CONTENTS_ESTIMATED, Vec::new(), "目录的页码为估算"));
}

/// Sets the lines of the contents; what follows begins a page. Where they fill theirs, the end of their field has no room on it and
/// begins the next page itself.
pub(super) fn put<'d>(paper: &mut Paper<'d>, lines: &[&'d Paragraph<'d>]) {
    for (number, line) in (1..).zip(lines) {
        if let Role::Contents { level } = line.role {
            let entry = Special { entry: Some(number), ..Special::default() };
            paper.put(LookId::Contents(level), line.runs.as_slice(), entry.into());
        }
    }
    let page = &paper.style.page;
    let height: i32 = paper.items.iter().map(|item| estimate::height(item, paper.style)).sum();
    paper.turned = height % (i32::from(page.lines) * page.pitch.twips()) != 0;
    paper.above = None;
}

/// What a heading that is about to be set has of its own: its number in the contents, if they list it.
pub(super) fn next_entry(paper: &mut Paper<'_>, heading: &Paragraph<'_>) -> Own {
    let listed = level(heading, paper.style).is_some();
    paper.entries += u32::from(listed);
    Special { entry: listed.then_some(paper.entries), ..Special::default() }.into()
}

/// A heading's level if the contents list it: Word finds no heading that is plain text.
fn level(heading: &Paragraph<'_>, style: &Style) -> Option<u8> {
    let Role::Heading { level, run_in } = heading.role else { return None };
    let found = !run_in || style.headings.run_in != RunIn::Plain;
    (found && level <= style.contents.levels && !words(heading, run_in).is_empty()).then_some(level)
}

fn entry(block: &Block<'_>, style: &Style) -> Option<(u8, String)> {
    let heading = block.paragraph()?;
    let Role::Heading { run_in, .. } = heading.role else { return None };
    Some((level(heading, style)?, words(heading, run_in)))
}

/// A heading with its number, in one line.
fn words(heading: &Paragraph<'_>, run_in: bool) -> String {
    let of_heading = |run: &&Run<'_>| !run_in || matches!(run.part, Part::Label | Part::Counted | Part::Lead);
    let text: String = heading.runs.iter().filter(of_heading).map(|run| run.text.as_ref()).collect();
    let text = text.replace(['\n', '\t'], "");
    let text = text.trim();
    if run_in { text.trim_end_matches(['。', '：']).to_owned() } else { text.to_owned() }
}

fn line<'s>(role: Role, runs: Vec<Run<'s>>) -> Block<'s> {
    Block::Paragraph(Paragraph { role, ..Paragraph::new(Origin::Line, Span::at(0), runs) })
}

/// The page of every listed heading.
fn pages(document: &Document<'_>, style: &Style) -> Vec<u32> {
    let layout = compose(document, style, None);
    let headings = layout.body.iter().zip(estimate::places(&layout)).filter(|(item, _)| is_listed(item));
    headings.map(|(_, place)| place.first).collect()
}

fn is_listed(item: &Item<'_>) -> bool {
    matches!(item, Item::Paragraph(set) if set.own.special().entry.is_some() && !matches!(set.look, LookId::Contents(_)))
}
