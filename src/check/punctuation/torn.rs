//! Spaces inside words, as text read from a PDF or from a picture has them.

use std::ops::Range;

use super::{Example, Rule, Text, slip};
use crate::dictionary::breaks;
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::sentence::{STOPS, around, is_han, length};
use slip::Slip;

pub(super) const SPACE_IN_WORD: Rule = Rule {
    name: "space-in-word",
    what: "词的中间有空格",
    why: "从 PDF 或扫描件识别出来的文字，常在字与字之间夹着空格，有的整行都是。人名和“姓　名”这样拉开的两个字，几个字的标题，都不算。",
    help: "删去空格",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "坚持以人民为中心的发展思 想，深入推进改 革。\n",
            right: "坚持以人民为中心的发展思想，深入推进改革。\n",
        },
        Example { wrong: "各 乡 镇 要 签 订 责 任 书。\n", right: "各乡镇要签订责任书。\n" },
        Example {
            wrong: "云 岭 县 水 务 局 关 于 开 展 水 库 普 查 的 通 知\n请各地抓好落实。\n",
            right: "云岭县水务局关于开展水库普查的通知\n请各地抓好落实。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, torn),
};

/// The spaces of a text that stand inside words.
fn torn(text: &Text<'_>) -> Vec<Slip> {
    let single = |&at: &usize| {
        let (before, behind) = around(&text.text, at..at + 1);
        let to_fill_in = "年月".contains(before) && "月日".contains(behind);
        is_han(before) && is_han(behind) && !to_fill_in
    };
    let spaces: Vec<usize> = text.places(" ").filter(single).collect();
    let all = !spaces.is_empty() && is_letter_spaced(text, spaces.len());
    let sentence = !spaces.is_empty() && text.text.contains(STOPS);
    let inside = |at: &usize| all || sentence && is_in_word(&text.text, *at);
    spaces.iter().copied().filter(inside).map(|at| Slip::new(at..at + 1, "")).collect()
}

/// Whether nearly every character of a text stands apart; a short title may be spread over its line.
fn is_letter_spaced(text: &Text<'_>, spaces: usize) -> bool {
    let fewest = match text.role() {
        Some(Role::Title | Role::Subtitle | Role::AttachmentTitle) => 10,
        Some(Role::Heading { .. }) => 5,
        _ if text.text.contains(['，', '。', '；', '：']) => 5,
        _ => return false, // 王 川 李 明
    };
    let pairs = text.text.chars().zip(text.text.chars().skip(1));
    let tight = pairs.filter(|&(one, next)| is_han(one) && is_han(next)).count();
    spaces >= fewest && 4 * tight <= spaces
}

/// Whether no word begins behind a space: `发展思 想`. Two characters that stand by themselves are a name, or spread.
fn is_in_word(text: &str, at: usize) -> bool {
    let (before, behind) = (last_han(&text[..at]), first_han(&text[at + 1..]));
    let joined = [&text[before.clone()], &text[at + 1..][..behind]].concat();
    let gap = before.len();
    let ends: Vec<usize> = breaks(&joined).collect();
    length(&joined) > 2 && !ends.contains(&gap)
}

/// Words no longer than this tell where they end, in characters.
const NEAR: usize = 4;

/// The ideographs that a text ends with, the last few of them.
fn last_han(text: &str) -> Range<usize> {
    let start = text.char_indices().rev().take(NEAR).take_while(|&(_, c)| is_han(c)).last();
    start.map_or(text.len(), |(start, _)| start)..text.len()
}

/// The bytes of the ideographs that a text begins with, the first few of them.
fn first_han(text: &str) -> usize {
    text.chars().take(NEAR).take_while(|&c| is_han(c)).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_set_things_apart_are_left_alone() {
        for words in [
            "全县上下团结一心 攻坚克难 取得新的成绩。",
            "姓 名：林知远，电 话：待定。",
            "由王 川同志负责普查。",
            "会议由李 伟主持，张 明记录。",
            "请于 年 月 日前报送，逾期不候。",
            "落实《意见 奋力推进水利建设》，抓好整改。",
        ] {
            assert_eq!(torn(&Text::of(words)).len(), 0, "{words}");
        }
    }
}
