//! What web sites, content systems and editors leave in a draft.

use std::ops::Range;

use crate::check::{Draft, Example, Report, Rule, Text};
use crate::document::Format;
use crate::finding::{Certainty, Strength};
use crate::sentence::around;
use crate::source::{Edit, Source, Span, Why};
use crate::stars;

pub(super) const SITE_MARKER: Rule = Rule {
    name: "site-marker",
    what: "文中有网站的控制标记",
    why: "##paidbegin## 之类是内容管理系统的付费、分页标记，随网页复制而来。排版时已经去掉，稿件里也应删去。",
    help: "删去标记",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "##paidbegin##普查工作已经完成。\n", right: "普查工作已经完成。\n" },
        Example { wrong: "普查工作已经完成。\n##paidend##\n", right: "普查工作已经完成。\n" },
        Example { wrong: "普查工作$$pagebreak$$已经完成。\n", right: "普查工作已经完成。\n" },
    ],
    find: |draft, report| dropped(draft, report, is_tag, |first, count| format!("{count} 处网站标记（{first}），排版时已去掉")),
};

pub(super) const SITE_RESIDUE: Rule = Rule {
    name: "site-residue",
    what: "文中有网页上的按钮、栏目等残留",
    why: "“下载”“打印”“相关报道”等是随网页一起复制来的，不是公文内容。排版时已经去掉，稿件里也应删去。",
    help: "删去这些行",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "打印\n关闭窗口\n普查工作已经完成。\n", right: "普查工作已经完成。\n" },
        Example { wrong: "普查工作已经完成。\n打印本页\n", right: "普查工作已经完成。\n" },
    ],
    find: |draft, report| {
        let is_line = |typed: &str| !is_tag(typed) && typed != STARS;
        dropped(draft, report, is_line, |first, count| format!("{count} 处网页残留（“{first}”等），排版时已去掉"));
    },
};

/// Whether what was taken out is a mark of a content system.
fn is_tag(typed: &str) -> bool {
    typed.starts_with(['#', '$', '<']) && typed.ends_with(['#', '$', '>']) && typed.is_ascii() && typed.len() > 3
}

/// What recognition took out as residue and `wanted` accepts: one finding.
fn dropped(
    draft: &Draft<'_>,
    report: &mut Report<'_>,
    wanted: impl Fn(&str) -> bool,
    message: impl FnOnce(&str, usize) -> String,
) {
    let edits = draft.document.ledger.iter().filter(|edit| edit.why == Why::Residue && !edit.span.is_empty());
    let mut spans: Vec<Span> = edits.map(|edit| edit.span).filter(|&span| wanted(draft.source.slice(span))).collect();
    spans.sort_unstable();
    let first = spans.first().map_or("", |&span| shown(draft.source.slice(span)));
    let places = spans.iter().map(|&span| (span, Some(deletion(whole_line(draft.source, span))))).collect();
    report.mend_all(places, |count| message(first, count));
}

/// How what was taken out begins.
fn shown(typed: &str) -> &str {
    let line = typed.trim().lines().next().unwrap_or_default();
    line.char_indices().nth(SHOWN).map_or(line, |(end, _)| &line[..end])
}

/// How many characters of it a message shows.
const SHOWN: usize = 14;

fn deletion(span: Span) -> Edit {
    Edit { span, after: String::new(), why: Why::Corrected }
}

/// The line with its end, if nothing else stands in it.
fn whole_line(source: &Source, span: Span) -> Span {
    let (first, last) = (source.line(span.start), source.line(span.end));
    let all = source.line_span(first).join(source.line_span(last));
    if source.slice(all).trim() != source.slice(span).trim() {
        return span;
    }
    let end = if last < source.line_count() { source.line_span(last + 1).start } else { all.end };
    Span::new(all.start, end)
}

const STARS: &str = "**";

pub(super) const MARKDOWN_MARK: Rule = Rule {
    name: "markdown-mark",
    what: "纯文本稿里有 Markdown 的加粗标记",
    why: "成对的 ** 是 Markdown 的加粗写法。纯文本稿不按 Markdown 排版，星号会照样印出来。单独的星号可能代替名称，另由 placeholder 提示。",
    help: "删去星号，或把稿件存为 .md",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example {
            wrong: "当前重点是**防汛**，各地要**抓紧**。\n", right: "当前重点是防汛，各地要抓紧。\n"
        },
        Example {
            wrong: "**普查工作已经完成。**\n各地反映良好。\n", right: "普查工作已经完成。\n各地反映良好。\n"
        },
    ],
    find: markdown_marks,
};

