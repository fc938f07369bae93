//! 附件说明 as it is typed (7.3.4): `附件：1.名称`, and every further attachment in a line of its own, or in the same.

use std::ops::Range;

use crate::level::{item, number_at_start};
use crate::sentence::COLONS;

/// What a note says of one attachment, as bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// `附件：` and the white space behind it; mostly empty for all but the first.
    pub word: Range<usize>,
    /// Its number `1.` and the white space behind it.
    pub label: Range<usize>,
    /// The number, which may stand in the word.
    pub number: Option<u32>,
    /// Empty where `附件：` stands alone.
    pub name: Range<usize>,
}

/// The attachments in a paragraph of a note, at least one; `above` is the last number in the paragraphs above it, or 0.
pub(crate) fn entries(text: &str, above: u32) -> Vec<Entry> {
    let begin = text.len() - text.trim_start().len();
    let word = word(&text[begin..]);
    let breaks = breaks(text, begin + word.len, word.number.unwrap_or(above));
    let ends = breaks.iter().copied().chain([text.len()]);
    [0].iter().chain(&breaks).zip(ends).map(|(&start, end)| Entry::of(text, start..end)).collect()
}

/// What opens a note.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    /// How many bytes `附件` has.
    pub bare: usize,
    /// How many bytes it has with its number, its mark and the white space behind it.
    pub len: usize,
    /// Its number.
    pub number: Option<u32>,
}

/// `附件：`, `附：`, `附件1：`, `附件一：`, and `附件1、` or `附件1　` in front of a name; empty where nothing of it stands.
pub(crate) fn word(text: &str) -> Word {
    let Some(rest) = text.strip_prefix("附件").or_else(|| text.strip_prefix('附')) else { return Word::default() };
    let bare = text.len() - rest.len();
    let rest = rest.trim_start();
    let counted = number_at_start(rest);
    let behind = &rest[counted.map_or(0, |(_, len)| len)..];
    let marks: &[char] = if counted.is_some() { &['：', ':', '、', '.', '．'] } else { COLONS };
    let marked = behind.trim_start().strip_prefix(marks);
    let spaced = || behind.strip_prefix(char::is_whitespace).filter(|_| counted.is_some());
    let name = marked.or_else(spaced).map(str::trim_start);
    name.map_or(Word::default(), |name| Word { bare, len: text.len() - name.len(), number: counted.map(|(number, _)| number) })
}

/// Where further attachments begin behind byte `word` of a text: at a line break, or at the number that follows `last`.
fn breaks(text: &str, word: usize, mut last: u32) -> Vec<usize> {
    let mut breaks = Vec::new();
    // Whether nothing is said of the attachment yet, whether the character before may end a name, where the last letter ends,
    // and where the name behind a number begins.
    let (mut silent, mut ended, mut end, mut name) = (true, true, word, usize::MAX);
    for (at, character) in text.char_indices().skip_while(|&(at, _)| at < word) {
        let found = if ended && at != name { item(&text[at..]) } else { None };
        let found = found.filter(|&(number, _)| silent || number == last + 1); // not 3.5版本
        if !silent && (found.is_some() || character == '\n') {
            breaks.push(end);
            silent = true;
        }
        if let Some((number, len)) = found {
            (last, name) = (number, text.len() - text[at + len..].trim_start().len());
        }
        if !character.is_whitespace() {
            (silent, end) = (false, at + character.len_utf8());
        }
        ended = character.is_whitespace() || "；;，,、。".contains(character);
    }
    breaks
}

impl Entry {
    /// Reads a stretch of a text, which may begin with white space.
    fn of(text: &str, Range { start, end }: Range<usize>) -> Self {
        let skip = |from: usize| end - text[from..end].trim_start().len();
        let begin = skip(start);
        let word = word(&text[begin..end]);
        let label = begin + word.len;
        let counted = item(&text[label..end]);
        let name = skip(label + counted.map_or(0, |(_, len)| len));
        let last = name + text[name..end].trim_end().len();
        let number = counted.map(|(number, _)| number).or(word.number);
        Self { word: begin..label, label: label..name, number, name: name..last }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Word, label and name of each attachment, with its number.
    #[track_caller]
    fn check(text: &str, above: u32, expected: &[(&str, &str, &str, Option<u32>)]) {
        let entries = entries(text, above);
        let parts = |it: &Entry| (&text[it.word.clone()], &text[it.label.clone()], &text[it.name.clone()], it.number);
        assert_eq!(entries.iter().map(parts).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_note_is_read_in_all_its_forms() {
        check("附件：名单", 0, &[("附件：", "", "名单", None)]);
        check("附件： 1. 名单 ", 0, &[("附件： ", "1. ", "名单", Some(1))]);
        check("附：名单", 0, &[("附：", "", "名单", None)]);
        check("附件1：名单", 0, &[("附件1：", "", "名单", Some(1))]);
        check("附件二：名单", 0, &[("附件二：", "", "名单", Some(2))]);
        check("附件2　2026年名单", 0, &[("附件2　", "", "2026年名单", Some(2))]);
        check("附件2、名单", 0, &[("附件2、", "", "名单", Some(2))]);
        check("附件二.名单", 0, &[("附件二.", "", "名单", Some(2))]);
        check("附件：", 0, &[("附件：", "", "", None)]);
        check("附表", 0, &[("", "", "附表", None)]);
        check("　　2.2026年名单", 1, &[("", "2.", "2026年名单", Some(2))]);
    }

    #[test]
    fn several_attachments_may_stand_in_a_paragraph() {
        let two = [("附件：", "1.", "名单", Some(1)), ("", "2.", "表样", Some(2))];
        check("附件：1.名单 2.表样", 0, &two);
        check("附件：1.名单\n　　　2.表样", 0, &two);
        check("附件：1.名单；2.表样", 0, &[("附件：", "1.", "名单；", Some(1)), two[1]]);
        check("附件1：名单\n附件2：表样", 0, &[("附件1：", "", "名单", Some(1)), ("附件2：", "", "表样", Some(2))]);
        check("附件：名单\n表样", 0, &[("附件：", "", "名单", None), ("", "", "表样", None)]);
        check("名单 3.表样", 2, &[("", "", "名单", None), ("", "3.", "表样", Some(3))]);
    }

    #[test]
    fn a_number_that_does_not_follow_belongs_to_the_name() {
        check("附件：系统 3.5版本说明", 0, &[("附件：", "", "系统 3.5版本说明", None)]);
        check("附件：1. 2.5万亩地块表", 0, &[("附件：", "1. ", "2.5万亩地块表", Some(1))]);
        check("附件：1.增长2.5倍的 3.0版", 0, &[("附件：", "1.", "增长2.5倍的 3.0版", Some(1))]);
    }
}
