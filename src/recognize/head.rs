//! The head of a document: title, what stands around it, and whom it addresses.

mod addressee;
mod below;
pub mod field_lines;
mod fused;
pub mod masthead;
mod title;

use crate::assistant;
use crate::document::{Document, Origin, Paragraph, Role};
use crate::kind;
use crate::office::names_office;
use crate::recognize::contents::contents;
use crate::recognize::line::addressee::{is_addressee, names_people};
use crate::recognize::line::attachment::is_mark;
use crate::recognize::line::document_number::{is_number, is_number_below_title, names_number};
use crate::recognize::line::masthead::is_of_telegram;
use crate::recognize::line::person::{is_byline, names_holder, names_party, names_place};
use crate::recognize::line::subtitle::{begins_with_dash, is_dateline, names_material, names_meeting};
use crate::recognize::line::text::PREAMBLE;
use crate::recognize::line::title::{TITLE, is_title_line, names_matter, stands_above_title};
use crate::sentence::{in_brackets, length, squeeze};
use crate::source::{Edit, Why};

/// No title has more lines.
const MOST_LINES: usize = 12;

/// Gives the paragraphs above the body their roles; returns the index of the first block of the body.
pub fn find(document: &mut Document<'_>) -> usize {
    fused::divide(document);
    let contents = contents(&document.blocks);
    let mut head = Head::default();
    while head.end < document.blocks.len() && head.joined < MOST_LINES {
        if head.title.is_none() && head.end == contents.start {
            head.end = contents.end;
        }
        if let Some(title) = head.title {
            title::divide_from_addressee(document, title, head.end);
        }
        match head.role_of_next(document) {
            Some(role) => head.take(document, role),
            None if head.goes_on(document) => head.end += 1,
            None => break,
        }
    }
    head.end - head.title.map_or(0, |title| title::drop_repeats(document, title, head.end))
}

/// Gives the lines below the titles of attached documents their roles where they lead to a salutation, as the head of a speech
/// does: `——在……会议上`, `（2026年3月5日）`, `县长　李青山`, `同志们：`.
pub fn find_attached(document: &mut Document<'_>, body: usize) {
    for title in body..document.blocks.len() {
        if document.role(title) != Some(Role::AttachmentTitle) {
            continue;
        }
        let greets =
            |at: usize| document.undecided(at).is_some_and(|line| names_people(&line.text())) && addressee::is_sure(document, at);
        let Some(salutation) = (title + 1..=title + MOST_LINES).find(|&at| greets(at)) else { continue };
        let undecided: Vec<usize> = (title + 1..salutation).filter(|&at| document.undecided(at).is_some()).collect();
        let mut are_known = true;
        for &at in &undecided {
            let role = document.line(at).and_then(|_| below::role_at(document, title, at)).filter(|role| *role != Role::Title);
            are_known &= role.is_some();
            role.into_iter().for_each(|role| document.set_role(at, role));
        }
        match are_known {
            true => document.set_role(salutation, Role::Addressee),
            false => undecided.into_iter().for_each(|at| document.set_role(at, Role::Body)),
        }
    }
}

/// What is known of a head so far.
#[derive(Default)]
struct Head {
    /// The block behind it.
    end: usize,
    title: Option<usize>,
    /// How many lines were joined with the title.
    joined: usize,
    addressed: bool,
}

impl Head {
    /// Makes the next block a part of the head.
    fn take(&mut self, document: &mut Document<'_>, role: Role) {
        let at = self.end;
        match self.title {
            Some(name) if role == Role::Title && title::is_name_of_page(document, name, at) => {
                document.drop_paragraph(name, Why::Repeated);
                document.set_role(at - 1, role);
                self.title = Some(at - 1);
            }
            Some(title) if role == Role::Title && (at == title + 1 || title::says_same(document, title, at)) => {
                title::join(document, title, at);
                self.joined += 1;
            }
            Some(mark) if role == Role::Title => {
                title::make_mark(document, mark, at);
                (self.title, self.end) = (Some(at), at + 1);
            }
            Some(_) | None if role == Role::Addressee => {
                self.end += addressee::take(document, at);
                self.addressed = true;
            }
            Some(_) | None => {
                document.set_role(at, role);
                self.title = self.title.or((role == Role::Title).then_some(at));
                self.end += 1;
            }
        }
    }

