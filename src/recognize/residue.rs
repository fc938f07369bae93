//! What web sites, editors and download pages leave in a draft.

use std::ops::Range;

use crate::date::{date_at_start, is_date};
use crate::document::{Block, Document, Format, Origin, Paragraph, Role, Run};
use crate::kind;
use crate::ledger::Ledger;
use crate::level::Label;
use crate::recognize::addressee::is_addressee;
use crate::recognize::document_number::document_number;
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// Tags of content systems; they stand anywhere, also glued to a heading.
const TAGS: [&str; 8] =
    ["##paidbegin##", "##paidend##", "##pagebreak##", "$$paidbegin$$", "$$paidend$$", "$$pagebreak$$", "<paid>", "</paid>"];

/// No paragraph has more of them.
const MOST_TAGS: usize = 100;

/// Buttons and captions of web pages: lines of exactly these characters, at the head or tail of a draft.
const BUTTONS: [&str; 53] = [
    "下载",
    "打印",
    "全屏",
    "收藏",
    "加大",
    "还原",
    "减小",
    "大",
    "中",
    "小",
    "】",
    "【字号：",
    "字号：",
    "【字号：大中小】",
    "字体：大中小",
    "分享",
    "分享：",
    "分享:",
    "分享到：",
    "打印本页",
    "关闭窗口",
    "关闭",
    "【打印】",
    "【关闭】",
    "首页",
    "首页>",
    ">",
    "返回",
    "返回顶部",
    "相关报道：",
    "相关报道",
    "相关链接：",
    "相关链接",
    "相关附件：",
    "相关文档：",
    "扫一扫在手机打开当前页",
    "扫一扫",
    "微信扫一扫",
    "打印页面",
    "纠错",
    "我要纠错",
    "复制链接",
    "上一篇",
    "下一篇",
    "上一篇：无",
    "下一篇：无",
    ":::",
    "跳到主要內容區塊",
    "目录导航",
    "正文内容：",
    "法規內容:",
    "法規內容：",
    "法规内容：",
];

/// What stands over links to other pages.
const LINKS: [&str; 7] = ["相关报道", "相关链接", "相关文章", "相关新闻", "相关阅读", "推荐阅读", "延伸阅读"];

/// What longer residue lines hold that are neither numbered nor sentences.
const ADVERTS: [&str; 12] = [
    "微信扫一扫",
    "点击这里阅读原文",
    "试读结束",
    "开通会员",
    "会员上传",
    "下载本文",
    "无限下载",
    "浏览量：",
    "浏览量:",
    "浏覽器",
    "瀏覽器",
    "扫码关注",
];

/// Data about a page, typed above the title: removed where buttons or several of them show that a page was copied.
const PAGE_DATA: [&str; 24] = [
    "来源：",
    "来源:",
    "时间：",
    "时间:",
    "发布时间：",
    "发布时间:",
    "发布日期：",
    "发布日期:",
    "发文日期：",
    "发文日期:",
    "作者：",
    "作者:",
    "责任编辑：",
    "责任编辑:",
    "编辑：",
    "索引号：",
    "索引号:",
    "信息来源：",
    "发布机构：",
    "发布机构:",
    "主题分类：",
    "主题分类:",
    "文号：",
    "文号:",
];

/// What stands under a page that was copied, and nowhere else.
const FOOT: [&str; 6] = ["责任编辑：", "分享到", "上一篇", "下一篇", "上一条", "下一条"];

/// What stands beside it.
const CREDITS: [&str; 4] = ["来源：", "来源:", "作者：", "编辑："];

/// Names of the title in page data, under nothing but residue; the title itself is kept unless it follows once more.
const TITLE_KEYS: [&str; 4] = ["名称：", "名称:", "标题：", "标题:"];
/// Names of the title in collections of laws, wherever they stand in the head.
const LAW_KEYS: [&str; 4] = ["法規名稱:", "法規名稱：", "法规名称：", "文件名称："];

/// Takes tags and residue lines out; every one is an edit.
pub fn strip(document: &mut Document<'_>) {
    strip_tags(document);
    if document.format == Format::Text {
        strip_stars(document);
    }
    drop_links(document);
    let copied = strip_head(document, is_button) | strip_end(document);
    let page_data = head(document).filter(|paragraph| is_page_data(&squeeze(&paragraph.text()))).count();
    if copied || page_data > 2 {
        strip_titles(document);
        keep_number(document);
        strip_head(document, |line, text| is_button(line, text) || is_page_data(text) || is_photo_credit(line));
        strip_foot(document);
    }
}

