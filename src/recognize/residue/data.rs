//! Data about a page: `索引号：…　主题分类：…`, `2026-03-12 16:20 来源：云岭日报`.

use std::ops::Range;

use crate::date::{date_at_start, is_date};
use crate::kind;
use crate::recognize::line::page::is_row_of_buttons;
use crate::sentence::{COLONS, is_han, length};
use crate::site;

/// Names of data that are alike.
struct Group {
    proves: Proves,
    values: Values,
    names: &'static [&'static str],
}

/// What such data prove.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proves {
    /// That a page was copied.
    Alone,
    /// The same, if there are two.
    Together,
    /// The same, beside one of those.
    Beside,
    /// Nothing: others say it, too.
    Nothing,
    /// Nothing, and they are data only among others.
    Among,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    Words,
    Days,
    Counts,
    Buttons,
}

const GROUPS: [Group; 12] = [
    Group {
        proves: Proves::Alone,
        values: Values::Words,
        names: &[
            "索引号", "信息索引号", "发文文号", "发布文号", "颁布文号", "法规类型", "法规类别", "效力级别", "主题分类",
            "信息分类", "组配分类", "体裁分类", "效力状态", "信息来源", "政策名称", "信息名称", "文档编号", "抓取时间",
            "统一登记号",
        ],
    },
    Group { proves: Proves::Alone, values: Values::Buttons, names: &["字号", "字体", "字体大小", "视力保护色"] },
    Group { proves: Proves::Together, values: Values::Words, names: &["有效性", "时效性", "信息时效性"] },
    Group {
        proves: Proves::Together,
        values: Values::Days,
        names: &["发布时间", "发布日期", "发表时间", "更新时间", "更新日期", "公开日期", "归档时间", "上传时间"],
    },
    Group {
        proves: Proves::Beside,
        values: Values::Counts,
        names: &[
            "动态浏览次数", "浏览次数", "浏览量", "浏览数", "浏览", "阅读次数", "阅读量", "阅读", "点击数", "点击次数", "点击量",
            "点击率", "点击", "访问量", "人气", "访问次数",
        ],
    },
    Group {
        proves: Proves::Beside,
        values: Values::Words,
        names: &[
            "来源", "来源网站", "文章来源", "作者", "编辑", "责任编辑", "发布机构", "发布部门", "发布人", "发布", "URL",
            "原文链接",
        ],
    },
    Group { proves: Proves::Beside, values: Values::Days, names: &["时间", "发文日期"] },
    Group {
        proves: Proves::Nothing,
        values: Values::Words,
        names: &[
            "标题", "发文标题", "名称", "文种", "文件名称", "法规名称", "法規名稱", "文号", "备注/文号", "发文字号", "发文机关",
            "发文机构", "主题词", "关键词", "栏目", "所属栏目", "格式", "页数", "大小", "服务对象", "公开方式", "公开形式",
            "公开时限", "公开范围", "公开属性", "公开期限", "公开类型", "公开类别", "资料属性", "部门分类", "制定机关",
            "颁布机关", "颁布单位", "内容概述", "有效期",
        ],
    },
    Group {
        proves: Proves::Nothing,
        values: Values::Days,
        names: &[
            "日期", "成文日期", "生效日期", "生效时间", "生成日期", "公文生成日期", "废止时间", "废止日期", "颁布日期",
            "颁布时间", "施行日期", "实施日期",
        ],
    },
    Group {
        proves: Proves::Among,
        values: Values::Words,
        names: &[
            "公开责任部门", "发布单位", "发文部门", "发文内容", "公开主体", "所属行业", "所属区域", "关键字", "页面功能", "体裁",
        ],
    },
    Group {
        proves: Proves::Among, values: Values::Days, names: &["发文时间", "实施时间", "失效时间", "失效日期", "著录日期"]
    },
    Group { proves: Proves::Among, values: Values::Counts, names: &["阅读人次", "评论人次"] },
];

/// What may stand in front of data: whether the text is still in force.
const FORCE: [&str; 4] = ["全文有效", "部分有效", "条款失效", "全文失效"];

/// A name in a line.
struct Name {
    group: &'static Group,
    word: &'static str,
    /// Where it begins.
    start: usize,
    /// Where its value begins.
    value: usize,
}

/// No line of data is longer, in characters.
const LINE: usize = 120;

/// Whether a line is data about a page.
pub(super) fn is_data(line: &str) -> bool {
    proof(line).is_some()
}

