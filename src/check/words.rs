//! Word lists: what is written wrongly, and how it is written.
//!
//! A list is a text file; a line holds the wrong form, the right one and, behind `!`, longer words in which the wrong form is
//! right: `布署 部署 ! 布署名`. A `#` at the end of both forms stands for a digit, which must follow.

use std::collections::BTreeMap;
use std::ops::Range;

use super::characters::IDEOGRAPH;
use super::{Draft, Report};

/// Wrong words, ready to be looked for. They are made so when the program is built: most drafts are over before a table is.
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
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, Word)> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(pair) = text.as_bytes().get(at..).and_then(|rest| rest.first_chunk()) {
                if let Some(word) = self.beginning(pair).find(|word| word.stands(text, at)) {
                    let start = at;
                    at += word.wrong.len();
                    return Some((start..at, word));
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

    /// Whether it stands in the text at this byte, and is wrong there.
    fn stands(&self, text: &str, at: usize) -> bool {
        let Some(rest) = text[at..].strip_prefix(self.wrong) else { return false };
        let counted = !self.counted || rest.starts_with(|c: char| c.is_ascii_digit());
        counted && !self.except.split_whitespace().any(|except| self.is_part(except, text, at))
    }

    /// Whether what stands at this byte belongs to a word in which it is right.
    fn is_part(&self, except: &str, text: &str, at: usize) -> bool {
        except.match_indices(self.wrong).any(|(inside, _)| {
            at.checked_sub(inside).and_then(|start| text.get(start..)).is_some_and(|from| from.starts_with(except))
        })
    }
}

/// Reports every word of a list that a draft has: one finding for each, with all its places.
pub(super) fn report(words: &Words, draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut found = BTreeMap::new();
    for text in draft.prose() {
        for (range, word) in words.find(&text.text) {
            let (_, places) = found.entry(word.wrong).or_insert_with(|| (word.right, Vec::new()));
            places.push((text.span(range.clone()), text.edit(draft.source, range, word.right)));
        }
    }
    for (wrong, (right, places)) in found {
        report.mend_all(places, |count| match count {
            1 => format!("“{wrong}”应为“{right}”"),
            _ => format!("“{wrong}”应为“{right}”，共 {count} 处"),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_word_is_right_inside_others() {
        let words = Words::new("// 说明\n布署 部署 ! 布署名\n\n截止# 截至# ! 报名截止\n");
        let found = |text: &str| words.find(text).map(|(range, word)| (range.start, word.right)).collect::<Vec<_>>();
        assert_eq!(found("发布署名文章，布署工作"), [(21, "部署")]);
        assert_eq!(found("截止5月底，报名截止5月底，截止阀"), [(0, "截至")]);
    }
}
