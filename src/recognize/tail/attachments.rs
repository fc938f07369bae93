//! Attachments and the note that names them (GB/T 9704—2012, 7.3.4 and 7.3.7).

use super::dates::{date_line, is_date_line};
use crate::caption::is_caption;
use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::level::{Label, item};
use crate::office::names_office;
use crate::recognize::line::attachment::{
    counts_on, is_document_name, last_number, note_names, number_of, split_mark, split_name, split_word, unmarked_name,
};
use crate::recognize::line::signature::{OFFICES, SIGNATURE};
use crate::recognize::line::title::is_title_line;
use crate::sentence::{COLONS, length, squeeze};
use crate::source::Why;

/// More attachments than that are numbered.
const MOST_NAMES: usize = 12;

/// `附件1` alone on its line, and the title under it.
pub fn find_marks(document: &mut Document<'_>, body: usize) {
    let (mut at, mut dated) = (body, false);
    let list = document.blocks.len() - names_at_end(document, body);
    let mut titles = Vec::new();
    while at < document.blocks.len() {
        dated |= is_date_line(document, at);
        if !dated && lists_before_signature(document, at) {
            add_colon(document, at);
        }
        if let Some(paragraph) = document.undecided(at)
            && let heading = matches!(paragraph.origin, Origin::Heading(_))
            && let Some((mark, rest)) = split_mark(&paragraph.text())
                .or_else(|| split_name(&paragraph.text()).filter(|_| heading))
                .or_else(|| split_word(&paragraph.text()).filter(|_| dated))
                .or_else(|| split_name_said_again(document, at).filter(|_| dated))
        {
            let text = paragraph.text();
            let (named, short) = (rest < text.len(), !text[..mark].contains('件'));
            let marks = if named { dated && at < list && !text[mark..rest].trim().is_empty() } else { dated || !short };
            let names = names_below(document, at, dated);
            if names == 0 && (marks || heading) {
                match mark_attachment(document, at, mark, rest) {
                    Some(title) => titles.push((at + 1, title)),
                    None => title_below_mark(document, at + 1),
                }
            }
            at += names;
        }
        at += 1;
    }
    document.insert_all(titles);
    let is_marked = |paragraph: &Paragraph<'_>, role| paragraph.origin == Origin::Heading(1) && paragraph.role == role;
    let titled = document.blocks[..body].iter().filter_map(Block::paragraph).any(|it| is_marked(it, Role::Title));
    for paragraph in document.blocks[body..].iter_mut().filter_map(Block::paragraph_mut).filter(|_| titled) {
        let text = paragraph.text();
        let numbered = Label::read(&text).or_else(|| Label::read_decimal(&text)).is_some();
        drop(text);
        if !numbered && is_marked(paragraph, Role::Body) {
            paragraph.role = Role::AttachmentTitle;
        }
    }
}

/// How many of the last lines are `附件1：任务清单`: they name attachments that are not in the draft.
fn names_at_end(document: &Document<'_>, body: usize) -> usize {
    let is_named = |text: &str| split_mark(text).is_some_and(|(_, rest)| rest < text.len());
    let names = |at: &usize| document.line(*at).is_some_and(|line| is_named(&line.text()));
    (body..document.blocks.len()).rev().take_while(names).count()
}

/// `附：告家长书` right over `告家长书`: all of it is the mark.
fn split_name_said_again(document: &Document<'_>, at: usize) -> Option<(usize, usize)> {
    let (line, title) = (document.undecided(at)?.text(), document.undecided(at + 1)?.text());
    let name = note_names(&line).filter(|name| !name.is_empty())?;
    (squeeze(name) == squeeze(&title)).then_some((line.len(), line.len()))
}

/// How many names of attachments stand under `附件：`, the head of the note; behind the date `附件2：` is an attachment.
fn names_below(document: &Document<'_>, at: usize, dated: bool) -> usize {
    let is_head = |text: &str| {
        let counted = split_mark(text).is_some_and(|(mark, _)| !text[..mark].ends_with('件'));
        text.trim_end().ends_with(COLONS) && !(dated && counted)
    };
    if !document.undecided(at).is_some_and(|head| is_head(&head.text())) {
        return 0;
    }
    match numbered_lines(document, at + 1) {
        0 => bare_names(document, at + 1, true, dated),
        lines => lines,
    }
}

/// How many lines from `at` on count 1, 2, 3 …
fn numbered_lines(document: &Document<'_>, at: usize) -> usize {
    let counts = |&(line, number): &(usize, u32)| document.undecided(line).and_then(number_of) == Some((number, 0));
    (at..).zip(1..).take_while(counts).count()
}

/// `附件` over `1.……`, with signature and date below the list: the note, though its colon was forgotten.
fn lists_before_signature(document: &Document<'_>, at: usize) -> bool {
    let is_word = |text: &str| text.starts_with('附') && squeeze(text) == "附件";
    if !document.body_line(at).is_some_and(|line| is_word(&line.text())) {
        return false;
    }
    let lines = numbered_lines(document, at + 1);
    lines > 0 && is_signed(document, at + 1 + lines)
}

