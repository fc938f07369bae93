//! Days that cannot be, or not together.

use std::ops::Range;

use super::form::days;
use super::{Draft, Example, Report, Rule};
use crate::date::{Day, days_of};
use crate::document::Role;
use crate::finding::Strength;

pub(super) const DATE_IMPOSSIBLE: Rule = Rule {
    name: "date-impossible",
    what: "历法里没有这一天",
    why: "“2月30日”“13月”这样的日期一定写错了。",
    help: "核对日期",
    clause: "公历",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example { wrong: "请于2026年2月30日前报送。\n", right: "请于2026年2月28日前报送。\n" },
        Example { wrong: "会期为6月31日。\n", right: "会期为6月30日。\n" },
        Example { wrong: "计划于2026年13月5日开工。\n", right: "计划于2026年12月5日开工。\n" },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年2月29日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年2月28日\n",
        },
    ],
    find: date_impossible,
};

pub(super) const DATE_WEEKDAY: Rule = Rule {
    name: "date-weekday",
    what: "日期和星期对不上",
    why: "读的人按星期赴会，日期和星期有一个错了就会误事。",
    help: "核对日期和星期",
    clause: "公历",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "会议定于2026年11月20日（星期四）召开。\n", right: "会议定于2026年11月20日（星期五）召开。\n"
        },
        Example {
            wrong: "会议定于2026年3月1日（周一）召开。\n", right: "会议定于2026年3月1日（周日）召开。\n"
        },
        Example {
            wrong: "会议定于2026年3月2日星期天召开。\n", right: "会议定于2026年3月1日星期天召开。\n"
        },
        Example {
            wrong: "会议定于二〇二六年十一月二十日 周四召开。\n", right: "会议定于二〇二六年十一月二十日 周五召开。\n"
        },
    ],
    find: date_weekday,
};

pub(super) const DATE_RANGE_REVERSED: Rule = Rule {
    name: "date-range-reversed",
    what: "起止日期颠倒",
    why: "结束的日子早于开始的日子。",
    help: "核对起止日期",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "公示期为2026年5月8日至2026年4月3日。\n", right: "公示期为2026年4月3日至2026年5月8日。\n"
        },
        Example { wrong: "培训于5月18日至13日举办。\n", right: "培训于5月13日至18日举办。\n" },
        Example { wrong: "规划期为2030—2026年。\n", right: "规划期为2026—2030年。\n" },
    ],
    find: date_range_reversed,
};

pub(super) const IMPRINT_BEFORE_DATE: Rule = Rule {
    name: "imprint-before-date",
    what: "印发日期早于成文日期",
    why: "成文日期是签发或者会议通过的日期，印发只能在其后或者同一天。",
    help: "核对成文日期和印发日期",
    clause: "GB/T 9704—2012，7.4.3",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月5日\n云岭县人民政府办公室　2026年3月2日印发\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月5日\n云岭县人民政府办公室　2026年3月6日印发\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月5日\n云岭县人民政府办公室　2025年3月6日印发\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月5日\n云岭县人民政府办公室　2026年3月6日印发\n",
        },
    ],
    find: |draft, report| {
        let mut written = None;
        for (text, range, day) in days(draft) {
            match written {
                Some(earlier) if text.role() == Some(Role::Imprint) && day < earlier => {
                    report.at(text.span(range), format!("印发日期早于成文日期{earlier}"));
                }
                _ if text.role() == Some(Role::Date) => written = Some(day),
                _ => {}
            }
        }
    },
};

fn date_impossible(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.prose() {
        for at in text.places("月") {
            let Some((start, month)) = digits_before(&text.text[..at]) else { continue };
            let behind = at + '月'.len_utf8();
            let year = text.text[..start].strip_suffix('年').and_then(digits_before).filter(|(_, year)| *year > 1900);
            let lunar = text.text[..start].ends_with("农历") || text.text[..start].ends_with('第');
            let (end, possible) = match digits_at(&text.text[behind..]).filter(|(_, rest)| rest.starts_with('日')) {
                Some((day, rest)) => {
                    let leap = 2024;
                    (
                        text.text.len() - rest.len() + '日'.len_utf8(),
                        (1..=days_of(month, year.map_or(leap, |(_, year)| year))).contains(&day),
                    )
                }
                None => (behind, year.is_none() || (1..=12).contains(&month)),
            };
            if !possible && !lunar {
                let start = year.map_or(start, |(start, _)| start);
                report.at(text.span(start..end), format!("没有“{}”这一天", &text.text[start..end]));
            }
        }
    }
}

