//! Lines `名称：值` above the title, or right below it: fields, not text.

use super::masthead;
use crate::document::{Document, Origin, Paragraph, Role};
use crate::field::{self, Field, Name, Said, is_of_passing};
use crate::finding::Finding;
use crate::kind;
use crate::notice;
use crate::recognize::line::masthead::role;
use crate::recognize::line::meeting;
use crate::recognize::line::text::PREAMBLE;
use crate::recognize::line::title::{is_title_line, names_matter};
use crate::sentence::{COLONS, STOPS, is_han, length, squeeze};
use crate::source::Why;

/// Takes the lines above the title that name a field out of the text, and those among them that name none. What is printed as it
/// stands, such as `签发人：李青山` or `特急`, may stand between them.
pub fn take(document: &mut Document<'_>) {
    drop_name_of_sheet(document);
    let (mut at, mut known, mut unknown, mut titled) = (0, 0, 0, false);
    while known < MOST_KNOWN
        && let Some(paragraph) = document.paragraph(at)
    {
        if let Some((name, value)) = field(paragraph) {
            take_field(document, at, name, value);
            known += 1;
            titled |= name == Name::Title;
        } else if is_passing(&paragraph.text()) {
            drop_passing(document, at);
            known += 1;
        } else if masthead::role_at(document, at).is_some() {
            divide_from_passing(document, at);
            at += 1;
            known += 1;
        } else if known > 0 && !titled && unknown < MOST_UNKNOWN && is_misnamed(document, at) {
            drop_unknown(document, at);
            unknown += 1;
        } else {
            break;
        }
    }
    let names_text = |line: &Paragraph<'_>| matches!(squeeze(&line.text()).as_str(), "正文：" | "正文:");
    if known > 0 && document.line(at).is_some_and(names_text) {
        document.drop_paragraph(at, Why::FieldName);
    }
    take_below(document, at);
    take_secrecy_below(document, at);
}

/// `发文字号：云政发〔2026〕5号` right below `关于……的通知`, as chat assistants lay a head out; an addressee that stands there alone
/// is known by its words.
fn take_below(document: &mut Document<'_>, from: usize) {
    let is_title = |&at: &usize| names_matter(&document.words(at));
    let Some(title) = (from..=from + PREAMBLE).find(is_title) else { return };
    let below = |document: &Document<'_>, at: usize| {
        document.paragraph(at).filter(|line| !line.text().trim_end().ends_with(STOPS)).and_then(field_below)
    };
    let is_certain = |at: usize| below(document, at).is_some() && document.paragraph(at).and_then(field).is_some();
    let names: Vec<Name> = (title + 1..=title + MOST_BELOW).map_while(|at| below(document, at)).map(|(name, _)| name).collect();
    let lists = names.iter().enumerate().any(|(at, name)| *name == Name::Title || names[..at].contains(name));
    let certain = (title + 1..=title + names.len()).any(is_certain);
    if lists || !certain || names.first().is_none_or(|first| *first == Name::Addressee) {
        return;
    }
    for _ in 0..MOST_BELOW {
        let Some((name, value)) = below(document, title + 1) else { return };
        take_field(document, title + 1, name, value);
    }
}

/// `机密★1年` below the title stands above it on paper (7.2.2).
fn take_secrecy_below(document: &mut Document<'_>, title: usize) {
    const LINES: usize = 3;
    let is_secrecy = |line: &Paragraph<'_>| role(line) == Some(Role::Secrecy) && line.text().contains('★');
    let below = (title + 1..=title + LINES).find(|&at| document.line(at).is_some_and(is_secrecy));
    if let Some(at) = below {
        take_field(document, at, Name::Secrecy, 0);
    }
}

fn take_field(document: &mut Document<'_>, at: usize, name: Name, value: usize) {
    let Some(mut paragraph) = document.take(at) else { return };
    let rest = paragraph.split_off(value);
    document.leave_out(&paragraph.runs, Why::FieldName);
    let value = next_field(document, at, rest);
    if is_nothing(name, &value.text()) {
        value.runs.iter().for_each(|run| document.ledger.delete(run.span, Why::Passing));
    } else if !value.text().is_empty() {
        let field = Field { name, said: Said::HeadLine, named: paragraph.span, span: value.span, value: value.runs };
        document.fields.push(field);
    }
}

/// `密级：无`, `缓急：平件`: that the document has none.
fn is_nothing(name: Name, value: &str) -> bool {
    let degree = matches!(name, Name::Secrecy | Name::Urgency);
    degree && matches!(value, "无" | "非密" | "公开" | "平件" | "平" | "一般" | "普通")
}

/// No line that names an unknown field is longer, in characters, nor its name.
const LINE: usize = 24;
const NAME: usize = 6;
/// How many lines above a title name fields at most, and how many of those name unknown ones.
const MOST_KNOWN: usize = 64;
const MOST_UNKNOWN: usize = 8;
/// How many lines below a title name fields at most.
const MOST_BELOW: usize = 8;

/// Whether a line below fields names one that is unknown: its name is like that of a known one, or a known one or the title
/// follows.
fn is_misnamed(document: &Document<'_>, at: usize) -> bool {
    let line = |at: usize| document.paragraph(at).and_then(unknown);
    let follows = |at: usize| document.paragraph(at).is_some_and(|line| field(line).is_some() || is_title(line));
    let below = (at + 1..=at + MOST_UNKNOWN).find(|&below| line(below).is_none());
    line(at).is_some_and(|name| Name::nearest(&name).is_some() || below.is_some_and(follows))
}

