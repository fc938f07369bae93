//! Headings without a number that get none: those that stand apart, and those that their author counts in another way.

use crate::document::Block;
use crate::level::number_at_start;
use crate::sentence::{length, squeeze};

/// Whether a heading is one that nobody numbers beside numbered ones.
pub(super) fn stands_apart(heading: &Block<'_>) -> bool {
    const WORDS: [&str; 13] =
        ["前言", "引言", "导语", "摘要", "结语", "结束语", "结论", "后记", "致谢", "参考文献", "参考资料", "附录", "附件"];
    heading.paragraph().is_some_and(|paragraph| WORDS.contains(&squeeze(&paragraph.text()).as_str()))
}

/// No word in front of a number, and none behind it, is longer, in characters: `Part 1`, `第一阶段`.
const WORD: usize = 5;

/// Whether headings count on from the first, each with the same words around its number: `Ⅰ. 基本情况`, `01 聚焦主业`,
/// `模块一：培训安排`, `第一阶段：调查摸底`.
pub(super) fn count_themselves<'b>(headings: impl Iterator<Item = &'b Block<'b>>) -> bool {
    let texts: Vec<String> = headings.filter_map(Block::paragraph).map(|heading| heading.text().into_owned()).collect();
    let counts = |word: &str| {
        let mut numbers = texts.iter().map(|text| text.strip_prefix(word).and_then(read));
        let unit = texts[0].strip_prefix(word).and_then(read).map(|(_, unit)| unit);
        (1..).zip(&mut numbers).all(|(value, number)| number.is_some_and(|(counted, of)| counted == value && Some(of) == unit))
    };
    let words = || texts[0].char_indices().map(|(at, _)| &texts[0][..at]).take(WORD + 1);
    texts.len() > 1 && words().any(counts)
}

/// The number that a text begins with and the word behind it, if a mark or a space ends them: `Ⅰ.`, `II、`, `01 `, `一阶段：`, `B）`.
fn read(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| c.is_whitespace() || "、.．：:，）】)-—".contains(c))?;
    let number = &text[..end];
    match number_at_start(number) {
        Some((value, len)) => Some((value, &number[len..])).filter(|(_, unit)| length(unit) <= WORD),
        None => roman(number).or_else(|| letter(number)).map(|value| (value, "")),
    }
}

fn roman(number: &str) -> Option<u32> {
    const TYPED: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    const SIGNS: &str = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    let mut signs = SIGNS.chars().map(String::from);
    let at = TYPED.iter().position(|typed| *typed == number).or_else(|| signs.position(|sign| sign == number))?;
    u32::try_from(at + 1).ok()
}

fn letter(number: &str) -> Option<u32> {
    let mut letters = number.bytes();
    let letter = letters.next().filter(|byte| letters.next().is_none() && byte.is_ascii_alphabetic())?;
    Some(u32::from(letter.to_ascii_lowercase() - b'a') + 1)
}
