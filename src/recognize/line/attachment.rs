//! The mark of an attachment, and what names attachments (GB/T 9704—2012, 7.3.4 and 7.3.7).

use super::title::is_title_line;
use crate::attachment_note::{entries, word};
use crate::document::{Origin, Paragraph};
use crate::kind;
use crate::level::{item, number_at_start};
use crate::sentence::{COLONS, in_brackets, length, squeeze};

/// Whether a text is `附件` or `附件1` and nothing else.
pub fn is_mark(text: &str) -> bool {
    split_mark(text).is_some_and(|(_, rest)| rest == text.len())
}

/// The bytes of `附件1`, and where the words behind it (and behind its colon) begin; `附1` has none.
pub fn split_mark(text: &str) -> Option<(usize, usize)> {
    let whole = ["附件", "附 件", "附\u{3000}件"].iter().find_map(|word| text.strip_prefix(word));
    let rest = whole.or_else(|| text.strip_prefix('附'))?;
    let counted = rest.trim_start();
    let number = number_at_start(counted).map_or(0, |(_, len)| len);
    let mark = if number > 0 { text.len() - counted.len() + number } else { text.len() - rest.len() };
    let behind = text[mark..].trim_start();
    let colon = behind.trim_start_matches(['：', ':', '．', '.', '、']).trim_start();
    let colonless = behind.len() == colon.len();
    let remark = in_brackets(behind).is_some();
    if whole.is_none() {
        return (number > 0 && colon.is_empty()).then_some((mark, text.len()));
    }
    if colon.is_empty() || remark {
        return Some((mark, text.len()));
    }
    let apart = text[mark..].starts_with(char::is_whitespace) || !colonless;
    (number > 0 && apart && is_title_line(colon)).then(|| (mark, text.len() - colon.len()))
}

/// The same of `附：` or `附表` alone, behind the date.
pub fn split_word(text: &str) -> Option<(usize, usize)> {
    let word = text.trim_end().trim_end_matches(COLONS);
    matches!(word, "附" | "附表").then_some((word.len(), text.len()))
}

/// The same of a Markdown heading `附件：任务清单`.
pub fn split_name(text: &str) -> Option<(usize, usize)> {
    let names = note_names(text).filter(|names| !names.is_empty())?;
    text.starts_with("附件").then(|| ("附件".len(), text.len() - names.len()))
}

/// What stands behind `附件1　` or `附件1、` without a colon.
pub fn unmarked_name(text: &str) -> Option<&str> {
    let (mark, rest) = split_mark(text).filter(|(_, rest)| *rest < text.len())?;
    matches!(text[mark..rest].trim(), "" | "、").then(|| &text[rest..])
}

/// The number in front of an attachment's name; the second part is 0 unless there is one.
pub type Number = (u32, u32);

/// The number of a line, or of an item of an ordered list.
pub fn number_of(paragraph: &Paragraph<'_>) -> Option<Number> {
    let counts = matches!(paragraph.origin, Origin::Line | Origin::Item { ordered: true, .. });
    counts.then(|| number(&paragraph.text()))?
}

/// `2.`, `1-2.`, `表2.`, `附件2　`
fn number(text: &str) -> Option<Number> {
    let text = text.strip_prefix('表').unwrap_or(text);
    if let Some((number, _)) = item(text) {
        return Some((number, 0));
    }
    if let Some(number) = Some(word(text)).filter(|word| word.len < text.len()).and_then(|word| word.number) {
        return Some((number, 0));
    }
    let (whole, part) = text.split_once('-')?;
    let part = item(part).map(|(part, _)| part)?;
    whole.parse().ok().filter(|whole| (1..=99).contains(whole)).map(|whole| (whole, part))
}

/// Whether a line goes on with the note; a number may be missing between them where the line is a name, not a sentence.
pub fn counts_on(above: Number, number: Number, text: &str) -> bool {
    number > above && (number.0 <= above.0 + 1 || !text.contains('。'))
}

/// Whether a text ends as names of documents do: `防汛预案`, `值班表`, `会议日程`.
pub fn is_document_name(text: &str) -> bool {
    kind::of_title(text).is_some() || text.ends_with(['表', '册', '图', '书', '证', '稿', '单', '录', '执', '程'])
}

/// The name in a line of the note, without `附件：` and its number.
pub fn noted_name(line: &str) -> &str {
    let name = note_names(line).or_else(|| unmarked_name(line)).unwrap_or(line);
    let name = item(name).map_or(name, |(_, len)| &name[len..]);
    name.trim().trim_end_matches(['。', '；'])
}

/// What an attachment note names: the text behind `附件：`, `附件1：`, `附件一：` or `附件1.`.
pub fn note_names(text: &str) -> Option<&str> {
    let (word, names) = text.split_at(word(text).len);
    let names = names.trim();
    if !word.trim_end().ends_with(['：', ':', '.', '．']) {
        return None;
    }
    let remark = !text.starts_with("附件") && names.contains(COLONS); // 附：联系人：李青山
    if remark || ends_in_page(names) {
        return None;
    }
    (length(names) <= 200 && !names.contains('。') || names.find('。') == Some(names.len().saturating_sub('。'.len_utf8())))
        .then_some(names)
}

/// Whether a text is a line of a table of contents: `任务清单……9`, or a tab and a page.
fn ends_in_page(text: &str) -> bool {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    words.len() < text.len() && words.ends_with(['…', '·', '\t'])
}

/// The greatest number that stands in a note such as `1.名单 2.表样`; 1 when nothing is numbered, 0 when nothing is named.
pub fn last_number(names: &str) -> Number {
    if names.is_empty() {
        return (0, 0);
    }
    let number = entries(names, 0).into_iter().filter_map(|entry| entry.number).max();
    (number.unwrap_or(1), 0)
}

/// `回　执`, to be torn off.
pub fn is_slip(text: &str) -> bool {
    length(text) <= 10 && squeeze(text).ends_with("回执")
}