    /// The slogan of a speech whose title only says where it was given, with further parts of the head below.
    fn slogan(&self, document: &Document<'_>, title: usize) -> Option<Role> {
        let at = self.end;
        let (meeting, line) = document.paragraph(title).zip(document.line(at))?;
        let below_meeting = at == title + 1 && !line.apart && names_meeting(&meeting.text()) && is_title_line(&line.text());
        (below_meeting && head_follows(document, at)).then_some(Role::Subtitle)
    }

    /// Whether the next block, which may be anything, stands over further parts of the head.
    fn goes_on(&self, document: &Document<'_>) -> bool {
        match self.title {
            Some(_) => !self.addressed && head_follows(document, self.end),
            None => !self.addressed && title_follows(document, self.end),
        }
    }

    /// What the next block is, if it belongs to the head.
    fn role_of_next(&self, document: &Document<'_>) -> Option<Role> {
        let at = self.end;
        let paragraph = document.paragraph(at)?;
        if let Origin::Fixed(role) = paragraph.origin {
            return (role != Role::Body && !matches!(role, Role::Heading { .. })).then_some(role);
        }
        let text = paragraph.text();
        let text = text.trim();
        if self.addressed || matches!(paragraph.origin, Origin::Item { .. } | Origin::Code | Origin::Image | Origin::Quote) {
            return None;
        }
        if paragraph.origin == Origin::Line
            && (addressee::lines(document, at) > 0 || self.title.is_some() && addressee::is_by_place(document, at))
        {
            return Some(Role::Addressee);
        }
        if is_number(text) || (self.title.is_some() && is_number_below_title(text)) {
            return Some(Role::DocumentNumber);
        }
        match self.title {
            None if assistant::says(text) => Some(Role::Body),
            None if is_mark(text) => Some(Role::AttachmentMark),
            Some(_) | None if !text.chars().any(char::is_alphanumeric) => Some(Role::Body), // ★ and other ornaments
            None if is_dateline(text) || names_material(text) || is_of_telegram(text) || stands_above_title(text) => {
                Some(Role::Body)
            }
            None => masthead::role_at(document, at).or_else(|| above_title(document, at, text)),
            Some(title) => below::role_at(document, title, at).or_else(|| self.slogan(document, title)),
        }
    }
}

/// Where the title goes that a text lacks: below what stands above a title. `None` if the text surely has one of its own.
pub fn place_of_missing_title(document: &Document<'_>) -> Option<usize> {
    let above = masthead::count(document);
    let near = document.paragraphs(above).take(PREAMBLE + 1).map(Paragraph::text);
    let near = near.take_while(|text| length(text) <= TITLE && !is_addressee(text.trim()));
    let is_sure = |(line, text): (usize, std::borrow::Cow<'_, str>)| {
        title::is_title(document, above + line) && kind::of_title(&text).is_some() && !text.contains('，')
    };
    (!near.enumerate().any(is_sure)).then_some(above)
}

/// Whether the title stands a little below, under a line such as `好的，以下是为您起草的通知：`.
fn title_follows(document: &Document<'_>, at: usize) -> bool {
    let short = |at: usize| document.paragraph(at).is_some_and(|paragraph| length(&paragraph.text()) <= TITLE);
    let is_sure = |at: usize| {
        let Some(text) = document.paragraph(at).map(Paragraph::text) else { return false };
        match document.heading(at) {
            Some(depth) => title::is_title(document, at) && (depth == 1 || kind::of_title(&text).is_some()),
            None => is_title_line(&text) && (kind::of_title(&text).is_some() || addressee::is_sure(document, at + 1)),
        }
    };
    at < PREAMBLE && (at..PREAMBLE).take_while(|&line| short(line)).any(|line| is_sure(line + 1))
}

