//! Dates: 成文日期 in all the ways people type it.

use crate::level::numeral;

/// The bytes of the date that a text begins with: `2026年5月8日`, `二〇二六年五月八日`, `2026-05-08`, `202X年X月X日`, `　年　月　日`.
pub fn date_at_start(text: &str) -> Option<usize> {
    let mut rest = text.trim_start();
    for era in ["公元", "中華民國", "民國"] {
        rest = rest.strip_prefix(era).unwrap_or(rest).trim_start();
    }
    let (year, behind) = number(rest, 4);
    let (unit, behind) = unit(behind, &["年", "-", "/", ".", "．"])?;
    if unit != "年" && year != 4 {
        return None;
    }
    let (month, behind) = number(behind, 3);
    let (_, behind) = self::unit(behind, &[if unit == "年" { "月" } else { unit }])?;
    let (day, behind) = number(behind, 3);
    let behind = match self::unit(behind, &["日", "号", "號"]) {
        Some((_, behind)) => behind,
        None if unit != "年" && day > 0 => behind,
        None => return None,
    };
    let blank = year == 0 && month == 0 && day == 0;
    (blank || (year > 0) == (month > 0)).then(|| text.len() - behind.len())
}

/// Whether a text is a date and nothing else; brackets around it do not matter. `[日期]` is one too.
pub fn is_date(text: &str) -> bool {
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(', '[', '【', '{']).and_then(|inner| inner.strip_suffix(['）', ')', ']', '】', '}']));
    let bare = inner.unwrap_or(text).trim().trim_matches(['{', '}']);
    let placeholder = inner.is_some() && matches!(bare, "日期" | "成文日期" | "发文日期" | "年月日");
    placeholder || date_at_start(bare).is_some_and(|len| bare[len..].trim().is_empty())
}

/// Year, month and day of a text that is a date, if all three are given.
pub fn day(text: &str) -> Option<[u32; 3]> {
    let is_digit = |c: char| c.is_ascii_digit() || "０１２３４５６７８９〇○零一二三四五六七八九十".contains(c);
    let mut numbers = text.split(|c| !is_digit(c)).filter(|part| !part.is_empty()).map(value);
    let day = [numbers.next()??, numbers.next()??, numbers.next()??];
    (is_date(text) && numbers.next().is_none()).then_some(day)
}

/// A number of Arabic digits, of Chinese digits (`二〇二六`) or in Chinese words (`三十一`).
fn value(digits: &str) -> Option<u32> {
    if digits.contains('十') {
        return numeral(digits).map(|(value, _)| value);
    }
    const DIGITS: [&str; 3] = ["0123456789", "０１２３４５６７８９", "〇一二三四五六七八九"];
    digits.chars().try_fold(0_u32, |number, c| {
        let c = if matches!(c, '○' | '零') { '〇' } else { c };
        let digit = DIGITS.iter().find_map(|digits| digits.chars().position(|digit| digit == c))?;
        number.checked_mul(10)?.checked_add(digit as u32)
    })
}

/// Whether a text is a day without a year: `3月5日`.
pub fn is_day(text: &str) -> bool {
    let (month, rest) = number(text.trim(), 2);
    let Some((_, rest)) = unit(rest, &["月"]) else { return false };
    let (day, rest) = number(rest, 3);
    month > 0 && day > 0 && unit(rest, &["日", "号"]).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// How many digits, Chinese numerals or placeholders a text begins with, at most `most`, and what follows them.
fn number(text: &str, most: usize) -> (usize, &str) {
    let text = text.trim_start();
    let is_digit =
        |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || "〇○零一二三四五六七八九十Xx×Ｘ*＊_ＯO".contains(c);
    let count = text.chars().take(most).take_while(|&c| is_digit(c)).count();
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
        ];
        for date in dates {
            assert!(is_date(date), "{date}");
        }
    }

    #[test]
    fn a_day_is_the_same_however_it_is_typed() {
        for date in ["2026年3月21日", "2026-03-21", "二〇二六年三月二十一日", "（２０２６年３月２１日）"]
        {
            assert_eq!(day(date), Some([2026, 3, 21]), "{date}");
        }
        assert_eq!([day("2026年×月×日"), day("3月21日"), day("2026年3月21日印发")], [None; 3]);
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
        ];
        for other in others {
            assert!(!is_date(other), "{other}");
        }
        assert_eq!(date_at_start("2026年3月1日（此件公开发布）"), Some("2026年3月1日".len()));
    }
}
