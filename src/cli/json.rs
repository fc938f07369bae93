//! Output for programs.

use std::path::Path;

use gongwen::Error;
use serde::Serialize;

use super::failure::Failure;
use super::terminal::escaped;

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
    Ok(escaped(&json) + "\n")
}

/// The bytes of a name that is not UTF-8.
pub fn hex(path: &Path) -> Option<String> {
    let bytes = path.as_os_str().as_encoded_bytes();
    path.to_str().is_none().then(|| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
