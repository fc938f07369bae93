//! Signature and date (GB/T 9704—2012, 7.3.5).

use super::dates::{DATE, date_line, is_date_line};
use crate::date::{date_at_start, is_date, is_moment, is_month, is_year};
use crate::document::{Block, Document, Paragraph, Role};
use crate::kind;
use crate::office::names_office;
use crate::recognize::line::attachment::is_slip;
use crate::recognize::line::imprint::{is_cc, is_imprint, is_print_run, names_subjects};
use crate::recognize::line::indent::PUSHED;
use crate::recognize::line::masthead::is_office;
use crate::recognize::line::meeting::is_field;
use crate::recognize::line::remark::is_remark;
use crate::recognize::line::signature::{
    OFFICES, SIGNATURE, further_offices, goes_on_below, is_sealed, is_signature, names_holder, names_judge, names_offices,
    names_only_offices, names_signatory,
};
use crate::recognize::line::text::announces_list;
use crate::recognize::line::title::is_title_line;
use crate::sentence::{CLOSING, OPENING, length, squeeze};

/// More offices at the end without a date are a list.
const UNDATED: usize = 2;

/// How many lines below a date say what it is: those that judges sign, and one behind them.
const REACH: usize = OFFICES + 1;

/// 成文日期 and the offices or names above it.
pub fn dates_and_signatures(document: &mut Document<'_>, body: usize) {
    let issuer = issuer_in_title(document, body);
    document.visit(body, REACH, |document, at| {
        split_date_from_remark(document, at);
        split_date_from_office(document, at);
        split_issuer_from_note(document, at, issuer.as_deref());
        date_and_signature(document, body, at, issuer.as_deref());
    });
}

/// The date at `at`, if one is there that somebody signs or that ends the document, and those who sign it.
fn date_and_signature(document: &mut Document<'_>, body: usize, at: usize, issuer: Option<&str>) {
    let Some(full) = date_line(document, at) else { return };
    let last = ends_document(document, at);
    let first = first_signature(document, body, at, issuer, last);
    let signed = first < at;
    let is = |form: fn(&str) -> bool| document.paragraph(at).is_some_and(|line| form(&line.text()));
    let ends_text = || is(is_moment) || is(is_month) && is_below_text(document, at);
    if (signed && last) || (full && (signed || last)) || (last && ends_text()) {
        (first..at).for_each(|line| document.set_role(line, Role::Signature));
        document.set_role(at, Role::Date);
        judges_below(document, at);
    }
}

/// `云岭县人民政府` of `云岭县人民政府关于……`.
fn issuer_in_title(document: &Document<'_>, body: usize) -> Option<String> {
    let head = document.blocks[..body].iter().filter_map(Block::paragraph);
    let title = head.into_iter().find(|it| it.role == Role::Title)?.text();
    let issuer = squeeze(&title[..title.find("关于")?]);
    names_office(&issuer).then_some(issuer)
}

/// `2026年3月1日（此件公开发布）`: the remark becomes a paragraph.
fn split_date_from_remark(document: &mut Document<'_>, at: usize) {
    let Some(paragraph) = document.paragraph(at).filter(|it| it.role == Role::Body) else { return };
    let text = paragraph.text();
    if let Some(len) = date_at_start(&text)
        && text[len..].trim_start().starts_with(OPENING)
        && text.ends_with(CLOSING)
        && length(&text) < 60
    {
        drop(text);
        document.split(at, len).map(Paragraph::trim_start);
        document.set_role(at + 1, Role::Annotation);
    }
}

/// `中共云岭县委　2026年3月1日` at the end, with or without the space: two paragraphs; three if it stands behind the last sentence.
fn split_date_from_office(document: &mut Document<'_>, at: usize) {
    let Some((office, date)) = office_before_date(document, at).filter(|_| ends_document(document, at)) else { return };
    let above = (0..at).rev().filter_map(|above| document.paragraph(above)).find(|above| !is_remark(&above.text()));
    if above.is_some_and(|above| above.role == Role::Date || is_cc(&above.text())) {
        return; // it is the imprint
    }
    document.split(at, date).map(Paragraph::trim_start);
    if office > 0 {
        document.split(at, office).map(Paragraph::trim_start);
    }
}

