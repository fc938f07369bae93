//! What stands between the title and the body, or above the title beside the masthead.

use super::TITLE;
use super::title::{continues_title, is_title_line, names_issuers, stands_below_mark};
use crate::date::{date_at_start, is_date, is_moment, is_month};
use crate::document::{Document, Origin, Role};
use crate::kind;
use crate::level::{Label, numeral};
use crate::recognize::persons::{POSTS, is_byline, is_name, names_place, names_speaker};
use crate::sentence::{length, squeeze};

/// No 题注 is longer, in characters.
const NOTE: usize = 200;

/// What a line below the title is.
pub(super) fn role_at(document: &Document<'_>, title: usize, at: usize) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    let text = paragraph.text();
    let text = text.trim();
    let first = document.paragraph(title)?.text().into_owned();
    if squeeze(text) == squeeze(&first) {
        return Some(Role::Title);
    }
    if paragraph.origin != Origin::Line || text.ends_with('。') {
        return None;
    }
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    if bracketed && is_adoption_note(text) && length(text) <= NOTE {
        return Some(Role::Subtitle);
    }
    if length(text) > TITLE {
        return continues_title(document, &first, title, at).then_some(Role::Title);
    }
    let above = document.paragraph(at - 1).filter(|above| above.role == Role::Subtitle);
    if begins_with_dash(text) {
        return (!above.is_some_and(|above| begins_with_dash(&above.text()))).then_some(Role::Subtitle);
    }
    if continues_title(document, &first, title, at) || stands_below_mark(document, title, at) {
        return Some(Role::Title);
    }
    let remark = bracketed && length(text) <= 40 && Label::read(text).is_none();
    if is_day(text) || is_adoption_note(text) || remark || names_editor(text) || names_meeting(text) || is_long_note(document, at)
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

/// `云岭县柳溪镇`, alone: several are a list.
fn is_place(document: &Document<'_>, at: usize) -> bool {
    let is_place = |at: usize| document.paragraph(at).is_some_and(|line| names_place(line.text().trim()));
    is_place(at) && !is_place(at - 1) && !is_place(at + 1)
}

pub(super) fn begins_with_dash(text: &str) -> bool {
    text.trim_start().starts_with(['—', '―', '–']) || text.starts_with("--")
}

/// `2026年3月5日`, `2026年3月`, `2026年3月5日下午`, `2026-03-05 16:41`
fn is_day(text: &str) -> bool {
    let is_clock = |clock: &str| clock.contains(':') && clock.chars().all(|c| c.is_ascii_digit() || c == ':');
    let day = text.rsplit_once(' ').filter(|(_, clock)| is_clock(clock)).map_or(text, |(day, _)| day);
    is_date(day) || is_month(text) || is_date(text.trim_end_matches(['上', '下', '午', '晚', '清', '晨']))
}

/// `云岭县人民政府办公室编　2026年3月5日`, under the number of minutes or a bulletin.
pub(super) fn names_editor(text: &str) -> bool {
    let day = text.find(|c: char| c.is_ascii_digit() || "一二三四五六七八九〇○".contains(c));
    day.map(|at| text.split_at(at)).is_some_and(|(office, day)| {
        kind::names_office(office.trim_end().trim_end_matches(['印', '编'])) && (is_date(day) || is_moment(day))
    })
}

/// `在云岭县第二十次代表大会上的报告` under slogans.
pub(super) fn names_meeting(text: &str) -> bool {
    text.starts_with('在') && text.contains("上的") && kind::of_title(text).is_some()
}

/// `新华社云岭2月4日电`
pub(super) fn is_dateline(text: &str) -> bool {
    ["新华社", "本报", "中新社"].iter().any(|agency| text.starts_with(agency))
        && text.ends_with(['电', '讯'])
        && length(text) <= 30
}

/// `县十七届人大三次会议文件（4）`, `会议材料之三`: which of a meeting's papers it is.
pub(super) fn names_material(text: &str) -> bool {
    let numbered =
        text.strip_suffix(['）', ')']).and_then(|inner| inner.rsplit_once(['（', '('])).or_else(|| text.rsplit_once('之'));
    let counts = |number: &str| number.parse::<u32>().is_ok() || numeral(number).is_some_and(|(_, len)| len == number.len());
    numbered.is_some_and(|(papers, number)| ["文件", "材料"].iter().any(|word| papers.ends_with(word)) && counts(number.trim()))
        && length(text) <= 30
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
    is_post(&here) && is_name(&line(at + 1)) || below_post && is_name(&here)
}

/// 题注: `2026年2月14日　云岭县人民政府第16次常务会议通过`.
pub fn is_adoption_note(text: &str) -> bool {
    let bare = text.trim_start_matches(['（', '(']);
    let words = ["通过", "公布", "施行", "发布", "修订", "修正", "批准", "印发", "会议上"];
    let ended = words.iter().any(|word| bare.trim_end_matches(['）', ')']).ends_with(word));
    date_at_start(bare).is_some() && ended
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
    let open =
        document.paragraph(at - 1).is_some_and(|above| !above.text().trim_end().ends_with(['上', '告', '话', '辞', '言', '）']));
    open && !is_byline(text.trim())
        && is_title_line(&text)
        && (text.trim_end().ends_with('上') || kind::of_title(&text).is_some())
}
