//! How a date is written: 成文日期 and 印发日期 as the standard wants them.

use crate::sentence::COLONS;
use std::ops::Range;

use super::{Draft, Example, Report, Rule, Text};
use crate::date::{Day, is_day, is_month};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::kind;

pub(super) const DATE_ZERO: Rule = Rule {
    name: "date-zero",
    what: "成文日期或者印发日期编了虚位",
    why: "月、日不编虚位：写“3月1日”，不写“03月01日”。",
    help: "去掉月、日前面的0",
    clause: "GB/T 9704—2012，7.3.5.4、7.4.3",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年03月01日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年11月08日\n（此件公开发布）\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年11月8日\n（此件公开发布）\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n云岭县人民政府办公室　2026年03月02日印发\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n云岭县人民政府办公室　2026年3月2日印发\n",
        },
    ],
    find: |draft, report| rewrite(draft, report, Written::Padded, "月、日不编虚位"),
};

pub(super) const DATE_NUMERALS: Rule = Rule {
    name: "date-numerals",
    what: "成文日期或者印发日期用了汉字数字",
    why: "2012年7月起施行的标准把成文日期改用阿拉伯数字；汉字是以前的写法，此前的公文和裁判文书仍用汉字，不在此列。",
    help: "年、月、日改用阿拉伯数字",
    clause: "GB/T 9704—2012，7.3.5.4、7.4.3",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n二〇二六年三月一日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n二〇二六年十二月三十一日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年12月31日\n",
        },
    ],
    find: |draft, report| {
        if !draft.is(&kind::JUDICIAL) {
            rewrite(draft, report, Written::Chinese, "要用阿拉伯数字");
        }
    },
};

/// From this day on dates are written in Arabic numerals.
const ARABIC_SINCE: Day = Day { year: 2012, month: 7, day: 1 };

pub(super) const DATE_SEPARATORS: Rule = Rule {
    name: "date-separators",
    what: "成文日期或者印发日期没有写“年月日”",
    why: "成文日期标全年、月、日三个字，不用点、短横、斜线代替。",
    help: "写作“2026年3月1日”",
    clause: "GB/T 9704—2012，7.3.5.4、7.4.3",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026.3.1\n", right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n"
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026-03-01\n", right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n"
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026/3/1\n", right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n"
        },
    ],
    find: |draft, report| rewrite(draft, report, Written::Separated, "要写明年、月、日"),
};

pub(super) const DATE_SPACE: Rule = Rule {
    name: "date-space",
    what: "成文日期或者印发日期里有空格",
    why: "年、月、日之间不空格；留着手写的空格不在此列。",
    help: "删去空格",
    clause: "GB/T 9704—2012，7.3.5.4、7.4.3",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026年3月 1 日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n",
        },
        Example {
            wrong: "请抓好落实。\n云岭县人民政府\n2026 年 3 月 1 日\n",
            right: "请抓好落实。\n云岭县人民政府\n2026年3月1日\n",
        },
    ],
    find: |draft, report| rewrite(draft, report, Written::Spaced, "里有空格"),
};

pub(super) const DATE_INCOMPLETE: Rule = Rule {
    name: "date-incomplete",
    what: "成文日期不全",
    why: "成文日期要标全年、月、日。",
    help: "补全年、月、日",
    clause: "GB/T 9704—2012，7.3.5.4",
    strength: Strength::Must,
    fix: None,
    examples: &[
        Example {
            wrong: "关于做好防汛工作的通知\n请抓好落实。\n云岭县人民政府\n2026年3月\n",
            right: "关于做好防汛工作的通知\n请抓好落实。\n云岭县人民政府\n2026年3月1日\n",
        },
        Example {
            wrong: "关于做好防汛工作的通知\n请抓好落实。\n云岭县人民政府\n3月1日\n",
            right: "关于做好防汛工作的通知\n请抓好落实。\n云岭县人民政府\n2026年3月1日\n",
        },
    ],
    find: date_incomplete,
};

fn date_incomplete(draft: &Draft<'_>, report: &mut Report<'_>) {
    if !draft.kind.word.is_some_and(kind::is_statutory) {
        return;
    }
    for text in draft.having(|role| role == Role::Date) {
        if is_day(&text.text) {
            report.at(text.whole(), "成文日期没有年份");
        } else if is_month(&text.text) {
            report.at(text.whole(), "成文日期没有写到日");
        }
    }
}

pub(super) const DATE_ZERO_IN_TEXT: Rule = Rule {
    name: "date-zero-in-text",
    what: "正文里的日期编了虚位",
    why: "行文中的月、日不编虚位；表格里为了对齐可以补零，网页上标明发布时刻的一行照原样。",
    help: "去掉月、日前面的0",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "请于2026年03月01日前报送。\n", right: "请于2026年3月1日前报送。\n" },
        Example {
            wrong: "会议定于5月08日召开，2026年06月开工。\n", right: "会议定于5月8日召开，2026年6月开工。\n"
        },
        Example {
            wrong: "2026年04月18日 17:30\n请于2026年05月08日前报送。\n",
            right: "2026年04月18日 17:30\n请于2026年5月8日前报送。\n",
        },
    ],
    find: |draft, report| {
        for text in draft.prose().filter(|text| text.paragraph.is_some() && !bears_date(text)) {
            for at in text.places("月") {
                let Some((range, standard)) = padded(&text.text, at) else { continue };
                let edit = standard.and_then(|standard| text.edit(draft.source, range.clone(), standard));
                report.mend(text.span(range), edit, "行文中的月、日不编虚位");
            }
        }
    },
};

