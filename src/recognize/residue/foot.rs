//! What stands under a page that was copied: links, files to fetch, its neighbours, who keeps the site.

use super::head::{head, strip_among};
use crate::date::is_date;
use crate::document::{Block, Document, Paragraph};
use crate::level::Label;
use crate::office::names_office;
use crate::recognize::line::imprint::is_imprint;
use crate::recognize::line::page::{is_button, is_photo_credit, is_tool};
use crate::recognize::line::remark::is_remark;
use crate::recognize::line::text::{announces_list, is_surely_text};
use crate::sentence::{COLONS, length, squeeze};
use crate::site;
use crate::source::Why;

/// How many of the last lines are looked at.
const REACH: usize = 24;

/// What a line under a text is to a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    /// A list of links or files begins.
    List,
    /// Nothing but a page has it.
    Sure,
    /// It is a page's if nothing but such lines stand behind a date: a file, the number of a site.
    Registered,
    /// It goes with others.
    Credit,
    Other,
}

impl Line {
    fn of(line: &Paragraph<'_>) -> Self {
        let text = squeeze(&line.text());
        let words = text.trim_matches(|c: char| !c.is_alphanumeric() && !"“（《".contains(c));
        let begins = |list: &[&str]| list.iter().any(|word| words.starts_with(word));
        let list = site::LISTS.iter().find_map(|list| words.strip_prefix(list));
        match list {
            Some("") => Self::List,
            Some(rest) if rest.starts_with(COLONS) && begins(&site::OTHERS) => Self::Sure,
            Some(rest) if rest.starts_with(COLONS) => Self::Credit,
            _ if site::BEGINNINGS.iter().any(|word| words.strip_prefix(word).is_some_and(ends_name)) => Self::Sure,
            _ if words.starts_with("版权所有") || is_button(&line.text()) => Self::Sure,
            _ if site::REGISTERED.iter().any(|word| text.contains(word)) || is_file(&text) => Self::Registered,
            _ if is_tool(words) || is_from_site(&text) => Self::Registered,
            _ if begins(&site::CREDITS) && length(&text) < 40 => Self::Credit,
            _ => Self::Other,
        }
    }
}

/// Takes out what stands from `Copyright ©` on: who keeps a site, in short lines down to the end.
fn strip_copyright(document: &mut Document<'_>) {
    let end = document.blocks.len();
    let is_short = |&at: &usize| {
        document
            .paragraph(at)
            .is_some_and(|line| length(&line.text()) <= LONGEST && !is_surely_text(&line.text()) && !closes(line))
    };
    let below = end - (0..end).rev().take(REACH).take_while(is_short).count();
    let claims = |&at: &usize| document.paragraph(at).is_some_and(|line| squeeze(&line.text()).starts_with("Copyright©"));
    if let Some(first) = (below.max(1)..end).find(claims) {
        document.drop_all(first..end, Why::Residue);
    }
}

/// Takes out the lines of a page behind the text, if there is nothing else down to the end: behind its date or 附注, below a list of
/// other pages, or where two lines are surely of a page.
pub(super) fn strip(document: &mut Document<'_>) {
    strip_copyright(document);
    let end = document.blocks.len();
    let is_below = |&at: &usize| document.paragraph(at).is_some_and(|line| length(&line.text()) <= LONGEST && !closes(line));
    let below = end - (0..end).rev().take(REACH).take_while(is_below).count();
    let first = (below.max(1)..end).find(|&at| is_page(&document.blocks[at..])).unwrap_or(end);
    if first.checked_sub(1).and_then(|above| document.paragraph(above)).is_some_and(introduces) {
        return;
    }
    let closed = first == below && first > 0 && document.paragraph(first - 1).is_some_and(closes);
    let credits = document.paragraphs(first).take_while(|line| Line::of(line) == Line::Credit).count();
    let begins_list = |line: &Paragraph<'_>| site::OTHERS.iter().any(|word| line.text().trim().starts_with(word));
    let links =
        document.paragraph(first).is_some_and(begins_list) || document.paragraph(first + credits).is_some_and(begins_list);
    let is_sure = |line: &&Paragraph<'_>| matches!(Line::of(line), Line::Sure | Line::List);
    if closed || links || document.blocks[first..].iter().filter_map(Block::paragraph).filter(is_sure).count() > 1 {
        document.drop_all(first..end, Why::Residue);
    }
}