/// Where the office begins that stands before a date at the end of block `at`, alone or apart from the last sentence, and where
/// it ends.
fn office_before_date(document: &Document<'_>, at: usize) -> Option<(usize, usize)> {
    let text = document.undecided(at)?.text();
    let ends_in_date = text.trim_end().ends_with(|last: char| last.is_ascii_digit() || "日号）)".contains(last));
    if !ends_in_date {
        return None;
    }
    let near = text.char_indices().rev().take(SIGNATURE + DATE).last().map_or(0, |(near, _)| near);
    let sentence = text[near..].rfind("。").map(|stop| near + stop + "。".len());
    let office = sentence.or((text.len() <= SIGNATURE * '县'.len_utf8() + DATE).then_some(0))?;
    let mut ends = text[office..].char_indices().map(|(gap, _)| office + gap);
    let end = ends.find(|&end| is_date(&text[end..]) && names_office(&text[office..end]))?;
    let apart = [office, end].iter().any(|&at| text[at..].starts_with(char::is_whitespace));
    if office > 0 && !(apart && is_office(text[office..end].trim())) {
        return None;
    }
    Some((office, end))
}

/// `附件：……制度云岭县人民政府` over a date: the office that the title names is the signature.
fn split_issuer_from_note(document: &mut Document<'_>, at: usize, issuer: Option<&str>) {
    let Some(issuer) = issuer else { return };
    let dated = document.paragraph(at + 1).is_some_and(|next| date_at_start(&next.text()).is_some());
    let Some(note) = document.paragraph(at).filter(|it| it.role == Role::AttachmentNote) else { return };
    let text = note.text();
    if dated && text.ends_with(issuer) && text.len() > issuer.len() + "附件：".len() {
        let end = text.len() - issuer.len();
        drop(text);
        document.split(at, end);
        document.set_role(at + 1, Role::Body);
    }
}

/// Walks up from a date over the lines that sign it. Persons and seals stand in the middle of drafts, too.
fn first_signature(document: &Document<'_>, body: usize, date: usize, issuer: Option<&str>, last: bool) -> usize {
    let mut first = date;
    let mut persons = last;
    let date_is = |form: fn(&str) -> bool| document.paragraph(date).is_some_and(|line| form(&line.text()));
    let bracketed = date_is(|text| text.starts_with(OPENING)); // under a title
    let year = date_is(is_year);
    while first > body && date - first < OFFICES {
        let Some(paragraph) = document.undecided(first - 1) else { break };
        let adjacent = first == date;
        let half = !adjacent && document.paragraph(first).is_some_and(|below| goes_on_below(paragraph, below));
        persons &= names_signatory(paragraph);
        let joint = || adjacent && !bracketed && names_offices(paragraph);
        let signed = persons
            || half
            || joint()
            || names_judge(paragraph)
            || adjacent && year && names_holder(paragraph)
            || is_signature(paragraph, issuer, adjacent && !year)
            || last && is_sealed(paragraph);
        let titled = bracketed && adjacent && kind::of_title(&paragraph.text()).is_some(); // of a speech
        let addressed = (first - 1).checked_sub(1).and_then(|above| document.paragraph(above));
        if !signed || titled || addressed.is_some_and(|above| squeeze(&above.text()) == "此致") {
            break;
        }
        first -= 1;
    }
    first
}

/// `法官助理　李青山`, `书记员　王大川` under the date.
fn judges_below(document: &mut Document<'_>, date: usize) {
    let mut at = date + 1;
    while document.undecided(at).is_some_and(names_judge) && at - date < OFFICES {
        document.set_role(at, Role::Signature);
        at += 1;
    }
}

/// Whether a date that nobody signs can be the end of a document: nothing but 附注, 版记, attachments, a new title or a slip to
/// be sent back follows.
fn ends_document(document: &Document<'_>, date: usize) -> bool {
    let ruled = document.undecided(date + 1).is_some_and(|line| !line.text().chars().any(char::is_alphanumeric));
    match document.blocks.get(date + 1 + usize::from(ruled)) {
        None => true,
        Some(Block::Table(_) | Block::Figure(_)) => false,
        Some(Block::Paragraph(next)) => {
            let text = next.text();
            let office = date + 2 == document.blocks.len() && names_office(&text);
            let below_text = || is_date_line(document, date) && is_below_text(document, date);
            let signs = office && (next.indent >= PUSHED || below_text()) || names_judge(next);
            next.role != Role::Body
                || signs
                || is_remark(&text)
                || is_cc(&text)
                || is_imprint(&text)
                || names_subjects(&text)
                || is_slip(&text)
                || date_line(document, date) == Some(true) && is_issued(document, date, &text)
        }
    }
}