/// `03月`, `5月08日`: the month whose 月 stands at this byte and its day, if one of them begins with a zero; and how they are
/// written without, if there is such a day.
fn padded(words: &str, at: usize) -> Option<(Range<usize>, Option<String>)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = words[..at].trim_end_matches(is_digit).len();
    let year = words[..start].strip_suffix('年').and_then(|before| before.get(before.len().checked_sub(4)?..)?.parse().ok());
    let (month, behind) = (&words[start..at], &words[at + '月'.len_utf8()..]);
    let digits = behind.len() - behind.trim_start_matches(is_digit).len();
    let day = behind[digits..].starts_with('日').then_some(&behind[..digits]);
    let is_short = |number: &str| (1..=2).contains(&number.len());
    let is_padded = |number: &str| number.starts_with('0');
    if !is_short(month) || !day.is_none_or(is_short) || !is_padded(month) && !day.is_some_and(is_padded) {
        return None;
    }
    let end = words.len() - behind.len() + day.map_or(0, |day| day.len() + '日'.len_utf8());
    let stamp = words[..start].chars().count() <= "2026年".chars().count() && begins_with_clock(&words[end..]);
    if stamp {
        return None;
    }
    let month: u32 = month.parse().ok()?;
    let day: Option<u32> = day.and_then(|day| day.parse().ok());
    let standard = day.map_or(format!("{month}月"), |day| format!("{month}月{day}日"));
    let exists = Day { year: year.unwrap_or(LEAP), month, day: day.unwrap_or(1) }.exists();
    Some((start..end, exists.then_some(standard)))
}

/// A year that has every day.
const LEAP: u32 = 2024;

/// ` 17:30`
fn begins_with_clock(text: &str) -> bool {
    let time = text.trim_start();
    let rest = time.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(time.len() - rest.len())) && rest.starts_with(COLONS)
}

pub(super) const DATE_BROKEN: Rule = Rule {
    name: "date-broken",
    what: "日期里漏了字",
    why: "“2025年1021日”“20251021日”漏了“年”“月”，“20212025年”漏了连接号，多是复制时丢的。",
    help: "核对后补上",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "请于2025年1021日前报送。\n", right: "请于2025年10月21日前报送。\n" },
        Example { wrong: "巡察从20251021日开始。\n", right: "巡察从2025年10月21日开始。\n" },
        Example { wrong: "规划期为20212025年。\n", right: "规划期为2021—2025年。\n" },
    ],
    find: |draft, report| {
        for text in draft.prose() {
            for (range, meant) in text.places("20").filter_map(|at| broken(&text.text, at)) {
                let message = format!("“{}”漏了字", &text.text[range.clone()]);
                report.replace(text, range, meant, message);
            }
        }
    },
};

/// `2025年1021日`, `20251021日` or `20212025年` at this byte, and what is meant.
fn broken(words: &str, start: usize) -> Option<(Range<usize>, String)> {
    let part_of_more = |c: char| c.is_ascii_alphanumeric() || "-—－.．第号".contains(c);
    let (year, rest) = four_digits(&words[start..]).filter(|_| !words[..start].ends_with(part_of_more))?;
    let (number, behind) = four_digits(rest.strip_prefix('年').unwrap_or(rest))?;
    let (meant, behind) = if let Some(behind) = behind.strip_prefix('日') {
        let day = Day { year, month: number / 100, day: number % 100 };
        (day.exists().then(|| day.to_string())?, behind)
    } else {
        let behind = behind.strip_prefix('年')?;
        ((year < number && number < 2100 && !rest.starts_with('年')).then(|| format!("{year}—{number}年"))?, behind)
    };
    Some((start..words.len() - behind.len(), meant))
}

/// The number of the four digits that a text begins with, and what follows them.
fn four_digits(text: &str) -> Option<(u32, &str)> {
    let digits = text.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some((digits.parse().ok()?, &text[4..]))
}

/// How a date is written.
#[derive(PartialEq, Eq)]
enum Written {
    Standard,
    /// `2026年05月08日`
    Padded,
    /// `二〇二六年五月八日`
    Chinese,
    /// `2026-05-08`
    Separated,
    /// `2026年5月 8 日`
    Spaced,
}

impl Written {
    fn of(date: &str) -> Self {
        if !date.contains('年') {
            Self::Separated
        } else if date.contains(|c| "一二三四五六七八九十〇○".contains(c)) {
            Self::Chinese
        } else if date.contains("年0") || date.contains("月0") {
            Self::Padded
        } else if date.contains(char::is_whitespace) {
            Self::Spaced
        } else {
            Self::Standard
        }
    }
}

/// Notes the dates of signature and imprint that are written so, to be written as the standard wants.
fn rewrite(draft: &Draft<'_>, report: &mut Report<'_>, wrong: Written, message: &str) {
    for (text, range, day) in days(draft) {
        let typed = &text.text[range.clone()];
        let was_right = wrong == Written::Chinese && day < ARABIC_SINCE;
        if Written::of(typed) == wrong && !was_right {
            let message = format!("日期“{typed}”{message}");
            let edit = text.edit(draft.source, range.clone(), day.to_string()).filter(|_| day.exists());
            report.mend(text.span(range), edit, message);
        }
    }
}

/// The days in the lines of signature and imprint.
pub(super) fn days<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d Text<'d>, Range<usize>, Day)> {
    draft.texts.iter().filter(|text| bears_date(text)).filter_map(|text| {
        let words = text.text.char_indices().filter(|(_, c)| !c.is_whitespace());
        words.map(|(at, _)| at).find_map(|at| Day::at_start(&text.text[at..]).map(|(day, len)| (text, at..at + len, day)))
    })
}

fn bears_date(text: &Text<'_>) -> bool {
    matches!(text.role(), Some(Role::Date | Role::Imprint))
}
