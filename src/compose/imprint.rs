//! 版记: what stands at the foot of the last page, and on which page that is (7.4).

use std::borrow::Cow;

use crate::document::{Paragraph, Part, Role, Run};
use crate::layout::{Item, Layout, LookId, Own, Place, Set, SetImprint};
use crate::style::{ImprintPage, Style};

use super::estimate::{self, Place as Estimated};
use super::hanging_at_colon;
use super::paper::Paper;

/// Sets consecutive paragraphs of [`Role::Cc`] and [`Role::Imprint`] as one block. No line stands between 主送 and 抄送 (7.4.2);
/// 印发机关 with its date, and every other element, is a part of its own (7.4.3).
pub(super) fn put<'d>(paper: &mut Paper<'d>, paragraphs: &[&'d Paragraph<'d>]) {
    let mut parts: Vec<Vec<Set>> = Vec::new();
    for paragraph in paragraphs {
        let set = set(paragraph, paper.style);
        match parts.last_mut().filter(|part| set.look == LookId::Cc && part.iter().all(|above| above.look == set.look)) {
            Some(part) => part.push(set),
            None => parts.push(vec![set]),
        }
    }
    paper.put_item(LookId::Imprint, Item::Imprint(SetImprint { parts, place: Place::Between }));
}

/// Puts 版记 at the foot of its page where nothing follows on it; of an even page, if the style wants that and the last one
/// will be odd; `places` says where everything stands. One that a page does not hold stays in the text, where it can be divided.
pub(super) fn settle(layout: &mut Layout<'_>, places: &[Estimated]) {
    let page = &layout.style.page;
    let most = page.text_height().twips() - 2 * page.pitch.twips(); // the height is an estimate
    let last = layout.body.len().saturating_sub(1);
    let stands_free = |&at: &usize| {
        let item = &layout.body[at];
        let ends_page = at == last || estimate::begins_page(layout, at + 1);
        matches!(item, Item::Imprint(_)) && ends_page && estimate::height(item, layout.style) <= most
    };
    let feet: Vec<usize> = (0..layout.body.len()).filter(stands_free).collect();
    let even = layout.style.imprint.page == ImprintPage::Even && last > 0 && feet.contains(&last);
    let odd = even && places.last().is_some_and(|place| place.last % 2 == 1);
    for at in feet {
        if let Item::Imprint(set) = &mut layout.body[at] {
            set.place = if odd && at == last { Place::EvenFoot } else { Place::Foot };
        }
    }
}

fn set<'d>(paragraph: &'d Paragraph<'d>, style: &Style) -> Set<'d> {
    if paragraph.role == Role::Cc {
        let own = hanging_at_colon(paragraph, &style.looks.cc);
        return Set { look: LookId::Cc, runs: paragraph.runs.as_slice().into(), own };
    }
    Set { look: LookId::Imprint, runs: with_date_apart(paragraph), own: Own::default() }
}

/// The runs with a tab between 印发机关 and 印发日期, in place of the white space there.
fn with_date_apart<'d>(paragraph: &'d Paragraph<'d>) -> Cow<'d, [Run<'d>]> {
    let text = paragraph.text();
    let Some(date) = date(&text) else { return paragraph.runs.as_slice().into() };
    let office = text[..date].trim_end().len();
    let (mut line, offset) = (paragraph.clone(), paragraph.source_offset(date));
    if paragraph.runs.iter().all(|run| run.note.is_none()) {
        line.remove(office..date);
    }
    let behind = line.cut(office);
    line.runs.insert(behind, Run::made("\t", offset, Part::Text));
    line.runs.into()
}

/// Where the date of `云岭县人民政府办公室　2026年8月1日印发` begins.
fn date(text: &str) -> Option<usize> {
    let until = text.trim_end().strip_suffix("印发")?.trim_end();
    let digit = until.find(|character: char| character.is_ascii_digit());
    let word = || until.rfind(char::is_whitespace).map(|space| until.len() - until[space..].trim_start().len());
    digit.or_else(word).filter(|&date| !text[..date].trim().is_empty())
}
