//! The title and the number of a text among what its page says of them.

use std::ops::Range;

use super::data;
use super::head::{REACH, head};
use crate::document::{Block, Document, Origin, Paragraph, Role};
use crate::kind;
use crate::recognize::line::document_number::{document_number, is_serial};
use crate::recognize::line::page::is_button;
use crate::recognize::line::title::counts_piece;
use crate::sentence::{CLOSING, COLONS, OPENING, length, squeeze, without_brackets};
use crate::site;
use crate::source::Why;

/// Names of the title in page data, under nothing but residue; the title itself is kept unless it follows once more.
pub(super) const TITLES: [&str; 5] = ["名称", "标题", "发文标题", "政策名称", "信息名称"];
/// Names of the title in collections of laws, wherever they stand in the head.
const TITLES_OF_LAWS: [&str; 3] = ["法規名稱", "法规名称", "文件名称"];
const NUMBERS: [&str; 6] = ["文号", "备注/文号", "发文字号", "发文文号", "发布文号", "颁布文号"];

/// No title has more lines.
const LINES: usize = 3;
/// The name of a page stands so near the beginning, and its title is at least so long, in characters.
const NEAR: usize = 10;
const SHORTEST: usize = 6;

/// `名称：关于……的通知`: the name goes; the title goes with it where it stands again as lines of its own.
pub(super) fn keep_title(document: &mut Document<'_>) {
    let led = led(document);
    for index in (0..head(document).count()).rev() {
        let Some(text) = document.paragraph(index).map(|line| line.text().into_owned()) else { continue };
        let names = |names: &[&str]| names.iter().find_map(|name| data::value(&text, name));
        let is_said = |_: &usize| index <= led || named(&squeeze(&text)).is_some_and(|title| is_known(document, title));
        let Some(value) = names(&TITLES_OF_LAWS).or_else(|| names(&TITLES).filter(is_said)) else { continue };
        document.take_out(index, 0..value, Why::Residue);
        settle_title(document, index);
    }
}

/// Knows the title by standing twice, in a line of its own and in one or several lines below, or as one and behind `标题：`,
/// whatever a page has above it.
pub(super) fn know(document: &mut Document<'_>) {
    let lines: Vec<String> = head(document).map(|line| squeeze(&line.text())).collect();
    let is_kind = |line: &String| kind::of_title(line).is_some() && !names_title(line);
    let is_page_line = |line: &String| is_button(line) || data::is_data(line);
    let named: Vec<&str> = lines.iter().filter_map(|line| named(line)).collect();
    let is_told = |&at: &usize| {
        let title = &lines[at];
        let stands_again =
            || is_kind(title) && (lines[at + 1..].contains(title) || said_in_lines(title, &lines[at + 1..]).is_some());
        length(title) >= SHORTEST && (named.contains(&title.as_str()) || stands_again() || stands_around_data(&lines, at))
    };
    let Some(title) = (0..lines.len()).find(is_told) else { return };
    let above = &lines[..title];
    if above.iter().all(is_page_line) || above.iter().any(|line| is_kind(line) || line == "目录") {
        return;
    }
    let below = &lines[title + 1..];
    match said_in_lines(&lines[title], below) {
        Some(again) => {
            document.drop_paragraph(title, Why::Repeated);
            know_lines(document, title, &below[again]);
        }
        None => know_lines(document, 0, &lines[title..=title]),
    }
}

/// Whether nothing but data stands between a title and the same title once more.
pub(super) fn encloses_data(lines: &[String]) -> bool {
    (0..lines.len()).any(|at| stands_around_data(lines, at))
}

fn stands_around_data(lines: &[String], at: usize) -> bool {
    let title = squeeze(&lines[at]);
    let data = lines[at + 1..].iter().take_while(|line| data::is_data(line)).count();
    let is_title = length(&title) >= NEAR && !data::is_data(&title) && !is_button(&title);
    is_title && data > 0 && lines.get(at + 1 + data).is_some_and(|line| squeeze(line) == title)
}

/// Whether a line of data names a title that stands in a line of its own, too.
pub(super) fn is_named(document: &Document<'_>) -> bool {
    let lines: Vec<String> = head(document).take(NEAR).map(|line| squeeze(&line.text())).collect();
    let stands = |title: &str| length(title) >= SHORTEST && lines.iter().any(|line| line == title);
    lines.iter().filter_map(|line| named(line)).any(stands)
}

/// The title that a line of data names, without white space; buttons may stand behind it: `标题：……总结[打印本页]`.
fn named(line: &str) -> Option<&str> {
    let title = TITLES.iter().find_map(|name| data::value(line, name)).map(|value| &line[value..])?;
    let button = title.find('[').filter(|&open| is_button(&title[open..]));
    Some(button.map_or(title, |open| &title[..open]))
}