/// Removes a whole paragraph's text from the printed document.
pub fn drop_block(document: &mut Document<'_>, index: usize, why: Why) {
    if let Block::Paragraph(paragraph) = document.blocks.remove(index) {
        for run in &paragraph.runs {
            document.ledger.delete(run.span, why);
        }
        if let Some(Block::Paragraph(next)) = document.blocks.get_mut(index) {
            next.apart |= paragraph.apart;
        }
    }
}

fn strip_tags(document: &mut Document<'_>) {
    let mut apart = false;
    for mut block in std::mem::take(&mut document.blocks) {
        if let Block::Paragraph(paragraph) = &mut block {
            if strip_tags_of(paragraph, &mut document.ledger) && paragraph.text().trim().is_empty() {
                paragraph.runs.iter().for_each(|run| document.ledger.delete(run.span, Why::Residue));
                apart |= paragraph.apart;
                continue;
            }
            paragraph.apart |= std::mem::take(&mut apart);
        }
        document.blocks.push(block);
    }
}

/// Says whether there were any.
fn strip_tags_of(paragraph: &mut Paragraph<'_>, ledger: &mut Ledger) -> bool {
    let mut found = 0;
    let may_have = |run: &Run<'_>| run.text.bytes().any(|byte| matches!(byte, b'#' | b'$' | b'<'));
    while found < MOST_TAGS
        && paragraph.runs.iter().any(may_have)
        && let Some((at, tag)) = TAGS.iter().find_map(|tag| Some((paragraph.text().find(tag)?, *tag)))
    {
        ledger.delete(paragraph.source_span(at..at + tag.len()), Why::Residue);
        paragraph.remove(at..at + tag.len());
        found += 1;
    }
    found > 0
}

/// `**一、总体要求**`: in plain text the stars of a bold line, or of a bold number and its words, are an editor's. Others may
/// stand for names.
fn strip_stars(document: &mut Document<'_>) {
    for block in &mut document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let text = paragraph.text();
        let Some(inner) = text.strip_prefix("**").and_then(|rest| rest.find("**").map(|at| &rest[..at])) else { continue };
        let whole = 2 + inner.len() + 2 == text.len() && !inner.is_empty();
        if !whole && Label::read(inner).is_none() && Label::read_point(inner).is_none() {
            continue;
        }
        let close = 2 + inner.len();
        drop(text);
        for stars in [close..close + 2, 0..2] {
            document.ledger.delete(paragraph.source_span(stars.clone()), Why::Residue);
            paragraph.remove(stars);
        }
    }
}

/// How far from either end of a draft residue lines are looked for.
const REACH: usize = 24;

/// The paragraphs above and around the title, up to the first that is surely the author's.
fn head<'d, 's>(document: &'d Document<'s>) -> impl Iterator<Item = &'d Paragraph<'s>> {
    let paragraphs = document.blocks.iter().map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) | Block::Figure(_) => None,
    });
    paragraphs.take(REACH).take_while(|paragraph| {
        let text = paragraph.text();
        length(&text) < 120 && (is_button(&text, &squeeze(&text)) || !is_surely_text(&text))
    })
}

/// Whether a line is a sentence, has a number or says whom it is for: nothing of a web page does.
fn is_surely_text(line: &str) -> bool {
    let line = line.trim();
    let introduces = line.ends_with('：') && line.contains('，');
    line.ends_with(['。', '；', '！', '？']) || introduces || Label::read(line).is_some() || is_addressee(line)
}

/// Drops lines of the head that `is_residue` (of the line, and of it without white space); says whether there were any.
fn strip_head(document: &mut Document<'_>, is_residue: impl Fn(&str, &str) -> bool) -> bool {
    strip_among(document, 0..head(document).count(), is_residue)
}

