//! The head of a document: title, what stands around it, and whom it addresses.

use crate::date::{date_at_start, is_date};
use crate::document::{Block, Document, Origin, Paragraph, Part, Role, Run};
use crate::kind;
use crate::level::{Label, numeral};
use crate::recognize::addressee::is_addressee;
use crate::recognize::attachments;
use crate::recognize::document_number::{self, document_number};
use crate::recognize::masthead;
use crate::recognize::persons::{POSTS, is_byline, is_name, names_speaker};
use crate::recognize::residue::drop_block;
use crate::recognize::scheme::contents;
use crate::sentence::{length, squeeze};
use crate::source::Why;

/// No line of a title is longer, in characters.
const TITLE: usize = 60;
/// A title that says no kind, such as three slogans one below the other, has no more lines behind its second.
const STACKED: usize = 2;

/// Gives the paragraphs above the body their roles; returns the index of the first block of the body.
pub fn find(document: &mut Document<'_>) -> usize {
    document_number::split_fused(document);
    let contents = contents(&document.blocks);
    let mut at = 0;
    let mut title: Option<usize> = None;
    let mut addressed = false;
    while at < document.blocks.len() {
        if title.is_none() && at == contents.start {
            at = contents.end;
        }
        let Some(role) = role_at(document, at, title, addressed) else {
            if title.is_none() && title_follows(document, at) {
                at += 1;
                continue;
            }
            break;
        };
        if let (Role::Title, Some(first)) = (role, title) {
            join_title(document, first, at);
            continue;
        }
        let Block::Paragraph(paragraph) = &mut document.blocks[at] else { break };
        paragraph.role = role;
        match role {
            Role::Title => title = Some(at),
            Role::Addressee => addressed = true,
            _ => {}
        }
        at += 1;
    }
    if let Some(title) = title {
        at -= drop_repeats(document, title, at);
    }
    at
}

/// Where the title goes that a text lacks: below what stands above a title. `None` if the text surely has one of its own.
pub fn place_of_missing_title(document: &Document<'_>) -> Option<usize> {
    let above = (0..document.blocks.len()).take_while(|&at| masthead::role_at(document, at).is_some()).count();
    let near = document.blocks.iter().skip(above).take(PREAMBLE + 1).map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text()),
        Block::Table(_) | Block::Figure(_) => None,
    });
    let near = near.take_while(|text| length(text) <= TITLE && !is_addressee(text.trim()));
    let is_sure = |(line, text): (usize, std::borrow::Cow<'_, str>)| {
        is_title(document, above + line) && kind::of_title(&text).is_some() && !text.contains('，')
    };
    (!near.enumerate().any(is_sure)).then_some(above)
}

/// How many lines a chat assistant may say before it begins.
const PREAMBLE: usize = 3;

/// Whether the title stands a little below, under a line such as `好的，以下是为您起草的通知：`.
fn title_follows(document: &Document<'_>, at: usize) -> bool {
    let short = |at: usize| document.paragraph(at).is_some_and(|paragraph| length(&paragraph.text()) <= TITLE);
    let is_sure = |at: usize| {
        document.paragraph(at).is_some_and(|paragraph| match paragraph.origin {
            Origin::Heading(1) => is_title(document, at),
            Origin::Line => is_title_line(&paragraph.text()) && kind::of_title(&paragraph.text()).is_some(),
            _ => false,
        })
    };
    at < PREAMBLE && (at..PREAMBLE).take_while(|&line| short(line)).any(|line| is_sure(line + 1))
}

