//! Tables of contents that were typed.

use crate::check::{Example, Rule, Text};
use crate::document::Role;
use crate::finding::Strength;
use crate::sentence::squeeze;

pub(super) const TYPED_CONTENTS: Rule = Rule {
    name: "typed-contents",
    what: "目录是打上去的",
    why: "打上去的目录不会随排版改变，页码对不上；照样印成正文。排版时可以另编目录，页码、点线都自动生成。",
    help: "删去这些行，排版时用 --toc 编目录",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[Example {
        wrong: "水库普查报告\n目　录\n一、普查结果……1\n二、下一步打算……3\n一、普查结果\n普查工作已经完成。\n二、下一步打算\n抓好整改。\n",
        right: "水库普查报告\n一、普查结果\n普查工作已经完成。\n二、下一步打算\n抓好整改。\n",
    }],
    find: |draft, report| {
        const REACH: usize = 12;
        let Some(word) = draft.texts.iter().take(REACH).position(is_word) else { return };
        let Some((first, below)) = draft.texts[word + 1..].split_first() else { return };
        let entry =
            squeeze(first.text.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || "…·.-第页".contains(c)));
        let again = |text: &Text<'_>| matches!(text.role(), Some(Role::Heading { .. })) && squeeze(&text.text) == entry;
        if below.iter().any(again) {
            report.at(draft.texts[word].whole(), "目录是打上去的，页码不会随排版改变");
        }
    },
};

fn is_word(text: &Text<'_>) -> bool {
    text.role() == Some(Role::Body) && matches!(squeeze(&text.text).as_str(), "目录" | "目次")
}