/// Drops what stands under a page, behind the last sentence, the signature or the date: buttons, and beside them who wrote it.
fn strip_foot(document: &mut Document<'_>) {
    let body = head(document).count();
    let is_foot = |block: &Block<'_>| match block {
        Block::Paragraph(last) => {
            let text = last.text();
            let ends = is_surely_text(&text)
                || is_date(&text)
                || kind::names_office(&text) && !text.contains('：')
                || text.starts_with("附件");
            !ends || is_button(&text, &squeeze(&text))
        }
        Block::Table(_) | Block::Figure(_) => false,
    };
    let foot = document.blocks[body..].iter().rev().take(REACH).take_while(|block| is_foot(block)).count();
    let range = document.blocks.len() - foot..document.blocks.len();
    let is_sign =
        |line: &str, text: &str| is_button(line, text) || (length(text) < 60 && FOOT.iter().any(|word| text.starts_with(word)));
    let signs = |block: &Block<'_>| matches!(block, Block::Paragraph(it) if is_sign(&it.text(), &squeeze(&it.text())));
    let signed = document.blocks[range.clone()].iter().any(signs);
    let is_credit = |text: &str| length(text) < 20 && CREDITS.iter().any(|word| text.starts_with(word));
    let is_residue = |line: &str, text: &str| signed && (is_sign(line, text) || is_credit(text)) || is_photo_credit(line);
    strip_among(document, range, is_residue);
}

/// Drops buttons from the end of the draft on; says whether there were any.
fn strip_end(document: &mut Document<'_>) -> bool {
    let body = head(document).count();
    let is_button =
        |block: &Block<'_>| matches!(block, Block::Paragraph(last) if is_button(&last.text(), &squeeze(&last.text())));
    let buttons = document.blocks[body..].iter().rev().take_while(|block| is_button(block)).count();
    let end = document.blocks.len();
    (end - buttons..end).rev().for_each(|at| drop_block(document, at, Why::Residue));
    buttons > 0
}

fn strip_among(document: &mut Document<'_>, range: Range<usize>, is_residue: impl Fn(&str, &str) -> bool) -> bool {
    let before = document.blocks.len();
    for index in range.rev() {
        if let Block::Paragraph(paragraph) = &document.blocks[index]
            && is_residue(&paragraph.text(), &squeeze(&paragraph.text()))
        {
            drop_block(document, index, Why::Residue);
        }
    }
    document.blocks.len() < before
}

/// `相关报道：` near the end, and the titles of other pages below it.
fn drop_links(document: &mut Document<'_>) {
    let from = document.blocks.len().saturating_sub(REACH).max(1).min(document.blocks.len());
    let is_link = |block: &Block<'_>| match block {
        Block::Paragraph(paragraph) => {
            let text = paragraph.text();
            let words = text.trim();
            let signs = kind::names_office(words) || is_date(words);
            length(words) <= 50 && !words.contains('。') && Label::read(words).is_none() && !signs
        }
        Block::Table(_) | Block::Figure(_) => false,
    };
    let is_list = |block: &Block<'_>| matches!(block, Block::Paragraph(p) if LINKS.contains(&squeeze(&p.text()).trim_end_matches(['：', ':'])));
    if let Some(list) = document.blocks[from..].iter().position(is_list)
        && document.blocks[from + list..].iter().all(is_link)
    {
        (from + list..document.blocks.len()).rev().for_each(|at| drop_block(document, at, Why::Residue));
    }
}

/// `名称：关于……的通知`: the key goes; the title goes with it where it stands again as a line of its own.
fn strip_titles(document: &mut Document<'_>) {
    let is_residue = |text: &str| is_button(text, &squeeze(text)) || is_page_data(&squeeze(text));
    let led = head(document).take_while(|above| is_residue(&above.text())).count();
    for index in (0..head(document).count()).rev() {
        let Block::Paragraph(paragraph) = &document.blocks[index] else { continue };
        let text = paragraph.text().into_owned();
        let squeezed = squeeze(&text);
        let keys = LAW_KEYS.iter().chain(TITLE_KEYS.iter().filter(|_| index <= led));
        let Some(title) = keys.into_iter().find_map(|key| squeezed.strip_prefix(key)) else { continue };
        let again = head(document).skip(index + 1).any(|later| squeeze(&later.text()) == title);
        if again {
            drop_block(document, index, Why::Residue);
        } else if let (Some(at), Block::Paragraph(paragraph)) = (text.find(['：', ':']), &mut document.blocks[index]) {
            let key = at + text[at..].chars().next().map_or(0, char::len_utf8);
            let end = text.len() - text[key..].trim_start().len();
            document.ledger.delete(paragraph.source_span(0..end), Why::Residue);
            paragraph.remove(0..end);
            (paragraph.origin, paragraph.role) = (Origin::Fixed(Role::Title), Role::Title);
            for above in &mut document.blocks[..index] {
                if let Block::Paragraph(above) = above {
                    above.origin = Origin::Fixed(Role::Body); // the site's name for such texts is no title
                }
            }
        }
    }
}

