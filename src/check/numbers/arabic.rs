//! Numbers in Arabic digits.

use super::{Example, Rule, Text, narrowed, slip};
use crate::finding::{Certainty, Strength};
use crate::sentence::is_han;
use slip::Slip;

pub(super) const FULLWIDTH_DIGIT: Rule = Rule {
    name: "fullwidth-digit",
    what: "数字用了全角",
    why: "阿拉伯数字用半角，全篇一致；全角数字在行末还会拆到两行。",
    help: "改用半角数字",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "全年新增就业１２００人。\n", right: "全年新增就业1200人。\n" },
        Example { wrong: "增长５．５个百分点。\n", right: "增长5.5个百分点。\n" },
    ],
    find: |draft, report| slip::report(draft, report, fullwidth_digits),
};

fn fullwidth_digits(text: &Text<'_>) -> Vec<Slip> {
    let label = text.label.as_ref().map_or(0, |label| label.len); // has its own rule
    let is_wide = |c: char| matches!(c, '０'..='９' | '．');
    let mut slips = narrowed(text, is_wide);
    slips.retain(|slip| {
        slip.range.start >= label
            && text.text[slip.range.clone()].contains(|c| c != '．')
            && !text.text[..slip.range.start].ends_with(['Ｘ', 'ｘ'])
    });
    slips
}

pub(super) const RANGE_UNIT: Rule = Rule {
    name: "range-unit",
    what: "数值起止的前一个数缺了“%”“万”或“亿”",
    why: "“5～10%”可以读成5到10%，“3～5万元”可以读成3元到5万元；“%”“万”“亿”前后两个数都要写。",
    help: "给前一个数补上单位",
    clause: "GB/T 15835—2011，5.1.3",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "增长5～10%，投资3～5万元。\n", right: "增长5%～10%，投资3万～5万元。\n" },
        Example { wrong: "产值2-3亿元，占比12—15%。\n", right: "产值2亿～3亿元，占比12%—15%。\n" },
    ],
    find: |draft, report| slip::report(draft, report, range_units),
};

fn range_units(text: &Text<'_>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let units = ["%", "万", "亿"].into_iter().flat_map(|unit| text.places(unit).map(move |at| (at, unit)));
    let text = &text.text;
    for (at, unit) in units {
        let second = text[..at].len() - text[..at].trim_end_matches(is_digit).len();
        let joined = &text[..at - second];
        let Some(stroke) = joined.chars().next_back().filter(|c| "～—-~–".contains(*c)) else { continue };
        let head = &joined[..joined.len() - stroke.len_utf8()];
        let first = head.len() - head.trim_end_matches(is_digit).len();
        let outside = &head[..head.len() - first];
        let number = |len: usize| (1..=5).contains(&len);
        let alone = !outside.ends_with(|c: char| c.is_ascii_alphabetic() || "～—-~–/第".contains(c));
        if number(first) && number(second) && alone {
            let mark = if "-~–".contains(stroke) { '～' } else { stroke };
            let value = |number: &str| number.parse::<f64>().unwrap_or_default();
            let rises = value(&head[outside.len()..]) < value(&text[at - second..at]);
            slips.push(match rises {
                true => Slip::new(head.len()..joined.len(), format!("{unit}{mark}")),
                false => Slip::open(outside.len()..at + unit.len()), // 500—1万元
            });
        }
    }
    slips
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

/// What decimal numbers stand before.
const UNITS: [&str; 5] = ["%", "个百分点", "万", "亿", "倍"];

pub(super) const MISSING_ZERO: Rule = Rule {
    name: "missing-zero",
    what: "小数点前缺了“0”",
    why: "纯小数写出小数点前定位的“0”，否则小数点容易漏看。",
    help: "补上“0”",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "比上年提高.5个百分点。\n", right: "比上年提高0.5个百分点。\n" },
        Example { wrong: "误差为.25%，见图.2。\n", right: "误差为0.25%，见图.2。\n" },
    ],
    find: |draft, report| slip::report(draft, report, missing_zeros),
};

fn missing_zeros(text: &Text<'_>) -> Vec<Slip> {
    let bare = |&at: &usize| {
        let text = &text.text;
        let rest = text[at + 1..].trim_start_matches(|c: char| c.is_ascii_digit());
        let measured = UNITS.iter().any(|unit| rest.starts_with(unit));
        measured && rest.len() < text.len() - at - 1 && text[..at].ends_with(is_han)
    };
    text.places(".").filter(bare).map(|at| Slip::new(at..at + 1, "0.")).collect()
}

pub(super) const DIGIT_AND_THOUSAND: Rule = Rule {
    name: "digit-and-thousand",
    what: "阿拉伯数字后面接了“千”“百”",
    why: "阿拉伯数字除“万”“亿”外，不同汉字数词连用：写“3000元”或“三千元”。千米、千克、千瓦是单位，不在此列。",
    help: "全用阿拉伯数字，或全用汉字",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "补助3千元，惠及5百户。\n", right: "补助3000元，惠及500户。\n" },
        Example { wrong: "全长3千米，参加者2千多人。\n", right: "全长3千米，参加者2000多人。\n" },
    ],
    find: |draft, report| slip::report(draft, report, digits_and_words),
};

