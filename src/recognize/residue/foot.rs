//! What stands under a page that was copied.

use super::page::is_button;
use super::{head, is_photo_credit, is_surely_text, strip_among};
use crate::date::is_date;
use crate::document::{Block, Document, Paragraph};
use crate::kind;
use crate::level::Label;
use crate::recognize::residue::drop_block;
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// How many of the last lines are looked at.
const REACH: usize = 24;

/// What stands over links to other pages.
const LINKS: [&str; 7] = ["相关报道", "相关链接", "相关文章", "相关新闻", "相关阅读", "推荐阅读", "延伸阅读"];

/// What stands under a page that was copied, and nowhere else.
const FOOT: [&str; 6] = ["责任编辑：", "分享到", "上一篇", "下一篇", "上一条", "下一条"];

/// What stands beside it.
const CREDITS: [&str; 4] = ["来源：", "来源:", "作者：", "编辑："];

/// `相关报道：` near the end, and the titles of other pages below it.
pub(super) fn drop_links(document: &mut Document<'_>) {
    let from = document.blocks.len().saturating_sub(REACH).max(1).min(document.blocks.len());
    let is_link = |block: &Block<'_>| match block {
        Block::Paragraph(paragraph) => {
            let text = paragraph.text();
            let words = text.trim();
            let signs = kind::names_office(words) || is_date(words);
            length(words) <= 50 && !words.contains('。') && Label::read(words).is_none() && !signs
        }
        Block::Table(_) | Block::Figure(_) => false,
    };
    let is_list = |block: &Block<'_>| matches!(block, Block::Paragraph(p) if LINKS.contains(&squeeze(&p.text()).trim_end_matches(['：', ':'])));
    if let Some(list) = document.blocks[from..].iter().position(is_list)
        && document.blocks[from + list..].iter().all(is_link)
    {
        (from + list..document.blocks.len()).rev().for_each(|at| drop_block(document, at, Why::Residue));
    }
}

/// Drops buttons from the end of the draft on; says whether there were any.
pub(super) fn strip_end(document: &mut Document<'_>) -> bool {
    let body = head(document).count();
    let is_button = |block: &Block<'_>| paragraph(block).is_some_and(|last| is_button(&last.text(), &squeeze(&last.text())));
    let buttons = document.blocks[body..].iter().rev().take_while(|block| is_button(block)).count();
    let end = document.blocks.len();
    (end - buttons..end).rev().for_each(|at| drop_block(document, at, Why::Residue));
    buttons > 0
}

/// Drops what stands under a page, behind the last sentence, the signature or the date: buttons, and beside them who wrote it.
pub(super) fn strip_foot(document: &mut Document<'_>) {
    let body = head(document).count();
    let is_foot = |block: &Block<'_>| {
        paragraph(block).is_some_and(|last| {
            let text = last.text();
            let ends = is_surely_text(&text)
                || is_date(&text)
                || kind::names_office(&text) && !text.contains('：')
                || text.starts_with("附件");
            !ends || is_button(&text, &squeeze(&text))
        })
    };
    let foot = document.blocks[body..].iter().rev().take(REACH).take_while(|block| is_foot(block)).count();
    let range = document.blocks.len() - foot..document.blocks.len();
    let is_sign =
        |line: &str, text: &str| is_button(line, text) || (length(text) < 60 && FOOT.iter().any(|word| text.starts_with(word)));
    let signs = |block: &Block<'_>| paragraph(block).is_some_and(|line| is_sign(&line.text(), &squeeze(&line.text())));
    let signed = document.blocks[range.clone()].iter().any(signs);
    let is_credit = |text: &str| length(text) < 20 && CREDITS.iter().any(|word| text.starts_with(word));
    let is_residue = |line: &str, text: &str| signed && (is_sign(line, text) || is_credit(text)) || is_photo_credit(line);
    strip_among(document, range, is_residue);
}

fn paragraph<'b, 's>(block: &'b Block<'s>) -> Option<&'b Paragraph<'s>> {
    match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) | Block::Figure(_) => None,
    }
}
