//! A title over several lines.

use super::addressee::is_addressee;
use super::document_number::is_number;
use super::person::{is_byline, names_place};
use super::subtitle::{begins_with_dash, names_meeting};
use super::title::{TITLE, is_title_line};
use crate::date::is_date;
use crate::document::{Origin, Paragraph};
use crate::kind;
use crate::sentence::length;

/// No title over several lines is longer, in characters.
const WHOLE: usize = TITLE + 20;

/// A title that says no kind, such as three slogans one below the other, has no more lines behind its second.
const STACKED: usize = 2;

/// Whether the first of these lines goes on with a title that its own lines left open; the others stand below it.
pub fn goes_on<'p, 's: 'p>(title: &str, mut lines: impl Iterator<Item = &'p Paragraph<'s>> + Clone) -> bool {
    let Some(line) = lines.next() else { return false };
    let text = line.text();
    let text = text.trim();
    if length(title) + length(text) > WHOLE {
        return false;
    }
    if ends_in_kind_behind_bracket(text) {
        return true;
    }
    let complete = kind::of_title(title).is_some() && !ends_open(title) && !text.starts_with('暨');
    if !is_title_line(text) || complete && !leads_to(lines.clone(), begins_with_dash) {
        return false;
    }
    let is_open = ends_open(title) || text.starts_with('暨');
    let names_speaker = title.ends_with("同志") || is_byline(title);
    if names_meeting(text) && !is_open && !names_speaker {
        return false; // under a slogan
    }
    let closes = kind::of_title(text).is_some();
    let slogan = !is_byline(text) && !names_place(text);
    (closes && length(title) + length(text) > 10) || is_open || (slogan && leads_to(lines, is_head_line))
}

/// `（2026—2030年）的通知` under `关于印发……规划`
fn ends_in_kind_behind_bracket(text: &str) -> bool {
    let behind = text.strip_prefix(['（', '(']).and_then(|text| text.split_once(['）', ')'])).map(|(_, behind)| behind);
    behind.is_some_and(|behind| behind.starts_with('的') && kind::of_title(behind).is_some())
}

fn ends_open(line: &str) -> bool {
    ["的", "关于", "關於", "和", "与", "及", "、", "印发", "转发", "年度"].iter().any(|word| line.trim_end().ends_with(word))
}

/// What surely is no title, but stands near one.
fn is_head_line(text: &str) -> bool {
    begins_with_dash(text) || names_meeting(text) || is_addressee(text) || is_date(text) || is_number(text)
}

/// Whether one of these lines `is_head`, perhaps behind further lines of the title.
fn leads_to<'p, 's: 'p>(below: impl Iterator<Item = &'p Paragraph<'s>>, is_head: impl Fn(&str) -> bool) -> bool {
    let is_stacked = |line: &Paragraph<'_>| {
        let text = line.text();
        let slogan = is_title_line(&text) && length(&text) > 5 && !text.contains(['：', '【']);
        !line.apart && line.origin == Origin::Line && slogan && !is_byline(text.trim()) && !names_place(text.trim())
    };
    let is_head = |line: &Paragraph<'_>| is_head(line.text().trim());
    below.take(STACKED).find(|line| is_head(line) || !is_stacked(line)).is_some_and(is_head)
}
