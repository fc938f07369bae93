//! Document → findings: what a careful colleague would mark in a draft. A rule is one constant, rules of one subject share a
//! file, and [`SUBJECTS`] lists them all.

mod addressee;
mod attachments;
mod characters;
mod dates;
mod draft;
mod head;
mod imprint;
mod kinds;
mod labels;
mod noticed;
mod numbers;
mod punctuation;
mod residue;
mod rule;
mod selection;
mod sentences;
mod signature;
mod slip;
mod title;
mod wording;
mod words;

pub use crate::notice::Example;
pub use crate::selection::{Selection, Weight};
pub use draft::{Draft, Text};
pub(crate) use labels::is_renumbered;
pub use rule::{Report, Rule};
pub use selection::{knows, meant, settle};

use crate::beside::beside;
use crate::document::Document;
use crate::finding::Finding;
use crate::kind::Kind;
use crate::source::Source;

/// Every subject, by the name its rules can be selected by together, and its rules.
pub const SUBJECTS: &[(&str, &[Rule])] = &[
    ("head", head::RULES),
    ("title", title::RULES),
    ("addressee", addressee::RULES),
    ("labels", labels::RULES),
    ("numbers", numbers::RULES),
    ("dates", dates::RULES),
    ("punctuation", punctuation::RULES),
    ("attachments", attachments::RULES),
    ("signature", signature::RULES),
    ("imprint", imprint::RULES),
    ("kinds", kinds::RULES),
    ("residue", residue::RULES),
    ("sentences", sentences::RULES),
    ("wording", wording::RULES),
    ("noticed", noticed::RULES),
];

/// Every rule, subject by subject.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    SUBJECTS.iter().flat_map(|(_, rules)| rules.iter())
}

/// The rule of that name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

/// What every rule finds in a recognised draft whose numbers are still as typed, in no particular order. The rules look at it in
/// two groups; if `helped`, another core takes one of them.
pub fn check(source: &Source, document: &Document<'_>, kind: &Kind, helped: bool) -> Vec<Finding> {
    let draft = Draft::new(source, document, kind);
    let group = |first| {
        let mut findings = Vec::new();
        for rule in rules().skip(first).step_by(2) {
            (rule.find)(&draft, &mut Report::new(rule, source, &mut findings));
        }
        findings
    };
    let (other, mut findings) = beside(helped, || group(1), || group(0));
    findings.extend(other);
    findings
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::finding::Certainty;
    use crate::options::{Options, When};

    /// What is found in a draft.
    pub(super) fn findings(draft: &str, options: &Options) -> Vec<Finding> {
        let source = crate::decode("稿", draft.as_bytes().to_vec(), None).expect("a draft");
        let understood = crate::understand(&source, options).expect("something to print");
        crate::check(&understood, options)
    }

    fn found(draft: &str) -> Vec<Finding> {
        findings(draft, &Options { check: When::Always, ..Options::default() })
    }

    fn fixed(draft: &str, least: Certainty) -> String {
        crate::fix("稿", draft.as_bytes().to_vec(), &Options::default(), least).expect("something to print").source.text
    }

    /// A rule's examples are true: each wrong one breaks it and nothing else, each right one breaks nothing, and the fix leads
    /// from the one to the other and no further.
    #[test]
    fn every_rule_keeps_its_word() {
        for rule in rules() {
            let shown = !rule.examples.is_empty() || noticed::RULES.iter().any(|noticed| noticed.name == rule.name);
            assert!(shown, "{} has no examples", rule.name);
            for Example { wrong, right } in rule.examples {
                let names: BTreeSet<_> = found(wrong).iter().map(|finding| finding.rule).collect();
                assert_eq!(names, BTreeSet::from([rule.name]), "{}: {wrong:?}: {:#?}", rule.name, found(wrong));
                assert_eq!(found(right), [], "{}: {right:?}", rule.name);
                let once = fixed(wrong, Certainty::Likely);
                let expected = if rule.fix.is_some() { right } else { wrong };
                assert_eq!(once, *expected, "{}: the fix of {wrong:?}", rule.name);
                assert_eq!(fixed(&once, Certainty::Likely), once, "{}: fixed twice", rule.name);
                let sure = fixed(wrong, Certainty::Certain);
                let expected = if rule.fix == Some(Certainty::Certain) { right } else { wrong };
                assert_eq!(sure, *expected, "{}: the certain fix of {wrong:?}", rule.name);
            }
        }
    }

    #[test]
    fn every_rule_is_described() {
        let names: BTreeSet<_> = rules().map(|rule| rule.name).collect();
        assert_eq!(names.len(), rules().count(), "two rules have one name");
        for rule in rules() {
            let plain = rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            assert!(plain, "{} is not in kebab-case", rule.name);
            for said in [rule.what, rule.why, rule.clause] {
                assert!(!said.is_empty(), "{} says too little", rule.name);
            }
            assert!(!rule.what.ends_with('。') && !rule.help.ends_with('。'), "{} ends in a full stop", rule.name);
        }
    }
}
