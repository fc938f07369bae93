//! Places that were left to fill in.

use std::ops::Range;

use super::code_word::is_listed;
use crate::check::{Draft, Example, Report, Rule, Text};
use crate::document::Role;
use crate::finding::Strength;
use crate::level::Label;
use crate::sentence::{COLONS, around, is_han, squeeze};
use crate::stars;

pub(super) const PLACEHOLDER: Rule = Rule {
    name: "placeholder",
    what: "有占位符没有填写",
    why: "XX、××、[日期]、____ 之类是留待填写的位置，印出去就是事故。同一类占位符并为一条，列出每一处；\
          乘号、X光、罗马数字不算；承诺书、证明、回执和“家长签名：____”这样印出来由人手写的填写线，附件表格里的，也不算。",
    help: "填上实际内容，或把这一处删去",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example { wrong: "会议由XX县水务局承办。\n", right: "会议由云岭县水务局承办。\n" },
        Example {
            wrong: "已派出x名联络员，整改××个问题。\n", right: "已派出3名联络员，整改12个问题。\n"
        },
        Example { wrong: "X县完成整改，青X也已完成。\n", right: "云岭县完成整改，青岚也已完成。\n" },
        Example { wrong: "报名表请于20XX年底前报送。\n", right: "报名表请于2026年底前报送。\n" },
        Example {
            wrong: "联系人为[联系人]，电话[固定电话]。\n", right: "联系人为林知远，电话0571-5550100。\n"
        },
        Example { wrong: "由{{发文单位}}负责解释。\n", right: "由云岭县水务局负责解释。\n" },
        Example { wrong: "请【单位名称】按时参加。\n", right: "【提示】请各单位按时参加。\n" },
        Example {
            wrong: "【单位名称】按时参加。\n", right: "【活动时间】3月5日\n【活动地点】县图书馆\n"
        },
        Example { wrong: "本周共承诺[提取]次，其余【待补】。\n", right: "本周共承诺3次，其余5次。\n" },
        Example { wrong: "会议定于____月____日召开。\n", right: "会议定于3月5日召开。\n" },
        Example {
            wrong: "共有____人参加。\n学校：____ 班级：____\n", right: "共有30人参加。\n学校：____ 班级：____\n"
        },
        Example { wrong: "定于[年]年[月]月[日]日报送。\n", right: "定于2026年3月5日报送。\n" },
        Example { wrong: "奖品 元，午餐 元，共计 元。\n", right: "奖品300元，午餐200元，共计500元。\n" },
        Example { wrong: "请于 月 日前报送。\n", right: "请于3月5日前报送。\n" },
        Example {
            wrong: "请各乡镇报送，联系人：  ，电话：　　。\n", right: "请各乡镇报送，联系人：林知远，电话：5550100。\n"
        },
        Example { wrong: "某某县已经完成普查。\n", right: "某县已经完成普查。\n" },
        Example {
            wrong: "这次，*县委牵头，**同志任组长。\n", right: "这次，云岭县委牵头，林知远同志任组长。\n"
        },
        Example { wrong: "20**年，引进**集团、**公司。\n", right: "2026年，引进云岭集团、青岚公司。\n" },
    ],
    find: placeholders,
};

/// A kind of placeholder: what it is called, and what finds it in a text.
type Kind = (&'static str, fn(&Text<'_>, &mut Vec<Range<usize>>));

const KINDS: [Kind; 5] = [
    ("字母或叉号", crosses),
    ("方括号", |text, found| bracketed(text, ['[', ']'], found)),
    ("双花括号", braces),
    ("“某某”", nameless),
    ("星号", stars),
];

fn placeholders(draft: &Draft<'_>, report: &mut Report<'_>) {
    for (kind, find) in KINDS {
        note(kind, draft.prose(), find, report);
    }
    let names_lines = draft.prose().filter(|text| line_name(text).is_some()).count() > 1;
    let lenticular = |text: &Text<'_>, found: &mut Vec<Range<usize>>| {
        bracketed(text, ['【', '】'], found);
        found.retain(|range| !(names_lines && line_name(text) == Some(range.start)));
    };
    note("方头括号", draft.prose(), lenticular, report);
    if !is_form(draft) {
        let before_attachments = draft.prose().take_while(|text| text.role() != Some(Role::AttachmentMark));
        note("填写线", before_attachments.filter(|text| text.paragraph.is_some()), blanks, report);
        let sentences = draft.prose().filter(|text| matches!(text.role(), Some(Role::Body | Role::Article | Role::ListItem)));
        note("空格", sentences, gaps, report);
    }
}

/// Where `【活动时间】` stands that names what its line says, or an article, `第三条　【部门职责】`; two of them in a draft are no
/// placeholders.
fn line_name(text: &Text<'_>) -> Option<usize> {
    let article = Label::read(&text.text).filter(|_| text.role() == Some(Role::Article));
    let start = article.map_or(0, |label| label.len);
    let (_, behind) = text.text[start..].strip_prefix('【')?.split_once('】')?;
    behind.trim_start().starts_with(|c: char| c.is_alphanumeric() || "“《（".contains(c)).then_some(start)
}