/// Whether the document's title says that it issues what this line names, or in 《》 begins to name; or the text right above its
/// date names it so.
fn is_issued(document: &Document<'_>, date: usize, line: &str) -> bool {
    let mut titles = document.blocks.iter().filter_map(Block::paragraph).filter(|it| it.role == Role::Title);
    let title = titles.next().map(|title| squeeze(&title.text())).unwrap_or_default();
    let name = squeeze(line);
    let whole = || kind::of_title(&name).is_some() && title.contains(&name);
    let above = document.blocks[..date].iter().rev().take(OFFICES).filter_map(Block::paragraph);
    let mut above = above.filter(|text| text.role == Role::Body);
    let mut named_above = || above.any(|text| squeeze(&text.text()).contains(&format!("《{name}》")));
    is_title_line(line) && (title.split('《').skip(1).any(|named| named.starts_with(&name)) || whole() || named_above())
}

/// Whether a date stands right below the last words of a text, a note on attachments or a table.
fn is_below_text(document: &Document<'_>, date: usize) -> bool {
    let closes = |text: &str| text.starts_with("特此") || text.trim_end().ends_with(['。', '！']);
    match date.checked_sub(1).and_then(|above| document.blocks.get(above)) {
        Some(Block::Paragraph(above)) => match above.role {
            Role::Body => closes(&above.text()),
            role => role == Role::AttachmentNote,
        },
        Some(Block::Table(_) | Block::Figure(_)) => true,
        None => false,
    }
}

/// A signature that no date follows: the last line, pushed to the right.
pub fn lone_signature(document: &mut Document<'_>, body: usize) {
    let last = document.blocks.len().saturating_sub(1);
    let names = last.checked_sub(1).and_then(|above| document.paragraph(above)).is_some_and(|above| is_field(&above.text()));
    let role = |above: usize| last.checked_sub(above).and_then(|at| document.role(at));
    let dated = role(1) == Some(Role::Date) && role(2) != Some(Role::Signature);
    let signs = |line: &Paragraph<'_>| {
        let placed = line.indent >= PUSHED || dated && names_office(&line.text());
        placed && is_signature(line, None, false)
    };
    if last > body
        && !names
        && document.undecided(last).is_some_and(signs)
        && !document.paragraph(last).is_some_and(|paragraph| is_print_run(&paragraph.text()))
    {
        let joint = |at: &usize| document.undecided(*at).is_some_and(|line| line.indent >= PUSHED && names_only_offices(line));
        let first = (body..last).rev().take_while(joint).last().filter(|_| joint(&last)).unwrap_or(last);
        (first..=last).for_each(|at| document.set_role(at, Role::Signature));
    }
}

/// Gives each of several offices that sign in one line a paragraph of its own: they stand one below the other (7.3.5).
pub fn divide_joint(document: &mut Document<'_>, body: usize) {
    let signs = |at: &usize| document.role(*at) == Some(Role::Signature);
    let Some(last) = (body..document.blocks.len()).rfind(signs) else { return };
    let lines = (body..=last).rev().take_while(signs).take(OFFICES).count();
    for at in (last + 1 - lines..=last).rev() {
        let starts = document.line(at).map(further_offices).unwrap_or_default();
        for start in starts.into_iter().rev() {
            document.split(at, start);
            document.paragraph_mut(at).map(Paragraph::trim_end);
        }
    }
}

/// `……一起行动起来！` over one office or two, in a draft that nothing else signs.
pub fn offices_under_text(document: &mut Document<'_>, body: usize) {
    let is_office =
        |at: &usize| document.undecided(*at).is_some_and(|line| is_signature(line, None, false) && names_office(&line.text()));
    let end = document.blocks.len();
    let first = end - (body..end).rev().take_while(is_office).take(UNDATED + 1).count();
    let text =
        first.checked_sub(1).filter(|&above| above >= body).and_then(|above| document.undecided(above)).map(Paragraph::text);
    let closed = text.is_some_and(|text| text.trim_end().ends_with(['。', '！']) && !announces_list(&text));
    let signed = |block: &Block<'_>| matches!(block.role(), Some(Role::Signature | Role::Date));
    if end - first > UNDATED || !closed || document.blocks[body..].iter().any(signed) {
        return;
    }
    (first..end).for_each(|office| document.set_role(office, Role::Signature));
}
