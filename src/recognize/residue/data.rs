//! Data about a page: `索引号：…　主题分类：…`, `2026-03-12 16:20 来源：云岭日报`.

use super::page::is_row_of_buttons;
use crate::date::date_at_start;
use crate::sentence::{is_han, length};

/// Names of data that are alike.
struct Group {
    /// Whether nobody but a web site says such things.
    of_sites: bool,
    values: Values,
    names: &'static [&'static str],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    Words,
    Days,
    Counts,
    Buttons,
}

const GROUPS: [Group; 6] = [
    Group {
        of_sites: true,
        values: Values::Words,
        names: &[
            "索引号",
            "主题分类",
            "信息分类",
            "组配分类",
            "体裁分类",
            "公开方式",
            "公开形式",
            "公开时限",
            "有效性",
            "时效性",
            "效力状态",
            "信息来源",
            "内容概述",
            "政策名称",
            "信息名称",
            "文档编号",
            "栏目",
        ],
    },
    Group { of_sites: true, values: Values::Buttons, names: &["字号", "字体", "字体大小", "视力保护色"] },
    Group {
        of_sites: true,
        values: Values::Days,
        names: &["发布时间", "发布日期", "发表时间", "更新时间", "更新日期", "公开日期", "生效日期", "归档时间", "上传时间"],
    },
    Group {
        of_sites: true,
        values: Values::Counts,
        names: &["浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "点击数", "点击量", "点击率", "点击", "访问量"],
    },
    Group {
        of_sites: false,
        values: Values::Words,
        names: &[
            "标题",
            "名称",
            "文件名称",
            "法规名称",
            "法規名稱",
            "文号",
            "发文字号",
            "发文机关",
            "发文机构",
            "发布机构",
            "来源",
            "作者",
            "编辑",
            "责任编辑",
            "主题词",
            "关键词",
            "格式",
            "页数",
            "大小",
            "服务对象",
            "公开范围",
            "有效期",
        ],
    },
    Group { of_sites: false, values: Values::Days, names: &["时间", "日期", "成文日期", "发文日期"] },
];

/// A name in a line.
struct Name {
    group: &'static Group,
    word: &'static str,
    /// Where it begins.
    start: usize,
    /// Where its value begins.
    value: usize,
}

/// How surely a line is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Data {
    /// Wherever it stands above a text.
    Sure,
    /// Where more shows that a page was copied.
    Likely,
}

/// No line of data is longer, in characters.
const LINE: usize = 120;

/// What a line is, if it is data about a page.
pub(super) fn read(line: &str) -> Option<Data> {
    if length(line) > LINE || line.contains('。') {
        return None;
    }
    let names = names(line);
    let Some(first) = names.first() else { return is_stamp(line).then_some(Data::Sure) };
    let before = line[..first.start].trim_matches(is_ornament);
    let stamped = stamp(before).is_some_and(|stamp| length(stamp.behind) < 10);
    if !before.is_empty() && !stamped {
        return None;
    }
    let sure = stamped || names.iter().any(|name| name.group.of_sites) || line.split(is_ornament).any(is_button);
    Some(if sure { Data::Sure } else { Data::Likely })
}

fn is_button(word: &str) -> bool {
    length(word) > 1 && is_row_of_buttons(word)
}

/// Where the value begins of a line that begins with a name.
pub(super) fn value(line: &str, name: &str) -> Option<usize> {
    let first = names(line).into_iter().next()?;
    let begins = first.word == name && line[..first.start].chars().all(is_ornament);
    begins.then(|| line.len() - line[first.value..].trim_start().len())
}

/// Where the names in a line begin, the first left out.
pub(super) fn later_names(line: &str) -> Vec<usize> {
    names(line).iter().skip(1).map(|name| name.start).collect()
}

/// The names in a line whose values are of their kind.
fn names(line: &str) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (at, mark) in line.char_indices().rev().filter(|(_, c)| matches!(c, '：' | ':' | ']' | '】' | '|')) {
        let end = names.last().map_or(line.len(), |next| next.start);
        names.extend(name_before(line, at, mark).filter(|name| name.value <= end && name.group.has(&line[name.value..end])));
    }
    names.reverse();
    names
}

