//! Lines `名称：值` above the title: fields, not text.

use super::masthead;
use crate::document::{Document, Origin, Paragraph};
use crate::field::{Field, Name, Said};
use crate::sentence::squeeze;
use crate::source::Why;

/// Takes the lines above the title that name a field out of the text. What is printed as it stands, such as `签发人：李青山` or
/// `特急`, may stand between them.
pub fn take(document: &mut Document<'_>) {
    let mut at = 0;
    while let Some(paragraph) = document.paragraph(at) {
        let Some((name, value)) = field(paragraph) else {
            if masthead::role_at(document, at).is_some() {
                at += 1;
                continue;
            }
            break;
        };
        let Some(mut paragraph) = document.take(at) else { break };
        let rest = paragraph.split_off(value);
        for run in &paragraph.runs {
            document.ledger.delete(run.span, Why::FieldName);
        }
        let value = next_field(document, at, rest);
        if !value.text().is_empty() {
            document.fields.push(Field { name, said: Said::HeadLine, span: value.span, value: value.runs });
        }
    }
}

/// The field that a line names, and where its value begins; `签发人：李青山` is printed as it stands (7.2.6).
fn field(paragraph: &Paragraph<'_>) -> Option<(Name, usize)> {
    let text = paragraph.text();
    let (name, rest) = text.split_once(['：', ':']).filter(|_| paragraph.origin == Origin::Line)?;
    let name = Name::of_line(&squeeze(name)).filter(|&name| name != Name::Signer)?;
    Some((name, text.len() - rest.trim_start().len()))
}

/// `机密　紧急程度：特急`: the value ends where the next field of the line begins, which becomes block `at`.
fn next_field<'s>(document: &mut Document<'s>, at: usize, mut value: Paragraph<'s>) -> Paragraph<'s> {
    let text = value.text().into_owned();
    let gaps = text.match_indices([' ', '\u{3000}', '\t']).map(|(gap, space)| gap + space.len());
    let named = |&start: &usize| {
        let name = text[start..].split(['：', ':']).next().unwrap_or_default();
        Name::of_line(name).is_some_and(|_| text[start..].len() > name.len())
    };
    if let Some(start) = gaps.filter(|&start| start < text.len()).find(named) {
        let next = value.split_off(start);
        document.insert(at, next);
    }
    value.trim_end();
    value
}
