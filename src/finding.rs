//! Something about the draft that its author should know.

use crate::notice::{self, Notice};
use crate::source::{Edit, Span};

/// A remark about the draft, with its places. What keeps a draft from becoming a document is an [`Error`](crate::Error) instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong, in kebab-case: the name to select or allow it by, and to find the [`Rule`](crate::check::Rule).
    pub rule: &'static str,
    /// How bad it is.
    pub strength: Strength,
    /// What was found, in Chinese.
    pub message: String,
    /// What to do about it, in Chinese; may be empty.
    pub help: String,
    /// Where; several places make one finding. Empty for the draft as a whole.
    pub spans: Vec<Span>,
    /// What would mend it; it was not done.
    pub fix: Option<Fix>,
}

/// Changes to the draft that mend a finding; no two overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to change, in parts: one for each place, with the other mark of a pair, or all that goes together. A part may be left
    /// out, but is never made by halves.
    pub parts: Vec<Vec<Edit>>,
    /// Whether it is surely what the author means.
    pub certainty: Certainty,
}

/// How sure a fix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Probably right; an author should look at it.
    Likely,
    /// Right wherever the rule speaks up.
    Certain,
}

/// How binding the rule behind a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// A habit worth knowing of: 提示.
    #[serde(rename = "info")]
    Custom,
    /// The standard recommends it, or a reader would stumble: 警告.
    #[serde(rename = "warning")]
    Should,
    /// The standard demands it: 错误.
    #[serde(rename = "error")]
    Must,
}

impl Finding {
    /// What a stage noticed, at all its places.
    pub(crate) fn noticed(notice: &Notice, spans: Vec<Span>, message: impl Into<String>) -> Self {
        debug_assert!(notice::ALL.iter().any(|one| one.name == notice.name), "{} is no rule", notice.name);
        let Notice { name, strength, help, .. } = *notice;
        Self { rule: name, strength, message: message.into(), help: help.to_owned(), spans, fix: None }
    }
}

impl Fix {
    /// One that makes no sense without any of its edits.
    pub(crate) fn whole(edits: Vec<Edit>, certainty: Certainty) -> Self {
        Self { parts: vec![edits], certainty }
    }

    /// All changes, in the order of the draft.
    pub fn edits(&self) -> Vec<&Edit> {
        let mut edits: Vec<&Edit> = self.parts.iter().flatten().collect();
        edits.sort_by_key(|edit| edit.span);
        edits
    }
}

impl Certainty {
    /// The name in reports.
    pub fn key(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

impl Strength {
    /// The name in reports and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Custom => "info",
            Self::Should => "warning",
            Self::Must => "error",
        }
    }
}
