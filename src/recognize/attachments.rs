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
        {
            let text = paragraph.text();
            let (named, short) = (rest < text.len(), !text[..mark].contains('件'));
            let marks = if named { dated && !text[mark..rest].trim().is_empty() } else { dated || !short };
            let names = names_below(document, at, dated);
            if names == 0 && (marks || heading) {
                mark_attachment(document, at, mark, rest);
                title_below_mark(document, at + 1);
            }
            at += names;
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

/// How many names of attachments stand under `附件：`, the head of the note; behind the date `附件2：` is an attachment.
fn names_below(document: &Document<'_>, at: usize, dated: bool) -> usize {
    let is_head = |text: &str| {
        let counted = split_mark(text).is_some_and(|(mark, _)| !text[..mark].ends_with('件'));
        text.trim_end().ends_with(['：', ':']) && !(dated && counted)
    };
    if !free(document, at).is_some_and(|head| is_head(&head.text())) {
        return 0;
    }
    match numbered_lines(document, at + 1) {
        0 => bare_names(document, at + 1, true, dated),
        lines => lines,
    }
}

/// How many lines from `at` on count 1, 2, 3 …
fn numbered_lines(document: &Document<'_>, at: usize) -> usize {
    let counts = |&(line, number): &(usize, u32)| free(document, line).and_then(number_of) == Some((number, 0));
    (at..).zip(1..).take_while(counts).count()
}

/// `附件` over `1.……`, with signature and date below the list: the note, though its colon was forgotten.
fn lists_before_signature(document: &Document<'_>, at: usize) -> bool {
    let is_word = |text: &str| text.starts_with('附') && squeeze(text) == "附件";
    let alone = |paragraph: &Paragraph<'_>| paragraph.origin == Origin::Line && is_word(&paragraph.text());
    if !free(document, at).is_some_and(alone) {
        return false;
    }
    let lines = numbered_lines(document, at + 1);
    lines > 0 && is_signed(document, at + 1 + lines)
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

/// The bytes of `附件1`, and where the words behind it (and behind its colon) begin; `附1` has none.
fn split_mark(text: &str) -> Option<(usize, usize)> {
    let whole = ["附件", "附 件", "附\u{3000}件"].iter().find_map(|word| text.strip_prefix(word));
    let rest = whole.or_else(|| text.strip_prefix('附'))?;
    let counted = rest.trim_start();
    let digits = counted.bytes().take_while(u8::is_ascii_digit).count();
    let number = if digits > 0 { digits } else { numeral(counted).map_or(0, |(_, len)| len) };
    let mark = if number > 0 { text.len() - counted.len() + number } else { text.len() - rest.len() };
    let behind = text[mark..].trim_start();
    let colon = behind.trim_start_matches(['：', ':', '．', '.', '、']).trim_start();
    let colonless = behind.len() == colon.len();
    let remark = behind.starts_with(['（', '(']) && behind.ends_with(['）', ')']);
    if whole.is_none() {
        return (number > 0 && colon.is_empty()).then_some((mark, text.len()));
    }
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
    let mut last = None;
    let mut bare = 0..0;
    let mut dated = false;
    for at in body..document.blocks.len() {
        dated |= date_line(document, at) == Some(true);
        let Some(paragraph) = document.paragraph(at).filter(|paragraph| paragraph.role == Role::Body) else {
            last = None;
            continue;
        };
        let text = paragraph.text();
        let unmarked = || unmarked_name(&text).filter(|_| is_signed(document, at + 1));
        let is_line = matches!(paragraph.origin, Origin::Line | Origin::Quote);
        let begins = if is_line { note_names(&text).or_else(unmarked) } else { None };
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
        if let Block::Paragraph(paragraph) = &mut document.blocks[at] {
            paragraph.role = Role::AttachmentNote;
        }
    }
}

/// The number in front of an attachment's name; the second part is 0 unless there is one.
type Number = (u32, u32);

/// The number of a line, or of an item of an ordered list.
fn number_of(paragraph: &Paragraph<'_>) -> Option<Number> {
    let counts = matches!(paragraph.origin, Origin::Line | Origin::Item { ordered: true, .. });
    counts.then(|| number(&paragraph.text()))?
}

/// `2.`, `1-2.`, `附件2　`
fn number(text: &str) -> Option<Number> {
    if let Some((number, _)) = item(text) {
        return Some((number, 0));
    }
    if text.starts_with('附') {
        let (mark, _) = split_mark(text).filter(|(_, rest)| *rest < text.len())?;
        let digits = text[..mark].trim_start_matches(|c: char| !c.is_ascii_digit());
        return digits.parse().ok().map(|number| (number, 0));
    }
    let (whole, part) = text.split_once('-')?;
    let part = item(part).map(|(part, _)| part)?;
    whole.parse().ok().filter(|whole| (1..=99).contains(whole)).map(|whole| (whole, part))
}

/// Whether a line goes on with the note; a number may be missing between them where the line is a name, not a sentence.
fn counts_on(above: Number, number: Number, text: &str) -> bool {
    number > above && (number.0 <= above.0 + 1 || !text.contains('。'))
}

/// Whether a text ends as names of documents do: `防汛预案`, `值班表`, `会议日程`.
pub fn is_document_name(text: &str) -> bool {
    kind::of_title(text).is_some() || text.ends_with(['表', '册', '图', '书', '证', '稿', '单', '录', '执', '程'])
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

/// The name in a line of the note, without `附件：` and its number.
pub fn noted_name(line: &str) -> &str {
    let name = note_names(line).or_else(|| unmarked_name(line)).unwrap_or(line);
    let name = item(name).map_or(name, |(_, len)| &name[len..]);
    name.trim().trim_end_matches(['。', '；'])
}

/// What an attachment note names: the text behind `附件：`, `附件1：`, `附件一：` or `附件1.`.
fn note_names(text: &str) -> Option<&str> {
    let rest = ["附件", "附"].iter().find_map(|word| text.strip_prefix(word))?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = if digits > 0 { digits } else { numeral(rest).map_or(0, |(_, len)| len) };
    let marks: &[char] = if number > 0 { &['：', ':', '.', '．'] } else { &['：', ':'] };
    let names = rest[number..].strip_prefix(marks)?.trim();
    if ends_in_page(names) {
        return None;
    }
    (length(names) <= 200 && !names.contains('。') || names.find('。') == Some(names.len().saturating_sub('。'.len_utf8())))
        .then_some(names)
}

/// Whether a text is a line of a table of contents: `任务清单……9`, or a tab and a page.
fn ends_in_page(text: &str) -> bool {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    words.len() < text.len() && words.ends_with(['…', '·', '\t'])
}

/// The greatest number that stands in a note such as `1.名单 2.表样`; 1 when nothing is numbered, 0 when nothing is named.
fn last_number(names: &str) -> Number {
    if names.is_empty() {
        return (0, 0);
    }
    let starts = names
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && (*at == 0 || names[..*at].ends_with([' ', '\u{3000}', '\u{a0}', '；', '，'])));
    starts.filter_map(|(at, _)| number(&names[at..])).max().unwrap_or((1, 0))
}
