//! A title over several lines.

use super::addressee::is_addressee;
use super::document_number::is_number_below_title;
use super::person::{is_byline, names_place};
use super::subtitle::{begins_with_dash, is_adoption_note, names_meeting};
use super::title::{TITLE, is_title_line};
use crate::date::{date_at_start, is_date};
use crate::document::{Origin, Paragraph};
use crate::kind;
use crate::sentence::{CLOSING, COLONS, OPENING, length, squeeze};

/// No title over several lines is longer, in characters.
const WHOLE: usize = TITLE + 20;

/// A title that says no kind, such as three slogans one below the other, has no more lines behind its second.
const STACKED: usize = 2;

/// Whether the first of these lines goes on with a title that its own lines left open; the others stand below it.
pub fn goes_on<'p, 's: 'p>(title: &str, mut lines: impl Iterator<Item = &'p Paragraph<'s>> + Clone) -> bool {
    let Some(line) = lines.next() else { return false };
    let text = line.text();
    let text = text.trim();
    let contents = matches!(squeeze(text).as_str(), "目录" | "目次");
    if length(title) + length(text) > WHOLE || has_label(text) || contents {
        return false;
    }
    if ends_in_kind_behind_bracket(text) || is_spaced_kind(text) {
        return true;
    }
    let is_open = ends_open(title) || begins_open(text);
    let complete = kind::of_title(title).is_some() && !is_open;
    if !is_title_line(text) || complete && !leads_to(lines.clone(), begins_with_dash) {
        return false;
    }
    let names_speaker = title.ends_with("同志") || is_byline(title);
    if names_meeting(text) && !is_open && !names_speaker {
        return false; // under a slogan
    }
    let closes = kind::of_title(text).is_some();
    let slogan = !is_byline(text) && !names_place(text);
    (closes && length(title) + length(text) > 10)
        || is_open
        || title.contains("关于") && reaches_kind(lines.clone())
        || (slogan && leads_to(lines, is_head_line))
}

/// `主讲人：李青山`, `2026-03-05 来源：云岭日报`
fn has_label(text: &str) -> bool {
    const LABEL: usize = 6;
    text.split_once(COLONS).is_some_and(|(label, _)| length(label) <= LABEL || date_at_start(label).is_some())
}

/// `政 府 工 作 报 告`
fn is_spaced_kind(text: &str) -> bool {
    const WORD: usize = 2; // 目　录
    let spaced = text.split_whitespace().all(|word| word.chars().count() == 1);
    spaced && length(text) > WORD && kind::of_title(text).is_some()
}

/// Whether one of the next lines of a title, `是否可以申请再审的批复`, ends in the kind that the lines above left out.
fn reaches_kind<'p, 's: 'p>(below: impl Iterator<Item = &'p Paragraph<'s>>) -> bool {
    let is_line = |line: &&Paragraph<'_>| !line.apart && line.origin == Origin::Line && is_title_line(&line.text());
    let says_kind = |line: &Paragraph<'_>| kind::of_title(&line.text()).is_some_and(kind::is_statutory);
    below.take(STACKED).take_while(is_line).any(says_kind)
}

/// `（2026—2030年）的通知` under `关于印发……规划`, and `（2026—2035年）》的批复`
fn ends_in_kind_behind_bracket(text: &str) -> bool {
    let behind = text.strip_prefix(OPENING).and_then(|text| text.split_once(CLOSING)).map(|(_, behind)| behind);
    behind
        .map(|behind| behind.trim_start_matches('》'))
        .is_some_and(|behind| behind.starts_with('的') && kind::of_title(behind).is_some())
}

fn ends_open(line: &str) -> bool {
    ["的", "关于", "關於", "和", "与", "及", "、", "印发", "转发", "年度"].iter().any(|word| line.trim_end().ends_with(word))
}

/// `暨……`, and `及2026年工作计划` below a year's report.
fn begins_open(text: &str) -> bool {
    let more = ["及", "和", "与"].iter().any(|word| text.starts_with(word));
    let word = ["及时", "和谐", "与时", "与会"].iter().any(|word| text.starts_with(word));
    text.starts_with('暨') || more && !word && kind::of_title(text).is_some()
}

/// What surely is no title, but stands near one.
fn is_head_line(text: &str) -> bool {
    begins_with_dash(text)
        || names_meeting(text)
        || is_addressee(text)
        || is_date(text)
        || is_adoption_note(text)
        || is_number_below_title(text)
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