/// `文号：云政发〔2026〕5号　有效性：有效`: the number stays, unless it stands again as a line of its own.
fn keep_number(document: &mut Document<'_>) {
    let reach = head(document).count();
    let is_number = |paragraph: &Paragraph<'_>| document_number(paragraph.text().trim()).is_some_and(|(start, _)| start == 0);
    if document.blocks.iter().take(REACH).any(|block| matches!(block, Block::Paragraph(paragraph) if is_number(paragraph))) {
        return;
    }
    for block in &mut document.blocks[..reach] {
        let Block::Paragraph(paragraph) = block else { continue };
        let text = paragraph.text().into_owned();
        let Some((start, end)) = document_number(&text).filter(|_| squeeze(&text).starts_with("文号")) else { continue };
        // Who signs it may stand beside it.
        let behind = if text.contains("签发人") { end..end } else { end..text.len() };
        for around in [behind, 0..start] {
            document.ledger.delete(paragraph.source_span(around.clone()), Why::Residue);
            paragraph.remove(around);
        }
        return;
    }
}

pub(super) fn is_button(line: &str, text: &str) -> bool {
    let advert = length(line) < 60 && ADVERTS.iter().any(|advert| text.contains(advert)) && !is_surely_text(line);
    let mut words = line.split(|c: char| c.is_whitespace() || c == '|' || c == '｜').filter(|word| !word.is_empty()).peekable();
    let labels = ['【', '】', '[', ']'];
    let buttons =
        words.peek().is_some() && words.all(|word| [word, word.trim_matches(labels)].iter().any(|word| BUTTONS.contains(word)));
    let size =
        ["字号：", "【字号：", "字体：", "【字体："].iter().any(|word| text.starts_with(word)) && text.chars().count() <= 12;
    let page = is_page_line(text) && !is_surely_text(line);
    BUTTONS.contains(&text) || size || buttons || advert || page || is_hash(text) || is_trail(text)
}

/// `首页 > 政务公开 > 通知公告`, `云岭新闻网>要闻>正文`
fn is_trail(text: &str) -> bool {
    let named = ["首页", "当前位置", "您的位置", "您现在的位置", "你的位置"].iter().any(|word| text.starts_with(word));
    let signs = ['>', '＞', '»'];
    (named || text.trim_end_matches(signs).ends_with("正文")) && text.contains(signs) && text.chars().count() < 60
}

/// `be341a59…:`: the name of a file on a server.
fn is_hash(text: &str) -> bool {
    let bare = text.trim_end_matches([':', '：']);
    bare.len() >= 16 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// `2026-03-12 16:20 来源：云岭日报 阅读：356`: two such words in a line, one of them of web pages alone.
fn is_page_line(text: &str) -> bool {
    const COUNTS: [&str; 9] =
        ["发布时间：", "发布日期：", "点击数：", "点击：", "浏览次数：", "浏览量：", "阅读：", "阅读量：", "字号："];
    const OTHERS: [&str; 3] = ["来源：", "作者：", "编辑："];
    let holds = |words: &[&str]| words.iter().filter(|word| text.contains(**word)).count();
    let counts = holds(&COUNTS);
    counts > 0 && counts + holds(&OTHERS) > 1 && text.chars().count() < 120
}

/// `来源：云岭日报`, `时间：2026-02-02`: short, and a time is a bare date.
fn is_page_data(text: &str) -> bool {
    let Some(key) = PAGE_DATA.iter().find(|key| text.starts_with(**key)) else { return false };
    let value = &text[key.len()..];
    let dated = !key.contains("时间") || date_at_start(value).is_some();
    text.chars().count() < 80 && dated
}

/// `本报记者　×××摄`
fn is_photo_credit(line: &str) -> bool {
    let line = line.trim();
    line.ends_with('摄') && ["记者", "通讯员", "新华社"].iter().any(|word| line.contains(word))
}
