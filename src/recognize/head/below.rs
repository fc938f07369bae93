//! What stands between the title and the body.

use super::addressee;
use super::title::{is_cut_off, names_issuers, says_same, stands_below_mark};
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
use crate::sentence::length;

/// No 题注 is longer, in characters.
const NOTE: usize = 200;

/// What a line below the title is.
pub fn role_at(document: &Document<'_>, title: usize, at: usize) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    let text = paragraph.text();
    let text = text.trim();
    let first = document.paragraph(title)?.text().into_owned();
    if says_same(document, title, at) {
        return Some(Role::Title);
    }
    if paragraph.origin.heading().is_some() {
        let continues_title = at == title + 1 && goes_on_marked(document, title, &first);
        return if continues_title { Some(Role::Title) } else { role_of_heading(document, text) };
    }
    if paragraph.origin != Origin::Line || text.ends_with('。') {
        return None;
    }
    let continues_title = || {
        let may_go_on = at == title + 1 && document.heading(title).is_none();
        may_go_on && goes_on(&first, document.paragraphs(at)) && !is_cut_off(document, at)
    };
    if names_matter(text) && !first.contains("关于") && addressee::is_sure(document, at + 1) {
        return Some(Role::Title);
    }
    if masthead::role(paragraph) == Some(Role::Signer) && document.role(at - 1) == Some(Role::DocumentNumber) {
        return Some(Role::Signer);
    }
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    if bracketed && is_adoption_note(text) && length(text) <= NOTE {
        return Some(Role::Subtitle);
    }
    if length(text) > TITLE {
        return continues_title().then_some(Role::Title);
    }
    let above = document.paragraph(at - 1).filter(|above| above.role == Role::Subtitle);
    if begins_with_dash(text) {
        return (!above.is_some_and(|above| begins_with_dash(&above.text()))).then_some(Role::Subtitle);
    }
    if continues_title() || stands_below_mark(document, title, at) {
        return Some(Role::Title);
    }
    let remark = bracketed && length(text) <= 40 && Label::read(text).is_none();
    if names_day(text)
        || is_adoption_note(text)
        || remark
        || names_editor(text)
        || names_meeting(text)
        || is_long_note(document, at)
    {
        return Some(Role::Subtitle);
    }
    if names_issuers(document, &first, at) {
        return Some(Role::Title);
    }
    if above.is_some() && ends_subtitle(document, at) {
        return Some(Role::Subtitle);
    }
    (is_byline(text) || names_speaker(text) || names_post(document, at) || is_place(document, at)).then_some(Role::Byline)
}

/// Whether the heading below the title has the same marks, and is its second line: over `——在……会议上的讲话` or an addressee.
fn goes_on_marked(document: &Document<'_>, title: usize, first: &str) -> bool {
    let closes = |below: &Paragraph<'_>| begins_with_dash(&below.text()) || is_addressee(below.text().trim());
    document.heading(title) == document.heading(title + 1)
        && document.paragraph(title + 2).is_some_and(closes)
        && goes_on(first, document.paragraphs(title + 1))
}

/// `## ——在……会议上的讲话`, `### （2026年3月5日）`, `### 县长　李青山`: a heading that only says more of the title.
fn role_of_heading(document: &Document<'_>, text: &str) -> Option<Role> {
    let headings = document.blocks.iter().filter_map(Block::paragraph).filter(|line| line.origin.heading().is_some());
    let dashed = || begins_with_dash(text) && headings.filter(|line| begins_with_dash(&line.text())).count() == 1;
    let dated =
        text.strip_prefix(['（', '(']).is_some_and(|inner| date_at_start(inner).is_some() && inner.ends_with(['）', ')']));
    let holder = names_holder(text).then_some(Role::Byline);
    if dated || dashed() { Some(Role::Subtitle) } else { holder }
}

/// `云岭县柳溪镇`, alone: several are a list.
fn is_place(document: &Document<'_>, at: usize) -> bool {
    let is_place = |at: usize| document.paragraph(at).is_some_and(|line| names_place(line.text().trim()));
    is_place(at) && !is_place(at - 1) && !is_place(at + 1)
}

/// `云岭县水利局党委书记、局长` over a name, or the name under it.
fn names_post(document: &Document<'_>, at: usize) -> bool {
    let line = |at: usize| document.paragraph(at).map(|paragraph| paragraph.text().trim().to_owned()).unwrap_or_default();
    let is_post = |text: &str| {
        let titles = POSTS.iter().chain(&["教授", "导师", "研究员", "工程师"]);
        length(text) <= 30 && !text.contains(['，', '。']) && titles.into_iter().any(|title| text.ends_with(title))
    };
    let below_post = document.paragraph(at - 1).is_some_and(|above| above.role == Role::Byline && is_post(&above.text()));
    let here = line(at);
    is_post(&here) && is_person(&line(at + 1)) || below_post && is_person(&here)
}

/// A 题注 over two lines: its bracket is closed in the second.
fn is_long_note(document: &Document<'_>, at: usize) -> bool {
    let text = |at: usize| document.paragraph(at).map(|line| line.text().trim().to_owned()).unwrap_or_default();
    let opens = |text: &str| {
        let inner = text.trim_start_matches(['（', '(']);
        inner.len() < text.len() && date_at_start(inner).is_some() && !text.contains(['）', ')'])
    };
    let closes = |text: &str| text.ends_with(['）', ')']) && !text.contains(['（', '(']) && length(text) <= TITLE;
    (opens(&text(at)) && closes(&text(at + 1))) || (opens(&text(at - 1)) && closes(&text(at)))
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
