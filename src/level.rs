//! Numbers in front of headings, points and articles: the only place that knows how one is written.

mod numeral;
mod read;

use std::borrow::Cow;

use serde::Deserialize;

pub use numeral::{chinese, is_numeral, number_at_start, numeral};

use crate::sentence::{CLOSING, is_ended, is_han};
use numeral::{arabic, formal};
use read::{bracketed, careless_dot, comma, dotted, enclosed, is_digit, ordinal, space};

/// The ways to write a number in front of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Form {
    /// `一、`
    #[serde(rename = "一、")]
    Comma,
    /// `壹、`, over 一、
    #[serde(rename = "壹、")]
    Formal,
    /// `（一）`
    #[serde(rename = "（一）")]
    Bracket,
    /// `1.`
    #[serde(rename = "1.")]
    Dot,
    /// `（1）`
    #[serde(rename = "（1）")]
    ArabicBracket,
    /// `①`
    #[serde(rename = "①")]
    Circle,
    /// `一是`
    #[serde(rename = "一是")]
    Is,
    /// `一要`
    #[serde(rename = "一要")]
    Must,
    /// `第一，`
    #[serde(rename = "第一，")]
    Ordinal,
    /// `首先，`
    #[serde(rename = "首先，")]
    First,
    /// `第一章`, `第一部分`
    #[serde(rename = "第一章")]
    Chapter,
    /// `第一节`
    #[serde(rename = "第一节")]
    Section,
    /// `第一条`
    #[serde(rename = "第一条")]
    Article,
    /// `1.1`, and `1` in a draft that has such numbers; the value is the last of them.
    #[serde(rename = "1.1")]
    Decimal,
}

/// A number found in front of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// How it is written.
    pub form: Form,
    /// Its value; for `1.2.3` the last.
    pub value: u32,
    /// How many numbers it has: 3 for `1.2.3`, otherwise 1.
    pub depth: u8,
    /// Bytes it takes, with the white space behind it.
    pub len: usize,
    /// How it should be written, if parts of it stay as they were typed: 第3章, 1.2.
    own: Option<String>,
}

const CIRCLES: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const SEQUENCE: [&str; 4] = ["首先", "其次", "再次", "最后"];

impl Form {
    /// How the number `value` is written in this form.
    pub fn write(self, value: u32) -> String {
        match self {
            Self::Comma => chinese(value) + "、",
            Self::Formal => formal(value) + "、",
            Self::Bracket => format!("（{}）", chinese(value)),
            Self::Dot => format!("{value}."),
            Self::ArabicBracket => format!("（{value}）"),
            Self::Circle => match CIRCLES.chars().nth((value as usize).wrapping_sub(1)) {
                Some(circle) => circle.to_string(),
                None => format!("（{value}）"),
            },
            Self::Is => chinese(value) + "是",
            Self::Must => chinese(value) + "要",
            Self::Ordinal => format!("第{}，", chinese(value)),
            Self::First => SEQUENCE[(value.clamp(1, 4) - 1) as usize].to_owned() + "，",
            Self::Chapter => format!("第{}章\u{3000}", chinese(value)),
            Self::Section => format!("第{}节\u{3000}", chinese(value)),
            Self::Article => format!("第{}条\u{3000}", chinese(value)),
            Self::Decimal => format!("{value}\u{3000}"),
        }
    }

    /// Whether a word processor's own numbering writes `value` as this form does. Word's circles end at ⑩, and programs differ
    /// about Chinese numbers over 99.
    pub fn is_counted(self, value: u32) -> bool {
        match self {
            Self::Comma | Self::Bracket | Self::Dot | Self::ArabicBracket => (1..=99).contains(&value),
            Self::Circle => (1..=10).contains(&value),
            Self::Is | Self::Must | Self::Ordinal | Self::First => false,
            Self::Formal | Self::Chapter | Self::Section | Self::Article | Self::Decimal => false,
        }
    }

