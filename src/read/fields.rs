//! Front matter: `key: value` lines between two `---`.

use super::characters;
use super::lines::{self, Line};
use crate::document::Document;
use crate::field::{Field, Name, Said};
use crate::finding::Finding;
use crate::notice;
use crate::source::{Source, Span, Why};

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

    for Entry { key, values, .. } in fields {
        let Some(name) = Name::of_key(&key) else { continue };
        let value = |span: Span| {
            let mut value = Vec::with_capacity(1);
            characters::typed(&mut value, source, span, forbidden);
            Field { name, said: Said::FrontMatter, span, value }
        };
        document.fields.extend(values.into_iter().map(value).filter(|field| !field.value.is_empty()));
    }
    document.behind_front_matter = end;
}

struct Entry {
    key: String,
    place: Span,
    values: Vec<Span>,
}

fn fields(source: &Source, lines: &[Line]) -> Vec<Entry> {
    let mut fields: Vec<Entry> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let text = source.slice(line.text);
        match key(text).filter(|_| line.indent == 0) {
            Some((key, at)) => {
                let place = Span::new(line.text.start, line.text.start + at);
                let values = values(source, Span::new(place.end, line.text.end));
                fields.push(Entry { key: key.to_owned(), place, values });
            }
            None if text.starts_with('#') => {}
            None => {
                let dash = if text.starts_with("- ") { 1 } else { 0 };
                let values = values(source, Span::new(line.text.start + dash, line.text.end));
                if let Some(field) = fields.last_mut() {
                    field.values.extend(values);
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

/// The values on a line: one, or those of a list `[甲, 乙]`; `[日期]` is a placeholder and no list.
fn values(source: &Source, span: Span) -> Vec<Span> {
    let text = source.slice(lines::trim(source, span));
    let list = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).filter(|inner| inner.contains(", "));
    let Some(inner) = list else { return value(source, span).into_iter().collect() };
    let mut start = lines::trim(source, span).start + 1;
    let items = inner.split(", ").map(|item| {
        let item = Span::new(start, start + item.len());
        start = item.end + ", ".len();
        item
    });
    items.filter_map(|item| value(source, item)).collect()
}

/// A value without white space, quotes and the sign that it follows on the next lines.
fn value(source: &Source, span: Span) -> Option<Span> {
    let span = lines::trim(source, span);
    let text = source.slice(span);
    let quoted = text.len() >= 2 && ['"', '\''].iter().any(|&quote| text.starts_with(quote) && text.ends_with(quote));
    let span = if quoted { lines::trim(source, Span::new(span.start + 1, span.end - 1)) } else { span };
    (!span.is_empty() && !matches!(text, "|" | ">" | "|-" | ">-")).then_some(span)
}

fn report_unknown(source: &Source, fields: &[Entry], document: &mut Document<'_>) {
    let unknown: Vec<&Entry> = fields.iter().filter(|field| Name::of_key(&field.key).is_none()).collect();
    if !unknown.is_empty() {
        let keys: Vec<_> = unknown.iter().map(|field| source.slice(field.place).trim_end_matches([':', '：', ' '])).collect();
        let spans = unknown.iter().map(|field| field.place).collect();
        let message = format!("文件开头的字段 {} 不认识，其内容没有印出", keys.join("、"));
        document.findings.push(Finding::noticed(&notice::UNKNOWN_FIELD, spans, message));
    }
}
