//! What web sites, content systems and editors leave in a draft.

use std::ops::Range;

use super::placeholder::star_names;
use crate::check::rule::Place;
use crate::check::{Draft, Example, Report, Rule, Text};
use crate::document::{Block, Format, Role};
use crate::finding::{Certainty, Strength};
use crate::sentence::{around, length};
use crate::site;
use crate::source::{Edit, Source, Span, Why};

pub(super) const SITE_MARKER: Rule = Rule {
    name: "site-marker",
    what: "文中有网站、编辑工具的控制标记",
    why: "##paidbegin## 之类是内容管理系统的付费、分页标记，随网页复制而来；“[正文结束]”“{pagebreak}”是写作工具划分文稿的标记。排版时已经去掉，稿件里也应删去。",
    help: "删去标记",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Certain),
    examples: &[
        Example { wrong: "##paidbegin##普查工作已经完成。\n", right: "普查工作已经完成。\n" },
        Example { wrong: "普查工作已经完成。\n##paidend##\n", right: "普查工作已经完成。\n" },
        Example { wrong: "普查工作$$pagebreak$$已经完成。\n", right: "普查工作已经完成。\n" },
        Example {
            wrong: "[正文开始]\n普查工作已经完成。{v:3}\n{pagebreak}\n", right: "普查工作已经完成。\n"
        },
    ],
    find: |draft, report| dropped(draft, report, Why::SiteMark, "控制标记"),
};

pub(super) const SITE_RESIDUE: Rule = Rule {
    name: "site-residue",
    what: "文中有网页残留、画的线或者图案",
    why: "“下载”“打印”“相关报道”等是随网页一起复制来的，用字符画的线、标题前的图案是编辑的装饰，都不是公文内容，排版时已经去掉；网页图片的说明、可能是正文的话照样印出。稿件里都应删去。",
    help: "删去这些地方",
    clause: "惯例",
    strength: Strength::Should,
    fix: Some(Certainty::Likely),
    examples: &[
        Example { wrong: "打印\n关闭窗口\n普查工作已经完成。\n", right: "普查工作已经完成。\n" },
        Example { wrong: "普查工作已经完成。\n打印本页\n", right: "普查工作已经完成。\n" },
        Example {
            wrong: "[首页](/) > [公开](/open/)\n\n# 关于水库普查的通知\n\n各乡镇：\n\n请抓好落实。\n\n[**打印本页**](javascript:print()) [关闭窗口](#)\n",
            right: "\n# 关于水库普查的通知\n\n各乡镇：\n\n请抓好落实。\n\n",
        },
        Example {
            wrong: "# 🎉 水库普查倡议书\n\n请踊跃参加。\n", right: "# 水库普查倡议书\n\n请踊跃参加。\n"
        },
        Example {
            wrong: "普查工作已经完成。\n图为普查现场。新华社记者 林知远 摄\n各地反映良好。\n",
            right: "普查工作已经完成。\n各地反映良好。\n",
        },
        Example {
            wrong: "普查工作已经完成。\n当前隐藏内容免费查看\n各地反映良好。\n",
            right: "普查工作已经完成。\n各地反映良好。\n",
        },
    ],
    find: |draft, report| {
        dropped(draft, report, Why::Residue, "网页残留");
        dropped(draft, report, Why::DrawnLine, "画的线");
        dropped(draft, report, Why::Ornament, "图案");
        captions(draft, report);
        kept(draft, report);
    },
};

/// `图为会议现场。新华社记者　×××　摄`: what stands under the pictures of a page, which did not come along.
fn captions(draft: &Draft<'_>, report: &mut Report<'_>) {
    const LONGEST: usize = 200;
    let pictured = |text: &Text<'_>| {
        let above = text.block.and_then(|block| draft.document.blocks.get(block.checked_sub(1)?));
        above.is_some_and(is_picture)
    };
    let credits = |text: &&Text<'_>| {
        let words = text.text.trim_end();
        let credit = words.rsplit('。').next().unwrap_or_default();
        let taken = words.ends_with('摄') && ["记者", "通讯员", "新华社", "/"].iter().any(|word| credit.contains(word));
        taken && length(words) <= LONGEST && !pictured(text)
    };
    let found: Vec<Span> = draft.having(|role| role == Role::Body).filter(credits).map(Text::whole).collect();
    let places = found.iter().map(|&span| (span, Some(deletion(whole_line(draft.source, span))))).collect();
    report.mend_all(places, |count| format!("{count} 处网页图片的说明，图片不在稿件里"));
}

/// What sites say, but what is printed, because it may be the author's.
fn kept(draft: &Draft<'_>, report: &mut Report<'_>) {
    const LONGEST: usize = 80;
    let says = |line: &str| line.contains("文档下载") || site::PHRASES.iter().any(|phrase| line.contains(phrase));
    let is_said = |text: &&Text<'_>| length(&text.text) <= LONGEST && says(&text.text);
    let found: Vec<Span> = draft.having(|role| role == Role::Body).filter(is_said).map(Text::whole).collect();
    let places = found.iter().map(|&span| (span, Some(deletion(whole_line(draft.source, span))))).collect();
    report.mend_all(places, |count| format!("{count} 处像是网页上的话，照样印出"));
}