/// What the paragraph at `at` is, if it belongs to the head.
fn role_at(document: &Document<'_>, at: usize, title: Option<usize>, addressed: bool) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    if let Origin::Fixed(role) = paragraph.origin {
        return (role != Role::Body && !matches!(role, Role::Heading { .. })).then_some(role);
    }
    let text = paragraph.text();
    let text = text.trim();
    if addressed || matches!(paragraph.origin, Origin::Item { .. } | Origin::Code | Origin::Image | Origin::Quote) {
        return None;
    }
    if is_addressee(text) && paragraph.origin == Origin::Line {
        return Some(Role::Addressee);
    }
    if document_number(text) == Some((0, text.len())) || (title.is_some() && is_serial(text)) {
        return Some(Role::DocumentNumber);
    }
    match title {
        None if attachments::is_mark(text) => Some(Role::AttachmentMark),
        _ if !text.chars().any(char::is_alphanumeric) => Some(Role::Body), // ★ and other ornaments
        None if is_dateline(text) => Some(Role::Body),
        None => masthead::role_at(document, at).or_else(|| is_title(document, at).then_some(Role::Title)),
        Some(title) => below_title(document, title, at),
    }
}

/// `第12号` of an order, `第3期` of minutes, `〔2026〕3号`, `2026年第3期（总第58期）` of a bulletin.
fn is_serial(text: &str) -> bool {
    let text = text.find(['（', '(']).map_or(text, |at| if text[at..].contains('总') { text[..at].trim_end() } else { text });
    let text = text
        .split_once("年第")
        .filter(|(year, _)| year.len() == 4)
        .map_or(text, |(year, _)| text[year.len() + "年".len()..].trim());
    let inner = match text.strip_prefix('〔').and_then(|rest| rest.split_once('〕')) {
        Some((year, rest)) if year.chars().count() == 4 => Some(rest.trim_start().trim_start_matches('第')),
        _ => text.strip_prefix('第'),
    };
    let inner = inner.and_then(|rest| rest.strip_suffix(['号', '期', '次']));
    inner.is_some_and(|inner| {
        let inner = inner.trim();
        !inner.is_empty()
            && (inner.chars().all(|c| c.is_ascii_digit() || "Xx×".contains(c))
                || numeral(inner).is_some_and(|(_, len)| len == inner.len()))
    })
}

/// `新华社云岭2月4日电`
fn is_dateline(text: &str) -> bool {
    ["新华社", "本报", "中新社"].iter().any(|agency| text.starts_with(agency))
        && text.ends_with(['电', '讯'])
        && length(text) <= 30
}

/// Whether the block is the title: a Markdown heading of the first rank, or the short first line of a text.
fn is_title(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    match paragraph.origin {
        Origin::Heading(depth) => is_only_heading_of_its_rank(document, depth, at) && Label::read(&paragraph.text()).is_none(),
        _ => is_title_line(without_stop(&paragraph.text())) && is_followed(document, at),
    }
}

/// A title with a full stop that it should not have: `关于……的请示。`
fn without_stop(text: &str) -> &str {
    let begins = |title: &str| title.find("关于").is_some_and(|at| at == 0 || kind::names_office(&title[..at]));
    let title = text.trim().strip_suffix('。');
    title.filter(|title| begins(title) && kind::of_title(title).is_some()).unwrap_or(text)
}

/// One line of a title in a text draft.
pub fn is_title_line(text: &str) -> bool {
    let text = text.trim();
    let stops = ['。', '；', '，', '：', ':', ';', ',', '、', '.', '…'];
    let long = length(text) > TITLE;
    let numbered = Label::read(text).is_some() || Label::read_point(text).is_some();
    !text.is_empty()
        && !long
        && !numbered
        && !text.ends_with(stops)
        && !text.contains('。')
        && !text.starts_with(['—', '―', '-', '（', '(', '|'])
        && !is_date(text)
        && !text.starts_with("附件")
        && text.chars().any(char::is_alphabetic)
}

/// Whether there is text below; a single line is a title only if it ends in a kind.
fn is_followed(document: &Document<'_>, at: usize) -> bool {
    let named = document.paragraph(at).is_some_and(|paragraph| kind::of_title(&paragraph.text()).is_some());
    named || document.blocks.len() > at + 1
}

fn is_only_heading_of_its_rank(document: &Document<'_>, depth: u8, at: usize) -> bool {
    let depths = document.blocks.iter().enumerate().filter_map(|(index, block)| match block {
        Block::Paragraph(Paragraph { origin: Origin::Heading(depth), .. }) => Some((index, *depth)),
        _ => None,
    });
    depths.clone().all(|(index, other)| index == at || other >= depth)
        && (depth == 1 || depths.clone().all(|(index, other)| index == at || other > depth))
}

