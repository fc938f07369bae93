//! Marks of several strokes: ellipses, dashes, and what joins two numbers.

use std::ops::Range;

use super::{Example, Rule, Text, slip};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::sentence::{COLONS, around, is_han};
use slip::Slip;

pub(super) const ELLIPSIS: Rule = Rule {
    name: "ellipsis-form",
    what: "省略号写法不对",
    why: "省略号是六个点、占两个字的“……”，不用三个句点、三个句号，也不只写一半。",
    help: "改用“……”",
    clause: "GB/T 15834—2011，4.11、5.1.5",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "修路、架桥、通水...件件有着落。\n", right: "修路、架桥、通水……件件有着落。\n"
        },
        Example { wrong: "修路、架桥。。。件件有着落。\n", right: "修路、架桥……件件有着落。\n" },
        Example { wrong: "修路、架桥…件件有着落。\n", right: "修路、架桥……件件有着落。\n" },
        Example {
            wrong: "关于校舍修缮的报告...校舍修缮的工作，修路、架桥...件件有着落。\n",
            right: "关于校舍修缮的报告...校舍修缮的工作，修路、架桥……件件有着落。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, ellipses),
};

fn ellipses(text: &Text<'_>) -> Vec<Slip> {
    let wrong = |(dot, range): &(char, Range<usize>)| {
        let count = text.text[range.clone()].chars().count();
        let (before, behind) = around(&text.text, range.clone());
        let chinese = is_han(before) || is_han(behind) || "“”》）".contains(before);
        let cut = || *dot == '.' && comes_again(&text.text[..range.start], &text.text[range.end..]);
        chinese && if *dot == '…' { count == 1 } else { (3..=6).contains(&count) && !cut() }
    };
    runs(text, |c| matches!(c, '.' | '。' | '…')).filter(wrong).map(|(_, range)| Slip::new(range, "……")).collect()
}

/// `调研报告...调研报告`: whether the words behind stand in front too, which a web site has cut short there.
fn comes_again(before: &str, behind: &str) -> bool {
    const LONG: usize = 4;
    const FAR: usize = 60;
    let words = behind.char_indices().nth(LONG).map_or(behind, |(end, _)| &behind[..end]);
    let near = before.char_indices().rev().nth(FAR).map_or(before, |(start, _)| &before[start..]);
    words.chars().count() == LONG && near.contains(words)
}

pub(super) const ELLIPSIS_AND_DENG: Rule = Rule {
    name: "ellipsis-and-deng",
    what: "省略号和“等”并用",
    why: "省略号和“等”“等等”意思一样，用一个就够。",
    help: "删去省略号或者“等”",
    clause: "GB/T 15834—2011，4.11",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "修路、架桥、通水……等，件件有着落。\n", right: "修路、架桥、通水等，件件有着落。\n"
        },
        Example {
            wrong: "涉及教育、医疗……等等。涉及养老等……\n", right: "涉及教育、医疗等等。涉及养老等。\n"
        },
    ],
    find: |draft, report| {
        slip::report(draft, report, |text| {
            text.places("……").filter_map(|at| needless_ellipsis(&text.text, at..at + "……".len())).collect()
        })
    },
};

/// An ellipsis in front of 等, or behind one that ends its clause.
fn needless_ellipsis(text: &str, range: Range<usize>) -> Option<Slip> {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    if behind.strip_prefix('等').is_some_and(|rest| !rest.starts_with(['到', '待', '级'])) {
        return Some(Slip::new(range, ""));
    }
    let stop = if behind.is_empty() { "。" } else { "" };
    let ends = behind.is_empty() || behind.starts_with(['，', '。', '；', '）', '”']);
    (before.ends_with('等') && ends).then(|| Slip::new(range, stop))
}

pub(super) const DASH: Rule = Rule {
    name: "dash-form",
    what: "破折号写法不对",
    why: "破折号是一条占两个字的“——”，不用减号、横线或者制表符代替。",
    help: "改用“——”",
    clause: "GB/T 15834—2011，4.10、5.1.4",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "守住底线--这是根本要求。\n", right: "守住底线——这是根本要求。\n" },
        Example { wrong: "守住底线――这是根本要求。\n", right: "守住底线——这是根本要求。\n" },
        Example {
            wrong: "在校舍修缮推进会上的讲话\n—2026年1月10日在县行政中心\n同志们：\n今天召开推进会。\n",
            right: "在校舍修缮推进会上的讲话\n——2026年1月10日在县行政中心\n同志们：\n今天召开推进会。\n",
        },
        Example {
            wrong: "主要做法如下：\n──抓培训。\n──抓考核。\n", right: "主要做法如下：\n——抓培训。\n——抓考核。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, dashes),
};

