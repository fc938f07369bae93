//! The numbers that a word processor shows in front of paragraphs, counted again from what the finished document says.
//!
//! This is written after the standard (ECMA-376 Part 1, 17.9) and shares nothing with the writer's own counting.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use docx_rs as docx;
use serde::Serialize;

/// Levels of a list.
const LEVELS: usize = 9;

/// Counts the numbered paragraphs of a document, in their order.
pub(super) struct Counter<'d> {
    numberings: &'d docx::Numberings,
    /// The numbers that each list stands at.
    lists: BTreeMap<usize, [Option<usize>; LEVELS]>,
    /// Numbers and levels whose own start was used up.
    started: BTreeSet<(usize, usize)>,
}

impl<'d> Counter<'d> {
    pub(super) fn new(numberings: &'d docx::Numberings) -> Self {
        Self { numberings, lists: BTreeMap::new(), started: BTreeSet::new() }
    }

    /// What stands in front of a paragraph's text; `None` if it is not numbered.
    pub(super) fn label(&mut self, property: &docx::ParagraphProperty) -> Option<String> {
        let numbered = property.numbering_property.as_ref()?;
        let id = numbered.id.as_ref().map(|id| id.id).filter(|&id| id != 0)?;
        let level = numbered.level.as_ref().map_or(0, |level| level.val);
        let num = self.numberings.numberings.iter().find(|num| num.id == id)?;
        let list = self.numberings.abstract_nums.iter().find(|list| list.id == num.abstract_num_id)?;
        let of = |level: usize| list.levels.iter().find(|of| of.level == level);
        let own = num.level_overrides.iter().find(|own| own.level == level).and_then(|own| own.override_start);
        let start = own.or_else(|| Shown(&of(level)?.start).to_string().parse().ok())?;

        let values = self.lists.entry(list.id).or_default();
        let begins = own.is_some() && self.started.insert((id, level));
        let value = values.get_mut(level)?;
        *value = Some(value.filter(|_| !begins).map_or(start, |value| value + 1));
        values[level + 1..].fill(None);

        let mut label = Shown(&of(level)?.text).to_string();
        for (above, value) in values.iter().enumerate().filter_map(|(above, value)| Some((above, (*value)?))) {
            label = label.replace(&format!("%{}", above + 1), &written(value, &of(above)?.format.val)?);
        }
        Some(label)
    }
}

/// A number in one of the formats of ST_NumberFormat.
fn written(value: usize, format: &str) -> Option<String> {
    let at = |digits: &str, place: usize| digits.chars().nth(place).map(String::from);
    match (format, value) {
        ("decimal", _) => Some(value.to_string()),
        ("decimalEnclosedCircleChinese", 1..=10) => at("①②③④⑤⑥⑦⑧⑨⑩", value - 1),
        ("chineseCountingThousand", 1..=99) => {
            let digit = |of: usize| if of == 0 { Some(String::new()) } else { at("一二三四五六七八九", of - 1) };
            let tens = if value < 20 { String::new() } else { digit(value / 10)? };
            Some(tens + if value < 10 { "" } else { "十" } + &digit(value % 10)?)
        }
        _ => None,
    }
}

/// What docx-rs keeps to itself, as it would serialise it.
struct Shown<'v, V>(&'v V);

impl<V: Serialize> fmt::Display for Shown<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(level: usize, format: &str, text: &str) -> docx::Level {
        let (start, format) = (docx::Start::new(1), docx::NumberFormat::new(format));
        docx::Level::new(level, start, format, docx::LevelText::new(text), docx::LevelJc::new("left"))
    }

    /// A list 一、（一） with a second number that begins at （三）.
    fn numberings() -> docx::Numberings {
        let list = docx::AbstractNumbering::new(0).add_level(level(0, "chineseCountingThousand", "%1、")).add_level(level(
            1,
            "chineseCountingThousand",
            "（%2）",
        ));
        let later = docx::Numbering::new(2, 0).add_override(docx::LevelOverride::new(1).start(3));
        docx::Numberings::new().add_abstract_numbering(list).add_numbering(docx::Numbering::new(1, 0)).add_numbering(later)
    }

    #[track_caller]
    fn check(paragraphs: &[(usize, usize)], expected: &[Option<&str>]) {
        let numberings = numberings();
        let mut counter = Counter::new(&numberings);
        let labels: Vec<_> = paragraphs
            .iter()
            .map(|&(id, level)| {
                let (id, level) = (docx::NumberingId::new(id), docx::IndentLevel::new(level));
                counter.label(&docx::ParagraphProperty::new().numbering(id, level))
            })
            .collect();
        assert_eq!(labels.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_level_begins_anew_under_the_next_of_the_level_above() {
        check(
            &[(1, 0), (1, 1), (1, 1), (0, 0), (1, 0), (1, 1)],
            &[Some("一、"), Some("（一）"), Some("（二）"), None, Some("二、"), Some("（一）")],
        );
    }

    #[test]
    fn a_start_of_its_own_is_used_once() {
        check(&[(1, 0), (2, 1), (2, 1), (2, 0)], &[Some("一、"), Some("（三）"), Some("（四）"), Some("二、")]);
    }

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let written = |value| written(value, "chineseCountingThousand").unwrap();
        assert_eq!([1, 10, 11, 20, 21, 99].map(written), ["一", "十", "十一", "二十", "二十一", "九十九"]);
        assert_eq!(super::written(10, "decimalEnclosedCircleChinese").unwrap(), "⑩");
        assert_eq!(super::written(3, "bullet"), None);
    }
}