    /// The level of a heading that is numbered so (GB/T 9704—2012, 7.3.3); `None` for what counts points and articles.
    pub fn level(self) -> Option<u8> {
        match self {
            Self::Comma | Self::Formal | Self::Chapter | Self::Decimal => Some(1),
            Self::Bracket | Self::Section => Some(2),
            Self::Dot => Some(3),
            Self::ArabicBracket => Some(4),
            Self::Circle => Some(5),
            Self::Is | Self::Must | Self::Ordinal | Self::First | Self::Article => None,
        }
    }
}

impl Label {
    /// How it should be written.
    pub fn standard(&self) -> Cow<'_, str> {
        self.own.as_deref().map_or_else(|| self.form.write(self.value).into(), Cow::from)
    }

    /// The number a heading or an article begins with.
    pub fn read(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        match first {
            '（' | '(' => bracketed(text),
            '第' => ordinal(text, false),
            '①'..='⒛' | '㈠'..='㈩' => enclosed(text),
            '0'..='9' | '０'..='９' => dotted(text),
            _ => comma(text),
        }
    }

    /// The number `1`, `1.1`, `1.1.1` … a heading of a decimally numbered draft begins with.
    pub fn read_decimal(text: &str) -> Option<Self> {
        let mut at = 0;
        let (mut depth, mut value) = (0, 0);
        while let Some((number, len)) = arabic(&text[at..]) {
            (depth, value) = (u8::saturating_add(depth, 1), number);
            at += len;
            match text[at..].strip_prefix(['.', '．']) {
                Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => at = text.len() - rest.len(),
                _ => break,
            }
        }
        let stop = text[at..].starts_with(['.', '．', '、']);
        let stopped = at + if stop { text[at..].chars().next().map_or(0, char::len_utf8) } else { 0 };
        let rest = &text[stopped..];
        let apart = stop || depth > 1 || rest.starts_with([' ', '\u{3000}', '\u{a0}', '\t']);
        if depth == 0 || !apart || value > 99 || rest.starts_with(|c: char| c.is_ascii_digit() || "%％~～-—年月日".contains(c))
        {
            return None;
        }
        const UNITS: [&str; 12] = ["万", "亿", "元", "米", "倍", "吨", "公里", "公斤", "平方", "个百分点", "亩", "㎡"];
        if UNITS.iter().any(|unit| rest.starts_with(unit)) {
            return None;
        }
        let standard = if stop { format!("{}.", &text[..at]) } else { format!("{}\u{3000}", &text[..at]) };
        let gap = if stop && rest.trim_start().starts_with(is_digit) { 0 } else { space(rest) };
        Some(Self { form: Form::Decimal, value, depth, len: stopped + gap, own: Some(standard) })
    }

    /// The number `第一章` of `第一章总则`, or alone in its line.
    pub fn read_tight(text: &str) -> Option<Self> {
        let label = text.starts_with('第').then(|| ordinal(text, true)).flatten()?;
        let goes_on = text[label.len..].starts_with(['规', '第', '所', '的', '和', '至', '、', '中', '及', '是', '以']);
        (label.form != Form::Article && !goes_on).then_some(label)
    }

    /// The number `1` of `1总则`, which only 1.1 below it makes one.
    pub fn read_glued(text: &str) -> Option<Self> {
        let (value, len) = arabic(text)?;
        let own = Some(format!("{value}\u{3000}"));
        text[len..].starts_with(is_han).then_some(Self { form: Form::Decimal, value, depth: 1, len, own })
    }

    /// The number `一` of `一　基本情况`, which only others like it make one.
    pub fn read_spaced(text: &str) -> Option<Self> {
        let (value, len) = numeral(text)?;
        let gap = space(&text[len..]);
        let counts = text[len + gap..].starts_with(['等', '组', '班', '级', '类', '方', '是', '要', '次', '届', '个', '项']);
        (gap > 0 && !counts).then(|| Self::plain(Form::Comma, value, len + gap))
    }

    /// The number `2 .`, `2，` or `二）`, which only the one before it makes one.
    pub fn read_careless(text: &str) -> Option<Self> {
        careless_dot(text).or_else(|| Self::read_half(text))
    }

    /// The number `一）` that lost half of its brackets, which only others like it make one.
    pub fn read_half(text: &str) -> Option<Self> {
        let (value, len) = numeral(text)?;
        let rest = text[len..].strip_prefix(CLOSING)?;
        Some(Self::plain(Form::Bracket, value, text.len() - rest.trim_start().len()))
    }

    /// The number a point begins with: `一是`, `二要`, `第一，`, `首先，`.
    pub fn read_point(text: &str) -> Option<Self> {
        if let Some((at, word)) = SEQUENCE.iter().enumerate().find(|(_, word)| text.starts_with(**word)) {
            return text[word.len()..]
                .starts_with('，')
                .then(|| Self::plain(Form::First, at as u32 + 1, word.len() + '，'.len_utf8()));
        }
        if let Some(rest) = text.strip_prefix('第') {
            let (value, len) = numeral(rest)?;
            let mark = rest[len..].chars().next().filter(|c| "，、,".contains(*c))?;
            let behind = &rest[len + mark.len_utf8()..];
            let listed = mark == '、' && numeral(behind).is_some();
            return (!listed).then(|| Self::plain(Form::Ordinal, value, '第'.len_utf8() + len + mark.len_utf8()));
        }
        let (value, len) = numeral(text)?;
        let form = match text[len..].chars().next()? {
            '是' => Form::Is,
            '要' => Form::Must,
            _ => return None,
        };
        let end = len + '是'.len_utf8();
        // 一是一，二是二
        let idiom = text[end..].starts_with(&text[..len]) && !text[end + len..].starts_with(|c: char| c.is_alphanumeric());
        (!idiom && value <= 20).then(|| Self::plain(form, value, end))
    }

    /// Whether it only begins a list of numbers: `一、二、三产业`, `二、三级子公司`, `三、四月份雨水偏多。`.
    pub fn begins_list(&self, text: &str) -> bool {
        let words = &text[self.len..];
        let Some((value, len)) = numeral(words).filter(|_| self.form == Form::Comma) else { return false };
        let next = words[len..].chars().next().unwrap_or(' ');
        let months = next == '月' && is_ended(words.trim_end()); // 二、三月份工作打算
        let counted = months || "、级线类产季期等届次批轮者大档条项步".contains(next);
        next == '、' || counted && value == self.value + 1
    }

    /// The same number with another value; 章, 部分, the outer numbers of `1.2` and Arabic numerals stay.
    pub fn with_value(&self, value: u32) -> String {
        match self.form {
            Form::Chapter | Form::Section | Form::Article => {
                let standard = self.standard();
                let number = standard.trim_start_matches('第');
                let (len, value) = match arabic(number) {
                    Some((_, len)) => (len, value.to_string()),
                    None => (numeral(number).map_or(0, |(_, len)| len), chinese(value)),
                };
                format!("第{value}{}", &number[len..])
            }
            Form::Decimal => {
                let standard = self.standard();
                let inner = standard.trim_end_matches(['.', '\u{3000}']);
                let outer = inner.rfind('.').map_or("", |at| &inner[..=at]);
                format!("{outer}{value}{}", &standard[inner.len()..])
            }
            form => form.write(value),
        }
    }

    /// A number in the usual spelling of its form.
    fn plain(form: Form, value: u32, len: usize) -> Self {
        Self { form, value, depth: 1, len, own: None }
    }
}

