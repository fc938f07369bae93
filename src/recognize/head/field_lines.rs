//! Lines `名称：值` above the title: fields, not text.

use super::masthead;
use crate::document::{Document, Origin, Paragraph};
use crate::field::{self, Field, Name, Said};
use crate::finding::Finding;
use crate::kind;
use crate::notice;
use crate::recognize::line::meeting;
use crate::recognize::line::title::is_title_line;
use crate::sentence::{COLONS, is_han, length, squeeze};
use crate::source::Why;

/// Takes the lines above the title that name a field out of the text, and those among them that name none. What is printed as it
/// stands, such as `签发人：李青山` or `特急`, may stand between them.
pub fn take(document: &mut Document<'_>) {
    let (mut at, mut known, mut unknown, mut titled) = (0, 0, 0, false);
    while known < MOST_KNOWN
        && let Some(paragraph) = document.paragraph(at)
    {
        if let Some((name, value)) = field(paragraph) {
            take_field(document, at, name, value);
            known += 1;
            titled |= name == Name::Title;
        } else if masthead::role_at(document, at).is_some() {
            at += 1;
            known += 1;
        } else if known > 0 && !titled && unknown < MOST_UNKNOWN && is_misnamed(document, at) {
            drop_unknown(document, at);
            unknown += 1;
        } else {
            break;
        }
    }
}

fn take_field(document: &mut Document<'_>, at: usize, name: Name, value: usize) {
    let Some(mut paragraph) = document.take(at) else { return };
    let rest = paragraph.split_off(value);
    document.leave_out(&paragraph.runs, Why::FieldName);
    let value = next_field(document, at, rest);
    if !value.text().is_empty() {
        let field = Field { name, said: Said::HeadLine, named: paragraph.span, span: value.span, value: value.runs };
        document.fields.push(field);
    }
}

/// No line that names an unknown field is longer, in characters, nor its name.
const LINE: usize = 24;
const NAME: usize = 6;
/// How many lines above a title name fields at most, and how many of those name unknown ones.
const MOST_KNOWN: usize = 64;
const MOST_UNKNOWN: usize = 8;

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

/// The field that a line names, and where its value begins; `签发人：李青山` is printed as it stands (7.2.6).
fn field(paragraph: &Paragraph<'_>) -> Option<(Name, usize)> {
    let text = paragraph.text();
    let (name, rest) = text.split_once(COLONS).filter(|_| paragraph.origin == Origin::Line)?;
    let name = Name::of_line(&squeeze(name)).filter(|&name| name != Name::Signer)?;
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