fn date_weekday(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.prose() {
        let named = ["星期", "周"].into_iter().flat_map(|word| text.places(word).map(move |at| (at, word)));
        for (at, word) in named {
            let behind = at + word.len();
            let said = text.text[behind..].chars().next().map(|c| if c == '天' { '日' } else { c });
            let date = text.text[..at].trim_end_matches(['（', '(', ' ']);
            let Some(said) = said.filter(|c| "日一二三四五六".contains(*c) && date.ends_with('日')) else { continue };
            let Some(start) = date.rfind('年').and_then(|year| year_start(&date[..year])) else { continue };
            let Some((day, len)) = date.get(start..).and_then(Day::at_start) else { continue };
            if start + len == date.len() && day.exists() && day.weekday() != said {
                let message = format!("{day}是星期{}，不是星期{said}", day.weekday());
                report.at(text.span(start..behind + said.len_utf8()), message);
            }
        }
    }
}

/// Where the four digits begin that a text ends with.
fn year_start(text: &str) -> Option<usize> {
    text.char_indices().rev().nth(3).map(|(start, _)| start)
}

fn date_range_reversed(draft: &Draft<'_>, report: &mut Report<'_>) {
    for text in draft.prose() {
        let words = &text.text;
        for at in text.places("年") {
            let year = at.saturating_sub(4);
            let full = words.get(year..).and_then(Day::at_start).and_then(|(first, len)| {
                let rest = joined(&words[year + len..])?;
                let (second, len) = Day::at_start(rest)?;
                (second < first).then(|| year..words.len() - rest.len() + len)
            });
            if let Some(range) = full.or_else(|| years_reversed(words, at)) {
                report.at(text.span(range.clone()), format!("“{}”的起止颠倒了", &words[range]));
            }
        }
        for at in text.places("月") {
            let Some((start, _)) = digits_before(&words[..at]) else { continue };
            if let Some(end) = days_reversed(&words[at + '月'.len_utf8()..]) {
                let range = start..words.len() - end;
                report.at(text.span(range.clone()), format!("“{}”的起止颠倒了", &words[range]));
            }
        }
    }
}

/// `2030—2026` or `2030年至2026` in front of the `年` at `at`.
fn years_reversed(words: &str, at: usize) -> Option<Range<usize>> {
    let (start, second) = digits_before(&words[..at])?;
    let first = words[..start].trim_end_matches(JOINTS);
    let joint = first.len() < start;
    let (start, first) = digits_before(first.strip_suffix('年').unwrap_or(first))?;
    let century = 1900..=2100;
    (joint && century.contains(&first) && century.contains(&second) && second < first).then(|| start..at + '年'.len_utf8())
}

/// Whether `18日至13日` follows; how many bytes lie behind it.
fn days_reversed(rest: &str) -> Option<usize> {
    let (first, rest) = digits_at(rest)?;
    let (second, rest) = digits_at(joined(rest.strip_prefix('日').unwrap_or(rest))?)?;
    let behind = rest.strip_prefix('日')?;
    (second < first && !behind.starts_with(['内', '后', '前'])).then_some(behind.len())
}

const JOINTS: [char; 7] = ['至', '到', '—', '－', '-', '～', '~'];

/// What follows a sign that joins two dates.
fn joined(rest: &str) -> Option<&str> {
    let behind = rest.trim_start_matches(JOINTS);
    (behind.len() < rest.len()).then_some(behind)
}

/// The digits at the end of a text: where they begin, and their number.
fn digits_before(text: &str) -> Option<(usize, u32)> {
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    Some((start, text[start..].parse().ok()?))
}

/// The number at the beginning of a text, and what follows it.
fn digits_at(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    Some((text[..text.len() - rest.len()].parse().ok()?, rest))
}