/// Whether signature and date follow from block `at` on.
fn is_signed(document: &Document<'_>, at: usize) -> bool {
    let is_office = |&line: &usize| document.undecided(line).is_some_and(|paragraph| length(&paragraph.text()) <= SIGNATURE);
    (at..at + OFFICES + 1).take_while(is_office).any(|line| is_date_line(document, line))
}

fn add_colon(document: &mut Document<'_>, at: usize) {
    let Some(paragraph) = document.blocks[at].paragraph_mut() else { return };
    let end = paragraph.runs.last().map_or(paragraph.span.end, |run| run.span.end);
    paragraph.runs.push(Run::made("：", end, Part::Text));
    document.ledger.insert(end, "：", Why::Label);
}

/// Makes block `at` the mark and drops its colon; returns the title that follows on the line.
fn mark_attachment<'s>(document: &mut Document<'s>, at: usize, mark: usize, rest: usize) -> Option<Paragraph<'s>> {
    let paragraph = document.blocks[at].paragraph_mut()?;
    paragraph.role = Role::AttachmentMark;
    let text = paragraph.text().into_owned();
    let title = (rest < text.len()).then(|| paragraph.split_off(rest));
    let behind = if title.is_some() { mark..rest } else { mark..mark + colon_len(&text[mark..]) };
    if !text[behind.clone()].trim().is_empty() {
        document.ledger.delete(paragraph.source_span(behind.clone()), Why::Label);
    }
    paragraph.remove(behind);
    title.map(|title| Paragraph { role: Role::AttachmentTitle, ..title })
}

fn colon_len(text: &str) -> usize {
    if matches!(text.trim(), "：" | ":") { text.len() } else { 0 }
}

fn title_below_mark(document: &mut Document<'_>, at: usize) {
    let Some(paragraph) = document.undecided(at) else { return };
    let text = paragraph.text();
    let title = is_title_line(&text) && !is_caption(&text) && split_mark(&text).is_none();
    if title && matches!(paragraph.origin, Origin::Line | Origin::Heading(_)) {
        document.set_role(at, Role::AttachmentTitle);
    }
}

/// `附件：1.……` and the numbered lines below it.
pub fn find_notes(document: &mut Document<'_>, body: usize) {
    let mut last = None;
    let mut bare = 0..0;
    let mut dated = false;
    for at in body..document.blocks.len() {
        dated |= is_date_line(document, at);
        let Some(paragraph) = document.paragraph(at).filter(|paragraph| paragraph.role == Role::Body) else {
            last = None;
            continue;
        };
        let text = paragraph.text();
        let unmarked = || unmarked_name(&text).filter(|_| is_signed(document, at + 1));
        let is_line = matches!(paragraph.origin, Origin::Line | Origin::Quote);
        let begins = if is_line { note_names(&text).or_else(unmarked) } else { None };
        let tab = begins.and_then(|names| text.find(names)).and_then(|names| {
            let gap = text[..names].trim_end().len()..names;
            text[gap.clone()].contains('\t').then_some(gap)
        });
        if let Some(names) = begins {
            last = Some(last_number(names));
            let below = if item(names).is_none() { bare_names(document, at + 1, names.is_empty(), dated) } else { 0 };
            bare = at + 1..at + 1 + below;
        } else if let Some(above) = last.filter(|_| length(&text) <= 60)
            && let Some(number) = number_of(paragraph).filter(|&number| counts_on(above, number, &text))
        {
            last = Some(number);
        } else if !bare.contains(&at) {
            last = None;
            continue;
        }
        document.set_role(at, Role::AttachmentNote);
        if let Some(tab) = tab {
            document.take_out(at, tab, Why::Label);
        }
    }
}

/// How many lines from `at` on are names of attachments without numbers: what stands above the offices that sign and their date;
/// if nothing was named yet, also everything to the end that is called like a document.
fn bare_names(document: &Document<'_>, at: usize, nameless: bool, dated: bool) -> usize {
    let is_short = |&line: &usize| {
        let undated = date_line(document, line).is_none();
        document.body_line(line).filter(|_| undated).is_some_and(|line| {
            let text = line.text();
            length(&text) <= SIGNATURE && is_title_line(&text) && split_mark(&text).is_none()
        })
    };
    let end = (at..at + MOST_NAMES).take_while(is_short).last().map_or(at, |last| last + 1);
    let signs = |&line: &usize| document.paragraph(line).is_some_and(|paragraph| names_office(&paragraph.text()));
    let offices = (at..end).rev().take_while(signs).count();
    let signed = !dated && date_line(document, end).is_some() && offices > 0;
    let is_document = |line: usize| document.paragraph(line).is_some_and(|paragraph| is_document_name(&paragraph.text()));
    let closes = nameless && end == document.blocks.len() && (at..end).all(is_document);
    if signed || closes { end - offices - at } else { 0 }
}
