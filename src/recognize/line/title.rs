//! One line of a title.

use super::document_number::names_number;
use super::text::is_markup;
use crate::assistant;
use crate::date::is_date;
use crate::kind;
use crate::level::{Label, is_numeral};
use crate::office::names_office;
use crate::sentence::{COLONS, length};
use crate::site;

/// No line of a title is longer, in characters.
pub const TITLE: usize = 60;

/// A title that names its matter and its kind may be so long.
const LONG_TITLE: usize = 120;

/// One line of a title in a text draft.
pub fn is_title_line(text: &str) -> bool {
    let text = text.trim();
    let stops = ['。', '；', '，', '：', ':', ';', ',', '、', '.', '…'];
    let long = length(text) > if may_be_long(text) { LONG_TITLE } else { TITLE };
    let numbered = Label::read(text).is_some() || Label::read_point(text).is_some();
    !text.is_empty()
        && !long
        && !numbered
        && !text.ends_with(stops)
        && !text.contains('。')
        && !text.starts_with(['—', '―', '-', '（', '(', '|'])
        && !is_date(text)
        && !text.starts_with("附件")
        && !text.contains("://")
        && !(text.contains("__") && text.contains(COLONS))
        && !counts_piece(text)
        && !names_number(text)
        && !is_of_page(text)
        && !stands_above_title(text)
        && !is_markup(text)
        && !assistant::says(text)
        && text.chars().any(char::is_alphabetic)
}

/// A title with a full stop that it should not have: `关于……的请示。`
pub fn without_stop(text: &str) -> &str {
    let begins = |title: &str| title.find("关于").is_some_and(|at| at == 0 || names_office(&title[..at]));
    let title = text.trim().strip_suffix('。');
    title.filter(|title| begins(title) && kind::of_title(title).is_some()).unwrap_or(text)
}

/// `篇一`, over the first of several texts.
pub fn counts_piece(text: &str) -> bool {
    text.strip_prefix('篇').is_some_and(is_numeral)
}

/// What only pages of the web say: where they are, and what one can do there.
fn is_of_page(text: &str) -> bool {
    site::PHRASES.iter().chain(&site::NO_TITLES).any(|word| text.contains(word)) && !tells_matter(text)
        || site::NAMES.iter().any(|end| text.ends_with(end))
}

/// What is said of a document above its title, and is none: `类别：B`, `公开属性：主动公开`, `证券代码：600000`.
pub fn stands_above_title(text: &str) -> bool {
    let public = ["公开属性：", "公开方式：", "公开类别："].iter().any(|name| text.starts_with(name)) && length(text) <= 12;
    sorts_reply(text) || is_of_share(text) || public
}

/// `A类`, `类别：B1`: over a reply to a 建议 or 提案, how far it goes.
fn sorts_reply(text: &str) -> bool {
    let sort = text.rsplit(COLONS).next().unwrap_or_default().trim().strip_prefix(['A', 'B', 'C', 'D']);
    sort.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c == '类'))
}

/// `证券代码：600000　证券简称：云岭股份　公告编号：2026-012`, over what a listed company announces.
fn is_of_share(text: &str) -> bool {
    ["证券", "股票", "债券"]
        .iter()
        .any(|paper| text.strip_prefix(paper).is_some_and(|rest| rest.starts_with("代码") || rest.starts_with("简称")))
        && text.contains(COLONS)
}

/// `关于……的通知`, a whole title or its second line.
pub fn names_matter(text: &str) -> bool {
    text.starts_with("关于") && is_title_line(text) && kind::of_title(text).is_some()
}

/// `云岭县水利局关于推广微信扫一扫缴费的通知`: a whole title, whatever words of pages it has.
pub fn tells_matter(text: &str) -> bool {
    text.contains("关于") && !text.contains(COLONS) && kind::of_title(text).is_some()
}

/// `……关于转发……的通知`
fn may_be_long(text: &str) -> bool {
    let kind = kind::of_title(text).filter(|kind| kind::is_statutory(kind));
    let named = kind.and_then(|kind| text.strip_suffix(kind)).is_some_and(|matter| matter.ends_with('的'));
    named && ["关于", "關於", "印发", "转发"].iter().any(|word| text.contains(word))
}
