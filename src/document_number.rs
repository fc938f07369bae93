//! 发文字号, as the standard writes it and as people type it: `国办发〔2026〕5号`.

use std::ops::Range;

use crate::sentence::is_han;

/// Where a 发文字号 and its parts stand in a text, as bytes of it. White space may stand between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    /// The code of the office: `国办发`. Empty where there is none.
    pub code: Range<usize>,
    /// The year in brackets of any kind: `〔2026〕`, `[2026]`.
    pub bracketed: Range<usize>,
    /// The year: `2026`, also `26` and `20XX`.
    pub year: Range<usize>,
    /// Which one of the year it is: `5号`, also `第 05 号` and `Z12号`.
    pub serial: Range<usize>,
}

impl DocumentNumber {
    /// The first one of a text.
    pub fn find(text: &str) -> Option<Self> {
        text.match_indices(OPENING).find_map(|(at, _)| Self::around_bracket(text, at))
    }

    /// The one that ends at byte `end` of a text, behind its 号.
    pub fn ending_at(text: &str, end: usize) -> Option<Self> {
        let near = text[..end].char_indices().rev().take(LONGEST);
        let (open, _) = near.into_iter().find(|(_, c)| OPENING.contains(c))?;
        Self::around_bracket(text, open).filter(|number| number.serial.end == end)
    }

    /// All of it: its first byte and the byte behind it.
    pub fn range(&self) -> Range<usize> {
        self.code.start..self.serial.end
    }

    /// The one whose year's bracket opens at byte `open` of a text.
    fn around_bracket(text: &str, open: usize) -> Option<Self> {
        let before = text[..open].trim_end_matches(BLANKS);
        let code = before.trim_end_matches(is_of_code).len()..before.len();
        let inner = text[open..].strip_prefix(OPENING)?;
        let behind_year = inner.trim_start_matches(is_digit);
        let year = text.len() - inner.len()..text.len() - behind_year.len();
        let behind = behind_year.strip_prefix(CLOSING)?;
        let bracketed = open..text.len() - behind.len();
        let serial = behind.trim_start_matches(BLANKS);
        let digits = serial.strip_prefix('第').unwrap_or(serial).trim_start_matches(BLANKS);
        let digits = digits.strip_prefix(|letter: char| letter.is_ascii_uppercase() && !is_digit(letter)).unwrap_or(digits);
        let behind_digits = digits.trim_start_matches(|c| is_digit(c) || c == '*');
        let rest = behind_digits.trim_start_matches(BLANKS).strip_prefix(['号', '號'])?;
        let counted = behind_digits.len() < digits.len() && (2..=4).contains(&text[year.clone()].chars().count());
        counted.then(|| Self { code, bracketed, year, serial: text.len() - serial.len()..text.len() - rest.len() })
    }
}

const OPENING: [char; 9] = ['〔', '[', '［', '（', '(', '【', '﹝', '〖', '„'];
const CLOSING: [char; 9] = ['〕', ']', '］', '）', ')', '】', '﹞', '〗', '‟'];
const BLANKS: [char; 4] = [' ', '\t', '\u{a0}', '\u{3000}'];

/// How many characters it has at most from its bracket on.
const LONGEST: usize = 24;

fn is_of_code(c: char) -> bool {
    is_han(c) || c.is_ascii_alphabetic() || "×Ｘ*".contains(c)
}

/// A digit, or what stands for one that is not known yet.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c) || "Xx×".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Its code, year with brackets and serial.
    fn parts(text: &str) -> Option<[&str; 3]> {
        let found = DocumentNumber::find(text)?;
        assert_eq!(DocumentNumber::ending_at(text, found.serial.end).as_ref(), Some(&found), "{text}");
        assert!(text[found.bracketed.clone()].contains(&text[found.year.clone()]), "{text}");
        assert_eq!(found.range(), found.code.start..found.serial.end);
        Some([found.code, found.bracketed, found.serial].map(|part| &text[part]))
    }

    #[test]
    fn a_number_is_read_however_it_is_typed() {
        for (text, expected) in [
            ("按国办发〔2026〕5号要求", ["按国办发", "〔2026〕", "5号"]),
            ("云政发[2026] 05号", ["云政发", "[2026]", "05号"]),
            ("云政发 【２０２６】第 ５ 号", ["云政发", "【２０２６】", "第 ５ 号"]),
            ("××发〔20XX〕*号", ["××发", "〔20XX〕", "*号"]),
            ("（试行）（云政发（26）5號）", ["云政发", "（26）", "5號"]),
            ("〔2026〕3号", ["", "〔2026〕", "3号"]),
            ("云检刑诉〔2026〕Z12号", ["云检刑诉", "〔2026〕", "Z12号"]),
        ] {
            assert_eq!(parts(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_lacks_a_part_is_none() {
        for text in ["国办发〔2026〕", "国办发2026年5号", "（2026）号", "（20261）5号", "〔2026年〕5号", "5号", ""]
        {
            assert_eq!(DocumentNumber::find(text), None, "{text}");
        }
        assert_eq!(DocumentNumber::ending_at("〔2026〕5号楼1号", "〔2026〕5号楼1号".len()), None);
    }
}
