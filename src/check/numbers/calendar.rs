//! Years and days as people say them.

use super::{Example, Rule, Text, slip};
use crate::finding::{Certainty, Strength};
use slip::Slip;

pub(super) const YEAR_ABBREV: Rule = Rule {
    name: "year-abbrev",
    what: "年份简写",
    why: "年份写足四位：“24年”过些年就说不清，也容易当成“二十四个年头”。",
    help: "写出四位年份",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "项目于24年5月开工。\n", right: "项目于2024年5月开工。\n" },
        Example { wrong: "截至25年底，已连续建设10年。\n", right: "截至2025年底，已连续建设10年。\n" },
    ],
    find: |draft, report| slip::report(draft, report, abbreviated_years),
};

fn abbreviated_years(text: &Text<'_>) -> Vec<Slip> {
    let year = |end: usize| {
        let (head, behind) = (&text.text[..end], &text.text[end + '年'.len_utf8()..]);
        let outside = head.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &head[outside.len()..];
        let after_month = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let month = (1..=2).contains(&(behind.len() - after_month.len())) && after_month.starts_with('月');
        let until = outside.ends_with(['至', '到', '自', '从', '于']) && behind.starts_with(['底', '末', '初']);
        let recent = digits.len() == 2 && digits < "40";
        let alone = !outside.ends_with(|c: char| c.is_ascii_alphabetic() || ".-—～近第满期刑".contains(c));
        (recent && alone && (month || until)).then(|| Slip::new(outside.len()..end, format!("20{digits}")))
    };
    text.places("年").filter_map(year).collect()
}

pub(super) const DAY_AS_HAO: Rule = Rule {
    name: "day-as-hao",
    what: "日期写成了“号”",
    why: "“5月8号”是口语，书面写“5月8日”。",
    help: "改用“日”",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "请于5月8号前报送。\n", right: "请于5月8日前报送。\n" },
        Example {
            wrong: "2026年5月8号开工，3月5号院同时启用。\n", right: "2026年5月8日开工，3月5号院同时启用。\n"
        },
    ],
    find: |draft, report| slip::report(draft, report, spoken_days),
};

fn spoken_days(text: &Text<'_>) -> Vec<Slip> {
    const NUMBERED: [&str; 10] = ["楼", "线", "文", "令", "院", "机", "门", "井", "公", "馆"];
    let day = |&at: &usize| {
        let month = text.text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        let behind = &text.text[at + '号'.len_utf8()..];
        let dated = month.strip_suffix('月').is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
        (1..=2).contains(&(at - month.len())) && dated && !NUMBERED.iter().any(|word| behind.starts_with(word))
    };
    text.places("号").filter(day).map(|at| Slip::new(at..at + '号'.len_utf8(), "日")).collect()
}
