//! Text on a terminal: how wide it is, and what may reach it.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use unicode_width::UnicodeWidthChar;

/// The columns of the terminal at standard output; `None` where there is none, and lines may be of any length.
pub fn columns() -> Option<usize> {
    terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0))
}

/// How many columns a text takes: full-width characters take two.
pub fn width(text: &str) -> usize {
    text.chars().map(|char| char.width().unwrap_or(0)).sum()
}

/// What of a text fits into so many columns, with `…` where it was cut.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut used = 1;
    let end = text.char_indices().find(|(_, char)| {
        used += char.width().unwrap_or(0);
        used > columns
    });
    Cow::Owned(format!("{}…", end.map_or(text, |(at, _)| &text[..at])))
}

/// One line of text with everything made visible that would steer a terminal: line ends, controls, changes of direction.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\n' => shown.push('⏎'),
            '\0'..='\x1f' => shown.extend(char::from_u32(0x2400 + u32::from(char))),
            '\x7f' => shown.push('␡'),
            _ if steers(char) => shown.extend(char.escape_unicode()),
            _ => shown.push(char),
        }
    }
    Cow::Owned(shown)
}

/// A path on one line.
pub fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

/// JSON or TOML that says the same, and steers no terminal.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\n' => safe.push('\n'),
            _ if steers(char) => safe.push_str(&format!("\\u{:04x}", u32::from(char))),
            _ => safe.push(char),
        }
    }
    safe
}

/// Whether a character does something to a terminal instead of standing on it.
fn steers(char: char) -> bool {
    char.is_control() || matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A line for each row, its columns below one another.
pub fn aligned<const N: usize>(indent: &str, rows: impl Iterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = rows.map(|row| row.map(|cell| visible(&cell).into_owned())).collect();
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(widest).collect();
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(&widths).map(|(cell, widest)| format!("{cell}{}", " ".repeat(widest + 2 - width(cell))));
        format!("{indent}{}\n", cells.collect::<String>().trim_end())
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_columns() {
        assert_eq!(cut("一二三", 6), "一二三");
        assert_eq!(cut("一二三四", 6), "一二…");
        assert_eq!(cut("ab一二", 5), "ab一…");
        assert_eq!(width("第1条"), 5);
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(visible("正文"), "正文");
        assert_eq!(visible("\x1b[31m红\r\n"), "␛[31m红␍⏎");
        assert_eq!(escaped("\u{9b}\n\u{2066}"), "\\u009b\n\\u2066");
        assert_eq!(visible("\u{9b}2J\u{7f}\u{202e}"), "\\u{9b}2J␡\\u{202e}");
    }
}
