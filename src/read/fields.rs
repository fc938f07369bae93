//! Front matter: `key: value` lines between two `---` become paragraphs of the role their key names, to be placed later.

use super::characters;
use super::lines::{self, Line};
use crate::document::{Document, Fields, Origin, Paragraph, Part, Role, Run};
use crate::finding::Finding;
use crate::source::{Source, Span, Why};

/// What is printed before the draft's text, in the order of GB/T 9704—2012 (7.2, 7.3), and the keys that name it.
const HEAD: [(Role, &[&str]); 10] = [
    (Role::CopyNumber, &["copy-number", "份号"]),
    (Role::Secrecy, &["secrecy", "密级", "密级和保密期限"]),
    (Role::Urgency, &["urgency", "紧急程度"]),
    (Role::Issuer, &["issuer", "header-org", "发文机关标志"]),
    (Role::DocumentNumber, &["document-number", "header-number", "number", "发文字号", "文号"]),
    (Role::Signer, &["signer", "header-signatory", "签发人"]),
    (Role::Title, &["title", "标题"]),
    (Role::Subtitle, &["subtitle", "副标题"]),
    (Role::Byline, &["byline", "author", "作者"]),
    (Role::Addressee, &["addressee", "mainreceiver", "to", "主送", "主送机关"]),
];

/// What is printed behind it (7.3.4 to 7.4).
const TAIL: [(Role, &[&str]); 6] = [
    (Role::AttachmentNote, &["attachment-note", "attachments", "attachment", "附件", "附件说明"]),
    (Role::Signature, &["signature", "署名", "落款", "发文机关", "发文机关署名"]),
    (Role::Date, &["date", "signdate", "成文日期", "日期"]),
    (Role::Annotation, &["annotation", "notes", "附注"]),
    (Role::Cc, &["cc", "copyto", "抄送", "抄送机关"]),
    (Role::Imprint, &["imprint", "issue-author", "印发机关"]),
];

/// Belongs into the same line as [`Role::Imprint`].
const PRINTED_ON: &[&str] = &["issue-date", "印发日期"];

/// What stands around a value on paper (7.2.6, 7.3.2, 7.3.7, 7.4.2), unless it was typed.
const FRAMES: [(Role, &str, &str); 4] =
    [(Role::Signer, "签发人：", ""), (Role::Addressee, "", "："), (Role::Annotation, "（", "）"), (Role::Cc, "抄送：", "")];

/// How many lines the front matter has, its two fences included: none unless every line between reads as a field.
pub(super) fn extent(source: &Source, lines: &[Line]) -> usize {
    if lines.first().is_none_or(|line| line.indent > 0 || source.slice(line.text) != "---") {
        return 0;
    }
    let mut keys = 0;
    for (at, line) in lines.iter().enumerate().skip(1) {
        let text = source.slice(line.text);
        match line.indent {
            0 if matches!(text, "---" | "...") => return if keys > 0 { at + 1 } else { 0 },
            0 if key(text).is_some() => keys += 1,
            0 if !line.is_blank() && !text.starts_with(['#', '-']) => return 0,
            _ => {}
        }
    }
    0
}

/// Reads the front matter, whose lines these are; `end` is the byte behind it.
pub(super) fn read<'s>(source: &'s Source, lines: &[Line], end: usize, forbidden: &[Span], document: &mut Document<'s>) {
    let [first, inner @ .., last] = lines else { return };
    // Where the fences are bare, readers of Markdown know front matter when they see it; elsewhere it is shown as removed.
    let plain = first.whole == first.text && last.whole == last.text && last.whole.end < end;
    document.ledger.delete(Span::new(0, end), if plain { Why::Markup } else { Why::Moved });
    let fields = fields(source, inner);
    report_unknown(source, &fields, document);

    let values = |names: &[&str]| -> Vec<Span> {
        fields.iter().filter(|field| names.contains(&field.key.as_str())).flat_map(|field| field.values.clone()).collect()
    };
    let head = HEAD.iter().flat_map(|&(role, names)| framed(source, role, &values(names), end));
    let tail = TAIL.iter().flat_map(|&(role, names)| match role == Role::Imprint {
        true => imprint(source, &values(names), &values(PRINTED_ON), end),
        false if role == Role::AttachmentNote => attachments(source, &values(names), end),
        false => framed(source, role, &values(names), end),
    });
    let mut paragraphs: Vec<Paragraph<'_>> = head.chain(tail).collect();
    for paragraph in &mut paragraphs {
        paragraph.runs = characters::allowed(source, std::mem::take(&mut paragraph.runs), forbidden);
    }
    document.fields = Fields { paragraphs, behind: end };
}

struct Field {
    key: String,
    place: Span,
    values: Vec<Span>,
}

fn fields(source: &Source, lines: &[Line]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let text = source.slice(line.text);
        match key(text).filter(|_| line.indent == 0) {
            Some((key, at)) => {
                let place = Span::new(line.text.start, line.text.start + at);
                let values = value(source, Span::new(place.end, line.text.end)).into_iter().collect();
                fields.push(Field { key: key.to_lowercase().replace('_', "-"), place, values });
            }
            None if text.starts_with('#') => {}
            None => {
                let dash = if text.starts_with("- ") { 1 } else { 0 };
                let value = value(source, Span::new(line.text.start + dash, line.text.end));
                if let Some(field) = fields.last_mut() {
                    field.values.extend(value);
                }
            }
        }
    }
    fields
}