fn dashes(text: &Text<'_>) -> Vec<Slip> {
    let wrong = |(dash, range): &(char, Range<usize>)| {
        let count = text.text[range.clone()].chars().count();
        let (before, behind) = around(&text.text, range.clone());
        let dated = || before == '\n' && behind.is_ascii_digit() && is_occasion(text);
        let chinese = is_han(behind) && (is_han(before) || "\n”》），。：；".contains(before)) || dated();
        chinese && if *dash == '—' { before == '\n' && count == 1 } else { count == 2 || (count == 3 && *dash == '-') }
    };
    let strokes = |c| matches!(c, '-' | '―' | '─' | '－' | '—');
    runs(text, strokes).filter(wrong).map(|(_, range)| Slip::new(range, "——")).collect()
}

/// `——2023年1月10日在第二次会议上`: what stands under the title of a speech.
fn is_occasion(text: &Text<'_>) -> bool {
    text.role() == Some(Role::Subtitle) && text.text.contains(is_han)
}

/// The stretches of one and the same character, of those that `wanted` names.
fn runs(text: &Text<'_>, wanted: impl Fn(char) -> bool) -> impl Iterator<Item = (char, Range<usize>)> {
    let mut end = 0;
    text.signs().filter_map(move |(at, c)| {
        if at < end || !wanted(c) {
            return None;
        }
        end = at + text.text[at..].len() - text.text[at..].trim_start_matches(c).len();
        Some((c, at..end))
    })
}

pub(super) const RANGE_MARK: Rule = Rule {
    name: "range-mark",
    what: "数字的起止用了短横线",
    why: "年份、日期的起止用一字线“—”，数值的起止用浪纹线“～”，也可都用一字线；短横线只用于编号、电话和型号。",
    help: "改用“—”或“～”",
    clause: "GB/T 15834—2011，4.13；GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "2021-2025年，年均增长6%。\n", right: "2021—2025年，年均增长6%。\n" },
        Example {
            wrong: "力争用3-5年建成，增幅保持在5%-8%，见1-2026年方案。\n",
            right: "力争用3～5年建成，增幅保持在5%～8%，见1-2026年方案。\n",
        },
        Example { wrong: "1-8月新开工3~5个项目。\n", right: "1—8月新开工3～5个项目。\n" },
        Example {
            wrong: "营业时间：7：30-8：30，18:00-20:00。\n", right: "营业时间：7：30—8：30，18:00—20:00。\n"
        },
        Example {
            wrong: "每天9:00-11:30开放，咨询电话0851-6620138，按GB 5749-2006检测，时间为2026-05-08。\n",
            right: "每天9:00—11:30开放，咨询电话0851-6620138，按GB 5749-2006检测，时间为2026-05-08。\n",
        },
    ],
    find: |draft, report| slip::report(draft, report, ranges),
};

fn ranges(text: &Text<'_>) -> Vec<Slip> {
    let stroke = |(at, c)| matches!(c, '-' | '~' | '–' | '―').then(|| range(&text.text, at, at + c.len_utf8())).flatten();
    text.signs().filter_map(stroke).collect()
}

/// Units of time, which go from one to the other by `—`; other units, which do so by `～`.
const TIMES: &str = "年月日时";
const UNITS: &str = "%％‰℃个人名次项家万亿元吨米亩岁周小分天户件倍度级公千平种条台辆厘毫";

fn range(text: &str, start: usize, end: usize) -> Option<Slip> {
    let (head, tail) = (&text[..start], &text[end..]);
    let from = head.trim_end_matches(|c: char| TIMES.contains(c) || UNITS.contains(c));
    let number = from.trim_end_matches(is_number);
    let first = from[number.len()..].trim_start_matches([':', '：', '.']);
    let own_unit = &head[from.len()..];
    let joined = number.ends_with(|c: char| c.is_ascii_alphabetic() || "-－–~/_〔第.".contains(c));
    let second = &tail[..tail.len() - tail.trim_start_matches(is_number).len()];
    let behind = &tail[second.len()..];
    let unit = behind.chars().next().unwrap_or('\n');
    let digits = |number: &str| (1..=5).contains(&number.chars().count()) && number.starts_with(|c: char| c.is_ascii_digit());
    if joined || !digits(first) || !digits(second) || own_unit.chars().count() > 2 {
        return None;
    }
    let clock = |number: &str| number.contains(COLONS);
    let years = |number: &str| number.len() == 4;
    let time = match unit {
        _ if clock(first) && clock(second) => true,
        '年' if years(second) && !years(first) => return None, // 附件1-2026年计划
        '年' if first.len() == 2 && second.len() == 2 => return None, // 24-25年: in which years, or how many
        '年' => years(first) && years(second),
        '月' | '日' | '时' => true,
        '%' | '％' | '万' | '亿' if own_unit.is_empty() => return None, // the first number lacks its unit
        _ if UNITS.contains(unit) => false,
        _ => return None,
    };
    Some(Slip::new(start..end, if time { "—" } else { "～" }))
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ':' | '：')
}
