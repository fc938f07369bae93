//! Output for programs.

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
