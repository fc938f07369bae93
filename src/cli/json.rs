//! Output for programs.

use gongwen::Error;
use serde::Serialize;

use super::failure::Failure;
use super::terminal::steers;

/// The values of `--format`.
pub const FORMS: &[(&str, Form)] = &[("text", Form::Text), ("json", Form::Json)];

/// For whom something is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// People.
    Text,
    /// Programs.
    Json,
}

/// A value as JSON in which nothing steers a terminal.
pub fn of(value: &impl Serialize) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(value).map_err(|error| Error::Write(error.to_string()))?;
    let mut safe = String::with_capacity(json.len() + 1);
    for char in json.chars() {
        match char {
            '\n' => safe.push('\n'),
            _ if steers(char) => safe.push_str(&format!("\\u{:04x}", u32::from(char))),
            _ => safe.push(char),
        }
    }
    safe.push('\n');
    Ok(safe)
}