/// Of a line that is data about a page: whether it alone proves that there was one.
fn proof(line: &str) -> Option<bool> {
    if length(line) > LINE || line.contains('。') {
        return None;
    }
    let names = names(line);
    let Some(first) = names.first() else { return is_stamp(line).then(|| names_site(line)) };
    let before = line[..first.start].trim_matches(is_ornament);
    let stamp_before = stamp(before).filter(|stamp| length(stamp.behind) < 10);
    let force = FORCE.contains(&before);
    let site = before.contains("www.");
    if !before.is_empty() && stamp_before.is_none() && !force && !site {
        return None;
    }
    let buttons = line.split(is_ornament).any(|word| length(word) > 1 && is_row_of_buttons(word));
    let timed = |name: &Name| stamp(&line[name.value..]).is_some_and(|stamp| stamp.timed);
    let proves = |name: &Name| match name.group.proves {
        Proves::Alone => true,
        Proves::Together => timed(name) || names.len() == 1 && is_posted(name.word, &line[name.value..]),
        Proves::Beside => buttons || names.len() > 1 && timed(name) && is_numeric(&line[name.value..]),
        Proves::Nothing | Proves::Among => false,
    };
    let counts = |name: &Name| name.group.values == Values::Counts && line[name.value..].contains(|c: char| c.is_ascii_digit());
    let counted = names.len() > 2 && names.iter().any(counts);
    let beside = |name: &Name| name.group.proves == Proves::Beside;
    let posted = is_numeric(before) && stamp_before.is_some() && names.iter().any(beside);
    Some(force || site || counted || posted || stamp_before.is_some_and(|stamp| stamp.timed) || names.iter().any(proves))
}

/// `发布时间：2026-03-10`: no document writes a day so.
fn is_posted(name: &str, day: &str) -> bool {
    let day = day.trim();
    ["发布", "发表", "更新"].iter().any(|word| name.starts_with(word)) && is_date(day) && is_numeric(day)
}

/// `2026-03-10 16:20`
fn is_numeric(day: &str) -> bool {
    day.trim_start().get(4..5) == Some("-")
}

/// Whether lines say what a page says of its text. Where a name stands twice, they are a list.
pub(super) fn are_of_page(lines: &[String]) -> bool {
    let said: Vec<Name> = lines.iter().filter(|line| is_data(line)).flat_map(|line| names(line)).collect();
    let again = said.iter().enumerate().any(|(at, name)| said[..at].iter().any(|other| other.word == name.word));
    let count = |wanted: Proves| said.iter().filter(|name| name.group.proves == wanted).count();
    let (together, beside) = (count(Proves::Together), count(Proves::Beside));
    let begins = lines.first().is_some_and(|first| ["来源", "作者"].iter().any(|name| value(first, name).is_some()));
    let told = said.iter().filter(|name| name.group.proves == Proves::Beside && name.group.values != Values::Counts).count();
    let fewest = if begins { 1 } else { 2 };
    let proven = lines.iter().any(|line| proof(line) == Some(true));
    !again && (proven || together > 0 && together + beside > 1 || told > fewest || lines.iter().any(|line| is_row_of_three(line)))
}

/// `时间：2026-02-10人气：作者：李青山`
fn is_row_of_three(line: &str) -> bool {
    is_data(line) && names(line).iter().filter(|name| name.group.proves == Proves::Beside).count() > 2
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
    let groups = GROUPS.iter().filter(|group| group.proves != Proves::Among);
    let words = groups.flat_map(|group| group.names.iter().map(move |word| (group, *word)));
    let found = words.filter_map(|(group, word)| Some((group, word, start(word)?)));
    let (group, word, start) = found.min_by_key(|(.., start)| *start)?;
    let (outside, value) = (&line[..start], at + mark.len_utf8());
    match mark {
        ']' | '】' => {
            outside.trim_end().strip_suffix(['[', '【']).map(|outside| Name { group, word, start: outside.len(), value })
        }
        _ => {
            let apart = !outside.ends_with(char::is_alphabetic) || counts_times(outside); // 信息发布时间：, 浏览：12次发布时间：
            apart.then_some(Name { group, word, start, value })
        }
    }
}

fn counts_times(text: &str) -> bool {
    text.strip_suffix('次').is_some_and(|count| count.ends_with(|c: char| c.is_ascii_digit()))
}

/// A name and its value in a line that may be one of several data, whatever stands between the two.
pub(super) struct Row {
    pub name: &'static str,
    /// Whether it proves that a page was copied.
    pub proves: bool,
    /// Whether nothing stands between the two.
    pub glued: bool,
    /// Where it begins.
    pub start: usize,
    value: Range<usize>,
}

impl Row {
    /// Where its value begins.
    pub fn value(&self) -> usize {
        self.value.start
    }

    /// What it says, in the line that it was found in.
    pub fn said<'l>(&self, line: &'l str) -> &'l str {
        line[self.value.clone()].trim_matches(is_ornament)
    }
}

