//! Word lists: what is written wrongly, and how it is written.
//!
//! A list is a text file; a line holds the wrong form, the right one and, behind `!`, longer words in which the wrong form is
//! right: `布署 部署 ! 布署名`. A `#` at the end of both forms stands for a digit, which must follow.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Draft, Report};

/// Wrong words, ready to be looked for.
#[derive(Debug)]
pub(super) struct Words {
    /// By their first character, and as they stand in the list.
    words: Vec<(char, Word)>,
    /// One bit for every character below U+10000: whether a word begins with it.
    first: Vec<u64>,
}

/// A wrong form.
#[derive(Debug, Clone)]
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
    pub fn new(list: &'static str) -> Self {
        let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        Self::of(lines.filter_map(Word::read))
    }

    /// Takes forms one by one.
    pub fn of(forms: impl IntoIterator<Item = Word>) -> Self {
        let mut words: Vec<_> = forms.into_iter().filter_map(|word| Some((word.wrong.chars().next()?, word))).collect();
        words.sort_by_key(|(first, _)| *first);
        let mut bits = vec![0; 0x10000 / 64];
        for (first, _) in &words {
            if let Some(bits) = bits.get_mut(*first as usize / 64) {
                *bits |= 1 << (*first as usize % 64);
            }
        }
        Self { words, first: bits }
    }

    /// Every wrong word of a text and where it stands (bytes), in order.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, &'a Word)> {
        let mut behind = 0;
        let begins = |c: char| self.first.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1);
        text.char_indices().filter(move |&(_, c)| begins(c)).filter_map(move |(at, c)| {
            let start = self.words.partition_point(|(first, _)| *first < c);
            let mut words = self.words[start..].iter().take_while(|(first, _)| *first == c && at >= behind);
            let (_, word) = words.find(|(_, word)| word.stands(text, at))?;
            behind = at + word.wrong.len();
            Some((at..behind, word))
        })
    }

    /// Every word of the list.
    #[cfg(test)]
    pub fn iter(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().map(|(_, word)| word)
    }
}

impl Word {
    /// A pair without exceptions.
    pub fn pair(wrong: &'static str, right: &'static str) -> Self {
        Self { wrong, right, except: "", counted: false }
    }

    /// Words in which it is right.
    #[cfg(test)]
    pub fn except(&self) -> impl Iterator<Item = &'static str> {
        self.except.split_whitespace()
    }

    fn read(line: &'static str) -> Option<Self> {
        let (forms, except) = line.split_once('!').unwrap_or((line, ""));
        let (wrong, right) = forms.trim().split_once(' ')?;
        let counted = wrong.ends_with('#');
        Some(Self { except, counted, ..Self::pair(wrong.trim_end_matches('#'), right.trim().trim_end_matches('#')) })
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
