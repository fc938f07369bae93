//! What a page has above its title: the site's own lines, down to where the page stands on it.

use super::data;
use super::head::head;
use crate::date::is_date;
use crate::document::{Document, Origin, Role};
use crate::kind;
use crate::office::names_office;
use crate::recognize::line::document_number::document_number;
use crate::recognize::line::page::{end_of_trail, goes_on_trail, is_first, is_trail};
use crate::recognize::line::subtitle::is_dateline;
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// No page has more lines above its trail.
const LINES: usize = 12;
/// No title of a page is shorter, in characters.
const TITLE: usize = 6;
/// No title of a document has more lines.
const TITLE_LINES: usize = 4;

/// Takes out what stands above the title; says whether there was anything.
pub(super) fn strip(document: &mut Document<'_>) -> bool {
    let before = document.blocks.len();
    drop_first_lines(document);
    drop_rest_of_trail(document);
    drop_above_trail(document);
    drop_above_dateline(document);
    document.blocks.len() < before
}

fn drop_first_lines(document: &mut Document<'_>) {
    let is_of_site = |line: &str| is_first(line) || is_address(line) || is_row_of_names(line) || is_today(line);
    for _ in 0..LINES {
        let first = document.paragraph(0).is_some_and(|line| is_of_site(&line.text()));
        if !first || document.paragraph(1).is_none_or(|below| is_row_of_names(&below.text())) {
            return;
        }
        document.drop_paragraph(0, Why::Residue);
    }
}

/// `范文网：www.example.com`
fn is_address(line: &str) -> bool {
    let is_short = length(line) <= 40 && !line.contains(['，', '。', '、', '；']);
    is_short && line.split(['：', ':', ' ']).any(|word| word.starts_with("www."))
}

/// `云岭县人民政府 2026年3月5日 星期四`
fn is_today(line: &str) -> bool {
    let Some((before, weekday)) = line.split_once("星期") else { return false };
    let day = before.find(|c: char| c.is_ascii_digit()).map(|at| before.split_at(at));
    let tells = |site: &str| site.is_empty() || site.starts_with("今天是") || names_office(site);
    length(weekday.trim()) == 1 && day.is_some_and(|(site, day)| is_date(day.trim()) && tells(site.trim()))
}

/// `云岭期货 | 云岭投资 | 云岭证券 | 云岭资本`: the parts of a site.
fn is_row_of_names(line: &str) -> bool {
    let is_name = |part: &str| (2..=8).contains(&length(part));
    let no_text = !line.contains(['，', '。', '；', '：', ':']) && !line.chars().any(|c| c.is_ascii_digit());
    let mut parts = line.split(['|', '｜']);
    no_text && parts.by_ref().take(4).filter(|part| is_name(part)).count() == 4
}

/// `-> 要闻 -> 公告` under `首页`.
fn drop_rest_of_trail(document: &mut Document<'_>) {
    let texts: Vec<String> = head(document).take(LINES).map(|line| line.text().trim().to_owned()).collect();
    let at = texts.windows(2).position(|lines| lines[0] == "首页" && goes_on_trail(&lines[1]));
    if let Some(home) = at {
        document.drop_paragraph(home + 1, Why::Residue);
    }
}

/// Drops the lines above a trail, and knows the title by its last part where nothing else shows it.
fn drop_above_trail(document: &mut Document<'_>) {
    let lines: Vec<String> = head(document).map(|line| line.text().into_owned()).collect();
    let Some(trail) = lines.iter().take(LINES).position(|line| is_trail(line)) else { return };
    let is_title_of = |line: &&String| end_of_trail(&lines[trail]).map(squeeze) == Some(squeeze(line));
    let below = &lines[trail + 1..];
    if !below.iter().any(|line| is_title(line))
        && let Some(title) = below.iter().position(|line| is_title_of(&line) && length(line) >= TITLE)
        && let Some(title) = document.paragraph_mut(trail + 1 + title)
    {
        (title.origin, title.role) = (Origin::Fixed(Role::Title), Role::Title);
    }
    drop_all(document, &lines[..trail]);
}

/// `新华社云岭3月5日电` between the headline of a page and the title of the document that it brings.
fn drop_above_dateline(document: &mut Document<'_>) {
    let lines: Vec<String> = head(document).map(|line| line.text().into_owned()).collect();
    let Some(dateline) = lines.iter().take(LINES).position(|line| is_dateline(line.trim())) else { return };
    if lines[dateline + 1..].iter().take(TITLE_LINES).any(|line| is_title(line)) {
        document.drop_paragraph(dateline, Why::Residue);
        drop_all(document, &lines[..dateline]);
    }
}

fn is_title(line: &str) -> bool {
    length(line) >= TITLE && kind::of_title(line).is_some()
}

/// Drops these first lines, but no title, number or data.
fn drop_all(document: &mut Document<'_>, lines: &[String]) {
    let is_residue = |line: &str| !is_title(line) && document_number(line).is_none() && !data::is_data(line);
    for (at, _) in lines.iter().enumerate().rev().filter(|(_, line)| is_residue(line)) {
        document.drop_paragraph(at, Why::Residue);
    }
}
