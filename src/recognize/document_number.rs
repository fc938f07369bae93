//! 发文字号 in all the ways people type it, also in one line with its neighbours.

use crate::document::{Block, Document, Origin};
use crate::kind;
use crate::recognize::addressee::is_addressee;
use crate::recognize::head::is_title_line;
use crate::sentence::length;

/// Where a 发文字号 stands in a text: `国办发〔2026〕5号` with brackets of any kind; its first byte and the byte behind it.
pub fn document_number(text: &str) -> Option<(usize, usize)> {
    let open = text.find(['〔', '[', '［', '（', '(', '【', '﹝', '〖', '„'])?;
    let code = text[..open]
        .chars()
        .rev()
        .take_while(|c| ('\u{3400}'..='\u{9fff}').contains(c) || c.is_ascii_alphabetic() || "×XＸ*".contains(*c));
    let start = open - code.map(char::len_utf8).sum::<usize>();
    let rest = &text[open..];
    let inner = &rest[rest.chars().next()?.len_utf8()..];
    let year: String = inner.chars().take_while(|c| c.is_ascii_digit() || "０１２３４５６７８９Xx×".contains(*c)).collect();
    if !(2..=4).contains(&year.chars().count()) {
        return None;
    }
    let mut behind = inner[year.len()..].strip_prefix(['〕', ']', '］', '）', ')', '】', '﹞', '〗', '‟'])?.trim_start();
    behind = behind.strip_prefix('第').unwrap_or(behind);
    let counted = behind.trim_start_matches(|c: char| c.is_ascii_digit() || "０１２３４５６７８９Xx×*".contains(c));
    let end = counted.trim_start().strip_prefix('号')?;
    (start < open && counted.len() < behind.len()).then(|| (start, text.len() - end.len()))
}

/// `……的通知国发〔2026〕7号各市人民政府：` in one line: divided before and behind the 发文字号.
pub fn split_fused(document: &mut Document<'_>) {
    let reach = document.blocks.len().min(12);
    for index in (0..reach).rev() {
        let Block::Paragraph(paragraph) = &mut document.blocks[index] else { continue };
        if paragraph.origin != Origin::Line {
            continue;
        }
        let text = paragraph.text().into_owned();
        let Some((start, end)) = document_number(&text) else { continue };
        let before_addressee = end < text.len() && (is_addressee(text[end..].trim()));
        let title = title_end(&text[..start + first_bracket(&text[start..])]).filter(|&at| at > 0 && is_title_line(&text[..at]));
        if end < text.len() && !before_addressee {
            continue;
        }
        if before_addressee {
            let rest = paragraph.split_off(end);
            document.blocks.insert(index + 1, Block::Paragraph(rest));
        }
        if let (Some(at), Block::Paragraph(paragraph)) = (title, &mut document.blocks[index]) {
            let rest = paragraph.split_off(at);
            document.blocks.insert(index + 1, Block::Paragraph(rest));
        }
    }
}

fn first_bracket(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

/// How many characters, white space too, an office's code has at most.
const NEAR: usize = 24;

/// Where a title ends in front of an office's code: behind the last kind that leaves two to eight characters.
fn title_end(text: &str) -> Option<usize> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.rev()
        .take(NEAR)
        .find(|&at| (2..=8).contains(&length(&text[at..])) && kind::of_title(&text[..at]).is_some_and(kind::is_statutory))
}
