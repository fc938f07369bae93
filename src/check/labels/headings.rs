//! The words of headings, and what stands at their end.

use std::collections::{BTreeSet, HashSet};

use super::{Draft, Example, Report, Rule, Text, slip};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::level::{Form, Label};
use crate::sentence::{COLONS, first_stop, length};
use crate::source::Span;
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
            wrong: "一、总体要求：\n坚持统筹推进。\n二、补助标准\n（一）召开一次以防汛为主题的讨论会：\n（1）各组自拟题目；\n（2）会后上交材料。\n",
            right: "一、总体要求\n坚持统筹推进。\n二、补助标准\n（一）召开一次以防汛为主题的讨论会：\n（1）各组自拟题目；\n（2）会后上交材料。\n",
        },
        Example {
            wrong: "# 情况汇报\n\n## 基本情况：\n\n全县有12个乡镇。\n",
            right: "# 情况汇报\n\n## 基本情况\n\n全县有12个乡镇。\n",
        },
    ],
    find: |draft, report| {
        let right = right_colons(draft);
        slip::report(draft, report, |text| if right.contains(&text.whole()) { Vec::new() } else { end_marks(text) });
    },
};

fn end_marks(text: &Text<'_>) -> Vec<Slip> {
    let alone = matches!(text.role(), Some(Role::Heading { level: 1 | 2, run_in: false }));
    let bare = text.text.trim_end_matches(['：', '；', '，', '、', ':', ';']);
    let marked = alone && bare.len() < text.text.len() && !bare.is_empty();
    if marked { vec![Slip::new(bare.len()..text.text.len(), "")] } else { Vec::new() }
}

/// Where headings end in a colon rightly: all such headings of a level announce the items below them, or others of their form
/// have a colon and go on in their line.
fn right_colons(draft: &Draft<'_>) -> BTreeSet<Span> {
    let (mut marked, mut needless, mut going_on) = (Vec::new(), BTreeSet::new(), HashSet::new());
    for (text, below) in draft.texts.iter().zip(draft.texts.iter().skip(1)) {
        let form = text.label.as_ref().map(|label| label.form);
        match text.role() {
            Some(Role::Heading { level, run_in: false }) if text.text.ends_with(COLONS) => {
                let announces = below.label.as_ref().is_some_and(|label| label.value == 1);
                needless.extend(Some(level).filter(|_| !announces));
                marked.push((text.whole(), level, form));
            }
            Some(Role::Body) if lead(text).is_some_and(|(at, _)| text.text[at..].starts_with(COLONS)) => going_on.extend(form),
            _ => {}
        }
    }
    let right = |level, form: Option<Form>| !needless.contains(&level) || form.is_some_and(|form| going_on.contains(&form));
    marked.into_iter().filter(|&(_, level, form)| right(level, form)).map(|(span, ..)| span).collect()
}

/// Where the short lead of a numbered text that goes on behind it ends: the byte of its mark, and the bytes of that.
fn lead(text: &Text<'_>) -> Option<(usize, usize)> {
    const LONGEST: usize = 24;
    const SHORTEST: usize = 3; // 目标：, 时间： name a value
    let words = &text.text[text.label.as_ref()?.len..];
    let (at, len) = first_stop(words, &['。', '：', ':', '，', '；', '！', '？'])?;
    let fits = (SHORTEST..=LONGEST).contains(&length(&words[..at])) && at + len < words.len();
    fits.then_some((text.text.len() - words.len() + at, len))
}