/// What stands between the title and the body.
fn below_title(document: &Document<'_>, title: usize, at: usize) -> Option<Role> {
    let paragraph = document.paragraph(at)?;
    let text = paragraph.text();
    let text = text.trim();
    let first = document.paragraph(title)?.text().into_owned();
    if squeeze(text) == squeeze(&first) {
        return Some(Role::Title);
    }
    if paragraph.origin != Origin::Line || length(text) > TITLE || text.ends_with('。') {
        return None;
    }
    let is_last_line = |role| matches!(role, Role::Subtitle);
    let previous = document.paragraph(at - 1).map(|paragraph| paragraph.role);
    if text.starts_with("——") || text.starts_with("――") || text.starts_with("--") {
        return (at == title + 1 || previous != Some(Role::Subtitle)).then_some(Role::Subtitle);
    }
    let remark =
        text.starts_with(['（', '(']) && text.ends_with(['）', ')']) && length(text) <= 40 && Label::read(text).is_none();
    let edited = text
        .rsplit_once(char::is_whitespace)
        .is_some_and(|(office, day)| kind::names_office(office.trim_end().trim_end_matches(['印', '编'])) && is_date(day));
    if is_date(text) || is_adoption_note(text) || remark || edited || is_long_note(document, at) {
        return Some(Role::Subtitle);
    }
    if names_issuers(document, &first, at) || continues_title(document, &first, title, at) {
        return Some(Role::Title);
    }
    if previous.is_some_and(is_last_line) && ends_subtitle(document, at) {
        return Some(Role::Subtitle);
    }
    (is_byline(text) || names_speaker(text) || names_post(document, at)).then_some(Role::Byline)
}

/// `云岭县水利局党委书记、局长` over a name, or the name under it.
fn names_post(document: &Document<'_>, at: usize) -> bool {
    let line = |at: usize| document.paragraph(at).map(|paragraph| paragraph.text().trim().to_owned()).unwrap_or_default();
    let is_post = |text: &str| {
        let titles = POSTS.iter().chain(&["教授", "导师", "研究员", "工程师"]);
        length(text) <= 30 && !text.contains(['，', '。']) && titles.into_iter().any(|title| text.ends_with(title))
    };
    let below_post = document.paragraph(at - 1).is_some_and(|above| above.role == Role::Byline && is_post(&above.text()));
    let here = line(at);
    is_post(&here) && is_name(&line(at + 1)) || below_post && is_name(&here)
}

/// 题注: `2026年2月14日　云岭县人民政府第16次常务会议通过`.
pub fn is_adoption_note(text: &str) -> bool {
    let bare = text.trim_start_matches(['（', '(']);
    let words = ["通过", "公布", "施行", "发布", "修订", "修正", "批准", "印发", "会议上"];
    let ended = words.iter().any(|word| bare.trim_end_matches(['）', ')']).ends_with(word));
    date_at_start(bare).is_some() && ended
}

/// A 题注 over two lines: its bracket is closed in the second.
fn is_long_note(document: &Document<'_>, at: usize) -> bool {
    let text = |at: usize| document.paragraph(at).map(|line| line.text().trim().to_owned()).unwrap_or_default();
    let opens = |text: &str| {
        let inner = text.trim_start_matches(['（', '(']);
        inner.len() < text.len() && date_at_start(inner).is_some() && !text.contains(['）', ')'])
    };
    let closes = |text: &str| text.ends_with(['）', ')']) && !text.contains(['（', '(']) && length(text) <= TITLE;
    (opens(&text(at)) && closes(&text(at + 1))) || (opens(&text(at - 1)) && closes(&text(at)))
}

/// The second line of `——在……大会 / 上的报告`.
fn ends_subtitle(document: &Document<'_>, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    let text = paragraph.text();
    let open =
        document.paragraph(at - 1).is_some_and(|above| !above.text().trim_end().ends_with(['上', '告', '话', '辞', '言', '）']));
    open && !is_byline(text.trim())
        && is_title_line(&text)
        && (text.trim_end().ends_with('上') || kind::of_title(&text).is_some())
}

