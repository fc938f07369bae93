//! Numbers in Chinese characters.

use std::ops::Range;

use super::{Example, Rule, Text, slip};
use crate::finding::{Certainty, Strength};
use crate::level::numeral;
use slip::Slip;

pub(super) const ZERO_FORM: Rule = Rule {
    name: "zero-form",
    what: "年份里的“〇”写成了别的字符",
    why: "汉字年份的零是“〇”，不是计数用的“零”，也不是圆圈“○”、字母“O”或数字“0”：后几个查不到、排不齐。",
    help: "改用“〇”（U+3007）",
    clause: "GB/T 15835—2011，4.2",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "规划到二○三五年基本建成。\n", right: "规划到二〇三五年基本建成。\n" },
        Example {
            wrong: "始建于二OO八年，二0二一年改建。\n", right: "始建于二〇〇八年，二〇二一年改建。\n"
        },
        Example {
            wrong: "二零二六年起，工期延长一百零二年。\n", right: "二〇二六年起，工期延长一百零二年。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, zero_forms),
};

fn zero_forms(text: &Text<'_>) -> Vec<Slip> {
    let year = |range: Range<usize>| {
        let written: String = text.text[range.clone()].chars().map(|c| if is_zero(c) { '〇' } else { c }).collect();
        (written != text.text[range.clone()]).then(|| Slip::new(range, written))
    };
    years(text).filter_map(year).collect()
}

/// What is typed for 〇 in a year.
fn is_zero(c: char) -> bool {
    matches!(c, '零' | '○' | '◯' | 'O' | 'o' | 'Ｏ' | '0' | '０')
}

/// The years of four Chinese digits, whatever their zeros are, without their 年.
fn years(text: &Text<'_>) -> impl Iterator<Item = Range<usize>> {
    text.places("年").filter_map(|end| {
        let text = &text.text;
        let digits = text[..end].chars().rev().take_while(|&c| is_zero(c) || "〇一二三四五六七八九".contains(c));
        let (count, len) = digits.fold((0, 0), |(count, len), c| (count + 1, len + c.len_utf8()));
        let year = &text[end - len..end];
        (count == 4 && year.starts_with(['一', '二'])).then_some(end - len..end)
    })
}

pub(super) const MIXED_DATE: Rule = Rule {
    name: "mixed-date",
    what: "一个日期里汉字和阿拉伯数字混用",
    why: "同一个日期用同一种数字；公历用阿拉伯数字，农历和节日（正月初一、三月三）用汉字，不在此列。",
    help: "年、月、日都用阿拉伯数字",
    clause: "GB/T 15835—2011，4.1、4.2",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "二〇二四年5月启动，2026年十月底完工。\n", right: "2024年5月启动，2026年10月底完工。\n"
        },
        Example { wrong: "2026年五月十二日前报送。\n", right: "2026年5月12日前报送。\n" },
        Example {
            wrong: "二〇二六年3月前完成，2026年三月三歌节照常。\n", right: "2026年3月前完成，2026年三月三歌节照常。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, mixed_dates),
};

fn mixed_dates(text: &Text<'_>) -> Vec<Slip> {
    let mut slips: Vec<Slip> = years(text)
        .filter(|year| starts_with_month(&text.text[year.end + '年'.len_utf8()..]))
        .map(|year| Slip::new(year.clone(), text.text[year].chars().map(arabic).collect::<String>()))
        .collect();
    for at in text.places("年").filter(|&at| text.text[..at].ends_with(|c: char| c.is_ascii_digit())) {
        slips.extend(chinese_day(&text.text, at + '年'.len_utf8()));
    }
    slips
}

fn starts_with_month(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(text.len() - rest.len())) && rest.starts_with('月')
}

/// `五月十二日`, `十月底` at byte `start`: a month of the calendar in Chinese digits, and the day if there is one.
fn chinese_day(text: &str, start: usize) -> Option<Slip> {
    let (month, len) = numeral(&text[start..]).filter(|(month, _)| *month <= 12)?;
    let rest = text[start + len..].strip_prefix('月')?;
    let end = text.len() - rest.len();
    match numeral(rest) {
        Some((day, len)) => rest[len..].starts_with('日').then(|| Slip::new(start..end + len, format!("{month}月{day}"))),
        None => {
            let civil = rest.is_empty() || rest.starts_with(|c| "份底初末中上下，。、；前以至起".contains(c));
            civil.then(|| Slip::new(start..end, format!("{month}月")))
        }
    }
}

fn arabic(digit: char) -> char {
    match "〇一二三四五六七八九".chars().position(|c| c == digit) {
        Some(value) => char::from(b'0' + value as u8),
        None => '0',
    }
}

pub(super) const APPROXIMATE_COMMA: Rule = Rule {
    name: "approximate-comma",
    what: "概数中间用了顿号",
    why: "相邻两个数字连用表示概数（三四天、七八个），中间不用顿号；“一、二季度”是并列，不在此列。",
    help: "删去顿号",
    clause: "GB/T 15834—2011，4.5；GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example {
            wrong: "连续下了三、四天雨，来了七、八个人。\n", right: "连续下了三四天雨，来了七八个人。\n"
        },
        Example {
            wrong: "一、二季度用了五、六次，二、三产业受益。\n", right: "一、二季度用了五六次，二、三产业受益。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, approximate_commas),
};

fn approximate_commas(text: &Text<'_>) -> Vec<Slip> {
    const MEASURES: &str = "天个人名家岁倍里斤元种件户遍条次";
    const DIGITS: &str = "一二三四五六七八九";
    let digit = |c: Option<char>| c.and_then(|c| DIGITS.chars().position(|digit| digit == c));
    let counts = |&at: &usize| {
        let mut before = text.text[..at].chars().rev();
        let mut behind = text.text[at + '、'.len_utf8()..].chars();
        let (first, second) = (digit(before.next()), digit(behind.next()));
        let outside = before.next().unwrap_or('\n');
        let neighbours = first.zip(second).is_some_and(|(first, second)| first + 1 == second);
        neighbours && behind.next().is_some_and(|c| MEASURES.contains(c)) && !"\n第、。；：！？十".contains(outside)
    };
    text.places("、").filter(counts).map(|at| Slip::new(at..at + '、'.len_utf8(), "")).collect()
}
