//! The style sheets compiled in. They keep to one key a line, so that each value has its remark, with its clause, behind it; for
//! the same reason they are read in a few microseconds, at every start, without a whole reader of TOML.

use std::borrow::Cow;

use super::complaint::Complaint;
use super::tree::{Entry, Origin, Section, Value};

/// Name and TOML.
pub(super) const SHEETS: [(&str, &str); 6] = [
    ("report", include_str!("../../styles/report.toml")),
    ("gbt9704", include_str!("../../styles/gbt9704.toml")),
    ("letter", include_str!("../../styles/letter.toml")),
    ("order", include_str!("../../styles/order.toml")),
    ("minutes", include_str!("../../styles/minutes.toml")),
    ("gbt33476", include_str!("../../styles/gbt33476.toml")),
];

/// What a sheet compiled in says itself: its name and its TOML.
pub(super) fn read((sheet, toml): (&'static str, &'static str)) -> Result<Section, Complaint> {
    let entry = |key, value, note| Entry { key: Cow::Borrowed(key), value, origin: Origin::Builtin(sheet), note };
    let entries = |lines: &'static str| {
        let entries = lines.lines().filter_map(|line| {
            let (code, note) = line.split_once('#').unwrap_or((line, ""));
            let (key, code) = code.split_once('=')?;
            Some(entry(key.trim_ascii(), value(code.trim_ascii()), note.trim_ascii()))
        });
        Section(entries.collect())
    };
    let mut blocks = toml.split("\n[");
    let mut root = entries(blocks.next().unwrap_or_default());
    for block in blocks {
        let (path, lines) = block.split_once(']').unwrap_or_default();
        let section = entries(lines);
        let wrap = |section, key| Section(vec![entry(key, Value::Section(section), "")]);
        root.lay(path.rsplit('.').fold(section, wrap))?;
    }
    Ok(root)
}

fn value(code: &'static str) -> Value {
    if let Some(items) = code.strip_prefix('[').and_then(|code| code.strip_suffix(']')) {
        let items = items.split(',').map(str::trim).filter(|item| !item.is_empty());
        return Value::List(items.map(value).collect());
    }
    match code {
        "true" | "false" => Value::Switch(code == "true"),
        _ => match code.parse() {
            Ok(number) => Value::Number(number),
            Err(_) => Value::Text(Cow::Borrowed(code.trim_matches('"'))),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// Path and value of everything a section says; the order of keys is no matter.
    fn said(section: &Section) -> Vec<String> {
        let mut said: Vec<_> = section.leaves().iter().map(|(path, entry)| format!("{path} = {:?}", entry.value)).collect();
        said.sort();
        said
    }

    #[test]
    fn sheets_are_read_as_toml_reads_them() {
        for sheet in SHEETS {
            let toml = Section::parse(&Arc::from(sheet.0), sheet.1).unwrap();
            assert_eq!(said(&read(sheet).unwrap()), said(&toml));
            assert!(!toml.0.is_empty());
        }
    }

    #[test]
    fn every_number_of_the_standard_has_its_source_behind_it() {
        let read = read(SHEETS[1]).unwrap();
        let bare = |(path, entry): &(String, &Entry)| {
            let sourced = entry.note.contains('（') || entry.note.contains('【') || entry.note.contains("三号字要收紧");
            let first_line = path.ends_with("first-line") || path.ends_with("keep-next");
            let named = ["name", "title"].iter().any(|key| path == key || path.ends_with(".name"));
            !(sourced || first_line || named)
        };
        let bare: Vec<_> = read.leaves().into_iter().filter(bare).map(|(path, _)| path).collect();
        assert!(bare.is_empty(), "{bare:?}");
    }
}