/// Whether a line of the head, without white space, is known to be the title.
fn is_known(document: &Document<'_>, title: &str) -> bool {
    head(document).any(|line| line.origin == Origin::Fixed(Role::Title) && squeeze(&line.text()) == title)
}

/// How many lines of residue the head begins with.
pub(super) fn led(document: &Document<'_>) -> usize {
    let is_residue = |text: &str| is_button(text) || (data::is_data(text) || !data::rows(text).is_empty()) && !names_title(text);
    head(document).take_while(|above| is_residue(&above.text())).count()
}

/// Takes out a line of data, whose value begins at byte `value`; but a title and a number are kept, unless they stand again as
/// lines of their own.
pub(super) fn settle(document: &mut Document<'_>, name: &str, index: usize, value: usize) {
    let named = format!("{}：", name.trim_end_matches(COLONS));
    let is_number = NUMBERS.iter().any(|number| data::value(&named, number).is_some());
    if names_title(&named) {
        document.take_out(index, 0..value, Why::Residue);
        settle_title(document, index);
    } else if is_number && !is_said_again(document, index, value) {
        document.take_out(index, 0..value, Why::Residue);
        drop_around_number(document, index);
    } else {
        document.drop_paragraph(index, Why::Residue);
    }
}

/// Whether the number that begins at byte `value` of a line, or what stands for one, stands again in another; or there is none.
fn is_said_again(document: &Document<'_>, index: usize, value: usize) -> bool {
    let Some(number) = document.paragraph(index).map(|line| squeeze(&line.text()[value..])) else { return true };
    let mut others = document.blocks.iter().take(REACH).enumerate().filter(|(at, _)| *at != index);
    let says = |line: &Paragraph<'_>| {
        begins_with_number(line) || document_number(&number).is_none() && squeeze(&line.text()).contains(&number)
    };
    !counts(&number) || others.any(|(_, block)| block.paragraph().is_some_and(says))
}

/// `云政发〔2026〕5号`, `督查通报第十七期`
fn counts(number: &str) -> bool {
    number.contains(|c: char| c.is_ascii_digit()) || ends_in_serial(number)
}

fn ends_in_serial(line: &str) -> bool {
    line.find('第').is_some_and(|at| is_serial(line[at..].trim_end_matches(|c: char| c.is_whitespace() || c == '|')))
}

/// `| 关于……的通知 | |`: the bars between data go.
fn drop_bars(document: &mut Document<'_>, index: usize) {
    let Some(text) = document.paragraph(index).map(|line| line.text().into_owned()) else { return };
    let is_bar = |c: char| c.is_whitespace() || c == '|';
    let end = text.trim_end_matches(is_bar).len();
    let start = end - text[..end].trim_start_matches(is_bar).len();
    for around in [end..text.len(), 0..start].into_iter().filter(|around| !around.is_empty()) {
        document.take_out(index, around, Why::Residue);
    }
}

fn settle_title(document: &mut Document<'_>, index: usize) {
    drop_bars(document, index);
    let Some(title) = document.paragraph(index).map(|line| squeeze(&line.text())) else { return };
    let bare = title.find('[').filter(|&open| is_button(&title[open..])).map_or(title.as_str(), |open| &title[..open]);
    if bare.is_empty() || stands_again(document, index, bare) {
        return document.drop_paragraph(index, Why::Residue);
    }
    if let Some(title) = document.paragraph_mut(index) {
        (title.origin, title.role) = (Origin::Fixed(Role::Title), Role::Title);
    }
}

/// Whether a line of data names a title.
pub(super) fn names_title(line: &str) -> bool {
    TITLES.iter().chain(&TITLES_OF_LAWS).any(|name| data::value(line, name).is_some())
}

/// Whether a title, without white space, stands in other lines of the head, too.
fn stands_again(document: &Document<'_>, index: usize, title: &str) -> bool {
    let others = head(document).enumerate().filter(|(at, _)| *at != index);
    let lines: Vec<String> = others.map(|(_, line)| squeeze(&line.text())).collect();
    (0..lines.len())
        .any(|first| (1..=LINES).any(|count| lines[first..].iter().take(count).map(String::as_str).collect::<String>() == title))
}

/// `文号：云政发〔2026〕5号　有效性：有效`: the number stays, unless it stands again as a line of its own.
pub(super) fn keep_number(document: &mut Document<'_>) {
    let reach = head(document).count();
    if document.blocks.iter().take(REACH).filter_map(Block::paragraph).any(begins_with_number) {
        return;
    }
    for index in 0..reach {
        let Some(text) = document.paragraph(index).map(|line| line.text().into_owned()) else { continue };
        let named = NUMBERS.iter().any(|name| data::value(&text, name).is_some());
        let Some((start, end)) = document_number(&text).filter(|_| named) else { continue };
        return drop_around(document, index, start..end);
    }
}