/// The number `2.` of an item that stands among others, and its bytes; what follows may be a number, too: `2.2025年报表`.
pub fn item(text: &str) -> Option<(u32, usize)> {
    let (value, len) = arabic(text)?;
    let mark = text[len..].chars().next().filter(|mark| matches!(mark, '.' | '．' | '、'))?;
    (1..=99).contains(&value).then_some((value, len + mark.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Form, u32, &str)>) {
        let label = Label::read(text);
        let got = label.as_ref().map(|label| (label.form, label.value, &text[label.len..]));
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn headings_numbers_are_read_in_every_variant() {
        check("一、总体要求", Some((Form::Comma, 1, "总体要求")));
        check("二十一 、 总体要求", Some((Form::Comma, 21, "总体要求")));
        check("（三)\u{a0}全方位", Some((Form::Bracket, 3, "全方位")));
        check("( 十二 ）、全面", Some((Form::Bracket, 12, "全面")));
        check("2．全角", Some((Form::Dot, 2, "全角")));
        check("1、人员", Some((Form::Dot, 1, "人员")));
        check("1 、人员", Some((Form::Dot, 1, "人员")));
        check("（1）验证", Some((Form::ArabicBracket, 1, "验证")));
        check("③、验证", Some((Form::Circle, 3, "验证")));
        check("㈢验证", Some((Form::Bracket, 3, "验证")));
        check("⑵ 验证", Some((Form::ArabicBracket, 2, "验证")));
        check("⒈验证", Some((Form::Dot, 1, "验证")));
        check("2、、管理到位", Some((Form::Dot, 2, "管理到位")));
        check("二、、管理", Some((Form::Comma, 2, "管理")));
        check("第一章　总　则", Some((Form::Chapter, 1, "总　则")));
        check("第二十一条 本条例", Some((Form::Article, 21, "本条例")));
        check("壹 總則", Some((Form::Formal, 1, "總則")));
    }

    #[test]
    fn another_value_is_written_in_the_same_numerals() {
        let second = |text| Label::read(text).map(|label| label.with_value(2));
        let written = [
            ("第一百〇三章 总则", "第二章　"),
            ("第3章 总则", "第2章　"),
            ("第１章 总则", "第2章　"),
            ("第三部分：总则", "第二部分　"),
            ("第二十一条之一 总则", "第二条之一　"),
            ("（三）总则", "（二）"),
            ("3、总则", "2."),
        ];
        for (text, expected) in written {
            assert_eq!(second(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn careless_numbers_are_read_where_they_are_asked_for() {
        let read = |text| Label::read_careless(text).map(|label| (label.form, label.value, label.len));
        assert_eq!(read("2 .做实"), Some((Form::Dot, 2, 3)));
        assert_eq!(read("5,做细"), Some((Form::Dot, 5, 2)));
        assert_eq!(read("三）抓民生"), Some((Form::Bracket, 3, 6)));
        assert_eq!(read("2,000人"), None);
        assert_eq!(read("2 、做实"), None);
    }

    #[test]
    fn what_only_begins_like_a_number_is_none() {
        for text in [
            "2.5", "2023年工作", "2023.5", "2 .人员", "一是", "一二三产业", "第一条规定的", "第二批主题教育", "十大工程", "（",
            "一", "3000、", "（2022年）",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn decimal_numbers_have_a_depth() {
        let read = |text| Label::read_decimal(text).map(|label| (label.depth, label.value, label.standard().into_owned()));
        assert_eq!(read("1  总则"), Some((1, 1, "1\u{3000}".to_owned())));
        assert_eq!(read("5.1.12  组织"), Some((3, 12, "5.1.12\u{3000}".to_owned())));
        assert_eq!(read("1.2编制依据"), Some((2, 2, "1.2\u{3000}".to_owned())));
        assert_eq!(read("2.5%的"), None);
        assert_eq!(read("12个"), None);
        assert_eq!(read("2026 年"), None);
    }

    #[test]
    fn points_are_told_from_idioms_and_lists() {
        let read = |text| Label::read_point(text).map(|label| (label.form, label.value));
        assert_eq!(read("一是聚焦"), Some((Form::Is, 1)));
        assert_eq!(read("十一要坚持"), Some((Form::Must, 11)));
        assert_eq!(read("第一，必须"), Some((Form::Ordinal, 1)));
        assert_eq!(read("其次，要"), Some((Form::First, 2)));
        assert_eq!(read("一是一，二是二"), None);
        assert_eq!(read("第一、二轮"), None);
        assert_eq!(read("首先要"), None);
        assert_eq!(read("一个是"), None);
    }
}
