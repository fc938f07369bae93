//! Dates: 成文日期 in all the ways people type it, and the days of the calendar they mean.

use std::fmt;

use crate::level::numeral;

/// A day as somebody wrote it; it need not be in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// All four digits.
    pub year: u32,
    /// January is 1.
    pub month: u32,
    /// The first is 1.
    pub day: u32,
}

impl Day {
    /// The day that a text begins with, in any numerals, and the bytes it takes; none where something is left open (`XX日`).
    pub fn at_start(text: &str) -> Option<(Self, usize)> {
        let len = date_at_start(text)?;
        let units = ['年', '月', '日', '号', '號', '-', '/', '.', '．'];
        let mut parts = text[..len].split(units).filter(|part| !part.trim().is_empty());
        let day = Self { year: value(parts.next()?)?, month: value(parts.next()?)?, day: value(parts.next()?)? };
        (day.year > 999).then_some((day, len))
    }

    /// The day that a text is and nothing else, brackets around it apart.
    pub fn of(text: &str) -> Option<Self> {
        let bare = text.trim().trim_matches(['（', '）', '(', ')']);
        Self::at_start(bare).filter(|(_, len)| *len == bare.len()).map(|(day, _)| day)
    }

    /// Whether the calendar has it.
    pub fn exists(self) -> bool {
        (1..=days_of(self.month, self.year)).contains(&self.day)
    }

    /// Its day of the week: `日`, `一` … `六`.
    pub fn weekday(self) -> char {
        // Years begin in March, so that the leap day is their last.
        const SHIFTS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = self.year - u32::from(self.month < 3);
        let shift = SHIFTS[(self.month.clamp(1, 12) - 1) as usize];
        let days = year + year / 4 - year / 100 + year / 400 + shift + self.day;
        ['日', '一', '二', '三', '四', '五', '六'][(days % 7) as usize]
    }
}

impl fmt::Display for Day {
    /// As the standard wants it: `2026年5月8日`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}年{}月{}日", self.year, self.month, self.day)
    }
}

