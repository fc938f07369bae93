//! Attachments and the note that names them (GB/T 9704—2012, 7.3.4 and 7.3.7).

use crate::caption::is_caption;
use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::kind;
use crate::level::{Label, item, numeral};
use crate::recognize::head::is_title_line;
use crate::recognize::signers::SIGNATURE;
use crate::recognize::tail::{OFFICES, date_line, free};
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// More attachments than that are numbered.
const MOST_NAMES: usize = 12;

/// `附件1` alone on its line, and the title under it.
pub fn find_marks(document: &mut Document<'_>, body: usize) {
    let (mut at, mut dated) = (body, false);
    while at < document.blocks.len() {
        dated |= date_line(document, at) == Some(true);
        if !dated && lists_before_signature(document, at) {
            add_colon(document, at);
        }
        if let Some(paragraph) = free(document, at)
            && let heading = matches!(paragraph.origin, Origin::Heading(_))
            && let Some((mark, rest)) =
                split_mark(&paragraph.text()).or_else(|| split_name(&paragraph.text()).filter(|_| heading))
            && !heads_note(document, at, dated)
        {
            let named = rest < paragraph.text().len();
            if !named || heading || (dated && !paragraph.text()[mark..rest].trim().is_empty()) {
                mark_attachment(document, at, mark, rest);
                title_below_mark(document, at + 1);
            }
        }
        at += 1;
    }
    let titled = document.blocks[..body]
        .iter()
        .any(|block| matches!(block, Block::Paragraph(Paragraph { origin: Origin::Heading(1), role: Role::Title, .. })));
    for block in &mut document.blocks[body..] {
        if let Block::Paragraph(paragraph) = block
            && titled
            && paragraph.origin == Origin::Heading(1)
            && paragraph.role == Role::Body
            && Label::read(&paragraph.text()).is_none()
        {
            paragraph.role = Role::AttachmentTitle;
        }
    }
}

/// `附件：` over `1.……`: the note, not an attachment.
fn heads_note(document: &Document<'_>, at: usize, dated: bool) -> bool {
    let open = free(document, at).is_some_and(|paragraph| paragraph.text().trim_end().ends_with(['：', ':']));
    let numbered = || free(document, at + 1).and_then(number_of) == Some(1);
    open && (numbered() || bare_names(document, at + 1, true, dated) > 0)
}

/// `附件` over `1.……`, with signature and date below the list: the note, though its colon was forgotten.
fn lists_before_signature(document: &Document<'_>, at: usize) -> bool {
    let is_word = |text: &str| text.starts_with('附') && squeeze(text) == "附件";
    let alone = |paragraph: &Paragraph<'_>| paragraph.origin == Origin::Line && is_word(&paragraph.text());
    if !free(document, at).is_some_and(alone) {
        return false;
    }
    let is_item = |&(below, number): &(usize, u32)| free(document, below).and_then(number_of) == Some(number);
    let items = (at + 1..).zip(1..).take_while(is_item).count();
    items > 0 && is_signed(document, at + 1 + items)
}

/// Whether signature and date follow from block `at` on.
fn is_signed(document: &Document<'_>, at: usize) -> bool {
    let is_office = |&line: &usize| free(document, line).is_some_and(|paragraph| length(&paragraph.text()) <= SIGNATURE);
    (at..at + OFFICES + 1).take_while(is_office).any(|line| date_line(document, line) == Some(true))
}

/// What stands behind `附件1　` without a colon.
fn unmarked_name(text: &str) -> Option<&str> {
    let (mark, rest) = split_mark(text).filter(|(_, rest)| *rest < text.len())?;
    text[mark..rest].trim().is_empty().then(|| &text[rest..])
}

fn add_colon(document: &mut Document<'_>, at: usize) {
    let Block::Paragraph(paragraph) = &mut document.blocks[at] else { return };
    let end = paragraph.runs.last().map_or(paragraph.span.end, |run| run.span.end);
    paragraph.runs.push(Run::made("：", end, Part::Text));
    document.ledger.insert(end, "：", Why::Label);
}

/// The bytes of `附件1`, and where the words behind it (and behind its colon) begin.
fn split_mark(text: &str) -> Option<(usize, usize)> {
    let rest = text.strip_prefix("附件").or_else(|| text.strip_prefix("附 件")).or_else(|| text.strip_prefix("附\u{3000}件"))?;
    let counted = rest.trim_start();
    let digits = counted.bytes().take_while(u8::is_ascii_digit).count();
    let number = if digits > 0 { digits } else { numeral(counted).map_or(0, |(_, len)| len) };
    let mark = if number > 0 { text.len() - counted.len() + number } else { text.len() - rest.len() };
    let behind = text[mark..].trim_start();
    let colon = behind.trim_start_matches(['：', ':', '．', '.', '、']).trim_start();
    let colonless = behind.len() == colon.len();
    let remark = behind.starts_with(['（', '(']) && behind.ends_with(['）', ')']);
    if colon.is_empty() || remark {
        return Some((mark, text.len()));
    }
    let apart = text[mark..].starts_with(char::is_whitespace) || !colonless;
    (number > 0 && apart && is_title_line(colon)).then(|| (mark, text.len() - colon.len()))
}

/// The same of a Markdown heading `附件：任务清单`.
fn split_name(text: &str) -> Option<(usize, usize)> {
    let names = note_names(text).filter(|names| !names.is_empty())?;
    text.starts_with("附件").then(|| ("附件".len(), text.len() - names.len()))
}

/// Whether a text is `附件` or `附件1` and nothing else.
pub fn is_mark(text: &str) -> bool {
    split_mark(text).is_some_and(|(_, rest)| rest == text.len())
}

