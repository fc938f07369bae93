//! What is asked for too late, and hours that no clock shows.

use super::form::days;
use super::{Draft, Example, Report, Rule};
use crate::date::Day;
use crate::document::Role;
use crate::finding::Strength;
use crate::sentence::COLONS;

pub(super) const DAY_PASSED: Rule = Rule {
    name: "day-passed",
    what: "要办的事早于成文日期",
    why: "公文发出时，“请于”“定于”后面的日子已经过了，多是沿用旧稿没有改。只看写了年份的日子。",
    help: "核对这个日期和成文日期",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example {
            wrong: "请于2026年2月20日前报送。\n云岭县人民政府\n2026年3月5日\n",
            right: "请于2026年3月20日前报送。\n云岭县人民政府\n2026年3月5日\n",
        },
        Example {
            wrong: "会议定于2025年3月12日召开，请各单位于2025年3月10日前报名。\n云岭县人民政府\n2026年3月5日\n",
            right: "原定于2026年3月1日召开的会议，定于2026年3月12日召开。\n云岭县人民政府\n2026年3月5日\n",
        },
    ],
    find: day_passed,
};

fn day_passed(draft: &Draft<'_>, report: &mut Report<'_>) {
    let written = days(draft).filter(|(text, ..)| text.role() == Some(Role::Date)).map(|(.., day)| day).min();
    let Some(written) = written else { return };
    for text in draft.prose().filter(|text| text.paragraph.is_some()) {
        for at in text.places("年") {
            let start = at.saturating_sub("2026".len());
            let Some((day, len)) = text.text.get(start..).and_then(Day::at_start) else { continue };
            if day < written && is_to_come(&text.text[..start]) {
                report.at(text.span(start..start + len), format!("{day}早于成文日期{written}"));
            }
        }
    }
}

/// Whether a day that stands behind these words was still to come: 定于, 请各单位于.
fn is_to_come(before: &str) -> bool {
    const NEAR: usize = 24;
    let before = before.char_indices().rev().nth(NEAR).map_or(before, |(start, _)| &before[start..]);
    let clause = &before[before.rfind(['，', '。', '；', '：', '（']).map_or(0, |mark| mark + '，'.len_utf8())..];
    let asked = clause.ends_with('于') && clause.starts_with('请');
    let set = ["定于", "拟于", "将于", "务必于"].iter().any(|word| clause.ends_with(word));
    (asked || set) && !clause.contains(['原', '已', '曾'])
}

pub(super) const TIME_IMPOSSIBLE: Rule = Rule {
    name: "time-impossible",
    what: "钟点不对",
    why: "一小时只有六十分，下午一点写“下午1:00”或“13:00”，不写“上午13:00”。",
    help: "核对时间",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example { wrong: "会议于上午13:30开始。\n", right: "会议于下午13:30开始。\n" },
        Example {
            wrong: "会议于上午9：70开始，下午25:00结束。\n", right: "会议于上午9：30开始，比分为上午组25:00。\n"
        },
    ],
    find: |draft, report| {
        for text in draft.prose() {
            for (at, _) in text.signs().filter(|(_, sign)| COLONS.contains(sign)) {
                let (head, tail) = (&text.text[..at], &text.text[at..]);
                let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
                let part = PARTS.iter().find(|(part, _)| before.trim_end().ends_with(part));
                let behind = tail.strip_prefix(COLONS).unwrap_or(tail);
                let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
                let minutes = &behind[..behind.len() - rest.len()];
                let (Some((part, last)), Ok(hour), 2) = (part, head[before.len()..].parse::<u32>(), minutes.len()) else {
                    continue;
                };
                if hour > *last || minutes > "59" {
                    let range = before.trim_end().len() - part.len()..text.text.len() - rest.len();
                    let message = format!("没有“{}”这个钟点", &text.text[range.clone()]);
                    report.at(text.span(range), message);
                }
            }
        }
    },
};

/// Parts of the day, and their last hour.
const PARTS: [(&str, u32); 6] = [("上午", 12), ("凌晨", 12), ("早上", 12), ("中午", 14), ("下午", 24), ("晚上", 24)];
