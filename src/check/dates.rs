//! Dates: 成文日期 and 印发日期 as the standard writes them, and days that cannot be.

use std::ops::Range;

use super::{Draft, Example, Report, Rule, Text};
use crate::date::{Day, days_of, is_day, is_month};
use crate::document::Role;
use crate::finding::{Certainty, Strength};
use crate::kind;

pub(super) const RULES: &[Rule] = &[
    DATE_ZERO,
    DATE_NUMERALS,
    DATE_SEPARATORS,
    DATE_SPACE,
    DATE_INCOMPLETE,
    DATE_ZERO_IN_TEXT,
    DATE_BROKEN,
    DATE_IMPOSSIBLE,
    DATE_WEEKDAY,
    DATE_RANGE_REVERSED,
    IMPRINT_BEFORE_DATE,
];

const DATE_ZERO: Rule = Rule {
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

const DATE_NUMERALS: Rule = Rule {
    name: "date-numerals",
    what: "成文日期或者印发日期用了汉字数字",
    why: "2012年的标准把成文日期改用阿拉伯数字；汉字是以前的写法。",
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
    find: |draft, report| rewrite(draft, report, Written::Chinese, "要用阿拉伯数字"),
};

const DATE_SEPARATORS: Rule = Rule {
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

const DATE_SPACE: Rule = Rule {
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

const DATE_INCOMPLETE: Rule = Rule {
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

const DATE_ZERO_IN_TEXT: Rule = Rule {
    name: "date-zero-in-text",
    what: "正文里的日期编了虚位",
    why: "行文中的月、日不编虚位；表格里为了对齐可以补零，网页上标明发布时刻的一行照原样。",
    help: "去掉月、日前面的0",
    clause: "惯例",
    strength: Strength::Custom,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "请于2026年03月01日前报送。\n", right: "请于2026年3月1日前报送。\n" },
        Example { wrong: "会议定于2026年5月08日召开。\n", right: "会议定于2026年5月8日召开。\n" },
        Example {
            wrong: "2026年04月18日 17:30\n请于2026年05月08日前报送。\n",
            right: "2026年04月18日 17:30\n请于2026年5月8日前报送。\n",
        },
    ],
    find: |draft, report| {
        for text in draft.prose().filter(|text| text.paragraph.is_some() && !bears_date(text)) {
            for at in text.places("年") {
                let year = at.saturating_sub(4);
                if let Some((day, len)) = text.text.get(year..).and_then(Day::at_start)
                    && Written::of(&text.text[year..year + len]) == Written::Padded
                    && !(year == 0 && begins_with_clock(&text.text[len..]))
                {
                    let edit = text.edit(draft.source, year..year + len, day.to_string()).filter(|_| day.exists());
                    report.mend(text.span(year..year + len), edit, "行文中的月、日不编虚位");
                }
            }
        }
    },
};

/// ` 17:30`
fn begins_with_clock(text: &str) -> bool {
    let time = text.trim_start();
    let rest = time.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(time.len() - rest.len())) && rest.starts_with([':', '：'])
}

const DATE_BROKEN: Rule = Rule {
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
                let edit = text.edit(draft.source, range.clone(), meant);
                report.mend(text.span(range), edit, message);
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

const DATE_IMPOSSIBLE: Rule = Rule {
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

const DATE_WEEKDAY: Rule = Rule {
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

const DATE_RANGE_REVERSED: Rule = Rule {
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

const IMPRINT_BEFORE_DATE: Rule = Rule {
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
        if Written::of(typed) == wrong {
            let message = format!("日期“{typed}”{message}");
            let edit = text.edit(draft.source, range.clone(), day.to_string()).filter(|_| day.exists());
            report.mend(text.span(range), edit, message);
        }
    }
}

/// The days in the lines of signature and imprint.
fn days<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d Text<'d>, Range<usize>, Day)> {
    draft.texts.iter().filter(|text| bears_date(text)).filter_map(|text| {
        let words = text.text.char_indices().filter(|(_, c)| !c.is_whitespace());
        words.map(|(at, _)| at).find_map(|at| Day::at_start(&text.text[at..]).map(|(day, len)| (text, at..at + len, day)))
    })
}

fn bears_date(text: &Text<'_>) -> bool {
    matches!(text.role(), Some(Role::Date | Role::Imprint))
}

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
