//! Word lists: what is written wrongly, and how it is written.
//!
//! A list is a text file; a line holds the wrong form, the right one and, behind `!`, longer words in which the wrong form is
//! right: `布署 部署 ! 布署名`. A `#` at the end of both forms stands for a digit, which must follow; `从…截止到` holds where 从
//! stands earlier in the sentence. Words of the dictionary that meet so that the wrong form stands between them (投资迅速) need
//! no exception.

use std::collections::BTreeMap;
use std::ops::Range;

use super::characters::IDEOGRAPH;
use super::{Draft, Report};
use crate::dictionary::is_word;
use crate::sentence::is_han;

/// Wrong words, ready to be looked for. The table is made when the program is built: most drafts are checked before one could be.
#[derive(Debug)]
pub(super) struct Words {
    list: &'static str,
    /// Where the lines of the list begin, one more than the byte; 0 for none. The slot of a line is that of the word's first two
    /// ideographs, or the next one that is free.
    lines: [u16; SLOTS],
}

/// Many times as many as a list has words, so that few pairs of ideographs share a slot.
const SLOTS: usize = 1 << 12;

/// The first two ideographs of a word.
type Pair = [u8; 6];

/// A wrong form that stands in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub word: Word,
    /// Whether one end of it may belong to a word beside it.
    pub doubtful: bool,
}

/// A wrong form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub wrong: &'static str,
    pub right: &'static str,
    /// Words in which it is right, with spaces between.
    except: &'static str,
    /// Whether a digit must follow.
    counted: bool,
}

impl Words {
    /// Takes a list as it stands in its file; lines that begin with `//` are remarks.
    pub const fn new(list: &'static str) -> Self {
        assert!(list.len() < u16::MAX as usize);
        let (mut lines, mut rest) = ([0; SLOTS], list.as_bytes());
        while let Some(pair) = rest.first_chunk() {
            if pair[0] != b'/' && pair[0] != b'\n' {
                let mut slot = slot(pair);
                while lines[slot] > 0 {
                    slot = (slot + 1) % SLOTS;
                }
                lines[slot] = (list.len() - rest.len() + 1) as u16;
            }
            while let Some((byte, behind)) = rest.split_first() {
                rest = behind;
                if *byte == b'\n' {
                    break;
                }
            }
        }
        Self { list, lines }
    }

    /// Every wrong word of a text and where it stands (bytes), in order.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, Found)> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(pair) = text.as_bytes().get(at..).and_then(|rest| rest.first_chunk()) {
                if let Some(found) = self.beginning(pair).find_map(|word| word.at(text, at)) {
                    let start = at;
                    at += found.word.wrong.len();
                    return Some((start..at, found));
                }
                at += if pair[0] >= 0xe0 { IDEOGRAPH } else { 1 };
            }
            None
        })
    }

    /// The words that begin with these ideographs, as they stand in the list.
    fn beginning(&self, pair: &Pair) -> impl Iterator<Item = Word> {
        let first = slot(pair);
        let lines = (first..).map_while(|slot| usize::from(self.lines[slot % SLOTS]).checked_sub(1));
        lines
            .map(|line| &self.list[line..])
            .filter(move |line| line.as_bytes().first_chunk() == Some(pair))
            .filter_map(Word::read)
    }

    /// Every word of the list.
    #[cfg(test)]
    pub fn iter(&self) -> impl Iterator<Item = Word> {
        self.list.lines().filter(|line| !line.starts_with("//")).filter_map(Word::read)
    }
}