/// Whether a line goes on with a title that its first line left open.
fn continues_title(document: &Document<'_>, first: &str, title: usize, at: usize) -> bool {
    let Some(paragraph) = document.paragraph(at) else { return false };
    let text = paragraph.text();
    let text = text.trim();
    let complete = kind::of_title(first).is_some() && !ends_open(first) && !text.starts_with('暨');
    let headlike = matches!(document.blocks.get(title), Some(Block::Paragraph(Paragraph { origin: Origin::Heading(_), .. })));
    if at != title + 1 || complete || headlike || !is_title_line(text) || length(first) + length(text) > TITLE + 20 {
        return false;
    }
    let closes = kind::of_title(text).is_some();
    let is_stacked = |line: &Paragraph<'_>| {
        let text = line.text();
        !line.apart && line.origin == Origin::Line && is_title_line(&text) && !is_byline(text.trim())
    };
    let below = (at + 1..=at + STACKED).find(|&below| !document.paragraph(below).is_some_and(is_stacked));
    let before_head = below.and_then(|below| document.paragraph(below)).is_some_and(|next| {
        let next = next.text();
        let next = next.trim();
        next.starts_with("——") || is_addressee(next) || is_date(next) || document_number(next) == Some((0, next.len()))
    });
    let is_open = ends_open(first) || text.starts_with('暨');
    (closes && length(first) + length(text) > 10) || is_open || (before_head && !is_byline(text))
}

/// Several offices, a line each, over `关于……的通知`: all of them are the title.
fn names_issuers(document: &Document<'_>, first: &str, at: usize) -> bool {
    let begins = |text: &str| {
        let names_matter = text.starts_with("关于") && is_title_line(text);
        names_matter || ["印发", "转发"].iter().any(|word| text.starts_with(word)) && kind::of_title(text).is_some()
    };
    let text = |at: usize| document.paragraph(at).map(|paragraph| paragraph.text().trim().to_owned()).unwrap_or_default();
    let here = text(at);
    let rest = (at..at + 5).map(text).find(|line| !kind::names_office(line));
    first.lines().all(kind::names_office)
        && (kind::names_office(&here) || begins(&here))
        && rest.is_some_and(|line| begins(&line))
}

fn ends_open(line: &str) -> bool {
    ["的", "关于", "和", "与", "及", "、", "印发", "转发"].iter().any(|word| line.trim_end().ends_with(word))
}

/// A further line of the title: behind a line break in the same paragraph, or dropped if it says the same again.
fn join_title(document: &mut Document<'_>, title: usize, at: usize) {
    let same = |index| document.paragraph(index).map(|paragraph| squeeze(&paragraph.text()));
    if same(title) == same(at) {
        return drop_block(document, at, Why::Repeated);
    }
    let Block::Paragraph(line) = document.blocks.remove(at) else { return };
    if let Block::Paragraph(title) = &mut document.blocks[title] {
        title.runs.push(Run::made("\n", line.span.start, Part::Text));
        title.span = title.span.join(line.span);
        title.runs.extend(line.runs);
    }
}

/// Drops the title where it stands once more, in the head or as the last line; returns how many blocks went from the head.
fn drop_repeats(document: &mut Document<'_>, title: usize, head: usize) -> usize {
    let Some(words) = document.paragraph(title).map(|paragraph| squeeze(&paragraph.text())) else { return 0 };
    let is_same =
        |document: &Document<'_>, index| document.paragraph(index).is_some_and(|paragraph| squeeze(&paragraph.text()) == words);
    let last = document.blocks.len() - 1;
    if last > head && is_same(document, last) {
        drop_block(document, last, Why::Repeated);
    }
    let near = document.blocks.len().min(head + 3);
    let repeats: Vec<usize> = (0..near).rev().filter(|&index| index != title && is_same(document, index)).collect();
    repeats.iter().for_each(|&index| drop_block(document, index, Why::Repeated));
    repeats.iter().filter(|&&index| index < head).count()
}
