//! A 发文字号 in one line with its neighbours.

use crate::document::{Block, Document, Origin};
use crate::kind;
use crate::recognize::line::addressee::is_addressee;
use crate::recognize::line::document_number::document_number;
use crate::recognize::line::title::is_title_line;
use crate::sentence::length;
use crate::source::Why;

/// `……的通知国发〔2026〕7号各市人民政府：` in one line: divided before and behind the 发文字号.
pub fn divide(document: &mut Document<'_>) {
    let reach = document.blocks.len().min(12);
    split_bracketed(document);
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

/// `……的通知（云政发〔2026〕5号）`, as lists on web sites have it: the number stands below its title, without the brackets.
fn split_bracketed(document: &mut Document<'_>) {
    let Some(Block::Paragraph(paragraph)) = document.blocks.first_mut() else { return };
    let text = paragraph.text().into_owned();
    let Some(title) = title_before_number(&text).filter(|_| paragraph.origin == Origin::Line) else { return };
    let open = title.len()..text.len() - text[title.len()..].trim_start_matches(['（', '(']).len();
    for bracket in [text.trim_end_matches(['）', ')']).len()..text.len(), open] {
        document.ledger.delete(paragraph.source_span(bracket.clone()), Why::Residue);
        paragraph.remove(bracket);
    }
    let number = paragraph.split_off(title.len());
    document.blocks.insert(1, Block::Paragraph(number));
}

fn title_before_number(text: &str) -> Option<&str> {
    let (title, number) = text.strip_suffix(['）', ')'])?.rsplit_once(['（', '('])?;
    let is_title = is_title_line(title) && kind::of_title(title).is_some_and(kind::is_statutory) && !title.contains("号）");
    (is_title && document_number(number) == Some((0, number.len()))).then_some(title)
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