/// Drops a number that stands again below, each in a line of its own.
pub(super) fn drop_repeated_number(document: &mut Document<'_>) {
    let lines: Vec<String> = head(document).map(|line| squeeze(&line.text())).collect();
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_start_matches(OPENING).trim_end_matches(CLOSING)).collect();
    let is_number = |line: &str| document_number(line) == Some((0, line.len()));
    let again = |at: &usize| is_number(lines[*at]) && lines[at + 1..].contains(&lines[*at]);
    document.drop_all((0..lines.len()).filter(again).collect::<Vec<_>>(), Why::Repeated);
}

fn drop_around_number(document: &mut Document<'_>, index: usize) {
    let number = document.paragraph(index).and_then(|line| document_number(&line.text()));
    match number {
        Some((start, end)) => drop_around(document, index, start..end),
        None => {
            drop_bars(document, index);
            if let Some(number) = document.paragraph_mut(index).filter(|line| ends_in_serial(&line.text())) {
                (number.origin, number.role) = (Origin::Fixed(Role::DocumentNumber), Role::DocumentNumber);
            }
        }
    }
}

/// Leaves only the number of a line, and who signs it.
fn drop_around(document: &mut Document<'_>, index: usize, number: Range<usize>) {
    let Some(line) = document.paragraph(index) else { return };
    let signed = line.text().contains("签发人");
    let end = line.text().len();
    for around in [if signed { end..end } else { number.end..end }, 0..number.start] {
        document.take_out(index, around, Why::Residue);
    }
}

fn begins_with_number(line: &Paragraph<'_>) -> bool {
    document_number(line.text().trim().trim_start_matches(OPENING)).is_some_and(|(start, _)| start == 0)
}

/// `云政发〔2026〕5号《关于……的通知》`, `关于……的通知_云岭县人民政府网`: the name of the page, over the title itself.
/// Says whether there was one.
pub(super) fn drop_page_titles(document: &mut Document<'_>) -> bool {
    let blocks = document.blocks.len();
    drop_names_of_files(document);
    drop_name_in_collection(document);
    drop_name_of_first_piece(document);
    let lines: Vec<String> = head(document).take(NEAR).map(|line| squeeze(&line.text())).collect();
    let says_kind = |line: &str| kind::of_title(line).is_some() || line.ends_with("范文");
    let is_title = |line: &str| length(line) >= SHORTEST && says_kind(line.trim_matches(['《', '》']));
    let is_residue = |line: &String| is_button(line) || data::is_data(line);
    let led = lines.iter().take_while(|line| is_residue(line)).count();
    for at in (0..lines.len().min(led + 1)).rev() {
        let below = &lines[at + 1..];
        let mut titles = below.iter().enumerate().filter(|(_, line)| is_title(line));
        let Some((title, before)) = titles.find_map(|(title, line)| Some((title, before_title(&lines[at], line)?))) else {
            if let Some(title) = said_in_lines(&lines[at], below) {
                document.drop_paragraph(at, Why::Repeated);
                know_lines(document, at, &below[title]);
            }
            continue;
        };
        let again = before.is_empty() || below.iter().any(|line| line.contains(before.trim_end_matches('：')));
        let number = document_number(before).is_some();
        if number
            && !again
            && let Some(text) = document.paragraph(at).map(|line| line.text().into_owned())
        {
            let title = document_number(&text).map_or(0, |(_, end)| end)..text.len();
            document.take_out(at, title, Why::Repeated);
        } else if again || is_of_site(before) {
            document.drop_paragraph(at, Why::Repeated);
            let whole = if again { title..title } else { title..title + 1 }; // its first line may stand above
            know_lines(document, at, &below[whole]);
        }
    }
    document.blocks.len() < blocks
}

/// `防汛工作总结 - 云岭文库`, `防汛工作总结.docx`: the names of a page and of its file, over another title.
fn drop_names_of_files(document: &mut Document<'_>) {
    let lines: Vec<String> = head(document).take(NEAR).map(|line| line.text().trim().to_owned()).collect();
    let names = lines.iter().take_while(|line| names_file(line)).count();
    if names > 0 && lines[names..].iter().take(LINES).any(|line| kind::of_title(line).is_some()) {
        document.drop_all(0..names, Why::Residue);
    }
}

/// No name of a site is longer, in characters.
const SITE: usize = 10;

fn names_file(line: &str) -> bool {
    let file = site::FILES.iter().find_map(|end| line.strip_suffix(end));
    let is_site = |site: &str| length(site) <= SITE && names_site(site);
    let page = || line.split_once(" - ").filter(|(_, site)| is_site(site)).map(|(name, _)| name);
    file.or_else(page).is_some_and(|name| kind::of_title(name).is_some())
}

