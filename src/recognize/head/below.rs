//! What stands between the title and the body.

use super::addressee;
use super::title::{is_cut_off, is_name_of_page, names_issuers, says_same, stands_below_mark};
use crate::date::date_at_start;
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::level::Label;
use crate::recognize::line::addressee::is_addressee;
use crate::recognize::line::continued_title::goes_on;
use crate::recognize::line::masthead;
use crate::recognize::line::person::{POSTS, is_byline, is_person, names_holder, names_place, names_speaker};
use crate::recognize::line::subtitle::{begins_with_dash, is_adoption_note, names_day, names_editor, names_meeting};
use crate::recognize::line::title::{TITLE, is_title_line, names_matter};
use crate::sentence::{CLOSING, OPENING, in_brackets, length};

/// No 题注 is longer, in characters.
const ADOPTION_NOTE: usize = 200;
/// No other remark in brackets is longer, in characters.
const REMARK: usize = 40;

/// What a line below the title is.
pub fn role_at(document: &Document<'_>, title: usize, at: usize) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    let text = paragraph.text();
    let text = text.trim();
    if says_same(document, title, at) || is_name_of_page(document, title, at) {
        return Some(Role::Title);
    }
    match paragraph.origin {
        Origin::Heading(_) if goes_on_marked(document, title, at) || is_only_article(document, title, at) => Some(Role::Title),
        Origin::Heading(_) => role_of_heading(document, text),
        Origin::Line if !text.ends_with('。') => role_of_line(document, title, at, text),
        Origin::Line | Origin::Item { .. } | Origin::Quote | Origin::Image | Origin::Code | Origin::Fixed(_) => None,
    }
}

/// The title comes first, since nearly everything else may be a line of it; an office or a person, which anything may begin with,
/// comes last.
fn role_of_line(document: &Document<'_>, title: usize, at: usize, text: &str) -> Option<Role> {
    if goes_on_with_title(document, title, at, text) {
        Some(Role::Title)
    } else if is_signer(document, at) {
        Some(Role::Signer)
    } else if is_subtitle(document, at, text) {
        Some(Role::Subtitle)
    } else if is_byline_at(document, at, text) {
        Some(Role::Byline)
    } else {
        None
    }
}

/// A line of the title, or the title itself below what was taken for it.
fn goes_on_with_title(document: &Document<'_>, title: usize, at: usize, text: &str) -> bool {
    let Some(first) = document.paragraph(title).map(Paragraph::text) else { return false };
    let next = at == title + 1 && document.heading(title).is_none() && !begins_with_dash(text);
    names_matter(text) && !first.contains("关于") && addressee::is_sure(document, at + 1)
        || next && goes_on(&first, document.paragraphs(at)) && !is_cut_off(document, at)
        || length(text) <= TITLE && (stands_below_mark(document, title, at) || names_issuers(document, &first, at))
}

/// 签发人 below the 发文字号.
fn is_signer(document: &Document<'_>, at: usize) -> bool {
    document.paragraph(at).and_then(masthead::role) == Some(Role::Signer) && document.role(at - 1) == Some(Role::DocumentNumber)
}

/// 题注, when and where something was said, or who edits it; only 题注 is longer than a line of a title.
fn is_subtitle(document: &Document<'_>, at: usize, text: &str) -> bool {
    let bracketed = in_brackets(text).is_some();
    if length(text) > TITLE {
        return bracketed && is_adoption_note(text) && length(text) <= ADOPTION_NOTE;
    }
    let above = document.paragraph(at - 1).filter(|above| above.role == Role::Subtitle);
    if begins_with_dash(text) {
        return !above.is_some_and(|above| begins_with_dash(&above.text()));
    }
    let remark = bracketed && length(text) <= REMARK && Label::read(text).is_none();
    remark
        || names_day(text)
        || is_adoption_note(text)
        || names_editor(text)
        || names_meeting(text)
        || is_half_of_adoption_note(document, at)
        || above.is_some() && ends_subtitle(document, at)
}

