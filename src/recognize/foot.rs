//! What a web page leaves behind the date of a document: links, files to fetch, who keeps the site.

use crate::date::is_date;
use crate::document::{Block, Document, Paragraph};
use crate::kind;
use crate::level::Label;
use crate::recognize::imprint::{is_imprint, is_remark};
use crate::recognize::residue::drop_block;
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// A page leaves no more lines.
const MOST_LINES: usize = 24;
/// No such line is longer, in characters.
const LONGEST: usize = 80;

/// What stands over links and files, or in front of one.
const LISTS: [&str; 7] = ["相关链接", "相关附件", "相关稿件", "相关解读", "附件下载", "政策解读", "图解"];

/// What a line of a web page begins with, and no line of a document.
const SITE: [&str; 5] = ["版权所有", "分享到", "【我要纠错】", "我要纠错", "扫一扫"];
/// What it says somewhere.
const REGISTERED: [&str; 2] = ["网站标识码", "ICP备"];

/// What a line of a document may begin with, too: it goes with lines that are surely of a page.
const CREDITS: [&str; 5] = ["主办单位", "承办单位", "责任编辑", "来源", "链接"];

/// What the names of files end in.
const FILES: [&str; 10] = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".rar", ".zip", ".ofd", ".ceb"];

/// Takes out the lines of a page behind the date or the 附注, if there is nothing else down to the end.
pub fn strip(document: &mut Document<'_>) {
    let end = document.blocks.len();
    let is_below = |&at: &usize| document.paragraph(at).is_some_and(|line| is_short(line) && !closes_document(line));
    let first = end - (0..end).rev().take(MOST_LINES).take_while(is_below).count();
    let closed = first > 0 && document.paragraph(first - 1).is_some_and(closes_document);
    if closed && is_foot(&document.blocks[first..]) {
        (first..end).rev().for_each(|at| drop_block(document, at, Why::Residue));
    }
}

fn is_short(line: &Paragraph<'_>) -> bool {
    length(&line.text()) <= LONGEST
}

fn closes_document(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    is_short(line) && (is_date(&text) || is_remark(&text) || is_imprint(&text) || text.starts_with("公开方式"))
}

fn is_foot(lines: &[Block<'_>]) -> bool {
    let (mut sure, mut listed) = (false, false);
    let is_of_page = |line: &Block<'_>| {
        let Block::Paragraph(line) = line else { return false };
        let text = squeeze(&line.text());
        let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
        let registered = REGISTERED.iter().any(|word| text.contains(word));
        let of_page = is_list(&text) || begins(&SITE) || registered || is_file(&text);
        sure |= of_page;
        listed |= LISTS.contains(&text.trim_end_matches(['：', ':']));
        of_page || begins(&CREDITS) || (listed && is_link(&line.text()))
    };
    lines.iter().all(is_of_page) && sure
}

/// `相关链接`, `政策解读：一图读懂`
fn is_list(text: &str) -> bool {
    let rest = LISTS.iter().find_map(|list| text.strip_prefix(list));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['：', ':']))
}

/// `实施方案.pdf`
fn is_file(text: &str) -> bool {
    let named = text.to_ascii_lowercase();
    FILES.iter().any(|end| named.ends_with(end)) && !text.starts_with("附件") && Label::read(text).is_none()
}

/// The title of another page.
fn is_link(text: &str) -> bool {
    !text.contains('。') && Label::read(text).is_none() && !kind::names_office(text)
}