/// Whether a line says that something follows.
fn introduces(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    announces_list(&text) || text.trim_end().ends_with(COLONS)
}

/// Whether a word ends in front of such a text: `上一篇：……`, but not `上一篇讲了请示`.
fn ends_name(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['：', ':', '（', '“', '【']) || rest.starts_with("分享给")
}

/// No line of a page is longer, in characters.
const LONGEST: usize = 80;

fn closes(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    length(&text) <= LONGEST && (is_date(&text) || is_remark(&text) || is_imprint(&text) || text.starts_with("公开方式"))
}

/// Whether these lines are a page's.
fn is_page(lines: &[Block<'_>]) -> bool {
    let (mut sure, mut listed) = (false, false);
    let is_of_page = |block: &Block<'_>| {
        let Some(line) = block.paragraph() else { return false };
        let kind = Line::of(line);
        sure |= matches!(kind, Line::Sure | Line::List | Line::Registered);
        listed |= kind == Line::List && !line.text().contains("附件"); // whose names are the document's
        kind != Line::Other || listed && is_link(&line.text())
    };
    lines.iter().all(is_of_page) && sure
}

/// `来源：云岭县人民政府网站`
fn is_from_site(text: &str) -> bool {
    text.starts_with("来源：") && site::SOURCES.iter().any(|end| text.ends_with(end))
}

/// `实施方案.pdf`
fn is_file(text: &str) -> bool {
    let named = text.to_ascii_lowercase();
    site::FILES.iter().any(|end| named.ends_with(end)) && !text.starts_with("附件") && Label::read(text).is_none()
}

/// The title of another page.
fn is_link(text: &str) -> bool {
    let words = text.trim();
    let signs = names_office(words) || is_date(words);
    length(words) <= 50 && !words.contains('。') && Label::read(words).is_none() && !signs
}

/// Drops buttons from the end of the draft on; says whether there were any.
pub(super) fn strip_buttons(document: &mut Document<'_>) -> bool {
    let body = head(document).count();
    let is_button = |block: &Block<'_>| block.paragraph().is_some_and(|last| is_button(&last.text()));
    let mut buttons = document.blocks[body..].iter().rev().take_while(|block| is_button(block)).count();
    let end = document.blocks.len();
    if (end - buttons).checked_sub(1).and_then(|above| document.paragraph(above)).is_some_and(introduces) {
        buttons = 0;
    }
    document.drop_all(end - buttons..end, Why::Residue);
    buttons > 0
}

/// Drops what stands under a page, behind the last sentence, the signature or the date: what is surely of a page, and beside it
/// who wrote it.
pub(super) fn strip_among_text(document: &mut Document<'_>) {
    let body = head(document).count();
    let is_foot = |block: &Block<'_>| {
        block.paragraph().is_some_and(|last| {
            let text = last.text();
            let ends = is_surely_text(&text)
                || is_date(&text)
                || names_office(&text) && !text.contains('：')
                || text.starts_with("附件");
            !ends || is_button(&text)
        })
    };
    let foot = document.blocks[body..].iter().rev().take(REACH).take_while(|block| is_foot(block)).count();
    let range = document.blocks.len() - foot..document.blocks.len();
    let is_sure = |line: &Paragraph<'_>| Line::of(line) == Line::Sure || line.text().trim().starts_with("责任编辑：");
    let signed = document.blocks[range.clone()].iter().filter_map(Block::paragraph).any(is_sure);
    let goes_with = |line: &Paragraph<'_>| match Line::of(line) {
        Line::Registered => true,
        Line::Credit => length(&line.text()) < 20,
        Line::Sure | Line::List | Line::Other => false,
    };
    strip_among(document, range, |line| signed && (is_sure(line) || goes_with(line)) || is_photo_credit(&line.text()));
}
