//! What stands beside a title: when and where it was said, who edits it, which of a meeting's papers it is.

use crate::date::{date_at_start, is_date, is_moment, is_month};
use crate::kind;
use crate::level::is_numeral;
use crate::office::names_office;
use crate::sentence::{CLOSING, OPENING, length};

pub fn begins_with_dash(text: &str) -> bool {
    text.trim_start().starts_with(['—', '―', '–', '─']) || text.starts_with("--")
}

/// `2026年3月5日`, `2026年3月`, `2026年3月5日下午`, `2026-03-05 16:41`, `1996年3月5日，云岭县人民政府`
pub fn names_day(text: &str) -> bool {
    let text = text.split_once('，').filter(|(_, office)| names_office(office)).map_or(text, |(day, _)| day);
    let is_clock = |clock: &str| clock.contains(':') && clock.chars().all(|c| c.is_ascii_digit() || c == ':');
    let day = text.rsplit_once(' ').filter(|(_, clock)| is_clock(clock)).map_or(text, |(day, _)| day);
    is_date(day) || is_month(text) || is_date(text.trim_end_matches(['上', '下', '午', '晚', '清', '晨']))
}

/// `云岭县人民政府办公室编　2026年3月5日`, under the number of minutes or a bulletin.
pub fn names_editor(text: &str) -> bool {
    let day = text.find(|c: char| c.is_ascii_digit() || "一二三四五六七八九〇○".contains(c));
    day.map(|at| text.split_at(at)).is_some_and(|(office, day)| {
        let is_editor = !office.contains('。') && names_office(office.trim_end().trim_end_matches(['印', '编']));
        is_editor && (is_date(day) || is_moment(day) || is_date(&format!("{day}日")))
    })
}

/// `在云岭县第二十次代表大会上的报告` under slogans.
pub fn names_meeting(text: &str) -> bool {
    text.starts_with('在') && text.contains("上的") && kind::of_title(text).is_some()
}

/// `新华社云岭2月4日电`
pub fn is_dateline(text: &str) -> bool {
    ["新华社", "本报", "中新社"].iter().any(|agency| text.starts_with(agency))
        && text.ends_with(['电', '讯'])
        && length(text) <= 30
}

/// `县十七届人大三次会议文件（4）`, `会议材料之三`: which of a meeting's papers it is.
pub fn names_material(text: &str) -> bool {
    let numbered = text.strip_suffix(CLOSING).and_then(|inner| inner.rsplit_once(OPENING)).or_else(|| text.rsplit_once('之'));
    let counts = |number: &str| number.parse::<u32>().is_ok() || is_numeral(number);
    numbered.is_some_and(|(papers, number)| ["文件", "材料"].iter().any(|word| papers.ends_with(word)) && counts(number.trim()))
        && length(text) <= 30
}

/// 题注: `2026年2月14日　云岭县人民政府第16次常务会议通过`, `2026年2月26日在镇人民代表大会第三次会议`.
pub fn is_adoption_note(text: &str) -> bool {
    let bare = text.trim_start_matches(OPENING);
    let words = ["通过", "公布", "施行", "发布", "修订", "修正", "批准", "印发", "会议上"];
    let ended = words.iter().any(|word| bare.trim_end_matches(CLOSING).ends_with(word));
    let said = |behind: &str| behind.trim_start().starts_with('在') && ["会议", "大会"].iter().any(|word| behind.ends_with(word));
    date_at_start(bare).is_some_and(|day| ended || said(bare[day..].trim_end_matches(CLOSING)))
}