/// No page has more lines above its text.
const PAGE: usize = 16;

/// Whether the title stands below, as a field or a page says.
fn told_title_follows(document: &Document<'_>, at: usize) -> bool {
    let told = |line: &&Paragraph<'_>| line.origin == Origin::Fixed(Role::Title);
    let below = document.paragraphs(at).take(PAGE).skip(1).find(told);
    let says_other =
        |title: &Paragraph<'_>| document.paragraph(at).is_some_and(|line| squeeze(&line.text()) != squeeze(&title.text()));
    below.is_some_and(says_other)
}

/// No name of a site or of a column is longer, in characters.
const SITE: usize = 12;

/// Whether a line is one of the names that a page begins with, right over `关于……的通知` and its addressee, or parted from it by
/// what else the page had there: the site's, the column's. A single one may be the first line of the title, unless the page has
/// left more than that.
fn is_name_of_site(document: &Document<'_>, at: usize) -> bool {
    let is_name = |&at: &usize| {
        document.line(at).is_some_and(|line| {
            let text = line.text();
            let text = text.trim();
            let says_more = text.contains("关于") || kind::of_title(text).is_some() || names_office(text) || names_place(text);
            length(text) <= SITE && !says_more && !is_byline(text) && title::is_title(document, at)
        })
    };
    let names = (0..PREAMBLE).take_while(is_name).count();
    let matter = document.line(names).is_some_and(|line| names_matter(line.text().trim()));
    let Some(below) = document.paragraph(names + 1).filter(|_| matter) else { return false };
    let left = |edit: &Edit| edit.why == Why::Residue && edit.span.end <= below.span.start && !edit.span.is_empty();
    let told = (names > 1 || document.ledger.iter().any(left)) && addressee::is_sure(document, names + 1);
    at < names && (told || title::is_cut_off(document, names))
}

/// How many lines that nothing is known of may stand between the title and what surely belongs to the head.
const UNKNOWN: usize = 4;

/// Whether an addressee, a subtitle or a number stands a little below, under lines that may be anything but text.
fn head_follows(document: &Document<'_>, at: usize) -> bool {
    let surely_is = |at: usize| {
        let of_head = |text: &str| is_number_below_title(text) || begins_with_dash(text) && text.contains('上');
        addressee::is_sure(document, at) || document.line(at).is_some_and(|line| of_head(line.text().trim()))
    };
    let is_line = |line: &&Paragraph<'_>| matches!(line.origin, Origin::Line | Origin::Quote);
    let may_be_head =
        |&at: &usize| document.paragraph(at).filter(is_line).is_some_and(|line| may_stand_in_head(line.text().trim()));
    (at..at + UNKNOWN).take_while(may_be_head).any(|at| surely_is(at + 1))
}

/// Whether a line may stand between title and text: words, a remark in brackets, what the speaker is to do, or a party.
fn may_stand_in_head(text: &str) -> bool {
    let words = text.trim_end_matches(['：', ':', '，', '.']);
    let bracketed = in_brackets(text).is_some();
    let direction = text.starts_with('【') && text.contains('】');
    is_title_line(words) || names_number(text) || names_party(text) || (bracketed || direction) && length(text) <= TITLE
}

/// The title, or a line above it: who speaks, and what a red head has over it.
fn above_title(document: &Document<'_>, at: usize, text: &str) -> Option<Role> {
    let speaks = document.paragraph(at + 1).is_some_and(|below| assistant::says(&below.text()));
    if speaks && title_follows(document, at + 1) {
        return Some(Role::Body); // the assistant's name
    }
    if masthead::follows(document, at) || told_title_follows(document, at) || is_name_of_site(document, at) {
        return Some(Role::Body);
    }
    let speaks = is_byline(text) && !names_office(text) && !names_place(text);
    let over_title = || document.paragraph(at + 1).is_some_and(|next| kind::of_title(&next.text()).is_some());
    if speaks && over_title() || names_holder(text) && addressee::is_sure(document, at + 1) {
        return Some(Role::Byline);
    }
    title::is_title(document, at).then_some(Role::Title)
}