fn markdown_marks(draft: &Draft<'_>, report: &mut Report<'_>) {
    if draft.document.format != Format::Text {
        return;
    }
    let taken = draft.document.ledger.iter().filter(|edit| edit.why == Why::Residue && draft.source.slice(edit.span) == STARS);
    let mut places: Vec<(Span, Option<Edit>)> = taken.map(|edit| (edit.span, Some(deletion(edit.span)))).collect();
    for text in draft.prose() {
        places.extend(pairs(text).into_iter().map(|range| removed(draft, text, range)));
    }
    report.mend_all(places, |count| format!("{count} 处 Markdown 加粗标记“**”"));
}

fn removed(draft: &Draft<'_>, text: &Text<'_>, range: Range<usize>) -> (Span, Option<Edit>) {
    (text.span(range.clone()), text.edit(draft.source, range, ""))
}

/// The stars of `**防汛**`: in pairs, tight around words, where none stands for a name.
fn pairs(text: &Text<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let names = if text.places(STARS).next().is_some() { stars::names(&text.text) } else { Vec::new() };
    let is_name = |at: &usize| names.binary_search_by_key(at, |name| name.start).is_ok();
    for at in text.places(STARS).filter(|at| !is_name(at)) {
        let (before, behind) = around(&text.text, at..at + STARS.len());
        if before == '*' || behind == '*' {
            return Vec::new();
        }
        match open.take() {
            Some(start) if !before.is_whitespace() => found.extend([start..start + STARS.len(), at..at + STARS.len()]),
            None if !behind.is_whitespace() => open = Some(at),
            Some(_) | None => {}
        }
    }
    found
}

pub(super) const HTML_ENTITY: Rule = Rule {
    name: "html-entity",
    what: "纯文本稿里有网页的字符代码",
    why: "&nbsp; &ldquo; 之类是网页源码里的写法，在纯文本稿里会原样印出来。",
    help: "换成所代表的字符",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "&nbsp;&nbsp;普查工作已经完成。\n", right: "普查工作已经完成。\n" },
        Example { wrong: "开展&ldquo;回头看&rdquo;活动。\n", right: "开展“回头看”活动。\n" },
    ],
    find: html_entities,
};

const ENTITIES: [(&str, &str); 16] = [
    ("&nbsp;", ""),
    ("&ensp;", ""),
    ("&emsp;", ""),
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&mdash;", "—"),
    ("&ndash;", "–"),
    ("&hellip;", "…"),
    ("&middot;", "·"),
    ("&times;", "×"),
];

fn html_entities(draft: &Draft<'_>, report: &mut Report<'_>) {
    if draft.document.format != Format::Text {
        return;
    }
    let mut places = Vec::new();
    for text in draft.prose() {
        for at in text.places("&") {
            let Some((entity, meant)) = ENTITIES.iter().find(|(entity, _)| text.text[at..].starts_with(entity)) else { continue };
            let range = at..at + entity.len();
            let (before, behind) = around(&text.text, range.clone());
            let gap = meant.is_empty() && before.is_ascii_alphanumeric() && behind.is_ascii_alphanumeric();
            places.push((text.span(range.clone()), text.edit(draft.source, range, if gap { " " } else { meant })));
        }
    }
    report.mend_all(places, |count| format!("{count} 处网页字符代码"));
}

pub(super) const HTML_TAG: Rule = Rule {
    name: "html-tag",
    what: "纯文本稿里有网页标签",
    why: "<br>、<p> 之类是网页源码，在纯文本稿里会原样印出来。",
    help: "删去标签；需要换行的地方另起一行",
    clause: "惯例",
    strength: Strength::Should,
    fix: None,
    examples: &[
        Example { wrong: "普查工作<br>已经完成。\n", right: "普查工作已经完成。\n" },
        Example { wrong: "<p class=\"c1\">普查工作已经完成。</p>\n", right: "普查工作已经完成。\n" },
    ],
    find: html_tags,
};

const TAGS: [&str; 18] =
    ["br", "p", "div", "span", "font", "strong", "b", "i", "u", "em", "table", "tr", "td", "th", "ul", "li", "img", "a"];

fn html_tags(draft: &Draft<'_>, report: &mut Report<'_>) {
    if draft.document.format != Format::Text {
        return;
    }
    let mut spans = Vec::new();
    for text in draft.prose() {
        for at in text.places("<") {
            let inner = &text.text[at + 1..];
            let Some(end) = inner.find(['<', '>']).filter(|&end| inner[end..].starts_with('>')) else { continue };
            let inner = inner[..end].trim_matches('/').trim_end();
            let (name, rest) = inner.split_at(inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len()));
            if TAGS.contains(&name.to_ascii_lowercase().as_str()) && (rest.is_empty() || rest.contains('=')) {
                spans.push(text.span(at..at + 1 + end + 1));
            }
        }
    }
    if !spans.is_empty() {
        let message = format!("{} 处网页标签", spans.len());
        report.places(spans, message);
    }
}
