//! The title: which line it begins in, which lines go on with it, and where it stands once more.

use super::addressee;
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::level::Label;
use crate::office::names_office;
use crate::recognize::line::addressee::{is_addressee, names_people};
use crate::recognize::line::document_number::{document_number, is_serial};
use crate::recognize::line::masthead::{is_office, role_of};
use crate::recognize::line::subtitle::names_editor;
use crate::recognize::line::title::{is_title_line, tells_matter, without_stop};
use crate::sentence::{length, squeeze};
use crate::source::{Edit, Why};

/// Whether the block is the title: a Markdown heading of the first rank, or the short first line of a text.
pub fn is_title(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    match paragraph.origin.heading() {
        Some(depth) => Label::read(&paragraph.text()).is_none() && is_highest(document, depth, at),
        None => is_title_line(without_stop(&paragraph.text())) && is_followed(document, at),
    }
}

/// Shorter words over counted headings may be `前言` as well, in characters.
const SHORTEST: usize = 6;

/// Whether there is text below; a single line is a title only if it ends in a kind.
fn is_followed(document: &Document<'_>, at: usize) -> bool {
    let named = document.paragraph(at).is_some_and(|paragraph| kind::of_title(&paragraph.text()).is_some());
    named || document.blocks.len() > at + 1
}

/// Whether a Markdown heading stands over all others: the first of the highest rank, alone in its rank, or not like the others of
/// it, which are counted or less than the name of a document. An office's name and other parts of a masthead may stand above; of a
/// higher rank may be what is counted, or what `关于……的通知` issues to its addressee.
fn is_highest(document: &Document<'_>, depth: u8, at: usize) -> bool {
    let Some(text) = document.paragraph(at).map(Paragraph::text) else { return false };
    let (above, below) = (headings(&document.blocks[..at]), headings(&document.blocks[at + 1..]));
    let siblings = || below.clone().filter(|(other, _)| *other == depth).map(|(_, sibling)| sibling.text());
    let is_name = length(&text) >= SHORTEST || kind::of_title(&text).is_some_and(kind::is_statutory);
    let stands_out = || is_name && siblings().all(|sibling| Label::read(&sibling).is_some());
    let names_all = || tells_matter(&text) && !siblings().any(|sibling| tells_matter(&sibling));
    let of_masthead = |text: &str| is_office(text) || role_of(text).is_some();
    let counted = |heading: &Paragraph<'_>| Label::read(&heading.text()).is_some();
    let addresses = || tells_matter(&text) && addressee::is_sure(document, at + 1);
    above.map(|(_, heading)| heading.text()).all(|text| of_masthead(&text))
        && (below.clone().all(|(other, heading)| other >= depth || is_name && counted(heading)) || addresses())
        && (depth == 1 || siblings().next().is_none() || stands_out() || names_all())
}

/// The Markdown headings among blocks, and their ranks.
fn headings<'b, 's: 'b>(blocks: &'b [Block<'s>]) -> impl Iterator<Item = (u8, &'b Paragraph<'s>)> + Clone {
    blocks.iter().filter_map(Block::paragraph).filter_map(|line| line.origin.heading().map(|depth| (depth, line)))
}

/// Several offices, a line each, over `关于……的通知`: all of them are the title.
pub fn names_issuers(document: &Document<'_>, first: &str, at: usize) -> bool {
    let begins = |text: &str| {
        text.starts_with("关于") && is_title_line(text)
            || ["印发", "转发"].iter().any(|word| text.starts_with(word)) && kind::of_title(text).is_some()
    };
    let here = document.words(at);
    let rest = (at..at + 5).map(|at| document.words(at)).find(|line| line.starts_with("关于") || !names_office(line));
    first.lines().all(names_office) && (names_office(&here) || begins(&here)) && rest.is_some_and(|line| begins(&line))
}

/// What bulletins and minutes are called; it stands in the place of the issuer's mark.
const BULLETINS: [&str; 12] =
    ["纪要", "简报", "信息", "专报", "动态", "快报", "简讯", "通讯", "督查", "督察", "督查通报", "督察通报"];

/// Whether a line is the title of what a bulletin brings, below its name, its number, and who edits it.
pub fn stands_below_mark(document: &Document<'_>, name: usize, at: usize) -> bool {
    let (mark, line) = (document.words(name), document.words(at));
    let named = BULLETINS.iter().any(|word| mark.ends_with(word));
    let edited = at == name + 3 && is_serial(&document.words(name + 1)) && names_editor(&document.words(name + 2));
    named && edited && is_title_line(&line) && !line.starts_with(['【', '◆']) && !line.contains("本期")
}

/// What was taken for the title, lines above the title itself, is the mark: a bulletin's name or an office. It is text if the
/// author says which line is the title, or if it names another document.
pub fn make_mark(document: &mut Document<'_>, mark: usize, title: usize) {
    let told = document.paragraph(title).is_some_and(|line| line.origin == Origin::Fixed(Role::Title));
    let is_mark = |text: &str| kind::of_title(text).is_none() || BULLETINS.iter().any(|word| text.ends_with(word));
    let named = document.paragraph(mark).is_some_and(|line| line.text().lines().all(|line| is_mark(line.trim())));
    for (at, role) in [(mark, if told || !named { Role::Body } else { Role::Issuer }), (title, Role::Title)] {
        document.set_role(at, role);
    }
    if is_serial(&document.words(mark + 1)) {
        document.set_role(mark + 1, Role::DocumentNumber);
    }
}

