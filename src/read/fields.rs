//! Front matter: `key: value` lines between two `---`.

use super::characters;
use super::lines::{self, Line};
use crate::document::Document;
use crate::field::{self, Field, Name, Said};
use crate::finding::Finding;
use crate::notice;
use crate::sentence::COLONS;
use crate::source::{Source, Span, Why};

/// How many lines the front matter has, its fences included. Nearly every line between them is to read as a field; where the
/// closing fence is missing, the known fields right below the first are all there is.
pub(super) fn extent(source: &Source, lines: &[Line]) -> usize {
    if lines.first().is_none_or(|line| line.indent > 0 || source.slice(line.text) != "---") {
        return 0;
    }
    closed(source, lines).unwrap_or_else(|| {
        let names = |line: &&Line| key(source.slice(line.text)).filter(|_| line.indent == 0);
        let is_known = |line: &&Line| names(line).is_some_and(|(key, _)| Name::of_key(key).is_some());
        match lines[1..].iter().take_while(is_known).count() {
            0 => 0,
            fields => 1 + fields,
        }
    })
}

/// The same where a fence closes it. Lines that are no fields may stand in it if they are no more than those known to be, none
/// of them is a sentence, and what may be a comment cannot be a heading.
fn closed(source: &Source, lines: &[Line]) -> Option<usize> {
    let (mut fields, mut known, mut strays, mut comments) = (0, 0, 0, 0);
    for (at, line) in lines.iter().enumerate().skip(1).filter(|(_, line)| line.indent == 0 && !line.is_blank()) {
        let text = source.slice(line.text);
        let key = key(text).map(|(key, _)| key);
        match key {
            _ if is_fence(text) => {
                let reads = if strays == 0 { fields > 0 } else { comments == 0 && strays <= known };
                return reads.then_some(at + 1);
            }
            Some(_) => fields += 1,
            None if text.starts_with('#') => comments += 1,
            None if text.starts_with('-') => {}
            None if text.contains(['，', '。']) => return None,
            None => strays += 1,
        }
        known += usize::from(Name::of_key(key.unwrap_or(text)).is_some());
    }
    None
}

fn is_fence(text: &str) -> bool {
    matches!(text, "---" | "...")
}

/// Reads the front matter, whose lines these are; `end` is the byte behind it.
pub(super) fn read<'s>(source: &'s Source, lines: &[Line], end: usize, forbidden: &[Span], document: &mut Document<'s>) {
    let Some((first, inner)) = lines.split_first() else { return };
    let fence = inner.split_last().filter(|(last, _)| is_fence(source.slice(last.text)));
    let inner = fence.map_or(inner, |(_, inner)| inner);
    // Where the fences are bare, readers of Markdown know front matter when they see it; elsewhere it is shown as removed.
    let bare = |line: &Line| line.whole == line.text && line.whole.end < end;
    let plain = bare(first) && fence.is_some_and(|(last, _)| bare(last));
    document.ledger.delete(Span::new(0, end), if plain { Why::Markup } else { Why::Moved });
    if fence.is_none() {
        document.findings.push(Finding::noticed(&notice::FRONT_MATTER, vec![first.text], "文件开头的字段下面没有一行 ---"));
    }
    let (fields, strays) = fields(source, inner);
    if !strays.is_empty() {
        let message = format!("文件开头有 {} 行没有写成“名称: 值”，没有印出", strays.len());
        document.findings.push(Finding::noticed(&notice::FRONT_MATTER, strays, message));
    }
    report_unknown(&fields, document);
    for Entry { key, place, values, .. } in fields {
        let Some(name) = Name::of_key(key) else { continue };
        let value = |span: Span| {
            let mut value = Vec::with_capacity(1);
            characters::typed(&mut value, source, span, forbidden);
            Field { name, said: Said::FrontMatter, named: place, span, value }
        };
        document.fields.extend(values.into_iter().map(value).filter(|field| !field.value.is_empty()));
    }
    document.behind_front_matter = end;
}

struct Entry<'s> {
    key: &'s str,
    place: Span,
    values: Vec<Span>,
    /// Whether it has a value in its own line.
    begun: bool,
}

/// The fields, and the lines that are none.
fn fields<'s>(source: &'s Source, lines: &[Line]) -> (Vec<Entry<'s>>, Vec<Span>) {
    let (mut fields, mut strays): (Vec<Entry<'_>>, Vec<Span>) = Default::default();
    let is_comment = |line: &Line| source.slice(line.text).starts_with('#');
    for line in lines.iter().filter(|line| !line.is_blank() && !is_comment(line)) {
        let text = source.slice(line.text);
        let is_item = text.starts_with("- ");
        let goes_on = |field: &&mut Entry<'_>| is_item || line.indent > 0 && !(field.begun && text.contains(": "));
        if let Some((key, at)) = key(text).filter(|_| line.indent == 0) {
            let place = Span::new(line.text.start, line.text.start + at);
            let values = values(source, Span::new(place.end, line.text.end));
            fields.push(Entry { key, place, begun: !values.is_empty(), values });
        } else if let Some(field) = fields.last_mut().filter(goes_on) {
            let start = line.text.start + usize::from(is_item);
            field.values.extend(values(source, Span::new(start, line.text.end)));
        } else {
            strays.push(line.text);
        }
    }
    (fields, strays)
}

/// A key and where what follows its colon begins.
fn key(text: &str) -> Option<(&str, usize)> {
    let colon = text.find(COLONS)?;
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

fn report_unknown(fields: &[Entry<'_>], document: &mut Document<'_>) {
    let unknown = || fields.iter().filter(|field| Name::of_key(field.key).is_none());
    if unknown().next().is_some() {
        let keys: Vec<_> = unknown().map(|field| field::unknown(field.key)).collect();
        let message = format!("文件开头有不认识的字段{}，其内容没有印出", keys.join("、"));
        let spans = unknown().map(|field| field.place).collect();
        document.findings.push(Finding::noticed(&notice::UNKNOWN_FIELD, spans, message));
    }
}
