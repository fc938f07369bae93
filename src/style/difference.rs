//! What one style sheet says otherwise than another.

use super::reader::effective;
use super::sheet::IDENTITY;
use super::tree::{Entry, Origin, Section, Value};
use crate::check;
use crate::length::{Chars, Length};

/// A key that has another value than in the other sheet.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The key: `looks.title.size`.
    pub key: String,
    /// Its value; none if only the other sheet has it.
    pub value: Option<String>,
    /// Where that was written.
    pub origin: Option<Origin>,
    /// The value in the other sheet; none if it does not have the key.
    pub standard: Option<String>,
    /// What the other sheet remarks on its value, with the clause it comes from; empty if nothing.
    pub clause: &'static str,
    /// Why it differs, as `[deviations]` says.
    pub reason: Option<String>,
}

/// The keys that either sheet says, where they differ: in the order of the first, then those of the other alone.
pub(super) fn differences(own: &Section, standard: &Section) -> Vec<Difference> {
    let mut keys: Vec<String> = own.leaves().into_iter().map(|(key, _)| key).collect();
    let missing: Vec<String> = standard.leaves().into_iter().map(|(key, _)| key).filter(|key| !keys.contains(key)).collect();
    keys.extend(missing);
    keys.retain(|key| !IDENTITY.contains(&key.as_str()) && !key.starts_with("deviations."));
    let difference = |key: String| {
        let (entry, other) = (effective(own, &key), effective(standard, &key));
        let rule = key.strip_prefix("rules.").and_then(check::rule);
        let same = match (entry, other) {
            (Some(entry), Some(other)) => measure(&entry.value) == measure(&other.value),
            (entry, other) => entry.is_none() && other.is_none(),
        };
        let text = |entry: &Entry| entry.value.to_string();
        (!same).then(|| Difference {
            value: entry.map(text),
            origin: entry.map(|entry| entry.origin.clone()),
            standard: other.map(text).or(rule.map(|rule| rule.strength.key().to_owned())),
            clause: other.map(|entry| entry.note).or(rule.map(|rule| rule.clause)).unwrap_or_default(),
            reason: reason(own, &key),
            key,
        })
    };
    keys.into_iter().filter_map(difference).collect()
}

/// A value as it is on paper: `3.7cm` is `37mm`.
fn measure(value: &Value) -> String {
    let text = value.to_string();
    match (Length::parse(&text), Chars::parse(&text)) {
        (Some(length), _) => format!("{length:?}"),
        (None, Some(chars)) => format!("{chars:?}"),
        (None, None) => text,
    }
}

/// What `[deviations]` says about a key or a section that it stands in.
fn reason(sheet: &Section, key: &str) -> Option<String> {
    let reasons = sheet.section("deviations")?;
    let entry = reasons
        .0
        .iter()
        .find(|entry| key.strip_prefix(&*entry.key).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))?;
    Some(entry.value.to_string())
}