/// Whether a line says again what the title says: perhaps behind the number that stands above, without 《》, or cut off.
pub fn says_same(document: &Document<'_>, title: usize, at: usize) -> bool {
    let Some((words, line)) = document.paragraph(title).zip(document.paragraph(at)).map(|(a, b)| (words_of(a), words_of(b)))
    else {
        return false;
    };
    let number = document_number(&line).filter(|(start, _)| *start == 0).map_or("", |(_, end)| &line[..end]);
    let is_number = |block: &Block<'_>| block.paragraph().is_some_and(|above| squeeze(&above.text()) == number);
    let numbered =
        !number.is_empty() && line[number.len()..] == words && document.blocks[..at].iter().rev().take(NEAR).any(is_number);
    words == line
        || numbered
        || is_cut_short(&line) && repeats_text(document, &words, at, &line)
        || is_first_line(document, &words, at, &line)
}

/// Whether a line is the beginning of the title and no other goes on with it: a page has lost the rest.
fn is_first_line(document: &Document<'_>, title: &str, at: usize, line: &str) -> bool {
    let next = document.paragraph(at + 1).map(words_of).unwrap_or_default();
    let rest = title.strip_prefix(line).filter(|rest| length(line) >= CUT && !names_office(line) && !rest.is_empty());
    rest.is_some_and(|rest| !next.is_empty() && !rest.starts_with(&next))
}

/// Whether a line that is cut short says what the title says, what stands below, or both.
fn repeats_text(document: &Document<'_>, title: &str, at: usize, line: &str) -> bool {
    let cut = line.trim_end_matches(['…', '.']);
    let below: String = document.paragraphs(at + 1).take(NEAR).map(words_of).collect();
    below.starts_with(cut) || format!("{title}{below}").starts_with(cut)
}

/// The words of a line without white space and 《》.
fn words_of(line: &Paragraph<'_>) -> String {
    squeeze(&line.text()).replace(['《', '》'], "")
}

fn is_cut_short(line: &str) -> bool {
    (CUT..=LONGEST).contains(&length(line)) && (line.ends_with('…') || line.ends_with("..."))
}

/// The number stands no more blocks above the line that says it again.
const NEAR: usize = 8;
/// What is cut short has so many characters.
const CUT: usize = 16;
const LONGEST: usize = 200;

/// `……情况汇报尊敬的各位领导：`: the title in front of an addressee goes.
pub fn divide_from_addressee(document: &mut Document<'_>, title: usize, at: usize) {
    let Some((words, line)) = document.paragraph(title).zip(document.line(at)) else { return };
    let (words, line) = (words.text(), line.text());
    let behind = line.strip_prefix(words.trim()).filter(|behind| is_addressee(behind.trim()) && names_people(behind));
    let Some(end) = behind.map(|behind| line.len() - behind.trim_start().len()) else { return };
    drop((words, line));
    document.take_out(at, 0..end, Why::Repeated);
}

/// `云岭镇2026年政府工作报告` among the data of a page, over the title itself: `政 府 工 作 报 告`; and `云岭县值班办法` over
/// `关于印发《云岭县值班办法》的通知`.
pub fn is_name_of_page(document: &Document<'_>, name: usize, title: usize) -> bool {
    let is_below = title == name + 1;
    let Some((name, title)) = document.paragraph(name).zip(document.paragraph(title)) else { return false };
    let removed = |edit: &Edit| edit.why.is_residue() && edit.span.end <= name.span.start && !edit.span.is_empty();
    let (words, title) = (squeeze(&name.text()), squeeze(&title.text()));
    let is_longer = is_below && words != title && words.ends_with(&title) && kind::of_title(&title).is_some();
    let is_issued = || tells_matter(&title) && title.contains(&format!("《{words}》"));
    (is_longer || is_issued()) && document.ledger.iter().any(removed)
}

/// Whether something was taken out between a block and the one above it.
pub fn is_cut_off(document: &Document<'_>, at: usize) -> bool {
    let Some((above, line)) = document.paragraph(at - 1).zip(document.paragraph(at)) else { return true };
    let gap = above.span.end..line.span.start;
    let removed = |edit: &Edit| edit.why.is_residue() && gap.start <= edit.span.start && edit.span.end <= gap.end;
    document.ledger.iter().any(|edit| removed(edit) && !edit.span.is_empty())
}

/// A further line of the title: behind a line break in the same paragraph, or dropped if it says the same again.
pub fn join(document: &mut Document<'_>, title: usize, at: usize) {
    if says_same(document, title, at) {
        document.drop_paragraph(at, Why::Repeated);
    } else {
        document.join_next(title, "\n");
    }
}

/// Drops the title where it stands once more in the head; returns how many blocks went.
pub fn drop_repeats(document: &mut Document<'_>, title: usize, head: usize) -> usize {
    let Some(words) = document.paragraph(title).map(|paragraph| squeeze(&paragraph.text())) else { return 0 };
    let is_same = |index| document.paragraph(index).is_some_and(|paragraph| squeeze(&paragraph.text()) == words);
    let repeats: Vec<usize> = (0..head + 3).filter(|&index| index != title && is_same(index)).collect();
    let above = repeats.partition_point(|&index| index < head);
    document.drop_all(repeats, Why::Repeated);
    above
}