/// Whether a draft is printed to be filled in by hand.
fn is_form(draft: &Draft<'_>) -> bool {
    let title = draft.first(Role::Title).map(|title| squeeze(&title.text));
    title.is_some_and(|title| ["承诺书", "证明", "证明信", "回执", "登记表", "申请表"].iter().any(|form| title.ends_with(form)))
}

fn note<'t>(
    kind: &str,
    texts: impl Iterator<Item = &'t Text<'t>>,
    find: impl Fn(&Text<'t>, &mut Vec<Range<usize>>),
    report: &mut Report<'_>,
) {
    let (mut spans, mut first, mut found) = (Vec::new(), String::new(), Vec::new());
    for text in texts {
        find(text, &mut found);
        if let Some(range) = found.first().filter(|_| spans.is_empty()) {
            first = text.text[range.clone()].to_owned();
        }
        spans.extend(found.drain(..).map(|range| text.span(range)));
    }
    match spans.len() {
        0 => {}
        1 => drop(report.places(spans, format!("占位符“{first}”没有填写"))),
        count => drop(report.places(spans, format!("{count} 处占位符（{kind}，如“{first}”）没有填写"))),
    }
}

/// What stands for a name or a number, alone or several in a row.
fn is_cross(c: char) -> bool {
    matches!(c, 'x' | 'X' | 'ｘ' | 'Ｘ' | '×' | '╳' | '✕')
}

/// `XX县`, `x名`, `×××`, `20XX年`
fn crosses(text: &Text<'_>, found: &mut Vec<Range<usize>>) {
    found.extend(rows(text, is_cross).filter(|row| is_unfilled(&text.text, row.clone())));
}

/// The longest stretches of a text that consist of such marks, which are no ideographs.
fn rows(text: &Text<'_>, wanted: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut marks = text.signs().filter(move |&(_, c)| wanted(c)).peekable();
    std::iter::from_fn(move || {
        let (start, first) = marks.next()?;
        let mut end = start + first.len_utf8();
        while let Some((_, next)) = marks.next_if(|(at, _)| *at == end) {
            end += next.len_utf8();
        }
        Some(start..end)
    })
}

/// What a number or the name of a place or an office is followed by.
const UNITS: &str = "省市县区州镇乡村街局厅委办部处科股所院校站号年月日时分项个名人条次万亿元户亩期届级件份篇天周台家";

/// What goes together with a cross that is no placeholder: `X光`, `X轴`, `变量X`.
const TERMS: &str = "光射线轴染波荧战型证档";

fn is_unfilled(text: &str, range: Range<usize>) -> bool {
    let (before, behind) = around(text, range.clone());
    let app = || text[range.end..].starts_with("APP") && is_han(before);
    if before.is_ascii_alphabetic() || (behind.is_ascii_alphabetic() && !app()) {
        return false;
    }
    let cross = &text[range.clone()];
    if before.is_ascii_digit() {
        let digits = text[..range.start].len() - text[..range.start].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let count = cross.chars().count();
        return behind == '年' && digits + count == 4 || count > 1 && is_han(behind);
    }
    if cross.chars().nth(1).is_some() {
        return behind != '世';
    }
    let formula = "+-/=*^<>＋－＝± ";
    if behind.is_ascii_digit() || formula.contains(before) || formula.contains(behind) || is_listed(text, &range) {
        return false;
    }
    match cross {
        "X" | "Ｘ" if is_han(behind) => !TERMS.contains(behind),
        "X" | "Ｘ" => is_han(before) && !"轴标量键第".contains(before),
        "×" | "╳" | "✕" => UNITS.contains(behind) && (!is_han(before) || "年月第".contains(before)),
        _ => UNITS.contains(behind),
    }
}

/// What a form asks for.
const ASKED: [&str; 31] = [
    "单位", "机关", "日期", "时间", "地点", "地址", "名称", "姓名", "标题", "文号", "编号", "字号", "联系人", "电话", "手机",
    "邮箱", "金额", "数量", "职务", "部门", "内容", "事项", "署名", "签名", "时段", "待补", "待填", "待定", "提取", "一句",
    "两句",
];

/// `[主送单位]`, `【姓名】`: a word in brackets that a form would ask for.
fn bracketed(text: &Text<'_>, [open, close]: [char; 2], found: &mut Vec<Range<usize>>) {
    for (at, _) in text.signs().filter(|&(_, sign)| sign == open) {
        let inner = &text.text[at + open.len_utf8()..];
        let Some(inner) = inner.find([open, close]).filter(|&end| inner[end..].starts_with(close)).map(|end| &inner[..end])
        else {
            continue;
        };
        let short = inner.chars().count() <= 12 && inner.chars().all(|c| is_han(c) || matches!(c, '、' | '/' | '或'));
        if short && (matches!(inner, "年" | "月" | "日") || ASKED.iter().any(|asked| inner.contains(asked))) {
            found.push(at..at + open.len_utf8() + inner.len() + close.len_utf8());
        }
    }
}

