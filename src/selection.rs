//! Which findings are asked for, and how much they count.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Which rules are asked about; the default asks all. Names are those of rules or of subjects.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Only these, if any are named.
    pub only: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// How much a rule counts, where that is not as it says itself, nor as the style sheet says.
    pub weights: BTreeMap<String, Weight>,
}

/// How much a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Not at all.
    Off,
    /// [`Strength::Custom`](crate::finding::Strength::Custom)
    Info,
    /// [`Strength::Should`](crate::finding::Strength::Should)
    Warning,
    /// [`Strength::Must`](crate::finding::Strength::Must)
    Error,
}

impl Selection {
    /// The same with the weights of a style sheet, except for rules that have a weight here.
    pub fn over(&self, sheet: &BTreeMap<String, Weight>) -> Self {
        let mut weights = sheet.clone();
        weights.extend(self.weights.iter().map(|(name, &weight)| (name.clone(), weight)));
        Self { weights, ..self.clone() }
    }
}
