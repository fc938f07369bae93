//! What is wrong with a style sheet, in Chinese: which key, where it stands, what could be written instead.

use std::fmt::{self, Display, Write};

use serde::de::{self, Expected, Unexpected};

use super::tree::{Entry, Origin};
use crate::error::Error;
use crate::near::meant;

/// What is wrong, and where.
#[derive(Debug)]
pub(super) struct Complaint {
    /// Where the innermost key that is known stands.
    pub origin: Option<Origin>,
    /// The keys that lead to the place: `looks.body.size`; empty if the message names them.
    pub path: String,
    /// What is wrong.
    pub message: String,
}

impl Complaint {
    pub fn new(message: String) -> Self {
        Self { origin: None, path: String::new(), message }
    }

    /// For a key that is none of those.
    pub fn unknown_key(key: &str, valid: &[&str]) -> Self {
        Self::new(format!("没有这一项{}，可写的有 {}", meant(key, valid.iter().copied()), valid.join("、")))
    }

    /// The same, come upon in an entry.
    pub fn about(mut self, entry: &Entry) -> Self {
        self.origin.get_or_insert_with(|| entry.origin.clone());
        self.within(&entry.key)
    }

    /// The same, come upon within a section.
    pub fn within(mut self, key: &str) -> Self {
        self.path = if self.path.is_empty() { key.to_owned() } else { format!("{key}.{}", self.path) };
        self
    }

    /// The error, which without any place of its own is that of the whole sheet.
    pub fn error(self, sheet: &Origin) -> Error {
        let origin = self.origin.as_ref().unwrap_or(sheet);
        let colon = if self.path.is_empty() { "" } else { "：" };
        Error::Style(format!("{origin}：{}{colon}{}", self.path, self.message))
    }
}

impl de::Error for Complaint {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Self {
        Self::new(format!("这里要写{}，不是{}", wanted(expected), given(found)))
    }

    fn invalid_value(found: Unexpected, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn unknown_field(field: &str, valid: &'static [&'static str]) -> Self {
        Self::unknown_key(field, valid)
    }

    fn unknown_variant(variant: &str, valid: &'static [&'static str]) -> Self {
        Self::new(format!("没有“{variant}”这个值，可写的有 {}", quoted(valid)))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("缺少“{field}”一项"))
    }
}

impl Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Complaint {}

/// Values of an enumeration may hold 、 themselves.
fn quoted(values: &[&str]) -> String {
    values.iter().fold(String::new(), |mut list, value| {
        let _ = write!(list, "“{value}”");
        list
    })
}

/// The Rust types that a sheet's values have, in words.
fn wanted(expected: &dyn Expected) -> String {
    let rust = expected.to_string();
    match rust.as_str() {
        "a string" => "带引号的文字".to_owned(),
        "a boolean" => " true 或 false".to_owned(),
        "a sequence" => "方括号里的一列".to_owned(),
        "u8" => " 0 到 255 的整数".to_owned(),
        "u16" => " 0 到 65535 的整数".to_owned(),
        name if name.starts_with("struct ") || name == "a map" => "一节（方括号标题下的若干项）".to_owned(),
        name if name.starts_with("enum ") => "带引号的文字".to_owned(),
        _ => rust,
    }
}

fn given(found: Unexpected) -> String {
    match found {
        Unexpected::Str(text) => format!("文字“{text}”"),
        Unexpected::Bool(value) => format!(" {value}"),
        Unexpected::Signed(number) => format!(" {number}"),
        Unexpected::Seq => "一列".to_owned(),
        Unexpected::Map => "一节".to_owned(),
        other => other.to_string(),
    }
}