fn digits_and_words(text: &Text<'_>) -> Vec<Slip> {
    const COUNTED: &str = "元人名户亩个家多余件公名所台辆吨册套棵株次";
    let mut slips = Vec::new();
    for (word, zeros) in [("千", "000"), ("百", "00")] {
        for at in text.places(word) {
            let text = &text.text;
            let digits = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            let outside = text[..at - digits].chars().next_back().unwrap_or('\n');
            let counted = text[at + word.len()..].starts_with(|c| COUNTED.contains(c));
            if (1..=2).contains(&digits) && counted && !".,，".contains(outside) {
                let range = at..at + word.len();
                slips.push(match "千百万亿".contains(outside) {
                    true => Slip::open(number_start(text, at)..range.end), // 3千5百, 19万7千
                    false => Slip::new(range, zeros),
                });
            }
        }
    }
    slips
}

/// Where the number begins that ends at `end`.
fn number_start(text: &str, end: usize) -> usize {
    text[..end].trim_end_matches(|c: char| c.is_ascii_digit() || "千百万亿".contains(c)).len()
}

pub(super) const SPLIT_DECIMAL: Rule = Rule {
    name: "split-decimal",
    what: "小数里有空格",
    why: "小数点前后的空格把一个数断成两个，读错了就是差错。",
    help: "删去空格",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Must,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "工业增加值增长8 .6%。\n", right: "工业增加值增长8.6%。\n" },
        Example {
            wrong: "投资增长12. 3%，提高0. 5个百分点。\n", right: "投资增长12.3%，提高0.5个百分点。\n"
        },
        Example { wrong: "增长1. 5%，附件：1. 20%的样本。\n", right: "增长1.5%，附件：1. 20%的样本。\n" },
    ],
    find: |draft, report| slip::report(draft, report, split_decimals),
};

/// What numbers stand behind that count nothing: 增长, 下降, 达到, 提高, 约, 为.
const GROWTH: [char; 12] = ['长', '降', '到', '达', '高', '约', '为', '加', '少', '升', '超', '过'];

fn split_decimals(text: &Text<'_>) -> Vec<Slip> {
    let split = |point: usize| {
        let (head, tail) = (&text.text[..point], &text.text[point + 1..]);
        let (whole, decimals) = (head.trim_end_matches(' '), tail.trim_start_matches(' '));
        let before = whole.trim_end_matches(|c: char| c.is_ascii_digit());
        let behind = decimals.trim_start_matches(|c: char| c.is_ascii_digit());
        let spaced = whole.len() < head.len() || decimals.len() < tail.len();
        let numbers = before.len() < whole.len() && behind.len() < decimals.len();
        let measured = UNITS.iter().any(|unit| behind.starts_with(unit));
        let point = format!(".{}", &decimals[..decimals.len() - behind.len()]);
        let counts = whole.len() - before.len() < 2 && !before.ends_with(GROWTH); // 任务1. 5万亩
        (spaced && numbers && measured && before.ends_with(is_han))
            .then(|| Slip { doubtful: counts, ..Slip::new(whole.len()..text.text.len() - behind.len(), point) })
    };
    text.places(".").filter_map(split).collect()
}

pub(super) const PERCENT_IN_WORDS: Rule = Rule {
    name: "percent-in-words",
    what: "“百分之”后面用了阿拉伯数字",
    why: "一个百分数要么写“30%”，要么写“百分之三十”，不混用。",
    help: "改用“%”",
    clause: "GB/T 15835—2011，5.1",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "覆盖率达到百分之95。\n", right: "覆盖率达到95%。\n" },
        Example { wrong: "增长百分之8.5，好于预期。\n", right: "增长8.5%，好于预期。\n" },
    ],
    find: |draft, report| slip::report(draft, report, percents_in_words),
};

fn percents_in_words(text: &Text<'_>) -> Vec<Slip> {
    let number = |at: usize| {
        let start = at + "百分之".len();
        let number = &text.text[start..];
        let len = number.len() - number.trim_start_matches(is_digit).len();
        let digits = number[..len].trim_end_matches('.');
        let open = number[digits.len()..].starts_with(['—', '～', '-', '~', '%', '多', '几', '至', '到', '、']);
        (!digits.is_empty() && !open).then(|| Slip::new(at..start + digits.len(), format!("{digits}%")))
    };
    text.places("百分之").filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_several_words_is_left_to_the_author() {
        let found = |text: &'static str| {
            digits_and_words(&Text::of(text)).into_iter().map(|slip| (&text[slip.range], slip.after)).collect::<Vec<_>>()
        };
        assert_eq!(found("补助3千5百元"), [("3千5百", None)]);
        assert_eq!(found("19万7千多名英雄儿女"), [("19万7千", None)]);
        assert_eq!(found("补助3千元"), [("千", Some("000".to_owned()))]);
    }
}
