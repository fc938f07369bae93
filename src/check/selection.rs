//! Which findings count, and how much.

use std::collections::BTreeMap;

use super::{SUBJECTS, rule, rules};
use crate::document::Document;
use crate::finding::{Finding, Strength};
use crate::near;
use crate::selection::{Selection, Weight};
use crate::source::Span;

/// Whether `name` is a rule or a subject of rules.
pub fn knows(name: &str) -> bool {
    rule(name).is_some() || SUBJECTS.iter().any(|(subject, _)| *subject == name)
}

/// `，是不是 labels`: the rule or subject of rules whose name is like `name`, if there is one.
pub fn meant(name: &str) -> String {
    near::meant(name, rules().map(|rule| rule.name).chain(SUBJECTS.iter().map(|(subject, _)| *subject)))
}

/// The findings that count, in the order of the draft: selected, not allowed by the author, weighed.
pub fn settle(findings: Vec<Finding>, document: &Document<'_>, selection: &Selection) -> Vec<Finding> {
    let allowed = Allowances::of(document);
    let mut settled: Vec<Finding> = findings
        .into_iter()
        .filter_map(|finding| Some(Finding { strength: weigh(selection, &finding)?, ..finding }))
        .filter_map(|finding| allowed.without(finding))
        .collect();
    settled.sort_by_key(|finding| finding.spans.first().map(|span| span.start));
    settled
}

/// How strong a finding is after all; `None` if it does not count.
fn weigh(selection: &Selection, finding: &Finding) -> Option<Strength> {
    let named = |names: &[String]| names.iter().any(|name| means(name, finding.rule));
    if (!selection.only.is_empty() && !named(&selection.only)) || named(&selection.ignore) {
        return None;
    }
    let by_rule = selection.weights.get(finding.rule);
    let by_subject = || selection.weights.iter().find(|(name, _)| means(name, finding.rule)).map(|(_, weight)| weight);
    match by_rule.or_else(by_subject) {
        Some(Weight::Off) => None,
        Some(Weight::Info) => Some(Strength::Custom),
        Some(Weight::Warning) => Some(Strength::Should),
        Some(Weight::Error) => Some(Strength::Must),
        None => Some(finding.strength),
    }
}

/// Whether `name` is the rule or its subject.
fn means(name: &str, rule: &str) -> bool {
    let subject = || SUBJECTS.iter().find(|(subject, _)| *subject == name);
    name == rule || subject().is_some_and(|(_, rules)| rules.iter().any(|one| one.name == rule))
}

/// Where rules may be broken, in the order of the draft, by the name of the rule or the subject.
struct Allowances<'d>(BTreeMap<&'d str, Vec<Span>>);

impl<'d> Allowances<'d> {
    fn of(document: &'d Document<'_>) -> Self {
        let mut by_name = BTreeMap::<_, Vec<Span>>::new();
        for allowed in &document.allowed {
            by_name.entry(allowed.rule.as_str()).or_default().push(allowed.within);
        }
        by_name.values_mut().for_each(|spans| spans.sort());
        Self(by_name)
    }

    /// The finding without the places where its author allows it; `None` if no place is left.
    fn without(&self, mut finding: Finding) -> Option<Finding> {
        let subject = SUBJECTS.iter().find(|(_, rules)| rules.iter().any(|rule| rule.name == finding.rule));
        let names = [Some(finding.rule), subject.map(|(subject, _)| *subject)].into_iter().flatten();
        let allowed: Vec<&[Span]> = names.filter_map(|name| self.0.get(name)).map(Vec::as_slice).collect();
        if allowed.iter().any(|spans| spans.first() == Some(&Span::new(0, usize::MAX))) {
            return None;
        }
        let placed = !finding.spans.is_empty();
        let counts = |place| !allowed.iter().any(|blocks| holds(blocks, place));
        finding.spans.retain(|&span| counts(span));
        if let Some(fix) = &mut finding.fix {
            fix.parts.retain(|part| part.iter().all(|edit| counts(edit.span)));
        }
        finding.fix.take_if(|fix| fix.parts.is_empty());
        (!placed || !finding.spans.is_empty()).then_some(finding)
    }
}