/// `防汛工作总结（精选文档）`, `防汛工作总结（全文1200字）`: what sites that collect texts call one, over its title.
fn drop_name_in_collection(document: &mut Document<'_>) {
    const SAID: [&str; 8] = ["全文", "精选", "最终定稿", "范文", "通用", "推荐", "完整版", "合集"];
    let lines: Vec<String> = head(document).take(NEAR).map(|line| squeeze(&line.text())).collect();
    let words = |line: &String| {
        let bare = without_brackets(line);
        SAID.iter().any(|said| line[bare.len()..].contains(said)).then(|| bare.to_owned())
    };
    let Some((name, words)) = lines.iter().enumerate().find_map(|(at, line)| Some((at, words(line)?))) else { return };
    let is_title = |line: &String| length(line) >= SHORTEST && words.ends_with(line.as_str());
    if let Some(title) = lines[name + 1..].iter().position(is_title).map(|title| name + 1 + title) {
        let names = (name..title).filter(|&at| lines[at] == lines[name]);
        document.drop_all(names, Why::Repeated);
        know_lines(document, name, &lines[title..=title]);
    }
}

/// `防汛通知` over `第一篇：防汛通知`: a page that collects pieces is named after the first; the name goes, and stands for the title
/// only if the piece has none of its own.
fn drop_name_of_first_piece(document: &mut Document<'_>) {
    let lines: Vec<String> = head(document).take(NEAR).map(|line| squeeze(&line.text())).collect();
    let Some(name) = lines.first() else { return };
    let before =
        |line: &String| line.strip_suffix(name.as_str()).filter(|before| is_of_site(before)).map(|it| it.chars().count());
    let Some((piece, count)) = lines.iter().enumerate().skip(1).find_map(|(at, line)| Some((at, before(line)?))) else { return };
    let is_title = |line: &String| line == name || length(line) >= SHORTEST && kind::of_title(line).is_some();
    let titled = lines[piece + 1..].iter().take(LINES).any(is_title);
    let ink = |(_, c): &(usize, char)| !c.is_whitespace();
    let begin = |line: &Paragraph<'_>| line.text().char_indices().filter(ink).nth(count).map(|(at, _)| at);
    match document.paragraph(piece).and_then(begin).filter(|_| !titled) {
        Some(prefix) => document.take_out(piece, 0..prefix, Why::Residue),
        None => document.drop_paragraph(piece, Why::Residue),
    }
    document.drop_paragraph(0, Why::Repeated);
}

/// Knows the title that stands in these lines, from block `at` on.
fn know_lines(document: &mut Document<'_>, at: usize, lines: &[String]) {
    let is_first = |line: &Paragraph<'_>| lines.first() == Some(&squeeze(&line.text()));
    let Some(above) = document.paragraphs(at).position(is_first) else { return };
    for line in document.blocks.iter_mut().skip(at + above).take(lines.len()).filter_map(Block::paragraph_mut) {
        if line.origin == Origin::Line {
            (line.origin, line.role) = (Origin::Fixed(Role::Title), Role::Title);
        }
    }
}

/// `第一篇：`, `篇一：`, `20260305：`, `云岭网资料文库`: what stands in front of a title only on a page.
fn is_of_site(before: &str) -> bool {
    let counts =
        |number: &str| counts_piece(number) || number.ends_with('篇') || number.bytes().all(|byte| byte.is_ascii_digit());
    before.strip_suffix('：').is_some_and(counts) || ["文库", "范文网"].iter().any(|name| before.ends_with(name))
}

/// The several lines below that say a title, without white space.
fn said_in_lines(title: &str, below: &[String]) -> Option<Range<usize>> {
    if length(title) < SHORTEST || kind::of_title(title).is_none() {
        return None;
    }
    let mut all = (0..below.len()).flat_map(|first| (2..=LINES.min(below.len() - first)).map(move |count| first..first + count));
    all.find(|lines| below[lines.clone()].concat() == title)
}

/// What a line has before the title, if behind it there is only what a site adds.
fn before_title<'l>(line: &'l str, title: &str) -> Option<&'l str> {
    let (before, behind) = line.split_once(title)?;
    let (before, behind) = (before.trim_end_matches('《'), behind.trim_start_matches('》'));
    let named = behind.starts_with(['_', '-', '—', '|', '.', '·']) && names_site(behind);
    (line != title && (behind.is_empty() || named) && length(before) <= 20).then_some(before)
}

/// Whether what stands behind a title ends as the name of a site or a file does.
fn names_site(behind: &str) -> bool {
    site::BEHIND_TITLES.iter().chain(&site::FILES).any(|end| behind.ends_with(end))
}

/// Whether a line of data may have a title or a number that is kept.
pub(super) fn may_be_kept(line: &str) -> bool {
    let line = squeeze(line);
    [&TITLES[..], &TITLES_OF_LAWS, &NUMBERS].into_iter().flatten().any(|name| line.contains(name))
}