fn is_title(line: &Paragraph<'_>) -> bool {
    let text = line.text();
    is_title_line(&text) && kind::of_title(&text).is_some()
}

/// The name on a short line `名称：值` that is no field, nor a title, nor text.
fn unknown(line: &Paragraph<'_>) -> Option<String> {
    let text = line.text();
    let (name, value) = text.split_once(COLONS).filter(|_| line.origin == Origin::Line && length(&text) <= LINE)?;
    let name = squeeze(name);
    let named = (2..=NAME).contains(&length(&name)) && name.chars().all(is_han) && Name::of_key(&name).is_none();
    let said = !value.trim().is_empty() && !value.contains(['，', '。', '；']);
    let is_text = name == "正文" || meeting::is_field(&text) || kind::of_title(&text).is_some();
    (named && said && !is_text).then_some(name)
}

fn drop_unknown(document: &mut Document<'_>, at: usize) {
    let Some((name, span)) = document.paragraph(at).and_then(|line| Some((unknown(line)?, line.span))) else { return };
    let message = format!("标题前有不认识的字段{}，没有印出", field::unknown(&name));
    document.findings.push(Finding::noticed(&notice::UNKNOWN_FIELD, vec![span], message));
    document.drop_paragraph(at, Why::UnknownField);
}

/// `核稿：李青山　会签：`, of the sheet that goes with a draft; nothing unknown is beside it.
fn is_passing(text: &str) -> bool {
    let near = text.char_indices().nth(LINE).map_or(text, |(end, _)| &text[..end]);
    let Some((name, _)) = near.split_once(COLONS).filter(|(name, _)| is_of_passing(&squeeze(name))) else { return false };
    let rest = text[name.len()..].trim_start_matches(COLONS);
    let mut names = rest.split_whitespace().filter_map(|part| part.split_once(COLONS)).map(|(name, _)| name);
    names.all(|name| is_of_passing(name) || Name::of_line(name).is_some())
}

fn drop_passing(document: &mut Document<'_>, at: usize) {
    let Some(line) = document.take(at) else { return };
    let line = next_field(document, at, line);
    line.runs.iter().for_each(|run| document.ledger.delete(run.span, Why::Passing));
}

/// `签发人：李青山　核稿：王大川`: what is printed, and what is not.
fn divide_from_passing(document: &mut Document<'_>, at: usize) {
    let Some(text) = document.line(at).map(|line| line.text().into_owned()) else { return };
    let mut gaps = text.match_indices(char::is_whitespace).map(|(gap, _)| gap);
    if let Some(gap) = gaps.find(|&gap| is_passing(text[gap..].trim_start())) {
        document.split(at, gap).map(Paragraph::trim_start);
    }
}

/// `云岭县水利局发文稿纸` over its fields and a document.
fn drop_name_of_sheet(document: &mut Document<'_>) {
    const SHEETS: [&str; 8] =
        ["发文稿纸", "发文处理笺", "发文处理单", "发文拟稿纸", "发文审批单", "发文审批笺", "发文签", "拟稿纸"];
    let Some(name) = document.line(0).map(|line| squeeze(&line.text())) else { return };
    let has_fields = || document.line(1).is_some_and(|line| is_passing(&line.text()) || field(line).is_some());
    let has_document = || document.paragraphs(1).take(REACH).any(is_title);
    if SHEETS.iter().any(|sheet| name.ends_with(sheet)) && has_fields() && has_document() {
        document.drop_paragraph(0, Why::Passing);
    }
}

/// How far below its name a sheet ends.
const REACH: usize = 24;

/// The field that a line names, and where its value begins; `签发人：李青山` is printed as it stands (7.2.6).
fn field(paragraph: &Paragraph<'_>) -> Option<(Name, usize)> {
    let text = paragraph.text();
    let (name, rest) = text.split_once(COLONS)?;
    let may_name = |name: Name| match paragraph.origin {
        Origin::Line => name != Name::Signer,
        Origin::Heading(_) => name == Name::Title,
        Origin::Item { .. } | Origin::Quote | Origin::Image | Origin::Code | Origin::Fixed(_) => false,
    };
    let name = Name::of_line(&squeeze(name)).filter(|&name| may_name(name))?;
    Some((name, text.len() - rest.trim_start().len()))
}

/// The same of a line below the title, beside others that are fields for certain.
fn field_below(paragraph: &Paragraph<'_>) -> Option<(Name, usize)> {
    let text = paragraph.text();
    let (name, rest) = text.split_once(COLONS).filter(|_| paragraph.origin == Origin::Line)?;
    let name = Name::of_key(&squeeze(name)).filter(|_| name.chars().any(is_han))?;
    Some((name, text.len() - rest.trim_start().len()))
}

/// `机密　紧急程度：特急`: the value ends where the next field of the line begins, which becomes block `at`.
fn next_field<'s>(document: &mut Document<'s>, at: usize, mut value: Paragraph<'s>) -> Paragraph<'s> {
    let text = value.text().into_owned();
    let gaps = text.match_indices([' ', '\u{3000}', '\t']).map(|(gap, space)| gap + space.len());
    let named = |&start: &usize| {
        let name = text[start..].split(COLONS).next().unwrap_or_default();
        Name::of_line(name).is_some_and(|_| text[start..].len() > name.len())
    };
    if let Some(start) = gaps.filter(|&start| start < text.len()).find(named) {
        let next = value.split_off(start);
        document.insert(at, next);
    }
    value.trim_end();
    value
}
