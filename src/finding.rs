//! Something about the draft that its author should know.

use crate::source::{Edit, Span};

/// A remark about the draft, with its places. What keeps a draft from becoming a document is an [`Error`](crate::Error) instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong, in kebab-case: the name to select or allow it by.
    pub rule: &'static str,
    /// How bad it is.
    pub strength: Strength,
    /// What was found, in Chinese.
    pub message: String,
    /// What to do about it, in Chinese; may be empty.
    pub help: String,
    /// Where; several places make one finding. Empty for the draft as a whole.
    pub spans: Vec<Span>,
    /// The change that would mend it; it was not made.
    pub fix: Option<Edit>,
}

/// How binding the rule behind a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A habit worth knowing of.
    Custom,
    /// The standard recommends it, or a reader would stumble.
    Should,
    /// The standard demands it.
    Must,
}

impl Finding {
    /// A remark of strength [`Strength::Should`] about one place.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, strength: Strength::Should, message: message.into(), help: help.into(), spans: vec![span], fix: None }
    }
}
