//! A 发文字号 in one line with its neighbours.

use super::addressee::opens_text;
use super::masthead;
use crate::document::{Document, Paragraph};
use crate::kind;
use crate::office::names_recipient;
use crate::recognize::line::addressee::is_addressee;
use crate::recognize::line::document_number::document_number;
use crate::recognize::line::title::{is_title_line, names_matter};
use crate::sentence::{CLOSING, COLONS, OPENING, length};
use crate::source::Why;

/// `……的通知国发〔2026〕7号各市人民政府：` in one line: divided before and behind the 发文字号.
pub fn divide(document: &mut Document<'_>) {
    let reach = document.blocks.len().min(12);
    split_from_text(document);
    split_bracketed(document);
    for index in (0..reach).rev() {
        let Some(text) = document.line(index).map(|line| line.text().into_owned()) else { continue };
        let Some((start, end)) = document_number(&text) else { continue };
        let before_addressee = end < text.len() && is_addressee(text[end..].trim());
        let title = title_end(&text[..start + first_bracket(&text[start..])]).filter(|&at| at > 0 && is_title_line(&text[..at]));
        if end < text.len() && !before_addressee {
            continue;
        }
        let ends = [before_addressee.then_some(end), title];
        for at in ends.into_iter().flatten() {
            document.split(index, at);
        }
    }
}

/// `各乡镇人民政府：为做好防汛工作，……`, the first line below what stands above a title, perhaps behind the title, or right under
/// it: the text becomes the next paragraph.
fn split_from_text(document: &mut Document<'_>) {
    let is_title = |at: usize| document.paragraph(at).is_some_and(|line| kind::of_title(&line.text()).is_some());
    let above = masthead::count(document);
    let first = above + usize::from(is_title(above));
    let Some(text) = document.line(first).map(|line| line.text().into_owned()) else { return };
    let Some((_, behind)) = text.split_once(COLONS).filter(|(_, behind)| opens_text(behind) || opens_with_name(behind)) else {
        return;
    };
    let head = &text[..text.len() - behind.len()];
    let title = if first == above { title_before_offices(head).unwrap_or(0) } else { 0 };
    let offices = &head[title..];
    let names = offices.trim_end_matches(COLONS);
    let all_named = names.contains('各') && !names.contains("关于") && names.split(['，', '、']).all(names_recipient);
    if all_named && length(offices) <= OFFICES && is_addressee(offices) {
        document.split(first, text.len() - behind.trim_start().len());
        document.paragraph_mut(first).map(Paragraph::trim_end);
        (title > 0).then(|| document.split(first, title));
    }
}

/// `《云岭县值班办法》已经县政府同意，现印发给你们。`
fn opens_with_name(text: &str) -> bool {
    text.trim_start().starts_with('《') && text.contains('。')
}

/// Where the title ends of `关于……的通知各乡镇人民政府：`.
fn title_before_offices(head: &str) -> Option<usize> {
    let mut ends = head.char_indices().map(|(at, _)| at).filter(|&at| at > 0);
    ends.find(|&at| names_matter(&head[..at]) && head[..at].contains('的') && is_addressee(&head[at..]))
}

/// `……的通知（云政发〔2026〕5号）`, as lists on web sites have it: the number stands below its title, without the brackets.
fn split_bracketed(document: &mut Document<'_>) {
    let Some(text) = document.line(0).map(|line| line.text().into_owned()) else { return };
    let Some(title) = title_before_number(&text) else { return };
    let open = title.len()..text.len() - text[title.len()..].trim_start_matches(OPENING).len();
    for bracket in [text.trim_end_matches(CLOSING).len()..text.len(), open] {
        document.take_out(0, bracket, Why::NumberBracket);
    }
    document.split(0, title.len());
}

fn title_before_number(text: &str) -> Option<&str> {
    let (title, number) = text.strip_suffix(CLOSING)?.rsplit_once(OPENING)?;
    let is_title = is_title_line(title) && kind::of_title(title).is_some_and(kind::is_statutory) && !title.contains("号）");
    (is_title && document_number(number) == Some((0, number.len()))).then_some(title)
}

/// No addressee that text follows in the same line is longer, in characters.
const OFFICES: usize = 40;

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
