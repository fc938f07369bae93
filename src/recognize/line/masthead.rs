//! The elements of 版头 (GB/T 9704—2012, 7.2).

use super::document_number::is_number;
use super::person::is_person;
use crate::document::{Origin, Paragraph, Role};
use crate::kind;
use crate::level::numeral;
use crate::office::names_office;
use crate::sentence::{length, squeeze};

/// What a paragraph can be only above a title: 份号, 密级, 紧急程度, 发文机关标志, 发文字号 or 签发人.
pub fn role(paragraph: &Paragraph<'_>) -> Option<Role> {
    if matches!(paragraph.origin, Origin::Line | Origin::Heading(_)) { role_of(&paragraph.text()) } else { None }
}

pub fn role_of(text: &str) -> Option<Role> {
    let text = text.trim();
    let bare = squeeze(text);
    let starts = |words: &[&str]| words.iter().any(|word| bare.starts_with(word));
    if is_number(text) {
        Some(Role::DocumentNumber)
    } else if bare.len() == 6 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        Some(Role::CopyNumber)
    } else if is_secrecy(&bare) {
        Some(Role::Secrecy)
    } else if ["特急", "加急", "特提", "平急"].contains(&bare.as_str()) {
        Some(Role::Urgency)
    } else if starts(&["签发人：", "签发人:"]) {
        Some(Role::Signer)
    } else if bare.strip_suffix("文件").is_some_and(names_office) && length(text) <= 40 {
        Some(Role::Issuer)
    } else {
        None
    }
}

/// `机密★1年`, `秘密 六个月`, `绝密`
fn is_secrecy(bare: &str) -> bool {
    let Some(term) = ["绝密", "机密", "秘密"].iter().find_map(|level| bare.strip_prefix(level)) else { return false };
    let digits = term.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = numeral(term).map_or(digits, |(_, len)| &term[len..]);
    let lasts = || unit.len() < term.len() && ["年", "个月"].contains(&unit);
    length(term) <= 7 && (term.is_empty() || term.contains(['★', '☆', '*']) || lasts())
}

/// No office's name is longer, in characters.
pub const OFFICE: usize = 30;

pub fn is_office(text: &str) -> bool {
    let stops = ['，', '。', '、', '：', ':', '；', '《', '“'];
    names_office(text) && length(text) <= OFFICE && !text.contains(stops) && kind::of_title(text).is_none()
}

pub fn says_file(text: &str) -> bool {
    squeeze(text) == "文件"
}

/// A line of the form that telegrams have above their title: `发电单位　云岭县防汛指挥部　　签批盖章　李青山`.
pub fn is_of_telegram(text: &str) -> bool {
    let bare = squeeze(text);
    bare.starts_with("发电单位") || bare.starts_with("签批盖章") || bare.starts_with("等级") && bare.contains('电')
}

/// Names of people and nothing else, divided by white space or 、.
pub fn lists_persons(text: &str) -> bool {
    let mut names = text.split(|c: char| c.is_whitespace() || c == '、').filter(|name| !name.is_empty()).peekable();
    names.peek().is_some() && names.all(is_person) && kind::of_title(text).is_none()
}
