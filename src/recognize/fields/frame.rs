//! What the standard puts around the value of a field.

use crate::document::{Origin, Paragraph, Part, Role, Run};
use crate::field::{Field, Name};
use crate::sentence::{COLONS, OPENING};
use crate::source::Span;

/// The paragraphs of a role, printed from its fields, the first of which has this name; what was made has empty spans at 0 until
/// it is placed.
pub fn printed<'s>(role: Role, name: Name, fields: &[Field<'s>]) -> Vec<Paragraph<'s>> {
    match name {
        Name::Secrecy | Name::SecrecyTerm => vec![secrecy(fields)],
        Name::Signer => vec![shared(role, fields, "签发人：", "　", "")],
        Name::Addressee => vec![shared(role, fields, "", "，", "：")],
        Name::AttachmentNote => attachments(fields),
        Name::Annotation => fields.iter().map(annotation).collect(),
        Name::Cc => vec![shared(role, fields, "抄送：", "，", "。")],
        Name::Imprint | Name::PrintedOn => vec![imprint(fields)],
        Name::CopyNumber | Name::Urgency | Name::Issuer | Name::DocumentNumber | Name::Title | Name::Subtitle => {
            alone(role, fields)
        }
        Name::Byline | Name::Signature | Name::Date | Name::Seal => alone(role, fields),
    }
}

/// A paragraph for each value.
fn alone<'s>(role: Role, fields: &[Field<'s>]) -> Vec<Paragraph<'s>> {
    fields.iter().map(|field| paragraph(role, std::slice::from_ref(field), field.value.clone())).collect()
}

/// `抄送：甲，乙。`, with what stands before, between and behind the values (7.2.6, 7.3.2, 7.4.2); what was typed is not put there
/// again.
fn shared<'s>(role: Role, fields: &[Field<'s>], before: &str, between: &'static str, behind: &'static str) -> Paragraph<'s> {
    let mut runs: Vec<Run<'s>> = Vec::new();
    for field in fields {
        if runs.is_empty() && !text(field).starts_with(before.trim_end_matches('：')) {
            runs.push(made(before.to_owned()));
        } else if runs.last().is_some_and(|last| !last.text.ends_with(['，', '、', '；', ','])) {
            runs.push(made(between));
        }
        runs.extend(field.value.iter().cloned());
    }
    let stops: &[char] = if behind == "：" { COLONS } else { &['。', '.', '；'] };
    if !runs.last().is_some_and(|last| last.text.ends_with(stops)) {
        runs.push(made(behind));
    }
    runs.retain(|run| !run.text.is_empty() || run.note.is_some());
    paragraph(role, fields, runs)
}

/// `机密★1年` (7.2.2).
fn secrecy<'s>(fields: &[Field<'s>]) -> Paragraph<'s> {
    let mut runs: Vec<Run<'s>> = Vec::new();
    for field in fields {
        if field.name == Name::SecrecyTerm && !runs.is_empty() && !text(field).starts_with('★') {
            runs.push(made("★"));
        }
        runs.extend(field.value.iter().cloned());
    }
    paragraph(Role::Secrecy, fields, runs)
}

/// `附件：1.……`, a paragraph each; several get numbers (7.3.4).
fn attachments<'s>(fields: &[Field<'s>]) -> Vec<Paragraph<'s>> {
    let line = |(index, field): (usize, &Field<'s>)| {
        let text = text(field);
        let named = text.starts_with("附件");
        let mut before = String::new();
        if index == 0 && !named {
            before.push_str("附件：");
        }
        if fields.len() > 1 && !named && !text.starts_with(|first: char| first.is_ascii_digit()) {
            before.push_str(&format!("{}.", index + 1));
        }
        let made = (!before.is_empty()).then(|| made(before));
        paragraph(Role::AttachmentNote, std::slice::from_ref(field), made.into_iter().chain(field.value.clone()).collect())
    };
    fields.iter().enumerate().map(line).collect()
}

/// `（此件公开发布）` (7.3.6).
fn annotation<'s>(field: &Field<'s>) -> Paragraph<'s> {
    let mut runs = field.value.clone();
    if !text(field).starts_with(OPENING) {
        runs.insert(0, made("（"));
        runs.push(made("）"));
    }
    paragraph(Role::Annotation, std::slice::from_ref(field), runs)
}

/// `云岭县人民政府办公室　2026年3月1日印发` (7.4.3).
fn imprint<'s>(fields: &[Field<'s>]) -> Paragraph<'s> {
    let mut runs: Vec<Run<'s>> = Vec::new();
    for field in fields {
        if !runs.is_empty() {
            runs.push(made("　"));
        }
        runs.extend(field.value.iter().cloned());
    }
    if fields.last().is_some_and(|last| last.name == Name::PrintedOn && !text(last).ends_with("印发")) {
        runs.push(made("印发"));
    }
    paragraph(Role::Imprint, fields, runs)
}

fn paragraph<'s>(role: Role, fields: &[Field<'s>], runs: Vec<Run<'s>>) -> Paragraph<'s> {
    let typed = fields.iter().map(|field| field.span).filter(|span| !span.is_empty());
    let span = typed.reduce(Span::join).unwrap_or(Span::at(0));
    Paragraph { role, ..Paragraph::new(Origin::Fixed(role), span, runs) }
}

fn text(field: &Field<'_>) -> String {
    field.value.iter().map(|run| run.text.trim()).collect()
}

fn made<'s>(text: impl Into<std::borrow::Cow<'s, str>>) -> Run<'s> {
    Run::made(text, 0, Part::Text)
}