/// How many days a month has; none if there is no such month.
pub fn days_of(month: u32, year: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The bytes of the date that a text begins with: `2026年5月8日`, `二〇二六年五月八日`, `2026-05-08`,
/// `202X年X月X日`, `2026年　月　日`, `　年　月　日`.
pub fn date_at_start(text: &str) -> Option<usize> {
    let mut rest = text.trim_start();
    for era in ["公元", "中華民國", "民國"] {
        rest = rest.strip_prefix(era).map_or(rest, str::trim_start);
    }
    let (year, behind) = number(rest, 4);
    let (unit, behind) = unit(behind, &["年", "-", "/", ".", "．"])?;
    if unit != "年" && year != 4 {
        return None;
    }
    let (month, behind) = number(behind, WORDS);
    let (_, behind) = self::unit(behind, &[if unit == "年" { "月" } else { unit }])?;
    let (day, behind) = number(behind, WORDS);
    let behind = match self::unit(behind, &["日", "号", "號"]) {
        Some((_, behind)) => behind,
        None if unit != "年" && day > 0 => behind,
        None => return None,
    };
    let open = month == 0 && day == 0;
    (open || (year > 0) == (month > 0)).then(|| text.len() - behind.len())
}

/// Whether a text is a date and nothing else; brackets around it do not matter. `[日期]` is one too.
pub fn is_date(text: &str) -> bool {
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(', '[', '【', '{']).and_then(|inner| inner.strip_suffix(['）', ')', ']', '】', '}']));
    let bare = inner.unwrap_or(text).trim().trim_matches(['{', '}']);
    let placeholder = inner.is_some() && matches!(bare, "日期" | "成文日期" | "发文日期" | "年月日");
    placeholder || date_at_start(bare).is_some_and(|len| bare[len..].trim().is_empty())
}

/// A number of Arabic digits, of Chinese digits (`二〇二六`) or in Chinese words (`三十一`).
fn value(text: &str) -> Option<u32> {
    let digits = text.trim();
    if digits.contains('十') {
        // 二十　日 and 二十X日 are left open.
        return numeral(digits).filter(|(_, len)| *len == text.trim_start().len()).map(|(value, _)| value);
    }
    const DIGITS: [&str; 3] = ["0123456789", "０１２３４５６７８９", "〇一二三四五六七八九"];
    digits.chars().try_fold(0_u32, |number, c| {
        let c = if matches!(c, '○' | '零' | 'O' | 'Ｏ') { '〇' } else { c };
        let digit = DIGITS.iter().find_map(|digits| digits.chars().position(|digit| digit == c))?;
        number.checked_mul(10)?.checked_add(digit as u32)
    })
}

/// Whether a text is a day without a year: `3月5日`.
pub fn is_day(text: &str) -> bool {
    let (month, rest) = number(text.trim(), 2);
    let Some((_, rest)) = unit(rest, &["月"]) else { return false };
    let (day, rest) = number(rest, WORDS);
    month > 0 && day > 0 && unit(rest, &["日", "号"]).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// Whether a text is a date without its day: `2026年5月`.
pub fn is_month(text: &str) -> bool {
    let (year, rest) = number(text.trim(), 4);
    let Some((_, rest)) = unit(rest, &["年"]) else { return false };
    let (month, rest) = number(rest, 2);
    year == 4 && month > 0 && unit(rest, &["月"]).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// Whether a text is a year and nothing else: `2026年`.
pub fn is_year(text: &str) -> bool {
    let (year, rest) = number(text.trim(), 4);
    year == 4 && unit(rest, &["年"]).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// Whether a text is a date with the time of day: `2026年5月8日18时30分`.
pub fn is_moment(text: &str) -> bool {
    let text = text.trim();
    let Some(len) = date_at_start(text) else { return false };
    let (hour, rest) = number(&text[len..], WORDS);
    let Some((_, rest)) = unit(rest, &["时", "時"]) else { return false };
    let (minute, behind) = number(rest, WORDS);
    let rest = if minute > 0 { unit(behind, &["分"]).map_or(rest, |(_, behind)| behind) } else { rest };
    hour > 0 && rest.trim().is_empty()
}

/// A day or an hour has no more characters: 二十五. Without 十, two.
const WORDS: usize = 3;

/// How many digits, Chinese numerals or placeholders a text begins with, at most `most`, and what follows them.
fn number(text: &str, most: usize) -> (usize, &str) {
    let text = text.trim_start();
    let is_digit = |c: &char| {
        matches!(c, '0'..='9' | '０'..='９' | '〇' | '○' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
            || matches!(c, 'X' | 'x' | '×' | 'Ｘ' | '*' | '＊' | '_' | 'Ｏ' | 'O')
    };
    if !text.starts_with(|first| is_digit(&first)) {
        return (0, text);
    }
    let most = if most == WORDS && !text.chars().take(most).any(|c| c == '十') { 2 } else { most };
    let count = text.chars().take(most).take_while(is_digit).count();
    let len = text.chars().take(count).map(char::len_utf8).sum();
    (count, text[len..].trim_start())
}

fn unit<'t, 'u>(text: &'t str, units: &[&'u str]) -> Option<(&'u str, &'t str)> {
    units.iter().find_map(|unit| Some((*unit, text.strip_prefix(unit)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_known_in_all_their_forms() {
        let dates = [
            "2026年3月1日",
            "2026年08月01日",
            "二〇二六年三月一日",
            "二○○七年十一月二十二日",
            "一九九〇年一月三十一日",
            "１９９３年３月１５日",
            "2026-02-02",
            "2026.2.2",
            "民國 93 年 07 月 07 日",
            "xx年xx月xx日",
            "202X年X月X日",
            "（2022年10月16日）",
            "[日期]",
            "　　年　　月　　日",
            "2026年　月　日",
            "二O一O年十月二十日",
        ];
        for date in dates {
            assert!(is_date(date), "{date}");
        }
    }

    #[test]
    fn what_only_holds_a_date_is_none() {
        let others = [
            "2026年3月",
            "6月29日",
            "2007年2月14日 国务院第169次常务会议通过",
            "2026年8月1日印发",
            "1.2.3",
            "年月",
            "2026年3月5日上午9:00",
            "3.5",
            "2026-05-081",
        ];
        for other in others {
            assert!(!is_date(other), "{other}");
        }
        assert_eq!(date_at_start("2026年3月1日（此件公开发布）"), Some("2026年3月1日".len()));
    }

    #[test]
    fn years_months_and_moments_are_no_whole_dates() {
        assert!(["2026年", "二〇二六年"].into_iter().all(is_year));
        assert!(!["2026年3月", "2026年度", "26年", "十年"].into_iter().any(is_year));
        assert!(["2026年3月", "二〇二六年十二月"].into_iter().all(is_month));
        assert!(["2026年3月1日18时30分", "2026年3月1日 9时"].into_iter().all(is_moment));
        for other in ["2026年3月1日", "2026年", "3月", "2026年3月1日印发", "2026年3月上旬", "2026年3月1日上午9时"]
        {
            assert!(!is_month(other) && !is_moment(other), "{other}");
        }
    }

    #[test]
    fn a_day_is_the_same_in_all_numerals() {
        let day = Day { year: 2026, month: 3, day: 21 };
        for text in [
            "2026年3月21日",
            "2026年03月21日",
            "二〇二六年三月二十一日",
            "２０２６年３月２１日",
            "2026-03-21",
            "2026 年 3 月 21 日",
        ] {
            assert_eq!(Day::at_start(text), Some((day, text.len())), "{text}");
        }
        assert_eq!(Day::of("（２０２６年３月２１日）"), Some(day));
        let others = [
            "202X年3月1日",
            "2026年×月×日",
            "3月21日",
            "2026年3月21日印发",
            "二〇二六年五月二十X日",
            "二〇二六年十X月二十日",
            "二〇二六年五月二十　日",
            "2026.5.二十X",
            "2026-05-081",
        ];
        assert_eq!(others.map(Day::of), [None; 9]);
        assert_eq!(day.to_string(), "2026年3月21日");
    }

    #[test]
    fn the_calendar_is_known() {
        let exists = |year, month, day| Day { year, month, day }.exists();
        assert!(exists(2024, 2, 29) && exists(2000, 2, 29) && exists(2026, 12, 31));
        assert!(
            !exists(2026, 2, 29) && !exists(1900, 2, 29) && !exists(2026, 6, 31) && !exists(2026, 13, 1) && !exists(2026, 1, 0)
        );
        let weekday = |year, month, day| Day { year, month, day }.weekday();
        assert_eq!([weekday(1949, 10, 1), weekday(2000, 1, 1), weekday(2024, 2, 29)], ['六', '六', '四']);
    }
}