/// `{{发文单位}}`
fn braces(text: &Text<'_>, found: &mut Vec<Range<usize>>) {
    for at in text.places("{{") {
        let inner = &text.text[at + 2..];
        if let Some(length) = inner.find(['{', '}']).filter(|&length| length > 0 && inner[length..].starts_with("}}")) {
            found.push(at..at + 2 + length + 2);
        }
    }
}

/// `某某县`, `某某同志`
fn nameless(text: &Text<'_>, found: &mut Vec<Range<usize>>) {
    const NAMED: [&str; 10] = ["省", "市", "县", "区", "镇", "乡", "局", "公司", "单位", "同志"];
    let words = &text.text;
    for at in text.places("某某") {
        let behind = words[at + "某某".len()..].trim_start_matches('某');
        if !words[..at].ends_with('某') && NAMED.iter().any(|named| behind.starts_with(named)) {
            found.push(at..words.len() - behind.len());
        }
    }
}

/// The stars of a text that stand for names.
pub(super) fn star_names(text: &Text<'_>) -> Vec<Range<usize>> {
    let starred = text.signs().any(|(_, sign)| matches!(sign, '*' | '＊'));
    if starred { stars::names(&text.text) } else { Vec::new() }
}

/// `*县委`, `**同志`
fn stars(text: &Text<'_>, found: &mut Vec<Range<usize>>) {
    found.extend(star_names(text));
}

/// What is said of one person, whose 人 is no unit.
const ROLES: [&str; 8] = ["责任", "申请", "被告", "负责", "联系", "当事", "经办", "主持"];

/// Spaces that are all that stands where a number, a day or a name is to be.
fn gaps(text: &Text<'_>, found: &mut Vec<Range<usize>>) {
    for row in rows(text, is_blank) {
        let (before, behind) = (&text.text[..row.start], &text.text[row.end..]);
        let value = || (before.ends_with(COLONS) && starts_with_mark(behind)).then_some(0);
        let lost = lost_number(before, behind).or_else(|| lost_day(before, behind)).or_else(value);
        found.extend(lost.map(|len| row.start..row.end + len));
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}')
}

fn starts_with_mark(text: &str) -> bool {
    text.starts_with(['，', '。', '、', '；', '）'])
}

/// `共计   元，`: where a number is missing before its unit, and a mark stands behind it; how long the unit is.
fn lost_number(before: &str, behind: &str) -> Option<usize> {
    const UNITS: [&str; 7] = ["亿元", "万元", "元", "万人", "人", "名", "%"];
    let mut last = before.chars().rev();
    let word = last.next().is_some_and(is_han) && last.next().is_some_and(is_han);
    let unit = UNITS.into_iter().find(|unit| behind.starts_with(unit)).map(str::len)?;
    let alone = !ROLES.iter().any(|role| before.ends_with(role)); // not 负 责 人
    (word && alone && starts_with_mark(&behind[unit..])).then_some(unit)
}

/// `请于 月 日前报送`: where a month and its day are missing in a sentence; how long the words for both are.
fn lost_day(before: &str, behind: &str) -> Option<usize> {
    let rest = behind.strip_prefix('月')?.trim_start_matches(is_blank).strip_prefix('日')?;
    let end = behind.len() - rest.len();
    (end > "月日".len() && before.ends_with(is_han) && rest.starts_with(is_han)).then_some(end)
}

/// `____`
fn blanks(text: &Text<'_>, found: &mut Vec<Range<usize>>) {
    let word = |row: &Range<usize>| {
        let (before, behind) = around(&text.text, row.clone());
        before.is_ascii_alphanumeric() || behind.is_ascii_alphanumeric()
    };
    let by_hand = |row: &Range<usize>| {
        let (_, behind) = around(&text.text, row.clone());
        behind.is_whitespace() && text.text[..row.start].trim_end().ends_with(COLONS) // 家长签名：____
    };
    found.extend(
        rows(text, |c| matches!(c, '_' | '＿'))
            .filter(|row| text.text[row.clone()].chars().nth(1).is_some() && !word(row) && !by_hand(row)),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_like_a_placeholder_is_none() {
        for text in [
            "五X轴机床", "X光机", "X、Y两组", "地块长50×宽30米", "1+X证书", "Model X县级推广", "单价×数量", "XXL号", "第XX世纪",
            "4xx",
        ] {
            let mut found = Vec::new();
            crosses(&Text::of(text), &mut found);
            assert_eq!(found, [], "{text}");
        }
        let mut found = Vec::new();
        bracketed(&Text::of("【提示】见[1]、[2026]，[日期"), ['[', ']'], &mut found);
        blanks(&Text::of("file_name、a__b"), &mut found);
        assert_eq!(found, []);
    }
}
