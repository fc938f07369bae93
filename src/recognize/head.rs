//! The head of a document: title, what stands around it, and whom it addresses.

mod addressee;
mod below;
pub mod field_lines;
mod fused;
pub mod masthead;
mod title;

use crate::document::{Document, Origin, Paragraph, Role};
use crate::kind;
use crate::recognize::contents::contents;
use crate::recognize::line::addressee::is_addressee;
use crate::recognize::line::attachment::is_mark;
use crate::recognize::line::document_number::{is_number, is_serial};
use crate::recognize::line::person::{is_byline, names_place};
use crate::recognize::line::preamble::PREAMBLE;
use crate::recognize::line::subtitle::{begins_with_dash, is_dateline, names_material};
use crate::recognize::line::title::{TITLE, is_title_line};
use crate::sentence::length;

/// No title has more lines.
const MOST_LINES: usize = 12;

/// Gives the paragraphs above the body their roles; returns the index of the first block of the body.
pub fn find(document: &mut Document<'_>) -> usize {
    fused::divide(document);
    let contents = contents(&document.blocks);
    let mut at = 0;
    let mut title: Option<usize> = None;
    let mut addressed = false;
    let mut joined = 0;
    while at < document.blocks.len() {
        if title.is_none() && at == contents.start {
            at = contents.end;
        }
        let Some(role) = role_at(document, at, title, addressed) else {
            let goes_on = if title.is_some() { !addressed && head_follows(document, at) } else { title_follows(document, at) };
            if goes_on {
                at += 1;
                continue;
            }
            break;
        };
        if let (Role::Title, Some(first)) = (role, title) {
            if at == first + 1 || title::says_same(document, first, at) {
                title::join(document, first, at);
                joined += 1;
                if joined == MOST_LINES {
                    break;
                }
            } else {
                title::make_mark(document, first, at);
                title = Some(at);
                at += 1;
            }
            continue;
        }
        if role == Role::Addressee {
            at += addressee::take(document, at);
            addressed = true;
            continue;
        }
        document.set_role(at, role);
        if role == Role::Title {
            title = Some(at);
        }
        at += 1;
    }
    if let Some(title) = title {
        at -= title::drop_repeats(document, title, at);
    }
    at
}

/// Where the title goes that a text lacks: below what stands above a title. `None` if the text surely has one of its own.
pub fn place_of_missing_title(document: &Document<'_>) -> Option<usize> {
    let above = (0..document.blocks.len()).take_while(|&at| masthead::role_at(document, at).is_some()).count();
    let near = document.paragraphs(above).take(PREAMBLE + 1).map(Paragraph::text);
    let near = near.take_while(|text| length(text) <= TITLE && !is_addressee(text.trim()));
    let is_sure = |(line, text): (usize, std::borrow::Cow<'_, str>)| {
        title::is_title(document, above + line) && kind::of_title(&text).is_some() && !text.contains('，')
    };
    (!near.enumerate().any(is_sure)).then_some(above)
}

/// Whether the title stands a little below, under a line such as `好的，以下是为您起草的通知：`.
fn title_follows(document: &Document<'_>, at: usize) -> bool {
    let short = |at: usize| document.paragraph(at).is_some_and(|paragraph| length(&paragraph.text()) <= TITLE);
    let says_kind = |line: &Paragraph<'_>| is_title_line(&line.text()) && kind::of_title(&line.text()).is_some();
    let is_sure = |at: usize| {
        let marked = document.paragraph(at).is_some_and(|paragraph| paragraph.origin == Origin::Heading(1));
        marked && title::is_title(document, at) || document.line(at).is_some_and(says_kind)
    };
    at < PREAMBLE && (at..PREAMBLE).take_while(|&line| short(line)).any(|line| is_sure(line + 1))
}

/// How many lines that nothing is known of may stand between the title and what surely belongs to the head.
const UNKNOWN: usize = 4;

/// Whether an addressee, a subtitle or a 发文字号 stands a little below, under lines that may be anything but text.
fn head_follows(document: &Document<'_>, at: usize) -> bool {
    let line = |at: usize| document.line(at);
    let may_be_head = |&at: &usize| {
        let words = |text: &str| is_title_line(text.trim_end().trim_end_matches(['：', ':', '，', '.']));
        line(at).is_some_and(|line| words(&line.text()))
    };
    let surely_is = |at: usize| {
        let of_head = |text: &str| is_number(text) || begins_with_dash(text) && text.contains('上');
        addressee::is_sure(document, at) || line(at).is_some_and(|line| of_head(line.text().trim()))
    };
    (at..at + UNKNOWN).take_while(may_be_head).any(|at| surely_is(at + 1))
}

/// What the paragraph at `at` is, if it belongs to the head.
fn role_at(document: &Document<'_>, at: usize, title: Option<usize>, addressed: bool) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    if let Origin::Fixed(role) = paragraph.origin {
        return (role != Role::Body && !matches!(role, Role::Heading { .. })).then_some(role);
    }
    let text = paragraph.text();
    let text = text.trim();
    if addressed || matches!(paragraph.origin, Origin::Item { .. } | Origin::Code | Origin::Image | Origin::Quote) {
        return None;
    }
    if paragraph.origin == Origin::Line
        && (addressee::lines(document, at) > 0 || title.is_some() && addressee::is_by_place(document, at))
    {
        return Some(Role::Addressee);
    }
    if is_number(text) || (title.is_some() && is_serial(text)) {
        return Some(Role::DocumentNumber);
    }
    match title {
        None if is_mark(text) => Some(Role::AttachmentMark),
        _ if !text.chars().any(char::is_alphanumeric) => Some(Role::Body), // ★ and other ornaments
        None if is_dateline(text) || names_material(text) => Some(Role::Body),
        None => masthead::role_at(document, at).or_else(|| above_title(document, at, text)),
        Some(title) => below::role_at(document, title, at),
    }
}

/// The title, or a line above it: who speaks, and what a red head has over it.
fn above_title(document: &Document<'_>, at: usize, text: &str) -> Option<Role> {
    if masthead::follows(document, at) {
        return Some(Role::Body);
    }
    let speaks = is_byline(text) && !kind::names_office(text) && !names_place(text);
    if speaks && document.paragraph(at + 1).is_some_and(|next| kind::of_title(&next.text()).is_some()) {
        return Some(Role::Byline);
    }
    title::is_title(document, at).then_some(Role::Title)
}
