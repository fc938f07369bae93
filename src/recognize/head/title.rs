//! The title: which line it begins in, which lines go on with it, and where it stands once more.

use crate::document::{Document, Origin, Role};
use crate::kind;
use crate::level::Label;
use crate::recognize::line::document_number::is_serial;
use crate::recognize::line::subtitle::names_editor;
use crate::recognize::line::title::{is_title_line, without_stop};
use crate::sentence::squeeze;
use crate::source::Why;

/// Whether the block is the title: a Markdown heading of the first rank, or the short first line of a text.
pub fn is_title(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    match paragraph.origin.heading() {
        Some(depth) => is_only_heading_of_its_rank(document, depth, at) && Label::read(&paragraph.text()).is_none(),
        None => is_title_line(without_stop(&paragraph.text())) && is_followed(document, at),
    }
}

/// Whether there is text below; a single line is a title only if it ends in a kind.
fn is_followed(document: &Document<'_>, at: usize) -> bool {
    let named = document.paragraph(at).is_some_and(|paragraph| kind::of_title(&paragraph.text()).is_some());
    named || document.blocks.len() > at + 1
}

fn is_only_heading_of_its_rank(document: &Document<'_>, depth: u8, at: usize) -> bool {
    let blocks = document.blocks.iter().enumerate();
    let depths = blocks.filter_map(|(index, block)| Some((index, block.paragraph()?.origin.heading()?)));
    depths.clone().all(|(index, other)| index == at || other >= depth)
        && (depth == 1 || depths.clone().all(|(index, other)| index == at || other > depth))
}

/// Several offices, a line each, over `关于……的通知`: all of them are the title.
pub fn names_issuers(document: &Document<'_>, first: &str, at: usize) -> bool {
    let begins = |text: &str| {
        let names_matter = text.starts_with("关于") && is_title_line(text);
        names_matter || ["印发", "转发"].iter().any(|word| text.starts_with(word)) && kind::of_title(text).is_some()
    };
    let text = |at: usize| document.paragraph(at).map(|paragraph| paragraph.text().trim().to_owned()).unwrap_or_default();
    let here = text(at);
    let rest = (at..at + 5).map(text).find(|line| !kind::names_office(line));
    first.lines().all(kind::names_office)
        && (kind::names_office(&here) || begins(&here))
        && rest.is_some_and(|line| begins(&line))
}

/// What bulletins and minutes are called; it stands in the place of the issuer's mark.
const BULLETINS: [&str; 8] = ["纪要", "简报", "信息", "专报", "动态", "快报", "简讯", "通讯"];

/// Whether a line is the title of what a bulletin brings, below its name, its number, and who edits it.
pub fn stands_below_mark(document: &Document<'_>, name: usize, at: usize) -> bool {
    let line = |at: usize| document.paragraph(at).map(|line| line.text().trim().to_owned()).unwrap_or_default();
    let named = BULLETINS.iter().any(|word| line(name).ends_with(word));
    let edited = at == name + 3 && is_serial(&line(name + 1)) && names_editor(&line(name + 2));
    named && edited && is_title_line(&line(at)) && !line(at).starts_with(['【', '◆']) && !line(at).contains("本期")
}

/// What was taken for the title, lines above the title itself, is the mark: a bulletin's name or an office. It is text if the
/// author says which line is the title.
pub fn make_mark(document: &mut Document<'_>, mark: usize, title: usize) {
    let told = document.paragraph(title).is_some_and(|line| line.origin == Origin::Fixed(Role::Title));
    for (at, role) in [(mark, if told { Role::Body } else { Role::Issuer }), (title, Role::Title)] {
        document.set_role(at, role);
    }
    if document.paragraph(mark + 1).is_some_and(|below| is_serial(below.text().trim())) {
        document.set_role(mark + 1, Role::DocumentNumber);
    }
}

/// Whether a line says again what the title says.
pub fn says_same(document: &Document<'_>, title: usize, at: usize) -> bool {
    let words = |at: usize| document.paragraph(at).map(|line| squeeze(&line.text()));
    words(title) == words(at)
}

/// A further line of the title: behind a line break in the same paragraph, or dropped if it says the same again.
pub fn join(document: &mut Document<'_>, title: usize, at: usize) {
    if says_same(document, title, at) {
        document.drop_paragraph(at, Why::Repeated);
    } else {
        document.join_next(title, "\n");
    }
}

/// Drops the title where it stands once more, in the head or as the last line; returns how many blocks went from the head.
pub fn drop_repeats(document: &mut Document<'_>, title: usize, head: usize) -> usize {
    let Some(words) = document.paragraph(title).map(|paragraph| squeeze(&paragraph.text())) else { return 0 };
    let is_same =
        |document: &Document<'_>, index| document.paragraph(index).is_some_and(|paragraph| squeeze(&paragraph.text()) == words);
    let last = document.blocks.len() - 1;
    if last > head && is_same(document, last) {
        document.drop_paragraph(last, Why::Repeated);
    }
    let near = document.blocks.len().min(head + 3);
    let repeats: Vec<usize> = (0..near).rev().filter(|&index| index != title && is_same(document, index)).collect();
    repeats.iter().for_each(|&index| document.drop_paragraph(index, Why::Repeated));
    repeats.iter().filter(|&&index| index < head).count()
}
