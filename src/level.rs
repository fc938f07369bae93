//! Numbers in front of headings, points and articles: the only place that knows how one is written.

use serde::Deserialize;

/// The ways to write a number in front of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Form {
    /// `一、`
    #[serde(rename = "一、")]
    Comma,
    /// `（一）`
    #[serde(rename = "（一）")]
    Bracket,
    /// `1.`
    #[serde(rename = "1.")]
    Dot,
    /// `（1）`
    #[serde(rename = "（1）")]
    ArabicBracket,
    /// `①`
    #[serde(rename = "①")]
    Circle,
    /// `一是`
    #[serde(rename = "一是")]
    Is,
    /// `一要`
    #[serde(rename = "一要")]
    Must,
    /// `第一，`
    #[serde(rename = "第一，")]
    Ordinal,
    /// `首先，`
    #[serde(rename = "首先，")]
    First,
    /// `第一章`
    #[serde(rename = "第一章")]
    Chapter,
    /// `第一节`
    #[serde(rename = "第一节")]
    Section,
    /// `第一条`
    #[serde(rename = "第一条")]
    Article,
    /// `1.1`, and `1` where such numbers follow; the value is the last of them.
    #[serde(rename = "1.1")]
    Decimal,
}
