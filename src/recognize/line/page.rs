//! What the lines of a web page look like: its buttons, and where it stands on its site.

use super::text::is_surely_text;
use super::title::tells_matter;
use crate::sentence::{COLONS, length, squeeze};
use crate::site;

/// No saying is longer, in characters.
const SAYING: usize = 160;

/// What stands between the parts of a row of buttons.
const DIVIDERS: &str = "|｜【】[]（）()：:";

/// Whether a line is nothing but what a page has around its text.
pub fn is_button(line: &str) -> bool {
    let text = squeeze(line);
    let advert = length(line) < 60
        && site::PHRASES.iter().chain(&site::ADVERTS).any(|advert| text.contains(advert))
        && !is_surely_text(line)
        && !tells_matter(&text);
    let saying = site::SAYINGS.iter().any(|(begin, end)| text.contains(begin) && text.contains(end)) && length(line) <= SAYING;
    let neighbours = ["上一篇：无", "下一篇：无", "上一篇：没有了", "下一篇：没有了", ":::", "】", "【字号："];
    let signs = text.starts_with("IP属地") || counts_picture(&text) || is_hash(&text) || tells_size(&text) || is_mark(&text);
    has_only_buttons(line) || neighbours.contains(&text.as_str()) || advert || saying || signs || is_trail(&text)
}

/// `【字号：大 中 小】打印|收藏|`: buttons, one of which no text has, or several tools.
fn has_only_buttons(line: &str) -> bool {
    let words =
        || line.split(|c: char| c.is_whitespace() || DIVIDERS.contains(c)).filter(|word| !matches!(*word, "" | "-" | "•"));
    let sure = words().any(|word| site::BUTTONS.contains(&word) || !site::TOOLS.contains(&word));
    length(line) < 60 && words().next().is_some() && words().all(is_row_of_buttons) && sure
}

/// `无障碍版 长者助手 登录`: what a page has above everything else.
pub fn is_toolbar(line: &str) -> bool {
    let words = || line.split(|c: char| c.is_whitespace() || DIVIDERS.contains(c)).filter(|word| !word.is_empty());
    let buttons = words().filter(|word| is_row_of_buttons(word)).count();
    let words = words().count();
    words > 1 && length(line) < 60 && (buttons == words || buttons > 2 && 2 * buttons > words)
}

/// What may stand alone in the first line of a page.
pub fn is_first(line: &str) -> bool {
    site::FIRST.contains(&line.trim())
}

/// `浏览`, beside what is surely of a page.
pub fn is_tool(line: &str) -> bool {
    site::TOOLS.contains(&line.trim())
}

/// `打印本页分享`
pub fn is_row_of_buttons(word: &str) -> bool {
    let mut rest = word;
    let begins = |rest: &str| {
        site::BUTTONS.iter().chain(&site::TOOLS).filter(|button| rest.starts_with(**button)).map(|button| button.len()).max()
    };
    while let Some(button) = begins(rest) {
        rest = &rest[button..];
    }
    rest.is_empty()
}

/// `首页 > 政务公开 > 通知公告`, `云岭新闻网>要闻>正文`, `您当前的位置：首页 > 政策 > 关于……的通知`, or the rest of one whose
/// beginning stands in the line above: `>政务公开 >政策文件`
pub fn is_trail(line: &str) -> bool {
    let text = squeeze(line);
    let place = text.split_once(COLONS).is_some_and(|(name, _)| is_place(name) || name == "当前页面");
    let divided = text.contains(TRAIL) && !text.contains(['<', '=']);
    let leads = text.starts_with("首页") || text.starts_with("所在位置") || text.trim_end_matches(TRAIL).ends_with("正文");
    let short = !text.contains(['，', '。']) && text.chars().count() < 100;
    let goes_on = text.starts_with(TRAIL) && text.matches(TRAIL).count() > 1;
    let named = || text.matches(TRAIL).count() > 1 && text.split(TRAIL).next().is_some_and(|site| site.ends_with('网'));
    short && (place || (leads || named()) && divided || goes_on || text.starts_with("首页/"))
}

/// What divides the parts of a trail.
const TRAIL: [char; 3] = ['>', '＞', '»'];

/// The last part of a trail, where the page is.
pub fn end_of_trail(line: &str) -> Option<&str> {
    is_trail(line).then(|| line.rsplit(TRAIL).next())?.map(str::trim)
}

/// `-> 政务公开 -> 通知公告`, whose first part stands in the line above.
pub fn goes_on_trail(line: &str) -> bool {
    let text = line.trim();
    text.matches("->").count() > 1 && text.starts_with("->") && length(text) < 60
}

/// `您当前的位置`
fn is_place(name: &str) -> bool {
    let whose = name.strip_suffix("位置").unwrap_or_default();
    let mut rest = whose;
    while let Some(word) = ["您", "你", "当前", "现在", "所在", "的"].iter().find_map(|word| rest.strip_prefix(word)) {
        rest = word;
    }
    rest.is_empty() && !matches!(whose, "" | "所在" | "所在的")
}

/// `工作计划十六篇_第1页`
fn counts_picture(text: &str) -> bool {
    let page = text.strip_suffix('页').and_then(|text| text.rsplit_once("_第"));
    page.is_some_and(|(_, number)| number.parse::<u32>().is_ok())
}

/// `38.86KB`, `2026-05-29 14.56KB 3页`
fn tells_size(text: &str) -> bool {
    let sized = |size: &str| text.split_once(size).is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()));
    text.starts_with(|c: char| c.is_ascii_digit())
        && (sized("KB") || sized("MB"))
        && text.chars().count() <= 40
        && !is_surely_text(text)
}

/// `4 页`, `1`: how many pages there are, and the number of the first, beside what is surely of a page.
pub fn counts_pages(line: &str) -> bool {
    let number = line.strip_suffix('页').map(str::trim_end);
    line == "1" || number.is_some_and(|number| number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `【www.example.com--倡议书】`, `第C02版：要闻`: the mark of a site, or of the page of a newspaper.
fn is_mark(text: &str) -> bool {
    let inner = text.strip_prefix('【').and_then(|text| text.strip_suffix('】'));
    let page = text.strip_prefix('第').and_then(|text| text.split_once("版："));
    let counts = |page: &str| (2..=3).contains(&page.len()) && page.ends_with(|c: char| c.is_ascii_digit()) && page.is_ascii();
    inner.is_some_and(|inner| inner.starts_with("www."))
        || page.is_some_and(|(page, name)| counts(page) && (1..=6).contains(&length(name)))
}

/// `be341a59…:`: the name of a file on a server.
fn is_hash(text: &str) -> bool {
    let bare = text.trim_end_matches(COLONS);
    bare.len() >= 16 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// `本报记者　×××摄`
pub fn is_photo_credit(line: &str) -> bool {
    let line = line.trim();
    line.ends_with('摄') && ["记者", "通讯员", "新华社"].iter().any(|word| line.contains(word))
}