fn is_byline_at(document: &Document<'_>, at: usize, text: &str) -> bool {
    let named = is_byline(text) || names_speaker(text) || names_post(document, at) || is_place(document, at);
    named && length(text) <= TITLE && !begins_with_dash(text)
}

/// Whether the heading below the title has the same marks, and is its second line: over `——在……会议上的讲话` or an addressee.
fn goes_on_marked(document: &Document<'_>, title: usize, at: usize) -> bool {
    let Some(first) = document.paragraph(title).filter(|_| at == title + 1).map(Paragraph::text) else { return false };
    let closes = |below: &Paragraph<'_>| begins_with_dash(&below.text()) || is_addressee(below.text().trim());
    document.heading(title) == document.heading(title + 1)
        && document.paragraph(title + 2).is_some_and(closes)
        && goes_on(&first, document.paragraphs(title + 1))
}

/// `## 春耕生产全面展开` below `# 云岭县工作简报`, if the bulletin brings nothing else.
fn is_only_article(document: &Document<'_>, title: usize, at: usize) -> bool {
    let is_other = |other: usize| document.heading(other) == document.heading(at);
    stands_below_mark(document, title, at) && !(at + 1..document.blocks.len()).any(is_other)
}

/// `## ——在……会议上的讲话`, `### （2026年3月5日）`, `### 县长　李青山`: a heading that only says more of the title.
fn role_of_heading(document: &Document<'_>, text: &str) -> Option<Role> {
    let headings = document.blocks.iter().filter_map(Block::paragraph).filter(|line| line.origin.heading().is_some());
    let dashed = || begins_with_dash(text) && headings.filter(|line| begins_with_dash(&line.text())).count() == 1;
    let dated = text.strip_prefix(OPENING).is_some_and(|inner| date_at_start(inner).is_some() && inner.ends_with(CLOSING));
    let holder = names_holder(text).then_some(Role::Byline);
    if dated || dashed() { Some(Role::Subtitle) } else { holder }
}

/// `云岭县柳溪镇`, alone: several are a list.
fn is_place(document: &Document<'_>, at: usize) -> bool {
    let is_place = |at: usize| names_place(&document.words(at));
    is_place(at) && !is_place(at - 1) && !is_place(at + 1)
}

/// `云岭县水利局党委书记、局长` over a name.
fn names_post(document: &Document<'_>, at: usize) -> bool {
    let is_post = |text: &str| {
        let titles = POSTS.iter().chain(&["教授", "导师", "研究员", "工程师"]);
        length(text) <= 30 && !text.contains(['，', '。']) && titles.into_iter().any(|title| text.ends_with(title))
    };
    is_post(&document.words(at)) && is_person(&document.words(at + 1))
}

/// Whether a line is one of the two that a 题注 has: its bracket is closed in the second.
fn is_half_of_adoption_note(document: &Document<'_>, at: usize) -> bool {
    let opens = |text: &str| {
        let inner = text.trim_start_matches(OPENING);
        inner.len() < text.len() && date_at_start(inner).is_some() && !text.contains(CLOSING)
    };
    let closes = |text: &str| text.ends_with(CLOSING) && !text.contains(OPENING) && length(text) <= TITLE;
    let are_halves = |first: usize| opens(&document.words(first)) && closes(&document.words(first + 1));
    are_halves(at) || are_halves(at - 1)
}

/// The second line of `——在……大会 / 上的报告`.
fn ends_subtitle(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    let text = paragraph.text();
    let open = document
        .paragraph(at - 1)
        .is_some_and(|above| !above.text().trim_end().ends_with(['上', '告', '话', '辞', '言', '）', ')']));
    open && !is_byline(text.trim())
        && is_title_line(&text)
        && (text.trim_end().ends_with('上') || kind::of_title(&text).is_some())
}