/// `主题分类：`, `索 引 号：`, `[ 索引号 ]`, `| 索引号 |`: the name that ends where a mark stands.
fn name_before(line: &str, at: usize, mark: char) -> Option<Name> {
    let start = |word: &str| {
        let mut letters = line[..at].char_indices().rev().filter(|(_, c)| !c.is_whitespace());
        word.chars().rev().try_fold(at, |_, wanted| letters.next().filter(|(_, c)| *c == wanted).map(|(at, _)| at))
    };
    let words = GROUPS.iter().flat_map(|group| group.names.iter().map(move |word| (group, *word)));
    let found = words.filter_map(|(group, word)| Some((group, word, start(word)?)));
    let (group, word, start) = found.min_by_key(|(.., start)| *start)?;
    let (outside, value) = (&line[..start], at + mark.len_utf8());
    match mark {
        ']' | '】' => {
            outside.trim_end().strip_suffix(['[', '【']).map(|outside| Name { group, word, start: outside.len(), value })
        }
        _ => (!outside.ends_with(char::is_alphabetic)).then_some(Name { group, word, start, value }), // 信息发布时间：
    }
}

impl Group {
    /// Whether a value is of its kind, or still to come.
    fn has(&self, value: &str) -> bool {
        let value = value.trim_matches(is_ornament);
        match self.values {
            _ if value.is_empty() => true,
            Values::Words => true,
            Values::Days => [value, &format!("{value}日")].into_iter().any(|value| {
                let kind = |stamp: Stamp<'_>| stamp.timed && !value.contains('年') && length(stamp.behind) <= 8;
                stamp(value).is_some_and(|stamp| is_row_of_buttons(stamp.behind) || kind(stamp))
            }),
            Values::Buttons => value.split(is_ornament).all(is_row_of_buttons),
            Values::Counts => value.chars().all(|c| c.is_ascii_digit() || "次万.+".contains(c)),
        }
    }
}

/// The moment that a text begins with.
struct Stamp<'t> {
    /// Whether it has the time of day.
    timed: bool,
    behind: &'t str,
}

/// `2026-03-12 16:20:05`, `2026年3月12日星期四`
fn stamp(text: &str) -> Option<Stamp<'_>> {
    let mut behind = text[date_at_start(text)?..].trim_start();
    if let Some(rest) = behind.strip_prefix("星期") {
        behind = rest.trim_start_matches(['一', '二', '三', '四', '五', '六', '日', '天']).trim_start();
    }
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '：'));
    let timed = behind[..behind.len() - rest.len()].contains([':', '：']);
    Some(Stamp { timed, behind: if timed { rest.trim_start() } else { behind } })
}

/// `2026-03-12 16:20`, `云岭政府网 2026-03-12 16:20`: the moment of a page, with short words around it.
fn is_stamp(line: &str) -> bool {
    let Some((before, rest)) = line.find(|c: char| c.is_ascii_digit()).and_then(|at| line.split_at_checked(at)) else {
        return false;
    };
    let are_short = |words: &str| length(words) <= 24 && !words.contains(['，', '：', ':', '、']);
    let numeric = rest.get(4..5).is_some_and(|mark| matches!(mark, "-" | "/" | "."));
    numeric && stamp(rest).is_some_and(|stamp| stamp.timed && are_short(stamp.behind)) && are_short(before)
}

fn is_ornament(c: char) -> bool {
    c.is_whitespace() || "•·|｜-—【】[]()（）".contains(c)
}

/// Whether a text is the like of which no document has as a line: a code, a moment, the name of a site.
pub(super) fn is_foreign(text: &str) -> bool {
    !text.chars().any(is_han) || stamp(text).is_some_and(|stamp| stamp.timed) || text.ends_with("网站")
}

/// Whether a line says where a text comes from, which no title does: `来源：云岭日报`.
pub(super) fn names_origin(line: &str) -> bool {
    ["来源", "作者"].iter().any(|name| value(line, name).is_some())
}

/// Whether a text is a name alone, its value in the next line: `索 引 号`.
pub(super) fn is_name(text: &str) -> bool {
    let name = text.trim_matches(is_ornament).trim_end_matches(['：', ':']);
    GROUPS.iter().any(|group| group.names.contains(&name))
}
