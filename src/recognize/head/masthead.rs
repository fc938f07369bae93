//! 版头: what stands above the title (GB/T 9704—2012, 7.2).

use super::title::is_title;
use crate::document::{Document, Origin, Paragraph, Role};
use crate::kind;
use crate::recognize::line::document_number::is_number;
use crate::recognize::line::masthead::{OFFICE, is_office, lists_persons, role, role_of, says_file};
use crate::recognize::line::title::names_matter;
use crate::sentence::length;

/// How many lines a masthead has at most.
const REACH: usize = 16;
/// No line above the title is longer, in bytes: a 发文字号 and the names of many signers.
const LINE: usize = 600;

/// Divides lines that hold several elements, so that each is a paragraph; joins 文件 to the office above it.
pub fn divide(document: &mut Document<'_>) {
    for at in 0..REACH.min(document.blocks.len()) {
        divide_line(document, at);
        join_file(document, at);
    }
}

/// What a block is that stands above the title.
pub fn role_at(document: &Document<'_>, at: usize) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    if let Some(role) = role(paragraph) {
        return Some(role);
    }
    if paragraph.origin == Origin::Line && lists_persons(&paragraph.text()) && is_signed_above(document, at) {
        return Some(Role::Signer);
    }
    (issuers(document, at) > 0 || is_marked(document, at)).then_some(Role::Issuer)
}

/// How many blocks stand above the title.
pub fn count(document: &Document<'_>) -> usize {
    (0..document.blocks.len()).take_while(|&at| role_at(document, at).is_some()).count()
}

/// `# 云岭县人民政府办公室` over `## 关于……的通知`, with a number between them, or no other heading of that rank below; without
/// marks, right over `## 关于……的通知`.
fn is_marked(document: &Document<'_>, at: usize) -> bool {
    if !document.paragraph(at).is_some_and(|line| is_office(&line.text())) {
        return false;
    }
    let numbered = document.line(at + 1).is_some_and(|below| is_number(below.text().trim()));
    let title = at + 1 + usize::from(numbered);
    let kind = document.paragraph(title).and_then(|title| kind::of_title(&title.text()));
    let is_of_its_rank = |other: usize| document.heading(other) == Some(2);
    let alone = || !(title + 1..document.blocks.len()).any(is_of_its_rank);
    match document.heading(at) {
        Some(depth) => {
            depth == 1 && is_of_its_rank(title) && kind.is_some_and(|kind| numbered || kind::is_statutory(kind) && alone())
        }
        None => {
            let titled = names_matter(&document.words(title)) && is_title(document, title);
            document.line(at).is_some() && document.heading(title).is_some() && titled
        }
    }
}

/// How far above a masthead other lines stand.
const ABOVE: usize = 5;

/// Whether the mark stands a little below, under short lines such as `内部资料`.
pub fn follows(document: &Document<'_>, at: usize) -> bool {
    let is_short = |&at: &usize| {
        document.line(at).is_some_and(|line| length(&line.text()) <= OFFICE && kind::of_title(&line.text()).is_none())
    };
    let is_mark = |at: usize| document.line(at).and_then(role) == Some(Role::Issuer);
    (at..at + ABOVE).take_while(is_short).any(|at| is_mark(at + 1))
}

/// Whether the line above names signers; a 发文字号 may stand between them, in front of the last (7.2.5).
fn is_signed_above(document: &Document<'_>, at: usize) -> bool {
    let role = |lines: usize| document.role(at.checked_sub(lines)?);
    role(1) == Some(Role::Signer) || (role(1) == Some(Role::DocumentNumber) && role(2) == Some(Role::Signer))
}

/// How many lines from `at` on name the offices that issue the document together: over `文件`, over an office's name with 文件, or
/// over a 发文字号.
fn issuers(document: &Document<'_>, at: usize) -> usize {
    let count = (at..at + REACH).take_while(|&at| document.line(at).is_some_and(|line| is_office(&line.text()))).count();
    let closes =
        |below: &Paragraph<'_>| matches!(role(below), Some(Role::Issuer | Role::DocumentNumber)) || says_file(&below.text());
    if document.line(at + count).is_some_and(closes) { count } else { 0 }
}

/// `机密★1年　特急`, `机密★1年　关于……的通知`, `云政〔2026〕5号　签发人：李青山`, `中共云岭县委　云岭县人民政府文件`: the rest of the line becomes the next block.
fn divide_line(document: &mut Document<'_>, at: usize) {
    let Some(text) = document.line(at).map(|line| line.text().into_owned()).filter(|text| text.len() <= LINE) else { return };
    let gaps = text.match_indices(char::is_whitespace).map(|(gap, _)| gap);
    let divides = |&gap: &usize| {
        let (left, right) = (text[..gap].trim(), text[gap..].trim());
        match (role_of(left), role_of(right)) {
            (Some(Role::DocumentNumber), None) => lists_persons(right),
            (Some(Role::Secrecy), None) => left.contains('★') && kind::of_title(right).is_some(),
            (Some(_), Some(_)) => true,
            (None, Some(role)) => role == Role::Issuer && is_office(left),
            (Some(_) | None, None) => false,
        }
    };
    if let Some(gap) = gaps.filter(|gap| !text[..*gap].trim().is_empty()).find(divides) {
        document.split(at, gap).map(Paragraph::trim_start);
    }
}

/// 文件 on a line of its own goes to the office above it.
fn join_file(document: &mut Document<'_>, at: usize) {
    if document.line(at + 1).is_some_and(|below| says_file(&below.text()))
        && document.paragraph(at).is_some_and(|office| is_office(&office.text()))
    {
        document.join_next(at, "");
    }
}
