//! What web sites, editors and download pages leave in a draft.

mod chat;
mod column;
mod data;
mod editor_mark;
mod foot;
mod head;
mod rows;
mod title;
mod top;

use crate::date::is_date;
use crate::document::{Block, Document, Format, Paragraph, Run};
use crate::ledger::Ledger;
use crate::recognize::line::page::{counts_pages, is_button, is_photo_credit, is_tool, is_toolbar};
use crate::recognize::line::title::names_matter;
use crate::source::Why;
use crate::stars::bold_at_start;

use head::{head, strip_head};

/// Tags of content systems; they stand anywhere, also glued to a heading.
const TAGS: [&str; 8] =
    ["##paidbegin##", "##paidend##", "##pagebreak##", "$$paidbegin$$", "$$paidend$$", "$$pagebreak$$", "<paid>", "</paid>"];

/// No paragraph has more of them.
const MOST_TAGS: usize = 100;

/// Takes tags and residue lines out; every one is an edit.
pub fn strip(document: &mut Document<'_>) {
    chat::strip_thoughts(document);
    chat::unquote(document);
    strip_tags(document);
    editor_mark::strip(document);
    chat::strip(document);
    if document.format == Format::Text {
        strip_stars(document);
    }
    foot::strip(document);
    let top = top::strip(document);
    let named = title::drop_page_titles(document) || title::is_named(document);
    let buttons = strip_head(document, |line| is_page_line(line) || is_toolbar(&line.text()));
    let ends = foot::strip_buttons(document);
    if top || named || buttons || ends || has_page_data(document) {
        strip_head(document, is_item_of_page);
        column::strip(document);
        rows::strip(document);
        divide_data(document);
        title::know(document);
        title::keep_title(document);
        title::keep_number(document);
        title::drop_repeated_number(document);
        let is_data = |text: &str| data::is_data(text) && !title::names_title(text);
        strip_head(document, |line| is_page_line(line) || is_data(&line.text()) || is_photo_credit(&line.text()));
        title::drop_page_titles(document);
        foot::strip_among_text(document);
    }
}

/// What the titles of lists and forms end in, which have data of their own.
const FORMS: [&str; 10] = ["登记", "登记表", "登记单", "审签单", "审批表", "申请表", "统计表", "办事指南", "目录", "清单"];

/// Whether the data of a page stand over a text.
fn has_page_data(document: &Document<'_>) -> bool {
    let lines: Vec<String> = head(document).map(|line| line.text().into_owned()).collect();
    let form = lines.iter().any(|line| FORMS.iter().any(|form| line.trim().ends_with(form)));
    let column = || column::is_likely(document);
    let posted = || is_posted_below_title(&lines) && document.blocks.iter().rev().take(TAIL).any(is_dated);
    !form
        && lines.len() < document.blocks.len()
        && (data::are_of_page(&lines) || rows::are_likely(document) || column() || posted() || title::encloses_data(&lines))
}

/// `2026-03-05` between `关于……的通知` and its addressee, in a document that has its own date: the page's.
fn is_posted_below_title(lines: &[String]) -> bool {
    lines.windows(2).any(|pair| names_matter(pair[0].trim()) && is_posted(pair[1].trim()))
}

/// How many of the last lines may hold the date of a document.
const TAIL: usize = 8;

fn is_dated(block: &Block<'_>) -> bool {
    block.paragraph().is_some_and(|line| is_date(&line.text()) && !is_posted(line.text().trim()))
}

fn strip_tags(document: &mut Document<'_>) {
    let mut emptied = Vec::new();
    for (at, block) in document.blocks.iter_mut().enumerate() {
        if let Some(paragraph) = block.paragraph_mut()
            && strip_tags_of(paragraph, &mut document.ledger)
            && paragraph.text().trim().is_empty()
        {
            emptied.push(at);
        }
    }
    document.drop_all(emptied, Why::SiteMark);
}

/// Says whether there were any.
fn strip_tags_of(paragraph: &mut Paragraph<'_>, ledger: &mut Ledger) -> bool {
    let mut found = 0;
    // All bytes are looked at, for then the compiler takes many at a time.
    let may_have = |run: &Run<'_>| run.text.bytes().fold(false, |found, byte| found | matches!(byte, b'#' | b'$' | b'<'));
    while found < MOST_TAGS
        && paragraph.runs.iter().any(may_have)
        && let Some((at, tag)) = TAGS.iter().find_map(|tag| Some((paragraph.text().find(tag)?, *tag)))
    {
        paragraph.take_out(at..at + tag.len(), Why::SiteMark, ledger);
        found += 1;
    }
    found > 0
}

/// `**一、总体要求**`: in plain text the stars of a bold line, or of a bold number and its words, are an editor's. Others may
/// stand for names.
fn strip_stars(document: &mut Document<'_>) {
    for paragraph in document.blocks.iter_mut().filter_map(Block::paragraph_mut) {
        let text = paragraph.text();
        let Some(inner) = bold_at_start(&text) else { continue };
        let close = 2 + inner.len();
        drop(text);
        for stars in [close..close + 2, 0..2] {
            paragraph.take_out(stars, Why::Stars, &mut document.ledger);
        }
    }
}

/// Whether a line is nothing but what a page has around its text.
fn is_page_line(line: &Paragraph<'_>) -> bool {
    is_button(&line.text())
}

/// `• 加入收藏`, `浏览`: what stands in lists of buttons.
fn is_item_of_page(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    let item = text.trim_start_matches('•').trim();
    let bare = item.len() < text.len() && !item.contains(char::is_alphanumeric);
    bare || is_tool(item) || is_button(item) || counts_pages(item) || is_posted(item)
}

/// `2026-03-05`, which no document writes under its title.
fn is_posted(item: &str) -> bool {
    is_date(item) && item.get(4..5) == Some("-")
}

/// `索引号：…　主题分类：…`: a line for each.
fn divide_data(document: &mut Document<'_>) {
    for at in (0..head(document).count()).rev() {
        let Some(text) = document.paragraph(at).map(|line| line.text().into_owned()) else { continue };
        if data::is_data(&text) && title::may_be_kept(&text) {
            for start in data::later_names(&text).into_iter().rev() {
                document.split(at, start);
            }
        }
    }
}