/// `【发布文号】公告2026年第3号`, `索 引 号　0001　发布机构　县水利局`, `效力级别规范性文件`: what a line says, if it says nothing else.
pub(super) fn rows(line: &str) -> Vec<Row> {
    if length(line) > LINE || line.contains('。') {
        return Vec::new();
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut apart = true;
    for (at, c) in line.char_indices() {
        if apart && !is_ornament(c) && rows.last().is_none_or(|row| row.value.start <= at) {
            let Some(mut row) = row_at(line, at).filter(|row| !row.glued || rows.is_empty()) else {
                if rows.is_empty() {
                    return rows;
                }
                apart = false;
                continue;
            };
            row.start = if rows.is_empty() { 0 } else { at };
            rows.last_mut().into_iter().for_each(|row| row.value.end = at);
            rows.push(row);
        }
        apart = if rows.is_empty() { is_ornament(c) } else { c.is_whitespace() || c == '|' };
    }
    let fits = |row: &Row| GROUPS.iter().any(|group| group.names.contains(&row.name) && group.has(&line[row.value.clone()]));
    if rows.iter().all(fits) { rows } else { Vec::new() }
}

/// The name that begins at `at`, and what stands behind it.
fn row_at(line: &str, at: usize) -> Option<Row> {
    let end = |word: &str| {
        let mut letters = line[at..].char_indices().filter(|(_, c)| !c.is_whitespace());
        word.chars()
            .try_fold(at, |_, wanted| letters.next().filter(|(_, c)| *c == wanted).map(|(offset, c)| at + offset + c.len_utf8()))
    };
    let words = GROUPS.iter().flat_map(|group| group.names.iter().map(move |word| (group, *word)));
    let found = words.filter_map(|(group, word)| Some((group, word, end(word)?)));
    let (group, name, end) = found.max_by_key(|(.., end)| *end)?;
    let behind = &line[end..];
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '】' | ']' | '：' | ':' | '|');
    let (value, glued) = (behind.trim_start_matches(is_mark), behind.starts_with(|c| !is_mark(c)));
    let is_title = || length(name) == 2 || kind::of_title(line).is_some();
    let proves = group.proves == Proves::Alone;
    (!glued || !is_title()).then(|| Row { name, proves, glued, start: at, value: line.len() - value.len()..line.len() })
}

impl Group {
    /// Whether a value is of its kind, or still to come.
    fn has(&self, value: &str) -> bool {
        let value = value.trim_matches(is_ornament);
        if value.is_empty() {
            return true;
        }
        match self.values {
            Values::Words => true,
            Values::Days if is_month_and_day(value) => true,
            Values::Days => [value, &format!("{value}日")].into_iter().any(|value| {
                let kind = |stamp: Stamp<'_>| stamp.timed && !value.contains('年') && length(stamp.behind) <= 8;
                stamp(value).is_some_and(|stamp| is_row_of_buttons(stamp.behind) || kind(stamp))
            }),
            Values::Buttons => value.split(is_ornament).all(is_row_of_buttons),
            Values::Counts => {
                let (count, behind) = value.split_once(char::is_whitespace).unwrap_or((value, ""));
                count.chars().all(|c| c.is_ascii_digit() || "次万.+".contains(c)) && is_row_of_buttons(behind.trim())
            }
        }
    }
}

/// `03-05`, `03-05 16:20`
fn is_month_and_day(value: &str) -> bool {
    let day = value.split_once(' ').map_or(value, |(day, _)| day);
    day.len() == 5 && day.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b'-' } else { byte.is_ascii_digit() })
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
    let timed = behind[..behind.len() - rest.len()].contains(COLONS);
    Some(Stamp { timed, behind: if timed { rest.trim_start() } else { behind } })
}

/// `2026-03-12 16:20`, `云岭政府网 2026-03-12 16:20`: the moment of a page, with short words around it.
fn is_stamp(line: &str) -> bool {
    let Some((before, rest)) = line.find(|c: char| c.is_ascii_digit()).and_then(|at| line.split_at_checked(at)) else {
        return false;
    };
    let are_short = |words: &str| length(words) <= 24 && !words.contains(['，', '：', ':', '、']);
    let numeric = rest.get(4..5).is_some_and(|mark| matches!(mark, "-" | "/" | "."));
    let to_the_second = rest.matches(COLONS).count() > 1;
    (numeric || to_the_second) && stamp(rest).is_some_and(|stamp| stamp.timed && are_short(stamp.behind)) && are_short(before)
}

fn is_ornament(c: char) -> bool {
    c.is_whitespace() || "•·|｜-—【】[]()（）".contains(c)
}

/// Whether a text is the like of which no document has as a line: a code, a moment, the name of a site.
pub(super) fn is_foreign(text: &str) -> bool {
    let fixed = ["主动公开", "依申请公开", "现行有效", "有效"].contains(&text);
    fixed || !text.chars().any(is_han) || stamp(text).is_some_and(|stamp| stamp.timed) || text.ends_with("网站")
}

/// Whether the words around a moment name a site: `云岭政府网`.
fn names_site(line: &str) -> bool {
    let names = |word: &str| site::SOURCES.iter().chain(&["报", "社", "发布", "频道"]).any(|end| word.ends_with(end));
    line.split_whitespace().any(|word| names(word) || word == "原创")
}

/// Whether a text is a name alone, its value in the next line: `索 引 号`.
pub(super) fn is_name_alone(text: &str) -> bool {
    let name = text.trim_matches(is_ornament).trim_end_matches(COLONS);
    GROUPS.iter().any(|group| group.names.contains(&name))
}
