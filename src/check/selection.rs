//! Which findings count, and how much.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{SUBJECTS, rule};
use crate::document::Document;
use crate::finding::{Finding, Strength};
use crate::source::Span;

/// Which rules are asked about; the default asks all. Names are those of rules or of subjects.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Only these, if any are named.
    pub only: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// How much a rule counts, where that is not as it says itself: the `[rules]` of a style sheet.
    pub weights: BTreeMap<String, Weight>,
}

/// How much a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Not at all.
    Off,
    /// [`Strength::Custom`]
    Info,
    /// [`Strength::Should`]
    Warning,
    /// [`Strength::Must`]
    Error,
}

impl Selection {
    /// Whether `name` is a rule or a subject of rules.
    pub fn knows(name: &str) -> bool {
        rule(name).is_some() || SUBJECTS.iter().any(|(subject, _)| *subject == name)
    }

    /// How strong a finding is after all; `None` if it does not count.
    fn weigh(&self, finding: &Finding) -> Option<Strength> {
        let named = |names: &[String]| names.iter().any(|name| means(name, finding.rule));
        if (!self.only.is_empty() && !named(&self.only)) || named(&self.ignore) {
            return None;
        }
        let by_rule = self.weights.get(finding.rule);
        let by_subject = || self.weights.iter().find(|(name, _)| means(name, finding.rule)).map(|(_, weight)| weight);
        match by_rule.or_else(by_subject) {
            Some(Weight::Off) => None,
            Some(Weight::Info) => Some(Strength::Custom),
            Some(Weight::Warning) => Some(Strength::Should),
            Some(Weight::Error) => Some(Strength::Must),
            None => Some(finding.strength),
        }
    }
}

/// Whether `name` is the rule or its subject.
fn means(name: &str, rule: &str) -> bool {
    let subject = || SUBJECTS.iter().find(|(subject, _)| *subject == name);
    name == rule || subject().is_some_and(|(_, rules)| rules.iter().any(|one| one.name == rule))
}

/// The findings that count, in the order of the draft: selected, not allowed by the author, weighed.
pub fn settle(findings: Vec<Finding>, document: &Document<'_>, selection: &Selection) -> Vec<Finding> {
    let mut settled: Vec<Finding> = findings
        .into_iter()
        .filter_map(|finding| Some(Finding { strength: selection.weigh(&finding)?, ..finding }))
        .filter_map(|finding| without_allowed(finding, document))
        .collect();
    settled.sort_by_key(|finding| finding.spans.first().map(|span| span.start));
    settled
}

/// The finding without the places where its author allows it; `None` if no place is left.
fn without_allowed(mut finding: Finding, document: &Document<'_>) -> Option<Finding> {
    let whole = Span::new(0, usize::MAX);
    let allowed: Vec<Span> =
        document.allowed.iter().filter(|allowed| means(&allowed.rule, finding.rule)).map(|allowed| allowed.within).collect();
    if allowed.contains(&whole) {
        return None;
    }
    let placed = !finding.spans.is_empty();
    let counts = |span| !allowed.iter().any(|within| within.contains(span));
    finding.spans.retain(|&span| counts(span));
    if let Some(fix) = &mut finding.fix {
        fix.edits.retain(|edit| counts(edit.span));
    }
    (!placed || !finding.spans.is_empty()).then_some(finding)
}