/// A key and where what follows its colon begins.
fn key(text: &str) -> Option<(&str, usize)> {
    let colon = text.find([':', '：'])?;
    let key = text[..colon].trim_end();
    let named = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | ' ');
    let short = !key.is_empty() && key.chars().count() <= 20 && key.chars().all(named) && !key.starts_with('-');
    short.then(|| (key, colon + text[colon..].chars().next().map_or(0, char::len_utf8)))
}

/// A value without white space, quotes and the sign that it follows on the next lines.
fn value(source: &Source, span: Span) -> Option<Span> {
    let span = lines::trim(source, span);
    let text = source.slice(span);
    let quoted = text.len() >= 2 && ['"', '\''].iter().any(|&quote| text.starts_with(quote) && text.ends_with(quote));
    let span = if quoted { lines::trim(source, Span::new(span.start + 1, span.end - 1)) } else { span };
    (!span.is_empty() && !matches!(text, "|" | ">" | "|-" | ">-")).then_some(span)
}

fn report_unknown(source: &Source, fields: &[Field], document: &mut Document<'_>) {
    let rows = HEAD.iter().chain(&TAIL).map(|(_, names)| *names).chain([PRINTED_ON]);
    let known: Vec<&str> = rows.flatten().copied().collect();
    let unknown: Vec<&Field> = fields.iter().filter(|field| !known.contains(&field.key.as_str())).collect();
    if let Some(first) = unknown.first() {
        let keys: Vec<_> = unknown.iter().map(|field| source.slice(field.place).trim_end_matches([':', '：', ' '])).collect();
        let spans = unknown.iter().map(|field| field.place).collect();
        let message = format!("文件开头的字段 {} 不认识，其内容没有印出", keys.join("、"));
        let help = "要印出的内容请写进正文，或改用“标题、主送、署名、成文日期、附件、抄送”等字段名";
        document.findings.push(Finding { spans, ..Finding::warning("unknown-field", first.place, message, help) });
    }
}

/// A paragraph for each value, with what the standard puts around it.
fn framed<'s>(source: &'s Source, role: Role, values: &[Span], place: usize) -> Vec<Paragraph<'s>> {
    let (_, before, after) = FRAMES.into_iter().find(|frame| frame.0 == role).unwrap_or((role, "", ""));
    let frame = |&span: &Span| {
        let text = source.slice(span);
        let opened = text.starts_with(before.trim_end_matches('：')) || (before == "（" && text.starts_with('('));
        let closed = text.ends_with(after) || (after == "：" && text.ends_with(':'));
        let mut runs = vec![Run::typed(text, span)];
        if !before.is_empty() && !opened {
            runs.insert(0, Run::made(before, place, Part::Text));
        }
        if !after.is_empty() && !closed && (before.is_empty() || !opened) {
            runs.push(Run::made(after, place, Part::Text));
        }
        fixed(role, span, runs)
    };
    values.iter().map(frame).collect()
}

/// `附件：1.……`, a paragraph each; several get numbers (7.3.4).
fn attachments<'s>(source: &'s Source, values: &[Span], place: usize) -> Vec<Paragraph<'s>> {
    let line = |(index, &span): (usize, &Span)| {
        let text = source.slice(span);
        let mut made = String::new();
        if index == 0 && !text.starts_with("附件") {
            made.push_str("附件：");
        }
        if values.len() > 1 && !text.starts_with(|first: char| first.is_ascii_digit()) && !text.starts_with("附件") {
            made.push_str(&format!("{}.", index + 1));
        }
        let mut runs = vec![Run::typed(text, span)];
        if !made.is_empty() {
            runs.insert(0, Run::made(made, place, Part::Text));
        }
        fixed(Role::AttachmentNote, span, runs)
    };
    values.iter().enumerate().map(line).collect()
}

/// `××市人民政府办公室　2026年3月1日印发` (7.4.3).
fn imprint<'s>(source: &'s Source, authors: &[Span], dates: &[Span], place: usize) -> Vec<Paragraph<'s>> {
    let mut runs: Vec<Run<'s>> = Vec::new();
    for &span in authors.iter().chain(dates) {
        if !runs.is_empty() {
            runs.push(Run::made("　", place, Part::Text));
        }
        runs.push(Run::typed(source.slice(span), span));
    }
    if dates.last().is_some_and(|&date| !source.slice(date).ends_with("印发")) {
        runs.push(Run::made("印发", place, Part::Text));
    }
    let span = authors.iter().chain(dates).copied().reduce(Span::join);
    span.map(|span| fixed(Role::Imprint, span, runs)).into_iter().collect()
}

fn fixed<'s>(role: Role, span: Span, runs: Vec<Run<'s>>) -> Paragraph<'s> {
    Paragraph { role, ..Paragraph::new(Origin::Fixed(role), span, runs) }
}
