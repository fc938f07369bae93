//! The words of headings, and what stands at their end.

use super::{Draft, Example, Report, Rule, Text, slip};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::sentence::length;
use slip::Slip;

pub(super) const HEADING_MARK: Rule = Rule {
    name: "heading-mark",
    what: "独立成行的标题末尾有冒号、分号",
    why: "独立成行的标题末尾不加点号；需要语气的问号、叹号可以保留。",
    help: "删去末尾的标点",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "一、总体要求：\n坚持统筹推进。\n二、主要任务：\n抓好春耕生产。\n",
            right: "一、总体要求\n坚持统筹推进。\n二、主要任务\n抓好春耕生产。\n",
        },
        Example {
            wrong: "# 情况汇报\n\n## 基本情况：\n\n全县有12个乡镇。\n",
            right: "# 情况汇报\n\n## 基本情况\n\n全县有12个乡镇。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, end_marks),
};

fn end_marks(text: &Text<'_>) -> Vec<Slip> {
    let alone = matches!(text.role(), Some(Role::Heading { level: 1 | 2, run_in: false }));
    let bare = text.text.trim_end_matches(['：', '；', '，', '、', ':', ';']);
    let marked = alone && bare.len() < text.text.len() && !bare.is_empty();
    if marked { vec![Slip::new(bare.len()..text.text.len(), "")] } else { Vec::new() }
}

pub(super) const HEADING_OVERLAP: Rule = Rule {
    name: "heading-overlap",
    what: "相邻的同级标题内容重叠",
    why: "一个标题把下一个标题的话全说了，两部分的界线就不清楚。",
    help: "删去标题里重复的部分",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "一、存在问题及改进措施\n资金不足。\n二、改进措施\n多方筹措。\n",
            right: "一、存在问题\n资金不足。\n二、改进措施\n多方筹措。\n",
        },
        Example {
            wrong: "一、组织领导\n成立专班。\n二、加强组织领导\n压实责任。\n",
            right: "一、成立专班\n明确分工。\n二、加强组织领导\n压实责任。\n",
        },
    ],
    find: overlaps,
};

/// Shorter words may well come again in the heading beside them, in characters.
const SHORTEST: usize = 4;

fn overlaps(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut siblings: [Option<(&Text<'_>, &str)>; 6] = [None; 6];
    for text in draft.texts.iter() {
        let Some(Role::Heading { level, run_in: false }) = text.role() else { continue };
        let label = text.label.as_ref().map_or(0, |label| label.len);
        let words = text.text[label..].trim_end_matches('。').trim();
        let level = usize::from(level).min(5);
        siblings[level + 1..].fill(None);
        if let Some((above, other)) = siblings[level] {
            let (short, long) = if words.len() < other.len() { (words, other) } else { (other, words) };
            if length(short) >= SHORTEST && (long.ends_with(short) || long.starts_with(short)) {
                report.places(vec![above.whole(), text.whole()], format!("“{other}”与“{words}”重叠"));
            }
        }
        siblings[level] = Some((text, words));
    }
}
