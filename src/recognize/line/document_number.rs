//! Lines that are 发文字号, and other numbers of documents.

use crate::document_number::DocumentNumber;
use crate::level::is_numeral;
use crate::office::names_office;
use crate::sentence::{CLOSING, COLONS, OPENING, in_brackets, length, squeeze};

/// Where a 发文字号 with the code of its office stands in a text: its first byte and the byte behind it.
pub fn document_number(text: &str) -> Option<(usize, usize)> {
    let number = DocumentNumber::find(text).filter(|number| !number.code.is_empty())?;
    Some((number.code.start, number.serial.end))
}

/// Whether a line is a number and nothing else, but for a short word at its end: `云建函〔2026〕86号　　A类`, and
/// `云岭县财政局公告2026年第12号`.
pub fn is_number(text: &str) -> bool {
    let classified = |rest: &str| rest.starts_with(char::is_whitespace) && length(rest) <= 4;
    document_number(text).is_some_and(|(start, end)| start == 0 && (end == text.len() || classified(&text[end..])))
        || ["公告", "通告"]
            .iter()
            .filter_map(|kind| text.split_once(kind))
            .any(|(office, serial)| names_office(office) && serial.contains('年') && is_serial(serial.trim()))
}

/// A number as it stands below a title: also in brackets, that of a court's case, and the serial number alone.
pub fn is_number_below_title(text: &str) -> bool {
    let bare = in_brackets(text).unwrap_or(text);
    is_number(bare) || is_serial(text) || is_case_number(text)
}

/// `（2026）云01民终123号`
fn is_case_number(text: &str) -> bool {
    let Some((year, rest)) = text.strip_prefix(OPENING).and_then(|rest| rest.split_once(CLOSING)) else { return false };
    let code = rest.trim().strip_suffix('号').map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    let counted = code.is_some_and(|code| code.len() + "号".len() < rest.trim().len());
    year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && counted
        && code.is_some_and(|code| (2..=12).contains(&code.chars().count()) && code.chars().all(char::is_alphanumeric))
}

/// Whether a line says what number it gives: `编号：云安整〔2026〕14号`.
pub fn names_number(text: &str) -> bool {
    let name = text.split_once(COLONS).map(|(name, _)| squeeze(name));
    name.is_some_and(|name| ["编号", "文号", "案号", "发文字号"].contains(&name.as_str()))
}

/// `第12号` of an order, `第3期` of minutes, `〔2026〕3号`, `〔十八届〕第3号`, `2026年第3期（总第58期）` and `（第3期）` of a
/// bulletin.
pub fn is_serial(text: &str) -> bool {
    let text = text.strip_prefix('（').and_then(|inner| inner.strip_suffix('）')).unwrap_or(text);
    let text = text.find(OPENING).map_or(text, |at| if text[at..].contains('总') { text[..at].trim_end() } else { text });
    let text = text
        .split_once("年第")
        .filter(|(year, _)| year.len() == 4)
        .map_or(text, |(year, _)| text[year.len() + "年".len()..].trim());
    let inner = match text.strip_prefix('〔').and_then(|rest| rest.split_once('〕')) {
        Some((year, rest)) if year.chars().count() == 4 || year.ends_with('届') => {
            Some(rest.trim_start().trim_start_matches('第'))
        }
        _ => text.strip_prefix('第').or_else(|| Some(text).filter(|text| text.ends_with('期'))),
    };
    let inner = inner.and_then(|rest| rest.strip_suffix(['号', '期', '次']));
    inner.is_some_and(|inner| {
        let inner = inner.trim();
        !inner.is_empty() && (inner.chars().all(|c| c.is_ascii_digit() || "Xx×".contains(c)) || is_numeral(inner))
    })
}
