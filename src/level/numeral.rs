//! Numbers in digits and in words.

const DIGITS: &str = "〇一二三四五六七八九";
const FORMAL: &str = "零壹贰叁肆伍陆柒捌玖";

/// A number in Arabic digits of either width, at most four: its value and bytes.
pub(super) fn arabic(text: &str) -> Option<(u32, usize)> {
    let digit = |c: char| match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    };
    let mut value = 0;
    let mut len = 0;
    for (count, c) in text.chars().enumerate() {
        let Some(digit) = digit(c) else { break };
        if count == 4 {
            return None;
        }
        value = value * 10 + digit;
        len += c.len_utf8();
    }
    (len > 0).then_some((value, len))
}

/// A Chinese number below a thousand, everyday or formal: its value and bytes. 〇 alone is none.
pub fn numeral(text: &str) -> Option<(u32, usize)> {
    let (mut total, mut digit, mut len) = (0, None, 0);
    let mut tens = false;
    for c in text.chars() {
        let unit = match c {
            '十' | '拾' => 10,
            '百' | '佰' => 100,
            _ => 0,
        };
        if unit > 0 {
            if total > 0 && (unit == 100 || tens) {
                return None;
            }
            tens |= unit == 10;
            total += digit.take().unwrap_or(1) * unit;
        } else if let Some(value) = value_of(c) {
            if digit.is_some_and(|digit| digit > 0) {
                return None;
            }
            digit = Some(value);
        } else {
            break;
        }
        len += c.len_utf8();
    }
    let value = total + digit.unwrap_or(0);
    (value > 0 && value < 1000).then_some((value, len))
}

/// Whether a text is a Chinese number and nothing else.
pub fn is_numeral(text: &str) -> bool {
    numeral(text).is_some_and(|(_, len)| len == text.len())
}

/// The number that a text begins with, in words or in digits: its value and bytes.
pub fn number_at_start(text: &str) -> Option<(u32, usize)> {
    numeral(text).or_else(|| arabic(text))
}

/// What a Chinese digit is worth, everyday or formal, simplified or traditional.
fn value_of(digit: char) -> Option<u32> {
    Some(match digit {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '貳' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Whether a character begins a number as accounts have it: 壹, 拾.
pub(super) fn is_formal(digit: char) -> bool {
    digit == '拾' || (value_of(digit).is_some() && !DIGITS.contains(digit))
}

/// A number below a hundred in the characters of accounts: 壹, 拾贰; simplified.
pub(super) fn formal(value: u32) -> String {
    let formal = |c: char| DIGITS.chars().position(|d| d == c).and_then(|at| FORMAL.chars().nth(at)).unwrap_or('拾');
    chinese(value).chars().map(formal).collect()
}

/// A number below a thousand in Chinese: 十一, 二十, 一百〇一; a larger one in digits.
pub fn chinese(value: u32) -> String {
    let digit = |d: u32| DIGITS.chars().nth(d as usize).unwrap_or('〇');
    match value {
        0..=9 => digit(value).to_string(),
        10 => "十".to_owned(),
        11..=19 => format!("十{}", digit(value - 10)),
        20..=99 if value.is_multiple_of(10) => format!("{}十", digit(value / 10)),
        20..=99 => format!("{}十{}", digit(value / 10), digit(value % 10)),
        100..=999 => {
            let rest = value % 100;
            let head = format!("{}百", digit(value / 100));
            match rest {
                0 => head,
                1..=9 => format!("{head}〇{}", digit(rest)),
                10..=19 => format!("{head}一{}", chinese(rest)),
                _ => head + &chinese(rest),
            }
        }
        _ => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numbers_go_both_ways() {
        for value in 1..1000 {
            let text = chinese(value);
            assert_eq!(numeral(&text), Some((value, text.len())), "{text}");
        }
        assert_eq!(chinese(111), "一百一十一");
        assert_eq!(numeral("二一"), None);
    }
}
