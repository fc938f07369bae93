//! What web sites, editors and download pages leave in a draft.

mod column;
mod data;
mod foot;
mod page;
mod title;

use std::ops::Range;

use crate::document::{Block, Document, Format, Paragraph, Run};
use crate::ledger::Ledger;
use crate::level::Label;
use crate::recognize::addressee::is_addressee;
use crate::sentence::length;
use crate::source::Why;

pub(super) use page::is_button;

/// Tags of content systems; they stand anywhere, also glued to a heading.
const TAGS: [&str; 8] =
    ["##paidbegin##", "##paidend##", "##pagebreak##", "$$paidbegin$$", "$$paidend$$", "$$pagebreak$$", "<paid>", "</paid>"];

/// No paragraph has more of them.
const MOST_TAGS: usize = 100;

/// Takes tags and residue lines out; every one is an edit.
pub fn strip(document: &mut Document<'_>) {
    strip_tags(document);
    if document.format == Format::Text {
        strip_stars(document);
    }
    foot::strip(document);
    title::drop_page_titles(document);
    let buttons = strip_head(document, |line| is_page_line(line) || page::is_toolbar(&line.text()));
    let ends = foot::strip_buttons(document);
    if buttons || ends || has_page_data(document) {
        column::strip(document);
        divide_data(document);
        title::keep_title(document);
        title::keep_number(document);
        let is_data = |text: &str| data::is_data(text) && !title::names_title(text);
        strip_head(document, |line| is_page_line(line) || is_data(&line.text()) || is_photo_credit(&line.text()));
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
    !form && lines.len() < document.blocks.len() && (data::are_of_page(&lines) || column())
}

/// Removes a whole paragraph's text from the printed document.
pub fn drop_block(document: &mut Document<'_>, index: usize, why: Why) {
    if let Block::Paragraph(paragraph) = document.blocks.remove(index) {
        for run in &paragraph.runs {
            document.ledger.delete(run.span, why);
        }
        if let Some(Block::Paragraph(next)) = document.blocks.get_mut(index) {
            next.apart |= paragraph.apart;
        }
    }
}

fn strip_tags(document: &mut Document<'_>) {
    let mut apart = false;
    for mut block in std::mem::take(&mut document.blocks) {
        if let Block::Paragraph(paragraph) = &mut block {
            if strip_tags_of(paragraph, &mut document.ledger) && paragraph.text().trim().is_empty() {
                paragraph.runs.iter().for_each(|run| document.ledger.delete(run.span, Why::Residue));
                apart |= paragraph.apart;
                continue;
            }
            paragraph.apart |= std::mem::take(&mut apart);
        }
        document.blocks.push(block);
    }
}

/// Says whether there were any.
fn strip_tags_of(paragraph: &mut Paragraph<'_>, ledger: &mut Ledger) -> bool {
    let mut found = 0;
    let may_have = |run: &Run<'_>| run.text.bytes().any(|byte| matches!(byte, b'#' | b'$' | b'<'));
    while found < MOST_TAGS
        && paragraph.runs.iter().any(may_have)
        && let Some((at, tag)) = TAGS.iter().find_map(|tag| Some((paragraph.text().find(tag)?, *tag)))
    {
        ledger.delete(paragraph.source_span(at..at + tag.len()), Why::Residue);
        paragraph.remove(at..at + tag.len());
        found += 1;
    }
    found > 0
}

/// `**一、总体要求**`: in plain text the stars of a bold line, or of a bold number and its words, are an editor's. Others may
/// stand for names.
fn strip_stars(document: &mut Document<'_>) {
    for block in &mut document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let text = paragraph.text();
        let Some(inner) = text.strip_prefix("**").and_then(|rest| rest.find("**").map(|at| &rest[..at])) else { continue };
        let whole = 2 + inner.len() + 2 == text.len() && !inner.is_empty();
        if !whole && Label::read(inner).is_none() && Label::read_point(inner).is_none() {
            continue;
        }
        let close = 2 + inner.len();
        drop(text);
        for stars in [close..close + 2, 0..2] {
            document.ledger.delete(paragraph.source_span(stars.clone()), Why::Residue);
            paragraph.remove(stars);
        }
    }
}

/// How far from its beginning what a page has above its text is looked for: a table of twelve data has a line for each half.
const REACH: usize = 32;

/// The paragraphs above and around the title, up to the first that is surely the author's.
fn head<'d, 's>(document: &'d Document<'s>) -> impl Iterator<Item = &'d Paragraph<'s>> {
    let paragraphs = document.blocks.iter().map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) | Block::Figure(_) => None,
    });
    paragraphs.take(REACH).take_while(|paragraph| {
        let text = paragraph.text();
        length(&text) < 120 && (is_button(&text) || data::is_data(&text) || !is_surely_text(&text))
    })
}

/// Whether a line is a sentence, has a number or says whom it is for: nothing of a web page does.
fn is_surely_text(line: &str) -> bool {
    let line = line.trim();
    let introduces = line.ends_with('：') && line.contains('，');
    line.ends_with(['。', '；', '！', '？']) || introduces || Label::read(line).is_some() || is_addressee(line)
}

/// Whether a line is nothing but what a page has around its text.
fn is_page_line(line: &Paragraph<'_>) -> bool {
    is_button(&line.text())
}

/// Drops lines of the head that are residue; says whether there were any.
fn strip_head(document: &mut Document<'_>, is_residue: impl Fn(&Paragraph<'_>) -> bool) -> bool {
    strip_among(document, 0..head(document).count(), is_residue)
}

/// `索引号：…　主题分类：…`: a line for each.
fn divide_data(document: &mut Document<'_>) {
    for at in (0..head(document).count()).rev() {
        let Block::Paragraph(paragraph) = &mut document.blocks[at] else { continue };
        let text = paragraph.text().into_owned();
        if !data::is_data(&text) || !title::may_be_kept(&text) {
            continue;
        }
        let parts: Vec<_> = data::later_names(&text).into_iter().rev().map(|start| paragraph.split_off(start)).collect();
        parts.into_iter().for_each(|part| document.blocks.insert(at + 1, Block::Paragraph(part)));
    }
}

fn strip_among(document: &mut Document<'_>, range: Range<usize>, is_residue: impl Fn(&Paragraph<'_>) -> bool) -> bool {
    let before = document.blocks.len();
    for index in range.rev() {
        if document.paragraph(index).is_some_and(&is_residue) {
            drop_block(document, index, Why::Residue);
        }
    }
    document.blocks.len() < before
}

/// `本报记者　×××摄`
fn is_photo_credit(line: &str) -> bool {
    let line = line.trim();
    line.ends_with('摄') && ["记者", "通讯员", "新华社"].iter().any(|word| line.contains(word))
}