pub(super) const MIXED_LEADS: Rule = Rule {
    name: "mixed-leads",
    what: "并列的几条，有一条的标题后面用了冒号",
    why: "标题后面接正文的几条并列时，标题后都用句号；其中一条用冒号，多是没有改到。",
    help: "改用句号",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "一、主要做法\n（一）抓好培训。全年办班12期。\n（二）抓好考核：每季考核一次。\n（三）抓好宣传。每月宣传一次。\n",
            right: "一、主要做法\n（一）抓好培训。全年办班12期。\n（二）抓好考核。每季考核一次。\n（三）抓好宣传。每月宣传一次。\n",
        },
        Example {
            wrong: "关于数字赋能的意见\n1.建好平台。全年投资2亿元。\n2.用好数据。归集数据3亿条。\n3.强化赋能：培训干部500人。\n",
            right: "关于数字赋能的意见\n1.建好平台。全年投资2亿元。\n2.用好数据。归集数据3亿条。\n3.强化赋能。培训干部500人。\n",
        },
    ],
    find: mixed_leads,
};

fn mixed_leads(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut rows: Vec<(Form, Vec<&Text<'_>>)> = Vec::new();
    for text in draft.having(|role| matches!(role, Role::Heading { .. } | Role::Body | Role::ListItem)) {
        let Some(label) = text.label.as_ref().filter(|label| label.form.level().is_some()) else { continue };
        let ends = |form: Form| form.level() > label.form.level() || form == label.form && label.value == 1;
        rows.iter().filter(|(form, _)| ends(*form)).for_each(|(_, row)| mixed_lead(report, row));
        rows.retain(|(form, _)| !ends(*form));
        match rows.iter_mut().find(|(form, _)| *form == label.form) {
            Some((_, row)) => row.push(text),
            None => rows.push((label.form, vec![text])),
        }
    }
    rows.iter().for_each(|(_, row)| mixed_lead(report, row));
}

/// Looks at texts whose numbers follow each other: one with a colon behind its lead, where all others have a full stop.
fn mixed_lead(report: &mut Report<'_>, row: &[&Text<'_>]) {
    const FEWEST: usize = 3;
    let Some(leads) = row.iter().map(|text| Some((*text, lead(text)?))).collect::<Option<Vec<_>>>() else { return };
    let is = |(text, (at, _)): &(&Text<'_>, (usize, usize)), marks: &[char]| text.text[*at..].starts_with(marks);
    let mut others = leads.iter().filter(|one| !is(one, &['。']));
    if let (Some(&(text, (at, len))), None) = (others.next().filter(|one| is(one, COLONS)), others.next())
        && leads.len() >= FEWEST
    {
        let behind = &text.text[at + len..];
        if Label::read(behind).is_none() && Label::read_point(behind).is_none() {
            let (range, words) = (at..at + len, text.text[..at].trim());
            report.replace(text, range, "。", format!("“{words}”后面用了冒号，并列的几条用句号"));
        }
    }
}

pub(super) const HEADING_OVERLAP: Rule = Rule {
    name: "heading-overlap",
    what: "相邻的同级标题内容重叠",
    why: "一个标题把下一个标题的话全说了，两部分的界线就不清楚。法规的章名、节名不在此列。",
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

/// `存在问题及改进措施`, of 存在问题
fn begins_list(words: &str, first: &str) -> bool {
    words.strip_prefix(first).is_some_and(|behind| behind.starts_with(['及', '和', '与', '、', '以']))
}

fn overlaps(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut siblings: [Option<(&Text<'_>, &str)>; 6] = [None; 6];
    for text in draft.texts.iter() {
        let Some(Role::Heading { level, run_in: false }) = text.role() else { continue };
        let label = text.label.as_ref().map_or(0, |label| label.len);
        let words = text.text[label..].trim_end_matches('。').trim();
        let level = usize::from(level).min(5);
        siblings[level + 1..].fill(None);
        if let Some((above, other)) = siblings[level].filter(|_| !text.is_provision) {
            let (short, long) = if words.len() < other.len() { (words, other) } else { (other, words) };
            if length(short) >= SHORTEST && (long.ends_with(short) || begins_list(long, short)) {
                report.places(vec![above.whole(), text.whole()], format!("“{other}”与“{words}”重叠"));
            }
        }
        siblings[level] = Some((text, words));
    }
}
