//! Marks by which assistants and editors divide a text, and which nobody prints: `[正文结束]`, `{pagebreak}`, `{v:3}`.

use std::ops::Range;

use crate::document::{Document, Origin};
use crate::sentence::squeeze;
use crate::source::Why;

/// What such a mark says between its brackets or strokes.
const WORDS: [&str; 20] = [
    "正文开始", "正文结束", "正文完", "全文开始", "全文结束", "全文完", "文档开始", "文档结束", "文稿开始", "文稿结束", "完",
    "end", "eof", "分页", "分页符", "换页", "换页符", "pagebreak", "newpage", "clearpage",
];

const BRACKETS: [(char, char); 6] = [('[', ']'), ('【', '】'), ('{', '}'), ('<', '>'), ('（', '）'), ('(', ')')];

/// Takes them out, alone in a line or, `{v:3}`, anywhere.
pub(super) fn strip(document: &mut Document<'_>) {
    let mut marks = Vec::new();
    for at in 0..document.blocks.len() {
        let Some(line) = document.paragraph(at).filter(|line| matches!(line.origin, Origin::Line | Origin::Heading(_))) else {
            continue;
        };
        let text = line.text();
        if is_editor_mark(&text) {
            marks.push(at);
        } else if let Some(range) = version(&text) {
            drop(text);
            document.take_out(at, range, Why::SiteMark);
        }
    }
    document.drop_all(marks, Why::SiteMark);
}

/// Whether a line is nothing but such a mark: `[正文结束]`, `=== 全文完 ===`, `\newpage`.
fn is_editor_mark(line: &str) -> bool {
    const LONGEST: usize = 60;
    let stroke = |c: char| "=-—–─━*~#".contains(c);
    let begins = |c: char| stroke(c) || c == '\\' || BRACKETS.iter().any(|(open, _)| *open == c);
    if line.len() > LONGEST || !line.trim_start().starts_with(begins) {
        return false;
    }
    let bare = squeeze(line).to_ascii_lowercase();
    let inner = bare.trim_matches(stroke);
    let drawn = bare.starts_with(stroke) && bare.ends_with(stroke);
    let command = inner.strip_prefix('\\');
    let is_word = |words: &str| WORDS.contains(&words.replace(['-', '_'], "").as_str());
    match between_brackets(inner) {
        Some((open, words)) => is_word(words) || words == "/正文" || open == '<' && words == "正文",
        None => (drawn || command.is_some()) && is_word(command.unwrap_or(inner)),
    }
}

/// A line's opening bracket and what stands behind it, if the bracket encloses all of the line.
fn between_brackets(line: &str) -> Option<(char, &str)> {
    BRACKETS.into_iter().find_map(|(open, close)| Some((open, line.strip_prefix(open)?.strip_suffix(close)?)))
}

/// Where a text says which version it is: `{v:3}`.
fn version(text: &str) -> Option<Range<usize>> {
    const OPEN: &str = "{v:";
    if !text.as_bytes().contains(&b'{') {
        return None; // nearly always
    }
    text.match_indices(OPEN).find_map(|(start, _)| {
        let number = &text[start + OPEN.len()..];
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && number[digits..].starts_with('}')).then(|| start..start + OPEN.len() + digits + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stands_alone() {
        for line in [
            "[正文结束]", " 【正文开始】", "（全文完）", "=== 全文完 ===", "— 完 —", "【完】", "[END]", "---END---",
            "{pagebreak}", "{page-break}", "[分页符]", "\\newpage", "<正文>", "</正文>", "[/正文]", "------分页------",
        ] {
            assert!(is_editor_mark(line), "{line}");
        }
        for line in [
            "[正文]",
            "（正文）",
            "正文结束",
            "完",
            "END",
            "[待补充]",
            "（此件公开发布）",
            "——完成",
            "（完成）",
            "【正文结束】请核对。",
        ] {
            assert!(!is_editor_mark(line), "{line}");
        }
    }

    #[test]
    fn a_version_is_a_number_in_braces() {
        assert_eq!(version("情况报告{v:12}"), Some(12..18));
        for text in ["{v:}", "{v:3", "{v:3a}", "v:3", "{V1}"] {
            assert_eq!(version(text), None, "{text}");
        }
    }
}