/// Whether a block is, or stands for, a picture.
fn is_picture(block: &Block<'_>) -> bool {
    match block {
        Block::Figure(_) => true,
        Block::Paragraph(paragraph) => paragraph.role == Role::Image,
        Block::Table(_) => false,
    }
}

/// What was taken out for this reason, `named` in Chinese: one finding, which says how the first one begins and how many there are.
fn dropped(draft: &Draft<'_>, report: &mut Report<'_>, why: Why, named: &str) {
    let mut spans = taken(draft, why);
    spans.sort_unstable();
    let Some(first) = spans.first().map(|&span| shown(draft.source.slice(span))) else { return };
    if draft.document.format == Format::Markdown {
        spans = constructs(draft.source, constructs(draft.source, spans));
    }
    let first = format!("“{first}”{}", if spans.len() > 1 { "等" } else { "" });
    let places = spans.iter().map(|&span| (span, Some(deletion(whole_line(draft.source, span))))).collect();
    report.mend_all(places, |count| format!("{count} 处{named}（{first}），排版时已去掉"));
}

/// What was taken out for this reason, in no particular order.
fn taken(draft: &Draft<'_>, why: Why) -> Vec<Span> {
    draft.document.ledger.iter().filter(|edit| edit.why == why && !edit.span.is_empty()).map(|edit| edit.span).collect()
}

/// Stretches of a Markdown draft with the marks around them (`**…**`, `[…](…)`); those that touch become one.
fn constructs(source: &Source, spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans.into_iter().map(|span| construct(source, span)) {
        match joined.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => *last = last.join(span),
            None => joined.push(span),
        }
    }
    joined
}

/// A stretch with the marks that stand tight around it.
fn construct(source: &Source, span: Span) -> Span {
    let (before, behind) = (&source.text[..span.start], &source.text[span.end..]);
    let mark = ["**", "__", "~~", "*", "_"].into_iter().find(|mark| before.ends_with(mark) && behind.starts_with(mark));
    let wider = match (mark, behind.strip_prefix("](").and_then(target)) {
        (Some(mark), _) => Span::new(span.start - mark.len(), span.end + mark.len()),
        (None, Some(target)) if before.ends_with("![") => Span::new(span.start - 2, span.end + 2 + target),
        (None, Some(target)) if before.ends_with('[') => Span::new(span.start - 1, span.end + 2 + target),
        (None, _) => return span,
    };
    construct(source, wider)
}

/// The bytes of a link's target up to the bracket that closes it, with that.
fn target(behind: &str) -> Option<usize> {
    const LONGEST: usize = 2000;
    let mut open = 1;
    let brackets = behind.char_indices().take(LONGEST).take_while(|(_, c)| *c != '\n').filter(|(_, c)| matches!(c, '(' | ')'));
    for (at, bracket) in brackets {
        open = if bracket == '(' { open + 1 } else { open - 1 };
        if open == 0 {
            return Some(at + 1);
        }
    }
    None
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
    why: "成对的 ** 是 Markdown 的加粗写法。整行加粗的不到两行的纯文本稿不按 Markdown 排版，星号会照样印出来。星号可能代替名称的稿子不改，另由 placeholder 提示。",
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
    let mut taken = taken(draft, Why::Stars);
    taken.sort_unstable();
    let (taken, _) = taken.as_chunks::<2>();
    let taken = taken.iter().map(|pair| Place { spans: pair.to_vec(), part: Some(pair.map(deletion).to_vec()) });
    let named = draft.prose().any(|text| !star_names(text).is_empty()); // so other stars may stand for names, too
    let typed = |text| {
        pairs(text).into_iter().map(|pair| Place::of(draft.source, text, pair.map(|stars| (stars, Some(String::new()))).to_vec()))
    };
    let places = taken.chain(draft.prose().filter(|_| !named).flat_map(typed)).collect();
    report.mend_all(places, |count| format!("{count} 处 Markdown 加粗标记“**”"));
}

/// The stars of `**防汛**`: in pairs, tight around words, in a draft where none stands for a name.
fn pairs(text: &Text<'_>) -> Vec<[Range<usize>; 2]> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for at in text.places(STARS) {
        let (before, behind) = around(&text.text, at..at + STARS.len());
        if before == '*' || behind == '*' {
            return Vec::new();
        }
        match open.take() {
            Some(start) if !before.is_whitespace() => {
                if !is_strong(&text.text, start..at + STARS.len()) {
                    return Vec::new();
                }
                found.push([start, at].map(|at| at..at + STARS.len()));
            }
            None if !behind.is_whitespace() => open = Some(at),
            Some(_) | None => {}
        }
    }
    found
}

/// Whether what is between two pairs of stars is strong: they stand at the edge of a phrase. In `建队**周年，要求1**0字` they stand
/// for digits.
fn is_strong(text: &str, whole: Range<usize>) -> bool {
    let (before, behind) = around(text, whole.clone());
    !before.is_alphanumeric() || !behind.is_alphanumeric() && !text[whole].contains(['，', '。', '；'])
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