/// Makes block `at` the mark, drops its colon, and makes what follows on the line the title.
fn mark_attachment(document: &mut Document<'_>, at: usize, mark: usize, rest: usize) {
    let Block::Paragraph(paragraph) = &mut document.blocks[at] else { return };
    paragraph.role = Role::AttachmentMark;
    let text = paragraph.text().into_owned();
    let title = (rest < text.len()).then(|| paragraph.split_off(rest));
    let behind = if title.is_some() { mark..rest } else { mark..mark + colon_len(&text[mark..]) };
    if !text[behind.clone()].trim().is_empty() {
        document.ledger.delete(paragraph.source_span(behind.clone()), Why::Label);
    }
    paragraph.remove(behind);
    if let Some(mut title) = title {
        title.role = Role::AttachmentTitle;
        document.blocks.insert(at + 1, Block::Paragraph(title));
    }
}

fn colon_len(text: &str) -> usize {
    if matches!(text.trim(), "：" | ":") { text.len() } else { 0 }
}

fn title_below_mark(document: &mut Document<'_>, at: usize) {
    let Some(paragraph) = free(document, at) else { return };
    let text = paragraph.text();
    let title = is_title_line(&text) && !is_caption(&text) && split_mark(&text).is_none();
    if title
        && matches!(paragraph.origin, Origin::Line | Origin::Heading(_))
        && let Block::Paragraph(paragraph) = &mut document.blocks[at]
    {
        paragraph.role = Role::AttachmentTitle;
    }
}

/// `附件：1.……` and the numbered lines below it.
pub fn find_notes(document: &mut Document<'_>, body: usize) {
    let mut next = None;
    let mut bare = 0..0;
    let mut dated = false;
    for at in body..document.blocks.len() {
        dated |= date_line(document, at) == Some(true);
        let Some(paragraph) = document.paragraph(at).filter(|paragraph| paragraph.role == Role::Body) else {
            next = None;
            continue;
        };
        let text = paragraph.text();
        let unmarked = || unmarked_name(&text).filter(|_| is_signed(document, at + 1));
        let is_line = matches!(paragraph.origin, Origin::Line | Origin::Quote);
        let begins = if is_line { note_names(&text).or_else(unmarked) } else { None };
        if let Some(names) = begins {
            next = Some(last_number(names) + 1);
            let below = if item(names).is_none() { bare_names(document, at + 1, names.is_empty(), dated) } else { 0 };
            bare = at + 1..at + 1 + below;
        } else if let Some(number) = next.filter(|_| length(&text) <= 60)
            && number_of(paragraph) == Some(number)
        {
            next = Some(number + 1);
        } else if !bare.contains(&at) {
            next = None;
            continue;
        }
        if let Block::Paragraph(paragraph) = &mut document.blocks[at] {
            paragraph.role = Role::AttachmentNote;
        }
    }
}

/// The number of a line, or of an item of an ordered list.
fn number_of(paragraph: &Paragraph<'_>) -> Option<u32> {
    let counts = matches!(paragraph.origin, Origin::Line | Origin::Item { ordered: true, .. });
    counts.then(|| item(&paragraph.text()))?.map(|(number, _)| number)
}

fn is_document_name(text: &str) -> bool {
    kind::of_title(text).is_some() || text.ends_with(['表', '册', '图', '书', '证', '稿', '单', '录', '执'])
}

/// How many lines from `at` on are names of attachments without numbers: what stands above the offices that sign and their date;
/// if nothing was named yet, also everything to the end that is called like a document.
fn bare_names(document: &Document<'_>, at: usize, nameless: bool, dated: bool) -> usize {
    let is_short = |&line: &usize| {
        let undated = date_line(document, line).is_none();
        let line = free(document, line).filter(|paragraph| undated && paragraph.origin == Origin::Line);
        line.is_some_and(|paragraph| {
            let text = paragraph.text();
            length(&text) <= SIGNATURE && is_title_line(&text) && split_mark(&text).is_none()
        })
    };
    let end = (at..at + MOST_NAMES).take_while(is_short).last().map_or(at, |last| last + 1);
    let signs = |&line: &usize| document.paragraph(line).is_some_and(|paragraph| kind::names_office(&paragraph.text()));
    let offices = (at..end).rev().take_while(signs).count();
    let signed = !dated && date_line(document, end).is_some() && offices > 0;
    let is_document = |line: usize| document.paragraph(line).is_some_and(|paragraph| is_document_name(&paragraph.text()));
    let closes = nameless && end == document.blocks.len() && (at..end).all(is_document);
    if signed || closes { end - offices - at } else { 0 }
}

/// What an attachment note names: the text behind `附件：`, `附件1：`, `附件一：` or `附件1.`.
fn note_names(text: &str) -> Option<&str> {
    let rest = ["附件", "附"].iter().find_map(|word| text.strip_prefix(word))?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = if digits > 0 { digits } else { numeral(rest).map_or(0, |(_, len)| len) };
    let marks: &[char] = if number > 0 { &['：', ':', '.', '．'] } else { &['：', ':'] };
    let names = rest[number..].strip_prefix(marks)?.trim();
    (length(names) <= 200 && !names.contains('。') || names.find('。') == Some(names.len().saturating_sub('。'.len_utf8())))
        .then_some(names)
}

/// The greatest number that stands in a note such as `1.名单 2.表样`; 1 when nothing is numbered, 0 when nothing is named.
fn last_number(names: &str) -> u32 {
    if names.is_empty() {
        return 0;
    }
    let starts = names
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && (*at == 0 || names[..*at].ends_with([' ', '\u{3000}', '\u{a0}', '；', '，'])));
    starts.filter_map(|(at, _)| item(&names[at..])).map(|(number, _)| number).max().unwrap_or(1)
}