/// The slot where the search for a pair begins.
const fn slot([a, b, c, d, e, f]: &Pair) -> usize {
    let pair = u64::from_le_bytes([*a, *b, *c, *d, *e, *f, 0, 0]);
    (pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % SLOTS
}

impl Word {
    /// Words in which it is right.
    #[cfg(test)]
    pub fn except(&self) -> impl Iterator<Item = &'static str> {
        self.except.split_whitespace()
    }

    /// Reads the first line of what is left of a list.
    fn read(list: &'static str) -> Option<Self> {
        let line = list.lines().next()?;
        let (forms, except) = line.split_once('!').unwrap_or((line, ""));
        let (wrong, right) = forms.trim().split_once(' ')?;
        let counted = wrong.ends_with('#');
        Some(Self { wrong: wrong.trim_end_matches('#'), right: right.trim().trim_end_matches('#'), except, counted })
    }

    /// Finds it in the text at this byte, if it stands there and is wrong.
    fn at(self, text: &str, at: usize) -> Option<Found> {
        let rest = text[at..].strip_prefix(self.wrong)?;
        let counted = !self.counted || rest.starts_with(|c: char| c.is_ascii_digit());
        if !counted || self.except.split_whitespace().any(|except| self.is_part(except, text, at)) {
            return None;
        }
        let doubtful = self.is_doubtful(&text[..at], rest)?;
        Some(Found { word: self, doubtful })
    }

    /// Whether what stands at this byte belongs to a word in which it is right.
    fn is_part(&self, except: &str, text: &str, at: usize) -> bool {
        let (far, except) = except.split_once('…').unwrap_or(("", except));
        let sentence = || text[..at].chars().rev().take(FAR).take_while(|c| !"。；".contains(*c));
        let earlier = || sentence().any(|c| far.starts_with(c));
        let within = except.match_indices(self.wrong).any(|(inside, _)| {
            at.checked_sub(inside).and_then(|start| text.get(start..)).is_some_and(|from| from.starts_with(except))
        });
        within && (far.is_empty() || earlier())
    }

    /// Whether its first ideographs end a word of the dictionary or the others begin one; none if both do: 投**资迅**速.
    fn is_doubtful(&self, before: &str, behind: &str) -> Option<bool> {
        let starts = || before.char_indices().rev().take_while(|(_, c)| is_han(*c)).map(|(at, _)| at).take(NEAR);
        let ends = || behind.char_indices().take_while(|(_, c)| is_han(*c)).map(|(at, c)| at + c.len_utf8()).take(NEAR);
        let is_short = self.wrong.chars().nth(3).is_none(); // longer forms are no coincidence
        let mut doubtful = self.wrong.chars().nth(2).is_none() && is_surname(before);
        for (middle, _) in self.wrong.char_indices().skip(1) {
            let (first, second) = self.wrong.split_at(middle);
            let left = starts().any(|start| is_word(&format!("{}{first}", &before[start..])));
            let right = ends().any(|end| is_word(&format!("{second}{}", &behind[..end])));
            if left && right {
                return None;
            }
            doubtful |= (left || right) && is_short;
        }
        Some(doubtful)
    }
}

/// Whether one ideograph stands alone in front, as before a given name: 王震兴.
fn is_surname(before: &str) -> bool {
    let mut ideographs = before.chars().rev().map(is_han);
    ideographs.next() == Some(true) && ideographs.next() != Some(true)
}

/// How many ideographs of a word may stand outside a wrong form.
const NEAR: usize = 3;

/// How many characters in front of a word its companion may stand.
const FAR: usize = 40;

/// Reports every word of a list that a draft has: one finding for each, with all its places.
pub(super) fn report(words: &Words, draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut found = BTreeMap::new();
    for text in draft.prose() {
        for (range, Found { word, doubtful }) in words.find(&text.text) {
            let (_, places) = found.entry((word.wrong, doubtful)).or_insert_with(|| (word.right, Vec::new()));
            places.push((text.span(range.clone()), text.edit(draft.source, range, word.right)));
        }
    }
    for ((wrong, doubtful), (right, places)) in found {
        let message = |count| match count {
            1 => format!("“{wrong}”应为“{right}”"),
            _ => format!("“{wrong}”应为“{right}”，共 {count} 处"),
        };
        if doubtful { report.suggest_all(places, message) } else { report.mend_all(places, message) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_word_is_right_inside_others() {
        let words = Words::new("// 说明\n布署 部署 ! 布署名\n\n截止# 截至# ! 报名截止 从…截止\n");
        let found = |text: &str| words.find(text).map(|(range, found)| (range.start, found.word.right)).collect::<Vec<_>>();
        assert_eq!(found("发布署名文章，布署工作"), [(21, "部署")]);
        assert_eq!(found("截止5月底，报名截止5月底，截止阀"), [(0, "截至")]);
        assert_eq!(found("从3月1日起，截止5月底。截止6月底"), [(33, "截至")]);
    }

    #[test]
    fn words_that_meet_are_not_wrong_and_one_that_may_is_doubtful() {
        let words = Words::new("资迅 资讯\n幅射 辐射\n");
        let found = |text: &str| words.find(text).map(|(_, found)| found.doubtful).collect::<Vec<_>>();
        assert!(found("投资迅速增长").is_empty());
        assert_eq!(found("资迅平台防幅射"), [false, false]);
        assert_eq!(found("加大幅射防护"), [true]);
    }
}
