//! Numbers that count something else than headings.

use std::ops::Range;

use super::candidate::Candidate;
use crate::document::Document;
use crate::level::{Form, Label, item};
use crate::sentence::{is_han, length};

/// A longer line without a mark at its end was cut, in characters.
const CUT: usize = 40;

/// The forms of the numbers that count pages or articles in these blocks.
pub(super) fn foreign_forms(document: &Document<'_>, candidates: &[Candidate], blocks: Range<usize>) -> Vec<Form> {
    let pages = counts_pages(document, blocks).then_some(Form::Dot);
    pages.into_iter().chain(counts_articles(candidates).then_some(Form::Comma)).collect()
}

/// Text sites put the number of the page in front of its text: under `1、……的位置` stands `2、和作用……`, or `2、重要。三、问题……`.
fn counts_pages(document: &Document<'_>, blocks: Range<usize>) -> bool {
    let page = |at: usize| {
        let line = document.body_line(at)?;
        let text = line.text();
        let (number, len) = item(&text)?;
        let words = &text[len..];
        let inside = |sentence: &str| Label::read(sentence.trim_start()).is_some_and(|label| label.form == Form::Comma);
        let goes_on =
            words.starts_with(['和', '的', '们']) && !words.starts_with("和谐") || words.split('。').skip(1).any(inside);
        let cut = text.ends_with(is_han) && length(&text) > CUT;
        Some((number, goes_on, cut))
    };
    let pages: Vec<_> = blocks.map(page).collect();
    pages.windows(2).any(|pair| match pair {
        [Some((above, _, true)), Some((number, true, _))] => *number == above + 1,
        _ => false,
    })
}

/// The articles of rules: 一、 counts on from chapter to chapter, and most of them are sentences.
fn counts_articles(candidates: &[Candidate]) -> bool {
    let (mut last, mut chaptered, mut across) = (0, false, false);
    for candidate in candidates {
        if candidate.form == Form::Chapter {
            chaptered = last > 0;
        } else if candidate.form == Form::Comma {
            if candidate.value != last + 1 {
                return false;
            }
            (last, across) = (last + 1, across || chaptered);
        }
    }
    let sentences = candidates.iter().filter(|it| it.form == Form::Comma && it.shape.is_text()).count();
    across && sentences * 2 >= last as usize
}