/// Whether one of the blocks holds a place.
fn holds(blocks: &[Span], place: Span) -> bool {
    let behind = blocks.partition_point(|block| block.start <= place.start);
    behind.checked_sub(1).is_some_and(|last| blocks[last].contains(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::findings;
    use crate::document::Format;
    use crate::options::Options;

    const DRAFT: &str = "一、基本情况\n(一)人口\n共3万人。\n(二)面积\n共8平方公里。\n";

    /// Comments are Markdown's.
    fn options(draft: &str) -> Options {
        Options { format: draft.contains("<!--").then_some(Format::Markdown), ..Options::default() }
    }

    /// The lines where half-width brackets are found, and how bad that is.
    fn lines(draft: &str, rules: Selection) -> Vec<(usize, Strength)> {
        let found = findings(draft, &Options { rules, ..options(draft) });
        let found = found.iter().filter(|finding| finding.rule == "halfwidth-label");
        let places = found.flat_map(|finding| finding.spans.iter().map(|span| (span.start, finding.strength)));
        places.map(|(start, strength)| (draft[..start].lines().count() + 1, strength)).collect()
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn rules_are_selected_by_their_names_and_by_their_subject() {
        for (only, ignore, found) in [
            (vec![], vec![], 2),
            (vec!["halfwidth-label"], vec![], 2),
            (vec!["labels", "dates"], vec![], 2),
            (vec!["dates"], vec![], 0),
            (vec![], vec!["labels"], 0),
            (vec!["labels"], vec!["halfwidth-label"], 0),
        ] {
            let selection = Selection { only: names(&only), ignore: names(&ignore), ..Selection::default() };
            assert_eq!(lines(DRAFT, selection).len(), found, "{only:?} {ignore:?}");
        }
    }

    #[test]
    fn a_weight_of_the_rule_goes_before_that_of_its_subject_and_one_of_the_caller_before_the_sheets() {
        let weights = |pairs: &[(&str, Weight)]| pairs.iter().map(|(name, weight)| ((*name).to_owned(), *weight)).collect();
        let strength = |weights: BTreeMap<String, Weight>| {
            lines(DRAFT, Selection { weights, ..Selection::default() }).first().map(|(_, strength)| *strength)
        };
        assert_eq!(strength(weights(&[])), Some(Strength::Must));
        assert_eq!(strength(weights(&[("labels", Weight::Info)])), Some(Strength::Custom));
        assert_eq!(strength(weights(&[("labels", Weight::Off), ("halfwidth-label", Weight::Warning)])), Some(Strength::Should));
        let sheet = weights(&[("labels", Weight::Off), ("dates", Weight::Off)]);
        let own = Selection { weights: weights(&[("labels", Weight::Error)]), ..Selection::default() };
        assert_eq!(own.over(&sheet).weights, weights(&[("dates", Weight::Off), ("labels", Weight::Error)]));
    }

    #[test]
    fn the_nearest_name_is_that_of_a_rule_or_a_subject() {
        assert_eq!(meant("half-width-lable"), "，是不是 halfwidth-label");
        assert_eq!(meant("lables"), "，是不是 labels");
        assert_eq!(meant("foo"), "");
        assert!(!knows("lables") && knows("labels") && knows("halfwidth-label"));
    }

    /// How many places a finding of that rule has, and how many parts its fix.
    fn left(draft: &str, rule: &str) -> Vec<(usize, Option<usize>)> {
        let found = findings(draft, &options(draft)).into_iter().filter(|finding| finding.rule == rule);
        found.map(|finding| (finding.spans.len(), finding.fix.map(|fix| fix.parts.len()))).collect()
    }

    #[test]
    fn a_fix_loses_its_allowed_parts_but_none_is_cut() {
        let labels = "一、甲\n(一)乙\n丙。\n#gongwen allow labels\n(二)丁\n戊。\n(三)己\n庚。\n";
        assert_eq!(left(labels, "halfwidth-label"), [(2, Some(2))]);
        let note = "请抓好落实。\n附件：登记簿\n附件：表样\n附件：说明书\n";
        assert_eq!(left(note, "attachments-unnumbered"), [(3, Some(1))]);
        let allowed = note.replace("附件：表样", "#gongwen allow attachments\n附件：表样");
        assert_eq!(left(&allowed, "attachments-unnumbered"), [(2, None)]);
    }

    #[test]
    fn an_author_allows_a_rule_in_the_block_below_or_everywhere() {
        let must = |lines: &[usize]| lines.iter().map(|&line| (line, Strength::Must)).collect::<Vec<_>>();
        for (draft, found) in [
            ("一、甲\n#gongwen allow halfwidth-label\n(一)乙\n丙。\n(二)丁\n戊。\n", must(&[5])),
            ("一、甲\n#gongwen allow labels\n(一)乙\n丙。\n(二)丁\n戊。\n", must(&[5])),
            ("一、甲\n#gongwen allow dates\n(一)乙\n丙。\n(二)丁\n戊。\n", must(&[3, 5])),
            ("#gongwen allow halfwidth-label\n一、甲\n(一)乙\n丙。\n(二)丁\n戊。\n", vec![]),
            ("<!-- gongwen: allow dates，labels -->\n\n一、甲\n\n(一)乙\n\n丙。\n", vec![]),
            ("一、甲\n\n<!-- gongwen: allow labels -->\n\n(一)乙\n\n丙。\n\n(二)丁\n\n戊。\n", must(&[9])),
        ] {
            assert_eq!(lines(draft, Selection::default()), found, "{draft}");
            let source = crate::decode("稿", draft.into(), None).expect("a draft");
            let understood = crate::understand(&source, &options(draft)).expect("something to print");
            let printed = understood.document.blocks.iter().all(|block| !source.slice(block.span()).contains("gongwen"));
            assert!(printed, "{draft}");
        }
    }
}
